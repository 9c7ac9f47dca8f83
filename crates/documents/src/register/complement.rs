//! Owns: the shape of the fields beyond Art. 30: groups of labelled values, one shape for all.
//! Must not know which fields there are: `fill::complement` chooses them one by one.

use super::sheet::Sheet;
use super::shown::{Shown, Value};
use serde::Serialize;

/// A group of complementary fields under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Key of its heading.
    pub title: &'static str,
    /// Its rows, at least one.
    pub rows: Vec<Row>,
}

/// A labelled value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Its label.
    pub label: Label,
    /// Its value.
    pub value: Shown<Value>,
}

/// What a row is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// A word of the frame, by its key.
    Key(&'static str),
    /// A text of the register: a purpose, a data group.
    Name(String),
}

/// The group of the complement that says on what basis each purpose is lawful, a row a purpose.
pub(crate) const LAWFULNESS: &str = "doc-group-lawfulness";
pub(crate) const BASIS: &str = "doc-basis";

/// The legal basis of each purpose; blank where none is shown.
pub(crate) fn legal_bases(sheet: &Sheet) -> Vec<String> {
    let groups = sheet.complement.iter();
    let rows = groups
        .filter(|group| group.title == LAWFULNESS)
        .flat_map(|group| &group.rows);
    let basis = |value: &Value| match value {
        Value::Parts(parts) => {
            let part = parts.iter().find(|part| part.label == BASIS)?;
            match &part.value {
                Value::Text(text) => Some(text.clone()),
                _ => None,
            }
        }
        _ => None,
    };
    rows.map(|row| row.value.answer.given().and_then(basis).unwrap_or_default())
        .collect()
}
