//! Owns: the demonstration register, the catalogue, and documents made of them.
//! Must not know: what the tests look for.

use crate::fluent::Fluent;
use chrono::{DateTime, FixedOffset};
use registre_documents::block::{Block, Document, Field, Flow, Grid, Inline, plain_text};
use registre_documents::json::{Limits, parse};
use registre_documents::notice::{Asked, Clauses, NoticeError, Text};
use registre_documents::register::{Kind, Projection, RegisterOptions, document};
use registre_documents::words::{Lang, Words};
use registre_domain::activity::Status;
use registre_domain::notice::{Notice, Scope};
use registre_domain::{Catalogue, Register};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

pub const TEXT: &str = include_str!("../../../../assets/demo/register.fr.json");

pub fn register() -> Register {
    parse(TEXT.as_bytes(), &Limits::default())
        .expect("the demonstration is read")
        .register
}

pub fn catalogue() -> Catalogue {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/legal");
    let read = |name: &&str| std::fs::read_to_string(folder.join(name)).expect("legal data");
    let texts: Vec<_> = Catalogue::FILES.iter().map(read).collect();
    let pairs: Vec<_> = Catalogue::FILES
        .iter()
        .copied()
        .zip(texts.iter().map(String::as_str))
        .collect();
    Catalogue::parse(&pairs).expect("the legal data are read")
}

/// The files of clauses of one language, each with its name.
pub fn clause_files(lang: Lang) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/clauses");
    let files = std::fs::read_dir(folder.join(lang.code())).expect("the clauses");
    let mut read: Vec<_> = files
        .map(|file| file.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).unwrap())
        })
        .collect();
    read.sort();
    read
}

pub fn clauses() -> Clauses {
    let files = Lang::ALL.map(clause_files);
    let [fr, en] = files.each_ref().map(|files| {
        let pairs = files
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()));
        pairs.collect::<Vec<_>>()
    });
    Clauses::parse(&fr, &en).expect("the clauses are read")
}

pub fn noon() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-22T14:05:00+01:00").unwrap()
}

pub fn options(kind: Kind) -> RegisterOptions {
    RegisterOptions {
        zone: "heure de Paris".into(),
        version: "42".into(),
        chain_head: Some("5f".repeat(32)),
        creator: "Registre 0.1.0".into(),
        ..RegisterOptions::new(kind, noon())
    }
}

/// Every sheet, in every state, with the complementary fields.
pub fn whole(kind: Kind) -> RegisterOptions {
    RegisterOptions {
        statuses: all(),
        complementary: true,
        ..options(kind)
    }
}

pub fn all() -> BTreeSet<Status> {
    use Status::{Archived, Draft, Ended, InForce, Planned, Suspended};
    BTreeSet::from([Planned, Draft, InForce, Suspended, Ended, Archived])
}

pub fn made(register: &Register, words: &Fluent, options: &RegisterOptions) -> Document {
    document(
        &Projection::of(register, &catalogue(), words.lang(), options),
        words,
    )
}

/// A full notice of these sheets for everybody whom they concern.
pub fn notice_of(
    register: &Register,
    words: &Fluent,
    references: &[&str],
) -> Result<Text, NoticeError> {
    let id = |reference: &&str| {
        register
            .activity_by_reference(reference)
            .expect("a sheet")
            .id
    };
    let notice = Notice {
        scope: Scope::Hand,
        activities: references.iter().map(id).collect(),
        lang: words.lang(),
        ..Notice::default()
    };
    text_of(register, words, &notice)
}

/// The text of a notice of a register whose own words are French.
pub fn text_of(register: &Register, words: &Fluent, notice: &Notice) -> Result<Text, NoticeError> {
    static LAW: LazyLock<(Catalogue, Clauses)> = LazyLock::new(|| (catalogue(), clauses()));
    Text::of(notice, register, &LAW.0, &LAW.1, words, &asked())
}

pub fn asked() -> Asked {
    Asked {
        made_on: noon(),
        creator: "Registre 0.1.0".into(),
        revision: 7,
        content: Lang::Fr,
        last: false,
    }
}

/// Every word of a document, one line for each paragraph.
pub fn text(document: &Document) -> String {
    let mut lines = vec![document.meta.title.clone(), document.meta.subject.clone()];
    lines.extend([
        document.frame.header_left.clone(),
        document.frame.footer_left.clone(),
    ]);
    if let Some(cover) = &document.cover {
        lines.extend([
            cover.organisation.clone(),
            cover.title.clone(),
            cover.subtitle.clone(),
        ]);
        fields(&cover.highlights, &mut lines);
        fields(&cover.facts, &mut lines);
        blocks(&cover.blocks, &mut lines);
        lines.extend(cover.imprint.iter().map(|line| plain_text(line)));
    }
    blocks(&document.body, &mut lines);
    lines.join("\n")
}

pub fn inlines(document: &Document) -> Vec<&Inline> {
    fn of_flows<'d>(flows: &'d [Flow], found: &mut Vec<&'d Inline>) {
        for flow in flows {
            match flow {
                Flow::Paragraph(inlines) => found.extend(inlines),
                Flow::List(list) => list.items.iter().for_each(|item| of_flows(item, found)),
            }
        }
    }
    let mut found = Vec::new();
    for block in &document.body {
        match block {
            Block::Heading(heading) => found.extend(&heading.text),
            Block::Flow(flow) => of_flows(std::slice::from_ref(flow), &mut found),
            Block::Note(note) => of_flows(&note.content, &mut found),
            Block::Fields(table) | Block::Grid(Grid { fields: table, .. }) => table
                .rows
                .iter()
                .for_each(|r| of_flows(&r.value, &mut found)),
            Block::Table(table) => {
                table
                    .rows
                    .iter()
                    .flat_map(|r| &r.cells)
                    .for_each(|c| of_flows(c, &mut found));
            }
            Block::Figure(figure) => found.extend(&figure.title),
            Block::Choices(choices) => choices.iter().for_each(|c| of_flows(c, &mut found)),
            Block::Contents { .. } | Block::PageBreak(_) | Block::Rule | Block::Pictogram(_) => {}
        }
    }
    found
}

fn blocks(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                lines.push(plain_text(&heading.text));
                lines.extend(heading.running.clone());
            }
            Block::Flow(flow) => flows(std::slice::from_ref(flow), lines),
            Block::Note(note) => {
                lines.push(plain_text(&note.title));
                flows(&note.content, lines);
            }
            Block::Fields(table) | Block::Grid(Grid { fields: table, .. }) => {
                lines.push(table.summary.clone());
                fields(&table.rows, lines);
            }
            Block::Table(table) => {
                lines.push(table.summary.clone());
                lines.extend(
                    table
                        .columns
                        .iter()
                        .map(|column| plain_text(&column.heading)),
                );
                for row in &table.rows {
                    row.cells.iter().for_each(|cell| flows(cell, lines));
                }
            }
            Block::Figure(figure) => {
                lines.extend([plain_text(&figure.title), figure.alt.clone()]);
                fields(&figure.fields().rows, lines);
            }
            Block::Choices(choices) => choices.iter().for_each(|choice| flows(choice, lines)),
            Block::Pictogram(picture) => lines.push(picture.alt.clone()),
            Block::Contents { .. } | Block::PageBreak(_) | Block::Rule => {}
        }
    }
}

fn fields(rows: &[Field], lines: &mut Vec<String>) {
    for row in rows {
        lines.push(plain_text(&row.label));
        flows(&row.value, lines);
    }
}

fn flows(all: &[Flow], lines: &mut Vec<String>) {
    for flow in all {
        match flow {
            Flow::Paragraph(inlines) => lines.push(plain_text(inlines)),
            Flow::List(list) => list.items.iter().for_each(|item| flows(item, lines)),
        }
    }
}
