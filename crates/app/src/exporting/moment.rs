//! The register that a document is made of: as it stands, or as it was at the end of a day where it is kept.
//! It must not know what the document is.

use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use registre_domain::Catalogue;
use registre_domain::zone::Zone;
use registre_store::{Moment, Snapshot, StoreError};

/// A register, with the clock of the place where it is kept.
pub(super) struct Then<'c> {
    pub(super) snapshot: Snapshot,
    /// The day whose end it is of, when that is not today.
    pub(super) state_on: Option<NaiveDate>,
    /// Now, as the clocks of the place show it.
    pub(super) now: DateTime<FixedOffset>,
    pub(super) zone: Zone<'c>,
}

/// Reads the register as it stands, or as its journal says that it was at the end of a day. Today is not over:
/// the register of today is the one that stands. The place is where the register is kept now.
///
/// # Errors
/// `before-register` for a day before the first step, with the day of that; `as-of-future`; what the store
/// refuses.
pub(super) fn read<'c>(
    session: &Session,
    catalogue: &'c Catalogue,
    as_of: Option<NaiveDate>,
    now: DateTime<Utc>,
) -> Result<Then<'c>, AppError> {
    let frame = session.store.read().frame();
    let frame = frame.map_err(|error| session.named(error))?;
    let zone = Zone::of(&frame, catalogue);
    let now = zone.local(now);
    let today = now.date_naive();
    let state_on = as_of.filter(|day| *day != today);
    let snapshot = match state_on {
        None => session.store.snapshot(),
        Some(day) if day > today => {
            return Err(AppError::new(ErrorCode::AsOfFuture).with("day", day.to_string()));
        }
        Some(day) => session.store.snapshot_at(Moment::Instant(zone.end_of(day))),
    };
    match snapshot {
        Ok(snapshot) => Ok(Then {
            snapshot,
            state_on,
            now,
            zone,
        }),
        Err(StoreError::BeforeFirst { at }) => {
            let since = zone.local(at).date_naive().to_string();
            Err(AppError::new(ErrorCode::BeforeRegister).with("day", since))
        }
        Err(error) => Err(session.named(error)),
    }
}
