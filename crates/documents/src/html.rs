//! Owns: a document as one HTML page that stands alone: structure, language, a small style sheet.
//! Must not know: pages, fonts, PDF.

use crate::block::{
    Align, Block, Column, Cover, Document, Field, FieldTable, Figure, Flow, Heading, Inline, List,
    Note, NoteKind, Style, Table, Target, plain_text,
};
use crate::layout::ranks;
use crate::text::one_line;

/// Renders the document as a whole HTML 5 page, in UTF-8, without script and without anything to be fetched.
#[must_use]
pub fn render(document: &Document) -> String {
    let mut page = Page {
        document,
        html: String::new(),
        ranks: heading_ranks(document),
        reached: 0,
    };
    page.head();
    if let Some(cover) = &document.cover {
        page.cover(cover);
    }
    page.html.push_str("<main>\n");
    for block in &document.body {
        page.block(block);
    }
    page.html.push_str("</main>\n</body>\n</html>\n");
    page.html
}

const STYLE: &str = "\
:root{color-scheme:light}\
body{margin:0 auto;max-width:46rem;padding:2.5rem 1.25rem 4rem;font:1rem/1.55 \"Source Sans 3\",system-ui,sans-serif;color:#1c222b;background:#fff}\
h1,h2{color:#1d3f72;line-height:1.25}h1{font-size:1.9rem}h2{font-size:1.35rem;margin-top:2.2rem}h3{font-size:1.1rem}\
a{color:#1d3f72}mark{background:#fdf0d5;color:#7a4100;font-style:italic;padding:0 .15em}\
header.cover{border-left:.4rem solid #1d3f72;padding-left:1.25rem;margin-bottom:2.5rem}\
.muted{color:#56606e}\
table{border-collapse:collapse;width:100%;margin:1rem 0}\
th,td{text-align:left;vertical-align:top;padding:.45rem .6rem .45rem 0;border-bottom:1px solid #d5dbe4}\
th{color:#1d3f72;font-weight:600}thead th{background:#eef2f8;padding-left:.6rem}\
table.fields th{width:29%}td p,th p{margin:0 0 .3rem}td ul,td ol{margin:0;padding-left:1.2rem}\
.right{text-align:right}\
aside{border-left:.25rem solid #1d3f72;background:#f1f5fa;padding:.7rem 1rem;margin:1.2rem 0}\
aside.warning{border-color:#c77c11;background:#fdf5e8}aside p{margin:.2rem 0}\
nav ol{list-style:none;padding-left:0}nav ol ol{padding-left:1.4rem}\
@media print{body{max-width:none;padding:0}h1,h2,h3{break-after:avoid}tr{break-inside:avoid}}";

struct Page<'d> {
    document: &'d Document,
    html: String,
    ranks: Vec<u8>,
    reached: usize,
}

fn heading_ranks(document: &Document) -> Vec<u8> {
    let first = if document.cover.is_some() { 2 } else { 1 };
    ranks(headings(document).map(|heading| heading.level), first, None).collect()
}

fn headings(document: &Document) -> impl Iterator<Item = &Heading> {
    document.body.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading),
        _ => None,
    })
}

impl Page<'_> {
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
        self.html.push_str("<header class=\"cover\">\n");
        self.line("<p class=\"muted\">", &cover.organisation, "</p>\n");
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
            self.wrapped("<p class=\"muted\"><small>", inlines, "</small></p>\n");
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
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let rank = self.ranks.get(self.reached).copied().unwrap_or(1);
        self.reached += 1;
        let anchor = heading
            .anchor
            .as_deref()
            .map(|name| format!(" id=\"{}\"", escaped(name)));
        let open = format!("<h{rank}{}>", anchor.unwrap_or_default());
        self.wrapped(&open, &heading.text, &format!("</h{rank}>\n"));
    }

    fn note(&mut self, note: &Note) {
        self.html.push_str(match note.kind {
            NoteKind::Info => "<aside class=\"info\">\n",
            NoteKind::Warning => "<aside class=\"warning\">\n",
        });
        if !note.title.is_empty() {
            self.wrapped("<p><strong>", &note.title, "</strong></p>\n");
        }
        note.content.iter().for_each(|flow| self.flow(flow));
        self.html.push_str("</aside>\n");
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

    fn fields(&mut self, table: &FieldTable) {
        if table.rows.is_empty() {
            return;
        }
        self.html.push_str(&format!(
            "<table class=\"fields\"{}>\n",
            named(&table.summary)
        ));
        for Field { label, value } in &table.rows {
            self.wrapped("<tr><th scope=\"row\">", label, "</th><td>");
            self.cell(value);
            self.html.push_str("</td></tr>\n");
        }
        self.html.push_str("</table>\n");
    }

    /// The numbers of a chart.
    fn figure(&mut self, figure: &Figure) {
        self.html.push_str("<figure>\n");
        if !figure.title.is_empty() {
            self.wrapped("<figcaption>", &figure.title, "</figcaption>\n");
        }
        self.fields(&figure.fields());
        self.html.push_str("</figure>\n");
    }

    fn table(&mut self, table: &Table) {
        self.html
            .push_str(&format!("<table{}>\n", named(&table.summary)));
        self.html.push_str("<thead><tr>");
        for Column { heading, .. } in &table.columns {
            self.wrapped("<th scope=\"col\">", heading, "</th>");
        }
        self.html.push_str("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.html.push_str("<tr>");
            for index in 0..table.columns.len() {
                let cell = row.cells.get(index).map_or(&[][..], Vec::as_slice);
                self.table_cell(table, index, cell);
            }
            self.html.push_str("</tr>\n");
        }
        self.html.push_str("</tbody>\n</table>\n");
    }

    fn table_cell(&mut self, table: &Table, index: usize, cell: &[Flow]) {
        let right = table
            .columns
            .get(index)
            .is_some_and(|column| column.align == Align::Right);
        let class = if right { " class=\"right\"" } else { "" };
        let (open, close) = if index == 0 && table.row_headers {
            (format!("<th scope=\"row\"{class}>"), "</th>")
        } else {
            (format!("<td{class}>"), "</td>")
        };
        self.html.push_str(&open);
        self.cell(cell);
        self.html.push_str(close);
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
            Style::Muted => Some(("<span class=\"muted\">", "</span>")),
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
            Target::Anchor(name) => {
                let known =
                    headings(self.document).any(|heading| heading.anchor.as_ref() == Some(name));
                known.then(|| format!("#{name}"))
            }
            Target::Uri(uri) => crate::uri::is_safe(uri).then(|| crate::uri::ascii(uri)),
        }
    }
}

/// The name of a table for those who hear it; it is not shown.
fn named(summary: &str) -> String {
    if summary.is_empty() {
        String::new()
    } else {
        format!(" aria-label=\"{}\"", escaped(summary))
    }
}

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
