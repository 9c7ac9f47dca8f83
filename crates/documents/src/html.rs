//! Owns: a document as HTML: a page that stands alone, a piece for a page of somebody else, or what is copied.
//! Must not know: pages of paper, fonts, PDF.

mod style;
mod tables;

use crate::block::{
    Block, Cover, Document, FieldTable, Flow, Heading, Inline, List, Note, NoteKind, Pictogram,
    Style, Target, plain_text,
};
use crate::layout::ranks;
use crate::source::first_rank;
use crate::text::one_line;
use style::STYLE;

/// As what a document is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner<'m> {
    /// A whole page with its own look, light and dark, on screen and on paper.
    Page,
    /// A section for the page of a site, without look and without anything for a style sheet of ours to find.
    Fragment {
        /// The name by which links and style sheets of the site reach it; a heading of this anchor has none then.
        id: &'m str,
        /// The class by which the site can tell it from the rest.
        class: &'m str,
        /// The level of its first heading, from 1 to 6.
        level: u8,
    },
    /// What goes to the clipboard, for a letter or a word processor: no names, no boxes that only a form can hold.
    Copied,
}

/// Renders the document as a whole HTML 5 page, in UTF-8, without script and without anything to be fetched.
#[must_use]
pub fn render(document: &Document) -> String {
    render_as(document, Manner::Page)
}

/// [`render`] in another manner.
#[must_use]
pub fn render_as(document: &Document, manner: Manner<'_>) -> String {
    let mut page = Page {
        document,
        manner,
        html: String::new(),
        ranks: heading_ranks(document, manner),
        reached: 0,
        choices: 0,
    };
    match manner {
        Manner::Page => page.whole(),
        Manner::Fragment { id, class, .. } => page.section(id, class),
        Manner::Copied => page.content(),
    }
    page.html
}

struct Page<'d> {
    document: &'d Document,
    manner: Manner<'d>,
    html: String,
    ranks: Vec<u8>,
    reached: usize,
    /// How many boxes stand already.
    choices: usize,
}

fn heading_ranks(document: &Document, manner: Manner<'_>) -> Vec<u8> {
    let first = match manner {
        Manner::Fragment { level, .. } => level.clamp(1, 6),
        Manner::Page | Manner::Copied => first_rank(document.cover.as_ref()),
    };
    ranks(headings(document).map(|heading| heading.level), first, None).collect()
}

fn headings(document: &Document) -> impl Iterator<Item = &Heading> {
    document.body.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading),
        _ => None,
    })
}

/// What every sheet of paper says of a document that is not to be relied on: the words of its warning heading.
fn warning(document: &Document) -> Option<&str> {
    let first = headings(document).find(|heading| heading.level <= 1)?;
    first.running.as_deref().filter(|_| first.warns)
}

impl Page<'_> {
    fn whole(&mut self) {
        let document = self.document;
        self.head();
        if let Some(cover) = &document.cover {
            self.cover(cover);
        }
        self.html.push_str(match document.afar {
            true => "<main class=\"afar\">\n",
            false => "<main>\n",
        });
        if let Some(words) = warning(document) {
            self.line("<p class=\"draft\" aria-hidden=\"true\">", words, "</p>\n");
        }
        self.blocks();
        self.html.push_str("</main>\n</body>\n</html>\n");
    }

    /// The whole of it under one name, in its language.
    fn section(&mut self, id: &str, class: &str) {
        let lang = self.document.meta.language.code();
        let [id, class] = [id, class].map(escaped);
        self.html = format!("<section class=\"{class}\" id=\"{id}\" lang=\"{lang}\">\n");
        self.content();
        self.html.push_str("</section>\n");
    }

    fn content(&mut self) {
        let document = self.document;
        if let Some(cover) = &document.cover {
            self.cover(cover);
        }
        self.blocks();
    }

    fn blocks(&mut self) {
        let document = self.document;
        document.body.iter().for_each(|block| self.block(block));
    }

    /// The attribute for a style sheet of ours, where the document has one.
    fn class(&self, name: &str) -> String {
        match self.manner {
            Manner::Page => format!(" class=\"{name}\""),
            Manner::Fragment { .. } | Manner::Copied => String::new(),
        }
    }

    fn head(&mut self) {
        let meta = &self.document.meta;
        let lang = meta.language.code();
        let [title, author, subject, creator] =
            [&meta.title, &meta.author, &meta.subject, &meta.creator]
                .map(|value| escaped(&one_line(value)));
        self.html = format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
             <meta name=\"author\" content=\"{author}\">\n<meta name=\"description\" content=\"{subject}\">\n\
             <meta name=\"generator\" content=\"{creator}\">\n<style>{STYLE}</style>\n</head>\n<body>\n"
        );
    }

    fn cover(&mut self, cover: &Cover) {
        let (own, muted) = (self.class("cover"), self.class("muted"));
        self.html.push_str(&format!("<header{own}>\n"));
        self.line(&format!("<p{muted}>"), &cover.organisation, "</p>\n");
        self.line("<h1>", &cover.title, "</h1>\n");
        self.line("<p>", &cover.subtitle, "</p>\n");
        self.fields(&FieldTable {
            summary: String::new(),
            rows: cover
                .highlights
                .iter()
                .chain(&cover.facts)
                .cloned()
                .collect(),
        });
        for block in &cover.blocks {
            self.block(block);
        }
        for inlines in &cover.imprint {
            self.wrapped(&format!("<p{muted}><small>"), inlines, "</small></p>\n");
        }
        self.html.push_str("</header>\n");
    }

    fn line(&mut self, open: &str, words: &str, close: &str) {
        if !words.is_empty() {
            self.wrapped(open, &[Inline::plain(words)], close);
        }
    }

    fn wrapped(&mut self, open: &str, inlines: &[Inline], close: &str) {
        self.html.push_str(open);
        self.inlines(inlines);
        self.html.push_str(close);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Flow(flow) => self.flow(flow),
            Block::Note(note) => self.note(note),
            Block::Fields(table) => self.fields(table),
            Block::Grid(grid) => self.fields(&grid.fields),
            Block::Table(table) => self.table(table),
            Block::Contents { depth } => self.contents(*depth),
            Block::PageBreak(_) => {}
            Block::Rule => self.html.push_str("<hr>\n"),
            Block::Figure(figure) => self.figure(figure),
            Block::Choices(choices) => choices.iter().for_each(|choice| self.choice(choice)),
            Block::Pictogram(picture) => self.pictogram(picture),
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let rank = self.ranks.get(self.reached).copied().unwrap_or(1);
        self.reached += 1;
        let anchor = heading
            .anchor
            .as_deref()
            .filter(|name| self.names(name))
            .map(|name| format!(" id=\"{}\"", escaped(name)));
        let open = format!("<h{rank}{}>", anchor.unwrap_or_default());
        self.wrapped(&open, &heading.text, &format!("</h{rank}>\n"));
    }

    /// Whether a heading bears the name by which links reach it.
    fn names(&self, anchor: &str) -> bool {
        match self.manner {
            Manner::Page => true,
            Manner::Fragment { id, .. } => anchor != id,
            Manner::Copied => false,
        }
    }

    fn note(&mut self, note: &Note) {
        let class = self.class(match note.kind {
            NoteKind::Info => "note",
            NoteKind::Warning => "note warning",
        });
        self.html.push_str(&format!("<div role=\"note\"{class}>\n"));
        if !note.title.is_empty() {
            self.wrapped("<p><strong>", &note.title, "</strong></p>\n");
        }
        note.content.iter().for_each(|flow| self.flow(flow));
        self.html.push_str("</div>\n");
    }

    /// A box of the form in which it will stand: empty, also where a browser remembers another visit. Pasted text has no
    /// boxes and gets the sign of one.
    fn choice(&mut self, choice: &[Flow]) {
        self.choices += 1;
        let class = self.class("choice");
        let number = self.choices;
        self.html.push_str(&match self.manner {
            Manner::Copied => format!("<p>{EMPTY_BOX} "),
            _ => format!(
                "<p{class}><label><input type=\"checkbox\" name=\"choice-{number}\" value=\"1\" autocomplete=\"off\"> <span>"
            ),
        });
        let mut lists = Vec::new();
        let mut before = "";
        for flow in choice {
            match flow {
                Flow::Paragraph(inlines) => {
                    self.html.push_str(before);
                    self.inlines(inlines);
                    before = "<br>";
                }
                Flow::List(list) => lists.push(list),
            }
        }
        self.html.push_str(match self.manner {
            Manner::Copied => "</p>\n",
            _ => "</span></label></p>\n",
        });
        lists.into_iter().for_each(|list| self.list(list));
    }

    /// The picture is drawn in the page; nothing is fetched for it. Pasted text goes without.
    fn pictogram(&mut self, picture: &Pictogram) {
        if self.manner == Manner::Copied || picture.areas.is_empty() {
            return;
        }
        let [width, height] = [picture.width, picture.height];
        self.html.push_str(&format!(
            "<svg role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" fill=\"currentColor\">",
            escaped(&one_line(&picture.alt))
        ));
        for [x, y, width, height] in &picture.areas {
            self.html.push_str(&format!(
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
            ));
        }
        self.html.push_str("</svg>\n");
    }

    fn flow(&mut self, flow: &Flow) {
        match flow {
            Flow::Paragraph(inlines) => self.wrapped("<p>", inlines, "</p>\n"),
            Flow::List(list) => self.list(list),
        }
    }

    fn list(&mut self, list: &List) {
        let tag = if list.ordered { "ol" } else { "ul" };
        self.html.push_str(&format!("<{tag}>\n"));
        for item in &list.items {
            self.html.push_str("<li>");
            self.cell(item);
            self.html.push_str("</li>\n");
        }
        self.html.push_str(&format!("</{tag}>\n"));
    }

    /// A single paragraph needs no `<p>` of its own in a cell or an item.
    fn cell(&mut self, flows: &[Flow]) {
        match flows {
            [Flow::Paragraph(inlines)] => self.inlines(inlines),
            [Flow::Paragraph(inlines), rest @ ..]
                if rest.iter().all(|flow| matches!(flow, Flow::List(_))) =>
            {
                self.inlines(inlines);
                rest.iter().for_each(|flow| self.flow(flow));
            }
            _ => flows.iter().for_each(|flow| self.flow(flow)),
        }
    }

    fn contents(&mut self, depth: u8) {
        let document = self.document;
        let listed =
            headings(document).filter(|heading| heading.listed && heading.level.max(1) <= depth);
        self.html.push_str("<nav>\n");
        let mut open: Vec<u8> = Vec::new();
        for heading in listed {
            self.contents_level(&mut open, heading.level.max(1));
            match &heading.anchor {
                Some(name) => self
                    .html
                    .push_str(&format!("<a href=\"#{}\">", escaped(name))),
                None => self.html.push_str("<span>"),
            }
            self.html.push_str(&escaped(&plain_text(&heading.text)));
            self.html.push_str(if heading.anchor.is_some() {
                "</a>"
            } else {
                "</span>"
            });
        }
        open.iter()
            .for_each(|_| self.html.push_str("</li>\n</ol>\n"));
        self.html.push_str("</nav>\n");
    }

    /// Closes and opens lists so that an item of this level can follow.
    fn contents_level(&mut self, open: &mut Vec<u8>, level: u8) {
        while open.len() > 1 && open.last().is_some_and(|last| *last > level) {
            open.pop();
            self.html.push_str("</li>\n</ol>\n");
        }
        if open.last().is_some_and(|last| *last >= level) {
            self.html.push_str("</li>\n<li>");
        } else {
            open.push(level);
            self.html.push_str("<ol>\n<li>");
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &Inline) {
        let mut text = escaped(&inline.text).replace('\n', "<br>");
        let tags = match inline.style {
            Style::Plain => None,
            Style::Strong => Some(("<strong>", "</strong>")),
            Style::Emphasis => Some(("<em>", "</em>")),
            Style::Muted => match self.manner {
                Manner::Page => Some(("<span class=\"muted\">", "</span>")),
                Manner::Fragment { .. } | Manner::Copied => Some(("<small>", "</small>")),
            },
            Style::Missing => Some(("<mark>", "</mark>")),
        };
        if let Some((open, close)) = tags {
            text = format!("{open}{text}{close}");
        }
        if let Some(address) = inline
            .target
            .as_ref()
            .and_then(|target| self.address(target))
        {
            text = format!("<a href=\"{}\">{text}</a>", escaped(&address));
        }
        if let Some(lang) = inline
            .language
            .filter(|lang| *lang != self.document.meta.language)
        {
            text = format!("<span lang=\"{}\">{text}</span>", lang.code());
        }
        self.html.push_str(&text);
    }

    fn address(&self, target: &Target) -> Option<String> {
        match target {
            Target::Anchor(_) if self.manner == Manner::Copied => None,
            Target::Anchor(name) => {
                let known =
                    headings(self.document).any(|heading| heading.anchor.as_ref() == Some(name));
                known.then(|| format!("#{name}"))
            }
            Target::Uri(uri) => crate::uri::is_safe(uri).then(|| crate::uri::ascii(uri)),
        }
    }
}

/// An empty box (U+2610).
const EMPTY_BOX: char = '\u{2610}';

/// Text that cannot end an element or an attribute, without control characters.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\n' => html.push('\n'),
            '\t' => html.push(' '),
            _ if c.is_control() => {}
            _ => html.push(c),
        }
    }
    html
}
