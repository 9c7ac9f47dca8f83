//! Owns link records: the linked area and the target ([MS-XLS] §2.4.140, [MS-OSHARED] §2.3.7).
//! Must not know the cells.

use super::super::super::{Area, CellRef};
use super::super::segments::Segments;
use crate::ImportError;

const URL_MONIKER: [u8; 4] = [0xE0, 0xC9, 0xEA, 0x79];

/// The linked area and, where it can be read, the address or the place it leads to.
pub(super) fn read(body: &mut Segments<'_>) -> Result<(Area, Option<String>), ImportError> {
    let area = area(body)?;
    body.skip(20)?;
    let flags = body.u32()?;
    let has = |bit: u32| flags & bit != 0;
    if has(0x10) {
        counted(body)?;
    }
    if has(0x80) {
        counted(body)?;
    }
    let address = match (has(0x01), has(0x100)) {
        (true, true) => Some(counted(body)?),
        (true, false) => moniker(body)?,
        _ => None,
    };
    if address.is_some() || !has(0x08) {
        return Ok((area, address));
    }
    Ok((area, Some(format!("#{}", counted(body)?))))
}

/// First row, last row, first column, last column.
pub(super) fn area(body: &mut Segments<'_>) -> Result<Area, ImportError> {
    let (top, bottom) = (u32::from(body.u16()?), u32::from(body.u16()?));
    let (left, right) = (u32::from(body.u16()?), u32::from(body.u16()?));
    Ok(Area {
        first: CellRef::new(top, left),
        last: CellRef::new(bottom, right),
    })
}

/// A web address; a path of a file has another shape and is left alone.
fn moniker(body: &mut Segments<'_>) -> Result<Option<String>, ImportError> {
    let class = body.array::<4>()?;
    body.skip(12)?;
    if class != URL_MONIKER {
        return Ok(None);
    }
    let bytes = body.u32()?;
    wide(body, bytes / 2).map(Some)
}

fn counted(body: &mut Segments<'_>) -> Result<String, ImportError> {
    let count = body.u32()?;
    wide(body, count)
}

fn wide(body: &mut Segments<'_>, count: u32) -> Result<String, ImportError> {
    let text = body.characters(count, true)?;
    Ok(text.split('\0').next().unwrap_or_default().to_owned())
}
