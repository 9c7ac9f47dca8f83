//! The table map: which table holds which part of the exchange format, column by column.
//! It must not know the journal or the file: it turns values into rows and rows into values.

mod activity;
mod assemble;
mod column;
mod notice;
mod organisation;
pub(crate) mod partial;
mod row;
mod split;
mod statement;
mod table;

#[cfg(test)]
mod tests;

pub(crate) use assemble::{assemble, register};
pub(crate) use row::Row;
pub(crate) use split::split;
pub(crate) use table::Table;

use crate::noun::Noun;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// Every table of the live state, aggregate by aggregate.
pub(crate) struct Map {
    /// The tables; an aggregate's own table comes first, a list before the lists inside it.
    pub(crate) tables: Vec<Table>,
    ranges: BTreeMap<Noun, Range<usize>>,
}

/// Which row: the table by its place in the map, and the key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct RowKey {
    /// Place of the table in [`Map::tables`].
    pub(crate) table: usize,
    /// The row's key.
    pub(crate) id: String,
}

/// Rows of one or several aggregates, in the order of tables and keys.
pub(crate) type Rows = BTreeMap<RowKey, Row>;

static MAP: LazyLock<Map> = LazyLock::new(|| {
    let mut tables = Vec::new();
    let mut ranges = BTreeMap::new();
    for noun in Noun::ALL {
        let start = tables.len();
        tables.extend(of(noun).into_iter().map(Table::complete));
        ranges.insert(noun, start..tables.len());
    }
    Map { tables, ranges }
});

fn of(noun: Noun) -> Vec<Table> {
    match noun {
        Noun::Register => organisation::register(),
        Noun::Entity => organisation::entity(),
        Noun::Establishment => organisation::establishment(),
        Noun::CommonMeasure => organisation::common_measure(),
        Noun::Party => organisation::party(),
        Noun::Activity => activity::activity(),
        Noun::Attachment => organisation::attachment(),
        Noun::Notice => notice::notice(),
    }
}

/// The map.
pub(crate) fn map() -> &'static Map {
    &MAP
}

impl Map {
    /// The tables of an aggregate, with their places in the map.
    pub(crate) fn tables_of(&self, noun: Noun) -> impl Iterator<Item = (usize, &Table)> {
        let range = self.ranges.get(&noun).cloned().unwrap_or_default();
        let (start, length) = (range.start, range.len());
        self.tables.iter().enumerate().skip(start).take(length)
    }

    /// The table at a place.
    pub(crate) fn table(&self, place: usize) -> Option<&Table> {
        self.tables.get(place)
    }

    /// The place of a table that is named.
    pub(crate) fn place(&self, name: &str) -> Option<usize> {
        self.tables.iter().position(|table| table.name == name)
    }

    /// Which aggregate a table belongs to.
    pub(crate) fn noun(&self, place: usize) -> Option<Noun> {
        let mut found = self
            .ranges
            .iter()
            .filter(|(_, range)| range.contains(&place));
        found.next().map(|(noun, _)| *noun)
    }
}
