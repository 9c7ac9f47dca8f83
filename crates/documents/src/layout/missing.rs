//! Owns: the list of characters that no face could show, with where they stand.
//! Must not know: how the stand-in is drawn.

use crate::source::Portion;
use std::collections::BTreeSet;

/// A character that the fonts lack; its number stands in its place (`[U+65E5]`) and its text is kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MissingGlyph {
    /// The character.
    pub character: char,
    /// Where it stands: the headings above it, from the outermost on, and the label, as they are printed.
    pub place: String,
    /// The text around it, at most 60 characters. It is the user's own: show it, never log it.
    pub excerpt: String,
}

/// Collects missing characters.
#[derive(Debug, Default)]
pub(super) struct Missing {
    seen: BTreeSet<(char, String)>,
    list: Vec<MissingGlyph>,
    /// The headings that the text stands under, with their ranks.
    headings: Vec<(u8, String)>,
    label: String,
}

impl Missing {
    /// At the beginning of a portion, which may go on with what an earlier one has begun: the running head says what.
    pub(super) fn within(portion: &Portion) -> Self {
        let mut missing = Self::default();
        if let Some(rank) = portion.within.first() {
            missing.under_heading(*rank, portion.running.clone());
        }
        missing
    }

    /// From now on text belongs to this heading, within those of a lower rank.
    pub(super) fn under_heading(&mut self, rank: u8, heading: String) {
        self.headings.retain(|(outer, _)| *outer < rank);
        self.headings.push((rank, heading));
        self.label.clear();
    }

    /// From now on text belongs to no heading.
    pub(super) fn under_none(&mut self) {
        self.headings.clear();
        self.label.clear();
    }

    /// From now on text belongs to this label.
    pub(super) fn under_label(&mut self, label: String) {
        self.label = label;
    }

    /// Notes the characters, once for each place.
    pub(super) fn report(&mut self, characters: &[char], text: &str) {
        let headings = self.headings.iter().map(|(_, heading)| heading.as_str());
        let parts = headings.chain([self.label.as_str()]);
        let named: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        let place = named.join(" › ");
        for character in characters {
            if self.seen.insert((*character, place.clone())) {
                let excerpt = around(text, *character);
                self.list.push(MissingGlyph {
                    character: *character,
                    place: place.clone(),
                    excerpt,
                });
            }
        }
    }

    /// Notes the characters of a running head or foot, which repeats what a page has said: only those that nothing
    /// else held.
    pub(super) fn report_repeated(&mut self, characters: &[char], text: &str) {
        let known = |c: &char| self.seen.iter().any(|(other, _)| other == c);
        let new: Vec<char> = characters.iter().copied().filter(|c| !known(c)).collect();
        self.under_none();
        self.report(&new, text);
    }

    /// What was noted, in reading order.
    pub(super) fn into_list(self) -> Vec<MissingGlyph> {
        self.list
    }
}

fn around(text: &str, character: char) -> String {
    let position = text.chars().position(|c| c == character).unwrap_or(0);
    text.chars()
        .skip(position.saturating_sub(30))
        .take(60)
        .collect()
}
