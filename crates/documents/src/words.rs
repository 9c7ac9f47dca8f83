//! Owns: how documents ask for the words of their frame, and the grammar that no dictionary of messages can hold.
//! Must not know where the words come from, nor any document that uses them.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use registre_domain::period::{Period, Unit};

pub use registre_domain::catalogue::Lang;

/// A value that a message shows, or chooses its form by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Text, printed as it is.
    Text(&'a str),
    /// A number, by which plurals are chosen.
    Number(u64),
}

/// The words of a document's frame in one language. `app` answers with its Fluent files; only [`Words::lang`]
/// and [`Words::text`] are asked of it, the rest stands on messages of `documents.ftl`.
pub trait Words {
    /// The language of the words.
    fn lang(&self) -> Lang;

    /// The message of this key, with its arguments; no isolation marks around them.
    fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String;

    /// The message of a key that takes no argument.
    fn say(&self, key: &str) -> String {
        self.text(key, &[])
    }

    /// The message of a key whose only argument is the text `value`.
    fn with(&self, key: &str, value: &str) -> String {
        self.text(key, &[("value", Arg::Text(value))])
    }

    /// The message of a key about a number: `count` chooses the plural, `number` is what is printed.
    fn counted(&self, key: &str, count: usize) -> String {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        let number = self.number(count);
        self.text(
            key,
            &[
                ("count", Arg::Number(count)),
                ("number", Arg::Text(&number)),
            ],
        )
    }

    /// A day in words: `1er mars 2026`, `1 March 2026`.
    fn date(&self, day: NaiveDate) -> String {
        let year = day.year().to_string();
        self.text(
            "doc-date",
            &[
                ("day", Arg::Number(day.day().into())),
                ("month", Arg::Number(day.month().into())),
                ("year", Arg::Text(&year)),
            ],
        )
    }

    /// A day for a narrow column: `01/03/2026`, `01 Mar 2026`.
    fn short_date(&self, day: NaiveDate) -> String {
        let (padded, number, year) = (
            format!("{:02}", day.day()),
            format!("{:02}", day.month()),
            day.year().to_string(),
        );
        self.text(
            "doc-date-short",
            &[
                ("day", Arg::Text(&padded)),
                ("month", Arg::Number(day.month().into())),
                ("number", Arg::Text(&number)),
                ("year", Arg::Text(&year)),
            ],
        )
    }

    /// A time of day to the minute: `9 h 05`, `09:05`.
    fn time(&self, time: NaiveTime) -> String {
        let (hour, padded) = (time.hour().to_string(), format!("{:02}", time.hour()));
        let minute = format!("{:02}", time.minute());
        self.text(
            "doc-time",
            &[
                ("hour", Arg::Text(&hour)),
                ("padded", Arg::Text(&padded)),
                ("minute", Arg::Text(&minute)),
            ],
        )
    }

    /// A length of time in words: `5 ans`, `1 month`.
    fn period(&self, period: Period) -> String {
        let key = match period.unit {
            Unit::Days => "doc-period-days",
            Unit::Weeks => "doc-period-weeks",
            Unit::Months => "doc-period-months",
            Unit::Years => "doc-period-years",
        };
        self.counted(key, period.count.into())
    }

    /// A whole number with its thousands set apart: `12 500` (narrow no-break space), `12,500`.
    fn number(&self, number: u64) -> String {
        let separator = match self.lang() {
            Lang::Fr => '\u{202f}',
            Lang::En => ',',
        };
        grouped(number, separator)
    }

    /// Items joined as a sentence joins them: `a, b et c`.
    fn all_of(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                let first = first.join(", ");
                self.text(
                    "doc-list-and",
                    &[("first", Arg::Text(&first)), ("last", Arg::Text(last))],
                )
            }
        }
    }

    /// "Counted from" an event, as somebody wrote the event: `à compter de la fin du contrat`.
    fn counted_from(&self, event: &str) -> String {
        let event = unstopped(event);
        match self.lang() {
            Lang::Fr => match after_de(event) {
                Some(contracted) => self.with("doc-from-contracted", &contracted),
                None => self.with("doc-from", event),
            },
            Lang::En => self.with("doc-from", event),
        }
    }
}

fn grouped(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// A French noun with its article, after the preposition "de": contracted where the language contracts.
/// Nothing when the text does not open with a definite article, because its gender is then unknown.
fn after_de(noun: &str) -> Option<String> {
    let (first, rest) = noun.split_once(' ').unwrap_or((noun, ""));
    let lower = first.to_lowercase();
    match lower.as_str() {
        "le" => Some(format!("du {rest}")),
        "les" => Some(format!("des {rest}")),
        "la" => Some(format!("de la {rest}")),
        _ if lower.starts_with("l’") || lower.starts_with("l'") => {
            let tail = noun.chars().skip(2).collect::<String>();
            Some(format!("de l’{tail}"))
        }
        _ => None,
    }
}

/// A text fit to stand inside a sentence of ours: without the full stop and spaces that end it. A stop after a
/// short word is taken for that of an abbreviation ("C. civ.", "Inc.") and stays.
#[must_use]
pub fn unstopped(text: &str) -> &str {
    let text = text.trim().trim_end_matches([';', ',', ' ']);
    match text.strip_suffix('.') {
        Some(sentence) if !ends_short(sentence) => sentence.trim_end(),
        _ => text,
    }
}

fn ends_short(text: &str) -> bool {
    let letters = text
        .chars()
        .rev()
        .take_while(|c| c.is_alphanumeric())
        .count();
    (1..=4).contains(&letters)
}

/// A label of the catalogue fit to stand inside a sentence: its capital is lowered, unless it opens an acronym.
#[must_use]
pub fn inner(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(label.chars().skip(1)).collect()
        }
        _ => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (12_500, "12,500"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(grouped(number, ','), text);
        }
    }

    #[test]
    fn french_articles_contract_after_de() {
        for (noun, text) in [
            ("la fin du contrat", Some("de la fin du contrat")),
            ("Le dernier achat", Some("du dernier achat")),
            ("les faits", Some("des faits")),
            ("l’envoi", Some("de l’envoi")),
            ("L'embauche", Some("de l’embauche")),
            ("fin du contrat", None),
            ("", None),
        ] {
            assert_eq!(after_de(noun).as_deref(), text, "{noun}");
        }
    }

    #[test]
    fn a_label_loses_its_capital_inside_a_sentence() {
        assert_eq!(
            inner("Clauses contractuelles types"),
            "clauses contractuelles types"
        );
        assert_eq!(inner("Épargne"), "épargne");
        assert_eq!(inner("BCR"), "BCR");
        assert_eq!(inner(""), "");
    }

    #[test]
    fn a_full_stop_is_taken_off_once_the_text_is_in_a_sentence() {
        assert_eq!(unstopped(" Code du travail. "), "Code du travail");
        assert_eq!(unstopped("a ; b ;"), "a ; b");
        assert_eq!(unstopped("art. 2224 C. civ."), "art. 2224 C. civ.");
        assert_eq!(unstopped("Comet Inc."), "Comet Inc.");
        assert_eq!(unstopped("."), "");
    }
}
