//! A whole register as a value: what documents, rules and exports receive.
//! It must not know the file that it came from.

use crate::activity::Activity;
use crate::code::{Code, Sha256};
use crate::ids::{EntityId, NoticeId, PartyId, RegisterId};
use crate::notice::Notice;
use crate::organisation::{CommonMeasure, Entity, Establishment};
use crate::party::Party;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The register of an organisation. Lists are ordered by identifier, so that equal registers are equal values.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Register {
    /// What the register is.
    pub about: About,
    /// Legal persons.
    pub entities: Vec<Entity>,
    /// Places of business.
    pub establishments: Vec<Establishment>,
    /// Security measures that every sheet inherits.
    pub common_measures: Vec<CommonMeasure>,
    /// Third parties.
    pub parties: Vec<Party>,
    /// Sheets.
    pub activities: Vec<Activity>,
    /// Files kept in the register, without their content.
    pub attachments: Vec<Attachment>,
    /// Privacy notices (Art. 12 to 14).
    pub notices: Vec<Notice>,
}

/// What a register is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct About {
    /// Identifier.
    pub id: RegisterId,
    /// Name of the register, usually that of the organisation.
    pub name: String,
    /// The main entity.
    pub main_entity: Option<EntityId>,
    /// When the register was created.
    pub created_at: DateTime<Utc>,
    /// What was answered to the guided start.
    pub start: Start,
}

/// The answers to the guided start; each can be changed later.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct Start {
    /// Trade or kind of body, by the code of its preset.
    pub preset: Option<Code>,
    /// Size, by its code.
    pub size: Option<Code>,
    /// Facts stated beside the questions.
    pub facts: BTreeSet<Code>,
    /// Codes of the questions answered by yes.
    pub yes: BTreeSet<Code>,
    /// Codes of the questions, and of the facts stated beside them, answered by no.
    pub no: BTreeSet<Code>,
}

/// A file kept in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// Fingerprint of the content; also its identifier.
    pub sha256: Sha256,
    /// Name of the file when it was attached.
    pub file_name: String,
    /// Media type ("application/pdf").
    pub media_type: String,
    /// Size in bytes.
    pub size: u32,
}

impl Register {
    /// The largest attached file, in bytes (20 MB).
    pub const MAX_ATTACHMENT: usize = 20 * 1024 * 1024;

    /// Puts every list in the order of identifiers.
    pub fn sort(&mut self) {
        self.entities.sort_by_key(|x| x.id);
        self.establishments.sort_by_key(|x| x.id);
        self.common_measures.sort_by_key(|x| x.id);
        self.parties.sort_by_key(|x| x.id);
        self.activities.sort_by_key(|x| x.id);
        self.attachments.sort_by(|a, b| a.sha256.cmp(&b.sha256));
        self.notices.sort_by_key(|x| x.id);
    }

    /// The main entity, if one is set and there.
    pub fn main_entity(&self) -> Option<&Entity> {
        self.entity(self.about.main_entity?)
    }

    /// An entity by its identifier.
    pub fn entity(&self, id: EntityId) -> Option<&Entity> {
        self.entities.iter().find(|entity| entity.id == id)
    }

    /// The entity that answers for a sheet: its own, else the main one.
    pub fn entity_of(&self, activity: &Activity) -> Option<&Entity> {
        activity
            .identity
            .entity
            .and_then(|id| self.entity(id))
            .or_else(|| self.main_entity())
    }

    /// A third party by its identifier.
    pub fn party(&self, id: PartyId) -> Option<&Party> {
        self.parties.iter().find(|party| party.id == id)
    }

    /// A privacy notice by its identifier.
    pub fn notice(&self, id: NoticeId) -> Option<&Notice> {
        self.notices.iter().find(|notice| notice.id == id)
    }

    /// The entity whose notice it is: the one that it names, else the main one. Nothing where the one that it
    /// names is not there.
    pub fn entity_of_notice(&self, notice: &Notice) -> Option<&Entity> {
        match notice.entity {
            Some(id) => self.entity(id),
            None => self.main_entity(),
        }
    }

    /// Whether a file holds what a notice said when it was published: the program's own, not one that people attached.
    pub fn is_of_notice(&self, sha256: &Sha256) -> bool {
        let mut published = self.notices.iter().flat_map(|notice| &notice.publications);
        published.any(|one| one.said.sha256.as_ref() == Some(sha256))
    }

    /// The common measures that a sheet inherits.
    pub fn inherited_measures<'r>(
        &'r self,
        activity: &'r Activity,
    ) -> impl Iterator<Item = &'r CommonMeasure> {
        let excluded = &activity.security.excluded;
        self.common_measures
            .iter()
            .filter(move |measure| excluded.iter().all(|line| line.measure != measure.id))
    }

    /// A sheet by its reference, exactly as written.
    pub fn activity_by_reference(&self, reference: &str) -> Option<&Activity> {
        self.activities
            .iter()
            .find(|activity| activity.identity.reference == reference)
    }
}
