//! Owns: names of tabs that every spreadsheet program takes, each once.
//! Must not know: what the tabs hold.

use std::collections::BTreeSet;

/// The longest name that Excel takes.
const LONGEST: usize = 31;

/// Gives names that are free.
#[derive(Default)]
pub(super) struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    /// The name of a tab: what was wished, without the characters that are not allowed, and with a number where
    /// another tab bears it already. Programs do not tell capitals apart.
    pub(super) fn give(&mut self, wished: &str) -> String {
        let plain = plain(wished);
        let mut name = cut(&plain, LONGEST);
        let mut number = 2;
        while !self.taken.insert(name.to_lowercase()) {
            let end = format!(" ({number})");
            name = cut(&plain, LONGEST.saturating_sub(end.len())) + &end;
            number += 1;
        }
        name
    }
}

fn cut(text: &str, length: usize) -> String {
    let short: String = text.chars().take(length).collect();
    short.trim_end().to_owned()
}

fn plain(text: &str) -> String {
    let allowed = |c: char| !c.is_control() && !"[]*?:/\\".contains(c);
    let text: String = text
        .chars()
        .map(|c| if allowed(c) { c } else { '-' })
        .collect();
    let text = text.trim_matches(['\'', ' ']);
    if text.is_empty() {
        "-".to_owned()
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_allowed_short_and_unique() {
        let mut names = Names::default();
        assert_eq!(names.give("T-001"), "T-001");
        assert_eq!(names.give("t-001"), "t-001 (2)", "capitals do not count");
        assert_eq!(names.give("A/B:[c]*?"), "A-B--c---");
        assert_eq!(names.give("''"), "-");
        let long = "é".repeat(40);
        assert_eq!(names.give(&long).chars().count(), 31);
        assert_eq!(names.give(&long).chars().count(), 31);
    }
}
