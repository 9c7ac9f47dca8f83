//! Owns: how much an exchange text would become in memory, counted over the text before any value is built.
//! Must not know the nouns of the register: it knows lists, fields and texts.

use super::JsonError;
use super::place::Place;
use registre_domain::limits::{self, Limit, MAX_DEPTH, MAX_LINES, MAX_RECORDS};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Estimated bytes that the register of a text may take, as typed value and as JSON value together: some
/// 3,000 sheets in which everything is filled in. With a text of 100 MB and the contents of attached files,
/// reading stays below 500 MB.
const MAX_WEIGHT: usize = 280_000_000;
/// A line of a list as a type: the largest is below it.
const LINE: usize = 400;
/// A node of the map of a JSON object, and how many fields fill one when they come in order.
const NODE: usize = 640;
const FIELDS_OF_NODE: usize = 6;
/// A field's name on the heap; an element of an array; a text on the heap without its characters.
const NAME: usize = 32;
const ELEMENT: usize = 64;
const TEXT: usize = 32;

/// Reads through a text and builds nothing.
///
/// # Errors
/// [`JsonError::BeyondLimit`] with the first place that is too long, too deep, no text, or too much in all;
/// [`JsonError::NotAnObject`] where a record is something else; [`JsonError::NotJson`].
pub(super) fn weigh(bytes: &[u8]) -> Result<(), JsonError> {
    let mut scale = Scale::default();
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let node = Node {
        scale: &mut scale,
        role: Role::Top,
    };
    let read = node.deserialize(&mut json).and_then(|()| json.end());
    match (read, scale.refusal) {
        (_, Some(refusal)) => Err(refusal),
        (Err(error), None) => Err(super::parse::not_json(&error)),
        (Ok(()), None) => Ok(()),
    }
}

/// What a value of the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// The whole text.
    Top,
    /// The register.
    Register,
    /// A field of the register: one record, or a list of them.
    Records,
    /// An element of a list: a record, or a line so many steps below it.
    Line(usize),
    /// A field, so many steps below a record.
    Field(usize),
    /// The contents of attached files.
    Contents,
    /// Looked over, not weighed: it is read in place, or not read at all.
    Passed,
}

impl Role {
    fn of_field(self, name: &str) -> Self {
        match (self, name) {
            (Self::Top, "register") => Self::Register,
            (Self::Top, "contents") => Self::Contents,
            (Self::Register, _) => Self::Records,
            (Self::Records, _) => Self::Field(1),
            (Self::Line(depth) | Self::Field(depth), _) => Self::Field(depth.saturating_add(1)),
            _ => Self::Passed,
        }
    }

    fn of_line(self) -> Self {
        match self {
            Self::Records => Self::Line(0),
            Self::Line(depth) | Self::Field(depth) => Self::Line(depth.saturating_add(1)),
            other => other,
        }
    }

    /// How many elements or fields it may have.
    fn most(self) -> (usize, Limit) {
        match self {
            Self::Line(_) | Self::Field(_) => (MAX_LINES, Limit::Lines),
            _ => (MAX_RECORDS, Limit::Records),
        }
    }
}

#[derive(Default)]
struct Scale {
    at: Place,
    weight: usize,
    refusal: Option<JsonError>,
}

impl Scale {
    fn add<E: Error>(&mut self, weight: usize) -> Result<(), E> {
        self.weight = self.weight.saturating_add(weight);
        if self.weight > MAX_WEIGHT {
            return Err(self.beyond(Limit::Total));
        }
        Ok(())
    }

    fn count<E: Error>(&mut self, count: usize, (most, limit): (usize, Limit)) -> Result<(), E> {
        if count > most {
            return Err(self.beyond(limit));
        }
        Ok(())
    }

    fn enter<E: Error>(&mut self, role: Role) -> Result<(), E> {
        match role {
            Role::Line(depth) | Role::Field(depth) if depth > MAX_DEPTH => {
                Err(self.beyond(Limit::Depth))
            }
            Role::Line(_) => self.add(LINE),
            _ => Ok(()),
        }
    }

    fn beyond<E: Error>(&mut self, kind: Limit) -> E {
        let path = self.at.to_string();
        self.refuse(JsonError::BeyondLimit { path, kind })
    }

    fn refuse<E: Error>(&mut self, refusal: JsonError) -> E {
        self.refusal = Some(refusal);
        E::custom("refused")
    }
}

/// A value of the text, to be weighed.
struct Node<'s> {
    scale: &'s mut Scale,
    role: Role,
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        match self.role {
            Role::Passed => json.deserialize_ignored_any(IgnoredAny).map(drop),
            _ => json.deserialize_any(self),
        }
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { scale, role } = self;
        scale.enter(role)?;
        let length = scale.at.len();
        let mut count: usize = 0;
        loop {
            let name = Name {
                scale: &mut *scale,
                role,
            };
            let Some(role_of_field) = map.next_key_seed(name)? else {
                return Ok(());
            };
            scale.add(if count.is_multiple_of(FIELDS_OF_NODE) {
                NODE
            } else {
                0
            })?;
            count = count.saturating_add(1);
            scale.count(count, role.most())?;
            map.next_value_seed(Node {
                scale: &mut *scale,
                role: role_of_field,
            })?;
            scale.at.back_to(length);
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Self { scale, role } = self;
        if matches!(
            role,
            Role::Top | Role::Register | Role::Contents | Role::Line(0)
        ) {
            let path = scale.at.to_string();
            return Err(scale.refuse(JsonError::NotAnObject { path }));
        }
        scale.enter(role)?;
        let length = scale.at.len();
        let mut count: usize = 0;
        loop {
            scale.at.line(count);
            let line = Node {
                scale: &mut *scale,
                role: role.of_line(),
            };
            let found = list.next_element_seed(line)?;
            scale.at.back_to(length);
            if found.is_none() {
                return Ok(());
            }
            count = count.saturating_add(1);
            scale.count(count, role.most())?;
            scale.add(ELEMENT)?;
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if let Some(limit) = limits::of_text(text) {
            return Err(self.scale.beyond(limit));
        }
        self.scale
            .add(text.len().saturating_add(TEXT).saturating_mul(2))
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
}

/// The name of a field: it says what the value is.
struct Name<'s> {
    scale: &'s mut Scale,
    role: Role,
}

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = Role;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Role, D::Error> {
        json.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = Role;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Role, E> {
        self.scale.at.field(name);
        self.scale.add(name.len().saturating_add(NAME))?;
        Ok(self.role.of_field(name))
    }
}
