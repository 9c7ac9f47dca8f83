//! Which backups to keep as they age: all of the last day, then one a day, a week, a month.
//! It must not delete anything: it only says.

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use std::collections::BTreeSet;

/// How long each density lasts. The newest backup is always kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thinning {
    /// Hours in which every backup is kept.
    pub all_hours: i64,
    /// Days in which the last backup of each day is kept.
    pub daily_days: i64,
    /// Weeks in which the last backup of each week is kept.
    pub weekly_weeks: i64,
    /// Months, of 31 days, in which the last backup of each month is kept.
    pub monthly_months: i64,
}

impl Default for Thinning {
    /// A day, two weeks, three months of weeks, five years of months.
    fn default() -> Self {
        Self {
            all_hours: 24,
            daily_days: 14,
            weekly_weeks: 13,
            monthly_months: 60,
        }
    }
}

/// The instants of the backups to keep. Those later than `now` are kept: a clock was wrong once.
pub fn thin(
    backups: &BTreeSet<DateTime<Utc>>,
    now: DateTime<Utc>,
    by: Thinning,
) -> BTreeSet<DateTime<Utc>> {
    let all = TimeDelta::hours(by.all_hours);
    let daily = TimeDelta::days(by.daily_days);
    let weekly = TimeDelta::weeks(by.weekly_weeks);
    let monthly = TimeDelta::days(by.monthly_months.saturating_mul(31));
    let mut seen = BTreeSet::new();
    let mut kept = BTreeSet::new();
    for at in backups.iter().rev() {
        let age = now.signed_duration_since(at);
        let day = at.date_naive();
        let slot = match age {
            age if age <= all => None,
            age if age <= daily => Some(('d', day.year(), day.ordinal())),
            age if age <= weekly => Some(('w', day.iso_week().year(), day.iso_week().week())),
            age if age <= monthly => Some(('m', day.year(), day.month())),
            _ => Some(('x', 0, 0)),
        };
        let first_of_slot = slot.is_none_or(|slot| slot.0 != 'x' && seen.insert(slot));
        if first_of_slot || kept.is_empty() {
            kept.insert(*at);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hourly_backup_thins_to_days_weeks_and_months() {
        let now = DateTime::from_timestamp(1_780_000_000, 0).unwrap();
        let hours = (0..24 * 800).map(|hour| now - TimeDelta::hours(hour));
        let backups: BTreeSet<_> = hours.collect();
        let kept = thin(&backups, now, Thinning::default());
        let aged = |from: i64, to: i64| {
            let in_days = |at: &&DateTime<Utc>| (from..to).contains(&(now - **at).num_days());
            kept.iter().filter(in_days).count()
        };
        assert_eq!(aged(0, 1), 24, "every hour of the last day");
        assert!(
            (13..=15).contains(&aged(1, 14)),
            "one a day: {}",
            aged(1, 14)
        );
        assert!(
            (11..=13).contains(&aged(14, 91)),
            "one a week: {}",
            aged(14, 91)
        );
        assert!(
            (22..=26).contains(&aged(91, 800)),
            "one a month: {}",
            aged(91, 800)
        );
        assert_eq!(
            thin(&kept, now, Thinning::default()),
            kept,
            "thinning again changes nothing"
        );
    }

    #[test]
    fn the_only_backup_is_kept_however_old() {
        let now = DateTime::from_timestamp(1_780_000_000, 0).unwrap();
        let old = BTreeSet::from([now - TimeDelta::days(9000)]);
        assert_eq!(thin(&old, now, Thinning::default()), old);
    }
}
