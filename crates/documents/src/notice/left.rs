//! Owns: what is left to do before a notice is published: to complete and to confirm, each with its field.
//! Must not know how a sentence was made.

use super::compose::of_notice;
use super::confirm::unconfirmed;
use super::statement::{Part, Section, Sentence};
use crate::block::Style;
use crate::words::Words;
use registre_domain::Register;
use registre_domain::activity::Activity;
use registre_domain::catalogue::fold;
use registre_domain::notice::{SentenceKey, Source, SourceOf, is_unseen};
use serde_json::Value;
use std::collections::BTreeMap;

/// Something to complete or to confirm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Where: the sentence's own key.
    pub key: SentenceKey,
    /// The field that waits.
    pub source: Source,
    /// What is to be done.
    pub kind: LeftKind,
    /// The mark, as it is printed.
    pub said: String,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftKind {
    /// Nobody has answered yet.
    Gap,
    /// A value of a model that nobody has confirmed.
    Confirm,
}

/// What is left to do in these sections, in the order of the text.
pub(super) fn of(sections: &[Section], known: &Register, words: &dyn Words) -> Vec<Left> {
    let confirm = words.say("privacy-to-confirm");
    let marks = Marks::of(words);
    let sheets: Vec<&Activity> = known.activities.iter().collect();
    let mut fields = Fields::new(known);
    let mut left = Vec::new();
    let parts = sections.iter().flat_map(|section| &section.parts);
    for sentence in parts.flat_map(Part::sentences) {
        let Some(key) = sentence.keys.first() else {
            continue;
        };
        let ours = ours(sentence, &confirm).into_iter().map(|(kind, said)| {
            let source = match kind {
                LeftKind::Confirm => unconfirmed(sentence, &sheets).cloned(),
                LeftKind::Gap => fields.first_open(&sentence.sources),
            };
            (source, kind, said)
        });
        let mut found: Vec<_> = ours.collect();
        if let Some(said) = marks.first_in(&typed(sentence)) {
            found.push((
                fields.holding(&sentence.sources, &marks),
                LeftKind::Gap,
                said,
            ));
        }
        let first = sentence.sources.first();
        left.extend(found.into_iter().map(|(source, kind, said)| Left {
            key: key.clone(),
            source: source.or_else(|| first.cloned()).unwrap_or_default(),
            kind,
            said,
        }));
    }
    left
}

/// The marks that the program has made.
fn ours(sentence: &Sentence, confirm: &str) -> Vec<(LeftKind, String)> {
    let marks = sentence.content.iter();
    let marks = marks.filter(|inline| inline.style == Style::Missing);
    let kind = |text: &str| match text == confirm {
        true => LeftKind::Confirm,
        false => LeftKind::Gap,
    };
    marks
        .map(|inline| (kind(&inline.text), inline.text.clone()))
        .collect()
}

/// What a sentence says beside the marks that the program has made.
fn typed(sentence: &Sentence) -> String {
    let words = sentence.content.iter();
    let words = words.filter(|inline| inline.style != Style::Missing);
    words.map(|inline| inline.text.as_str()).collect()
}

/// A mark that somebody left in the title.
pub(super) fn of_title(title: &str, words: &dyn Words) -> Option<Left> {
    let said = Marks::of(words).first_in(title)?;
    let source = of_notice("title");
    Some(Left {
        key: SentenceKey {
            clause: "title".to_owned(),
            source: source.clone(),
        },
        source,
        kind: LeftKind::Gap,
        said,
    })
}

/// The marks that people type, or leave in words that they take over: the words behind the bracket, folded, in every
/// language.
struct Marks(Vec<String>);

impl Marks {
    fn of(words: &dyn Words) -> Self {
        let known = words.say("privacy-marks");
        let folded = known.split('|').map(fold);
        Self(folded.filter(|mark| !mark.is_empty()).collect())
    }

    /// The first mark of a text, to the bracket that closes it; letters, accents and spaces may be any.
    fn first_in(&self, text: &str) -> Option<String> {
        let open = |letter: char| matches!(letter, '[' | '\u{ff3b}' | '\u{3010}' | '{' | '<');
        let mut places = text.match_indices(open);
        let found = places.find_map(|(at, _)| text.get(at..).filter(|rest| self.opens(rest)))?;
        let end = found.find([']', '\u{ff3d}', '\u{3011}', '}', '>']);
        let closed = end.and_then(|end| found.get(..end).zip(found.get(end..)));
        let said = closed.map(|(said, rest)| said.chars().chain(rest.chars().take(1)).collect());
        Some(said.unwrap_or_else(|| found.to_owned()))
    }

    /// Whether a text that begins with a bracket begins with a mark.
    fn opens(&self, text: &str) -> bool {
        let visible = text.chars().filter(|letter| !is_hidden(*letter));
        let begin: String = visible.take(Self::LONGEST).collect();
        let begin = fold(&begin);
        self.0.iter().any(|mark| begin.starts_with(mark.as_str()))
    }

    /// As many letters as a mark has at most, with spaces between any two.
    const LONGEST: usize = 60;
}

/// A letter that nobody sees, between those of a mark.
fn is_hidden(letter: char) -> bool {
    is_unseen(letter.encode_utf8(&mut [0; 4])) && !letter.is_whitespace()
}

/// The fields of what a notice knows, as they are written.
struct Fields<'a> {
    known: &'a Register,
    written: BTreeMap<(SourceOf, String), Value>,
}

impl<'a> Fields<'a> {
    const fn new(known: &'a Register) -> Self {
        Self {
            known,
            written: BTreeMap::new(),
        }
    }

    /// The first of these fields that says nothing.
    fn first_open(&mut self, sources: &[Source]) -> Option<Source> {
        sources.iter().find(|source| self.is_open(source)).cloned()
    }

    /// The first of these fields in which somebody has typed a mark.
    fn holding(&mut self, sources: &[Source], marks: &Marks) -> Option<Source> {
        let mut sources = sources.iter();
        let found = sources.find(|source| {
            let written = self.written(source);
            let found = written.and_then(|written| source.path.find(written));
            found.is_some_and(|value| holds(value, marks))
        });
        found.cloned()
    }

    fn is_open(&mut self, source: &Source) -> bool {
        let path = &source.path;
        self.written(source)
            .is_some_and(|written| path.find(written).is_none_or(is_blank))
    }

    /// The thing of a field; nothing for the law.
    fn written(&mut self, source: &Source) -> Option<&Value> {
        if source.of == SourceOf::Law {
            return None;
        }
        let thing = source.thing.map(|id| id.to_string()).unwrap_or_default();
        let known = self.known;
        let written = self.written.entry((source.of, thing));
        Some(written.or_insert_with(|| written_of(known, source)))
    }
}

/// Whether a mark stands in a value, or in a part of it.
fn holds(value: &Value, marks: &Marks) -> bool {
    match value {
        Value::String(text) => marks.first_in(text).is_some(),
        Value::Array(lines) => lines.iter().any(|line| holds(line, marks)),
        Value::Object(fields) => fields.values().any(|field| holds(field, marks)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

fn written_of(known: &Register, source: &Source) -> Value {
    let is_it = |id: &dyn std::fmt::Display| {
        source
            .thing
            .is_some_and(|thing| thing.to_string() == id.to_string())
    };
    let value = match source.of {
        SourceOf::Activity => {
            let mut all = known.activities.iter();
            serde_json::to_value(all.find(|sheet| is_it(&sheet.id)))
        }
        SourceOf::Entity => {
            let mut all = known.entities.iter();
            serde_json::to_value(all.find(|entity| is_it(&entity.id)))
        }
        SourceOf::Party => {
            let mut all = known.parties.iter();
            serde_json::to_value(all.find(|party| is_it(&party.id)))
        }
        SourceOf::Register | SourceOf::Law => Ok(Value::Null),
    };
    value.unwrap_or_default()
}

/// Whether a field says nothing: blank, empty, or not answered.
fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(lines) => lines.is_empty(),
        Value::Object(fields) => match fields.get("state").and_then(Value::as_str) {
            Some(state) => state == "unknown",
            None => fields.values().all(is_blank),
        },
        Value::Bool(_) | Value::Number(_) => false,
    }
}
