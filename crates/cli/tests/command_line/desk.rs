//! A folder of its own for one test, and the built command run in it as a person runs it.
//! It must not know what a command says.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// How many documents the demonstration makes and notes.
pub(crate) const DEMO: usize = 6;

/// A folder of its own for one test, and the command run in it.
pub(crate) struct Desk {
    pub(crate) folder: TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A desk with a register of the invented company.
    pub(crate) fn with_demo() -> Self {
        let desk = Self::new();
        desk.run(&["demo", "demo"]).expect_code(0);
        let register = desk.path("demo").join("atelier-fictif-lunaire.registre");
        std::fs::rename(register, desk.path("r.registre")).unwrap();
        desk
    }

    /// A desk with an empty register.
    pub(crate) fn with_register() -> Self {
        let desk = Self::new();
        desk.run(&["init", "r.registre", "--name", "Boulangerie Martin"])
            .expect_code(0);
        desk
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    pub(crate) fn run(&self, args: &[&str]) -> Said {
        self.run_with(args, &[("LC_ALL", "fr_FR.UTF-8")])
    }

    pub(crate) fn run_with(&self, args: &[&str], environment: &[(&str, &str)]) -> Said {
        let output = Command::new(env!("CARGO_BIN_EXE_registre"))
            .args(args)
            .current_dir(self.folder.path())
            .env_remove("LC_MESSAGES")
            .env_remove("LANG")
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        Said::of(&output)
    }
}

/// What a run said.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    #[track_caller]
    pub(crate) fn expect_code(self, code: i32) -> Self {
        assert_eq!(
            self.code, code,
            "stdout:\n{}\nstderr:\n{}",
            self.out, self.err
        );
        assert!(
            !self.err.contains('['),
            "a message without words: {}",
            self.err
        );
        self
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap()
    }
}

pub(crate) fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

/// Runs SQL on a register as another program would, the journal's guards taken away first.
pub(crate) fn tamper(file: &Path, sql: &str) {
    let guards = [
        "step_stays",
        "step_is_kept",
        "change_is_kept",
        "change_stays",
    ];
    let drops: String = guards
        .iter()
        .map(|guard| format!("DROP TRIGGER IF EXISTS {guard};"))
        .collect();
    let run = Command::new("sqlite3")
        .arg("-bail")
        .arg(file)
        .arg(drops + sql)
        .output();
    let run = run.unwrap_or_else(|error| panic!("this test needs sqlite3: {error}"));
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
}
