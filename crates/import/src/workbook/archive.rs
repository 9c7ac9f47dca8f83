//! Owns the parts of a zipped spreadsheet, inflated one by one under the budget.
//! Must not know what the parts contain.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::budget::Budget;
use crate::ImportError;

const DAMAGED: ImportError = ImportError::Damaged { part: "archive" };

/// A zip archive whose parts are read on demand; unread parts are never inflated.
pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
}

impl<'b> Archive<'b> {
    pub(super) fn open(bytes: &'b [u8], budget: &Budget) -> Result<Self, ImportError> {
        // Counted before the directory is parsed: a directory costs memory by itself.
        budget.entries(
            bytes
                .windows(4)
                .filter(|window| window == b"PK\x01\x02")
                .count(),
        )?;
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DAMAGED)?;
        Ok(Self { zip })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The part as text without byte order mark, or `None` where there is no such part.
    pub(super) fn text(
        &mut self,
        name: &str,
        budget: &mut Budget<'_>,
    ) -> Result<Option<String>, ImportError> {
        let Some(mut bytes) = self.bytes(name, budget)? else {
            return Ok(None);
        };
        if bytes.starts_with(b"\xEF\xBB\xBF") {
            bytes.drain(..3);
        }
        let text = String::from_utf8(bytes);
        text.map(Some)
            .map_err(|_| ImportError::Damaged { part: "encoding" })
    }

    fn bytes(
        &mut self,
        name: &str,
        budget: &mut Budget<'_>,
    ) -> Result<Option<Vec<u8>>, ImportError> {
        let part = match self.zip.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(reason)) if reason == ZipError::PASSWORD_REQUIRED => {
                return Err(ImportError::Encrypted);
            }
            Err(_) => return Err(DAMAGED),
        };
        let mut bytes = Vec::new();
        // One byte more than allowed tells "at the limit" from "beyond".
        let mut limited = part.take(budget.inflatable().saturating_add(1));
        let outcome = limited.read_to_end(&mut bytes);
        budget.inflated(bytes.len())?;
        outcome.map_err(|_| DAMAGED)?;
        Ok(Some(bytes))
    }
}
