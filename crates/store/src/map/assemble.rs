//! Rows to values: the rows of the tables become aggregates in the exchange format again.
//! It must not know SQLite: rows come from the live tables or from the journal.

use super::column::{Column, Kind};
use super::row::Row;
use super::table::Table;
use super::{Map, map};
use crate::error::{Result, StoreError};
use crate::noun::Noun;
use registre_domain::Register;
use serde::de::DeserializeOwned;
use serde_json::{Map as Object, Value};
use std::collections::BTreeMap;

/// The aggregates of one noun, by identifier. `rows` gives the rows of a table, lines in their order.
pub(crate) fn assemble<T: DeserializeOwned>(
    noun: Noun,
    rows: &mut impl FnMut(usize, &Table) -> Result<Vec<Row>>,
) -> Result<Vec<T>> {
    let mut found: BTreeMap<String, Value> = BTreeMap::new();
    for (place, table) in map().tables_of(noun) {
        for row in rows(place, table)? {
            let owner = row.str_at(table.owner).to_owned();
            if table.at.is_empty() {
                found.insert(owner, element(table, row));
            } else if let Some(aggregate) = found.get_mut(&owner) {
                let parent = parent_of(table, &row);
                put(aggregate, &table.at, &parent, element(table, row));
            }
        }
        found
            .values_mut()
            .for_each(|aggregate| open_list(aggregate, table));
    }
    let typed = |value| serde_json::from_value(value).map_err(|_| unreadable(noun));
    found.into_values().map(typed).collect()
}

/// A whole register.
pub(crate) fn register(
    rows: &mut impl FnMut(usize, &Table) -> Result<Vec<Row>>,
) -> Result<Register> {
    let mut about = assemble(Noun::Register, rows)?;
    Ok(Register {
        about: about.pop().ok_or_else(|| unreadable(Noun::Register))?,
        entities: assemble(Noun::Entity, rows)?,
        establishments: assemble(Noun::Establishment, rows)?,
        common_measures: assemble(Noun::CommonMeasure, rows)?,
        parties: assemble(Noun::Party, rows)?,
        activities: assemble(Noun::Activity, rows)?,
        attachments: assemble(Noun::Attachment, rows)?,
        notices: assemble(Noun::Notice, rows)?,
    })
}

fn unreadable(noun: Noun) -> StoreError {
    StoreError::Unreadable { table: noun.code() }
}

pub(super) fn parent_of(table: &Table, row: &Row) -> String {
    let is_parent = |column: &Column| column.kind == Kind::Parent;
    let place = table.columns.iter().position(is_parent);
    place.map_or(String::new(), |place| row.str_at(place).to_owned())
}

/// The value that a row stands for: an object, or the identifier itself for a link.
pub(super) fn element(table: &Table, row: Row) -> Value {
    let mut value = Value::Object(Object::new());
    for (column, cell) in table.columns.iter().zip(row.0) {
        if cell.is_null() {
            continue;
        }
        match column.kind {
            Kind::Owner | Kind::Parent | Kind::Position => {}
            Kind::Text if column.steps.is_empty() => return cell,
            _ => put(&mut value, &column.steps, "", cell),
        }
    }
    value
}

/// Puts a value at a path, making what is on the way; `*` is the end of a list, or its line `parent`.
pub(super) fn put(into: &mut Value, steps: &[&str], parent: &str, value: Value) {
    match (steps, into) {
        (["*"], Value::Array(lines)) => lines.push(value),
        (["*", rest @ ..], Value::Array(lines)) => {
            let is_parent =
                |line: &&mut Value| line.get("id").and_then(Value::as_str) == Some(parent);
            if let Some(line) = lines.iter_mut().find(is_parent) {
                put(line, rest, parent, value);
            }
        }
        ([name], Value::Object(fields)) => {
            fields.insert((*name).to_owned(), value);
        }
        ([name, rest @ ..], Value::Object(fields)) => {
            let fresh = match rest.first() {
                Some(&"*") => Value::Array(Vec::new()),
                _ => Value::Object(Object::new()),
            };
            let inner = fields.entry(*name).or_insert(fresh);
            put(inner, rest, parent, value);
        }
        _ => {}
    }
}

/// A list that was given and is empty has no row: its answer still has a value.
fn open_list(aggregate: &mut Value, table: &Table) {
    let [question @ .., "value", "*"] = table.at.as_slice() else {
        return;
    };
    let found = question
        .iter()
        .try_fold(aggregate, |value, step| value.get_mut(*step));
    if let Some(Value::Object(answer)) = found
        && answer.get("state").and_then(Value::as_str) == Some("given")
    {
        answer.entry("value").or_insert(Value::Array(Vec::new()));
    }
}

impl Map {
    /// Sorts rows that come in any order as the statements would: by aggregate, lines by rank.
    pub(crate) fn in_order(table: &Table, mut rows: Vec<Row>) -> Vec<Row> {
        let is_rank = |column: &Column| column.kind == Kind::Position;
        let rank = table.columns.iter().position(is_rank);
        let rank = |row: &Row| {
            rank.and_then(|place| row.0.get(place))
                .and_then(Value::as_u64)
        };
        rows.sort_by(|a, b| {
            let owners = a.str_at(table.owner).cmp(b.str_at(table.owner));
            owners.then_with(|| rank(a).cmp(&rank(b)))
        });
        rows
    }
}
