//! Owns: how a line names the data that it is limited to, so that each group can be told from the others.
//! Must not know: what the line is about.

use super::choices::{DATA, SENSITIVE};
use super::data::ordered;
use super::pen::AND;
use crate::register::{DataLine, Mentions};

/// The groups of a sheet in the order of their rows, each with its number and its name.
pub(super) struct Scope {
    groups: Vec<(usize, String)>,
}

impl Scope {
    pub(super) fn of(mentions: Option<&Mentions>) -> Self {
        let ordinary = mentions.and_then(|mentions| mentions.data.answer.given());
        let sensitive = mentions.and_then(|mentions| mentions.sensitive.answer.given());
        let ordinary = ordinary.map_or(&[][..], Vec::as_slice);
        let sensitive = sensitive.map_or(&[][..], |sensitive| sensitive.groups.as_slice());
        let lines: Vec<&DataLine> = ordered(DATA, ordinary)
            .chain(ordered(SENSITIVE, sensitive))
            .collect();
        let groups = lines.iter().enumerate().map(|(at, line)| {
            let name = name(line);
            let before = lines
                .iter()
                .take(at)
                .filter(|other| self::name(other) == name);
            let rank = before.count() + 1;
            let alone = lines
                .iter()
                .filter(|other| self::name(other) == name)
                .count()
                == 1;
            let name = match alone {
                true => name.to_owned(),
                false => format!("{name} ({rank})"),
            };
            (line.number, name)
        });
        Self {
            groups: groups.collect(),
        }
    }

    /// The names of the groups with these numbers; of several with one name, each with its rank.
    pub(super) fn text(&self, numbers: &[usize]) -> String {
        let named = self
            .groups
            .iter()
            .filter(|(number, _)| numbers.contains(number));
        let names: Vec<_> = named.map(|(_, name)| name.as_str()).collect();
        names.join(AND)
    }
}

fn name(line: &DataLine) -> &str {
    match line.line.name.as_str() {
        "" => &line.line.detail,
        name => name,
    }
}
