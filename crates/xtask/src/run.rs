//! `cargo xtask run`: the window, or without a screen the demonstration as files.
//! Does not know what either shows.

use std::fs;
use std::path::Path;

use crate::demo::Demo;
use crate::shell::{cargo, succeed};
use crate::system;

/// Opens the window. Where no window can be shown, says so, makes the demonstration's register,
/// PDF and notices in `./demo` and prints where they are.
///
/// Programs are built in the development profile: dependencies, which do the heavy work, are
/// optimised there too.
pub(crate) fn run() -> Result<(), String> {
    if system::has_display() {
        return window();
    }
    println!("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window");
    println!("cannot be opened. The demonstration is made as files instead.");
    demonstration()
}

fn window() -> Result<(), String> {
    system::ensure(system::FOR_WINDOW)?;
    system::ensure_node()?;
    println!("Building the window (minutes the first time, seconds afterwards)…");
    succeed(&mut cargo(&["build", "--locked", "-p", "registre-window"]))?;
    println!("The window opens; this command ends when it is closed.");
    succeed(&mut cargo(&[
        "run",
        "--quiet",
        "--locked",
        "-p",
        "registre-window",
    ]))
}

fn demonstration() -> Result<(), String> {
    system::ensure(system::FOR_DEMO)?;
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
