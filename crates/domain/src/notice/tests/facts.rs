//! What the fields and facts of the law beneath a sentence say.

use super::id;
use crate::Period;
use crate::activity::{Activity, Purpose, RetentionRule};
use crate::catalogue::tests::shipped;
use crate::notice::{Fact, Source, SourceOf, facts};
use crate::organisation::Entity;
use crate::path::FieldPath;
use crate::register::Register;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use uuid::Uuid;

fn source(of: SourceOf, thing: Option<u128>, path: &str) -> Source {
    Source {
        of,
        thing: thing.map(Uuid::from_u128),
        path: FieldPath::try_from(path.to_owned()).expect("a path"),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn register(purpose: &str) -> Register {
    let mut register = Register::default();
    register.about.name = "Registre".to_owned();
    register.entities.push(Entity {
        id: id(1),
        name: "Atelier".to_owned(),
        ..Entity::default()
    });
    register.activities.push(Activity {
        id: id(2),
        purposes: vec![Purpose {
            id: id(3),
            text: purpose.to_owned(),
            ..Purpose::default()
        }],
        retention_rules: vec![RetentionRule {
            id: id(4),
            active: "P3Y".parse::<Period>().ok(),
            ..RetentionRule::default()
        }],
        ..Activity::default()
    });
    register
}

fn said(register: &Register, on: &str, sources: &[Source]) -> Vec<Fact> {
    let sources: BTreeSet<Source> = sources.iter().cloned().collect();
    facts(register, &shipped(), day(on), &sources)
}

#[test]
fn a_fact_is_what_its_field_says_and_nothing_where_there_is_none() {
    let line = |list: &str, n: u128, field: &str| {
        let path = format!("{list}/{}/{field}", Uuid::from_u128(n));
        source(SourceOf::Activity, Some(2), &path)
    };
    let sources = [
        line("retention_rules", 4, "active"),
        line("purposes", 3, "text"),
        line("purposes", 9, "text"),
        source(SourceOf::Activity, Some(7), "identity/name"),
        source(SourceOf::Entity, Some(1), "name"),
        source(SourceOf::Party, None, "name"),
        source(SourceOf::Register, None, "name"),
        source(SourceOf::Register, None, ""),
    ];
    let found = said(&register("Vendre"), "2026-11-22", &sources);
    let values: Vec<_> = found.iter().map(|fact| fact.value.as_str()).collect();
    let expected = ["\"Registre\"", "\"Atelier\"", "\"Vendre\"", "\"P3Y\""];
    assert_eq!(values, expected, "in the order of sources");
    assert!(found.iter().all(|fact| fact.id.is_nil()));
}

#[test]
fn a_long_value_is_cut_and_a_change_at_its_end_is_still_one() {
    let text = source(
        SourceOf::Activity,
        Some(2),
        &format!("purposes/{}/text", Uuid::from_u128(3)),
    );
    let value = |end: &str| {
        let long = "é".repeat(5_000) + end;
        let found = said(&register(&long), "2026-11-22", std::slice::from_ref(&text));
        found[0].value.clone()
    };
    assert!(value("a").len() <= Fact::LONGEST);
    assert_ne!(value("a"), value("b"));
    assert_eq!(value("a"), value("a"));
}

#[test]
fn the_law_says_whether_it_holds_on_the_day() {
    let law = |on: &str, path: &str| {
        let found = said(
            &Register::default(),
            on,
            &[source(SourceOf::Law, None, path)],
        );
        found.into_iter().map(|fact| fact.value).next()
    };
    let kingdom = "countries/GB";
    assert_eq!(law("2026-11-22", kingdom), law("2027-01-01", kingdom));
    assert_ne!(
        law("2026-11-22", kingdom),
        law("2031-12-27", kingdom),
        "the decision ends"
    );
    let shield = "transfer-mechanisms/privacy-shield";
    assert_ne!(law("2020-07-15", shield), law("2020-07-16", shield));
    assert!(law("2026-11-22", "rights/access").is_some());
    assert_eq!(law("2026-11-22", "rights/eternity"), None);
    assert_eq!(law("2026-11-22", "rules/access"), None);
    assert_eq!(law("2026-11-22", "rights"), None);
}
