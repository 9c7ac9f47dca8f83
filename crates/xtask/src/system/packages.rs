//! The programs that the project needs and what each system's packages call them.
//! Does not know how packages are installed.

/// A program on the path, and the package that brings it on each system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Program {
    pub(crate) name: &'static str,
    pub(crate) apt: &'static str,
    pub(crate) dnf: &'static str,
    pub(crate) pacman: &'static str,
    pub(crate) brew: &'static str,
    pub(crate) winget: &'static str,
}

/// SQLite is compiled from its C source. On macOS and Windows the compiler comes with
/// the linker that Rust needs anyway.
#[cfg(not(any(windows, target_os = "macos")))]
const COMPILER: [Program; 1] = [Program {
    name: "cc",
    apt: "build-essential",
    dnf: "gcc",
    pacman: "base-devel",
    brew: "gcc",
    winget: "Microsoft.VisualStudio.2022.BuildTools",
}];
#[cfg(any(windows, target_os = "macos"))]
const COMPILER: [Program; 0] = [];

/// What building and running the program takes.
pub(crate) const FOR_RUN: &[Program] = &COMPILER;

/// What the tests take: independent readers of what the program writes.
pub(crate) const FOR_TESTS: &[Program] = &tests();

const TEST_PROGRAMS: [Program; 4] = [
    poppler("pdftotext"),
    poppler("pdftoppm"),
    Program {
        name: "qpdf",
        apt: "qpdf",
        dnf: "qpdf",
        pacman: "qpdf",
        brew: "qpdf",
        winget: "QPDF.QPDF",
    },
    Program {
        name: "sqlite3",
        apt: "sqlite3",
        dnf: "sqlite",
        pacman: "sqlite",
        brew: "sqlite",
        winget: "SQLite.SQLite",
    },
];

const fn poppler(name: &'static str) -> Program {
    Program {
        name,
        apt: "poppler-utils",
        dnf: "poppler-utils",
        pacman: "poppler",
        brew: "poppler",
        winget: "oschwartz10612.Poppler",
    }
}

const fn tests() -> [Program; COMPILER.len() + TEST_PROGRAMS.len()] {
    let mut all = [TEST_PROGRAMS[0]; COMPILER.len() + TEST_PROGRAMS.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = if at < TEST_PROGRAMS.len() {
            TEST_PROGRAMS[at]
        } else {
            COMPILER[at - TEST_PROGRAMS.len()]
        };
        at += 1;
    }
    all
}

/// The programs that `is_there` does not find.
pub(crate) fn missing(programs: &[Program], is_there: impl Fn(&str) -> bool) -> Vec<Program> {
    programs
        .iter()
        .filter(|program| !is_there(program.name))
        .copied()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_not_there_is_missing() {
        let found = missing(FOR_TESTS, |name| name != "qpdf");
        assert_eq!(
            found.iter().map(|program| program.name).collect::<Vec<_>>(),
            ["qpdf"]
        );
        assert!(missing(FOR_TESTS, |_| true).is_empty());
    }

    #[test]
    fn tests_need_whatever_running_needs() {
        for program in FOR_RUN {
            assert!(FOR_TESTS.contains(program), "{}", program.name);
        }
    }
}
