//! Checking the register against the rules, in the reader's words.
//! It must not know the conditions (`domain::rules`), nor turn an issue into a verdict.

use crate::error::AppError;
use crate::organisation::Nothing;
use crate::session::Session;
use crate::words::{Arg as Said, Phrases, Words};
use registre_domain::Catalogue;
use registre_domain::Lang;
use registre_domain::catalogue::{Rule, Severity};
use registre_domain::register::Register;
use registre_domain::rules::{Arg, Issue, Listed, Subject};
use serde::Serialize;

/// An issue as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// What it is about: a reference and a name, or the organisation's name.
    pub about: String,
    /// Reference of the sheet, when it is one.
    pub reference: Option<String>,
    /// Code of the rule.
    pub rule: String,
    /// Letter of Art. 30 (`30-1-d`), for a rule of that article.
    pub letter: Option<String>,
    /// Point of the regulation (`30(1)(d)`).
    pub article: String,
    /// Whether Art. 30 asks for it, another text does, or it is good practice: three things kept apart.
    pub severity: Severity,
    /// What is missing and what to do.
    pub message: String,
    /// Plain explanation with an example.
    pub help: String,
    /// The field.
    pub path: String,
    /// Where the rule comes from, and the day on which that was checked.
    pub source: String,
}

/// What a remark counts as. The four are never added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Art. 30 asks for it without condition.
    Required,
    /// An answer to a letter of Art. 30 is to be completed; as for (f) and (g), the article asks for it where possible.
    Open,
    /// Another text asks for it.
    Elsewhere,
    /// Advice, or a question.
    Recommended,
}

impl Remark {
    /// What it counts as. [`Counted::Required`] and [`Counted::Open`] are together what leaves a letter of Art. 30
    /// missing in a list of sheets, on a sheet and in its table of letters.
    pub fn counted(&self) -> Counted {
        match (self.severity, &self.letter) {
            (Severity::Required, _) => Counted::Required,
            (Severity::Recommended, Some(_)) => Counted::Open,
            (Severity::Elsewhere, _) => Counted::Elsewhere,
            (Severity::Recommended, None) => Counted::Recommended,
        }
    }
}

/// Checks the whole register.
///
/// # Errors
/// What the store refuses.
pub fn check(session: &mut Session, _: Nothing) -> Result<Vec<Issue>, AppError> {
    let (known, _) = session.look()?;
    let sheets = known.sheets.iter().flat_map(|sheet| &sheet.issues);
    let mut issues: Vec<Issue> = known.issues.iter().chain(sheets).cloned().collect();
    issues.sort();
    Ok(issues)
}

/// Puts issues into words, sheets in the order of their references.
pub fn remarks(
    issues: &[Issue],
    register: &Register,
    catalogue: &Catalogue,
    words: &Words,
) -> Vec<Remark> {
    let mut remarks: Vec<Remark> = issues
        .iter()
        .filter_map(|issue| {
            let rule = catalogue.rules.get(issue.rule)?;
            Some(remark(issue, rule, register, catalogue, words))
        })
        .collect();
    remarks.sort_by(|a, b| {
        let reference = |remark: &Remark| remark.reference.clone().unwrap_or_default();
        registre_domain::reference::natural_order(&reference(a), &reference(b))
    });
    remarks
}

fn remark(
    issue: &Issue,
    rule: &Rule,
    register: &Register,
    catalogue: &Catalogue,
    words: &Words,
) -> Remark {
    let lang = words.lang();
    let (about, reference) = about(issue.subject, register);
    let source = &rule.source;
    let checked = words.date(source.checked_on);
    let source = words.text(
        "check-source",
        &[
            ("source", Said::Text(&source.text)),
            ("day", Said::Text(&checked)),
        ],
    );
    Remark {
        about,
        reference,
        rule: rule.code.clone(),
        letter: rule.facts.letter.clone(),
        article: rule.facts.article.clone(),
        severity: rule.facts.severity,
        message: message(issue, rule, catalogue, words),
        help: rule
            .help
            .as_ref()
            .map(|help| help.get(lang).to_owned())
            .unwrap_or_default(),
        path: issue.path.to_string(),
        source,
    }
}

/// The rule's words with the names that they mention.
fn message(issue: &Issue, rule: &Rule, catalogue: &Catalogue, words: &Words) -> String {
    let text = rule.words.get(words.lang()).to_owned();
    issue.args.iter().fold(text, |text, (name, arg)| {
        text.replace(&format!("{{ ${name} }}"), &name_of(arg, catalogue, words))
    })
}

fn about(subject: Subject, register: &Register) -> (String, Option<String>) {
    match subject {
        Subject::Register => (register.about.name.clone(), None),
        Subject::Entity(id) => (
            register
                .entity(id)
                .map(|entity| entity.name.clone())
                .unwrap_or_default(),
            None,
        ),
        Subject::Activity(id) => {
            let sheet = register.activities.iter().find(|sheet| sheet.id == id);
            let identity = sheet
                .map(|sheet| sheet.identity.clone())
                .unwrap_or_default();
            (
                format!("{} {}", identity.reference, identity.name),
                Some(identity.reference),
            )
        }
    }
}

fn name_of(arg: &Arg, catalogue: &Catalogue, words: &Words) -> String {
    let lang = words.lang();
    match arg {
        Arg::Text(text) => text.clone(),
        Arg::DataCategory(code) => catalogue
            .data_categories
            .words(code, lang)
            .unwrap_or(code)
            .to_owned(),
        Arg::Listed(listed) => listed_names(listed, catalogue, lang),
        Arg::Day(day) => words.date(*day),
        Arg::Number(number) => number.to_string(),
    }
}

/// The words of some codes of a list, one after the other; a code that the list has lost stays a code.
fn listed_names(listed: &Listed, catalogue: &Catalogue, lang: Lang) -> String {
    let word = |code: &str| match listed.list {
        "art28-clauses" => catalogue.art28_clauses.words(code, lang),
        "countries" => catalogue.countries.words(code, lang),
        "data-categories" => catalogue.data_categories.words(code, lang),
        "dpia-criteria" => catalogue.dpia_criteria.words(code, lang),
        "dpia-required" => catalogue.dpia_required.words(code, lang),
        "retention" => catalogue.retention.words(code, lang),
        "recipient-types" => catalogue.recipient_types.words(code, lang),
        "transfer-mechanisms" => catalogue.transfer_mechanisms.words(code, lang),
        _ => None,
    };
    let names = listed.codes.iter().map(|code| word(code).unwrap_or(code));
    names.collect::<Vec<_>>().join(", ")
}
