//! A register with every field filled, made from the JSON Schema of the model: a new field is in it at once.
//! It must not know the fields.

use crate::support::fingerprint;
use registre_domain::Register;
use serde_json::{Map, Value, json};

/// How a sample is filled.
#[derive(Clone, Copy)]
pub(crate) enum Fill {
    /// Every answer is given; of each closed list of words, the one of this rank.
    Given(usize),
    /// Every answer is "not applicable", with a reason.
    NotApplicable,
}

/// A register in which every list has a line and every option a value.
pub(crate) fn sample() -> Register {
    filled(Fill::Given(0))
}

pub(crate) fn filled(fill: Fill) -> Register {
    let schema = serde_json::to_value(schemars::schema_for!(Register)).unwrap();
    let mut maker = Maker {
        definitions: schema["$defs"].clone(),
        fill,
        lines: 0,
    };
    serde_json::from_value(maker.make("register", &schema)).unwrap()
}

struct Maker {
    definitions: Value,
    fill: Fill,
    lines: u32,
}

impl Maker {
    fn make(&mut self, name: &str, node: &Value) -> Value {
        if let Some(target) = node["$ref"].as_str() {
            return self.named(name, target.trim_start_matches("#/$defs/"));
        }
        if let Some(choices) = node["anyOf"].as_array() {
            return self.make(name, &choices[0]);
        }
        if let Some(words) = node["oneOf"].as_array() {
            return self.word(words);
        }
        let kind = node["type"]
            .as_str()
            .or_else(|| node["type"][0].as_str())
            .unwrap();
        match (kind, node["format"].as_str()) {
            ("object", _) => self.object(node),
            ("array", _) => json!([self.make(name, &node["items"])]),
            ("string", Some("date")) => json!("2028-02-29"),
            ("string", Some("date-time")) => json!("2026-01-02T03:04:05.006Z"),
            ("string", Some("uuid")) => json!("01920000-0000-7000-a000-000000000001"),
            ("string", _) => json!(format!("{name} « é » \"\\\n\t{}", self.lines)),
            ("integer", _) => json!(4_294_967_295_u32),
            ("boolean", _) => json!(true),
            other => panic!("the sample does not know {other:?} of {name}"),
        }
    }

    fn word(&self, words: &[Value]) -> Value {
        let rank = match self.fill {
            Fill::Given(rank) => rank,
            Fill::NotApplicable => 0,
        };
        words[rank % words.len()]["const"].clone()
    }

    fn named(&mut self, name: &str, definition: &str) -> Value {
        match definition {
            "LineId" => {
                self.lines += 1;
                json!(format!("01920000-0000-7000-8000-{:012}", self.lines))
            }
            id if id.ends_with("Id") => {
                // One of each noun: a link of a type leads to it.
                let sum: u32 = id.bytes().map(u32::from).sum();
                json!(format!("01920000-0000-7000-9000-{sum:012}"))
            }
            "Code" => json!("a-code-1"),
            "CountryCode" => json!("FR"),
            "Period" => json!("P18M"),
            "Sha256" => json!(fingerprint(b"file 0")),
            "FieldPath" => json!("identity/name"),
            _ => {
                let node = self.definitions[definition].clone();
                self.make(name, &node)
            }
        }
    }

    fn object(&mut self, node: &Value) -> Value {
        let fields = node["properties"].as_object().unwrap();
        if fields.contains_key("state") && fields.contains_key("reason") {
            return match self.fill {
                Fill::Given(_) => {
                    json!({"state": "given", "value": self.make("value", &fields["value"])})
                }
                Fill::NotApplicable => json!({"state": "not_applicable", "reason": "sans objet"}),
            };
        }
        let made = fields
            .iter()
            .map(|(name, field)| (name.clone(), self.make(name, field)));
        Value::Object(made.collect::<Map<_, _>>())
    }
}
