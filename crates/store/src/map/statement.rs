//! The statements on rows, made once from the map: one list of columns instead of three near copies a table.
//! It must not know values: they are bound.

use super::table::Table;

/// The statements of one table, each with its explicit list of columns.
#[derive(Debug, Default)]
pub(crate) struct Statements {
    /// Adds a row; one parameter a column.
    pub(crate) insert: String,
    /// Removes the row of a key.
    pub(crate) delete: String,
    /// Reads the row of a key.
    pub(crate) by_key: String,
    /// Reads the rows of one aggregate, lines in their order.
    pub(crate) by_owner: String,
    /// Reads every row, aggregate by aggregate, lines in their order.
    pub(crate) all: String,
}

impl Statements {
    /// The statements of a table.
    pub(crate) fn of(table: &Table) -> Self {
        let quoted = |name: &str| format!("\"{name}\"");
        let names: Vec<_> = table
            .columns
            .iter()
            .map(|column| quoted(&column.name))
            .collect();
        let columns = names.join(", ");
        let marks: Vec<_> = (1..=names.len()).map(|n| format!("?{n}")).collect();
        let (name, key, owner) = (
            quoted(table.name),
            quoted(table.key_name()),
            quoted(table.owner_name()),
        );
        let rank = if table.is_list() {
            ", \"position\""
        } else {
            ""
        };
        let select = format!("SELECT {columns} FROM {name}");
        Self {
            insert: format!(
                "INSERT INTO {name} ({columns}) VALUES ({})",
                marks.join(", ")
            ),
            delete: format!("DELETE FROM {name} WHERE {key} = ?1"),
            by_key: format!("{select} WHERE {key} = ?1"),
            by_owner: format!("{select} WHERE {owner} = ?1 ORDER BY {owner}{rank}"),
            all: format!("{select} ORDER BY {owner}{rank}"),
        }
    }
}
