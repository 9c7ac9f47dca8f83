//! Owns: a spreadsheet's tabs as rows of cells, before they are XML.
//! Must not know: the CNIL's model, nor how a cell is written.

use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Content {
    /// Nothing.
    #[default]
    Blank,
    /// Text, never a formula.
    Text(String),
    /// A day.
    Day(NaiveDate),
}

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Look {
    /// A value.
    #[default]
    Value,
    /// A value that nobody has confirmed.
    Unconfirmed,
    /// The name of a line.
    Label,
    /// The heading of a block or of a column.
    Heading,
    /// The title of a tab.
    Title,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Cell {
    pub(super) content: Content,
    pub(super) look: Look,
    /// An annotation.
    pub(super) note: Option<String>,
    /// The address that the text leads to.
    pub(super) link: Option<String>,
}

impl Cell {
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        let content = match text.trim().is_empty() {
            true => Content::Blank,
            false => Content::Text(text),
        };
        Self {
            content,
            ..Self::default()
        }
    }

    pub(super) fn day(day: NaiveDate) -> Self {
        Self {
            content: Content::Day(day),
            ..Self::default()
        }
    }

    pub(super) fn looking(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    pub(super) fn linked(mut self, link: Option<String>) -> Self {
        self.link = link;
        self
    }

    pub(super) fn is_blank(&self) -> bool {
        self.content == Content::Blank
    }
}

/// A row: its cells by column, `0` being A.
pub(super) type Row = BTreeMap<u16, Cell>;

/// A tab.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Tab {
    pub(super) name: String,
    /// Widths of its columns in tenths of a millimetre, from A on.
    pub(super) widths: &'static [u16],
    pub(super) rows: Vec<Row>,
}

impl Tab {
    pub(super) fn new(name: &str, widths: &'static [u16]) -> Self {
        Self {
            name: name.to_owned(),
            widths,
            rows: Vec::new(),
        }
    }

    /// Adds a row of cells; blank ones leave their place free.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = (u16, Cell)>) {
        let filled = cells.into_iter().filter(|(_, cell)| !cell.is_blank());
        self.rows.push(filled.collect());
    }

    /// Adds an empty row.
    pub(super) fn gap(&mut self) {
        self.rows.push(Row::new());
    }

    /// Puts a cell into a row that stands already.
    pub(super) fn put(&mut self, row: usize, column: u16, cell: Cell) {
        if let Some(row) = self.rows.get_mut(row).filter(|_| !cell.is_blank()) {
            row.insert(column, cell);
        }
    }
}
