//! Owns: what a document says of where it comes from, and the data that travel inside it.
//! Must not know how either is written into a file.

use super::super::options::Kind;
use super::super::projection::Projection;
use super::pen::Pen;
use crate::block::{Attachment, Claim, Relation};
use crate::words::Words;
use crate::{data, ods};

/// Where a document comes from.
pub(super) struct Origin {
    /// Fingerprint of the data shown; nothing where no part of the document says it.
    pub(super) fingerprint: Option<String>,
    /// What a reader may ask the register about.
    pub(super) claim: Option<Claim>,
    /// The data shown.
    pub(super) attachments: Vec<Attachment>,
}

pub(super) fn origin(pen: &Pen<'_>, projection: &Projection) -> Origin {
    let extraction = &projection.extraction;
    if extraction.chain_head.is_none() && !extraction.attach {
        return Origin {
            fingerprint: None,
            claim: None,
            attachments: Vec::new(),
        };
    }
    let bytes = data::bytes(projection);
    let fingerprint = data::fingerprint_of(&bytes);
    let attachments = match extraction.attach {
        true => attachments(pen, projection, bytes),
        false => Vec::new(),
    };
    Origin {
        claim: claim(projection, &fingerprint),
        fingerprint: Some(fingerprint),
        attachments,
    }
}

/// What names the register, its step and the data; nothing where any of it is not known.
fn claim(projection: &Projection, fingerprint: &str) -> Option<Claim> {
    let extraction = &projection.extraction;
    let kind = match projection.kind {
        Kind::Controller => "register-controller",
        Kind::Processor => "register-processor",
    };
    let register = extraction.register_id.trim();
    (!register.is_empty()).then_some(())?;
    Some(Claim {
        register: register.to_owned(),
        step: extraction.version.parse().ok()?,
        chain: extraction.chain_head.clone()?,
        fingerprint: fingerprint.to_owned(),
        kind: kind.to_owned(),
    })
}

/// The data as a program and as a person read them, both of the same projection. In another language than the model's,
/// the spreadsheet has a projection of its own, and is added with it.
fn attachments(pen: &Pen<'_>, projection: &Projection, bytes: Vec<u8>) -> Vec<Attachment> {
    let spreadsheet = match projection.lang == ods::LANG {
        true => spreadsheet(pen.words, projection, pen.words),
        false => None,
    };
    let data = Attachment {
        name: "registre.json".to_owned(),
        media_type: "application/json",
        description: pen.words.say("doc-attached-data"),
        relation: Relation::Data,
        bytes,
    };
    std::iter::once(data).chain(spreadsheet).collect()
}

/// The spreadsheet of the CNIL's model, of a projection in the model's words, announced in the document's. One too large
/// for its format is left out: the data are there all the same.
pub(super) fn spreadsheet(
    announced: &dyn Words,
    model: &Projection,
    words: &dyn Words,
) -> Option<Attachment> {
    let bytes = ods::write(model, words).ok()?;
    Some(Attachment {
        name: "registre.ods".to_owned(),
        media_type: "application/vnd.oasis.opendocument.spreadsheet",
        description: announced.say("doc-attached-spreadsheet"),
        relation: Relation::Alternative,
        bytes,
    })
}
