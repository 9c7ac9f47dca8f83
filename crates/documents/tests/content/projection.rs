//! Owns: tests of the projection: which fields it names, and that nothing else is in it.
//! Must not know: blocks.

use crate::demo::{self, whole};
use registre_documents::register::{Kind, Projection};
use registre_documents::words::Lang;
use serde_json::Value;
use std::collections::BTreeSet;

fn names(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, field)| {
            found.insert(name.clone());
            names(field, found);
        }),
        Value::Array(lines) => lines.iter().for_each(|line| names(line, found)),
        _ => {}
    }
}

#[test]
fn the_projection_has_no_place_for_private_fields() {
    let (register, catalogue) = (demo::register(), demo::catalogue());
    for kind in [Kind::Controller, Kind::Processor] {
        let projection = Projection::of(&register, &catalogue, Lang::Fr, &whole(kind));
        let value = serde_json::to_value(&projection).expect("a projection has a form in JSON");
        let mut found = BTreeSet::new();
        names(&value, &mut found);
        assert!(
            found.contains("purposes") || found.contains("clients"),
            "fields have names"
        );
        for private in [
            "notes",
            "tags",
            "rule_answers",
            "model",
            "model_version",
            "model_facts",
            "reviews",
            "notices",
            "start",
            "guide_sheet",
            "sha256",
            "id",
        ] {
            assert!(!found.contains(private), "{private}");
        }
    }
}

#[test]
fn each_controller_of_a_group_stands_on_its_own_sheets() {
    let (mut register, catalogue) = (demo::register(), demo::catalogue());
    let other = register
        .entities
        .iter()
        .find(|e| Some(e.id) != register.about.main_entity);
    register.activities[0].identity.entity = other.map(|entity| entity.id);
    let projection = Projection::of(&register, &catalogue, Lang::Fr, &whole(Kind::Controller));
    let controllers: BTreeSet<_> = projection
        .sheets
        .iter()
        .filter_map(|sheet| sheet.actors.entity.answer.given())
        .map(|actor| actor.name.as_str())
        .collect();
    assert_eq!(controllers.len(), 2, "{controllers:?}");
}
