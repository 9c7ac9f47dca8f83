//! Owns: what is left to do before a notice is published: to complete and to confirm, each with its field.
//! Must not know how a sentence was made.

use super::compose::of_notice;
use super::confirm::unconfirmed;
use super::statement::{Part, Section, Sentence};
use crate::block::{Style, plain_text};
use crate::words::Words;
use registre_domain::Register;
use registre_domain::activity::Activity;
use registre_domain::notice::{SentenceKey, Source, SourceOf};
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
    let opening = opening(words);
    let sheets: Vec<&Activity> = known.activities.iter().collect();
    let mut fields = Fields::new(known);
    let mut left = Vec::new();
    let parts = sections.iter().flat_map(|section| &section.parts);
    for sentence in parts.flat_map(Part::sentences) {
        let Some(key) = sentence.keys.first() else {
            continue;
        };
        let mut found = marks(sentence, &confirm);
        if found.is_empty() {
            found.extend(own_gap(&plain_text(&sentence.content), &opening));
        }
        for (kind, said) in found {
            let source = match kind {
                LeftKind::Confirm => unconfirmed(sentence, &sheets).cloned(),
                LeftKind::Gap => fields.first_open(&sentence.sources),
            };
            let source = source.or_else(|| sentence.sources.first().cloned());
            left.push(Left {
                key: key.clone(),
                source: source.unwrap_or_default(),
                kind,
                said,
            });
        }
    }
    left
}

fn marks(sentence: &Sentence, confirm: &str) -> Vec<(LeftKind, String)> {
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

/// The words before the value of a mark: `[À COMPLÉTER`.
fn opening(words: &dyn Words) -> String {
    let mark = words.with("privacy-to-complete", "");
    let end = mark.find([':', ']']).unwrap_or(mark.len());
    mark.get(..end).unwrap_or_default().trim().to_owned()
}

/// A mark that somebody left in the title.
pub(super) fn of_title(title: &str, words: &dyn Words) -> Option<Left> {
    let (kind, said) = own_gap(title, &opening(words))?;
    let source = of_notice("title");
    Some(Left {
        key: SentenceKey {
            clause: "title".to_owned(),
            source: source.clone(),
        },
        source,
        kind,
        said,
    })
}

/// A mark that somebody wrote into, or left in, words of theirs.
fn own_gap(text: &str, opening: &str) -> Option<(LeftKind, String)> {
    let at = (!opening.is_empty())
        .then(|| text.find(opening))
        .flatten()?;
    Some((LeftKind::Gap, text.get(at..)?.to_owned()))
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

    fn is_open(&mut self, source: &Source) -> bool {
        if source.of == SourceOf::Law {
            return false;
        }
        let thing = source.thing.map(|id| id.to_string()).unwrap_or_default();
        let known = self.known;
        let written = self
            .written
            .entry((source.of, thing))
            .or_insert_with(|| written(known, source));
        source.path.find(written).is_none_or(is_blank)
    }
}

fn written(known: &Register, source: &Source) -> Value {
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
