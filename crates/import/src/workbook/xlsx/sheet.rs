//! Owns the cells of one worksheet part, read in a stream and counted as they come.
//! Must not know the other parts.

use super::super::budget::Budget;
use super::super::ods::{boolean, moment, text};
use super::super::xml::{self, Piece, Tag};
use super::super::{Area, Cell, CellRef, Sheet, Value};
use super::Shared;
use super::strings::{Run, unescape};
use crate::ImportError;

/// What a worksheet declares beside its cells.
#[derive(Default)]
pub(super) struct Extras {
    /// Linked cell, relation of an outside target, place inside the workbook.
    pub(super) links: Vec<(CellRef, Option<String>, Option<String>)>,
    pub(super) merges: Vec<Area>,
}

#[derive(Default)]
struct OpenCell {
    kind: String,
    style: usize,
    formula: bool,
    value: String,
    inline: Run,
}

struct Walk<'s> {
    shared: &'s Shared,
    sheet: Sheet,
    extras: Extras,
    next: CellRef,
    cell: Option<OpenCell>,
    in_value: bool,
}

pub(super) fn read(
    part: &str,
    shared: &Shared,
    budget: &mut Budget<'_>,
) -> Result<(Sheet, Extras), ImportError> {
    let mut walk = Walk {
        shared,
        sheet: Sheet::default(),
        extras: Extras::default(),
        next: CellRef::new(0, 0),
        cell: None,
        in_value: false,
    };
    xml::walk(part, &mut |piece| walk.take(&piece, budget))?;
    Ok((walk.sheet, walk.extras))
}

impl Walk<'_> {
    fn take(&mut self, piece: &Piece<'_>, budget: &mut Budget<'_>) -> Result<(), ImportError> {
        if let Some(cell) = &mut self.cell {
            match piece {
                Piece::Open(tag) if tag.local() == "v" => self.in_value = true,
                Piece::Open(tag) if tag.local() == "f" => cell.formula = true,
                Piece::Text(text) if self.in_value => cell.value.push_str(text),
                Piece::Close("v") => self.in_value = false,
                Piece::Close("c") => return self.close(budget),
                _ => cell.inline.take(piece),
            }
            return Ok(());
        }
        match piece {
            Piece::Open(tag) => self.open(tag, budget),
            Piece::Close("row") => {
                self.next = CellRef::new(self.next.row.saturating_add(1), 0);
                Ok(())
            }
            Piece::Close(_) | Piece::Text(_) => Ok(()),
        }
    }

    fn open(&mut self, tag: &Tag<'_>, budget: &mut Budget<'_>) -> Result<(), ImportError> {
        match tag.local() {
            "row" => {
                let number: Option<u32> = tag.attr("r")?.and_then(|row| row.parse().ok());
                self.next.row = number.map_or(self.next.row, |row| row.saturating_sub(1));
                self.next.col = 0;
            }
            "c" => {
                self.next = tag
                    .attr("r")?
                    .and_then(|r| r.parse().ok())
                    .unwrap_or(self.next);
                self.cell = Some(OpenCell {
                    kind: tag.attr("t")?.unwrap_or_default(),
                    style: tag
                        .attr("s")?
                        .and_then(|style| style.parse().ok())
                        .unwrap_or(0),
                    ..OpenCell::default()
                });
            }
            "mergeCell" => {
                budget.merge_checks(1)?;
                let area: Option<Area> = tag.attr("ref")?.and_then(|area| area.parse().ok());
                self.extras.merges.extend(area);
            }
            "hyperlink" => {
                let area: Option<Area> = tag.attr("ref")?.and_then(|area| area.parse().ok());
                if let Some(area) = area {
                    let location = tag.attr("location")?.map(|place| format!("#{place}"));
                    self.extras
                        .links
                        .push((area.first, tag.attr_local("id")?, location));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, budget: &mut Budget<'_>) -> Result<(), ImportError> {
        let place = self.next;
        self.next.col = self.next.col.saturating_add(1);
        self.in_value = false;
        let Some(cell) = self.cell.take() else {
            return Ok(());
        };
        let (value, text) = self.typed(cell.kind.as_str(), &cell, budget)?;
        let filled = Cell {
            value,
            text,
            formula: cell.formula,
            ..Cell::default()
        };
        if !filled.is_empty() {
            budget.cells(1, filled.text.len())?;
            self.sheet.cells.insert(place, filled);
        }
        Ok(())
    }

    fn typed(
        &self,
        kind: &str,
        cell: &OpenCell,
        budget: &mut Budget<'_>,
    ) -> Result<(Value, String), ImportError> {
        let stored = cell.value.trim();
        Ok(match kind {
            "s" => {
                let string = stored
                    .parse::<usize>()
                    .ok()
                    .and_then(|i| self.shared.strings.get(i));
                let string = string.ok_or(ImportError::Damaged { part: "strings" })?;
                // A shared string costs its length for each cell that shows it.
                budget.text(string.len() as u64)?;
                text(string.clone())
            }
            "inlineStr" => text(cell.inline.clone().finish()),
            "str" => text(unescape(&cell.value).trim().to_owned()),
            "b" => boolean(matches!(stored, "1" | "true")),
            "e" => (Value::Error(stored.to_owned()), stored.to_owned()),
            "d" => moment(stored).unwrap_or_else(|| text(stored.to_owned())),
            _ if stored.is_empty() && cell.formula => (Value::Unknown, String::new()),
            _ => match stored.parse() {
                Ok(number) => {
                    let format = self.shared.styles.format(cell.style);
                    format.show(number, self.shared.epoch_1904)
                }
                Err(_) => text(stored.to_owned()),
            },
        })
    }
}
