//! `notice`: notices listed, made, shown, saved, noted as published and as withdrawn.
//! It must not know how anything is done.

use crate::desk::{DEMO, Desk, bytes};
use serde_json::Value;

fn made(desk: &Desk) -> Value {
    let args = [
        "notice",
        "new",
        "r.registre",
        "--name",
        "Chantiers",
        "--only",
        "T-006",
        "--json",
    ];
    let line = desk.run(&args).json();
    assert_eq!(line["sheets"], serde_json::json!(["T-006"]));
    assert_eq!(line["kind"], "full");
    line
}

#[test]
fn a_notice_is_made_shown_and_listed() {
    let desk = Desk::with_demo();
    let before = desk.run(&["notice", "list", "r.registre", "--json"]).json();
    let line = made(&desk);
    let after = desk.run(&["notice", "list", "r.registre", "--json"]).json();
    assert_eq!(
        after.as_array().unwrap().len(),
        before.as_array().unwrap().len() + 1
    );
    let again = ["notice", "new", "r.registre", "--name", "CHÂNTIERS "];
    desk.run(&again).expect_code(2);
    let id = line["id"].as_str().unwrap();
    desk.run(&["notice", "show", "r.registre", id])
        .expect_code(0);
    let list = desk.run(&["notice", "list", "r.registre"]).expect_code(0);
    assert!(
        list.out.contains("Chantiers") && list.out.contains("projet"),
        "{}",
        list.out
    );
    let shown = desk
        .run(&["notice", "show", "r.registre", "Chantiers"])
        .expect_code(0);
    assert!(
        shown.out.contains("[1] ") && shown.out.contains("Atelier Fictif Lunaire"),
        "{}",
        shown.out
    );
    assert!(
        !shown.out.contains("T-006"),
        "where it comes from is told on demand: {}",
        shown.out
    );
    assert!(shown.err.contains("mots par phrase"), "{}", shown.err);
    let sources = [
        "notice",
        "show",
        "r.registre",
        "Chantiers",
        "--sources",
        "--lang",
        "en",
    ];
    let sources = desk.run(&sources).expect_code(0);
    assert!(sources.out.contains("< T-006 "), "{}", sources.out);
    let json = desk
        .run(&["notice", "show", "r.registre", "Chantiers", "--json"])
        .json();
    assert_eq!(json["notice"]["line"]["id"], line["id"]);
    assert_eq!(json["stale"], serde_json::json!([]));
}

#[test]
fn the_kind_follows_the_audience_and_the_rule_finds_the_sheets() {
    let desk = Desk::with_demo();
    let args = [
        "notice",
        "new",
        "r.registre",
        "--name",
        "Équipe",
        "--audience",
        "employees",
        "--json",
    ];
    let line = desk.run(&args).expect_code(0).json();
    assert_eq!(line["kind"], "staff");
    assert!(line["sheets"].as_array().unwrap().len() > 1, "{line}");
    let bare = Desk::with_register();
    let args = ["notice", "new", "r.registre", "--name", "Vide"];
    let said = bare.run(&args).expect_code(1);
    assert!(
        said.err.contains("Vide") && said.err.contains("Aucune fiche"),
        "{}",
        said.err
    );
    bare.run(&["notice", "show", "r.registre", "Vide"])
        .expect_code(3);
}

#[test]
fn a_notice_is_saved_in_every_form_and_each_is_noted() {
    let desk = Desk::with_demo();
    made(&desk);
    let start: [(&str, &[u8]); 4] = [
        ("n.html", b"<!"),
        ("n.md", b"# "),
        ("n.txt", b""),
        ("n.pdf", b"%PDF-1.7"),
    ];
    for (name, start) in start {
        desk.run(&["notice", "export", "r.registre", "Chantiers", "-o", name])
            .expect_code(0);
        assert!(bytes(&desk.path(name)).starts_with(start), "{name}");
    }
    let args = [
        "notice",
        "export",
        "r.registre",
        "Chantiers",
        "-o",
        "f.html",
        "--as",
        "fragment",
        "--level",
        "3",
    ];
    desk.run(&args).expect_code(0);
    let fragment = String::from_utf8(bytes(&desk.path("f.html"))).unwrap();
    assert!(
        fragment.starts_with("<section") && fragment.contains("<h3"),
        "{fragment}"
    );
    let history = desk.run(&["history", "r.registre", "--json"]).json();
    let steps = history.as_array().unwrap().iter();
    let noted = steps.filter(|step| step["fact"] == true).count();
    assert_eq!(noted, DEMO + 5);
}

#[test]
fn only_what_is_finished_is_final_and_published_and_what_changes_is_told() {
    let desk = Desk::with_demo();
    let line = made(&desk);
    let left = line["left"].as_u64().unwrap();
    let last = [
        "notice",
        "export",
        "r.registre",
        "Chantiers",
        "-o",
        "n.html",
        "--final",
    ];
    let publish = [
        "notice",
        "publish",
        "r.registre",
        "Chantiers",
        "--on",
        "2020-03-02",
        "--at",
        "https://a.example",
    ];
    assert_eq!(left, 0, "the sheet answers everything");
    let drafts = desk.run(&["notice", "list", "r.registre", "--json"]).json();
    let drafts = drafts.as_array().unwrap().iter();
    let mut unfinished = drafts.filter(|one| one["left"] != 0);
    let name = unfinished.next().unwrap()["name"]
        .as_str()
        .unwrap()
        .to_owned();
    let args = [
        "notice",
        "export",
        "r.registre",
        &name,
        "-o",
        "u.html",
        "--final",
    ];
    desk.run(&args).expect_code(3);
    let args = [
        "notice",
        "publish",
        "r.registre",
        &name,
        "--on",
        "2020-03-02",
        "--at",
        "x",
    ];
    desk.run(&args).expect_code(3);
    desk.run(&last).expect_code(0);
    let mut to_come = publish;
    to_come[5] = "9999-01-01";
    let said = desk.run(&to_come).expect_code(3);
    assert!(said.err.contains("pas encore passé"), "{}", said.err);
    desk.run(&publish).expect_code(0);
    let list = desk.run(&["notice", "list", "r.registre"]).expect_code(0);
    assert!(list.out.contains("publiée le 2 mars 2020"), "{}", list.out);
    let sheet = desk.run(&["show", "r.registre", "T-006", "--json"]).json();
    let mut changed = sheet.clone();
    changed["purposes"][0]["text"] = Value::from("Réparer des horloges");
    desk.write("sheet.json", changed.to_string());
    desk.run(&["put", "r.registre", "sheet.json"])
        .expect_code(0);
    let list = desk
        .run(&["notice", "list", "r.registre", "--json"])
        .expect_code(1)
        .json();
    let stale = list
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["name"] == "Chantiers");
    assert!(stale.unwrap()["stale"].as_u64() > Some(0));
    let shown = desk
        .run(&["notice", "show", "r.registre", "Chantiers"])
        .expect_code(1);
    assert!(
        shown.err.contains("Réparer des horloges") && shown.err.contains("Le registre a changé"),
        "{}",
        shown.err
    );
    let withdraw = [
        "notice",
        "withdraw",
        "r.registre",
        "Chantiers",
        "--on",
        "2020-03-03",
    ];
    for day in ["2020-03-01", "9999-01-01"] {
        let early = ["notice", "withdraw", "r.registre", "Chantiers", "--on", day];
        desk.run(&early).expect_code(3);
    }
    desk.run(&withdraw).expect_code(0);
    desk.run(&withdraw).expect_code(3);
    desk.run(&["undo", "r.registre"]).expect_code(0);
}

#[test]
fn a_published_page_is_held_against_the_register() {
    let desk = Desk::with_demo();
    made(&desk);
    desk.write("page.txt", "Nous gardons vos données douze ans.\n");
    let check = [
        "notice",
        "check",
        "r.registre",
        "page.txt",
        "--notice",
        "Chantiers",
    ];
    let said = desk.run(&check).expect_code(1);
    assert!(said.out.contains("12\u{a0}ans"), "{}", said.out);
    assert!(said.out.contains("avis juridique"), "{}", said.out);
    let found = desk.run(&[&check[..], &["--json"]].concat()).json();
    assert_eq!(found["unknown"].as_array().unwrap().len(), 1, "{found}");
    desk.write("picture.pdf", [0xff, 0xd8, 0x00, 0x01]);
    desk.run(&["notice", "check", "r.registre", "picture.pdf"])
        .expect_code(3);
}

/// The number and the words of the first line of `notice show` that contains a text.
fn numbered(desk: &Desk, text: &str) -> (String, String) {
    let shown = desk.run(&["notice", "show", "r.registre", "Chantiers"]);
    let mut lines = shown.out.lines().map(str::to_owned);
    let line = lines.find(|line| line.contains(text));
    let line = line.unwrap_or_else(|| panic!("no {text} in {}", shown.out));
    let (number, said) = line.split_once('[').unwrap().1.split_once("] ").unwrap();
    (number.to_owned(), said.to_owned())
}

#[test]
fn a_sentence_is_put_into_own_words_looked_at_again_and_given_back() {
    let desk = Desk::with_demo();
    made(&desk);
    let notice = |verb, rest: &[&str]| {
        let head = ["notice", verb, "r.registre", "Chantiers"];
        desk.run(&[&head[..], rest].concat())
    };
    let mut sheet = desk.run(&["show", "r.registre", "T-006", "--json"]).json();
    let purpose = sheet["purposes"][0]["text"].as_str().unwrap().to_owned();
    let (number, ours) = numbered(&desk, &purpose[1..]);
    let words = ["--sentence", &number, "--text", "Nous suivons vos travaux."];
    let said = notice("rewrite", &words).expect_code(0);
    assert!(
        said.err.contains(&ours),
        "what it replaces is said: {}",
        said.err
    );
    let (same, own) = numbered(&desk, "Nous suivons vos travaux.");
    assert_eq!(
        (same.as_str(), own.as_str()),
        (number.as_str(), "Nous suivons vos travaux. (vos mots)")
    );
    notice("review", &["--item", "1", "--keep"]).expect_code(2);

    sheet["purposes"][0]["text"] = Value::from("Réparer des horloges");
    desk.write("sheet.json", sheet.to_string());
    desk.run(&["put", "r.registre", "sheet.json"])
        .expect_code(0);
    let shown = notice("show", &[]);
    assert!(shown.err.contains("À relire (n°\u{a0}1)"), "{}", shown.err);
    assert!(
        shown.out.contains("Nous suivons vos travaux."),
        "it stands: {}",
        shown.out
    );
    notice("review", &["--item", "2", "--keep"]).expect_code(2);
    notice(
        "review",
        &["--item", "1", "--text", "Nous réparons vos horloges."],
    )
    .expect_code(0);
    assert!(!notice("show", &[]).err.contains("À relire"));
    numbered(&desk, "Nous réparons vos horloges. (vos mots)");

    notice("rewrite", &["--sentence", &number, "--back"]).expect_code(0);
    let (_, again) = numbered(&desk, "horloges");
    assert!(
        again.contains("éparer des horloges") && !again.contains("vos mots"),
        "{again}"
    );
    notice("rewrite", &["--sentence", &number, "--back"]).expect_code(3);
    for other in ["0", "999", "un"] {
        notice("rewrite", &["--sentence", other, "--back"]).expect_code(2);
    }
}
