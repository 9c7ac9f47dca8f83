//! Third parties, listed.
//! It must not change anything.

use crate::error::AppError;
use crate::organisation::Nothing;
use crate::session::Session;
use registre_domain::party::Party;
use serde::Serialize;

/// A third party in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct PartyLine {
    /// It.
    pub party: Party,
    /// How many sheets name it.
    pub sheets: usize,
}

/// Lists the third parties by name.
///
/// # Errors
/// What the store refuses.
pub fn list(session: &mut Session, _: Nothing) -> Result<Vec<PartyLine>, AppError> {
    let (known, _) = session.look()?;
    let mut lines: Vec<PartyLine> = known
        .frame
        .parties
        .iter()
        .cloned()
        .map(|party| {
            let naming = known.sheets.iter();
            let sheets = naming
                .filter(|sheet| sheet.links.contains_key(&party.id.0))
                .count();
            PartyLine { party, sheets }
        })
        .collect();
    lines.sort_by(|PartyLine { party: a, .. }, PartyLine { party: b, .. }| {
        a.name.cmp(&b.name).then(a.id.cmp(&b.id))
    });
    Ok(lines)
}
