//! Where a record beside sheets is named: in which sheets, places and third parties, and in which of their fields.
//! It must not change anything, nor know what a field means.

use crate::error::{AppError, ErrorCode};
use crate::record::{Noun, OneRecord};
use crate::request::written;
use crate::session::Session;
use registre_domain::path::FieldPath;
use registre_domain::register::Register;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Something that names a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct RecordUse {
    /// What it is.
    pub noun: RecordUser,
    /// Its identifier.
    pub id: Uuid,
    /// Reference of the sheet; empty for anything else.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// The fields that name the record.
    pub paths: Vec<FieldPath>,
}

/// What may name a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RecordUser {
    /// A sheet.
    Activity,
    /// A place of business, as that of a legal person.
    Establishment,
    /// A third party, which uses another in turn.
    Party,
    /// A privacy notice, as that of a legal person.
    Notice,
}

/// The fields of one thing that name others, by the identifier of what they name.
pub(crate) type Links = BTreeMap<Uuid, Vec<FieldPath>>;

/// Says which sheets, in the order of their references, and then which places, third parties and notices name a
/// record. That a legal person is the register's main one is not said here: the register itself says it.
///
/// # Errors
/// `not-found`.
pub fn usage(session: &mut Session, request: OneRecord) -> Result<Vec<RecordUse>, AppError> {
    let (known, _) = session.look()?;
    let frame = &known.frame;
    if !is_there(frame, request) {
        return Err(AppError::new(ErrorCode::NotFound));
    }
    let id = request.id;
    let mut uses = Vec::new();
    for sheet in &known.sheets {
        let (line, paths) = (&sheet.line, sheet.links.get(&id));
        uses.extend(paths.map(|paths| RecordUse {
            noun: RecordUser::Activity,
            id: line.id.0,
            reference: line.reference.clone(),
            name: line.name.clone(),
            paths: paths.clone(),
        }));
    }
    for place in &frame.establishments {
        let found = links(&written(place)?, |named| named == id);
        uses.extend(used(
            RecordUser::Establishment,
            place.id.0,
            &place.name,
            found,
        ));
    }
    for party in &frame.parties {
        let found = links(&written(party)?, |named| named == id);
        uses.extend(used(RecordUser::Party, party.id.0, &party.name, found));
    }
    // What was rewritten in a notice tells where it came from; that holds nothing back.
    let of_entity = frame.notices.iter();
    for notice in of_entity.filter(|one| one.entity.is_some_and(|entity| entity.0 == id)) {
        let found = Links::from([(id, vec![FieldPath::of(&[&"entity"])])]);
        uses.extend(used(RecordUser::Notice, notice.id.0, &notice.name, found));
    }
    Ok(uses)
}

fn is_there(register: &Register, OneRecord { noun, id }: OneRecord) -> bool {
    match noun {
        Noun::Entity => register.entities.iter().any(|one| one.id.0 == id),
        Noun::Establishment => register.establishments.iter().any(|one| one.id.0 == id),
        Noun::CommonMeasure => register.common_measures.iter().any(|one| one.id.0 == id),
        Noun::Party => register.parties.iter().any(|one| one.id.0 == id),
        Noun::Notice => register.notices.iter().any(|one| one.id.0 == id),
    }
}

fn used(noun: RecordUser, id: Uuid, name: &str, found: Links) -> Option<RecordUse> {
    let paths: Vec<FieldPath> = found.into_values().flatten().collect();
    (!paths.is_empty()).then(|| RecordUse {
        noun,
        id,
        reference: String::new(),
        name: name.to_owned(),
        paths,
    })
}

/// The fields of a sheet or a record, in the exchange format, that name what is `wanted`.
pub(crate) fn links(record: &Value, wanted: impl Fn(Uuid) -> bool) -> Links {
    let mut found = Links::new();
    walk(record, "", &mut |path, text| {
        let named = Uuid::try_parse(text).ok().filter(|id| wanted(*id));
        // What a thing is called itself names nothing.
        let named = named.filter(|_| path != "id" && !path.ends_with("/id"));
        if let Some((id, path)) = named.zip(FieldPath::try_from(path.to_owned()).ok()) {
            found.entry(id).or_default().push(path);
        }
    });
    found
}

fn walk(value: &Value, path: &str, text: &mut impl FnMut(&str, &str)) {
    match value {
        Value::String(one) => text(path, one),
        Value::Array(lines) => {
            for line in lines {
                let own = line.get("id").and_then(Value::as_str);
                let inner = own.map(|own| format!("{path}/{own}"));
                walk(line, inner.as_deref().unwrap_or(path), text);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                // The layer of an answer has no name in a path.
                let is_layer = name == "value" && fields.contains_key("state");
                match (is_layer, path) {
                    (true, _) => walk(field, path, text),
                    (false, "") => walk(field, name, text),
                    (false, _) => walk(field, &format!("{path}/{name}"), text),
                }
            }
        }
        _ => {}
    }
}
