//! Finds test code and functions in a source file.
//! Does not know what they do.

use std::ops::RangeInclusive;
use std::path::Path;

use super::code;

/// A function with a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// The line of the word `fn`, from 1.
    pub line: usize,
    /// Lines from the word `fn` to the closing brace, both counted.
    pub lines: usize,
}

/// Whether every line of the file is test code, judged by its path.
#[must_use]
pub fn is_test_path(path: &Path) -> bool {
    path.components().any(|part| {
        matches!(
            part.as_os_str().to_str(),
            Some("tests" | "benches" | "tests.rs" | "benches.rs")
        )
    })
}

/// The line ranges of the items that are compiled for tests only (`#[cfg(test)]`).
#[must_use]
pub fn test_lines(source: &str) -> Vec<RangeInclusive<usize>> {
    let code = code(source);
    let mut ranges = Vec::new();
    let mut at = 0;
    while let Some(found) = code[at..].find("#[cfg(") {
        let start = at + found;
        let end = past_brackets(&code, start + 1);
        at = end;
        if is_for_tests(&code[start..end]) {
            at = item_end(&code, end);
            ranges.push(line_of(&code, start)..=line_of(&code, at));
        }
    }
    ranges
}

/// Whether `line` lies in one of the ranges that [`test_lines`] gave.
#[must_use]
pub fn in_tests(ranges: &[RangeInclusive<usize>], line: usize) -> bool {
    ranges.iter().any(|range| range.contains(&line))
}

/// The functions of a source file that have a body, in order; nested ones included.
#[must_use]
pub fn functions(source: &str) -> Vec<Function> {
    let code = code(source);
    let bounded = |at: usize| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    code.match_indices("fn ")
        .filter(|(at, _)| bounded(*at))
        .filter_map(|(at, _)| function(&code, at))
        .collect()
}

fn function(code: &str, at: usize) -> Option<Function> {
    let name: String = code[at + 3..]
        .trim_start()
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect();
    let end = item_end(code, at);
    if name.is_empty() || !code[..end].ends_with('}') {
        return None;
    }
    let (first, last) = (line_of(code, at), line_of(code, end));
    Some(Function {
        name,
        line: first,
        lines: last - first + 1,
    })
}

/// `#[cfg(test)]` and `#[cfg(all(test, …))]`; `not(test)` is production.
fn is_for_tests(attribute: &str) -> bool {
    !attribute.contains("not(test")
        && attribute
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .any(|word| word == "test")
}

/// Where the item that starts at or after `from` ends: past its body, or past its semicolon.
fn item_end(code: &str, from: usize) -> usize {
    let mut depth = 0_i32;
    for (offset, c) in code[from..].char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' => depth -= 1,
            '}' => {
                depth -= 1;
                if depth <= 0 {
                    return from + offset + 1;
                }
            }
            ';' if depth == 0 => return from + offset + 1,
            _ => {}
        }
    }
    code.len()
}

/// Past the bracket that closes the one at `open`.
fn past_brackets(code: &str, open: usize) -> usize {
    let mut depth = 0_i32;
    for (offset, c) in code[open..].char_indices() {
        match c {
            '[' => depth += 1,
            ']' if depth == 1 => return open + offset + 1,
            ']' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

fn line_of(code: &str, at: usize) -> usize {
    code[..at].matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "fn one() { \"}\" }\n\
        trait T { fn without(&self); }\n\
        fn two<F: fn(u8)>(x: [u8; 2]) -> u8\n{\n    if x { 1 } else { 2 }\n}\n\
        #[cfg(test)]\n#[allow(dead_code)]\nmod tests {\n    fn three() {\n    }\n}\n\
        fn four() {}\n#[cfg(not(test))]\nfn five() {}\n#[cfg(test)]\nmod more;\nfn six() {}\n";

    #[test]
    fn functions_are_measured_from_word_to_brace() {
        let found: Vec<(String, usize, usize)> = functions(SAMPLE)
            .into_iter()
            .map(|f| (f.name, f.line, f.lines))
            .collect();
        let expected = [
            ("one", 1, 1),
            ("two", 3, 4),
            ("three", 10, 2),
            ("four", 13, 1),
            ("five", 15, 1),
            ("six", 18, 1),
        ];
        assert_eq!(
            found,
            expected.map(|(name, line, lines)| (name.to_owned(), line, lines))
        );
    }

    #[test]
    fn test_items_end_where_their_braces_do() {
        assert_eq!(test_lines(SAMPLE), [7..=12, 16..=17]);
        assert!(in_tests(&test_lines(SAMPLE), 10), "the module of tests");
        assert!(
            !in_tests(&test_lines(SAMPLE), 15),
            "not(test) is production"
        );
    }

    #[test]
    fn a_nested_configuration_counts() {
        assert_eq!(test_lines("#[cfg(all(test, unix))]\nfn f() {}\n"), [1..=2]);
        assert!(test_lines("#[cfg(feature = \"latest\")]\nfn f() {}\n").is_empty());
    }

    #[test]
    fn test_paths_are_known_by_their_folder() {
        assert!(is_test_path(Path::new("crates/store/tests/open.rs")));
        assert!(is_test_path(Path::new("crates/store/src/journal/tests.rs")));
        assert!(!is_test_path(Path::new("crates/store/src/testsuite.rs")));
    }
}
