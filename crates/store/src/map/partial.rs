//! Changes as values: of each thing that they touched, what they touched of it, before and after.
//! It must not read anything: a row that did not change is not known here.

use super::assemble::{element, parent_of, put};
use super::{Map, Row, Table, map};
use crate::journal::Change;
use crate::noun::Noun;
use serde_json::{Map as Object, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What changes did to one thing of the register, in the exchange format. Its two states hold only the
/// rows that changed: to be compared with each other, not shown as the whole thing. Of a set of
/// identifiers they hold those that came or went.
#[derive(Debug, Clone, PartialEq)]
pub struct Edited {
    /// What it is.
    pub noun: Noun,
    /// Its identifier, or the fingerprint of an attached file.
    pub id: String,
    /// What it was; nothing when it was not there.
    pub before: Option<Value>,
    /// What it became; nothing when it is no longer there.
    pub after: Option<Value>,
}

/// The rows of one table of one thing, before and after.
type Sides = [Vec<Row>; 2];

/// Puts the changes of a step together, thing by thing. Changes that were cleared say nothing, and the
/// subject of a fact is no thing of the register.
pub fn edited(changes: &[Change]) -> Vec<Edited> {
    let mut things: BTreeMap<(Noun, String), BTreeMap<usize, Sides>> = BTreeMap::new();
    for change in changes {
        let Some(place) = map().place(&change.entity) else {
            continue;
        };
        let (Some(table), Some(noun)) = (map().table(place), map().noun(place)) else {
            continue;
        };
        let row = |text: &Option<String>| Row::parse(table, text.as_deref()?);
        let rows = [row(&change.before_text), row(&change.after_text)];
        let Some(owner) = rows.iter().flatten().next() else {
            continue;
        };
        let owner = owner.str_at(table.owner).to_owned();
        let sides = things.entry((noun, owner)).or_default();
        for (side, row) in sides.entry(place).or_default().iter_mut().zip(rows) {
            side.extend(row);
        }
    }
    let things = things.into_iter();
    things
        .map(|((noun, id), tables)| thing(noun, id, tables))
        .collect()
}

/// One thing from its rows. A list comes after what its lines are in.
fn thing(noun: Noun, id: String, tables: BTreeMap<usize, Sides>) -> Edited {
    let mut states = [Some(json!({})), Some(json!({}))];
    for (place, sides) in tables {
        let Some(table) = map().table(place) else {
            continue;
        };
        if table.at.is_empty() {
            let roots = sides.map(|mut rows| rows.pop().map(|row| element(table, row)));
            states = roots;
        } else {
            lines(table, sides, &mut states);
        }
    }
    let [before, after] = states;
    Edited {
        noun,
        id,
        before,
        after,
    }
}

fn lines(table: &Table, sides: Sides, states: &mut [Option<Value>; 2]) {
    let parents: BTreeSet<String> = sides
        .iter()
        .flatten()
        .map(|row| parent_of(table, row))
        .collect();
    for parent in &parents {
        // A line that is there on one side only came or went with all that is in it.
        let is_there = |state: &Option<Value>| {
            let state = state.as_ref();
            state.is_some_and(|state| has(state, &table.at, parent))
        };
        let is_new = !states.iter().any(is_there);
        for state in states.iter_mut().flatten() {
            open(state, &table.at, parent, is_new);
        }
    }
    let sides = without_moved_links(table, sides);
    for (rows, state) in sides.into_iter().zip(states) {
        for row in Map::in_order(table, rows) {
            if let Some(state) = state {
                let parent = parent_of(table, &row);
                put(state, &table.at, &parent, element(table, row));
            }
        }
    }
}

/// An identifier in a set has no rank for people: one that only moved did not change.
fn without_moved_links(table: &Table, sides: Sides) -> Sides {
    let is_link = table.is_list() && !table.columns.iter().any(|column| column.name == "id");
    let keys = |rows: &[Row]| -> BTreeSet<String> {
        let keys = rows.iter().map(|row| row.str_at(table.key).to_owned());
        keys.collect()
    };
    let [before, after] = [keys(&sides[0]), keys(&sides[1])];
    let moved: BTreeSet<String> = before.intersection(&after).cloned().collect();
    sides.map(|mut rows| {
        rows.retain(|row| !is_link || !moved.contains(row.str_at(table.key)));
        rows
    })
}

/// Whether the line is there that a nested line belongs to.
fn has(value: &Value, steps: &[&str], parent: &str) -> bool {
    match (steps, value) {
        (["*", rest @ ..], Value::Array(lines)) if !rest.is_empty() => {
            lines.iter().any(|line| is_line(line, parent))
        }
        ([name, rest @ ..], value) => value
            .get(name)
            .is_some_and(|inner| has(inner, rest, parent)),
        _ => false,
    }
}

fn is_line(line: &Value, id: &str) -> bool {
    line.get("id").and_then(Value::as_str) == Some(id)
}

/// Makes the lists and groups that a row stands in, so that it is compared with nothing in the same place.
fn open(value: &mut Value, steps: &[&str], parent: &str, is_new: bool) {
    match (steps, value) {
        (["*", rest @ ..], Value::Array(lines)) if !rest.is_empty() => {
            if is_new {
                lines.push(json!({ "id": parent }));
            }
            if let Some(line) = lines.iter_mut().find(|line| is_line(line, parent)) {
                open(line, rest, parent, is_new);
            }
        }
        (["value"], Value::Object(answer)) => {
            is_given(answer);
        }
        ([name, rest @ ..], Value::Object(fields)) if !rest.is_empty() => {
            if *name == "value" && !is_given(fields) {
                return;
            }
            let fresh = match rest.first() {
                Some(&"*") => json!([]),
                _ => json!({}),
            };
            open(fields.entry(*name).or_insert(fresh), rest, parent, is_new);
        }
        _ => {}
    }
}

/// Whether an answer was given. Rows of its value changed and its own state did not: it was.
fn is_given(answer: &mut Object<String, Value>) -> bool {
    let state = answer.entry("state").or_insert(json!("given"));
    state.as_str() == Some("given")
}
