//! Owns the meaning of one cell's text: a prompt, "none", "not applicable", a date, a value.
//! Must not know where the cell stands.

use chrono::NaiveDate;
use registre_domain::catalogue::fold;

use crate::workbook::{Cell, Value};

/// A cell's text and what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The text as the user sees it.
    pub text: String,
    /// What it means.
    pub meaning: Meaning,
    /// The day it names, where it names exactly one.
    pub date: Option<NaiveDate>,
    /// Link targets of the cell.
    pub links: Vec<String>,
}

/// What a text in the place of an answer means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// The prompt of a drop-down list, or a sign that says nothing: nobody has answered.
    Unanswered,
    /// « Néant », « Aucun ».
    None,
    /// « N/A », « Sans objet ».
    NotApplicable,
    /// A value.
    Given,
}

const PROMPT: &str = "selectionnezunelementdanscettelistederoulante";
const UNKNOWN: &str = "nonrenseigne";
const NONE: [&str; 6] = ["neant", "aucun", "aucune", "aucuns", "aucunes", "rien"];
const NOT_APPLICABLE: [&str; 9] = [
    "na",
    "so",
    "sansobjet",
    "nonapplicable",
    "nonconcerne",
    "nonconcernee",
    "pasconcerne",
    "inapplicable",
    "notapplicable",
];
const MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

impl Reading {
    /// Reads a cell.
    #[must_use]
    pub fn of(cell: &Cell) -> Self {
        let date = match &cell.value {
            Value::Date(date) => Some(*date),
            Value::DateTime(moment) => Some(moment.date()),
            _ => None,
        };
        let mut reading = Self::of_text(&cell.text);
        reading.date = date.or(reading.date);
        reading.links.clone_from(&cell.links);
        reading
    }

    /// Reads a text, such as what follows a label in the same cell.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let text = clean(text);
        Self {
            meaning: Meaning::of(&text),
            date: date(&text),
            text,
            links: Vec::new(),
        }
    }

    /// The text, where it is a value.
    #[must_use]
    pub fn given(&self) -> Option<&str> {
        (self.meaning == Meaning::Given).then_some(self.text.as_str())
    }

    /// Why a question does not arise: what follows « Sans objet : ».
    #[must_use]
    pub fn reason(&self) -> &str {
        after_not_applicable(&self.text).unwrap_or_default()
    }

    /// Whether the text says in full that nobody has answered, as this program's own files do.
    #[must_use]
    pub fn is_open(&self) -> bool {
        fold(&self.text) == UNKNOWN
    }

    /// Whether somebody wrote a sign that says nothing (« ? », « - ») rather than left the prompt.
    #[must_use]
    pub fn is_placeholder(&self) -> bool {
        let prompt = fold(&self.text).starts_with(PROMPT);
        let said = prompt || self.is_open();
        self.meaning == Meaning::Unanswered && !self.text.is_empty() && !said
    }
}

impl Meaning {
    fn of(text: &str) -> Self {
        let folded = fold(text);
        match folded.as_str() {
            _ if folded.starts_with(PROMPT) => Self::Unanswered,
            // Dashes and dots alone: somebody saw the field and had nothing to say.
            "" if !text.is_empty() => Self::Unanswered,
            _ if NONE.contains(&folded.as_str()) => Self::None,
            UNKNOWN => Self::Unanswered,
            _ if NOT_APPLICABLE.contains(&folded.as_str()) => Self::NotApplicable,
            _ if after_not_applicable(text).is_some() => Self::NotApplicable,
            _ => Self::Given,
        }
    }
}

/// What follows « Sans objet : ».
fn after_not_applicable(text: &str) -> Option<&str> {
    let (said, reason) = text.split_once(':')?;
    (fold(said) == "sansobjet").then_some(reason.trim())
}

/// Text without control characters and without white space around it.
pub(super) fn clean(text: &str) -> String {
    let kept = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let text: String = text.chars().filter(kept).collect();
    text.trim().to_owned()
}

/// The day that a text names: `26/05/2018`, `26-5-18`, `2018-05-26`, `26 mai 2018`, `1er mai 2018`.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    // Four digits first: the day's own parser takes "1-05-18" for the year 1.
    if text.bytes().take_while(u8::is_ascii_digit).count() == 4 {
        return text.parse().ok();
    }
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || "/.-".contains(c))
        .filter(|part| !part.is_empty())
        .collect();
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    let day: u32 = day.strip_suffix("er").unwrap_or(day).parse().ok()?;
    let folded = fold(month);
    let named = MONTHS.iter().position(|name| *name == folded);
    let month = match named.and_then(|index| u32::try_from(index.saturating_add(1)).ok()) {
        Some(month) => month,
        None => month.parse().ok()?,
    };
    let year: i32 = match (year.len(), year.parse().ok()?) {
        (2, short) => 2000_i32.checked_add(short)?,
        (4, year) => year,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_no_value() {
        for (text, meaning) in [
            (
                "Sélectionnez un élément dans cette liste déroulante ►",
                Meaning::Unanswered,
            ),
            (
                "selectionnez un element dans cette liste deroulante",
                Meaning::Unanswered,
            ),
            ("–", Meaning::Unanswered),
            ("N/A", Meaning::NotApplicable),
            ("n.a.", Meaning::NotApplicable),
            ("Sans objet", Meaning::NotApplicable),
            ("NÉANT", Meaning::None),
            ("Non renseigné", Meaning::Unanswered),
            ("Sans objet : rien de tel", Meaning::NotApplicable),
            ("Objet : rien de tel", Meaning::Given),
            ("Aucune", Meaning::None),
            ("Aucune donnée bancaire", Meaning::Given),
            ("Nadia", Meaning::Given),
        ] {
            assert_eq!(Reading::of_text(text).meaning, meaning, "{text}");
        }
    }

    #[test]
    fn days_in_every_writing() {
        let day = NaiveDate::from_ymd_opt(2018, 5, 1);
        for text in [
            "01/05/2018",
            "1.5.2018",
            "2018-05-01",
            "1er mai 2018",
            "1-05-18",
            "1 MAI 2018",
        ] {
            assert_eq!(date(text), day, "{text}");
        }
        for text in [
            "mai 2018",
            "31/02/2018",
            "2018",
            "printemps",
            "1/2/3/4",
            "05/01/2018 10:00",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
