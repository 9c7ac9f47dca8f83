//! Owns: what the fields and facts of the law beneath a sentence say on a day, written so that two days can be compared.
//! Must not know which sentence rests on them.

use super::source::{Fact, Source, SourceOf};
use crate::catalogue::{Catalogue, CountryFacts, Entry, List, OrganisationFacts, Words};
use crate::ids::LineId;
use crate::register::Register;
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What sources say today, in their order, each once. A source whose field is not there gives nothing; the
/// identifiers of the facts are not assigned.
#[must_use]
pub fn facts(
    register: &Register,
    catalogue: &Catalogue,
    day: NaiveDate,
    sources: &BTreeSet<Source>,
) -> Vec<Fact> {
    let mut values = Values::new(register, catalogue, day);
    sources
        .iter()
        .filter_map(|source| values.fact(source))
        .collect()
}

/// The same for many sentences: each thing of the register is written once.
pub struct Values<'r> {
    register: &'r Register,
    catalogue: &'r Catalogue,
    day: NaiveDate,
    things: BTreeMap<(SourceOf, Option<Uuid>), Option<Value>>,
}

impl<'r> Values<'r> {
    /// What things of the register and the law say on a day.
    #[must_use]
    pub fn new(register: &'r Register, catalogue: &'r Catalogue, day: NaiveDate) -> Self {
        Self {
            register,
            catalogue,
            day,
            things: BTreeMap::new(),
        }
    }

    /// What one source says; nothing where its field is not there.
    pub fn fact(&mut self, source: &Source) -> Option<Fact> {
        let value = match source.of {
            SourceOf::Law => law(self.catalogue, source.path.as_str(), self.day)?.to_string(),
            of => {
                let register = self.register;
                let thing = self.things.entry((of, source.thing));
                let written = thing.or_insert_with(|| thing_of(register, of, source.thing));
                source.path.find(written.as_ref()?)?.to_string()
            }
        };
        Some(Fact {
            id: LineId::default(),
            source: source.clone(),
            value: cut(value),
        })
    }
}

fn thing_of(register: &Register, of: SourceOf, id: Option<Uuid>) -> Option<Value> {
    let written = match of {
        SourceOf::Register => serde_json::to_value(&register.about),
        SourceOf::Entity => serde_json::to_value(register.entity(id?.into())?),
        SourceOf::Party => serde_json::to_value(register.party(id?.into())?),
        SourceOf::Activity => {
            let id = id?;
            let sheet = register.activities.iter().find(|sheet| sheet.id.0 == id)?;
            serde_json::to_value(sheet)
        }
        SourceOf::Law => return None,
    };
    written.ok()
}

/// As much of a value as is kept. Of one that is cut, length and checksum are kept too, so that a change at its end
/// is a change.
fn cut(mut value: String) -> String {
    if value.len() <= Fact::LONGEST {
        return value;
    }
    let end = format!(" … {} {:016x}", value.len(), checksum(&value));
    let mut length = Fact::LONGEST.saturating_sub(end.len());
    while !value.is_char_boundary(length) {
        length = length.saturating_sub(1);
    }
    value.truncate(length);
    value + &end
}

/// FNV-1a: it tells texts apart that nobody forged.
fn checksum(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

/// What the catalogue says under `list/code`: words, facts, and whether it holds on the day. Where it comes from and
/// when that was read are no facts of the law.
fn law(catalogue: &Catalogue, path: &str, day: NaiveDate) -> Option<Value> {
    let (list, code) = path.split_once('/')?;
    macro_rules! lists {
        ($($name:literal: $field:ident),+ $(,)?) => {
            match list {
                "countries" => country(catalogue.countries.get(code)?, day),
                "organisations" => organisation(catalogue.organisations.get(code)?, day),
                $($name => plain(&catalogue.$field, code, day)?,)+
                _ => return None,
            }
        };
    }
    Some(lists! {
        "adequacy-frameworks": adequacy_frameworks,
        "art14-exceptions": art14_exceptions,
        "art9-conditions": art9_conditions,
        "automated-decision-grounds": automated_decision_grounds,
        "data-categories": data_categories,
        "data-subjects": data_subjects,
        "deadlines": deadlines,
        "legal-bases": legal_bases,
        "notice-audiences": notice_audiences,
        "prospecting-channels": prospecting_channels,
        "recipient-types": recipient_types,
        "retention": retention,
        "rights": rights,
        "scc-modules": scc_modules,
        "transfer-mechanisms": transfer_mechanisms,
    })
}

fn plain<F: Serialize>(list: &List<F>, code: &str, day: NaiveDate) -> Option<Value> {
    let entry = list.get(code)?;
    let facts = serde_json::to_value(&entry.facts).ok()?;
    Some(json!({
        "words": words(&entry.words),
        "legal": entry.legal.as_ref().map(words),
        "facts": facts,
        "holds": entry.valid_on(day),
    }))
}

fn country(entry: &Entry<CountryFacts>, day: NaiveDate) -> Value {
    let adequacy = entry.adequacy_on(day);
    json!({
        "words": words(&entry.words),
        "third": entry.is_third_country(),
        "holds": entry.valid_on(day),
        "adequate": adequacy.is_some(),
        "partial": adequacy.map(|found| found.partial),
        "framework": adequacy.and_then(|found| found.framework.as_ref()),
    })
}

fn organisation(entry: &Entry<OrganisationFacts>, day: NaiveDate) -> Value {
    json!({
        "words": words(&entry.words),
        "holds": entry.valid_on(day),
        "adequate": entry.adequacy_on(day).is_some(),
    })
}

fn words(words: &Words) -> Value {
    json!({ "fr": words.fr, "en": words.en })
}
