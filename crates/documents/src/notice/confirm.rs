//! Owns: marking the sentences that rest on a value of a model that nobody has confirmed.
//! Must not know what the sentences say.

use super::statement::{Part, Section, Sentence};
use crate::block::{Inline, Style};
use crate::words::Words;
use registre_domain::activity::Activity;
use registre_domain::notice::{Source, SourceOf};

/// Puts `[À CONFIRMER : …]` after each sentence that reads an unconfirmed field of these sheets.
pub(super) fn mark(sections: &mut [Section], activities: &[&Activity], words: &dyn Words) {
    let mark = words.say("privacy-to-confirm");
    let parts = sections.iter_mut().flat_map(|section| &mut section.parts);
    for sentence in parts.flat_map(Part::sentences_mut) {
        if says_something(sentence) && unconfirmed(sentence, activities).is_some() {
            sentence.content.push(Inline::plain(" "));
            let mark = Inline::styled(mark.clone(), Style::Missing);
            sentence.content.push(mark);
        }
    }
}

/// A sentence that is a gap and nothing else states no value that could be confirmed.
fn says_something(sentence: &Sentence) -> bool {
    let mut content = sentence.content.iter();
    content.any(|inline| inline.style != Style::Missing)
}

/// The first field of a sentence that nobody has confirmed.
pub(super) fn unconfirmed<'s>(
    sentence: &'s Sentence,
    activities: &[&Activity],
) -> Option<&'s Source> {
    let mut sources = sentence.sources.iter();
    sources.find(|source| activities.iter().any(|sheet| touches(sheet, source)))
}

/// Whether a field of a sheet is marked, lies below a marked one, or holds one.
fn touches(activity: &Activity, source: &Source) -> bool {
    let path = &source.path;
    source.of == SourceOf::Activity
        && source.thing == Some(activity.id.0)
        && activity
            .unconfirmed
            .iter()
            .any(|mark| path.is_in(&mark.path) || mark.path.is_in(path))
}
