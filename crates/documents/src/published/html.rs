//! Owns: the words of an HTML file that a reader sees; a tokenizer of our own, without recursion.
//! Must not know the web: nothing is fetched, no script or style is looked into.

use super::shown::{ENTITIES, is_block, is_silent, is_void};
use super::{PageError, Pages};
use registre_domain::published::{Page, Place};

/// Whether a text is an HTML file: it begins with a tag, or has some that only HTML has.
pub(super) fn is_one(text: &str) -> bool {
    let head: String = text
        .chars()
        .take(2_000)
        .collect::<String>()
        .to_ascii_lowercase();
    let begins = head
        .trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('<');
    let marks = [
        "<html",
        "<body",
        "<p>",
        "<p ",
        "<div",
        "<br",
        "<h1",
        "<h2",
        "<ul",
        "<table",
        "<!doctype",
    ];
    begins || marks.iter().any(|mark| head.contains(mark))
}

/// The passages of an HTML file: what stands between block elements.
pub(super) fn read(text: &str) -> Result<Page, PageError> {
    let mut reader = Reader {
        text,
        at: 0,
        pages: Pages::default(),
        hidden: None,
    };
    while reader.at < text.len() {
        reader.step()?;
    }
    reader.pages.end(Place::Paragraph)?;
    reader.pages.finished()
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    pages: Pages,
    /// The hidden element that is open, and how many of its name are, itself included.
    hidden: Option<(&'t str, usize)>,
}

/// A tag: `</name …/>`.
struct Tag<'t> {
    name: &'t str,
    attributes: &'t str,
    closes: bool,
    empty: bool,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn step(&mut self) -> Result<(), PageError> {
        let rest = self.rest();
        let Some(opening) = rest.find('<') else {
            self.at = self.text.len();
            return self.words(rest);
        };
        let (words, mark) = rest.split_at(opening);
        self.words(words)?;
        self.at += opening;
        if let Some(comment) = mark.strip_prefix("<!--") {
            self.at += 4 + comment.find("-->").map_or(comment.len(), |end| end + 3);
        } else if mark.starts_with("<!") || mark.starts_with("<?") {
            self.at += mark.find('>').map_or(mark.len(), |end| end + 1);
        } else if let Some((tag, length)) = tag(mark) {
            self.at += length;
            self.take(&tag)?;
        } else {
            self.at += 1;
            self.words("<")?;
        }
        Ok(())
    }

    fn words(&mut self, words: &str) -> Result<(), PageError> {
        if self.hidden.is_some() || words.is_empty() {
            return Ok(());
        }
        let mut rest = words;
        while let Some((before, after)) = rest.split_once('&') {
            self.pages.push(before)?;
            rest = match entity(after) {
                Some((letter, length)) => {
                    self.pages.push(letter.encode_utf8(&mut [0; 4]))?;
                    after.get(length..).unwrap_or_default()
                }
                None => {
                    self.pages.push("&")?;
                    after
                }
            };
        }
        self.pages.push(rest)
    }

    fn take(&mut self, tag: &Tag<'t>) -> Result<(), PageError> {
        if self.is_still_hidden(tag) {
            return Ok(());
        }
        if is_block(tag.name) {
            self.pages.end(Place::Paragraph)?;
        } else if tag.name.eq_ignore_ascii_case("br") {
            self.pages.push(" ")?;
        }
        if tag.closes || tag.empty || is_void(tag.name) {
            return Ok(());
        }
        if is_raw(tag.name) {
            self.skip_raw(tag.name);
        } else if is_silent(tag.name) || is_hidden(tag.attributes) {
            self.hidden = Some((tag.name, 1));
        }
        Ok(())
    }

    /// Follows a hidden element to its end. Other elements within it decide nothing, but for those whose beginning ends
    /// it: a paragraph ends where a block begins, the head where the body does.
    fn is_still_hidden(&mut self, tag: &Tag<'t>) -> bool {
        let Some((name, open)) = self.hidden else {
            return false;
        };
        let is = |known: &str| name.eq_ignore_ascii_case(known);
        let body = is("head") && tag.name.eq_ignore_ascii_case("body");
        if !tag.closes && (is("p") && is_block(tag.name) || body) {
            self.hidden = None;
            return false;
        }
        if !tag.closes && is_raw(tag.name) {
            self.skip_raw(tag.name);
        } else if is(tag.name) && tag.closes {
            self.hidden = (open > 1).then_some((name, open - 1));
        } else if is(tag.name) && !tag.empty {
            self.hidden = Some((name, open + 1));
        }
        true
    }

    /// Skips what is no markup: scripts and styles end at their closing tag only.
    fn skip_raw(&mut self, name: &str) {
        let rest = self.rest();
        let mut from = 0;
        while let Some(found) = rest.get(from..).and_then(|rest| rest.find("</")) {
            let end = from + found;
            let after = rest.get(end + 2..).unwrap_or_default();
            let same = after
                .get(..name.len())
                .is_some_and(|end| end.eq_ignore_ascii_case(name));
            if same {
                self.at += end;
                // Its closing tag is read as any other.
                return;
            }
            from = end + 2;
        }
        self.at = self.text.len();
    }
}

fn is_raw(name: &str) -> bool {
    [
        "script", "style", "textarea", "iframe", "noembed", "noframes", "xmp",
    ]
    .iter()
    .any(|raw| raw.eq_ignore_ascii_case(name))
}

/// Whether an element says that it is not shown.
fn is_hidden(attributes: &str) -> bool {
    if attributes.is_empty() {
        return false;
    }
    let plain: String = attributes
        .to_ascii_lowercase()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let style = plain.replace(' ', "");
    let bare = plain
        .split(' ')
        .any(|word| word == "hidden" || word.starts_with("hidden="));
    bare || style.contains("aria-hidden=\"true\"")
        || style.contains("aria-hidden='true'")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
}

/// The tag at the beginning of a text, and its length.
fn tag(text: &str) -> Option<(Tag<'_>, usize)> {
    let inner = text.strip_prefix('<')?;
    let (closes, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    let length = inner
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
        .count();
    let (name, rest) = inner.split_at_checked(length)?;
    if !name.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return None;
    }
    let end = closing(rest)?;
    let attributes = rest.get(..end)?;
    let empty = attributes.ends_with('/');
    let tag = Tag {
        name,
        attributes,
        closes,
        empty,
    };
    let before = text.len() - rest.len();
    Some((tag, before + end + 1))
}

/// Where a tag ends: at the first `>` outside quotes, or at the first one, where a quote is never closed.
fn closing(text: &str) -> Option<usize> {
    /// As far as a tag may reach.
    const FARTHEST: usize = 20_000;
    let mut quote: Option<u8> = None;
    for (at, byte) in text.bytes().enumerate().take(FARTHEST) {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            // No tag begins within another: that one was none.
            (None, b'<') => return None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    text.bytes().take(FARTHEST).position(|byte| byte == b'>')
}

/// The letter of an entity after its `&`, and how many bytes it takes.
fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let name = text.get(..end)?;
    let letter = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((letter, end + 1))
}

/// Numbers below 160 mean Windows-1252 in the wild: `&#146;` is an apostrophe.
fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
        None => number.parse().ok()?,
    };
    match u8::try_from(code) {
        Ok(byte @ 0x80..0xa0) => encoding_rs::WINDOWS_1252.decode(&[byte]).0.chars().next(),
        _ => char::from_u32(code).filter(|letter| *letter != '\0'),
    }
}
