//! The backups of a folder: their dated names, their list, which of them go as they age.
//! It must not delete a file whose name it did not give.

use crate::error::AppError;
use crate::files::{self, file_name};
use chrono::{DateTime, FixedOffset, Utc};
use registre_store::{Thinning, thin};
use serde::Serialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The extension of a register.
const EXTENSION: &str = "registre";
/// The date and time in the name of a backup, to the second, with the offset from UTC: a person reads the local
/// time, and the instant is known. File systems of Windows refuse colons.
const STAMP: &str = "%Y-%m-%dT%H-%M-%S%z";

/// A backup that is in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct BackupFile {
    /// Its file name.
    pub file: String,
    /// Its size in bytes.
    pub size: u64,
    /// When it was made, as its name says.
    pub made_at: DateTime<Utc>,
    /// Its place in the list of its folder, from 0, the newest first.
    pub index: usize,
}

/// The backups of a folder, the newest first; none when there is no such folder. Only files that bear a name of
/// [`super::backup_in`] are listed.
///
/// # Errors
/// `file-unusable` when the folder cannot be read.
pub fn list(folder: &Path) -> Result<Vec<BackupFile>, AppError> {
    let found = stamped(folder)?;
    let listed = found.into_iter().enumerate().map(|(index, kept)| {
        let size = fs::metadata(&kept.path).map_or(0, |metadata| metadata.len());
        BackupFile {
            file: file_name(&kept.path),
            size,
            made_at: kept.made_at,
            index,
        }
    });
    Ok(listed.collect())
}

/// A file whose name is one of ours.
struct Kept {
    path: PathBuf,
    made_at: DateTime<Utc>,
}

/// The backups of a folder, the newest first.
fn stamped(folder: &Path) -> Result<Vec<Kept>, AppError> {
    let refused = |error| files::from_io(error, folder);
    let mut found = Vec::new();
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(found),
        entries => entries.map_err(refused)?,
    };
    for entry in entries {
        let path = entry.map_err(refused)?.path();
        let made_at = read_stamp(&path).filter(|_| path.is_file());
        found.extend(made_at.map(|made_at| Kept { path, made_at }));
    }
    found.sort_by(|a, b| (b.made_at, &b.path).cmp(&(a.made_at, &a.path)));
    Ok(found)
}

/// A name in a folder for a copy of this register made now, where nothing is yet:
/// `<name>.<date and time>.registre`, counted up within a second.
pub(super) fn free_name(folder: &Path, register: &Path, now: DateTime<FixedOffset>) -> PathBuf {
    let stem = register.file_stem().unwrap_or_default().to_string_lossy();
    let stamp = now.format(STAMP);
    counted_up(|count| match count {
        1 => folder.join(format!("{stem}.{stamp}.{EXTENSION}")),
        count => folder.join(format!("{stem}.{stamp}-{count}.{EXTENSION}")),
    })
}

/// A name beside a register for what it was before a backup took its place, where nothing is yet.
pub(super) fn aside_of(register: &Path, now: DateTime<FixedOffset>) -> PathBuf {
    let stem = register.file_stem().unwrap_or_default().to_string_lossy();
    let stamp = now.format(STAMP);
    counted_up(|count| match count {
        1 => register.with_file_name(format!("{stem}.avant-restauration-{stamp}.{EXTENSION}")),
        count => register.with_file_name(format!(
            "{stem}.avant-restauration-{stamp}-{count}.{EXTENSION}"
        )),
    })
}

/// The first name where nothing is. Whoever writes there refuses to overwrite all the same.
fn counted_up(name: impl Fn(u64) -> PathBuf) -> PathBuf {
    let mut count = 1;
    loop {
        let path = name(count);
        if !path.exists() {
            return path;
        }
        count += 1;
    }
}

/// When a backup was made, from its name; nothing for a name that is not one of ours.
fn read_stamp(path: &Path) -> Option<DateTime<Utc>> {
    let name = path.file_name()?.to_str()?;
    let (_, stamp) = name.strip_suffix(".registre")?.rsplit_once('.')?;
    // The offset has four digits; what follows counts backups of one second.
    let (stamp, count) = stamp.split_at_checked("2026-01-01T00-00-00+0000".len())?;
    let counts = count.is_empty()
        || count
            .strip_prefix('-')
            .is_some_and(|count| count.parse::<u64>().is_ok());
    let at = DateTime::parse_from_str(stamp, STAMP).ok()?;
    counts.then(|| at.to_utc())
}

/// Deletes the backups that are too close together for their age, never the one that was just made.
/// One that cannot be deleted stays: it will be tried again.
pub(super) fn thin_out(
    folder: &Path,
    just_made: &Path,
    now: DateTime<FixedOffset>,
) -> Result<(), AppError> {
    let found = stamped(folder)?;
    let instants: BTreeSet<_> = found.iter().map(|kept| kept.made_at).collect();
    let keep = thin(&instants, now.to_utc(), Thinning::default());
    for kept in found {
        if kept.path != just_made && !keep.contains(&kept.made_at) {
            let _ = fs::remove_file(&kept.path);
        }
    }
    Ok(())
}
