//! The packages of the page that go into the window, against `deny.toml`: their licences, and
//! that each is named with its fingerprint. Reads the lock file, not the packages.

use serde_json::Value;

use crate::licences::is_allowed;
use crate::policy::Policy;
use crate::tree::Tree;

/// Packages whose description names no licence, with the one that stands in them.
const TOLD: [(&str, &str); 1] = [("svelte-toolbelt", "MIT")];

const REGISTRY: &str = "https://registry.npmjs.org/";

/// The packages that are shipped and may not be.
pub(crate) fn problems(tree: &Tree, policy: &Policy) -> Vec<String> {
    let text = tree.files.get("ui/package-lock.json");
    let lock: Value = serde_json::from_str(text.map_or("", String::as_str)).unwrap_or_default();
    let Some(packages) = lock["packages"].as_object() else {
        return vec!["ui/package-lock.json: names no package".to_owned()];
    };
    let shipped = packages
        .iter()
        .filter(|(path, package)| !path.is_empty() && package["dev"] != true);
    shipped
        .filter_map(|(path, package)| problem(path, package, policy))
        .collect()
}

fn problem(path: &str, package: &Value, policy: &Policy) -> Option<String> {
    let name = path
        .rsplit_once("node_modules/")
        .map_or(path, |(_, name)| name);
    let source = package["resolved"].as_str().unwrap_or(REGISTRY);
    if !source.starts_with(REGISTRY) || package["integrity"].as_str().is_none() {
        return Some(format!("{name}: from {source}, or without fingerprint"));
    }
    let told = TOLD.iter().find(|(package, _)| *package == name);
    let licence = package["license"]
        .as_str()
        .or(told.map(|(_, licence)| *licence));
    let licence = licence.unwrap_or_default();
    (!is_allowed(licence, &policy.licences))
        .then(|| format!("{name}: licence \"{licence}\" is not in deny.toml"))
}

#[test]
fn shipped_packages_are_judged_and_tools_are_not() {
    let policy = Policy::parse("licenses.allow = ['MIT']\n");
    let lock = serde_json::json!({ "packages": {
        "": { "license": "Nothing" },
        "node_modules/a": { "license": "MIT", "integrity": "sha512-a" },
        "node_modules/b": { "license": "GPL-3.0-only", "integrity": "sha512-b" },
        "node_modules/c": { "license": "GPL-3.0-only", "integrity": "sha512-c", "dev": true },
        "node_modules/d": { "license": "MIT" },
        "node_modules/a/node_modules/e": { "integrity": "sha512-e" },
        "node_modules/f": { "license": "MIT", "integrity": "sha512-f", "resolved": "git+ssh://x" },
        "node_modules/svelte-toolbelt": { "integrity": "sha512-s" },
    }});
    let tree = Tree::of(&[("ui/package-lock.json", &lock.to_string())]);
    let found = problems(&tree, &policy);
    let names: Vec<&str> = found
        .iter()
        .filter_map(|line| line.split(':').next())
        .collect();
    assert_eq!(names, ["e", "b", "d", "f"], "{found:?}");
    assert_eq!(
        problems(&Tree::default(), &policy).len(),
        1,
        "nothing to see"
    );
}
