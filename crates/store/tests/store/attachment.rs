//! Attached files: kept by fingerprint, bounded, held while something names them, back after an undo.

use crate::support::*;
use registre_domain::Register;
use registre_domain::activity::AttachedDocument;
use registre_domain::code::Sha256;
use registre_domain::register::Attachment;
use registre_store::{Noun, Op, Outcome, Result, Store, StoreError};

fn attach(store: &mut Store, content: &[u8]) -> Result<Outcome<Sha256>> {
    store.transact(Op::Attach, &context(1), |tx| {
        tx.attach("avis.pdf", "application/pdf", content)
    })
}

#[test]
fn a_file_is_kept_once() {
    let place = Place::new();
    let mut store = create(&place);
    let first = attach(&mut store, b"contenu").unwrap();
    assert_eq!(first.value.as_str(), fingerprint(b"contenu"));
    let second = attach(&mut store, b"contenu").unwrap();
    assert_eq!(
        (second.value.clone(), second.step),
        (first.value.clone(), None)
    );
    assert_eq!(
        store.read().attachment_content(&first.value).unwrap(),
        b"contenu"
    );
    let attachment = store.read().attachment(&first.value).unwrap();
    assert_eq!(
        (attachment.size, attachment.file_name.as_str()),
        (7, "avis.pdf")
    );
    let absent = Sha256::new(fingerprint(b"autre")).unwrap();
    let missing = store.read().attachment_content(&absent).unwrap_err();
    assert!(matches!(
        missing,
        StoreError::NotFound {
            noun: Noun::Attachment,
            ..
        }
    ));
}

#[test]
fn a_file_is_at_most_twenty_megabytes() {
    let place = Place::new();
    let mut store = create(&place);
    let most = vec![7; Register::MAX_ATTACHMENT];
    assert!(attach(&mut store, &most).unwrap().step.is_some());
    let size = Register::MAX_ATTACHMENT + 1;
    let refused = attach(&mut store, &vec![7; size]).unwrap_err();
    assert_eq!(refused, StoreError::TooLarge { size });
}

#[test]
fn a_file_that_is_named_stays_and_one_taken_away_comes_back() {
    let place = Place::new();
    let mut store = create(&place);
    let sha256 = attach(&mut store, b"contenu").unwrap().value;
    let mut paie = sheet(1, "Paie");
    paie.documents = vec![AttachedDocument::default()];
    paie.documents[0].id = id(80).into();
    paie.documents[0].document.sha256 = Some(sha256.clone());
    put(&mut store, &paie).unwrap();
    let detach = |store: &mut Store| -> Result<_> {
        store.transact(Op::Detach, &context(2), |tx| tx.detach(&sha256))
    };
    let refused = detach(&mut store).unwrap_err();
    assert!(matches!(
        refused,
        StoreError::InUse {
            noun: Noun::Attachment,
            by: Noun::Activity,
            ..
        }
    ));
    paie.documents.clear();
    put(&mut store, &paie).unwrap();
    detach(&mut store).unwrap();
    assert_eq!(store.register().unwrap().attachments, []);
    store.undo(&context(3)).unwrap();
    assert_eq!(
        store.read().attachment_content(&sha256).unwrap(),
        b"contenu"
    );
    assert_eq!(store.verify().unwrap().findings, vec![]);
}

#[test]
fn the_name_of_a_file_that_is_there_changes() {
    let place = Place::new();
    let mut store = create(&place);
    let sha256 = attach(&mut store, b"contenu").unwrap().value;
    let done: Result<_> = store.transact(Op::Attach, &context(2), |tx| {
        tx.attach("avis signé.pdf", "application/pdf", b"contenu")
    });
    assert_eq!(done.unwrap().step, Some(3));
    let known = store.read().attachment(&sha256).unwrap();
    assert_eq!(known.file_name, "avis signé.pdf");
    let other = Attachment {
        media_type: "application/octet-stream".to_owned(),
        size: 4_000,
        ..known.clone()
    };
    let put = |store: &mut Store, file: &Attachment| -> Result<_> {
        store.transact(Op::ImportJson, &context(3), |tx| tx.put_attachment(file))
    };
    let done = put(&mut store, &other).unwrap();
    assert_eq!(done.changes[0].noun, Noun::Attachment);
    let known = store.read().attachment(&sha256).unwrap();
    let measured = Attachment { size: 7, ..other };
    assert_eq!(known, measured, "the size is that of the content");
    assert_eq!(put(&mut store, &known).unwrap().step, None);
    store.undo(&context(4)).unwrap();
    let known = store.read().attachment(&sha256).unwrap();
    assert_eq!(known.media_type, "application/pdf", "back after an undo");
    assert_eq!(store.verify().unwrap().findings, vec![]);
}

#[test]
fn a_file_without_content_has_no_name() {
    let place = Place::new();
    let mut store = create(&place);
    let file = Attachment {
        sha256: Sha256::new(fingerprint(b"absent")).unwrap(),
        file_name: "avis.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size: 6,
    };
    let done: Result<_> =
        store.transact(Op::ImportJson, &context(1), |tx| tx.put_attachment(&file));
    let expected = StoreError::NotFound {
        noun: Noun::Attachment,
        id: file.sha256.to_string(),
    };
    assert_eq!(done.unwrap_err(), expected);
    assert_eq!(store.register().unwrap().attachments, []);
}
