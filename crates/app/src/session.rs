//! A session: one open register, who is at the keyboard, and what every use case needs.
//! It must not know a host: no argument list, no window, no dialog.

use crate::activity::ChangedActivity;
use crate::assets;
use crate::clock::World;
use crate::error::{AppError, ErrorCode};
use crate::known::Known;
use crate::notice::Standing;
use crate::refusal;
use crate::request::check_text;
use registre_domain::Activity;
use registre_domain::Catalogue;
use registre_domain::ids::{EntityId, RegisterId};
use registre_domain::organisation::Entity;
use registre_domain::register::{About, Register};
use registre_domain::rules::{self, Checked};
use registre_store::{Context, Op, Outcome, Protection, Store, StoreError, Tx};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Reads the legal catalogues that ship with the program.
///
/// # Errors
/// `internal`, if a data file does not parse; the tests of the project keep it from happening.
pub fn catalogue() -> Result<Catalogue, AppError> {
    Catalogue::parse(assets::LEGAL)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))
}

/// One open register.
pub struct Session {
    pub(crate) store: Store,
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) world: Box<dyn World>,
    known: Option<Known>,
    path: PathBuf,
    actor: String,
}

/// What an operation that writes did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Written {
    /// The journal's step; nothing when nothing changed.
    pub step: Option<u64>,
    /// Whether another program had changed the register since this session last looked.
    pub reloaded: bool,
}

impl<T> From<Outcome<T>> for Written {
    fn from(outcome: Outcome<T>) -> Self {
        Self {
            step: outcome.step,
            reloaded: outcome.reloaded,
        }
    }
}

impl Session {
    /// Creates a register with one legal person of that name, and opens it. The actor's name goes
    /// into the journal.
    ///
    /// # Errors
    /// `name-missing`, `file-exists`, or what the disk refuses.
    pub fn create(
        path: &Path,
        name: &str,
        actor: &str,
        mut world: Box<dyn World>,
    ) -> Result<Self, AppError> {
        check_name(name)?;
        let entity = Entity {
            id: EntityId(world.new_id()),
            name: name.to_owned(),
            ..Entity::default()
        };
        let about = About {
            created_at: world.now().to_utc(),
            id: RegisterId(world.new_id()),
            name: name.to_owned(),
            main_entity: Some(entity.id),
            ..About::default()
        };
        let register = Register {
            about,
            entities: vec![entity],
            ..Register::default()
        };
        Self::create_with(path, &register, actor, world)
    }

    /// Creates a register with its content, all of it in the step that creates it, which is not undone, and opens
    /// it. Attached files cannot be among the content.
    pub(crate) fn create_with(
        path: &Path,
        register: &Register,
        actor: &str,
        world: Box<dyn World>,
    ) -> Result<Self, AppError> {
        check_text("actor", actor)?;
        let catalogue = Arc::new(catalogue()?);
        let context = context(register.about.created_at, actor, String::new());
        let store = Store::create(path, Protection::None, &context, |tx| put(tx, register));
        let store = store.map_err(|error| match error {
            // Nothing is there yet: what is missing is the folder.
            StoreError::Missing => refusal::named(AppError::new(ErrorCode::FolderMissing), path),
            error => refusal::named(error.into(), path),
        })?;
        Ok(Self {
            store,
            catalogue,
            world,
            known: None,
            path: path.to_owned(),
            actor: actor.to_owned(),
        })
    }

    /// Opens a register. One that may only be written by others opens for reading.
    ///
    /// # Errors
    /// `not-a-register`, `newer-schema`, `damaged`, `locked`, `file-missing`: the file is left as it is.
    pub fn open(path: &Path, actor: &str, world: Box<dyn World>) -> Result<Self, AppError> {
        check_text("actor", actor)?;
        let catalogue = Arc::new(catalogue()?);
        let store =
            Store::open(path, Protection::None).map_err(|e| refusal::named(e.into(), path))?;
        Ok(Self {
            store,
            catalogue,
            world,
            known: None,
            path: path.to_owned(),
            actor: actor.to_owned(),
        })
    }

    /// Where the register is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What the register is: its identifier, its name, its main legal person.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn about(&self) -> Result<About, AppError> {
        self.store.read().about().map_err(|error| self.named(error))
    }

    /// Whether every write is refused.
    pub fn is_read_only(&self) -> bool {
        self.store.is_read_only()
    }

    /// Whether another program has written since the last look; says so once.
    ///
    /// # Errors
    /// `replaced` when another file has taken the register's place.
    pub fn changed_elsewhere(&mut self) -> Result<bool, AppError> {
        let changed = self.store.changed_elsewhere();
        changed.map_err(|error| self.named(error))
    }

    /// Who is at the keyboard from here on.
    ///
    /// # Errors
    /// `too-large`, `not-text`.
    pub fn set_actor(&mut self, actor: &str) -> Result<(), AppError> {
        check_text("actor", actor)?;
        actor.clone_into(&mut self.actor);
        Ok(())
    }

    /// The legal catalogues.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The whole register, as it stands.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn register(&mut self) -> Result<Register, AppError> {
        self.store.register().map_err(|error| self.named(error))
    }

    /// What lists, searches and checks need of the register, as it stands, and the catalogues.
    pub(crate) fn look(&mut self) -> Result<(&Known, &Catalogue), AppError> {
        let today = self.world.now().date_naive();
        let known = Known::renewed(self.known.take(), &self.store, &self.catalogue, today);
        let known = known.map_err(|error| self.named(error))?;
        Ok((self.known.insert(known), &self.catalogue))
    }

    /// Keeps how the notices stand, until something changes.
    pub(crate) fn keep_notices(&mut self, standing: &[Standing]) {
        if let Some(known) = &mut self.known {
            known.keep_notices(standing);
        }
    }

    /// A sheet that was written, as a host sees it: with what the rules find about it.
    pub(crate) fn changed_activity(
        &mut self,
        activity: Activity,
        written: Written,
    ) -> Result<ChangedActivity, AppError> {
        let frame = self
            .store
            .read()
            .frame()
            .map_err(|error| self.named(error))?;
        let today = self.world.now().date_naive();
        let catalogue = &self.catalogue;
        let Checked { issues, letters } = rules::check_sheet(&frame, &activity, catalogue, today);
        Ok(ChangedActivity {
            issues,
            letters,
            suggestions: rules::screening(&frame, &activity, catalogue, today),
            activity,
            written,
        })
    }

    /// Who is at the keyboard.
    pub(crate) fn actor(&self) -> &str {
        &self.actor
    }

    /// One write: one transaction, one step of the journal, or nothing at all.
    pub(crate) fn write<E: From<StoreError> + Into<AppError>>(
        &mut self,
        op: Op,
        comment: &str,
        work: impl FnOnce(&mut Tx<'_>) -> Result<(), E>,
    ) -> Result<Written, AppError> {
        let done = self.write_with(op, comment, |tx, _| work(tx));
        done.map(|((), written)| written)
    }

    /// One write that gives something, and that may need identifiers.
    pub(crate) fn write_with<T, E: From<StoreError> + Into<AppError>>(
        &mut self,
        op: Op,
        comment: &str,
        work: impl FnOnce(&mut Tx<'_>, &mut dyn World) -> Result<T, E>,
    ) -> Result<(T, Written), AppError> {
        let context = self.context(comment);
        let world = &mut *self.world;
        let outcome = self.store.transact(op, &context, |tx| work(tx, world));
        let outcome = outcome.map_err(|error| self.named(error))?;
        Ok(self.wrote(outcome))
    }

    /// Remembers what a write changed: that much is read again.
    pub(crate) fn wrote<T>(&mut self, outcome: Outcome<T>) -> (T, Written) {
        if let Some(known) = &mut self.known {
            known.forget(&outcome.changes);
        }
        let written = Written {
            step: outcome.step,
            reloaded: outcome.reloaded,
        };
        (outcome.value, written)
    }

    /// What the journal writes beside a step.
    pub(crate) fn context(&mut self, comment: &str) -> Context {
        let now = self.world.now().to_utc();
        context(now, &self.actor, comment.to_owned())
    }

    /// A refusal with the register's name, for its sentence.
    pub(crate) fn named(&self, error: impl Into<AppError>) -> AppError {
        refusal::named(error.into(), &self.path)
    }
}

/// Puts a whole register: what is linked to first.
fn put(tx: &mut Tx<'_>, register: &Register) -> Result<(), StoreError> {
    let files = &register.attachments;
    files.iter().try_for_each(|one| tx.put_attachment(one))?;
    let entities = &register.entities;
    entities.iter().try_for_each(|one| tx.put_entity(one))?;
    let parties = &register.parties;
    parties.iter().try_for_each(|one| tx.put_party(one))?;
    let places = &register.establishments;
    places
        .iter()
        .try_for_each(|one| tx.put_establishment(one))?;
    let measures = &register.common_measures;
    measures
        .iter()
        .try_for_each(|one| tx.put_common_measure(one))?;
    let sheets = &register.activities;
    sheets.iter().try_for_each(|one| tx.put_activity(one))?;
    let notices = &register.notices;
    notices.iter().try_for_each(|one| tx.put_notice(one))?;
    tx.put_about(&register.about)
}

/// A name is one line, and not blank.
fn check_name(name: &str) -> Result<(), AppError> {
    check_text("name", name)?;
    match name.trim().is_empty() || name.contains('\n') {
        true => Err(AppError::new(ErrorCode::NameMissing)),
        false => Ok(()),
    }
}

fn context(at: chrono::DateTime<chrono::Utc>, actor: &str, comment: String) -> Context {
    Context {
        at,
        actor: actor.to_owned(),
        comment,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}
