//! Owns: a word of its own in every text of a register: each is shown somewhere or is named here as one that never is.
//! Must not know: how documents are composed.

use crate::demo::{self, made, text, whole};
use crate::fluent::french;
use crate::{leaves, search};
use registre_documents::register::{Annex, Kind, Projection, RegisterOptions, source};
use registre_documents::{csv, data, html, markdown, ods, pdf};
use registre_domain::Register;
use registre_domain::notice::{Notice, Scope};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The texts of a register that no document shows, with the reason. A text that is new is shown, or is added here.
const HIDDEN: [(&str, &str); 28] = [
    ("about/name", "the organisation's own name for its file"),
    ("activities/*/documents/*/document/link", PLACE),
    ("activities/*/dpia/document/link", PLACE),
    ("activities/*/formalities/value/*/document/link", PLACE),
    ("activities/*/identity/notes", "internal"),
    (
        "activities/*/identity/tags/*",
        "the organisation's own order",
    ),
    ("activities/*/joint_control/value/document/link", PLACE),
    (
        "activities/*/processor_role/sub_processors/value/*/document/link",
        PLACE,
    ),
    ("activities/*/reviews/*/access_note", WORK),
    ("activities/*/reviews/*/erasure_note", WORK),
    ("activities/*/reviews/*/minimised_note", WORK),
    ("activities/*/reviews/*/reviewer", WORK),
    ("activities/*/reviews/*/sensitive_note", WORK),
    (
        "activities/*/rule_answers/*/reason",
        "printed with the open issues only",
    ),
    ("activities/*/transfers/value/*/document/link", PLACE),
    (
        "activities/*/unconfirmed/*/path",
        "printed as a mark at the field",
    ),
    ("entities/*/notes", "internal"),
    ("notices/*/full_text_at", NOTICE),
    ("notices/*/introduction", NOTICE),
    ("notices/*/name", NOTICE),
    ("notices/*/notes", "internal"),
    ("notices/*/phone", NOTICE),
    ("notices/*/title", NOTICE),
    (
        "parties/*/contracts/*/clauses/reason",
        "that clauses do not apply is said, not why",
    ),
    ("parties/*/contracts/*/document/link", PLACE),
    (
        "parties/*/eu_representative/reason",
        "a client without one has no line",
    ),
    ("parties/*/notes", "internal"),
    ("parties/*/sub_processors/value/*/document/link", PLACE),
];

const PLACE: &str = "where the organisation keeps a file; an address on the web is printed";
const NOTICE: &str = "printed in that notice, if at all";
const WORK: &str = "the organisation's own work";

/// A word that nothing else holds, that no code is, and that no line divides.
fn word(number: usize) -> String {
    format!("QX{number:04}Z")
}

/// The paths of texts that may say anything: not codes, identifiers or dates.
fn free(value: &Value) -> BTreeSet<String> {
    let mut shapes = BTreeSet::new();
    leaves::change(&mut value.clone(), "", &mut |path, _| {
        shapes.insert(path.to_owned());
    });
    let is_free = |shape: &String| {
        let mut changed = value.clone();
        leaves::change(&mut changed, "", &mut |path, text| {
            if path == shape {
                *text = word(0);
            }
        });
        serde_json::from_value::<Register>(changed).is_ok()
    };
    shapes.into_iter().filter(is_free).collect()
}

/// The demonstration without the parties that no sheet leads to, which are hidden whatever they say.
fn register() -> Register {
    let mut register = demo::register();
    let sheets = serde_json::to_string(&register.activities).unwrap();
    let mut used: BTreeSet<String> = BTreeSet::new();
    for _ in 0..2 {
        for party in &register.parties {
            let id = party.id.to_string();
            let engaged = register.parties.iter().any(|other| {
                let others = serde_json::to_string(&other.sub_processors).unwrap();
                used.contains(&other.id.to_string()) && others.contains(&id)
            });
            if engaged || sheets.contains(&id) {
                used.insert(id);
            }
        }
    }
    register
        .parties
        .retain(|party| used.contains(&party.id.to_string()));
    let of = |name: &str| {
        let found = register
            .parties
            .iter()
            .find(|party| party.name.starts_with(name));
        found.expect("a party").clone()
    };
    // A client has its own officers, whom the processor's register names.
    let (dpo, representative) = (of("Nuage").dpo, of("Comet").eu_representative);
    let mut parties = register.parties.iter_mut();
    let client = parties.find(|party| party.name.starts_with("Agence Lueur"));
    let client = client.expect("a client");
    (client.dpo, client.eu_representative) = (dpo, representative);
    register
}

/// The notice of a sheet, which names whom people turn to.
fn notice(register: &Register) -> String {
    let sheet = register.activities.first().expect("a sheet").id;
    let notice = Notice {
        scope: Scope::Hand,
        activities: [sheet].into(),
        ..Notice::default()
    };
    let text = demo::text_of(register, &french(), &notice).expect("a notice");
    html::render(&text.document(&french()))
}

/// The register with a word in each of its texts, and the path of each word.
fn marked() -> (Register, BTreeMap<String, String>) {
    let mut value = serde_json::to_value(register()).unwrap();
    let free = free(&value);
    let mut paths = BTreeMap::new();
    leaves::change(&mut value, "", &mut |path, text| {
        if free.contains(path) {
            *text = word(paths.len());
            paths.insert(text.clone(), path.to_owned());
        }
    });
    (serde_json::from_value(value).unwrap(), paths)
}

/// Everything that can be asked for, but the list of open issues, which shows why rules were set aside.
fn everything(kind: Kind) -> RegisterOptions {
    RegisterOptions {
        annexes: Annex::ALL.into(),
        changes: Some(Vec::new()),
        attach: true,
        register_id: "01945ead-4000-70c4-809d-da463909e72f".into(),
        ..whole(kind)
    }
}

/// Every form of both registers.
fn forms(register: &Register) -> Vec<(String, String)> {
    let mut forms = vec![("notice".to_owned(), notice(register))];
    for kind in [Kind::Controller, Kind::Processor] {
        let (words, options) = (french(), everything(kind));
        let projection = Projection::of(
            register,
            &demo::catalogue(),
            registre_domain::Lang::Fr,
            &options,
        );
        let document = made(register, &words, &options);
        let rendered = pdf::render(&source(&projection, &words)).expect("it renders");
        let spreadsheet = search::of_zip(&ods::write(&projection, &words).unwrap());
        let cells = spreadsheet.into_iter();
        let cells = cells.map(|(name, bytes)| name + &String::from_utf8_lossy(&bytes));
        let own = [
            ("text", text(&document)),
            ("html", html::render(&document)),
            ("markdown", markdown::render(&document)),
            ("pdf", search::of_pdf(&rendered.bytes)),
            ("ods", cells.collect()),
            (
                "csv",
                String::from_utf8(csv::write(&[&projection], &words)).unwrap(),
            ),
            ("data", String::from_utf8(data::bytes(&projection)).unwrap()),
        ];
        forms.extend(own.map(|(name, form)| (format!("{name} of {kind:?}"), form)));
    }
    forms
}

/// The words that a form holds.
fn found(form: &str) -> BTreeSet<&str> {
    let starts = form.match_indices("QX").map(|(at, _)| at);
    let words = starts.filter_map(|at| form.get(at..at + 7));
    words.filter(|word| word.ends_with('Z')).collect()
}

#[test]
fn every_text_is_shown_somewhere_or_is_named_as_hidden() {
    let (register, paths) = marked();
    let hidden: BTreeSet<&str> = HIDDEN.iter().map(|(path, _)| *path).collect();
    let mut shown = BTreeSet::new();
    let mut leaks = BTreeSet::new();
    for (name, form) in forms(&register) {
        for word in found(&form) {
            let path = paths.get(word).expect("one of ours").as_str();
            shown.insert(path.to_owned());
            if hidden.contains(path) {
                leaks.insert(format!("{path} is in the {name}"));
            }
        }
    }
    let all: BTreeSet<&str> = paths.values().map(String::as_str).collect();
    assert!(all.len() > 150, "{} texts", all.len());
    let lost = all
        .iter()
        .filter(|path| !shown.contains(**path) && !hidden.contains(**path));
    let lost: Vec<_> = lost
        .map(|path| format!("{path} is shown nowhere and not named here"))
        .collect();
    let unknown = hidden.iter().filter(|path| !all.contains(**path));
    let unknown: Vec<_> = unknown
        .map(|path| format!("{path} is no text of the register"))
        .collect();
    let problems: Vec<String> = leaks.into_iter().chain(lost).chain(unknown).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn every_form_is_searched_to_its_end() {
    let (register, paths) = marked();
    for (name, form) in forms(&register) {
        let count = found(&form).len();
        assert!(count > 15, "{count} words in the {name}");
    }
    assert_eq!(
        found("a QX0012Z\nQX1QX0003ZQX00"),
        BTreeSet::from(["QX0003Z", "QX0012Z"])
    );
    assert!(paths.len() > 500, "{} texts", paths.len());
}
