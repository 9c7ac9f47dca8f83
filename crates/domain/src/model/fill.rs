//! Filling a sheet from a model: its lines, the marks on every value, and where each value comes from.
//! It must not know whether the sheet is new: `merge` puts what is filled beside what somebody wrote.

use super::element::{ConditionModel, DataGroupModel, NoMarketing, ProspectingModel, PurposeModel};
use super::leaf::leaves;
use super::library::Model;
use super::retain::OpenDuration;
use super::when::{Facts, When, says_no_transfers};
use crate::activity::{
    Activity, Authority, DataGroup, DataSource, DataSubject, Dpia, Formality, Measure, Prospecting,
    Purpose, Recipient, SourceKind, SpecialCondition, Status, Unconfirmed,
};
use crate::answer::Answer;
use crate::catalogue::{Catalogue, Confidence, Lang, Source};
use crate::contact::DocumentRef;
use crate::ids::ActivityId;
use crate::path::FieldPath;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What every element of a model has.
pub(super) struct Head<'m> {
    /// Its key in its list.
    pub key: &'m str,
    /// When it holds.
    pub when: &'m When,
    /// Its own source.
    pub source: Option<&'m str>,
    /// Its own confidence.
    pub confidence: Option<Confidence>,
}

/// An element of a list.
pub(super) trait Element {
    fn head(&self) -> Head<'_>;

    /// The keys of other elements that it speaks of, list by list.
    fn targets(&self) -> [(Target, &[String]); 3] {
        [(Target::Purposes, &[]); 3]
    }
}

/// A list whose elements are spoken of by others.
#[derive(Debug, Clone, Copy)]
pub(super) enum Target {
    Purposes,
    DataSubjects,
    DataGroups,
}

impl Model {
    /// A sheet with everything that the model says for these facts: a draft, each value marked as
    /// unconfirmed. Lines get identifiers that follow from the sheet's, the model and their key, so that a
    /// later version of the model finds them again. Durations come from the catalogue's references, and only
    /// those that rest on a text that was read or reported; the others stay open. What a fact that nobody
    /// could answer decides stays open too: legal bases, conditions of Art. 9, durations, the information of
    /// people and the impact assessment.
    pub fn fill(
        &self,
        id: ActivityId,
        facts: &Facts,
        catalogue: &Catalogue,
        lang: Lang,
    ) -> Activity {
        let mut fill = self.filling(id, facts, catalogue, lang);
        fill.marked()
    }

    /// One filling, not begun.
    pub(super) fn filling<'m>(
        &'m self,
        id: ActivityId,
        facts: &'m Facts,
        catalogue: &'m Catalogue,
        lang: Lang,
    ) -> Fill<'m> {
        Fill {
            model: self,
            id,
            facts,
            catalogue,
            lang,
            sources: BTreeMap::new(),
            open: Vec::new(),
        }
    }

    /// Whether an element holds for these facts: its condition does, and of every list that it speaks of
    /// something is left. What speaks of nothing that holds would else seem to speak of everything.
    fn holds<E: Element>(&self, element: &E, facts: &Facts) -> bool {
        element.head().when.holds(facts)
            && element.targets().into_iter().all(|(target, keys)| {
                keys.is_empty() || keys.iter().any(|key| self.has_target(target, key, facts))
            })
    }

    /// Whether an element rests on what nobody could answer: by its condition, or because all that it speaks
    /// of does.
    pub(super) fn is_open<E: Element>(&self, element: &E, facts: &Facts) -> bool {
        element.head().when.is_open(facts)
            || element.targets().into_iter().any(|(target, keys)| {
                let mut there = keys
                    .iter()
                    .filter(|key| self.has_target(target, key, facts));
                !keys.is_empty() && there.all(|key| self.is_open_target(target, key, facts))
            })
    }

    fn is_open_target(&self, target: Target, key: &str, facts: &Facts) -> bool {
        fn of<E: Element>(model: &Model, elements: &[E], key: &str, facts: &Facts) -> bool {
            let mut found = elements.iter().filter(|one| one.head().key == key);
            found.all(|one| model.is_open(one, facts))
        }
        match target {
            Target::Purposes => of(self, &self.purposes, key, facts),
            Target::DataSubjects => of(self, &self.data_subjects, key, facts),
            Target::DataGroups => of(self, &self.data_groups, key, facts),
        }
    }

    fn has_target(&self, target: Target, key: &str, facts: &Facts) -> bool {
        match target {
            Target::Purposes => self.has(&self.purposes, key, facts),
            Target::DataSubjects => self.has(&self.data_subjects, key, facts),
            Target::DataGroups => self.has(&self.data_groups, key, facts),
        }
    }

    fn has<E: Element>(&self, elements: &[E], key: &str, facts: &Facts) -> bool {
        let mut found = elements.iter().filter(|one| one.head().key == key);
        found.any(|one| self.holds(one, facts))
    }

    /// The source of an element, or the model's own.
    pub(super) fn source(&self, text: Option<&str>, confidence: Option<Confidence>) -> Source {
        Source {
            text: text.unwrap_or(&self.source.text).to_owned(),
            checked_on: self.source.checked_on,
            confidence: confidence.unwrap_or(self.source.confidence),
        }
    }
}

/// One filling.
pub(super) struct Fill<'m> {
    pub(super) model: &'m Model,
    id: ActivityId,
    pub(super) facts: &'m Facts,
    pub(super) catalogue: &'m Catalogue,
    pub(super) lang: Lang,
    /// Sources by the path of the line or group that they speak of.
    pub(super) sources: BTreeMap<String, Source>,
    /// Durations that stay open.
    pub(super) open: Vec<OpenDuration>,
}

impl<'m> Fill<'m> {
    /// The sheet with a mark on each of its values.
    pub(super) fn marked(&mut self) -> Activity {
        let mut sheet = self.sheet();
        sheet.unconfirmed = self.marks(&sheet);
        sheet
    }

    fn sheet(&mut self) -> Activity {
        let model = self.model;
        let mut sheet = Activity {
            id: self.id,
            ..Activity::default()
        };
        self.identity(&mut sheet);
        sheet.purposes = self.lines("purposes", &model.purposes, Self::purpose);
        sheet.data_subjects = self.lines("data_subjects", &model.data_subjects, |fill, line| {
            DataSubject {
                id: fill.line("data_subjects", &line.key).into(),
                category: line.category.clone(),
                description: fill.say(&line.description),
                vulnerable: line.vulnerable,
                approximate_count: None,
            }
        });
        sheet.data_groups = self.lines("data_groups", &model.data_groups, Self::data_group);
        sheet.retention_rules =
            self.lines("retention_rules", &model.retention, Self::retention_rule);
        self.recipients(&mut sheet);
        self.trackers(&mut sheet);
        sheet.security.measures =
            self.lines("security/measures", &model.measures, |fill, line| Measure {
                id: fill.line("security/measures", &line.key).into(),
                kind: line.kind.clone(),
                guide_sheet: line.guide_sheet.clone(),
                description: fill.say(&line.description),
            });
        self.information(&mut sheet);
        self.assessment(&mut sheet);
        self.formalities(&mut sheet);
        sheet
    }

    fn identity(&self, sheet: &mut Activity) {
        let (model, said) = (self.model, &self.model.sheet);
        sheet.identity.name = model.words.get(self.lang).to_owned();
        sheet.identity.role = model.role;
        sheet.identity.status = Status::Draft;
        sheet.identity.model = Some(model.code.clone());
        sheet.identity.model_version = Some(model.version);
        sheet.identity.model_facts = self.facts.clone();
        sheet.identity.service = self.say(&said.service);
        sheet.scale.occasional = said.occasional;
        sheet.scale.likely_risk = said.risk;
        sheet.scale.risk_note = self.say(&said.risk_note);
        sheet.scale.large_scale = said.large_scale;
        sheet.scale.scale_note = self.say(&said.scale_note);
        sheet.scale.core_activity = said.core_activity;
        sheet.scale.systematic_monitoring = said.systematic_monitoring;
        let is_none = |word: &Option<String>| word.as_deref() == Some("none");
        if is_none(&said.automated_decision) {
            sheet.automated_decision = Answer::None;
        }
        if is_none(&said.joint_control) {
            sheet.joint_control = Answer::None;
        }
        if says_no_transfers(self.facts) {
            sheet.transfers = Answer::None;
        }
        if let Some(text) = &said.sensitive_data {
            sheet.sensitive_data = match text.get(Lang::Fr) {
                "none" => Answer::None,
                _ => Answer::Given(self.say(text)),
            };
        }
    }

    fn purpose(&mut self, line: &'m PurposeModel) -> Purpose {
        let purpose = Purpose {
            id: self.line("purposes", &line.key).into(),
            text: self.say(&line.text),
            sub_purposes: line
                .sub_purposes
                .iter()
                .map(|text| self.say(text))
                .collect(),
            prospecting: prospecting(line.prospecting.as_ref()),
            ..Purpose::default()
        };
        if line.when.is_open(self.facts) {
            return purpose;
        }
        Purpose {
            legal_basis: line.legal_basis,
            law: self.say(&line.law),
            legitimate_interest: self.say(&line.legitimate_interest),
            consent_wording: self.say(&line.consent_wording),
            consent_proof: self.say(&line.consent_proof),
            consent_withdrawal: self.say(&line.consent_withdrawal),
            ..purpose
        }
    }

    fn data_group(&mut self, line: &'m DataGroupModel) -> DataGroup {
        let list = "data_groups";
        let id = |kind: &str| format!("{}/{kind}", line.key);
        let source = |kind: &SourceKind| DataSource {
            id: self.line(list, &id(&format!("{kind:?}"))).into(),
            kind: Some(*kind),
            party: None,
            description: match kind {
                SourceKind::Person => String::new(),
                _ => self.say(&line.source_note),
            },
        };
        let condition = |(at, special): (usize, &ConditionModel)| SpecialCondition {
            id: self.line(list, &id(&format!("special-{at}"))).into(),
            purpose: None,
            condition: Some(special.condition.clone()),
            description: self.say(&special.description),
        };
        // What allows data is left open with what it rests on.
        let is_open = self.model.is_open(line, self.facts);
        let special: &[ConditionModel] = match is_open {
            true => &[],
            false => &line.special,
        };
        let allowed = |text| match is_open {
            true => String::new(),
            false => self.say(text),
        };
        DataGroup {
            id: self.line(list, &line.key).into(),
            category: line.category.clone(),
            description: self.say(&line.description),
            purposes: self.links("purposes", &self.model.purposes, &line.purposes),
            data_subjects: self.links(
                "data_subjects",
                &self.model.data_subjects,
                &line.data_subjects,
            ),
            sources: line.sources.iter().map(source).collect(),
            mandatory: line.mandatory,
            consequence: self.say(&line.consequence),
            necessity: self.say(&line.necessity),
            special_conditions: special.iter().enumerate().map(condition).collect(),
            offence_authority: allowed(&line.offence_authority),
            nir_text: allowed(&line.nir_text),
        }
    }

    fn recipients(&mut self, sheet: &mut Activity) {
        let model = self.model;
        let recipients = self.lines("recipients", &model.recipients, |fill, line| Recipient {
            id: fill.line("recipients", &line.key).into(),
            kind: line.kind.clone(),
            party: None,
            description: fill.say(&line.description),
            data_groups: fill.links("data_groups", &model.data_groups, &line.data_groups),
        });
        let authorities = self.lines("authorities", &model.authorities, |fill, line| Authority {
            id: fill.line("authorities", &line.key).into(),
            name: fill.say(&line.name),
            law: fill.say(&line.law),
        });
        if model.sheet.recipients.as_deref() == Some("none") {
            sheet.recipients = Answer::None;
        } else if !recipients.is_empty() {
            sheet.recipients = Answer::Given(recipients);
        }
        if !authorities.is_empty() {
            sheet.authorities = Answer::Given(authorities);
        }
    }

    fn information(&mut self, sheet: &mut Activity) {
        let Some(line) = self.first("information", &self.model.information) else {
            return;
        };
        sheet.information.how = self.say(&line.how);
        sheet.information.when = self.say(&line.when_told);
        sheet.information.rights = self.say(&line.rights);
    }

    fn assessment(&mut self, sheet: &mut Activity) {
        let Some(line) = self.first("dpia", &self.model.dpia) else {
            return;
        };
        sheet.dpia = Dpia {
            criteria: line.criteria.clone(),
            required_list: line.required_list.clone(),
            exempt_list: line.exempt_list.clone(),
            status: line.status,
            justification: self.say(&line.justification),
            ..Dpia::default()
        };
    }

    fn formalities(&mut self, sheet: &mut Activity) {
        let lines = self.lines("formalities", &self.model.formalities, |fill, line| {
            Formality {
                id: fill.line("formalities", &line.key).into(),
                kind: line.kind.clone(),
                // What is to be obtained is a question; its reference comes with it.
                reference: String::new(),
                done_on: None,
                expires_on: None,
                document: DocumentRef::default(),
            }
        });
        if !lines.is_empty() {
            sheet.formalities = Answer::Given(lines);
        }
    }

    /// The lines of a list that hold for these facts, each with its source noted.
    pub(super) fn lines<E: Element, L>(
        &mut self,
        list: &str,
        elements: &'m [E],
        line: impl Fn(&mut Self, &'m E) -> L,
    ) -> Vec<L> {
        let (model, facts) = (self.model, self.facts);
        elements
            .iter()
            .filter(|element| model.holds(*element, facts))
            .map(|element| {
                let head = element.head();
                let path = FieldPath::of(&[&list, &self.line(list, head.key)]);
                let source = self.model.source(head.source, head.confidence);
                self.sources.insert(path.as_str().to_owned(), source);
                line(self, element)
            })
            .collect()
    }

    /// The first of several alternatives that holds; none, where it depends on what nobody could answer.
    fn first<E: Element>(&mut self, group: &str, elements: &'m [E]) -> Option<&'m E> {
        let may_hold = |one: &&E| {
            let when = one.head().when;
            when.holds(self.facts) || when.is_open(self.facts)
        };
        let found = elements.iter().find(may_hold)?;
        let head = found.head();
        if head.when.is_open(self.facts) {
            return None;
        }
        let source = self.model.source(head.source, head.confidence);
        self.sources.insert(group.to_owned(), source);
        Some(found)
    }

    /// Links to lines that hold for these facts; none means all.
    pub(super) fn links<E: Element, T: From<Uuid> + Ord>(
        &self,
        list: &str,
        elements: &[E],
        keys: &[String],
    ) -> BTreeSet<T> {
        let keys = keys
            .iter()
            .filter(|key| self.model.has(elements, key, self.facts));
        keys.map(|key| self.line(list, key).into()).collect()
    }

    /// The identifier of a line.
    pub(super) fn line(&self, list: &str, key: &str) -> Uuid {
        let name = format!("{}/{list}/{key}", self.model.code);
        Uuid::new_v5(&self.id.0, name.as_bytes())
    }

    pub(super) fn say(&self, text: &super::text::Text) -> String {
        text.get(self.lang).to_owned()
    }

    /// A mark on every value; the name, the role and what says where the sheet comes from bear none.
    fn marks(&self, sheet: &Activity) -> Vec<Unconfirmed> {
        let Ok(written) = serde_json::to_value(sheet) else {
            return Vec::new();
        };
        let is_value = |path: &FieldPath| {
            let path = path.as_str();
            !path.starts_with("identity/") || path == "identity/service"
        };
        let paths = leaves(&written).into_iter().map(|(path, _)| path);
        let mark = |path: FieldPath| Unconfirmed {
            id: self.line("unconfirmed", path.as_str()).into(),
            model: Some(self.model.code.clone()),
            path,
        };
        paths.filter(is_value).map(mark).collect()
    }
}

fn prospecting(said: Option<&ProspectingModel>) -> Answer<Prospecting> {
    match said {
        None => Answer::Unknown,
        Some(ProspectingModel::None(NoMarketing::None)) => Answer::None,
        Some(ProspectingModel::How {
            channels,
            audience,
            existing_customers,
        }) => Answer::Given(Prospecting {
            channels: channels.clone(),
            audience: *audience,
            existing_customers: *existing_customers,
        }),
    }
}
