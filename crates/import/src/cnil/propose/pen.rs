//! Owns the filling of one record's fields: blanks are filled, what stands stays, the rest is kept.
//! Must not know whose record it is.

use registre_domain::catalogue::Catalogue;
use registre_domain::contact::{Address, Contact};
use registre_domain::{Answer, CountryCode};

use super::super::found::{Card, Part, Sourced};
use super::super::reading::{Meaning, Reading};
use super::Record;
use super::desk::{Desk, Log, note_line};
use super::note::{Remark, Told};

/// Writes into one record; what finds no field goes to `notes`.
pub(super) struct Pen<'p> {
    pub(super) log: &'p mut Log,
    catalogue: &'p Catalogue,
    record: Record,
    notes: &'p mut Vec<String>,
}

impl Desk<'_> {
    /// A pen for a record.
    pub(super) fn pen<'p>(&'p mut self, record: Record, notes: &'p mut Vec<String>) -> Pen<'p> {
        Pen {
            log: &mut self.log,
            catalogue: self.catalogue,
            record,
            notes,
        }
    }
}

impl Pen<'_> {
    /// Fills a text field, where there is a value.
    pub(super) fn text(
        &mut self,
        path: &str,
        target: &mut String,
        value: Option<&Sourced<Reading>>,
    ) {
        if let Some(value) = value {
            self.log
                .fill(self.record, path, target, value, Some(self.notes));
        }
    }

    /// Notes where a value comes from.
    pub(super) fn origin(&mut self, path: &str, value: &Sourced<Reading>) {
        self.log.origin(self.record, path, value);
    }

    /// Keeps a value beside what stands already.
    pub(super) fn conflict(&mut self, value: &Sourced<Reading>, kept: &str) {
        self.log.tell(Remark::Conflict {
            cell: &value.cell,
            value: &value.value.text,
            kept,
        });
        self.note(value);
    }

    /// Keeps a value that has no field.
    pub(super) fn keep(&mut self, said: Told, value: &Sourced<Reading>) {
        self.log.remark(said, value);
        self.note(value);
    }

    /// Keeps the whole card of somebody else than `known`: `named` is told against it, once; what goes
    /// with the name is compared with nothing.
    pub(super) fn another(&mut self, card: &Card, named: &str, known: &str) {
        let mut names = [Part::Name, Part::FirstName]
            .into_iter()
            .filter_map(|part| card.get(&part));
        if let Some(name) = names.find(|name| name.value.meaning == Meaning::Given) {
            self.log.tell(Remark::Conflict {
                cell: &name.cell,
                value: named,
                kept: known,
            });
        }
        for (part, value) in card {
            match (part, value.value.meaning) {
                (_, Meaning::Unanswered) => {}
                (Part::Name | Part::FirstName, Meaning::Given) => self.note(value),
                _ => self.keep(Told::OfAnother, value),
            }
        }
    }

    fn note(&mut self, value: &Sourced<Reading>) {
        self.notes
            .push(note_line(&value.cell, None, &value.value.text));
    }

    /// Fills an address and means of contact; `prefix` leads to them in the record.
    pub(super) fn reach(
        &mut self,
        prefix: &str,
        address: &mut Address,
        contact: &mut Contact,
        card: &Card,
    ) {
        let fields = [
            (Part::Street, "address/street", &mut address.street),
            (Part::Postcode, "address/postcode", &mut address.postcode),
            (Part::City, "address/city", &mut address.city),
            (Part::Phone, "contact/phone", &mut contact.phone),
            (Part::Email, "contact/email", &mut contact.email),
            (Part::Web, "contact/web", &mut contact.web),
        ];
        for (part, field, target) in fields {
            self.text(&format!("{prefix}{field}"), target, card.get(&part));
        }
        if let Some(country) = card.get(&Part::Country) {
            self.country(
                &format!("{prefix}address/country"),
                &mut address.country,
                country,
            );
        }
    }

    fn country(&mut self, path: &str, target: &mut Option<CountryCode>, value: &Sourced<Reading>) {
        let text = match value.value.meaning {
            Meaning::Given => value.value.text.as_str(),
            Meaning::Unanswered => return,
            Meaning::None | Meaning::NotApplicable => return self.keep(Told::SaidNone, value),
        };
        let known = self.catalogue.countries.recognise(text);
        match known.and_then(|known| CountryCode::new(known.code.as_str()).ok()) {
            None => self.keep(Told::UnknownCountry, value),
            Some(code) => {
                let kept = target.get_or_insert_with(|| code.clone());
                if *kept == code {
                    self.origin(path, value);
                } else {
                    self.conflict(value, kept.as_str());
                }
            }
        }
    }

    /// Answers a question with "none" or "not applicable", unless it is answered already with
    /// something (`kept`). The two are the same to somebody who says that there is nothing.
    pub(super) fn decline<T>(
        &mut self,
        path: &str,
        answer: &mut Answer<T>,
        said: &Sourced<Reading>,
        kept: &str,
    ) {
        match answer {
            Answer::Unknown if said.value.meaning == Meaning::None => *answer = Answer::None,
            Answer::Unknown => {
                *answer = Answer::NotApplicable(said.value.reason().to_owned());
            }
            Answer::None | Answer::NotApplicable(_) => {}
            Answer::Given(_) => return self.conflict(said, kept),
        }
        self.origin(path, said);
    }
}
