//! Owns: the measures of each sheet, gathered.
//! Must not know the common measures: the document holds them once.

use super::super::super::annex::OwnMeasures;
use super::super::super::sheet::Sheet;

pub(super) fn security(sheets: &[Sheet]) -> Vec<OwnMeasures> {
    let own = sheets.iter().filter_map(|sheet| {
        let security = sheet.security.answer.given()?;
        (!security.own.is_empty()).then(|| OwnMeasures {
            sheet: sheet.description.reference.clone(),
            anchor: sheet.anchor.clone(),
            measures: security.own.clone(),
        })
    });
    own.collect()
}
