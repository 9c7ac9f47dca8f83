//! Owns: the first and last words of a notice: the organisation's own, the day and the version.
//! Must not know what stands between them.

use super::super::draft::Draft;
use super::super::statement::Part;
use super::first::of_notice;
use crate::block::{Inline, Inlines};
use registre_domain::notice::Source;

/// The organisation's own first words, one paragraph for each of theirs.
pub(super) fn introduction(draft: &Draft<'_>) -> Vec<Part> {
    let paragraphs = draft.notice.introduction.split('\n').map(str::trim);
    let paragraphs = paragraphs.filter(|text| !text.is_empty()).enumerate();
    let said = paragraphs.map(|(at, text)| {
        let name = match at {
            0 => "introduction".to_owned(),
            at => format!("introduction-{}", at + 1),
        };
        let content = vec![Inline::plain(text)];
        draft.value(
            &name,
            Source::default(),
            content,
            vec![of_notice("introduction")],
        )
    });
    said.map(Part::Say).collect()
}

/// The day and the version of the text, and what happens before data serve something else.
pub(super) fn closing(draft: &Draft<'_>) -> Vec<Part> {
    let changes = draft.once("closing-changes", &[], Vec::new());
    // The first text is the first version; each one that is published makes the next.
    let version: Inlines = match draft.notice.publications.len() {
        0 => Inlines::new(),
        published => vec![Inline::plain((published + 1).to_string())],
    };
    let date = vec![Inline::plain(draft.words.date(draft.day))];
    let values = [("date", date.into()), ("version", version.into())];
    let dated = draft.once("closing-date", &values, Vec::new());
    vec![Part::Say(changes), Part::Say(dated)]
}
