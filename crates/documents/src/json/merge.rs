//! Owns: what a record becomes when a file that holds a part of it comes in.
//! Must not know which record it is.

use serde_json::{Map, Value};

/// Puts what is present in an incoming record over an existing one, both as the exchange format writes them.
/// Objects merge field by field; a list, a text, a number, a truth value and `null` replace what was there;
/// so does an answer (an object with a `state`), whose reason and value belong to its state.
pub fn merge(existing: &Value, incoming: &Value) -> Value {
    match (existing, incoming) {
        (Value::Object(old), Value::Object(new)) if !new.contains_key("state") => {
            Value::Object(over(old, new))
        }
        _ => incoming.clone(),
    }
}

fn over(old: &Map<String, Value>, new: &Map<String, Value>) -> Map<String, Value> {
    let mut all = old.clone();
    for (name, field) in new {
        let merged = old.get(name).map(|existing| merge(existing, field));
        all.insert(name.clone(), merged.unwrap_or_else(|| field.clone()));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::merge;
    use serde_json::json;

    #[test]
    fn what_is_present_replaces_and_the_rest_stays() {
        let existing = json!({
            "id": "a", "identity": { "name": "Paie", "notes": "à garder", "planned_on": "2026-01-01" },
            "purposes": [{ "id": "p", "text": "payer" }, { "id": "q" }], "tags": ["un"],
            "dpo": { "state": "given", "value": { "name": "Aulne", "company": "SARL" } },
        });
        let incoming = json!({
            "identity": { "name": "Paie 2", "planned_on": null },
            "purposes": [{ "id": "q", "text": "déclarer" }],
            "dpo": { "state": "given", "value": { "name": "Orme" } },
            "scale": { "occasional": true },
        });
        let merged = json!({
            "id": "a", "identity": { "name": "Paie 2", "notes": "à garder", "planned_on": null },
            "purposes": [{ "id": "q", "text": "déclarer" }], "tags": ["un"],
            "dpo": { "state": "given", "value": { "name": "Orme" } },
            "scale": { "occasional": true },
        });
        assert_eq!(merge(&existing, &incoming), merged);
        assert_eq!(
            merge(&existing, &json!({})),
            existing,
            "nothing comes in, nothing changes"
        );
    }

    #[test]
    fn an_answer_replaces_as_a_whole() {
        let given = json!({ "recipients": { "state": "given", "value": [{ "id": "r" }] } });
        let none = json!({ "recipients": { "state": "none" } });
        let reason = json!({ "recipients": { "state": "not_applicable", "reason": "seul" } });
        for (existing, incoming) in [(&given, &none), (&none, &reason), (&reason, &given)] {
            assert_eq!(
                &merge(existing, incoming),
                incoming,
                "no value of the other state stays"
            );
        }
    }
}
