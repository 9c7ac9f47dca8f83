//! Owns what people write in such files where the model expects something else.

use registre_domain::Register;
use registre_domain::answer::Answer;
use registre_import::cnil::{NoteCode, Options, Proposal, Severity};
use registre_import::workbook;

use crate::proposal::{proposed, register, sheet, told};
use crate::support::fiche::{Line, fiche};
use crate::support::sheet::{Tab, ods};
use crate::support::zipped;

/// The tab of the list: cards above, headings in row 8, and these cells.
pub(crate) fn list(cells: &[(&str, &str)]) -> Tab {
    Tab::new("Liste")
        .texts(&[
            ("A1", "Coordonnées du responsable de l’organisme"),
            ("B1", "Nom : Atelier Lumen"),
            ("A8", "Nom du traitement"),
            ("B8", "N° / RÉF"),
            ("C8", "Date de création de la fiche"),
            ("E8", "Finalité du traitement"),
            ("H8", "Données sensibles ?"),
        ])
        .texts(cells)
}

/// A fiche named « Paie » with these actors, in row 7 and below.
pub(crate) fn actors(tab: &str, lines: &[Line<'_>]) -> Tab {
    let name: &[Line<'_>] = &[("Nom du traitement", &[("B", "Paie")])];
    fiche(
        tab,
        "Fiche de registre",
        [name, lines, &[], &[], &[], &[], &[], &[], &[]],
    )
}

pub(crate) fn import_into(tabs: &[Tab], existing: &Register) -> Proposal {
    let book = workbook::read(&ods(tabs)).unwrap();
    proposed(&book, existing, Options::default())
}

pub(crate) fn import(tabs: &[Tab]) -> Proposal {
    import_into(tabs, &register())
}

fn names(proposal: &Proposal) -> Vec<&str> {
    let names = proposal.activities.iter();
    names
        .map(|activity| activity.identity.name.as_str())
        .collect()
}

pub(crate) fn severity(proposal: &Proposal, code: NoteCode) -> Severity {
    proposal
        .report
        .iter()
        .find(|note| note.code == code)
        .unwrap()
        .severity
}

#[test]
fn sensitive_data_are_a_yes_or_a_no() {
    let words = [
        "Oui",
        "x",
        "O",
        "non.",
        "N",
        "à vérifier",
        "Oui ?? demander",
        "?",
    ];
    let mut tab = list(&[]);
    for (row, word) in (9_u32..).zip(words) {
        tab = tab.put(&format!("A{row}"), format!("T{row}").as_str());
        tab = tab.put(&format!("H{row}"), word);
    }
    let proposal = import(&[tab]);
    let answers: Vec<_> = proposal
        .activities
        .iter()
        .map(|a| &a.sensitive_data)
        .collect();
    let yes = |text: &str| Answer::Given(text.to_owned());
    assert_eq!(
        answers,
        [
            &yes("Oui"),
            &yes("x"),
            &yes("O"),
            &Answer::None,
            &Answer::None,
            &Answer::Unknown,
            &Answer::Unknown,
            &Answer::Unknown,
        ]
    );
    let unclear = told(&proposal, NoteCode::SensitiveUnclear);
    assert_eq!(unclear, ["Liste!H14", "Liste!H15"]);
    assert_eq!(
        severity(&proposal, NoteCode::SensitiveUnclear),
        Severity::Warning
    );
    let notes = &sheet(&proposal, "T14").identity.notes;
    assert!(notes.contains("[Liste!H14] à vérifier"), "{notes}");
}

#[test]
fn a_remark_below_a_block_is_no_line_of_it() {
    let transfers: &[Line<'_>] = &[
        ("Organisme destinataire 1", &[("B", "Nuage Inc.")]),
        ("Organisme destinataire 5", &[("B", "Brume SA")]),
        ("Filiale", &[("B", "Rosée GmbH")]),
        ("", &[("B", "Givre Ltd")]),
    ];
    let name: &[Line<'_>] = &[("Nom du traitement", &[("B", "Paie")])];
    // The block's heading stands in row 28, its lines in rows 29 to 32.
    let tab = fiche(
        "Paie",
        "Fiche de registre",
        [name, &[], &[], &[], &[], &[], &[], &[], transfers],
    )
    .texts(&[
        ("A34", "Remarque perso"),
        ("B34", "demander à Jean"),
        ("B35", "et à Zoé"),
    ]);
    let proposal = import(&[tab]);
    let paie = sheet(&proposal, "Paie");
    assert_eq!(paie.transfers.lines().len(), 4, "contiguous rows are lines");
    let parties: Vec<_> = proposal
        .parties
        .iter()
        .map(|party| party.name.as_str())
        .collect();
    assert_eq!(
        parties,
        ["Nuage Inc.", "Brume SA", "Rosée GmbH", "Givre Ltd"]
    );
    let unplaced = told(&proposal, NoteCode::Unplaced);
    assert_eq!(unplaced, ["Paie!A34", "Paie!B34", "Paie!B35"]);
    let notes = &paie.identity.notes;
    assert!(
        notes.contains("[Paie!B34] Remarque perso : demander à Jean"),
        "{notes}"
    );
}

#[test]
fn a_foot_note_of_the_list_is_no_activity() {
    let proposal = import(&[list(&[
        ("A10", "Paie"),
        ("A11", "Clients"),
        ("A14", "Fournisseurs"),
        ("E14", "Payer les factures"),
        ("A15", "Stages"),
        ("A40", "Bas de page : revu par Jean"),
        ("A41", "en mars"),
    ])]);
    assert_eq!(
        names(&proposal),
        ["Paie", "Clients", "Fournisseurs", "Stages"],
        "the example's row may be empty"
    );
    assert_eq!(
        told(&proposal, NoteCode::Unplaced),
        ["Liste!A40", "Liste!A41"]
    );
    assert_eq!(severity(&proposal, NoteCode::Unplaced), Severity::Warning);
    assert!(
        proposal.entities[0]
            .notes
            .contains("[Liste!A40] Bas de page : revu par Jean")
    );
}

#[test]
fn placeholders_are_told_with_their_cell() {
    let name: &[Line<'_>] = &[
        ("Nom du traitement", &[("B", "Paie")]),
        ("Mise à jour du traitement", &[("B", "...")]),
    ];
    let dpo: &[Line<'_>] = &[
        (
            "Responsable du traitement",
            &[("B", "Atelier Lumen"), ("G", "-")],
        ),
        (
            "Société du DPO (si celui-ci est externe)",
            &[("B", "néant")],
        ),
    ];
    let people: &[Line<'_>] = &[("Catégorie de personnes 1", &[("B", "?")])];
    let tab = fiche(
        "Paie",
        "Fiche de registre",
        [name, dpo, &[], &[], &[], people, &[], &[], &[]],
    )
    .put("B40", "?");
    let proposal = import(&[list(&[("A10", "Paie"), ("E10", "?")]), tab]);
    assert_eq!(
        told(&proposal, NoteCode::Placeholder),
        ["Paie!B9", "Liste!E10", "Paie!B5", "Paie!G8", "Paie!B18"]
    );
    assert_eq!(severity(&proposal, NoteCode::Placeholder), Severity::Info);
    assert_eq!(
        told(&proposal, NoteCode::Unplaced),
        ["Paie!B40"],
        "outside the model"
    );
    let main = proposal
        .entities
        .iter()
        .find(|entity| entity.name == "Atelier Lumen")
        .unwrap();
    assert_eq!(main.dpo, Answer::Unknown, "no company is not no officer");
}

#[test]
fn a_formula_shows_its_error_or_is_called_one() {
    let plain = crate::proposal::plain();
    let note = plain
        .report
        .iter()
        .find(|note| note.code == NoteCode::Formula)
        .unwrap();
    assert_eq!(note.args["value"], "#DIV/0!");
    assert!(
        sheet(&plain, "Paie")
            .identity
            .notes
            .contains("[RH!G2] #DIV/0!")
    );
    // Programs that do not calculate write a formula without its result.
    let cell =
        |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let rows: String = [
        cell("A1", "Description du traitement"),
        cell("A2", "Nom du traitement") + &cell("B2", "Paie"),
        cell("A3", "Mise à jour du traitement") + "<c r=\"B3\"><f>1/0</f><v></v></c>",
        cell("A5", "Acteurs"),
        cell("A7", "Finalités"),
    ]
    .map(|cells| format!("<row>{cells}</row>"))
    .concat();
    let sheet_xml = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let book = workbook::read(&zipped::xlsx(&sheet_xml, "<sst/>")).unwrap();
    let proposal = proposed(&book, &register(), Options::default());
    assert_eq!(told(&proposal, NoteCode::FormulaBlank), ["Feuille!B3"]);
    let notes = &sheet(&proposal, "Paie").identity.notes;
    assert!(notes.contains("[Feuille!B3] =…"), "{notes}");
}

#[test]
fn none_beside_a_category_means_that_it_is_not_used() {
    const SENSITIVE: [&str; 2] = ["Données génétiques", "Données concernant la santé"];
    let name: &[Line<'_>] = &[("Nom du traitement", &[("B", "Paie")])];
    let data: &[Line<'_>] = &[
        (
            "Données de localisation",
            &[("B", "Sans objet"), ("E", "N/A")],
        ),
        (
            "Numéro de Sécurité Sociale (ou NIR)",
            &[("B", "NIR"), ("E", "5ans")],
        ),
    ];
    let measures: &[Line<'_>] = &[("Mesure de sécurité 1", &[("B", "Néant")])];
    let with = |second: &'static [(&'static str, &'static str)]| {
        let sensitive: &[Line<'_>] = &[(SENSITIVE[0], &[("B", "Néant")]), (SENSITIVE[1], second)];
        let tab = fiche(
            "Paie",
            "Fiche de registre",
            [name, &[], &[], data, sensitive, &[], &[], measures, &[]],
        );
        import(&[tab])
    };
    let proposal = with(&[("B", "N/A")]);
    let paie = sheet(&proposal, "Paie");
    assert_eq!(paie.data_groups.len(), 1, "the NIR alone");
    assert_eq!(paie.retention_rules[0].active.unwrap().to_string(), "P5Y");
    assert_eq!(paie.sensitive_data, Answer::None, "each row says so");
    assert!(paie.security.measures.is_empty());
    assert_eq!(
        told(&proposal, NoteCode::NotUsed),
        ["Paie!B11", "Paie!E11", "Paie!B15", "Paie!B16"]
    );
    assert_eq!(severity(&proposal, NoteCode::NotUsed), Severity::Info);
    assert_eq!(told(&proposal, NoteCode::NothingHere).len(), 1);
    assert!(told(&proposal, NoteCode::SaidNone).is_empty());
    let partly = with(&[]);
    assert_eq!(
        sheet(&partly, "Paie").sensitive_data,
        Answer::Unknown,
        "one row is silent"
    );
}

#[test]
fn the_same_file_again_is_told() {
    let first = crate::proposal::plain();
    assert!(told(&first, NoteCode::SameSheets).is_empty());
    let mut existing = register();
    existing.activities.clone_from(&first.activities);
    existing.activities[0].purposes[0].text = "Autre chose".to_owned();
    let again = crate::proposal::proposal("company.ods", &existing, Options::default());
    let of = |code| -> Vec<_> {
        again
            .report
            .iter()
            .filter(|note| note.code == code)
            .collect()
    };
    let sheets = of(NoteCode::SameSheet);
    assert_eq!(sheets.len(), 11, "another purpose is another sheet");
    assert!(
        sheets
            .iter()
            .any(|note| note.args["name"] == "Paie" && note.args["old"] == "RH 02")
    );
    let summary = of(NoteCode::SameSheets);
    assert_eq!(summary.len(), 1);
    assert_eq!(summary[0].args["count"], "11");
    assert_eq!(summary[0].severity, Severity::Warning);
    assert_eq!(again.activities.len(), 12, "nothing is replaced");
}

#[test]
fn what_the_list_says_otherwise_is_told_with_what_was_kept() {
    let name: &[Line<'_>] = &[("Nom du traitement", &[("B", "Paie")])];
    let purpose: &[Line<'_>] = &[("Finalité principale", &[("B", "Établir la paie")])];
    let tab = fiche(
        "Paie",
        "Fiche de registre",
        [name, &[], purpose, &[], &[], &[], &[], &[], &[]],
    );
    let proposal = import(&[list(&[("A9", "Paie"), ("E9", "Payer les gens")]), tab]);
    let note = proposal
        .report
        .iter()
        .find(|note| note.code == NoteCode::ListDiffers)
        .unwrap();
    assert_eq!(note.args["kept"], "Établir la paie");
    assert!(
        sheet(&proposal, "Paie")
            .identity
            .notes
            .contains("[Liste!E9] Payer les gens")
    );
}
