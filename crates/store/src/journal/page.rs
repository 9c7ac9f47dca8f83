//! Reading the journal a page at a time: what a person looks at costs what is looked at, however long
//! the journal is. It must not know how a page is shown.

use super::read::{RawChange, RawStep};
use super::{Change, Kind, Step};
use crate::error::Result;
use crate::store::Store;
use registre_domain::ids::ActivityId;
use rusqlite::{OptionalExtension, params};
use std::ops::RangeInclusive;

/// SQLite's integers end where `i64` ends.
fn bound(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

impl Store {
    /// The last steps before a number, at most so many, of one kind or of both, in their order.
    pub fn steps_before(&self, before: u64, kind: Option<Kind>, limit: u32) -> Result<Vec<Step>> {
        let mut find = self
            .connection
            .prepare_cached(include_str!("sql/page.sql"))?;
        let asked = params![bound(before), kind.map(Kind::code), limit];
        let found = find.query_map(asked, RawStep::read)?;
        let found: Vec<RawStep> = found.collect::<rusqlite::Result<_>>()?;
        found.into_iter().rev().map(RawStep::typed).collect()
    }

    /// The first changes of a step, at most so many. What was created, changed or deleted as a whole comes
    /// before its lines.
    pub fn first_changes(&self, seq: u64, limit: u32) -> Result<Vec<Change>> {
        let text = include_str!("sql/first_changes.sql");
        let mut find = self.connection.prepare_cached(text)?;
        let found = find.query_map(params![bound(seq), limit], RawChange::read)?;
        let found: Vec<RawChange> = found.collect::<rusqlite::Result<_>>()?;
        found.into_iter().map(RawChange::typed).collect()
    }

    /// What the steps of a range changed of a sheet and its lines. It costs what the sheet's own history
    /// costs, not the journal's.
    pub fn changes_of(&self, id: ActivityId, range: RangeInclusive<u64>) -> Result<Vec<Change>> {
        self.changes_of_row(&id.to_string(), range)
    }

    /// The same of anything that is called by its identifier: a sheet with its lines, a legal person, a place, a
    /// measure, the register; a third party or a notice without its lines.
    pub fn changes_of_row(&self, id: &str, range: RangeInclusive<u64>) -> Result<Vec<Change>> {
        let text = include_str!("sql/sheet_changes.sql");
        let mut find = self.connection.prepare_cached(text)?;
        let asked = params![id, bound(*range.start()), bound(*range.end())];
        let found = find.query_map(asked, RawChange::read)?;
        let found: Vec<RawChange> = found.collect::<rusqlite::Result<_>>()?;
        found.into_iter().map(RawChange::typed).collect()
    }

    /// The sheets that have or once had a reference, deleted ones too. It reads the whole journal: a sheet
    /// that still has its reference is found by [`crate::Reader::references`].
    pub fn once_called(&self, reference: &str) -> Result<Vec<ActivityId>> {
        let text = include_str!("sql/once_called.sql");
        let mut find = self.connection.prepare_cached(text)?;
        let found = find.query_map([reference], |row| row.get::<_, String>(0))?;
        let found: Vec<String> = found.collect::<rusqlite::Result<_>>()?;
        Ok(found.iter().filter_map(|id| id.parse().ok()).collect())
    }

    /// The last reference of a sheet, deleted or not; nothing when the journal does not know it.
    pub fn last_reference(&self, id: &str) -> Result<Option<String>> {
        let text = include_str!("sql/last_reference.sql");
        let mut find = self.connection.prepare_cached(text)?;
        Ok(find.query_row([id], |row| row.get(0)).optional()?)
    }
}
