//! Third parties: listed, and where each is named.
//! It must not change anything.

use crate::error::AppError;
use crate::organisation::Nothing;
use crate::request::written;
use crate::session::Session;
use registre_domain::ids::PartyId;
use registre_domain::party::Party;
use registre_domain::path::FieldPath;
use registre_domain::reference::natural_order;
use registre_store::StoreError;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// Names a third party.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OneParty {
    /// Its identifier.
    pub id: PartyId,
}

/// Something that names a third party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct PartyUse {
    /// What it is.
    pub noun: PartyUser,
    /// Its identifier.
    pub id: Uuid,
    /// Reference of the sheet; empty for a third party.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// The fields that name the third party.
    pub paths: Vec<FieldPath>,
}

/// What may name a third party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PartyUser {
    /// A sheet.
    Activity,
    /// Another third party, as the processor that uses it in turn.
    Party,
}

/// Lists the third parties by name.
///
/// # Errors
/// What the store refuses.
pub fn list(session: &mut Session, _: Nothing) -> Result<Vec<Party>, AppError> {
    let (known, _) = session.look()?;
    let mut parties = known.frame.parties.clone();
    parties.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
    Ok(parties)
}

/// Says which sheets, in the order of their references, and then which third parties name one.
///
/// # Errors
/// `not-found`.
pub fn usage(session: &mut Session, request: OneParty) -> Result<Vec<PartyUse>, AppError> {
    let read = session.store.at_once(|reader| -> Result<_, StoreError> {
        reader.party(request.id)?;
        reader.register()
    });
    let register = read.map_err(|error| session.named(error))?;
    let id = request.id.to_string();
    let mut uses = Vec::new();
    for sheet in &register.activities {
        let identity = &sheet.identity;
        let found = places(&written(sheet)?, &id);
        uses.extend(used(
            PartyUser::Activity,
            sheet.id.0,
            &identity.reference,
            &identity.name,
            found,
        ));
    }
    uses.sort_by(|a, b| natural_order(&a.reference, &b.reference).then(a.id.cmp(&b.id)));
    for party in register
        .parties
        .iter()
        .filter(|party| party.id != request.id)
    {
        let found = places(&written(party)?, &id);
        uses.extend(used(PartyUser::Party, party.id.0, "", &party.name, found));
    }
    Ok(uses)
}

fn used(
    noun: PartyUser,
    id: Uuid,
    reference: &str,
    name: &str,
    paths: Vec<FieldPath>,
) -> Option<PartyUse> {
    (!paths.is_empty()).then(|| PartyUse {
        noun,
        id,
        reference: reference.to_owned(),
        name: name.to_owned(),
        paths,
    })
}

/// The fields of a record that hold an identifier.
fn places(record: &Value, id: &str) -> Vec<FieldPath> {
    let mut found = Vec::new();
    walk(record, "", id, &mut found);
    found
}

fn walk(value: &Value, path: &str, id: &str, found: &mut Vec<FieldPath>) {
    match value {
        Value::String(text) if text == id => {
            found.extend(FieldPath::try_from(path.to_owned()).ok());
        }
        Value::Array(lines) => {
            for line in lines {
                let own = line.get("id").and_then(Value::as_str);
                let inner = own.map(|own| format!("{path}/{own}"));
                walk(line, inner.as_deref().unwrap_or(path), id, found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                // The layer of an answer has no name in a path.
                let is_layer = name == "value" && fields.contains_key("state");
                match (is_layer, path) {
                    (true, _) => walk(field, path, id, found),
                    (false, "") => walk(field, name, id, found),
                    (false, _) => walk(field, &format!("{path}/{name}"), id, found),
                }
            }
        }
        _ => {}
    }
}
