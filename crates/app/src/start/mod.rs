//! The guided start: what it asks, what answers call for, and the sheets that it makes.
//! It must not make a sheet twice, nor answer what nobody was asked.

mod answers;
mod run;
mod show;

pub use answers::{AnswersFile, GuideNames, guide};
pub use run::{ProposedAnswers, RunStart, Started, StartedSheet, run};
pub use show::{GuideShown, PlanStart, Planned, PlannedSheet, QuestionShown, plan, show};
