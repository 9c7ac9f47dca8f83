//! The register as a spreadsheet of the CNIL's model, as CSV and as Markdown: made, opened again by other programs,
//! and brought back in.

use calamine::{Data, Ods, Reader};
use registre_app::command::dispatch;
use registre_app::{ErrorCode, Lang, Session};
use registre_import::workbook::{self, Workbook};
use registre_tests::{Bench, ROOT, squeezed};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::process::Command;

const LIST: &str = "2 - Liste des traitements";

fn company() -> Bench {
    let mut bench = Bench::new();
    let path = format!("{ROOT}/crates/import/tests/fixtures/company.ods");
    bench.import("tableur.ods", &std::fs::read(path).unwrap());
    bench
}

fn made(bench: &mut Bench, command: &str, mut request: Value) -> Vec<u8> {
    request["all_statuses"] = json!(true);
    bench.run(command, request).file.unwrap()
}

fn ods(bench: &mut Bench, processor: bool) -> Vec<u8> {
    made(bench, "export_ods", json!({ "processor": processor }))
}

/// The texts of each tab by cell, with annotations and links.
fn cells(bytes: &[u8]) -> BTreeMap<String, BTreeMap<String, String>> {
    let Workbook { sheets, .. } = workbook::read(bytes).unwrap();
    let tabs = sheets.into_iter().map(|sheet| {
        let texts = sheet.cells.iter().map(|(place, cell)| {
            let note = cell.note.as_deref().unwrap_or_default();
            let text = format!("{} {note} {}", cell.text, cell.links.join(" "));
            (place.to_string(), text.trim().to_owned())
        });
        (sheet.name.clone(), texts.collect())
    });
    tabs.collect()
}

/// What differs between two spreadsheets, cell by cell.
fn differences(one: &[u8], other: &[u8]) -> Vec<String> {
    let (one, other) = (cells(one), cells(other));
    let names: BTreeSet<_> = one.keys().chain(other.keys()).collect();
    let none = BTreeMap::new();
    let mut found = Vec::new();
    for name in names {
        let (a, b) = (
            one.get(name).unwrap_or(&none),
            other.get(name).unwrap_or(&none),
        );
        for place in a.keys().chain(b.keys()).collect::<BTreeSet<_>>() {
            let (a, b) = (a.get(place), b.get(place));
            if a != b {
                found.push(format!("{name}!{place}: {a:?} became {b:?}"));
            }
        }
    }
    found
}

/// A register of this name into which a spreadsheet was brought.
fn again(name: &str, bytes: &[u8]) -> Bench {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.registre");
    let session = Session::create(&path, name, "marie", registre_tests::clock()).unwrap();
    let mut bench = Bench::on(session);
    bench.folder = folder;
    bench.import("registre.ods", bytes);
    bench
}

/// What each sheet answers, without identifiers and without what names other records.
fn answers(bench: &mut Bench) -> BTreeMap<String, Value> {
    let state = bench.state();
    let sheets = state["register"]["activities"].as_array().unwrap().clone();
    let sheets = sheets.iter().map(|sheet| {
        let reference = sheet["identity"]["reference"].as_str().unwrap().to_owned();
        let periods = |rule: &Value| {
            let keys = ["active", "criterion", "start_event", "archive", "archive_basis", "final_fate", "bound"];
            // A bound without a length bounds nothing, and no document prints it.
            let said = |key: &&&str| **key != "bound" || !rule["active"].is_null();
            let said: Vec<Value> = keys
                .iter()
                .filter(said)
                .map(|key| rule[key].clone())
                .collect();
            json!(said)
        };
        let rules = sheet["retention_rules"].as_array().unwrap().iter();
        // Rules follow the groups, which follow the model.
        let mut rules: Vec<Value> = rules.map(periods).collect();
        rules.sort_by_key(ToString::to_string);
        let identity = &sheet["identity"];
        // Of the days of its states, a sheet shows that of the present one.
        let since = format!("{}_on", identity["status"].as_str().unwrap());
        let dates = ["created_on", "updated_on", &since].map(|key| identity[key].clone());
        let states = ["joint_control", "recipients", "transfers", "authorities", "sensitive_data"]
            .map(|key| sheet[key]["state"].clone());
        let said = json!({
            "name": identity["name"], "role": identity["role"], "status": identity["status"], "dates": dates,
            "states": states, "rules": rules,
            "purposes": sheet["purposes"].as_array().unwrap().len(),
            "groups": sheet["data_groups"].as_array().unwrap().len(),
            "measures": sheet["security"]["measures"].as_array().unwrap().len(),
        });
        (reference, said)
    });
    sheets.collect()
}

#[test]
fn a_spreadsheet_comes_back_as_it_went_out() {
    let mut first = company();
    let out = ods(&mut first, false);
    let mut second = again("Essai", &out);
    assert_eq!(
        differences(&out, &ods(&mut second, false)),
        Vec::<String>::new()
    );
    let (before, after) = (answers(&mut first), answers(&mut second));
    assert!(before.len() >= 12, "the whole list went out");
    assert_eq!(before, after);
}

/// The internal notes of each sheet: what an import found no field for.
fn notes(bench: &mut Bench) -> BTreeMap<String, String> {
    let state = bench.state();
    let sheets = state["register"]["activities"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    sheets
        .map(|sheet| {
            (
                text(&sheet["identity"]["reference"]),
                text(&sheet["identity"]["notes"]),
            )
        })
        .collect()
}

/// Measures of the whole organisation become measures of each sheet in a register that does not have them.
fn is_expected(difference: &str) -> bool {
    difference.contains("esure")
}

#[test]
fn every_value_of_the_demonstration_comes_back() {
    let mut first = Bench::demo();
    let out = ods(&mut first, false);
    let mut second = again("Atelier Fictif Lunaire", &out);
    let back = cells(&ods(&mut second, false));
    let notes = notes(&mut second);
    let mut lost = Vec::new();
    for (name, tab) in cells(&out) {
        let all: BTreeSet<_> = back
            .get(&name)
            .into_iter()
            .flat_map(BTreeMap::values)
            .collect();
        let none = String::new();
        let kept = notes.get(&name).unwrap_or(&none);
        let gone = tab
            .iter()
            .filter(|(_, text)| !all.contains(text) && !is_expected(text) && !kept.contains(*text));
        lost.extend(gone.map(|(place, text)| format!("{name}!{place}: {text}")));
    }
    assert_eq!(lost, Vec::<String>::new());
    let (before, after) = (answers(&mut first), answers(&mut second));
    for (reference, said) in after {
        let mut was = before[&reference].clone();
        was["measures"] = said["measures"].clone();
        assert_eq!(was, said, "{reference}");
    }
}

#[test]
fn a_processor_s_register_keeps_its_role_and_loses_no_text() {
    let mut first = Bench::demo();
    let out = ods(&mut first, true);
    let mut second = again("Atelier Fictif Lunaire", &out);
    let known = answers(&mut second);
    assert!(!known.is_empty(), "the demonstration is a processor too");
    assert!(known.values().all(|said| said["role"] == "processor"));
    let lost = differences(&out, &ods(&mut second, true));
    let lost: Vec<_> = lost.into_iter().filter(|one| !is_expected(one)).collect();
    assert_eq!(lost, Vec::<String>::new());
}

#[test]
fn what_nobody_has_confirmed_comes_back_unconfirmed() {
    let mut first = Bench::new();
    let apply = json!({ "code": "payroll" });
    first.run("model_apply", apply);
    let out = ods(&mut first, false);
    let marked = cells(&out)
        .values()
        .flat_map(BTreeMap::values)
        .filter(|text| text.contains("à confirmer"))
        .count();
    assert!(marked > 5, "{marked} cells say so");
    let mut second = again("Essai", &out);
    let sheet = second.state()["register"]["activities"][0].clone();
    let marks = sheet["unconfirmed"].as_array().unwrap().len();
    assert!(marks > 5, "{marks} fields are marked again");
    assert_eq!(
        differences(&out, &ods(&mut second, false)),
        Vec::<String>::new()
    );
}

#[test]
fn other_programs_read_the_same_cells() {
    let mut bench = Bench::demo();
    let out = made(&mut bench, "export_ods", json!({ "complementary": true }));
    let ours = cells(&out);
    let mut theirs: Ods<_> = Ods::new(Cursor::new(out.clone())).unwrap();
    assert_eq!(theirs.sheet_names().len(), ours.len());
    for (name, range) in theirs.worksheets() {
        let said: BTreeSet<String> = range
            .used_cells()
            .map(|(_, _, cell)| squeezed(&text_of(cell)))
            .collect();
        for (place, text) in &ours[&name] {
            let text = text.split(" Proposé par").next().unwrap_or_default();
            let text = text.split(" http").next().unwrap_or_default();
            assert!(
                said.contains(&squeezed(text)),
                "calamine, {name}!{place}: {text}"
            );
        }
    }
    let converted = squeezed(&converted(&out));
    for (name, tab) in &ours {
        for (place, text) in tab {
            let text = text.split(" Proposé par").next().unwrap_or_default();
            let text = text.split(" http").next().unwrap_or_default();
            let day: Option<chrono::NaiveDate> = text.parse().ok();
            let text = day.map_or_else(
                || text.replace('"', "\"\""),
                |day| day.format("%d/%m/%Y").to_string(),
            );
            assert!(
                converted.contains(&squeezed(&text)),
                "LibreOffice, {name}!{place}: {text}"
            );
        }
    }
}

fn text_of(cell: &Data) -> String {
    match cell {
        Data::DateTimeIso(day) => day.clone(),
        other => other.to_string(),
    }
}

/// Every tab as LibreOffice writes it to CSV. Its own settings are kept out of the way, and it may not take for ever.
fn converted(ods: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let (file, settings) = (folder.path().join("r.ods"), folder.path().join("settings"));
    std::fs::write(&file, ods).unwrap();
    let settings = format!("-env:UserInstallation=file://{}", settings.display());
    // Semicolon, quotes, UTF-8, cells as shown, every tab.
    let form = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1";
    let mut run = match cfg!(target_os = "linux") {
        true => Command::new("timeout"),
        false => Command::new("soffice"),
    };
    if cfg!(target_os = "linux") {
        run.args(["120", "soffice"]);
    }
    let run = run
        .args(["--headless", "--norestore", &settings])
        .args(["--convert-to", form, "--outdir"])
        .arg(folder.path())
        .arg(&file)
        .output();
    let run = run.unwrap_or_else(|error| panic!("this test needs soffice: {error}"));
    assert!(
        run.status.success(),
        "soffice: {}",
        String::from_utf8_lossy(&run.stderr)
    );
    let mut text = String::new();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "csv") {
            text.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
    assert!(
        !text.is_empty(),
        "soffice wrote nothing: {}",
        String::from_utf8_lossy(&run.stderr)
    );
    text
}

/// A reader of CSV, as the standard says it.
fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ';' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    rows
}

#[test]
fn the_csv_has_one_row_an_activity_and_every_column_in_every_row() {
    let mut bench = Bench::demo();
    for lang in ["fr", "en"] {
        for processor in [false, true] {
            let request = json!({ "lang": lang, "processor": processor, "complementary": true });
            let text = String::from_utf8(made(&mut bench, "export_csv", request)).unwrap();
            assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"));
            let rows = rows(&text);
            let columns = registre_documents::csv::COLUMNS.len();
            assert!(rows.iter().all(|row| row.len() == columns), "{rows:?}");
            let sheets = bench.run("activity_list", json!({})).value;
            let own = |sheet: &&Value| (sheet["role"] == "processor") == processor;
            assert_eq!(
                rows.len() - 1,
                sheets.as_array().unwrap().iter().filter(own).count()
            );
        }
    }
}

#[test]
fn a_value_that_a_spreadsheet_would_compute_is_text() {
    let mut bench = Bench::demo();
    let sheet = bench
        .run("activity_show", json!({ "reference": "T-001" }))
        .value;
    let id = sheet["activity"]["id"].clone();
    let change = json!({ "id": id, "changes": [{ "path": "identity/name", "value": "=HYPERLINK(\"https://a.example\")" }] });
    bench.run("activity_set", change);
    let text = String::from_utf8(made(&mut bench, "export_csv", json!({}))).unwrap();
    assert!(
        text.contains("\"'=HYPERLINK(\"\"https://a.example\"\")\""),
        "the apostrophe stands before it"
    );
    let out = ods(&mut bench, false);
    assert!(
        cells(&out)["T-001"]
            .values()
            .any(|text| text.starts_with("=HYPERLINK"))
    );
    assert!(
        !workbook::read(&out)
            .unwrap()
            .sheets
            .iter()
            .any(|tab| tab.cells.values().any(|cell| cell.formula))
    );
}

#[test]
fn the_columns_are_documented() {
    let read = |name| std::fs::read_to_string(format!("{ROOT}/docs/{name}")).unwrap();
    let texts = ["csv.md", "tableaux.md"].map(read);
    let words = Lang::ALL.map(|lang| registre_app::words::Words::load(lang).unwrap());
    for (number, column) in (1..).zip(registre_documents::csv::COLUMNS) {
        use registre_app::words::Phrases;
        let [fr, en] = [&words[0], &words[1]].map(|words| words.say(column.heading));
        let line = format!(
            "| {number} | {} | {} | ",
            squeezed_spaces(&fr),
            squeezed_spaces(&en)
        );
        let all = texts.iter().all(|text| text.contains(&line));
        assert!(
            all,
            "docs/csv.md and docs/tableaux.md have no line \"{line}\""
        );
    }
}

fn squeezed_spaces(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn the_markdown_holds_what_the_pdf_holds() {
    let mut bench = Bench::demo();
    let text = String::from_utf8(made(&mut bench, "export_md", json!({ "lang": "en" }))).unwrap();
    for expected in ["# Record", "T-001", "Atelier"] {
        assert!(text.contains(expected), "{expected}");
    }
}

#[test]
fn the_same_state_gives_the_same_bytes_and_every_form_holds_the_sheets_asked_for() {
    let (mut one, mut other) = (Bench::demo(), Bench::demo());
    for command in ["export_ods", "export_csv", "export_md"] {
        let request = json!({ "sheets": ["T-001"] });
        let bytes = one.run(command, request.clone()).file.unwrap();
        // The Markdown prints the journal's chain, which is this register's own.
        if command != "export_md" {
            let same = other.run(command, request).file.unwrap();
            assert!(bytes == same, "{command}");
        }
        let refused = dispatch(&mut one.session, command, json!({ "sheets": ["X-9"] }), &[]);
        assert_eq!(
            refused.unwrap_err().code,
            ErrorCode::ActivityNotFound,
            "{command}"
        );
    }
    let tabs = cells(
        &one.run("export_ods", json!({ "sheets": ["T-001"] }))
            .file
            .unwrap(),
    );
    assert_eq!(tabs.keys().collect::<Vec<_>>(), [LIST, "T-001"]);
}

/// A word in every field that no document may show.
#[test]
fn internal_notes_are_in_none_of_them() {
    let mut bench = Bench::demo();
    let sheet = bench
        .run("activity_show", json!({ "reference": "T-001" }))
        .value;
    let id = sheet["activity"]["id"].clone();
    for (path, value) in [
        ("identity/notes", json!("Canari")),
        ("identity/tags", json!(["Canari"])),
    ] {
        bench.run(
            "activity_set",
            json!({ "id": id, "changes": [{ "path": path, "value": value }] }),
        );
    }
    let spread = cells(&made(
        &mut bench,
        "export_ods",
        json!({ "complementary": true }),
    ));
    let spread: String = spread
        .values()
        .flat_map(BTreeMap::values)
        .cloned()
        .collect();
    let others = ["export_csv", "export_md"].map(|command| {
        String::from_utf8(made(&mut bench, command, json!({ "complementary": true }))).unwrap()
    });
    for text in std::iter::once(spread).chain(others) {
        assert!(!text.contains("Canari"));
    }
}
