//! Owns: what in the text of a notice deserves a second look: words that tell a reader nothing, internal references,
//! passages in another language.
//! Must not know how a notice is composed; it reads sentences as they are printed.

use crate::block::{Inline, plain_text};
use registre_domain::Catalogue;
use registre_domain::catalogue::WordingKind;
use serde::Serialize;
use std::collections::BTreeSet;

/// Why a passage deserves a second look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FlagKind {
    /// A list that is not closed, or words that say nothing.
    Vague,
    /// A period without end, or one that nobody can work out.
    Endless,
    /// Recipients of whom nobody knows who they are (Art. 13(1)(e)).
    Partners,
    /// "And so on".
    EtCetera,
    /// What may be or may not be (Art. 12(1)).
    Conditional,
    /// The reference of a sheet, which means nothing outside.
    Reference,
    /// A passage in another language than the notice's.
    OtherLanguage,
}

/// A passage that deserves a second look.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Flag {
    /// Why.
    pub kind: FlagKind,
    /// The words: as the list of words spells them, or as they are printed.
    pub words: String,
}

/// The kinds of words that are looked for, with what each is told as.
const WORDING: [(WordingKind, FlagKind); 6] = [
    (WordingKind::NoticeVague, FlagKind::Vague),
    (WordingKind::NoticeEndless, FlagKind::Endless),
    (WordingKind::EndlessDuration, FlagKind::Endless),
    (WordingKind::NoticePartners, FlagKind::Partners),
    (WordingKind::NoticeEtCetera, FlagKind::EtCetera),
    (WordingKind::NoticeConditional, FlagKind::Conditional),
];

/// What deserves a second look in a sentence as it is printed. `references` are those of the register's sheets.
#[must_use]
pub fn flags(
    content: &[Inline],
    catalogue: &Catalogue,
    references: &BTreeSet<String>,
) -> Vec<Flag> {
    let text = plain_text(content);
    let mut found = BTreeSet::new();
    let kinds = WORDING.map(|(wording, _)| wording);
    for (wording, words) in catalogue.phrases.said_of(&kinds, &text) {
        found.extend(told_as(wording).map(|kind| flag(kind, words)));
    }
    // What is too little as a whole text is too little as the whole of what a sentence says of a period.
    for piece in text.split(BREAKS).filter(|piece| piece.len() < text.len()) {
        let said = catalogue.phrases.said(WordingKind::EndlessDuration, piece);
        found.extend(said.into_iter().map(|words| flag(FlagKind::Endless, words)));
    }
    let named = references
        .iter()
        .filter(|reference| names(&text, reference));
    found.extend(named.map(|reference| flag(FlagKind::Reference, reference)));
    let foreign = content.iter().filter(|inline| inline.language.is_some());
    found.extend(foreign.map(|inline| flag(FlagKind::OtherLanguage, inline.text.trim())));
    found.into_iter().collect()
}

/// Where one part of a sentence ends.
const BREAKS: [char; 7] = [':', ';', '.', '(', ')', '–', ','];

fn told_as(wording: WordingKind) -> Option<FlagKind> {
    let mut kinds = WORDING.into_iter();
    let (_, kind) = kinds.find(|(known, _)| *known == wording)?;
    Some(kind)
}

fn flag(kind: FlagKind, words: &str) -> Flag {
    Flag {
        kind,
        words: words.to_owned(),
    }
}

/// Whether a text names a reference: as a whole, and only one that no ordinary word looks like.
fn names(text: &str, reference: &str) -> bool {
    let is_telling =
        reference.contains(char::is_alphabetic) && reference.contains(char::is_numeric);
    let whole = |at: usize| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text
            .get(at + reference.len()..)
            .and_then(|text| text.chars().next());
        let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !joins(before) && !joins(after)
    };
    is_telling && text.match_indices(reference).any(|(at, _)| whole(at))
}
