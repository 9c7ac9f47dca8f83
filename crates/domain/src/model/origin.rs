//! Where each value of a filled sheet comes from, beside the sheet and what it leaves open.
//! It must not know how a sheet is filled.

use super::fill::Fill;
use super::library::Model;
use super::retain::OpenDuration;
use super::when::Facts;
use crate::activity::Activity;
use crate::catalogue::{Catalogue, Lang, Source};
use crate::ids::ActivityId;
use crate::path::FieldPath;

/// Where a value that a model filled in comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The value's path in the sheet.
    pub path: FieldPath,
    /// Its source.
    pub source: Source,
}

/// A sheet as a model fills it in, and what there is to say about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The sheet, as [`Model::fill`] gives it.
    pub activity: Activity,
    /// Where each of its values comes from.
    pub origins: Vec<Origin>,
    /// The durations that it leaves open, with what is usual for each.
    pub open: Vec<OpenDuration>,
}

impl Model {
    /// A sheet as [`Model::fill`] gives it, with the source of each value and the durations that stay open.
    pub fn filled(
        &self,
        id: ActivityId,
        facts: &Facts,
        catalogue: &Catalogue,
        lang: Lang,
    ) -> Filled {
        let mut fill = self.filling(id, facts, catalogue, lang);
        let activity = fill.marked();
        let marks = activity.unconfirmed.iter().map(|mark| &mark.path);
        // That nothing leaves Europe is an answer of the guided start, with no other source.
        let marks = marks.filter(|path| path.as_str() != "transfers");
        let origin = |path: &FieldPath| Origin {
            source: fill.source_at(path),
            path: path.clone(),
        };
        Filled {
            origins: marks.map(origin).collect(),
            activity,
            open: fill.open,
        }
    }
}

impl Fill<'_> {
    /// The source of the nearest line or group above a value, else the model's own.
    fn source_at(&self, path: &FieldPath) -> Source {
        let mut line = path.as_str();
        loop {
            if let Some(source) = self.sources.get(line) {
                return source.clone();
            }
            match line.rsplit_once('/') {
                Some((above, _)) => line = above,
                None => return self.model.source(None, None),
            }
        }
    }
}
