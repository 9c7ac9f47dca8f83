//! A desk of its own for one window: a screen without glass, a window manager, and the
//! processes that end with it. Knows no program that is shown there.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long anything may take that does take time. A bound, not a pause.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// A process with its descendants, which end when this value does.
#[derive(Debug)]
pub(super) struct Group(Child);

impl Group {
    /// Starts `command` as the head of a group of its own. `timeout` ends it if the test
    /// program is killed and cannot.
    pub(super) fn start(command: &Command) -> Self {
        let mut bounded = Command::new("timeout");
        bounded.args(["--kill-after=5", "1800"]);
        bounded.arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => bounded.env(name, value),
                None => bounded.env_remove(name),
            };
        }
        // Nothing of ours is held open by what may outlive a killed test program.
        bounded.stdin(Stdio::null()).stdout(Stdio::piped());
        bounded.stderr(Stdio::null());
        let child = bounded.process_group(0).spawn();
        Self(child.unwrap_or_else(|error| panic!("timeout did not start: {error}")))
    }

    /// The first line that it prints.
    fn line(&mut self) -> String {
        let mut line = String::new();
        if let Some(output) = self.0.stdout.take() {
            let mut output = BufReader::new(output);
            output.read_line(&mut line).unwrap();
        }
        line.trim().to_owned()
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // The shell's own `kill` is on every system; the group is the process's number.
        let mut kill = Command::new("sh");
        kill.args(["-c", "kill -s KILL -- \"-$0\"", &self.0.id().to_string()]);
        let ended = kill.stderr(Stdio::null()).status();
        if ended.is_ok_and(|status| status.success()) {
            self.0.wait().ok();
        }
    }
}

/// A screen with a window manager on it.
#[derive(Debug)]
pub(super) struct Desk {
    /// What `DISPLAY` is there.
    pub(super) display: String,
    // In the order in which they end.
    _manager: Group,
    _screen: Group,
}

impl Desk {
    /// A screen under a number that is free; `home` is where the window manager looks for settings.
    pub(super) fn new(home: &Path) -> Self {
        for program in ["Xvfb", "openbox", "xdotool"] {
            need(program);
        }
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1360x900x24"]);
        command.args(["-nolisten", "tcp", "-noreset"]);
        let mut screen = Group::start(&command);
        let number = screen.line();
        assert!(!number.is_empty(), "Xvfb gave no display");
        let display = format!(":{number}");
        let mut command = Command::new("openbox");
        command.env("HOME", home).env("DISPLAY", &display);
        command.arg("--sm-disable");
        let manager = Group::start(&command);
        let desk = Self {
            display,
            _manager: manager,
            _screen: screen,
        };
        until("the window manager", || desk.tool(&["get_num_desktops"]));
        desk
    }

    /// What `xdotool` prints, when it ends well and prints anything.
    pub(super) fn tool(&self, arguments: &[&str]) -> Option<String> {
        let mut tool = Command::new("xdotool");
        let output = tool.args(arguments).env("DISPLAY", &self.display).output();
        let output = output.unwrap();
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        (output.status.success() && !text.is_empty()).then_some(text)
    }

    /// Makes `xdotool` do what it prints nothing for.
    pub(super) fn act(&self, arguments: &[&str]) {
        let mut tool = Command::new("xdotool");
        tool.args(arguments).env("DISPLAY", &self.display);
        let status = tool.stderr(Stdio::null()).status();
        assert!(status.unwrap().success(), "xdotool {arguments:?}");
    }

    /// The windows that are shown, by their numbers; the program's own is always among them.
    pub(super) fn windows(&self) -> Vec<String> {
        // A window that goes while they are looked through ends the search without an answer.
        let look = || self.tool(&["search", "--onlyvisible", "--name", "."]);
        let all = until("the windows on the screen", look);
        all.lines().map(str::to_owned).collect()
    }
}

/// Asks again until there is an answer; fails by the name of what was waited for.
pub(super) fn until<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(start.elapsed() < PATIENCE, "waited in vain for {what}");
        std::thread::park_timeout(Duration::from_millis(30));
    }
}

/// Fails with what to do when a program is not there.
pub(super) fn need(program: &str) {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let there = std::env::split_paths(&path).any(|folder| folder.join(program).is_file());
    assert!(
        there,
        "Missing on this system: {program}. `cargo xtask test` names the package and installs it."
    );
}
