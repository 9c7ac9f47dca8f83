//! Owns the question which format a file has, told from its content alone.
//! Must not know how the cells of a format are read.

use std::io::{Cursor, Read};

use super::archive::Archive;
use super::budget::Budget;
use super::xml::{self, Piece};
use crate::ImportError;

const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
const DAMAGED: ImportError = ImportError::Damaged { part: "container" };

/// A container that was opened and recognised.
pub(super) enum Source<'b> {
    /// Archive with an OpenDocument spreadsheet.
    Ods(Archive<'b>),
    /// Archive with an Office Open XML spreadsheet, and the path of its workbook part.
    Xlsx(Archive<'b>, String),
    /// The `Workbook` stream of a compound file.
    Xls(Vec<u8>),
}

pub(super) fn open<'b>(
    bytes: &'b [u8],
    budget: &mut Budget<'_>,
) -> Result<Source<'b>, ImportError> {
    if bytes.starts_with(b"PK") {
        zipped(Archive::open(bytes, budget)?, budget)
    } else if bytes.starts_with(COMPOUND) {
        compound(bytes)
    } else {
        Err(ImportError::NotASpreadsheet)
    }
}

fn zipped<'b>(
    mut archive: Archive<'b>,
    budget: &mut Budget<'_>,
) -> Result<Source<'b>, ImportError> {
    if let Some(kind) = archive.text("mimetype", budget)? {
        let kind = kind.trim();
        let spreadsheet = kind.starts_with("application/vnd.oasis.opendocument.spreadsheet");
        return match spreadsheet {
            true if encrypted(&mut archive, budget)? => Err(ImportError::Encrypted),
            true => Ok(Source::Ods(archive)),
            false => Err(ImportError::NotASpreadsheet),
        };
    }
    let Some(relations) = archive.text("_rels/.rels", budget)? else {
        return Err(ImportError::NotASpreadsheet);
    };
    let main = main_part(&relations)?.ok_or(ImportError::NotASpreadsheet)?;
    match main.rsplit('/').next().unwrap_or_default() {
        "workbook.bin" => Err(ImportError::Unsupported { format: "xlsb" }),
        _ if main.starts_with("xl/") => Ok(Source::Xlsx(archive, main)),
        _ => Err(ImportError::NotASpreadsheet),
    }
}

/// OpenDocument encrypts part by part (1.2) or the package as a whole (1.3): the manifest says both.
fn encrypted(archive: &mut Archive<'_>, budget: &mut Budget<'_>) -> Result<bool, ImportError> {
    if archive.has("encrypted-package") {
        return Ok(true);
    }
    let manifest = archive
        .text("META-INF/manifest.xml", budget)?
        .unwrap_or_default();
    let mut found = false;
    xml::walk(&manifest, &mut |piece| {
        found |= matches!(piece, Piece::Open(tag) if tag.local() == "encryption-data");
        Ok(())
    })?;
    Ok(found)
}

fn main_part(relations: &str) -> Result<Option<String>, ImportError> {
    let mut main = None;
    xml::walk(relations, &mut |piece| {
        if let Piece::Open(tag) = piece
            && tag.local() == "Relationship"
            && tag
                .attr("Type")?
                .is_some_and(|kind| kind.ends_with("/officeDocument"))
        {
            main = tag
                .attr("Target")?
                .map(|path| path.trim_start_matches('/').to_owned());
        }
        Ok(())
    })?;
    Ok(main)
}

fn compound<'b>(bytes: &'b [u8]) -> Result<Source<'b>, ImportError> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| DAMAGED)?;
    if file.is_stream("/EncryptedPackage") {
        return Err(ImportError::Encrypted);
    }
    if !file.is_stream("/Workbook") {
        let old = file.is_stream("/Book");
        return Err(match old {
            true => ImportError::Unsupported { format: "xls95" },
            false => ImportError::NotASpreadsheet,
        });
    }
    let stream = file.open_stream("/Workbook").map_err(|_| DAMAGED)?;
    let mut content = Vec::new();
    // A stream cannot be longer than the file that holds it.
    let mut limited = stream.take(bytes.len() as u64);
    limited.read_to_end(&mut content).map_err(|_| DAMAGED)?;
    Ok(Source::Xls(content))
}
