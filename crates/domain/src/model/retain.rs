//! Filling in how long data are kept: figures of the catalogue's references, and what stays open.
//! It must not know any figure, nor what is usual where none is carried by a text.

use super::element::RetentionModel;
use super::fill::Fill;
use crate::activity::RetentionRule;
use crate::catalogue::{Source, Words};
use crate::path::FieldPath;

/// A duration that a model leaves open, because no text that was read or reported carries it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenDuration {
    /// The retention rule in the sheet.
    pub path: FieldPath,
    /// The entry of the retention references that says what is usual.
    pub reference: String,
}

impl<'m> Fill<'m> {
    /// A retention rule: with the figure of its reference where a text carries it, else open.
    pub(super) fn retention_rule(&mut self, line: &'m RetentionModel) -> RetentionRule {
        let model = self.model;
        let mut rule = RetentionRule {
            id: self.line("retention_rules", &line.key).into(),
            data_groups: self.links("data_groups", &model.data_groups, &line.data_groups),
            purposes: self.links("purposes", &model.purposes, &line.purposes),
            data_subjects: self.links("data_subjects", &model.data_subjects, &line.data_subjects),
            ..RetentionRule::default()
        };
        let reference = self.catalogue.retention.get(&line.reference);
        let Some(reference) = reference.filter(|_| !model.is_open(line, self.facts)) else {
            return rule;
        };
        // A figure that holds elsewhere may be only a habit here: the lower confidence counts.
        let known = reference.source.confidence;
        let confidence = line.confidence.map_or(known, |here| here.max(known));
        let source = Source {
            confidence,
            ..reference.source.clone()
        };
        let path = FieldPath::of(&[&"retention_rules", &rule.id]);
        self.sources.insert(path.as_str().to_owned(), source);
        let facts = &reference.facts;
        if !facts.is_proposed(confidence) {
            let reference = line.reference.clone();
            self.open.push(OpenDuration { path, reference });
            return rule;
        }
        let say = |words: &Option<Words>| {
            let words = words.as_ref().map(|words| words.get(self.lang).to_owned());
            words.unwrap_or_default()
        };
        rule.active = facts.active;
        rule.criterion = say(&facts.criterion);
        rule.start_event = say(&facts.start);
        rule.archive = facts.archive;
        let texts = [say(&facts.archive_criterion), say(&facts.archive_basis)];
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let texts = texts.into_iter().filter(|text| !text.is_empty());
        rule.archive_basis = texts.collect::<Vec<_>>().join(" ; ");
        rule.final_fate = facts.fate;
        rule.bound = facts.bound;
        rule.source.clone_from(&reference.source.text);
        rule
    }
}
