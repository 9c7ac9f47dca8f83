//! Owns: how the states of a value and its kinds print, everywhere the same.
//! Must not know which field is printed.

use super::super::shown::{DocumentShown, Part, Shown, Value};
use super::own::Said;
use crate::actor::web;
use crate::block::{Block, Field, FieldTable, Flow, Heading, Inline, Inlines, List, Style};
use crate::words::Words;
use registre_domain::Answer;
use registre_domain::catalogue::Lang;
use serde::Serialize;

/// Labels under which texts of the catalogue stand; all other texts are the register's own.
const OF_THE_CATALOGUE: [&str; 10] = [
    "doc-basis",
    "doc-prospecting-channels",
    "doc-special-conditions",
    "doc-information-exception",
    "doc-automated-ground",
    "doc-dpia-criteria",
    "doc-dpia-required-list",
    "doc-dpia-exempt-list",
    "doc-system-hosting",
    "doc-check-framework",
];

/// Between words of the catalogue and what somebody added to them.
const PRECISION: &str = " – ";

/// Writes with the words of one language.
pub(super) struct Pen<'a> {
    pub(super) words: &'a dyn Words,
    /// The language of the register's own texts.
    pub(super) content: Lang,
}

impl<'a> Pen<'a> {
    /// A pen for a register whose own texts are in this language.
    pub(super) const fn new(words: &'a dyn Words, content: Lang) -> Self {
        Self { words, content }
    }
}

impl Pen<'_> {
    /// "None", "not answered", "not applicable: …" or the value, and the mark of an unconfirmed one.
    /// A value that was given empty prints as not answered.
    pub(super) fn shown<T: Clone + Serialize>(
        &self,
        shown: &Shown<T>,
        given: impl FnOnce(&T) -> Vec<Flow>,
    ) -> Vec<Flow> {
        let mut flows = match &shown.answer {
            Answer::Unknown => Vec::new(),
            Answer::None => vec![Flow::text(self.words.say("doc-none"))],
            Answer::NotApplicable(reason) => vec![Flow::Paragraph(self.not_applicable(reason))],
            Answer::Given(value) => given(value),
        };
        if flows.is_empty() {
            flows.push(self.unknown());
        }
        if shown.unconfirmed {
            self.mark(&mut flows);
        }
        flows
    }

    /// A text with its state.
    pub(super) fn text(&self, shown: &Shown<String>) -> Vec<Flow> {
        self.shown(shown, |text| vec![self.own_flow(text.clone())])
    }

    pub(super) fn unknown(&self) -> Flow {
        Flow::Paragraph(vec![Inline::styled(
            self.words.say("doc-unknown"),
            Style::Muted,
        )])
    }

    pub(super) fn not_applicable(&self, reason: &str) -> Inlines {
        match reason.trim() {
            "" => vec![Inline::plain(self.words.say("doc-not-applicable"))],
            reason => self.said_of("doc-not-applicable-because", reason),
        }
    }

    /// Adds the mark of an unconfirmed value to the last line.
    pub(super) fn mark(&self, flows: &mut Vec<Flow>) {
        match flows.last_mut() {
            Some(Flow::Paragraph(inlines)) => inlines.extend(self.unconfirmed(true)),
            Some(Flow::List(_)) | None => {
                let words = self.words.say("doc-unconfirmed");
                flows.push(Flow::Paragraph(vec![Inline::styled(
                    words,
                    Style::Emphasis,
                )]));
            }
        }
    }

    /// What follows a value that nobody has confirmed; nothing after a confirmed one.
    pub(super) fn unconfirmed(&self, unconfirmed: bool) -> Option<Inline> {
        unconfirmed.then(|| {
            Inline::styled(
                format!(" {}", self.words.say("doc-unconfirmed")),
                Style::Emphasis,
            )
        })
    }

    /// A value of the complementary fields, under its label.
    pub(super) fn value(&self, label: &str, value: &Value) -> Vec<Flow> {
        match value {
            Value::Many(values) if values.iter().any(is_compound) => {
                let items = values.iter().map(|value| self.value(label, value));
                list(items.filter(|flows| !flows.is_empty()).collect())
            }
            Value::Many(values) => {
                let items = values.iter().map(|value| self.inline(label, value));
                bullets(items.collect())
            }
            Value::Parts(parts) => self.parts(parts),
            simple => vec![Flow::Paragraph(self.inline(label, simple))],
        }
    }

    /// A line for each part; a part that is itself made of parts stands below its label.
    fn parts(&self, parts: &[Part]) -> Vec<Flow> {
        let mut flows = Vec::new();
        let mut lines = Inlines::new();
        for part in parts {
            let label = self.words.with("doc-part", &self.words.say(part.label));
            if !lines.is_empty() {
                lines.push(Inline::plain("\n"));
            }
            lines.push(Inline::styled(label, Style::Muted));
            if is_compound(&part.value) {
                flows.push(Flow::Paragraph(std::mem::take(&mut lines)));
                flows.extend(self.value(part.label, &part.value));
                if part.unconfirmed {
                    self.mark(&mut flows);
                }
                continue;
            }
            lines.push(Inline::plain(" "));
            lines.extend(self.inline(part.label, &part.value));
            lines.extend(self.unconfirmed(part.unconfirmed));
        }
        if !lines.is_empty() {
            flows.push(Flow::Paragraph(lines));
        }
        flows
    }

    fn inline(&self, label: &str, value: &Value) -> Inlines {
        match value {
            Value::Text(text) => self.own_text(label, text),
            Value::Word(key) => vec![Inline::plain(self.words.say(key))],
            Value::Day(day) => vec![Inline::plain(self.words.date(*day))],
            Value::Duration(period) => vec![Inline::plain(self.words.period(*period))],
            Value::Number(number) => vec![Inline::plain(self.words.number((*number).into()))],
            Value::NotApplicable(reason) => self.not_applicable(reason),
            Value::Document(document) => self.document(document),
            Value::Precised(key, text) => {
                let word = self.words.say(key);
                let args = [("value", Said::Word(&word)), ("detail", Said::Own(text))];
                self.said("doc-precised", &args)
            }
            Value::Many(values) => {
                let mut inlines = Inlines::new();
                for value in values {
                    if !inlines.is_empty() {
                        inlines.push(Inline::plain(self.words.say("doc-semicolon")));
                    }
                    inlines.extend(self.inline(label, value));
                }
                inlines
            }
            Value::Parts(parts) => parts
                .iter()
                .flat_map(|part| self.inline(part.label, &part.value))
                .collect(),
        }
    }

    /// A text under its label: the register's own, the catalogue's, or the catalogue's with the register's after it.
    fn own_text(&self, label: &str, text: &str) -> Inlines {
        let is_word = OF_THE_CATALOGUE.contains(&label);
        match text.split_once(PRECISION) {
            Some((word, own)) if is_word && self.is_foreign() => {
                vec![Inline::plain(word), Inline::plain(PRECISION), self.own(own)]
            }
            _ => vec![self.own_unless(is_word, text, Style::Plain)],
        }
    }

    /// A document by its title, its address after it; one that has neither is the organisation's own.
    pub(super) fn document(&self, document: &DocumentShown) -> Inlines {
        let DocumentShown { title, link } = document;
        match (title.is_empty(), link.is_empty()) {
            (true, true) => vec![Inline::plain(self.words.say("doc-document-kept"))],
            (true, false) => vec![web(link)],
            (false, true) => vec![self.own(title.clone())],
            (false, false) => vec![self.own(title.clone()), Inline::plain(" – "), web(link)],
        }
    }

    /// A heading above what it heads, which the bookmarks list.
    pub(super) fn section(&self, key: &str) -> Block {
        Block::Heading(Heading {
            level: 2,
            text: vec![Inline::plain(self.words.say(key))],
            marked: true,
            ..Heading::default()
        })
    }

    /// A section of a sheet: its heading at the left, its content beside; nothing without content.
    pub(super) fn beside(&self, key: &str, content: Vec<Block>) -> Vec<Block> {
        if content.is_empty() {
            return Vec::new();
        }
        let heading = Block::Heading(Heading {
            level: 2,
            text: vec![Inline::plain(self.words.say(key))],
            marked: true,
            beside: true,
            ..Heading::default()
        });
        std::iter::once(heading).chain(content).collect()
    }

    /// Labels and values, named for those who hear the table.
    pub(super) fn fields(&self, summary: &str, rows: Vec<Field>) -> Block {
        Block::Fields(FieldTable {
            summary: self.words.say(summary),
            rows,
        })
    }

    pub(super) fn field(&self, label: &str, value: Vec<Flow>) -> Field {
        Field::new(self.words.say(label), value)
    }
}

fn is_compound(value: &Value) -> bool {
    match value {
        Value::Parts(_) => true,
        Value::Many(values) => values.iter().any(is_compound),
        _ => false,
    }
}

/// One line as a paragraph, several as a list.
pub(super) fn bullets(mut items: Vec<Inlines>) -> Vec<Flow> {
    items.retain(|item| !item.is_empty());
    match items.len() {
        0 => Vec::new(),
        1 => items.into_iter().map(Flow::Paragraph).collect(),
        _ => vec![Flow::bullets(items)],
    }
}

/// One item as it is, several as a list.
pub(super) fn list(mut items: Vec<Vec<Flow>>) -> Vec<Flow> {
    match items.len() {
        0 | 1 => items.pop().unwrap_or_default(),
        _ => vec![Flow::List(List {
            ordered: false,
            items,
        })],
    }
}
