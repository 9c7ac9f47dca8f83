//! Owns: what every part of the projection looks up: words of the catalogue, parties, lines by identifier.
//! Must not know which field asks.

use super::super::shown::{DocumentShown, filled};
use crate::actor::Countries;
use crate::uri;
use registre_domain::activity::Activity;
use registre_domain::catalogue::{Lang, List};
use registre_domain::code::{Code, CountryCode, Sha256};
use registre_domain::contact::DocumentRef;
use registre_domain::ids::{DataGroupId, DataSubjectId, PartyId, PurposeId};
use registre_domain::organisation::Entity;
use registre_domain::party::Party;
use registre_domain::{Catalogue, Register};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// The register seen in one language.
pub(super) struct Scene<'a> {
    pub(super) register: &'a Register,
    pub(super) catalogue: &'a Catalogue,
    pub(super) lang: Lang,
    pub(super) complementary: bool,
    /// Whether the document is for the public.
    pub(super) public: bool,
    /// Whether the list of activities is printed.
    pub(super) listed: bool,
    /// The entity on the cover, whose register it is.
    pub(super) owner: Option<&'a Entity>,
    /// The kept files that a shown document is, as they are met.
    pub(super) files: RefCell<BTreeMap<Sha256, String>>,
}

impl Scene<'_> {
    /// The words of a code; a code that this version of the catalogue does not know prints as it is.
    pub(super) fn word<F>(&self, list: &List<F>, code: Option<&Code>) -> Option<String> {
        let code = code?.as_str();
        Some(list.words(code, self.lang).unwrap_or(code).to_owned())
    }

    /// The words of several codes.
    pub(super) fn words<F>(&self, list: &List<F>, codes: &BTreeSet<Code>) -> Vec<String> {
        codes
            .iter()
            .filter_map(|code| self.word(list, Some(code)))
            .collect()
    }

    pub(super) fn countries(&self) -> Countries<'_> {
        Countries {
            catalogue: self.catalogue,
            lang: self.lang,
        }
    }

    pub(super) fn country(&self, code: Option<&CountryCode>) -> String {
        self.countries().name(code)
    }

    pub(super) fn party(&self, id: Option<PartyId>) -> Option<&Party> {
        self.register.party(id?)
    }

    pub(super) fn party_name(&self, id: Option<PartyId>) -> String {
        self.party(id)
            .map(|party| party.name.trim().to_owned())
            .unwrap_or_default()
    }

    /// A document with a title or a place on the web; the name of a kept file stands in for a missing title. A folder or
    /// a filing reference is the organisation's own: a document that has nothing else shows that there is one.
    pub(super) fn document(&self, document: &DocumentRef) -> Option<DocumentShown> {
        let kept = document.sha256.as_ref().and_then(|sha256| {
            let files = &self.register.attachments;
            let file = files.iter().find(|file| file.sha256 == *sha256)?;
            filled(last_part(&file.file_name))
        });
        let title = filled(&document.title).or(kept).unwrap_or_default();
        let place = document.link.trim();
        let link = match uri::is_page(place) {
            true => place.to_owned(),
            false => String::new(),
        };
        let is_named = !title.is_empty() || !place.is_empty();
        if let Some(sha256) = document.sha256.as_ref().filter(|_| is_named) {
            let mut files = self.files.borrow_mut();
            files.entry(sha256.clone()).or_insert_with(|| title.clone());
        }
        is_named.then_some(DocumentShown { title, link })
    }

    /// Purposes by name.
    pub(super) fn purposes(&self, activity: &Activity, ids: &BTreeSet<PurposeId>) -> Vec<String> {
        let of_sheet = activity
            .purposes
            .iter()
            .filter(|line| ids.contains(&line.id));
        of_sheet.filter_map(|line| filled(&line.text)).collect()
    }

    /// Categories of people by name.
    pub(super) fn people(&self, activity: &Activity, ids: &BTreeSet<DataSubjectId>) -> Vec<String> {
        let list = &self.catalogue.data_subjects;
        let of_sheet = activity
            .data_subjects
            .iter()
            .filter(|line| ids.contains(&line.id));
        let name = |category: Option<&Code>, description: &str| {
            self.word(list, category).or_else(|| filled(description))
        };
        of_sheet
            .filter_map(|line| name(line.category.as_ref(), &line.description))
            .collect()
    }

    /// Data groups by name.
    pub(super) fn data(&self, activity: &Activity, ids: &BTreeSet<DataGroupId>) -> Vec<String> {
        let list = &self.catalogue.data_categories;
        let of_sheet = activity
            .data_groups
            .iter()
            .filter(|line| ids.contains(&line.id));
        let name = |category: Option<&Code>, description: &str| {
            self.word(list, category).or_else(|| filled(description))
        };
        of_sheet
            .filter_map(|line| name(line.category.as_ref(), &line.description))
            .collect()
    }
}

/// The name of a file without the folders before it.
fn last_part(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
