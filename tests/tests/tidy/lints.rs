//! That each crate takes the workspace's lints, and the strict crates more.
//! Does not know what clippy finds.

use toml::{Table, Value};

use crate::tree::Tree;

/// Crates that read hostile files: an index out of range there is somebody's crash.
const STRICT: [&str; 2] = ["crates/import/", "crates/store/"];

/// Crates without the lints they must have, and exceptions without a reason.
pub(crate) fn problems(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    for (path, text) in &tree.files {
        let crate_folder = path.strip_suffix("Cargo.toml").unwrap_or_default();
        if !crate_folder.is_empty() && !takes_lints(text) {
            problems.push(format!("{path}: no `[lints] workspace = true`"));
        }
    }
    for folder in STRICT {
        let root = format!("{folder}src/lib.rs");
        if !tree
            .files
            .get(&root)
            .is_some_and(|text| denies_indexing(text))
        {
            problems.push(format!("{root}: no `#![deny(clippy::indexing_slicing)]`"));
        }
    }
    problems.extend(unexplained(tree));
    problems
}

fn takes_lints(manifest: &str) -> bool {
    let table: Table = manifest.parse().unwrap_or_default();
    table
        .get("lints")
        .and_then(|lints| lints.get("workspace"))
        .and_then(Value::as_bool)
        == Some(true)
}

/// The lint may stand beside others in one attribute.
fn denies_indexing(text: &str) -> bool {
    let code: String = xtask::source::code(text).split_whitespace().collect();
    code.match_indices("#![deny(").any(|(at, _)| {
        let end = code[at..]
            .find(")]")
            .map_or(code.len(), |length| at + length);
        code[at..end].contains("clippy::indexing_slicing")
    })
}

/// Lints switched off without `reason = "…"`.
fn unexplained(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    for source in tree.sources("") {
        let code = xtask::source::code(source.text);
        for (at, _) in code
            .match_indices("[allow(")
            .chain(code.match_indices("[expect("))
        {
            let end = code[at..]
                .find(")]")
                .map_or(code.len(), |length| at + length);
            if code[..at].ends_with(['#', '!']) && !code[at..end].contains("reason") {
                let line = code[..at].matches('\n').count() + 1;
                problems.push(format!(
                    "{}:{line}: a lint is switched off without a reason",
                    source.path
                ));
            }
        }
    }
    problems
}

#[test]
fn a_crate_without_lints_is_found() {
    let strict = "//! A.\n#![deny(missing_docs, clippy::indexing_slicing)]\n";
    let good = "[lints]\nworkspace = true\n";
    let mut tree = Tree::of(&[
        ("Cargo.toml", "[workspace]\n"),
        ("crates/import/Cargo.toml", good),
        ("crates/import/src/lib.rs", strict),
        ("crates/store/Cargo.toml", good),
        ("crates/store/src/lib.rs", strict),
    ]);
    assert_eq!(problems(&tree), [""; 0], "all is there");
    tree.files
        .insert("crates/store/Cargo.toml".to_owned(), "[lints]\n".to_owned());
    let text = "//! #![deny(clippy::indexing_slicing)]\n#![deny(missing_docs)]\n";
    tree.files
        .insert("crates/store/src/lib.rs".to_owned(), text.to_owned());
    assert_eq!(problems(&tree).len(), 2, "{:?}", problems(&tree));
}

#[test]
fn a_lint_is_switched_off_with_a_reason_only() {
    let bare = Tree::of(&[(
        "a.rs",
        "//! A.\n#[allow(dead_code)]\nfn f() {}\n#![expect(\n    unused\n)]\n",
    )]);
    assert_eq!(unexplained(&bare).len(), 2);
    let given = Tree::of(&[(
        "a.rs",
        "#[allow(dead_code, reason = \"kept\")]\n// #[allow(x)]\n",
    )]);
    assert!(unexplained(&given).is_empty());
}
