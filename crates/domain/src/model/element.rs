//! The elements of a model as its file writes them: purposes, people, data, durations, recipients.
//! It must not know how a sheet is filled from them.

use super::text::Text;
use super::when::When;
use crate::activity::{Audience, DpiaStatus, LegalBasis, SourceKind, TrackerConsent};
use crate::catalogue::Confidence;
use crate::code::Code;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeSet;

macro_rules! element {
    ($(#[$doc:meta])* $name:ident $(speaks of [$($target:ident: $list:ident),+])? {
        $($(#[$field_doc:meta])* $field:ident: $kind:ty,)*
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct $name {
            /// Its name in the model; what links point at. The identifier of its line follows from it.
            pub key: String,
            /// The facts for which it holds.
            pub when: When,
            /// Where it comes from, when not from the model's own source.
            pub source: Option<String>,
            /// How far that can be trusted, when not like the rest of the model.
            pub confidence: Option<Confidence>,
            $($(#[$field_doc])* pub $field: $kind,)*
        }

        impl super::fill::Element for $name {
            fn head(&self) -> super::fill::Head<'_> {
                super::fill::Head {
                    key: &self.key,
                    when: &self.when,
                    source: self.source.as_deref(),
                    confidence: self.confidence,
                }
            }

            $(fn targets(&self) -> [(super::fill::Target, &[String]); 3] {
                [$((super::fill::Target::$target, &self.$list)),+]
            })?
        }
    };
}

element!(
    /// A purpose with its legal basis and the ground of it.
    PurposeModel {
        /// The purpose, in a sentence.
        text: Text,
        /// Secondary purposes.
        sub_purposes: Vec<Text>,
        /// Legal basis; none where the organisation must choose.
        #[serde(deserialize_with = "legal_basis")]
        legal_basis: Option<LegalBasis>,
        /// The law cited.
        law: Text,
        /// The legitimate interest pursued.
        legitimate_interest: Text,
        /// How consent is worded.
        consent_wording: Text,
        /// How consent is proved.
        consent_proof: Text,
        /// How consent is withdrawn.
        consent_withdrawal: Text,
        /// Direct marketing, where the model says whether there is any.
        prospecting: Option<ProspectingModel>,
    }
);

element!(
    /// A category of people.
    SubjectModel {
        /// Category (catalogue).
        category: Option<Code>,
        /// Precision.
        description: Text,
        /// Whether they are vulnerable.
        vulnerable: Option<bool>,
    }
);

element!(
    /// A group of data.
    DataGroupModel speaks of [Purposes: purposes, DataSubjects: data_subjects, Purposes: purposes] {
        /// Category (catalogue).
        category: Option<Code>,
        /// Which data.
        description: Text,
        /// Keys of purposes; none means all.
        purposes: Vec<String>,
        /// Keys of people; none means all.
        data_subjects: Vec<String>,
        /// Where they come from.
        sources: Vec<SourceKind>,
        /// Precision of the sources that are not the person.
        source_note: Text,
        /// Whether people must give them.
        mandatory: Option<bool>,
        /// What happens when they do not.
        consequence: Text,
        /// Why they are needed.
        necessity: Text,
        /// Conditions of Art. 9(2).
        special: Vec<ConditionModel>,
        /// Text that allows the national number.
        nir_text: Text,
        /// Authority for data on offences.
        offence_authority: Text,
    }
);

/// An exception of Art. 9(2).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConditionModel {
    /// The exception (catalogue).
    pub condition: Code,
    /// The law, the agreement.
    #[serde(default)]
    pub description: Text,
}

element!(
    /// A duration: which reference of the catalogue governs which data.
    RetentionModel speaks of [DataGroups: data_groups, Purposes: purposes, DataSubjects: data_subjects] {
        /// Keys of data groups; none means all.
        data_groups: Vec<String>,
        /// Keys of purposes; none means all.
        purposes: Vec<String>,
        /// Keys of people; none means all.
        data_subjects: Vec<String>,
        /// The entry of the retention references, which has the figure.
        reference: String,
    }
);

element!(
    /// A recipient.
    RecipientModel speaks of [DataGroups: data_groups, DataGroups: data_groups, DataGroups: data_groups] {
        /// Type (catalogue).
        kind: Option<Code>,
        /// Which service, which category, what for.
        description: Text,
        /// Keys of data groups; none means all.
        data_groups: Vec<String>,
    }
);

element!(
    /// An authority that may ask in a particular inquiry (Art. 4(9)).
    AuthorityModel {
        /// Which authority.
        name: Text,
        /// The text that lets it ask.
        law: Text,
    }
);

element!(
    /// A cookie or another tracker. It has no name: only whoever looks into a browser knows it, so the sheet asks.
    TrackerModel speaks of [Purposes: purposes, Purposes: purposes, Purposes: purposes] {
        /// What it does, in plain words.
        description: Text,
        /// The key of the purpose that it serves, or those of its variants: the first that holds is taken.
        purposes: Vec<String>,
        /// What kind of body leaves it; blank means the organisation itself.
        issuer: Text,
        /// The entry of the retention references that has the figure of its lifetime; blank where none has.
        reference: String,
        /// Its lifetime in words, where no number says it.
        lifetime_note: Text,
        /// Whether people are asked first.
        consent: Option<TrackerConsent>,
    }
);

element!(
    /// A security measure.
    MeasureModel {
        /// Type (catalogue).
        kind: Option<Code>,
        /// Sheet of the CNIL's guide (catalogue).
        guide_sheet: Option<Code>,
        /// What is done.
        description: Text,
    }
);

element!(
    /// How and when people are informed.
    InformationModel {
        /// How.
        how: Text,
        /// When.
        when_told: Text,
        /// Particular points on rights.
        rights: Text,
    }
);

element!(
    /// A formality outside the GDPR.
    FormalityModel {
        /// Type (catalogue).
        kind: Option<Code>,
        /// What is to be obtained or kept.
        note: Text,
    }
);

element!(
    /// What the activity's own facts suggest for the impact assessment; the user decides.
    DpiaModel {
        /// Where it stands; none where only the user can say.
        status: Option<DpiaStatus>,
        /// Criteria that the activity's facts suggest.
        criteria: BTreeSet<Code>,
        /// Entries of the list that requires an assessment.
        required_list: BTreeSet<Code>,
        /// Entries of the list that does not.
        exempt_list: BTreeSet<Code>,
        /// Why.
        justification: Text,
    }
);

/// Direct marketing in a model: none (`"none"`), or how.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum ProspectingModel {
    /// No direct marketing.
    None(NoMarketing),
    /// How.
    How {
        /// Channels (catalogue).
        channels: BTreeSet<Code>,
        /// To whom.
        #[serde(default)]
        audience: Option<Audience>,
        /// Whether only to existing customers.
        #[serde(default)]
        existing_customers: Option<bool>,
    },
}

/// The word `none`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoMarketing {
    /// There is none.
    None,
}

/// What a model says of the sheet as a whole; what is left out is asked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Sheet {
    /// `none`, or which sensitive data.
    pub sensitive_data: Option<Text>,
    /// `none` where there is no recipient.
    pub recipients: Option<String>,
    /// `none` where no decision is automated.
    pub automated_decision: Option<String>,
    /// `none` where the organisation decides alone.
    pub joint_control: Option<String>,
    /// Always `ask`: the organisation knows its software.
    pub systems: Option<String>,
    /// Always `ask`: the organisation knows its suppliers.
    pub transfers: Option<String>,
    /// Whether it is occasional (Art. 30(5)).
    pub occasional: Option<bool>,
    /// Whether it is likely to be a risk to people.
    pub risk: Option<bool>,
    /// Which one.
    pub risk_note: Text,
    /// Whether it is large in scale.
    pub large_scale: Option<bool>,
    /// What shows it.
    pub scale_note: Text,
    /// Whether it is a core activity.
    pub core_activity: Option<bool>,
    /// Whether people are monitored in a regular and systematic way.
    pub systematic_monitoring: Option<bool>,
    /// Service that is usually in charge.
    pub service: Text,
}

/// What the model leaves open, because only the organisation knows.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The group of the sheet that holds the answer (`retention_rules`).
    pub path: String,
    /// The question in French.
    pub fr: String,
    /// The question in English.
    pub en: String,
    /// What is usual, named as a practice; it is never filled in.
    #[serde(default)]
    pub practice: Option<Practice>,
    /// The facts for which it is asked.
    #[serde(default)]
    pub when: When,
}

/// A usual practice, in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

/// A legal basis is written with the code of its catalogue entry.
fn legal_basis<'de, D: Deserializer<'de>>(reader: D) -> Result<Option<LegalBasis>, D::Error> {
    let code = String::deserialize(reader)?;
    let all = [
        LegalBasis::Consent,
        LegalBasis::Contract,
        LegalBasis::LegalObligation,
        LegalBasis::VitalInterests,
        LegalBasis::PublicTask,
        LegalBasis::LegitimateInterests,
    ];
    let found = all.into_iter().find(|basis| basis.code() == code);
    found
        .map(Some)
        .ok_or_else(|| serde::de::Error::custom("no such legal basis"))
}
