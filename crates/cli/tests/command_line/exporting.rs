//! `export`: the register in its forms, of chosen sheets and days, alone or in a folder.
//! It must not know how files are made.

use crate::desk::{Desk, bytes};

#[test]
fn the_register_is_exported_in_forms_to_work_on_and_each_is_noted() {
    let desk = Desk::with_demo();
    for (kind, start) in [
        ("ods", &b"PK"[..]),
        ("csv", "\u{feff}Registre;".as_bytes()),
        ("md", "Atelier".as_bytes()),
    ] {
        let name = format!("a.{kind}");
        let options = ["--only", "T-001", "--scope", "complete"];
        let args = [&["export", "r.registre", kind, "-o", &name], &options[..]].concat();
        desk.run(&args).expect_code(0);
        assert!(bytes(&desk.path(&name)).starts_with(start), "{name}");
    }
    let history = desk.run(&["history", "r.registre", "--json"]).json();
    let steps = history.as_array().unwrap().iter();
    assert_eq!(steps.filter(|step| step["fact"] == true).count(), 3);
    desk.run(&["init", "n.registre", "--name", "Atelier Fictif Lunaire"])
        .expect_code(0);
    desk.run(&["import", "n.registre", "a.ods"]).expect_code(0);
    let list = desk.run(&["list", "n.registre", "--json"]).json();
    assert_eq!(list[0]["reference"], "T-001", "it comes back");
}

#[test]
fn the_sheets_of_a_document_and_what_follows_them_are_chosen() {
    let desk = Desk::with_demo();
    let list = desk.run(&["list", "r.registre", "--json"]).json();
    let tagged = list.as_array().unwrap().iter().find_map(|line| {
        let tags = line["tags"].as_array().unwrap();
        Some((
            tags.first()?.as_str().unwrap(),
            line["reference"].as_str().unwrap(),
        ))
    });
    let (tag, reference) = tagged.unwrap();
    let options = [
        "--scope",
        "complete",
        "--tag",
        tag,
        "--all-statuses",
        "--annex",
        "processors,changes",
        "--annex",
        "glossary",
        "--from",
        "2026-11-20",
        "--issues",
        "--attach",
        "none",
    ];
    let args = [
        &["export", "r.registre", "pdf", "-o", "a.pdf"],
        &options[..],
    ]
    .concat();
    desk.run(&args).expect_code(0);
    let found = desk
        .run(&["verify", "r.registre", "a.pdf", "--json"])
        .json();
    let delivered = &found["deliveries"][0]["delivered"];
    assert_eq!(delivered["filter"]["tags"][0], *tag);
    assert_eq!(
        delivered["annexes"],
        serde_json::json!(["processors", "changes", "glossary"])
    );
    assert_eq!(delivered["changes"][0], "2026-11-20");
    assert_eq!(delivered["issues"], true);
    assert_eq!(delivered["attached"], false);
    assert_eq!(delivered["fingerprint"].as_str().unwrap().len(), 64);
    let said = desk.run(&["verify", "r.registre", "a.pdf"]).expect_code(0);
    assert!(said.out.contains("filtre"), "{}", said.out);
    let args = ["--status", "in_force", "--public", "--tag", tag];
    let args = [&["export", "r.registre", "md", "-o", "a.md"], &args[..]].concat();
    desk.run(&args).expect_code(0);
    let text = String::from_utf8(bytes(&desk.path("a.md"))).unwrap();
    assert!(text.contains(reference) && text.contains("communicable"));
}

#[test]
fn an_unknown_entity_and_days_in_the_wrong_order_are_refused() {
    let desk = Desk::with_demo();
    for (options, said) in [
        (&["--entity", "Personne"][..], "Personne"),
        (
            &["--annex", "changes", "--from", "9999-01-01"],
            "changes_from",
        ),
    ] {
        let args = [&["export", "r.registre", "pdf", "-o", "a.pdf"], options].concat();
        let refused = desk.run(&args).expect_code(3);
        assert!(refused.err.contains(said), "{}", refused.err);
    }
    for options in [
        &["--annex", "poem"][..],
        &["--status", "blue"],
        &["--attach", "film"],
    ] {
        let args = [&["export", "r.registre", "pdf", "-o", "a.pdf"], options].concat();
        desk.run(&args).expect_code(2);
    }
    let args = ["export", "r.registre", "ods", "-o", "a.ods", "--issues"];
    desk.run(&args).expect_code(2);
}

#[test]
fn a_day_without_a_register_is_refused_and_one_that_is_none_is_not_understood() {
    let desk = Desk::with_demo();
    for kind in ["pdf", "ods", "csv", "md"] {
        let export = |day| desk.run(&["export", "r.registre", kind, "-o", "a", "--as-of", day]);
        let said = export("2020-01-01").expect_code(3);
        let since = "Ce registre est tenu ici depuis le 20 novembre 2026";
        assert!(said.err.contains(since), "{}", said.err);
        let said = export("9999-01-01").expect_code(3);
        assert!(said.err.contains("1er janvier 9999"), "{}", said.err);
        let said = export("demain").expect_code(2);
        assert!(said.err.contains("2026-03-31"), "how to write it");
    }
    let args = [
        "export",
        "r.registre",
        "json",
        "-o",
        "a",
        "--as-of",
        "2026-11-20",
    ];
    desk.run(&args).expect_code(2);
    assert!(!desk.path("a").exists());
}

#[test]
fn an_inspection_folder_is_made_noted_once_and_each_file_in_it_is_known() {
    let desk = Desk::with_demo();
    let export = [
        "export",
        "r.registre",
        "folder",
        "-o",
        "d.zip",
        "--to-whom",
        "CNIL",
    ];
    desk.run(&export).expect_code(0);
    assert!(bytes(&desk.path("d.zip")).starts_with(b"PK"));
    let history = desk.run(&["history", "r.registre", "--json"]).json();
    let steps = history.as_array().unwrap().iter();
    assert_eq!(steps.filter(|step| step["fact"] == true).count(), 1);
    let said = desk.run(&["verify", "r.registre", "d.zip"]).expect_code(0);
    assert!(said.out.contains("dossier de contrôle"), "{}", said.out);
    let bare = [
        "export",
        "r.registre",
        "folder",
        "-o",
        "e.zip",
        "--without",
        "log,notices",
    ];
    desk.run(&bare).expect_code(0);
    assert!(bytes(&desk.path("e.zip")).len() < bytes(&desk.path("d.zip")).len());
    for wrong in [&["--without", "poems"][..], &["--role", "processor"]] {
        let args = [&["export", "r.registre", "folder", "-o", "f.zip"], wrong].concat();
        desk.run(&args).expect_code(2);
    }
}
