//! Rows: the cells of one row, bound to statements, read from SQLite, and written as the journal's text.
//! It must not know where a row comes from.

use super::column::{Column, Kind};
use super::table::Table;
use crate::error::{Result, StoreError};
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use serde_json::{Map, Value};

/// The cells of a row, one for each column of its table. Equal rows are equal states.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row(pub(crate) Vec<Value>);

impl Row {
    /// The canonical text: one JSON object, keys in their order, blank cells left out.
    /// It is what the journal keeps, hashes, replays and compares.
    pub(crate) fn text(&self, table: &Table) -> String {
        let mut text = String::from("{");
        for place in &table.sorted {
            let (Some(column), Some(cell)) = (table.columns.get(*place), self.0.get(*place)) else {
                continue;
            };
            if *cell == column.blank() {
                continue;
            }
            if text.len() > 1 {
                text.push(',');
            }
            // Cells are texts, numbers, booleans and arrays of texts: their JSON has one form only.
            text.push_str(&Value::from(column.name.as_str()).to_string());
            text.push(':');
            text.push_str(&cell.to_string());
        }
        text.push('}');
        text
    }

    /// Reads a canonical text; nothing when it is not a row of this table.
    pub(crate) fn parse(table: &Table, text: &str) -> Option<Self> {
        let mut fields: Map<String, Value> = serde_json::from_str(text).ok()?;
        let cells = table.columns.iter();
        let cells = cells.map(|column| {
            fields
                .remove(&column.name)
                .unwrap_or_else(|| column.blank())
        });
        let row = Self(cells.collect());
        fields.is_empty().then_some(row)
    }

    /// The row as an object with all its columns.
    pub(crate) fn object(self, table: &Table) -> Value {
        let names = table.columns.iter().map(|column| column.name.clone());
        Value::Object(names.zip(self.0).collect())
    }

    /// Reads a row of SQLite, selected with the map's columns.
    pub(crate) fn read(table: &Table, from: &rusqlite::Row<'_>) -> Result<Self> {
        let cell = |(n, column): (usize, &Column)| {
            let found = from.get_ref(n)?;
            let is_hole = column.required && found == ValueRef::Null;
            let cell = cell_of(column.kind, found).filter(|_| !is_hole);
            cell.ok_or(StoreError::Unreadable { table: table.name })
        };
        let cells: Result<Vec<_>> = table.columns.iter().enumerate().map(cell).collect();
        cells.map(Self)
    }

    /// The text in a column; empty when there is none.
    pub(crate) fn str_at(&self, place: usize) -> &str {
        self.0.get(place).and_then(Value::as_str).unwrap_or("")
    }

    /// The cells as parameters of the statement that adds the row.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = Cell<'_>> {
        self.0.iter().map(Cell)
    }
}

fn cell_of(kind: Kind, found: ValueRef<'_>) -> Option<Value> {
    match (kind, found) {
        (_, ValueRef::Null) => Some(Value::Null),
        (Kind::Flag, ValueRef::Integer(flag @ (0 | 1))) => Some(Value::Bool(flag == 1)),
        (Kind::Number | Kind::Position, ValueRef::Integer(number)) => Some(Value::from(number)),
        (Kind::List, ValueRef::Text(text)) => serde_json::from_slice(text).ok(),
        (_, ValueRef::Text(text)) => std::str::from_utf8(text).ok().map(Value::from),
        _ => None,
    }
}

/// A cell as SQLite keeps it.
pub(crate) struct Cell<'v>(&'v Value);

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Value::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Value::Bool(flag) => ToSqlOutput::from(*flag),
            Value::Number(number) => ToSqlOutput::from(number.as_i64().unwrap_or(i64::MAX)),
            Value::String(text) => ToSqlOutput::from(text.as_str()),
            list => ToSqlOutput::from(list.to_string()),
        })
    }
}
