//! Starting cargo and other programs. Does not know what they are started for.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Cargo in the workspace's top folder: the one that runs this command.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(xtask::tree::root())
        .stdin(Stdio::null());
    command
}

/// Runs to the end with its output shown; an error names the program.
pub(crate) fn succeed(command: &mut Command) -> Result<(), String> {
    let name = Path::new(command.get_program()).display().to_string();
    let status = command
        .status()
        .map_err(|error| format!("{name} did not start: {error}"))?;
    status
        .success()
        .then_some(())
        .ok_or_else(|| format!("{name} ended with {status}"))
}

/// Where `program` is on the path of this system.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(&name))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_found_on_the_path_only() {
        assert!(find("cargo").is_some(), "cargo runs this test");
        assert_eq!(find("no-such-program-anywhere"), None);
    }

    #[test]
    fn a_failing_program_is_an_error() {
        assert!(succeed(cargo(&["no-such-subcommand"]).stderr(Stdio::null())).is_err());
    }
}
