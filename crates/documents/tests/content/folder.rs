//! Owns: tests of the inspection folder: what is in the archive, what its index and its manifest say of it.
//! Must not know: how an archive or a PDF is written.

use crate::demo;
use crate::fluent::{Fluent, english, french};
use crate::search;
use chrono::NaiveDate;
use registre_documents::folder::{Absent, Folder, INDEX, MANIFEST, Part, Piece, Reason, log, pack};
use registre_documents::register::ChangeShown;
use registre_documents::words::Words;
use sha2::{Digest, Sha256};
use std::ops::ControlFlow;

fn piece(part: Part, name: &str, about: &str, bytes: &[u8]) -> Piece {
    Piece {
        part,
        name: name.to_owned(),
        about: about.to_owned(),
        pages: (part == Part::Controller).then_some(12),
        bytes: bytes.to_vec(),
    }
}

fn folder() -> Folder {
    Folder {
        organisation: "Atelier Saint-Exemple".into(),
        made_at: demo::noon(),
        zone: "heure de Paris".into(),
        state_on: NaiveDate::from_ymd_opt(2026, 3, 31),
        version: "42".into(),
        chain_head: "5f".repeat(32),
        register_id: "01945ead-4000-70c4-809d-da463909e72f".into(),
        creator: "Registre 0.1.0".into(),
        pieces: vec![
            piece(
                Part::Controller,
                "01-registre-responsable.pdf",
                "",
                b"%PDF one",
            ),
            piece(
                Part::Attachment,
                "documents/contrat.pdf",
                "Contrat d’hébergement.pdf",
                b"%PDF two",
            ),
            piece(Part::Log, "journal.csv", "", b"a;b\r\n"),
        ],
        absent: vec![Absent {
            part: Part::Processor,
            about: String::new(),
            reason: Reason::NoSheet,
        }],
    }
}

fn packed(folder: &Folder, words: &Fluent) -> Vec<(String, Vec<u8>)> {
    let packed = pack(folder, words, &mut |_| ControlFlow::Continue(())).expect("packed");
    assert!(packed.missing_glyphs.is_empty());
    search::of_zip(&packed.bytes)
}

fn sum(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_manifest_names_every_file_with_its_fingerprint() {
    let files = packed(&folder(), &french());
    let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [
        INDEX,
        "01-registre-responsable.pdf",
        "documents/contrat.pdf",
        "journal.csv",
        MANIFEST,
    ];
    assert_eq!(names, expected);
    let (manifest, others) = files.split_last().unwrap();
    let lines = others
        .iter()
        .map(|(name, bytes)| format!("{}  {name}\n", sum(bytes)));
    let manifest = String::from_utf8(manifest.1.clone()).unwrap();
    assert_eq!(manifest, lines.collect::<String>(), "as sha256sum reads it");
    assert_eq!(files[1].1, b"%PDF one", "untouched");
}

#[test]
fn the_index_says_what_is_there_and_what_is_not_and_why() {
    for words in [french(), english()] {
        let files = packed(&folder(), &words);
        let found = search::pages(&files[0].1);
        let sum = sum(b"%PDF two");
        let said = [
            words.say("folder-title"),
            "Atelier Saint-Exemple".to_owned(),
            words.say("folder-part-controller"),
            "documents/contrat.pdf".to_owned(),
            "Contrat d’hébergement.pdf".to_owned(),
            sum[..32].to_owned(),
            sum[32..].to_owned(),
            words.say("folder-absent-no-sheet"),
            words.date(NaiveDate::from_ymd_opt(2026, 3, 31).unwrap()),
        ];
        for words in said {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(found.contains(&words), "{words} in {found}");
        }
    }
}

#[test]
fn the_same_folder_gives_the_same_bytes_and_two_files_of_one_name_are_refused() {
    let words = french();
    let go = &mut |_| ControlFlow::Continue(());
    let one = pack(&folder(), &words, go).unwrap();
    assert_eq!(one, pack(&folder(), &words, go).unwrap());
    let mut doubled = folder();
    let first = doubled.pieces[0].clone();
    doubled.pieces.push(first);
    assert!(pack(&doubled, &words, go).is_err());
    let stopped = pack(&folder(), &words, &mut |_| ControlFlow::Break(()));
    assert!(stopped.is_err(), "somebody may stop it");
}

#[test]
fn the_log_names_what_was_done_and_nobody() {
    let words = french();
    let changes = [ChangeShown {
        at: demo::noon(),
        op: "op-edit_activity".into(),
        about: vec!["T-001".into(), "T-002".into()],
        fields: vec!["=Nom".into()],
    }];
    let text = String::from_utf8(log(&changes, &words)).unwrap();
    let lines: Vec<_> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 2, "a heading and a row");
    assert_eq!(lines[0].split(';').count(), 4);
    assert!(lines[1].starts_with("2026-11-22T14:05:00+01:00;"));
    assert!(lines[1].ends_with("T-001 | T-002;'=Nom"), "{}", lines[1]);
}
