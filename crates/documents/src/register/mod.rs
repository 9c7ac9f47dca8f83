//! Owns: the register as a document: options -> projection (what may be shown) -> blocks.
//! Must not know layout, PDF, files, the clock, nor any word of a human language.

mod annex;
mod complement;
mod fields;
mod fill;
mod options;
mod projection;
mod sheet;
mod shown;
mod write;

pub use crate::actor::Actor;
pub use annex::{
    Annex, Annexes, ChangeShown, ContractLine, IssueLine, IssueShown, OwnMeasures, PartyPart,
    ProcessorEntry, RetentionEntry, TransferEntry, UnknownAnnex,
};
pub(crate) use complement::legal_bases;
pub use complement::{Group, Label, Row};
pub use fields::shows;
pub use options::{Filter, Kind, RegisterOptions};
pub use projection::{DpoShown, Extraction, FilterShown, Organisation, Projection, Scope};
pub use sheet::{
    Actors, ClientLine, DataLine, Description, ExcludedLine, Line, Mentions, PurposeLine,
    RecipientLine, RetentionLine, SecurityShown, Sensitive, Service, Sheet, SubProcessorLine,
    TransferLine,
};
pub use shown::{DocumentShown, Part, Shown, Value};
pub use write::{RegisterSource, document, source};
pub(crate) use write::{fate, rule, status, value};
