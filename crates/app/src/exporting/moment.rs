//! The register that a document is made of: as it stands, or as it was at the end of a day.
//! It must not know what the document is.

use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use crate::zone::{day_of, end_of};
use chrono::{DateTime, FixedOffset, NaiveDate};
use registre_store::{Moment, Snapshot, StoreError};

/// A register, and the day whose end it is of when that is not today.
pub(super) struct Then {
    pub(super) snapshot: Snapshot,
    pub(super) state_on: Option<NaiveDate>,
}

/// Reads the register as it stands, or as its journal says that it was at the end of a day. Today is not over:
/// the register of today is the one that stands.
///
/// # Errors
/// `before-register` for a day before the first step, with the day of that; `as-of-future`; what the store
/// refuses.
pub(super) fn read(
    session: &Session,
    as_of: Option<NaiveDate>,
    now: DateTime<FixedOffset>,
) -> Result<Then, AppError> {
    let today = now.date_naive();
    let state_on = as_of.filter(|day| *day != today);
    let snapshot = match state_on {
        None => session.store.snapshot(),
        Some(day) if day > today => {
            return Err(AppError::new(ErrorCode::AsOfFuture).with("day", day.to_string()));
        }
        Some(day) => session.store.snapshot_at(Moment::Instant(end_of(day, now))),
    };
    match snapshot {
        Ok(snapshot) => Ok(Then { snapshot, state_on }),
        Err(StoreError::BeforeFirst { at }) => {
            let since = day_of(at, now).to_string();
            Err(AppError::new(ErrorCode::BeforeRegister).with("day", since))
        }
        Err(error) => Err(session.named(error)),
    }
}
