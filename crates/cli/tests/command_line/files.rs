//! `export`, `import`, `backup` and `demo`: what comes out of a register and goes into one.
//! It must not know how files are made.

use crate::desk::{DEMO, Desk, bytes};
use serde_json::Value;

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
    assert_eq!(deliveries, DEMO + 2, "each export is in the journal");
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
