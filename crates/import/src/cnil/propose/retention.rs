//! Owns the reading of a retention period written in French: all of it is understood, or none.
//! Must not know the data it is about.

use registre_domain::activity::Bound;
use registre_domain::period::{Period, Unit};

/// A period that was understood whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Duration {
    pub(super) active: Period,
    pub(super) start_event: String,
    pub(super) bound: Option<Bound>,
}

const NUMBERS: [(&str, u16); 15] = [
    ("un", 1),
    ("une", 1),
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("dix", 10),
    ("douze", 12),
    ("treize", 13),
    ("vingt", 20),
    ("trente", 30),
];

/// What leads from the period to the event that starts it; the longest first.
const LINKS: [&str; 10] = [
    "à compter de",
    "à compter du",
    "à compter des",
    "à partir de",
    "à partir du",
    "à partir des",
    "à l'issue de",
    "à l'issue du",
    "après",
    "depuis",
];

/// Words that say more than one rule: such a text is kept as it is.
const MORE: [&str; 14] = [
    "puis",
    "sauf",
    "ou",
    "et",
    "archive",
    "archivage",
    "archivées",
    "maximum",
    "minimum",
    "si",
    "dont",
    "selon",
    "max",
    "min",
];

/// Reads « 5 ans », « 3 mois maximum », « 5 ans à compter du versement de la paie ».
pub(super) fn parse(text: &str) -> Option<Duration> {
    let text = text
        .trim()
        .trim_end_matches('.')
        .replace(['\u{a0}', '\u{202f}'], " ")
        .replace('’', "'");
    let (number, rest) = split_number(&text)?;
    let lower = number.to_lowercase();
    let named = NUMBERS
        .iter()
        .find(|(name, _)| *name == lower)
        .map(|(_, count)| *count);
    let count = named.or_else(|| number.parse().ok())?;
    let rest = rest.trim_start();
    let (unit, rest) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let unit = match unit.to_lowercase().as_str() {
        "an" | "ans" | "année" | "années" | "annee" | "annees" => Unit::Years,
        "mois" => Unit::Months,
        "semaine" | "semaines" => Unit::Weeks,
        "jour" | "jours" => Unit::Days,
        _ => return None,
    };
    let (bound, rest) = bound(rest.trim());
    let start_event = event(rest)?;
    Some(Duration {
        active: Period::new(count, unit),
        start_event,
        bound,
    })
}

/// The number and what follows it: « 5ans » is « 5 ans ».
fn split_number(text: &str) -> Option<(&str, &str)> {
    match text.find(|c: char| !c.is_ascii_digit())? {
        0 => text.split_once(char::is_whitespace),
        end => text.split_at_checked(end),
    }
}

fn bound(rest: &str) -> (Option<Bound>, &str) {
    let lower = rest.to_lowercase();
    for (words, bound) in [("au plus", Bound::Maximum), ("au moins", Bound::Minimum)] {
        if lower == words {
            return (Some(bound), "");
        }
        let after = lower.starts_with(&format!("{words} "));
        if let Some(after) = rest.get(words.len()..).filter(|_| after) {
            return (Some(bound), after.trim());
        }
    }
    let (word, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    match word.to_lowercase().as_str() {
        "maximum" | "max" => (Some(Bound::Maximum), after.trim()),
        "minimum" | "min" => (Some(Bound::Minimum), after.trim()),
        _ => (None, rest),
    }
}

/// The event that starts the count; blank where none is named, `None` where more is said.
fn event(rest: &str) -> Option<String> {
    if rest.is_empty() {
        return Some(String::new());
    }
    let lower = rest.to_lowercase();
    let link = LINKS
        .iter()
        .filter(|link| lower.starts_with(**link))
        .max_by_key(|l| l.len())?;
    // Lower case has the length of the original: the links are plain French words.
    let event = rest.get(link.len()..)?;
    if !event.starts_with([' ', '\'']) {
        return None;
    }
    let event = with_article(link, event.trim_start());
    let words = event.split(|c: char| !c.is_alphanumeric());
    let simple = !event.contains([',', ';', ':', '(', '/', '.', '\n', '+'])
        && !event.contains(|c: char| c.is_ascii_digit())
        && !words
            .into_iter()
            .any(|word| MORE.contains(&word.to_lowercase().as_str()));
    (simple && !event.is_empty()).then_some(event)
}

/// The event as a noun with its article: « du versement » is « le versement » after its preposition.
fn with_article(link: &str, event: &str) -> String {
    match link.rsplit(' ').next() {
        _ if event.is_empty() => String::new(),
        Some("du") => format!("le {event}"),
        Some("des") => format!("les {event}"),
        _ => event.replacen("l'", "l’", usize::from(event.starts_with("l'"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_that_are_wholly_understood() {
        for (text, period, event) in [
            ("5 ans", "P5Y", ""),
            ("Deux ans", "P2Y", ""),
            ("5ans", "P5Y", ""),
            ("18mois", "P18M", ""),
            (
                "5ans après l’envoi du courriel d’avril",
                "P5Y",
                "l’envoi du courriel d'avril",
            ),
            ("3 mois maximum", "P3M", ""),
            (
                "5 ans à compter du versement de la paie",
                "P5Y",
                "le versement de la paie",
            ),
            (
                "5\u{a0}ans à compter de la fin du contrat.",
                "P5Y",
                "la fin du contrat",
            ),
            ("1 an après le dernier contact", "P1Y", "le dernier contact"),
            (
                "30 jours à compter de l’enregistrement",
                "P30D",
                "l’enregistrement",
            ),
        ] {
            let read = parse(text).map(|d| (d.active.to_string(), d.start_event));
            assert_eq!(read, Some((period.to_owned(), event.to_owned())), "{text}");
        }
        assert_eq!(
            parse("3 mois au plus après la fin").map(|d| (d.bound, d.start_event)),
            Some((Some(Bound::Maximum), "la fin".to_owned()))
        );
        assert_eq!(
            parse("3 mois max").and_then(|d| d.bound),
            Some(Bound::Maximum)
        );
    }

    #[test]
    fn anything_more_is_left_as_written() {
        for text in [
            "",
            "Durée du contrat",
            "Durée du contrat + 5 ans",
            "5 ans à compter du versement de la paie, puis archivage",
            "5 ans à compter du versement et 10 ans en archive",
            "2 à 3 ans",
            "5 ans sauf litige",
            "70000 ans",
            "environ 5 ans",
            "5/6 ans",
            "5,5 ans",
            "5",
            "5 ans (Code du travail)",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
