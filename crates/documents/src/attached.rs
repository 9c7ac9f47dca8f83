//! Owns: what a document carries beside its pages: files, and where it says it comes from.
//! Must not know: what the files hold, nor how they are written.

use serde::{Deserialize, Serialize};

/// A file that travels inside a PDF (an associated file of PDF/A-3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, without folder; of two with one name the first is kept.
    pub name: String,
    /// Its media type, such as `application/json`.
    pub media_type: &'static str,
    /// What it is, for whoever finds it in a list of attachments.
    pub description: String,
    /// What it is to the document.
    pub relation: Relation,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What an attached file is to the document that carries it (ISO 19005-3, annex E).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The data that the pages show.
    Data,
    /// The same content in another form.
    Alternative,
    /// More than the pages show.
    Supplement,
}

impl Relation {
    /// The name of the relation in a file.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Data => "Data",
            Self::Alternative => "Alternative",
            Self::Supplement => "Supplement",
        }
    }
}

/// Where a document says it comes from. It proves nothing by itself: it is what a register is asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The identifier of the register.
    pub register: String,
    /// The last step of its journal that changed it.
    pub step: u64,
    /// The journal's chain at that step, in hexadecimal.
    pub chain: String,
    /// The fingerprint of the data that the document shows, in hexadecimal.
    pub fingerprint: String,
    /// What kind of document it is.
    pub kind: String,
}
