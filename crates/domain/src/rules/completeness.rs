//! Where a sheet stands on each letter of Art. 30: answered, none, not applicable, missing. Never a percentage.
//! It must not know a condition: a letter is missing when a rule that bears it speaks.

use super::case::Case;
use super::table::{entity_rules, sheet_rules};
use super::{reason_for, register_of};
use crate::activity::Activity;
use crate::answer::Answer;
use crate::catalogue::Catalogue;
use crate::register::Register;
use chrono::NaiveDate;
use serde::Serialize;

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

/// One line for each letter of Art. 30(1)(a) to (g), or 30(2)(a) to (d) for a processor's sheet, in that order.
/// The letter (a) is also about the legal person that answers for the sheet.
pub fn completeness(
    register: &Register,
    activity: &Activity,
    catalogue: &Catalogue,
    today: NaiveDate,
) -> Vec<LetterLine> {
    let case = Case {
        register,
        activity,
        catalogue,
        today,
    };
    letters(&case)
        .into_iter()
        .map(|letter| LetterLine {
            letter: letter.to_owned(),
            state: state(letter, &case),
        })
        .collect()
}

/// The letters of the sheet's register, each once, in the order of the alphabet.
fn letters<'r>(case: &Case<'r>) -> Vec<&'r str> {
    let kind = register_of(case.activity.identity.role);
    let rules = case.catalogue.rules.iter();
    let mut letters: Vec<&str> = rules
        .filter(|rule| rule.facts.register.covers(kind))
        .filter_map(|rule| rule.facts.letter.as_deref())
        .collect();
    letters.sort_unstable();
    letters.dedup();
    letters
}

fn state(letter: &str, case: &Case<'_>) -> LetterState {
    let bears = |code: &str| {
        let rule = case.catalogue.rules.get(code);
        rule.is_some_and(|rule| rule.facts.letter.as_deref() == Some(letter))
    };
    if is_entity_lacking(&bears, case) {
        return LetterState::Missing;
    }
    let mut reasons = Vec::new();
    for rule in sheet_rules().filter(|rule| bears(rule.code)) {
        if (rule.find)(case).is_empty() {
            continue;
        }
        match reason_for(case.activity, rule.code) {
            Some(reason) => reasons.push(reason),
            None => return LetterState::Missing,
        }
    }
    if reasons.is_empty() {
        answered(letter, case.activity)
    } else {
        LetterState::NotApplicable(reasons.join(" ; "))
    }
}

/// Whether a rule of the letter speaks about the legal person, or there is none.
fn is_entity_lacking(bears: &impl Fn(&str) -> bool, case: &Case<'_>) -> bool {
    let mut rules = entity_rules().filter(|rule| bears(rule.code)).peekable();
    if rules.peek().is_none() {
        return false;
    }
    let Some(entity) = case.entity() else {
        return true;
    };
    rules.any(|rule| !(rule.find)(entity, case.catalogue).is_empty())
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
