//! The command that holds a published page against the register: chosen by the person, read without the lock.
//! It must not know how a page is read, nor what is looked for on it.

use crate::answers::PageChecked;
use crate::requests::CheckFile;
use crate::state::Desk;
use crate::task::Task;
use registre_app::AppError;
use registre_app::files::{self, file_name};
use registre_app::importing::Source;
use registre_app::notice::{self, CheckPage};
use registre_app::progress::{Phase, Watch as _};

/// Compares a page that the person chooses; nothing when the dialog was cancelled.
pub(crate) fn check(
    desk: &Desk,
    request: CheckFile,
    task: &Task<'_>,
) -> Result<Option<PageChecked>, AppError> {
    let Some(chosen) = desk.surface.choose(&desk.dialogs()?.page()) else {
        return Ok(None);
    };
    let bytes = files::read(&chosen)?;
    let file = file_name(&chosen);
    let source = Source {
        name: &file,
        bytes: &bytes,
    };
    let asked = CheckPage {
        notice: request.notice,
        lang: request.lang,
        text: Vec::new(),
    };
    task.at(Phase::Reading, 0, 1)?;
    let page = notice::read_page(&asked, &[source])?;
    task.at(Phase::Reading, 1, 1)?;
    let report = notice::hold(desk.lock().session()?, &asked, &page)?;
    Ok(Some(PageChecked { file, report }))
}
