//! Arbitrary registers that hold together: what property tests of the store and of documents start from.
//! It must not know any noun by its type: it walks the exchange format by the names of fields.

use crate::activity::Activity;
use crate::register::Register;
use arbitrary::{Arbitrary, Result, Unstructured};
use chrono::{DateTime, Datelike, NaiveDate};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The longest text that is made, in characters.
const MAX_TEXT: usize = 200;
/// The 1st of January 1900, in days from the beginning of the common era.
const FIRST_DAY: i32 = 693_596;
/// Days in the years 1900 to 2199.
const DAYS: i32 = 109_572;
/// Seconds from 1970 to the years 1900 and 2200.
const SECONDS: std::ops::RangeInclusive<i64> = -2_208_988_800..=7_258_118_399;

/// Makes a register of any content that could be entered: identifiers are there and differ, links lead
/// to what exists, references differ, dates are within 1900 to 2199, texts have no control characters,
/// lists are in order.
pub fn register(u: &mut Unstructured<'_>) -> Result<Register> {
    let mut register = Register {
        about: u.arbitrary()?,
        entities: some(u, 3)?,
        establishments: some(u, 3)?,
        common_measures: some(u, 4)?,
        parties: some(u, 4)?,
        activities: some(u, 5)?,
        attachments: some(u, 3)?,
        notices: some(u, 3)?,
    };
    register.about.created_at =
        DateTime::from_timestamp(u.int_in_range(SECONDS)?, 0).unwrap_or_default();
    let mut value = serde_json::to_value(&register).unwrap_or_default();
    let mut ids = Ids {
        next: u.arbitrary()?,
    };
    ids.assign(&mut value);
    let pools = pools(&value, &POOLS);
    for (_, part) in value.as_object_mut().into_iter().flatten() {
        each(part, &mut |object| settle(object, &pools, &LINKS, u))?;
    }
    for sheet in value
        .get_mut("activities")
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
    {
        let inner = self::pools(sheet, &INNER_POOLS);
        each(sheet, &mut |object| settle(object, &inner, &INNER_LINKS, u))?;
    }
    Ok(finished(value))
}

/// Up to so many things: more often a few than none, so that links have somewhere to lead.
fn some<'a, T: Arbitrary<'a>>(u: &mut Unstructured<'a>, most: usize) -> Result<Vec<T>> {
    (0..u.int_in_range(0..=most)?)
        .map(|_| u.arbitrary())
        .collect()
}

/// Which list of the register holds what a field names.
type Links = [(&'static str, &'static str)];

const POOLS: [&str; 6] = [
    "entities",
    "establishments",
    "common_measures",
    "parties",
    "activities",
    "attachments",
];
const LINKS: [(&str, &str); 10] = [
    ("main_entity", "entities"),
    ("entity", "entities"),
    ("sites", "establishments"),
    ("measure", "common_measures"),
    ("party", "parties"),
    ("exporter_party", "parties"),
    ("importer", "parties"),
    ("issuer", "parties"),
    ("final_controller", "parties"),
    ("sha256", "attachments"),
];
const INNER_POOLS: [&str; 3] = ["purposes", "data_subjects", "data_groups"];
const INNER_LINKS: [(&str, &str); 4] = [
    ("purposes", "purposes"),
    ("data_subjects", "data_subjects"),
    ("data_groups", "data_groups"),
    ("purpose", "purposes"),
];

/// Gives out identifiers that differ.
struct Ids {
    next: u64,
}

impl Ids {
    fn assign(&mut self, value: &mut Value) {
        match value {
            Value::Object(fields) => {
                if let Some(id) = fields.get_mut("id") {
                    *id = Value::from(self.next().hyphenated().to_string());
                }
                if fields.contains_key("media_type") {
                    let mark = format!("{:064x}", self.next().as_u128());
                    fields.insert("sha256".to_owned(), Value::from(mark));
                }
                fields.values_mut().for_each(|field| self.assign(field));
            }
            Value::Array(lines) => lines.iter_mut().for_each(|line| self.assign(line)),
            Value::String(text) => *text = tidy(text),
            _ => {}
        }
    }

    /// Version 7, as the program's own.
    fn next(&mut self) -> Uuid {
        self.next = self.next.wrapping_add(1);
        let id = 0x0192_0000_0000_7000_8000_0000_0000_0000
            | u128::from(self.next & 0x3fff_ffff_ffff_ffff);
        Uuid::from_u128(id)
    }
}

/// Dates come near, texts lose control characters and length; codes and the like are short already.
fn tidy(text: &str) -> String {
    match text.parse::<NaiveDate>() {
        Ok(day) => {
            let within = FIRST_DAY.saturating_add(day.num_days_from_ce().rem_euclid(DAYS));
            NaiveDate::from_num_days_from_ce_opt(within)
                .map_or(String::new(), |day| day.to_string())
        }
        Err(_) => text
            .chars()
            .filter(|c| !c.is_control())
            .take(MAX_TEXT)
            .collect(),
    }
}

/// The identifiers of the lists of a value.
fn pools(value: &Value, names: &[&'static str]) -> BTreeMap<&'static str, Vec<Value>> {
    let of_line = |line: &Value| line.get("id").or_else(|| line.get("sha256")).cloned();
    let pool = |name: &&'static str| {
        let lines = value.get(name).and_then(Value::as_array);
        (
            *name,
            lines.into_iter().flatten().filter_map(of_line).collect(),
        )
    };
    names.iter().map(pool).collect()
}

/// Runs over every object of a value, outermost first.
fn each(
    value: &mut Value,
    act: &mut impl FnMut(&mut Map<String, Value>) -> Result<()>,
) -> Result<()> {
    match value {
        Value::Object(fields) => {
            act(fields)?;
            fields.values_mut().try_for_each(|field| each(field, act))
        }
        Value::Array(lines) => lines.iter_mut().try_for_each(|line| each(line, act)),
        _ => Ok(()),
    }
}

/// Lets the links of an object lead to what exists.
fn settle(
    fields: &mut Map<String, Value>,
    pools: &BTreeMap<&'static str, Vec<Value>>,
    links: &Links,
    u: &mut Unstructured<'_>,
) -> Result<()> {
    // An attachment's own fingerprint is no link.
    let is_attachment = fields.contains_key("media_type");
    for (name, pool) in links.iter().filter(|_| !is_attachment) {
        let pool = pools.get(pool).map_or(&[][..], Vec::as_slice);
        match fields.get_mut(*name) {
            Some(link @ Value::String(_)) if pool.is_empty() => *link = Value::Null,
            Some(link @ Value::String(_)) => *link = u.choose(pool)?.clone(),
            Some(Value::Array(lines)) if !lines.iter().any(Value::is_object) => {
                *lines = subset(pool, lines.len(), u)?;
            }
            _ => {}
        }
    }
    Ok(())
}

fn subset(pool: &[Value], most: usize, u: &mut Unstructured<'_>) -> Result<Vec<Value>> {
    let wanted = pool
        .iter()
        .map(|id| Ok(u.arbitrary::<bool>()?.then(|| id.clone())));
    let wanted: Result<Vec<_>> = wanted.collect();
    Ok(wanted?.into_iter().flatten().take(most).collect())
}

/// Drops the lines whose link cannot be missing and leads nowhere, then makes the value a register.
fn finished(mut value: Value) -> Register {
    let dangling = |line: &Value, name: &str| line.get(name).is_some_and(Value::is_null);
    if let Some(Value::Array(places)) = value.get_mut("establishments") {
        places.retain(|place| !dangling(place, "entity"));
    }
    let kept = pools(&value, &["establishments"]);
    for sheet in value
        .get_mut("activities")
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
    {
        if let Some(Value::Array(lines)) = sheet.pointer_mut("/security/excluded") {
            lines.retain(|line| !dangling(line, "measure"));
        }
        if let Some(Value::Array(sites)) = sheet.pointer_mut("/identity/sites") {
            sites.retain(|site| kept.values().flatten().any(|id| id == site));
        }
    }
    let mut register: Register = serde_json::from_value(value).unwrap_or_default();
    distinguish(&mut register.activities);
    register.sort();
    register
}

/// Every second sheet has a reference of its own; the rest have none yet.
fn distinguish(activities: &mut [Activity]) {
    for (n, activity) in activities.iter_mut().enumerate() {
        activity.identity.reference = match n % 2 {
            0 => format!("T-{n:03}"),
            _ => String::new(),
        };
        activity.prune_links();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_register_holds_together(bytes in prop::collection::vec(any::<u8>(), 0..20_000)) {
            let register = register(&mut Unstructured::new(&bytes)).unwrap();
            let value = serde_json::to_value(&register).unwrap();
            prop_assert_eq!(limits::check(&value), Ok(()));
            prop_assert!(!register.about.id.is_nil(), "the walk came to its end");
            for activity in &register.activities {
                let mut pruned = activity.clone();
                pruned.prune_links();
                prop_assert_eq!(&pruned, activity, "no link inside a sheet dangles");
                let known = |id: &crate::ids::PartyId| register.party(*id).is_some();
                for line in activity.recipients.lines() {
                    prop_assert!(line.party.as_ref().is_none_or(known));
                }
            }
        }
    }
}
