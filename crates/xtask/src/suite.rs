//! `cargo xtask test`: formatting, lints and every test of the workspace, all of them
//! even when one fails. Does not know what the tests check.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use crate::page;
use crate::shell::{cargo, succeed};
use crate::system;
use crate::tally::Tally;

/// Reads the counts of a line that sums tests up.
type Reader = fn(&str) -> Option<Tally>;

/// Runs everything and prints the counts last.
pub(crate) fn run() -> Result<(), String> {
    let ready = system::ensure(system::FOR_TESTS)
        .and_then(|()| system::ensure_judge())
        .and_then(|()| system::ensure_node());
    let total = match ready {
        Ok(()) => steps(),
        Err(message) => {
            eprintln!("error: {message}");
            Tally::one(false)
        }
    };
    println!("{total}");
    if total.failed == 0 {
        Ok(())
    } else {
        Err(String::new())
    }
}

/// Every program, test program and example of the workspace, in the one set of features that
/// the tests use: what is built here is not built again by them.
pub(crate) fn everything() -> Command {
    let mut build = cargo(&["build", "--workspace", "--all-features", "--quiet"]);
    build.args(["--bins", "--tests", "--examples"]);
    build
}

fn steps() -> Tally {
    let mut total = Tally::default();
    // The checks of the dependency graph read every package of every shipped system, offline.
    total.add(step("packages", || {
        succeed(&mut cargo(&["fetch", "--locked"]))
    }));
    // The names of the files are enough: `cargo fmt` repairs them.
    let mut format = cargo(&["fmt", "--all", "--check", "--", "-l"]);
    total.add(step("formatting", || succeed(&mut format)));
    total.add(page());
    let mut clippy = cargo(&["clippy", "--workspace", "--all-targets", "--all-features"]);
    clippy.args(["--quiet", "--", "-D", "warnings"]);
    total.add(step("lints", || succeed(&mut clippy)));
    // Scenarios start the built programs, which `cargo test` alone may not build.
    total.add(step("programs", || succeed(&mut everything())));
    // One run for unit, scenario, window, tidy and documentation tests: they share what is built.
    let mut tests = cargo(&["test", "--workspace", "--all-features", "--no-fail-fast"]);
    total.add(counted("tests", &mut tests, Tally::of_rust));
    total
}

/// The page by itself: its packages, its types, its own tests.
fn page() -> Tally {
    let mut total = step("packages of the page", page::packages);
    let check = || succeed(&mut page::npm(&["run", "--silent", "check"]));
    total.add(step("types of the page", check));
    let mut tests = page::npm(&["run", "--silent", "test"]);
    total.add(counted("tests of the page", &mut tests, Tally::of_vitest));
    total
}

/// One check: it succeeds or not.
fn step(name: &str, check: impl FnOnce() -> Result<(), String>) -> Tally {
    println!("==> {name}");
    let outcome = check();
    if let Err(message) = &outcome {
        eprintln!("{name}: {message}");
    }
    Tally::one(outcome.is_ok())
}

/// As many checks as the test programs print in lines that `read` knows; their output is
/// shown as it comes.
fn counted(name: &str, command: &mut Command, read: Reader) -> Tally {
    println!("==> {name}");
    let mut total = Tally::default();
    let success = command
        .stdout(Stdio::piped())
        .spawn()
        .and_then(|mut child| {
            if let Some(output) = child.stdout.take() {
                relay(
                    BufReader::new(output),
                    &mut std::io::stdout(),
                    read,
                    &mut total,
                )?;
            }
            child.wait()
        })
        .map(|status| status.success())
        .unwrap_or_else(|error| {
            eprintln!("{name}: {error}");
            false
        });
    total.ended(success)
}

/// Shows each line and adds up the result lines. Output that is not UTF-8 is shown as it is.
fn relay(
    mut output: impl BufRead,
    screen: &mut impl Write,
    read: Reader,
    total: &mut Tally,
) -> std::io::Result<()> {
    let mut line = Vec::new();
    while output.read_until(b'\n', &mut line)? > 0 {
        screen.write_all(&line)?;
        if let Some(tally) = read(String::from_utf8_lossy(&line).trim_end()) {
            total.add(tally);
        }
        line.clear();
    }
    screen.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_of_several_programs_add_up() {
        let output = b"running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored\n\xff\n\
            test result: FAILED. 1 passed; 3 failed; 0 ignored\r\nno newline at the end";
        let mut total = Tally::default();
        let mut screen = Vec::new();
        relay(&output[..], &mut screen, Tally::of_rust, &mut total).unwrap();
        assert_eq!(screen, output, "every byte is shown");
        assert_eq!(
            total,
            Tally {
                passed: 3,
                failed: 3
            }
        );
    }

    #[test]
    fn a_program_that_does_not_start_is_a_failure() {
        let mut missing = Command::new("no-such-program-anywhere");
        assert_eq!(
            counted("missing", &mut missing, Tally::of_rust),
            Tally::one(false)
        );
        assert_eq!(step("missing", || succeed(&mut missing)), Tally::one(false));
    }
}
