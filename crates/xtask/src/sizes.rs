//! Measures source files: lines of code, lengths, calls that may panic.
//! Does not print, and judges nothing.

use std::ops::AddAssign;
use std::path::Path;

use xtask::source::{Kind, code, functions, in_tests, is_test_path, pieces, test_lines};

/// A function and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) name: String,
    pub(crate) lines: usize,
}

/// What was measured in one file or a group of files.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Sizes {
    /// Lines with code, blank lines and comments left out.
    pub(crate) production: usize,
    pub(crate) tests: usize,
    /// Whole lengths of the files that are not test files.
    pub(crate) files: Vec<Place>,
    /// Functions outside tests.
    pub(crate) functions: Vec<Place>,
    /// `unwrap` and `expect` outside tests.
    pub(crate) unwraps: usize,
}

impl Sizes {
    /// Measures one file; `path` tells test files apart and names the places.
    pub(crate) fn of_file(path: &Path, source: &str) -> Self {
        let (lines, name) = (code_lines(source), path.display().to_string());
        if is_test_path(path) {
            return Self {
                tests: lines.len(),
                ..Self::default()
            };
        }
        let ranges = test_lines(source);
        let tests = lines
            .iter()
            .filter(|line| in_tests(&ranges, **line))
            .count();
        let shown = functions(source)
            .into_iter()
            .filter(|f| !in_tests(&ranges, f.line));
        Self {
            production: lines.len() - tests,
            tests,
            functions: shown
                .map(|f| Place {
                    name: format!("{name}:{} {}", f.line, f.name),
                    lines: f.lines,
                })
                .collect(),
            unwraps: unwraps(source, |line| !in_tests(&ranges, line)),
            files: vec![Place {
                name,
                lines: source.lines().count(),
            }],
        }
    }
}

impl AddAssign for Sizes {
    fn add_assign(&mut self, other: Self) {
        self.production += other.production;
        self.tests += other.tests;
        self.unwraps += other.unwraps;
        self.files.extend(other.files);
        self.functions.extend(other.functions);
    }
}

/// Median, ninth decile and largest of the lengths; zeros when there are none.
pub(crate) fn spread(places: &[Place]) -> [usize; 3] {
    let mut lengths: Vec<usize> = places.iter().map(|place| place.lines).collect();
    lengths.sort_unstable();
    let last = lengths.len().saturating_sub(1);
    [last / 2, last * 9 / 10, last].map(|at| lengths.get(at).copied().unwrap_or_default())
}

/// The numbers of the lines that hold code or literals.
fn code_lines(source: &str) -> Vec<usize> {
    let mut numbers = Vec::new();
    for piece in pieces(source)
        .iter()
        .filter(|piece| piece.kind != Kind::Comment)
    {
        let lines = piece.text.split('\n').enumerate();
        numbers.extend(
            lines
                .filter(|(_, line)| !line.trim().is_empty())
                .map(|(n, _)| piece.line + n),
        );
    }
    numbers.dedup();
    numbers
}

fn unwraps(source: &str, counts: impl Fn(usize) -> bool) -> usize {
    let code = code(source);
    let lines = code.lines().enumerate().filter(|(n, _)| counts(n + 1));
    lines
        .map(|(_, line)| line.matches(".unwrap()").count() + line.matches(".expect(").count())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "//! Doc.\n\n/// Adds.\nfn add(a: u8) -> u8 {\n    // why\n    a.checked_add(1).unwrap()\n}\n\
        #[cfg(test)]\nmod tests {\n    fn f() { x.unwrap() }\n}\n";

    #[test]
    fn production_and_tests_are_told_apart() {
        let sizes = Sizes::of_file(Path::new("crates/a/src/b.rs"), SAMPLE);
        assert_eq!((sizes.production, sizes.tests, sizes.unwraps), (3, 4, 1));
        assert_eq!(
            sizes.files,
            [Place {
                name: "crates/a/src/b.rs".to_owned(),
                lines: 11
            }]
        );
        assert_eq!(
            sizes.functions,
            [Place {
                name: "crates/a/src/b.rs:4 add".to_owned(),
                lines: 4
            }]
        );
    }

    #[test]
    fn a_test_file_is_all_tests() {
        let sizes = Sizes::of_file(Path::new("crates/a/tests/b.rs"), SAMPLE);
        assert_eq!(
            (sizes.production, sizes.tests, sizes.files.len()),
            (0, 7, 0)
        );
    }

    #[test]
    fn strings_count_as_code_and_comments_do_not() {
        assert_eq!(
            code_lines("let a = \"x\ny\";\n/* b\nc */\n\nlet d = 'e'; // f\n"),
            [1, 2, 6]
        );
    }

    #[test]
    fn spread_is_median_ninth_decile_and_largest() {
        let of = |lengths: &[usize]| {
            spread(
                &lengths
                    .iter()
                    .map(|n| Place {
                        name: String::new(),
                        lines: *n,
                    })
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(of(&[3, 1, 2]), [2, 2, 3]);
        assert_eq!(of(&(1..=101).collect::<Vec<_>>()), [51, 91, 101]);
        assert_eq!(of(&[]), [0, 0, 0]);
    }
}
