//! Owns: that a document shows a field of a sheet exactly where it is said to, which is where its log may name the field.
//! Must not know: what the fields are.

use crate::demo::{self, all, options};
use crate::leaves;
use registre_documents::register::{Kind, Projection, RegisterOptions, shows};
use registre_documents::words::Lang;
use registre_domain::{Activity, Catalogue, Register};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Fields that are shown under a condition which the demonstration does not meet with every kind of register.
const SELDOM: [&str; 8] = [
    // Where it is an address on the web.
    "document/link",
    // Where the processor sends data abroad.
    "transfers/*/exporter_party",
    // Where no party stands beside it.
    "joint_control/controllers/*/entity",
    // In a sheet of that state.
    "identity/archived_on",
    "identity/ended_on",
    "identity/in_force_on",
    "identity/planned_on",
    "identity/suspended_on",
];

/// Every value that stands at the fields of a shape in any sheet.
type Seen = BTreeMap<String, BTreeSet<String>>;

/// Calls on the first value at a shape; says whether there is one.
fn at(value: &mut Value, shape: &[&str], change: &mut dyn FnMut(&mut Value)) -> bool {
    if let Some(fields) = value.as_object_mut()
        && fields.contains_key("state")
    {
        return fields
            .get_mut("value")
            .is_some_and(|inner| at(inner, shape, change));
    }
    match (shape.split_first(), value) {
        (None, value) => {
            change(value);
            true
        }
        (Some((_, rest)), Value::Array(lines)) => {
            lines.iter_mut().any(|line| at(line, rest, change))
        }
        (Some((name, rest)), Value::Object(fields)) => fields
            .get_mut(*name)
            .is_some_and(|field| at(field, rest, change)),
        _ => false,
    }
}

/// The sheet with other values at a shape, one at a time; those that it can have.
fn changed(sheet: &Value, shape: &str, seen: &Seen) -> Vec<Activity> {
    let parts: Vec<&str> = shape.split('/').collect();
    let mut now = Value::Null;
    if !at(&mut sheet.clone(), &parts, &mut |value| now = value.clone()) {
        return Vec::new();
    }
    let mut others: Vec<Value> = match &now {
        Value::String(text) => vec![json!(format!("{text} autrement")), json!("2019-02-03")],
        Value::Bool(said) => vec![json!(!said)],
        Value::Number(number) => vec![json!(number.as_u64().unwrap_or_default() + 1)],
        _ => Vec::new(),
    };
    let known = seen.get(shape).into_iter().flatten();
    others.extend(known.take(4).map(|text| json!(text)));
    let sheets = others.into_iter().filter(|other| *other != now);
    let sheets = sheets.filter_map(|other| {
        let mut value = sheet.clone();
        at(&mut value, &parts, &mut |place| *place = other.clone());
        serde_json::from_value(value).ok()
    });
    sheets.collect()
}

/// What a document shows of one sheet.
fn shown(register: &Register, catalogue: &Catalogue, options: &RegisterOptions) -> Value {
    let projection = Projection::of(register, catalogue, Lang::Fr, options);
    serde_json::to_value(&projection).expect("a projection has a form in JSON")
}

#[test]
fn a_document_shows_a_field_exactly_where_it_is_said_to() {
    let (register, catalogue) = (demo::register(), demo::catalogue());
    let sheets: Vec<Value> = register
        .activities
        .iter()
        .map(|sheet| serde_json::to_value(sheet).expect("a sheet has a form in JSON"))
        .collect();
    let mut seen = Seen::new();
    for (shape, text) in sheets.iter().flat_map(leaves::of) {
        seen.entry(shape).or_default().insert(text);
    }
    seen.retain(|shape, _| shape != "id" && !shape.ends_with("/id"));
    assert!(seen.len() > 120, "{} fields", seen.len());
    let mut wrong = Vec::new();
    for (kind, complementary) in [
        (Kind::Controller, false),
        (Kind::Controller, true),
        (Kind::Processor, false),
        (Kind::Processor, true),
    ] {
        let asked = RegisterOptions {
            statuses: all(),
            complementary,
            ..options(kind)
        };
        let own = register.activities.iter().zip(&sheets);
        let own: Vec<_> = own
            .filter(|(sheet, _)| kind.holds(sheet.identity.role))
            .map(|(sheet, value)| {
                let alone = Register {
                    activities: vec![sheet.clone()],
                    ..register.clone()
                };
                (shown(&alone, &catalogue, &asked), alone, value)
            })
            .collect();
        for shape in seen.keys() {
            let (mut tried, mut is_seen) = (false, false);
            for (before, alone, value) in &own {
                for other in changed(value, shape, &seen) {
                    tried = true;
                    let of_kind = kind.holds(other.identity.role);
                    let other = Register {
                        activities: vec![other],
                        ..alone.clone()
                    };
                    is_seen = !of_kind || shown(&other, &catalogue, &asked) != *before;
                    if is_seen {
                        break;
                    }
                }
                if is_seen {
                    break;
                }
            }
            // A mark is shown at the field that it names.
            let is_mark = shape.starts_with("unconfirmed/");
            let is_said = shows(kind, complementary, shape);
            let is_seldom = !is_seen && SELDOM.iter().any(|field| shape.ends_with(field));
            if tried && is_seen != is_said && !is_mark && !is_seldom {
                wrong.push(format!(
                    "{kind:?}, complementary {complementary}: {shape} {is_seen}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_group_is_shown_where_anything_in_it_is() {
    let mentions = |path| shows(Kind::Controller, false, path);
    assert!(mentions("purposes") && mentions("purposes/*") && mentions("recipients/*/party"));
    assert!(!mentions("opinions/*") && shows(Kind::Controller, true, "opinions/*"));
    assert!(!mentions("purposes/*/legal_basis") && !mentions("purposes/*/text_of_another"));
    for own in [
        "identity/notes",
        "identity/tags",
        "unconfirmed",
        "reviews/*",
        "rule_answers",
    ] {
        assert!(!shows(Kind::Processor, true, own), "{own}");
    }
}
