//! What the fields of a sheet are called in documents: as the forms call them in which they are filled in.
//! It must not know which of them a document shows, nor what stands in them.

use crate::assets;
use crate::words::{Phrases, Words};
use std::collections::BTreeMap;

/// Between a group of fields and one of them, as the history in the window has it.
const WITHIN: &str = " › ";

/// The key of each field's label by the shape of its path, with the place that the field has in its form.
pub(crate) struct Labels(BTreeMap<&'static str, (usize, &'static str)>);

impl Labels {
    /// The labels of a sheet's fields.
    pub(crate) fn of_sheets() -> Self {
        let lines = assets::SHEET_LABELS.lines();
        let pairs = lines.filter_map(|line| line.split_once(' '));
        let placed = pairs.zip(0..);
        Self(
            placed
                .map(|((path, key), place)| (path, (place, key)))
                .collect(),
        )
    }

    /// What a field is called, with the groups that it stands in, and its place; nothing for what no form shows.
    pub(crate) fn called(&self, path: &str, words: &Words) -> Option<(usize, String)> {
        let ends = path.match_indices('/').map(|(end, _)| end);
        let way = ends.chain([path.len()]).filter_map(|end| path.get(..end));
        let mut place = None;
        let mut labels: Vec<String> = Vec::new();
        for (at, key) in way.filter_map(|path| self.0.get(path)) {
            place = Some(*at);
            let label = words.say(key);
            if labels.last() != Some(&label) {
                labels.push(label);
            }
        }
        Some((place?, labels.join(WITHIN)))
    }
}

#[cfg(test)]
mod tests {
    use super::Labels;
    use crate::words::Words;
    use registre_documents::register::{Kind, shows};
    use registre_domain::Lang;

    #[test]
    fn a_field_is_called_by_its_way_in_the_form_in_both_languages() {
        let labels = Labels::of_sheets();
        for (lang, expected) in [(Lang::Fr, "Nom"), (Lang::En, "Name")] {
            let words = Words::load(lang).unwrap();
            let is_shown = |path| {
                [Kind::Controller, Kind::Processor]
                    .iter()
                    .any(|kind| shows(*kind, true, path))
            };
            for (path, (_, key)) in labels.0.iter().filter(|(path, _)| is_shown(path)) {
                assert!(words.has(key), "{lang} {path} {key}");
            }
            let (_, name) = labels.called("identity/name", &words).unwrap();
            assert!(name.contains(expected), "{name}");
            let (at, line) = labels.called("recipients/*", &words).unwrap();
            let (below, field) = labels.called("recipients/*/party", &words).unwrap();
            assert!(field.starts_with(&format!("{line} › ")), "{field}");
            assert!(at < below, "fields follow their group");
            assert_eq!(labels.called("unconfirmed/*/path", &words), None);
        }
    }
}
