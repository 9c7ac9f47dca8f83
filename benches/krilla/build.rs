//! Owns: making the modules of registre-documents modules of this program, so that their display list is at hand.
//! Must not know: what is in them.

use std::path::Path;
use std::{env, fs};

fn main() {
    let here = env::var("CARGO_MANIFEST_DIR").expect("cargo says where");
    let sources = Path::new(&here).join("../../crates/documents/src");
    let library = sources.join("lib.rs");
    println!("cargo::rerun-if-changed={}", library.display());
    let text = fs::read_to_string(&library).expect("the library is there");
    let lines = text.lines().filter_map(|line| declared(&sources, line));
    let modules: Vec<String> = lines.collect();
    let target = env::var("OUT_DIR").expect("cargo says where to");
    fs::write(Path::new(&target).join("documents.rs"), modules.join("\n")).expect("it is written");
}

/// A line of the library as it stands here: modules by their path, what it names for others as it is.
fn declared(sources: &Path, line: &str) -> Option<String> {
    if line.starts_with("pub use ") {
        return Some(line.to_owned());
    }
    let name = line.trim_start_matches("pub ").strip_prefix("mod ")?;
    let name = name.strip_suffix(';')?;
    let file = sources.join(format!("{name}.rs"));
    let folder = sources.join(name).join("mod.rs");
    let path = if file.is_file() { file } else { folder };
    Some(format!("#[path = {path:?}]\npub mod {name};"))
}
