//! What the things that a step touched are called: sheets by reference, the rest by name.
//! It must not know what changed in them.

use crate::error::AppError;
use crate::session::Session;
use registre_domain::register::Register;
use registre_domain::{Catalogue, Lang};
use registre_store::{Edited, Noun, Store, StoreError, edited};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The most changes of a step that are looked at to name it, and the most names that are given.
const LOOKED_AT: u32 = 100;
const NAMED: usize = 10;

/// The names of what a step touched; the first ones when it touched a lot.
pub(super) fn touched(session: &Session, seq: u64) -> Result<Vec<String>, AppError> {
    let read = || -> Result<_, StoreError> {
        // Records and sheets only: none of them is called by a category.
        let mut names = Names::of(&session.store, &session.catalogue, Lang::Fr)?;
        let edited = edited(&session.store.first_changes(seq, LOOKED_AT)?);
        let found: Result<Vec<String>, StoreError> = edited
            .iter()
            .take(NAMED)
            .map(|thing| names.name(&session.store, thing))
            .collect();
        found
    };
    let mut found = read().map_err(|error| session.named(error))?;
    found.retain(|name| !name.is_empty());
    Ok(found)
}

/// Names by identifier.
pub(super) struct Names<'c> {
    /// The words of lines that have no other name than their category.
    catalogue: &'c Catalogue,
    lang: Lang,
    references: BTreeMap<String, String>,
    names: BTreeMap<String, String>,
    /// Sheets whose lines are known.
    learnt: BTreeSet<String>,
}

impl<'c> Names<'c> {
    /// The names of everything that is in the register, but for the lines of its sheets.
    pub(super) fn of(
        store: &Store,
        catalogue: &'c Catalogue,
        lang: Lang,
    ) -> Result<Self, StoreError> {
        let read: Result<_, StoreError> =
            store.at_once(|reader| Ok((reader.frame()?, reader.references()?)));
        let (frame, references) = read?;
        let references = references.into_iter();
        Ok(Self {
            catalogue,
            lang,
            references: references
                .map(|(id, reference)| (id.to_string(), reference))
                .collect(),
            names: live(frame),
            learnt: BTreeSet::new(),
        })
    }

    /// What a thing is called now, or was called last: a sheet that was deleted keeps its history.
    pub(super) fn name(&mut self, store: &Store, thing: &Edited) -> Result<String, StoreError> {
        if thing.noun == Noun::Activity {
            return match self.references.get(&thing.id) {
                Some(reference) => Ok(reference.clone()),
                None => {
                    let reference = store.last_reference(&thing.id)?.unwrap_or_default();
                    self.references.insert(thing.id.clone(), reference.clone());
                    Ok(reference)
                }
            };
        }
        let states = [&thing.after, &thing.before].into_iter().flatten();
        let own = states.filter_map(own_name).next();
        Ok(own
            .or_else(|| self.names.get(&thing.id).cloned())
            .unwrap_or_default())
    }

    /// Learns what the lines of a sheet are called: as they are, and as a step changed them.
    pub(super) fn learn(&mut self, store: &Store, thing: &Edited) -> Result<(), StoreError> {
        for state in [&thing.before, &thing.after].into_iter().flatten() {
            self.learn_lines(state);
        }
        let Ok(id) = thing.id.parse() else {
            return Ok(());
        };
        if thing.noun == Noun::Activity && self.learnt.insert(thing.id.clone()) {
            match store.activity(id) {
                Ok(sheet) => self.learn_lines(&serde_json::to_value(sheet).unwrap_or_default()),
                Err(StoreError::NotFound { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn learn_lines(&mut self, sheet: &Value) {
        for list in ["purposes", "data_subjects", "data_groups"] {
            let lines = sheet.get(list).and_then(Value::as_array);
            for line in lines.into_iter().flatten() {
                let name = own_name(line).or_else(|| self.category(list, line));
                if let (Some(id), Some(name)) = (text(line, "id"), name) {
                    self.names.insert(id, name);
                }
            }
        }
    }

    /// The category of a line in words; a code that the catalogue does not hold stays as it is.
    fn category(&self, list: &str, line: &Value) -> Option<String> {
        let code = text(line, "category")?;
        let words = match list {
            "data_subjects" => self.catalogue.data_subjects.words(&code, self.lang),
            _ => self.catalogue.data_categories.words(&code, self.lang),
        };
        Some(words.map_or(code.clone(), str::to_owned))
    }

    /// A value as people read it: links as the names of what they point at, without identifiers.
    pub(super) fn shown(&self, value: Value) -> Value {
        match value {
            Value::String(text) => {
                let name = self.names.get(&text).cloned();
                Value::String(name.unwrap_or(text))
            }
            Value::Array(items) => items.into_iter().map(|item| self.shown(item)).collect(),
            Value::Object(fields) => {
                let fields = fields.into_iter().filter(|(name, _)| name != "id");
                let shown = fields.map(|(name, field)| (name, self.shown(field)));
                Value::Object(shown.collect())
            }
            value => value,
        }
    }
}

/// The names of what is beside sheets.
fn live(frame: Register) -> BTreeMap<String, String> {
    let about = (frame.about.id.to_string(), frame.about.name);
    let entities = frame.entities.into_iter();
    let entities = entities.map(|x| (x.id.to_string(), x.name));
    let places = frame.establishments.into_iter();
    let places = places.map(|x| (x.id.to_string(), x.name));
    let measures = frame.common_measures.into_iter();
    let measures = measures.map(|x| (x.id.to_string(), x.description));
    let parties = frame.parties.into_iter();
    let parties = parties.map(|x| (x.id.to_string(), x.name));
    let files = frame.attachments.into_iter();
    let files = files.map(|x| (x.sha256.to_string(), x.file_name));
    let notices = frame.notices.into_iter();
    let notices = notices.map(|x| (x.id.to_string(), x.name));
    let all = entities.chain(places).chain(measures).chain(parties);
    all.chain(files).chain(notices).chain([about]).collect()
}

/// What a record or a line says first: its name, its text, its description.
fn own_name(value: &Value) -> Option<String> {
    let fields = ["name", "file_name", "text", "description"];
    fields.iter().find_map(|field| text(value, field))
}

fn text(value: &Value, field: &str) -> Option<String> {
    let text = value.get(field)?.as_str()?;
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::clock::{Machine, World};
    use crate::command::dispatch;
    use crate::demo;
    use registre_domain::ids::RegisterId;
    use serde_json::{Value, json};

    #[test]
    fn a_link_to_a_line_without_words_stands_as_its_category_in_words() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.registre");
        let mut session = demo::register(&path, RegisterId(Machine.new_id())).unwrap();
        let mut run =
            |name: &str, request: Value| dispatch(&mut session, name, request, &[]).unwrap().value;
        let shown = run("activity_show", json!({ "reference": "T-001" }));
        let sheet = &shown["activity"];
        let (group, rule) = (
            sheet["data_groups"][0]["id"].as_str().unwrap(),
            sheet["retention_rules"][0]["id"].as_str().unwrap(),
        );
        let line = format!("data_groups/{group}");
        let links = format!("retention_rules/{rule}/data_groups");
        let bare = json!([
            { "path": format!("{line}/description"), "value": "" },
            { "path": format!("{line}/category"), "value": "identity" },
            { "path": links, "value": [] },
        ]);
        run(
            "activity_set",
            json!({ "id": sheet["id"], "changes": bare }),
        );
        let linked = json!([{ "path": links, "value": [group] }]);
        run(
            "activity_set",
            json!({ "id": sheet["id"], "changes": linked }),
        );
        for (request, words) in [
            (json!({ "limit": 1 }), "Identité et coordonnées"),
            (
                json!({ "limit": 1, "lang": "en" }),
                "Identity and contact details",
            ),
        ] {
            let told = run("journal_history", request);
            let changes = told[0]["touched"][0]["changes"].as_array().unwrap();
            let path = "retention_rules/*/data_groups";
            let link = changes.iter().find(|change| change["path"] == path);
            let name = link.unwrap()["after"][0].as_str().unwrap();
            assert_eq!(name, words, "a code is not for people");
        }
    }
}
