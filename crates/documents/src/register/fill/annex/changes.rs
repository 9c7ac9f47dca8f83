//! Owns: what of the journal may be printed: when, what was done, and to what the document itself shows.
//! Must not know who did it, nor any value.

use super::super::super::annex::{Annexes, ChangeShown};
use super::super::super::options::{Filter, RegisterOptions};
use super::super::super::sheet::Sheet;
use super::super::{Scene, organisation};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// Every text that the document shows by itself: a party or a sheet that is not among them is named by no change.
pub(super) fn seen(scene: &Scene<'_>, annexes: &Annexes, sheets: &[Sheet]) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    collect(&organisation(scene), &mut seen);
    collect(annexes, &mut seen);
    for sheet in sheets {
        collect(sheet, &mut seen);
    }
    seen
}

fn collect(shown: &impl Serialize, seen: &mut BTreeSet<String>) {
    if let Ok(value) = serde_json::to_value(shown) {
        texts(value, seen);
    }
}

fn texts(value: Value, seen: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            seen.insert(text);
        }
        Value::Array(lines) => lines.into_iter().for_each(|line| texts(line, seen)),
        Value::Object(fields) => fields.into_iter().for_each(|(_, field)| texts(field, seen)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The changes, without names that the document does not show. One that was about nothing else is left out of an extract;
/// the whole register says that it happened.
pub(super) fn changes(
    options: &RegisterOptions,
    changes: &[ChangeShown],
    seen: &BTreeSet<String>,
) -> Vec<ChangeShown> {
    let selects = options.filter.as_ref().is_some_and(Filter::selects);
    let is_extract = options.only.is_some() || options.entity.is_some() || selects;
    let shown = changes.iter().filter_map(|change| {
        let about = change.about.iter().map(|name| name.trim().to_owned());
        let about: Vec<_> = about.filter(|name| seen.contains(name)).collect();
        let is_elsewhere = about.is_empty() && !change.about.is_empty();
        let fields = match options.public || is_elsewhere {
            true => Vec::new(),
            false => change.fields.clone(),
        };
        (!is_elsewhere || !is_extract).then(|| ChangeShown {
            at: change.at,
            op: change.op.clone(),
            about,
            fields,
        })
    });
    shown.collect()
}
