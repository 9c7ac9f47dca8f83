//! Reads of the whole register at one instant: what a document prints, what an export carries.
//! It must not know the forms of documents and exports.

use crate::error::Result;
use crate::journal::{Change, Head, Moment, Step, VerifyProgress, read, replay, verify};
use crate::register::Reader;
use crate::store::Store;
use registre_domain::Register;
use registre_domain::code::Sha256;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// A register, and where its journal stood when it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The register.
    pub register: Register,
    /// Number and chain of the step that left it so.
    pub head: Head,
}

/// Everything that a register holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    /// The register.
    pub register: Register,
    /// The content of each of its attached files. Files that were taken away are not in it.
    pub contents: BTreeMap<Sha256, Vec<u8>>,
    /// Every step with its changes, in order, if it was asked for.
    pub history: Option<Vec<(Step, Vec<Change>)>>,
}

impl Store {
    /// The register and the head of its journal, in one read transaction: the head is of this content,
    /// whatever another program writes meanwhile.
    pub fn snapshot(&self) -> Result<Snapshot> {
        self.at_once(|reader| {
            Ok(Snapshot {
                register: reader.register()?,
                head: read::head(reader.connection)?,
            })
        })
    }

    /// The register as it was at a moment and the head of its journal then, from the journal alone. What was
    /// deleted for good since is in neither. `BeforeFirst` before its first step.
    pub fn snapshot_at(&self, moment: Moment) -> Result<Snapshot> {
        self.at_once(|reader| {
            let seq = replay::step_of(reader.connection, moment)?;
            Ok(Snapshot {
                register: replay::as_of(reader.connection, seq)?,
                head: read::head_at(reader.connection, seq)?,
            })
        })
    }

    /// [`Store::snapshot`] of a register that is as its journal says, every step of which holds: for what prints
    /// the head beside the content. `Diverged` for every other.
    pub fn proven(&self) -> Result<Snapshot> {
        self.proven_with(&mut |_| ControlFlow::Continue(()))
    }

    /// [`Store::proven`] for somebody who waits: `told` hears how far it has come, and may stop it (`Stopped`).
    pub fn proven_with(
        &self,
        told: &mut dyn FnMut(VerifyProgress) -> ControlFlow<()>,
    ) -> Result<Snapshot> {
        self.at_once(|reader| {
            verify::prove(reader.connection, told)?;
            Ok(Snapshot {
                register: reader.register()?,
                head: read::head(reader.connection)?,
            })
        })
    }

    /// [`Store::snapshot_at`] of a journal that holds up to that moment; `Diverged` for every other.
    pub fn proven_at(&self, moment: Moment) -> Result<Snapshot> {
        self.proven_at_with(moment, &mut |_| ControlFlow::Continue(()))
    }

    /// [`Store::proven_at`] for somebody who waits, as [`Store::proven_with`].
    pub fn proven_at_with(
        &self,
        moment: Moment,
        told: &mut dyn FnMut(VerifyProgress) -> ControlFlow<()>,
    ) -> Result<Snapshot> {
        self.at_once(|reader| {
            let seq = replay::step_of(reader.connection, moment)?;
            let state = verify::proven(reader.connection, seq, told)?;
            Ok(Snapshot {
                register: replay::of(reader.connection, state)?,
                head: read::head_at(reader.connection, seq)?,
            })
        })
    }

    /// Everything that the register holds, in one read transaction. `NotFound` when the content of an
    /// attached file is not there.
    pub fn export(&self, with_history: bool) -> Result<Export> {
        self.at_once(|reader| {
            let register = reader.register()?;
            Ok(Export {
                contents: contents(reader, &register)?,
                history: match with_history {
                    true => Some(read::all(reader.connection)?),
                    false => None,
                },
                register,
            })
        })
    }
}

fn contents(reader: Reader<'_>, register: &Register) -> Result<BTreeMap<Sha256, Vec<u8>>> {
    let of = |sha256: &Sha256| Ok((sha256.clone(), reader.attachment_content(sha256)?));
    let files = register.attachments.iter();
    files.map(|file| of(&file.sha256)).collect()
}
