//! What a sentence rests on, by names that a person knows: sheets, organisations, parts of them, and their values.
//! It must not know sentences.

use super::{ChangeView, SourceView};
use crate::exporting::Labels;
use crate::words::{Phrases, Words};
use chrono::NaiveDate;
use registre_documents::notice::Change;
use registre_domain::Catalogue;
use registre_domain::notice::{Fact, Source, SourceOf};
use registre_domain::period::Period;
use registre_domain::register::Register;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The names of what a register holds, in the words of a reader.
pub(crate) struct Names<'a> {
    /// Reference and name by identifier; only sheets have a reference.
    things: BTreeMap<Uuid, (&'a str, &'a str)>,
    /// What the forms call the fields of sheets.
    labels: Labels,
    catalogue: &'a Catalogue,
    words: &'a Words,
}

/// What people call the fields of an organisation that a notice may show.
const ENTITY: [(&str, &str); 10] = [
    ("address", "notice-part-address"),
    ("contact", "notice-part-contact"),
    ("dpo", "notice-part-dpo"),
    ("eu_representative", "notice-part-representative"),
    ("legal_form", "notice-part-legal-form"),
    ("name", "notice-part-name"),
    ("public_body", "notice-part-public-body"),
    ("public_task", "notice-part-public-task"),
    ("rights_contact", "notice-part-rights"),
    ("siren", "notice-part-siren"),
];

/// The same of a third party.
const PARTY: [(&str, &str); 1] = [("name", "notice-part-name")];

impl<'a> Names<'a> {
    pub(crate) fn of(register: &'a Register, catalogue: &'a Catalogue, words: &'a Words) -> Self {
        let sheets = register.activities.iter();
        let sheets = sheets.map(|sheet| {
            let identity = &sheet.identity;
            (
                sheet.id.0,
                (identity.reference.as_str(), identity.name.as_str()),
            )
        });
        let entities = register.entities.iter();
        let entities = entities.map(|one| (one.id.0, ("", one.name.as_str())));
        let parties = register.parties.iter();
        let parties = parties.map(|one| (one.id.0, ("", one.name.as_str())));
        Self {
            things: sheets.chain(entities).chain(parties).collect(),
            labels: Labels::of_sheets(),
            catalogue,
            words,
        }
    }

    /// A field with the names of what it is in.
    pub(crate) fn source(&self, source: &Source) -> SourceView {
        let thing = source.thing.and_then(|id| self.things.get(&id));
        let (reference, name) = thing.copied().unwrap_or_default();
        let name = match source.of {
            SourceOf::Law => self.law(source.path.as_str()),
            _ => name.to_owned(),
        };
        SourceView {
            source: source.clone(),
            reference: reference.to_owned(),
            name,
            part: self.part(source),
        }
    }

    /// A field as its form calls it, with the groups that it stands in; else whose field it is.
    fn part(&self, source: &Source) -> String {
        let called = match source.of {
            SourceOf::Activity => {
                let called = self.labels.called(&source.path.shape(), self.words);
                called.map(|(_, name)| name)
            }
            SourceOf::Entity => self.called(&ENTITY, source),
            SourceOf::Party => self.called(&PARTY, source),
            SourceOf::Register | SourceOf::Law => None,
        };
        called.unwrap_or_else(|| {
            self.words.say(match source.of {
                SourceOf::Register => "notice-part-register",
                SourceOf::Entity => "notice-part-entity",
                SourceOf::Party => "notice-part-party",
                SourceOf::Law => "notice-part-law",
                SourceOf::Activity => "notice-part-sheet",
            })
        })
    }

    /// The field of an organisation or of a third party, by the first part of its path.
    fn called(&self, labels: &[(&str, &str)], source: &Source) -> Option<String> {
        let first = source.path.as_str().split('/').next()?;
        let found = labels.iter().find(|(field, _)| *field == first);
        found.map(|(_, key)| self.words.say(key))
    }

    /// The words of `list/code` of the catalogue; the code where the list has no words of its own.
    fn law(&self, path: &str) -> String {
        let (list, code) = path.split_once('/').unwrap_or(("", path));
        let (catalogue, lang) = (self.catalogue, self.words.lang());
        let words = match list {
            "rights" => catalogue.rights.words(code, lang),
            "legal-bases" => catalogue.legal_bases.words(code, lang),
            "transfer-mechanisms" => catalogue.transfer_mechanisms.words(code, lang),
            "adequacy-frameworks" => catalogue.adequacy_frameworks.words(code, lang),
            "countries" => catalogue.countries.words(code, lang),
            "deadlines" => catalogue.deadlines.words(code, lang),
            "organisations" => catalogue.organisations.words(code, lang),
            "art9-conditions" => catalogue.art9_conditions.words(code, lang),
            "art14-exceptions" => catalogue.art14_exceptions.words(code, lang),
            "automated-decision-grounds" => catalogue.automated_decision_grounds.words(code, lang),
            "data-categories" => catalogue.data_categories.words(code, lang),
            "data-subjects" => catalogue.data_subjects.words(code, lang),
            "notice-audiences" => catalogue.notice_audiences.words(code, lang),
            "prospecting-channels" => catalogue.prospecting_channels.words(code, lang),
            "recipient-types" => catalogue.recipient_types.words(code, lang),
            "retention" => catalogue.retention.words(code, lang),
            "scc-modules" => catalogue.scc_modules.words(code, lang),
            _ => None,
        };
        words.unwrap_or(code).to_owned()
    }

    /// A change of a fact, for a person.
    pub(crate) fn change(&self, change: &Change) -> ChangeView {
        let path = change.source.path.as_str();
        ChangeView {
            source: self.source(&change.source),
            was: change.was.as_deref().map(|value| self.text(path, value)),
            is: change.is.as_deref().map(|value| self.text(path, value)),
        }
    }

    /// What a fact says, for a person.
    pub(crate) fn value(&self, fact: &Fact) -> String {
        self.text(fact.source.path.as_str(), &fact.value)
    }

    /// A value of the exchange format for a person; as it stands where it was too long to be kept whole.
    fn text(&self, path: &str, json: &str) -> String {
        let field = path.rsplit('/').next().unwrap_or_default();
        match serde_json::from_str(json) {
            Ok(value) => self.said(field, &value),
            Err(_) => json.to_owned(),
        }
    }

    fn said(&self, field: &str, value: &Value) -> String {
        match value {
            Value::Null => String::new(),
            Value::Bool(true) => self.words.say("notice-fact-yes"),
            Value::Bool(false) => self.words.say("notice-fact-no"),
            Value::Number(number) => number.to_string(),
            Value::String(text) => self.said_text(field, text),
            Value::Array(items) => self.listed(items.iter().map(|item| self.said(field, item))),
            Value::Object(fields) => self.said_fields(field, fields),
        }
    }

    fn listed(&self, items: impl Iterator<Item = String>) -> String {
        let items = items.filter(|item| !item.is_empty());
        items.collect::<Vec<_>>().join(" ; ")
    }

    /// An answer, the words of the law, or fields side by side.
    fn said_fields(&self, field: &str, fields: &Map<String, Value>) -> String {
        if let Some(state) = fields.get("state").and_then(Value::as_str) {
            return match (state, fields.get("value")) {
                ("given", Some(value)) => self.said(field, value),
                ("none", _) => self.words.say("notice-fact-none"),
                ("not_applicable", _) => self.words.say("notice-fact-not-applicable"),
                _ => self.words.say("notice-fact-unknown"),
            };
        }
        let words = fields.get("words").and_then(Value::as_object);
        if let Some(words) = words.and_then(|words| words.get(self.words.lang().code())) {
            return self.said(field, words);
        }
        let fields = fields.iter().filter(|(name, _)| *name != "id");
        self.listed(fields.map(|(name, value)| self.said(name, value)))
    }

    /// A day, a length of time, a name behind a link, the words of a code, or a text as it was written.
    fn said_text(&self, field: &str, text: &str) -> String {
        if let Ok(day) = text.parse::<NaiveDate>() {
            return self.words.date(day);
        }
        if let Ok(period) = serde_json::from_value::<Period>(Value::from(text)) {
            return self.words.period(period);
        }
        if let Ok(id) = Uuid::try_parse(text) {
            let named = self.things.get(&id).map(|(_, name)| (*name).to_owned());
            return named.unwrap_or_default();
        }
        let (catalogue, lang) = (self.catalogue, self.words.lang());
        let words = match field {
            "legal_basis" => catalogue.legal_bases.words(text, lang),
            "category" => catalogue
                .data_categories
                .words(text, lang)
                .or_else(|| catalogue.data_subjects.words(text, lang)),
            "country" | "countries" => catalogue.countries.words(text, lang),
            "mechanism" => catalogue.transfer_mechanisms.words(text, lang),
            _ => None,
        };
        words.unwrap_or(text).to_owned()
    }
}
