//! Dates as the law counts them: a period after a day, in calendar units.
//! It must not know which durations the law sets: those are dated data.

use crate::period::{Period, Unit};
use chrono::{Days, Months, NaiveDate};

impl Period {
    /// The day on which a period that starts on `day` ends: same day of the month, or the last one
    /// where that month is shorter (Regulation 1182/71, art. 3(2)(c)). Nothing past the year 262142.
    pub fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        let count = u32::from(self.count);
        match self.unit {
            Unit::Days => day.checked_add_days(Days::new(count.into())),
            Unit::Weeks => day.checked_add_days(Days::new(u64::from(count) * 7)),
            Unit::Months => day.checked_add_months(Months::new(count)),
            Unit::Years => day.checked_add_months(Months::new(count * 12)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn periods_end_on_the_same_day_or_the_last_of_the_month() {
        let cases = [
            ("P1M", "2026-01-31", "2026-02-28"),
            ("P5Y", "2024-02-29", "2029-02-28"),
            ("P30D", "2026-12-15", "2027-01-14"),
            ("P2W", "2026-02-20", "2026-03-06"),
            ("P0D", "2026-02-20", "2026-02-20"),
        ];
        for (period, from, to) in cases {
            let period: Period = period.parse().unwrap();
            assert_eq!(
                period.after(day(from)),
                Some(day(to)),
                "{period} after {from}"
            );
        }
    }
}
