//! Where a sheet stands on each letter of Art. 30: answered, none, not applicable, missing. Never a percentage.
//! It must not know a condition: a letter is missing when a rule that bears it speaks.

use super::case::Case;
use super::register_of;
use super::table::entity_rules;
use crate::activity::{Activity, Status};
use crate::answer::Answer;
use crate::catalogue::Catalogue;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Where a sheet stands on one letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct LetterLine {
    /// The letter, as `30-1-d`.
    pub letter: String,
    /// Where it stands.
    pub state: LetterState,
}

/// The states of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LetterState {
    /// The register says it.
    Answered,
    /// The register says that there is none.
    None,
    /// It does not apply, for the reason that somebody gave.
    NotApplicable(String),
    /// The register does not say it yet.
    Missing,
}

/// What rules said under each letter, as they are asked one by one.
pub(super) struct Heard<'r> {
    /// Letters under which a rule speaks and nobody answered it.
    missing: BTreeSet<&'r str>,
    /// Why the rules of a letter do not apply, where somebody said so.
    reasons: BTreeMap<&'r str, Vec<&'r str>>,
}

impl<'r> Heard<'r> {
    /// What rules say of the legal person that answers for the sheet: the letter (a) is about it too. Without one,
    /// each of its letters is missing.
    pub(super) fn of_entity(case: &Case<'r>) -> Self {
        let kind = register_of(case.activity.identity.role);
        let rules = entity_rules().filter(|rule| rule.register.covers(kind));
        let lacking = rules.filter(|rule| {
            let entity = case.entity();
            entity.is_none_or(|entity| !(rule.find)(entity, case.catalogue).is_empty())
        });
        Self {
            missing: lacking
                .filter_map(|rule| letter_of(rule.code, case.catalogue))
                .collect(),
            reasons: BTreeMap::new(),
        }
    }

    /// Takes note of a rule that spoke, with the reason why it does not apply where somebody gave one.
    pub(super) fn take(&mut self, rule: &str, reason: Option<&'r str>, catalogue: &'r Catalogue) {
        let Some(letter) = letter_of(rule, catalogue) else {
            return;
        };
        match reason {
            Some(reason) => self.reasons.entry(letter).or_default().push(reason),
            None => _ = self.missing.insert(letter),
        }
    }

    /// One line for each letter of Art. 30(1)(a) to (g), or 30(2)(a) to (d) for a processor's sheet, in that order;
    /// none of an archived sheet.
    pub(super) fn lines(&self, case: &Case<'r>) -> Vec<LetterLine> {
        if case.activity.identity.status == Status::Archived {
            return Vec::new();
        }
        let line = |letter: &str| LetterLine {
            letter: letter.to_owned(),
            state: self.state(letter, case.activity),
        };
        letters(case).into_iter().map(line).collect()
    }

    fn state(&self, letter: &str, activity: &Activity) -> LetterState {
        if self.missing.contains(letter) {
            return LetterState::Missing;
        }
        match self.reasons.get(letter) {
            Some(reasons) => LetterState::NotApplicable(reasons.join(" ; ")),
            None => answered(letter, activity),
        }
    }
}

/// The letter whose answer is missing when a rule speaks.
fn letter_of<'r>(rule: &str, catalogue: &'r Catalogue) -> Option<&'r str> {
    catalogue.rules.get(rule)?.facts.letter.as_deref()
}

/// The letters of the sheet's register, each once, in the order of the alphabet.
fn letters<'r>(case: &Case<'r>) -> BTreeSet<&'r str> {
    let kind = register_of(case.activity.identity.role);
    let rules = case.catalogue.rules.iter();
    rules
        .filter(|rule| rule.facts.register.covers(kind))
        .filter_map(|rule| rule.facts.letter.as_deref())
        .collect()
}

/// How a letter about which no rule speaks was answered.
fn answered(letter: &str, activity: &Activity) -> LetterState {
    match letter {
        "30-1-d" => state_of(&activity.recipients),
        "30-1-e" | "30-2-c" => state_of(&activity.transfers),
        _ => LetterState::Answered,
    }
}

fn state_of<T>(answer: &Answer<T>) -> LetterState {
    match answer {
        Answer::None => LetterState::None,
        Answer::NotApplicable(reason) => LetterState::NotApplicable(reason.clone()),
        Answer::Unknown | Answer::Given(_) => LetterState::Answered,
    }
}
