//! When a day ends where the register is kept, and which day an instant is there.
//! It must not know what is read at that instant.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};

/// The last instant of a day, to the microsecond: the journal counts no finer. `here` is the clock of whoever
/// asks; its offset stands for the register's zone.
pub(crate) fn end_of(day: NaiveDate, here: DateTime<FixedOffset>) -> DateTime<Utc> {
    let next = day.succ_opt().map(|next| {
        here.offset()
            .from_local_datetime(&next.and_time(NaiveTime::MIN))
    });
    let midnight = next.and_then(|midnight| midnight.single());
    // A day that no clock shows: nothing was done by then.
    let before = |midnight: DateTime<FixedOffset>| {
        midnight
            .to_utc()
            .checked_sub_signed(TimeDelta::microseconds(1))
    };
    midnight
        .and_then(before)
        .unwrap_or(DateTime::<Utc>::MIN_UTC)
}

/// The day of an instant, where the clock of whoever asks is.
pub(crate) fn day_of(at: DateTime<Utc>, here: DateTime<FixedOffset>) -> NaiveDate {
    at.with_timezone(here.offset()).date_naive()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_at_midnight_of_the_place() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 31).unwrap();
        for (here, expected) in [
            (
                "2026-11-22T10:00:00+01:00",
                "2026-03-31T22:59:59.999999+00:00",
            ),
            (
                "2026-11-22T10:00:00-04:00",
                "2026-04-01T03:59:59.999999+00:00",
            ),
            ("2026-11-22T10:00:00Z", "2026-03-31T23:59:59.999999+00:00"),
        ] {
            let here = DateTime::parse_from_rfc3339(here).unwrap();
            let end = end_of(day, here);
            assert_eq!(end.to_rfc3339(), expected);
            assert_eq!(day_of(end, here), day, "still that day");
            let next = end + TimeDelta::microseconds(1);
            assert_eq!(day_of(next, here), day.succ_opt().unwrap());
        }
        let here = DateTime::parse_from_rfc3339("2026-11-22T10:00:00Z").unwrap();
        for absurd in [NaiveDate::MIN, NaiveDate::MAX] {
            assert!(end_of(absurd, here) < here, "and does not panic");
        }
    }
}
