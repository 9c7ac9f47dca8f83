//! `revision`: since which step of the journal a field says what it says.
//! It must not know the sentences that rest on it.

use super::{AskSource, Composer, Names, SourceRevision};
use crate::error::AppError;
use crate::session::Session;
use crate::words;
use registre_domain::notice::{Source, SourceOf};
use registre_domain::path::FieldPath;
use registre_domain::{Lang, diff};
use registre_store::{Change, StoreError, edited};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Finds the last step of the journal that changed a field.
///
/// # Errors
/// What the store refuses.
pub fn revision(session: &mut Session, request: AskSource) -> Result<SourceRevision, AppError> {
    let source = request.source;
    let composer = Composer::of(session)?;
    let step = Revisions::of(session).last(&source)?;
    let words = words::shared(Lang::Fr)?;
    let names = Names::of(&composer.register, &composer.catalogue, words);
    let facts = composer.facts(&BTreeSet::from([source]));
    let value = facts.first().map(|fact| names.value(fact));
    let steps = match step {
        Some(seq) => session.store.steps(seq..=seq),
        None => Ok(Vec::new()),
    };
    let steps = steps.map_err(|error| session.named(error))?;
    let found = steps.into_iter().next();
    Ok(SourceRevision {
        step,
        at: found.as_ref().map(|step| step.at),
        actor: found.map(|step| step.actor).unwrap_or_default(),
        value,
    })
}

/// The steps that touched each field, thing by thing: each history is read once.
pub(crate) struct Revisions<'s> {
    session: &'s Session,
    known: BTreeMap<Uuid, Vec<Touch>>,
}

/// What a step did to a thing.
struct Touch {
    seq: u64,
    /// The fields that it changed; nothing where it created the thing.
    fields: Option<Vec<FieldPath>>,
}

impl<'s> Revisions<'s> {
    pub(crate) fn of(session: &'s Session) -> Self {
        Self {
            session,
            known: BTreeMap::new(),
        }
    }

    /// The last step that changed a field; nothing for the law, and for what is of the whole register.
    ///
    /// # Errors
    /// What the store refuses.
    pub(crate) fn last(&mut self, source: &Source) -> Result<Option<u64>, AppError> {
        let (SourceOf::Entity | SourceOf::Activity | SourceOf::Party, Some(thing)) =
            (source.of, source.thing)
        else {
            return Ok(None);
        };
        if !self.known.contains_key(&thing) {
            let read = touches(self.session, thing);
            let read = read.map_err(|error| self.session.named(error))?;
            self.known.insert(thing, read);
        }
        let mut touches = self.known.get(&thing).into_iter().flatten();
        let last = touches.rfind(|touch| touch.is_of(&source.path));
        Ok(last.map(|touch| touch.seq))
    }
}

impl Touch {
    /// Whether the step created the thing, or changed the field, something in it, or the line that it is in.
    fn is_of(&self, path: &FieldPath) -> bool {
        self.fields.as_ref().is_none_or(|fields| {
            let mut fields = fields.iter();
            fields.any(|field| field.is_in(path) || path.is_in(field))
        })
    }
}

/// What each step did to a thing, in the order of the journal.
fn touches(session: &Session, thing: Uuid) -> Result<Vec<Touch>, StoreError> {
    let id = thing.to_string();
    let mut steps: BTreeMap<u64, Vec<Change>> = BTreeMap::new();
    for change in session.store.changes_of_row(&id, 0..=u64::MAX)? {
        steps.entry(change.seq).or_default().push(change);
    }
    let steps = steps.into_iter();
    let touched = steps.map(|(seq, changes)| {
        let things = edited(&changes).into_iter();
        let mut things = things.filter(|edited| edited.id == id);
        let fields = match things.next().map(|edited| (edited.before, edited.after)) {
            Some((Some(before), Some(after))) => Some(fields(&before, &after)),
            Some(_) => None,
            None => Some(Vec::new()),
        };
        Touch { seq, fields }
    });
    Ok(touched.collect())
}

/// The fields that differ. Lines in another order say what they said.
fn fields(before: &Value, after: &Value) -> Vec<FieldPath> {
    let found = diff::between(before, after).into_iter();
    found
        .filter(|one| !is_order(one.before.as_ref(), one.after.as_ref()))
        .map(|one| one.path)
        .collect()
}

/// Whether two values are the same identifiers in another order.
fn is_order(before: Option<&Value>, after: Option<&Value>) -> bool {
    let identifiers = |value: Option<&Value>| -> Option<BTreeSet<String>> {
        let items = value?.as_array()?.iter();
        items.map(|item| Some(item.as_str()?.to_owned())).collect()
    };
    let (before, after) = (identifiers(before), identifiers(after));
    before.is_some() && before == after
}
