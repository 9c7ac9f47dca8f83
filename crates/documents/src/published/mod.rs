//! Owns: pages that somebody published, from text, HTML or PDF to passages; all of it is foreign input.
//! Must not know what the passages are compared with.

mod codes;
mod html;
mod lines;
mod pdf;
mod plain;
mod shown;

use registre_domain::published::{Page, Passage, Place};
use thiserror::Error;

/// The largest file that is read, in bytes (20 MB).
pub const MAX_BYTES: usize = 20 * 1024 * 1024;
/// As much text as is read, in bytes (2 MB).
pub const MAX_TEXT: usize = 2 * 1024 * 1024;
/// As many passages as are read.
pub const MAX_PASSAGES: usize = 10_000;
/// As many pages of a PDF as are read.
pub const MAX_PAGES: usize = 500;

/// Why a page was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PageError {
    /// The file, its text, its passages or its pages are more than is read.
    #[error("more than is read of a published page")]
    TooLarge,
    /// It has no words: an image of a text, an empty page.
    #[error("no words")]
    NoWords,
    /// It is protected by a password.
    #[error("protected by a password")]
    Encrypted,
    /// It says that it is a PDF and cannot be read as one.
    #[error("not a PDF that can be read")]
    Damaged,
    /// It is neither text, nor HTML, nor PDF.
    #[error("neither text, nor HTML, nor PDF")]
    UnknownFormat,
}

/// Reads a published page from the bytes of a text, an HTML file or a PDF; which of them it is, its content tells.
///
/// # Errors
/// Those of [`PageError`].
pub fn read(bytes: &[u8]) -> Result<Page, PageError> {
    if bytes.len() > MAX_BYTES {
        return Err(PageError::TooLarge);
    }
    let head = bytes.get(..bytes.len().min(1_024)).unwrap_or_default();
    if head.windows(5).any(|window| window == b"%PDF-") {
        return pdf::read(bytes);
    }
    let text = plain::decoded(bytes)?;
    if html::is_one(&text) {
        html::read(&text)
    } else {
        plain::read(&text)
    }
}

/// Reads a page that somebody pasted, one text for each paragraph or line.
///
/// # Errors
/// `TooLarge`, `NoWords`.
pub fn pasted(paragraphs: &[String]) -> Result<Page, PageError> {
    plain::read(&paragraphs.join("\n"))
}

/// The letters of a ligature, as PDFs print them.
fn ligature(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        _ => return None,
    })
}

/// A page as it grows, within the limits.
#[derive(Debug, Default)]
struct Pages {
    page: Page,
    size: usize,
    line: String,
}

impl Pages {
    /// Adds to the passage that is being read. Whatever spaces there are become one.
    fn push(&mut self, text: &str) -> Result<(), PageError> {
        for letter in text.chars() {
            if letter == '\u{ad}' || letter == '\u{200b}' || letter == '\u{feff}' {
                continue;
            }
            if letter.is_whitespace() || letter.is_control() {
                self.space();
            } else if let Some(letters) = ligature(letter) {
                self.size += letters.len();
                self.line.push_str(letters);
            } else {
                self.size += letter.len_utf8();
                self.line.push(letter);
            }
        }
        if self.size > MAX_TEXT {
            return Err(PageError::TooLarge);
        }
        Ok(())
    }

    fn space(&mut self) {
        if !self.line.is_empty() && !self.line.ends_with(' ') {
            self.size += 1;
            self.line.push(' ');
        }
    }

    /// Whether the line ends in the middle of a word; its hyphen then becomes a soft one.
    fn divided(&mut self) -> bool {
        let line = self.line.trim_end();
        let word = line.strip_suffix(['-', '\u{2010}']).map(str::len);
        let whole = word.filter(|end| {
            let letter = line.get(..*end).and_then(|word| word.chars().next_back());
            letter.is_some_and(char::is_alphabetic)
        });
        if let Some(end) = whole {
            self.line.truncate(end);
            self.line.push('\u{ad}');
        }
        whole.is_some()
    }

    /// Ends the passage; the next one begins.
    fn end(&mut self, place: impl Fn(u32) -> Place) -> Result<(), PageError> {
        let line = std::mem::take(&mut self.line);
        let text = line.trim();
        if text.is_empty() {
            return Ok(());
        }
        let number = u32::try_from(self.page.passages.len() + 1).unwrap_or(u32::MAX);
        self.page.passages.push(Passage {
            text: text.to_owned(),
            place: place(number),
        });
        if self.page.passages.len() > MAX_PASSAGES {
            return Err(PageError::TooLarge);
        }
        Ok(())
    }

    fn finished(self) -> Result<Page, PageError> {
        let says = |passage: &Passage| passage.text.contains(char::is_alphabetic);
        if self.page.passages.iter().any(says) {
            Ok(self.page)
        } else {
            Err(PageError::NoWords)
        }
    }
}
