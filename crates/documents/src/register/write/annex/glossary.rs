//! Owns: which terms the glossary explains, in which order.
//! Must not know what the document says.

use super::super::pen::Pen;
use crate::block::{Block, Field, Flow};

/// Each term with its explanation, those of the law before those of the document.
const TERMS: [(&str, &str); 22] = [
    ("doc-term-personal-data", "doc-term-personal-data-text"),
    ("doc-term-processing", "doc-term-processing-text"),
    ("doc-term-controller", "doc-term-controller-text"),
    ("doc-term-joint", "doc-term-joint-text"),
    ("doc-term-processor", "doc-term-processor-text"),
    ("doc-term-dpo", "doc-term-dpo-text"),
    ("doc-term-representative", "doc-term-representative-text"),
    ("doc-term-people", "doc-term-people-text"),
    ("doc-term-purpose", "doc-term-purpose-text"),
    ("doc-term-basis", "doc-term-basis-text"),
    ("doc-term-sensitive", "doc-term-sensitive-text"),
    ("doc-term-recipient", "doc-term-recipient-text"),
    ("doc-term-authority", "doc-term-authority-text"),
    ("doc-term-retention", "doc-term-retention-text"),
    ("doc-term-archive", "doc-term-archive-text"),
    ("doc-term-anonymised", "doc-term-anonymised-text"),
    ("doc-term-transfer", "doc-term-transfer-text"),
    ("doc-term-adequacy", "doc-term-adequacy-text"),
    ("doc-term-clauses", "doc-term-clauses-text"),
    ("doc-term-dpia", "doc-term-dpia-text"),
    ("doc-term-unknown", "doc-term-unknown-text"),
    ("doc-term-chain", "doc-term-chain-text"),
];

pub(super) fn glossary(pen: &Pen<'_>) -> Block {
    let row = |(term, text): &(&str, &str)| {
        Field::new(pen.words.say(term), vec![Flow::text(pen.words.say(text))])
    };
    pen.fields("doc-annex-glossary", TERMS.iter().map(row).collect())
}
