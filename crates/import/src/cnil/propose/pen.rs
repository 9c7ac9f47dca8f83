//! Owns the filling of one record's fields: blanks are filled, what stands stays, the rest is kept.
//! Must not know whose record it is.

use registre_domain::catalogue::Catalogue;
use registre_domain::contact::{Address, Contact};
use registre_domain::{Answer, CountryCode};

use super::super::found::{Card, Part, Sourced};
use super::super::reading::{Meaning, Reading};
use super::desk::{Desk, Log, note_line};
use super::{NoteCode, Record};

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
        let args = [("value", value.value.text.as_str()), ("kept", kept)];
        self.log.note(NoteCode::Conflict, Some(&value.cell), &args);
        self.notes
            .push(note_line(&value.cell, None, &value.value.text));
    }

    fn keep(&mut self, code: NoteCode, value: &Sourced<Reading>) {
        self.log.remark(code, value);
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
        let Some(text) = value.value.given() else {
            return;
        };
        let known = self.catalogue.countries.recognise(text);
        match known.and_then(|known| CountryCode::new(known.code.as_str()).ok()) {
            None => self.keep(NoteCode::UnknownCountry, value),
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

    /// Answers a question with "none" or "not applicable", unless it is answered already.
    pub(super) fn decline<T>(
        &mut self,
        path: &str,
        answer: &mut Answer<T>,
        said: &Sourced<Reading>,
    ) {
        let none = said.value.meaning == Meaning::None;
        match answer {
            Answer::Unknown if none => *answer = Answer::None,
            Answer::Unknown => *answer = Answer::NotApplicable(said.value.text.clone()),
            Answer::None if none => {}
            Answer::NotApplicable(_) if !none => {}
            _ => return self.keep(NoteCode::SaidNone, said),
        }
        self.origin(path, said);
    }
}
