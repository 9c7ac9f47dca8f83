//! `cargo xtask dist`: the installer, made by Tauri's bundler, and trying it once.
//! Does not know what the bundle holds: `src-tauri/tauri.conf.json` says it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell::{self, built, succeed};
use crate::{page, suite, system};

/// The installer of each system; only the first was tried.
const BUNDLE: &str = if cfg!(windows) {
    "nsis"
} else if cfg!(target_os = "macos") {
    "dmg"
} else {
    "deb"
};

/// The program that the package installs.
const PROGRAM: &str = "registre-window";

/// Makes the installer and prints where it is and how large; then tries it when asked to.
pub(crate) fn run(try_it: bool) -> Result<(), String> {
    system::ensure(if try_it {
        system::FOR_DRIVING
    } else {
        system::FOR_WINDOW
    })?;
    system::ensure_node()?;
    page::packages()?;
    let package = bundle()?;
    let size = fs::metadata(&package).map_err(|error| at(&package, &error))?;
    println!("{}", package.display());
    println!("{} bytes", size.len());
    if try_it { attempt(&package) } else { Ok(()) }
}

/// Runs the bundler over an empty place, so that the file found is the one just made.
fn bundle() -> Result<PathBuf, String> {
    let place = built("../release/bundle")?.join(BUNDLE);
    if place.exists() {
        fs::remove_dir_all(&place).map_err(|error| at(&place, &error))?;
    }
    let mut tauri = Command::new(shell::find("node").unwrap_or_else(|| "node".into()));
    tauri
        .arg(page::folder().join("node_modules/@tauri-apps/cli/tauri.js"))
        .args(["build", "--ci", "--bundles", BUNDLE, "--", "--locked"])
        .current_dir(xtask::tree::root().join("src-tauri"));
    succeed(&mut tauri)?;
    let files = fs::read_dir(&place).map_err(|error| at(&place, &error))?;
    let mut files = files.filter_map(|entry| Some(entry.ok()?.path()));
    let file = files.find(|path| path.extension().is_some_and(|ending| ending == BUNDLE));
    let file = file.ok_or_else(|| format!("the bundler left nothing in {}", place.display()))?;
    file.canonicalize().map_err(|error| at(&file, &error))
}

/// Installs, drives and removes. What the user had made must be there afterwards, unchanged.
fn attempt(package: &Path) -> Result<(), String> {
    if BUNDLE != "deb" {
        return Err("trying the installer is written for apt only".to_owned());
    }
    if let Some(there) = shell::find(PROGRAM) {
        return Err(format!(
            "{} is there already: remove it first",
            there.display()
        ));
    }
    println!("Building what drives the window…");
    succeed(&mut suite::everything())?;
    let home = fresh_home()?;
    println!("Installing, starting and using the program once…");
    let name = field(package, "Package")?;
    system::install_file(package)?;
    let used = use_once(&home);
    let before = contents(&home);
    system::purge(&name)?;
    used?;
    if shell::find(PROGRAM).is_some() {
        return Err(format!("{PROGRAM} is still there after its removal"));
    }
    let (before, after) = (before?, contents(&home)?);
    let registers = registers(&before);
    if registers == 0 || before != after {
        return Err(format!(
            "{registers} registers were made; removing must leave them as they were"
        ));
    }
    println!("Installed, used, removed; the registers that were made stay: {registers}");
    Ok(())
}

/// A user's folder of its own, empty.
fn fresh_home() -> Result<PathBuf, String> {
    let home = xtask::tree::root().join("target/xtask/home");
    if home.exists() {
        fs::remove_dir_all(&home).map_err(|error| at(&home, &error))?;
    }
    fs::create_dir_all(&home).map_err(|error| at(&home, &error))?;
    Ok(home)
}

fn use_once(home: &Path) -> Result<(), String> {
    let program = shell::find(PROGRAM).ok_or("the package installed no program")?;
    succeed(
        Command::new(built("examples/installed")?)
            .arg(program)
            .arg(home),
    )
}

fn field(package: &Path, name: &str) -> Result<String, String> {
    let mut command = Command::new("dpkg-deb");
    let output = command.arg("--field").arg(package).arg(name).output();
    let output = output.map_err(|error| format!("dpkg-deb did not start: {error}"))?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn registers(files: &BTreeMap<PathBuf, Vec<u8>>) -> usize {
    let is_register = |path: &Path| path.extension().is_some_and(|ending| ending == "registre");
    files.keys().filter(|path| is_register(path)).count()
}

/// Every file below a folder with its bytes; what a bus left behind is none.
fn contents(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>, String> {
    let files = xtask::tree::files(folder).map_err(|error| at(folder, &error))?;
    let read = |path: PathBuf| match fs::read(folder.join(&path)) {
        Ok(bytes) => Ok((path, bytes)),
        Err(error) => Err(at(&path, &error)),
    };
    let files = files.into_iter().filter(|path| folder.join(path).is_file());
    files.map(read).collect()
}

fn at(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn registers_are_counted_among_all_files() {
        let top = tempfile::tempdir().unwrap();
        fs::create_dir(top.path().join("data")).unwrap();
        fs::write(top.path().join("data/a.registre"), "one").unwrap();
        fs::write(top.path().join("settings.json"), "{}").unwrap();
        let before = contents(top.path()).unwrap();
        assert_eq!((before.len(), registers(&before)), (2, 1));
        fs::write(top.path().join("data/a.registre"), "two").unwrap();
        assert_ne!(before, contents(top.path()).unwrap(), "a change is seen");
    }
}
