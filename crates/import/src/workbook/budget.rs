//! Owns the limits that a hostile or broken file may not cross, counted while reading.
//! Must not know any file format.

use std::ops::ControlFlow;

use crate::{Excess, ImportError};

const FILE_BYTES: u64 = 20 << 20;
const INFLATED_BYTES: u64 = 64 << 20;
const TEXT_BYTES: u64 = 64 << 20;
const ENTRIES: u64 = 10_000;
const SHEETS: u64 = 1_000;
const CELLS: u64 = 1_000_000;
const MERGE_CHECKS: u64 = 20_000_000;

/// Told how many tabs of how many are read (0 where it is not known); it breaks to stop the reading.
pub type Told<'t> = dyn FnMut(u64, u64) -> ControlFlow<()> + 't;

/// Charges after which whoever waits is asked again.
const PATIENCE: u32 = 4096;

/// What has been spent so far, and who waits.
pub(crate) struct Budget<'t> {
    told: &'t mut Told<'t>,
    tabs: (u64, u64),
    charges: u32,
    inflated: u64,
    text: u64,
    sheets: u64,
    cells: u64,
    merges: u64,
}

impl<'t> Budget<'t> {
    pub(super) fn new(told: &'t mut Told<'t>) -> Self {
        Self {
            told,
            tabs: (0, 0),
            charges: 0,
            inflated: 0,
            text: 0,
            sheets: 0,
            cells: 0,
            merges: 0,
        }
    }

    /// Tells that so many tabs of so many are read.
    pub(super) fn tabs(&mut self, done: usize, total: usize) -> Result<(), ImportError> {
        self.tabs = (done as u64, total as u64);
        self.ask()
    }

    fn ask(&mut self) -> Result<(), ImportError> {
        match (self.told)(self.tabs.0, self.tabs.1) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(ImportError::Stopped),
        }
    }

    pub(super) fn file(&self, bytes: usize) -> Result<(), ImportError> {
        let mut spent = 0;
        spend(&mut spent, bytes as u64, FILE_BYTES, Excess::File)
    }

    pub(super) fn entries(&self, count: usize) -> Result<(), ImportError> {
        let mut spent = 0;
        spend(&mut spent, count as u64, ENTRIES, Excess::Entries)
    }

    /// How many bytes may still be inflated.
    pub(super) const fn inflatable(&self) -> u64 {
        INFLATED_BYTES.saturating_sub(self.inflated)
    }

    pub(super) fn inflated(&mut self, bytes: usize) -> Result<(), ImportError> {
        spend(
            &mut self.inflated,
            bytes as u64,
            INFLATED_BYTES,
            Excess::Inflated,
        )
    }

    pub(super) fn sheet(&mut self) -> Result<(), ImportError> {
        spend(&mut self.sheets, 1, SHEETS, Excess::Sheets)
    }

    /// Charges `count` cells that carry `text` bytes each.
    pub(super) fn cells(&mut self, count: u64, text: usize) -> Result<(), ImportError> {
        spend(&mut self.cells, count, CELLS, Excess::Cells)?;
        self.text(count.saturating_mul(text as u64))
    }

    pub(super) fn text(&mut self, bytes: u64) -> Result<(), ImportError> {
        // Every cell and every shared string comes by here.
        self.charges = self.charges.wrapping_add(1);
        if self.charges.is_multiple_of(PATIENCE) {
            self.ask()?;
        }
        spend(&mut self.text, bytes, TEXT_BYTES, Excess::Text)
    }

    pub(super) fn merge_checks(&mut self, count: u64) -> Result<(), ImportError> {
        spend(&mut self.merges, count, MERGE_CHECKS, Excess::Merges)
    }
}

fn spend(spent: &mut u64, cost: u64, limit: u64, what: Excess) -> Result<(), ImportError> {
    *spent = spent.saturating_add(cost);
    if *spent > limit {
        Err(ImportError::TooLarge { what })
    } else {
        Ok(())
    }
}
