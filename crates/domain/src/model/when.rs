//! Variants: which facts about the organisation an element of a model holds for.
//! It must not know where a fact comes from.

use crate::code::Code;
use serde::Deserialize;
use std::collections::BTreeSet;

/// Facts that hold for an organisation or an activity ("public", "staff-11", "cards"); what is not there
/// does not hold. A fact that nobody could answer stands there as what [`unknown`] makes of it: it is not
/// taken for one that does not hold where something is decided by it.
pub type Facts = BTreeSet<Code>;

/// Stands before the name of a fact that nobody could answer.
const UNKNOWN: &str = "unknown-";
/// Among the facts of a sheet: they are those of the guided start, and follow its answers.
const GUIDED: &str = "guided-start";
/// Among the facts of a sheet: the guided start was told that nothing leaves Europe.
const NO_TRANSFERS: &str = "no-transfers";

/// How a fact that nobody could answer stands among facts; nothing where its name is too long for that.
pub fn unknown(fact: &Code) -> Option<Code> {
    Code::new(format!("{UNKNOWN}{fact}")).ok()
}

/// The fact that stands there as one that nobody could answer.
pub fn asked_of(code: &Code) -> Option<Code> {
    let fact = code.as_str().strip_prefix(UNKNOWN)?;
    Code::new(fact).ok()
}

/// Whether a fact holds; nothing where nobody could answer.
pub fn held(facts: &Facts, fact: &Code) -> Option<bool> {
    let is_unknown = |code: &Code| code.as_str().strip_prefix(UNKNOWN) == Some(fact.as_str());
    match facts.contains(fact) {
        true => Some(true),
        false if facts.iter().any(is_unknown) => None,
        false => Some(false),
    }
}

/// Says that facts are those of the guided start, and whether it was told that nothing leaves Europe.
pub(crate) fn guided(mut facts: Facts, no_transfers: bool) -> Facts {
    let marks = [Some(GUIDED), no_transfers.then_some(NO_TRANSFERS)];
    facts.extend(
        marks
            .into_iter()
            .flatten()
            .filter_map(|mark| Code::new(mark).ok()),
    );
    facts
}

/// Whether facts are those of the guided start.
pub fn is_guided(facts: &Facts) -> bool {
    has_mark(facts, GUIDED)
}

/// Whether the guided start was told that nothing leaves Europe.
pub fn says_no_transfers(facts: &Facts) -> bool {
    has_mark(facts, NO_TRANSFERS)
}

/// Whether a code says where facts come from, rather than which hold.
pub fn is_mark(code: &Code) -> bool {
    [GUIDED, NO_TRANSFERS].contains(&code.as_str())
}

fn has_mark(facts: &Facts, mark: &str) -> bool {
    facts.iter().any(|code| code.as_str() == mark)
}

/// A condition: every fact named must hold, or must not where a `!` stands before it. Empty: always.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(try_from = "Vec<String>")]
pub struct When(Vec<(bool, Code)>);

impl When {
    /// Whether the condition holds, a fact that nobody could answer counting as one that does not hold.
    pub fn holds(&self, facts: &Facts) -> bool {
        self.0
            .iter()
            .all(|(expected, fact)| facts.contains(fact) == *expected)
    }

    /// Whether it would hold or not according to what nobody could answer: what rests on it decides
    /// nothing.
    pub fn is_open(&self, facts: &Facts) -> bool {
        let meets =
            |(expected, fact): &(bool, Code)| held(facts, fact).map(|held| held == *expected);
        let met: Vec<Option<bool>> = self.0.iter().map(meets).collect();
        met.contains(&None) && !met.contains(&Some(false))
    }

    /// The facts that it reads.
    pub fn reads(&self) -> impl Iterator<Item = &Code> {
        self.0.iter().map(|(_, fact)| fact)
    }
}

impl TryFrom<Vec<String>> for When {
    type Error = crate::code::CodeError;

    fn try_from(tests: Vec<String>) -> Result<Self, Self::Error> {
        let test = |test: String| match test.strip_prefix('!') {
            Some(fact) => Code::new(fact).map(|fact| (false, fact)),
            None => Code::new(test).map(|fact| (true, fact)),
        };
        tests
            .into_iter()
            .map(test)
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_named_must_hold_or_not() {
        let when = When::try_from(vec!["public".to_owned(), "!staff-11".to_owned()]).unwrap();
        let facts = |names: &[&str]| names.iter().map(|name| Code::new(*name).unwrap()).collect();
        assert!(when.holds(&facts(&["public"])));
        assert!(!when.holds(&facts(&["public", "staff-11"])));
        assert!(!when.holds(&facts(&[])));
        assert!(When::default().holds(&facts(&[])));
        assert!(When::try_from(vec!["Not a fact".to_owned()]).is_err());
    }

    #[test]
    fn what_nobody_could_answer_leaves_open_what_rests_on_it() {
        let when = |tests: &[&str]| {
            When::try_from(
                tests
                    .iter()
                    .map(|test| (*test).to_owned())
                    .collect::<Vec<_>>(),
            )
            .unwrap()
        };
        let public = Code::new("public").unwrap();
        let facts = Facts::from([unknown(&public).unwrap(), Code::new("staff").unwrap()]);
        assert_eq!(held(&facts, &public), None);
        assert_eq!(held(&Facts::new(), &public), Some(false));
        assert!(when(&["public"]).is_open(&facts) && when(&["!public", "staff"]).is_open(&facts));
        assert!(
            !when(&["public", "!staff"]).is_open(&facts),
            "it does not hold either way"
        );
        assert!(!when(&["staff"]).is_open(&facts));
        assert!(when(&["!public"]).holds(&facts) && !when(&["public"]).holds(&facts));
        assert_eq!(facts.iter().find_map(asked_of), Some(public));
        let marked = guided(Facts::new(), true);
        assert!(is_guided(&marked) && says_no_transfers(&marked) && marked.iter().all(is_mark));
        assert!(!says_no_transfers(&guided(Facts::new(), false)));
    }
}
