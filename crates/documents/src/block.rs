//! Owns: the vocabulary of every document (headings, paragraphs, field tables, …) between its content and its look.
//! Must not know: registers, notices, fonts, pages, PDF, HTML or Markdown; it holds values and no behaviour of layout.

use chrono::{DateTime, Utc};

pub use crate::attached::{Attachment, Claim, Relation};

/// A whole document, ready to become PDF, HTML or Markdown.
///
/// Every word in it comes from the caller; the engine adds none of its own, in no language.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What the file says about itself.
    pub meta: Meta,
    /// What each page of the body repeats at its head and foot.
    pub frame: Frame,
    /// The first page, if there is one. It carries no running head and no page number.
    pub cover: Option<Cover>,
    /// What follows the cover.
    pub body: Vec<Block>,
    /// Files that travel inside the PDF.
    pub attachments: Vec<Attachment>,
    /// Whether it is hung up and read from a distance: its type is as large as one page allows.
    pub afar: bool,
}

/// A language of display; its code is also its BCP 47 tag, for a reader's voice and for hyphenation.
pub use registre_domain::Lang;

/// What the file says about itself: PDF metadata, HTML head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// Shown in the title bar of a reader; never empty in a document that a person receives.
    pub title: String,
    /// The organisation that issues the document.
    pub author: String,
    /// One sentence on what the document is.
    pub subject: String,
    /// Name and version of the program, such as `Registre 0.1.0`.
    pub creator: String,
    /// The language of the document where no inline says otherwise.
    pub language: Lang,
    /// Creation time; a parameter, so that the same content gives the same bytes.
    pub created: DateTime<Utc>,
    /// Where the document says it comes from, for whoever checks it later.
    pub claim: Option<Claim>,
}

/// The running head and foot of the body's pages. An empty text prints nothing.
///
/// The head's right side is the name of the section: see [`Heading::running`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// Left of the head, usually the document's title.
    pub header_left: String,
    /// Left of the foot, usually the organisation and the date of the state.
    pub footer_left: String,
    /// Right of the foot, with the placeholders `{page}` and `{pages}`, such as `Page {page} sur {pages}`.
    pub page_pattern: String,
}

/// What a document opens with: who, what, and the facts that date and bound it. A page of its own, unless it is compact.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cover {
    /// Above the title: the organisation.
    pub organisation: String,
    /// The title of the document; it is the document's first heading.
    pub title: String,
    /// Under the title.
    pub subtitle: String,
    /// The few facts that bound the document, set large side by side; at most four have room.
    pub highlights: Vec<Field>,
    /// Label and value lines (SIREN, representative, DPO, scope, date of extraction, …).
    pub facts: Vec<Field>,
    /// Notes under the facts, such as the number of drafts left out.
    pub blocks: Vec<Block>,
    /// Small lines at the page's foot, such as the chain head and the fingerprint.
    pub imprint: Vec<Inlines>,
    /// Whether it stands above what follows on the first page, all of it smaller, instead of filling that page.
    pub compact: bool,
}

/// One piece of a document, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; it opens a section that ends at the next heading of its level or above.
    Heading(Heading),
    /// A paragraph or a list.
    Flow(Flow),
    /// A boxed note.
    Note(Note),
    /// Labels and their values, one below the other.
    Fields(FieldTable),
    /// Labels above their values, side by side.
    Grid(Grid),
    /// A table with column headings.
    Table(Table),
    /// The table of contents, made from the headings whose `listed` is true.
    Contents {
        /// The deepest heading level that it lists.
        depth: u8,
    },
    /// The next block begins a page of this orientation, unless it already stands at the top of one.
    PageBreak(Orientation),
    /// A thin line between two groups of blocks.
    Rule,
    /// A bar chart.
    Figure(Figure),
    /// Boxes that the reader may tick, each with what it stands for. None is ticked, and nothing can tick one.
    Choices(Vec<Vec<Flow>>),
    /// A picture that is known at a glance.
    Pictogram(Pictogram),
}

/// How the A4 sheet is held. Without a [`Block::PageBreak`] pages are portrait.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Orientation {
    /// 210 × 297 mm.
    #[default]
    Portrait,
    /// 297 × 210 mm, for wide tables.
    Landscape,
}

/// A heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// 1 is the highest. A jump (1 then 3) is closed up in the structure, so that readers find no missing level.
    pub level: u8,
    /// Its words.
    pub text: Inlines,
    /// Name by which links reach it; unique in the document, ASCII letters, digits and `-`.
    pub anchor: Option<String>,
    /// Whether the contents and the bookmarks list it.
    pub listed: bool,
    /// Whether the bookmarks list it although the contents do not.
    pub marked: bool,
    /// What the running head says from this heading on; `None` takes the words of a heading of level 1 and
    /// changes nothing at deeper levels. A draft says here that it is one.
    pub running: Option<String>,
    /// Whether that running head stands out, because what it heads is not to be relied on.
    pub warns: bool,
    /// Whether it stands in a column at the left of what it heads, up to the next heading.
    pub beside: bool,
}

/// What may stand in a cell, an item or on its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flow {
    /// A paragraph; `\n` in its texts breaks the line.
    Paragraph(Inlines),
    /// A list.
    List(List),
}

/// A list; lists nest through the items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Numbered from 1, or with bullets.
    pub ordered: bool,
    /// Each item is one or more paragraphs and lists.
    pub items: Vec<Vec<Flow>>,
}

/// How a note looks. The colour repeats what its title says and says nothing alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind {
    /// Good to know.
    Info,
    /// To be looked at.
    Warning,
}

/// A boxed note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// How it looks.
    pub kind: NoteKind,
    /// Its first line, in bold; may be empty.
    pub title: Inlines,
    /// Its paragraphs and lists.
    pub content: Vec<Flow>,
}

/// Labels and their values, two columns: each label is the header of its row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldTable {
    /// What the table holds, for those who hear it; not printed.
    pub summary: String,
    /// Its rows.
    pub rows: Vec<Field>,
}

/// A label and its value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    /// The name of the field.
    pub label: Inlines,
    /// Its value: one or more paragraphs and lists.
    pub value: Vec<Flow>,
}

/// Short facts that are read at a glance: labels above their values, in columns of one width.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    /// How many stand side by side; 0 counts as 1.
    pub columns: u8,
    /// Whether the values are set large.
    pub large: bool,
    /// The facts, read from left to right and from top to bottom.
    pub fields: FieldTable,
}

/// A table whose column headings repeat at the top of each page that it reaches.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What the table holds, for those who hear it; not printed.
    pub summary: String,
    /// Its columns, at least one.
    pub columns: Vec<Column>,
    /// Whether the first cell of each row names the row.
    pub row_headers: bool,
    /// Its rows; a short row is filled with empty cells, cells beyond the columns are not allowed.
    pub rows: Vec<Row>,
}

/// A column of a [`Table`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: Inlines,
    /// Its part of the width, relative to the other columns; 0 counts as 1.
    pub share: u16,
    /// On which side its text stands.
    pub align: Align,
}

/// On which side a column's text stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Align {
    /// Words.
    #[default]
    Left,
    /// Numbers.
    Right,
}

/// A row of a [`Table`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// One cell per column.
    pub cells: Vec<Vec<Flow>>,
}

/// A chart of horizontal bars, from top to bottom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figure {
    /// Its title.
    pub title: Inlines,
    /// The whole of it in words, every number included, for those who do not see it.
    pub alt: String,
    /// Its bars.
    pub bars: Vec<Bar>,
}

/// A bar of a [`Figure`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bar {
    /// What it counts, at its left.
    pub label: String,
    /// Its length, relative to the other bars.
    pub value: u64,
    /// Its number as it is printed, at its right.
    pub printed: String,
}

/// A picture in one colour, put together from rectangles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pictogram {
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Its width, in the unit of its rectangles.
    pub width: u16,
    /// Its height.
    pub height: u16,
    /// Left edge, top edge, width and height of each rectangle, within the picture.
    pub areas: Vec<[u16; 4]>,
}

/// A line of text whose parts may look different.
pub type Inlines = Vec<Inline>;

/// A stretch of text with one look, one target and one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inline {
    /// Its characters, exactly as they were entered.
    pub text: String,
    /// Its look and meaning.
    pub style: Style,
    /// Where a click leads.
    pub target: Option<Target>,
    /// Its language, where it is not the document's.
    pub language: Option<Lang>,
}

/// Look and meaning of a stretch of text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// As its surroundings.
    #[default]
    Plain,
    /// Important: bold.
    Strong,
    /// Stressed: italic.
    Emphasis,
    /// Secondary: grey.
    Muted,
    /// Something that ought to be there and is not; `<mark>` in HTML.
    Missing,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A heading of the same document, by its anchor. An unknown anchor prints as plain text.
    Anchor(String),
    /// An absolute address (`https:`, `mailto:`). Anything else prints as plain text.
    Uri(String),
}

impl Inline {
    /// Plain text in the document's language.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::styled(text, Style::Plain)
    }

    /// Text of one style in the document's language.
    #[must_use]
    pub fn styled(text: impl Into<String>, style: Style) -> Self {
        Self {
            text: text.into(),
            style,
            target: None,
            language: None,
        }
    }

    /// Text that leads somewhere.
    #[must_use]
    pub fn link(text: impl Into<String>, target: Target) -> Self {
        Self {
            target: Some(target),
            ..Self::plain(text)
        }
    }

    /// The same text, declared to be in another language.
    #[must_use]
    pub fn in_language(self, language: Lang) -> Self {
        Self {
            language: Some(language),
            ..self
        }
    }
}

impl Flow {
    /// A paragraph of plain text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Inline::plain(text)])
    }

    /// A list with bullets, one paragraph an item.
    #[must_use]
    pub fn bullets(items: impl IntoIterator<Item = Inlines>) -> Self {
        let items = items
            .into_iter()
            .map(|item| vec![Self::Paragraph(item)])
            .collect();
        Self::List(List {
            ordered: false,
            items,
        })
    }
}

impl Block {
    /// A paragraph of plain text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Flow(Flow::text(text))
    }

    /// A heading of plain text that contents and bookmarks list.
    #[must_use]
    pub fn heading(level: u8, text: impl Into<String>, anchor: impl Into<String>) -> Self {
        let text = vec![Inline::plain(text)];
        Self::Heading(Heading {
            level,
            text,
            anchor: Some(anchor.into()),
            listed: true,
            ..Heading::default()
        })
    }
}

impl Figure {
    /// The same numbers as labels and values, for those formats that draw nothing.
    #[must_use]
    pub fn fields(&self) -> FieldTable {
        let row = |bar: &Bar| Field::new(bar.label.clone(), vec![Flow::text(bar.printed.clone())]);
        FieldTable {
            summary: self.alt.clone(),
            rows: self.bars.iter().map(row).collect(),
        }
    }
}

impl Field {
    /// A plain label with the paragraphs and lists of its value.
    #[must_use]
    pub fn new(label: impl Into<String>, value: Vec<Flow>) -> Self {
        Self {
            label: vec![Inline::plain(label)],
            value,
        }
    }
}

impl Column {
    /// A column of words with a plain heading and its relative width.
    #[must_use]
    pub fn new(heading: impl Into<String>, share: u16) -> Self {
        Self {
            heading: vec![Inline::plain(heading)],
            share,
            align: Align::Left,
        }
    }
}

/// The words of inlines without their looks, for titles, bookmarks and file names.
#[must_use]
pub fn plain_text(inlines: &[Inline]) -> String {
    inlines.iter().map(|inline| inline.text.as_str()).collect()
}
