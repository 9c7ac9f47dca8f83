//! Owns: filling the annexes that were asked for, from the sheets that are shown.
//! Must not know any sheet that is not shown.

mod changes;
mod processors;
mod retention;
mod security;
mod transfers;

use super::super::annex::{Annex, Annexes};
use super::super::options::RegisterOptions;
use super::super::sheet::Sheet;
use super::scene::Scene;
use crate::said::said;
use registre_domain::activity::Activity;

/// The annexes of the sheets shown, which stand in the order of `chosen`.
pub(super) fn annexes(
    scene: &Scene<'_>,
    options: &RegisterOptions,
    chosen: &[&Activity],
    sheets: &[Sheet],
) -> Annexes {
    if options.annexes.is_empty() || sheets.is_empty() {
        return Annexes::default();
    }
    let asked = |annex| options.annexes.contains(&annex);
    let said: Vec<Activity> = chosen.iter().map(|activity| said(activity)).collect();
    let shown: Vec<_> = said.iter().zip(sheets).collect();
    let mut annexes = Annexes {
        processors: asked(Annex::Processors).then(|| processors::processors(scene, &shown)),
        transfers: asked(Annex::Transfers).then(|| transfers::transfers(&shown)),
        retention: asked(Annex::Retention).then(|| retention::retention(scene, sheets)),
        security: (asked(Annex::Security) && !options.public).then(|| security::security(sheets)),
        changes: None,
        changes_between: None,
        glossary: asked(Annex::Glossary),
    };
    if let (true, Some(changes)) = (asked(Annex::Changes), &options.changes) {
        let seen = changes::seen(scene, &annexes, sheets);
        annexes.changes = Some(changes::changes(options, changes, &seen));
        annexes.changes_between = options.changes_between;
    }
    annexes
}
