//! `FieldPath`: the name of one field of a sheet, as issues, marks and differences point at it.
//! It must not know the words shown for it.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

/// A path through a sheet: names of the exchange format joined by `/`, lines by their identifier
/// (`identity/name`, `retention_rules/0192…/active`, `recipients`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(type = "string"))]
#[cfg_attr(
    feature = "model-tools",
    schemars(extend("pattern" = "^[A-Za-z0-9_/-]{0,300}$"))
)]
#[serde(try_from = "String", into = "String")]
pub struct FieldPath(String);

/// The text is longer than 300 bytes, or has something else than letters, digits, `_`, `-` and `/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a field path")]
pub struct PathError;

impl FieldPath {
    /// The longest path, in bytes.
    pub const MAX: usize = 300;

    /// Joins parts into a path.
    pub fn of(parts: &[&dyn std::fmt::Display]) -> Self {
        Self(
            parts
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("/"),
        )
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path without the identifiers of lines: `retention_rules/*/active`.
    pub fn shape(&self) -> String {
        let part = |part: &str| match uuid::Uuid::try_parse(part) {
            Ok(_) => "*".to_owned(),
            Err(_) => part.to_owned(),
        };
        self.0.split('/').map(part).collect::<Vec<_>>().join("/")
    }

    /// Whether this is another path, or leads to something inside it.
    pub fn is_in(&self, group: &Self) -> bool {
        let rest = self.0.strip_prefix(group.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Finds the field in a sheet written as JSON. The layers of an answer need no name of their own:
    /// `recipients/<id>` steps through `value`. Nothing when the field is not there.
    pub fn find<'v>(&self, sheet: &'v Value) -> Option<&'v Value> {
        self.0.split('/').try_fold(sheet, step)
    }
}

fn step<'v>(value: &'v Value, part: &str) -> Option<&'v Value> {
    match value {
        Value::Array(lines) => lines
            .iter()
            .find(|line| line.get("id").and_then(Value::as_str) == Some(part)),
        Value::Object(fields) => match fields.get(part) {
            Some(found) => Some(found),
            None if fields.contains_key("state") => step(fields.get("value")?, part),
            None => None,
        },
        _ => None,
    }
}

impl TryFrom<String> for FieldPath {
    type Error = PathError;
    fn try_from(text: String) -> Result<Self, PathError> {
        let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'/');
        if text.len() <= Self::MAX && text.bytes().all(allowed) {
            Ok(Self(text))
        } else {
            Err(PathError)
        }
    }
}

impl From<FieldPath> for String {
    fn from(path: FieldPath) -> String {
        path.0
    }
}

impl std::fmt::Display for FieldPath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(feature = "model-tools")]
impl<'a> arbitrary::Arbitrary<'a> for FieldPath {
    fn arbitrary(u: &mut arbitrary::Unstructured<'a>) -> arbitrary::Result<Self> {
        let known = ["identity/name", "purposes", "recipients", "dpia/status"];
        Ok(Self((*u.choose(&known)?).to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_path_steps_through_lines_and_answers() {
        let id = "01920000-0000-7000-8000-000000000001";
        let sheet = json!({
            "identity": { "name": "Paie" },
            "recipients": { "state": "given", "value": [{ "id": id, "description": "banque" }] },
        });
        let path = FieldPath::of(&[&"recipients", &id, &"description"]);
        assert_eq!(path.find(&sheet), Some(&json!("banque")));
        assert_eq!(path.shape(), "recipients/*/description");
        assert_eq!(FieldPath::of(&[&"identity", &"nom"]).find(&sheet), None);
    }

    #[test]
    fn a_path_has_a_plain_form() {
        assert!(FieldPath::try_from("identity/name".to_owned()).is_ok());
        assert_eq!(FieldPath::try_from("a b".to_owned()), Err(PathError));
        assert_eq!(FieldPath::try_from("x".repeat(301)), Err(PathError));
    }
}
