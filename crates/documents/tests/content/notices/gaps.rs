//! Owns: tests of what a notice marks: gaps that rules report, values of a model, and how retention is said.
//! Must not know: rights, pages.

use super::{made, one};
use crate::demo::{notice_of, text, text_of as text_of_notice};
use crate::fluent::{english, french};
use registre_documents::block::{Style, plain_text};
use registre_documents::notice::{LeftKind, Text};
use registre_domain::activity::{
    DataGroup, DataSource, DataSubject, LegalBasis, Purpose, Recipient, RetentionRule, SourceKind,
    Transfer, Unconfirmed,
};
use registre_domain::code::Code;
use registre_domain::ids::{DataSubjectId, LineId};
use registre_domain::notice::{Kind, Notice, Scope};
use registre_domain::path::FieldPath;
use registre_domain::period::{Period, Unit};
use registre_domain::{Answer, Register};
use std::fmt::{Debug, Display};
use std::str::FromStr;

fn id<T: FromStr<Err: Debug>>(number: u8) -> T {
    let text = format!("00000000-0000-0000-0000-{number:012}");
    text.parse().expect("an identifier")
}

/// A sheet with a purpose, two groups of data of which a rule governs the first, and two kinds of people.
fn kept() -> Register {
    let mut register = one(Some(LegalBasis::Contract));
    let sheet = &mut register.activities[0];
    sheet.purposes[0].id = id(1);
    let group = |number, category: &str, description: &str| DataGroup {
        id: id(number),
        category: Some(Code::new(category).unwrap()),
        description: description.into(),
        sources: vec![DataSource {
            kind: Some(SourceKind::Person),
            ..DataSource::default()
        }],
        ..DataGroup::default()
    };
    sheet.data_groups = vec![
        group(2, "identity", "nom"),
        group(3, "professional-life", "poste"),
    ];
    let person = |number, text: &str| DataSubject {
        id: id(number),
        description: text.into(),
        ..DataSubject::default()
    };
    sheet.data_subjects = vec![person(4, "clients"), person(5, "salariés")];
    sheet.retention_rules = vec![RetentionRule {
        id: id(6),
        data_groups: [id(2)].into(),
        active: Some(Period::new(1, Unit::Months)),
        ..RetentionRule::default()
    }];
    register
}

/// What is to be completed in a field, as it is printed.
fn gaps(notice: &Text, field: &str) -> Vec<String> {
    let reads = |path: &FieldPath| path.as_str().split('/').any(|part| part == field);
    let left = notice.left.iter();
    let left = left.filter(|left| left.kind == LeftKind::Gap && reads(&left.source.path));
    left.map(|left| left.said.clone()).collect()
}

#[test]
fn a_value_of_a_model_that_nobody_confirmed_is_marked_where_it_is_said() {
    let rule: LineId = id(6);
    let table: [(&[&dyn Display], &str); 3] = [
        (&[&"retention_rules", &rule, &"active"], "the field itself"),
        (&[&"retention_rules", &rule], "the line that holds it"),
        (
            &[&"retention_rules", &rule, &"active", &"count"],
            "a piece of it",
        ),
    ];
    for (words, mark) in [
        (french(), "[À CONFIRMER\u{a0}: valeur d’un modèle]"),
        (english(), "[TO CONFIRM: value from a model]"),
    ] {
        let plain = made(&kept(), &words);
        assert!(!text(&plain.document(&words)).contains(mark));
        for (path, what) in table {
            let mut register = kept();
            register.activities[0].unconfirmed = vec![Unconfirmed {
                path: FieldPath::of(path),
                ..Unconfirmed::default()
            }];
            let notice = made(&register, &words);
            let marked: Vec<_> = notice
                .sentences()
                .filter(|sentence| plain_text(&sentence.content).contains(mark))
                .collect();
            assert_eq!(marked.len(), 1, "{what}: one sentence reads it");
            assert_eq!(marked[0].clause.as_deref(), Some("retention"), "{what}");
            let last = marked[0].content.last().unwrap();
            assert_eq!((last.text.as_str(), last.style), (mark, Style::Missing));
            let asked: Vec<_> = notice
                .left
                .iter()
                .filter(|left| left.kind == LeftKind::Confirm)
                .collect();
            assert_eq!(
                notice.left.len(),
                plain.left.len() + 1,
                "{what}: it is counted"
            );
            assert_eq!(asked.len(), 1, "{what}");
            assert!(
                asked[0]
                    .source
                    .path
                    .as_str()
                    .starts_with("retention_rules/"),
                "{what}"
            );
        }
    }
}

#[test]
fn a_mark_of_another_field_or_of_a_gap_says_nothing() {
    let rule: LineId = id(6);
    let mut register = kept();
    let paths: [&[&dyn Display]; 3] = [
        &[&"retention_rules", &rule, &"source"],
        &[&"retention_rules_other"],
        &[&"recipients"],
    ];
    let mark = |path: &[&dyn Display]| Unconfirmed {
        path: FieldPath::of(path),
        ..Unconfirmed::default()
    };
    register.activities[0].unconfirmed = paths.into_iter().map(mark).collect();
    let page = text(&made(&register, &french()).document(&french()));
    assert!(!page.contains("[À CONFIRMER"), "{page}");
    register.activities[0].recipients = Answer::None;
    let page = text(&made(&register, &french()).document(&french()));
    let said = "à personne. [À CONFIRMER";
    assert!(page.contains(said), "an answer of a model is one: {page}");
}

#[test]
fn a_model_marks_each_sheet_that_says_the_same() {
    let mut register = kept();
    let mut twin = register.activities[0].clone();
    twin.id = id(9);
    twin.identity.reference = "T-2".into();
    twin.unconfirmed = vec![Unconfirmed {
        path: FieldPath::of(&[&"retention_rules"]),
        ..Unconfirmed::default()
    }];
    register.activities.push(twin);
    let notice = notice_of(&register, &french(), &["T-1", "T-2"]).unwrap();
    let said: Vec<_> = notice
        .sentences()
        .filter(|sentence| sentence.clause.as_deref() == Some("retention"))
        .collect();
    assert_eq!(said.len(), 1, "the same rule is said once");
    assert!(said[0].is_missing(), "the second sheet is not confirmed");
}

#[test]
fn data_that_no_rule_governs_are_to_be_completed() {
    let mut register = kept();
    register.activities[0].retention_rules[0].start_event = "la livraison".into();
    let gap = |register: &Register| -> Vec<String> {
        gaps(&made(register, &french()), "retention_rules")
    };
    let found = gap(&register);
    assert_eq!(found.len(), 1, "{found:?}");
    let asked =
        "[À COMPLÉTER\u{a0}: durée de conservation de ces données\u{a0}? vie professionnelle]";
    assert_eq!(found[0], asked);
    register.activities[0].retention_rules[0]
        .data_groups
        .clear();
    assert_eq!(gap(&register), [""; 0], "a rule on no group is on all");
    register.activities[0].retention_rules.clear();
    assert_eq!(gap(&register).len(), 1, "one gap where there is no rule");
}

#[test]
fn data_without_a_source_are_to_be_completed() {
    let mut register = kept();
    assert_eq!(gaps(&made(&register, &french()), "sources"), [""; 0]);
    register.activities[0].data_groups[1].sources.clear();
    let found = gaps(&made(&register, &french()), "sources");
    let asked = "[À COMPLÉTER\u{a0}: d’où viennent ces données\u{a0}? vie professionnelle]";
    assert_eq!(found, [asked]);
}

#[test]
fn data_known_by_their_category_alone_are_to_be_completed() {
    let mut register = kept();
    let group = &mut register.activities[0].data_groups[1];
    group.sources[0].kind = Some(SourceKind::Derived);
    let told = |register: &Register| {
        let notice = Notice {
            kind: Kind::Indirect,
            scope: Scope::Hand,
            activities: register.activities.iter().map(|sheet| sheet.id).collect(),
            ..Notice::default()
        };
        gaps(
            &text_of_notice(register, &french(), &notice).unwrap(),
            "description",
        )
    };
    assert_eq!(told(&register), [""; 0]);
    register.activities[0].data_groups[1].description.clear();
    let found = told(&register);
    let said = "[À COMPLÉTER\u{a0}: quelles données précisément\u{a0}?]";
    assert_eq!(found, [said]);
}

#[test]
fn whether_data_are_sensitive_is_asked_until_something_says_so() {
    let asked = |register: &Register| gaps(&made(register, &french()), "sensitive_data").len();
    let mut register = kept();
    assert_eq!(asked(&register), 1);
    register.activities[0].sensitive_data = Answer::None;
    assert_eq!(asked(&register), 0, "answered");
    register.activities[0].sensitive_data = Answer::Unknown;
    register.activities[0].data_groups[1].category = Some(Code::new("health").unwrap());
    assert_eq!(asked(&register), 0, "a group says so");
}

#[test]
fn a_gap_never_stands_within_another() {
    let mut register = kept();
    register.activities[0].data_groups[1] = DataGroup {
        id: id(3),
        ..DataGroup::default()
    };
    for words in [french(), english()] {
        for sentence in made(&register, &words).sentences() {
            for inline in &sentence.content {
                let opened = inline.text.matches('[').count();
                assert!(opened <= 1, "{}", inline.text);
            }
        }
    }
}

#[test]
fn a_rule_is_said_in_its_authors_words_first_and_names_whom_it_is_for() {
    let mut register = kept();
    let sheet = &mut register.activities[0];
    sheet.purposes.push(Purpose {
        text: "Payer".into(),
        ..Purpose::default()
    });
    let rule = &mut sheet.retention_rules[0];
    rule.criterion = "Ordres de virement\u{a0}: jusqu’au paiement.".into();
    let page = |register: &Register| text(&made(register, &french()).document(&french()));
    let said = "Ordres de virement\u{a0}: jusqu’au paiement (un mois)";
    let found = page(&register);
    assert!(found.contains(said), "{found}");
    let mut scope = |purposes: bool, people: bool| {
        let rule = &mut register.activities[0].retention_rules[0];
        rule.purposes = purposes.then(|| id(1)).into_iter().collect();
        let clients: DataSubjectId = id(4);
        rule.data_subjects = people.then_some(clients).into_iter().collect();
        page(&register)
    };
    let open = "[À COMPLÉTER\u{a0}: combien de temps les données sont gardées]";
    assert!(
        scope(true, false).contains(open),
        "the other purpose has no rule"
    );
    let people = "Cette durée concerne\u{a0}: clients.";
    let all = scope(false, true);
    assert!(all.contains(people) && !all.contains(open), "{all}");
    let both = scope(true, true);
    assert!(both.contains(people) && both.contains(open), "{both}");
}

#[test]
fn lines_that_were_only_added_are_no_gaps_of_their_own() {
    let mut register = one(Some(LegalBasis::Contract));
    let unanswered = text_of(&register);
    let recipient = Recipient {
        description: "transporteur".into(),
        ..Recipient::default()
    };
    let sheet = &mut register.activities[0];
    sheet.recipients = Answer::Given(vec![Recipient::default()]);
    sheet.transfers = Answer::Given(vec![Transfer::default()]);
    assert_eq!(
        text_of(&register),
        unanswered,
        "nobody has answered, which the notice says once"
    );
    let sheet = &mut register.activities[0];
    sheet.recipients = Answer::Given(vec![recipient.clone()]);
    let alone = text_of(&register);
    assert!(alone.contains("transporteur"), "{alone}");
    let sheet = &mut register.activities[0];
    sheet.recipients = Answer::Given(vec![recipient, Recipient::default()]);
    assert_eq!(text_of(&register), alone, "the blank line leaves no mark");
}

fn text_of(register: &Register) -> String {
    let words = french();
    text(&made(register, &words).document(&words))
}

#[test]
fn a_mark_that_somebody_typed_is_left_to_do_wherever_it_is_printed() {
    let marks = [
        "[À COMPLÉTER : le nom]",
        "[ à  compléter\u{a0}]",
        "[TO COMPLETE: x]",
        "[To be\u{202f}completed",
        "[a\u{200b} completer…]",
        "[à confirmer]",
        "\u{ff3b}À compléter\u{ff3d}",
    ];
    let of_all = || Notice {
        scope: Scope::Hand,
        activities: kept().activities.iter().map(|sheet| sheet.id).collect(),
        ..Notice::default()
    };
    for words in [french(), english()] {
        let plain = made(&kept(), &words).left.len();
        for mark in marks {
            let mut register = kept();
            register.activities[0].purposes[0].text = format!("Livrer {mark} à temps");
            let text = made(&register, &words);
            assert!(text.left.len() > plain, "{mark}: a purpose");
            let found = text.left.iter().find(|left| {
                left.kind == LeftKind::Gap && left.source.path.as_str().starts_with("purposes/")
            });
            let found = found.unwrap_or_else(|| panic!("{mark}: {:?}", text.left));
            assert!(
                mark.starts_with(&found.said) || found.said.starts_with(mark),
                "{found:?}"
            );
            let own = |notice: &Notice| text_of_notice(&kept(), &words, notice).expect("a notice");
            let titled = own(&Notice {
                title: format!("Vos données {mark}"),
                ..of_all()
            });
            let introduced = own(&Notice {
                introduction: format!("Bonjour {mark}."),
                ..of_all()
            });
            for (text, field) in [(titled, "title"), (introduced, "introduction")] {
                assert_eq!(text.left.len(), plain + 1, "{mark}: {field}");
                assert!(!gaps(&text, field).is_empty(), "{mark}: {field}");
            }
        }
        let said = text_of_notice(
            &kept(),
            &words,
            &Notice {
                introduction: "Un formulaire [à complètement revoir] est à compléter [ici].".into(),
                ..of_all()
            },
        );
        assert_eq!(said.expect("a notice").left.len(), plain, "no mark");
    }
}
