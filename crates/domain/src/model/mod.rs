//! Models of sheets: what an activity usually looks like, as dated data with a source for each value.
//! It must not know who fills in what is left open, nor decide what an organisation does.

mod difference;
mod element;
mod error;
mod fill;
mod leaf;
mod library;
mod merge;
mod origin;
mod retain;
mod text;
mod trace;
mod when;

pub use difference::{Difference, Filling, differences};
pub use element::{
    AuthorityModel, ConditionModel, DataGroupModel, DpiaModel, FormalityModel, InformationModel,
    MeasureModel, NoMarketing, Practice, ProspectingModel, PurposeModel, Question, RecipientModel,
    RetentionModel, Sheet, SubjectModel, TrackerModel,
};
pub use error::ModelError;
pub use library::{Library, Model};
pub use merge::merge;
pub use origin::{Filled, Origin};
pub use retain::OpenDuration;
pub use text::Text;
pub(crate) use when::guided;
pub use when::{Facts, When, asked_of, held, is_guided, is_mark, says_no_transfers, unknown};
