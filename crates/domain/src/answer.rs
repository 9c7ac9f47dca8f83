//! `Answer`: what a person said to a question, where silence, "none" and "not applicable" differ.
//! It must not know which question it answers.

use serde::{Deserialize, Serialize};

/// An answer to a question of the sheet. A blank cell of a spreadsheet means any of these;
/// here, and on every document, they are told apart.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(arbitrary::Arbitrary, ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(as = "Repr<T>"))]
#[serde(try_from = "Repr<T>", into = "Repr<T>")]
#[serde(bound(
    serialize = "T: Clone + Serialize",
    deserialize = "T: Deserialize<'de>"
))]
pub enum Answer<T> {
    /// Nobody has answered yet (« Non renseigné »).
    #[default]
    Unknown,
    /// Answered: there is none (« Néant »).
    None,
    /// The question does not arise, because… (« Sans objet »).
    NotApplicable(String),
    /// Answered with a value.
    Given(T),
}

impl<T> Answer<T> {
    /// The value, when one was given.
    pub fn given(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            _ => None,
        }
    }

    /// The value to change, when one was given.
    pub fn given_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Given(value) => Some(value),
            _ => None,
        }
    }

    /// Whether nobody has answered yet.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }

    /// The state as the exchange format and the store write it.
    pub fn state(&self) -> State {
        match self {
            Self::Unknown => State::Unknown,
            Self::None => State::None,
            Self::NotApplicable(_) => State::NotApplicable,
            Self::Given(_) => State::Given,
        }
    }
}

impl<T> Answer<Vec<T>> {
    /// The lines given, or no line at all.
    pub fn lines(&self) -> &[T] {
        self.given().map_or(&[], Vec::as_slice)
    }
}

/// The four states of an [`Answer`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Not answered yet.
    Unknown,
    /// None.
    None,
    /// Not applicable, with a reason.
    NotApplicable,
    /// A value was given.
    Given,
}

/// How an answer is written: a state, and the reason or the value that belongs to it.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "model-tools", schemars(rename = "Answer_{T}"))]
#[cfg_attr(feature = "model-tools", ts(rename = "Answer"))]
#[serde(deny_unknown_fields)]
struct Repr<T> {
    /// What was answered.
    state: State,
    /// Why the question does not arise; only with `not_applicable`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// The value; only with `given`.
    #[serde(
        default = "Option::default",
        skip_serializing_if = "Option::<T>::is_none"
    )]
    value: Option<T>,
}

impl<T> TryFrom<Repr<T>> for Answer<T> {
    type Error = &'static str;

    fn try_from(repr: Repr<T>) -> Result<Self, Self::Error> {
        match (repr.state, repr.reason, repr.value) {
            (State::Unknown, None, None) => Ok(Self::Unknown),
            (State::None, None, None) => Ok(Self::None),
            (State::NotApplicable, reason, None) => {
                Ok(Self::NotApplicable(reason.unwrap_or_default()))
            }
            (State::Given, None, Some(value)) => Ok(Self::Given(value)),
            _ => Err("an answer has a reason only when not applicable, a value only when given"),
        }
    }
}

impl<T> From<Answer<T>> for Repr<T> {
    fn from(answer: Answer<T>) -> Self {
        let state = answer.state();
        let (reason, value) = match answer {
            Answer::NotApplicable(reason) => (Some(reason), None),
            Answer::Given(value) => (None, Some(value)),
            Answer::Unknown | Answer::None => (None, None),
        };
        Self {
            state,
            reason,
            value,
        }
    }
}

#[cfg(feature = "model-tools")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Answer<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Repr::<T>::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Repr::<T>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_states_are_written_differently() {
        let cases: [(Answer<u8>, &str); 4] = [
            (Answer::Unknown, r#"{"state":"unknown"}"#),
            (Answer::None, r#"{"state":"none"}"#),
            (
                Answer::NotApplicable("seul".into()),
                r#"{"state":"not_applicable","reason":"seul"}"#,
            ),
            (Answer::Given(3), r#"{"state":"given","value":3}"#),
        ];
        for (answer, text) in cases {
            assert_eq!(serde_json::to_string(&answer).unwrap(), text);
            assert_eq!(serde_json::from_str::<Answer<u8>>(text).unwrap(), answer);
        }
    }

    #[test]
    fn a_value_without_given_is_refused() {
        for text in [
            r#"{"state":"none","value":3}"#,
            r#"{"state":"given"}"#,
            r#"{"state":"given","value":3,"reason":"x"}"#,
            r#"{"state":"unknown","other":1}"#,
        ] {
            assert!(serde_json::from_str::<Answer<u8>>(text).is_err(), "{text}");
        }
    }
}
