//! Owns the relations of a part: identifiers, kinds and targets as paths in the archive.
//! Must not know what the targets contain.

use super::super::archive::Archive;
use super::super::budget::Budget;
use super::super::xml::{self, Piece};
use crate::ImportError;

/// The relations that one part declares.
#[derive(Default)]
pub(super) struct Relations(Vec<Relation>);

struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Relations {
    /// Reads the relations of the part at `path`; none where the part declares none.
    pub(super) fn read(
        archive: &mut Archive<'_>,
        path: &str,
        budget: &mut Budget<'_>,
    ) -> Result<Self, ImportError> {
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
        let own = format!("{folder}/_rels/{file}.rels");
        let text = archive
            .text(own.trim_start_matches('/'), budget)?
            .unwrap_or_default();
        let mut relations = Vec::new();
        xml::walk(&text, &mut |piece| {
            if let Piece::Open(tag) = piece
                && tag.local() == "Relationship"
            {
                let target = tag.attr("Target")?.unwrap_or_default();
                let external = tag.attr("TargetMode")?.as_deref() == Some("External");
                relations.push(Relation {
                    id: tag.attr("Id")?.unwrap_or_default(),
                    kind: tag.attr("Type")?.unwrap_or_default(),
                    target: if external {
                        target
                    } else {
                        resolve(folder, &target)
                    },
                });
            }
            Ok(())
        })?;
        Ok(Self(relations))
    }

    pub(super) fn target(&self, id: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|relation| relation.id == id)
            .map(|relation| relation.target.as_str())
    }

    /// Path of the worksheet with this identifier; `None` for charts and dialogs.
    pub(super) fn worksheet(&self, id: &str) -> Option<&str> {
        let relation = self.0.iter().find(|relation| relation.id == id)?;
        relation
            .kind
            .ends_with("/worksheet")
            .then_some(relation.target.as_str())
    }

    pub(super) fn all<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a str> {
        let wanted = move |relation: &&Relation| relation.kind.ends_with(kind);
        self.0
            .iter()
            .filter(wanted)
            .map(|relation| relation.target.as_str())
    }

    pub(super) fn first<'a>(&'a self, kind: &'a str) -> Option<&'a str> {
        self.all(kind).next()
    }
}

/// Path of a target written relative to the folder of its part, or from the root.
fn resolve(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." | "" => {}
            _ => steps.push(step),
        }
    }
    steps.join("/")
}
