//! Owns: where each sentence of a notice comes from, as a table behind the text.
//! Must not know how a sheet or a field is named, nor the history of either.

use super::super::Text;
use super::super::statement::Sentence;
use crate::block::{Block, Column, Flow, Orientation, Row, Table};
use crate::words::Words;
use registre_domain::notice::Source;

/// A field as a person finds it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cited {
    /// The sheet, the organisation or the third party; empty for the law and for the register as a whole.
    pub whose: String,
    /// The name of the field, or what the law says.
    pub field: String,
    /// When it was last changed; empty where no step of the history says so.
    pub revision: String,
}

/// Names a field that a sentence rests on.
pub type Cite<'c> = dyn Fn(&Source) -> Cited + 'c;

/// On a sheet of its own: a row for each sentence and each thing that it rests on, with the fields of it.
pub(super) fn blocks(text: &Text, words: &dyn Words, cite: &Cite<'_>) -> Vec<Block> {
    let columns = [
        ("notice-print-column-number", 2),
        ("notice-print-column-items", 5),
        ("notice-print-column-whose", 9),
        ("notice-print-column-field", 9),
        ("notice-print-column-revision", 6),
    ];
    let title = words.say("notice-print-appendix");
    let sentences = (1..).zip(text.sentences());
    let table = Table {
        summary: title.clone(),
        columns: columns
            .map(|(key, share)| Column::new(words.say(key), share))
            .into(),
        row_headers: true,
        rows: sentences
            .flat_map(|(number, sentence)| rows(number, sentence, words, cite))
            .collect(),
    };
    vec![
        Block::PageBreak(Orientation::Portrait),
        Block::heading(2, title, super::anchor("appendix")),
        Block::text(words.say("notice-print-appendix-lead")),
        Block::Table(table),
    ]
}

/// A sentence that rests on the law alone has one row, which says so.
fn rows(number: usize, sentence: &Sentence, words: &dyn Words, cite: &Cite<'_>) -> Vec<Row> {
    let mut cited = merged(sentence.sources.iter().map(cite));
    if cited.is_empty() {
        cited.push(Cited {
            whose: words.say("notice-print-law-alone"),
            ..Cited::default()
        });
    }
    let answers = answers(sentence, words);
    let row = |cited: Cited| {
        let cells = [
            number.to_string(),
            answers.clone(),
            cited.whose,
            cited.field,
            cited.revision,
        ];
        Row {
            cells: cells.map(cell).into(),
        }
    };
    cited.into_iter().map(row).collect()
}

/// One for each thing and revision, with its fields in their order, each once.
fn merged(all: impl Iterator<Item = Cited>) -> Vec<Cited> {
    let mut merged: Vec<(Cited, Vec<String>)> = Vec::new();
    for one in all {
        let is_same = |other: &Cited| other.whose == one.whose && other.revision == one.revision;
        match merged.iter_mut().find(|(other, _)| is_same(other)) {
            Some((_, fields)) if fields.contains(&one.field) => {}
            Some((_, fields)) => fields.push(one.field),
            None => {
                let fields = vec![one.field.clone()];
                merged.push((one, fields));
            }
        }
    }
    let joined = merged.into_iter().map(|(cited, fields)| Cited {
        field: fields.join("\n"),
        ..cited
    });
    joined.collect()
}

/// What is not known leaves its cell empty.
fn cell(words: String) -> Vec<Flow> {
    match words.is_empty() {
        true => Vec::new(),
        false => vec![Flow::text(words)],
    }
}

/// The points of the law that a sentence answers to; those of an own sentence are the program's that it replaces.
fn answers(sentence: &Sentence, words: &dyn Words) -> String {
    let items = sentence.items.join(", ");
    match (sentence.own.is_some(), items.is_empty()) {
        (false, _) => items,
        (true, true) => words.say("notice-print-own"),
        (true, false) => words.with("notice-print-own-for", &items),
    }
}
