//! `export`: the register in its forms, of chosen sheets and days, alone or in a folder.
//! It must not know how files are made.

use crate::desk::{DEMO, Desk, bytes};

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
    let facts = steps.filter(|step| step["fact"] == true).count();
    assert_eq!(facts, DEMO + 3);
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
            "vient avant le premier",
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
fn an_option_without_a_value_and_days_without_a_log_are_usage_errors() {
    let desk = Desk::with_demo();
    for kind in ["pdf", "folder", "ods", "csv", "md"] {
        let options = [
            "--as-of",
            "--entity",
            "--updated-since",
            "--only",
            "--service",
            "--tag",
            "--to-whom",
        ];
        for (option, value) in options
            .iter()
            .flat_map(|option| [(option, ""), (option, "  ")])
        {
            let args = ["export", "r.registre", kind, "-o", "a.out", option, value];
            let said = desk.run(&args).expect_code(2);
            assert!(said.err.contains("vide"), "{option}: {}", said.err);
        }
    }
    for options in [
        &["pdf", "--from", "2026-11-20"][..],
        &["pdf", "--to", "2026-11-20"],
        &["folder", "--without", "log", "--from", "2026-11-20"],
    ] {
        let args = [&["export", "r.registre", "-o", "a.out"], options].concat();
        let said = desk.run(&args).expect_code(2);
        assert!(said.err.contains("--annex changes"), "{}", said.err);
    }
    assert!(!desk.path("a.out").exists());
    let args = [
        "export",
        "r.registre",
        "folder",
        "-o",
        "d.zip",
        "--from",
        "2026-11-20",
    ];
    desk.run(&args).expect_code(0);
}

#[test]
fn a_recipient_that_cannot_be_noted_is_refused_before_the_file_is_written() {
    let desk = Desk::with_demo();
    let long = "x".repeat(100_000);
    for recipient in ["CNIL\nEmpreinte", long.as_str()] {
        let args = [
            "export",
            "r.registre",
            "pdf",
            "-o",
            "a.pdf",
            "--to-whom",
            recipient,
        ];
        let said = desk.run(&args).expect_code(3);
        assert!(
            said.err.contains("À qui le document est remis"),
            "{}",
            said.err
        );
        assert!(!desk.path("a.pdf").exists());
    }
}

#[test]
fn only_a_plain_file_is_overwritten() {
    let desk = Desk::with_demo();
    desk.write("kept.pdf", "kept");
    std::fs::create_dir(desk.path("folder.pdf")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("kept.pdf", desk.path("link.pdf")).unwrap();
    let places: &[&str] = match cfg!(unix) {
        true => &["folder.pdf", "link.pdf", "/dev/null", "/dev/stdout"],
        false => &["folder.pdf"],
    };
    for place in places {
        let args = ["export", "r.registre", "csv", "-o", place, "--overwrite"];
        let said = desk.run(&args).expect_code(3);
        assert!(said.err.contains("simple fichier"), "{place}: {}", said.err);
    }
    assert_eq!(bytes(&desk.path("kept.pdf")), b"kept");
    let args = [
        "export",
        "r.registre",
        "csv",
        "-o",
        "kept.pdf",
        "--overwrite",
    ];
    desk.run(&args).expect_code(0);
    assert_ne!(bytes(&desk.path("kept.pdf")), b"kept");
}

#[test]
fn the_help_of_export_names_every_kind_and_sheets_are_named_as_typed() {
    let desk = Desk::with_demo();
    for (lang, words) in [("fr", "dossier de contrôle"), ("en", "inspection folder")] {
        let said = desk
            .run(&["export", "--help", "--lang", lang])
            .expect_code(0);
        assert!(
            said.out.contains("|folder|") && said.out.contains(words),
            "{}",
            said.out
        );
        let args = [
            "export",
            "r.registre",
            "pdf",
            "-o",
            "a",
            "--without",
            "log",
            "--lang",
            lang,
        ];
        let said = desk.run(&args).expect_code(2);
        assert!(
            said.err.contains("--without") && said.err.contains("folder"),
            "{}",
            said.err
        );
    }
    let args = [
        "export",
        "r.registre",
        "pdf",
        "-o",
        "a.pdf",
        "--only",
        "t-001, T-002",
    ];
    desk.run(&args).expect_code(0);
    let said = desk.run(&["verify", "r.registre", "a.pdf"]).expect_code(0);
    assert!(said.out.contains("T-001, T-002"), "{}", said.out);
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
    let facts = steps.filter(|step| step["fact"] == true).count();
    assert_eq!(facts, DEMO + 1);
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
