//! Differences between two states of a sheet, field by field.
//! It must not know the words shown for a field.

use crate::path::FieldPath;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// One field that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The field; a whole line when it was added or removed.
    pub path: FieldPath,
    /// What it was; nothing when it was not there.
    pub before: Option<Value>,
    /// What it is; nothing when it is no longer there.
    pub after: Option<Value>,
}

/// Compares two values of the exchange format. Lines are matched by identifier, so a line that
/// moved is reported once, at its list, as a change of order.
pub fn between(before: &Value, after: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    compare(&mut Vec::new(), Some(before), Some(after), &mut found);
    found
}

fn compare(
    at: &mut Vec<String>,
    before: Option<&Value>,
    after: Option<&Value>,
    found: &mut Vec<Difference>,
) {
    match (before, after) {
        (Some(a), Some(b)) if a == b => {}
        (Some(Value::Object(a)), Some(Value::Object(b))) => objects(at, a, b, found),
        (Some(Value::Array(a)), Some(Value::Array(b))) if are_lines(a) && are_lines(b) => {
            lines(at, a, b, found);
        }
        _ => found.push(Difference {
            path: FieldPath::try_from(at.join("/")).unwrap_or_default(),
            before: before.cloned(),
            after: after.cloned(),
        }),
    }
}

fn objects(
    at: &mut Vec<String>,
    a: &Map<String, Value>,
    b: &Map<String, Value>,
    found: &mut Vec<Difference>,
) {
    // An answer that changes its state is one change of the whole field.
    let changed_answer = a.contains_key("state") && a.get("state") != b.get("state");
    if changed_answer {
        let (a, b) = (Value::Object(a.clone()), Value::Object(b.clone()));
        found.push(Difference {
            path: FieldPath::try_from(at.join("/")).unwrap_or_default(),
            before: Some(a),
            after: Some(b),
        });
        return;
    }
    let names: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
    for name in names {
        // The layer of an answer has no name in a path.
        let layer = name == "value" && a.contains_key("state");
        if !layer {
            at.push(name.clone());
        }
        compare(at, a.get(name), b.get(name), found);
        if !layer {
            at.pop();
        }
    }
}

fn lines(at: &mut Vec<String>, a: &[Value], b: &[Value], found: &mut Vec<Difference>) {
    let (ids_a, ids_b) = (ids(a), ids(b));
    for id in ids_a
        .iter()
        .chain(ids_b.iter().filter(|id| !ids_a.contains(id)))
    {
        at.push((*id).to_owned());
        compare(at, line(a, id), line(b, id), found);
        at.pop();
    }
    let stayed = |list: &[&str], other: &[&str]| -> Vec<String> {
        list.iter()
            .filter(|id| other.contains(id))
            .map(|id| (*id).to_owned())
            .collect()
    };
    let (order_a, order_b) = (stayed(&ids_a, &ids_b), stayed(&ids_b, &ids_a));
    if order_a != order_b {
        found.push(Difference {
            path: FieldPath::try_from(at.join("/")).unwrap_or_default(),
            before: Some(order_a.into()),
            after: Some(order_b.into()),
        });
    }
}

fn are_lines(list: &[Value]) -> bool {
    list.iter()
        .all(|line| line.get("id").is_some_and(Value::is_string))
}

fn ids(list: &[Value]) -> Vec<&str> {
    list.iter()
        .filter_map(|line| line.get("id")?.as_str())
        .collect()
}

fn line<'v>(list: &'v [Value], id: &str) -> Option<&'v Value> {
    list.iter()
        .find(|line| line.get("id").and_then(Value::as_str) == Some(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn paths(before: &Value, after: &Value) -> Vec<String> {
        between(before, after)
            .iter()
            .map(|d| d.path.to_string())
            .collect()
    }

    #[test]
    fn a_field_a_line_and_an_order_are_each_named() {
        let before = json!({"identity": {"name": "Paie"}, "purposes": [
            {"id": "a", "text": "x"}, {"id": "b", "text": "y"}]});
        let after = json!({"identity": {"name": "Paye"}, "purposes": [
            {"id": "b", "text": "y"}, {"id": "a", "text": "z"}, {"id": "c", "text": ""}]});
        assert_eq!(
            paths(&before, &after),
            ["identity/name", "purposes/a/text", "purposes/c", "purposes"]
        );
    }

    #[test]
    fn an_answer_is_one_field_until_it_is_given_twice() {
        let unknown = json!({"recipients": {"state": "unknown"}});
        let one = json!({"recipients": {"state": "given", "value": [{"id": "a", "kind": "x"}]}});
        let two = json!({"recipients": {"state": "given", "value": [{"id": "a", "kind": "y"}]}});
        assert_eq!(paths(&unknown, &one), ["recipients"]);
        assert_eq!(paths(&one, &two), ["recipients/a/kind"]);
        assert_eq!(paths(&one, &one), Vec::<String>::new());
    }
}
