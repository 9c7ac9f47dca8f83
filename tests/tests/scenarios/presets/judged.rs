//! Whether a text says what its row asks for, and nothing of what does not apply.
//! Knows nothing of the register that it is made of.

use super::rows::{POINTS, Row};
use registre_documents::block::plain_text;
use registre_documents::notice::{Part, Section, Sentence, Text};
use std::collections::BTreeSet;

/// What every notice says, where each point is answered to.
const ALWAYS: [(&str, &str); 11] = [
    ("1a", "Maison Exemple"),
    ("1a", "1 rue de l’Essai"),
    ("1a", "75000 Port-Sélène"),
    ("1a", "contact@exemple.example"),
    ("2b", "droits@exemple.example"),
    ("2b", "un mois"),
    (
        "2d",
        "CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07",
    ),
    ("21", "opposer"),
    ("85", "après votre mort"),
    ("1e", "prestataires"),
    ("2e", "facultatif"),
];

/// The clauses of the rights that some basis of every row gives: contract or consent gives erasure and portability.
const RIGHTS: [&str; 5] = [
    "right-access",
    "right-rectification",
    "right-erasure",
    "right-restriction",
    "right-portability",
];

/// Sections that only stand where their point applies.
const AT_TIMES: [(&str, &str); 5] = [
    ("1b", "officer"),
    ("1f", "transfers"),
    ("2f", "automated"),
    ("9", "special"),
    ("82", "cookies"),
];

/// Words that stand nowhere where their point does not apply.
const NOWHERE: [(&str, &str); 6] = [
    ("1f", "hors de l’Espace économique européen"),
    ("2c", "retirer votre accord"),
    ("2f", "sans intervention humaine"),
    ("9", "données sensibles"),
    ("82", "cookie"),
    ("82", "traceur"),
];

/// What of a text is not as its row says; `also` are words that stand where a point is answered to.
pub(super) fn faults(text: &Text, row: &Row, points: &str, also: &[(&str, &str)]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |what: String| faults.push(format!("{}: {what}", row.preset));
    for left in &text.left {
        fault(format!("left: {} {}", left.said, left.source.path));
    }
    let marks: Vec<&str> = points.split(' ').collect();
    assert_eq!(marks.len(), POINTS.len(), "{}", row.preset);
    let applies = |point: &str| {
        let at = POINTS.iter().position(|(known, ..)| *known == point);
        marks[at.unwrap_or_else(|| panic!("no point {point}"))] == "x"
    };
    let items: BTreeSet<&str> = sentences(text)
        .flat_map(|s| &s.items)
        .map(String::as_str)
        .collect();
    for (point, item, _) in POINTS {
        if items.contains(item) != applies(point) {
            fault(format!("{point} is {:?}", items.contains(item)));
        }
    }
    for (point, words) in ALWAYS.iter().chain(row.says).chain(also) {
        let is_said = applies(point) && said(text, point).contains(&folded(words));
        if !is_said {
            fault(format!("{point} does not say « {words} »"));
        }
    }
    for (point, code) in AT_TIMES {
        let stands = text.sections.iter().any(|section| section.code == code);
        if stands != applies(point) {
            fault(format!("{point}: section {code} {stands}"));
        }
    }
    let whole = folded(&sentences(text).map(words_of).collect::<Vec<_>>().join("\n"));
    let absent = NOWHERE.iter().filter(|(point, _)| !applies(point));
    for words in absent.map(|(_, words)| words).chain(row.never) {
        if whole.contains(&folded(words)) {
            fault(format!("says « {words} »"));
        }
    }
    let clauses: BTreeSet<&str> = sentences(text)
        .filter_map(|s| s.clause.as_deref())
        .collect();
    let withdrawal = ("right-withdrawal", applies("2c"));
    for (right, applies) in RIGHTS
        .map(|right| (right, true))
        .into_iter()
        .chain([withdrawal])
    {
        if clauses.contains(right) != applies {
            fault(format!("{right} is {:?}", !applies));
        }
    }
    if !text
        .sections
        .iter()
        .any(|s| s.code == "rights" && sets_apart(s))
    {
        fault("the right to object is not set apart".into());
    }
    faults
}

fn sets_apart(section: &Section) -> bool {
    section
        .parts
        .iter()
        .any(|part| matches!(part, Part::Apart { items, .. } if !items.is_empty()))
}

/// Every sentence.
pub(super) fn sentences(text: &Text) -> impl Iterator<Item = &Sentence> {
    text.sentences()
}

fn words_of(sentence: &Sentence) -> String {
    plain_text(&sentence.content)
}

/// What stands where a point is answered to.
fn said(text: &Text, point: &str) -> String {
    let sections = POINTS
        .iter()
        .find(|(known, ..)| *known == point)
        .map(|(.., at)| *at);
    let sections = sections.unwrap_or_default();
    let here = text
        .sections
        .iter()
        .filter(|section| sections.contains(&section.code));
    let said = here
        .flat_map(|section| &section.parts)
        .flat_map(Part::sentences);
    folded(&said.map(words_of).collect::<Vec<_>>().join("\n"))
}

/// Words as they are compared: spaces that do not break are spaces, and a capital says nothing.
fn folded(words: &str) -> String {
    words.replace(['\u{a0}', '\u{202f}'], " ").to_lowercase()
}
