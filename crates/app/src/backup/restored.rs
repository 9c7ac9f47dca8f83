//! Looking into a backup, and putting it in the place of a register.
//! It must not open the register that it replaces: that one may be damaged, or gone.

use super::kept::aside_of;
use crate::clock::World;
use crate::error::AppError;
use crate::files::{file_name, folder_of};
use crate::journal::{self, VerifyFinding};
use crate::progress::{Phase, Watch, tell};
use crate::refusal::named;
use chrono::{DateTime, Utc};
use registre_domain::ids::RegisterId;
use registre_store::{Protection, Store, StoreError};
use serde::Serialize;
use std::path::Path;

/// What a backup holds, for somebody who thinks of restoring it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct BackupPreview {
    /// Its file name.
    pub file: String,
    /// Identifier of the register that it is a backup of.
    pub register: RegisterId,
    /// Name of the register.
    pub name: String,
    /// How many sheets it has.
    pub activities: usize,
    /// How many third parties it has.
    pub parties: usize,
    /// How many steps its journal has.
    pub steps: u64,
    /// When the last step was written.
    pub last_at: Option<DateTime<Utc>>,
    /// By whom.
    pub last_actor: String,
    /// Whether its journal verifies and its tables agree with it.
    pub sound: bool,
    /// What does not hold; empty when it is sound.
    pub problems: Vec<VerifyFinding>,
}

/// Looks into a backup, for reading only. It must not be the register that is open.
///
/// # Errors
/// `file-missing`, `not-a-register`, `newer-schema`, `damaged`, `locked`: it cannot be restored. `cancelled`.
pub fn preview(path: &Path, watch: &dyn Watch) -> Result<BackupPreview, AppError> {
    watch.at(Phase::VerifyingSteps, 0, 0)?;
    look(path, watch).map_err(|error| named(error.into(), path))
}

fn look(path: &Path, watch: &dyn Watch) -> Result<BackupPreview, StoreError> {
    let store = Store::open_read_only(path, Protection::None)?;
    let found = store.verify_with(&mut |progress| journal::tell_of(watch, progress))?;
    let register = store.register()?;
    let (last, _) = store.head()?.last;
    let last = store.steps(last..=last)?.pop();
    Ok(BackupPreview {
        file: file_name(path),
        register: register.about.id,
        name: register.about.name,
        activities: register.activities.len(),
        parties: register.parties.len(),
        steps: found.steps,
        last_at: last.as_ref().map(|step| step.at),
        last_actor: last.map(|step| step.actor).unwrap_or_default(),
        sound: found.ok(),
        problems: found.findings.iter().map(journal::finding).collect(),
    })
}

/// Puts a copy of a backup at `target`, which no session may have open. What is there, sound or damaged, is set
/// aside beside it under a name with the date and time; gives that name, or nothing when nothing was there.
///
/// # Errors
/// Those of [`preview`] but for a journal that does not verify, which is the choice of who restores;
/// `folder-missing`, `disk-full`, `file-unusable`: every file has the name that it had.
pub fn restore(
    path: &Path,
    target: &Path,
    world: &mut dyn World,
    watch: &dyn Watch,
) -> Result<Option<String>, AppError> {
    watch.at(Phase::Restoring, 0, 0)?;
    folder_of(target)?;
    let aside = aside_of(target, world.now());
    let going = || tell(watch, Phase::Restoring, 0, 0);
    registre_store::restore(path, target, &aside, &going)
        .map_err(|error| named(error.into(), path))?;
    Ok(aside.exists().then(|| file_name(&aside)))
}
