//! The data files that ship inside the program: legal catalogues and words.
//! It must not know what they say.

/// Pairs of a file's name and its text.
pub(crate) type Files = &'static [(&'static str, &'static str)];

macro_rules! files {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../assets/", $folder, "/", $name)))),+]
    };
}

/// The legal catalogues (`assets/legal`).
pub(crate) const LEGAL: Files = files!("legal":
    "adequacy-frameworks.toml", "art14-exceptions.toml", "art28-clauses.toml", "art9-conditions.toml",
    "automated-decision-grounds.toml", "countries.toml", "data-categories.toml", "data-subjects.toml",
    "dpia-criteria.toml", "dpia-exempt.toml", "dpia-required.toml", "formalities.toml",
    "legal-bases.toml", "measure-types.toml", "opinion-authors.toml", "organisations.toml",
    "prospecting-channels.toml", "recipient-types.toml", "rules.toml", "scc-modules.toml",
    "security-sheets.toml", "transfer-mechanisms.toml",
);

/// The French words (`assets/i18n/fr`), the reference.
pub(crate) const FRENCH: Files = files!("i18n/fr":
    "cli.ftl", "dialogs.ftl", "documents.ftl", "errors.ftl", "import.ftl", "notice.ftl", "operations.ftl", "progress.ftl",
);

/// The English words (`assets/i18n/en`).
pub(crate) const ENGLISH: Files = files!("i18n/en":
    "cli.ftl", "dialogs.ftl", "documents.ftl", "errors.ftl", "import.ftl", "notice.ftl", "operations.ftl", "progress.ftl",
);

/// The clauses of privacy notices (`assets/clauses`).
pub(crate) const CLAUSES: &str = include_str!("../../../assets/clauses/notice.toml");

/// The demonstration register (`assets/demo`), in the exchange format.
pub(crate) const DEMO: &str = include_str!("../../../assets/demo/register.fr.json");
