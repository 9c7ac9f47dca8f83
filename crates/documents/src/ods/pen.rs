//! Owns: how the states of a value stand in a cell, everywhere the same, and how a block of lines is written.
//! Must not know: which block is written.

use super::table::{Cell, Look, Tab};
use crate::register::{DocumentShown, Shown};
use crate::uri;
use crate::words::Words;
use registre_domain::Answer;
use serde::Serialize;

/// Columns of a tab by letter.
pub(super) const A: u16 = 0;
pub(super) const B: u16 = 1;
pub(super) const C: u16 = 2;
pub(super) const D: u16 = 3;
pub(super) const E: u16 = 4;
pub(super) const F: u16 = 5;
pub(super) const G: u16 = 6;
pub(super) const H: u16 = 7;
pub(super) const I: u16 = 8;
pub(super) const J: u16 = 9;
pub(super) const K: u16 = 10;
pub(super) const L: u16 = 11;
pub(super) const M: u16 = 12;
pub(super) const N: u16 = 13;
pub(super) const O: u16 = 14;
pub(super) const P: u16 = 15;
pub(super) const Q: u16 = 16;

/// What stands between several values of one cell; the importer takes them apart there.
pub(super) const AND: &str = " ; ";

/// Writes one tab.
pub(super) struct Pen<'a> {
    pub(super) words: &'a dyn Words,
    pub(super) tab: Tab,
}

impl Pen<'_> {
    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// A numbered label.
    pub(super) fn numbered(&self, key: &str, number: usize) -> String {
        self.words.with(key, &number.to_string())
    }

    /// The heading of a block, after an empty row, with those of its columns.
    pub(super) fn heading(&mut self, key: &str, columns: &[(u16, &str)]) {
        self.tab.gap();
        let all = [&[(A, key)], columns].concat();
        let cells: Vec<_> = all
            .into_iter()
            .map(|(column, key)| (column, Cell::text(self.say(key)).looking(Look::Heading)))
            .collect();
        self.tab.row(cells);
    }

    /// A line of a block: its label, its cells.
    pub(super) fn line(&mut self, label: String, cells: impl IntoIterator<Item = (u16, Cell)>) {
        let label = (A, Cell::text(label).looking(Look::Label));
        self.tab.row(std::iter::once(label).chain(cells));
    }

    /// A line of one value.
    pub(super) fn field(&mut self, key: &str, cell: Cell) {
        self.line(self.say(key), [(B, cell)]);
    }

    /// Empty lines up to the number that the model has.
    pub(super) fn fill_up(&mut self, key: &str, from: usize, to: usize) {
        for number in from..to {
            self.line(self.numbered(key, number + 1), []);
        }
    }

    /// A value, or in words why there is none.
    pub(super) fn shown<T: Clone + Serialize>(
        &self,
        shown: &Shown<T>,
        given: impl FnOnce(&T) -> Cell,
    ) -> Cell {
        let cell = match &shown.answer {
            Answer::Given(value) => given(value),
            other => Cell::text(self.state(other)),
        };
        let cell = if cell.is_blank() {
            self.unknown()
        } else {
            cell
        };
        self.marked(cell, shown.unconfirmed)
    }

    pub(super) fn unknown(&self) -> Cell {
        Cell::text(self.say("doc-unknown"))
    }

    /// What is said in the place of a value; nothing where there is one.
    pub(super) fn state<T>(&self, answer: &Answer<T>) -> String {
        match answer {
            Answer::Unknown => self.say("doc-unknown"),
            Answer::None => self.say("doc-none"),
            Answer::NotApplicable(reason) => match reason.trim() {
                "" => self.say("doc-not-applicable"),
                reason => self.words.with("doc-not-applicable-because", reason),
            },
            Answer::Given(_) => String::new(),
        }
    }

    /// A cell that says, where it is so, that nobody has confirmed its value.
    pub(super) fn marked(&self, mut cell: Cell, unconfirmed: bool) -> Cell {
        if unconfirmed && !cell.is_blank() {
            cell.look = Look::Unconfirmed;
            cell.note = Some(self.say("ods-unconfirmed"));
        }
        cell
    }
}

/// A document by its title, its address behind it; only an address that a reader may open is written.
pub(super) fn document(document: Option<&DocumentShown>) -> Cell {
    let Some(DocumentShown { title, link }) = document else {
        return Cell::default();
    };
    let link = Some(link.clone()).filter(|link| uri::is_safe(link));
    let text = match title.as_str() {
        "" => link.clone().unwrap_or_default(),
        title => title.to_owned(),
    };
    Cell::text(text).linked(link)
}
