//! Owns: which entries of the catalogues have a wording of their own in the CNIL's model (tabs 3 and 5).
//! Must not know: where a choice stands in a tab.

use crate::words::Words;
use registre_domain::Code;

/// Code of an entry, key of the model's wording.
type Choices = &'static [(&'static str, &'static str)];

pub(super) const PEOPLE: Choices = &[
    ("internal-services", "ods-choice-people-internal"),
    ("applicants", "ods-choice-people-applicants"),
    ("other", "ods-choice-people-other"),
];

pub(super) const RECIPIENTS: Choices = &[
    ("internal-service", "ods-choice-recipient-internal"),
    ("processor", "ods-choice-recipient-processor"),
    ("third-country", "ods-choice-recipient-third-country"),
    ("partner", "ods-choice-recipient-partner"),
    ("other", "ods-choice-recipient-other"),
];

pub(super) const MEASURES: Choices = &[
    ("traceability", "ods-choice-measure-traceability"),
    ("software-protection", "ods-choice-measure-software"),
    ("backup", "ods-choice-measure-backup"),
    ("encryption", "ods-choice-measure-encryption"),
    ("access-control", "ods-choice-measure-access"),
    ("other", "ods-choice-measure-other"),
];

pub(super) const MECHANISMS: Choices = &[
    ("scc", "ods-choice-mechanism-scc"),
    ("bcr", "ods-choice-mechanism-bcr"),
    ("adequacy", "ods-choice-mechanism-adequacy"),
    ("code-of-conduct", "ods-choice-mechanism-conduct"),
    ("certification", "ods-choice-mechanism-certification"),
    ("derogation", "ods-choice-mechanism-derogation"),
];

/// The rows of « Catégories de données personnelles concernées », in the model's order.
pub(super) const DATA: Choices = &[
    ("identity", "ods-data-identity"),
    ("personal-life", "ods-data-personal-life"),
    ("economic-financial", "ods-data-economic"),
    ("connection", "ods-data-connection"),
    ("location", "ods-data-location"),
    ("nir", "ods-data-nir"),
];

/// The rows of « Données sensibles », in the model's order.
pub(super) const SENSITIVE: Choices = &[
    ("racial-ethnic-origin", "ods-data-origin"),
    ("political-opinions", "ods-data-opinions"),
    ("religious-philosophical-beliefs", "ods-data-beliefs"),
    ("trade-union-membership", "ods-data-union"),
    ("genetic", "ods-data-genetic"),
    ("biometric", "ods-data-biometric"),
    ("health", "ods-data-health"),
    ("sex-life-orientation", "ods-data-sex-life"),
    ("criminal-offences", "ods-data-offences"),
];

/// The model's words for a choice, where it has some; the catalogue's otherwise.
pub(super) fn worded(
    words: &dyn Words,
    choices: Choices,
    code: Option<&Code>,
    name: &str,
) -> String {
    let code = code.map(Code::as_str);
    let own = choices.iter().find(|(known, _)| Some(*known) == code);
    own.map_or_else(|| name.to_owned(), |(_, key)| words.say(key))
}
