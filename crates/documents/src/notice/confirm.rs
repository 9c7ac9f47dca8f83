//! Owns: marking the statements that rest on a value of a model that nobody has confirmed.
//! Must not know what the statements say.

use super::statement::{Origin, Section, Statement, Subject};
use crate::block::{Inline, Style};
use crate::words::Words;
use registre_domain::activity::Activity;

/// Puts `[À CONFIRMER : …]` after each statement that reads an unconfirmed field of these sheets.
pub(super) fn mark(sections: &mut [Section], activities: &[&Activity], words: &dyn Words) {
    let words = words.say("privacy-to-confirm");
    let statements = sections
        .iter_mut()
        .flat_map(|section| &mut section.parts)
        .flat_map(|part| part.statements_mut());
    for statement in statements {
        if says_something(statement) && is_unconfirmed(statement, activities) {
            statement.content.push(Inline::plain(" "));
            let mark = Inline::styled(words.clone(), Style::Missing);
            statement.content.push(mark);
        }
    }
}

/// A statement that is a gap and nothing else states no value that could be confirmed.
fn says_something(statement: &Statement) -> bool {
    let mut content = statement.content.iter();
    content.any(|inline| inline.style != Style::Missing)
}

fn is_unconfirmed(statement: &Statement, activities: &[&Activity]) -> bool {
    let mut origin = statement.origin.iter();
    origin.any(|origin| activities.iter().any(|sheet| touches(sheet, origin)))
}

/// Whether a field of a sheet is marked, lies below a marked one, or holds one.
fn touches(activity: &Activity, origin: &Origin) -> bool {
    let path = origin.path.as_str();
    origin.subject == Subject::Activity(activity.id)
        && activity.unconfirmed.iter().any(|mark| {
            let mark = mark.path.as_str();
            path == mark || below(path, mark) || below(mark, path)
        })
}

fn below(path: &str, group: &str) -> bool {
    path.strip_prefix(group)
        .is_some_and(|rest| rest.starts_with('/'))
}
