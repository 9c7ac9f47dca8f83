//! Documents of a past day: the register as the journal says that it was, and a refusal where there is none.

use chrono::{TimeZone, Utc};
use registre_app::clock::Scripted;
use registre_app::command::dispatch;
use registre_app::words::Words;
use registre_app::{ErrorCode, Lang, Session};
use registre_tests::{Bench, pdf_text, squeezed};
use serde_json::{Value, json};

/// Opens the register again at noon of a day of November 2026.
fn on(bench: &mut Bench, day: u32) {
    let noon = Utc.with_ymd_and_hms(2026, 11, day, 12, 0, 0).unwrap();
    let world = Box::new(Scripted::starting(noon));
    bench.session = Session::open(&bench.path("r.registre"), "marie", world).unwrap();
}

fn rename(bench: &mut Bench, reference: &str, name: &str) {
    let shown = bench.run("activity_show", json!({ "reference": reference }));
    let id = shown.value["activity"]["id"].clone();
    let changes = json!([{ "path": "identity/name", "value": name }]);
    bench.run("activity_set", json!({ "id": id, "changes": changes }));
}

/// Made on the 20th; one sheet renamed and one deleted on the 22nd; now it is the 25th.
fn aged() -> Bench {
    let mut bench = Bench::demo();
    on(&mut bench, 22);
    rename(&mut bench, "T-001", "Nom du vingt-deux");
    bench.run("activity_delete", json!({ "reference": "T-004" }));
    on(&mut bench, 25);
    bench
}

fn text(bench: &mut Bench, request: Value) -> String {
    let made = bench.run("export_md", request).file.unwrap();
    String::from_utf8(made).unwrap()
}

#[test]
fn a_document_of_a_past_day_says_what_the_register_was_then() {
    let mut bench = aged();
    let [first, second] = ["2026-11-21", "2026-11-22"]
        .map(|day| text(&mut bench, json!({ "as_of": day, "all_statuses": true })));
    assert!(!first.contains("Nom du vingt-deux"), "not renamed yet");
    assert!(first.contains("T-004"), "not deleted yet");
    assert!(second.contains("Nom du vingt-deux"), "the whole day counts");
    assert!(!second.contains("T-004"));
    for (said, day) in [(&first, "21 novembre 2026"), (&second, "22 novembre 2026")] {
        assert!(said.contains(day), "the day is on the cover");
    }
    let head = bench.run("journal_verify", json!({})).value["head"].clone();
    let head = head.as_str().unwrap();
    assert!(second.contains(head), "nothing changed since the 22nd");
    assert!(!first.contains(head), "the chain is that of the day");
}

#[test]
fn every_form_of_the_register_goes_back() {
    let mut bench = aged();
    let request = json!({ "as_of": "2026-11-21", "all_statuses": true });
    let pdf = bench.run("export_pdf", request.clone()).file.unwrap();
    std::fs::write(bench.path("a.pdf"), pdf).unwrap();
    let pdf = squeezed(&pdf_text(&bench.path("a.pdf")));
    assert!(pdf.contains("T-004") && pdf.contains("21novembre2026"));
    for command in ["export_csv", "export_ods"] {
        let then = bench.run(command, request.clone()).file.unwrap();
        let now = bench.run(command, json!({ "all_statuses": true }));
        assert!(then != now.file.unwrap(), "{command}");
    }
}

#[test]
fn sheets_are_named_as_they_were_then() {
    let mut bench = aged();
    let gone = json!({ "as_of": "2026-11-21", "sheets": ["T-004"] });
    assert!(text(&mut bench, gone.clone()).contains("T-004"));
    let mut today = gone;
    today["as_of"] = Value::Null;
    let refused = dispatch(&mut bench.session, "export_md", today, &[]).unwrap_err();
    assert_eq!(refused.code, ErrorCode::ActivityNotFound);
    let new = json!({ "activity": { "identity": { "reference": "T-900", "name": "Nouvelle" } } });
    bench.run("activity_put", new);
    let request = json!({ "as_of": "2026-11-24", "sheets": ["T-900"] });
    let refused = dispatch(&mut bench.session, "export_pdf", request, &[]).unwrap_err();
    assert_eq!(refused.code, ErrorCode::ActivityNotFound, "made later");
}

#[test]
fn a_day_without_a_register_is_refused_with_the_day_since_when_there_is_one() {
    let mut bench = aged();
    let before = bench.state();
    for command in ["export_pdf", "export_ods", "export_csv", "export_md"] {
        for (day, code, told) in [
            ("2026-11-19", ErrorCode::BeforeRegister, "2026-11-20"),
            ("2026-11-26", ErrorCode::AsOfFuture, "2026-11-26"),
        ] {
            let request = json!({ "as_of": day });
            let refused = dispatch(&mut bench.session, command, request, &[]).unwrap_err();
            assert_eq!((refused.code, refused.args["day"].as_str()), (code, told));
            if code == ErrorCode::BeforeRegister {
                let words = Words::load(Lang::Fr).unwrap();
                let said = squeezed(&refused.sentence(&words));
                let expected = squeezed("Ce registre est tenu ici depuis le 20 novembre 2026.");
                assert!(said.starts_with(&expected), "{said}");
            }
        }
    }
    assert_eq!(bench.state(), before);
}

#[test]
fn today_is_not_over_and_is_the_register_as_it_stands() {
    let mut bench = aged();
    let live = bench.run("export_pdf", json!({})).file.unwrap();
    on(&mut bench, 25);
    let today = bench.run("export_pdf", json!({ "as_of": "2026-11-25" }));
    assert!(today.file.unwrap() == live, "the same to the byte");
}

#[test]
fn a_past_register_is_made_twice_the_same() {
    let mut bench = aged();
    let make = |bench: &mut Bench| {
        on(bench, 25);
        bench
            .run("export_pdf", json!({ "as_of": "2026-11-21" }))
            .file
    };
    assert!(make(&mut bench) == make(&mut bench));
}
