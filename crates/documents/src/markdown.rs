//! Owns: a document as Markdown (CommonMark with the tables of GitHub).
//! Must not know: pages, fonts, PDF, HTML.

use crate::block::{
    Block, Column, Cover, Document, Field, Figure, Flow, Heading, Inline, List, Note, Row, Style,
    Table, Target, plain_text,
};

/// Renders the document as Markdown; what a reader sees is the text as it was entered, whatever characters it holds.
#[must_use]
pub fn render(document: &Document) -> String {
    let shift = u8::from(document.cover.is_some());
    let mut parts: Vec<String> = document.cover.iter().flat_map(cover).collect();
    parts.extend(
        document
            .body
            .iter()
            .filter_map(|block| block_text(block, document, shift)),
    );
    parts.retain(|part| !part.trim().is_empty());
    parts.join("\n\n") + "\n"
}

fn cover(cover: &Cover) -> Vec<String> {
    let mut parts = vec![escaped(&cover.organisation)];
    if !cover.title.is_empty() {
        parts.push(format!("# {}", one_line(&escaped(&cover.title))));
    }
    parts.push(escaped(&cover.subtitle));
    parts.extend(cover.highlights.iter().chain(&cover.facts).map(field));
    parts.extend(cover.blocks.iter().filter_map(|block| match block {
        Block::Note(note) => Some(note_text(note)),
        Block::Flow(flow) => Some(flow_text(flow)),
        _ => None,
    }));
    parts.extend(cover.imprint.iter().map(|inlines| inline_text(inlines)));
    parts
}

fn block_text(block: &Block, document: &Document, shift: u8) -> Option<String> {
    Some(match block {
        Block::Heading(heading) => heading_text(heading, shift),
        Block::Flow(flow) => flow_text(flow),
        Block::Note(note) => note_text(note),
        Block::Fields(table) => fields(&table.rows),
        Block::Grid(grid) => fields(&grid.fields.rows),
        Block::Table(table) => table_text(table),
        Block::Contents { depth } => contents(document, *depth),
        Block::PageBreak(_) => return None,
        Block::Rule => "---".to_owned(),
        Block::Figure(figure) => figure_text(figure),
        Block::Choices(choices) => marked(choices, |_| "- [ ] ".to_owned(), 2),
        Block::Pictogram(_) => return None,
    })
}

fn heading_text(heading: &Heading, shift: u8) -> String {
    let level = usize::from((heading.level.max(1) + shift).min(6));
    format!(
        "{} {}",
        "#".repeat(level),
        one_line(&inline_text(&heading.text))
    )
}

fn fields(rows: &[Field]) -> String {
    rows.iter().map(field).collect::<Vec<_>>().join("\n\n")
}

fn field(field: &Field) -> String {
    let label = one_line(&escaped(&plain_text(&field.label)));
    let value = field
        .value
        .iter()
        .map(flow_text)
        .collect::<Vec<_>>()
        .join("\n\n");
    match field.value.first() {
        // A hard line break keeps the value under its label; a list needs an empty line before it.
        Some(Flow::Paragraph(_)) => format!("**{label}**\\\n{value}"),
        _ => format!("**{label}**\n\n{value}"),
    }
}

fn flow_text(flow: &Flow) -> String {
    match flow {
        Flow::Paragraph(inlines) => inline_text(inlines),
        Flow::List(list) => list_text(list),
    }
}

fn list_text(list: &List) -> String {
    let number = |index: usize| format!("{}. ", index + 1);
    match list.ordered {
        true => marked(&list.items, number, 0),
        false => marked(&list.items, |_| "- ".to_owned(), 0),
    }
}

/// Items behind their marks; what follows the first line of one stands under its words, or this far in.
fn marked(items: &[Vec<Flow>], mark: impl Fn(usize) -> String, indent: usize) -> String {
    let mut lines = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let mark = mark(index);
        let loose = item
            .iter()
            .filter(|flow| matches!(flow, Flow::Paragraph(_)))
            .count()
            > 1;
        let content = item
            .iter()
            .map(flow_text)
            .collect::<Vec<_>>()
            .join(if loose { "\n\n" } else { "\n" });
        let indent = if indent == 0 { mark.len() } else { indent };
        let under = format!("\n{}", " ".repeat(indent));
        lines.push(format!("{mark}{}", content.replace('\n', &under)));
    }
    lines.join("\n")
}

fn note_text(note: &Note) -> String {
    let mut parts = Vec::new();
    if !note.title.is_empty() {
        parts.push(format!(
            "**{}**",
            one_line(&escaped(&plain_text(&note.title)))
        ));
    }
    parts.extend(note.content.iter().map(flow_text));
    let quoted: Vec<String> = parts
        .join("\n\n")
        .lines()
        .map(|line| format!("> {line}").trim_end().to_owned())
        .collect();
    quoted.join("\n")
}

fn table_text(table: &Table) -> String {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut lines = vec![
        line(
            table
                .columns
                .iter()
                .map(|column| one_line(&inline_text(&column.heading)))
                .collect(),
        ),
        line(table.columns.iter().map(|_| "---".to_owned()).collect()),
    ];
    for row in &table.rows {
        let cell = |index: usize| {
            row.cells
                .get(index)
                .map_or_else(String::new, |cell| cell_text(cell))
        };
        lines.push(line((0..table.columns.len()).map(cell).collect()));
    }
    lines.join("\n")
}

/// The numbers of a chart.
fn figure_text(figure: &Figure) -> String {
    let row = |field: Field| Row {
        cells: vec![vec![Flow::Paragraph(field.label)], field.value],
    };
    let title = Column {
        heading: figure.title.clone(),
        ..Column::new("", 1)
    };
    table_text(&Table {
        columns: vec![title, Column::new("", 1)],
        rows: figure.fields().rows.into_iter().map(row).collect(),
        ..Table::default()
    })
}

/// A cell is one line: paragraphs and items are set apart by breaks.
fn cell_text(cell: &[Flow]) -> String {
    let mut lines = Vec::new();
    for flow in cell {
        match flow {
            Flow::Paragraph(inlines) => lines.push(broken(inlines, "<br>")),
            Flow::List(list) => lines.extend(
                list.items
                    .iter()
                    .map(|item| format!("• {}", cell_text(item))),
            ),
        }
    }
    lines.join("<br>")
}

fn contents(document: &Document, depth: u8) -> String {
    let entry = |heading: &Heading| {
        let indent = "  ".repeat(usize::from(heading.level.max(1) - 1));
        format!(
            "{indent}- {}",
            one_line(&escaped(&plain_text(&heading.text)))
        )
    };
    let listed = document.body.iter().filter_map(|block| match block {
        Block::Heading(heading) if heading.listed && heading.level.max(1) <= depth => {
            Some(entry(heading))
        }
        _ => None,
    });
    listed.collect::<Vec<_>>().join("\n")
}

fn inline_text(inlines: &[Inline]) -> String {
    broken(inlines, "\\\n")
}

fn broken(inlines: &[Inline], line_break: &str) -> String {
    let text: String = inlines.iter().map(inline).collect();
    let lines: Vec<String> = text.trim().lines().map(guard).collect();
    // An empty line would end the paragraph, a break before it would print as a backslash.
    let filled: Vec<&str> = lines
        .iter()
        .map(|line| line.trim())
        .filter(|line| !line.is_empty())
        .collect();
    filled.join(line_break)
}

fn inline(inline: &Inline) -> String {
    let body = inline.text.trim();
    if body.is_empty() {
        return inline.text.clone();
    }
    let start = inline.text.len() - inline.text.trim_start().len();
    let (before, after) = (
        inline.text.get(..start).unwrap_or(""),
        inline.text.get(start + body.len()..).unwrap_or(""),
    );
    let mut text = escaped(body);
    text = match inline.style {
        Style::Plain | Style::Muted => text,
        Style::Strong | Style::Missing => surrounded(&text, "**"),
        Style::Emphasis => surrounded(&text, "*"),
    };
    if let Some(Target::Uri(uri)) = &inline.target
        && crate::uri::is_safe(uri)
    {
        let address = crate::uri::ascii(uri)
            .replace('<', "%3C")
            .replace('>', "%3E");
        text = format!("[{text}](<{address}>)");
    }
    format!("{before}{text}{after}")
}

/// Marks each line by itself: a mark may not reach over a line's end that becomes a break.
fn surrounded(text: &str, mark: &str) -> String {
    let marked = text.lines().map(|line| match line.trim() {
        "" => String::new(),
        line => format!("{mark}{line}{mark}"),
    });
    marked.collect::<Vec<_>>().join("\n")
}

/// Every character that could mean something to Markdown, made plain.
fn escaped(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' => {
                cleaned.push('\\');
                cleaned.push(c);
            }
            '\t' => cleaned.push(' '),
            '\n' => cleaned.push('\n'),
            _ if c.is_control() => {}
            _ => cleaned.push(c),
        }
    }
    cleaned
}

/// Makes plain what means something only at the beginning of a line.
fn guard(line: &str) -> String {
    let trimmed = line.trim_start();
    let digits = trimmed.chars().take_while(char::is_ascii_digit).count();
    let after = trimmed.get(digits..).unwrap_or("");
    if trimmed.starts_with(['#', '-', '+', '=']) {
        return format!("\\{trimmed}");
    }
    if digits > 0 && after.starts_with(['.', ')']) {
        return format!("{}\\{after}", trimmed.get(..digits).unwrap_or(""));
    }
    trimmed.to_owned()
}

fn one_line(text: &str) -> String {
    text.replace("\\\n", " ").replace('\n', " ")
}
