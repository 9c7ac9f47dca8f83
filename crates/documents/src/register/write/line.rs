//! Owns: how a name and its precision share a line.
//! Must not know what is named.

use super::super::sheet::Line;
use super::pen::Pen;
use crate::block::{Inline, Inlines, Style};

/// `Name : precision`, the name set off; either may be missing.
pub(super) fn line(pen: &Pen<'_>, line: &Line) -> Inlines {
    let mut inlines = named_line(pen, &line.name, &[&line.detail]);
    inlines.extend(pen.unconfirmed(line.unconfirmed));
    inlines
}

/// A name and the details that were entered; an unnamed line prints its details alone.
pub(super) fn named_line(pen: &Pen<'_>, name: &str, details: &[&str]) -> Inlines {
    let details: Vec<_> = details
        .iter()
        .copied()
        .filter(|text| !text.is_empty())
        .collect();
    let details = details.join(", ");
    match (name.is_empty(), details.is_empty()) {
        (true, true) => Vec::new(),
        (true, false) => vec![Inline::plain(details)],
        (false, true) => vec![Inline::styled(name, Style::Strong)],
        (false, false) => vec![
            Inline::styled(pen.words.with("doc-part", name), Style::Strong),
            Inline::plain(format!(" {details}")),
        ],
    }
}

/// A remark after a line, in grey: `(données : …)`.
pub(super) fn aside(pen: &Pen<'_>, key: &str, items: &[String]) -> Inline {
    Inline::styled(
        format!(" {}", pen.words.with(key, &items.join(", "))),
        Style::Muted,
    )
}
