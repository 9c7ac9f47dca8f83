//! What the system must have beyond Rust, and bringing it in when the user agrees.
//! Does not know what the programs are used for.

mod display;
mod install;
mod kind;
mod node;
mod packages;
mod python;

use std::path::Path;

use crate::shell;
pub(crate) use display::has_display;
use install::Consent;
use kind::System;
pub(crate) use node::ensure as ensure_node;
pub(crate) use packages::{FOR_DEMO, FOR_DRIVING, FOR_TESTS, FOR_WINDOW};
use packages::{Need, Needs, Sort};
pub(crate) use python::ensure as ensure_judge;

/// Makes sure that what is needed is there: installs it with apt after asking (without
/// asking when `CI` is set), or says what to install. An error says what is still missing.
pub(crate) fn ensure(needs: Needs) -> Result<(), String> {
    let missing = packages::missing(needs, is_met);
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing on this system: {}", names(&missing));
    let system = System::here();
    if system != System::Apt {
        for need in &missing {
            println!("  {}", system.advice(need));
        }
        return Err("install what is missing, then run this command again".to_owned());
    }
    let command = install::apt_command(&missing);
    match install::consent(&command) {
        Consent::Given => install::apt(&missing)?,
        Consent::Refused => return Err(format!("run this first: {command}")),
    }
    let left = packages::missing(needs, is_met);
    if left.is_empty() {
        Ok(())
    } else {
        Err(format!("still missing: {}", names(&left)))
    }
}

/// Installs a package file with what it depends on.
pub(crate) fn install_file(package: &Path) -> Result<(), String> {
    shell::succeed(install::apt_get().args(["install", "--yes"]).arg(package))
}

/// Removes an installed package and its settings, as thoroughly as apt can.
pub(crate) fn purge(package: &str) -> Result<(), String> {
    shell::succeed(install::apt_get().args(["purge", "--yes", package]))
}

fn is_met(need: &Need) -> bool {
    match need.sort {
        Sort::Program => shell::find(need.name).is_some(),
        Sort::Library => shell::answers("pkg-config", &["--exists", need.name]),
        Sort::Module => shell::answers(python::PYTHON, &["-m", need.name, "--version"]),
    }
}

fn names(needs: &[Need]) -> String {
    let names: Vec<&str> = needs.iter().map(|need| need.name).collect();
    names.join(", ")
}
