//! How requests are read: unknown fields and oversize values are refused before a use case sees them.
//! It must not know the use cases.

use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use registre_domain::limits::{self, Beyond, Limit};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thiserror::Error;
use uuid::Uuid;

/// The largest request, in bytes of JSON.
pub const MAX_REQUEST: usize = 8 * 1024 * 1024;

/// Why a request was not read, for the log: serde quotes values in its own messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{category:?} error at line {line}, column {column}")]
struct Unread {
    category: serde_json::error::Category,
    line: usize,
    column: usize,
}

impl From<&serde_json::Error> for Unread {
    fn from(error: &serde_json::Error) -> Self {
        Self {
            category: error.classify(),
            line: error.line(),
            column: error.column(),
        }
    }
}

/// Reads a request from JSON text of at most [`MAX_REQUEST`] bytes; a byte order mark may stand before it.
///
/// # Errors
/// `file-too-large`, `not-json`.
pub fn parse(text: &[u8]) -> Result<Value, AppError> {
    if text.len() > MAX_REQUEST {
        return Err(AppError::new(ErrorCode::FileTooLarge));
    }
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    serde_json::from_slice(text).map_err(|error| {
        AppError::new(ErrorCode::NotJson)
            .with("line", error.line().to_string())
            .with("column", error.column().to_string())
            .because(Unread::from(&error))
    })
}

/// Reads a typed request from JSON within the limits of the domain.
///
/// # Errors
/// `unknown-field`, `invalid-request`, `too-large`, `not-text`.
pub fn read<T: DeserializeOwned>(value: Value) -> Result<T, AppError> {
    limits::check(&value).map_err(|beyond| beyond_limit(&beyond))?;
    serde_path_to_error::deserialize(value).map_err(|error| {
        let field = error.path().to_string();
        let inner = error.into_inner();
        let code = match inner.to_string().starts_with("unknown field") {
            true => ErrorCode::UnknownField,
            false => ErrorCode::InvalidRequest,
        };
        AppError::new(code)
            .with("field", field)
            .because(Unread::from(&inner))
    })
}

/// Reads a record of the exchange format and gives an identifier to it and to its lines, where they have none.
pub(crate) fn completed<T: Serialize + DeserializeOwned>(
    session: &mut Session,
    value: Value,
) -> Result<T, AppError> {
    let record: T = read(value)?;
    let mut value = written(&record)?;
    fill_ids(&mut value, &mut || session.world.new_id());
    read(value)
}

/// A record as the exchange format writes it.
pub(crate) fn written(record: &impl Serialize) -> Result<Value, AppError> {
    serde_json::to_value(record)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(Unread::from(&error)))
}

/// Checks one text of a request that is not JSON: a name, an actor, a comment.
pub(crate) fn check_text(name: &'static str, text: &str) -> Result<(), AppError> {
    let value = serde_json::json!({ name: text });
    limits::check(&value).map_err(|beyond| beyond_limit(&beyond))
}

/// Gives an identifier to everything that has the nil one: a host that adds a line leaves its
/// identifier out and gets one here. Lines that others link to bring their own.
pub(crate) fn fill_ids(value: &mut Value, new_id: &mut (impl FnMut() -> Uuid + ?Sized)) {
    match value {
        Value::Object(fields) => {
            let nil = Uuid::nil().to_string();
            if let Some(Value::String(id)) = fields.get_mut("id")
                && *id == nil
            {
                *id = new_id().to_string();
            }
            fields
                .values_mut()
                .for_each(|field| fill_ids(field, new_id));
        }
        Value::Array(lines) => lines.iter_mut().for_each(|line| fill_ids(line, new_id)),
        _ => {}
    }
}

/// What is beyond a limit, as the code that a host sees.
pub(crate) fn beyond_limit(beyond: &Beyond) -> AppError {
    let code = match beyond.kind {
        Limit::Control => ErrorCode::NotText,
        _ => ErrorCode::TooLarge,
    };
    AppError::new(code).with("field", beyond.path.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_has_no_identifier_gets_one() {
        let nil = Uuid::nil().to_string();
        let kept = Uuid::from_u128(7).to_string();
        let mut value = json!({"id": nil, "purposes": [{"id": kept}, {"id": nil, "text": nil}]});
        let mut next = 100;
        fill_ids(&mut value, &mut || {
            next += 1;
            Uuid::from_u128(next)
        });
        assert_eq!(value["id"], Uuid::from_u128(101).to_string());
        assert_eq!(value["purposes"][0]["id"], kept);
        assert_eq!(value["purposes"][1]["id"], Uuid::from_u128(102).to_string());
        assert_eq!(
            value["purposes"][1]["text"], nil,
            "only identifiers are filled"
        );
    }

    #[test]
    fn an_oversize_request_is_refused_before_it_is_parsed() {
        let error = parse(&vec![b' '; MAX_REQUEST + 1]).unwrap_err();
        assert_eq!(error.code, ErrorCode::FileTooLarge);
        assert_eq!(parse(b"{").unwrap_err().code, ErrorCode::NotJson);
    }

    #[test]
    fn what_was_typed_reaches_the_person_and_never_the_log() {
        let canary = "Dupont";
        let sheet = json!({ "identity": { "status": canary } });
        let error = read::<registre_domain::Activity>(sheet).unwrap_err();
        assert_eq!(error.args["field"], "identity.status");
        assert!(!format!("{error} {error:?}").contains(canary), "{error}");
    }
}
