//! `deny.toml` as the checks read it: the only place where the lists of licences and
//! banned crates stand. Does not know the graph.

use std::collections::BTreeMap;
use std::fs;

use toml::{Table, Value};

/// What may enter the graph of dependencies.
#[derive(Debug, Default)]
pub(crate) struct Policy {
    /// Triples of the shipped systems.
    pub(crate) targets: Vec<String>,
    /// Crates of the workspace that are not shipped.
    pub(crate) not_shipped: Vec<String>,
    pub(crate) licences: Vec<String>,
    /// Banned crates with the reason.
    pub(crate) banned: BTreeMap<String, String>,
    pub(crate) registries: Vec<String>,
}

impl Policy {
    pub(crate) fn read() -> Self {
        let path = xtask::tree::root().join("deny.toml");
        Self::parse(&fs::read_to_string(path).unwrap())
    }

    pub(crate) fn parse(text: &str) -> Self {
        let table: Table = text.parse().unwrap();
        let list = |section: &str, key: &str| -> Vec<Value> {
            table
                .get(section)
                .and_then(|s| s.get(key))
                .and_then(Value::as_array)
                .cloned()
                .unwrap_or_default()
        };
        let words = |section, key| -> Vec<String> {
            list(section, key)
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect()
        };
        let ban = |entry: &Value| {
            let word = |key| {
                entry
                    .get(key)
                    .and_then(Value::as_str)
                    .unwrap_or_default()
                    .to_owned()
            };
            (word("crate"), word("reason"))
        };
        Self {
            targets: words("graph", "targets"),
            not_shipped: words("graph", "exclude"),
            licences: words("licenses", "allow"),
            banned: list("bans", "deny").iter().map(ban).collect(),
            registries: words("sources", "allow-registry"),
        }
    }
}

#[test]
fn the_lists_are_there_with_reasons() {
    let policy = Policy::read();
    assert_eq!(
        policy.targets.len(),
        3,
        "Linux, Windows and macOS are shipped"
    );
    for list in [&policy.not_shipped, &policy.licences, &policy.registries] {
        assert!(!list.is_empty(), "an empty list checks nothing");
    }
    for client in [
        "reqwest",
        "hyper",
        "ureq",
        "curl",
        "rustls",
        "native-tls",
        "tungstenite",
    ] {
        assert!(
            policy.banned.contains_key(client),
            "{client} is an HTTP client or part of one"
        );
    }
    let bare: Vec<_> = policy
        .banned
        .iter()
        .filter(|(_, reason)| reason.is_empty())
        .collect();
    assert!(bare.is_empty(), "each ban says why: {bare:?}");
}
