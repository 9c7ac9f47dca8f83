//! Reading the files of an import: recognised and checked, no register at hand.
//! It must not know what becomes of what they hold.

use super::{Source, exchange};
use crate::error::AppError;
use crate::progress::{Phase, Watch, tell};
use crate::refusal;
use crate::request::check_text;
use registre_documents::json;
use registre_import::cnil::{self, Found};
use registre_import::workbook;
use std::path::Path;

/// Files that were read, to preview and then to bring in without reading them again.
#[derive(Debug)]
pub struct Parsed {
    pub(super) files: Vec<File>,
}

/// One of them.
#[derive(Debug)]
pub(super) struct File {
    pub(super) name: String,
    pub(super) content: Content,
}

#[derive(Debug)]
pub(super) enum Content {
    Spreadsheet(Box<Found>),
    Exchange(Box<json::Parsed>),
}

impl Parsed {
    /// The names of the files, in the order of reading.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.name.as_str())
    }
}

/// Reads files to bring in. No session is needed: it may be done beside an open register.
///
/// # Errors
/// `unknown-format`, `source-damaged`, `source-encrypted`, `file-too-large`, `not-the-model`, `newer-format`,
/// `unknown-field`, `invalid-request`, `too-large`, `not-text`: about the file that is named. `cancelled`.
pub fn read(sources: &[Source<'_>], watch: &dyn Watch) -> Result<Parsed, AppError> {
    let total = u64::try_from(sources.len()).unwrap_or(u64::MAX);
    let mut files = Vec::with_capacity(sources.len());
    for (done, source) in (0..).zip(sources) {
        watch.at(Phase::Reading, done, total)?;
        check_text("source", source.name)?;
        let content = content(source.bytes, watch);
        files.push(File {
            name: source.name.to_owned(),
            content: content.map_err(|error| refusal::named(error, Path::new(source.name)))?,
        });
    }
    watch.at(Phase::Reading, total, total)?;
    Ok(Parsed { files })
}

fn content(bytes: &[u8], watch: &dyn Watch) -> Result<Content, AppError> {
    if exchange::is_one(bytes) {
        return Ok(Content::Exchange(Box::new(exchange::parse(bytes)?)));
    }
    let told = &mut |done, total| tell(watch, Phase::ReadingTabs, done, total);
    let workbook = workbook::read_with(bytes, told)?;
    Ok(Content::Spreadsheet(Box::new(cnil::find(&workbook)?)))
}
