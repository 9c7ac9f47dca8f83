//! Node and npm, which build the page: there, and recent enough. Like Rust they are for
//! the user to install: systems pack versions that are too old.

use std::process::{Command, Stdio};

use crate::shell;

/// The first version that the tools of the page run on.
const LEAST: (u32, u32) = (20, 19);

/// An error says what is missing and where it comes from.
pub(crate) fn ensure() -> Result<(), String> {
    let (major, minor) = LEAST;
    let wanted = format!(
        "the window needs Node {major}.{minor} or later with npm: https://nodejs.org/en/download"
    );
    match version() {
        None => Err(format!("Node is missing; {wanted}")),
        Some(text) if !is_enough(&text) => Err(format!("Node {text} is too old; {wanted}")),
        Some(_) if shell::find("npm").is_none() => Err(format!("npm is missing; {wanted}")),
        Some(_) => Ok(()),
    }
}

fn version() -> Option<String> {
    let mut node = Command::new(shell::find("node")?);
    let output = node.arg("--version").stdin(Stdio::null()).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Reads `v20.19.5`.
fn is_enough(version: &str) -> bool {
    let mut parts = version.trim_start_matches('v').split('.').map(str::parse);
    let mut next = || parts.next().and_then(Result::ok);
    next().zip(next()).is_some_and(|found| found >= LEAST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_numbers() {
        for (version, expected) in [
            ("v20.19.0", true),
            ("v22.1.0", true),
            ("v100.0.0", true),
            ("v20.9.1", false),
            ("v18.20.4", false),
            ("", false),
            ("unknown", false),
        ] {
            assert_eq!(is_enough(version), expected, "{version:?}");
        }
    }
}
