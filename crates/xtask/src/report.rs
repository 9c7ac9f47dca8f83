//! `cargo xtask report`: the sizes of every crate as a table.
//! Prints; people judge.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::sizes::{Place, Sizes, spread};

/// Beyond these a file or a function is named below the table.
const LONG_FILE: usize = 480;
const LONG_FUNCTION: usize = 40;

/// Measures the Rust sources of the workspace and prints the table.
pub(crate) fn run() -> Result<(), String> {
    let root = xtask::tree::root();
    let mut crates: BTreeMap<String, Sizes> = BTreeMap::new();
    for path in xtask::tree::files(&root).map_err(|error| error.to_string())? {
        if path.extension().is_some_and(|ending| ending == "rs") {
            let source = fs::read_to_string(root.join(&path))
                .map_err(|error| format!("{}: {error}", path.display()))?;
            *crates.entry(crate_of(&path)).or_default() += Sizes::of_file(&path, &source);
        }
    }
    print!("{}", table(&crates));
    Ok(())
}

/// The crate a file belongs to, by its folder: `crates/store/src/…` is `store`.
fn crate_of(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    match parts.as_slice() {
        [first, name, ..] if first == "crates" => name.to_string(),
        [first, ..] => first.to_string(),
        [] => String::new(),
    }
}

fn table(crates: &BTreeMap<String, Sizes>) -> String {
    let mut total = Sizes::default();
    let mut text = format!(
        "{:<12}{:>8}{:>8}{:>7}{:>7}   {:<16}{:<16}{:>8}\n",
        "crate", "code", "tests", "ratio", "files", "file lines", "function lines", "unwraps"
    );
    for (name, sizes) in crates {
        text.push_str(&row(name, sizes));
        total += sizes.clone();
    }
    text.push_str(&row("all", &total));
    text.push_str(
        "Lines of code without blank lines and comments; lengths as median/p90/longest.\n",
    );
    for place in total.files.iter().filter(|place| place.lines > LONG_FILE) {
        text.push_str(&long("file", place));
    }
    for place in total
        .functions
        .iter()
        .filter(|place| place.lines > LONG_FUNCTION)
    {
        text.push_str(&long("function", place));
    }
    text
}

fn row(name: &str, sizes: &Sizes) -> String {
    let lengths = |places| spread(places).map(|length| length.to_string()).join("/");
    // Hundredths, by whole numbers.
    let ratio = (sizes.tests * 100).checked_div(sizes.production);
    let ratio = ratio.map_or("-".to_owned(), |n| format!("{}.{:02}", n / 100, n % 100));
    format!(
        "{name:<12}{:>8}{:>8}{ratio:>7}{:>7}   {:<16}{:<16}{:>8}\n",
        sizes.production,
        sizes.tests,
        sizes.files.len(),
        lengths(&sizes.files),
        lengths(&sizes.functions),
        sizes.unwraps
    )
}

fn long(what: &str, place: &Place) -> String {
    format!("long {what}: {} ({} lines)\n", place.name, place.lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_grouped_by_crate() {
        assert_eq!(crate_of(Path::new("crates/store/src/open.rs")), "store");
        assert_eq!(crate_of(Path::new("tests/src/lib.rs")), "tests");
    }

    #[test]
    fn table_adds_up_and_names_what_is_long() {
        let long = Place {
            name: "crates/a/src/b.rs:1 f".to_owned(),
            lines: 41,
        };
        let a = Sizes {
            production: 100,
            tests: 45,
            functions: vec![long],
            ..Sizes::default()
        };
        let b = Sizes {
            production: 0,
            tests: 10,
            ..Sizes::default()
        };
        let text = table(&BTreeMap::from([("a".to_owned(), a), ("b".to_owned(), b)]));
        let words = |start: &str| -> Vec<String> {
            let line = text.lines().find(|line| line.starts_with(start)).unwrap();
            line.split_whitespace().take(4).map(str::to_owned).collect()
        };
        assert_eq!(words("a "), ["a", "100", "45", "0.45"]);
        assert_eq!(words("b "), ["b", "0", "10", "-"]);
        assert_eq!(words("all "), ["all", "100", "55", "0.55"]);
        assert!(
            text.ends_with("long function: crates/a/src/b.rs:1 f (41 lines)\n"),
            "{text}"
        );
    }
}
