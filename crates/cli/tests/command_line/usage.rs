//! What is asked wrongly or cannot be answered: exit codes, sentences, streams.
//! It must not know how anything is done.

use crate::desk::{Desk, bytes};
use std::process::{Command, Stdio};

#[test]
fn help_is_on_stdout_and_in_the_language_of_the_session() {
    let desk = Desk::new();
    let french = desk.run(&["--help"]).expect_code(0);
    assert!(french.out.contains("Utilisation\u{a0}:") && french.out.contains("Commandes\u{a0}:"));
    let english = desk
        .run_with(&["--help"], &[("LC_ALL", "en_GB.UTF-8")])
        .expect_code(0);
    assert!(english.out.contains("Usage:") && english.out.contains("Commands:"));
    let asked = desk
        .run(&["export", "--help", "--lang", "en"])
        .expect_code(0);
    assert!(asked.out.contains("Writes the register"), "{}", asked.out);
    assert!(
        desk.run(&["--version"])
            .expect_code(0)
            .out
            .starts_with("registre ")
    );
}

#[test]
fn a_command_line_that_is_not_understood_is_code_2_with_a_sentence() {
    let desk = Desk::new();
    let cases: &[(&[&str], &str)] = &[
        (&[], "Dites quoi faire."),
        (&["lst", "f"], "«\u{a0}lst\u{a0}» n’existe pas"),
        (&["list"], "Il manque"),
        (&["notice"], "Dites quoi faire."),
        (&["notice", "lst", "f"], "«\u{a0}lst\u{a0}» n’existe pas"),
        (
            &["list", "f", "--bleu"],
            "«\u{a0}--bleu\u{a0}» n’existe pas ici",
        ),
        (
            &["export", "f", "docx", "-o", "x"],
            "«\u{a0}docx\u{a0}» n’est pas une valeur possible",
        ),
        (&["export", "f", "pdf"], "Il manque"),
        (
            &["list", "f", "--lang", "de"],
            "«\u{a0}de\u{a0}» n’est pas une valeur possible",
        ),
    ];
    for (args, sentence) in cases {
        let said = desk.run(args).expect_code(2);
        assert!(said.err.contains(sentence), "{args:?} said: {}", said.err);
        assert!(
            said.out.is_empty(),
            "{args:?} keeps the standard output for data"
        );
    }
}

#[test]
fn what_is_refused_is_code_3_and_changes_nothing() {
    let desk = Desk::with_register();
    desk.write("text.registre", "bonjour");
    desk.write("bad.json", "{\"identity\": {\"nom\": \"x\"}}");
    desk.write("bad.ods", "PK\u{3}\u{4} tronqué");
    let before = bytes(&desk.path("r.registre"));
    let cases: &[(&[&str], &str)] = &[
        (&["list", "absent.registre"], "introuvable"),
        (&["list", "text.registre"], "n’est pas un registre"),
        (&["init", "r.registre", "--name", "x"], "existe déjà"),
        (&["init", "n.registre", "--name", " "], "Il manque le nom"),
        (
            &["list", "r.registre", "--actor", "a\u{1b}b"],
            "ne sont pas du texte",
        ),
        (&["show", "r.registre", "T-404"], "«\u{a0}T-404\u{a0}»"),
        (&["put", "r.registre", "bad.json"], "nom"),
        (&["put", "r.registre", "absent.json"], "introuvable"),
        (
            &["import", "r.registre", "bad.ods"],
            "«\u{a0}bad.ods\u{a0}»",
        ),
        (
            &["import", "r.registre", "text.registre"],
            "«\u{a0}text.registre\u{a0}»",
        ),
        (&["undo", "r.registre"], "rien à annuler"),
        (&["redo", "r.registre"], "rien à rétablir"),
        (
            &["notice", "export", "r.registre", "Clients", "-o", "n.html"],
            "«\u{a0}Clients\u{a0}»",
        ),
        (
            &[
                "notice",
                "publish",
                "r.registre",
                "Clients",
                "--on",
                "2026-11-20",
                "--at",
                "x",
            ],
            "«\u{a0}Clients\u{a0}»",
        ),
        (
            &["export", "r.registre", "json", "-o", "text.registre"],
            "existe déjà",
        ),
        (
            &["backup", "r.registre", "-o", "text.registre"],
            "existe déjà",
        ),
    ];
    for (args, sentence) in cases {
        let said = desk.run(args).expect_code(3);
        assert!(said.err.contains(sentence), "{args:?} said: {}", said.err);
    }
    assert_eq!(
        bytes(&desk.path("r.registre")),
        before,
        "the register is as it was"
    );
    assert_eq!(
        bytes(&desk.path("text.registre")),
        b"bonjour",
        "the other file too"
    );
}

#[test]
fn a_register_marked_read_only_is_read_and_not_written() {
    let desk = Desk::with_demo();
    let file = desk.path("r.registre");
    let mut permissions = std::fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&file, permissions).unwrap();
    desk.run(&["list", "r.registre"]).expect_code(0);
    let said = desk
        .run(&["export", "r.registre", "pdf", "-o", "a.pdf"])
        .expect_code(0);
    assert!(
        said.err.contains("le journal n’a pas pu le noter"),
        "{}",
        said.err
    );
    assert!(bytes(&desk.path("a.pdf")).starts_with(b"%PDF"));
    desk.run(&["undo", "r.registre"]).expect_code(3);
}

#[test]
#[cfg(target_os = "linux")]
fn an_answer_that_cannot_be_written_is_no_success() {
    let desk = Desk::with_demo();
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let status = Command::new(env!("CARGO_BIN_EXE_registre"))
        .args(["list", "r.registre"])
        .current_dir(desk.folder.path())
        .stdout(full)
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert_eq!(status.code(), Some(3));
}

#[test]
fn options_of_another_kind_of_export_are_usage_errors() {
    let desk = Desk::with_demo();
    for args in [
        &[
            "export",
            "r.registre",
            "json",
            "-o",
            "a.json",
            "--only",
            "T-001",
        ][..],
        &[
            "export",
            "r.registre",
            "pdf",
            "-o",
            "a.pdf",
            "--with-history",
        ],
        &["export", "r.registre", "notice", "-o", "a.html"],
        &["notice", "export", "r.registre", "Clients", "-o", "a.docx"],
        &[
            "notice",
            "export",
            "r.registre",
            "Clients",
            "-o",
            "a.md",
            "--as",
            "fragment",
        ],
        &[
            "notice",
            "new",
            "r.registre",
            "--name",
            "Clients",
            "--audience",
            "martiens",
        ],
        &["notice", "new", "r.registre", "--name", " "],
        &[
            "notice",
            "export",
            "r.registre",
            "C",
            "-o",
            "a.html",
            "--level",
            "3",
        ],
        &[
            "notice",
            "export",
            "r.registre",
            "C",
            "-o",
            "a.html",
            "--as",
            "fragment",
            "--sources",
        ],
        &[
            "notice",
            "export",
            "r.registre",
            "C",
            "-o",
            "a.html",
            "--level",
            "9",
        ],
        &[
            "notice",
            "new",
            "r.registre",
            "--name",
            "C",
            "--kind",
            "affiche",
        ],
        &["notice", "rewrite", "r.registre", "C", "--sentence", "1"],
        &[
            "notice",
            "rewrite",
            "r.registre",
            "C",
            "--sentence",
            "1",
            "--text",
            "x",
            "--back",
        ],
        &["notice", "review", "r.registre", "C", "--item", "1"],
        &[
            "notice",
            "review",
            "r.registre",
            "C",
            "--item",
            "1",
            "--keep",
            "--back",
        ],
        &[
            "notice",
            "publish",
            "r.registre",
            "Clients",
            "--on",
            "demain",
            "--at",
            "x",
        ],
    ] {
        desk.run(args).expect_code(2);
    }
    assert_eq!(
        std::fs::read_dir(desk.folder.path()).unwrap().count(),
        2,
        "nothing was written"
    );
}

#[test]
fn a_blank_value_of_a_notice_is_refused_and_nothing_is_done() {
    let desk = Desk::with_demo();
    let before = bytes(&desk.path("r.registre"));
    let r = "r.registre";
    desk.write("page.txt", "Nous gardons vos données cinq ans.");
    for args in [
        &["notice", "new", r, "--name", "C", "--audience", ""][..],
        &["notice", "new", r, "--name", "C", "--only", " "],
        &["notice", "show", r, " "],
        &["notice", "check", r, "page.txt", "--notice", ""],
        &["notice", "export", r, "", "-o", "a.html"],
        &["notice", "export", r, "C", "-o", "a.html", "--to-whom", ""],
        &[
            "notice",
            "rewrite",
            r,
            "C",
            "--sentence",
            "1",
            "--text",
            " ",
        ],
        &["notice", "review", r, "C", "--item", "1", "--text", ""],
        &["notice", "publish", r, "C", "--on", "", "--at", "x"],
        &[
            "notice",
            "publish",
            r,
            "C",
            "--on",
            "2026-11-20",
            "--at",
            " ",
        ],
        &["notice", "withdraw", r, "C", "--on", ""],
    ] {
        let said = desk.run(args).expect_code(2);
        assert!(
            said.err.contains("une valeur vide"),
            "{args:?}: {}",
            said.err
        );
    }
    assert_eq!(bytes(&desk.path(r)), before);
    assert!(!desk.path("a.html").exists());
}
