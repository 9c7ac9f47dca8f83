//! The folder `./demo`: which of its files were made here, and replacing exactly those.
//! Does not know how they are made.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use xtask::tree;

/// Lists what was made, so that a later run knows its own files from somebody's.
const RECORD: &str = ".made-by-xtask";

/// A folder that only files made here may be removed from.
pub(crate) struct Demo {
    folder: PathBuf,
}

impl Demo {
    pub(crate) fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_path_buf(),
        }
    }

    /// An error that names the files which were not made here, or were changed since.
    pub(crate) fn refuse_foreign(&self) -> Result<(), String> {
        let folder = self.folder.display();
        if self.folder.exists() && !self.folder.is_dir() {
            return Err(format!("{folder} is not a folder; move it away first"));
        }
        let foreign = self.foreign()?;
        if foreign.is_empty() {
            return Ok(());
        }
        let names: Vec<String> = foreign
            .iter()
            .map(|path| path.display().to_string())
            .collect();
        Err(format!(
            "{folder} holds files that were not made by this command or were changed since: {}. \
             Move them away first.",
            names.join(", ")
        ))
    }

    /// Puts the files of `fresh` in place of those made before; gives their absolute paths.
    pub(crate) fn replace_by(&self, fresh: &Path) -> Result<Vec<PathBuf>, String> {
        self.refuse_foreign()?;
        for path in self.recorded()?.keys() {
            let old = self.folder.join(path);
            if old.exists() {
                fs::remove_file(&old).map_err(|error| at(&old, &error))?;
            }
        }
        let mut record = String::new();
        let mut placed = Vec::new();
        for path in list(fresh)? {
            let (from, to) = (fresh.join(&path), self.folder.join(&path));
            let bytes = fs::read(&from).map_err(|error| at(&from, &error))?;
            fs::create_dir_all(to.parent().unwrap_or(&self.folder))
                .and_then(|()| fs::write(&to, &bytes))
                .map_err(|error| at(&to, &error))?;
            record.push_str(&format!("{:016x} {}\n", fingerprint(&bytes), name(&path)));
            // Written file by file: an interrupted copy is still known as ours.
            let list = self.folder.join(RECORD);
            fs::write(&list, &record).map_err(|error| at(&list, &error))?;
            placed.push(to);
        }
        Ok(placed)
    }

    fn foreign(&self) -> Result<Vec<PathBuf>, String> {
        let ours = self.recorded()?;
        let mut foreign = list(&self.folder)?;
        foreign.retain(|path| {
            let same = fs::read(self.folder.join(path))
                .is_ok_and(|bytes| ours.get(&name(path)) == Some(&fingerprint(&bytes)));
            path != Path::new(RECORD) && !same
        });
        Ok(foreign)
    }

    /// The fingerprint of each file made here, by its path in the folder.
    fn recorded(&self) -> Result<BTreeMap<String, u64>, String> {
        let path = self.folder.join(RECORD);
        if !path.exists() {
            return Ok(BTreeMap::new());
        }
        let text = fs::read_to_string(&path).map_err(|error| at(&path, &error))?;
        let entry = |line: &str| {
            let (digest, name) = line.split_once(' ')?;
            Some((name.to_owned(), u64::from_str_radix(digest, 16).ok()?))
        };
        Ok(text.lines().filter_map(entry).collect())
    }
}

fn list(folder: &Path) -> Result<Vec<PathBuf>, String> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    tree::files(folder).map_err(|error| at(folder, &error))
}

/// The path in the form of the record, the same on every system.
fn name(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn at(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

/// FNV-1a: tells an edited file from an untouched one; no defence against malice is needed.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with what was freshly made, and an empty place for the demonstration.
    fn folders(files: &[(&str, &str)]) -> (tempfile::TempDir, PathBuf, Demo) {
        let top = tempfile::tempdir().unwrap();
        let fresh = top.path().join("fresh");
        for (path, text) in files {
            let path = fresh.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let demo = Demo::at(&top.path().join("demo"));
        (top, fresh, demo)
    }

    #[test]
    fn second_run_replaces_the_files_of_the_first() {
        let (_top, fresh, demo) = folders(&[("a.pdf", "one"), ("notices/b.html", "two")]);
        assert_eq!(demo.replace_by(&fresh).unwrap().len(), 2);
        fs::write(fresh.join("a.pdf"), "three").unwrap();
        fs::remove_file(fresh.join("notices/b.html")).unwrap();
        assert_eq!(
            demo.replace_by(&fresh).unwrap(),
            [demo.folder.join("a.pdf")]
        );
        assert_eq!(
            fs::read_to_string(demo.folder.join("a.pdf")).unwrap(),
            "three"
        );
        assert!(
            !demo.folder.join("notices/b.html").exists(),
            "what is no longer made goes"
        );
    }

    #[test]
    fn a_foreign_file_stops_everything() {
        let (_top, fresh, demo) = folders(&[("a.pdf", "one")]);
        fs::create_dir_all(&demo.folder).unwrap();
        fs::write(demo.folder.join("mine.txt"), "kept").unwrap();
        assert!(demo.replace_by(&fresh).unwrap_err().contains("mine.txt"));
        assert!(!demo.folder.join("a.pdf").exists(), "nothing was written");
    }

    #[test]
    fn a_file_changed_since_is_not_overwritten() {
        let (_top, fresh, demo) = folders(&[("a.registre", "one")]);
        demo.replace_by(&fresh).unwrap();
        fs::write(demo.folder.join("a.registre"), "my own edits").unwrap();
        assert!(demo.replace_by(&fresh).unwrap_err().contains("a.registre"));
        assert_eq!(
            fs::read_to_string(demo.folder.join("a.registre")).unwrap(),
            "my own edits"
        );
    }

    #[test]
    fn a_file_in_the_place_of_the_folder_is_refused() {
        let (top, _fresh, demo) = folders(&[]);
        fs::write(top.path().join("demo"), "").unwrap();
        assert!(demo.refuse_foreign().is_err());
    }
}
