//! Owns: what a register document shows, as bytes of a stable form, and the fingerprint of these.
//! Must not know when the document was made, by which program, nor anything that its pages do not show.

use crate::register::{
    Actor, Annexes, IssueLine, Kind, Line, Organisation, Projection, Scope, Sheet,
};
use chrono::NaiveDate;
use registre_domain::catalogue::Lang;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// The version of the form; it changes with any name or meaning in it.
const VERSION: u32 = 1;

/// The form. Labels of the frame stand in it as their keys, dates and durations in ISO 8601.
#[derive(Serialize)]
struct Data<'p> {
    format: &'static str,
    version: u32,
    kind: Kind,
    lang: Lang,
    complementary: bool,
    public: bool,
    state_on: Option<NaiveDate>,
    legal_edition: Option<NaiveDate>,
    organisation: &'p Organisation,
    entities: &'p [Actor],
    joint_controllers: &'p [String],
    scope: &'p Scope,
    common_measures: &'p [Line],
    sheets: &'p [Sheet],
    issues: Option<&'p [IssueLine]>,
    annexes: &'p Annexes,
}

/// What the document shows as JSON in UTF-8. Two documents of one state and one choice have the same bytes, whenever
/// they are made: neither the time nor the program is in them, nor the journal.
#[must_use]
pub fn bytes(projection: &Projection) -> Vec<u8> {
    let data = Data {
        format: "registre-document",
        version: VERSION,
        kind: projection.kind,
        lang: projection.lang,
        complementary: projection.complementary,
        public: projection.public,
        state_on: projection.extraction.state_on,
        legal_edition: projection.extraction.legal_edition,
        organisation: &projection.organisation,
        entities: &projection.entities,
        joint_controllers: &projection.joint_controllers,
        scope: &projection.scope,
        common_measures: &projection.common_measures,
        sheets: &projection.sheets,
        issues: projection.issues.as_deref(),
        annexes: &projection.annexes,
    };
    // Keys are texts and numbers are whole: there is nothing that JSON cannot hold.
    serde_json::to_vec(&data).unwrap_or_default()
}

/// SHA-256 of [`bytes`], in hexadecimal.
#[must_use]
pub fn fingerprint(projection: &Projection) -> String {
    fingerprint_of(&bytes(projection))
}

pub(crate) fn fingerprint_of(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
