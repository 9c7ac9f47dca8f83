//! The map against the schema, column by column, and against the model, field by field.

use super::column::{Column, Kind};
use super::map;
use crate::migrate::{MIGRATIONS, apply};
use crate::noun::Noun;
use registre_domain::Register;
use rusqlite::Connection;
use serde_json::Value;
use std::collections::BTreeSet;

fn fresh() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    apply(&connection, MIGRATIONS).unwrap();
    connection
}

fn texts(connection: &Connection, statement: &str) -> Vec<String> {
    let mut find = connection.prepare(statement).unwrap();
    let found = find.query_map([], |row| row.get(0)).unwrap();
    found.map(Result::unwrap).collect()
}

#[test]
fn every_table_is_in_the_map() {
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table'";
    let stored: BTreeSet<_> = texts(&fresh(), names).into_iter().collect();
    let beside = ["step", "change", "attachment_content"];
    let mapped = map().tables.iter().map(|table| table.name).chain(beside);
    let mapped: BTreeSet<_> = mapped.map(str::to_owned).collect();
    assert_eq!(
        stored, mapped,
        "the journal and contents of files are not in the map"
    );
}

#[test]
fn the_map_and_the_schema_have_the_same_columns() {
    let connection = fresh();
    for table in &map().tables {
        let name = table.name;
        let described = "SELECT name || ' ' || type || ' ' || \"notnull\" FROM pragma_table_info";
        let stored = texts(&connection, &format!("{described}('{name}')"));
        let stored: BTreeSet<_> = stored.into_iter().collect();
        let mapped: BTreeSet<_> = table.columns.iter().map(described_column).collect();
        assert_eq!(mapped, stored, "map (left) and schema (right) of {name}");
    }
}

fn described_column(column: &Column) -> String {
    let kind = match column.kind {
        Kind::Flag | Kind::Number | Kind::Position => "INTEGER",
        _ => "TEXT",
    };
    format!("{} {kind} {}", column.name, u8::from(column.required))
}

#[test]
fn every_link_has_an_index_and_waits_for_the_end() {
    let connection = fresh();
    for table in &map().tables {
        let name = table.name;
        let links =
            format!("SELECT \"from\" FROM pragma_foreign_key_list('{name}') ORDER BY seq DESC");
        let indexed = format!(
            "SELECT coalesce(i.name, '') FROM pragma_index_list('{name}') AS l, pragma_index_info(l.name) AS i"
        );
        let indexed = texts(&connection, &indexed);
        for column in texts(&connection, &links) {
            assert!(indexed.contains(&column), "{name}.{column} has no index");
        }
        let statement = format!("SELECT sql FROM sqlite_schema WHERE name = '{name}'");
        let sql = texts(&connection, &statement).remove(0);
        let (links, deferred) = (sql.matches("REFERENCES"), sql.matches("INITIALLY DEFERRED"));
        assert_eq!(links.count(), deferred.count(), "links of {name}");
    }
}

#[test]
fn every_field_of_the_model_has_a_column() {
    let schema = serde_json::to_value(schemars::schema_for!(Register)).unwrap();
    let mut fields = BTreeSet::new();
    leaves(&schema, &schema["$defs"], "", &mut fields);
    let columns: BTreeSet<_> = Noun::ALL.into_iter().flat_map(mapped_fields).collect();
    let forgotten: Vec<_> = fields.difference(&columns).collect();
    assert!(
        forgotten.is_empty(),
        "fields without a column in src/map and src/schema: {forgotten:#?}"
    );
    let unknown: Vec<_> = columns.difference(&fields).collect();
    assert!(
        unknown.is_empty(),
        "columns without a field in the model: {unknown:#?}"
    );
}

/// Paths of the fields of the model; a list of plain values is one field.
fn leaves(node: &Value, definitions: &Value, path: &str, found: &mut BTreeSet<String>) {
    if let Some(target) = node["$ref"].as_str() {
        let target = &definitions[target.trim_start_matches("#/$defs/")];
        return leaves(target, definitions, path, found);
    }
    if let Some(choices) = node["anyOf"].as_array() {
        return leaves(&choices[0], definitions, path, found);
    }
    if let Some(fields) = node["properties"].as_object() {
        for (name, field) in fields {
            let inner = format!("{path}/{name}");
            leaves(field, definitions, inner.trim_start_matches('/'), found);
        }
    } else if is_list_of_objects(node, definitions) {
        leaves(&node["items"], definitions, &format!("{path}/*"), found);
    } else {
        found.insert(path.to_owned());
    }
}

fn is_list_of_objects(node: &Value, definitions: &Value) -> bool {
    let target = node["items"]["$ref"].as_str().unwrap_or("");
    definitions[target.trim_start_matches("#/$defs/")]["properties"].is_object()
}

/// Paths of the fields that the map reaches.
fn mapped_fields(noun: Noun) -> Vec<String> {
    let list = match noun {
        Noun::Register => "about",
        Noun::Entity => "entities/*",
        Noun::Establishment => "establishments/*",
        Noun::CommonMeasure => "common_measures/*",
        Noun::Party => "parties/*",
        Noun::Activity => "activities/*",
        Noun::Attachment => "attachments/*",
        Noun::Notice => "notices/*",
    };
    let mut found = Vec::new();
    for (_, table) in map().tables_of(noun) {
        for column in &table.columns {
            let places = matches!(column.kind, Kind::Owner | Kind::Parent | Kind::Position);
            let made = column.kind == Kind::Key && column.steps.is_empty();
            if places || made || (table.name == "activity_site" && column.kind == Kind::Key) {
                continue;
            }
            let mut steps = table.at.clone();
            if column.steps.is_empty() {
                // A link stands for the line itself.
                steps.pop();
            }
            steps.extend(&column.steps);
            found.push(format!("{list}/{}", steps.join("/")));
        }
    }
    found
}
