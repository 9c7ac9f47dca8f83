//! What is needed to compose a notice outside of the program: its clauses, and what is asked of a text.
//! Knows nothing of registers.

use crate::ROOT;
use registre_app::Lang;
use registre_documents::notice::{Asked, Clauses};

/// The clauses that ship.
pub fn clauses() -> Clauses {
    let [fr, en] = Lang::ALL.map(files);
    Clauses::parse(&pairs(&fr), &pairs(&en)).unwrap()
}

fn pairs(files: &[(String, String)]) -> Vec<(&str, &str)> {
    let pairs = files.iter();
    pairs
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect()
}

fn files(lang: Lang) -> Vec<(String, String)> {
    let folder = format!("{ROOT}/assets/clauses/{}", lang.code());
    let files = std::fs::read_dir(folder).unwrap();
    let paths = files.map(|file| file.unwrap().path());
    let read = |path: std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(&path).unwrap())
    };
    paths.map(read).collect()
}

/// A text of a French register, ready to be published.
pub fn asked() -> Asked {
    Asked {
        made_on: chrono::DateTime::parse_from_rfc3339("2026-11-22T14:05:00+01:00").unwrap(),
        creator: "Registre".into(),
        revision: 1,
        content: Lang::Fr,
        last: true,
    }
}
