//! Owns the reading of OpenDocument spreadsheets from their own XML, repeats counted before they
//! are spread out. Must not know the meaning of any cell.

mod cell;

use std::collections::BTreeSet;

use super::archive::Archive;
use super::budget::Budget;
use super::prose::Prose;
use super::xml::{self, Piece, Tag};
use super::{Cell, CellRef, Sheet};
use crate::ImportError;
use cell::OpenCell;
pub(super) use cell::{boolean, moment, text};

/// Reads every sheet of an OpenDocument spreadsheet.
pub(super) fn read(
    archive: &mut Archive<'_>,
    budget: &mut Budget<'_>,
) -> Result<Vec<Sheet>, ImportError> {
    let missing = ImportError::Damaged { part: "content" };
    let text = archive.text("content.xml", budget)?.ok_or(missing)?;
    let mut content = Content::default();
    xml::walk(&text, &mut |piece| content.take(piece, budget))?;
    if !content.spreadsheet {
        return Err(missing);
    }
    Ok(content.sheets)
}

/// Where the walk is. Attributes are compared with the prefixes that every writer uses.
#[derive(Default)]
struct Content {
    sheets: Vec<Sheet>,
    hidden_styles: BTreeSet<String>,
    style: Option<String>,
    spreadsheet: bool,
    /// Depth of tables: cells may hold documents with tables of their own.
    tables: u32,
    row: u32,
    open_row: Option<Row>,
    cell: Option<OpenCell>,
    floating: Option<(u32, Prose)>,
}

/// A row before its repeats are spread out.
struct Row {
    repeat: u32,
    col: u32,
    cells: Vec<(u32, u32, Cell)>,
}

impl Content {
    fn take(&mut self, piece: Piece<'_>, budget: &mut Budget<'_>) -> Result<(), ImportError> {
        if let Some(cell) = &mut self.cell {
            if cell.take(&piece, budget)? {
                return Ok(());
            }
        } else if let Some((depth, prose)) = &mut self.floating
            && float(&piece, depth, prose)
        {
            return Ok(());
        }
        match piece {
            Piece::Open(tag) => self.open(tag, budget),
            Piece::Close(name) => self.close(name, budget),
            Piece::Text(_) => Ok(()),
        }
    }

    fn open(&mut self, tag: Tag<'_>, budget: &mut Budget<'_>) -> Result<(), ImportError> {
        match tag.local() {
            "style" => self.style = tag.attr("style:name")?,
            "table-properties" if tag.attr("table:display")?.as_deref() == Some("false") => {
                self.hidden_styles.extend(self.style.take());
            }
            "spreadsheet" => self.spreadsheet = true,
            "table" if self.spreadsheet => self.open_table(tag, budget)?,
            "shapes" if self.tables == 1 => self.floating = Some((1, Prose::default())),
            "table-row" if self.tables == 1 => {
                let repeat = repeat(&tag, "table:number-rows-repeated")?;
                self.open_row = Some(Row {
                    repeat,
                    col: 0,
                    cells: Vec::new(),
                });
            }
            "table-cell" | "covered-table-cell" if self.open_row.is_some() => {
                self.cell = Some(OpenCell::new(&tag)?);
            }
            _ => {}
        }
        Ok(())
    }

    fn open_table(&mut self, tag: Tag<'_>, budget: &mut Budget<'_>) -> Result<(), ImportError> {
        self.tables = self.tables.saturating_add(1);
        if self.tables == 1 {
            budget.tabs(self.sheets.len(), 0)?;
            budget.sheet()?;
            let style = tag.attr("table:style-name")?.unwrap_or_default();
            let name = tag.attr("table:name")?.unwrap_or_default();
            budget.text(name.len() as u64)?;
            let hidden = self.hidden_styles.contains(&style);
            self.sheets.push(Sheet {
                name,
                hidden,
                ..Sheet::default()
            });
            self.row = 0;
        }
        Ok(())
    }

    fn close(&mut self, name: &str, budget: &mut Budget<'_>) -> Result<(), ImportError> {
        match name {
            "spreadsheet" => {
                // What follows is no sheet; an empty body is still a spreadsheet.
                self.tables = 2;
            }
            "table" => self.tables = self.tables.saturating_sub(1),
            "shapes" => {
                let text = self.floating.take().map(|(_, prose)| prose.finish());
                let text = text.filter(|text| !text.is_empty());
                budget.text(text.as_ref().map_or(0, String::len) as u64)?;
                if let Some(sheet) = self.sheets.last_mut() {
                    sheet.floating.extend(text);
                }
            }
            "table-cell" | "covered-table-cell" => self.close_cell()?,
            "table-row" if self.tables == 1 => self.close_row(budget)?,
            _ => {}
        }
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), ImportError> {
        let (Some(cell), Some(row)) = (self.cell.take(), &mut self.open_row) else {
            return Ok(());
        };
        let (repeat, cell) = cell.finish()?;
        if !cell.is_empty() {
            row.cells.push((row.col, repeat, cell));
        }
        row.col = row.col.saturating_add(repeat);
        Ok(())
    }

    fn close_row(&mut self, budget: &mut Budget<'_>) -> Result<(), ImportError> {
        let (Some(row), Some(sheet)) = (self.open_row.take(), self.sheets.last_mut()) else {
            return Ok(());
        };
        for (col, repeat, cell) in row.cells {
            budget.cells(
                u64::from(row.repeat).saturating_mul(u64::from(repeat)),
                weight(&cell),
            )?;
            for r in self.row..self.row.saturating_add(row.repeat) {
                for c in col..col.saturating_add(repeat) {
                    sheet.cells.insert(CellRef::new(r, c), cell.clone());
                }
            }
        }
        self.row = self.row.saturating_add(row.repeat);
        Ok(())
    }
}

/// Text of drawings beside the grid; returns false when the group of drawings ends.
fn float(piece: &Piece<'_>, depth: &mut u32, prose: &mut Prose) -> bool {
    match piece {
        Piece::Open(tag) => {
            *depth = depth.saturating_add(1);
            if matches!(tag.local(), "p" | "h") {
                prose.begin_paragraph();
            }
        }
        Piece::Text(text) => prose.push_collapsed(text),
        Piece::Close(name) => {
            *depth = depth.saturating_sub(1);
            if matches!(*name, "p" | "h") {
                prose.end_paragraph();
            }
        }
    }
    *depth > 0
}

fn weight(cell: &Cell) -> usize {
    let links: usize = cell.links.iter().map(String::len).sum();
    let note = cell.note.as_ref().map_or(0, String::len);
    // The text is kept twice: as typed value and as seen.
    cell.text
        .len()
        .saturating_mul(2)
        .saturating_add(links)
        .saturating_add(note)
}

fn repeat(tag: &Tag<'_>, name: &str) -> Result<u32, ImportError> {
    let count = tag.attr(name)?.and_then(|count| count.parse().ok());
    Ok(count.unwrap_or(1).max(1))
}
