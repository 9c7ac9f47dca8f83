//! Registers that no rule has anything to say about, to be spoilt by the tests.

use chrono::NaiveDate;
use registre_domain::activity::{
    Activity, Client, DataGroup, DataSubject, Dpia, DpiaStatus, Identity, LegalBasis, Measure,
    Purpose, RetentionRule, Role, Status,
};
use registre_domain::contact::{Address, Contact};
use registre_domain::organisation::Entity;
use registre_domain::party::Party;
use registre_domain::register::{About, Register};
use registre_domain::{Answer, Catalogue, Code, CountryCode, rules};
use std::sync::LazyLock;
use uuid::Uuid;

pub(crate) const LEGAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/legal");

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let texts: Vec<(String, String)> = Catalogue::FILES
        .iter()
        .map(|name| {
            let text = std::fs::read_to_string(format!("{LEGAL}/{name}")).unwrap();
            ((*name).to_owned(), text)
        })
        .collect();
    let files: Vec<(&str, &str)> = texts
        .iter()
        .map(|(n, t)| (n.as_str(), t.as_str()))
        .collect();
    Catalogue::parse(&files).unwrap()
});

/// The shipped catalogue.
pub(crate) fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}

pub(crate) fn id<T: From<Uuid>>(n: u128) -> T {
    T::from(Uuid::from_u128(n))
}

pub(crate) fn code(text: &str) -> Option<Code> {
    Some(Code::new(text).unwrap())
}

pub(crate) fn contact() -> Contact {
    Contact {
        email: "contact@exemple.example".into(),
        ..Contact::default()
    }
}

pub(crate) fn entity() -> Entity {
    Entity {
        id: id(1),
        name: "Boulangerie Martin".into(),
        contact: contact(),
        address: Address {
            country: Some(CountryCode::new("FR").unwrap()),
            ..Address::default()
        },
        dpo: Answer::None,
        ..Entity::default()
    }
}

pub(crate) fn party() -> Party {
    Party {
        id: id(2),
        name: "Client A".into(),
        contact: contact(),
        ..Party::default()
    }
}

/// A controller's sheet that no rule has anything to say about.
pub(crate) fn complete_sheet() -> Activity {
    Activity {
        id: id(10),
        identity: Identity {
            reference: "T-001".into(),
            status: Status::InForce,
            ..Identity::default()
        },
        purposes: vec![Purpose {
            id: id(11),
            text: "Payer les salariés".into(),
            legal_basis: Some(LegalBasis::Contract),
            ..Purpose::default()
        }],
        data_subjects: vec![DataSubject {
            id: id(12),
            category: code("employees"),
            ..DataSubject::default()
        }],
        data_groups: vec![DataGroup {
            id: id(13),
            category: code("identity"),
            description: "Nom, adresse".into(),
            ..DataGroup::default()
        }],
        retention_rules: vec![RetentionRule {
            id: id(14),
            criterion: "Cinq ans après le départ".into(),
            ..RetentionRule::default()
        }],
        dpia: Dpia {
            status: Some(DpiaStatus::NotRequired),
            justification: "Cinq salariés, rien de particulier".into(),
            ..Dpia::default()
        },
        recipients: Answer::None,
        transfers: Answer::None,
        security: registre_domain::activity::Security {
            measures: vec![Measure {
                id: id(15),
                description: "Badge".into(),
                ..Measure::default()
            }],
            excluded: vec![],
        },
        ..Activity::default()
    }
}

/// A processor's sheet that no rule has anything to say about.
pub(crate) fn complete_processor_sheet() -> Activity {
    let mut sheet = complete_sheet();
    sheet.identity.role = Role::Processor;
    sheet.processor_role.clients = vec![Client {
        id: id(16),
        party: Some(id(2)),
        categories: vec!["Hébergement".into()],
        ..Client::default()
    }];
    sheet
}

pub(crate) fn register(sheet: Activity) -> Register {
    Register {
        about: About {
            main_entity: Some(id(1)),
            ..About::default()
        },
        entities: vec![entity()],
        parties: vec![party()],
        activities: vec![sheet],
        ..Register::default()
    }
}

/// The day of every check that does not say otherwise.
pub(crate) const TODAY: &str = "2026-11-22";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The codes of what is found, in order.
pub(crate) fn found(register: &Register) -> Vec<&'static str> {
    found_on(register, TODAY)
}

pub(crate) fn found_on(register: &Register, today: &str) -> Vec<&'static str> {
    rules::check(register, catalogue(), day(today))
        .into_iter()
        .map(|issue| issue.rule)
        .collect()
}
