//! Owns: the text of a notice as blocks: title, marks of a draft, sections, tables, boxes; a layout for each kind.
//! Must not know how sentences are made, nor what a format does with blocks.

mod appendix;
mod first;
mod forms;
mod panel;

pub use appendix::{Cite, Cited};
pub use forms::Copied;

use super::Text;
use super::statement::{Item, Part, Section, Sentence};
use crate::block::{
    Block, Column, Document, Flow, Frame, Heading, Inline, Inlines, List, Meta, Note, NoteKind,
    Row, Style, Table,
};
use crate::words::{Arg, Words};
use registre_domain::notice::Kind;

/// The name of the whole text for links: of its title, or of the section around a fragment.
pub const ANCHOR: &str = "notice";
/// Contents are listed from so many headings on.
const MANY: usize = 6;

/// How much of a text is made into blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// A page of its own, with a list of its questions.
    Page,
    /// Sheets of paper, which have no use for such a list.
    Paper,
    /// What is put into somebody else's page or letter: kinds that are said in a breath go without a title.
    Passage,
}

impl Text {
    /// The blocks of the text for paper, ready for PDF. The words must be of the language of the text.
    ///
    /// It bears the marks of a draft on every page unless it was made to be published and nothing is left to do.
    #[must_use]
    pub fn document(&self, words: &dyn Words) -> Document {
        self.printed(words, Extent::Paper, None)
    }

    /// The same with a number behind each sentence, in the order of [`Text::sentences`], and a table of where each
    /// comes from: `cite` names a field.
    #[must_use]
    pub fn sourced(&self, words: &dyn Words, cite: &Cite<'_>) -> Document {
        self.printed(words, Extent::Paper, Some(cite))
    }

    /// The title that somebody gave it, or that of its kind, without the mark of a draft.
    #[must_use]
    pub fn heading(&self, words: &dyn Words) -> String {
        let own = self.title.as_deref().map(str::trim);
        match own.filter(|title| !title.is_empty()) {
            Some(title) => title.to_owned(),
            None => words.say(title_key(self.kind)),
        }
    }

    fn printed(&self, words: &dyn Words, extent: Extent, cite: Option<&Cite<'_>>) -> Document {
        let mut pen = Pen {
            text: self,
            words,
            extent,
            numbered: cite.is_some(),
            count: 0,
        };
        let mut body = pen.opening();
        body.extend(pen.body());
        if let Some(cite) = cite {
            body.extend(appendix::blocks(self, words, cite));
        }
        Document {
            meta: pen.meta(),
            frame: pen.frame(),
            cover: None,
            body,
            attachments: Vec::new(),
            afar: self.kind == Kind::Panel && cite.is_none(),
        }
    }

    /// Whether it bears the marks of a draft.
    fn is_draft(&self) -> bool {
        !(self.last && self.is_final())
    }
}

/// Makes blocks of a text, and counts its sentences.
struct Pen<'t> {
    text: &'t Text,
    words: &'t dyn Words,
    extent: Extent,
    /// Whether each sentence bears its number.
    numbered: bool,
    count: usize,
}

impl Pen<'_> {
    fn meta(&self) -> Meta {
        let (title, text) = (self.title(), self.text);
        let subject = self.words.say(subject_key(text.kind));
        Meta {
            title: match text.controller.trim() {
                "" => title,
                controller => format!("{title} – {controller}"),
            },
            author: text.controller.trim().to_owned(),
            subject: match text.is_draft() {
                true => self.words.with("notice-print-draft-of", &subject),
                false => subject,
            },
            creator: text.creator.clone(),
            language: text.lang,
            created: text.made_on.to_utc(),
            claim: None,
        }
    }

    /// What the margins of a page say. A panel has none.
    fn frame(&self) -> Frame {
        let (words, text) = (self.words, self.text);
        let date = words.date(text.made_on.date_naive());
        let page = [
            ("page", Arg::Text("{page}")),
            ("pages", Arg::Text("{pages}")),
        ];
        match text.kind {
            Kind::Panel => Frame::default(),
            _ => Frame {
                header_left: self.title(),
                footer_left: match text.is_draft() {
                    true => words.with("notice-print-draft-made-on", &date),
                    false => words.with("notice-print-made-on", &date),
                },
                page_pattern: words.text("doc-page", &page),
            },
        }
    }

    /// The title; that of a draft says that it is one.
    fn title(&self) -> String {
        let title = self.text.heading(self.words);
        match self.text.is_draft() {
            true => self.words.with("notice-print-draft-title", &title),
            false => title,
        }
    }

    /// Title, picture, and that it is a draft.
    fn opening(&self) -> Vec<Block> {
        let text = self.text;
        let mut blocks = Vec::new();
        if text.kind == Kind::Panel {
            blocks.push(Block::Pictogram(panel::camera(self.words)));
        }
        let titled = self.extent != Extent::Passage || !first::is_said_in_a_breath(text.kind);
        if titled {
            blocks.push(self.heading());
        }
        if text.is_draft() {
            blocks.push(remark(text, self.words));
        }
        blocks
    }

    /// The title as a heading. On each page the margin says that it is a draft, or whose text it is.
    fn heading(&self) -> Block {
        let text = self.text;
        let draft = text.is_draft();
        let running = match (draft, text.kind) {
            (true, _) => self.words.say("notice-print-draft"),
            (false, Kind::Panel) => String::new(),
            (false, _) => text.controller.trim().to_owned(),
        };
        Block::Heading(Heading {
            level: 1,
            text: vec![Inline::plain(self.title())],
            anchor: Some(ANCHOR.to_owned()),
            marked: true,
            running: Some(running),
            warns: draft,
            ..Heading::default()
        })
    }

    fn body(&mut self) -> Vec<Block> {
        let sections = &self.text.sections;
        match self.text.kind {
            Kind::Panel => sections
                .iter()
                .flat_map(|section| self.parts(section))
                .collect(),
            kind if first::is_said_in_a_breath(kind) => first::body(self),
            _ => self.questions(sections),
        }
    }

    /// Each section under its heading; the organisation's own first words stand above them all.
    fn questions(&mut self, sections: &[Section]) -> Vec<Block> {
        let mut listed = self.extent == Extent::Page && sections.len() >= MANY;
        let mut blocks = Vec::new();
        for section in sections {
            if section.code != INTRODUCTION {
                if std::mem::take(&mut listed) {
                    blocks.push(Block::Contents { depth: 2 });
                }
                let words = self.words.say(section.heading);
                blocks.push(Block::heading(2, words, anchor(section.code)));
            }
            blocks.extend(self.parts(section));
        }
        blocks
    }

    fn parts(&mut self, section: &Section) -> Vec<Block> {
        section
            .parts
            .iter()
            .map(|part| self.part(section, part))
            .collect()
    }

    fn part(&mut self, section: &Section, part: &Part) -> Block {
        match part {
            Part::Say(sentence) => Block::Flow(Flow::Paragraph(self.sentence(sentence))),
            Part::List(items) => Block::Flow(Flow::List(List {
                ordered: false,
                items: self.items(items),
            })),
            Part::Table { columns, rows } => Block::Table(self.table(section, columns, rows)),
            Part::Apart { title, items } => Block::Note(Note {
                kind: NoteKind::Info,
                title: vec![Inline::plain(self.words.say(title))],
                content: self.items(items).into_iter().flatten().collect(),
            }),
            Part::Boxes(items) => Block::Choices(self.items(items)),
        }
    }

    fn table(&mut self, section: &Section, columns: &[&str], rows: &[Vec<Item>]) -> Table {
        // Of three columns, the last is for how long, which takes the most words.
        let heading = |(at, key): (usize, &&str)| {
            let share = if columns.len() == 3 && at == 2 { 4 } else { 3 };
            Column::new(self.words.say(key), share)
        };
        Table {
            summary: self.words.say(caption_key(section, columns.len())),
            columns: columns.iter().enumerate().map(heading).collect(),
            row_headers: true,
            rows: rows
                .iter()
                .map(|row| Row {
                    cells: self.items(row),
                })
                .collect(),
        }
    }

    fn items(&mut self, items: &[Item]) -> Vec<Vec<Flow>> {
        items.iter().map(|item| self.flows(item)).collect()
    }

    /// The paragraphs of an item, then the list below them.
    fn flows(&mut self, item: &Item) -> Vec<Flow> {
        let lead = item.lead.iter();
        let mut flows: Vec<Flow> = lead
            .map(|sentence| Flow::Paragraph(self.sentence(sentence)))
            .collect();
        if !item.below.is_empty() {
            let below: Vec<Inlines> = item
                .below
                .iter()
                .map(|sentence| self.sentence(sentence))
                .collect();
            flows.push(Flow::bullets(below));
        }
        flows
    }

    /// The words of a sentence, with its number where sentences bear one.
    fn sentence(&mut self, sentence: &Sentence) -> Inlines {
        self.count += 1;
        let mut content = sentence.content.clone();
        if self.numbered {
            let number = format!("\u{a0}[{}]", self.count);
            content.push(Inline::styled(number, Style::Muted));
        }
        content
    }
}

/// The section of the organisation's own first words, which answers no question.
const INTRODUCTION: &str = "introduction";

/// The name by which links reach a section: stable from one notice and one version to the next.
fn anchor(code: &str) -> String {
    format!("{ANCHOR}-{code}")
}

/// That it is a draft, and how much is left to do before it is published.
fn remark(text: &Text, words: &dyn Words) -> Block {
    let counts = [
        ("notice-print-draft-left", text.left.len()),
        ("notice-print-draft-reviews", text.reviews.len()),
    ];
    let left = counts.into_iter().filter(|(_, count)| *count > 0);
    let mut content: Vec<Flow> = left
        .map(|(key, count)| Flow::text(words.counted(key, count)))
        .collect();
    let kind = if content.is_empty() {
        content.push(Flow::text(words.say("notice-print-draft-complete")));
        NoteKind::Info
    } else {
        NoteKind::Warning
    };
    Block::Note(Note {
        kind,
        title: vec![Inline::plain(words.say("notice-print-draft"))],
        content,
    })
}

/// What a table holds, for its caption.
fn caption_key(section: &Section, columns: usize) -> &'static str {
    match (section.code, columns) {
        ("why", 3..) => "notice-print-table-why-kept",
        ("why", _) => "notice-print-table-why",
        ("cookies", _) => "notice-print-table-cookies",
        _ => section.heading,
    }
}

fn title_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Full | Kind::Short => "notice-print-title",
        Kind::Panel => "notice-print-title-panel",
        Kind::Staff => "notice-print-title-staff",
        Kind::Applicants => "notice-print-title-applicants",
        Kind::Footer => "notice-print-title-footer",
        Kind::Oral => "notice-print-title-oral",
        Kind::Consent => "notice-print-title-consent",
        Kind::Cookies => "notice-print-title-cookies",
        Kind::Indirect => "notice-print-title-indirect",
    }
}

fn subject_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Consent => "notice-print-subject-consent",
        Kind::Cookies => "notice-print-subject-cookies",
        Kind::Indirect => "notice-print-subject-indirect",
        _ => "notice-print-subject",
    }
}
