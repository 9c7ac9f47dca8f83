//! `cargo xtask run`: the main job on the demonstration register.
//! Does not know what the register contains.

use std::fs;
use std::path::Path;

use crate::demo::Demo;
use crate::shell::{cargo, succeed};
use crate::system;

/// Makes the register, its PDF and its notices in `./demo` and prints where they are.
///
/// The program is built in the development profile: dependencies, which do the heavy work,
/// are optimised there too, and `cargo xtask test` uses what this has built.
pub(crate) fn run() -> Result<(), String> {
    system::ensure(system::FOR_RUN)?;
    let root = xtask::tree::root();
    let demo = Demo::at(&root.join("demo"));
    demo.refuse_foreign()?;
    let fresh = root.join("target/xtask/demo");
    make(&fresh).map_err(|message| format!("the demonstration was not made: {message}"))?;
    let files = demo.replace_by(&fresh)?;
    println!("The demonstration is ready:");
    for file in files {
        println!("  {}", file.display());
    }
    Ok(())
}

/// Fills a new folder by the command line's own `demo`, apart from the user's, so that a
/// failure leaves `./demo` as it was.
fn make(fresh: &Path) -> Result<(), String> {
    if fresh.exists() {
        fs::remove_dir_all(fresh).map_err(|error| format!("{}: {error}", fresh.display()))?;
    }
    fs::create_dir_all(fresh).map_err(|error| format!("{}: {error}", fresh.display()))?;
    println!("Building the program (minutes the first time, seconds afterwards)…");
    succeed(&mut cargo(&["build", "--locked", "-p", "registre-cli"]))?;
    let mut command = cargo(&[
        "run",
        "--quiet",
        "--locked",
        "-p",
        "registre-cli",
        "--bin",
        "registre",
        "--",
    ]);
    // Its report names the folder apart; ours names the final one.
    command
        .arg("demo")
        .arg(fresh)
        .stdout(std::process::Stdio::null());
    succeed(&mut command)
}
