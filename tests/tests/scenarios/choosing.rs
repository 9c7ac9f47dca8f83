//! What a register document holds is what was asked for: sheets by what they have in common, the version for the public,
//! what follows the sheets, the data inside, the time of the place.

use chrono::{TimeZone, Utc};
use registre_app::clock::Scripted;
use registre_app::command::dispatch;
use registre_app::words::{Phrases, Words};
use registre_app::{ErrorCode, Lang, Session};
use registre_tests::{Bench, pdf_text, squeezed};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::process::Command;

const ALL: [&str; 17] = [
    "T-001", "T-002", "T-003", "T-004", "T-005", "T-006", "T-007", "T-008", "T-009", "T-010",
    "T-011", "T-012", "T-013", "T-014", "T-015", "T-016", "T-017",
];

/// The sheets of a document as CSV, by reference.
fn sheets(bench: &mut Bench, request: Value) -> Vec<String> {
    let csv = bench.run("export_csv", request).file.unwrap();
    let csv = String::from_utf8(csv).unwrap();
    let has = |reference: &&str| csv.contains(&format!(";{reference};"));
    ALL.into_iter().filter(has).map(str::to_owned).collect()
}

fn pdf(bench: &mut Bench, request: Value) -> String {
    let made = bench.run("export_pdf", request).file.unwrap();
    std::fs::write(bench.path("a.pdf"), made).unwrap();
    squeezed(&pdf_text(&bench.path("a.pdf")))
}

fn has(text: &str, words: &str) -> bool {
    text.contains(&squeezed(words))
}

fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The files that a PDF carries, by name.
fn carried(bench: &Bench) -> BTreeMap<String, Vec<u8>> {
    let folder = bench.path("carried");
    std::fs::create_dir(&folder).unwrap();
    let output = Command::new("pdfdetach")
        .args(["-saveall", "-o"])
        .arg(&folder)
        .arg(bench.path("a.pdf"))
        .output();
    let output = output.unwrap_or_else(|error| panic!("this test needs pdfdetach: {error}"));
    assert!(output.status.success());
    let mut files = BTreeMap::new();
    for file in std::fs::read_dir(&folder).unwrap() {
        let file = file.unwrap();
        let name = file.file_name().into_string().unwrap();
        files.insert(name, std::fs::read(file.path()).unwrap());
    }
    std::fs::remove_dir_all(folder).unwrap();
    files
}

/// What the cells of a spreadsheet say.
fn cells(ods: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(ods)).unwrap();
    let mut text = String::new();
    let mut content = archive.by_name("content.xml").unwrap();
    content.read_to_string(&mut text).unwrap();
    text
}

#[test]
fn sheets_are_chosen_by_what_they_have_in_common() {
    let mut bench = Bench::demo();
    for (filter, expected) in [
        (json!({ "tags": ["web"] }), &["T-007", "T-008", "T-011"][..]),
        (json!({ "services": ["direction"] }), &["T-003", "T-012"]),
        (
            json!({ "statuses": ["draft", "planned"] }),
            &["T-013", "T-016"],
        ),
        (
            json!({ "services": ["Vente"], "updated_since": "2026-10-05" }),
            &["T-006", "T-007"],
        ),
        (
            json!({ "services": ["Vente"], "statuses": ["archived"] }),
            &["T-015"],
        ),
        // It decides on that one together with the other.
        (
            json!({ "entity": "Les Cours de l’Atelier Lunaire" }),
            &["T-017"],
        ),
    ] {
        let found = sheets(&mut bench, json!({ "filter": filter }));
        assert_eq!(found, expected, "{filter}");
    }
    let everything =
        json!({ "filter": { "entity": "Atelier Fictif Lunaire" }, "all_statuses": true });
    assert_eq!(sheets(&mut bench, everything), ALL);
    let text = pdf(&mut bench, json!({ "filter": { "tags": ["web"] } }));
    assert!(has(&text, "Extrait :") && has(&text, "choisies par étiquette"));
    let request = json!({ "filter": { "entity": "Personne" } });
    let refused = dispatch(&mut bench.session, "export_pdf", request, &[]).unwrap_err();
    assert_eq!(refused.code, ErrorCode::EntityNotFound);
    assert_eq!(refused.args["name"], "Personne");
}

#[test]
fn the_version_for_the_public_holds_no_security_in_any_form() {
    let mut bench = Bench::demo();
    let measure = bench.state()["register"]["common_measures"][0]["description"].clone();
    let measure = measure.as_str().unwrap().to_owned();
    let usual = pdf(&mut bench, json!({}));
    assert!(has(&usual, &measure), "the search finds it where it is");
    let request = json!({ "public": true, "complementary": true, "issues": true, "attach": true,
        "annexes": ["security", "processors", "glossary"] });
    let text = pdf(&mut bench, request);
    assert!(has(&text, "communicable"));
    assert!(!has(&text, &measure) && !has(&text, "Points à compléter"));
    let data = carried(&bench).remove("registre.json").unwrap();
    assert!(!String::from_utf8(data).unwrap().contains(&measure));
    for command in ["export_csv", "export_md"] {
        let made = bench.run(command, json!({ "public": true })).file.unwrap();
        let made = squeezed(&String::from_utf8(made).unwrap());
        assert!(!has(&made, &measure), "{command}");
    }
}

#[test]
fn a_complete_document_carries_its_data_and_prints_their_fingerprint() {
    let mut bench = Bench::demo();
    let report = |bench: &mut Bench, request: Value| {
        let reply = bench.run("export_pdf", request);
        std::fs::write(bench.path("a.pdf"), reply.file.unwrap()).unwrap();
        reply.value
    };
    report(&mut bench, json!({}));
    assert!(carried(&bench).is_empty(), "not unless it is complete");
    report(
        &mut bench,
        json!({ "complementary": true, "attach": false }),
    );
    assert!(carried(&bench).is_empty(), "not where nobody wants it");
    let told = report(&mut bench, json!({ "complementary": true }));
    let files = carried(&bench);
    let names: Vec<_> = files.keys().collect();
    assert_eq!(names, ["registre.json", "registre.ods"]);
    let fingerprint = told["delivered"]["fingerprint"].as_str().unwrap();
    assert_eq!(fingerprint, sha256(&files["registre.json"]));
    let text = squeezed(&pdf_text(&bench.path("a.pdf")));
    assert!(has(&text, fingerprint), "the cover prints it");
    let data: Value = serde_json::from_slice(&files["registre.json"]).unwrap();
    assert_eq!(data["sheets"].as_array().unwrap().len(), 14);
    // The spreadsheet is one that the program reads back, whatever the language of the pages.
    report(&mut bench, json!({ "complementary": true, "lang": "en" }));
    let english = carried(&bench);
    assert!(english["registre.json"] != files["registre.json"]);
    let [of_french, of_english] = [&files, &english].map(|files| cells(&files["registre.ods"]));
    assert!(of_french == of_english, "the model is French");
    let mut other = Bench::new();
    other.import("registre.ods", &english["registre.ods"]);
    let list = other.run("activity_list", json!({})).value;
    assert_eq!(list.as_array().unwrap().len(), 14);
    let table = bench.run("export_csv", json!({})).value;
    let of_table = table["delivered"]["fingerprint"].as_str().unwrap();
    assert_eq!(of_table.len(), 64);
    assert!(of_table != fingerprint, "less is shown");
}

#[test]
fn one_sheet_is_printed_without_contents_and_list() {
    let mut bench = Bench::demo();
    let one = json!({ "sheets": ["T-004"], "complementary": true });
    let text = pdf(&mut bench, one);
    assert!(has(&text, "T-004") && has(&text, "Mesures de sécurité communes"));
    assert!(!has(&text, "Sommaire") && !has(&text, "Liste des traitements"));
    for of_cover in [
        "Atelier Fictif Lunaire",
        "SIREN",
        "Représentant légal",
        "1 fiche",
        "(heure de Paris)",
        "empreinte",
    ] {
        assert!(has(&text, of_cover), "{of_cover}");
    }
    for reference in ["T-001", "T-005", "T-013", "T-017"] {
        let one = json!({ "sheets": [reference] });
        let pages = bench.run("export_pdf", one).value["pages"].clone();
        let pages = pages.as_u64().unwrap();
        assert!((1..=3).contains(&pages), "{reference}: {pages} pages");
    }
    let two = pdf(&mut bench, json!({ "sheets": ["T-004", "T-005"] }));
    assert!(has(&two, "Sommaire") && has(&two, "Liste des traitements"));
}

#[test]
fn what_follows_the_sheets_is_chosen() {
    let mut bench = Bench::demo();
    let headings = [
        ("processors", "Annexe – Sous-traitants et contrats"),
        (
            "transfers",
            "Annexe – Transferts hors de l’Union européenne",
        ),
        ("retention", "Annexe – Durées de conservation par catégorie"),
        ("security", "Annexe – Mesures de sécurité"),
        ("changes", "Annexe – Journal des modifications"),
        ("glossary", "Annexe – Glossaire"),
    ];
    let none = pdf(&mut bench, json!({}));
    assert!(!has(&none, "Annexe –") && !has(&none, "Points à compléter"));
    for (code, heading) in headings {
        let text = pdf(&mut bench, json!({ "annexes": [code] }));
        let found: Vec<_> = headings
            .iter()
            .filter(|(_, each)| has(&text, each))
            .collect();
        assert_eq!(found, [&(code, heading)], "{code} alone");
    }
    let checked = bench.run("register_check", json!({})).value;
    assert!(!checked.as_array().unwrap().is_empty());
    let text = pdf(&mut bench, json!({ "issues": true, "all_statuses": true }));
    assert!(has(&text, "Points à compléter") && has(&text, "Conseil ou question"));
}

#[test]
fn the_log_of_changes_says_what_was_done_and_neither_who_nor_what_it_was() {
    let mut bench = Bench::demo();
    let at = |bench: &mut Bench, day, hour| {
        let moment = Utc.with_ymd_and_hms(2026, 11, day, hour, 30, 0).unwrap();
        let world = Box::new(Scripted::starting(moment));
        bench.session = Session::open(&bench.path("r.registre"), "Zénobie", world).unwrap();
    };
    at(&mut bench, 22, 10);
    let shown = bench.run("activity_show", json!({ "reference": "T-001" }));
    let id = shown.value["activity"]["id"].clone();
    let was = shown.value["activity"]["identity"]["name"].clone();
    let was = was.as_str().unwrap().to_owned();
    let changes = json!([
        { "path": "identity/name", "value": "Nom du vingt-deux" },
        { "path": "identity/notes", "value": "Secret" },
    ]);
    bench.run("activity_set", json!({ "id": id, "changes": changes }));
    // After midnight in Paris, before it in London.
    at(&mut bench, 24, 23);
    let party = json!({ "noun": "party", "value": { "name": "Tiers Inconnu" } });
    bench.run("record_put", party);
    at(&mut bench, 27, 12);
    let log = |bench: &mut Bench, request: Value| {
        let mut whole = json!({ "annexes": ["changes"] });
        for (name, value) in request.as_object().unwrap() {
            whole[name] = value.clone();
        }
        let text = pdf(bench, whole);
        let start = text.rfind(&squeezed("Modifications du")).unwrap();
        text[start..].to_owned()
    };
    let whole = log(&mut bench, json!({}));
    assert!(has(&whole, "du 20 novembre 2026 au 27 novembre 2026"));
    assert!(has(&whole, "Modification d’une fiche") && has(&whole, "T-001"));
    assert!(has(&whole, "22/11/2026 11 h 30"), "the hour of the place");
    let words = Words::load(Lang::Fr).unwrap();
    assert!(has(&whole, &words.say("sheet-identity-name")));
    let notes = words.say("sheet-identity-notes");
    assert!(!has(&whole, &notes), "no document shows that field");
    assert!(has(&whole, "25/11/2026") && has(&whole, "Ajout d’un tiers"));
    for secret in ["Zénobie", "Secret", "Tiers Inconnu", &was] {
        assert!(!has(&whole, secret), "{secret}");
    }
    let some = log(&mut bench, json!({ "changes_from": "2026-11-23" }));
    assert!(has(&some, "Ajout d’un tiers") && !has(&some, "Modification d’une fiche"));
    let then = log(&mut bench, json!({ "as_of": "2026-11-24" }));
    assert!(has(&then, "au 24 novembre 2026"));
    assert!(!has(&then, "Ajout d’un tiers"), "it was the 25th there");
    let wrong =
        json!({ "annexes": ["changes"], "changes_from": "2026-11-25", "changes_to": "2026-11-24" });
    let refused = dispatch(&mut bench.session, "export_pdf", wrong, &[]).unwrap_err();
    assert_eq!(refused.code, ErrorCode::DaysReversed);
}

#[test]
fn times_are_those_of_the_place_and_are_named() {
    let mut bench = Bench::demo();
    let summer = Utc.with_ymd_and_hms(2027, 7, 14, 22, 30, 0).unwrap();
    let world = Box::new(Scripted::starting(summer));
    bench.session = Session::open(&bench.path("r.registre"), "marie", world).unwrap();
    let text = pdf(&mut bench, json!({}));
    assert!(has(&text, "15 juillet 2027 à 0 h 30 (heure de Paris)"));
    let edition = registre_app::session::catalogue().unwrap().edition();
    let day = edition.format("%Y").to_string();
    assert!(has(&text, "Données juridiques : édition du"));
    assert!(has(&text, &day));
    let english = pdf(&mut bench, json!({ "lang": "en" }));
    assert!(has(&english, "(Paris time)"));
    // Yesterday there, today in London.
    let then = pdf(&mut bench, json!({ "as_of": "2027-07-14" }));
    assert!(has(&then, "tel qu’il était à la fin du 14 juillet 2027"));
    assert!(has(&then, "postérieure") == (edition > "2027-07-14".parse().unwrap()));
}

#[test]
fn the_day_ends_where_the_register_is_kept() {
    let mut bench = Bench::demo();
    let entity = bench.state()["register"]["entities"][0].clone();
    let id = entity["id"].clone();
    let address = json!([{ "path": "address/postcode", "value": "97200" }]);
    bench.run(
        "record_set",
        json!({ "noun": "entity", "id": id, "changes": address }),
    );
    let text = pdf(&mut bench, json!({}));
    assert!(has(&text, "5 h 0"), "nine in London is five in Martinique");
    assert!(has(&text, "heure de la Martinique"));
}
