//! Owns: tests of the register document: every value is there, the states print apart, nothing private is.
//! Must not know: how pages look.

use crate::demo::{self, made, options, text, whole};
use crate::fluent::{Fluent, english, french};
use crate::leaves;
use chrono::NaiveDate;
use registre_documents::block::{Block, Document, Style};
use registre_documents::pdf;
use registre_documents::register::{Kind, RegisterOptions};
use registre_documents::words::{Lang, Words};
use registre_domain::activity::{
    Activity, Authority, Measure, Recipient, Role, Status, System, Transfer, Unconfirmed,
};
use registre_domain::catalogue::List;
use registre_domain::organisation::Entity;
use registre_domain::party::Party;
use registre_domain::path::FieldPath;
use registre_domain::{Answer, Catalogue, Register};
use std::collections::BTreeSet;

/// Fields of a sheet that no document shows, with the reason.
const NOT_SHOWN: [(&str, &str); 20] = [
    ("identity/notes", "internal"),
    ("identity/tags/*", "the organisation's own order"),
    ("identity/model", "how the sheet was begun"),
    ("identity/model_facts/*", "how the sheet was begun"),
    ("reviews/*/reviewed_on", "the organisation's own work"),
    ("reviews/*/reviewer", "the organisation's own work"),
    ("reviews/*/minimised_note", "the organisation's own work"),
    ("reviews/*/sensitive_note", "the organisation's own work"),
    ("reviews/*/access_note", "the organisation's own work"),
    ("reviews/*/erasure_note", "the organisation's own work"),
    ("rule_answers/*/rule", "answers to rules"),
    ("rule_answers/*/reason", "answers to rules"),
    ("unconfirmed/*/path", "printed as a mark at the field"),
    ("unconfirmed/*/model", "printed as a mark at the field"),
    (
        "security/measures/*/guide_sheet",
        "a link into the CNIL's guide, for the window",
    ),
    ("security/excluded/*/measure", "printed by its words"),
    ("transfers/*/exporter", "printed by the processor's name"),
    ("identity/entity", "printed by its name"),
    ("identity/sites/*", "printed by their names"),
    ("identity/status", "printed in words of the frame"),
];

fn catalogue_words(catalogue: &Catalogue, shape: &str, code: &str, lang: Lang) -> Option<String> {
    fn find<F>(list: &List<F>, code: &str, lang: Lang) -> Option<String> {
        list.words(code, lang).map(str::to_owned)
    }
    let c = catalogue;
    match shape {
        "data_groups/*/category" => find(&c.data_categories, code, lang),
        "data_subjects/*/category" => find(&c.data_subjects, code, lang),
        "recipients/*/kind" => find(&c.recipient_types, code, lang),
        "security/measures/*/kind" => find(&c.measure_types, code, lang),
        "transfers/*/country" | "systems/*/hosting_country" => find(&c.countries, code, lang),
        "transfers/*/mechanism" => find(&c.transfer_mechanisms, code, lang),
        "transfers/*/module" => find(&c.scc_modules, code, lang),
        "data_groups/*/special_conditions/*/condition" => find(&c.art9_conditions, code, lang),
        "purposes/*/prospecting/channels/*" => find(&c.prospecting_channels, code, lang),
        "information/exception" => find(&c.art14_exceptions, code, lang),
        "automated_decision/ground" => find(&c.automated_decision_grounds, code, lang),
        "dpia/criteria/*" => find(&c.dpia_criteria, code, lang),
        "dpia/required_list/*" => find(&c.dpia_required, code, lang),
        "dpia/exempt_list/*" => find(&c.dpia_exempt, code, lang),
        "opinions/*/author_kind" => find(&c.opinion_authors, code, lang),
        "formalities/*/kind" => find(&c.formalities, code, lang),
        "purposes/*/legal_basis" => find(&c.legal_bases, &code.replace('_', "-"), lang),
        _ => None,
    }
}

/// Enumerations of the model: they print in words of the frame, whose presence other tests check.
fn is_enumeration(shape: &str) -> bool {
    let last = shape.rsplit('/').next().unwrap_or_default();
    matches!(
        last,
        "role"
            | "kind"
            | "audience"
            | "final_fate"
            | "bound"
            | "status"
            | "residual_risk"
            | "authorisation"
            | "sha256"
    )
}

fn missing_from(
    page: &str,
    activity: &Activity,
    register: &Register,
    words: &Fluent,
) -> Vec<String> {
    let catalogue = demo::catalogue();
    let party = |id: &str| {
        let parties = register.parties.iter();
        parties
            .filter(|p| p.id.to_string() == id)
            .map(|p| p.name.clone())
            .next()
    };
    let prints = |(shape, leaf): &(String, String)| -> Vec<String> {
        if let Some(word) = catalogue_words(&catalogue, shape, leaf, words.lang()) {
            return vec![word];
        }
        if let Ok(day) = leaf.parse::<NaiveDate>() {
            return vec![words.date(day), words.short_date(day)];
        }
        if let Ok(period) = leaf.parse() {
            return vec![words.period(period)];
        }
        if uuid::Uuid::try_parse(leaf).is_ok() {
            return vec![party(leaf).unwrap_or_default()];
        }
        match leaf.as_str() {
            "true" => vec![words.say("doc-yes")],
            "false" => vec![words.say("doc-no")],
            number if shape.ends_with("approximate_count") => {
                vec![words.number(number.parse().unwrap())]
            }
            // French contracts the article after its preposition: « le départ », « à compter du départ ».
            event if shape.ends_with("start_event") => {
                let bare = event.strip_prefix("le ").or(event.strip_prefix("les "));
                vec![bare.unwrap_or(event).trim().to_owned()]
            }
            text => vec![text.trim().to_owned()],
        }
    };
    let value = serde_json::to_value(activity).unwrap();
    leaves::of(&value)
        .iter()
        .filter(|(shape, leaf)| {
            let hidden = NOT_SHOWN.iter().any(|(path, _)| path == shape);
            let id = shape.ends_with("/id") || shape == "id";
            let place = shape.ends_with("document/link") && !leaf.starts_with("https://");
            !hidden
                && !place
                && !id
                && !is_enumeration_of(shape, leaf, &catalogue, words)
                && !leaf.is_empty()
        })
        .filter(|leaf| !prints(leaf).iter().any(|print| page.contains(print)))
        .map(|(shape, leaf)| format!("{}: {shape} = {leaf}", activity.identity.reference))
        .collect()
}

fn is_enumeration_of(shape: &str, leaf: &str, catalogue: &Catalogue, words: &Fluent) -> bool {
    is_enumeration(shape) && catalogue_words(catalogue, shape, leaf, words.lang()).is_none()
}

#[test]
fn every_given_value_is_in_the_complete_document_cell_by_cell() {
    let register = demo::register();
    for words in [french(), english()] {
        let mut missing = Vec::new();
        for activity in &register.activities {
            let kind = match activity.identity.role {
                Role::Processor => Kind::Processor,
                _ => Kind::Controller,
            };
            let only = Some(BTreeSet::from([activity.id]));
            let options = RegisterOptions {
                only,
                ..whole(kind)
            };
            let page = text(&made(&register, &words, &options));
            missing.extend(missing_from(&page, activity, &register, &words));
        }
        assert!(missing.is_empty(), "{}", missing.join("\n"));
    }
}

#[test]
fn the_mentions_of_article_30_leave_the_complementary_fields_out() {
    let register = demo::register();
    let words = french();
    let short = text(&made(&register, &words, &options(Kind::Controller)));
    let long = text(&made(&register, &words, &whole(Kind::Controller)));
    for key in [
        "doc-complement",
        "doc-basis",
        "doc-group-dpia",
        "doc-group-systems",
    ] {
        let word = words.say(key);
        assert!(
            !short.lines().any(|line| line == word),
            "{word} is no mention of Article 30"
        );
    }
    assert!(long.contains(&words.say("doc-complement")));
    for key in [
        "doc-section-purposes",
        "doc-section-data",
        "doc-section-security",
    ] {
        assert!(short.contains(&words.say(key)), "{key}");
    }
}

/// A sheet with nothing but a reference, in force.
fn blank(reference: &str, role: Role) -> Activity {
    let mut activity = Activity::default();
    activity.id.0 = uuid::Uuid::from_u128(reference.bytes().map(u128::from).sum());
    activity.identity.reference = reference.to_owned();
    activity.identity.status = Status::InForce;
    activity.identity.role = role;
    activity
}

fn register_of(activities: Vec<Activity>) -> Register {
    let entity = Entity {
        name: "Exemple".into(),
        ..Entity::default()
    };
    let mut register = Register {
        entities: vec![entity],
        activities,
        ..Register::default()
    };
    register.about.main_entity = Some(register.entities[0].id);
    register
}

/// The text that follows a section's heading.
fn section<'t>(page: &'t str, heading: &str) -> &'t str {
    let mut lines = page.lines().skip_while(|line| *line != heading).skip(1);
    lines.next().expect("the section is there")
}

#[test]
fn none_not_applicable_and_not_answered_are_three_prints() {
    for (words, none, because, unknown) in [
        (french(), "Néant", "Sans objet\u{a0}: seul", "Non renseigné"),
        (english(), "None", "Not applicable: seul", "Not answered"),
    ] {
        let heading = words.say("doc-section-transfers");
        let print = |transfers| {
            let activity = Activity {
                transfers,
                ..blank("T-001", Role::Controller)
            };
            let page = text(&made(
                &register_of(vec![activity]),
                &words,
                &options(Kind::Controller),
            ));
            section(&page, &heading).to_owned()
        };
        assert_eq!(print(Answer::None), none);
        assert_eq!(print(Answer::NotApplicable("seul".into())), because);
        assert_eq!(print(Answer::Unknown), unknown);
        assert_eq!(
            print(Answer::Given(Vec::new())),
            unknown,
            "given without a line is no answer"
        );
    }
}

#[test]
fn a_measure_that_was_only_added_is_not_provided_rather_than_an_empty_row() {
    let mut activity = blank("T-001", Role::Controller);
    activity.security.measures = vec![Measure::default()];
    let words = french();
    let document = made(
        &register_of(vec![activity]),
        &words,
        &options(Kind::Controller),
    );
    let page = text(&document);
    let security = section(&page, &words.say("doc-section-security"));
    assert_eq!(
        security,
        words.say("doc-unknown"),
        "nothing is said of security"
    );
}

#[test]
fn lines_that_were_only_added_are_left_out() {
    let words = french();
    let party = Party {
        name: "Transporteur".into(),
        ..Party::default()
    };
    let filled = Recipient {
        party: Some(party.id),
        ..Recipient::default()
    };
    let print = |activity: &Activity| {
        let mut register = register_of(vec![activity.clone()]);
        register.parties = vec![party.clone()];
        text(&made(&register, &words, &whole(Kind::Controller)))
    };
    let bare = blank("T-001", Role::Controller);
    let mut added = Activity {
        recipients: Answer::Given(vec![Recipient::default()]),
        authorities: Answer::Given(vec![Authority::default()]),
        transfers: Answer::Given(vec![Transfer::default()]),
        systems: Answer::Given(vec![System::default()]),
        ..bare.clone()
    };
    assert_eq!(
        print(&added),
        print(&bare),
        "a list of blank lines says as much as no answer"
    );
    let alone = Activity {
        recipients: Answer::Given(vec![filled.clone()]),
        ..bare
    };
    added.recipients = Answer::Given(vec![Recipient::default(), filled, Recipient::default()]);
    assert_eq!(
        print(&added),
        print(&alone),
        "the line that is filled stays"
    );
    assert!(print(&added).contains("Transporteur"));
}

#[test]
fn an_officer_that_is_not_designated_and_one_nobody_spoke_of_differ() {
    let words = french();
    let print = |dpo| {
        let mut register = register_of(vec![blank("T-001", Role::Controller)]);
        register.entities[0].dpo = dpo;
        let page = text(&made(&register, &words, &options(Kind::Controller)));
        section(&page, &words.say("doc-dpo")).to_owned()
    };
    assert_eq!(print(Answer::None), "Aucun délégué désigné");
    assert_eq!(print(Answer::Unknown), "Non renseigné");
}

#[test]
fn an_unconfirmed_value_says_so_and_is_counted() {
    let words = french();
    let mut activity = Activity {
        transfers: Answer::None,
        ..blank("T-001", Role::Controller)
    };
    let mark = words.say("doc-unconfirmed");
    let page = |activity: &Activity| {
        text(&made(
            &register_of(vec![activity.clone()]),
            &words,
            &options(Kind::Controller),
        ))
    };
    assert!(!page(&activity).contains(&mark));
    let path = FieldPath::try_from("transfers".to_owned()).unwrap();
    activity.unconfirmed = vec![Unconfirmed {
        path,
        ..Unconfirmed::default()
    }];
    let marked = page(&activity);
    assert!(marked.contains(&format!("Néant {mark}")));
    assert_eq!(marked.matches(&mark).count(), 1, "nothing else is marked");
    assert!(
        marked.contains("1\u{a0}fiche contient des valeurs"),
        "the cover counts the sheet"
    );
}

#[test]
fn drafts_and_other_states_are_left_out_and_counted() {
    let words = french();
    let mut sheets = vec![
        blank("T-001", Role::Controller),
        blank("T-002", Role::Controller),
        blank("T-003", Role::JointController),
        blank("T-004", Role::Controller),
        blank("S-1", Role::Processor),
    ];
    sheets[1].identity.status = Status::Draft;
    sheets[2].identity.status = Status::Draft;
    sheets[3].identity.status = Status::Archived;
    let register = register_of(sheets);
    let page = text(&made(&register, &words, &options(Kind::Controller)));
    for said in [
        "1\u{a0}fiche sur 4",
        "2\u{a0}fiches en cours de rédaction",
        "1\u{a0}fiche archivée",
        "1\u{a0}fiche d’activité de sous-traitant figure dans un registre distinct.",
        "Extrait\u{a0}: toutes les fiches en vigueur et suspendues",
    ] {
        assert!(page.contains(said), "{said}\n{page}");
    }
    assert!(!page.contains("T-002"), "a draft is left out");
    let all = RegisterOptions {
        statuses: demo::all(),
        ..options(Kind::Controller)
    };
    let document = made(&register, &words, &all);
    let draft = document.body.iter().find_map(|block| match block {
        Block::Heading(heading) if heading.text[0].text.starts_with("T-002") => {
            heading.running.clone()
        }
        _ => None,
    });
    assert!(
        draft
            .expect("a running head of its own")
            .contains("En cours de rédaction")
    );
    assert!(text(&document).contains("Registre complet"));
}

#[test]
fn sheets_follow_the_natural_order_of_their_references() {
    let sheets = ["T-10", "T-2", "T-1"].map(|reference| blank(reference, Role::Controller));
    let document = made(
        &register_of(sheets.into()),
        &french(),
        &options(Kind::Controller),
    );
    let headings = document.body.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading.text[0].text.clone()),
        _ => None,
    });
    let sheets: Vec<_> = headings.filter(|text| text.starts_with("T-")).collect();
    assert_eq!(sheets.len(), 3);
    assert!(
        sheets[0].starts_with("T-1 ") && sheets[1].starts_with("T-2"),
        "{sheets:?}"
    );
}

#[test]
fn a_register_without_sheet_is_a_document_that_says_so() {
    for words in [french(), english()] {
        let empty = made(&Register::default(), &words, &options(Kind::Controller));
        assert!(text(&empty).contains(&words.counted("doc-empty-register", 0)));
        assert!(empty.cover.is_some());
        pdf::render(&empty).expect("it renders");
        let mut draft = blank("T-001", Role::Controller);
        draft.identity.status = Status::Draft;
        let left = made(
            &register_of(vec![draft]),
            &words,
            &options(Kind::Controller),
        );
        assert!(text(&left).contains(&words.counted("doc-empty-scope", 1)));
    }
}

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

#[test]
fn no_word_of_the_other_language_and_no_key_is_left() {
    let register = register_of(vec![blank("T-001", Role::Controller)]);
    let full = demo::register();
    for kind in [Kind::Controller, Kind::Processor] {
        let page = text(&made(&full, &french(), &whole(kind)));
        for word in [
            "Not answered",
            "Retention period",
            "Purposes",
            "Security measures",
            "Sheet",
        ] {
            assert!(!page.contains(word), "{word} in a French document");
        }
        // The sample's own texts are French: an English document is searched without them.
        let unnamed = RegisterOptions {
            zone: String::new(),
            ..whole(kind)
        };
        let page = text(&made(&register, &english(), &unnamed));
        for word in [
            "Néant",
            "Non renseigné",
            "Finalité",
            "Mesures",
            "é",
            "à",
            " de ",
        ] {
            assert!(
                !page.contains(word),
                "{word} in an English document:\n{page}"
            );
        }
        for page in [text(&made(&full, &french(), &whole(kind))), page] {
            let is_key = |word: &str| word.starts_with("doc-") || word.starts_with("privacy-");
            assert!(!page.split_whitespace().any(is_key), "a raw key");
        }
    }
}

#[test]
fn cover_and_frame_say_what_the_document_is() {
    let document = made(&demo::register(), &french(), &options(Kind::Controller));
    let page = text(&document);
    for said in [
        "Registre des activités de traitement",
        "Atelier Fictif Lunaire",
        "SIREN\n000 000 000",
        "Le 22 novembre 2026 à 14\u{a0}h\u{a0}05 (heure de Paris)",
        "Version 42 du registre",
        &"5f".repeat(32),
        "désignation DPO-00000",
    ] {
        assert!(page.contains(said), "{said}");
    }
    assert_eq!(document.frame.page_pattern, "Page {page} sur {pages}");
    assert_eq!(document.meta.creator, "Registre 0.1.0");
    let unknown = |i: &&registre_documents::block::Inline| i.style == Style::Missing;
    assert!(
        !demo::inlines(&document).iter().any(unknown),
        "a register has no gaps to complete"
    );
}
