//! Owns one OpenDocument cell: typed value, paragraphs, annotation, links.
//! Must not know the sheet around it.

use chrono::{NaiveDate, NaiveDateTime};

use super::super::budget::Budget;
use super::super::formats::plain;
use super::super::prose::Prose;
use super::super::xml::{Piece, Tag};
use super::super::{Cell, Value};
use super::repeat;
use crate::ImportError;

/// A cell whose content is being read.
pub(super) struct OpenCell {
    repeat: u32,
    kind: String,
    stored: Option<String>,
    covered: bool,
    formula: bool,
    prose: Prose,
    note: Prose,
    links: Vec<String>,
    depth: u32,
    /// Depth at which an annotation or a drawing began: its text is not the cell's.
    aside: Option<u32>,
}

impl OpenCell {
    pub(super) fn new(tag: &Tag<'_>) -> Result<Self, ImportError> {
        let mut kind = tag.attr("office:value-type")?.unwrap_or_default();
        if tag.attr("calcext:value-type")?.as_deref() == Some("error") {
            "error".clone_into(&mut kind);
        }
        let stored = match kind.as_str() {
            "date" => tag.attr("office:date-value")?,
            "boolean" => tag.attr("office:boolean-value")?,
            "string" => tag.attr("office:string-value")?,
            _ => tag.attr("office:value")?,
        };
        Ok(Self {
            repeat: repeat(tag, "table:number-columns-repeated")?,
            kind,
            stored,
            covered: tag.local() == "covered-table-cell",
            formula: tag.attr("table:formula")?.is_some(),
            prose: Prose::default(),
            note: Prose::default(),
            links: Vec::new(),
            depth: 0,
            aside: None,
        })
    }

    /// Takes a piece of the cell's content; false when the piece is the cell's own end.
    pub(super) fn take(
        &mut self,
        piece: &Piece<'_>,
        budget: &mut Budget<'_>,
    ) -> Result<bool, ImportError> {
        match piece {
            Piece::Open(tag) => self.open(tag, budget)?,
            Piece::Text(text) => self.target().push_collapsed(text),
            Piece::Close(_) if self.depth == 0 => return Ok(false),
            Piece::Close(name) => self.close(name),
        }
        Ok(true)
    }

    fn target(&mut self) -> &mut Prose {
        if self.aside.is_some() {
            &mut self.note
        } else {
            &mut self.prose
        }
    }

    fn open(&mut self, tag: &Tag<'_>, budget: &mut Budget<'_>) -> Result<(), ImportError> {
        self.depth = self.depth.saturating_add(1);
        let aside = tag.local() == "annotation" || tag.name().starts_with("draw:");
        if aside && self.aside.is_none() {
            self.aside = Some(self.depth);
        }
        match tag.local() {
            "p" | "h" => self.target().begin_paragraph(),
            "s" => {
                let count = repeat(tag, "text:c")?;
                // A count is a few bytes of XML and any length of text.
                budget.text(u64::from(count))?;
                self.target()
                    .push(&" ".repeat(usize::try_from(count).unwrap_or(1)));
            }
            "tab" => self.target().push(" "),
            "line-break" => self.target().push("\n"),
            "a" => self.links.extend(tag.attr("xlink:href")?),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        if matches!(name, "p" | "h") {
            self.target().end_paragraph();
        }
        if self.aside == Some(self.depth) {
            self.aside = None;
        }
        self.depth = self.depth.saturating_sub(1);
    }

    /// How many columns the cell fills, and the cell.
    pub(super) fn finish(self) -> Result<(u32, Cell), ImportError> {
        let seen = self.prose.finish();
        let note = Some(self.note.finish()).filter(|note| !note.is_empty());
        let (value, text) = typed(&self.kind, self.stored, seen);
        let Self {
            links,
            covered,
            formula,
            repeat,
            ..
        } = self;
        Ok((
            repeat,
            Cell {
                value,
                text,
                note,
                links,
                covered,
                formula,
            },
        ))
    }
}

fn typed(kind: &str, stored: Option<String>, seen: String) -> (Value, String) {
    match (kind, stored) {
        ("float" | "percentage" | "currency", Some(stored)) => match stored.parse() {
            Ok(number) if seen.is_empty() => (Value::Number(number), plain(number)),
            Ok(number) => (Value::Number(number), seen),
            Err(_) => text(seen),
        },
        ("date", Some(stored)) => moment(&stored).unwrap_or_else(|| text(seen)),
        ("boolean", Some(stored)) => boolean(stored == "true"),
        ("error", _) => (Value::Error(seen.clone()), seen),
        ("string", Some(stored)) if seen.is_empty() => text(stored.trim().to_owned()),
        _ => text(seen),
    }
}

/// A truth value and how a French sheet writes it.
pub(in super::super) fn boolean(value: bool) -> (Value, String) {
    (
        Value::Bool(value),
        if value { "VRAI" } else { "FAUX" }.to_owned(),
    )
}

/// A text, or nothing where it is blank.
pub(in super::super) fn text(text: String) -> (Value, String) {
    if text.is_empty() {
        (Value::Empty, text)
    } else {
        (Value::Text(text.clone()), text)
    }
}

/// An ISO 8601 day or moment; midnight is a day.
pub(in super::super) fn moment(stored: &str) -> Option<(Value, String)> {
    let (day, time) = stored.split_once('T').unwrap_or((stored, ""));
    let date: NaiveDate = day.parse().ok()?;
    if time
        .bytes()
        .all(|byte| matches!(byte, b'0' | b':' | b'.' | b'Z'))
    {
        return Some((Value::Date(date), date.to_string()));
    }
    let moment: NaiveDateTime = stored.trim_end_matches('Z').parse().ok()?;
    Some((
        Value::DateTime(moment),
        moment.format("%Y-%m-%dT%H:%M:%S").to_string(),
    ))
}
