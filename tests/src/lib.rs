//! What several scenarios share when they drive the whole program.
//! Holds no test, and knows nothing that a stranger's program could not know.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a panic is how a scenario fails"
)]

pub mod elsewhere;
pub mod many;
pub mod notices;
#[cfg(target_os = "linux")]
pub mod window;

use chrono::{TimeZone, Utc};
use registre_app::Session;
use registre_app::clock::Scripted;
use registre_app::command::{Reply, dispatch};
use registre_app::importing::{self, Import, Imported, Source};
use registre_app::progress::Silent;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// The repository.
pub const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// A register in a folder of its own, with a scripted clock.
pub struct Bench {
    /// The folder, removed at the end.
    pub folder: TempDir,
    /// The open register.
    pub session: Session,
}

impl Bench {
    /// An empty register.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let session =
            Session::create(&folder.path().join("r.registre"), "Essai", "marie", clock()).unwrap();
        Self { folder, session }
    }

    /// A register that is open elsewhere; the folder here is only for what is made from it.
    pub fn on(session: Session) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder, session }
    }

    /// The register of the invented company.
    pub fn demo() -> Self {
        let mut bench = Self::new();
        let text = std::fs::read(format!("{ROOT}/assets/demo/register.fr.json")).unwrap();
        bench.import("demo.json", &text);
        bench
    }

    /// Brings a file in.
    pub fn import(&mut self, name: &str, bytes: &[u8]) -> Imported {
        let source = Source { name, bytes };
        let parsed = importing::read(&[source], &Silent).unwrap();
        importing::import(&mut self.session, &Import::default(), &parsed, &Silent).unwrap()
    }

    /// Runs a command that goes through.
    pub fn run(&mut self, name: &str, request: Value) -> Reply {
        match dispatch(&mut self.session, name, request, &[]) {
            Ok(reply) => reply,
            Err(error) => panic!("{name}: {error}"),
        }
    }

    /// The live state as the exchange format writes it.
    pub fn state(&mut self) -> Value {
        let reply = self.run("export_json", serde_json::json!({}));
        serde_json::from_slice(&reply.file.unwrap()).unwrap()
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

impl Default for Bench {
    fn default() -> Self {
        Self::new()
    }
}

/// The clock of the scenarios.
pub fn clock() -> Box<Scripted> {
    Box::new(Scripted::starting(
        Utc.with_ymd_and_hms(2026, 11, 20, 9, 0, 0).unwrap(),
    ))
}

/// The text of a PDF as `pdftotext` reads it, in reading order.
pub fn pdf_text(path: &Path) -> String {
    let output = Command::new("pdftotext")
        .args(["-enc", "UTF-8"])
        .arg(path)
        .arg("-")
        .output();
    let output = output.unwrap_or_else(|error| panic!("this test needs pdftotext: {error}"));
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// A text without what layout may change: spaces of any kind, line ends, soft hyphens.
pub fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{ad}')
        .collect()
}
