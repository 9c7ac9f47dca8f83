//! Owns: what a register document may show of one processing activity: the mentions of Art. 30 in the CNIL's order.
//! Must not know internal notes, tags, models and answers to rules: no field here holds them.

use super::complement::Group;
use super::projection::DpoShown;
use super::shown::{DocumentShown, Shown, Value};
use crate::actor::Actor;
use chrono::NaiveDate;
use registre_domain::Code;
use registre_domain::activity::{Bound, DpiaStatus, FinalFate, Role, Status};
use registre_domain::party::Authorisation;
use registre_domain::period::Period;
use serde::Serialize;

/// One sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// Name of its section, unique in the document.
    pub anchor: String,
    /// Reference, role, state, dates.
    pub description: Description,
    /// Controller, officer, representative, joint controllers (Art. 30(1)(a), 30(2)(a)).
    pub actors: Actors,
    /// Art. 30(1)(b) to (d); in a processor's sheet only where complementary fields are asked for and filled.
    pub mentions: Option<Mentions>,
    /// Art. 30(2)(a) and (b), in a processor's sheet.
    pub service: Option<Service>,
    /// Security measures (Art. 30(1)(g), 30(2)(d)); withheld in a document for the public.
    #[serde(skip_serializing_if = "is_withheld")]
    pub security: Shown<SecurityShown>,
    /// Transfers outside the European Economic Area (Art. 30(1)(e), 30(2)(c)).
    pub transfers: Shown<Vec<TransferLine>>,
    /// Where the impact assessment stands, which the list of activities says; nothing in a processor's sheet.
    pub dpia: Option<Shown<DpiaStatus>>,
    /// Fields beyond Art. 30, where they are asked for.
    pub complement: Vec<Group>,
    /// Whether any value shown comes from a model and nobody has confirmed it.
    pub unconfirmed: bool,
}

/// What the sheet is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Description {
    /// Reference.
    pub reference: String,
    /// Name.
    pub name: Shown<String>,
    /// Role of the organisation.
    pub role: Role,
    /// Where it stands.
    pub status: Status,
    /// Since when it stands there.
    pub status_on: Option<NaiveDate>,
    /// Day on which the sheet was created.
    pub created_on: Shown<NaiveDate>,
    /// Day of its last update.
    pub updated_on: Shown<NaiveDate>,
}

/// Who answers for the processing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Actors {
    /// The entity of this register: controller, or processor.
    pub entity: Shown<Actor>,
    /// The task that the law entrusts to it; blank where it has none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub public_task: String,
    /// Its data protection officer.
    pub dpo: Shown<DpoShown>,
    /// The natural person who represents it in law.
    pub representative: Shown<Actor>,
    /// Its representative in the Union; nothing where the question does not arise.
    pub eu_representative: Option<Shown<Actor>>,
    /// Whether the entity is the one on the cover, where its means of contact stand.
    pub on_cover: bool,
    /// Whether sheets of several entities stand in the document, so that each of its pages names its own.
    pub one_of_several: bool,
    /// Those who decide with it; nothing in a processor's sheet.
    pub joint: Option<Shown<Vec<Actor>>>,
}

/// Purposes, data, people, recipients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mentions {
    /// Purposes; the first is the main one.
    pub purposes: Shown<Vec<PurposeLine>>,
    /// Ordinary data, the national number included.
    pub data: Shown<Vec<DataLine>>,
    /// Rules of retention that govern every data group.
    pub retention: Vec<RetentionLine>,
    /// Special categories (Art. 9) and offences (Art. 10).
    pub sensitive: Shown<Sensitive>,
    /// Categories of people.
    pub people: Shown<Vec<Line>>,
    /// Recipients.
    pub recipients: Shown<Vec<RecipientLine>>,
    /// Authorities that may ask in a particular inquiry: no recipients (Art. 4(9)).
    pub authorities: Shown<Vec<Line>>,
}

/// A name and what is said about it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Line {
    /// The code of its name in the catalogue, where it has one.
    pub code: Option<Code>,
    /// Category, type, name.
    pub name: String,
    /// Precision.
    pub detail: String,
    /// Whether it comes from a model and nobody has confirmed it.
    pub unconfirmed: bool,
}

/// A purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PurposeLine {
    /// Its text.
    pub text: Shown<String>,
    /// Secondary purposes.
    pub sub_purposes: Vec<String>,
}

/// A data group with its own rules of retention.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DataLine {
    /// Its number in the sheet, from 1, by which other lines are limited to it.
    pub number: usize,
    /// Category and description.
    pub line: Line,
    /// Its rules of retention; none may mean that a rule for all groups governs it.
    pub retention: Vec<RetentionLine>,
}

/// Sensitive data: what was answered, and the groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sensitive {
    /// What was answered in words.
    pub text: String,
    /// The groups.
    pub groups: Vec<DataLine>,
}

/// A rule of retention.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RetentionLine {
    /// The purposes that it is limited to, by their number in the sheet from 1; none means all.
    pub purposes: Vec<usize>,
    /// The people that it is limited to, by name; none means all.
    pub people: Vec<String>,
    /// In active use.
    pub active: Option<Period>,
    /// The criterion, or the rule in its author's words.
    pub criterion: String,
    /// What starts the count.
    pub start_event: String,
    /// In intermediate archive after that.
    pub archive: Option<Period>,
    /// The text that justifies the archive.
    pub archive_basis: String,
    /// What becomes of the data.
    pub fate: Option<FinalFate>,
    /// Whether the duration is the most or the least allowed.
    pub bound: Option<Bound>,
    /// Whether it comes from a model and nobody has confirmed it.
    pub unconfirmed: bool,
}

/// A recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecipientLine {
    /// The code of its type.
    pub code: Option<Code>,
    /// Its type.
    pub kind: String,
    /// Who, and what for.
    pub line: Line,
    /// The data that it receives, by name; none means all.
    pub data: Vec<String>,
    /// The same data by number.
    pub data_numbers: Vec<usize>,
}

/// Security measures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SecurityShown {
    /// The types of the organisation's common measures that apply here, each once.
    pub common: Vec<String>,
    /// Whether every common measure applies here.
    pub all_common: bool,
    /// Measures of this activity.
    pub own: Vec<Line>,
    /// Common measures that do not apply, with the reason.
    pub excluded: Vec<ExcludedLine>,
}

impl SecurityShown {
    /// Measures that the document does not show to whom it is for. What was answered blank is "not answered" instead.
    pub(super) fn withheld() -> Shown<Self> {
        Shown::option(
            Some(Self {
                common: Vec::new(),
                all_common: false,
                own: Vec::new(),
                excluded: Vec::new(),
            }),
            false,
        )
    }
}

/// Whether the measures are withheld.
pub(super) fn is_withheld(security: &Shown<SecurityShown>) -> bool {
    let shown = security.answer.given();
    shown.is_some_and(|shown| {
        shown.common.is_empty() && shown.own.is_empty() && shown.excluded.is_empty()
    })
}

/// A common measure that does not apply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExcludedLine {
    /// The measure.
    pub measure: Line,
    /// Why.
    pub reason: String,
}

/// A transfer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TransferLine {
    /// Who receives.
    pub importer: String,
    /// Country or international organisation.
    pub destination: String,
    /// The country alone, by name.
    pub country: String,
    /// The international organisation alone.
    pub organisation: String,
    /// The code of the mechanism.
    pub code: Option<Code>,
    /// The module of standard clauses alone.
    pub module: String,
    /// Mechanism with its module.
    pub mechanism: Vec<String>,
    /// Precision.
    pub description: String,
    /// Where the safeguards are to be read.
    pub document: Option<DocumentShown>,
    /// The processor that sends, when it is not the organisation itself.
    pub exporter: String,
    /// The data sent, by name; none means all.
    pub data: Vec<String>,
    /// The same data by number.
    pub data_numbers: Vec<usize>,
    /// Whether it comes from a model and nobody has confirmed it.
    pub unconfirmed: bool,
}

/// A processor's service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Service {
    /// Controllers on whose behalf it is rendered.
    pub clients: Shown<Vec<ClientLine>>,
    /// Other processors engaged.
    pub sub_processors: Shown<Vec<SubProcessorLine>>,
}

/// A client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClientLine {
    /// The client, with its means of contact.
    pub actor: Actor,
    /// Its representative in the Union.
    pub eu_representative: Option<Actor>,
    /// Its data protection officer.
    pub dpo: Option<Actor>,
    /// The final controller, when the client is itself a processor.
    pub final_controller: Option<Actor>,
    /// Categories of processing.
    pub categories: Vec<String>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// Documented instructions, where complementary fields are asked for.
    pub instructions: Option<Value>,
    /// Whether it comes from a model and nobody has confirmed it.
    pub unconfirmed: bool,
}

/// A processor engaged by the organisation as a processor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SubProcessorLine {
    /// Who it is.
    pub actor: Actor,
    /// What it does.
    pub service: String,
    /// How its use was authorised.
    pub authorisation: Option<Authorisation>,
    /// Day of the authorisation.
    pub authorised_on: Option<NaiveDate>,
    /// The authorisation itself.
    pub document: Option<DocumentShown>,
    /// Whether it comes from a model and nobody has confirmed it.
    pub unconfirmed: bool,
}
