//! Owns the workbook as a sparse value: sheets, filled cells, notes and links, whatever the format.
//! Must not know what the cells mean.

mod archive;
mod budget;
mod detect;
mod formats;
mod merges;
mod ods;
mod place;
mod prose;
mod xls;
mod xlsx;
mod xml;

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use chrono::{NaiveDate, NaiveDateTime};

pub use budget::Told;
pub use place::{Area, CellRef};

use crate::ImportError;
use budget::Budget;

/// The file format, told from the content and never from the file's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// OpenDocument spreadsheet.
    Ods,
    /// Office Open XML spreadsheet, with or without macros.
    Xlsx,
    /// Excel 97–2003 workbook (BIFF8).
    Xls,
}

/// A spreadsheet read whole; only filled cells are kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// Format found.
    pub format: Format,
    /// Sheets in the order of their tabs, hidden ones included.
    pub sheets: Vec<Sheet>,
}

/// One tab.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Name of the tab.
    pub name: String,
    /// The tab is not shown.
    pub hidden: bool,
    /// Filled cells, in reading order.
    pub cells: BTreeMap<CellRef, Cell>,
    /// Text of drawings that float over the sheet, outside any cell.
    pub floating: Vec<String>,
}

/// One filled cell: a value, an annotation, or both.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// Typed value.
    pub value: Value,
    /// The value as the user sees it; dates as ISO 8601 (`2018-05-26`), postcodes with their zeros.
    pub text: String,
    /// Annotation (comment) hung on the cell.
    pub note: Option<String>,
    /// Link targets, in order.
    pub links: Vec<String>,
    /// The cell lies under a merged area, where nobody sees it.
    pub covered: bool,
    /// The value is the cached result of a formula.
    pub formula: bool,
}

/// Typed value of a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    /// No value: the cell only carries an annotation.
    #[default]
    Empty,
    /// Text.
    Text(String),
    /// Number, percentage, amount or duration.
    Number(f64),
    /// Truth value.
    Bool(bool),
    /// Calendar day.
    Date(NaiveDate),
    /// Moment of a day.
    DateTime(NaiveDateTime),
    /// Error such as `#REF!`.
    Error(String),
    /// A formula without a result that can be trusted.
    Unknown,
}

impl Cell {
    /// Nothing to see and nothing hung on it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
            && self.note.is_none()
            && self.links.is_empty()
            && !matches!(self.value, Value::Error(_) | Value::Unknown)
    }
}

/// Reads a spreadsheet from the bytes of a file.
///
/// # Errors
/// [`ImportError`]: not a spreadsheet, unsupported, encrypted, damaged, or beyond a limit
/// (20 MB of file, 64 MB inflated, a million filled cells with their repeats).
pub fn read(bytes: &[u8]) -> Result<Workbook, ImportError> {
    read_with(bytes, &mut |_, _| ControlFlow::Continue(()))
}

/// [`read`] for somebody who waits: `told` hears of each tab, is asked again while a long one is read, and may
/// stop the reading.
///
/// # Errors
/// [`ImportError::Stopped`] besides those of [`read`].
pub fn read_with<'t>(bytes: &[u8], told: &'t mut Told<'t>) -> Result<Workbook, ImportError> {
    let mut budget = Budget::new(told);
    budget.file(bytes.len())?;
    let (format, sheets) = match detect::open(bytes, &mut budget)? {
        detect::Source::Ods(mut archive) => (Format::Ods, ods::read(&mut archive, &mut budget)?),
        detect::Source::Xlsx(mut archive, main) => {
            (Format::Xlsx, xlsx::read(&mut archive, &main, &mut budget)?)
        }
        detect::Source::Xls(stream) => (Format::Xls, xls::read(&stream, &mut budget)?),
    };
    Ok(Workbook { format, sheets })
}
