//! Owns: the register as an OpenDocument spreadsheet in the layout of the CNIL's simplified model, with added rows
//! and columns where the model is too short. Must not know: the register itself, only its projection.

mod actors;
mod choices;
mod clients;
mod content;
mod data;
mod fiche;
mod lines;
mod list;
mod names;
mod package;
mod pen;
mod scope;
mod table;

use crate::register::Projection;
use crate::words::Words;
use crate::zip::ZipError;
use names::Names;
use registre_domain::catalogue::Lang;

/// The language of the model, and of every spreadsheet in its layout: whoever takes it over knows these labels, and the
/// import knows the file again by them.
pub const LANG: Lang = Lang::Fr;

/// The spreadsheet: the list of activities, then one tab an activity. Projection and words are those of [`LANG`]: the
/// model is French, so its labels are, and the import reads the file back. Source: CNIL, « registre simplifié » (2019), tabs 2, 3 and 5.
///
/// # Errors
/// [`ZipError::TooLarge`] beyond 4 GiB.
pub fn write(projection: &Projection, words: &dyn Words) -> Result<Vec<u8>, ZipError> {
    let mut names = Names::default();
    let name = names.give(&words.say("ods-tab-list"));
    let mut tabs = vec![list::list(words, projection, &name)];
    for sheet in &projection.sheets {
        let wished = match sheet.description.reference.as_str() {
            "" => words.say("doc-no-reference"),
            reference => reference.to_owned(),
        };
        let name = names.give(&wished);
        tabs.push(fiche::fiche(words, projection, sheet, &name));
    }
    let made = projection.extraction.at;
    let content = content::content(&tabs, made.date_naive());
    let contact = projection.organisation.contact.answer.given();
    let organisation = contact.map_or("", |actor| actor.name.as_str());
    let title = match projection.kind {
        crate::register::Kind::Controller => "doc-title-controller",
        crate::register::Kind::Processor => "doc-title-processor",
    };
    let title = format!("{} – {organisation}", words.say(title));
    package::package(&content, &title, &projection.extraction.creator, made)
}
