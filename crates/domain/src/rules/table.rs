//! The table of rules: each condition under its code, for the register that it reads.
//! It must not know severity, words and sources: those are data.

use super::case::Case;
use super::issue::Finding;
use super::{
    assessment, contracts, controller, identity, lawfulness, precision, processor, retention,
    security, sensitive, transfers, upkeep,
};
use crate::catalogue::{Catalogue, RuleRegister};
use crate::organisation::Entity;

/// A rule on one sheet.
pub(super) struct SheetRule {
    pub(super) code: &'static str,
    pub(super) register: RuleRegister,
    pub(super) find: fn(&Case<'_>) -> Vec<Finding>,
}

/// A rule on a legal person, asked for each register that it answers for; one on both is asked once.
pub(super) struct EntityRule {
    pub(super) code: &'static str,
    pub(super) register: RuleRegister,
    pub(super) find: fn(&Entity, &Catalogue) -> Vec<Finding>,
}

impl SheetRule {
    pub(super) const fn new(
        code: &'static str,
        register: RuleRegister,
        find: fn(&Case<'_>) -> Vec<Finding>,
    ) -> Self {
        Self {
            code,
            register,
            find,
        }
    }
}

impl EntityRule {
    pub(super) const fn new(
        code: &'static str,
        register: RuleRegister,
        find: fn(&Entity, &Catalogue) -> Vec<Finding>,
    ) -> Self {
        Self {
            code,
            register,
            find,
        }
    }
}

/// Every rule on legal persons.
pub(super) fn entity_rules() -> impl Iterator<Item = &'static EntityRule> {
    [controller::ENTITY, processor::ENTITY, identity::ENTITY]
        .into_iter()
        .flatten()
}

/// Every rule on sheets.
pub(super) fn sheet_rules() -> impl Iterator<Item = &'static SheetRule> {
    [
        controller::SHEET,
        processor::SHEET,
        identity::SHEET,
        precision::SHEET,
        contracts::SHEET,
        transfers::SHEET,
        retention::SHEET,
        security::SHEET,
        lawfulness::SHEET,
        sensitive::SHEET,
        assessment::SHEET,
        upkeep::SHEET,
    ]
    .into_iter()
    .flatten()
}
