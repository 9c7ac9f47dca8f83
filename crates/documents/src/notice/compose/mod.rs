//! Owns: which statements a notice is made of, in the order of a reader's questions.
//! Must not know how they look.

mod automated;
mod data;
mod recipients;
mod retention;
mod rights;
mod transfers;
mod who;
mod why;

use super::clause::Clauses;
use super::confirm;
use super::draft::Draft;
use super::statement::{Part, Section};
use super::{Notice, NoticeError, NoticeOptions};
use crate::said::said;
use crate::words::Words;
use registre_domain::activity::{Activity, Role};
use registre_domain::notice::{Condition, Conditions};
use registre_domain::{Catalogue, Register};

impl Notice {
    /// Drafts the notice of chosen activities, from their fields only, in the language of the words.
    ///
    /// # Errors
    /// No activity, one that the register does not have, one carried out for a client, or activities of several
    /// controllers: see [`NoticeError`].
    pub fn of(
        register: &Register,
        catalogue: &Catalogue,
        clauses: &Clauses,
        words: &dyn Words,
        options: &NoticeOptions,
    ) -> Result<Self, NoticeError> {
        let said: Vec<Activity> = chosen(register, options)?.into_iter().map(said).collect();
        let activities: Vec<&Activity> = said.iter().collect();
        let entity = activities
            .first()
            .and_then(|activity| register.entity_of(activity));
        let day = options.made_on.date_naive();
        let conditions = Conditions::of(entity, &activities, catalogue);
        let draft = Draft {
            register,
            catalogue,
            clauses,
            words,
            entity,
            activities,
            conditions: conditions.with(Condition::Kind("full")),
            day,
        };
        let mut sections = sections(&draft);
        confirm::mark(&mut sections, &draft.activities, words);
        Ok(Self {
            controller: entity
                .map_or(&register.about.name, |entity| &entity.name)
                .clone(),
            sections,
            made_on: options.made_on,
            creator: options.creator.clone(),
        })
    }
}

fn chosen<'r>(
    register: &'r Register,
    options: &NoticeOptions,
) -> Result<Vec<&'r Activity>, NoticeError> {
    let find = |id| {
        register
            .activities
            .iter()
            .find(|activity| activity.id == id)
    };
    let mut chosen: Vec<&Activity> = Vec::new();
    for id in &options.activities {
        let activity = find(*id).ok_or(NoticeError::UnknownActivity)?;
        if activity.identity.role == Role::Processor {
            return Err(NoticeError::Processor);
        }
        if chosen.iter().all(|other| other.id != activity.id) {
            chosen.push(activity);
        }
    }
    let Some(first) = chosen.first() else {
        return Err(NoticeError::NoActivity);
    };
    let controller = |activity: &Activity| register.entity_of(activity).map(|entity| entity.id);
    let same = chosen
        .iter()
        .all(|activity| controller(activity) == controller(first));
    if same {
        Ok(chosen)
    } else {
        Err(NoticeError::SeveralControllers)
    }
}

/// What composes a section.
type Compose = fn(&Draft<'_>) -> Vec<Part>;

/// Every section in its order: heading, anchor, what composes it.
const SECTIONS: [(&str, &str, Compose); 13] = [
    ("privacy-who", "who", who::controller),
    ("privacy-dpo", "officer", who::officer),
    ("privacy-why", "why", why::purposes),
    ("privacy-data", "data", data::categories),
    ("privacy-sources", "sources", data::sources),
    ("privacy-mandatory", "mandatory", data::mandatory),
    ("privacy-recipients", "recipients", recipients::recipients),
    ("privacy-transfers", "transfers", transfers::transfers),
    ("privacy-retention", "retention", retention::retention),
    ("privacy-automated", "automated", automated::automated),
    ("privacy-rights", "rights", rights::rights),
    ("privacy-exercise", "exercise", rights::exercise),
    ("privacy-complaint", "complaint", rights::complaint),
];

/// The sections that have something to say.
fn sections(draft: &Draft<'_>) -> Vec<Section> {
    let sections = SECTIONS.iter().map(|(heading, anchor, compose)| Section {
        heading,
        anchor,
        parts: compose(draft),
    });
    sections
        .filter(|section| has_content(&section.parts))
        .collect()
}

fn has_content(parts: &[Part]) -> bool {
    parts.iter().any(|part| part.statements().next().is_some())
}
