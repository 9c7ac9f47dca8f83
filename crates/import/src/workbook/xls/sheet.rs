//! Owns the cells of one BIFF8 sheet, its merged areas, links and annotations.
//! Must not know the other sheets.

mod links;

use std::collections::BTreeMap;

use super::super::budget::Budget;
use super::super::formats::NumberFormat;
use super::super::merges::cover;
use super::super::ods::{boolean, text};
use super::super::{Area, Cell, CellRef, Sheet, Value};
use super::DAMAGED;
use super::globals::Globals;
use super::records::{Record, Records, kind};
use super::segments::Segments;
use crate::ImportError;

type Typed = (Value, String);

pub(super) fn read(
    stream: &[u8],
    globals: &Globals,
    budget: &mut Budget<'_>,
) -> Result<Sheet, ImportError> {
    let mut walk = Walk::new(globals);
    let mut records = Records::new(stream);
    let mut depth = 0_u32;
    while let Some(mut record) = records.next()? {
        match record.kind {
            kind::BOF => depth = depth.saturating_add(1),
            kind::EOF if depth <= 1 => return walk.finish(budget),
            kind::EOF => depth = depth.saturating_sub(1),
            // Charts inside the sheet have cells of their own, which are copies.
            _ if depth == 1 => walk.take(&mut record, budget)?,
            _ => {}
        }
    }
    Err(DAMAGED)
}

struct Walk<'g> {
    globals: &'g Globals,
    sheet: Sheet,
    merges: Vec<Area>,
    /// A formula whose text comes in the next `STRING` record.
    pending: Option<CellRef>,
    /// Drawn object being described, and the text of those that have one.
    object: u16,
    object_texts: BTreeMap<u16, String>,
    notes: Vec<(CellRef, u16)>,
}

impl<'g> Walk<'g> {
    fn new(globals: &'g Globals) -> Self {
        Self {
            globals,
            sheet: Sheet::default(),
            merges: Vec::new(),
            pending: None,
            object: 0,
            object_texts: BTreeMap::new(),
            notes: Vec::new(),
        }
    }

    fn take(
        &mut self,
        record: &mut Record<'_>,
        budget: &mut Budget<'_>,
    ) -> Result<(), ImportError> {
        let body = &mut record.body;
        match record.kind {
            kind::LABEL_SST
            | kind::LABEL
            | kind::RICH_STRING
            | kind::NUMBER
            | kind::RK
            | kind::BOOL_ERR
            | kind::FORMULA => self.cell(record.kind, body, budget),
            kind::MUL_RK => self.numbers(body, budget),
            kind::STRING => {
                let string = body.string()?;
                match self.pending.take() {
                    Some(place) => self.put(place, text(string.trim().to_owned()), true, budget),
                    None => Ok(()),
                }
            }
            kind::MERGE_CELLS => self.merge(body, budget),
            kind::HLINK => self.link(body, budget),
            kind::OBJ | kind::TXO | kind::NOTE => self.aside(record.kind, body, budget),
            _ => Ok(()),
        }
    }

    fn cell(
        &mut self,
        kind: u16,
        body: &mut Segments<'_>,
        budget: &mut Budget<'_>,
    ) -> Result<(), ImportError> {
        let place = place(body)?;
        let format = self.globals.format(body.u16()?);
        let typed = match kind {
            kind::LABEL_SST => {
                let index = usize::try_from(body.u32()?).map_err(|_| DAMAGED)?;
                let string = self.globals.strings.get(index).ok_or(DAMAGED)?;
                // A shared string costs its length for each cell that shows it.
                budget.text(string.len() as u64)?;
                text(string.clone())
            }
            kind::NUMBER => format.show(body.f64()?, self.globals.epoch_1904),
            kind::RK => format.show(rk(body.u32()?), self.globals.epoch_1904),
            kind::BOOL_ERR => truth_or_error(body.u8()?, body.u8()? == 1),
            kind::FORMULA => match self.result(body.array()?, &format) {
                Some(typed) => typed,
                None => {
                    self.pending = Some(place);
                    (Value::Unknown, String::new())
                }
            },
            _ => text(body.string()?.trim().to_owned()),
        };
        self.put(place, typed, kind == kind::FORMULA, budget)
    }

    /// Cached result of a formula ([MS-XLS] §2.5.133); `None` when a text follows.
    fn result(&self, cached: [u8; 8], format: &NumberFormat) -> Option<Typed> {
        match cached {
            [0, _, _, _, _, _, 0xFF, 0xFF] => None,
            [1, _, value, _, _, _, 0xFF, 0xFF] => Some(truth_or_error(value, false)),
            [2, _, value, _, _, _, 0xFF, 0xFF] => Some(truth_or_error(value, true)),
            [_, _, _, _, _, _, 0xFF, 0xFF] => Some(text(String::new())),
            // LibreOffice writes this for a text result, which it leaves out: not to be trusted.
            [0, 0, 0, 0, 0, 0, 0, 0] => Some((Value::Unknown, String::new())),
            number => Some(format.show(f64::from_le_bytes(number), self.globals.epoch_1904)),
        }
    }

    fn numbers(
        &mut self,
        body: &mut Segments<'_>,
        budget: &mut Budget<'_>,
    ) -> Result<(), ImportError> {
        let mut place = place(body)?;
        // Each number has a style and a value; the last column follows them all.
        while body.left() >= 8 {
            let format = self.globals.format(body.u16()?);
            let typed = format.show(rk(body.u32()?), self.globals.epoch_1904);
            self.put(place, typed, false, budget)?;
            place.col = place.col.saturating_add(1);
        }
        Ok(())
    }

    fn put(
        &mut self,
        place: CellRef,
        (value, text): Typed,
        formula: bool,
        budget: &mut Budget<'_>,
    ) -> Result<(), ImportError> {
        let cell = Cell {
            value,
            text,
            formula,
            ..Cell::default()
        };
        // Kept even when unknown: the text may follow, and what stays unknown is reported.
        if cell.is_empty() {
            self.sheet.cells.remove(&place);
            return Ok(());
        }
        budget.cells(1, cell.text.len())?;
        self.sheet.cells.insert(place, cell);
        Ok(())
    }

    fn merge(
        &mut self,
        body: &mut Segments<'_>,
        budget: &mut Budget<'_>,
    ) -> Result<(), ImportError> {
        let count = body.u16()?;
        for _ in 0..count {
            budget.merge_checks(1)?;
            self.merges.push(links::area(body)?);
        }
        Ok(())
    }

    fn link(
        &mut self,
        body: &mut Segments<'_>,
        budget: &mut Budget<'_>,
    ) -> Result<(), ImportError> {
        // A link that cannot be read costs its target, not the sheet.
        if let Ok((area, Some(target))) = links::read(body) {
            budget.cells(1, target.len())?;
            self.sheet
                .cells
                .entry(area.first)
                .or_default()
                .links
                .push(target);
        }
        Ok(())
    }

    /// An annotation is a `NOTE` that names an object, whose text stands in a `TXO`.
    fn aside(
        &mut self,
        kind: u16,
        body: &mut Segments<'_>,
        budget: &mut Budget<'_>,
    ) -> Result<(), ImportError> {
        match kind {
            kind::OBJ => {
                body.skip(6)?;
                self.object = body.u16()?;
            }
            kind::TXO => {
                body.skip(10)?;
                let count = u32::from(body.u16()?);
                if count > 0 && body.advance() {
                    let wide = body.u8()? & 1 == 1;
                    let text = body.characters(count, wide)?;
                    budget.text(text.len() as u64)?;
                    self.object_texts
                        .insert(self.object, text.trim().replace('\r', "\n"));
                }
            }
            _ => {
                let place = place(body)?;
                body.u16()?;
                budget.cells(1, 0)?;
                self.notes.push((place, body.u16()?));
            }
        }
        Ok(())
    }

    fn finish(mut self, budget: &mut Budget<'_>) -> Result<Sheet, ImportError> {
        for (place, object) in self.notes {
            if let Some(text) = self
                .object_texts
                .remove(&object)
                .filter(|text| !text.is_empty())
            {
                self.sheet.cells.entry(place).or_default().note = Some(text);
            }
        }
        self.sheet
            .floating
            .extend(self.object_texts.into_values().filter(|t| !t.is_empty()));
        cover(&mut self.sheet, &self.merges, budget)?;
        Ok(self.sheet)
    }
}

fn place(body: &mut Segments<'_>) -> Result<CellRef, ImportError> {
    Ok(CellRef::new(u32::from(body.u16()?), u32::from(body.u16()?)))
}

/// A number squeezed into 30 bits ([MS-XLS] §2.5.217).
fn rk(bits: u32) -> f64 {
    let value = match bits & 2 {
        0 => f64::from_bits(u64::from(bits & 0xFFFF_FFFC) << 32),
        _ => f64::from(bits.cast_signed() >> 2),
    };
    if bits & 1 == 1 { value / 100.0 } else { value }
}

fn truth_or_error(value: u8, error: bool) -> Typed {
    if !error {
        return boolean(value != 0);
    }
    let name = match value {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
    (Value::Error(name.to_owned()), name.to_owned())
}
