//! Owns: what is printed, as bare text for the cells of tables.
//! Must not know: what the text says.

use crate::block::{Flow, plain_text};

/// One line a paragraph or an item.
pub(super) fn lines(flows: &[Flow]) -> String {
    collected(flows).join("\n")
}

/// Everything on one line, its parts set apart by `separator`.
pub(super) fn on_one_line(flows: &[Flow], separator: &str) -> String {
    let lines = collected(flows);
    let parts = lines.iter().flat_map(|line| line.lines());
    parts.collect::<Vec<_>>().join(separator)
}

fn collected(flows: &[Flow]) -> Vec<String> {
    let mut lines = Vec::new();
    for flow in flows {
        match flow {
            Flow::Paragraph(inlines) => lines.push(plain_text(inlines)),
            Flow::List(list) => lines.extend(list.items.iter().map(|item| self::lines(item))),
        }
    }
    lines
}
