//! Values to rows: an aggregate in the exchange format becomes the rows of its tables.
//! It must not know what is stored already.

use super::column::{Column, Kind};
use super::row::Row;
use super::table::Table;
use super::{RowKey, Rows, map};
use crate::error::{Result, StoreError};
use crate::noun::Noun;
use serde_json::Value;

/// The identifier that means "not assigned yet".
const NIL: &str = "00000000-0000-0000-0000-000000000000";

/// One place in the aggregate that a row stands for.
struct Element<'v> {
    value: &'v Value,
    parent: &'v str,
    position: usize,
}

/// The rows of one aggregate. Fails when a line has no identifier, or the same as another line.
pub(crate) fn split(noun: Noun, id: &str, value: &Value) -> Result<Rows> {
    let mut rows = Rows::new();
    for (place, table) in map().tables_of(noun) {
        let mut elements = Vec::new();
        find(value, &table.at, "", 0, &mut elements);
        for element in &elements {
            let row = row_of(table, id, element);
            let key = RowKey {
                table: place,
                id: row.str_at(table.key).to_owned(),
            };
            if key.id.is_empty() || key.id == NIL {
                return Err(StoreError::Unassigned { table: table.name });
            }
            if rows.insert(key, row).is_some() {
                return Err(StoreError::DuplicateId { table: table.name });
            }
        }
    }
    Ok(rows)
}

/// Follows the path of a table; `*` enters each line of a list.
fn find<'v>(
    value: &'v Value,
    steps: &[&str],
    parent: &'v str,
    position: usize,
    found: &mut Vec<Element<'v>>,
) {
    match (steps, value) {
        ([], Value::Null) => {}
        ([], value) => found.push(Element {
            value,
            parent,
            position,
        }),
        (["*", rest @ ..], Value::Array(lines)) => {
            for (n, line) in lines.iter().enumerate() {
                let own = line.get("id").and_then(Value::as_str).unwrap_or("");
                let parent = if rest.is_empty() { parent } else { own };
                find(line, rest, parent, n, found);
            }
        }
        ([name, rest @ ..], value) => {
            if let Some(inner) = value.get(name) {
                find(inner, rest, parent, position, found);
            }
        }
    }
}

fn row_of(table: &Table, owner: &str, element: &Element<'_>) -> Row {
    let key = |column: &Column| match element.value {
        // A link has no identifier of its own.
        Value::String(target) => Value::from(format!("{owner}/{target}")),
        _ if column.steps.is_empty() => Value::from(owner),
        _ => column.cell(element.value),
    };
    let cell = |column: &Column| match column.kind {
        Kind::Key => key(column),
        Kind::Owner => Value::from(owner),
        Kind::Parent => Value::from(element.parent),
        Kind::Position => Value::from(element.position),
        Kind::Text | Kind::Flag | Kind::Number | Kind::List => column.cell(element.value),
    };
    Row(table.columns.iter().map(cell).collect())
}
