//! Owns what people write in the place of a controller's or an officer's name.

use registre_domain::answer::Answer;
use registre_domain::organisation::{Dpo, DpoKind, Entity};
use registre_import::cnil::{NoteCode, Severity};

use crate::proposal::{register, sheet, told};
use crate::strangers::{actors, import, import_into, list, severity};
use crate::support::fiche::Line;

#[test]
fn no_officer_is_an_answer_and_not_a_name() {
    for word in ["Pas de DPO", "aucun", "non désigné", "Néant", "Non"] {
        let card = [
            (
                "A5",
                "Coordonnées du délégué à la protection des données (DPO)",
            ),
            ("B5", "Nom :"),
            ("C5", word),
        ];
        let from_list = import(&[list(&card)]);
        assert_eq!(from_list.entities[0].dpo, Answer::None, "card: {word}");
        let line: &[Line<'_>] = &[("Délégué à la protection des données", &[("B", word)])];
        let from_fiche = import(&[list(&[]), actors("Paie", line)]);
        assert_eq!(from_fiche.entities[0].dpo, Answer::None, "fiche: {word}");
    }
    let line: &[Line<'_>] = &[(
        "Représentant",
        &[("B", "Pas de représentant"), ("G", "N/A")],
    )];
    let proposal = import(&[list(&[]), actors("Paie", line)]);
    assert_eq!(proposal.entities[0].eu_representative, Answer::None);
    assert_eq!(told(&proposal, NoteCode::ReadAsNone), ["Paie!B7"]);
}

#[test]
fn an_officer_where_the_list_says_none_is_a_conflict() {
    let card = [
        (
            "A5",
            "Coordonnées du délégué à la protection des données (DPO)",
        ),
        ("B5", "Nom : Néant"),
    ];
    let line: &[Line<'_>] = &[(
        "Délégué à la protection des données",
        &[("B", "Aziz Lenoir")],
    )];
    let proposal = import(&[list(&card), actors("Paie", line)]);
    assert_eq!(proposal.entities[0].dpo, Answer::None, "what stands stays");
    assert_eq!(told(&proposal, NoteCode::ConflictNone), ["Paie!B7"]);
    assert!(
        sheet(&proposal, "Paie")
            .identity
            .notes
            .contains("Aziz Lenoir")
    );
}

#[test]
fn idem_and_ourselves_are_the_organisation_of_the_list() {
    let card = [
        (
            "A5",
            "Coordonnées du délégué à la protection des données (DPO)",
        ),
        ("B5", "Nom : Lenoir"),
    ];
    for word in [
        "idem",
        "id.",
        "\"",
        "cf. liste",
        "voir onglet 2",
        "nous-mêmes",
        "l'entreprise",
    ] {
        let lines: &[Line<'_>] = &[
            ("Responsable du traitement", &[("B", word)]),
            ("Délégué à la protection des données", &[("B", word)]),
        ];
        let proposal = import(&[list(&card), actors("Paie", lines)]);
        assert_eq!(proposal.entities.len(), 1, "{word}: no new organisation");
        let main = &proposal.entities[0];
        assert_eq!(main.dpo.given().unwrap().name, "Lenoir", "{word}");
        assert_eq!(
            sheet(&proposal, "Paie").identity.entity,
            Some(main.id),
            "{word}"
        );
        assert_eq!(
            told(&proposal, NoteCode::SameAsList),
            ["Paie!B7", "Paie!B8"],
            "{word}"
        );
        assert_eq!(severity(&proposal, NoteCode::SameAsList), Severity::Info);
        assert!(
            told(&proposal, NoteCode::Placeholder).is_empty(),
            "{word}: told once"
        );
    }
}

#[test]
fn no_company_makes_an_officer_of_the_house() {
    let lines: &[Line<'_>] = &[
        (
            "Délégué à la protection des données",
            &[("B", "Inès Autre")],
        ),
        (
            "Société du DPO (si celui-ci est externe)",
            &[("B", "néant")],
        ),
    ];
    let proposal = import(&[list(&[]), actors("Paie", lines)]);
    assert_eq!(
        proposal.entities[0].dpo.given().unwrap().kind,
        Some(DpoKind::Internal)
    );
    assert_eq!(told(&proposal, NoteCode::DpoInternal), ["Paie!B8"]);
}

#[test]
fn no_officer_where_the_register_has_one_is_a_conflict() {
    let main = Entity {
        id: "0198a000-0000-7000-8000-000000000001".parse().unwrap(),
        name: "Atelier Lumen".to_owned(),
        dpo: Answer::Given(Dpo {
            name: "Lenoir".to_owned(),
            ..Dpo::default()
        }),
        ..Entity::default()
    };
    let mut existing = register();
    existing.about.main_entity = Some(main.id);
    existing.entities.push(main);
    for word in ["N/A", "Néant", "Pas de DPO"] {
        let line: &[Line<'_>] = &[("Délégué à la protection des données", &[("B", word)])];
        let proposal = import_into(&[actors("Paie", line)], &existing);
        let note = proposal
            .report
            .iter()
            .find(|note| note.code == NoteCode::Conflict)
            .unwrap();
        assert_eq!(
            (note.args["value"].as_str(), note.args["kept"].as_str()),
            (word, "Lenoir")
        );
        assert!(told(&proposal, NoteCode::SaidNone).is_empty(), "{word}");
    }
}

#[test]
fn another_controller_is_told_once() {
    let line: &[Line<'_>] = &[("Responsable du traitement", &[("B", "Lumen SARL")])];
    let mut second = actors("Clients", line);
    second = second.put("B4", "Clients");
    let proposal = import(&[list(&[]), actors("Paie", line), second]);
    let notes = proposal
        .report
        .iter()
        .filter(|note| note.code == NoteCode::OtherController);
    let notes: Vec<_> = notes
        .map(|note| (note.args["name"].as_str(), note.args["kept"].as_str()))
        .collect();
    assert_eq!(notes, [("Lumen SARL", "Atelier Lumen")]);
    assert_eq!(proposal.entities.len(), 2);
}

#[test]
fn another_officer_is_told_once_by_name_and_kept_whole() {
    let main = Entity {
        id: "0198a000-0000-7000-8000-000000000001".parse().unwrap(),
        name: "Atelier Lumen".to_owned(),
        dpo: Answer::Given(Dpo {
            name: "Delamarée".to_owned(),
            first_name: "Aurore".to_owned(),
            ..Dpo::default()
        }),
        ..Entity::default()
    };
    let mut existing = register();
    existing.about.main_entity = Some(main.id);
    existing.entities.push(main);
    let officer: &[(&str, &str)] = &[
        ("B", "Aziz Lenoir"),
        ("D", "69003"),
        ("E", "Lyon"),
        ("H", "dpo@tamis.example"),
    ];
    let line: &[Line<'_>] = &[("Délégué à la protection des données", officer)];
    let proposal = import_into(&[actors("Paie", line)], &existing);
    let conflicts = proposal
        .report
        .iter()
        .filter(|note| note.code == NoteCode::Conflict);
    let conflicts: Vec<_> = conflicts
        .map(|note| (note.args["value"].as_str(), note.args["kept"].as_str()))
        .collect();
    assert_eq!(
        conflicts,
        [("Aziz Lenoir", "Aurore Delamarée")],
        "a town is not compared with a name"
    );
    assert_eq!(
        told(&proposal, NoteCode::OfAnother),
        ["Paie!D7", "Paie!E7", "Paie!H7"]
    );
    assert_eq!(severity(&proposal, NoteCode::OfAnother), Severity::Info);
    let notes = &sheet(&proposal, "Paie").identity.notes;
    for text in ["Aziz Lenoir", "69003", "Lyon", "dpo@tamis.example"] {
        assert!(notes.contains(text), "{text} is kept: {notes}");
    }
}
