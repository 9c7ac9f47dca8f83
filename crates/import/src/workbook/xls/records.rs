//! Owns the cutting of a stream into records, continuations joined to the record they continue.
//! Must not know what a record says.

use super::DAMAGED;
use super::segments::Segments;
use crate::ImportError;

/// Record types of [MS-XLS] §2.3 that are read.
pub(super) mod kind {
    pub(in super::super) const FORMULA: u16 = 0x0006;
    pub(in super::super) const EOF: u16 = 0x000A;
    pub(in super::super) const NOTE: u16 = 0x001C;
    pub(in super::super) const DATE1904: u16 = 0x0022;
    pub(in super::super) const FILE_PASS: u16 = 0x002F;
    pub(in super::super) const CONTINUE: u16 = 0x003C;
    pub(in super::super) const OBJ: u16 = 0x005D;
    pub(in super::super) const BOUND_SHEET: u16 = 0x0085;
    pub(in super::super) const MUL_RK: u16 = 0x00BD;
    pub(in super::super) const RICH_STRING: u16 = 0x00D6;
    pub(in super::super) const XF: u16 = 0x00E0;
    pub(in super::super) const MERGE_CELLS: u16 = 0x00E5;
    pub(in super::super) const SST: u16 = 0x00FC;
    pub(in super::super) const LABEL_SST: u16 = 0x00FD;
    pub(in super::super) const TXO: u16 = 0x01B6;
    pub(in super::super) const HLINK: u16 = 0x01B8;
    pub(in super::super) const NUMBER: u16 = 0x0203;
    pub(in super::super) const LABEL: u16 = 0x0204;
    pub(in super::super) const BOOL_ERR: u16 = 0x0205;
    pub(in super::super) const STRING: u16 = 0x0207;
    pub(in super::super) const RK: u16 = 0x027E;
    pub(in super::super) const FORMAT: u16 = 0x041E;
    pub(in super::super) const BOF: u16 = 0x0809;
}

/// One record with its continuations.
pub(super) struct Record<'b> {
    pub(super) kind: u16,
    pub(super) body: Segments<'b>,
}

/// The records of a stream, one after the other.
pub(super) struct Records<'b> {
    rest: &'b [u8],
}

impl<'b> Records<'b> {
    pub(super) const fn new(stream: &'b [u8]) -> Self {
        Self { rest: stream }
    }

    /// The next record, or `None` at the end of the stream.
    pub(super) fn next(&mut self) -> Result<Option<Record<'b>>, ImportError> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let (kind, first) = self.cut()?;
        let mut parts = vec![first];
        while self.peek() == Some(kind::CONTINUE) {
            parts.push(self.cut()?.1);
        }
        Ok(Some(Record {
            kind,
            body: Segments::new(parts),
        }))
    }

    fn peek(&self) -> Option<u16> {
        let (head, _) = self.rest.split_first_chunk::<2>()?;
        Some(u16::from_le_bytes(*head))
    }

    fn cut(&mut self) -> Result<(u16, &'b [u8]), ImportError> {
        let (kind, rest) = self.rest.split_first_chunk::<2>().ok_or(DAMAGED)?;
        let (length, rest) = rest.split_first_chunk::<2>().ok_or(DAMAGED)?;
        let length = usize::from(u16::from_le_bytes(*length));
        let (body, rest) = rest.split_at_checked(length).ok_or(DAMAGED)?;
        self.rest = rest;
        Ok((u16::from_le_bytes(*kind), body))
    }
}
