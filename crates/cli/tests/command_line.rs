//! The built command, run as a person runs it: exit codes, streams, both languages.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A folder of its own for one test, and the command run in it.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A desk with a register of the invented company.
    fn with_demo() -> Self {
        let desk = Self::new();
        desk.run(&["demo", "demo"]).expect_code(0);
        let register = desk.path("demo").join("atelier-fictif-lunaire.registre");
        std::fs::rename(register, desk.path("r.registre")).unwrap();
        desk
    }

    /// A desk with an empty register.
    fn with_register() -> Self {
        let desk = Self::new();
        desk.run(&["init", "r.registre", "--name", "Boulangerie Martin"])
            .expect_code(0);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    fn run(&self, args: &[&str]) -> Said {
        self.run_with(args, &[("LC_ALL", "fr_FR.UTF-8")])
    }

    fn run_with(&self, args: &[&str], environment: &[(&str, &str)]) -> Said {
        let output = Command::new(env!("CARGO_BIN_EXE_registre"))
            .args(args)
            .current_dir(self.folder.path())
            .env_remove("LC_MESSAGES")
            .env_remove("LANG")
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        Said::of(&output)
    }
}

/// What a run said.
struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Said {
    fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    #[track_caller]
    fn expect_code(self, code: i32) -> Self {
        assert_eq!(
            self.code, code,
            "stdout:\n{}\nstderr:\n{}",
            self.out, self.err
        );
        assert!(
            !self.err.contains('['),
            "a message without words: {}",
            self.err
        );
        self
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap()
    }
}

fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

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
            &["export", "r.registre", "notice", "-o", "n.html"],
            "Aucune activité",
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
fn check_is_code_1_until_nothing_that_article_30_requires_is_missing() {
    let desk = Desk::with_register();
    let said = desk.run(&["check", "r.registre"]).expect_code(1);
    assert!(
        said.out.contains("30(1)(a)"),
        "no way to reach the organisation yet: {}",
        said.out
    );
    let remarks = desk
        .run(&["check", "r.registre", "--json"])
        .expect_code(1)
        .json();
    assert_eq!(remarks[0]["remarks"][0]["rule"], "r30-1a-02");
    let english = desk
        .run(&["check", "r.registre", "--lang", "en"])
        .expect_code(1);
    assert!(
        english.out.contains("There is no way to reach"),
        "{}",
        english.out
    );
}

#[test]
fn a_sheet_is_put_listed_shown_undone_and_redone() {
    let desk = Desk::with_register();
    assert!(
        desk.run(&["list", "r.registre"])
            .expect_code(0)
            .err
            .contains("aucune fiche")
    );
    desk.write(
        "sheet.json",
        r#"{"identity": {"name": "Paie"}, "purposes": [{"text": "Payer"}]}"#,
    );
    desk.run(&["put", "r.registre", "sheet.json", "--actor", "marie"])
        .expect_code(0);
    let list = desk
        .run(&["list", "r.registre", "--json"])
        .expect_code(0)
        .json();
    assert_eq!(
        (&list[0]["reference"], &list[0]["name"]),
        (&"T-001".into(), &"Paie".into())
    );

    let shown = desk
        .run(&["show", "r.registre", "T-001", "--json"])
        .expect_code(0)
        .json();
    assert_eq!(shown["purposes"][0]["text"], "Payer");
    desk.write("again.json", shown.to_string());
    let again = desk
        .run(&["put", "r.registre", "again.json"])
        .expect_code(0);
    assert!(
        again.err.to_lowercase().contains("rien à changer"),
        "{}",
        again.err
    );

    let text = desk.run(&["show", "r.registre", "T-001"]).expect_code(0);
    assert!(
        text.out.contains("Payer") && text.out.contains("Non renseigné"),
        "{}",
        text.out
    );

    desk.run(&["undo", "r.registre"]).expect_code(0);
    assert_eq!(
        desk.run(&["list", "r.registre", "--json"]).json(),
        serde_json::json!([])
    );
    desk.run(&["redo", "r.registre"]).expect_code(0);
    assert_eq!(desk.run(&["list", "r.registre", "--json"]).json(), list);

    let history = desk
        .run(&["history", "r.registre", "--json"])
        .expect_code(0)
        .json();
    let ops: Vec<&str> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|s| s["op"].as_str().unwrap())
        .collect();
    assert_eq!(ops, ["create_register", "create_activity", "undo", "redo"]);
    assert_eq!(
        history[1]["actor"], "marie",
        "the name that was given is in the journal"
    );
    assert_ne!(
        history[0]["actor"], "",
        "without one, the account's name is"
    );
    let of_sheet = desk
        .run(&["history", "r.registre", "--sheet", "T-001"])
        .expect_code(0);
    assert!(
        of_sheet.out.contains("Ajout d’une fiche"),
        "{}",
        of_sheet.out
    );
}

#[test]
fn the_demonstration_exports_checks_and_verifies() {
    let desk = Desk::with_demo();
    desk.run(&["verify-journal", "r.registre"]).expect_code(0);
    let head = || desk.run(&["verify-journal", "r.registre", "--json"]).json()["head"].clone();
    let before = head();
    desk.run(&["export", "r.registre", "pdf", "-o", "a.pdf"])
        .expect_code(0);
    assert!(bytes(&desk.path("a.pdf")).starts_with(b"%PDF-1.7"));
    desk.run(&[
        "export",
        "r.registre",
        "notice",
        "-o",
        "n.md",
        "--only",
        "T-001",
    ])
    .expect_code(0);
    desk.run(&[
        "export",
        "r.registre",
        "json",
        "-o",
        "r.json",
        "--with-history",
    ])
    .expect_code(0);
    assert_eq!(
        head(),
        before,
        "recording a delivery does not move the fingerprint of documents"
    );
    let history = desk.run(&["history", "r.registre", "--json"]).json();
    let deliveries = history
        .as_array()
        .unwrap()
        .iter()
        .filter(|step| step["fact"] == true)
        .count();
    assert_eq!(deliveries, 3, "each export is in the journal");
    let said = desk.run(&["undo", "r.registre"]).expect_code(3);
    assert!(
        said.err.contains("rien à annuler"),
        "the content came with the register: {}",
        said.err
    );
}

#[test]
fn an_exchange_file_comes_back_whole_and_a_second_time_changes_nothing() {
    let desk = Desk::with_demo();
    desk.run(&["export", "r.registre", "json", "-o", "one.json"])
        .expect_code(0);
    desk.run(&["init", "s.registre", "--name", "x"])
        .expect_code(0);
    let preview = desk
        .run(&["import", "s.registre", "one.json", "--dry-run", "--json"])
        .expect_code(0);
    assert_eq!(preview.json()["written"], Value::Null);
    assert_eq!(
        desk.run(&["list", "s.registre", "--json"]).json(),
        serde_json::json!([])
    );
    desk.run(&["import", "s.registre", "one.json"])
        .expect_code(0);
    let again = desk
        .run(&["import", "s.registre", "one.json"])
        .expect_code(0);
    assert!(
        again.err.to_lowercase().contains("rien à changer"),
        "{}",
        again.err
    );
    desk.run(&["export", "s.registre", "json", "-o", "two.json"])
        .expect_code(0);
    let register = |name: &str| -> Value {
        let mut file: Value = serde_json::from_slice(&bytes(&desk.path(name))).unwrap();
        file["register"]["about"] = Value::Null;
        file["register"].take()
    };
    assert_eq!(
        register("one.json"),
        register("two.json"),
        "all but the register's own name"
    );
}

/// Runs SQL on a register as another program would, the journal's guards taken away first.
fn tamper(file: &Path, sql: &str) {
    let guards = [
        "step_stays",
        "step_is_kept",
        "change_is_kept",
        "change_stays",
    ];
    let drops: String = guards
        .iter()
        .map(|guard| format!("DROP TRIGGER {guard};"))
        .collect();
    let run = Command::new("sqlite3")
        .arg("-bail")
        .arg(file)
        .arg(drops + sql)
        .output();
    let run = run.unwrap_or_else(|error| panic!("this test needs sqlite3: {error}"));
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
}

#[test]
fn a_change_made_with_another_program_is_found() {
    let cases = [
        (
            "UPDATE purpose SET text = 'autre chose' WHERE rowid = 1",
            "purpose",
        ),
        ("DELETE FROM recipient WHERE rowid = 1", "recipient"),
        (
            "UPDATE change SET after = json_set(after, '$.name', 'x') WHERE rowid = 5",
            "n’est plus celui",
        ),
        (
            "UPDATE step SET actor = 'quelqu''un d''autre' WHERE seq = 1",
            "étape 1",
        ),
    ];
    for (sql, said) in cases {
        let desk = Desk::with_demo();
        tamper(&desk.path("r.registre"), sql);
        let found = desk.run(&["verify-journal", "r.registre"]).expect_code(1);
        assert!(found.out.contains(said), "{sql}: {}", found.out);
    }
}

#[test]
fn a_document_never_takes_the_place_of_a_register() {
    let desk = Desk::with_demo();
    let before = bytes(&desk.path("r.registre"));
    let args = [
        "export",
        "r.registre",
        "json",
        "-o",
        "r.registre",
        "--overwrite",
    ];
    let said = desk.run(&args).expect_code(3);
    assert!(said.err.contains("est un registre"), "{}", said.err);
    assert_eq!(bytes(&desk.path("r.registre")), before);
}

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
        &[
            "export",
            "r.registre",
            "notice",
            "-o",
            "a.html",
            "--role",
            "processor",
        ],
        &["export", "r.registre", "notice", "-o", "a.pdf"],
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
fn a_spreadsheet_is_previewed_brought_in_and_undone() {
    let desk = Desk::with_register();
    let ods = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../import/tests/fixtures/company.ods"
    );
    let preview = desk
        .run(&["import", "r.registre", ods, "--dry-run"])
        .expect_code(0);
    assert!(
        preview.out.contains("!B"),
        "values are shown with their cells: {}",
        preview.out
    );
    assert_eq!(
        desk.run(&["list", "r.registre", "--json"]).json(),
        serde_json::json!([])
    );
    desk.run(&[
        "import",
        "r.registre",
        ods,
        "--status",
        "draft",
        "--actor",
        "Zoé",
    ])
    .expect_code(0);
    let list = desk.run(&["list", "r.registre", "--json"]).json();
    assert!(
        list.as_array()
            .unwrap()
            .iter()
            .all(|sheet| sheet["status"] == "draft")
    );
    let count = list.as_array().unwrap().len();
    let history = desk.run(&["history", "r.registre", "--json"]).json();
    assert_eq!(history[1]["actor"], "Zoé");
    desk.run(&["undo", "r.registre"]).expect_code(0);
    desk.run(&["import", "r.registre", ods, "--with-example"])
        .expect_code(0);
    let list = desk.run(&["list", "r.registre", "--json"]).json();
    assert!(
        list.as_array().unwrap().len() > count,
        "the example came too"
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
fn several_registers_are_all_checked_when_one_cannot_be() {
    let desk = Desk::with_demo();
    let args = [
        "check",
        "r.registre",
        "absent.registre",
        "r.registre",
        "--json",
    ];
    let said = desk.run(&args).expect_code(3);
    let all = said.json();
    assert_eq!(all.as_array().unwrap().len(), 3);
    assert_eq!(all[1]["error"], "file-missing");
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
fn a_backup_is_a_register_of_its_own() {
    let desk = Desk::with_demo();
    desk.run(&["backup", "r.registre", "-o", "b.registre"])
        .expect_code(0);
    let list = |file| desk.run(&["list", file, "--json"]).expect_code(0).json();
    assert_eq!(list("b.registre"), list("r.registre"));
    desk.run(&["verify-journal", "b.registre"]).expect_code(0);
}

#[test]
fn a_folder_that_holds_something_is_not_used_for_the_demonstration() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("demo")).unwrap();
    desk.write("demo/lettre.txt", "à moi");
    let said = desk.run(&["demo", "demo"]).expect_code(3);
    assert!(said.err.contains("demo"), "{}", said.err);
    assert_eq!(
        std::fs::read_dir(desk.path("demo")).unwrap().count(),
        1,
        "nothing was added"
    );
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
fn a_document_is_verified_by_the_register_that_handed_it_over() {
    let desk = Desk::with_demo();
    let export = [
        "export",
        "r.registre",
        "pdf",
        "-o",
        "a.pdf",
        "--only",
        "T-001,T-003",
        "--scope",
        "complete",
    ];
    desk.run(
        &[
            &export[..],
            &["--to-whom", "CNIL, contrôle", "--actor", "Zoé"],
        ]
        .concat(),
    )
    .expect_code(0);
    let verify = |document| desk.run(&["verify", "r.registre", document]);
    let said = verify("a.pdf").expect_code(0);
    for expected in [
        "resté tel quel",
        "CNIL, contrôle",
        "Zoé",
        "T-001, T-003",
        "champs complémentaires",
        "rien n’a changé",
    ] {
        assert!(said.out.contains(expected), "{expected}: {}", said.out);
    }
    let found = desk
        .run(&["verify", "r.registre", "a.pdf", "--json"])
        .expect_code(0)
        .json();
    assert_eq!(found["verdict"], "delivered");
    assert_eq!(found["deliveries"][0]["recipient"], "CNIL, contrôle");
    let mut altered = bytes(&desk.path("a.pdf"));
    let middle = altered.len() / 2;
    altered[middle] ^= 1;
    desk.write("b.pdf", altered);
    let said = verify("b.pdf").expect_code(1);
    assert!(said.out.contains("modifié"), "{}", said.out);
    desk.write("c.pdf", "%PDF-1.7 autre");
    desk.write("d.bin", [0_u8, 1, 2]);
    verify("c.pdf").expect_code(1);
    verify("d.bin").expect_code(1);
    verify("absent.pdf").expect_code(3);
    let help = desk.run(&["verify", "--help"]).expect_code(0);
    assert!(
        help.out.contains("une date envers un tiers"),
        "{}",
        help.out
    );
}

#[test]
fn a_document_proves_nothing_once_the_register_was_changed_with_another_program() {
    let desk = Desk::with_demo();
    desk.run(&["export", "r.registre", "csv", "-o", "a.csv"])
        .expect_code(0);
    tamper(
        &desk.path("r.registre"),
        "UPDATE activity SET identity_name = 'Autre' WHERE identity_reference = 'T-001'",
    );
    let said = desk.run(&["verify", "r.registre", "a.csv"]).expect_code(1);
    assert!(said.out.contains("hors du programme"), "{}", said.out);
}

#[test]
fn an_export_from_a_backup_is_made_and_not_noted() {
    let desk = Desk::with_demo();
    desk.run(&["backup", "r.registre", "-o", "b.registre"])
        .expect_code(0);
    let before = bytes(&desk.path("b.registre"));
    let said = desk
        .run(&["export", "b.registre", "pdf", "-o", "a.pdf"])
        .expect_code(0);
    assert!(said.err.contains("est une sauvegarde"), "{}", said.err);
    assert!(bytes(&desk.path("b.registre")) == before, "not a byte");
    let said = desk.run(&["verify", "r.registre", "a.pdf"]).expect_code(1);
    assert!(said.out.contains("ne note pas sa remise"), "{}", said.out);
}
