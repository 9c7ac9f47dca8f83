//! What a value may be before it is read: lengths, numbers of lines, characters.
//! It must not know the law: an incomplete or doubtful sheet is within limits.

use crate::path::FieldPath;
use serde_json::Value;
use thiserror::Error;

/// The longest text of one field, in characters.
pub const MAX_TEXT: usize = 20_000;
/// The most lines of one list inside a record.
pub const MAX_LINES: usize = 1_000;
/// The most records of one of the register's own lists: sheets, third parties, attached files.
/// [`check`] looks at one record and does not know it; who reads a whole register does.
pub const MAX_RECORDS: usize = 10_000;
/// The deepest nesting of a value.
pub const MAX_DEPTH: usize = 12;

/// What is beyond a limit, and where.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{kind:?} at {path}")]
pub struct Beyond {
    /// The field.
    pub path: FieldPath,
    /// Which limit.
    pub kind: Limit,
}

/// The limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// A text is longer than [`MAX_TEXT`].
    Text,
    /// A list is longer than [`MAX_LINES`].
    Lines,
    /// A list of the register is longer than [`MAX_RECORDS`].
    Records,
    /// All values together would need too much memory.
    Total,
    /// A value is nested deeper than [`MAX_DEPTH`].
    Depth,
    /// A text holds a control character other than a line break or a tab.
    Control,
}

/// Says which limit a text is beyond, if any: its length first, then its characters.
pub fn of_text(text: &str) -> Option<Limit> {
    if text.len() > MAX_TEXT && text.chars().count() > MAX_TEXT {
        return Some(Limit::Text);
    }
    text.chars().any(is_control).then_some(Limit::Control)
}

/// Checks a whole value; says the first thing that is beyond a limit.
pub fn check(value: &Value) -> Result<(), Beyond> {
    walk(value, &mut Vec::new())
}

fn walk(value: &Value, at: &mut Vec<String>) -> Result<(), Beyond> {
    if at.len() > MAX_DEPTH {
        return Err(beyond(at, Limit::Depth));
    }
    match value {
        Value::String(text) => of_text(text).map_or(Ok(()), |kind| Err(beyond(at, kind))),
        Value::Array(lines) if lines.len() > MAX_LINES => Err(beyond(at, Limit::Lines)),
        Value::Array(lines) => lines
            .iter()
            .enumerate()
            .try_for_each(|(n, line)| enter(line, n.to_string(), at)),
        Value::Object(fields) => fields
            .iter()
            .try_for_each(|(name, field)| enter(field, name.clone(), at)),
        _ => Ok(()),
    }
}

fn enter(value: &Value, name: String, at: &mut Vec<String>) -> Result<(), Beyond> {
    at.push(name);
    walk(value, at)?;
    at.pop();
    Ok(())
}

fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
}

fn beyond(at: &[String], kind: Limit) -> Beyond {
    let path = FieldPath::try_from(at.join("/")).unwrap_or_default();
    Beyond { path, kind }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_too_long_or_not_text_is_named() {
        let cases = [
            (
                json!({"a": {"b": "x".repeat(MAX_TEXT + 1)}}),
                "a/b",
                Limit::Text,
            ),
            (json!({"a": vec![0; MAX_LINES + 1]}), "a", Limit::Lines),
            (json!({"a": ["ok", "a\u{0}b"]}), "a/1", Limit::Control),
        ];
        for (value, path, kind) in cases {
            let found = check(&value).unwrap_err();
            assert_eq!((found.path.as_str(), found.kind), (path, kind));
        }
        assert_eq!(
            check(&json!({"a": "x".repeat(MAX_TEXT), "b": "é\n\tœ"})),
            Ok(())
        );
    }

    #[test]
    fn deep_nesting_is_refused() {
        let deep = (0..=MAX_DEPTH).fold(json!(1), |inner, _| json!([inner]));
        assert_eq!(check(&deep).unwrap_err().kind, Limit::Depth);
    }
}
