//! Owns the freshness of the fixtures.

use crate::support::{bytes, company, path};

/// With `REGISTRE_WRITE_FIXTURES=1` the test writes the file anew; the two others are saved from it
/// (see `tests/fixtures/README.md`).
#[test]
fn the_spreadsheet_is_the_one_that_the_builder_makes() {
    let built = company::build();
    if std::env::var_os("REGISTRE_WRITE_FIXTURES").is_some() {
        std::fs::write(path("company.ods"), &built).unwrap();
    }
    assert!(
        built == bytes("company.ods"),
        "company.ods is stale: see tests/fixtures/README.md"
    );
}
