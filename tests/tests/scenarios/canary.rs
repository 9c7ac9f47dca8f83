//! What the program knows beside the register's present state is in no document: who did what and why, what was
//! there before, to whom documents went, the files that are kept, and where the register lies.

mod notices;

use crate::search_in_files as search;
use registre_app::Session;
use registre_app::command::dispatch;
use registre_app::importing::Source;
use registre_tests::{Bench, clock};
use serde_json::{Value, json};

/// What each of these may show nowhere.
const CANARIES: [(&str, &str); 11] = [
    ("QX0001Z", "the folder of the register"),
    ("QX0002Z", "the name of its file"),
    ("QX0003Z", "who writes in it"),
    ("QX0004Z", "the name of an imported file"),
    ("QX0005Z", "the name of a kept file that has a title"),
    ("QX0006Z", "the content of a kept file"),
    ("QX0007Z", "the name of a kept file that nothing names"),
    ("QX0008Z", "the comment of a step"),
    ("QX0009Z", "an earlier value"),
    ("QX0010Z", "a sheet that was deleted"),
    ("QX0011Z", "to whom a document went"),
];
/// A purpose, which every document shows.
const SEEN: &str = "QX9999Z";

/// A register in which each canary is where it belongs.
fn bench() -> Bench {
    let folder = tempfile::Builder::new()
        .prefix("QX0001Z")
        .tempdir()
        .unwrap();
    let path = folder.path().join("QX0002Z.registre");
    let session = Session::create(&path, "Essai", "QX0003Z", clock()).unwrap();
    let mut bench = Bench { folder, session };
    let path = format!("{}/assets/demo/register.fr.json", registre_tests::ROOT);
    bench.import("QX0004Z.json", &std::fs::read(path).unwrap());
    keep(&mut bench, "QX0005Z.txt", b"QX0006Z");
    keep(&mut bench, "QX0007Z.txt", b"QX0006Z encore");
    set(
        &mut bench,
        "T-006",
        "identity/name",
        json!("Clients QX0009Z"),
        "",
    );
    set(
        &mut bench,
        "T-006",
        "identity/name",
        json!("Clients"),
        "QX0008Z",
    );
    let purpose = json!(format!("Servir les clients {SEEN}"));
    set(&mut bench, "T-006", "purposes/0/text", purpose, "");
    let gone = json!({ "activity": { "identity": { "reference": "T-900", "name": "QX0010Z" } } });
    bench.run("activity_put", gone);
    bench.run("activity_delete", json!({ "reference": "T-900" }));
    let delivery = json!({ "kind": "pdf", "sha256": "0".repeat(64), "recipient": "QX0011Z" });
    bench.run("delivery_record", delivery);
    bench
}

/// Keeps a file; the first one belongs to a sheet, under a title.
fn keep(bench: &mut Bench, name: &str, bytes: &[u8]) {
    let file = [Source { name, bytes }];
    let added = dispatch(&mut bench.session, "attachment_add", json!({}), &file).unwrap();
    if name.contains("QX0005Z") {
        let document = json!({ "title": "Contrat signé", "sha256": added.value["sha256"] });
        set(
            bench,
            "T-006",
            "documents",
            json!([{ "document": document }]),
            "",
        );
    }
}

fn set(bench: &mut Bench, reference: &str, path: &str, value: Value, comment: &str) {
    let shown = bench.run("activity_show", json!({ "reference": reference }));
    let id = shown.value["activity"]["id"].clone();
    let value = match path {
        "purposes/0/text" => {
            let mut purposes = shown.value["activity"]["purposes"].clone();
            purposes[0]["text"] = value;
            json!([{ "path": "purposes", "value": purposes }])
        }
        path => json!([{ "path": path, "value": value }]),
    };
    let request = json!({ "id": id, "changes": value, "comment": comment });
    bench.run("activity_set", request);
}

/// Every document that shows the sheet, as everything that its file holds.
fn documents(bench: &mut Bench) -> Vec<(String, String)> {
    let mut requests = Vec::new();
    for lang in ["fr", "en"] {
        for choice in [
            json!({}),
            json!({ "complementary": true, "all_statuses": true }),
            json!({ "sheets": ["T-006"], "complementary": true }),
            json!({ "as_of": "2026-11-20" }),
        ] {
            for command in ["export_pdf", "export_ods", "export_csv", "export_md"] {
                let mut request = choice.clone();
                request["lang"] = json!(lang);
                requests.push((command, request));
            }
        }
        for choice in [json!({}), json!({ "as_of": "2026-11-20" })] {
            let mut register = choice;
            register["lang"] = json!(lang);
            requests.push(("export_folder", json!({ "register": register })));
        }
        for format in ["html", "markdown"] {
            let request = json!({ "sheets": ["T-006"], "format": format, "lang": lang });
            requests.push(("export_notice", request));
        }
    }
    let made = requests.into_iter().map(|(command, request)| {
        let file = bench.run(command, request.clone()).file.unwrap();
        (format!("{command} {request}"), held(&file))
    });
    made.collect()
}

/// Everything that a file holds in any form.
fn held(bytes: &[u8]) -> String {
    match bytes {
        [b'%', b'P', b'D', b'F', ..] => {
            String::from_utf8_lossy(bytes).into_owned() + &search::of_pdf(&unpacked(bytes))
        }
        [b'P', b'K', ..] => {
            let files = search::of_zip(bytes).into_iter();
            files
                .map(|(name, bytes)| name + "\n" + &held(&bytes))
                .collect()
        }
        text => String::from_utf8_lossy(text).into_owned(),
    }
}

/// The same PDF with everything unpacked by qpdf: the reader that looks into it does not know every packing.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let [packed, plain] = ["packed.pdf", "plain.pdf"].map(|name| folder.path().join(name));
    std::fs::write(&packed, bytes).unwrap();
    let done = std::process::Command::new("qpdf")
        .args(["--object-streams=disable", "--stream-data=uncompress"])
        .args([&packed, &plain])
        .status()
        .unwrap_or_else(|error| panic!("this test needs qpdf: {error}"));
    assert!(done.success(), "qpdf unpacks it");
    std::fs::read(&plain).unwrap()
}

#[test]
fn what_the_program_knows_beside_the_register_is_in_no_document() {
    let mut bench = bench();
    for (name, form) in documents(&mut bench) {
        assert!(form.contains(SEEN), "{name} is searched");
        for (canary, what) in CANARIES {
            assert!(!form.contains(canary), "{what} is in {name}");
        }
    }
}

#[test]
fn a_folder_holds_the_content_of_what_its_pages_name_and_no_other() {
    let mut bench = bench();
    let complete = json!({ "register": { "complementary": true } });
    let form = held(&bench.run("export_folder", complete).file.unwrap());
    assert!(form.contains("QX0006Z"), "the contract that a page names");
    assert!(!form.contains("QX0006Z encore"), "what nothing names");
    for (canary, what) in CANARIES.iter().filter(|(canary, _)| *canary != "QX0006Z") {
        assert!(!form.contains(canary), "{what} is in the folder");
    }
}

#[test]
fn each_canary_is_where_it_can_be_found() {
    let mut bench = bench();
    let with_history = bench.run("export_json", json!({ "with_history": true }));
    let mut known = String::from_utf8(with_history.file.unwrap()).unwrap();
    known.push_str(&bench.run("delivery_list", json!({})).value.to_string());
    known.push_str(&bench.folder.path().display().to_string());
    let files = std::fs::read_dir(bench.folder.path()).unwrap();
    files.for_each(|file| known.push_str(&file.unwrap().file_name().to_string_lossy()));
    for (canary, what) in CANARIES {
        // What is imported is not told by the journal, and contents are written in sixty-four letters.
        let elsewhere = ["QX0004Z", "QX0006Z"].contains(&canary);
        assert!(elsewhere || known.contains(canary), "{what} is nowhere");
    }
}
