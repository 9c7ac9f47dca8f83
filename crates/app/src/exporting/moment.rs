//! The register that a document is made of: as it stands, or as it was at the end of a day where it is kept.
//! It must not know what the document is.

use crate::error::{AppError, ErrorCode};
use crate::journal::tell_of;
use crate::progress::Watch;
use crate::session::Session;
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use registre_domain::Catalogue;
use registre_domain::register::Register;
use registre_domain::zone::Zone;
use registre_store::{Head, Moment, Snapshot, StoreError};
use std::sync::Arc;

/// A register, with the clock of the place where it is kept.
pub(super) struct Then<'c> {
    /// The register, which several documents may be made of.
    pub(super) register: Arc<Register>,
    /// The head of its journal.
    pub(super) head: Head,
    /// The day whose end it is of, when that is not today.
    pub(super) state_on: Option<NaiveDate>,
    /// Now, as the clocks of the place show it.
    pub(super) now: DateTime<FixedOffset>,
    pub(super) zone: Zone<'c>,
}

/// Reads the register as it stands, or as its journal says that it was at the end of a day. Today is not over:
/// the register of today is the one that stands. The place is where the register is kept now. A document prints
/// the head of the journal beside what it shows: the one must be of the other.
///
/// # Errors
/// `before-register` for a day before the first step, with the day of that; `as-of-future`; `unproven` where the
/// journal does not hold, or leaves another register than the one that stands; `cancelled`; what the store refuses.
pub(super) fn read<'c>(
    session: &Session,
    catalogue: &'c Catalogue,
    as_of: Option<NaiveDate>,
    now: DateTime<Utc>,
    watch: &dyn Watch,
) -> Result<Then<'c>, AppError> {
    let zone = zone(session, catalogue)?;
    let now = zone.local(now);
    let told = &mut |progress| tell_of(watch, progress);
    let today = now.date_naive();
    let state_on = as_of.filter(|day| *day != today);
    let snapshot = match state_on {
        None => session.store.proven_with(told),
        Some(day) if day > today => {
            return Err(AppError::new(ErrorCode::AsOfFuture).with("day", day.to_string()));
        }
        Some(day) => {
            let moment = Moment::Instant(zone.end_of(day));
            session.store.proven_at_with(moment, told)
        }
    };
    match snapshot {
        Ok(Snapshot { register, head }) => Ok(Then {
            register: Arc::new(register),
            head,
            state_on,
            now,
            zone,
        }),
        Err(error @ StoreError::Diverged { .. }) => {
            Err(session.named(AppError::new(ErrorCode::Unproven).because(error)))
        }
        Err(StoreError::BeforeFirst { at }) => {
            let since = zone.local(at).date_naive().to_string();
            Err(AppError::new(ErrorCode::BeforeRegister).with("day", since))
        }
        Err(error) => Err(session.named(error)),
    }
}

/// Reads the register as it stands for what prints no head: the journal is not asked.
///
/// # Errors
/// What the store refuses.
pub(super) fn glance<'c>(
    session: &Session,
    catalogue: &'c Catalogue,
    now: DateTime<Utc>,
) -> Result<Then<'c>, AppError> {
    let zone = zone(session, catalogue)?;
    let snapshot = session.store.snapshot();
    let Snapshot { register, head } = snapshot.map_err(|error| session.named(error))?;
    Ok(Then {
        register: Arc::new(register),
        head,
        state_on: None,
        now: zone.local(now),
        zone,
    })
}

fn zone<'c>(session: &Session, catalogue: &'c Catalogue) -> Result<Zone<'c>, AppError> {
    let frame = session.store.read().frame();
    let frame = frame.map_err(|error| session.named(error))?;
    Ok(Zone::of(&frame, catalogue))
}
