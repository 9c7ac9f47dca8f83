//! Verifying: the chain holds, and replaying the journal gives the live tables, row by row.
//! It must not repair anything.

use super::Kind;
use super::chain::{ChainHash, Entry, Header, chain, digest, hex};
use super::read::{RawChange, RawStep, raw_changes, raw_steps};
use super::replay::{State, apply};
use crate::error::{Result, StoreError};
use crate::map::{Row, Table, map};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::ops::{ControlFlow, RangeInclusive};

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// How many steps were looked at.
    pub steps: u64,
    /// What does not hold; empty when everything does.
    pub findings: Vec<Finding>,
}

impl Verification {
    /// Whether everything holds.
    pub fn ok(&self) -> bool {
        self.findings.is_empty()
    }
}

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// A number is missing among the steps.
    StepMissing {
        /// The number.
        seq: u64,
    },
    /// A step, or the list of its changes, is not what was chained.
    ChainBroken {
        /// The step.
        seq: u64,
    },
    /// The content of a change is not what was journaled.
    DigestWrong {
        /// The step.
        seq: u64,
        /// The change's rank.
        n: u32,
    },
    /// A change starts from another state than the steps before it left.
    StepContradicts {
        /// The step.
        seq: u64,
        /// The change's rank.
        n: u32,
    },
    /// A row of a live table is not as the journal leaves it.
    RowDiffers {
        /// The table.
        table: String,
        /// The row's key.
        id: String,
    },
    /// A row that the journal leaves is not in the live table.
    RowMissing {
        /// The table.
        table: String,
        /// The row's key.
        id: String,
    },
    /// A row of a live table is not in the journal.
    RowUnexpected {
        /// The table.
        table: String,
        /// The row's key.
        id: String,
    },
    /// The content of an attached file does not have its fingerprint.
    AttachmentDamaged {
        /// The fingerprint that it should have.
        sha256: String,
    },
}

/// How far a verification has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerifyProgress {
    /// What is looked at.
    pub part: VerifyPart,
    /// How many were.
    pub done: u64,
    /// How many there are; 0 where it is not known.
    pub total: u64,
}

/// What a verification looks at, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum VerifyPart {
    /// The steps of the journal.
    Steps,
    /// The live tables.
    Tables,
    /// The attached files.
    Files,
}

/// Somebody who waits.
type Told<'t> = dyn FnMut(VerifyProgress) -> ControlFlow<()> + 't;

/// Steps that are read at one time.
const CHUNK: usize = 64;

/// Verifies the whole register.
pub(crate) fn verify(connection: &Connection, told: &mut Told<'_>) -> Result<Verification> {
    let steps = raw_steps(connection, 0..=u64::MAX)?;
    let mut findings = Vec::new();
    let mut state = journal(connection, (&steps, u64::MAX), &mut findings, told)?;
    for (done, table) in map().tables.iter().enumerate() {
        tell(told, VerifyPart::Tables, done, map().tables.len())?;
        compare(connection, table, &mut state, &mut findings)?;
    }
    let left = state.into_keys();
    findings.extend(left.map(|(table, id)| Finding::RowMissing { table, id }));
    attachments(connection, &mut findings, told)?;
    Ok(Verification {
        steps: u64::try_from(steps.len()).unwrap_or(u64::MAX),
        findings,
    })
}

/// The rows as the journal leaves them after a step, once every step up to there holds.
///
/// `Diverged` with the first that does not: what the chain at that step stands for is then not known.
pub(crate) fn proven(connection: &Connection, last: u64, told: &mut Told<'_>) -> Result<State> {
    let steps = raw_steps(connection, 0..=last)?;
    let mut findings = Vec::new();
    let state = journal(connection, (&steps, last), &mut findings, told)?;
    refuse(findings)?;
    Ok(state)
}

/// Refuses (`Diverged`) a register whose journal does not hold, or leaves other rows than the live ones.
pub(crate) fn prove(connection: &Connection, told: &mut Told<'_>) -> Result<()> {
    let mut state = proven(connection, u64::MAX, told)?;
    let mut findings = Vec::new();
    for (done, table) in map().tables.iter().enumerate() {
        tell(told, VerifyPart::Tables, done, map().tables.len())?;
        compare(connection, table, &mut state, &mut findings)?;
    }
    let left = state.into_keys();
    findings.extend(left.map(|(table, id)| Finding::RowMissing { table, id }));
    refuse(findings)
}

fn refuse(findings: Vec<Finding>) -> Result<()> {
    match findings.into_iter().next() {
        None => Ok(()),
        Some(finding) => Err(finding.refusal()),
    }
}

impl Finding {
    /// The refusal of what needs a register that is as its journal says.
    fn refusal(self) -> StoreError {
        let (table, id) = match self {
            Self::StepMissing { seq } | Self::ChainBroken { seq } => {
                ("step".to_owned(), seq.to_string())
            }
            Self::DigestWrong { seq, n } | Self::StepContradicts { seq, n } => {
                ("change".to_owned(), format!("{seq}.{n}"))
            }
            Self::RowDiffers { table, id }
            | Self::RowMissing { table, id }
            | Self::RowUnexpected { table, id } => (table, id),
            Self::AttachmentDamaged { sha256 } => ("attachment".to_owned(), sha256),
        };
        StoreError::Diverged { table, id }
    }
}

fn tell(told: &mut Told<'_>, part: VerifyPart, done: usize, total: usize) -> Result<()> {
    let count = |number| u64::try_from(number).unwrap_or(u64::MAX);
    let progress = VerifyProgress {
        part,
        done: count(done),
        total: count(total),
    };
    match told(progress) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(StoreError::Stopped),
    }
}

/// Verifies the chain of the steps up to a number, and gives the rows as they leave them. Changes are read a few
/// steps at a time: a whole journal is larger than the register.
fn journal(
    connection: &Connection,
    (steps, end): (&[RawStep], u64),
    findings: &mut Vec<Finding>,
    told: &mut Told<'_>,
) -> Result<State> {
    let mut state = State::new();
    let mut previous = (0, ChainHash::START);
    let mut next = 0;
    for (chunk, of_chunk) in steps.chunks(CHUNK).enumerate() {
        tell(told, VerifyPart::Steps, chunk * CHUNK, steps.len())?;
        let last = of_chunk.last().map_or(next, |step| step.seq);
        let mut changes = changes(connection, next..=last)?;
        next = last.saturating_add(1);
        for step in of_chunk {
            let of_step = changes.remove(&step.seq).unwrap_or_default();
            links(previous, step, &of_step, findings);
            previous = (step.seq, step.chain);
            if step.kind == Kind::Edit.code() {
                replay(&mut state, of_step, findings);
            }
        }
        findings.extend(stepless(changes));
    }
    findings.extend(stepless(changes(connection, next..=end)?));
    Ok(state)
}

fn changes(
    connection: &Connection,
    range: RangeInclusive<u64>,
) -> Result<BTreeMap<u64, Vec<RawChange>>> {
    let mut changes: BTreeMap<u64, Vec<RawChange>> = BTreeMap::new();
    for change in raw_changes(connection, range)? {
        changes.entry(change.seq).or_default().push(change);
    }
    Ok(changes)
}

/// Changes whose step is gone.
fn stepless(changes: BTreeMap<u64, Vec<RawChange>>) -> impl Iterator<Item = Finding> {
    changes.into_keys().map(|seq| Finding::ChainBroken { seq })
}

fn links(
    (seq, chained): (u64, ChainHash),
    step: &RawStep,
    changes: &[RawChange],
    findings: &mut Vec<Finding>,
) {
    let expected = seq.saturating_add(1);
    findings.extend((expected..step.seq).map(|seq| Finding::StepMissing { seq }));
    for RawChange {
        seq,
        n,
        before,
        after,
        salt,
        digest: journaled,
        ..
    } in changes
    {
        let content = salt
            .as_ref()
            .map(|salt| digest(salt, before.as_deref(), after.as_deref()));
        if content.is_some_and(|content| content != *journaled) {
            findings.push(Finding::DigestWrong { seq: *seq, n: *n });
        }
    }
    let entries: Vec<_> = changes.iter().map(entry).collect();
    if chain(chained, &header(step), &entries) != step.chain {
        findings.push(Finding::ChainBroken { seq: step.seq });
    }
}

fn entry(change: &RawChange) -> Entry<'_> {
    Entry {
        n: change.n,
        entity: &change.entity,
        entity_id: &change.entity_id,
        digest: change.digest,
    }
}

fn header(step: &RawStep) -> Header<'_> {
    Header {
        seq: step.seq,
        at: &step.at,
        actor: &step.actor,
        op: &step.op,
        comment: &step.comment,
        undoes: step.undoes,
        kind: &step.kind,
        schema: step.schema,
        app_version: &step.app_version,
    }
}

fn replay(state: &mut State, changes: Vec<RawChange>, findings: &mut Vec<Finding>) {
    for change in changes {
        let (seq, n) = (change.seq, change.n);
        if !apply(state, change) {
            findings.push(Finding::StepContradicts { seq, n });
        }
    }
}

/// Takes the rows of a table out of the replayed state, and says which differ.
fn compare(
    connection: &Connection,
    table: &Table,
    state: &mut State,
    findings: &mut Vec<Finding>,
) -> Result<()> {
    let mut find = connection.prepare(&table.statements.all)?;
    let mut rows = find.query([])?;
    while let Some(row) = rows.next()? {
        let id = word(row, table.key)?;
        let live = Row::read(table, row).ok().map(|row| row.text(table));
        let table = table.name.to_owned();
        match state.remove(&(table.clone(), id.clone())) {
            None => findings.push(Finding::RowUnexpected { table, id }),
            Some(journaled) if live.as_ref() != Some(&journaled) => {
                findings.push(Finding::RowDiffers { table, id });
            }
            Some(_) => {}
        }
    }
    Ok(())
}

/// A key, whatever was made of it: one that is no text is a finding, not the end of the verification.
fn word(row: &rusqlite::Row<'_>, place: usize) -> Result<String> {
    let bytes = row.get_ref(place)?.as_bytes().unwrap_or_default();
    Ok(String::from_utf8_lossy(bytes).into_owned())
}

fn attachments(
    connection: &Connection,
    findings: &mut Vec<Finding>,
    told: &mut Told<'_>,
) -> Result<()> {
    let mut find = connection.prepare(include_str!("../attachment/sql/all.sql"))?;
    let mut rows = find.query([])?;
    let mut done = 0;
    while let Some(row) = rows.next()? {
        tell(told, VerifyPart::Files, done, 0)?;
        done += 1;
        let sha256 = word(row, 0)?;
        let content = row.get_ref(1)?.as_blob().ok();
        if content.map(|content| hex(&Sha256::digest(content))) != Some(sha256.clone()) {
            findings.push(Finding::AttachmentDamaged { sha256 });
        }
    }
    Ok(())
}
