//! Conditions on the legal basis of each purpose and on automated decisions (Art. 6, 7, 8 and 22).
//! It must not know Art. 9: that is `sensitive`.

use super::case::Case;
use super::issue::{Arg, Finding};
use super::missing::blank;
use super::table::SheetRule;
use crate::activity::{LegalBasis, Purpose};
use crate::catalogue::RuleRegister::Controller;

/// From which age a minor consents alone to an online service.
pub(super) const CHILD: &str = "child-consent-age";

pub(super) const SHEET: &[SheetRule] = &[
    SheetRule::new("r6-01", Controller, |case| {
        each(case, |purpose| {
            let lacks = purpose.legal_basis.is_none() && !blank(&purpose.text);
            lacks.then_some("legal_basis")
        })
    }),
    SheetRule::new("r6-02", Controller, |case| {
        each(case, |purpose| {
            let asked = rests_on(purpose, LegalBasis::LegitimateInterests) && case.is_public();
            asked.then_some("legal_basis")
        })
    }),
    SheetRule::new("r6-03", Controller, |case| each(case, unexplained_interest)),
    SheetRule::new("r6-04", Controller, |case| {
        each(case, |purpose| uncited_law(purpose, case))
    }),
    SheetRule::new("r6-05", Controller, |case| each(case, unproved_consent)),
    SheetRule::new("r6-06", Controller, |case| {
        each(case, |purpose| {
            let asked = rests_on(purpose, LegalBasis::Consent)
                && case.subject(|facts| facts.employed).is_some();
            asked.then_some("legal_basis")
        })
    }),
    SheetRule::new("r8-01", Controller, children_consenting),
    SheetRule::new("r22-01", Controller, undescribed_decision),
];

fn rests_on(purpose: &Purpose, basis: LegalBasis) -> bool {
    purpose.legal_basis == Some(basis)
}

/// One finding for each purpose of which a field is to be looked at.
fn each(case: &Case<'_>, field: impl Fn(&Purpose) -> Option<&'static str>) -> Vec<Finding> {
    let purposes = case.activity.purposes.iter();
    purposes
        .filter_map(|purpose| Some(about(purpose, field(purpose)?)))
        .collect()
}

fn about(purpose: &Purpose, field: &'static str) -> Finding {
    Finding::at(&[&"purposes", &purpose.id, &field])
        .with("purpose", Arg::Text(purpose.text.clone()))
}

fn unexplained_interest(purpose: &Purpose) -> Option<&'static str> {
    if !rests_on(purpose, LegalBasis::LegitimateInterests) {
        return None;
    }
    let unbalanced = blank(&purpose.balancing) && purpose.balanced_on.is_none();
    match blank(&purpose.legitimate_interest) {
        true => Some("legitimate_interest"),
        false => unbalanced.then_some("balancing"),
    }
}

/// Art. 6(3): a legal obligation comes from a text, and so does a public task, unless the entity's own is described.
fn uncited_law(purpose: &Purpose, case: &Case<'_>) -> Option<&'static str> {
    let expected = match purpose.legal_basis? {
        LegalBasis::LegalObligation => true,
        LegalBasis::PublicTask => case
            .entity()
            .is_none_or(|entity| blank(&entity.public_task)),
        _ => false,
    };
    (expected && blank(&purpose.law)).then_some("law")
}

fn unproved_consent(purpose: &Purpose) -> Option<&'static str> {
    if !rests_on(purpose, LegalBasis::Consent) {
        return None;
    }
    if blank(&purpose.consent_proof) {
        return Some("consent_proof");
    }
    blank(&purpose.consent_withdrawal).then_some("consent_withdrawal")
}

/// Art. 8: whether the service is online is the user's to say; a word on how consent is asked settles it.
fn children_consenting(case: &Case<'_>) -> Vec<Finding> {
    let Some(age) = case.threshold(CHILD) else {
        return Vec::new();
    };
    if case.subject(|facts| facts.minors).is_none() {
        return Vec::new();
    }
    let purposes = case.activity.purposes.iter();
    purposes
        .filter(|purpose| rests_on(purpose, LegalBasis::Consent))
        .filter(|purpose| blank(&purpose.consent_wording))
        .map(|purpose| about(purpose, "consent_wording").with("age", Arg::Number(age)))
        .collect()
}

/// Art. 13(2)(f), 22: the first thing that is not said about a decision taken without a person.
fn undescribed_decision(case: &Case<'_>) -> Vec<Finding> {
    let Some(decision) = case.activity.automated_decision.given() else {
        return Vec::new();
    };
    if decision.sole_decision != Some(true) {
        return Vec::new();
    }
    let parts = [
        ("logic", blank(&decision.logic)),
        ("consequences", blank(&decision.consequences)),
        ("ground", decision.ground.is_none()),
        ("human_intervention", blank(&decision.human_intervention)),
    ];
    let missing = parts.into_iter().find(|(_, missing)| *missing);
    missing
        .map(|(field, _)| Finding::at(&[&"automated_decision", &field]))
        .into_iter()
        .collect()
}
