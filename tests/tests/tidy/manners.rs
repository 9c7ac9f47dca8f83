//! What no source file may hold, and what each must open with.
//! Does not know which crate it reads.

use crate::tree::Tree;

/// Files written by people; data files and locks are not judged by these words.
const WRITTEN: [&str; 12] = [
    ".rs", ".toml", ".sql", ".ftl", ".md", ".ts", ".svelte", ".css", ".html", ".json", ".yml",
    "/run",
];

/// In code, with the reason. Put together at compile time so that this file does not hold them.
const IN_CODE: [(&str, &str); 4] = [
    (
        concat!("#[", "ignore"),
        "a test that does not run checks nothing",
    ),
    (
        concat!("thread::", "sleep"),
        "wait on a condition with a bound",
    ),
    (concat!("to", "do!("), "nothing is left for later"),
    (concat!("unimple", "mented!("), "nothing is left for later"),
];

/// Anywhere, comments included.
const ANYWHERE: [(&str, &str); 4] = [
    (concat!("TO", "DO"), "nothing is left for later"),
    (concat!("FIX", "ME"), "nothing is left for later"),
    (concat!("/wo", "rk/"), "a path of somebody's machine"),
    (concat!("../sha", "red"), "a path outside the project"),
];

/// Names that say nothing about what a module owns.
const EMPTY_NAMES: [&str; 10] = [
    "util", "utils", "helper", "helpers", "common", "manager", "service", "misc", "shared", "types",
];

/// Unfinished work, foreign paths and empty names.
pub(crate) fn problems(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    for source in tree.sources("") {
        let code = xtask::source::code(source.text);
        problems.extend(found(source.path, &code, &IN_CODE));
        problems.extend(empty_name(source.path));
    }
    for (path, text) in &tree.files {
        if WRITTEN.iter().any(|ending| path.ends_with(ending)) {
            problems.extend(found(path, text, &ANYWHERE));
        }
    }
    problems
}

/// Rust files that do not open with `//!`.
pub(crate) fn modules_without_opening(tree: &Tree) -> Vec<String> {
    let bare = tree
        .sources("")
        .filter(|source| !source.text.starts_with("//! "));
    bare.map(|source| format!("{}: does not open with what it owns (`//!`)", source.path))
        .collect()
}

fn found(path: &str, text: &str, words: &[(&str, &str)]) -> Vec<String> {
    let mut problems = Vec::new();
    for (at, line) in text.lines().enumerate() {
        for (word, reason) in words.iter().filter(|(word, _)| holds(line, word)) {
            problems.push(format!("{path}:{}: {word} ({reason})", at + 1));
        }
    }
    problems
}

/// Whether the line holds the word, not as a part of a longer one.
fn holds(line: &str, word: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    line.match_indices(word).any(|(at, _)| {
        let (before, after) = (
            line[..at].chars().next_back(),
            line[at + word.len()..].chars().next(),
        );
        let open = word.starts_with(char::is_alphanumeric) && inside(before);
        let on = word.ends_with(char::is_alphanumeric) && inside(after);
        !open && !on
    })
}

fn empty_name(path: &str) -> Option<String> {
    let parts = path.trim_end_matches(".rs").split('/');
    let name = parts.into_iter().find(|part| EMPTY_NAMES.contains(part))?;
    // A test may look at types; a module of them would own nothing.
    if name == "types" && xtask::source::is_test_path(std::path::Path::new(path)) {
        return None;
    }
    Some(format!(
        "{path}: `{name}` does not say what the module owns"
    ))
}

#[test]
fn each_forbidden_word_is_found() {
    for (word, _) in IN_CODE.iter().chain(&ANYWHERE) {
        let text = format!("//! A.\nfn f() {{ {word} }}\n");
        assert_eq!(problems(&Tree::of(&[("a.rs", &text)])).len(), 1, "{word}");
    }
}

#[test]
fn words_in_comments_are_judged_where_they_matter() {
    let (sleep, later) = (IN_CODE[1].0, ANYWHERE[0].0);
    let text = format!("//! Never {sleep}.\n// {later}: more\n");
    let found = problems(&Tree::of(&[
        ("a.rs", &text),
        ("b.sql", &text),
        ("c.bin", &text),
    ]));
    assert_eq!(
        found.len(),
        2,
        "the comment of both text files, and the word {sleep} in none: {found:?}"
    );
}

#[test]
fn a_part_of_a_longer_word_is_another_word() {
    let text = format!(
        "//! A.\nconst {}NT: u8 = 1; // mas{}\n",
        ANYWHERE[0].0, ANYWHERE[0].0
    );
    assert!(problems(&Tree::of(&[("a.rs", &text)])).is_empty());
}

#[test]
fn empty_names_are_found_as_files_and_folders() {
    let tree = Tree::of(&[
        ("a/utils.rs", "//! A.\n"),
        ("a/common/b.rs", "//! A.\n"),
        ("a/commons.rs", "//! A.\n"),
        ("a/tests/types.rs", "//! A.\n"),
    ]);
    assert_eq!(problems(&tree).len(), 2, "{:?}", problems(&tree));
}

#[test]
fn a_module_without_opening_is_found() {
    let tree = Tree::of(&[
        ("a.rs", "use b;\n"),
        ("b.rs", "//! Owns b.\n"),
        ("c.sql", "select"),
    ]);
    assert_eq!(modules_without_opening(&tree).len(), 1);
}
