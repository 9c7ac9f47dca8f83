//! What answers call for in a register: sheets to make, sheets that are there, sheets that no longer follow.
//! It must not make a sheet, nor change one.

use super::{Guide, Said};
use crate::activity::{Activity, Status};
use crate::code::Code;
use crate::model::{Facts, Model, asked_of, guided};
use crate::register::{Register, Start};
use std::collections::BTreeSet;

/// What answers call for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// Facts for the variants of the models; those that nobody answered stand there as unknown.
    pub facts: Facts,
    /// Models to start sheets from, in the order of the questions, without those that a sheet has already.
    pub models: Vec<Code>,
    /// Models that a sheet was started from before.
    pub present: Vec<Code>,
    /// Models that the answers kept before called for and these do not, and that a sheet in use was started
    /// from.
    pub left: Vec<Code>,
}

impl Plan {
    /// The facts for a sheet of a model: of those that nobody answered, the ones that the model reads.
    pub fn facts_for(&self, model: &Model) -> Facts {
        let read = model.facts();
        let matters = |code: &&Code| asked_of(code).is_none_or(|fact| read.contains(&fact));
        self.facts.iter().filter(matters).cloned().collect()
    }
}

impl Guide {
    /// What the answers call for in a register. A model that a sheet was started from is not called for again,
    /// whatever became of that sheet, so that the start can be run again without making doubles.
    pub fn plan(&self, answers: &Start, register: &Register) -> Plan {
        let before = &register.about.start;
        let entity = register.main_entity();
        let told = entity.map(|entity| self.told(entity, before, answers));
        let said = self.said(answers, told.as_ref());
        let called = self.called(answers, &said);
        let called_before = self.called(before, &self.said(before, entity));
        let sheets = register.activities.iter();
        let started: BTreeSet<&Code> = sheets.clone().filter_map(started_from).collect();
        let in_use: BTreeSet<&Code> = sheets.filter(is_in_use).filter_map(started_from).collect();
        let gone = |code: &&Code| in_use.contains(*code) && !called.contains(code);
        let left = called_before.iter().filter(gone).cloned().collect();
        let is_started = |code: &Code| started.contains(code);
        let (present, models) = called.into_iter().partition(is_started);
        Plan {
            facts: guided(
                said.facts(&self.known_facts()),
                self.denies_transfers(answers),
            ),
            models,
            present,
            left,
        }
    }

    /// The models that answers call for, each once.
    fn called(&self, answers: &Start, said: &Said) -> Vec<Code> {
        let preset = self.preset(answers).into_iter();
        let size = self.size(answers).into_iter();
        let facts = self
            .facts
            .iter()
            .filter(|fact| said.yes.contains(&fact.code));
        let called = preset.flat_map(|preset| &preset.models);
        let called = called.chain(size.flat_map(|size| &size.models));
        let called = called.chain(self.affirmed(answers, &said.yes).flat_map(|x| &x.models));
        let called = called.chain(facts.flat_map(|fact| &fact.models));
        let mut seen = BTreeSet::new();
        let called = called.chain(&self.always).filter(|code| seen.insert(*code));
        called.cloned().collect()
    }

    fn denies_transfers(&self, answers: &Start) -> bool {
        let mut questions = self.questions.iter().filter(|question| question.transfers);
        questions.any(|question| answers.no.contains(&question.code))
    }
}

fn started_from(sheet: &Activity) -> Option<&Code> {
    sheet.identity.model.as_ref()
}

fn is_in_use(sheet: &&Activity) -> bool {
    !matches!(sheet.identity.status, Status::Ended | Status::Archived)
}
