//! Owns: what a page should say, taken from the sheets that it is about, and what the register knows besides.
//! Must not know the page.

use super::durations::{self, Span};
use super::lexicon::Lexicons;
use super::{Kind, What};
use crate::activity::{Activity, Purpose, Recipient, Role};
use crate::catalogue::Catalogue;
use crate::code::CountryCode;
use crate::contact::{Address, Contact};
use crate::notice::{Source, SourceOf};
use crate::organisation::Entity;
use crate::path::FieldPath;
use crate::register::Register;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// One thing that a page should say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// What is looked for, as the register says it.
    pub what: What,
    /// Where the register says it.
    pub sources: Vec<Source>,
    /// How it may be said: one of these is enough.
    pub(super) signs: Vec<Sign>,
}

/// A way in which a page may say something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sign {
    /// Most of these words in one sentence.
    Words(String),
    /// This name.
    Name(String),
    /// This country.
    Country(CountryCode),
    /// This length of time.
    Duration(Span),
    /// This right.
    Right(String),
    /// This e-mail address.
    Email(String),
    /// This telephone number.
    Phone(String),
    /// This page of the web.
    Web(String),
    /// This postal address.
    Postal(Address),
    /// The supervisory authority.
    Authority,
}

/// What a page should say, and what else the register knows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Expected {
    /// What it should say, in the order of the register: each thing once, with all its sources.
    pub items: Vec<Item>,
    /// Lengths of time that the sheets name anywhere.
    pub(super) durations: BTreeSet<Span>,
    /// Countries that the register names anywhere, its own included.
    pub(super) countries: BTreeSet<CountryCode>,
    /// Everybody whom the register names.
    pub(super) names: Vec<String>,
    /// Descriptions of recipients, which may hold names too.
    pub(super) described: Vec<String>,
}

impl Expected {
    /// What a page about these sheets should say. Sheets of a processor are passed over: its clients inform.
    #[must_use]
    pub fn of(
        register: &Register,
        sheets: &[&Activity],
        catalogue: &Catalogue,
        lexicons: &Lexicons,
    ) -> Self {
        let mut gathered = Gathered::new(register, catalogue, lexicons);
        let ours = |sheet: &&&Activity| sheet.identity.role != Role::Processor;
        for sheet in sheets.iter().filter(ours) {
            gathered.sheet(sheet);
        }
        gathered.finished()
    }
}

struct Gathered<'r> {
    register: &'r Register,
    catalogue: &'r Catalogue,
    lexicons: &'r Lexicons,
    items: Vec<Item>,
    /// Where in the list each thing stands.
    places: BTreeMap<(Kind, What), usize>,
    entities: Vec<&'r Entity>,
    known: Expected,
}

impl<'r> Gathered<'r> {
    fn new(register: &'r Register, catalogue: &'r Catalogue, lexicons: &'r Lexicons) -> Self {
        let mut known = Expected::default();
        let people = register.entities.iter().flat_map(people);
        known.names = people
            .chain(register.parties.iter().map(|party| party.name.clone()))
            .collect();
        known.names.extend(
            register
                .establishments
                .iter()
                .map(|place| place.name.clone()),
        );
        known.names.retain(|name| !name.trim().is_empty());
        known.countries = countries(register);
        Self {
            register,
            catalogue,
            lexicons,
            items: Vec::new(),
            places: BTreeMap::new(),
            entities: Vec::new(),
            known,
        }
    }

    fn finished(mut self) -> Expected {
        for entity in std::mem::take(&mut self.entities) {
            self.entity(entity);
        }
        if !self.items.is_empty() {
            let law = Source {
                of: SourceOf::Law,
                path: FieldPath::of(&[&"rights"]),
                ..Source::default()
            };
            let name = What::Text(self.authority());
            self.add(Kind::Contact, name, law, vec![Sign::Authority]);
        }
        Expected {
            items: self.items,
            ..self.known
        }
    }

    /// How the authority is called in short: the first of its names.
    fn authority(&self) -> String {
        let first = self.lexicons.fr.authority.first();
        first.map_or_else(String::new, |words| words.join(" ").to_uppercase())
    }

    fn sheet(&mut self, sheet: &Activity) {
        if let Some(entity) = self.register.entity_of(sheet)
            && !self.entities.iter().any(|known| known.id == entity.id)
        {
            self.entities.push(entity);
        }
        let of = |parts: &[&dyn std::fmt::Display]| Source {
            of: SourceOf::Activity,
            thing: Some(sheet.id.0),
            path: FieldPath::of(parts),
        };
        for purpose in &sheet.purposes {
            self.purpose(purpose, &of(&[&"purposes", &purpose.id]));
        }
        for recipient in sheet.recipients.lines() {
            self.recipient(recipient, of(&[&"recipients", &recipient.id]));
        }
        for transfer in sheet.transfers.lines() {
            if let Some(country) = &transfer.country {
                let sign = vec![Sign::Country(country.clone())];
                let source = of(&[&"transfers", &transfer.id]);
                self.add(Kind::Country, What::Country(country.clone()), source, sign);
            }
        }
        for rule in &sheet.retention_rules {
            let spoken = self.spoken(&rule.criterion);
            let periods = rule.active.into_iter().chain(rule.archive).map(Span::from);
            for span in periods.chain(spoken).collect::<BTreeSet<_>>() {
                self.duration(span, of(&[&"retention_rules", &rule.id]));
            }
        }
        self.trackers(sheet, &of);
    }

    fn trackers(&mut self, sheet: &Activity, of: &dyn Fn(&[&dyn std::fmt::Display]) -> Source) {
        for tracker in sheet.trackers.lines() {
            let source = of(&[&"trackers", &tracker.id]);
            let spoken = self.spoken(&tracker.lifetime_note);
            let spans = tracker.lifetime.map(Span::from).into_iter().chain(spoken);
            for span in spans.collect::<BTreeSet<_>>() {
                self.duration(span, source.clone());
            }
            let register = self.register;
            let party = tracker.issuer.and_then(|id| register.party(id));
            let name = party.map_or(tracker.issuer_name.as_str(), |party| party.name.as_str());
            if !name.trim().is_empty() {
                let sign = vec![Sign::Name(name.to_owned())];
                self.known.names.push(name.to_owned());
                self.add(Kind::Recipient, What::Text(name.to_owned()), source, sign);
            }
        }
    }

    /// Lengths of time in a text of the register.
    fn spoken(&self, text: &str) -> BTreeSet<Span> {
        let mut spans = durations::within(text, &self.lexicons.fr);
        spans.extend(durations::within(text, &self.lexicons.en));
        spans
    }

    fn duration(&mut self, span: Span, source: Source) {
        self.known.durations.insert(span);
        self.add(
            Kind::Duration,
            What::Duration(span),
            source,
            vec![Sign::Duration(span)],
        );
    }

    fn purpose(&mut self, purpose: &Purpose, source: &Source) {
        // What a purpose is made of in detail is the notice's to say or to leave out.
        let text = purpose.text.trim();
        if !text.is_empty() {
            let sign = vec![Sign::Words(text.to_owned())];
            self.add(
                Kind::Purpose,
                What::Text(text.to_owned()),
                source.clone(),
                sign,
            );
        }
        let Some(basis) = purpose.legal_basis else {
            return;
        };
        let catalogue = self.catalogue;
        let has = |bases: &[String]| bases.iter().any(|code| code == basis.code());
        for right in catalogue
            .rights
            .iter()
            .filter(|right| has(&right.facts.bases))
        {
            let code = right.code.clone();
            let sign = vec![Sign::Right(code.clone())];
            self.add(Kind::Right, What::Right(code), source.clone(), sign);
        }
    }

    fn recipient(&mut self, recipient: &Recipient, source: Source) {
        let register = self.register;
        let party = recipient.party.and_then(|id| register.party(id));
        let name = party
            .map(|party| party.name.trim())
            .filter(|name| !name.is_empty());
        let said = Some(recipient.description.trim()).filter(|said| !said.is_empty());
        let mut signs: Vec<Sign> = name
            .map(|name| Sign::Name(name.to_owned()))
            .into_iter()
            .collect();
        signs.extend(said.map(|said| Sign::Words(said.to_owned())));
        // "Caisse d'allocations familiales" may be said by its initials.
        let long = said.filter(|said| said.split_whitespace().count() >= 3);
        signs.extend(long.map(|said| Sign::Name(said.to_owned())));
        self.known.described.extend(said.map(str::to_owned));
        if let Some(text) = name.or(said) {
            self.add(Kind::Recipient, What::Text(text.to_owned()), source, signs);
            return;
        }
        let kind = recipient.kind.as_ref();
        let Some(entry) = kind.and_then(|code| self.catalogue.recipient_types.get(code.as_str()))
        else {
            return;
        };
        let words = [&entry.words.fr, &entry.words.en];
        let signs = words.map(|words| Sign::Words(words.clone())).into();
        let what = What::RecipientType(entry.code.clone());
        self.add(Kind::Recipient, what, source, signs);
    }

    fn entity(&mut self, entity: &Entity) {
        let thing = entity.id.0;
        let name = vec![Sign::Name(entity.name.clone())];
        self.contact_item(&entity.name, thing, "name", name);
        self.postal(&entity.address, thing, "address");
        self.contact(&entity.contact, thing, "contact");
        self.postal(
            &entity.rights_contact.address,
            thing,
            "rights_contact/address",
        );
        self.contact(
            &entity.rights_contact.contact,
            thing,
            "rights_contact/contact",
        );
        if let Some(officer) = entity.dpo.given() {
            self.contact(&officer.contact, thing, "dpo/contact");
        }
    }

    fn contact(&mut self, contact: &Contact, thing: Uuid, path: &str) {
        let email = vec![Sign::Email(contact.email.clone())];
        self.contact_item(&contact.email, thing, &format!("{path}/email"), email);
        let phone = vec![Sign::Phone(contact.phone.clone())];
        self.contact_item(&contact.phone, thing, &format!("{path}/phone"), phone);
        let web = vec![Sign::Web(contact.web.clone())];
        self.contact_item(&contact.web, thing, &format!("{path}/web"), web);
    }

    fn postal(&mut self, address: &Address, thing: Uuid, path: &str) {
        if address.is_postal() {
            let town = format!("{} {}", address.postcode.trim(), address.city.trim());
            let parts = [address.street.trim(), town.trim()];
            let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            let sign = vec![Sign::Postal(address.clone())];
            self.contact_item(&said.join(", "), thing, path, sign);
        }
    }

    fn contact_item(&mut self, text: &str, thing: Uuid, path: &str, signs: Vec<Sign>) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let source = Source {
            of: SourceOf::Entity,
            thing: Some(thing),
            path: FieldPath::of(&[&path]),
        };
        self.add(Kind::Contact, What::Text(text.to_owned()), source, signs);
    }

    fn add(&mut self, kind: Kind, what: What, source: Source, signs: Vec<Sign>) {
        let place = self.places.get(&(kind, what.clone()));
        if let Some(item) = place.and_then(|at| self.items.get_mut(*at)) {
            item.sources.push(source);
            return;
        }
        self.places.insert((kind, what.clone()), self.items.len());
        self.items.push(Item {
            kind,
            what,
            sources: vec![source],
            signs,
        });
    }
}

/// Everybody of an entity who may be named: the entity, its officer, its representatives, its service.
fn people(entity: &Entity) -> Vec<String> {
    let mut names = vec![entity.name.clone(), entity.rights_contact.name.clone()];
    if let Some(officer) = entity.dpo.given() {
        names.push(format!("{} {}", officer.first_name, officer.name));
        names.push(officer.company.clone());
    }
    let people = [&entity.legal_representative, &entity.eu_representative];
    for person in people.into_iter().filter_map(|person| person.given()) {
        names.push(format!("{} {}", person.first_name, person.name));
    }
    names
}

/// Every country that the register names: of its entities (France where none is said), third parties, transfers, hosts.
fn countries(register: &Register) -> BTreeSet<CountryCode> {
    let home = register.entities.iter().map(|entity| &entity.address);
    let mut found: BTreeSet<CountryCode> =
        home.filter_map(|address| address.country.clone()).collect();
    found.extend(CountryCode::new("FR"));
    found.extend(
        register
            .establishments
            .iter()
            .filter_map(|place| place.address.country.clone()),
    );
    for party in &register.parties {
        found.extend(party.address.country.clone());
        found.extend(party.parent_country.clone());
    }
    for sheet in &register.activities {
        let sent = sheet.transfers.lines().iter();
        found.extend(sent.filter_map(|transfer| transfer.country.clone()));
        let kept = sheet.systems.lines().iter();
        found.extend(kept.filter_map(|system| system.hosting_country.clone()));
    }
    found
}
