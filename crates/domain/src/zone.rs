//! `Zone`: the legal time of a register, by where its main entity is; what a moment's day and hour are there.
//! It must not know the clock, nor which times there are: those are dated data.

use crate::Register;
use crate::catalogue::{Catalogue, Entry, Lang, Summer, ZoneFacts};
use chrono::{
    DateTime, Datelike, Days, Duration, FixedOffset, NaiveDate, NaiveTime, Offset, Utc, Weekday,
};

/// The legal time of a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Zone<'c> {
    entry: Option<&'c Entry<ZoneFacts>>,
}

impl<'c> Zone<'c> {
    /// The time of the main entity's country, or of its postcode where that is French and overseas. Without a country
    /// it is taken to be in France; where the data know nothing of the country, the time is UTC.
    #[must_use]
    pub fn of(register: &Register, catalogue: &'c Catalogue) -> Self {
        let address = register.main_entity().map(|entity| &entity.address);
        let country = address.and_then(|address| address.country.as_ref());
        let country = country.map_or("FR", |code| code.as_str());
        let postcode = address.map_or("", |address| address.postcode.trim());
        let zones = || catalogue.zones.iter();
        let overseas = zones()
            .filter(|_| country == "FR")
            .find(|zone| starts_with_any(postcode, &zone.facts.postcodes));
        let of_country = |zone: &&Entry<ZoneFacts>| {
            let mut countries = zone.facts.countries.iter();
            countries.any(|code| code == country)
        };
        let elsewhere = |zone: &&Entry<ZoneFacts>| {
            zone.facts.countries.is_empty() && zone.facts.postcodes.is_empty()
        };
        Self {
            entry: overseas
                .or_else(|| zones().find(of_country))
                .or_else(|| zones().find(elsewhere)),
        }
    }

    /// Its name, as printed after the hour.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &'c str {
        self.entry.map_or("", |entry| entry.words.get(lang))
    }

    /// A moment as the clocks of the place show it.
    #[must_use]
    pub fn local(&self, at: DateTime<Utc>) -> DateTime<FixedOffset> {
        at.with_timezone(&self.offset(at))
    }

    /// The last microsecond of a day.
    #[must_use]
    pub fn end_of(&self, day: NaiveDate) -> DateTime<Utc> {
        let next = day.succ_opt().unwrap_or(day);
        let midnight = next.and_time(NaiveTime::MIN).and_utc();
        // No clock of these times is moved within an hour of midnight: one step is exact.
        let standard = midnight - self.standard();
        let exact = midnight - minutes(self.offset(standard).local_minus_utc() / 60);
        exact - Duration::microseconds(1)
    }

    fn standard(&self) -> Duration {
        minutes(self.entry.map_or(0, |entry| entry.facts.offset))
    }

    fn offset(&self, at: DateTime<Utc>) -> FixedOffset {
        let summer = self.entry.and_then(|entry| entry.facts.summer);
        let added = match summer.and_then(|rule| self.summer_of(rule, at.year())) {
            Some((begins, ends)) if begins <= at && at < ends => minutes(60),
            _ => Duration::zero(),
        };
        let seconds = (self.standard() + added).num_seconds();
        let offset = i32::try_from(seconds).ok().and_then(FixedOffset::east_opt);
        offset.unwrap_or_else(|| Utc.fix())
    }

    /// When summer time begins and ends in a year.
    fn summer_of(&self, rule: Summer, year: i32) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let at = |day: NaiveDate, hour: i64| {
            day.and_time(NaiveTime::MIN).and_utc() + Duration::hours(hour)
        };
        match rule {
            Summer::Union => {
                let (begins, ends) = (last_sunday(year, 3)?, last_sunday(year, 10)?);
                Some((at(begins, 1), at(ends, 1)))
            }
            Summer::NorthAmerica => {
                let begins = sunday(year, 3, 2)?;
                let ends = sunday(year, 11, 1)?;
                // At the end the clocks that show two are an hour ahead of standard time.
                Some((
                    at(begins, 2) - self.standard(),
                    at(ends, 1) - self.standard(),
                ))
            }
        }
    }
}

fn minutes(count: i32) -> Duration {
    Duration::minutes(count.into())
}

fn starts_with_any(text: &str, beginnings: &[String]) -> bool {
    beginnings
        .iter()
        .any(|beginning| text.starts_with(beginning.as_str()))
}

/// The Sunday of this number in a month, from 1.
fn sunday(year: i32, month: u32, number: u8) -> Option<NaiveDate> {
    NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Sun, number)
}

/// The last Sunday of a month of 31 days.
fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    last.checked_sub_days(Days::new(last.weekday().num_days_from_sunday().into()))
}
