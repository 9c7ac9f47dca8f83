//! How requests are read: unknown fields and oversize values are refused before a use case sees them.
//! It must not know the use cases.

use crate::error::{AppError, ErrorCode};
use registre_domain::limits::{self, Beyond, Limit};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

/// The largest request, in bytes of JSON.
pub const MAX_REQUEST: usize = 8 * 1024 * 1024;

/// Reads a request from JSON text of at most [`MAX_REQUEST`] bytes.
///
/// # Errors
/// `too-large`, `invalid-request`.
pub fn parse(text: &[u8]) -> Result<Value, AppError> {
    if text.len() > MAX_REQUEST {
        return Err(AppError::new(ErrorCode::TooLarge).with("what", format!("{} o", text.len())));
    }
    serde_json::from_slice(text).map_err(|error| invalid(&error).because(error))
}

/// Reads a typed request from JSON within the limits of the domain.
pub(crate) fn read<T: DeserializeOwned>(value: Value) -> Result<T, AppError> {
    limits::check(&value).map_err(|beyond| beyond_limit(&beyond))?;
    serde_json::from_value(value).map_err(|error| invalid(&error).because(error))
}

/// Checks one text of a request that is not JSON.
pub(crate) fn check_text(name: &'static str, text: &str) -> Result<(), AppError> {
    let value = serde_json::json!({ name: text });
    limits::check(&value).map_err(|beyond| beyond_limit(&beyond))
}

/// Gives an identifier to everything that has the nil one: a host that adds a line leaves its
/// identifier out and gets one here. Lines that others link to bring their own.
pub(crate) fn fill_ids(value: &mut Value, new_id: &mut impl FnMut() -> Uuid) {
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

fn beyond_limit(beyond: &Beyond) -> AppError {
    let code = match beyond.kind {
        Limit::Text | Limit::Lines | Limit::Depth => ErrorCode::TooLarge,
        Limit::Control => ErrorCode::NotText,
    };
    AppError::new(code).with("what", beyond.path.to_string())
}

/// serde names fields and types of the format, and quotes what it did not expect: that goes to the
/// person at the keyboard, never to a log.
fn invalid(error: &serde_json::Error) -> AppError {
    AppError::new(ErrorCode::InvalidRequest).with("detail", error.to_string())
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
        assert_eq!(error.code, ErrorCode::TooLarge);
        assert_eq!(parse(b"{").unwrap_err().code, ErrorCode::InvalidRequest);
    }
}
