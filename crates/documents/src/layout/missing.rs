//! Owns: the list of characters that no face could show, with where they stand.
//! Must not know: how the stand-in is drawn.

use std::collections::BTreeSet;

/// A character that the fonts lack; its number stands in its place (`[U+65E5]`) and its text is kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MissingGlyph {
    /// The character.
    pub character: char,
    /// Where it stands: the heading and the label above it, as they are printed.
    pub place: String,
    /// The text around it, at most 60 characters. It is the user's own: show it, never log it.
    pub excerpt: String,
}

/// Collects missing characters.
#[derive(Debug, Default)]
pub(super) struct Missing {
    seen: BTreeSet<(char, String)>,
    list: Vec<MissingGlyph>,
    heading: String,
    label: String,
}

impl Missing {
    /// From now on text belongs to this heading.
    pub(super) fn under_heading(&mut self, heading: String) {
        self.heading = heading;
        self.label.clear();
    }

    /// From now on text belongs to this label.
    pub(super) fn under_label(&mut self, label: String) {
        self.label = label;
    }

    /// Notes the characters, once for each place.
    pub(super) fn report(&mut self, characters: &[char], text: &str) {
        let parts = [self.heading.as_str(), self.label.as_str()];
        let named: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
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
        self.under_heading(String::new());
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
