//! The rules beyond the letters of Art. 30: for each, what makes it speak and what silences it again.

use crate::article_30::Spoil;
use crate::sheet_rows::PROCESSOR;
use crate::spoil::{code, transfer};
use crate::support::{complete_processor_sheet, complete_sheet, found, found_on, id, register};
use crate::{lawful_rows, sheet_rows, transfer_rows};
use registre_domain::activity::RuleAnswer;

/// A rule, what makes it speak, and what then silences it.
pub(crate) type Row = (&'static str, Spoil, Spoil);

/// The cases on a controller's sheet.
pub(crate) fn controller() -> impl Iterator<Item = &'static Row> {
    [sheet_rows::ROWS, transfer_rows::ROWS, lawful_rows::ROWS]
        .into_iter()
        .flatten()
}

#[test]
fn each_rule_speaks_and_is_silenced_by_its_answer() {
    let controller = controller().map(|row| (row, complete_sheet()));
    let processor = PROCESSOR
        .iter()
        .map(|row| (row, complete_processor_sheet()));
    for (at, ((rule, spoil, mend), sheet)) in controller.chain(processor).enumerate() {
        let mut register = register(sheet);
        spoil(&mut register);
        assert_eq!(found(&register), [*rule], "row {at}");
        mend(&mut register);
        assert_eq!(found(&register), Vec::<&str>::new(), "row {at}, mended");
    }
}

#[test]
fn the_decision_on_the_united_kingdom_ends_on_a_day() {
    let mut register = register(complete_sheet());
    register.activities[0].identity.reviewed_on = None;
    transfer(&mut register, "GB", "adequacy");
    let cases: [(&str, &[&str]); 4] = [
        ("2031-09-27", &[]),
        ("2031-09-28", &["r30-1e-09-soon"]),
        ("2031-12-26", &["r30-1e-09-soon"]),
        ("2031-12-27", &["r30-1e-09"]),
    ];
    for (today, rules) in cases {
        assert_eq!(found_on(&register, today), rules, "{today}");
    }
}

#[test]
fn a_rule_answered_on_a_sheet_is_silent_whatever_its_text() {
    for (rule, spoil, _) in controller() {
        let mut register = register(complete_sheet());
        spoil(&mut register);
        register.activities[0].rule_answers = vec![RuleAnswer {
            id: id(40),
            rule: code(rule),
            reason: "Cas particulier".into(),
        }];
        let left = found(&register);
        let of_entity = ["r30-1a-06", "r37-01"].contains(rule);
        assert_eq!(left.is_empty(), !of_entity, "{rule}: {left:?}");
    }
}
