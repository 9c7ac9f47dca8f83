//! The inspection folder from the whole program: what goes in, what stays out, how it is known again.

use registre_app::command::dispatch;
use registre_app::exporting::{self, DeliveredRole, Delivery, Document, ExportFolder, Produced};
use registre_app::importing::Source;
use registre_app::progress::Silent;
use registre_app::verifying::{self, Verdict};
use registre_tests::{Bench, pdf_text, squeezed};
use serde_json::{Value, json};
use std::io::Read;
use std::path::Path;

/// Names and contents of the files of an archive, as an independent reader finds them.
fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let files = (0..archive.len()).map(|at| {
        let mut file = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        (file.name().unwrap().into_owned(), content)
    });
    files.collect()
}

fn made(bench: &mut Bench, request: Value) -> Vec<(String, Vec<u8>)> {
    unpacked(&bench.run("export_folder", request).file.unwrap())
}

fn names(files: &[(String, Vec<u8>)]) -> Vec<&str> {
    files.iter().map(|(name, _)| name.as_str()).collect()
}

fn content<'f>(files: &'f [(String, Vec<u8>)], name: &str) -> &'f [u8] {
    let found = files.iter().find(|(found, _)| found == name);
    &found
        .unwrap_or_else(|| panic!("{name} in {:?}", names(files)))
        .1
}

/// Keeps a file in the register and gives its fingerprint.
fn kept(bench: &mut Bench, name: &str, bytes: &[u8]) -> String {
    let request = json!({ "media_type": "application/pdf" });
    let file = Source { name, bytes };
    let reply = dispatch(&mut bench.session, "attachment_add", request, &[file]).unwrap();
    reply.value["sha256"].as_str().unwrap().to_owned()
}

/// A sheet in force whose transfer names one kept file and whose documents name another.
fn sheet_with(bench: &mut Bench, reference: &str, transfer: &str, beyond: &str) {
    let document = |title: &str, sha256: &str| json!({ "title": title, "sha256": sha256 });
    let transfer = json!({ "country": "US", "document": document("Clauses signées", transfer) });
    let beyond = json!({ "document": document("Procédure interne", beyond) });
    bench.run(
        "activity_put",
        json!({ "activity": {
            "identity": { "reference": reference, "name": "Envois", "status": "in_force" },
            "transfers": { "state": "given", "value": [transfer] },
            "documents": [beyond],
        } }),
    );
}

#[test]
fn a_folder_holds_registers_log_index_and_a_manifest_that_agrees() {
    let mut bench = Bench::demo();
    let files = made(&mut bench, json!({}));
    let expected = [
        "00-index.pdf",
        "01-responsable.pdf",
        "01-responsable-journal.csv",
        "02-sous-traitant.pdf",
        "02-sous-traitant-journal.csv",
    ];
    assert_eq!(names(&files)[..5], expected);
    // Its notices are drafts: what nobody has published is not handed over.
    let notices = names(&files);
    let notices = notices.iter().filter(|name| name.starts_with("mentions/"));
    assert_eq!(notices.count(), 0, "{:?}", names(&files));
    let folder = bench.folder.path().join("dossier");
    for (name, bytes) in &files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    let checked = std::process::Command::new("sha256sum")
        .args(["--check", "--strict", "--quiet", "SHA256SUMS"])
        .current_dir(&folder)
        .status()
        .unwrap();
    assert!(
        checked.success(),
        "sha256sum finds every file as it is said"
    );
    let manifest = String::from_utf8_lossy(content(&files, "SHA256SUMS")).into_owned();
    assert_eq!(manifest.lines().count() + 1, files.len(), "{manifest}");
    let index = pdf_text(&folder.join("00-index.pdf"));
    for name in names(&files)
        .iter()
        .skip(1)
        .filter(|name| **name != "SHA256SUMS")
    {
        let plain = name.rsplit('/').next().unwrap();
        let plain = plain.split(['-', '.']).next().unwrap();
        assert!(index.contains(plain), "{name} in {index}");
    }
    let journal = String::from_utf8_lossy(content(&files, "01-responsable-journal.csv"));
    assert!(journal.lines().count() > 1, "the import at least");
    assert!(!journal.contains("marie"), "it names nobody");
}

#[test]
fn only_what_the_pages_name_goes_in() {
    let mut bench = Bench::demo();
    let shown = kept(&mut bench, "Clauses signées.pdf", b"%PDF-1.4 clauses");
    let beyond = kept(&mut bench, "Procédure.pdf", b"%PDF-1.4 procedure");
    kept(&mut bench, "Autre.pdf", b"%PDF-1.4 autre");
    sheet_with(&mut bench, "T-900", &shown, &beyond);
    let documents = |files: &[(String, Vec<u8>)]| -> Vec<String> {
        let documents = names(files).into_iter();
        let documents = documents.filter(|name| name.starts_with("documents/"));
        documents.map(str::to_owned).collect()
    };
    let art30 = made(&mut bench, json!({}));
    assert_eq!(documents(&art30), ["documents/clauses-signees.pdf"]);
    assert_eq!(
        content(&art30, "documents/clauses-signees.pdf"),
        b"%PDF-1.4 clauses"
    );
    let index = |files: &[(String, Vec<u8>)], folder: &Path| {
        let path = folder.join("index.pdf");
        std::fs::write(&path, content(files, "00-index.pdf")).unwrap();
        squeezed(&pdf_text(&path))
    };
    let said = index(&art30, bench.folder.path());
    let beyond = squeezed("joints à des champs que");
    assert!(
        said.contains("1document") && said.contains(&beyond),
        "{said}"
    );
    assert!(!said.contains("Procédure"), "counted, not named");
    let complete = made(&mut bench, json!({ "register": { "complementary": true } }));
    assert_eq!(
        documents(&complete),
        [
            "documents/clauses-signees.pdf",
            "documents/procedure-interne.pdf"
        ]
    );
    let said = index(&complete, bench.folder.path());
    assert!(!said.contains(&beyond), "nothing was left out: {said}");
    let of_another = made(&mut bench, json!({ "register": { "sheets": ["T-001"] } }));
    assert!(
        documents(&of_another).is_empty(),
        "{:?}",
        names(&of_another)
    );
    assert!(
        !names(&of_another).contains(&"02-sous-traitant.pdf"),
        "no sheet of it was named"
    );
    let bare = made(
        &mut bench,
        json!({ "without": ["notices", "attachments", "log"] }),
    );
    assert_eq!(
        names(&bare),
        [
            "00-index.pdf",
            "01-responsable.pdf",
            "02-sous-traitant.pdf",
            "SHA256SUMS"
        ]
    );
}

#[test]
fn the_contract_with_a_processor_of_a_shown_sheet_goes_in() {
    let mut bench = Bench::demo();
    let sha256 = kept(&mut bench, "dpa.pdf", b"%PDF-1.4 contrat");
    let parties = bench.run("party_list", json!({})).value;
    let used = parties.as_array().unwrap().iter().find_map(|line| {
        let party = &line["party"];
        let contracts = party["contracts"].as_array()?;
        let processes = party["roles"].as_array()?.contains(&json!("processor"));
        (processes && !contracts.is_empty()).then(|| party.clone())
    });
    let mut party = used.unwrap();
    party["contracts"][0]["document"] = json!({ "title": "Contrat signé", "sha256": sha256 });
    bench.run("record_put", json!({ "noun": "party", "value": party }));
    let files = made(&mut bench, json!({}));
    let contract = content(&files, "documents/contrat-signe.pdf");
    assert_eq!(contract, b"%PDF-1.4 contrat");
    let without = made(&mut bench, json!({ "without": ["attachments"] }));
    assert!(!names(&without).contains(&"documents/contrat-signe.pdf"));
}

#[test]
fn a_folder_is_one_delivery_and_each_of_its_files_is_known_again() {
    let mut bench = Bench::demo();
    let document = Document::Folder(ExportFolder::default());
    let Produced { bytes, report } = exporting::prepare(&mut bench.session, &document)
        .unwrap()
        .run(&Silent)
        .unwrap();
    let delivery = Delivery::of(&document, &report, "CNIL");
    exporting::record_delivery(&mut bench.session, delivery).unwrap();
    let lines = bench.run("delivery_list", json!({})).value;
    assert_eq!(lines.as_array().map(Vec::len), Some(1), "one fact");
    assert_eq!(lines[0]["kind"], "folder");
    let mut judge = |bytes: &[u8]| {
        let file = Source { name: "x", bytes };
        verifying::document(&mut bench.session, &[file], &Silent).unwrap()
    };
    assert_eq!(judge(&bytes).verdict, Verdict::Delivered);
    for (name, bytes) in unpacked(&bytes) {
        let found = judge(&bytes);
        assert_eq!(found.verdict, Verdict::Delivered, "{name}");
        assert_eq!(found.deliveries[0].recipient, "CNIL");
        // Each register is noted as itself, and nothing else as a register.
        let mut files = found.deliveries[0].files.iter();
        let noted = files.find(|file| file.name == name);
        let made = noted.and_then(|file| file.delivered.as_ref());
        let role = match name.as_str() {
            "01-responsable.pdf" => Some(DeliveredRole::Controller),
            "02-sous-traitant.pdf" => Some(DeliveredRole::Processor),
            _ => None,
        };
        assert_eq!(made.map(|made| made.role), role, "{name}");
        if name.ends_with(".pdf") && !name.contains('/') {
            let mut altered = bytes;
            altered[30] ^= 1;
            let found = judge(&altered);
            assert_eq!(
                found.verdict,
                Verdict::Altered,
                "{name} says where it is from"
            );
            assert_eq!(found.alike.len(), usize::from(role.is_some()), "{name}");
        }
    }
    let mut altered = bytes;
    let at = altered.len() / 2;
    altered[at] ^= 1;
    assert_ne!(judge(&altered).verdict, Verdict::Delivered);
}

#[test]
fn the_same_state_gives_the_same_folder_and_an_empty_register_gives_one_too() {
    let mut bench = Bench::new();
    let files = made(&mut bench, json!({}));
    assert_eq!(
        names(&files),
        ["00-index.pdf", "SHA256SUMS"],
        "and the index says why"
    );
    let mut bench = Bench::demo();
    let one = bench.run("export_folder", json!({})).file.unwrap();
    let again = bench.run("export_folder", json!({})).file.unwrap();
    let (one, again) = (unpacked(&one), unpacked(&again));
    assert_eq!(names(&one), names(&again));
}
