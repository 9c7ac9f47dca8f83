//! The page of the window: its packages, its check of types and its tests, through npm.
//! Does not know what the page shows; cargo builds it with the window.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::shell;

/// The folder of the page.
pub(crate) fn folder() -> PathBuf {
    xtask::tree::root().join("ui")
}

/// npm in the folder of the page, with plain output.
pub(crate) fn npm(arguments: &[&str]) -> Command {
    let program = shell::find("npm").unwrap_or_else(|| "npm".into());
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(folder())
        .env("NO_COLOR", "1")
        .stdin(Stdio::null());
    command
}

/// Brings in the packages that the lock file names, when they are not there yet.
pub(crate) fn packages() -> Result<(), String> {
    let _alone = alone()?;
    if are_installed(&folder()) {
        return Ok(());
    }
    shell::succeed(&mut npm(&["ci", "--no-audit", "--no-fund"]))
}

/// Waits until nobody else is at the page: the build of the window, which takes the same lock, installs its
/// packages too, and two at once would leave them half there.
fn alone() -> Result<File, String> {
    let path = xtask::tree::root().join("target/page.lock");
    let refused = |error| format!("{}: {error}", path.display());
    path.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .map_err(refused)?;
    let file = File::create(&path).map_err(refused)?;
    file.lock().map_err(refused)?;
    Ok(file)
}

/// What is called from the packages: where one is not there, an installation was cut short.
const CALLED: [&str; 4] = [
    "@tauri-apps/cli/tauri.js",
    "axe-core/axe.min.js",
    "svelte-check/package.json",
    "vitest/package.json",
];

/// npm writes its own record last: older than the lock file, the packages are another state's.
fn are_installed(folder: &Path) -> bool {
    let packages = folder.join("node_modules");
    let whole = CALLED.iter().all(|file| packages.join(file).is_file());
    let written = |path: &str| fs::metadata(folder.join(path)).and_then(|file| file.modified());
    let record = written("node_modules/.package-lock.json");
    let lock = written("package-lock.json");
    whole && matches!((record, lock), (Ok(record), Ok(lock)) if record >= lock)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn packages_older_than_the_lock_file_are_not_installed() {
        let top = tempfile::tempdir().unwrap();
        let folder = top.path();
        fs::write(folder.join("package-lock.json"), "{}").unwrap();
        assert!(!are_installed(folder), "nothing is there");
        fs::create_dir(folder.join("node_modules")).unwrap();
        let record = folder.join("node_modules/.package-lock.json");
        fs::write(&record, "{}").unwrap();
        assert!(!are_installed(folder), "a record without packages");
        for file in CALLED {
            let file = folder.join("node_modules").join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "").unwrap();
        }
        assert!(are_installed(folder));
        let lock = fs::metadata(folder.join("package-lock.json")).unwrap();
        let before = lock.modified().unwrap() - Duration::from_secs(1);
        let file = File::options().write(true).open(&record).unwrap();
        file.set_modified(before).unwrap();
        assert!(!are_installed(folder), "the lock file is newer");
    }
}
