//! Owns what the tests share: a builder of spreadsheets, the fictional company, the fixtures.
//! Must not assert anything.

pub(crate) mod company;
pub(crate) mod fiche;
pub(crate) mod sheet;
pub(crate) mod zipped;

use registre_domain::Catalogue;
use registre_import::workbook::{self, Workbook};

/// The three saved variants of the same workbook.
pub(crate) const VARIANTS: [&str; 3] = ["company.ods", "company.xlsx", "company.xls"];

/// Path of a fixture.
pub(crate) fn path(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// Bytes of a fixture.
pub(crate) fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).unwrap()
}

/// A fixture as a workbook.
pub(crate) fn workbook(name: &str) -> Workbook {
    workbook::read(&bytes(name)).unwrap()
}

/// The catalogue that ships.
pub(crate) fn catalogue() -> Catalogue {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/legal");
    let read = |name: &&'static str| (*name, std::fs::read_to_string(folder.join(name)).unwrap());
    let files: Vec<_> = Catalogue::FILES.iter().map(read).collect();
    let files: Vec<_> = files
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    Catalogue::parse(&files).unwrap()
}
