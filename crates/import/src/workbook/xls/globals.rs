//! Owns what the sheets of a BIFF8 workbook share: names, strings, formats, epoch.
//! Must not know any cell.

use std::collections::BTreeMap;

use super::super::budget::Budget;
use super::super::formats::NumberFormat;
use super::DAMAGED;
use super::records::{Records, kind};
use super::segments::Segments;
use crate::ImportError;

const BIFF8: u16 = 0x0600;

/// A worksheet and where it begins in the stream.
pub(super) struct Bound {
    pub(super) name: String,
    pub(super) hidden: bool,
    pub(super) offset: usize,
}

/// What the sheets share.
#[derive(Default)]
pub(super) struct Globals {
    pub(super) sheets: Vec<Bound>,
    pub(super) strings: Vec<String>,
    pub(super) epoch_1904: bool,
    codes: BTreeMap<u16, NumberFormat>,
    styles: Vec<u16>,
}

impl Globals {
    pub(super) fn read(stream: &[u8], budget: &mut Budget<'_>) -> Result<Self, ImportError> {
        let mut globals = Self::default();
        let mut records = Records::new(stream);
        let mut first = records.next()?.ok_or(DAMAGED)?;
        if first.kind != kind::BOF {
            return Err(DAMAGED);
        }
        if first.body.u16()? != BIFF8 {
            return Err(ImportError::Unsupported { format: "xls95" });
        }
        loop {
            let mut record = records.next()?.ok_or(DAMAGED)?;
            match record.kind {
                kind::EOF => return Ok(globals),
                kind::FILE_PASS => return Err(ImportError::Encrypted),
                kind => globals.take(kind, &mut record.body, budget)?,
            }
        }
    }

    fn take(
        &mut self,
        kind: u16,
        body: &mut Segments<'_>,
        budget: &mut Budget<'_>,
    ) -> Result<(), ImportError> {
        match kind {
            kind::BOUND_SHEET => self.sheets.extend(bound(body)?),
            kind::DATE1904 => self.epoch_1904 = body.u16()? == 1,
            kind::FORMAT => {
                let id = body.u16()?;
                let code = body.string()?;
                self.codes.insert(id, NumberFormat::parse(&code));
            }
            kind::XF => {
                body.u16()?;
                self.styles.push(body.u16()?);
            }
            kind::SST => self.strings = strings(body, budget)?,
            _ => {}
        }
        Ok(())
    }

    /// Format of a cell style; plain where there is no such style.
    pub(super) fn format(&self, style: u16) -> NumberFormat {
        let Some(&id) = self.styles.get(usize::from(style)) else {
            return NumberFormat::Plain;
        };
        let known = self.codes.get(&id).cloned();
        known.unwrap_or_else(|| NumberFormat::builtin(u32::from(id)))
    }
}

/// A worksheet; `None` for charts, macros and modules.
fn bound(body: &mut Segments<'_>) -> Result<Option<Bound>, ImportError> {
    let offset = usize::try_from(body.u32()?).map_err(|_| DAMAGED)?;
    let hidden = body.u8()? & 3 != 0;
    let worksheet = body.u8()? == 0;
    let name = body.short_string()?;
    Ok(worksheet.then_some(Bound {
        name,
        hidden,
        offset,
    }))
}

fn strings(body: &mut Segments<'_>, budget: &mut Budget<'_>) -> Result<Vec<String>, ImportError> {
    body.u32()?;
    let count = body.u32()?;
    let mut strings = Vec::new();
    for _ in 0..count {
        let string = body.rich_string()?.trim().to_owned();
        // The vector's own cost counts too: a file may hold millions of empty strings.
        budget.text((string.len() as u64).saturating_add(24))?;
        strings.push(string);
    }
    Ok(strings)
}
