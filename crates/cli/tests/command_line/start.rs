//! `start` and `models`: answers in a file, what follows from them, and what is refused with a way out.
//! It must not know the words of a model.

use crate::desk::{Desk, bytes};
use serde_json::Value;

/// Runs `start` with a file of answers, answering in JSON.
fn started(desk: &Desk, answers: &str) -> Value {
    desk.write("a.toml", answers);
    let args = ["start", "r.registre", "--answers", "a.toml", "--json"];
    desk.run(&args).expect_code(0).json()
}

fn models(sheets: &Value) -> Vec<&str> {
    let sheets = sheets.as_array().unwrap();
    sheets
        .iter()
        .filter_map(|sheet| sheet["model"].as_str())
        .collect()
}

#[test]
fn the_models_are_listed() {
    let desk = Desk::new();
    let models = desk.run(&["models", "--json"]).expect_code(0).json();
    assert!(models.as_array().unwrap().len() >= 36);
    let table = desk.run(&["models"]).expect_code(0);
    assert!(table.out.contains("payroll"), "{}", table.out);
}

#[test]
fn the_questionnaire_is_a_file_of_answers_that_answers_nothing_yet() {
    for lang in ["fr", "en"] {
        let desk = Desk::with_register();
        let template = desk
            .run(&["start", "r.registre", "--lang", lang])
            .expect_code(0);
        assert!(template.out.contains("#   shop: "), "{}", template.out);
        desk.write("a.toml", &template.out);
        let args = ["start", "r.registre", "--answers", "a.toml", "--lang", lang];
        let said = desk.run(&args).expect_code(3);
        for key in ["preset", "size", "yes"] {
            assert!(said.err.contains(key), "what is needed: {}", said.err);
        }
        desk.write(
            "a.toml",
            template.out.replace("preset = \"\"", "preset = \"shop\""),
        );
        desk.run(&args).expect_code(0);
    }
}

#[test]
fn the_trade_answers_what_the_file_does_not_and_the_output_says_so() {
    let desk = Desk::with_register();
    let made = started(
        &desk,
        "preset = \"shop\"\nsize = \"few\"\nyes = [\"website\"]",
    );
    assert!(
        models(&made["sheets"]).contains(&"customers"),
        "the shop proposes consumers"
    );
    assert_eq!(made["proposed"]["yes"], serde_json::json!(["consumers"]));
    assert_eq!(
        made["proposed"]["no"],
        serde_json::json!(["members", "processor"])
    );
    let desk = Desk::with_register();
    let made = started(
        &desk,
        "preset = \"shop\"\nno = [\"consumers\"]\nyes = [\"members\"]",
    );
    assert!(
        !models(&made["sheets"]).contains(&"customers"),
        "what the file says wins"
    );
    assert!(models(&made["sheets"]).contains(&"association-members"));
    assert_eq!(made["proposed"]["yes"], serde_json::json!([]));
    assert_eq!(made["proposed"]["no"], serde_json::json!(["processor"]));
    let desk = Desk::with_register();
    let made = started(&desk, "preset = \"shop\"\nopen = [\"consumers\"]");
    assert!(
        !models(&made["sheets"]).contains(&"customers"),
        "left open on purpose"
    );
    desk.write("b.toml", "preset = \"agency\"");
    let said = desk
        .run(&["start", "r.registre", "--answers", "b.toml"])
        .expect_code(0);
    let line = |said: &str, code: &str| {
        said.lines()
            .any(|line| line.ends_with(&format!("({code})")))
    };
    assert!(
        line(&said.err, "website") && line(&said.err, "members"),
        "{}",
        said.err
    );
}

#[test]
fn answers_that_cannot_be_are_refused_with_names_and_nothing_is_written() {
    let cases: &[(&str, &[&str])] = &[
        (
            "preset = \"astronaut\"",
            &["astronaut", "preset", "pharmacy"],
        ),
        ("size = \"huge\"", &["huge", "size", "eleven"]),
        (
            "preset = \"shop\"\nyes = [\"flies\"]",
            &["flies", "yes", "newsletter"],
        ),
        (
            "preset = \"shop\"\nno = [\"Pas un nom\"]",
            &["Pas un nom", "no", "newsletter", "ads-cookies"],
        ),
        (
            "preset = \"shop\"\nfacts = [\"newsletter\"]",
            &["newsletter", "facts", "mail-tracking"],
        ),
        (
            "preset = \"shop\"\nyes = [\"website\"]\nno = [\"website\"]",
            &["yes = website", "no = website"],
        ),
        (
            "size = \"few\"\nfacts = [\"staff-250\"]",
            &["size = few", "facts = staff-250"],
        ),
        (
            "size = \"large\"\nno = [\"staff-250\"]",
            &["size = large", "no = staff-250"],
        ),
        (
            "preset = \"municipality\"\nno = [\"public\"]",
            &["preset = municipality", "no = public"],
        ),
        ("preset = \"shop\"\ntrade = \"x\"", &["trade"]),
        ("preset = \"shop\"\nyes = \"website\"", &["yes"]),
        ("", &["preset", "size", "yes"]),
        ("preset = \"\"\nyes = []\n", &["preset", "size", "yes"]),
    ];
    let desk = Desk::with_register();
    let before = bytes(&desk.path("r.registre"));
    for (answers, named) in cases {
        desk.write("a.toml", answers);
        for lang in ["fr", "en"] {
            let args = ["start", "r.registre", "--answers", "a.toml", "--lang", lang];
            let said = desk.run(&args).expect_code(3);
            for name in *named {
                assert!(said.err.contains(name), "{answers}: {name}: {}", said.err);
            }
        }
    }
    for (answers, place) in [
        (&b"preset = \"shop\"\nyes = [\"a\" 3]"[..], ["2", "12"]),
        (b"preset = \"\xff\"", ["1", "11"]),
    ] {
        desk.write("a.toml", answers);
        let args = ["start", "r.registre", "--answers", "a.toml"];
        let [line, column] = place;
        let french = desk.run(&args).expect_code(3).err.replace('\u{a0}', " ");
        let sentence = format!("ligne {line}, colonne {column}");
        assert!(french.contains(&sentence), "{french}");
        let english = desk.run(&[&args[..], &["--lang", "en"]].concat());
        let sentence = format!("line {line}, column {column}");
        assert!(english.err.contains(&sentence), "{}", english.err);
    }
    assert_eq!(
        bytes(&desk.path("r.registre")),
        before,
        "the register is as it was"
    );
}

#[test]
fn other_answers_are_told_field_by_field_and_change_no_sheet() {
    let desk = Desk::with_register();
    let first = "preset = \"agency\"\nsize = \"few\"\nyes = [\"website\", \"loyalty\"]\nno = [\"ads-cookies\", \"outside-europe\"]";
    started(&desk, first);
    let sheets = || {
        desk.run(&["list", "r.registre", "--json"])
            .expect_code(0)
            .json()
    };
    let before = sheets();
    let other = "preset = \"agency\"\nsize = \"few\"\nyes = [\"website\"]\nfacts = [\"ads-cookies\"]\nno = [\"loyalty\", \"outside-europe\"]";
    let again = started(&desk, other);
    assert_eq!(again["sheets"], serde_json::json!([]));
    let updates = again["updates"].as_array().unwrap();
    let website = updates
        .iter()
        .find(|update| update["name"].as_str().unwrap().contains("audience"))
        .unwrap();
    assert_eq!(website["answers"][0]["code"], "ads-cookies");
    assert_eq!(website["answers"][0]["before"], false);
    assert_eq!(website["answers"][0]["after"], true);
    assert!(!website["fields"].as_array().unwrap().is_empty());
    assert_eq!(models(&again["left"]), ["loyalty"]);
    assert_eq!(sheets(), before, "no sheet was changed");
    started(&desk, first);
    desk.write("a.toml", other);
    let said = desk
        .run(&["start", "r.registre", "--answers", "a.toml"])
        .expect_code(0);
    let reference = website["reference"].as_str().unwrap();
    assert!(
        said.out.contains(reference) && said.out.contains("dpia/status"),
        "{}",
        said.out
    );
    assert!(said.err.contains("à archiver"), "{}", said.err);
}
