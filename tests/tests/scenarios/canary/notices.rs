//! What a notice may not show is in no form of it: no file, no view of the window, no list, no report of a page.
//! Knows which fields a notice may show from the list of the documents, not how they are said.

use super::held;
use crate::leaves;
use registre_app::command::dispatch;
use registre_app::domain::register::Register;
use registre_documents::notice::FIELDS;
use registre_tests::Bench;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What is no field of a sheet and is shown in a notice: its own words.
const OWN: [&str; 5] = [
    "notices/*/full_text_at",
    "notices/*/introduction",
    "notices/*/phone",
    "notices/*/rewrites/*/text",
    "notices/*/title",
];

/// What the window, the list and the appendix of sources name beside: the sheets, by their names in the register,
/// and the notice, by its own.
const NAMES: [&str; 3] = [
    "activities/*/identity/name",
    "activities/*/identity/reference",
    "notices/*/name",
];

fn word(number: usize) -> String {
    format!("QX{number:04}Z")
}

fn is_below(shape: &str, fields: &[&str]) -> bool {
    fields.iter().any(|field| {
        let rest = shape.strip_prefix(field);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// The shapes of texts that may say anything: not codes, identifiers or dates.
fn free(value: &Value) -> BTreeSet<String> {
    let mut shapes = BTreeSet::new();
    leaves::change(&mut value.clone(), "", &mut |path, _| {
        shapes.insert(path.to_owned());
    });
    shapes.retain(|shape| {
        let mut changed = value.clone();
        leaves::change(&mut changed, "", &mut |path, text| {
            if path == shape {
                *text = word(0);
            }
        });
        serde_json::from_value::<Register>(changed).is_ok()
    });
    shapes
}

/// The demonstration with a word of its own in every text that no notice may show, also in those that it leaves blank,
/// and the shape of each word's path.
fn marked() -> (Bench, BTreeMap<String, String>) {
    let mut bench = Bench::demo();
    let mut state = bench.state();
    let register = &mut state["register"];
    let free = free(register);
    let mut paths = BTreeMap::new();
    leaves::change(register, "", &mut |path, text| {
        let shape = path.replace("/value", "");
        // A mark names a field; it is followed, not shown.
        let is_path = shape.ends_with("/path");
        let shown = is_below(&shape, FIELDS) || is_below(&shape, &OWN);
        if free.contains(path) && !shown && !is_path {
            *text = word(paths.len());
            paths.insert(text.clone(), shape);
        }
    });
    bench.import("marked.json", state.to_string().as_bytes());
    (bench, paths)
}

/// Every form of every notice: those that are kept, and one for the occasion of each kind.
fn files(bench: &mut Bench) -> Vec<(String, Vec<u8>)> {
    let mut which: Vec<Value> = Vec::new();
    for notice in notices(bench) {
        which.push(json!({ "notice": { "id": notice } }));
    }
    for kind in KINDS {
        which.push(json!({ "notice_kind": kind, "lang": "fr" }));
    }
    let mut files = Vec::new();
    for which in which {
        for format in ["html", "fragment", "markdown", "pdf", "text"] {
            // A fragment and plain text have no appendix of sources.
            for sources in [false, true] {
                if sources && ["fragment", "text"].contains(&format) {
                    continue;
                }
                let mut request = which.clone();
                request["format"] = json!(format);
                request["sources"] = json!(sources);
                let name = format!("{format}, sources {sources}: {which}");
                // Some kinds have nothing to say of these sheets.
                if let Ok(reply) = dispatch(&mut bench.session, "export_notice", request, &[]) {
                    files.push((name, reply.file.unwrap()));
                }
            }
        }
    }
    files
}

const KINDS: [&str; 10] = [
    "full",
    "short",
    "panel",
    "staff",
    "applicants",
    "footer",
    "oral",
    "consent",
    "cookies",
    "indirect",
];

fn notices(bench: &mut Bench) -> Vec<Value> {
    let list = bench.run("notice_list", json!({})).value;
    let lines = list.as_array().unwrap().iter();
    lines.map(|line| line["id"].clone()).collect()
}

/// What of our words a form holds that may not be there.
fn leaks(name: &str, form: &str, paths: &BTreeMap<String, String>, also: &[&str]) -> Vec<String> {
    let starts = form.match_indices("QX").map(|(at, _)| at);
    let words = starts.filter_map(|at| form.get(at..at + 7));
    let found = words.filter_map(|word| paths.get(word));
    let found: BTreeSet<&String> = found.filter(|shape| !is_below(shape, also)).collect();
    found
        .into_iter()
        .map(|shape| format!("{shape} is in {name}"))
        .collect()
}

#[test]
fn no_file_of_a_notice_holds_what_it_may_not_show() {
    let (mut bench, paths) = marked();
    assert!(paths.len() > 300, "{} words", paths.len());
    let files = files(&mut bench);
    assert!(files.len() > 60, "{} files", files.len());
    let mut found = Vec::new();
    for (name, bytes) in files {
        let also: &[&str] = match name.contains("sources true") {
            true => &NAMES[..2],
            false => &[],
        };
        found.extend(leaks(&name, &held(&bytes), &paths, also));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The first sentence of a notice that rests on a text of a sheet.
fn rewritable(view: &Value) -> Option<Value> {
    fn first(value: &Value) -> Option<Value> {
        match value {
            Value::Object(fields) => {
                let key = fields.get("key").filter(|_| fields.contains_key("said"));
                let path = key.and_then(|key| key["source"]["path"].as_str());
                match (key, path) {
                    (Some(key), Some(path)) if path.starts_with("purposes/") => Some(key.clone()),
                    _ => fields.values().find_map(first),
                }
            }
            Value::Array(items) => items.iter().find_map(first),
            _ => None,
        }
    }
    first(&view["sections"])
}

#[test]
fn no_view_of_a_notice_holds_what_it_may_not_show() {
    let (mut bench, paths) = marked();
    let mut found = Vec::new();
    let mut reviewed = 0;
    for notice in notices(&mut bench) {
        let which = json!({ "id": notice });
        let show = |bench: &mut Bench, lang: &str| {
            let request = json!({ "notice": which, "lang": lang });
            bench.run("notice_text", request).value
        };
        let view = show(&mut bench, "fr");
        if let Some(key) = rewritable(&view) {
            // An own sentence whose fact changes beneath it: what was said and what is are shown side by side.
            let sheet = key["source"]["thing"].clone();
            let path = key["source"]["path"].as_str().unwrap();
            let line = path.split('/').take(2).collect::<Vec<_>>().join("/");
            let own = json!({ "id": notice, "key": key, "text": "Nos mots." });
            bench.run("notice_rewrite", own);
            let changes = json!([{ "path": format!("{line}/text"), "value": "Un autre but" }]);
            bench.run("activity_set", json!({ "id": sheet, "changes": changes }));
        }
        for lang in ["fr", "en"] {
            let view = show(&mut bench, lang);
            reviewed += view["reviews"].as_array().unwrap().len();
            found.extend(leaks("the view", &view.to_string(), &paths, &NAMES));
        }
        let copy = bench.run("notice_copy", json!({ "notice": which })).value;
        found.extend(leaks("the clipboard", &copy.to_string(), &paths, &[]));
        let page = json!({ "notice": which, "text": ["Nous gardons vos données dix ans."] });
        for request in [page.clone(), json!({ "text": page["text"] })] {
            let report = bench.run("notice_check", request).value;
            found.extend(leaks("the report", &report.to_string(), &paths, &NAMES));
        }
    }
    let list = bench.run("notice_list", json!({})).value;
    found.extend(leaks("the list", &list.to_string(), &paths, &NAMES));
    assert!(reviewed > 0, "an own sentence waits for somebody");
    assert!(found.is_empty(), "{}", found.join("\n"));
}
