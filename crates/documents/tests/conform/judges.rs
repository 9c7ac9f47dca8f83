//! Owns: the programs that judge a PDF: page-validation for its profiles, qpdf for its syntax, poppler for its text.
//! Must not know: what a document should say.

use serde_json::Value;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::NamedTempFile;

/// The bytes as a file that others can open.
pub(crate) fn kept(bytes: &[u8]) -> NamedTempFile {
    let mut file = tempfile::Builder::new().suffix(".pdf").tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file
}

/// What each file breaks of the rules of the profile beside it, in order; nothing where it conforms.
pub(crate) fn profiles(files: &[(&str, &Path)]) -> Vec<Vec<String>> {
    let mut python = python();
    for (profile, path) in files {
        python.arg(profile).arg(path);
    }
    let output = run(&mut python, "python3");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "page-validation must be installed, as `cargo xtask test` does, or by:\n  python3 -m pip install --target \
         target/tools/python -r crates/documents/tests/conform/requirements.txt\n{said}"
    );
    let lines = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .collect();
    assert_eq!(lines.len(), files.len(), "every file was judged");
    let rules = lines.iter().map(|line| {
        let rules = line["rules"].as_array().expect("a list").iter();
        rules
            .map(|rule| rule.as_str().unwrap().to_owned())
            .collect()
    });
    rules.collect()
}

/// Python with the script that asks the judge, and the folder into which `cargo xtask test` puts that one.
fn python() -> Command {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tools = here.join("../../target/tools/python");
    let others = std::env::var_os("PYTHONPATH").unwrap_or_default();
    let others = std::env::split_paths(&others).collect::<Vec<PathBuf>>();
    let folders = std::iter::once(tools).chain(others);
    let folders: OsString = std::env::join_paths(folders).unwrap();
    let mut python = Command::new(if cfg!(windows) { "python" } else { "python3" });
    python
        .arg(here.join("tests/conform/check.py"))
        .env("PYTHONPATH", folders)
        .env("PYTHONDONTWRITEBYTECODE", "1");
    python
}

/// What qpdf has to say against the file's syntax.
pub(crate) fn syntax(file: &Path) -> Option<String> {
    let output = run(Command::new("qpdf").arg("--check").arg(file), "qpdf");
    let said = [output.stdout, output.stderr].concat();
    (!output.status.success()).then(|| String::from_utf8_lossy(&said).into_owned())
}

/// The text of the pages, in the order in which it is drawn.
pub(crate) fn pages(file: &Path) -> String {
    let mut reader = Command::new("pdftotext");
    reader.args(["-raw", "-enc", "UTF-8"]).arg(file).arg("-");
    let output = run(&mut reader, "pdftotext (poppler-utils)");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The text of the tag tree, as it is read aloud: stretch after stretch, with nothing between them.
pub(crate) fn told(file: &Path) -> String {
    let mut reader = Command::new("pdfinfo");
    reader.args(["-struct-text", "-enc", "UTF-8"]).arg(file);
    let output = run(&mut reader, "pdfinfo (poppler-utils)");
    // Attributes are printed in whatever letters they have; what is told stands in quotes.
    let text = String::from_utf8_lossy(&output.stdout);
    let stretches = text.lines().map(str::trim_start);
    let stretches = stretches.filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'));
    stretches.collect()
}

fn run(command: &mut Command, name: &str) -> Output {
    let output = command.output();
    output.unwrap_or_else(|error| panic!("{name} must be installed: {error}"))
}
