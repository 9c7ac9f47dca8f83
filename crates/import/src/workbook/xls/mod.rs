//! Owns the reading of Excel 97–2003 workbooks (BIFF8) record by record, as [MS-XLS] describes them.
//! Must not know the meaning of any cell.

mod globals;
mod records;
mod segments;
mod sheet;

use super::Sheet;
use super::budget::Budget;
use crate::ImportError;
use globals::Globals;

const DAMAGED: ImportError = ImportError::Damaged { part: "records" };

/// Reads every worksheet of a `Workbook` stream.
pub(super) fn read(stream: &[u8], budget: &mut Budget<'_>) -> Result<Vec<Sheet>, ImportError> {
    let globals = Globals::read(stream, budget)?;
    let mut sheets = Vec::new();
    for (done, bound) in globals.sheets.iter().enumerate() {
        budget.tabs(done, globals.sheets.len())?;
        budget.sheet()?;
        let body = stream.get(bound.offset..).ok_or(DAMAGED)?;
        let mut sheet = sheet::read(body, &globals, budget)?;
        sheet.name.clone_from(&bound.name);
        sheet.hidden = bound.hidden;
        sheets.push(sheet);
    }
    if sheets.is_empty() {
        Err(DAMAGED)
    } else {
        Ok(sheets)
    }
}
