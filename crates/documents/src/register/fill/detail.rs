//! Owns: building labelled values: parts that were entered are kept, blank ones leave no trace.
//! Must not know which field is which.

use super::super::complement::{Group, Label, Row};
use super::super::shown::{Part, Shown, Value, filled};
use chrono::NaiveDate;
use registre_domain::Answer;

/// Parts under construction.
#[derive(Default)]
pub(super) struct Parts(Vec<Part>);

impl Parts {
    pub(super) fn add(mut self, label: &'static str, value: Option<Value>, marked: bool) -> Self {
        if let Some(value) = value {
            self.0.push(Part {
                label,
                value,
                unconfirmed: marked,
            });
        }
        self
    }

    pub(super) fn text(self, label: &'static str, text: &str, marked: bool) -> Self {
        self.add(label, filled(text).map(Value::Text), marked)
    }

    pub(super) fn day(self, label: &'static str, day: Option<NaiveDate>, marked: bool) -> Self {
        self.add(label, day.map(Value::Day), marked)
    }

    pub(super) fn yes_no(self, label: &'static str, said: Option<bool>, marked: bool) -> Self {
        self.add(label, said.map(yes_no), marked)
    }

    pub(super) fn texts(self, label: &'static str, texts: Vec<String>, marked: bool) -> Self {
        self.add(label, texts_value(texts), marked)
    }

    /// The parts as one value, if there is any.
    pub(super) fn value(self) -> Option<Value> {
        (!self.0.is_empty()).then_some(Value::Parts(self.0))
    }

    /// The parts as rows of their own.
    pub(super) fn rows(self) -> Vec<Row> {
        self.0
            .into_iter()
            .map(|part| row(part.label, Some(part.value), part.unconfirmed))
            .collect()
    }
}

/// A row under a label of the frame.
pub(super) fn row(label: &'static str, value: Option<Value>, unconfirmed: bool) -> Row {
    Row {
        label: Label::Key(label),
        value: Shown::option(value, unconfirmed),
    }
}

/// A row for a question with its four states.
pub(super) fn asked<T>(
    label: &'static str,
    answer: &Answer<T>,
    unconfirmed: bool,
    show: impl FnOnce(&T) -> Value,
) -> Row {
    Row {
        label: Label::Key(label),
        value: Shown::answer(answer, unconfirmed, show),
    }
}

/// A row named by the register itself; a blank name leaves the label to the value.
pub(super) fn named(name: String, value: Option<Value>) -> Row {
    Row {
        label: Label::Name(name),
        value: Shown::option(value, false),
    }
}

/// A group, if it has rows.
pub(super) fn group(title: &'static str, rows: Vec<Row>) -> Option<Group> {
    (!rows.is_empty()).then_some(Group { title, rows })
}

pub(super) fn yes_no(said: bool) -> Value {
    Value::Word(if said { "doc-yes" } else { "doc-no" })
}

pub(super) fn texts_value(texts: Vec<String>) -> Option<Value> {
    (!texts.is_empty()).then(|| Value::Many(texts.into_iter().map(Value::Text).collect()))
}
