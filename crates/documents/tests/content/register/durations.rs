//! Owns: tests of the retention rules in the register document: where each stands, and what an undecided one prints.
//! Must not know: how pages look.

use super::{blank, register_of};
use crate::demo::{self, made, options, text};
use crate::fluent::{english, french};
use registre_documents::block::{Block, Document};
use registre_documents::register::Kind;
use registre_documents::words::Words;
use registre_documents::{html, markdown};
use registre_domain::activity::{Activity, Role};

#[test]
fn a_retention_rule_stands_once_beside_all_the_data_that_it_governs() {
    let words = french();
    let mut activity = blank("T-001", Role::Controller);
    let value = serde_json::json!({
        "data_groups": [
            { "id": uuid::Uuid::from_u128(1), "category": "identity", "description": "nom" },
            { "id": uuid::Uuid::from_u128(2), "category": "connection", "description": "journaux" },
            { "id": uuid::Uuid::from_u128(5), "category": "internet", "description": "traceurs" },
        ],
        "retention_rules": [
            { "id": uuid::Uuid::from_u128(3), "active": "P6M",
              "data_groups": [uuid::Uuid::from_u128(2), uuid::Uuid::from_u128(5)] },
            { "id": uuid::Uuid::from_u128(4), "active": "P5Y", "bound": "maximum",
              "start_event": "la fin du contrat", "final_fate": "erased" },
        ],
    });
    let parts: Activity = serde_json::from_value(value).unwrap();
    (activity.data_groups, activity.retention_rules) = (parts.data_groups, parts.retention_rules);
    let document = made(
        &register_of(vec![activity]),
        &words,
        &options(Kind::Controller),
    );
    let rows = document.body.iter().find_map(|block| match block {
        Block::Table(table) if table.summary == words.say("doc-section-retention") => {
            Some(&table.rows)
        }
        _ => None,
    });
    assert_eq!(rows.expect("the table").len(), 2, "a rule stands once");
    let cell = |row: usize, column: usize| -> String {
        let flows = rows.expect("the table")[row].cells[column].clone();
        let part = Document {
            body: flows.into_iter().map(Block::Flow).collect(),
            ..document.clone()
        };
        demo::inlines(&part)
            .iter()
            .map(|inline| inline.text.as_str())
            .collect()
    };
    assert_eq!(
        cell(0, 0),
        "Données de connexion, navigation sur internet",
        "both groups"
    );
    assert_eq!(cell(0, 1), "6\u{a0}mois");
    assert_eq!(cell(1, 0), "Toutes les données");
    assert_eq!(
        cell(1, 1),
        "5\u{a0}ans au plus à compter de la fin du contrat"
    );
    assert_eq!(cell(1, 2), "Effacement");
}

/// One purpose has its time; of the other, on the same data, nobody has decided it.
fn half_decided() -> Activity {
    let value = serde_json::json!({
        "purposes": [
            { "id": uuid::Uuid::from_u128(5), "text": "Livrer" },
            { "id": uuid::Uuid::from_u128(6), "text": "Relancer" },
        ],
        "data_groups": [
            { "id": uuid::Uuid::from_u128(1), "category": "identity", "description": "nom" },
        ],
        "retention_rules": [
            { "id": uuid::Uuid::from_u128(3), "data_groups": [uuid::Uuid::from_u128(1)],
              "purposes": [uuid::Uuid::from_u128(5)], "active": "P6M" },
            { "id": uuid::Uuid::from_u128(4), "data_groups": [uuid::Uuid::from_u128(1)],
              "purposes": [uuid::Uuid::from_u128(6)], "start_event": "la fin du contrat" },
        ],
    });
    let mut activity: Activity = serde_json::from_value(value).unwrap();
    activity.identity = blank("T-001", Role::Controller).identity;
    activity
}

#[test]
fn a_rule_that_nobody_has_decided_is_printed_as_a_duration_to_be_specified() {
    for (words, open, from) in [
        (
            french(),
            "durée à préciser",
            " à compter de la fin du contrat",
        ),
        (english(), "duration to be specified", " from"),
    ] {
        let options = options(Kind::Controller);
        let print =
            |activity: &Activity| made(&register_of(vec![activity.clone()]), &words, &options);
        let document = print(&half_decided());
        for page in [
            text(&document),
            html::render(&document),
            markdown::render(&document),
        ] {
            assert_eq!(page.matches(open).count(), 1, "{page}");
            assert!(page.contains(&format!("{open}{from}")), "{page}");
        }
        let mut decided = half_decided();
        decided.retention_rules[1].active = Some("P1Y".parse().unwrap());
        assert!(!text(&print(&decided)).contains(open));
        decided.retention_rules[1].active = None;
        decided.retention_rules[1].criterion = "Selon le contrat".into();
        assert!(
            !text(&print(&decided)).contains(open),
            "words are an answer"
        );
        decided.retention_rules[1] = Default::default();
        assert!(
            text(&print(&decided)).contains(open),
            "a line that says nothing is not decided"
        );
    }
}
