//! The graph of packages as cargo resolves it, offline.
//! Does not know the policy's reasons, only its names.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::process::Command;

use serde_json::Value;

use crate::policy::Policy;

/// A package of the graph.
#[derive(Debug, Default, Clone)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) licence: Option<String>,
    /// Where it comes from; nothing for our own crates.
    pub(crate) source: Option<String>,
    /// What its manifest names, with the kind: `normal`, `build`, `dev`.
    pub(crate) named: Vec<(String, String)>,
    /// What is built with it for users (normal and build dependencies), by package id.
    pub(crate) uses: BTreeSet<String>,
}

/// Packages by their id.
#[derive(Debug, Default)]
pub(crate) struct Graph {
    pub(crate) target: String,
    pub(crate) packages: BTreeMap<String, Package>,
    pub(crate) members: BTreeSet<String>,
}

impl Graph {
    /// The union of the graphs of all shipped systems.
    pub(crate) fn of_workspace(policy: &Policy) -> Self {
        let mut all = Self::default();
        for target in &policy.targets {
            let graph = Self::of_target(target);
            all.members.extend(graph.members);
            all.packages.extend(graph.packages);
        }
        all
    }

    /// The graph for one system. Everything must have been fetched and the lock file be in
    /// order, so that a test never reaches for the network.
    pub(crate) fn of_target(target: &str) -> Self {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args(["metadata", "--format-version", "1", "--locked", "--offline"])
            .args(["--filter-platform", target])
            .current_dir(xtask::tree::root())
            .output()
            .unwrap();
        let message = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "run `cargo fetch --locked` first: {message}"
        );
        let mut graph = Self::parse(&serde_json::from_slice(&output.stdout).unwrap());
        target.clone_into(&mut graph.target);
        graph
    }

    fn parse(metadata: &Value) -> Self {
        let mut packages: BTreeMap<String, Package> = array(metadata, "packages")
            .iter()
            .map(|package| (text(package, "id"), described(package)))
            .collect();
        let nodes = array(&metadata["resolve"], "nodes");
        let resolved: BTreeSet<String> = nodes.iter().map(|node| text(node, "id")).collect();
        // Packages that only another system needs are listed but not resolved.
        packages.retain(|id, _| resolved.contains(id));
        for node in nodes {
            if let Some(package) = packages.get_mut(&text(node, "id")) {
                package.uses = shipped_uses(node);
            }
        }
        let members = array(metadata, "workspace_members")
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned);
        Self {
            members: members.collect(),
            packages,
            target: String::new(),
        }
    }

    /// The banned packages that a shipped crate reaches, each with the way to it.
    pub(crate) fn banned(&self, policy: &Policy) -> Vec<String> {
        let ways = self.ways(policy);
        let mut problems = Vec::new();
        for (id, way) in &ways {
            if let Some(reason) = self
                .packages
                .get(id)
                .and_then(|package| policy.banned.get(&package.name))
            {
                problems.push(format!("{}: {} ({reason})", self.target, way.join(" > ")));
            }
        }
        problems
    }

    /// The shortest way by names from a shipped crate to each package that goes into it.
    fn ways(&self, policy: &Policy) -> BTreeMap<String, Vec<String>> {
        let name = |id: &str| {
            self.packages
                .get(id)
                .map_or(String::new(), |package| package.name.clone())
        };
        let shipped = self
            .members
            .iter()
            .filter(|id| !policy.not_shipped.contains(&name(id)));
        let mut ways: BTreeMap<String, Vec<String>> =
            shipped.map(|id| (id.clone(), vec![name(id)])).collect();
        let mut waiting: VecDeque<String> = ways.keys().cloned().collect();
        while let Some(id) = waiting.pop_front() {
            for next in self
                .packages
                .get(&id)
                .iter()
                .flat_map(|package| &package.uses)
            {
                if !ways.contains_key(next) {
                    let mut way = ways[&id].clone();
                    way.push(name(next));
                    ways.insert(next.clone(), way);
                    waiting.push_back(next.clone());
                }
            }
        }
        ways
    }
}

fn described(package: &Value) -> Package {
    let named = array(package, "dependencies").iter().map(|dependency| {
        let kind = dependency["kind"].as_str().unwrap_or("normal");
        (text(dependency, "name"), kind.to_owned())
    });
    Package {
        name: text(package, "name"),
        version: text(package, "version"),
        licence: package["license"].as_str().map(str::to_owned),
        source: package["source"].as_str().map(str::to_owned),
        named: named.collect(),
        uses: BTreeSet::new(),
    }
}

/// The dependencies of a node that are not for its tests only.
fn shipped_uses(node: &Value) -> BTreeSet<String> {
    let shipped = array(node, "deps").iter().filter(|dependency| {
        array(dependency, "dep_kinds")
            .iter()
            .any(|kind| kind["kind"].as_str() != Some("dev"))
    });
    shipped.map(|dependency| text(dependency, "pkg")).collect()
}

fn array<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

/// A resolved graph as cargo prints it, small: `cli` uses `app`, `app` uses `http` in
/// tests only, and `build-tool` (when building) uses `hyper`.
#[cfg(test)]
fn sample(app_to_http: &str) -> Graph {
    let package = |id: &str| serde_json::json!({"id": id, "name": id, "version": "1.0.0", "license": "MIT", "source": null, "dependencies": []});
    let names = [
        "cli",
        "app",
        "drive",
        "reqwest",
        "build-tool",
        "hyper",
        "elsewhere",
    ];
    let packages = names.map(package);
    let node = |id: &str, deps: Value| serde_json::json!({"id": id, "deps": deps});
    let dep = |id: &str, kind: Value| serde_json::json!({"pkg": id, "dep_kinds": [{"kind": kind}]});
    Graph::parse(&serde_json::json!({
        "packages": packages,
        "workspace_members": ["cli", "app", "drive"],
        "resolve": {"nodes": [
            node("cli", serde_json::json!([dep("app", Value::Null)])),
            node("app", serde_json::json!([dep("reqwest", app_to_http.into()), dep("build-tool", "build".into())])),
            node("drive", serde_json::json!([dep("reqwest", Value::Null)])),
            node("reqwest", serde_json::json!([])),
            node("build-tool", serde_json::json!([dep("hyper", Value::Null)])),
            node("hyper", serde_json::json!([])),
        ]}
    }))
}

#[test]
fn a_client_is_found_with_the_way_to_it() {
    let policy = Policy::parse(
        "graph.exclude = ['drive']\nbans.deny = [{ crate = 'reqwest', reason = 'client' }]\n",
    );
    assert_eq!(
        sample("normal").banned(&policy),
        [": app > reqwest (client)"]
    );
    assert!(
        sample("dev").banned(&policy).is_empty(),
        "a test may use it, and so may a crate not shipped"
    );
}

#[test]
fn build_dependencies_are_looked_into() {
    let policy = Policy::parse(
        "graph.exclude = ['drive']\nbans.deny = [{ crate = 'hyper', reason = 'c' }]\n",
    );
    assert_eq!(
        sample("dev").banned(&policy),
        [": app > build-tool > hyper (c)"]
    );
}

#[test]
fn what_is_not_resolved_is_not_there() {
    assert!(!sample("dev").packages.contains_key("elsewhere"));
}

#[test]
fn the_real_graph_reaches_what_it_must() {
    let policy = Policy::read();
    for target in &policy.targets {
        let graph = Graph::of_target(target);
        let ways = graph.ways(&policy);
        let found = ways.values().filter_map(|way| way.last());
        let names: BTreeSet<&str> = found.map(String::as_str).collect();
        assert!(
            names.contains("registre-cli"),
            "{target}: the command line is shipped"
        );
        for package in ["registre-window", "tauri", "wry", "rusqlite"] {
            assert!(
                names.contains(package),
                "{target}: a check that does not reach {package} finds nothing there"
            );
        }
    }
}
