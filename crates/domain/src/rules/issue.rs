//! What a rule finds: an issue with its subject, its field and the names that its words mention.
//! It must not know any condition.

use crate::ids::{ActivityId, EntityId};
use crate::path::FieldPath;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;

/// Something that a rule found missing. It never blocks anything.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Issue {
    /// What it is about.
    pub subject: Subject,
    /// Code of the rule: its words, severity, article and source are in the catalogue.
    pub rule: &'static str,
    /// The field to look at; for an entity, the path is in the entity.
    pub path: FieldPath,
    /// Names that the rule's words mention.
    pub args: BTreeMap<&'static str, Arg>,
}

/// What an issue is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The register as a whole: it has no legal person yet.
    Register,
    /// A legal person of the register.
    Entity(EntityId),
    /// A sheet.
    Activity(ActivityId),
}

/// A name in the words of an issue.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Arg {
    /// As the user wrote it.
    Text(String),
    /// The code of a data category, whose words depend on the reader's language.
    DataCategory(String),
    /// Codes of a list, whose words depend on the reader's language.
    Listed(Listed),
    /// A day.
    Day(NaiveDate),
    /// A number.
    Number(u32),
}

/// Codes of one list of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Listed {
    /// The list, by its subject (`dpia-criteria`).
    pub list: &'static str,
    /// The codes.
    pub codes: Vec<String>,
}

impl Arg {
    /// Codes of a list.
    pub(super) fn listed(list: &'static str, codes: Vec<String>) -> Self {
        Self::Listed(Listed { list, codes })
    }

    /// One code of a list.
    pub(super) fn of_list(list: &'static str, code: impl Into<String>) -> Self {
        Self::listed(list, vec![code.into()])
    }
}

/// Where a rule found something, and the names to say it with.
pub(super) struct Finding {
    path: FieldPath,
    args: BTreeMap<&'static str, Arg>,
}

impl Finding {
    pub(super) fn at(parts: &[&dyn std::fmt::Display]) -> Self {
        Self {
            path: FieldPath::of(parts),
            args: BTreeMap::new(),
        }
    }

    pub(super) fn with(mut self, name: &'static str, arg: Arg) -> Self {
        self.args.insert(name, arg);
        self
    }

    pub(super) fn issue(self, rule: &'static str, subject: Subject) -> Issue {
        Issue {
            subject,
            rule,
            path: self.path,
            args: self.args,
        }
    }
}

/// One finding at a field, where a condition holds.
pub(super) fn when(missing: bool, parts: &[&dyn std::fmt::Display]) -> Vec<Finding> {
    if missing {
        vec![Finding::at(parts)]
    } else {
        Vec::new()
    }
}
