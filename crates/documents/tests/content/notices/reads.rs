//! Owns: tests of how a text reads: what was once said twice, of nobody, in the wrong words or without an end.
//! Must not know which law asks for a sentence.

use super::one;
use crate::demo::text_of;
use crate::fluent::french;
use registre_documents::block::plain_text;
use registre_documents::notice::{NoticeError, Text};
use registre_domain::activity::{
    AutomatedDecision, DataGroup, DataSource, DataSubject, FinalFate, LegalBasis, Purpose,
    RetentionRule, SourceKind, Status, Tracker, TrackerConsent, Transfer,
};
use registre_domain::code::{Code, CountryCode};
use registre_domain::notice::{Kind, Notice, Scope};
use registre_domain::period::{Period, Unit};
use registre_domain::{Answer, Register};

pub(super) fn code(text: &str) -> Option<Code> {
    Some(Code::new(text).unwrap())
}

pub(super) fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(number: u8) -> T {
    let text = format!("00000000-0000-0000-0000-{number:012}");
    text.parse().unwrap()
}

fn group(number: u8, category: &str, description: &str) -> DataGroup {
    DataGroup {
        id: id(number),
        category: code(category),
        description: description.into(),
        mandatory: Some(false),
        sources: vec![DataSource {
            kind: Some(SourceKind::Person),
            ..DataSource::default()
        }],
        ..DataGroup::default()
    }
}

fn rule(number: u8, years: u16, groups: &[u8]) -> RetentionRule {
    RetentionRule {
        id: id(number),
        active: Some(Period::new(years, Unit::Years)),
        data_groups: groups.iter().map(|number| id(*number)).collect(),
        ..RetentionRule::default()
    }
}

fn purpose(number: u8, text: &str) -> Purpose {
    Purpose {
        id: id(number),
        text: text.into(),
        legal_basis: Some(LegalBasis::Contract),
        ..Purpose::default()
    }
}

/// A sheet with three purposes: the first is served by the first two groups, the second by all, the third as the first.
pub(super) fn kept() -> Register {
    let mut register = one(Some(LegalBasis::Contract));
    let sheet = &mut register.activities[0];
    sheet.identity.status = Status::InForce;
    sheet.purposes = vec![
        purpose(1, "Livrer"),
        purpose(2, "Écouter"),
        purpose(3, "Réparer"),
    ];
    sheet.data_groups = vec![
        group(
            11,
            "identity",
            "nom, prénom, adresse de livraison et de facturation",
        ),
        group(12, "economic-financial", "sommes dues"),
        group(13, "personal-life", "avis donnés"),
    ];
    sheet.data_groups[2].purposes = [id(2)].into();
    sheet.retention_rules = vec![rule(21, 5, &[11]), rule(22, 10, &[12]), rule(23, 3, &[13])];
    register
}

pub(super) fn text(register: &Register, kind: Kind) -> Result<Text, NoticeError> {
    let notice = Notice {
        kind,
        scope: Scope::Hand,
        activities: register.activities.iter().map(|sheet| sheet.id).collect(),
        full_text_at: "https://exemple.example/donnees".into(),
        ..Notice::default()
    };
    text_of(register, &french(), &notice)
}

pub(super) fn said(text: &Text) -> String {
    let words = text
        .sentences()
        .map(|sentence| plain_text(&sentence.content).replace(['\u{a0}', '\u{202f}'], " "));
    words.collect::<Vec<_>>().join("\n")
}

type Change = fn(&mut Register);

/// A kind, what is changed of the register, what the text says and what it does not.
type Row = (
    Kind,
    Change,
    &'static [&'static str],
    &'static [&'static str],
);

fn check(table: &[Row], register: fn() -> Register) {
    for (at, (kind, change, wanted, unwanted)) in table.iter().enumerate() {
        let mut register = register();
        change(&mut register);
        let said = said(&text(&register, *kind).unwrap());
        for words in *wanted {
            assert!(said.contains(words), "{at}: {words} is not in\n{said}");
        }
        for words in *unwanted {
            assert!(!said.contains(words), "{at}: {words} is in\n{said}");
        }
    }
}

/// Periods are said once a sheet; what becomes of the data, once for all.
#[test]
fn what_several_rows_say_is_said_once() {
    let fate = |register: &mut Register, fates: [FinalFate; 3]| {
        let rules = &mut register.activities[0].retention_rules;
        rules
            .iter_mut()
            .zip(fates)
            .for_each(|(rule, fate)| rule.final_fate = Some(fate));
    };
    let text_of = |fates: Option<[FinalFate; 3]>| {
        let mut register = kept();
        // A name that is too long to be said in each row.
        register.activities[0].data_groups[0].category = code("other");
        if let Some(fates) = fates {
            fate(&mut register, fates);
        }
        said(&text(&register, Kind::Full).unwrap())
    };
    let plain = text_of(None);
    for (words, times) in [
        ("sommes dues", 0),
        ("Situation économique et financière : dix ans.", 1),
        ("Autres données : cinq ans.", 1),
        (
            "Vie personnelle : trois ans.\nAutres données : comme ci-dessus.",
            1,
        ),
        ("Mêmes durées que ci-dessus.", 1),
        ("effaçons", 0),
    ] {
        assert_eq!(plain.matches(words).count(), times, "{words} in\n{plain}");
    }
    let all = text_of(Some([FinalFate::Erased; 3]));
    assert_eq!(all.matches("effaçons").count(), 1, "{all}");
    assert!(all.contains("à la fin ? Nous les effaçons."), "{all}");
    let most = text_of(Some([
        FinalFate::Erased,
        FinalFate::Anonymised,
        FinalFate::Erased,
    ]));
    assert!(
        most.contains("Sauf indication contraire, nous les effaçons."),
        "{most}"
    );
    assert!(
        most.contains("dix ans, puis nous les rendons anonymes"),
        "{most}"
    );
}

/// A group with another period for another purpose is named again, never told to be "as above".
#[test]
fn a_period_of_one_purpose_is_not_taken_for_that_of_another() {
    let mut register = kept();
    let sheet = &mut register.activities[0];
    sheet.retention_rules[0].purposes = [id(1)].into();
    let mut other = rule(24, 2, &[11]);
    other.purposes = [id(2), id(3)].into();
    sheet.retention_rules.push(other);
    let said = said(&text(&register, Kind::Full).unwrap());
    assert_eq!(said.matches("cinq ans.").count(), 1, "{said}");
    assert!(
        said.contains("Identité et coordonnées : deux ans."),
        "{said}"
    );
    assert_eq!(said.matches("deux ans.").count(), 1, "{said}");
    assert!(said.contains("Mêmes durées que ci-dessus."), "{said}");
}

/// Data that others give, that anybody may read, that both do in the same words, and that the organisation makes.
/// Sources of a line of data, the words that lead in their list, and how the line reads in it.
type Origins = (
    &'static [(SourceKind, &'static str)],
    &'static str,
    &'static str,
);

#[test]
fn sources_are_named_once_with_their_data() {
    use SourceKind::{Derived, Person, Public, ThirdParty};
    let from = |register: &mut Register, kinds: &[(SourceKind, &str)]| {
        let lines = kinds
            .iter()
            .enumerate()
            .map(|(at, (kind, description))| DataSource {
                id: id(40 + u8::try_from(at).unwrap()),
                kind: Some(*kind),
                description: (*description).into(),
                ..DataSource::default()
            });
        register.activities[0].data_groups[1].sources = lines.collect();
    };
    let third = "D’autres que vous nous donnent ces données :";
    let table: [Origins; 4] = [
        (
            &[(ThirdParty, "La banque.")],
            third,
            "financière. Origine : la banque.",
        ),
        (
            &[(ThirdParty, "annuaires"), (Public, "annuaires")],
            "ou d’une source accessible au public :",
            "financière. Origine : annuaires.",
        ),
        (
            &[(Derived, "")],
            "déduisons nous-mêmes : situation",
            "viennent de vous",
        ),
        (
            &[(Person, ""), (Derived, ""), (ThirdParty, "banque")],
            third,
            "Origine : banque.",
        ),
    ];
    for (kinds, lead, line) in table {
        let mut register = kept();
        from(&mut register, kinds);
        let said = said(&text(&register, Kind::Full).unwrap());
        assert_eq!(said.matches(lead).count(), 1, "{lead} in\n{said}");
        assert_eq!(said.matches(line).count(), 1, "{line} in\n{said}");
    }
}

#[test]
fn nothing_is_said_twice_of_nobody_or_in_the_wrong_words() {
    let table: [Row; 12] = [
        (
            Kind::Full,
            |r| {
                let groups = &mut r.activities[0].data_groups;
                groups[0].mandatory = Some(true);
                groups[0].consequence = "Sans adresse, pas de colis.".into();
            },
            &[
                "Identité et coordonnées. Sans adresse, pas de colis.",
                "Le reste est facultatif.",
            ],
            &["Vous devez", ".. ", "Rien n’est obligatoire"],
        ),
        (
            Kind::Full,
            |_| {},
            &["Rien n’est obligatoire."],
            &["Le reste"],
        ),
        (
            Kind::Full,
            |r| {
                r.activities[0].data_groups[0].category = code("other");
                r.activities[0].data_groups[0].description = "Faits, dates".into();
                r.activities[0].data_groups[0].sources[0].kind = Some(SourceKind::Derived);
            },
            &["nous-mêmes : faits, dates."],
            &["Faits, dates : faits"],
        ),
        (
            Kind::Indirect,
            |r| {
                r.activities[0].data_groups[0].category = code("other");
                r.activities[0].data_groups[0].description = "Faits, dates".into();
                r.activities[0].data_groups[0].sources[0].kind = Some(SourceKind::Derived);
            },
            &["Faits, dates."],
            &["Faits, dates : faits"],
        ),
        (
            Kind::Full,
            |r| {
                r.activities[0].transfers = Answer::Given(vec![Transfer {
                    country: Some(CountryCode::new("DE").unwrap()),
                    ..Transfer::default()
                }]);
            },
            &[],
            &["Espace économique", "Allemagne"],
        ),
        (
            Kind::Full,
            |r| {
                r.activities[0].transfers = Answer::Given(vec![Transfer {
                    country: Some(CountryCode::new("US").unwrap()),
                    description: "Voir le courrier de juillet".into(),
                    ..Transfer::default()
                }]);
            },
            &["Où vont ces données : États-Unis."],
            &["juillet", "Qui les reçoit"],
        ),
        (
            Kind::Full,
            |r| {
                r.activities[0].automated_decision = Answer::Given(AutomatedDecision {
                    profiling: Some(false),
                    ..AutomatedDecision::default()
                });
            },
            &["[À COMPLÉTER : une machine décide-t-elle sans intervention humaine ?]"],
            &[],
        ),
        (
            Kind::Cookies,
            |r| r.activities[0].trackers = Answer::Given(vec![tracker(TrackerConsent::Required)]),
            &["Ils attendent votre accord.", "Garder la langue"],
            &["Les autres"],
        ),
        (
            Kind::Cookies,
            |r| {
                let both = [TrackerConsent::Necessary, TrackerConsent::Required];
                r.activities[0].trackers = Answer::Given(both.map(tracker).into());
            },
            &["Les autres attendent votre accord."],
            &["Ils attendent votre accord"],
        ),
        (
            Kind::Short,
            |r| {
                r.activities[0].purposes[2].legal_basis = Some(LegalBasis::LegitimateInterests);
            },
            &["vous opposer à cet usage", "Ce droit vaut pour : réparer."],
            &[],
        ),
        (
            Kind::Panel,
            |r| {
                r.activities[0].data_subjects = people(&["filmed-persons"]);
                for (at, interest) in [
                    "Éviter les vols, après deux vols en 2024.",
                    "Faire valoir ses droits.",
                ]
                .into_iter()
                .enumerate()
                {
                    r.activities[0].purposes[at].legal_basis =
                        Some(LegalBasis::LegitimateInterests);
                    r.activities[0].purposes[at].legitimate_interest = interest.into();
                }
                r.activities[0].purposes.truncate(2);
            },
            &["vols en 2024 ; faire valoir ses droits."],
            &[". ;", ".."],
        ),
        (
            Kind::Full,
            |r| {
                r.activities[0].purposes[0].legal_basis = Some(LegalBasis::LegalObligation);
                r.activities[0].purposes[0].law = "Loi n° 89-462".into();
            },
            &["(6.1.c) : loi n° 89-462."],
            &["Loi n°"],
        ),
    ];
    check(&table, kept);
}

fn tracker(consent: TrackerConsent) -> Tracker {
    Tracker {
        id: id(match consent {
            TrackerConsent::Required => 31,
            _ => 32,
        }),
        name: "_langue".into(),
        description: "garder la langue".into(),
        consent: Some(consent),
        ..Tracker::default()
    }
}

pub(super) fn people(categories: &[&str]) -> Vec<DataSubject> {
    let line = |(at, category): (usize, &&str)| DataSubject {
        id: id(50 + u8::try_from(at).unwrap()),
        category: code(category),
        ..DataSubject::default()
    };
    categories.iter().enumerate().map(line).collect()
}
