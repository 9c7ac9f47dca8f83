//! Cuts the page's sources, TypeScript and Svelte, into what the checks read: literals, text, attributes.
//! Knows no more of either language than where these begin and end.

/// What a source of the page holds; each piece with its line, from 1.
#[derive(Debug, Default)]
pub(crate) struct Cut {
    /// String literals of code, without their quotes.
    pub(crate) strings: Vec<(usize, String)>,
    /// Template literals with a star for each expression: `` `state-${state}` `` is `state-*`.
    pub(crate) templates: Vec<(usize, String)>,
    /// Text between tags, outside braces.
    pub(crate) texts: Vec<(usize, String)>,
    /// Attributes with what is written in quotes, outside braces.
    pub(crate) attributes: Vec<(usize, String, String)>,
    /// Comments, without their marks.
    pub(crate) comments: Vec<(usize, String)>,
}

impl Cut {
    /// Cuts a file, by the ending of its name.
    pub(crate) fn of(path: &str, text: &str) -> Self {
        let mut cutter = Cutter {
            chars: text.chars().collect(),
            at: 0,
            line: 1,
            out: Self::default(),
        };
        if path.ends_with(".svelte") {
            cutter.markup();
        } else {
            cutter.code(None);
        }
        cutter.out
    }
}

struct Cutter {
    chars: Vec<char>,
    at: usize,
    line: usize,
    out: Cut,
}

impl Cutter {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += 1;
        self.line += usize::from(c == '\n');
        Some(c)
    }

    fn skip(&mut self) {
        self.next();
    }

    fn starts(&self, text: &str) -> bool {
        text.chars()
            .enumerate()
            .all(|(ahead, c)| self.chars.get(self.at + ahead) == Some(&c))
    }

    /// Everything up to `end`, which is passed but not given.
    fn through(&mut self, end: &str) -> String {
        let mut text = String::new();
        while !self.starts(end) {
            match self.next() {
                Some(c) => text.push(c),
                None => return text,
            }
        }
        (0..end.chars().count()).for_each(|_| self.skip());
        text
    }

    /// Code up to the bracket that closes what was opened before, or to the end of the script.
    fn code(&mut self, close: Option<char>) {
        let mut depth = 0_u32;
        while let Some(c) = self.peek() {
            if depth == 0 && Some(c) == close {
                self.next();
                return;
            }
            if close.is_none() && self.starts("</script") {
                return;
            }
            match c {
                '{' | '(' | '[' => depth += 1,
                '}' | ')' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            self.piece(c);
        }
    }

    /// A literal, a comment, or one character of code.
    fn piece(&mut self, c: char) {
        let line = self.line;
        if self.starts("//") {
            self.through("//");
            let comment = self.through("\n");
            self.out.comments.push((line, comment));
        } else if self.starts("/*") {
            self.through("/*");
            let comment = self.through("*/");
            self.out.comments.push((line, comment));
        } else if c == '\'' || c == '"' {
            let text = self.quoted();
            self.out.strings.push((line, text));
        } else if c == '`' {
            self.template();
        } else if c == '/' && self.may_be_pattern() {
            self.pattern();
        } else {
            self.next();
        }
    }

    fn quoted(&mut self) -> String {
        let (quote, mut text) = (self.next(), String::new());
        while let Some(c) = self.next() {
            match c {
                '\\' => self.skip(),
                _ if Some(c) == quote => break,
                _ => text.push(c),
            }
        }
        text
    }

    fn template(&mut self) {
        let (line, mut text) = (self.line, String::new());
        self.next();
        loop {
            if self.starts("${") {
                self.through("${");
                self.code(Some('}'));
                text.push('*');
                continue;
            }
            match self.next() {
                None | Some('`') => break,
                Some('\\') => self.skip(),
                Some(c) => text.push(c),
            }
        }
        if text.contains('*') {
            self.out.templates.push((line, text));
        } else {
            self.out.strings.push((line, text));
        }
    }

    /// Whether a slash begins a pattern: after a value it divides.
    fn may_be_pattern(&self) -> bool {
        let before = self.chars[..self.at].iter().rev();
        let mut before = before.skip_while(|c| c.is_whitespace());
        !before
            .next()
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, ')' | ']' | '}' | '_' | '$' | '<'))
    }

    fn pattern(&mut self) {
        let mut in_class = false;
        self.next();
        while let Some(c) = self.next() {
            match c {
                '\\' => self.skip(),
                '[' => in_class = true,
                ']' => in_class = false,
                '/' if !in_class => return,
                '\n' => return,
                _ => {}
            }
        }
    }

    /// Markup: text, expressions in braces, tags.
    fn markup(&mut self) {
        let (mut text, mut line) = (String::new(), 1);
        while let Some(c) = self.peek() {
            if text.trim().is_empty() {
                line = self.line;
            }
            match c {
                '{' => {
                    self.next();
                    // The mark of a block is no division.
                    if matches!(self.peek(), Some('#' | '/' | ':' | '@')) {
                        self.next();
                    }
                    self.code(Some('}'));
                    text.push(' ');
                }
                '<' => {
                    self.out.texts.push((line, std::mem::take(&mut text)));
                    self.tag();
                }
                _ => text.extend(self.next()),
            }
        }
        self.out.texts.push((line, text));
        self.out.texts.retain(|(_, text)| !text.trim().is_empty());
    }

    fn tag(&mut self) {
        let line = self.line;
        if self.starts("<!--") {
            self.through("<!--");
            let comment = self.through("-->");
            self.out.comments.push((line, comment));
            return;
        }
        let name = self.name();
        while let Some(c) = self.peek() {
            match c {
                '>' => {
                    self.next();
                    break;
                }
                '{' => {
                    self.next();
                    self.code(Some('}'));
                }
                _ if c.is_whitespace() || matches!(c, '/' | '<') => self.skip(),
                _ => self.attribute(),
            }
        }
        match name.as_str() {
            "script" => self.code(None),
            "style" => drop(self.through("</style>")),
            _ => {}
        }
    }

    fn name(&mut self) -> String {
        let mut name = String::new();
        self.next();
        while let Some(c) = self.peek() {
            if c.is_whitespace() || matches!(c, '>' | '/' | '=' | '{') {
                break;
            }
            name.extend(self.next());
        }
        name
    }

    fn attribute(&mut self) {
        let (line, first) = (self.line, self.peek());
        let name: String = first.into_iter().chain(self.name().chars()).collect();
        let mut value = String::new();
        if self.peek() == Some('=') {
            self.next();
            match self.peek() {
                Some('{') => {
                    self.next();
                    self.code(Some('}'));
                }
                Some(quote @ ('"' | '\'')) => {
                    self.next();
                    self.value(quote, &mut value);
                }
                _ => value = self.name(),
            }
        }
        self.out.attributes.push((line, name, value));
    }

    fn value(&mut self, quote: char, value: &mut String) {
        while let Some(c) = self.next() {
            match c {
                '{' => self.code(Some('}')),
                _ if c == quote => return,
                _ => value.push(c),
            }
        }
    }
}

#[cfg(test)]
const SAMPLE: &str = r#"<script lang="ts">
  // Owns a thing: "no".
  const a: Map<string, 'one'> = x / y / 2; /* 'not' */
  const b = text.replace(/['"`]/g, `two-${f({ k: "three" })}-end`);
</script>

<!-- 'neither' -->
{#if a < b && c > d}<p class="x {b ? 'four' : ''}" title={t('five')} {...rest} aria-label="Hello">
  Text { t("six") } and <b>more</b> it's
</p>{/if}
<style>
  .five { content: 'nothing'; }
</style>
"#;

#[test]
fn literals_text_and_attributes_are_told_apart() {
    let cut = Cut::of("a.svelte", SAMPLE);
    let strings: Vec<&str> = cut.strings.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(strings, ["one", "three", "four", "", "five", "six"]);
    assert_eq!(cut.templates, [(4, "two-*-end".to_owned())]);
    let texts: Vec<&str> = cut.texts.iter().map(|(_, text)| text.trim()).collect();
    assert_eq!(texts, ["Text   and", "more", "it's"]);
    assert_eq!(cut.texts[0].0, 9, "the line of the text");
    let named = |name: &str| {
        let found = cut.attributes.iter().find(|(_, other, _)| other == name);
        found.map(|(line, _, value)| (*line, value.trim()))
    };
    assert_eq!(named("class"), Some((8, "x")));
    assert_eq!(named("aria-label"), Some((8, "Hello")));
    assert_eq!(named("title"), Some((8, "")));
    assert_eq!(cut.comments.len(), 3);
}

#[test]
fn a_script_is_code_from_end_to_end() {
    let cut = Cut::of(
        "a.ts",
        "export const a = `x`;\nconst r = /a'b/;\nf('it\\'s', \"y\")",
    );
    let strings: Vec<&str> = cut.strings.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(strings, ["x", "its", "y"]);
    assert_eq!(cut.strings[2].0, 3);
}

#[test]
fn unfinished_sources_end_without_a_loop() {
    for source in [
        "`a${", "'abc", "<p", "<p a=\"", "{#if", "/* x", "<script>", "<!-- ",
    ] {
        Cut::of("a.svelte", source);
        Cut::of("a.ts", source);
    }
}
