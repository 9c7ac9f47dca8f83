//! `put`, `list`, `show`, `check`, `history`, `undo` and `redo`.
//! It must not know how sheets are kept.

use crate::desk::Desk;

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
