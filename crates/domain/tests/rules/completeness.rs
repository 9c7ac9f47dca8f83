//! Where a sheet stands on each letter: the four states, never a percentage.

use crate::article_30;
use crate::properties::cases;
use crate::support::{
    TODAY, catalogue, complete_processor_sheet, complete_sheet, day, id, register,
};
use registre_domain::activity::{RuleAnswer, Status};
use registre_domain::register::Register;
use registre_domain::rules::{self, Issue, LetterState, Subject};
use registre_domain::{Answer, Code};
use std::collections::BTreeSet;

fn lines(register: &Register) -> Vec<(String, LetterState)> {
    let sheet = &register.activities[0];
    rules::check_sheet(register, sheet, catalogue(), day(TODAY))
        .letters
        .into_iter()
        .map(|line| (line.letter, line.state))
        .collect()
}

fn state(register: &Register, letter: &str) -> LetterState {
    let found = lines(register).into_iter().find(|(line, _)| line == letter);
    found.unwrap().1
}

#[test]
fn a_complete_sheet_has_one_line_for_each_letter() {
    let controller = lines(&register(complete_sheet()));
    let letters: Vec<&str> = controller
        .iter()
        .map(|(letter, _)| letter.as_str())
        .collect();
    let expected = [
        "30-1-a", "30-1-b", "30-1-c", "30-1-d", "30-1-e", "30-1-f", "30-1-g",
    ];
    assert_eq!(letters, expected);
    for (letter, state) in controller {
        let none = ["30-1-d", "30-1-e"].contains(&letter.as_str());
        let expected = if none {
            LetterState::None
        } else {
            LetterState::Answered
        };
        assert_eq!(state, expected, "{letter}");
    }
    let processor = lines(&register(complete_processor_sheet()));
    let letters: Vec<&str> = processor
        .iter()
        .map(|(letter, _)| letter.as_str())
        .collect();
    assert_eq!(letters, ["30-2-a", "30-2-b", "30-2-c", "30-2-d"]);
    assert_eq!(processor[2].1, LetterState::None);
}

#[test]
fn a_letter_is_missing_exactly_when_a_rule_that_bears_it_speaks() {
    for (table, sheet) in [
        (article_30::CONTROLLER, complete_sheet()),
        (article_30::PROCESSOR, complete_processor_sheet()),
    ] {
        for (rule, spoil) in table {
            let mut register = register(sheet.clone());
            spoil(&mut register);
            let letter = catalogue().rules.get(rule).unwrap().facts.letter.clone();
            let mut missing: Vec<String> = lines(&register)
                .into_iter()
                .filter(|(_, state)| *state == LetterState::Missing)
                .map(|(letter, _)| letter)
                .collect();
            missing.retain(|letter| (letter.as_str(), *rule) != ("30-1-c", "r30-1f-07"));
            assert_eq!(missing, [letter.unwrap()], "{rule}");
        }
    }
}

/// The letters that issues bear: those of the sheet, of the legal person that answers for it, or of the register where
/// there is none.
fn borne(register: &Register) -> BTreeSet<String> {
    let sheet = &register.activities[0];
    let owner = register.entity_of(sheet).map(|entity| entity.id);
    let is_about = |issue: &&Issue| match issue.subject {
        Subject::Activity(id) => id == sheet.id,
        Subject::Entity(id) => Some(id) == owner,
        Subject::Register => owner.is_none(),
    };
    let issues = rules::check(register, catalogue(), day(TODAY));
    let issues = issues.iter().filter(is_about);
    issues
        .filter_map(|issue| catalogue().rules.get(issue.rule)?.facts.letter.clone())
        .collect()
}

fn missing(register: &Register) -> BTreeSet<String> {
    let lines = lines(register).into_iter();
    let missing = lines.filter(|(_, state)| *state == LetterState::Missing);
    missing.map(|(letter, _)| letter).collect()
}

#[test]
fn what_the_check_finds_and_the_letters_that_are_missing_agree() {
    let mut said = 0;
    for (rule, spoil, sheet) in cases() {
        let mut register = register(sheet);
        spoil(&mut register);
        let missing = missing(&register);
        assert_eq!(missing, borne(&register), "{rule}");
        said += missing.len();
        // One run gives what two would: the issues of the sheet, and its letters.
        let sheet = &register.activities[0];
        let checked = rules::check_sheet(&register, sheet, catalogue(), day(TODAY));
        let alone = rules::check_activity(&register, sheet, catalogue(), day(TODAY));
        assert_eq!(checked.issues, alone, "{rule}");
    }
    assert!(said > 30, "cases of both registers leave letters out");
}

#[test]
fn of_an_archived_sheet_nothing_is_asked() {
    let mut sheet = complete_sheet();
    sheet.retention_rules.clear();
    let mut register = register(sheet);
    assert_eq!(missing(&register), BTreeSet::from(["30-1-f".to_owned()]));
    register.activities[0].identity.status = Status::Archived;
    assert_eq!(lines(&register), Vec::new());
    assert_eq!(borne(&register), BTreeSet::new());
}

#[test]
fn what_does_not_apply_keeps_its_reason() {
    let mut sheet = complete_sheet();
    sheet.transfers = Answer::NotApplicable("Aucun outil en ligne".into());
    sheet.retention_rules.clear();
    sheet.rule_answers = vec![RuleAnswer {
        id: id(40),
        rule: Some(Code::new("r30-1f-01").unwrap()),
        reason: "Activité pas encore commencée".into(),
    }];
    let register = register(sheet);
    let reason = |text: &str| LetterState::NotApplicable(text.into());
    assert_eq!(state(&register, "30-1-e"), reason("Aucun outil en ligne"));
    assert_eq!(
        state(&register, "30-1-f"),
        reason("Activité pas encore commencée")
    );
}

#[test]
fn a_sheet_that_nobody_answers_for_lacks_its_first_letter() {
    let mut register = register(complete_sheet());
    register.about.main_entity = None;
    assert_eq!(state(&register, "30-1-a"), LetterState::Missing);
}
