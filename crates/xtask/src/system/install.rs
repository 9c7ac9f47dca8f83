//! Asking, then installing with apt. Does not know why the packages are needed.

use std::collections::BTreeSet;
use std::env;
use std::io::{BufRead, IsTerminal, Write};
use std::process::{Command, Stdio};

use super::packages::Need;
use crate::shell::{self, succeed};

/// The user's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Consent {
    Given,
    Refused,
}

/// Asks on the terminal. `CI` stands for a yes; with neither, nothing is installed.
pub(crate) fn consent(command: &str) -> Consent {
    let ci = env::var("CI").is_ok_and(|value| !value.is_empty());
    let terminal = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    decide(ci, terminal, || ask(command))
}

fn decide(ci: bool, terminal: bool, ask: impl FnOnce() -> bool) -> Consent {
    if ci || (terminal && ask()) {
        Consent::Given
    } else {
        Consent::Refused
    }
}

fn ask(command: &str) -> bool {
    print!("Install with: {command}\nGo ahead? [y/N] ");
    let mut answer = String::new();
    let read = std::io::stdout()
        .flush()
        .and_then(|()| std::io::stdin().lock().read_line(&mut answer));
    read.is_ok() && is_yes(&answer)
}

fn is_yes(answer: &str) -> bool {
    matches!(
        answer.trim().to_ascii_lowercase().as_str(),
        "y" | "yes" | "o" | "oui"
    )
}

/// The command that a person would type for the same effect.
pub(crate) fn apt_command(needs: &[Need]) -> String {
    let sudo = if is_root() { "" } else { "sudo " };
    let packages = packages(needs).into_iter().collect::<Vec<_>>().join(" ");
    format!("{sudo}apt-get update && {sudo}apt-get install --no-install-recommends {packages}")
}

/// Installs the packages of `needs`, after bringing the lists of packages up to date.
pub(crate) fn apt(needs: &[Need]) -> Result<(), String> {
    let names = packages(needs).into_iter().collect::<Vec<_>>();
    println!("Installing {}", names.join(", "));
    succeed(apt_get().arg("update"))?;
    succeed(
        apt_get()
            .args(["install", "--yes", "--no-install-recommends"])
            .args(names),
    )
}

/// Quiet, never asking, and waiting for another apt to finish rather than failing.
pub(super) fn apt_get() -> Command {
    let mut command = Command::new(if is_root() { "env" } else { "sudo" });
    if !is_root() {
        command.arg("env");
    }
    command.args([
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "--quiet",
        "--quiet",
    ]);
    command.args(["-o", "DPkg::Lock::Timeout=300"]);
    command
}

/// Each package once: two needs may come in one.
fn packages(needs: &[Need]) -> BTreeSet<&'static str> {
    needs.iter().map(|need| need.apt).collect()
}

fn is_root() -> bool {
    let id = shell::find("id").map(Command::new);
    let output = id.and_then(|mut id| id.arg("-u").stdin(Stdio::null()).output().ok());
    output.is_some_and(|output| output.stdout.trim_ascii() == b"0")
}

#[cfg(test)]
mod tests {
    use super::super::FOR_TESTS;
    use super::*;

    #[test]
    fn nothing_is_installed_without_an_answer() {
        let never = || panic!("nobody is there to be asked");
        assert_eq!(
            decide(true, false, never),
            Consent::Given,
            "CI stands for a yes"
        );
        assert_eq!(
            decide(false, false, never),
            Consent::Refused,
            "no terminal, no CI"
        );
        assert_eq!(decide(false, true, || true), Consent::Given);
        assert_eq!(decide(false, true, || false), Consent::Refused);
    }

    #[test]
    fn only_a_clear_yes_is_one() {
        for (answer, expected) in [
            ("y\n", true),
            ("Oui\n", true),
            ("\n", false),
            ("", false),
            ("n\n", false),
        ] {
            assert_eq!(is_yes(answer), expected, "{answer:?}");
        }
    }

    #[test]
    fn a_package_is_named_once() {
        let all: Vec<Need> = FOR_TESTS.concat();
        let command = apt_command(&all);
        assert_eq!(command.matches("poppler-utils").count(), 1, "{command}");
        assert!(
            command.contains("qpdf") && command.contains("sqlite3"),
            "{command}"
        );
    }
}
