//! `cargo xtask bench`: the benchmarks of the workspace.
//! Does not know what they measure.

pub(crate) mod pdf;

use std::path::Path;

use crate::shell::{cargo, succeed};

/// Runs every benchmark; says so when there is none yet.
pub(crate) fn run() -> Result<(), String> {
    let files = xtask::tree::files(&xtask::tree::root()).map_err(|error| error.to_string())?;
    if !files.iter().any(|path| is_benchmark(path)) {
        println!("No benchmark yet: none of the crates has a file in benches/.");
        return Ok(());
    }
    // By name, because `--benches` would also start each crate's unit tests.
    succeed(&mut cargo(&["bench", "--workspace", "--bench", "*"]))
}

fn is_benchmark(path: &Path) -> bool {
    let in_benches = path
        .parent()
        .and_then(Path::file_name)
        .is_some_and(|name| name == "benches");
    in_benches && path.extension().is_some_and(|ending| ending == "rs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn benchmarks_are_the_sources_in_their_folder() {
        assert!(is_benchmark(Path::new("tests/benches/export.rs")));
        assert!(!is_benchmark(Path::new("tests/benches/data.toml")));
        assert!(!is_benchmark(Path::new("crates/store/src/benches_of.rs")));
    }
}
