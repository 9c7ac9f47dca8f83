//! What the reader refuses, and what the shipped files must hold.
//! Must not read the disk: the files are part of the test.

mod labels;
mod reading;
mod rules;
mod shipped;

use super::Catalogue;

macro_rules! shipped_files {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../../../assets/legal/", $name)))),*]
    };
}

/// The shipped files with their names.
fn files() -> Vec<(&'static str, &'static str)> {
    shipped_files![
        "adequacy-frameworks.toml",
        "art14-exceptions.toml",
        "art28-clauses.toml",
        "art9-conditions.toml",
        "automated-decision-grounds.toml",
        "basic-measures.toml",
        "countries.toml",
        "data-categories.toml",
        "data-subjects.toml",
        "deadlines.toml",
        "dpia-criteria.toml",
        "dpia-exempt.toml",
        "dpia-reasons.toml",
        "dpia-required.toml",
        "formalities.toml",
        "legal-bases.toml",
        "measure-types.toml",
        "notice-audiences.toml",
        "opinion-authors.toml",
        "organisations.toml",
        "prospecting-channels.toml",
        "recipient-types.toml",
        "retention.toml",
        "rights.toml",
        "rule-severities.toml",
        "rule-themes.toml",
        "rules.toml",
        "scc-modules.toml",
        "security-sheets.toml",
        "thresholds.toml",
        "transfer-mechanisms.toml",
        "wording.toml",
        "zones.toml",
    ]
    .to_vec()
}

pub(crate) fn shipped() -> Catalogue {
    Catalogue::parse(&files()).expect("the shipped files are well formed")
}
