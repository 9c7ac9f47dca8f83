//! The project's files as text, for the checks to read.
//! Does not know what is checked.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use xtask::source::{in_tests, is_test_path, test_lines};

/// Every file of the project by its path, `/` between folders.
/// A file that is not text is there with an empty text.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    pub(crate) files: BTreeMap<String, String>,
}

/// A Rust file of the project.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Source<'a> {
    pub(crate) path: &'a str,
    pub(crate) text: &'a str,
}

impl Tree {
    /// The tree that this test was compiled from.
    pub(crate) fn read() -> Self {
        let root = xtask::tree::root();
        let text = |path: &Path| String::from_utf8(fs::read(root.join(path)).unwrap());
        let paths = xtask::tree::files(&root).unwrap();
        let files = paths.iter().map(|path| {
            let name = path.to_string_lossy().replace('\\', "/");
            (name, text(path).unwrap_or_default())
        });
        Self {
            files: files.collect(),
        }
    }

    /// A small tree to try a check on.
    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let owned = files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
        Self {
            files: owned.collect(),
        }
    }

    /// The Rust sources below a folder (all of them for an empty one).
    pub(crate) fn sources<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = Source<'a>> {
        let rust = self
            .files
            .iter()
            .filter(move |(path, _)| path.starts_with(folder) && path.ends_with(".rs"));
        rust.map(|(path, text)| Source { path, text })
    }

    /// The sources of the shipped crates.
    pub(crate) fn shipped(&self) -> impl Iterator<Item = Source<'_>> {
        let ours = self
            .sources("crates/")
            .filter(|source| !source.path.starts_with("crates/xtask/"));
        ours.chain(self.sources("src-tauri/"))
    }
}

impl<'a> Source<'a> {
    /// A function that tells whether a line of this file is compiled for tests only.
    pub(crate) fn tests(&self) -> impl Fn(usize) -> bool + use<> {
        let (whole, ranges) = (is_test_path(Path::new(self.path)), test_lines(self.text));
        move |line| whole || in_tests(&ranges, line)
    }

    /// The lines of code outside tests with comments and literals blanked, numbered from 1.
    pub(crate) fn production(&self) -> Vec<(usize, String)> {
        let is_test = self.tests();
        let code = xtask::source::code(self.text);
        let lines = code
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line.to_owned()));
        lines.filter(|(line, _)| !is_test(*line)).collect()
    }

    /// The string literals outside tests, with their lines.
    pub(crate) fn literals(&self) -> Vec<(usize, &'a str)> {
        let is_test = self.tests();
        let all = xtask::source::strings(self.text).into_iter();
        all.filter(|(line, _)| !is_test(*line)).collect()
    }
}
