//! Owns: the annexes of a register document: which is there, its title, how its page is held.
//! Must not know what fills them.

mod changes;
mod glossary;
mod processors;
mod retention;
mod security;
mod transfers;

use super::super::annex::Annex;
use super::super::projection::Projection;
use super::pen::Pen;
use super::security::COMMON;
use crate::block::{Block, Flow, Inline, Orientation, Target};

/// Whether the document has this annex.
pub(super) fn is_there(projection: &Projection, annex: Annex) -> bool {
    let annexes = &projection.annexes;
    match annex {
        Annex::Processors => annexes.processors.is_some(),
        Annex::Transfers => annexes.transfers.is_some(),
        Annex::Retention => annexes.retention.is_some(),
        Annex::Security => annexes.security.is_some(),
        Annex::Changes => annexes.changes.is_some(),
        Annex::Glossary => annexes.glossary,
    }
}

/// The title of an annex. Sheets refer to the common measures, wherever these stand.
pub(super) fn heading(pen: &Pen<'_>, annex: Annex) -> Block {
    let (key, anchor) = match annex {
        Annex::Processors => ("doc-annex-processors", "annex-processors"),
        Annex::Transfers => ("doc-annex-transfers", "annex-transfers"),
        Annex::Retention => ("doc-annex-retention", "annex-retention"),
        Annex::Security => ("doc-annex-security", COMMON),
        Annex::Changes => ("doc-annex-changes", "annex-changes"),
        Annex::Glossary => ("doc-annex-glossary", "annex-glossary"),
    };
    let title = pen.words.with("doc-annex", &pen.words.say(key));
    Block::heading(1, title, anchor)
}

/// Wide tables lie on their side.
pub(super) fn orientation(annex: Annex) -> Orientation {
    match annex {
        Annex::Transfers | Annex::Retention | Annex::Changes => Orientation::Landscape,
        Annex::Processors | Annex::Security | Annex::Glossary => Orientation::Portrait,
    }
}

/// What stands under the title.
pub(super) fn blocks(pen: &Pen<'_>, projection: &Projection, annex: Annex) -> Vec<Block> {
    let annexes = &projection.annexes;
    match annex {
        Annex::Processors => {
            processors::processors(pen, annexes.processors.as_deref().unwrap_or_default())
        }
        Annex::Transfers => {
            transfers::transfers(pen, annexes.transfers.as_deref().unwrap_or_default())
        }
        Annex::Retention => {
            retention::retention(pen, annexes.retention.as_deref().unwrap_or_default())
        }
        Annex::Security => security::security(pen, projection),
        Annex::Changes => changes::changes(pen, annexes),
        Annex::Glossary => vec![glossary::glossary(pen)],
    }
}

/// A sheet by its reference, which leads to it.
fn sheet(pen: &Pen<'_>, reference: &str, anchor: &str) -> Vec<Flow> {
    let words = match reference {
        "" => pen.words.say("doc-no-reference"),
        reference => reference.to_owned(),
    };
    let target = Target::Anchor(anchor.to_owned());
    vec![Flow::Paragraph(vec![Inline::link(words, target)])]
}

/// A text, or that nobody has answered.
fn text(pen: &Pen<'_>, text: &str) -> Vec<Flow> {
    match text {
        "" => vec![pen.unknown()],
        text => vec![pen.own_flow(text)],
    }
}

/// That there is nothing to list.
fn none(pen: &Pen<'_>) -> Vec<Block> {
    vec![Block::text(pen.words.say("doc-none"))]
}
