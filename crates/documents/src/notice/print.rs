//! Owns: a notice as blocks: title, remark that it is a draft, sections.
//! Must not know where a statement comes from.

use super::Notice;
use super::statement::{Item, Part, Section, Statement};
use crate::block::{
    Block, Document, Flow, Frame, Heading, Inline, List, Meta, Note, NoteKind, Style,
};
use crate::words::{Arg, Words};

impl Notice {
    /// The blocks of the notice, its title marked as a draft; ready for HTML, Markdown or PDF. The words must be
    /// of the language in which the notice was made.
    #[must_use]
    pub fn document(&self, words: &dyn Words) -> Document {
        let title = words.say("privacy-title");
        Document {
            meta: Meta {
                title: match self.controller.trim() {
                    "" => title.clone(),
                    controller => format!("{title} – {controller}"),
                },
                author: self.controller.trim().to_owned(),
                subject: words.say("privacy-subject"),
                creator: self.creator.clone(),
                language: words.lang(),
                created: self.made_on.to_utc(),
                claim: None,
            },
            frame: frame(&title, words),
            cover: None,
            body: self.body(&title, words),
            attachments: Vec::new(),
        }
    }

    fn body(&self, title: &str, words: &dyn Words) -> Vec<Block> {
        let mut blocks = vec![heading(1, title, "notice")];
        blocks.push(remark(self.missing().len(), words));
        for section in &self.sections {
            blocks.push(heading(2, words.say(section.heading), section.anchor));
            blocks.extend(section_blocks(section, words));
        }
        blocks.push(Block::Rule);
        let made = words.with("privacy-made-on", &words.date(self.made_on.date_naive()));
        blocks.push(Block::Flow(Flow::Paragraph(vec![Inline::styled(
            made,
            Style::Muted,
        )])));
        blocks
    }
}

fn heading(level: u8, text: impl Into<String>, anchor: &str) -> Block {
    Block::Heading(Heading {
        level,
        text: vec![Inline::plain(text)],
        anchor: Some(anchor.to_owned()),
        listed: true,
        ..Heading::default()
    })
}

fn frame(title: &str, words: &dyn Words) -> Frame {
    let page = [
        ("page", Arg::Text("{page}")),
        ("pages", Arg::Text("{pages}")),
    ];
    Frame {
        header_left: title.to_owned(),
        footer_left: words.say("privacy-foot"),
        page_pattern: words.text("doc-page", &page),
    }
}

/// That it is a draft, and how much is to be completed.
fn remark(missing: usize, words: &dyn Words) -> Block {
    let (kind, said) = match missing {
        0 => (NoteKind::Info, words.say("privacy-draft-complete")),
        missing => (
            NoteKind::Warning,
            words.counted("privacy-draft-missing", missing),
        ),
    };
    Block::Note(Note {
        kind,
        title: vec![Inline::plain(words.say("privacy-draft"))],
        content: vec![Flow::text(said)],
    })
}

fn section_blocks(section: &Section, words: &dyn Words) -> Vec<Block> {
    let block = |part: &Part| match part {
        Part::Say(statement) => Block::Flow(paragraph(statement)),
        Part::List(items) => Block::Flow(list(items)),
        Part::Apart { title, items } => Block::Note(Note {
            kind: NoteKind::Info,
            title: vec![Inline::plain(words.say(title))],
            content: items.iter().flat_map(flows).collect(),
        }),
    };
    section.parts.iter().map(block).collect()
}

fn paragraph(statement: &Statement) -> Flow {
    Flow::Paragraph(statement.content.clone())
}

fn list(items: &[Item]) -> Flow {
    Flow::List(List {
        ordered: false,
        items: items.iter().map(flows).collect(),
    })
}

/// The paragraphs of an item, then the list below them.
fn flows(item: &Item) -> Vec<Flow> {
    let mut flows: Vec<Flow> = item.lead.iter().map(paragraph).collect();
    if !item.below.is_empty() {
        let below = item.below.iter().map(|statement| statement.content.clone());
        flows.push(Flow::bullets(below));
    }
    flows
}
