//! Owns merged areas: which cells lie hidden under them.
//! Must not know how a format writes them.

use super::budget::Budget;
use super::{Area, Sheet};
use crate::ImportError;

/// Marks the cells that lie under a merged area, its corner apart.
pub(super) fn cover(
    sheet: &mut Sheet,
    merges: &[Area],
    budget: &mut Budget<'_>,
) -> Result<(), ImportError> {
    for area in merges {
        let mut from = area.first;
        from.col = 0;
        let mut checks = 1_u64;
        if from <= area.last {
            for (place, cell) in sheet.cells.range_mut(from..=area.last) {
                checks = checks.saturating_add(1);
                let inside = (area.first.col..=area.last.col).contains(&place.col);
                cell.covered |= inside && *place != area.first;
            }
        }
        budget.merge_checks(checks)?;
    }
    Ok(())
}
