//! Counting what passed and failed, from what the test programs print.
//! Does not know how they are started.

use std::fmt;

/// How many checks passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Tally {
    /// One check.
    pub(crate) fn one(passed: bool) -> Self {
        Self {
            passed: usize::from(passed),
            failed: usize::from(!passed),
        }
    }

    /// Adds the counts of another.
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// The counts in a line like `test result: ok. 3 passed; 0 failed; …`, if it is one.
    /// The line must be the harness's own: nothing before it.
    pub(crate) fn of_rust(line: &str) -> Option<Self> {
        let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
        let count = |word: &str| -> Option<usize> {
            counts
                .split(';')
                .find_map(|part| part.trim().strip_suffix(word)?.trim().parse().ok())
        };
        Some(Self {
            passed: count("passed")?,
            failed: count("failed")?,
        })
    }

    /// The counts in vitest's line of tests, `Tests  1 failed | 2 passed (3)`, if it is one.
    pub(crate) fn of_vitest(line: &str) -> Option<Self> {
        let (counts, total) = line.trim().strip_prefix("Tests  ")?.split_once(" (")?;
        total.strip_suffix(')')?;
        let count = |word: &str| -> usize {
            let mut parts = counts.split(" | ").map(str::trim);
            let number = parts.find_map(|part| part.strip_suffix(word)?.trim().parse().ok());
            number.unwrap_or_default()
        };
        Some(Self {
            passed: count("passed"),
            // A test that was skipped checked nothing.
            failed: count("failed") + count("skipped") + count("todo"),
        })
    }

    /// The tally of a whole run: one that failed without a failed test counts as one failure
    /// (it did not compile, or a test program was killed).
    pub(crate) fn ended(self, success: bool) -> Self {
        let silent = !success && self.failed == 0;
        Self {
            failed: self.failed + usize::from(silent),
            ..self
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_are_counted() {
        let ok = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s";
        let bad = "test result: FAILED. 7 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(
            Tally::of_rust(ok),
            Some(Tally {
                passed: 12,
                failed: 0
            })
        );
        assert_eq!(
            Tally::of_rust(bad),
            Some(Tally {
                passed: 7,
                failed: 2
            })
        );
    }

    #[test]
    fn other_lines_are_not() {
        for line in [
            "",
            "test result: ok",
            "test a::b ... ok",
            "running 3 tests",
            "x test result: ok. 1 passed; 0 failed",
        ] {
            assert_eq!(Tally::of_rust(line), None, "{line}");
        }
    }

    #[test]
    fn lines_of_vitest_are_counted() {
        let tally = |passed, failed| Some(Tally { passed, failed });
        for (line, expected) in [
            ("      Tests  2 passed (2)", tally(2, 0)),
            ("      Tests  1 failed | 12 passed (13)", tally(12, 1)),
            ("      Tests  3 passed | 1 skipped (4)", tally(3, 1)),
            (" Test Files  1 passed (1)", None),
            ("Tests of the page", None),
        ] {
            assert_eq!(Tally::of_vitest(line), expected, "{line}");
        }
    }

    #[test]
    fn a_run_that_fails_silently_counts_as_one_failure() {
        let none = Tally::default();
        assert_eq!(none.ended(false).failed, 1);
        assert_eq!(none.ended(true).failed, 0);
        assert_eq!(
            Tally {
                passed: 1,
                failed: 2
            }
            .ended(false)
            .failed,
            2
        );
    }

    #[test]
    fn last_line_has_the_agreed_form() {
        let mut tally = Tally::one(true);
        tally.add(Tally::one(false));
        tally.add(Tally {
            passed: 40,
            failed: 0,
        });
        assert_eq!(tally.to_string(), "41 passed, 1 failed");
    }
}
