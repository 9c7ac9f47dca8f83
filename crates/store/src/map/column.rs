//! Columns: where a cell lives in the exchange format, and what SQLite keeps of it.
//! It must not know which tables there are.

use serde_json::Value;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The identifier of the row.
    Key,
    /// The identifier of the aggregate that a line belongs to.
    Owner,
    /// The identifier of the line that a nested line belongs to.
    Parent,
    /// The rank of a line in its list.
    Position,
    /// A text, a date, an identifier, a code.
    Text,
    /// Yes or no.
    Flag,
    /// A whole number.
    Number,
    /// A small set of codes or identifiers, as a JSON array.
    List,
}

/// A column of a table.
#[derive(Debug)]
pub(crate) struct Column {
    /// Its name in SQL and in the journal.
    pub(crate) name: String,
    /// Where the cell is in the element that the row stands for; empty when it is the element itself.
    pub(crate) steps: Vec<&'static str>,
    /// What it holds.
    pub(crate) kind: Kind,
    /// Whether there is always a value.
    pub(crate) required: bool,
}

impl Column {
    /// A column that comes from a field. Below the value of an answer nothing is required:
    /// there is no value when the answer is none. A field that is called so itself is no answer's.
    pub(crate) fn field(path: &'static str, kind: Kind, required: bool) -> Self {
        let steps: Vec<_> = path.split('/').filter(|step| !step.is_empty()).collect();
        let below_answer = steps.len() > 1 && steps.contains(&"value");
        Self {
            name: column_name(&steps),
            steps,
            kind,
            required: required && !below_answer,
        }
    }

    /// A column that places the row: its key, its owner, its parent, its rank.
    pub(crate) fn place(name: String, kind: Kind) -> Self {
        Self {
            name,
            steps: Vec::new(),
            kind,
            required: true,
        }
    }

    /// The cell of an element; null when there is none.
    pub(crate) fn cell(&self, element: &Value) -> Value {
        let found = self
            .steps
            .iter()
            .try_fold(element, |value, step| value.get(step));
        found.cloned().unwrap_or(Value::Null)
    }

    /// What the cell is when nobody has entered anything; the journal leaves it out. A column that a
    /// later schema adds has this value in every row from before, so that old rows stay equal rows.
    pub(crate) fn blank(&self) -> Value {
        match self.kind {
            Kind::Text if self.required && self.steps.last() == Some(&"state") => {
                Value::from("unknown")
            }
            Kind::Text if self.required => Value::from(""),
            Kind::List if self.required => Value::Array(Vec::new()),
            _ => Value::Null,
        }
    }
}

/// The path joined by `_`; the layer of an answer needs no name, unless it is the cell itself.
fn column_name(steps: &[&str]) -> String {
    let last = steps.len().saturating_sub(1);
    steps
        .iter()
        .enumerate()
        .filter(|(n, step)| **step != "value" || *n == last)
        .map(|(_, step)| *step)
        .collect::<Vec<_>>()
        .join("_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_named_by_its_path() {
        let name = |path| Column::field(path, Kind::Text, true).name;
        assert_eq!(name("dpo/value/address/city"), "dpo_address_city");
        assert_eq!(name("sensitive_data/value"), "sensitive_data_value");
        assert_eq!(name("identity/reference"), "identity_reference");
    }

    #[test]
    fn nothing_is_required_below_an_answer() {
        let required = |path| Column::field(path, Kind::Text, true).required;
        assert!(!required("sensitive_data/value"));
        assert!(!required("value/name"));
        assert!(required("value"), "the field of a fact");
    }
}
