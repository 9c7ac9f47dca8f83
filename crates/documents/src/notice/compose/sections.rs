//! Owns: which sections a notice of each kind has, in their usual order.
//! Must not know what they say.

use super::super::draft::Draft;
use super::super::statement::Part;
use super::{
    automated, closing, consent, cookies, data, first, recipients, retention, rights, special,
    transfers, who, why,
};
use registre_domain::notice::Kind;

/// A section: its code, the key of its heading, what composes it.
pub(super) struct Question {
    pub(super) code: &'static str,
    pub(super) heading: &'static str,
    pub(super) compose: fn(&Draft<'_>) -> Vec<Part>,
}

const fn ask(
    code: &'static str,
    heading: &'static str,
    compose: fn(&Draft<'_>) -> Vec<Part>,
) -> Question {
    Question {
        code,
        heading,
        compose,
    }
}

const WHO: Question = ask("who", "privacy-who", who::controller);
const OFFICER: Question = ask("officer", "privacy-dpo", who::officer);
const WHY: Question = ask("why", "privacy-why", why::purposes);
const DATA: Question = ask("data", "privacy-data", data::categories);
const SOURCES: Question = ask("sources", "privacy-sources", data::sources);
const MANDATORY: Question = ask("mandatory", "privacy-mandatory", data::mandatory);
const SPECIAL: Question = ask("special", "privacy-special", special::special);
const RECIPIENTS: Question = ask("recipients", "privacy-recipients", recipients::recipients);
const TRANSFERS: Question = ask("transfers", "privacy-transfers", transfers::transfers);
const RETENTION: Question = ask("retention", "privacy-retention", retention::retention);
const AUTOMATED: Question = ask("automated", "privacy-automated", automated::automated);
const COOKIES: Question = ask("cookies", "privacy-cookies", cookies::cookies);
const RIGHTS: Question = ask("rights", "privacy-rights", rights::rights);
const EXERCISE: Question = ask("exercise", "privacy-exercise", rights::exercise);
const COMPLAINT: Question = ask("complaint", "privacy-complaint", rights::complaint);
const CLOSING: Question = ask("closing", "privacy-closing", closing::closing);
const LEAD: Question = ask("who", "privacy-who", first::lead);
const PURPOSES: Question = ask("why", "privacy-why", first::purposes);
const MORE: Question = ask("more", "privacy-more-at", first::more);

/// The organisation's own words, which open every notice.
pub(super) const INTRODUCTION: Question = ask(
    "introduction",
    "privacy-introduction",
    closing::introduction,
);

const FULL: &[Question] = &[
    WHO, OFFICER, WHY, SOURCES, MANDATORY, SPECIAL, RECIPIENTS, TRANSFERS, RETENTION, AUTOMATED,
    COOKIES, RIGHTS, EXERCISE, COMPLAINT, CLOSING,
];

const PEOPLE: &[Question] = &[
    WHO, OFFICER, WHY, SOURCES, MANDATORY, SPECIAL, RECIPIENTS, TRANSFERS, RETENTION, AUTOMATED,
    RIGHTS, EXERCISE, COMPLAINT, CLOSING,
];

const SHORT: &[Question] = &[
    LEAD,
    PURPOSES,
    ask("mandatory", "privacy-mandatory", data::mandatory_short),
    SPECIAL,
    ask("recipients", "privacy-recipients", recipients::surprising),
    ask("transfers", "privacy-transfers", transfers::short),
    AUTOMATED,
    ask("rights", "privacy-rights", rights::short),
    ask("exercise", "privacy-exercise", rights::exercise_short),
    ask("officer", "privacy-dpo", who::officer_short),
    MORE,
];

const PANEL: &[Question] = &[
    LEAD,
    PURPOSES,
    ask("basis", "privacy-column-basis", first::panel_basis),
    ask("recipients", "privacy-recipients", recipients::seen_by),
    ask("retention", "privacy-retention", first::kept),
    ask("rights", "privacy-rights", first::panel_rights),
    ask("exercise", "privacy-exercise", first::panel_exercise),
    ask("complaint", "privacy-complaint", first::complaint),
    MORE,
];

const FOOTER: &[Question] = &[
    LEAD,
    ask("objection", "privacy-objection", first::objection),
    MORE,
];

const ORAL: &[Question] = &[
    LEAD,
    PURPOSES,
    ask("retention", "privacy-retention", first::kept),
    ask("objection", "privacy-objection", first::objection),
    MORE,
];

const CONSENT: &[Question] = &[
    ask("who", "privacy-who", consent::lead),
    ask("boxes", "privacy-why", consent::boxes),
    ask("choice", "privacy-rights", consent::choice),
    MORE,
];

const COOKIE_PAGE: &[Question] = &[ask("who", "privacy-who", cookies::lead), COOKIES, CLOSING];

const INDIRECT: &[Question] = &[
    WHO, OFFICER, WHY, DATA, SOURCES, SPECIAL, RECIPIENTS, TRANSFERS, RETENTION, AUTOMATED, RIGHTS,
    EXERCISE, COMPLAINT, CLOSING,
];

/// The sections of a kind, in their usual order, without the organisation's own first words.
pub(super) const fn of(kind: Kind) -> &'static [Question] {
    match kind {
        Kind::Full => FULL,
        Kind::Staff | Kind::Applicants => PEOPLE,
        Kind::Short => SHORT,
        Kind::Panel => PANEL,
        Kind::Footer => FOOTER,
        Kind::Oral => ORAL,
        Kind::Consent => CONSENT,
        Kind::Cookies => COOKIE_PAGE,
        Kind::Indirect => INDIRECT,
    }
}

/// Keys of titles and columns inside of sections.
const INSIDE: &[&str] = &[
    "privacy-objection",
    "privacy-column-why",
    "privacy-column-basis",
    "privacy-column-kept",
    "privacy-column-tracker-name",
    "privacy-column-tracker-purpose",
    "privacy-column-tracker-issuer",
    "privacy-column-tracker-lifetime",
    "privacy-column-tracker-consent",
];

/// A code or a key that sections have, by its text: what was published is read back with it.
pub(in crate::notice) fn known(text: &str) -> Option<&'static str> {
    let questions = Kind::ALL.into_iter().flat_map(of).chain([&INTRODUCTION]);
    let keys = questions.flat_map(|question| [question.code, question.heading]);
    let mut keys = keys.chain(INSIDE.iter().copied());
    keys.find(|key| *key == text)
}
