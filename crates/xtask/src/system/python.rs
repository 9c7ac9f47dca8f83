//! The judge of PDF/A and PDF/UA that the tests ask: a module of Python, in a folder of the project alone.
//! Does not know what it judges.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::install::{self, Consent};
use crate::shell::succeed;

/// Where the module goes; the tests look there.
const FOLDER: &str = "target/tools/python";
/// Its name and version.
const WANTED: &str = "crates/documents/tests/conform/requirements.txt";
/// What the tests ask through; without a file to judge it says whether the module is there in that version.
const CHECK: &str = "crates/documents/tests/conform/check.py";

/// Makes sure that the module is there: installs it with pip after asking (without asking when `CI` is set), or
/// says what to run. An error says that it is still missing.
pub(crate) fn ensure() -> Result<(), String> {
    let root = xtask::tree::root();
    if is_there(&root) {
        return Ok(());
    }
    let command = format!("{PYTHON} {}", INSTALL.join(" "));
    println!("Missing on this system: page-validation, for Python");
    match install::consent(&command) {
        Consent::Given => succeed(python(&root).args(INSTALL))?,
        Consent::Refused => return Err(format!("run this first: {command}")),
    }
    match is_there(&root) {
        true => Ok(()),
        false => Err("still missing: page-validation, for Python".to_owned()),
    }
}

/// The name of Python itself.
pub(super) const PYTHON: &str = if cfg!(windows) { "python" } else { "python3" };

/// Into a folder of its own, which systems that manage Python themselves allow, over an older version.
const INSTALL: [&str; 9] = [
    "-m",
    "pip",
    "install",
    "--quiet",
    "--upgrade",
    "--target",
    FOLDER,
    "-r",
    WANTED,
];

fn is_there(root: &Path) -> bool {
    let mut check = python(root);
    check.arg(CHECK).stdout(Stdio::null()).stderr(Stdio::null());
    check.status().is_ok_and(|status| status.success())
}

/// Python in the workspace's top folder, where it finds the module before any other.
fn python(root: &Path) -> Command {
    let mut python = Command::new(PYTHON);
    python
        .current_dir(root)
        .env("PYTHONPATH", folders(root, env::var_os("PYTHONPATH")))
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .stdin(Stdio::null());
    python
}

fn folders(root: &Path, others: Option<OsString>) -> OsString {
    let others = others.unwrap_or_default();
    let others = env::split_paths(&others).filter(|folder| !folder.as_os_str().is_empty());
    let all: Vec<PathBuf> = std::iter::once(root.join(FOLDER)).chain(others).collect();
    // A path with the separator inside cannot be listed, nor can any beside it.
    env::join_paths(all).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_where_the_tests_have_them() {
        let root = xtask::tree::root();
        let wanted = std::fs::read_to_string(root.join(WANTED)).unwrap();
        assert!(wanted.starts_with("page-validation=="), "{wanted}");
        assert!(root.join(CHECK).is_file());
        let harness = root.join("crates/documents/tests/conform/judges.rs");
        let harness = std::fs::read_to_string(harness).unwrap();
        assert!(harness.contains(FOLDER), "the tests look into {FOLDER}");
    }

    #[test]
    fn the_project_s_folder_is_looked_into_first() {
        let root = Path::new("/here");
        let others = env::join_paths(["/a", "/b"]).unwrap();
        let all = folders(root, Some(others));
        let all: Vec<PathBuf> = env::split_paths(&all).collect();
        assert_eq!(all.len(), 3);
        assert!(all[0].ends_with(FOLDER), "{all:?}");
        assert_eq!(env::split_paths(&folders(root, None)).count(), 1);
    }
}
