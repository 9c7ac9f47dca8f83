//! What the system must have beyond Rust, and bringing it in when the user agrees.
//! Does not know what the programs are used for.

mod install;
mod kind;
mod packages;

use crate::shell;
use install::Consent;
use kind::System;
use packages::Program;
pub(crate) use packages::{FOR_RUN, FOR_TESTS};

/// Makes sure that the programs are there: installs them with apt after asking (without
/// asking when `CI` is set), or says what to install. An error says what is still missing.
pub(crate) fn ensure(programs: &[Program]) -> Result<(), String> {
    let missing = packages::missing(programs, |name| shell::find(name).is_some());
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|program| program.name).collect();
    println!("Missing on this system: {}", names.join(", "));
    let system = System::here();
    if system != System::Apt {
        for program in &missing {
            println!("  {}", system.advice(program));
        }
        return Err("install what is missing, then run this command again".to_owned());
    }
    let command = install::apt_command(&missing);
    match install::consent(&command) {
        Consent::Given => install::apt(&missing)?,
        Consent::Refused => return Err(format!("run this first: {command}")),
    }
    let left = packages::missing(programs, |name| shell::find(name).is_some());
    let names: Vec<&str> = left.iter().map(|program| program.name).collect();
    if names.is_empty() {
        Ok(())
    } else {
        Err(format!("still missing: {}", names.join(", ")))
    }
}
