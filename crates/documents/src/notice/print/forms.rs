//! Owns: the forms in which a notice leaves: page, fragment, Markdown, plain text, clipboard. PDF is made of the blocks.
//! Must not know what the text says, nor where it is written.

use super::super::Text;
use super::{ANCHOR, Cite, Extent};
use crate::block::Document;
use crate::html::{Manner, render_as};
use crate::words::Words;
use crate::{html, markdown, plain};

/// The class of the section around a fragment. It is documented; style sheets of sites may rest on it.
const CLASS: &str = "registre-notice";

/// The same text twice, for the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// With headings, lists and tables, for a letter or a word processor.
    pub html: String,
    /// Without.
    pub plain: String,
}

impl Text {
    /// A whole page of HTML that stands alone; with numbers and the table of sources where `cite` is given.
    #[must_use]
    pub fn html(&self, words: &dyn Words, cite: Option<&Cite<'_>>) -> String {
        html::render(&self.printed(words, Extent::Page, cite))
    }

    /// A section of HTML for the template of a site, without look. Its first heading is of `level`, 1 to 6. It is
    /// reached as `#notice`, its questions as `#notice-who`, `#notice-why` and so on, by the code of each.
    #[must_use]
    pub fn fragment(&self, words: &dyn Words, level: u8) -> String {
        let manner = Manner::Fragment {
            id: ANCHOR,
            class: CLASS,
            level,
        };
        render_as(&self.passage(words), manner)
    }

    /// Markdown; with numbers and the table of sources where `cite` is given.
    #[must_use]
    pub fn markdown(&self, words: &dyn Words, cite: Option<&Cite<'_>>) -> String {
        match cite {
            Some(_) => markdown::render(&self.printed(words, Extent::Paper, cite)),
            None => markdown::render(&self.passage(words)),
        }
    }

    /// Plain text, ready to be pasted; with numbers and the table of sources where `cite` is given.
    #[must_use]
    pub fn plain(&self, words: &dyn Words, cite: Option<&Cite<'_>>) -> String {
        plain::text(&self.printed(words, Extent::Passage, cite))
    }

    /// What is copied: the same text for those who take its looks over and for those who do not.
    #[must_use]
    pub fn copied(&self, words: &dyn Words) -> Copied {
        let passage = self.passage(words);
        Copied {
            html: render_as(&passage, Manner::Copied),
            plain: plain::text(&passage),
        }
    }

    fn passage(&self, words: &dyn Words) -> Document {
        self.printed(words, Extent::Passage, None)
    }
}
