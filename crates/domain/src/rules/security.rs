//! Conditions on security measures beyond their being described (Art. 32).
//! It must not know what a measure is worth.

use super::case::Case;
use super::issue::{Finding, when};
use super::missing::has_measure;
use super::table::SheetRule;
use crate::catalogue::RuleRegister::Both;
use crate::code::Code;

/// The kinds of measures that are looked for beside sensitive data.
pub(super) const PROTECTING: &[&str] = &["encryption", "access-control", "traceability"];

pub(super) const SHEET: &[SheetRule] = &[SheetRule::new("r30-1g-02", Both, weakly_protected)];

fn weakly_protected(case: &Case<'_>) -> Vec<Finding> {
    // Without any measure, another rule speaks.
    if case.protected_group().is_none() || !has_measure(case) {
        return Vec::new();
    }
    let own = case.activity.security.measures.iter();
    let own = own.map(|line| (&line.kind, &line.guide_sheet));
    let inherited = case.register.inherited_measures(case.activity);
    let inherited = inherited.map(|line| (&line.kind, &line.guide_sheet));
    let protects = own
        .chain(inherited)
        .any(|(kind, sheet)| protects(kind.as_ref(), sheet.as_ref(), case));
    when(!protects, &[&"security", &"measures"])
}

/// Whether a measure is of one of those kinds, by itself or by its sheet of the guide.
fn protects(kind: Option<&Code>, sheet: Option<&Code>, case: &Case<'_>) -> bool {
    let by_sheet = || {
        let sheet = case.catalogue.security_sheets.get(sheet?.as_str())?;
        sheet.facts.measure_type.as_deref()
    };
    let kinds = [kind.map(Code::as_str), by_sheet()];
    kinds
        .into_iter()
        .flatten()
        .any(|kind| PROTECTING.contains(&kind))
}
