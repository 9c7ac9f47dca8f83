//! The demonstration: the register of an invented company, its PDF registers and its notices.
//! It must not know what the register says; that is data.

use crate::assets;
use crate::clock::{Scripted, World};
use crate::error::{AppError, ErrorCode};
use crate::exporting::{
    self, Delivery, Document, ExportNotice, ExportPdf, NoticeFormat, RegisterChoice,
};
use crate::files;
use crate::importing::{self, Source};
use crate::progress::Silent;
use crate::refusal;
use crate::session::Session;
use chrono::{TimeZone, Utc};
use registre_domain::Lang;
use registre_domain::ids::RegisterId;
use registre_domain::register::About;
use std::fs;
use std::path::{Path, PathBuf};

/// Writes the demonstration into a folder that is new or empty. Gives the files, the register first.
/// The documents are in the language of the reader; the invented company keeps its register in French. The
/// register bears the identifier.
///
/// # Errors
/// `folder-in-use` when the folder holds something, or what the file system refuses.
pub fn write(folder: &Path, lang: Lang, id: RegisterId) -> Result<Vec<PathBuf>, AppError> {
    fs::create_dir_all(folder).map_err(|error| files::from_io(error, folder))?;
    let mut entries = fs::read_dir(folder).map_err(|error| files::from_io(error, folder))?;
    if entries.next().is_some() {
        return Err(refusal::named(
            AppError::new(ErrorCode::FolderInUse),
            folder,
        ));
    }
    let register = folder.join("atelier-fictif-lunaire.registre");
    let mut session = self::register(&register, id)?;
    let mut files = vec![register];
    for (name, request) in pdfs(lang) {
        let bytes = make(&mut session, Document::Pdf(request))?;
        files.push(save(folder, name, &bytes)?);
    }
    for (name, request) in notices(lang) {
        let bytes = make(&mut session, Document::Notice(request))?;
        files.push(save(folder, name, &bytes)?);
    }
    Ok(files)
}

/// Makes the register at a path where nothing is yet, at an invented time, so that two demonstrations are the
/// same but for their identifier, by which their backups are found, and the salts of the journal. All of it comes
/// in by the step that creates the register: there is nothing to undo. The session that it gives keeps that time:
/// a host that goes on with the register opens it anew.
///
/// # Errors
/// `file-exists`, or what the file system refuses.
pub fn register(path: &Path, id: RegisterId) -> Result<Session, AppError> {
    let begin = Utc
        .with_ymd_and_hms(2026, 11, 20, 9, 0, 0)
        .single()
        .unwrap_or_default();
    let mut world = Box::new(Scripted::starting(begin));
    let source = Source {
        name: "register.fr.json",
        bytes: assets::DEMO.as_bytes(),
    };
    let parsed = importing::read(&[source], &Silent)?;
    let about = About {
        id,
        name: "Atelier Fictif Lunaire".to_owned(),
        main_entity: None,
        created_at: world.now().to_utc(),
        ..About::default()
    };
    let register = importing::founded(about, &parsed, &mut *world)?;
    Session::create_with(path, &register, "Registre", world)
}

/// Makes a document and notes it, so that the register of the demonstration knows it again.
fn make(session: &mut Session, document: Document) -> Result<Vec<u8>, AppError> {
    let produced = exporting::prepare(session, &document)?.run(&Silent)?;
    let delivery = Delivery::of(&document, &produced.report, "");
    exporting::record_delivery(session, delivery)?;
    Ok(produced.bytes)
}

fn pdfs(lang: Lang) -> [(&'static str, ExportPdf); 3] {
    let usual = RegisterChoice {
        lang: Some(lang),
        ..RegisterChoice::default()
    };
    [
        ("registre.pdf", usual.clone().into()),
        (
            "registre-complet.pdf",
            ExportPdf::from(RegisterChoice {
                complementary: true,
                all_statuses: true,
                ..usual.clone()
            }),
        ),
        (
            "registre-sous-traitant.pdf",
            ExportPdf::from(RegisterChoice {
                processor: true,
                ..usual
            }),
        ),
    ]
}

fn notices(lang: Lang) -> [(&'static str, ExportNotice); 3] {
    let notice = |sheets: &[&str], format| ExportNotice {
        lang: Some(lang),
        sheets: sheets
            .iter()
            .map(|&reference| reference.to_owned())
            .collect(),
        format,
        ..ExportNotice::default()
    };
    let (staff, customers) = (["T-001", "T-002"], ["T-006", "T-007", "T-008"]);
    [
        (
            "mention-clients.html",
            notice(&customers, NoticeFormat::Html),
        ),
        (
            "mention-clients.md",
            notice(&customers, NoticeFormat::Markdown),
        ),
        ("mention-salaries.html", notice(&staff, NoticeFormat::Html)),
    ]
}

fn save(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, AppError> {
    let path = folder.join(name);
    files::save(&path, bytes, false)?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Machine;
    use crate::journal;
    use crate::organisation::Nothing;

    fn made(folder: &Path, name: &str) -> Session {
        register(&folder.join(name), RegisterId(Machine.new_id())).unwrap()
    }

    #[test]
    fn there_is_nothing_to_undo_in_a_new_demonstration() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = made(folder.path(), "a.registre");
        let whole = session.register().unwrap();
        assert!(whole.activities.len() > 10, "its sheets are there");
        let refused = journal::undo(&mut session, Nothing {}).unwrap_err();
        assert_eq!(refused.code, ErrorCode::NothingToUndo);
        assert_eq!(session.register().unwrap(), whole, "and stay");
        let verified = journal::verify(&mut session, &Silent).unwrap();
        assert!(verified.findings.is_empty(), "{verified:?}");
    }

    #[test]
    fn two_demonstrations_differ_by_their_identifier_alone() {
        let folder = tempfile::tempdir().unwrap();
        let mut one = made(folder.path(), "a.registre").register().unwrap();
        let other = made(folder.path(), "b.registre").register().unwrap();
        assert_ne!(one.about.id, other.about.id, "their backups lie apart");
        one.about.id = other.about.id;
        assert_eq!(one, other);
    }
}
