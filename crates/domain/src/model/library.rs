//! The library of models: reading the files, and refusing what points nowhere.
//! It must not know what a sheet does with a model.

use super::element::{
    AuthorityModel, DataGroupModel, DpiaModel, FormalityModel, InformationModel, MeasureModel,
    ProspectingModel, PurposeModel, Question, RecipientModel, RetentionModel, Sheet, SubjectModel,
    TrackerModel,
};
use super::error::ModelError;
use super::fill::Element;
use super::when::{Facts, When};
use crate::activity::Role;
use crate::catalogue::{Catalogue, Confidence, Facts as ListFacts, Lang, List, Source, Words};
use crate::code::Code;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// What an activity usually looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Stable name; also the name of its file.
    pub code: Code,
    /// Grows with each change of what it fills in.
    pub version: u32,
    /// The role in which the organisation acts.
    pub role: Role,
    /// Name of the activity.
    pub words: Words,
    /// When somebody needs this sheet.
    pub help: Words,
    /// Where it comes from, for values that do not say otherwise.
    pub source: Source,
    /// Purposes; the first is the main one.
    pub purposes: Vec<PurposeModel>,
    /// People.
    pub data_subjects: Vec<SubjectModel>,
    /// Data.
    pub data_groups: Vec<DataGroupModel>,
    /// Durations.
    pub retention: Vec<RetentionModel>,
    /// Recipients.
    pub recipients: Vec<RecipientModel>,
    /// Authorities.
    pub authorities: Vec<AuthorityModel>,
    /// Cookies and other trackers.
    pub trackers: Vec<TrackerModel>,
    /// Security measures.
    pub measures: Vec<MeasureModel>,
    /// Information of people: the first that holds.
    pub information: Vec<InformationModel>,
    /// Formalities.
    pub formalities: Vec<FormalityModel>,
    /// Impact assessment: the first that holds.
    pub dpia: Vec<DpiaModel>,
    /// The sheet as a whole.
    pub sheet: Sheet,
    /// What it leaves open.
    pub questions: Vec<Question>,
}

/// Every model that the program has, and the earlier versions of those that have changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Library {
    current: BTreeMap<Code, Model>,
    earlier: BTreeMap<(Code, u32), Model>,
}

impl Library {
    /// Reads `(file name, text)` pairs; of a model that comes in several versions, the highest is the current
    /// one. `facts` are the names that a condition may use.
    ///
    /// # Errors
    /// The first file that is unreadable, says less than a model must, or names something that does not exist.
    pub fn parse(
        files: &[(&str, &str)],
        facts: &Facts,
        catalogue: &Catalogue,
    ) -> Result<Self, ModelError> {
        let mut library = Self::default();
        for (name, text) in files {
            let file: File = toml::from_str(text).map_err(|error| ModelError::Unreadable {
                model: (*name).to_owned(),
                reason: error.message().to_owned(),
            })?;
            let model = file.model()?;
            Check { model: &model }.all(facts, catalogue)?;
            library.add(model)?;
        }
        Ok(library)
    }

    fn add(&mut self, model: Model) -> Result<(), ModelError> {
        let older = match self.current.remove(&model.code) {
            Some(known) if known.version == model.version => {
                return Err(twice(&model.code, model.code.as_str()));
            }
            Some(known) if known.version > model.version => {
                self.current.insert(known.code.clone(), known);
                Some(model)
            }
            known => {
                self.current.insert(model.code.clone(), model);
                known
            }
        };
        if let Some(older) = older {
            let key = (older.code.clone(), older.version);
            let code = older.code.clone();
            if self.earlier.insert(key, older).is_some() {
                return Err(twice(&code, code.as_str()));
            }
        }
        Ok(())
    }

    /// A model as it is now.
    pub fn get(&self, code: &Code) -> Option<&Model> {
        self.current.get(code)
    }

    /// A model as it was in a version.
    pub fn version(&self, code: &Code, version: u32) -> Option<&Model> {
        let now = self
            .current
            .get(code)
            .filter(|model| model.version == version);
        now.or_else(|| self.earlier.get(&(code.clone(), version)))
    }

    /// The models as they are now, in the order of their codes.
    pub fn iter(&self) -> impl Iterator<Item = &Model> {
        self.current.values()
    }
}

/// A model's file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    code: Code,
    version: u32,
    checked_on: toml::value::Datetime,
    role: Role,
    fr: String,
    en: String,
    fr_help: String,
    en_help: String,
    source: String,
    confidence: Confidence,
    #[serde(default, rename = "purpose")]
    purposes: Vec<PurposeModel>,
    #[serde(default, rename = "data_subject")]
    data_subjects: Vec<SubjectModel>,
    #[serde(default, rename = "data_group")]
    data_groups: Vec<DataGroupModel>,
    #[serde(default)]
    retention: Vec<RetentionModel>,
    #[serde(default, rename = "recipient")]
    recipients: Vec<RecipientModel>,
    #[serde(default, rename = "authority")]
    authorities: Vec<AuthorityModel>,
    #[serde(default, rename = "tracker")]
    trackers: Vec<TrackerModel>,
    #[serde(default, rename = "measure")]
    measures: Vec<MeasureModel>,
    #[serde(default)]
    information: Vec<InformationModel>,
    #[serde(default, rename = "formality")]
    formalities: Vec<FormalityModel>,
    #[serde(default)]
    dpia: Vec<DpiaModel>,
    #[serde(default)]
    sheet: Sheet,
    #[serde(default, rename = "question")]
    questions: Vec<Question>,
}

impl File {
    fn model(self) -> Result<Model, ModelError> {
        let day = self.checked_on.date.and_then(|date| {
            chrono::NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        });
        let checked_on = day.ok_or_else(|| ModelError::Missing {
            model: self.code.to_string(),
            place: "checked_on",
        })?;
        Ok(Model {
            source: Source {
                text: self.source,
                checked_on,
                confidence: self.confidence,
            },
            words: Words {
                fr: self.fr,
                en: self.en,
            },
            help: Words {
                fr: self.fr_help,
                en: self.en_help,
            },
            code: self.code,
            version: self.version,
            role: self.role,
            purposes: self.purposes,
            data_subjects: self.data_subjects,
            data_groups: self.data_groups,
            retention: self.retention,
            recipients: self.recipients,
            authorities: self.authorities,
            trackers: self.trackers,
            measures: self.measures,
            information: self.information,
            formalities: self.formalities,
            dpia: self.dpia,
            sheet: self.sheet,
            questions: self.questions,
        })
    }
}

/// What a model must say and may name.
struct Check<'m> {
    model: &'m Model,
}

impl Check<'_> {
    fn all(&self, facts: &Facts, catalogue: &Catalogue) -> Result<(), ModelError> {
        self.is_complete()?;
        self.keys()?;
        self.links()?;
        self.codes(catalogue)?;
        self.conditions(facts)
    }

    fn is_complete(&self) -> Result<(), ModelError> {
        let model = self.model;
        let lists = [
            ("purpose", model.purposes.is_empty()),
            ("data_subject", model.data_subjects.is_empty()),
            ("data_group", model.data_groups.is_empty()),
            ("retention", model.retention.is_empty()),
            ("measure", model.measures.is_empty()),
            ("fr", model.words.fr.trim().is_empty()),
            ("en", model.words.en.trim().is_empty()),
            ("source", model.source.text.trim().is_empty()),
            ("tracker", model.trackers.iter().any(says_nothing)),
        ];
        match lists.into_iter().find(|(_, missing)| *missing) {
            Some((place, _)) => Err(ModelError::Missing {
                model: model.code.to_string(),
                place,
            }),
            None => Ok(()),
        }
    }

    fn keys(&self) -> Result<(), ModelError> {
        let model = self.model;
        unique(&model.code, &model.purposes)?;
        unique(&model.code, &model.data_subjects)?;
        unique(&model.code, &model.data_groups)?;
        unique(&model.code, &model.retention)?;
        unique(&model.code, &model.recipients)?;
        unique(&model.code, &model.authorities)?;
        unique(&model.code, &model.trackers)?;
        unique(&model.code, &model.measures)?;
        unique(&model.code, &model.formalities)
    }

    fn links(&self) -> Result<(), ModelError> {
        let model = self.model;
        for group in &model.data_groups {
            self.linked("data_group", &group.purposes, &model.purposes)?;
            self.linked("data_group", &group.data_subjects, &model.data_subjects)?;
        }
        for rule in &model.retention {
            self.linked("retention", &rule.data_groups, &model.data_groups)?;
            self.linked("retention", &rule.purposes, &model.purposes)?;
            self.linked("retention", &rule.data_subjects, &model.data_subjects)?;
        }
        for recipient in &model.recipients {
            self.linked("recipient", &recipient.data_groups, &model.data_groups)?;
        }
        for tracker in &model.trackers {
            self.linked("tracker", &tracker.purposes, &model.purposes)?;
        }
        Ok(())
    }

    fn linked<E: Element>(
        &self,
        place: &'static str,
        keys: &[String],
        elements: &[E],
    ) -> Result<(), ModelError> {
        let has = |key: &String| elements.iter().any(|one| one.head().key == key);
        match keys.iter().find(|key| !has(key)) {
            Some(key) => Err(self.unknown(place, key)),
            None => Ok(()),
        }
    }

    fn codes(&self, catalogue: &Catalogue) -> Result<(), ModelError> {
        let model = self.model;
        let categories = model.data_groups.iter().filter_map(|x| x.category.as_ref());
        self.known("data_group", categories, &catalogue.data_categories)?;
        let people = model
            .data_subjects
            .iter()
            .filter_map(|x| x.category.as_ref());
        self.known("data_subject", people, &catalogue.data_subjects)?;
        let conditions = model.data_groups.iter().flat_map(|group| &group.special);
        let conditions = conditions.map(|special| &special.condition);
        self.known("special", conditions, &catalogue.art9_conditions)?;
        let kinds = model.recipients.iter().filter_map(|x| x.kind.as_ref());
        self.known("recipient", kinds, &catalogue.recipient_types)?;
        let kinds = model.measures.iter().filter_map(|x| x.kind.as_ref());
        self.known("measure", kinds, &catalogue.measure_types)?;
        let sheets = model.measures.iter().filter_map(|x| x.guide_sheet.as_ref());
        self.known("measure", sheets, &catalogue.security_sheets)?;
        let kinds = model.formalities.iter().filter_map(|x| x.kind.as_ref());
        self.known("formality", kinds, &catalogue.formalities)?;
        let channels = model.purposes.iter().flat_map(channels);
        self.known("prospecting", channels, &catalogue.prospecting_channels)?;
        self.assessment_codes(catalogue)?;
        let references = model.retention.iter().map(|rule| rule.reference.as_str());
        self.known_texts("retention", references, &catalogue.retention)?;
        let lifetimes = model.trackers.iter().map(|line| line.reference.as_str());
        let lifetimes = lifetimes.filter(|code| !code.is_empty());
        self.known_texts("tracker", lifetimes, &catalogue.retention)
    }

    fn assessment_codes(&self, catalogue: &Catalogue) -> Result<(), ModelError> {
        for dpia in &self.model.dpia {
            self.known("dpia", &dpia.criteria, &catalogue.dpia_criteria)?;
            self.known("dpia", &dpia.required_list, &catalogue.dpia_required)?;
            self.known("dpia", &dpia.exempt_list, &catalogue.dpia_exempt)?;
        }
        Ok(())
    }

    fn known<'c, F: ListFacts>(
        &self,
        place: &'static str,
        codes: impl IntoIterator<Item = &'c Code>,
        list: &List<F>,
    ) -> Result<(), ModelError> {
        self.known_texts(place, codes.into_iter().map(Code::as_str), list)
    }

    fn known_texts<'c, F: ListFacts>(
        &self,
        place: &'static str,
        codes: impl IntoIterator<Item = &'c str>,
        list: &List<F>,
    ) -> Result<(), ModelError> {
        match codes.into_iter().find(|code| list.get(code).is_none()) {
            Some(code) => Err(self.unknown(place, code)),
            None => Ok(()),
        }
    }

    fn conditions(&self, facts: &Facts) -> Result<(), ModelError> {
        let mut read = self.model.conditions().flat_map(When::reads);
        match read.find(|fact| !facts.contains(*fact)) {
            Some(fact) => Err(self.unknown("when", fact.as_str())),
            None => Ok(()),
        }
    }

    fn unknown(&self, place: &'static str, code: &str) -> ModelError {
        ModelError::UnknownCode {
            model: self.model.code.to_string(),
            place,
            code: code.to_owned(),
        }
    }
}

impl Model {
    /// The facts that change what the model fills in or asks.
    pub fn facts(&self) -> BTreeSet<&Code> {
        self.conditions().flat_map(When::reads).collect()
    }

    /// The group of the sheet that a fact decides most about: a legal basis before a duration, before what
    /// people are told, before the impact assessment, before what is only described. Nothing where the model
    /// does not fill in anything by it.
    pub fn decided_by(&self, fact: &Code) -> Option<&'static str> {
        fn reads<E: Element>(elements: &[E], fact: &Code) -> bool {
            let mut all = elements.iter().flat_map(|one| one.head().when.reads());
            all.any(|read| read == fact)
        }
        let groups = [
            ("purposes", reads(&self.purposes, fact)),
            ("retention_rules", reads(&self.retention, fact)),
            ("information", reads(&self.information, fact)),
            ("dpia", reads(&self.dpia, fact)),
            ("data_groups", reads(&self.data_groups, fact)),
            ("data_subjects", reads(&self.data_subjects, fact)),
            ("recipients", reads(&self.recipients, fact)),
            ("trackers", reads(&self.trackers, fact)),
            ("security", reads(&self.measures, fact)),
            ("formalities", reads(&self.formalities, fact)),
        ];
        let mut groups = groups.into_iter().filter(|(_, decides)| *decides);
        groups.next().map(|(group, _)| group)
    }

    fn conditions(&self) -> impl Iterator<Item = &When> {
        fn of<E: Element>(elements: &[E]) -> impl Iterator<Item = &When> {
            elements.iter().map(|element| element.head().when)
        }
        let lists = of(&self.purposes)
            .chain(of(&self.data_subjects))
            .chain(of(&self.data_groups))
            .chain(of(&self.retention))
            .chain(of(&self.recipients))
            .chain(of(&self.authorities))
            .chain(of(&self.trackers))
            .chain(of(&self.measures))
            .chain(of(&self.information))
            .chain(of(&self.formalities))
            .chain(of(&self.dpia));
        lists.chain(self.questions.iter().map(|question| &question.when))
    }
}

fn channels(purpose: &PurposeModel) -> impl Iterator<Item = &Code> {
    let channels = match &purpose.prospecting {
        Some(ProspectingModel::How { channels, .. }) => Some(channels),
        _ => None,
    };
    channels.into_iter().flatten()
}

/// A tracker is told from others by what it does: nothing else in a model names it.
fn says_nothing(tracker: &TrackerModel) -> bool {
    tracker.description.get(Lang::Fr).trim().is_empty()
}

fn unique<E: Element>(model: &Code, elements: &[E]) -> Result<(), ModelError> {
    let mut seen = BTreeSet::new();
    for element in elements {
        let key = element.head().key;
        if key.is_empty() {
            return Err(ModelError::Missing {
                model: model.to_string(),
                place: "key",
            });
        }
        if !seen.insert(key) {
            return Err(twice(model, key));
        }
    }
    Ok(())
}

fn twice(model: &Code, key: &str) -> ModelError {
    ModelError::Twice {
        model: model.to_string(),
        key: key.to_owned(),
    }
}
