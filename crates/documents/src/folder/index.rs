//! Owns: the index of an inspection folder as a document: what is in it, what is not and why, how to check it.
//! Must not know: what the files hold beyond their names, pages and fingerprints.

use super::{Absent, Folder, MANIFEST, Piece, Reason, sum};
use crate::block::{
    Align, Block, Claim, Column, Document, Field, FieldTable, Flow, Frame, Inline, Meta,
    Orientation, Row, Table,
};
use crate::words::{Arg, Words};

/// What the index says that it is.
const KIND: &str = "inspection-index";

/// The index. `sums` are the fingerprints of the pieces, in their order.
pub(super) fn document(folder: &Folder, sums: &[String], words: &dyn Words) -> Document {
    let title = words.say("folder-title");
    Document {
        meta: Meta {
            title: format!("{title} – {}", folder.organisation),
            author: folder.organisation.clone(),
            subject: words.say("folder-subject"),
            creator: folder.creator.clone(),
            language: words.lang(),
            created: folder.made_at.to_utc(),
            claim: claim(folder, sums),
        },
        frame: frame(folder, &title, words),
        cover: None,
        body: body(folder, sums, title, words),
        attachments: Vec::new(),
        afar: false,
    }
}

/// Where the index says that it comes from; its data are the fingerprints of the files.
fn claim(folder: &Folder, sums: &[String]) -> Option<Claim> {
    Some(Claim {
        register: folder.register_id.clone(),
        step: folder.version.parse().ok()?,
        chain: folder.chain_head.clone(),
        fingerprint: sum(sums.join("\n").as_bytes()),
        kind: KIND.to_owned(),
    })
}

fn frame(folder: &Folder, title: &str, words: &dyn Words) -> Frame {
    let day = folder
        .state_on
        .unwrap_or_else(|| folder.made_at.date_naive());
    let date = words.date(day);
    Frame {
        header_left: title.to_owned(),
        footer_left: words.text(
            "doc-foot",
            &[
                ("organisation", Arg::Text(&folder.organisation)),
                ("date", Arg::Text(&date)),
            ],
        ),
        page_pattern: words.text(
            "doc-page",
            &[
                ("page", Arg::Text("{page}")),
                ("pages", Arg::Text("{pages}")),
            ],
        ),
    }
}

fn body(folder: &Folder, sums: &[String], title: String, words: &dyn Words) -> Vec<Block> {
    let mut blocks = vec![
        Block::PageBreak(Orientation::Landscape),
        Block::heading(1, title, "index"),
        Block::Fields(facts(folder, words)),
        Block::heading(2, words.say("folder-files"), "files"),
    ];
    match folder.pieces.is_empty() {
        true => blocks.push(Block::text(words.say("folder-files-none"))),
        false => blocks.push(Block::Table(files(folder, sums, words))),
    }
    if !folder.absent.is_empty() {
        blocks.push(Block::heading(2, words.say("folder-absent"), "absent"));
        let lines = folder.absent.iter().map(|one| absent(one, words));
        blocks.push(Block::Flow(Flow::bullets(lines)));
    }
    blocks.push(Block::heading(2, words.say("folder-checking"), "checking"));
    blocks.push(Block::text(words.with("folder-checking-text", MANIFEST)));
    blocks
}

fn facts(folder: &Folder, words: &dyn Words) -> FieldTable {
    let made = {
        let (date, time) = (
            words.date(folder.made_at.date_naive()),
            words.time(folder.made_at.time()),
        );
        let args = [
            ("date", Arg::Text(date.as_str())),
            ("time", Arg::Text(&time)),
        ];
        match folder.zone.as_str() {
            "" => words.text("doc-extracted", &args),
            zone => format!("{} ({zone})", words.text("doc-extracted", &args)),
        }
    };
    let field = |key: &str, text: String| Field::new(words.say(key), vec![Flow::text(text)]);
    let mut rows = vec![
        field("folder-organisation", folder.organisation.clone()),
        field("folder-made", made),
    ];
    if let Some(day) = folder.state_on {
        let state = words.with("doc-state-on", &words.date(day));
        rows.push(field("folder-state", state));
    }
    rows.push(field(
        "folder-register",
        words.with("doc-register-version", &folder.version),
    ));
    rows.push(field(
        "folder-chain",
        words.with("doc-chain", &folder.chain_head),
    ));
    FieldTable {
        summary: words.say("folder-subject"),
        rows,
    }
}

fn files(folder: &Folder, sums: &[String], words: &dyn Words) -> Table {
    let column = |key: &str, share| Column::new(words.say(key), share);
    Table {
        summary: words.say("folder-files"),
        columns: vec![
            column("folder-column-file", 32),
            column("folder-column-part", 40),
            Column {
                align: Align::Right,
                ..column("folder-column-pages", 9)
            },
            column("folder-column-sum", 44),
        ],
        row_headers: true,
        rows: folder
            .pieces
            .iter()
            .zip(sums)
            .map(|(piece, sum)| row(piece, sum, words))
            .collect(),
    }
}

fn row(piece: &Piece, sum: &str, words: &dyn Words) -> Row {
    let pages = match piece.pages {
        Some(pages) => words.number(pages.into()),
        None => words.say("folder-no-pages"),
    };
    let mut about = vec![Inline::plain(words.say(piece.part.key()))];
    if !piece.about.is_empty() {
        about.push(Inline::plain(format!("\n{}", piece.about)));
    }
    // Two lines of 32 digits read back more easily than one that breaks anywhere.
    let halves = sum.split_at_checked(sum.len() / 2).unwrap_or((sum, ""));
    Row {
        cells: vec![
            vec![Flow::text(piece.name.clone())],
            vec![Flow::Paragraph(about)],
            vec![Flow::text(pages)],
            vec![Flow::text(format!("{}\n{}", halves.0, halves.1))],
        ],
    }
}

fn absent(absent: &Absent, words: &dyn Words) -> Vec<Inline> {
    let what = words.say(absent.part.key());
    let about = match absent.reason {
        Reason::Beyond { count } => {
            words.text("folder-documents", &[("count", Arg::Number(count))])
        }
        _ => absent.about.clone(),
    };
    let what = match about.as_str() {
        "" => what,
        about => {
            let args = [
                ("value", Arg::Text(what.as_str())),
                ("detail", Arg::Text(about)),
            ];
            words.text("doc-precised", &args)
        }
    };
    let reason = words.say(absent.reason.key());
    let args = [
        ("what", Arg::Text(what.as_str())),
        ("reason", Arg::Text(&reason)),
    ];
    vec![Inline::plain(words.text("folder-absent-line", &args))]
}
