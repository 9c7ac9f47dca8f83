//! `export`: a document or an exchange file, saved and noted in the journal.
//! It must not know what is in them.

use super::{Stop, day, open, path, refuse_blank, text, texts};
use crate::answer::Answer;
use clap::ArgMatches;
use clap::parser::ValueSource;
use registre_app::Lang;
use registre_app::exporting::{
    self, Delivery, Document, ExportFolder, ExportJson, ExportPdf, MissingCharacter, Produced,
    RegisterChoice, SheetFilter,
};
use registre_app::files;
use registre_app::progress::Silent;
use registre_app::words::{Arg, Phrases};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The kinds that are the register to read, and take the same options.
const REGISTERS: &[&str] = &["pdf", "ods", "csv", "md", "folder"];
/// The kinds that hold the register as PDF.
const PAGES: &[&str] = &["pdf", "folder"];

/// Options that only some kinds of export take.
const OWN_OPTIONS: &[(&str, &[&str])] = &[
    ("only", REGISTERS),
    ("role", &["pdf", "ods", "csv", "md"]),
    ("scope", REGISTERS),
    ("status", REGISTERS),
    ("all-statuses", REGISTERS),
    ("entity", REGISTERS),
    ("service", REGISTERS),
    ("tag", REGISTERS),
    ("updated-since", REGISTERS),
    ("public", REGISTERS),
    ("as-of", REGISTERS),
    ("annex", PAGES),
    ("from", PAGES),
    ("to", PAGES),
    ("issues", PAGES),
    ("attach", PAGES),
    ("without", &["folder"]),
    ("with-history", &["json"]),
];

/// Options whose value a person types.
const TYPED: &[&str] = &[
    "only",
    "entity",
    "service",
    "tag",
    "updated-since",
    "as-of",
    "from",
    "to",
    "to-whom",
];

pub(super) fn export(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), Stop> {
    let kind = text(arguments, "kind");
    let given = |name| arguments.value_source(name) == Some(ValueSource::CommandLine);
    if OWN_OPTIONS
        .iter()
        .any(|(name, kinds)| given(name) && !kinds.contains(&kind))
    {
        return Err(Stop::Usage("cli-usage-option-of-other-kind"));
    }
    check_values(kind, arguments)?;
    let document = document(kind, arguments, answer)?;
    save(&document, arguments, answer)
}

/// Makes a document, saves it where the arguments say, and notes that in the journal.
pub(super) fn save(
    document: &Document,
    arguments: &ArgMatches,
    answer: &mut Answer,
) -> Result<(), Stop> {
    exporting::check_recipient(text(arguments, "to-whom"))?;
    let to = path(arguments, "output");
    let mut session = open(arguments, answer)?;
    let produced = exporting::prepare(&mut session, document)?.run(&Silent)?;
    files::save(to, &produced.bytes, arguments.get_flag("overwrite"))?;
    report(to, &produced, answer);
    let delivery = Delivery::of(document, &produced.report, text(arguments, "to-whom"));
    let recorded = exporting::record_delivery(&mut session, delivery);
    answer.unless_recorded(recorded.map(drop));
    Ok(())
}

/// Refuses blank values, and days for a log that is not asked for.
fn check_values(kind: &str, arguments: &ArgMatches) -> Result<(), Stop> {
    refuse_blank(arguments, TYPED)?;
    let given = |name: &str| arguments.value_source(name) == Some(ValueSource::CommandLine);
    let has = |name, value: &str| texts(arguments, name).iter().any(|one| one == value);
    let lists_changes = has("annex", "changes") || (kind == "folder" && !has("without", "log"));
    match (given("from") || given("to")) && !lists_changes {
        true => Err(Stop::Usage("cli-usage-days-without-changes")),
        false => Ok(()),
    }
}

/// What is to be made.
fn document(kind: &str, arguments: &ArgMatches, answer: &Answer) -> Result<Document, Stop> {
    let lang = Some(answer.words.lang());
    let sheets = texts(arguments, "only");
    Ok(match kind {
        "json" => Document::Json(ExportJson {
            with_history: arguments.get_flag("with-history"),
        }),
        _ => register(kind, lang, sheets, arguments)?,
    })
}

/// The register in a form to read.
fn register(
    kind: &str,
    lang: Option<Lang>,
    sheets: Vec<String>,
    arguments: &ArgMatches,
) -> Result<Document, Stop> {
    let choice = RegisterChoice {
        lang,
        processor: text(arguments, "role") == "processor",
        sheets,
        filter: Some(filter(arguments)?),
        complementary: text(arguments, "scope") == "complete",
        all_statuses: arguments.get_flag("all-statuses"),
        public: arguments.get_flag("public"),
        as_of: day(arguments, "as-of")?,
    };
    Ok(match kind {
        "ods" => Document::Ods(choice),
        "csv" => Document::Csv(choice),
        "md" => Document::Md(choice),
        _ => pages(kind, choice, arguments)?,
    })
}

/// The register on pages, alone or in a folder.
fn pages(kind: &str, choice: RegisterChoice, arguments: &ArgMatches) -> Result<Document, Stop> {
    let register = ExportPdf {
        annexes: codes(&texts(arguments, "annex")),
        changes_from: day(arguments, "from")?,
        changes_to: day(arguments, "to")?,
        issues: arguments.get_flag("issues"),
        attach: match text(arguments, "attach") {
            "" => None,
            what => Some(what == "data"),
        },
        ..ExportPdf::from(choice)
    };
    Ok(match kind {
        "folder" => Document::Folder(ExportFolder {
            register,
            without: codes(&texts(arguments, "without")).into_iter().collect(),
        }),
        _ => Document::Pdf(register),
    })
}

/// Which sheets are looked for.
fn filter(arguments: &ArgMatches) -> Result<SheetFilter, Stop> {
    let entity = text(arguments, "entity");
    Ok(SheetFilter {
        statuses: codes(&texts(arguments, "status")),
        entity: (!entity.is_empty()).then(|| entity.to_owned()),
        services: texts(arguments, "service"),
        tags: texts(arguments, "tag"),
        updated_since: day(arguments, "updated-since")?,
    })
}

/// What some codes stand for; clap has let no other through.
fn codes<T: DeserializeOwned>(codes: &[String]) -> Vec<T> {
    let values = codes.iter().map(|code| Value::from(code.as_str()));
    values
        .filter_map(|value| serde_json::from_value(value).ok())
        .collect()
}

/// Says what was made, and what there is to see on it.
fn report(to: &Path, produced: &Produced, answer: &mut Answer) {
    let file = to.display().to_string();
    let report = &produced.report;
    let sha256 = report.sha256.as_str();
    answer.tell(
        "cli-export-done",
        &[("file", Arg::Text(&file)), ("sha256", Arg::Text(sha256))],
    );
    if report.to_complete > 0 {
        let count = u64::try_from(report.to_complete).unwrap_or(u64::MAX);
        answer.tell("cli-export-to-complete", &[("count", Arg::Number(count))]);
    }
    if report.reviews > 0 {
        let count = u64::try_from(report.reviews).unwrap_or(u64::MAX);
        answer.tell("cli-export-to-review", &[("count", Arg::Number(count))]);
    }
    if !report.not_in_force.is_empty() {
        let sheets = report.not_in_force.join(", ");
        answer.tell("cli-export-not-in-force", &[("sheets", Arg::Text(&sheets))]);
        answer.found_something();
    }
    if report
        .delivered
        .as_ref()
        .is_some_and(|made| made.shown == 0)
    {
        answer.tell("cli-export-no-sheet", &[]);
    }
    missing_glyphs(&report.missing_glyphs, answer);
}

/// One line a place, with every character that it lost.
fn missing_glyphs(missing: &[MissingCharacter], answer: &mut Answer) {
    let mut places: BTreeMap<(&str, &str), BTreeSet<String>> = BTreeMap::new();
    for glyph in missing {
        let code = format!("U+{:04X}", u32::from(glyph.character));
        let place = (glyph.place.as_str(), glyph.excerpt.as_str());
        places.entry(place).or_default().insert(code);
    }
    for ((place, excerpt), characters) in places {
        let characters = characters.into_iter().collect::<Vec<_>>().join(" ");
        let args = [
            ("characters", Arg::Text(&characters)),
            ("place", Arg::Text(place)),
            ("context", Arg::Text(excerpt)),
        ];
        answer.tell("cli-export-missing-glyph", &args);
        answer.found_something();
    }
}
