//! Conditions on the data protection officer beyond Art. 30: when one is expected, and their company.
//! It must not know what an incomplete contact is: that is `missing`.

use super::case::{Case, is_open};
use super::issue::{Finding, when};
use super::missing::blank;
use super::table::{EntityRule, SheetRule};
use crate::answer::Answer;
use crate::catalogue::RuleRegister::{Both, Controller};
use crate::organisation::{Dpo, DpoKind, Entity};

pub(super) const ENTITY: &[EntityRule] = &[
    EntityRule::new("r30-1a-06", Controller, |entity, _| {
        when(lacks_company(entity), &[&"dpo", &"company"])
    }),
    EntityRule::new("r37-01", Both, |entity, _| {
        let expected = entity.public_body == Some(true);
        when(expected && lacks_dpo(&entity.dpo), &[&"dpo"])
    }),
];

pub(super) const SHEET: &[SheetRule] = &[SheetRule::new(
    "r37-02",
    Both,
    large_core_activity_without_dpo,
)];

fn lacks_company(entity: &Entity) -> bool {
    entity
        .dpo
        .given()
        .is_some_and(|dpo| dpo.kind == Some(DpoKind::External) && blank(&dpo.company))
}

/// Whether there is no officer and no reason for it.
fn lacks_dpo(dpo: &Answer<Dpo>) -> bool {
    is_open(dpo) || *dpo == Answer::None
}

/// Art. 37(1)(b) and (c), as far as the sheet's own answers go.
fn large_core_activity_without_dpo(case: &Case<'_>) -> Vec<Finding> {
    let scale = &case.activity.scale;
    let large_core = scale.core_activity == Some(true) && scale.large_scale == Some(true);
    let expected = large_core
        && (scale.systematic_monitoring == Some(true) || case.protected_group().is_some());
    let lacks = case.entity().is_some_and(|entity| lacks_dpo(&entity.dpo));
    when(expected && lacks, &[&"scale", &"core_activity"])
}
