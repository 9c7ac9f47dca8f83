//! Owns: blocks as plain text: for a terminal, and for the middle of somebody's letter.
//! Must not know: what the blocks say.

use crate::block::{Block, Cover, Document, Field, Flow, Inlines, List, Table};

/// An empty box (U+2610).
const EMPTY_BOX: &str = "\u{2610}";

/// The whole document as plain text: headings underlined, labels before their values, cells in a row.
#[must_use]
pub fn render(document: &Document) -> String {
    let mut lines = Vec::new();
    if let Some(cover) = &document.cover {
        cover_lines(cover, &mut lines);
    }
    document
        .body
        .iter()
        .for_each(|block| block_lines(block, &mut lines));
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

/// The body of the document as it is copied into other text: paragraphs set apart by an empty line, no underlines.
#[must_use]
pub fn text(document: &Document) -> String {
    let parts = document.body.iter().map(|block| {
        let mut lines = Vec::new();
        match block {
            Block::Heading(heading) => lines.push(words(&heading.text)),
            Block::Note(note) => {
                lines.push(words(&note.title));
                note.content
                    .iter()
                    .for_each(|flow| flow_lines(flow, "", &mut lines));
            }
            other => block_lines(other, &mut lines),
        }
        lines.join("\n")
    });
    let parts: Vec<String> = parts.filter(|part| !part.trim().is_empty()).collect();
    parts.join("\n\n") + "\n"
}

fn cover_lines(cover: &Cover, lines: &mut Vec<String>) {
    heading(1, &cover.title, lines);
    lines.push(cover.subtitle.clone());
    fields(&cover.highlights, lines);
    fields(&cover.facts, lines);
    cover
        .blocks
        .iter()
        .for_each(|block| block_lines(block, lines));
}

fn block_lines(block: &Block, lines: &mut Vec<String>) {
    match block {
        Block::Heading(head) => heading(head.level, &words(&head.text), lines),
        Block::Flow(flow) => flow_lines(flow, "", lines),
        Block::Note(note) => {
            lines.push(words(&note.title));
            note.content
                .iter()
                .for_each(|flow| flow_lines(flow, "  ", lines));
        }
        Block::Fields(table) => fields(&table.rows, lines),
        Block::Grid(grid) => fields(&grid.fields.rows, lines),
        Block::Table(table) => rows(table, lines),
        Block::Figure(figure) => {
            lines.push(words(&figure.title));
            fields(&figure.fields().rows, lines);
        }
        Block::Choices(choices) => marked(choices, |_| EMPTY_BOX.to_owned(), "", lines),
        Block::Contents { .. } | Block::PageBreak(_) | Block::Rule | Block::Pictogram(_) => {}
    }
}

fn heading(level: u8, text: &str, lines: &mut Vec<String>) {
    let line = if level <= 1 { "=" } else { "-" };
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.push(text.to_owned());
    lines.push(line.repeat(text.chars().count()));
}

fn fields(all: &[Field], lines: &mut Vec<String>) {
    for field in all {
        lines.push(words(&field.label));
        field
            .value
            .iter()
            .for_each(|flow| flow_lines(flow, "    ", lines));
    }
}

/// Each row under the others: its first cell, then the others under their headings.
fn rows(table: &Table, lines: &mut Vec<String>) {
    for row in &table.rows {
        for (at, cell) in row.cells.iter().enumerate() {
            let name = table.columns.get(at).map(|column| words(&column.heading));
            let mut inside = Vec::new();
            cell.iter()
                .for_each(|flow| flow_lines(flow, "", &mut inside));
            if inside.is_empty() {
                continue;
            }
            let value = inside.join("\n      ");
            lines.push(match (at, name) {
                (0, _) | (_, None) => format!("  {value}"),
                (_, Some(name)) => format!("    {name}\n      {value}"),
            });
        }
    }
}

fn flow_lines(flow: &Flow, indent: &str, lines: &mut Vec<String>) {
    match flow {
        Flow::Paragraph(inlines) => {
            lines.extend(words(inlines).lines().map(|line| format!("{indent}{line}")));
        }
        Flow::List(list) => list_lines(list, indent, lines),
    }
}

fn list_lines(list: &List, indent: &str, lines: &mut Vec<String>) {
    let number = |at: usize| format!("{}.", at + 1);
    match list.ordered {
        true => marked(&list.items, number, indent, lines),
        false => marked(&list.items, |_| "-".to_owned(), indent, lines),
    }
}

/// Items behind their marks, their further lines below their first.
fn marked(
    items: &[Vec<Flow>],
    mark: impl Fn(usize) -> String,
    indent: &str,
    lines: &mut Vec<String>,
) {
    for (at, item) in items.iter().enumerate() {
        let mark = mark(at);
        let mut inside = Vec::new();
        item.iter()
            .for_each(|flow| flow_lines(flow, "", &mut inside));
        for (line, text) in inside.iter().enumerate() {
            let mark = if line == 0 {
                mark.clone()
            } else {
                " ".repeat(mark.chars().count())
            };
            lines.push(format!("{indent}{mark} {text}"));
        }
    }
}

fn words(inlines: &Inlines) -> String {
    inlines.iter().map(|inline| inline.text.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::{Frame, Inline, Lang, Meta};
    use chrono::DateTime;

    #[test]
    fn labels_values_and_lists_are_told_apart_without_marks_of_another_format() {
        let meta = Meta {
            title: String::new(),
            author: String::new(),
            subject: String::new(),
            creator: String::new(),
            language: Lang::Fr,
            created: DateTime::UNIX_EPOCH,
            claim: None,
        };
        let item = |text: &str| vec![Flow::Paragraph(vec![Inline::plain(text)])];
        let list = Flow::List(List {
            ordered: false,
            items: vec![item("a*b"), item("c_d")],
        });
        let field = Field {
            label: vec![Inline::plain("But")],
            value: vec![list],
        };
        let document = Document {
            meta,
            frame: Frame::default(),
            cover: None,
            body: vec![
                Block::heading(1, "T-001. Paie", "t-001"),
                Block::Fields(crate::block::FieldTable {
                    summary: String::new(),
                    rows: vec![field],
                }),
            ],
            attachments: Vec::new(),
            afar: false,
        };
        assert_eq!(
            render(&document),
            "T-001. Paie\n===========\nBut\n    - a*b\n    - c_d\n"
        );
    }
}
