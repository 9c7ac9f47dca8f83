//! Models of sheets: what an activity usually looks like, as dated data with a source for each value.
//! It must not know who fills in what is left open, nor decide what an organisation does.

mod difference;
mod element;
mod error;
mod fill;
mod leaf;
mod library;
mod merge;
mod text;
mod when;

pub use difference::{Difference, differences};
pub use element::{
    AuthorityModel, ConditionModel, DataGroupModel, DpiaModel, FormalityModel, InformationModel,
    MeasureModel, NoMarketing, Practice, ProspectingModel, PurposeModel, Question, RecipientModel,
    RetentionModel, Sheet, SubjectModel,
};
pub use error::ModelError;
pub use fill::{OpenDuration, Origin};
pub use library::{Library, Model};
pub use merge::merge;
pub use text::Text;
pub use when::{Facts, When};
