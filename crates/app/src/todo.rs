//! What is left to do on a register: values to confirm, what the rules find, reviews and notices that are due, by weight.
//! It must not turn any of it into a percentage or a verdict.

use crate::error::AppError;
use crate::notice::{NoticeLine, Standing, standing};
use crate::organisation::Nothing;
use crate::session::Session;
use registre_domain::activity::Status;
use registre_domain::catalogue::Severity;
use registre_domain::ids::NoticeId;
use registre_domain::notice::State;
use registre_domain::rules::{Issue, Subject};
use serde::Serialize;

/// Something left to do, one click from its field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Todo {
    /// How much it weighs; the least first.
    pub weight: Weight,
    /// What it is about.
    pub subject: Subject,
    /// Reference of the sheet; empty for anything else.
    pub reference: String,
    /// Name of the sheet or of the legal person.
    pub name: String,
    /// What to do.
    pub what: What,
}

/// Why something comes before something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Art. 30 asks for it.
    Required,
    /// Values of a model wait for somebody to look at them.
    Unconfirmed,
    /// Another text asks for it.
    Elsewhere,
    /// A review is due.
    Review,
    /// It is good practice, or asked for where possible.
    Recommended,
}

/// What is left to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// A rule found something.
    Issue(Issue),
    /// So many values of a model are to be confirmed.
    Confirm(usize),
    /// The sheet is to be reviewed.
    Review,
    /// A published notice is to be published again: so many of its sentences are no longer what the register says.
    Republish {
        /// Which notice.
        notice: NoticeId,
        /// How many sentences.
        sentences: usize,
    },
    /// So many own sentences of a notice are to be looked at again.
    ReviewSentences {
        /// Which notice.
        notice: NoticeId,
        /// How many sentences.
        sentences: usize,
    },
}

/// Lists what is left to do, what weighs most first, then in the order of references.
///
/// # Errors
/// What the store refuses.
pub fn list(session: &mut Session, _: Nothing) -> Result<Vec<Todo>, AppError> {
    let today = session.world.now().date_naive();
    let standing = standing(session)?;
    let (known, catalogue) = session.look()?;
    let weight = |rule: &str| match catalogue.rules.get(rule).map(|rule| rule.facts.severity) {
        Some(Severity::Required) => Weight::Required,
        Some(Severity::Elsewhere) => Weight::Elsewhere,
        _ => Weight::Recommended,
    };
    let mut found: Vec<Todo> = known
        .issues
        .iter()
        .map(|issue| Todo {
            weight: weight(issue.rule),
            subject: issue.subject,
            reference: String::new(),
            name: known
                .frame
                .main_entity()
                .map(|entity| entity.name.clone())
                .unwrap_or_default(),
            what: What::Issue(issue.clone()),
        })
        .collect();
    for sheet in &known.sheets {
        let todo = |weight, what| Todo {
            weight,
            subject: Subject::Activity(sheet.line.id),
            reference: sheet.line.reference.clone(),
            name: sheet.line.name.clone(),
            what,
        };
        let issues = sheet.issues.iter();
        found.extend(issues.map(|issue| todo(weight(issue.rule), What::Issue(issue.clone()))));
        if sheet.unconfirmed > 0 && sheet.line.status != Status::Archived {
            found.push(todo(Weight::Unconfirmed, What::Confirm(sheet.unconfirmed)));
        }
        if sheet.review_due_on.is_some_and(|due| due <= today) && is_kept(sheet.line.status) {
            found.push(todo(Weight::Review, What::Review));
        }
    }
    found.extend(of_notices(&standing));
    // Sheets stay in the order of their references within a weight.
    found.sort_by_key(|todo| todo.weight);
    Ok(found)
}

/// What is left to do on the notices, by name: what people read ought to be true (Art. 12 and 13).
fn of_notices(standing: &[Standing]) -> Vec<Todo> {
    let mut found = Vec::new();
    for NoticeLine {
        id,
        name,
        state,
        stale,
        reviews,
        ..
    } in standing.iter().map(|one| &one.line)
    {
        let mut todo = |what| {
            found.push(Todo {
                weight: Weight::Elsewhere,
                subject: Subject::Register,
                reference: String::new(),
                name: name.clone(),
                what,
            });
        };
        if *stale > 0 {
            todo(What::Republish {
                notice: *id,
                sentences: *stale,
            });
        }
        if *reviews > 0 && *state != State::Withdrawn {
            todo(What::ReviewSentences {
                notice: *id,
                sentences: *reviews,
            });
        }
    }
    found
}

/// Whether a sheet is one that somebody keeps up.
fn is_kept(status: Status) -> bool {
    !matches!(status, Status::Ended | Status::Archived)
}
