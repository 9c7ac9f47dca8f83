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
fn a_falsified_register_gives_no_document_and_says_why() {
    let desk = Desk::with_demo();
    let sheet = desk.run(&["show", "r.registre", "T-001", "--json"]).json();
    let purpose = sheet["purposes"][0]["text"].as_str().unwrap().to_owned();
    let purpose = purpose.replace('\'', "''");
    let put = |from: &str, to: &str| {
        let edit = format!("UPDATE purpose SET text = '{to}' WHERE text = '{from}'");
        tamper(&desk.path("r.registre"), &edit);
    };
    put(&purpose, "Falsifié");
    for kind in ["pdf", "folder", "ods", "csv", "md"] {
        let export = ["export", "r.registre", kind, "-o", "a.out"];
        let said = desk.run(&export).expect_code(3);
        for expected in [
            "n’est plus comme le dit son journal",
            "Rien n’a été changé",
            "verify-journal",
            "sauvegarde",
        ] {
            assert!(said.err.contains(expected), "{expected}: {}", said.err);
        }
        assert!(!desk.path("a.out").exists());
    }
    let said = desk.run(&["show", "r.registre", "T-001"]).expect_code(0);
    assert!(
        said.out.contains("Falsifié"),
        "what prints no head is shown"
    );
    desk.run(&["export", "r.registre", "json", "-o", "a.json"])
        .expect_code(0);
    put("Falsifié", &purpose);
    desk.run(&["export", "r.registre", "pdf", "-o", "a.pdf"])
        .expect_code(0);
    desk.run(&["verify", "r.registre", "a.pdf"]).expect_code(0);
}

#[test]
fn each_file_of_a_folder_is_described_as_itself() {
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
    let run = std::process::Command::new("python3")
        .args(["-m", "zipfile", "-e", "d.zip", "d"])
        .current_dir(desk.path("."))
        .status();
    assert!(run.unwrap().success(), "this test needs python3");
    let verify = |name| desk.run(&["verify", "r.registre", name]).expect_code(0).out;
    for (name, with, without) in [
        (
            "d/02-sous-traitant.pdf",
            "Registre de sous-traitant",
            "Registre de responsable",
        ),
        (
            "d/01-responsable.pdf",
            "Registre de responsable",
            "Registre de sous-traitant",
        ),
        ("d/00-index.pdf", "00-index.pdf", "Registre de"),
        ("d/SHA256SUMS", "SHA256SUMS", "Registre de"),
    ] {
        let said = verify(name);
        assert!(said.contains(with) && said.contains("CNIL"), "{said}");
        assert!(!said.contains(without), "{said}");
    }
    let said = verify("d.zip");
    for name in ["01-responsable.pdf", "02-sous-traitant.pdf"] {
        assert!(said.contains(name), "{said}");
    }
    let mut altered = bytes(&desk.path("d/02-sous-traitant.pdf"));
    altered[40] ^= 1;
    desk.write("x.pdf", altered);
    let said = desk.run(&["verify", "r.registre", "x.pdf"]).expect_code(1);
    for expected in [
        "a été modifié",
        "dont ce fichier n’est pas la copie",
        "CNIL",
    ] {
        assert!(said.out.contains(expected), "{expected}: {}", said.out);
    }
}

#[test]
fn the_documents_of_the_demonstration_are_known_to_its_register() {
    let desk = Desk::with_demo();
    for name in [
        "registre.pdf",
        "registre-complet.pdf",
        "registre-sous-traitant.pdf",
    ] {
        let file = format!("demo/{name}");
        desk.run(&["verify", "r.registre", &file]).expect_code(0);
    }
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
