//! Owns the reading of numbers and strings across the cuts between a record and its continuations.
//! Must not know record types.

use super::DAMAGED;
use crate::ImportError;

/// A record's bytes, in one or several pieces.
pub(super) struct Segments<'b> {
    parts: Vec<&'b [u8]>,
    part: usize,
    rest: &'b [u8],
}

impl<'b> Segments<'b> {
    pub(super) fn new(parts: Vec<&'b [u8]>) -> Self {
        let rest = parts.first().copied().unwrap_or_default();
        Self {
            parts,
            part: 0,
            rest,
        }
    }

    /// Moves to the next continuation; false when there is none.
    pub(super) fn advance(&mut self) -> bool {
        self.part = self.part.saturating_add(1);
        let next = self.parts.get(self.part).copied();
        self.rest = next.unwrap_or_default();
        next.is_some()
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], ImportError> {
        while self.rest.is_empty() && N > 0 {
            if !self.advance() {
                return Err(DAMAGED);
            }
        }
        let (head, rest) = self.rest.split_first_chunk::<N>().ok_or(DAMAGED)?;
        self.rest = rest;
        Ok(*head)
    }

    pub(super) fn u8(&mut self) -> Result<u8, ImportError> {
        self.array::<1>().map(|[byte]| byte)
    }

    pub(super) fn u16(&mut self) -> Result<u16, ImportError> {
        self.array().map(u16::from_le_bytes)
    }

    pub(super) fn u32(&mut self) -> Result<u32, ImportError> {
        self.array().map(u32::from_le_bytes)
    }

    pub(super) fn f64(&mut self) -> Result<f64, ImportError> {
        self.array().map(f64::from_le_bytes)
    }

    pub(super) fn skip(&mut self, mut count: usize) -> Result<(), ImportError> {
        while count > 0 {
            if self.rest.is_empty() && !self.advance() {
                return Err(DAMAGED);
            }
            let step = count.min(self.rest.len());
            self.rest = self.rest.get(step..).unwrap_or_default();
            count = count.saturating_sub(step);
        }
        Ok(())
    }

    /// What is left of the current piece.
    pub(super) const fn left(&self) -> usize {
        self.rest.len()
    }

    /// String with a one-byte count ([MS-XLS] §2.5.240).
    pub(super) fn short_string(&mut self) -> Result<String, ImportError> {
        let count = u32::from(self.u8()?);
        self.plain(count)
    }

    /// String with a two-byte count, without formatting (§2.5.294).
    pub(super) fn string(&mut self) -> Result<String, ImportError> {
        let count = u32::from(self.u16()?);
        self.plain(count)
    }

    fn plain(&mut self, count: u32) -> Result<String, ImportError> {
        let wide = self.u8()? & 1 == 1;
        self.characters(count, wide)
    }

    /// String with formatting runs and phonetic data after it (§2.5.293).
    pub(super) fn rich_string(&mut self) -> Result<String, ImportError> {
        let count = u32::from(self.u16()?);
        let flags = self.u8()?;
        let runs = if flags & 0x08 == 0 {
            0
        } else {
            usize::from(self.u16()?)
        };
        let phonetic = if flags & 0x04 == 0 { 0 } else { self.u32()? };
        let text = self.characters(count, flags & 1 == 1)?;
        self.skip(runs.saturating_mul(4))?;
        self.skip(usize::try_from(phonetic).unwrap_or(usize::MAX))?;
        Ok(text)
    }

    /// Characters; a continuation inside them begins with a byte that tells their width anew.
    pub(super) fn characters(&mut self, count: u32, wide: bool) -> Result<String, ImportError> {
        let mut units: Vec<u16> = Vec::new();
        let mut wide = wide;
        for _ in 0..count {
            if self.rest.is_empty() {
                if !self.advance() {
                    return Err(DAMAGED);
                }
                wide = self.u8()? & 1 == 1;
            }
            units.push(if wide {
                self.u16()?
            } else {
                u16::from(self.u8()?)
            });
        }
        Ok(String::from_utf16_lossy(&units))
    }
}
