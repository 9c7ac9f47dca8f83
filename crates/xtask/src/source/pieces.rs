//! Cuts source text into code, comments and literals.
//! Does not know what the code means.

/// What a piece of source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Anything that is neither of the others.
    Code,
    /// A line or block comment, documentation included.
    Comment,
    /// A string literal of any sort, with its prefix and delimiters.
    Text,
    /// A character or byte literal.
    Char,
}

/// A stretch of source of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece<'a> {
    /// What it is.
    pub kind: Kind,
    /// The text, delimiters included.
    pub text: &'a str,
    /// The line where it starts, from 1.
    pub line: usize,
}

/// Cuts `source` into pieces that, joined, give it back.
#[must_use]
pub fn pieces(source: &str) -> Vec<Piece<'_>> {
    let mut cut = Cutter {
        source,
        from: 0,
        line: 1,
        out: Vec::new(),
    };
    let mut at = 0;
    while let Some(next) = source[at..].chars().next() {
        match special(source, at) {
            Some((kind, length)) => {
                cut.push(Kind::Code, at);
                at += length;
                cut.push(kind, at);
            }
            None => at += next.len_utf8(),
        }
    }
    cut.push(Kind::Code, at);
    cut.out
}

/// `source` with comments and literals blanked: what remains is code, on the same lines.
#[must_use]
pub fn code(source: &str) -> String {
    let blank = |text: &str| -> String {
        text.chars()
            .map(|c| if c == '\n' { c } else { ' ' })
            .collect()
    };
    pieces(source)
        .iter()
        .map(|piece| match piece.kind {
            Kind::Code => piece.text.to_owned(),
            Kind::Comment | Kind::Text | Kind::Char => blank(piece.text),
        })
        .collect()
}

/// The string literals of `source` without prefix and delimiters, each with its line.
/// Escapes are left as written.
#[must_use]
pub fn strings(source: &str) -> Vec<(usize, &str)> {
    let inner = |text| -> &str {
        let text: &str = text;
        text.trim_start_matches(['r', 'b', 'c'])
            .trim_matches('#')
            .strip_prefix('"')
            .map_or(text, |rest| rest.strip_suffix('"').unwrap_or(rest))
    };
    pieces(source)
        .iter()
        .filter(|piece| piece.kind == Kind::Text)
        .map(|piece| (piece.line, inner(piece.text)))
        .collect()
}

struct Cutter<'a> {
    source: &'a str,
    from: usize,
    line: usize,
    out: Vec<Piece<'a>>,
}

impl Cutter<'_> {
    fn push(&mut self, kind: Kind, to: usize) {
        let text = &self.source[self.from..to];
        if !text.is_empty() {
            self.out.push(Piece {
                kind,
                text,
                line: self.line,
            });
        }
        self.line += text.matches('\n').count();
        self.from = to;
    }
}

/// The comment or literal that starts at `at`, with its length.
fn special(source: &str, at: usize) -> Option<(Kind, usize)> {
    let rest = &source[at..];
    if rest.starts_with("//") {
        return Some((Kind::Comment, rest.find('\n').unwrap_or(rest.len())));
    }
    if rest.starts_with("/*") {
        return Some((Kind::Comment, block_comment(rest)));
    }
    if rest.starts_with('\'') {
        return character(rest).map(|length| (Kind::Char, length));
    }
    let after_word = source[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    if after_word && !rest.starts_with('"') {
        return None;
    }
    string(rest).map(|length| (Kind::Text, length))
}

/// Length of the block comment that `rest` starts with; block comments nest.
fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        let tail = &rest.as_bytes()[at..];
        if tail.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if tail.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

/// Length of the character literal that `rest` starts with, or nothing for a lifetime.
fn character(rest: &str) -> Option<usize> {
    let mut chars = rest.char_indices().skip(1);
    match chars.next()?.1 {
        // The escaped character itself may be a quote.
        '\\' => chars
            .skip(1)
            .find(|(_, c)| *c == '\'')
            .map(|(at, _)| at + 1),
        _ => chars
            .next()
            .filter(|(_, c)| *c == '\'')
            .map(|(at, _)| at + 1),
    }
}

/// Length of the string literal that `rest` starts with, prefix included.
fn string(rest: &str) -> Option<usize> {
    let prefix = ["br", "cr", "r", "b", "c", ""].into_iter().find(|prefix| {
        rest.strip_prefix(prefix)
            .is_some_and(|body| body.starts_with(['"', '#']))
    })?;
    let body = &rest[prefix.len()..];
    let hashes = body.len() - body.trim_start_matches('#').len();
    let open = prefix.len() + hashes + 1;
    if !body[hashes..].starts_with('"') {
        return None;
    }
    if prefix.ends_with('r') {
        let close = format!("\"{}", "#".repeat(hashes));
        let end = rest[open..].find(&close).map(|at| open + at + close.len());
        return Some(end.unwrap_or(rest.len()));
    }
    (hashes == 0).then(|| open + escaped(&rest[open..]))
}

/// Length of what stands before and with the closing quote of a string with escapes.
fn escaped(body: &str) -> usize {
    let mut chars = body.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => {
                chars.next();
            }
            '"' => return at + 1,
            _ => {}
        }
    }
    body.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: Kind, source: &str) -> Vec<&str> {
        pieces(source)
            .into_iter()
            .filter(|p| p.kind == kind)
            .map(|p| p.text)
            .collect()
    }

    #[test]
    fn literals_of_every_sort_are_found() {
        let source = r####"f("a\"b", r"c\", r#"d"e"#, b"f", br##"g"#h"##, c"i", r#type, 'j')"####;
        assert_eq!(
            of(Kind::Text, source),
            [
                r#""a\"b""#,
                r#"r"c\""#,
                r###"r#"d"e"#"###,
                "b\"f\"",
                r####"br##"g"#h"##"####,
                "c\"i\""
            ]
        );
    }

    #[test]
    fn lifetimes_are_not_characters() {
        let source = r"fn f<'a>(x: &'a str) { g('{', '\'', b'}', '\u{e9}', 'é') }";
        assert_eq!(
            of(Kind::Char, source),
            ["'{'", r"'\''", "'}'", r"'\u{e9}'", "'é'"]
        );
    }

    #[test]
    fn comments_nest_and_hide_literals() {
        let source = "a // \"no\n/* /* b */ 'c */ d \"// yes\"";
        assert_eq!(of(Kind::Comment, source), ["// \"no", "/* /* b */ 'c */"]);
        assert_eq!(of(Kind::Text, source), ["\"// yes\""]);
    }

    #[test]
    fn pieces_join_to_the_source_and_know_their_line() {
        let source = "é /* x\ny */ \"z\n\" 'q' // end";
        let joined: String = pieces(source).iter().map(|piece| piece.text).collect();
        assert_eq!(joined, source);
        assert_eq!(strings(source), [(2, "z\n")]);
        assert_eq!(
            code(source).matches('\n').count(),
            source.matches('\n').count()
        );
    }

    #[test]
    fn unfinished_source_ends_without_a_loop() {
        for source in ["\"abc", "/* abc", "r#\"abc", "'", "'\\", "r#", "b"] {
            let joined: String = pieces(source).iter().map(|piece| piece.text).collect();
            assert_eq!(joined, source);
        }
    }
}
