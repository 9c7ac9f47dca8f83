//! `updates` and `take`: what newer versions of models, and other answers to the guided start, would change in
//! the sheets started from models.
//! It must not change a sheet by itself: the user takes or leaves each field.

use super::shelf::{Shelf, shelf};
use crate::activity::{ChangedActivity, prepare};
use crate::editing::{FieldChange, changed};
use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use registre_domain::activity::{Activity, Status, Unconfirmed};
use registre_domain::catalogue::{Lang, Words};
use registre_domain::ids::ActivityId;
use registre_domain::model::{
    Difference, Facts, Filling, Library, Model, differences, held, is_guided, says_no_transfers,
};
use registre_domain::path::FieldPath;
use registre_domain::start::{Guide, Plan};
use registre_domain::{Catalogue, Code};
use registre_store::Op;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;

/// Which updates to list.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ListUpdates {
    /// The language of the values; French by default.
    pub lang: Option<Lang>,
}

/// A sheet whose model, or whose answers, have changed since.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ModelUpdate {
    /// The sheet.
    pub id: ActivityId,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// The model's name.
    pub model: Words,
    /// The version that the sheet was started from.
    pub from: u32,
    /// The version that the program has.
    pub to: u32,
    /// The answers of the guided start that are no longer those that the sheet was filled in with.
    pub answers: Vec<ChangedAnswer>,
    /// The differences, field by field; none when the sheet has what the model says now.
    pub fields: Vec<UpdatedField>,
}

/// An answer to the guided start that has changed since a sheet was filled in; nothing is "no answer".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ChangedAnswer {
    /// The fact, or the question.
    pub code: Code,
    /// The question.
    pub words: Words,
    /// The answer before.
    pub before: Option<bool>,
    /// The answer now.
    pub after: Option<bool>,
}

/// A field that would be filled in differently.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct UpdatedField {
    /// The field, or the whole line that comes or goes.
    pub path: FieldPath,
    /// What the earlier version said.
    #[cfg_attr(feature = "model-tools", ts(type = "unknown"))]
    pub before: Option<Value>,
    /// What the newer version says.
    #[cfg_attr(feature = "model-tools", ts(type = "unknown"))]
    pub after: Option<Value>,
    /// What the sheet says now.
    #[cfg_attr(feature = "model-tools", ts(type = "unknown"))]
    pub now: Option<Value>,
}

/// What to take of a newer version; the rest is left, and the sheet is of that version from then on.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TakeUpdate {
    /// The sheet.
    pub id: ActivityId,
    /// The fields to take.
    pub paths: BTreeSet<FieldPath>,
    /// The language of the values; French by default.
    pub lang: Option<Lang>,
}

/// Lists the sheets whose model has changed since they were started from it, and those that other answers to
/// the guided start would fill in differently.
///
/// # Errors
/// What the store refuses.
pub fn updates(session: &mut Session, request: ListUpdates) -> Result<Vec<ModelUpdate>, AppError> {
    let lang = request.lang.unwrap_or(Lang::Fr);
    let plan = {
        let (known, _) = session.look()?;
        let frame = &known.frame;
        shelf()?.guide.plan(&frame.about.start, frame)
    };
    updates_for(session, &plan, lang)
}

/// The updates of the sheets of a register, as they would be with a plan.
pub(crate) fn updates_for(
    session: &mut Session,
    plan: &Plan,
    lang: Lang,
) -> Result<Vec<ModelUpdate>, AppError> {
    let shelf = shelf()?;
    let (known, _) = session.look()?;
    let heads = known.frame.activities.iter();
    let older = heads.filter(|head| Change::of(&shelf.library, head, plan).is_some());
    let ids: Vec<ActivityId> = older.map(|head| head.id).collect();
    let mut found = Vec::new();
    for id in ids {
        let sheet = session
            .store
            .read()
            .activity(id)
            .map_err(|error| session.named(error))?;
        found.extend(update(shelf, &sheet, plan, session.catalogue(), lang));
    }
    Ok(found)
}

/// Those of some updates that come from other answers.
pub(crate) fn updated(updates: Vec<ModelUpdate>) -> Vec<ModelUpdate> {
    let by_answers = |update: &ModelUpdate| !update.answers.is_empty();
    updates.into_iter().filter(by_answers).collect()
}

/// What a sheet was filled in with, and what it would be filled in with now.
struct Change<'l> {
    earlier: &'l Model,
    before: Facts,
    newer: &'l Model,
    now: Facts,
}

impl<'l> Change<'l> {
    /// The change of a sheet that has one. Only the facts of the guided start follow its answers, while these
    /// call for the sheet: those that somebody chose for one sheet stay.
    fn of(library: &'l Library, sheet: &Activity, plan: &Plan) -> Option<Self> {
        let code = sheet.identity.model.as_ref()?;
        let newer = library.get(code)?;
        let earlier = library.version(code, sheet.identity.model_version?)?;
        let before = sheet.identity.model_facts.clone();
        let is_over = matches!(sheet.identity.status, Status::Ended | Status::Archived);
        let now = match is_guided(&before) && plan.present.contains(code) && !is_over {
            true => plan.facts_for(newer),
            false => before.clone(),
        };
        let change = Self {
            earlier,
            before,
            newer,
            now,
        };
        let is_newer = earlier.version < newer.version;
        (is_newer || change.transfers().is_some() || change.facts().next().is_some())
            .then_some(change)
    }

    /// The facts that are answered otherwise now, with both answers.
    fn facts(&self) -> impl Iterator<Item = (&'l Code, Option<bool>, Option<bool>)> {
        let mut read = self.earlier.facts();
        read.extend(self.newer.facts());
        let both = read
            .into_iter()
            .map(|fact| (fact, held(&self.before, fact), held(&self.now, fact)));
        both.filter(|(_, before, now)| before != now)
    }

    /// Whether something was said to leave Europe, before and now, where that differs; a no is all that
    /// sheets know of.
    fn transfers(&self) -> Option<(Option<bool>, Option<bool>)> {
        let denied = |facts: &Facts| says_no_transfers(facts).then_some(false);
        let both = (denied(&self.before), denied(&self.now));
        (both.0 != both.1).then_some(both)
    }

    fn answers(&self, guide: &Guide) -> Vec<ChangedAnswer> {
        let fact = |(code, before, after): (&Code, Option<bool>, Option<bool>)| {
            let asked = guide.facts.iter().find(|fact| fact.code == *code)?;
            Some(answer(&asked.code, &asked.fr, &asked.en, (before, after)))
        };
        let transfers = self.transfers().and_then(|both| {
            let asked = guide.questions.iter().find(|question| question.transfers)?;
            Some(answer(&asked.code, &asked.fr, &asked.en, both))
        });
        self.facts().filter_map(fact).chain(transfers).collect()
    }

    fn differences(&self, sheet: &Activity, catalogue: &Catalogue, lang: Lang) -> Vec<Difference> {
        let earlier = Filling {
            model: self.earlier,
            facts: &self.before,
        };
        let now = Filling {
            model: self.newer,
            facts: &self.now,
        };
        differences(earlier, now, sheet, catalogue, lang)
    }
}

fn answer(
    code: &Code,
    fr: &str,
    en: &str,
    (before, after): (Option<bool>, Option<bool>),
) -> ChangedAnswer {
    ChangedAnswer {
        code: code.clone(),
        words: Words {
            fr: fr.to_owned(),
            en: en.to_owned(),
        },
        before,
        after,
    }
}

/// The update of a sheet; none where only answers have changed and the sheet would hold the same.
fn update(
    shelf: &Shelf,
    sheet: &Activity,
    plan: &Plan,
    catalogue: &Catalogue,
    lang: Lang,
) -> Option<ModelUpdate> {
    let change = Change::of(&shelf.library, sheet, plan)?;
    let found = change.differences(sheet, catalogue, lang);
    if found.is_empty() && change.earlier.version == change.newer.version {
        return None;
    }
    let field = |Difference {
                     path,
                     before,
                     after,
                     now,
                 }| UpdatedField {
        path,
        before,
        after,
        now,
    };
    Some(ModelUpdate {
        id: sheet.id,
        reference: sheet.identity.reference.clone(),
        name: sheet.identity.name.clone(),
        model: change.newer.words.clone(),
        from: change.earlier.version,
        to: change.newer.version,
        answers: change.answers(&shelf.guide),
        fields: found.into_iter().map(field).collect(),
    })
}

/// Takes some of what a newer version, or other answers, change and leaves the rest, as one step. What is taken
/// is marked as unconfirmed.
///
/// # Errors
/// `not-found` for the sheet, or where nothing has changed since; `invalid-request` for a field that does not
/// change.
pub fn take(session: &mut Session, request: TakeUpdate) -> Result<ChangedActivity, AppError> {
    let shelf = shelf()?;
    let lang = request.lang.unwrap_or(Lang::Fr);
    let today = session.world.now().date_naive();
    let catalogue = session.catalogue.clone();
    let taken = session.write_with(Op::UpdateFromModel, "", |tx, world| {
        let register = tx.read().register()?;
        let plan = shelf.guide.plan(&register.about.start, &register);
        let sheet = tx.read().activity(request.id)?;
        let gone =
            || AppError::new(ErrorCode::NotFound).with("code", sheet.identity.reference.clone());
        let change = Change::of(&shelf.library, &sheet, &plan).ok_or_else(gone)?;
        let found = change.differences(&sheet, &catalogue, lang);
        let taken = chosen(found, &request.paths)?;
        let mut after: Activity = changed(&sheet, &taken, &mut || world.new_id())?;
        // A line may have gone that another one speaks of.
        after.prune_links();
        after.identity.model_version = Some(change.newer.version);
        after.identity.model_facts = change.now;
        mark(&mut after, change.newer, &taken, &catalogue, lang);
        prepare(&mut after, tx.read(), today)?;
        tx.put_activity(&after)?;
        Ok::<Activity, AppError>(after)
    });
    let (activity, written) = taken?;
    session.changed_activity(activity, written)
}

/// The differences that were chosen, as changes of the sheet.
fn chosen(
    found: Vec<Difference>,
    paths: &BTreeSet<FieldPath>,
) -> Result<Vec<FieldChange>, AppError> {
    let is_known = |path: &&FieldPath| found.iter().any(|difference| difference.path == **path);
    if let Some(path) = paths.iter().find(|path| !is_known(path)) {
        return Err(AppError::new(ErrorCode::InvalidRequest).with("field", path.as_str()));
    }
    let taken = found.into_iter().filter(|one| paths.contains(&one.path));
    let change = |Difference { path, after, .. }| FieldChange {
        path,
        value: after.unwrap_or(Value::Null),
    };
    Ok(taken.map(change).collect())
}

/// Marks what was taken, as the model marks it.
fn mark(
    sheet: &mut Activity,
    newer: &Model,
    taken: &[FieldChange],
    catalogue: &Catalogue,
    lang: Lang,
) {
    let filled = newer.fill(sheet.id, &sheet.identity.model_facts, catalogue, lang);
    let is_taken = |mark: &Unconfirmed| taken.iter().any(|change| mark.path.is_in(&change.path));
    let known: BTreeSet<FieldPath> = sheet
        .unconfirmed
        .iter()
        .map(|mark| mark.path.clone())
        .collect();
    let marks = filled.unconfirmed.into_iter().filter(is_taken);
    sheet
        .unconfirmed
        .extend(marks.filter(|mark| !known.contains(&mark.path)));
}
