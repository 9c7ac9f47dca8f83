//! Owns: how a name and its precision share a line.
//! Must not know what is named.

use super::super::sheet::Line;
use super::own::Said;
use super::pen::Pen;
use crate::block::{Inline, Inlines, Style};

/// `Name : precision`, the name set off; either may be missing.
pub(super) fn line(pen: &Pen<'_>, line: &Line) -> Inlines {
    let is_word = line.code.is_some();
    let mut inlines = named_line(pen, (&line.name, is_word), &[&line.detail]);
    inlines.extend(pen.unconfirmed(line.unconfirmed));
    inlines
}

/// A name, which may be a word of the catalogue, and the details that were entered; an unnamed line prints its details
/// alone.
pub(super) fn named_line(
    pen: &Pen<'_>,
    (name, is_word): (&str, bool),
    details: &[&str],
) -> Inlines {
    let details: Vec<_> = details
        .iter()
        .copied()
        .filter(|text| !text.is_empty())
        .collect();
    let details = details.join(", ");
    let label = || {
        let said = match is_word {
            true => Said::Word(name),
            false => Said::Own(name),
        };
        let label = pen.said("doc-part", &[("value", said)]);
        label.into_iter().map(|inline| Inline {
            style: Style::Strong,
            ..inline
        })
    };
    match (name.is_empty(), details.is_empty()) {
        (true, true) => Vec::new(),
        (true, false) => vec![pen.own(details)],
        (false, true) => vec![pen.own_unless(is_word, name, Style::Strong)],
        (false, false) => label()
            .chain([Inline::plain(" "), pen.own(details)])
            .collect(),
    }
}
