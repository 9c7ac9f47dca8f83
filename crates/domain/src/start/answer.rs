//! What was said to the guided start: by yes, by no, by a trade or a size; and what cannot be true together.
//! It must not know which sheets follow.

use super::{Guide, Preset, Size, StartQuestion};
use crate::code::Code;
use crate::model::{Facts, unknown};
use crate::organisation::Entity;
use crate::register::Start;
use std::collections::BTreeSet;

/// The fact that the main entity states by itself.
const PUBLIC: &str = "public";

/// The facts that were said to hold, and those that were said not to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// Those that hold.
    pub yes: Facts,
    /// Those that do not.
    pub no: Facts,
}

impl Said {
    /// Whether a fact was said to hold; nothing where it was not spoken of.
    pub fn of(&self, fact: &Code) -> Option<bool> {
        match (self.yes.contains(fact), self.no.contains(fact)) {
            (true, _) => Some(true),
            (false, true) => Some(false),
            (false, false) => None,
        }
    }

    /// Facts to fill a model in with: those of a list that were not spoken of stand there as unknown.
    pub fn facts<'c>(&self, of: impl IntoIterator<Item = &'c Code>) -> Facts {
        let silent = of.into_iter().filter(|fact| self.of(fact).is_none());
        silent
            .filter_map(unknown)
            .chain(self.yes.iter().cloned())
            .collect()
    }
}

/// Two answers that cannot both be true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// A question or a fact that was answered by yes and by no.
    Twice(Code),
    /// A fact about the size that the size chosen says otherwise.
    Size(Code, Code),
    /// A public body by its trade, which was said not to be one.
    Trade(Code, Code),
}

/// What the organisation says of itself holds, whatever the trade.
fn add_public(public: Option<bool>, said: &mut Said) {
    let (Some(public), Ok(fact)) = (public, Code::new(PUBLIC)) else {
        return;
    };
    match public {
        true => said.yes.insert(fact),
        false => said.no.insert(fact),
    };
}

/// Answers that a trade proposed, and that nobody had given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proposed {
    /// Questions that it answers by yes.
    pub yes: BTreeSet<Code>,
    /// Questions that it answers by no.
    pub no: BTreeSet<Code>,
}

impl Guide {
    /// The size that was chosen.
    pub fn size(&self, answers: &Start) -> Option<&Size> {
        let chosen = answers.size.as_ref()?;
        self.sizes.iter().find(|size| size.code == *chosen)
    }

    /// The trade that was chosen.
    pub fn preset(&self, answers: &Start) -> Option<&Preset> {
        let chosen = answers.preset.as_ref()?;
        self.presets.iter().find(|preset| preset.code == *chosen)
    }

    /// The questions that were answered by yes, and that are asked for these facts.
    pub(super) fn affirmed<'g>(
        &'g self,
        answers: &'g Start,
        facts: &'g Facts,
    ) -> impl Iterator<Item = &'g StartQuestion> {
        let questions = self.questions.iter();
        let yes = questions.filter(|question| answers.yes.contains(&question.code));
        yes.filter(|question| question.when.holds(facts))
    }

    /// The main entity as it is once answers are kept: what they say of it is written where nothing is, and
    /// where the answers before had written it.
    pub fn told(&self, entity: &Entity, before: &Start, now: &Start) -> Entity {
        let public = |answers| self.preset(answers).and_then(|preset| preset.public_body);
        let headcount = |answers| self.size(answers).and_then(|size| size.headcount);
        let mut told = entity.clone();
        if told.public_body.is_none() || told.public_body == public(before) {
            told.public_body = public(now);
        }
        if told.headcount.is_none() || told.headcount == headcount(before) {
            told.headcount = headcount(now);
        }
        told
    }

    /// What answers say, with what the main entity says of itself. A no of the person stands against what a
    /// trade states; their size, and other answers of theirs, stand against that no.
    pub fn said(&self, answers: &Start, entity: Option<&Entity>) -> Said {
        let mut said = Said {
            yes: answers.facts.clone(),
            no: self
                .known_facts()
                .intersection(&answers.no)
                .cloned()
                .collect(),
        };
        self.add_trade(answers, &mut said);
        let headcount = entity.and_then(|entity| entity.headcount);
        self.add_size(answers, headcount, &mut said);
        add_public(entity.and_then(|entity| entity.public_body), &mut said);
        self.add_questions(answers, &mut said);
        said
    }

    /// A trade states facts. What only trades speak of, and this one does not, does not hold.
    fn add_trade(&self, answers: &Start, said: &mut Said) {
        let Some(preset) = self.preset(answers) else {
            return;
        };
        let stated = preset
            .facts
            .iter()
            .filter(|fact| !answers.no.contains(*fact));
        said.yes.extend(stated.cloned());
        let trades = self.presets.iter();
        let of_trades = trades.flat_map(|trade| trade.facts.iter().chain(&trade.asks));
        let is_settled = |fact: &&Code| {
            let mut questions = self.questions.iter();
            !preset.asks.contains(*fact) && !questions.any(|question| question.speaks_of(fact))
        };
        said.no.extend(of_trades.filter(is_settled).cloned());
    }

    fn add_size(&self, answers: &Start, headcount: Option<u32>, said: &mut Said) {
        let known = headcount.and_then(|count| self.size_of(count));
        let known = self.sizes.iter().find(|size| Some(&size.code) == known);
        if let Some(size) = self.size(answers).or(known) {
            said.yes.extend(size.facts.iter().cloned());
            said.no.extend(self.size_facts().cloned());
        }
    }

    /// A yes states facts and asks for others; a no denies them, but for what another answer leaves open.
    fn add_questions(&self, answers: &Start, said: &mut Said) {
        let asked_by_trade = self.preset(answers).map(|preset| &preset.asks);
        let mut asked: Facts = asked_by_trade.into_iter().flatten().cloned().collect();
        let before = said.yes.clone();
        for question in self.affirmed(answers, &before) {
            said.yes.extend(question.facts.iter().cloned());
            asked.extend(question.asks.iter().cloned());
        }
        let denied = |question: &&StartQuestion| answers.no.contains(&question.code);
        for question in self.questions.iter().filter(denied) {
            let is_open = |fact: &&Code| {
                let mut others = self.questions.iter().filter(|other| !denied(other));
                asked.contains(*fact) || others.any(|other| other.asks.contains(*fact))
            };
            let facts = question.facts.iter().filter(|fact| !asked.contains(*fact));
            let asks = question.asks.iter().filter(|fact| !is_open(fact));
            said.no.extend(facts.chain(asks).cloned());
        }
    }

    fn size_facts(&self) -> impl Iterator<Item = &Code> {
        self.sizes.iter().flat_map(|size| &size.facts)
    }

    /// Two answers that cannot both be true.
    pub fn conflict(&self, answers: &Start) -> Option<Conflict> {
        let both = answers.yes.iter().chain(&answers.facts);
        let mut both = both.filter(|code| answers.no.contains(*code));
        if let Some(code) = both.next() {
            return Some(Conflict::Twice(code.clone()));
        }
        self.against_size(answers).or_else(|| {
            let preset = self
                .preset(answers)
                .filter(|preset| preset.public_body == Some(true))?;
            let mut denied = preset
                .facts
                .iter()
                .filter(|fact| answers.no.contains(*fact));
            let fact = denied.find(|fact| fact.as_str() == PUBLIC)?;
            Some(Conflict::Trade(preset.code.clone(), fact.clone()))
        })
    }

    fn against_size(&self, answers: &Start) -> Option<Conflict> {
        let size = self.size(answers)?;
        let mut against = self
            .size_facts()
            .filter(|fact| match size.facts.contains(*fact) {
                true => answers.no.contains(*fact),
                false => answers.facts.contains(*fact),
            });
        let fact = against.next()?;
        Some(Conflict::Size(size.code.clone(), fact.clone()))
    }

    /// What the trade proposes for questions that nobody has answered, but those left open on purpose.
    pub fn proposals(&self, answers: &Start, left_open: &BTreeSet<Code>) -> Proposed {
        let Some(preset) = self.preset(answers) else {
            return Proposed::default();
        };
        let facts = self.said(answers, None).yes;
        let is_asked = |code: &Code| {
            let mut questions = self.questions.iter();
            questions.any(|question| question.code == *code && question.when.holds(&facts))
        };
        let open = |code: &&Code| {
            let answered = answers.yes.contains(*code) || answers.no.contains(*code);
            !answered && !left_open.contains(*code) && is_asked(code)
        };
        Proposed {
            yes: preset.yes.iter().filter(open).cloned().collect(),
            no: preset.no.iter().filter(open).cloned().collect(),
        }
    }
}
