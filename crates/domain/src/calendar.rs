//! Dates as the law counts them: a period after a day in calendar units, French public holidays, working days.
//! It must not know which durations the law sets: those are dated data.

use crate::period::{Period, Unit};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

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

    /// The last day for doing something within a period counted from `day`: where it would be a Saturday, a
    /// Sunday or a public holiday, the next working day (Regulation 1182/71, art. 3(4)). Periods in hours are
    /// not counted so.
    pub fn deadline(self, day: NaiveDate, area: Area) -> Option<NaiveDate> {
        let mut end = self.after(day)?;
        while !is_working_day(end, area) {
            end = end.succ_opt()?;
        }
        Some(end)
    }
}

/// Where public holidays are looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// Metropolitan France: the eleven of the labour code, art. L3133-1.
    France,
    /// Moselle, Bas-Rhin and Haut-Rhin: two more, art. L3134-13.
    AlsaceMoselle,
}

/// The day of Easter in the Gregorian calendar, from 1583 on; nothing outside the years of the calendar.
pub fn easter(year: i32) -> Option<NaiveDate> {
    // The moon's place in its cycle of 19 years, the century's corrections, then the Sunday after the full moon.
    let (golden, century, of_century) = (
        year.rem_euclid(19),
        year.div_euclid(100),
        year.rem_euclid(100),
    );
    let (leap_centuries, odd_centuries) = (century / 4, century % 4);
    let moon_drift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - leap_centuries - moon_drift + 15) % 30;
    let (leaps, rest) = (of_century / 4, of_century % 4);
    let to_sunday = (32 + 2 * odd_centuries + 2 * leaps - epact - rest) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let from_march = epact + to_sunday - 7 * late + 114;
    let (month, day) = (from_march / 31, from_march % 31 + 1);
    NaiveDate::from_ymd_opt(year, month.try_into().ok()?, day.try_into().ok()?)
}

/// The public holidays of a year, in order.
pub fn holidays(year: i32, area: Area) -> Vec<NaiveDate> {
    let fixed = [
        (1, 1),
        (5, 1),
        (5, 8),
        (7, 14),
        (8, 15),
        (11, 1),
        (11, 11),
        (12, 25),
    ];
    let easter = easter(year);
    let after_easter = |days| easter?.checked_add_days(Days::new(days));
    // Easter Monday, Ascension, Whit Monday.
    let mut days: Vec<NaiveDate> = [1, 39, 50].into_iter().filter_map(after_easter).collect();
    let mut add = |month, day| days.extend(NaiveDate::from_ymd_opt(year, month, day));
    for (month, day) in fixed {
        add(month, day);
    }
    if area == Area::AlsaceMoselle {
        add(12, 26);
        let good_friday = easter.and_then(|day| day.checked_sub_days(Days::new(2)));
        days.extend(good_friday);
    }
    days.sort_unstable();
    // In some years Ascension falls on a fixed holiday.
    days.dedup();
    days
}

/// Whether a day is neither a Saturday, a Sunday nor a public holiday.
pub fn is_working_day(day: NaiveDate, area: Area) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    !weekend && !holidays(day.year(), area).contains(&day)
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

    /// Easter, Ascension and Whit Monday as published.
    const MOVING: [(i32, &str, &str, &str); 7] = [
        (2024, "03-31", "05-09", "05-20"),
        (2025, "04-20", "05-29", "06-09"),
        (2026, "04-05", "05-14", "05-25"),
        (2027, "03-28", "05-06", "05-17"),
        (2028, "04-16", "05-25", "06-05"),
        (2029, "04-01", "05-10", "05-21"),
        (2030, "04-21", "05-30", "06-10"),
    ];

    #[test]
    fn moving_holidays_follow_easter() {
        for (year, sunday, ascension, whit_monday) in MOVING {
            let of = |text: &str| day(&format!("{year}-{text}"));
            assert_eq!(easter(year), Some(of(sunday)));
            let holidays = holidays(year, Area::France);
            assert_eq!(holidays.len(), 11, "{year}");
            let monday = of(sunday).succ_opt().unwrap();
            for moving in [monday, of(ascension), of(whit_monday)] {
                assert!(holidays.contains(&moving), "{moving}");
            }
        }
    }

    #[test]
    fn fixed_holidays_are_the_eight_of_the_code() {
        let moving = |day: &NaiveDate| {
            let sunday = easter(2026).unwrap();
            [1, 39, 50].contains(&(*day - sunday).num_days())
        };
        let fixed: Vec<String> = holidays(2026, Area::France)
            .into_iter()
            .filter(|day| !moving(day))
            .map(|day| day.format("%m-%d").to_string())
            .collect();
        let expected = [
            "01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25",
        ];
        assert_eq!(fixed, expected);
    }

    #[test]
    fn alsace_and_moselle_have_two_more() {
        let both = [Area::France, Area::AlsaceMoselle].map(|area| holidays(2026, area));
        let more: Vec<NaiveDate> = both[1]
            .iter()
            .filter(|day| !both[0].contains(day))
            .copied()
            .collect();
        assert_eq!(more, [day("2026-04-03"), day("2026-12-26")]);
    }

    #[test]
    fn a_period_ends_on_a_working_day() {
        let cases = [
            (
                "P1M",
                "2026-04-01",
                Area::France,
                "2026-05-04",
                "Friday 1 May, then a weekend",
            ),
            (
                "P1M",
                "2026-03-03",
                Area::France,
                "2026-04-03",
                "an ordinary Friday",
            ),
            (
                "P1M",
                "2026-03-03",
                Area::AlsaceMoselle,
                "2026-04-07",
                "Good Friday to Easter Monday",
            ),
            (
                "P1M",
                "2026-02-14",
                Area::France,
                "2026-03-16",
                "a Saturday",
            ),
            (
                "P2D",
                "2024-12-30",
                Area::France,
                "2025-01-02",
                "past New Year's Day",
            ),
            (
                "P2M",
                "2026-09-11",
                Area::France,
                "2026-11-12",
                "Armistice Day",
            ),
        ];
        for (period, from, area, to, why) in cases {
            let period: Period = period.parse().unwrap();
            assert_eq!(period.deadline(day(from), area), Some(day(to)), "{why}");
        }
    }
}
