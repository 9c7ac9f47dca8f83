//! Owns the reading of Office Open XML spreadsheets: parts, relations, sheets in tab order.
//! Must not know the meaning of any cell.

mod notes;
mod relations;
mod sheet;
mod strings;
mod styles;

use super::Sheet;
use super::archive::Archive;
use super::budget::Budget;
use super::merges::cover;
use super::xml::{self, Piece};
use crate::ImportError;
use relations::Relations;
use styles::Styles;

/// What every sheet of a workbook shares.
struct Shared {
    strings: Vec<String>,
    styles: Styles,
    epoch_1904: bool,
}

/// A sheet as the workbook part names it.
struct Entry {
    name: String,
    hidden: bool,
    relation: String,
}

/// Reads every sheet; `main` is the path of the workbook part.
pub(super) fn read(
    archive: &mut Archive<'_>,
    main: &str,
    budget: &mut Budget<'_>,
) -> Result<Vec<Sheet>, ImportError> {
    let missing = ImportError::Damaged { part: "workbook" };
    let relations = Relations::read(archive, main, budget)?;
    let text = archive.text(main, budget)?.ok_or(missing)?;
    let (entries, epoch_1904) = entries(&text, budget)?;
    let strings = match relations.first("/sharedStrings") {
        Some(path) => strings::read(&archive.text(path, budget)?.unwrap_or_default(), budget)?,
        None => Vec::new(),
    };
    let styles = match relations.first("/styles") {
        Some(path) => Styles::read(&archive.text(path, budget)?.unwrap_or_default())?,
        None => Styles::default(),
    };
    let shared = Shared {
        strings,
        styles,
        epoch_1904,
    };
    let mut sheets = Vec::new();
    let total = entries.len();
    for (done, entry) in entries.into_iter().enumerate() {
        budget.tabs(done, total)?;
        // Chart sheets have no cells; a lost part is damage.
        let Some(path) = relations.worksheet(&entry.relation) else {
            continue;
        };
        let mut sheet = one(archive, path, &shared, budget)?;
        sheet.name = entry.name;
        sheet.hidden = entry.hidden;
        sheets.push(sheet);
    }
    if sheets.is_empty() {
        Err(missing)
    } else {
        Ok(sheets)
    }
}

fn entries(text: &str, budget: &mut Budget<'_>) -> Result<(Vec<Entry>, bool), ImportError> {
    let mut entries = Vec::new();
    let mut epoch_1904 = false;
    xml::walk(text, &mut |piece| {
        let Piece::Open(tag) = piece else {
            return Ok(());
        };
        match tag.local() {
            "workbookPr" => {
                epoch_1904 = matches!(tag.attr("date1904")?.as_deref(), Some("1" | "true"));
            }
            "sheet" => {
                budget.sheet()?;
                entries.push(Entry {
                    name: tag.attr("name")?.unwrap_or_default(),
                    hidden: tag.attr("state")?.is_some_and(|state| state != "visible"),
                    relation: tag.attr_local("id")?.unwrap_or_default(),
                });
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok((entries, epoch_1904))
}

fn one(
    archive: &mut Archive<'_>,
    path: &str,
    shared: &Shared,
    budget: &mut Budget<'_>,
) -> Result<Sheet, ImportError> {
    let missing = ImportError::Damaged { part: "sheet" };
    let text = archive.text(path, budget)?.ok_or(missing)?;
    let relations = Relations::read(archive, path, budget)?;
    let (mut sheet, extras) = sheet::read(&text, shared, budget)?;
    for (place, relation, location) in extras.links {
        let target = relation
            .and_then(|id| relations.target(&id))
            .map(ToOwned::to_owned);
        if let Some(link) = target.or(location) {
            budget.cells(1, link.len())?;
            sheet.cells.entry(place).or_default().links.push(link);
        }
    }
    for path in relations.all("/comments") {
        notes::hang(
            &archive.text(path, budget)?.unwrap_or_default(),
            &mut sheet,
            budget,
        )?;
    }
    for path in relations.all("/drawing") {
        notes::float(
            &archive.text(path, budget)?.unwrap_or_default(),
            &mut sheet,
            budget,
        )?;
    }
    cover(&mut sheet, &extras.merges, budget)?;
    sheet.cells.retain(|_, cell| !cell.is_empty());
    Ok(sheet)
}
