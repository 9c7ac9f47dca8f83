//! Variants: which facts about the organisation an element of a model holds for.
//! It must not know where a fact comes from.

use crate::code::Code;
use serde::Deserialize;
use std::collections::BTreeSet;

/// Facts that hold for an organisation or an activity ("public", "staff-11", "cards"); what is not there
/// does not hold.
pub type Facts = BTreeSet<Code>;

/// A condition: every fact named must hold, or must not where a `!` stands before it. Empty: always.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(try_from = "Vec<String>")]
pub struct When(Vec<(bool, Code)>);

impl When {
    /// Whether the condition holds.
    pub fn holds(&self, facts: &Facts) -> bool {
        self.0
            .iter()
            .all(|(expected, fact)| facts.contains(fact) == *expected)
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
}
