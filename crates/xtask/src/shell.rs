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
    // A running program cannot be replaced on Windows, and the workspace's build would replace this one.
    if env::var_os("CI").is_some() && !cfg!(windows) {
        command.envs(small(|name| env::var_os(name).is_some()));
    }
    command
}

/// What makes a build smaller that nobody builds upon and nobody debugs, unless it was asked otherwise: no cache for
/// the next one, no line tables. All the programs and tests take some 2 GB less.
fn small(is_asked: impl Fn(&str) -> bool) -> impl Iterator<Item = (&'static str, &'static str)> {
    let all = [
        ("CARGO_INCREMENTAL", "0"),
        ("CARGO_PROFILE_DEV_DEBUG", "none"),
    ];
    all.into_iter().filter(move |(name, _)| !is_asked(name))
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

/// Whether the program starts and ends well, in silence.
pub(crate) fn answers(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// A program that was built beside this command, in the same profile.
pub(crate) fn built(program: &str) -> Result<PathBuf, String> {
    let here = env::current_exe().map_err(|error| format!("this command's place: {error}"))?;
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    Ok(here.with_file_name(name))
}

/// Where `program` is on the path of this system.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    // npm is a script on Windows.
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd"]
    } else {
        &[""]
    };
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .flat_map(|folder| {
            endings
                .iter()
                .map(move |ending| folder.join(format!("{program}{ending}")))
        })
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
    fn a_build_is_small_unless_it_was_asked_otherwise() {
        assert_eq!(small(|_| false).count(), 2);
        let left: Vec<_> = small(|name| name == "CARGO_PROFILE_DEV_DEBUG").collect();
        assert_eq!(left, [("CARGO_INCREMENTAL", "0")]);
    }

    #[test]
    fn a_silent_question_is_answered_by_the_outcome() {
        assert!(answers("cargo", &["--version"]));
        assert!(!answers("cargo", &["no-such-subcommand"]));
        assert!(!answers("no-such-program-anywhere", &[]));
    }

    #[test]
    fn a_failing_program_is_an_error() {
        assert!(succeed(cargo(&["no-such-subcommand"]).stderr(Stdio::null())).is_err());
    }
}
