//! Licences and sources of all packages, against `deny.toml`.
//! Does not read licence texts: it trusts what each package declares.

use crate::graph::{Graph, Package};
use crate::policy::Policy;

/// The packages whose licence is not allowed or whose source is unknown.
pub(crate) fn problems(graph: &Graph, policy: &Policy) -> Vec<String> {
    graph
        .packages
        .values()
        .filter_map(|package| problem(package, policy))
        .collect()
}

fn problem(package: &Package, policy: &Policy) -> Option<String> {
    let Package { name, version, .. } = package;
    if let Some(source) = &package.source {
        let url = source.strip_prefix("registry+").unwrap_or_default();
        if !policy.registries.iter().any(|registry| registry == url) {
            return Some(format!("{name} {version}: comes from {source}"));
        }
    }
    let licence = package.licence.as_deref().unwrap_or_default();
    (!is_allowed(licence, &policy.licences))
        .then(|| format!("{name} {version}: licence \"{licence}\" is not in deny.toml"))
}

/// Whether an SPDX expression can be met with the allowed licences alone.
pub(crate) fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    // Old manifests write `MIT/Apache-2.0` for a choice.
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let mut reader = Reader {
        words: spaced.split_whitespace().collect(),
        at: 0,
        allowed,
    };
    reader.either() && reader.at == reader.words.len()
}

/// Reads an SPDX expression from left to right; AND binds tighter than OR.
struct Reader<'a> {
    words: Vec<&'a str>,
    at: usize,
    allowed: &'a [String],
}

impl<'a> Reader<'a> {
    fn take(&mut self) -> &'a str {
        self.at += 1;
        self.words.get(self.at - 1).copied().unwrap_or_default()
    }

    fn take_if(&mut self, word: &str) -> bool {
        let found = self.words.get(self.at) == Some(&word);
        self.at += usize::from(found);
        found
    }

    fn either(&mut self) -> bool {
        let mut met = self.both();
        while self.take_if("OR") {
            met |= self.both();
        }
        met
    }

    fn both(&mut self) -> bool {
        let mut met = self.single();
        while self.take_if("AND") {
            met &= self.single();
        }
        met
    }

    fn single(&mut self) -> bool {
        if self.take_if("(") {
            let met = self.either();
            return self.take_if(")") && met;
        }
        let mut licence = self.take().to_owned();
        if self.take_if("WITH") {
            licence = format!("{licence} WITH {}", self.take());
        }
        self.allowed.contains(&licence)
    }
}

#[test]
fn expressions_are_met_or_not() {
    let allowed = [
        "MIT",
        "Apache-2.0",
        "Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception",
    ]
    .map(str::to_owned);
    let cases = [
        ("MIT", true),
        ("MIT OR GPL-3.0-only", true),
        ("GPL-3.0-only OR MIT", true),
        ("MIT/Apache-2.0", true),
        ("(MIT OR GPL-2.0) AND Unicode-3.0", true),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("MIT AND GPL-3.0-only", false),
        ("MIT WITH Some-exception", false),
        ("GPL-3.0-only OR MIT AND LGPL-2.1", false),
        ("(MIT", false),
        ("MIT Apache-2.0", false),
        ("", false),
    ];
    for (expression, expected) in cases {
        assert_eq!(is_allowed(expression, &allowed), expected, "{expression}");
    }
}

#[test]
fn an_unknown_licence_or_source_is_named() {
    let policy =
        Policy::parse("licenses.allow = ['MIT']\nsources.allow-registry = ['https://known']\n");
    let package = |licence: Option<&str>, source: Option<&str>| Package {
        name: "p".to_owned(),
        licence: licence.map(str::to_owned),
        source: source.map(str::to_owned),
        ..Package::default()
    };
    assert_eq!(
        problem(
            &package(Some("MIT"), Some("registry+https://known")),
            &policy
        ),
        None
    );
    assert_eq!(
        problem(&package(Some("MIT"), None), &policy),
        None,
        "our own crates have no source"
    );
    for bad in [
        package(Some("GPL-3.0-only"), None),
        package(None, None),
        package(Some("MIT"), Some("registry+https://other")),
        package(Some("MIT"), Some("git+https://known")),
    ] {
        assert!(problem(&bad, &policy).is_some(), "{bad:?}");
    }
}
