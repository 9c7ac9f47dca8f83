//! What a newer version of a model, or other answers, would change in a sheet that was started from a model.
//! It must not change the sheet: the user takes or leaves each difference.

use super::leaf::leaves;
use super::library::Model;
use super::when::Facts;
use crate::activity::Activity;
use crate::catalogue::{Catalogue, Lang};
use crate::path::FieldPath;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A model as it is filled in for some facts.
#[derive(Debug, Clone, Copy)]
pub struct Filling<'m> {
    /// The model, in one version.
    pub model: &'m Model,
    /// The facts.
    pub facts: &'m Facts,
}

/// A value that a sheet would have differently.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The field; the whole line where one comes or goes.
    pub path: FieldPath,
    /// What was filled in.
    pub before: Option<Value>,
    /// What would be filled in now.
    pub after: Option<Value>,
    /// What the sheet says now.
    pub now: Option<Value>,
}

/// The differences between two fillings, field by field, for a sheet that was started from the earlier one;
/// without those that the sheet already has.
pub fn differences(
    earlier: Filling<'_>,
    now: Filling<'_>,
    sheet: &Activity,
    catalogue: &Catalogue,
    lang: Lang,
) -> Vec<Difference> {
    let fill = |filling: Filling<'_>| {
        let mut filled = filling.model.fill(sheet.id, filling.facts, catalogue, lang);
        filled.unconfirmed.clear();
        serde_json::to_value(filled).unwrap_or_default()
    };
    let (before, after) = (fill(earlier), fill(now));
    let held = serde_json::to_value(sheet).unwrap_or_default();
    let mut found: BTreeMap<FieldPath, Difference> = BTreeMap::new();
    for path in changed(&before, &after) {
        let path = whole_line(path, &before, &after);
        let value = |sheet: &Value| path.find(sheet).filter(|value| !value.is_null()).cloned();
        let difference = Difference {
            before: value(&before),
            after: value(&after),
            now: value(&held),
            path: path.clone(),
        };
        if difference.after != difference.now {
            found.insert(path, difference);
        }
    }
    found.into_values().collect()
}

/// The paths whose values differ; where the sheet comes from is none of them.
fn changed(before: &Value, after: &Value) -> BTreeSet<FieldPath> {
    let (before, after): (BTreeMap<_, _>, BTreeMap<_, _>) = (
        leaves(before).into_iter().collect(),
        leaves(after).into_iter().collect(),
    );
    let paths: BTreeSet<&FieldPath> = before.keys().chain(after.keys()).collect();
    let is_about_model = |path: &FieldPath| path.as_str().starts_with("identity/model");
    let differs = |path: &&FieldPath| before.get(*path) != after.get(*path);
    let paths = paths.into_iter().filter(differs);
    paths
        .filter(|path| !is_about_model(path))
        .cloned()
        .collect()
}

/// The path of the line, where only one of the versions has it; else the field's own.
fn whole_line(path: FieldPath, before: &Value, after: &Value) -> FieldPath {
    let mut above = path.as_str();
    let mut widest = None;
    while let Some((group, last)) = above.rsplit_once('/') {
        if uuid::Uuid::try_parse(last).is_ok() {
            let line = FieldPath::of(&[&above]);
            if line.find(before).is_some() != line.find(after).is_some() {
                widest = Some(line);
            }
        }
        above = group;
    }
    widest.unwrap_or(path)
}
