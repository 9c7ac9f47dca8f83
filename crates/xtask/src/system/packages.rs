//! The programs and libraries that the project needs and what each system's packages call them.
//! Does not know how packages are installed.

/// Something the system must have, and the package that brings it on each system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Need {
    pub(crate) name: &'static str,
    pub(crate) sort: Sort,
    pub(crate) apt: &'static str,
    pub(crate) dnf: &'static str,
    pub(crate) pacman: &'static str,
    pub(crate) brew: &'static str,
    pub(crate) winget: &'static str,
}

/// How one sees whether a need is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A program of this name is on the path.
    Program,
    /// `pkg-config` knows a library of this name, as it will be asked when building.
    Library,
    /// Python runs a module of this name.
    Module,
}

/// Needs in groups, so that lists share them.
pub(crate) type Needs = &'static [&'static [Need]];

/// What building and running the command line takes: the demonstration.
pub(crate) const FOR_DEMO: Needs = &[COMPILER];

/// What building the window takes. Node is looked at apart: see [`super::node`].
pub(crate) const FOR_WINDOW: Needs = &[COMPILER, WEB_VIEW];

/// What a desk without a screen takes, for the window to be driven like a person would.
pub(crate) const FOR_DRIVING: Needs = &[COMPILER, WEB_VIEW, DESK];

/// What the tests take, with independent readers of what the program writes.
pub(crate) const FOR_TESTS: Needs = &[COMPILER, WEB_VIEW, DESK, READERS];

/// SQLite is compiled from its C source. On macOS and Windows the compiler comes with
/// the linker that Rust needs anyway, and the web view with the system.
#[cfg(not(any(windows, target_os = "macos")))]
const COMPILER: &[Need] = &[Need {
    brew: "gcc",
    winget: "Microsoft.VisualStudio.2022.BuildTools",
    ..on_linux("cc", "build-essential", "gcc", "base-devel")
}];
#[cfg(any(windows, target_os = "macos"))]
const COMPILER: &[Need] = &[];

#[cfg(target_os = "linux")]
const WEB_VIEW: &[Need] = &[
    on_linux("pkg-config", "pkg-config", "pkgconf-pkg-config", "pkgconf"),
    Need {
        sort: Sort::Library,
        ..on_linux(
            "webkit2gtk-4.1",
            "libwebkit2gtk-4.1-dev",
            "webkit2gtk4.1-devel",
            "webkit2gtk-4.1",
        )
    },
];
#[cfg(not(target_os = "linux"))]
const WEB_VIEW: &[Need] = &[];

/// The window is tested on Linux: nobody offers a driver for the web view of macOS.
#[cfg(target_os = "linux")]
const DESK: &[Need] = &[
    on_linux("Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
    on_linux(
        "WebKitWebDriver",
        "webkit2gtk-driver",
        "webkit2gtk-driver",
        "webkit2gtk-4.1",
    ),
    on_linux("dbus-run-session", "dbus", "dbus-daemon", "dbus"),
    on_linux("openbox", "openbox", "openbox", "openbox"),
    on_linux("xdotool", "xdotool", "xdotool", "xdotool"),
];
#[cfg(not(target_os = "linux"))]
const DESK: &[Need] = &[];

const READERS: &[Need] = &[
    poppler("pdftotext"),
    poppler("pdftoppm"),
    Need {
        brew: "qpdf",
        winget: "QPDF.QPDF",
        ..on_linux("qpdf", "qpdf", "qpdf", "qpdf")
    },
    Need {
        brew: "sqlite",
        winget: "SQLite.SQLite",
        ..on_linux("sqlite3", "sqlite3", "sqlite", "sqlite")
    },
    Need {
        brew: "python",
        winget: "Python.Python.3.13",
        ..on_linux(super::python::PYTHON, "python3", "python3", "python")
    },
    Need {
        sort: Sort::Module,
        brew: "python",
        winget: "Python.Python.3.13",
        ..on_linux("pip", "python3-pip", "python3-pip", "python-pip")
    },
    Need {
        brew: "--cask libreoffice",
        winget: "TheDocumentFoundation.LibreOffice",
        ..on_linux(
            "soffice",
            "libreoffice-calc-nogui",
            "libreoffice-calc",
            "libreoffice-fresh",
        )
    },
];

const fn poppler(name: &'static str) -> Need {
    Need {
        brew: "poppler",
        winget: "oschwartz10612.Poppler",
        ..on_linux(name, "poppler-utils", "poppler-utils", "poppler")
    }
}

/// A program with its packages on Linux; the other systems do not need it.
const fn on_linux(
    name: &'static str,
    apt: &'static str,
    dnf: &'static str,
    pacman: &'static str,
) -> Need {
    Need {
        name,
        sort: Sort::Program,
        apt,
        dnf,
        pacman,
        brew: "",
        winget: "",
    }
}

/// The needs that `is_met` says no to.
pub(crate) fn missing(needs: Needs, is_met: impl Fn(&Need) -> bool) -> Vec<Need> {
    let all = needs.iter().copied().flatten();
    all.filter(|need| !is_met(need)).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_not_there_is_missing() {
        let found = missing(FOR_TESTS, |need| need.name != "qpdf");
        assert_eq!(
            found.iter().map(|need| need.name).collect::<Vec<_>>(),
            ["qpdf"]
        );
        assert!(missing(FOR_TESTS, |_| true).is_empty());
    }

    #[test]
    fn each_list_holds_the_one_before() {
        let lists = [FOR_DEMO, FOR_WINDOW, FOR_DRIVING, FOR_TESTS];
        for pair in lists.windows(2) {
            for need in pair[0].iter().copied().flatten() {
                let held = missing(pair[1], |other| other != need);
                assert_eq!(held, [*need], "{}", need.name);
            }
        }
    }
}
