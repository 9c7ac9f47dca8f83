//! What an inspection folder takes from the register, read at one instant: both registers, what was published, kept files.
//! It must not know what of it the pages name; the making of the folder does.

use super::{ExportFolder, FolderPart, Work};
use crate::error::{AppError, ErrorCode};
use crate::exporting::moment::Then;
use crate::exporting::registers::{self, Material};
use crate::exporting::{Annex, ExportPdf, RegisterChoice, creator, named, sha256};
use crate::notice::published;
use crate::progress::{Phase, Watch};
use crate::request::written;
use crate::session::Session;
use crate::words::{Phrases, Words};
use registre_documents::folder::{Folder, Part};
use registre_documents::register::Kind;
use registre_domain::Catalogue;
use registre_domain::code::Sha256;
use registre_domain::register::{Attachment, Register};
use registre_store::StoreError;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Reads the registers, the published notices and the kept files of a folder.
pub(in crate::exporting) fn prepare(
    session: &mut Session,
    request: &ExportFolder,
    watch: &dyn Watch,
) -> Result<Work, AppError> {
    let catalogue = session.catalogue.clone();
    let asked = asked(request);
    let material = registers::read(session, &catalogue, &asked, watch)?;
    let register = Arc::clone(&material.then.register);
    let kept = match request.without.contains(&FolderPart::Attachments) {
        true => BTreeMap::new(),
        false => kept(session, &register, &asked.choice.sheets, watch)?,
    };
    let notices = match request.without.contains(&FolderPart::Notices) {
        true => Vec::new(),
        false => published(session, &register)?,
    };
    Ok(Work {
        registers: both(&material, &catalogue, &asked)?,
        folder: described(&material.then, &material.words),
        words: Arc::clone(&material.words),
        without: request.without.clone(),
        notices,
        register,
        kept,
    })
}

/// What both registers are asked, with the annexes that the folder needs.
fn asked(request: &ExportFolder) -> ExportPdf {
    let mut asked = request.register.clone();
    // Contracts are among the documents of parties: a page that names them takes them in.
    for (part, annex) in [
        (FolderPart::Attachments, Annex::Processors),
        (FolderPart::Log, Annex::Changes),
    ] {
        if !request.without.contains(&part) {
            asked.annexes.push(annex);
        }
    }
    asked
}

fn described(then: &Then<'_>, words: &Words) -> Folder {
    let (step, chain) = then.head.edit;
    let name = then.register.main_entity();
    let name = name.map(|entity| entity.name.trim());
    Folder {
        organisation: name
            .filter(|name| !name.is_empty())
            .map_or_else(|| words.say("doc-organisation-unnamed"), str::to_owned),
        made_at: then.now,
        zone: then.zone.name(words.lang()).to_owned(),
        state_on: then.state_on,
        version: step.to_string(),
        chain_head: chain.to_string(),
        register_id: then.register.about.id.to_string(),
        creator: creator(),
        pieces: Vec::new(),
        absent: Vec::new(),
    }
}

/// The register of what the organisation decides and that of what it does for others. Sheets that were named stand
/// each in its own.
fn both(
    material: &Material<'_>,
    catalogue: &Arc<Catalogue>,
    asked: &ExportPdf,
) -> Result<Vec<(Part, Option<registers::Work>)>, AppError> {
    let sheets = named(&material.then.register, &asked.choice.sheets)?;
    let both = [
        (Part::Controller, Kind::Controller),
        (Part::Processor, Kind::Processor),
    ];
    let prepared = both.map(|(part, kind)| {
        let of_kind = sheets
            .iter()
            .filter(|sheet| kind.holds(sheet.identity.role));
        let choice = RegisterChoice {
            processor: kind == Kind::Processor,
            sheets: of_kind
                .map(|sheet| sheet.identity.reference.clone())
                .collect(),
            ..asked.choice.clone()
        };
        let is_asked = sheets.is_empty() || !choice.sheets.is_empty();
        let own = ExportPdf {
            choice,
            ..asked.clone()
        };
        let work = is_asked.then(|| material.work(catalogue, &own));
        Ok((part, work.transpose()?))
    });
    prepared.into_iter().collect()
}

/// The content of the kept files that pages may name: of all, or of those that the named sheets or parties lead to. A
/// content that is no longer there is left out.
fn kept(
    session: &Session,
    register: &Register,
    sheets: &[String],
    watch: &dyn Watch,
) -> Result<BTreeMap<Sha256, Vec<u8>>, AppError> {
    let leads = match sheets {
        [] => None,
        references => {
            Some(written(&(named(register, references)?, &register.parties))?.to_string())
        }
    };
    let is_meant = |file: &&Attachment| {
        let leads = leads.as_ref();
        leads.is_none_or(|text| text.contains(file.sha256.as_str()))
    };
    let mut contents = BTreeMap::new();
    for (done, file) in (0..).zip(register.attachments.iter().filter(is_meant)) {
        watch.at(Phase::VerifyingFiles, done, 0)?;
        match session.store.read().attachment_content(&file.sha256) {
            Ok(bytes) if sha256(&bytes)? != file.sha256 => {
                return Err(session.named(AppError::new(ErrorCode::Unproven)));
            }
            Ok(bytes) => _ = contents.insert(file.sha256.clone(), bytes),
            Err(StoreError::NotFound { .. }) => {}
            Err(error) => return Err(session.named(error)),
        }
    }
    Ok(contents)
}
