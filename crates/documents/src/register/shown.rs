//! Owns: one value as a document shows it: given, none, not applicable or not answered; confirmed or not.
//! Must not know which field it is, nor the words printed for it.

use chrono::NaiveDate;
use registre_domain::Answer;
use registre_domain::activity::Activity;
use registre_domain::path::FieldPath;
use registre_domain::period::Period;
use serde::Serialize;
use std::cell::Cell;

/// A value as a document shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown<T: Clone + Serialize> {
    /// What was answered; each state has its own print.
    pub answer: Answer<T>,
    /// Whether it comes from a model and nobody has confirmed it.
    pub unconfirmed: bool,
}

impl<T: Clone + Serialize> Shown<T> {
    /// An answer of the register, its value turned into what is shown.
    pub(super) fn answer<U>(
        answer: &Answer<U>,
        unconfirmed: bool,
        show: impl FnOnce(&U) -> T,
    ) -> Self {
        let answer = match answer {
            Answer::Unknown => Answer::Unknown,
            Answer::None => Answer::None,
            Answer::NotApplicable(reason) => Answer::NotApplicable(reason.clone()),
            Answer::Given(value) => Answer::Given(show(value)),
        };
        Self {
            answer,
            unconfirmed,
        }
    }

    /// A value that may not have been entered yet.
    pub(super) fn option(value: Option<T>, unconfirmed: bool) -> Self {
        Self {
            answer: value.map_or(Answer::Unknown, Answer::Given),
            unconfirmed,
        }
    }

    /// Whether nobody has answered.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.answer.is_unknown()
    }
}

impl<T: Clone + Serialize> Shown<Vec<T>> {
    /// Lines; no line at all means that nobody has answered.
    pub(super) fn lines(lines: Vec<T>, unconfirmed: bool) -> Self {
        Self::option((!lines.is_empty()).then_some(lines), unconfirmed)
    }
}

impl Shown<String> {
    /// A text; blank means that nobody has answered.
    pub(super) fn text(text: &str, unconfirmed: bool) -> Self {
        Self::option(filled(text), unconfirmed)
    }
}

/// A value of the complementary fields, where one shape serves all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Text of the register or of the catalogue.
    Text(String),
    /// A word of the frame, by its key.
    Word(&'static str),
    /// A word of the frame with a precision of the register.
    Precised(&'static str, String),
    /// A day.
    Day(NaiveDate),
    /// A length of time.
    Duration(Period),
    /// A number of people.
    Number(u32),
    /// That a question does not arise, with the reason.
    NotApplicable(String),
    /// A document.
    Document(DocumentShown),
    /// Several values.
    Many(Vec<Value>),
    /// Named parts of one value.
    Parts(Vec<Part>),
}

/// A named part of a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Key of its label.
    pub label: &'static str,
    /// Its value.
    pub value: Value,
    /// Whether it comes from a model and nobody has confirmed it.
    pub unconfirmed: bool,
}

/// A document that backs a field.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct DocumentShown {
    /// Its title, or the name of the file kept in the register.
    pub title: String,
    /// Where it is.
    pub link: String,
}

/// The fields of one sheet that come from a model unconfirmed.
pub(super) struct Marks<'a> {
    paths: Vec<&'a str>,
    found: Cell<bool>,
}

impl<'a> Marks<'a> {
    pub(super) fn of(activity: &'a Activity) -> Self {
        let paths = activity
            .unconfirmed
            .iter()
            .map(|mark| mark.path.as_str())
            .collect();
        Self {
            paths,
            found: Cell::new(false),
        }
    }

    /// Whether a field is marked, by its own path or by that of a group that holds it.
    pub(super) fn on(&self, path: &str) -> bool {
        self.note(
            self.paths
                .iter()
                .any(|mark| *mark == path || below(path, mark)),
        )
    }

    /// Whether a line, or one of these fields of it, is marked itself.
    pub(super) fn on_line(
        &self,
        list: &str,
        id: impl std::fmt::Display,
        fields: &[&'static str],
    ) -> bool {
        let line = FieldPath::of(&[&list, &id]);
        let line = line.as_str();
        self.note(self.paths.iter().any(|mark| {
            *mark == line
                || fields.iter().any(|field| {
                    let field = format!("{line}/{field}");
                    *mark == field || below(mark, &field)
                })
        }))
    }

    /// Whether any field asked about so far was marked.
    pub(super) fn any(&self) -> bool {
        self.found.get()
    }

    fn note(&self, marked: bool) -> bool {
        self.found.set(self.found.get() || marked);
        marked
    }
}

fn below(path: &str, group: &str) -> bool {
    path.strip_prefix(group)
        .is_some_and(|rest| rest.starts_with('/'))
}

/// The text without the space around it, if there is any text.
pub(super) fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use registre_domain::activity::Unconfirmed;

    fn marked(paths: &[&str]) -> Activity {
        let unconfirmed = paths
            .iter()
            .map(|path| Unconfirmed {
                path: FieldPath::try_from((*path).to_owned()).unwrap(),
                ..Unconfirmed::default()
            })
            .collect();
        Activity {
            unconfirmed,
            ..Activity::default()
        }
    }

    #[test]
    fn a_mark_reaches_what_lies_below_it_and_nothing_beside() {
        let activity = marked(&["transfers", "purposes/a/text", "dpia/status"]);
        let marks = Marks::of(&activity);
        assert!(
            !marks.on("transfers_other"),
            "a name that only begins alike"
        );
        assert!(!marks.on("purposes"), "one line does not mark the list");
        assert!(
            !marks.on_line("purposes", "a", &["law"]),
            "another field of the line"
        );
        assert!(!marks.any());
        assert!(marks.on("transfers"));
        assert!(marks.on("dpia/status"));
        assert!(marks.on_line("purposes", "a", &["text"]));
        assert!(marks.any());
    }

    #[test]
    fn blank_is_not_answered() {
        assert!(Shown::text("  ", false).is_unknown());
        assert!(Shown::<Vec<u8>>::lines(Vec::new(), false).is_unknown());
        assert_eq!(
            Shown::text(" a ", false).answer,
            Answer::Given("a".to_owned())
        );
    }
}
