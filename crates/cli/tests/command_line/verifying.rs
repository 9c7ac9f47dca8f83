//! `verify`: documents judged by the register that they say they come from.
//! It must not know how that is found out.

use crate::desk::{Desk, bytes, tamper};

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
