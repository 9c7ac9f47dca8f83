//! Owns: texts of the register among words of the frame, each in the language it is written in.
//! Must not know which text stands where.

use super::pen::Pen;
use crate::block::{Flow, Inline, Inlines, Style};
use crate::words::Arg;

/// What a message is given.
#[derive(Debug, Clone, Copy)]
pub(super) enum Said<'a> {
    /// A text of the register, in its own language.
    Own(&'a str),
    /// Words of the frame.
    Word(&'a str),
}

/// Where the first text of the register stands in a message that is taken apart; no message holds such characters.
const FIRST: u32 = 0xe000;

impl Pen<'_> {
    /// Whether the register is written in another language than the frame.
    pub(super) fn is_foreign(&self) -> bool {
        self.content != self.words.lang()
    }

    /// A text of the register.
    pub(super) fn own(&self, text: impl Into<String>) -> Inline {
        self.own_styled(text, Style::Plain)
    }

    /// A text of the register in a style.
    pub(super) fn own_styled(&self, text: impl Into<String>, style: Style) -> Inline {
        let inline = Inline::styled(text, style);
        match self.is_foreign() {
            true => inline.in_language(self.content),
            false => inline,
        }
    }

    /// A text of the register as a paragraph.
    pub(super) fn own_flow(&self, text: impl Into<String>) -> Flow {
        Flow::Paragraph(vec![self.own(text)])
    }

    /// A text that may be a word of the catalogue instead.
    pub(super) fn own_unless(&self, is_word: bool, text: &str, style: Style) -> Inline {
        match is_word {
            true => Inline::styled(text, style),
            false => self.own_styled(text, style),
        }
    }

    /// A message with texts of the register in it.
    pub(super) fn said(&self, key: &str, args: &[(&str, Said<'_>)]) -> Inlines {
        let marks: Vec<String> = (FIRST..)
            .map(|code| char::from_u32(code).map(String::from).unwrap_or_default())
            .take(args.len())
            .collect();
        let foreign = self.is_foreign();
        let given: Vec<(&str, Arg<'_>)> = args
            .iter()
            .zip(&marks)
            .map(|((name, said), mark)| match said {
                Said::Own(_) if foreign => (*name, Arg::Text(mark.as_str())),
                Said::Own(text) | Said::Word(text) => (*name, Arg::Text(text)),
            })
            .collect();
        let message = self.words.text(key, &given);
        let own: Vec<&str> = args.iter().map(|(_, said)| said.text()).collect();
        self.taken_apart(&message, &own)
    }

    /// The message of a key whose only argument is a text of the register.
    pub(super) fn said_of(&self, key: &str, text: &str) -> Inlines {
        self.said(key, &[("value", Said::Own(text))])
    }

    /// Texts of the register, as a sentence joins them.
    pub(super) fn all_own(&self, texts: &[String]) -> Inlines {
        if !self.is_foreign() {
            return vec![Inline::plain(self.words.all_of(texts))];
        }
        let marks: Vec<String> = (FIRST..)
            .map(|code| char::from_u32(code).map(String::from).unwrap_or_default())
            .take(texts.len())
            .collect();
        let own: Vec<&str> = texts.iter().map(String::as_str).collect();
        self.taken_apart(&self.words.all_of(&marks), &own)
    }

    /// Texts of the register with something between them.
    pub(super) fn listed_own(&self, texts: &[String], separator: &str) -> Inlines {
        if !self.is_foreign() {
            return vec![Inline::plain(texts.join(separator))];
        }
        let mut inlines = Inlines::new();
        for text in texts {
            if !inlines.is_empty() {
                inlines.push(Inline::plain(separator));
            }
            inlines.push(self.own(text.as_str()));
        }
        inlines
    }

    /// A message in which texts of the register are marked, with these texts in their places.
    fn taken_apart(&self, message: &str, own: &[&str]) -> Inlines {
        let mut inlines = Inlines::new();
        let mut words = String::new();
        for c in message.chars() {
            let at = u32::from(c).checked_sub(FIRST);
            let at = at.and_then(|at| usize::try_from(at).ok());
            match at.and_then(|at| own.get(at)) {
                Some(text) if self.is_foreign() => {
                    if !words.is_empty() {
                        inlines.push(Inline::plain(std::mem::take(&mut words)));
                    }
                    inlines.push(self.own(*text));
                }
                _ => words.push(c),
            }
        }
        if !words.is_empty() {
            inlines.push(Inline::plain(words));
        }
        inlines
    }
}

impl<'a> Said<'a> {
    const fn text(self) -> &'a str {
        match self {
            Self::Own(text) | Self::Word(text) => text,
        }
    }
}

/// The same inlines in grey.
pub(super) fn muted(inlines: Inlines) -> Inlines {
    let grey = |inline| Inline {
        style: Style::Muted,
        ..inline
    };
    inlines.into_iter().map(grey).collect()
}
