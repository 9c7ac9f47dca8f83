//! Which crate may know which library, and that `domain` knows none.
//! Reads manifests and source, not what the code does.

use crate::graph::Graph;
use crate::tree::Tree;

/// A foreign library and the only crate that may name it.
const OWNERS: [(&str, &str); 6] = [
    ("rusqlite", "registre-store"),
    ("libsqlite3-sys", "registre-store"),
    ("printpdf", "registre-documents"),
    ("lopdf", "registre-documents"),
    ("calamine", "registre-import"),
    ("tauri", "registre-window"),
];

/// Scenarios look at files from outside with any reader; they are not shipped.
const SCENARIOS: &str = "registre-tests";

/// What would let the world into `domain`, with the reason it stays out.
const IMPURE: [(&str, &str); 17] = [
    ("std::fs", "files"),
    ("std::net", "network"),
    ("std::env", "environment"),
    ("std::io", "input and output"),
    ("std::process", "other programs"),
    ("std::thread", "threads"),
    ("std::time", "clock"),
    ("SystemTime", "clock"),
    ("Instant::now", "clock"),
    ("Utc::now", "clock"),
    ("Local::now", "clock"),
    ("rand::", "chance"),
    ("new_v4", "chance"),
    ("now_v7", "clock and chance"),
    ("println!", "terminal"),
    ("include_str!", "files: catalogues are handed in as text"),
    ("include_bytes!", "files"),
];

/// Manifests that name a library which belongs to another crate.
pub(crate) fn shared_libraries(graph: &Graph) -> Vec<String> {
    let mut problems = Vec::new();
    for package in graph.members.iter().filter_map(|id| graph.packages.get(id)) {
        for (library, owner) in OWNERS {
            // Its plugins and tools count as the library.
            let family = format!("{library}-");
            let is_it = |name: &str| name == library || name.starts_with(&family);
            let named = package.named.iter().any(|(name, _)| is_it(name));
            if named && package.name != owner && package.name != SCENARIOS {
                problems.push(format!(
                    "{} names {library}: only {owner} may",
                    package.name
                ));
            }
        }
    }
    problems
}

/// Lines of code that the shell may have: what it does belongs in the crates below it.
const SHELL: usize = 1_000;

/// The shell, when it has outgrown what a shell is.
pub(crate) fn shell(tree: &Tree) -> Vec<String> {
    let lines = |source: crate::tree::Source<'_>| {
        let code = source.production();
        code.iter()
            .filter(|(_, line)| !line.trim().is_empty())
            .count()
    };
    let lines: usize = tree.sources("src-tauri/").map(lines).sum();
    if (1..SHELL).contains(&lines) {
        return Vec::new();
    }
    vec![format!(
        "src-tauri: {lines} lines of code; the shell has less than {SHELL}"
    )]
}

/// Lines of `domain`, outside tests, that reach for the world.
pub(crate) fn impurities(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    for source in tree.sources("crates/domain/src/") {
        for (line, code) in source.production() {
            for (word, what) in IMPURE.iter().filter(|(word, _)| code.contains(word)) {
                problems.push(format!("{}:{line}: {word} ({what})", source.path));
            }
        }
    }
    problems
}

#[test]
fn a_borrowed_library_is_found() {
    use crate::graph::Package;
    let package = |name: &str, library: &str| Package {
        name: name.to_owned(),
        named: vec![(library.to_owned(), "normal".to_owned())],
        ..Package::default()
    };
    let packages = [
        package("registre-store", "rusqlite"),
        package("registre-cli", "rusqlite"),
        package("registre-tests", "lopdf"),
        package("registre-desk", "tauri-plugin-dialog"),
        package("registre-domain", "serde"),
    ];
    let graph = Graph {
        members: packages
            .iter()
            .map(|package| package.name.clone())
            .collect(),
        packages: packages
            .into_iter()
            .map(|package| (package.name.clone(), package))
            .collect(),
        ..Graph::default()
    };
    assert_eq!(
        shared_libraries(&graph),
        [
            "registre-cli names rusqlite: only registre-store may",
            "registre-desk names tauri: only registre-window may"
        ]
    );
}

#[test]
fn a_shell_that_is_none_is_found() {
    let of = |lines: usize| {
        let text = "fn f() {}\n// comment\n\n".repeat(lines);
        shell(&Tree::of(&[
            ("src-tauri/src/lib.rs", &text),
            ("src-tauri/tests/a.rs", &text),
        ]))
    };
    assert_eq!(of(999), [""; 0]);
    assert_eq!(of(1_000).len(), 1);
    assert_eq!(of(0).len(), 1, "a check that sees nothing finds nothing");
}

#[test]
fn each_way_to_the_world_is_found() {
    for (word, _) in IMPURE {
        let text = format!("fn f() {{ {word} }}\n");
        let tree = Tree::of(&[("crates/domain/src/a.rs", &text)]);
        assert_eq!(
            impurities(&tree).len(),
            IMPURE.iter().filter(|(w, _)| word.contains(w)).count()
        );
    }
}

#[test]
fn tests_comments_and_other_crates_may_name_it() {
    let text = "/// Like `std::fs`.\n#[cfg(test)]\nmod tests { use std::fs; }\n";
    let tree = Tree::of(&[
        ("crates/domain/src/a.rs", text),
        ("crates/domain/tests/b.rs", "use std::fs;"),
        ("crates/store/src/c.rs", "use std::fs;"),
    ]);
    assert!(impurities(&tree).is_empty());
}
