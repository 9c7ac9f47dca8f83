//! `init`, `backup`, `demo`: what makes registers.
//! It must not know what is in them.

use super::{open, path, text};
use crate::answer::Answer;
use clap::ArgMatches;
use registre_app::clock::{Machine, World};
use registre_app::domain::ids::RegisterId;
use registre_app::progress::Silent;
use registre_app::words::{Arg, Phrases};
use registre_app::{AppError, Session, backup as backups, demo as demonstration};

pub(super) fn init(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let file = path(arguments, "file");
    let name = text(arguments, "name");
    Session::create(file, name, &answer.actor, Box::new(Machine))?;
    answer.tell(
        "cli-init-done",
        &[("file", Arg::Text(&file.display().to_string()))],
    );
    Ok(())
}

pub(super) fn backup(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let mut session = open(arguments, answer)?;
    let to = path(arguments, "output");
    let made = backups::backup_to(&mut session, to, &Silent)?;
    answer.tell(
        "cli-backup-done",
        &[("file", Arg::Text(&to.display().to_string()))],
    );
    answer.unless_recorded(made.recorded.map(drop));
    Ok(())
}

pub(super) fn demo(arguments: &ArgMatches, answer: &mut Answer) -> Result<(), AppError> {
    let (folder, id) = (path(arguments, "folder"), RegisterId(Machine.new_id()));
    for file in demonstration::write(folder, answer.words.lang(), id)? {
        answer.line(&file.display().to_string());
    }
    Ok(())
}
