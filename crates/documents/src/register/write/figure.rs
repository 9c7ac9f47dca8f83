//! Owns: counts as charts, and the same counts in words.
//! Must not know what is counted.

use super::pen::Pen;
use crate::block::{Bar, Figure, Inline};
use std::cmp::Reverse;

/// The words of a chart, by their keys.
pub(super) struct Caption {
    /// Above it.
    pub(super) title: &'static str,
    /// Before its numbers, for those who do not see it.
    pub(super) alt: &'static str,
}

/// Transfers by country or international organisation.
pub(super) const TRANSFERS: Caption = Caption {
    title: "doc-transfers-figure",
    alt: "doc-transfers-figure-alt",
};

/// How often each name stands there, the most frequent first, names of one number in the order they came.
pub(super) fn counted<'n>(names: impl Iterator<Item = &'n str>) -> Vec<(&'n str, u64)> {
    let mut counts: Vec<(&str, u64)> = Vec::new();
    for name in names.filter(|name| !name.is_empty()) {
        match counts.iter_mut().find(|(other, _)| *other == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts
}

/// A chart of counts; its alternative text has every one of them.
pub(super) fn figure(pen: &Pen<'_>, caption: &Caption, counts: &[(&str, u64)]) -> Figure {
    let bars: Vec<Bar> = counts
        .iter()
        .map(|(label, value)| Bar {
            label: (*label).to_owned(),
            value: *value,
            printed: pen.words.number(*value),
        })
        .collect();
    let said = bars.iter().map(|bar| {
        let label = pen.words.with("doc-part", &bar.label);
        format!("{label} {}", bar.printed)
    });
    let said = said.collect::<Vec<_>>().join(", ");
    Figure {
        title: vec![Inline::plain(pen.words.say(caption.title))],
        alt: pen.words.with(caption.alt, &said),
        bars,
    }
}
