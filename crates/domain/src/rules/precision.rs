//! Conditions on words that say too little: a vague purpose, "other" without precision.
//! It must not know which words are vague: those are data.

use super::case::Case;
use super::issue::{Arg, Finding};
use super::missing::blank;
use super::table::SheetRule;
use crate::activity::Purpose;
use crate::catalogue::{RuleRegister::Both, WordingKind, fold};
use crate::code::Code;

/// How many words a purpose has at least.
pub(super) const WORDS: &str = "purpose-words";

/// The "other" of each list that asks for a precision.
pub(super) const OTHERS: &[(&str, &str)] = &[
    ("data-categories", OTHER),
    ("data-subjects", OTHER),
    ("measure-types", OTHER),
    ("recipient-types", OTHER),
];

const OTHER: &str = "other";

pub(super) const SHEET: &[SheetRule] = &[
    SheetRule::new("r30-1b-02", Both, vague_purposes),
    SheetRule::new("r30-1c-04", Both, others_without_precision),
];

fn vague_purposes(case: &Case<'_>) -> Vec<Finding> {
    let purposes = case.activity.purposes.iter();
    let vague = purposes.filter(|purpose| !blank(&purpose.text) && is_vague(purpose, case));
    vague
        .map(|line| {
            Finding::at(&[&"purposes", &line.id, &"text"])
                .with("purpose", Arg::Text(line.text.clone()))
        })
        .collect()
}

/// Too short, nothing but a vague word, or the name of a tool.
fn is_vague(purpose: &Purpose, case: &Case<'_>) -> bool {
    let words = purpose.text.split_whitespace();
    let enough = case.threshold(WORDS).and_then(|n| usize::try_from(n).ok());
    let enough = enough.unwrap_or_default();
    let phrases = &case.catalogue.phrases;
    words.take(enough).count() < enough
        || phrases.says(WordingKind::VaguePurpose, &purpose.text)
        || phrases.only_names_a_tool(&purpose.text, enough)
        || is_software(&purpose.text, case)
}

/// Whether a text is the name of the sheet's own software, with or without words such as "use of" before it.
fn is_software(text: &str, case: &Case<'_>) -> bool {
    let systems = case.activity.systems.lines();
    if systems.is_empty() {
        return false;
    }
    let texts = [
        fold(text),
        fold(&case.catalogue.phrases.without_opening(text)),
    ];
    let mut systems = systems.iter().filter(|system| !blank(&system.name));
    systems.any(|system| texts.contains(&fold(&system.name)))
}

fn others_without_precision(case: &Case<'_>) -> Vec<Finding> {
    let is_bare = |code: &Option<Code>, precision: &str| {
        code.as_ref().is_some_and(|code| code.as_str() == OTHER) && blank(precision)
    };
    let sheet = case.activity;
    let mut found = Vec::new();
    for line in &sheet.data_groups {
        if is_bare(&line.category, &line.description) {
            found.push(Finding::at(&[&"data_groups", &line.id, &"description"]));
        }
    }
    for line in &sheet.data_subjects {
        if is_bare(&line.category, &line.description) {
            found.push(Finding::at(&[&"data_subjects", &line.id, &"description"]));
        }
    }
    for line in sheet.recipients.lines() {
        if line.party.is_none() && is_bare(&line.kind, &line.description) {
            found.push(Finding::at(&[&"recipients", &line.id, &"description"]));
        }
    }
    for line in &sheet.security.measures {
        if is_bare(&line.kind, &line.description) {
            let path: [&dyn std::fmt::Display; 4] =
                [&"security", &"measures", &line.id, &"description"];
            found.push(Finding::at(&path));
        }
    }
    found
}
