//! The real window, driven as a person does: keys, names, words on the screen, native dialogs.
//! Knows the program from outside only; scenarios and pictures are made with it.

mod axe;
mod desk;
mod dialog;
mod driver;
mod guiding;
mod home;
mod keys;
mod noticing;
mod page;
mod pointer;
pub mod screens;
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

pub use home::Home;
pub use keys::Key;
pub use words::Words;

use desk::{Desk, Group};
use driver::Driver;

/// How the window is found on its desk.
const SEARCH: [&str; 4] = ["search", "--onlyvisible", "--name", "^Registre$"];
/// After how long somebody whose key seems to have gone nowhere presses it again; longer than the program
/// waits for a page that says nothing.
const ASKED_AGAIN: Duration = Duration::from_secs(8);

/// The window of the program, open on a desk of its own.
pub struct Window {
    program: PathBuf,
    folder: PathBuf,
    // In the order in which they end: the program, then the desk that it stands on.
    driver: Driver,
    desk: Desk,
}

impl Window {
    /// Opens the window in somebody's home and waits until the page has been drawn.
    pub fn open(home: &Home) -> Self {
        Self::of(&program(), home, &[])
    }

    /// Opens the window on a register, as when its file is opened.
    pub fn open_file(home: &Home, register: &Path) -> Self {
        Self::of(&program(), home, &[register])
    }

    /// Opens the window of any build of the program.
    pub fn of(program: &Path, home: &Home, files: &[&Path]) -> Self {
        let desk = Desk::new(&home.path(""));
        let driver = Driver::start(program, files, home, &desk);
        let window = Self {
            program: program.to_path_buf(),
            folder: home.path(""),
            driver,
            desk,
        };
        window.settle();
        window
    }

    /// Asks the window to close as a person does, and waits until it answers by a question of this name.
    pub fn ask_to_close(&self, question: &str) {
        self.ask_until(&format!("the question \"{question}\""), || {
            self.has("dialog", question)
        });
    }

    /// Closes the window as a person does, and waits until the program has ended by itself.
    pub fn close(self) {
        self.ask_until("the program to end", || self.processes().is_empty());
    }

    fn ask_until(&self, what: &str, mut is_seen: impl FnMut() -> bool) {
        self.give_keyboard();
        self.desk.act(&["key", "alt+F4"]);
        let mut asked = Instant::now();
        self.wait(what, || {
            if is_seen() {
                return true;
            }
            if asked.elapsed() > ASKED_AGAIN {
                asked = Instant::now();
                self.ask_again();
            }
            false
        });
    }

    /// The window manager takes the key while nothing else has the keyboard to itself; whoever sees nothing
    /// happen presses again. The window may be gone meanwhile.
    fn ask_again(&self) {
        if let Some(window) = self.desk.tool(&SEARCH) {
            let window = window.lines().next().unwrap_or_default();
            self.desk.tool(&["windowactivate", window]);
            self.desk.act(&["key", "alt+F4"]);
        }
    }

    /// Looks at something else for a moment: the window loses the keyboard and gets it back.
    pub fn look_away_and_back(&self) {
        let window = self.give_keyboard();
        self.desk.act(&["windowminimize", "--sync", &window]);
        self.desk.act(&["windowactivate", "--sync", &window]);
    }

    /// Makes the window so many pixels wide and high, and waits until the page is.
    pub fn resize(&self, width: u32, height: u32) {
        let window = self.give_keyboard();
        let (wide, high) = (width.to_string(), height.to_string());
        self.desk.act(&["windowsize", &window, &wide, &high]);
        self.wait("the page to follow the window", || {
            self.script("return innerWidth") == width
        });
        self.settle();
    }

    /// Makes sure that keys reach the window and not the bare desk; gives its number.
    fn give_keyboard(&self) -> String {
        let window = desk::until("the window", || self.desk.tool(&SEARCH));
        let window = window.lines().next().unwrap_or_default().to_owned();
        self.desk.act(&["windowactivate", "--sync", &window]);
        window
    }

    /// Kills the program in the middle of what it does.
    pub fn kill(self) {
        drop(self);
    }

    /// Starts the program once more on the same desk and bus, and waits until it has ended.
    pub fn start_again(&self) {
        let running = self.processes();
        let environment = fs::read(running.first().unwrap().join("environ")).unwrap();
        let text = String::from_utf8_lossy(&environment).into_owned();
        let pairs = text.split('\0').filter_map(|pair| pair.split_once('='));
        let mut again = Command::new(&self.program);
        again.env_clear().envs(pairs).stdin(Stdio::null());
        let _second = Group::start(&again);
        desk::until("the second program to end", || {
            (self.processes() == running).then_some(())
        });
    }

    /// The program's processes in this home: its file is theirs, and this folder in their words.
    fn processes(&self) -> Vec<PathBuf> {
        let program = fs::canonicalize(&self.program).unwrap();
        let folder = self.folder.to_string_lossy().into_owned();
        let entries = fs::read_dir("/proc").unwrap().filter_map(Result::ok);
        let ours = |path: &PathBuf| {
            let environment = fs::read(path.join("environ")).unwrap_or_default();
            fs::read_link(path.join("exe")).is_ok_and(|file| file == program)
                && String::from_utf8_lossy(&environment).contains(&folder)
        };
        let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(ours).collect();
        found.sort();
        found
    }
}

/// The program that the tests drive: the one that was built beside them, unless another is named.
fn program() -> PathBuf {
    if let Some(named) = std::env::var_os("REGISTRE_WINDOW_BINARY") {
        return named.into();
    }
    let test = std::env::current_exe().unwrap();
    let folder = test.ancestors().nth(2).unwrap();
    folder.join("registre-window")
}
