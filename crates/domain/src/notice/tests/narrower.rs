//! What some people may read of any sheet is less than the sheet, and never more.

use crate::activity::Activity;
use crate::any;
use crate::code::Code;
use crate::notice::concerning;
use arbitrary::Unstructured;
use proptest::prelude::*;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

fn categories(sheet: &Activity) -> Vec<Code> {
    let lines = sheet.data_subjects.iter();
    lines.filter_map(|line| line.category.clone()).collect()
}

/// Sets of identifiers that a line is linked by: the fewer, the wider it is, and none is everything.
const LINKS: [&str; 3] = ["purposes", "data_subjects", "data_groups"];

/// Whether a value holds nothing that another one does not.
fn is_within(seen: &Value, whole: &Value) -> bool {
    match (seen, whole) {
        (Value::Array(seen), Value::Array(whole)) => seen.iter().all(|line| {
            let same = |other: &&Value| other.get("id") == line.get("id");
            match line.get("id") {
                Some(_) => whole
                    .iter()
                    .find(same)
                    .is_some_and(|other| is_within(line, other)),
                None => whole.contains(line),
            }
        }),
        (Value::Object(seen), Value::Object(whole)) => {
            is_dropped(seen, whole)
                || seen.iter().all(|(name, field)| {
                    let other = whole.get(name).unwrap_or(&Value::Null);
                    is_within(field, other) && !is_widened(name, field, other)
                })
        }
        _ => seen == whole,
    }
}

/// An answer of which every line went.
fn is_dropped(seen: &Map<String, Value>, whole: &Map<String, Value>) -> bool {
    let state = |fields: &Map<String, Value>| fields.get("state").cloned();
    state(seen) == Some("none".into()) && state(whole) == Some("given".into())
}

fn is_widened(name: &str, seen: &Value, whole: &Value) -> bool {
    let length = |value: &Value| value.as_array().map_or(0, Vec::len);
    let are_lines = |value: &Value| value.get(0).is_some_and(Value::is_object);
    LINKS.contains(&name) && !are_lines(whole) && length(seen) == 0 && length(whole) > 0
}

proptest! {
    #[test]
    fn a_lens_never_adds(bytes in prop::collection::vec(any::<u8>(), 0..20_000), odd: bool) {
        let register = any::register(&mut Unstructured::new(&bytes)).unwrap();
        for sheet in &register.activities {
            let all = categories(sheet);
            prop_assert_eq!(&concerning(sheet, &BTreeSet::new()), sheet, "nobody named is everybody");
            prop_assert_eq!(&concerning(sheet, &all.iter().cloned().collect()), sheet);
            let some = all.iter().skip(usize::from(odd)).step_by(2).cloned();
            let some: BTreeSet<Code> = some.collect();
            let seen = concerning(sheet, &some);
            let written = |sheet: &Activity| serde_json::to_value(sheet).unwrap();
            prop_assert!(is_within(&written(&seen), &written(sheet)));
            prop_assert_eq!(&concerning(&seen, &some), &seen, "seen twice, it is the same");
        }
    }
}
