//! Owns: tests that a notice knows the fields of its list and nothing else, whatever a register holds.
//! Must not know how a field is said.

use crate::demo::{self, text_of};
use crate::fluent::{english, french};
use crate::leaves;
use arbitrary::Unstructured;
use registre_documents::notice::{FIELDS, Text, told};
use registre_documents::{html, markdown};
use registre_domain::Register;
use registre_domain::activity::Role;
use registre_domain::code::Code;
use registre_domain::notice::{Kind, Notice, Scope};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A register with every field, and its told twin.
fn pair(seed: u8) -> (Register, Register) {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(u64::from(seed) + 1);
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    };
    let bytes: Vec<u8> = (0..12_000).map(|_| next()).collect();
    let register = registre_domain::any::register(&mut Unstructured::new(&bytes)).expect("bytes");
    let entity = register.entities.first().map(|entity| entity.id);
    let twin = told(&register, entity, &register.activities);
    (register, twin)
}

fn is_listed(shape: &str) -> bool {
    let below = |field: &&&str| {
        shape
            .strip_prefix(**field)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    FIELDS.iter().find(below).is_some()
}

/// What a value holds that says something, by the shape of its paths; defaults say nothing.
fn saying(register: &Register) -> BTreeSet<String> {
    let blank = leaves_of(&Register::default());
    let leaves = leaves::of(&serde_json::to_value(register).unwrap());
    let says = leaves
        .into_iter()
        .filter(|(_, said)| !NOTHING.contains(&said.as_str()));
    says.map(|(path, _)| path)
        .filter(|path| !blank.contains(path))
        .collect()
}

/// What a field says that nobody has filled: among them the choices that a field starts with.
const NOTHING: [&str; 6] = ["", "draft", "controller", "french", "0", "false"];

fn leaves_of(register: &Register) -> BTreeSet<String> {
    let leaves = leaves::of(&serde_json::to_value(register).unwrap());
    leaves.into_iter().map(|(path, _)| path).collect()
}

#[test]
fn what_a_notice_knows_is_the_list_of_fields() {
    let mut reached = BTreeSet::new();
    let demo = demo::register();
    let filled = told(&demo, demo.about.main_entity, &demo.activities);
    let twins = (0..=u8::MAX).map(|seed| pair(seed).1);
    for twin in twins.chain([filled]) {
        for path in saying(&twin) {
            let nil = path.ends_with("/id") || path == "about/created_at";
            assert!(nil || is_listed(&path), "{path} is told and not listed");
            reached.insert(path);
        }
    }
    let is_unreached = |field: &&&str| !reached.iter().any(|path| path.starts_with(**field));
    let unreached: Vec<_> = FIELDS.iter().filter(is_unreached).collect();
    assert_eq!(unreached, [&""; 0], "listed and never told");
}

/// A word that nothing else holds.
fn word(number: usize) -> String {
    format!("QX{number:04}Z")
}

/// Enough sheets of the demonstration to say everything.
const SHEETS: usize = 8;

/// The demonstration with a word of its own in every text that may say anything, and the path of each word.
fn marked() -> (Register, BTreeMap<String, String>) {
    let mut register = demo::register();
    register.activities.truncate(SHEETS);
    let mut value = serde_json::to_value(register).unwrap();
    let free = free(&value);
    let mut paths = BTreeMap::new();
    leaves::change(&mut value, "", &mut |path, text| {
        if free.contains(path) {
            *text = word(paths.len());
            paths.insert(text.clone(), path.replace("/value", ""));
        }
    });
    (serde_json::from_value(value).expect("a register"), paths)
}

/// The paths of texts that are no codes, identifiers or dates.
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

/// Every text of every kind, in both languages, and what it prints.
fn printed(register: &Register) -> Vec<(Kind, String)> {
    let ours = register.activities.iter().filter(|sheet| {
        let entity = sheet.identity.entity;
        sheet.identity.role != Role::Processor
            && entity.is_none_or(|e| Some(e) == register.about.main_entity)
    });
    let sheets: BTreeSet<_> = ours.map(|sheet| sheet.id).collect();
    let mut printed = Vec::new();
    for kind in Kind::ALL {
        for words in [french(), english()] {
            let notice = Notice {
                kind,
                scope: Scope::Hand,
                activities: sheets.clone(),
                audiences: BTreeSet::from([Code::new("customers").unwrap()]),
                name: "QXNAMEZ".into(),
                notes: "QXNOTESZ".into(),
                introduction: "Bonjour.".into(),
                ..Notice::default()
            };
            let Ok(text) = text_of(register, &words, &notice) else {
                continue;
            };
            let document = text.document(&words);
            let mut all = html::render(&document);
            all.push_str(&markdown::render(&document));
            all.push_str(&whole(&text));
            printed.push((kind, all));
        }
    }
    printed
}

fn whole(text: &Text) -> String {
    format!("{text:?}")
}

#[test]
fn nothing_but_the_listed_fields_is_in_any_notice() {
    let (register, paths) = marked();
    let texts = printed(&register);
    assert!(texts.len() > 12, "most kinds have a text: {}", texts.len());
    for (kind, text) in &texts {
        assert!(
            !text.contains("QXNAMEZ") && !text.contains("QXNOTESZ"),
            "{kind:?}"
        );
        for (word, path) in &paths {
            let told = !text.contains(word.as_str()) || is_listed(path);
            assert!(told, "{path} is in a notice of the kind {kind:?}");
        }
    }
    let seen = paths
        .iter()
        .filter(|(word, _)| texts.iter().any(|(_, t)| t.contains(*word)));
    assert!(seen.count() > 40, "the search sees what is shown");
}
