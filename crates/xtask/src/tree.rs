//! Which files belong to the project: everything below a folder except what
//! its `.gitignore` names. Does not know git, nor what the files contain.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The top folder of the workspace, absolute.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// All files below `root`, relative to it and sorted, without `.git` and without
/// what `root/.gitignore` names. Walking instead of asking git works in an
/// unpacked archive too, and in a checkout that belongs to another user.
///
/// # Errors
/// When a folder cannot be read.
pub fn files(root: &Path) -> io::Result<Vec<PathBuf>> {
    let ignored = Ignored::parse(&fs::read_to_string(root.join(".gitignore")).unwrap_or_default());
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root.join(&folder))? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            if ignored.covers(&path) {
                continue;
            }
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The part of the `.gitignore` language that this project uses: `/path` from the
/// top, `name` anywhere, `*.ending` anywhere.
#[derive(Debug, Default)]
struct Ignored {
    from_top: Vec<PathBuf>,
    names: Vec<String>,
    endings: Vec<String>,
}

impl Ignored {
    fn parse(text: &str) -> Self {
        let mut ignored = Self {
            names: vec![".git".to_owned()],
            ..Self::default()
        };
        for line in text.lines().map(|line| line.trim().trim_end_matches('/')) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            } else if let Some(ending) = line.strip_prefix('*') {
                ignored.endings.push(ending.to_owned());
            } else if line.contains('/') {
                ignored
                    .from_top
                    .push(PathBuf::from(line.trim_start_matches('/')));
            } else {
                ignored.names.push(line.to_owned());
            }
        }
        ignored
    }

    fn covers(&self, path: &Path) -> bool {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        self.from_top.iter().any(|top| top == path)
            || self.names.iter().any(|ignored| *ignored == name)
            || self
                .endings
                .iter()
                .any(|ending| name.ends_with(ending.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ignored_paths_are_left_out_and_others_kept() {
        let ignored = Ignored::parse("# built\n/target\n/ui/dist/\nnode_modules\n*.tmp\n");
        for path in [
            "target",
            "ui/dist",
            "ui/node_modules",
            "node_modules",
            "a/b.tmp",
            ".git",
        ] {
            assert!(ignored.covers(Path::new(path)), "{path} is ignored");
        }
        for path in ["crates/target", "ui", "ui/src", "a/tmp", ".gitignore"] {
            assert!(
                !ignored.covers(Path::new(path)),
                "{path} is part of the project"
            );
        }
    }

    #[test]
    fn walk_lists_nested_files_in_order() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["b.rs", "a/z.rs", "a/y.rs", "target/x.rs"] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        fs::write(folder.path().join(".gitignore"), "/target\n").unwrap();
        let names: Vec<String> = files(folder.path())
            .unwrap()
            .iter()
            .map(|path| path.to_string_lossy().replace('\\', "/"))
            .collect();
        assert_eq!(names, [".gitignore", "a/y.rs", "a/z.rs", "b.rs"]);
    }
}
