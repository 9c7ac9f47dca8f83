//! Owns: which characters a line holds and between which of them it may not break.
//! Must not know: widths, faces or the language of the interface; it never changes what a reader sees.

/// Appends `text` without control characters; every kind of line end becomes `\n`, a tab a space.
pub(crate) fn clean_into(text: &str, target: &mut String) {
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                target.push('\n');
            }
            '\t' => target.push(' '),
            _ if c.is_control() => {}
            _ => target.push(c),
        }
    }
}

/// Whether the character steers the line and is not itself drawn.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}')
}

/// Spaces of other widths, which print as a space where a face lacks them.
pub(crate) const SPACES: [char; 16] = [
    '\u{a0}', '\u{1680}', '\u{2000}', '\u{2001}', '\u{2002}', '\u{2003}', '\u{2004}', '\u{2005}',
    '\u{2006}', '\u{2007}', '\u{2008}', '\u{2009}', '\u{200a}', '\u{202f}', '\u{205f}', '\u{3000}',
];

/// Whether the character is a space that is drawn as one.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{2007}'
}

/// Whether the line must hold together at `at`, although it might break there.
///
/// French sets a space before `: ; ! ? »` and after `«`, and between a number and its unit; people type it as an
/// ordinary one. And no line ends with a hyphen that was typed: programs that copy text take it for one of ours and
/// drop it (`sous-traitance` came back as `soustraitance`).
pub(crate) fn holds_together(text: &str, at: usize) -> bool {
    let (Some(before), Some(after)) = (text.get(..at), text.get(at..)) else {
        return false;
    };
    let word = before.strip_suffix(is_space).unwrap_or(before);
    let last = word.chars().next_back();
    // The scheme of an address says nothing alone: `https://` stays with its host.
    if last == Some('-') || before.ends_with("//") {
        return true;
    }
    let next = after.chars().next();
    let tail = matches!(next, Some(':' | ';' | '!' | '?' | '»' | '%' | '€'));
    // « n° 5 », and the groups of a telephone number or of `12 500`.
    let number = last.is_some_and(|c| c == '°' || c.is_ascii_digit())
        && next.is_some_and(|c| c.is_ascii_digit());
    let spaced = word.len() < before.len() && last.is_some_and(|c| !is_space(c));
    spaced && (tail || last == Some('«') || number)
}

/// The text that a glyph may stand for in an archival file.
///
/// Private and unassigned code points have no meaning that a later reader could know (ISO 19005-2, 6.2.11.7).
pub(crate) fn archival_text(text: &str) -> String {
    let readable = |c: char| match u32::from(c) {
        0 | 0xfeff | 0xe000..=0xf8ff | 0xf_0000.. => false,
        code => code & 0xfffe != 0xfffe,
    };
    text.chars()
        .map(|c| if readable(c) { c } else { '\u{fffd}' })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{archival_text, clean_into, holds_together};

    #[test]
    fn line_ends_and_controls() {
        let mut cleaned = String::new();
        clean_into("a\r\nb\rc\td\u{7}e\u{2028}f", &mut cleaned);
        assert_eq!(cleaned, "a\nb\nc de\nf");
    }

    #[test]
    fn french_spaces_do_not_break() {
        for (text, at) in [
            ("But : ", 4),
            ("« Oui", 3),
            ("Oui »", 4),
            ("10 %", 3),
            ("n° 5", 4),
            ("01 99 00", 3),
            ("https://exemple.fr", 8),
        ] {
            assert!(holds_together(text, at), "{text:?} holds at {at}");
        }
        assert!(!holds_together("deux mots", 5));
        assert!(!holds_together("voir ci/là", 8), "a slash may end a line");
        assert!(
            !holds_together("a  :", 3),
            "only the last of several spaces is the typist's own"
        );
    }

    #[test]
    fn no_line_ends_with_a_typed_hyphen() {
        assert!(holds_together("sous-traitance", 5));
        assert!(holds_together("Paris - Lyon", 8));
        assert!(!holds_together("Paris - Lyon", 6));
    }

    #[test]
    fn private_code_points_are_not_archived() {
        assert_eq!(archival_text("a\u{e001}\u{ffff}é"), "a\u{fffd}\u{fffd}é");
    }
}
