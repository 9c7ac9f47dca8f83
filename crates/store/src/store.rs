//! `Store`: one open register file, and what can be asked of it.
//! It must not know SQL beyond its settings: each noun has its own.

use crate::error::{Result, StoreError};
use crate::file::Protection;
use crate::file::connect::{check, connect, is_read_only, keep_in_one_file};
use crate::file::identity::Identity;
use crate::file::probe::schema_of;
use crate::file::room::explained;
use crate::journal::{Change, Context, Head, Moment, Op, Step, Verification, VerifyProgress};
use crate::journal::{read, verify};
use crate::migrate::{APPLICATION_ID, MIGRATIONS, Migration, apply, migrate, newest};
use crate::register::Reader;
use crate::transact::data_version;
use crate::tx::Tx;
use registre_domain::activity::Activity;
use registre_domain::ids::ActivityId;
use registre_domain::register::Register;
use rusqlite::Connection;
use std::ops::{ControlFlow, RangeInclusive};
use std::path::{Path, PathBuf};

/// An open register. One connection; while it lives, nothing else may open the file by its path
/// in this process: closing any descriptor of it drops SQLite's locks.
#[derive(Debug)]
pub struct Store {
    pub(crate) connection: Connection,
    pub(crate) path: PathBuf,
    pub(crate) identity: Identity,
    pub(crate) data_version: i64,
    pub(crate) read_only: bool,
}

impl Store {
    /// Creates a register file, with its first step, which cannot be undone: `first` puts at least what the
    /// register is. Refuses a path where something is already, or where SQLite's journal of an earlier
    /// file was left.
    pub fn create(
        path: &Path,
        protection: Protection,
        context: &Context,
        first: impl FnOnce(&mut Tx<'_>) -> Result<()>,
    ) -> Result<Self> {
        let Protection::None = protection;
        let path = std::path::absolute(path)?;
        if journal_of(&path).exists() {
            return Err(StoreError::Exists);
        }
        drop(std::fs::File::create_new(&path)?);
        let created = Self::fill(&path, context, first);
        if created.is_err() {
            // The file is ours and empty: it was made two lines above.
            std::fs::remove_file(&path)?;
        }
        created
    }

    fn fill(
        path: &Path,
        context: &Context,
        first: impl FnOnce(&mut Tx<'_>) -> Result<()>,
    ) -> Result<Self> {
        let connection = connect(path, false)?;
        keep_in_one_file(&connection)?;
        let mut store = Self::on(connection, path)?;
        let made = store.edit(Op::CreateRegister, context, |tx| {
            tx.connection
                .pragma_update(None, "application_id", APPLICATION_ID)?;
            apply(tx.connection, MIGRATIONS)?;
            first(tx)?;
            tx.read().about().map(|_| ())
        });
        made.map_err(|error: StoreError| explained(error, path))?;
        Ok(store)
    }

    /// Opens a register. It is checked before anything is written: a file that is refused stays as it
    /// was. A file that cannot be written is opened for reading ([`Store::is_read_only`]).
    pub fn open(path: &Path, protection: Protection) -> Result<Self> {
        let Protection::None = protection;
        let read_only = std::fs::metadata(path)?.permissions().readonly();
        Self::open_as(path, read_only, MIGRATIONS)
    }

    /// Opens a register for reading, whatever may be written.
    pub fn open_read_only(path: &Path, protection: Protection) -> Result<Self> {
        let Protection::None = protection;
        Self::open_as(path, true, MIGRATIONS)
    }

    pub(crate) fn open_as(path: &Path, read_only: bool, migrations: &[Migration]) -> Result<Self> {
        let path = std::path::absolute(path)?;
        let found = schema_of(&path, newest(migrations))?;
        let mut connection = connect(&path, read_only)?;
        check(&connection, &path)?;
        let read_only = is_read_only(&connection)?;
        if !read_only {
            keep_in_one_file(&connection)?;
            let migrated = migrate(&mut connection, &path, migrations);
            migrated.map_err(|error| explained(error, &path))?;
        } else if found != newest(migrations) {
            return Err(StoreError::ReadOnly);
        }
        Self::on(connection, &path)
    }

    fn on(connection: Connection, path: &Path) -> Result<Self> {
        Ok(Self {
            identity: Identity::of(path)?,
            data_version: data_version(&connection)?,
            read_only: is_read_only(&connection)?,
            path: path.to_owned(),
            connection,
        })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether every write is refused.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Whether another program has written since the last look; says so once. Refuses when the file
    /// was replaced.
    pub fn changed_elsewhere(&mut self) -> Result<bool> {
        self.identity.check(&self.path)?;
        let seen = std::mem::replace(&mut self.data_version, data_version(&self.connection)?);
        Ok(seen != self.data_version)
    }

    /// SQLite's mark of what other programs have written: it differs from an earlier one when one of them
    /// wrote meanwhile, and stays when this store did. Looking does not count as the look of
    /// [`Store::changed_elsewhere`]. Refuses when the file was replaced.
    pub fn mark(&self) -> Result<i64> {
        self.identity.check(&self.path)?;
        self.read().mark()
    }

    /// Reads one thing after the other. What belongs together is read through [`Store::at_once`].
    pub fn read(&self) -> Reader<'_> {
        Reader {
            connection: &self.connection,
        }
    }

    /// The whole register, at one instant.
    pub fn register(&self) -> Result<Register> {
        self.at_once(|reader| reader.register())
    }

    /// A sheet, at one instant.
    pub fn activity(&self, id: ActivityId) -> Result<Activity> {
        self.at_once(|reader| reader.activity(id))
    }

    /// The register as it was at a moment, from the journal alone; `BeforeFirst` before its first step.
    pub fn as_of(&self, moment: Moment) -> Result<Register> {
        self.snapshot_at(moment).map(|snapshot| snapshot.register)
    }

    /// Steps of a range of numbers.
    pub fn steps(&self, range: RangeInclusive<u64>) -> Result<Vec<Step>> {
        read::steps(&self.connection, range)
    }

    /// Changes of a step.
    pub fn changes(&self, seq: u64) -> Result<Vec<Change>> {
        read::changes(&self.connection, seq)
    }

    /// Numbers of the steps that touched a sheet or one of its lines.
    pub fn history_of(&self, id: ActivityId) -> Result<Vec<u64>> {
        read::history(&self.connection, &id.to_string())
    }

    /// Where the journal stands.
    pub fn head(&self) -> Result<Head> {
        self.at_once(|reader| read::head(reader.connection))
    }

    /// Verifies the journal, the live tables against it, and the attached files.
    pub fn verify(&self) -> Result<Verification> {
        self.verify_with(&mut |_| ControlFlow::Continue(()))
    }

    /// [`Store::verify`] for somebody who waits: `told` hears how far it has come, and may stop it (`Stopped`).
    pub fn verify_with(
        &self,
        told: &mut dyn FnMut(VerifyProgress) -> ControlFlow<()>,
    ) -> Result<Verification> {
        self.at_once(|reader| verify::verify(reader.connection, told))
    }

    /// Reads several things at one instant: no other program writes between two of them. The closure
    /// gives what it read; its error, or what the store refuses, comes out.
    pub fn at_once<T, E: From<StoreError>>(
        &self,
        read: impl FnOnce(Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let begun = self.connection.unchecked_transaction();
        let transaction = begun.map_err(StoreError::from)?;
        read(Reader {
            connection: &transaction,
        })
    }
}

/// The journal that SQLite leaves beside a file when a program is killed.
pub(crate) fn journal_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    PathBuf::from(name)
}
