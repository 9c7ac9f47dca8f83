//! The legal catalogues as a page shows them: codes with their words, sources and dates.
//! It must not know what a sheet does with a code.

use crate::error::{AppError, ErrorCode};
use crate::organisation::Nothing;
use crate::request::written;
use crate::session::Session;
use chrono::NaiveDate;
use registre_domain::catalogue::{Entry, List, Rule, RuleRegister, Severity, Source, Words};
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Everything that the program knows about the law.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Vocabulary {
    /// The lists, by the names of their files (`data-categories`), each in the order of its file.
    pub lists: BTreeMap<&'static str, Vec<VocabularyEntry>>,
    /// The version of each list and of the rules (`rules`); it grows with each change of the file.
    pub versions: BTreeMap<&'static str, u32>,
    /// The rules on the register.
    pub rules: Vec<VocabularyRule>,
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct VocabularyEntry {
    /// What a register stores.
    pub code: String,
    /// Short label.
    pub words: Words,
    /// Plain explanation.
    pub help: Option<Words>,
    /// The legal term where the label is a plain one.
    pub legal: Option<Words>,
    /// Other spellings, for recognising what is typed.
    pub labels: Vec<String>,
    /// Where the entry comes from.
    pub source: Source,
    /// First day on which it holds.
    pub valid_from: Option<NaiveDate>,
    /// First day on which it holds no more.
    pub valid_to: Option<NaiveDate>,
    /// What only this list says.
    #[cfg_attr(feature = "model-tools", ts(type = "Record<string, unknown>"))]
    pub facts: Map<String, Value>,
}

/// A rule on the register.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct VocabularyRule {
    /// What an issue names.
    pub code: String,
    /// What is missing and what to do; names that it mentions stand as `{ $name }`.
    pub words: Words,
    /// Plain explanation with an example.
    pub help: Option<Words>,
    /// The legal term.
    pub legal: Option<Words>,
    /// Where the rule comes from.
    pub source: Source,
    /// First day on which it holds.
    pub valid_from: Option<NaiveDate>,
    /// First day on which it holds no more.
    pub valid_to: Option<NaiveDate>,
    /// Letter of Art. 30 whose answer is missing when the rule speaks (`30-1-d`); only rules of Art. 30 have one.
    pub letter: Option<String>,
    /// Theme that it is listed under.
    pub theme: String,
    /// Point of the regulation (`30(1)(d)`).
    pub article: String,
    /// Whether Art. 30 asks for it, another text does, or it is good practice: three things kept apart.
    pub severity: Severity,
    /// Which register it reads.
    pub register: RuleRegister,
    /// The field paths that it reads, lines as `*`.
    pub paths: Vec<String>,
}

/// Shows the legal catalogues. They do not change while the program runs.
///
/// # Errors
/// `internal`, if an entry cannot be written as JSON; the tests of the project keep it from happening.
pub fn show(session: &mut Session, _: Nothing) -> Result<Vocabulary, AppError> {
    let catalogue = session.catalogue();
    macro_rules! lists {
        ($($name:literal: $list:ident),+ $(,)?) => {
            (
                BTreeMap::from([$(($name, entries(&catalogue.$list)?)),+]),
                BTreeMap::from([$(($name, catalogue.$list.version()),)+ ("rules", catalogue.rules.version())]),
            )
        };
    }
    let (lists, versions) = lists! {
        "adequacy-frameworks": adequacy_frameworks,
        "art14-exceptions": art14_exceptions,
        "art28-clauses": art28_clauses,
        "art9-conditions": art9_conditions,
        "automated-decision-grounds": automated_decision_grounds,
        "countries": countries,
        "data-categories": data_categories,
        "data-subjects": data_subjects,
        "deadlines": deadlines,
        "dpia-criteria": dpia_criteria,
        "dpia-exempt": dpia_exempt,
        "dpia-reasons": dpia_reasons,
        "dpia-required": dpia_required,
        "formalities": formalities,
        "legal-bases": legal_bases,
        "measure-types": measure_types,
        "notice-audiences": notice_audiences,
        "opinion-authors": opinion_authors,
        "organisations": organisations,
        "prospecting-channels": prospecting_channels,
        "recipient-types": recipient_types,
        "basic-measures": basic_measures,
        "retention": retention,
        "rights": rights,
        "rule-severities": rule_severities,
        "rule-themes": rule_themes,
        "scc-modules": scc_modules,
        "security-sheets": security_sheets,
        "thresholds": thresholds,
        "transfer-mechanisms": transfer_mechanisms,
    };
    Ok(Vocabulary {
        lists,
        versions,
        rules: catalogue.rules.iter().map(rule).collect(),
    })
}

fn entries<F: Serialize>(list: &List<F>) -> Result<Vec<VocabularyEntry>, AppError> {
    list.iter().map(entry).collect()
}

fn entry<F: Serialize>(entry: &Entry<F>) -> Result<VocabularyEntry, AppError> {
    let Value::Object(facts) = written(&entry.facts)? else {
        return Err(AppError::new(ErrorCode::Internal));
    };
    Ok(VocabularyEntry {
        code: entry.code.clone(),
        words: entry.words.clone(),
        help: entry.help.clone(),
        legal: entry.legal.clone(),
        labels: entry.labels.clone(),
        source: entry.source.clone(),
        valid_from: entry.valid_from,
        valid_to: entry.valid_to,
        facts,
    })
}

fn rule(rule: &Rule) -> VocabularyRule {
    let facts = &rule.facts;
    VocabularyRule {
        code: rule.code.clone(),
        words: rule.words.clone(),
        help: rule.help.clone(),
        legal: rule.legal.clone(),
        source: rule.source.clone(),
        valid_from: rule.valid_from,
        valid_to: rule.valid_to,
        letter: facts.letter.clone(),
        theme: facts.theme.clone(),
        article: facts.article.clone(),
        severity: facts.severity,
        register: facts.register,
        paths: facts.paths.clone(),
    }
}
