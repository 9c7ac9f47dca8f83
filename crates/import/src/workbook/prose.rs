//! Owns the assembly of text from paragraphs, runs and spaces.
//! Must not know where the text comes from.

/// Text under construction, paragraphs separated by line feeds.
#[derive(Debug, Default)]
pub(super) struct Prose {
    text: String,
    started: bool,
    open: u32,
    /// The last character was white space of the XML, which further white space joins.
    blank: bool,
}

impl Prose {
    pub(super) fn begin_paragraph(&mut self) {
        if self.open == 0 {
            if self.started {
                self.text.push('\n');
            }
            self.started = true;
            self.blank = true;
        }
        self.open = self.open.saturating_add(1);
    }

    pub(super) const fn end_paragraph(&mut self) {
        self.open = self.open.saturating_sub(1);
    }

    /// Adds text of a paragraph; white space collapses as in OpenDocument (part 3, §6.1.2).
    pub(super) fn push_collapsed(&mut self, text: &str) {
        if self.open == 0 {
            return;
        }
        for character in text.chars() {
            let blank = matches!(character, ' ' | '\t' | '\n' | '\r');
            match blank {
                true if self.blank => {}
                true => self.text.push(' '),
                false => self.text.push(character),
            }
            self.blank = blank;
        }
    }

    /// Adds characters as they are.
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.blank = false;
    }

    /// The text without white space around it.
    pub(super) fn finish(self) -> String {
        self.text.trim().to_owned()
    }
}
