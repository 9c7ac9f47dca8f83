//! Which family of systems this is, and its words for installing.
//! Does not start anything.

use std::fs;

use super::packages::Need;
use crate::shell;

/// A family of systems, by its package manager.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum System {
    Apt,
    Dnf,
    Pacman,
    Brew,
    Winget,
    Other,
}

impl System {
    /// The system that this command runs on.
    pub(crate) fn here() -> Self {
        if cfg!(windows) {
            return Self::Winget;
        }
        if cfg!(target_os = "macos") {
            return Self::Brew;
        }
        let text = fs::read_to_string("/etc/os-release").unwrap_or_default();
        match Self::of_os_release(&text) {
            // A derivative without the tool is treated as unknown.
            Self::Apt if shell::find("apt-get").is_none() => Self::Other,
            system => system,
        }
    }

    /// The family that `/etc/os-release` names in `ID` or, for derivatives, `ID_LIKE`.
    fn of_os_release(text: &str) -> Self {
        let value = |key: &str| {
            let line = text
                .lines()
                .find_map(|line| line.trim().strip_prefix(key)?.strip_prefix('='));
            line.unwrap_or_default()
                .trim_matches(['"', '\''])
                .to_ascii_lowercase()
        };
        let names = format!("{} {}", value("ID"), value("ID_LIKE"));
        let family = names.split_whitespace().find_map(|name| match name {
            "debian" | "ubuntu" => Some(Self::Apt),
            "fedora" | "rhel" | "centos" => Some(Self::Dnf),
            "arch" => Some(Self::Pacman),
            _ => None,
        });
        family.unwrap_or(Self::Other)
    }

    /// One line: what to install for `need`, and how.
    pub(crate) fn advice(self, need: &Need) -> String {
        let name = need.name;
        match self {
            Self::Apt => format!("{name}: apt-get install {}", need.apt),
            Self::Dnf => format!("{name}: dnf install {}", need.dnf),
            Self::Pacman => format!("{name}: pacman -S {}", need.pacman),
            Self::Brew => format!("{name}: brew install {}", need.brew),
            Self::Winget => format!(
                "{name}: winget install {} (and add it to PATH)",
                need.winget
            ),
            Self::Other => format!("{name}: in Debian it comes with the package {}", need.apt),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::FOR_TESTS;
    use super::*;

    #[test]
    fn families_are_told_by_id_and_likeness() {
        let cases = [
            (
                "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nVERSION_ID=\"12\"\nID=debian\n",
                System::Apt,
            ),
            ("NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n", System::Apt),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", System::Apt),
            ("ID=fedora\n", System::Dnf),
            (
                "ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n",
                System::Dnf,
            ),
            ("ID=manjaro\nID_LIKE=arch\n", System::Pacman),
            ("ID=alpine\n", System::Other),
            ("", System::Other),
        ];
        for (text, expected) in cases {
            assert_eq!(System::of_os_release(text), expected, "{text}");
        }
    }

    #[test]
    fn version_id_is_not_the_id() {
        assert_eq!(
            System::of_os_release("VERSION_ID=debian\nVARIANT_ID=debian\n"),
            System::Other
        );
    }

    #[test]
    fn advice_is_one_line_with_the_package_of_the_system() {
        for need in FOR_TESTS.iter().copied().flatten() {
            for system in [
                System::Dnf,
                System::Pacman,
                System::Brew,
                System::Winget,
                System::Other,
            ] {
                let line = system.advice(need);
                assert!(
                    line.starts_with(need.name) && !line.contains('\n'),
                    "{line}"
                );
            }
            assert!(System::Dnf.advice(need).ends_with(need.dnf));
        }
    }
}
