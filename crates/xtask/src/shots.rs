//! `cargo xtask shots`: a picture of every screen of the window.
//! Does not know the screens: the package of the tests lists and drives them.

use std::process::Command;

use crate::shell::{built, succeed};
use crate::{page, suite, system};

/// Builds what the tests build, then draws into `target/shots`; in English, into `target/shots-en`.
pub(crate) fn run(lang: &str) -> Result<(), String> {
    let name = match lang {
        "fr" => "shots",
        "en" => "shots-en",
        _ => return Err(format!("{lang}: the window speaks fr and en")),
    };
    system::ensure(system::FOR_DRIVING)?;
    system::ensure_node()?;
    page::packages()?;
    println!("Building the window and what drives it…");
    succeed(&mut suite::everything())?;
    let folder = xtask::tree::root().join("target").join(name);
    succeed(
        Command::new(built("examples/shots")?)
            .arg(&folder)
            .arg(lang),
    )?;
    println!("The pictures are in {}", folder.display());
    Ok(())
}
