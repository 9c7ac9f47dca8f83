//! What notices look like to whoever asked: lines of a list, texts with their sources, what is left, what has changed.
//! It must not know how any of it is found.

use crate::error::ErrorCode;
use chrono::{DateTime, NaiveDate, Utc};
use registre_domain::Lang;
use registre_domain::code::Code;
use registre_domain::ids::{ActivityId, LineId, NoticeId};
use registre_domain::notice::{Kind, SentenceKey, Source, State};
use serde::Serialize;
use std::collections::BTreeSet;

/// A line of the list of notices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct NoticeLine {
    /// Identifier.
    pub id: NoticeId,
    /// Name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Whom it informs.
    pub audiences: BTreeSet<Code>,
    /// Its language.
    pub lang: Lang,
    /// Where it stands.
    pub state: State,
    /// The sheets that it tells of, by reference.
    pub sheets: Vec<String>,
    /// How many places are left to complete or to confirm.
    pub left: usize,
    /// How many own sentences are to be looked at again.
    pub reviews: usize,
    /// How many sentences of what was published are no longer what the register says; nothing for what is not
    /// published. Only changes of facts count, not those of our own words.
    pub stale: usize,
    /// Why it has no text today: an error code.
    pub refused: Option<ErrorCode>,
    /// When it was published last.
    pub published_on: Option<NaiveDate>,
    /// Where it was published last.
    pub place: String,
}

/// A notice as it stands: its text, what is left to do on it, what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct NoticeView {
    /// Its line in the list.
    pub line: NoticeLine,
    /// Its title, as it is printed.
    pub title: String,
    /// Its sections; none where it has no text today.
    pub sections: Vec<SectionView>,
    /// What is to be completed or confirmed, in the order of the text.
    pub left: Vec<LeftView>,
    /// Own sentences to look at again.
    pub reviews: Vec<ReviewView>,
    /// What deserves a second look.
    pub flags: Vec<FlagView>,
    /// How the whole reads.
    pub ease: EaseView,
    /// How our own sentences read.
    pub ours: EaseView,
    /// The sheets that it tells of.
    pub sheets: Vec<SheetTold>,
    /// Sheets that it names and that the register no longer has.
    pub gone: Vec<ActivityId>,
    /// The last step of the journal that it rests on.
    pub revision: u64,
    /// Whether it may be published: nothing is left, nothing is to be looked at again.
    pub ready: bool,
}

/// A sheet of a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct SheetTold {
    /// Identifier.
    pub id: ActivityId,
    /// Reference.
    pub reference: String,
    /// Name.
    pub name: String,
    /// Whether it is in force.
    pub in_force: bool,
    /// Whether it is about several kinds of people of whom the notice informs some, and nothing in it says which of
    /// its lines are about whom: all of it stands in the notice.
    pub whole: bool,
}

/// A section of a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct SectionView {
    /// Its name, by which links reach it and notices order it.
    pub code: String,
    /// Its heading, as it is printed; blank where none is.
    pub heading: String,
    /// What it says.
    pub parts: Vec<PartView>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum PartView {
    /// A paragraph.
    Say {
        /// What it says.
        sentence: SentenceView,
    },
    /// A list.
    List {
        /// Its items.
        items: Vec<ItemView>,
    },
    /// A table; the first cell of each row names the row.
    Table {
        /// The headings of its columns.
        columns: Vec<String>,
        /// Its rows, of as many cells as there are columns.
        rows: Vec<Vec<ItemView>>,
    },
    /// Set apart from the rest.
    Apart {
        /// Its title.
        title: String,
        /// What it says.
        items: Vec<ItemView>,
    },
    /// Boxes, none of them ticked.
    Boxes {
        /// What stands beside each.
        items: Vec<ItemView>,
    },
}

/// An item of a list, a box, or a cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ItemView {
    /// Its paragraphs.
    pub lead: Vec<SentenceView>,
    /// A list below them.
    pub below: Vec<SentenceView>,
}

/// Whose words a sentence is in, and whether something is to be done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SentenceState {
    /// Our words, and nothing to do.
    Ours,
    /// The organisation's own words, and nothing to do.
    Own,
    /// The organisation's own words, and the facts beneath them have changed.
    Review,
    /// Something in it is to be completed or confirmed.
    Left,
}

/// A sentence of a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct SentenceView {
    /// What tells it from every other.
    pub key: SentenceKey,
    /// Its clause; nothing for a value of the register on its own.
    pub clause: Option<String>,
    /// The points of the law that it answers to (`13(1)(a)`).
    pub items: Vec<String>,
    /// Its words.
    pub said: Vec<PieceView>,
    /// The rewrite that stands here.
    pub own: Option<LineId>,
    /// Whose words it is in, and whether something is to be done.
    pub state: SentenceState,
    /// What it rests on.
    pub sources: Vec<SourceView>,
}

/// How a stretch of a sentence looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PieceStyle {
    /// As its surroundings.
    Plain,
    /// Important.
    Strong,
    /// Stressed.
    Emphasis,
    /// Secondary.
    Muted,
    /// What is to be completed or confirmed.
    Missing,
}

/// A stretch of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct PieceView {
    /// Its words.
    pub text: String,
    /// Its look.
    pub style: PieceStyle,
    /// Where it leads (`https:`, `mailto:`).
    pub uri: Option<String>,
    /// Its language, where it is not the notice's.
    pub lang: Option<Lang>,
}

/// A field that a sentence rests on, with names for a person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct SourceView {
    /// The field.
    pub source: Source,
    /// Reference of the sheet; blank for anything else.
    pub reference: String,
    /// Name of the sheet, the legal person, the third party, or the fact of the law.
    pub name: String,
    /// The part of the sheet or of the organisation where the field stands, in the reader's language.
    pub part: String,
}

/// Why something is left to do on a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LeftWhy {
    /// A question is not answered.
    Gap,
    /// A value of a model waits for somebody to confirm it.
    Confirm,
}

/// Something left to complete or to confirm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct LeftView {
    /// Why.
    pub why: LeftWhy,
    /// The sentence where it stands.
    pub key: SentenceKey,
    /// What is printed in its place.
    pub said: String,
    /// The field to go to.
    pub source: SourceView,
}

/// Why an own sentence is to be looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ReviewWhy {
    /// The facts beneath it have changed.
    Changed,
    /// The notice was in another language when it was written.
    Language,
    /// The sentence that it stands for is no longer in the notice: it is kept and not printed.
    Gone,
    /// Another own sentence stands for the same one: it is kept and not printed.
    Twice,
}

/// An own sentence to look at again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ReviewView {
    /// Which rewrite.
    pub rewrite: LineId,
    /// The sentence that it stands for.
    pub key: SentenceKey,
    /// Why.
    pub why: ReviewWhy,
    /// Their words.
    pub text: String,
    /// The program's words when they were written.
    pub said: String,
    /// The program's words today; nothing where the sentence is gone.
    pub now: Option<Vec<PieceView>>,
    /// The facts that have changed.
    pub facts: Vec<ChangeView>,
}

/// A fact that has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct ChangeView {
    /// The field.
    pub source: SourceView,
    /// What it said then, for a person; nothing where it was not there.
    pub was: Option<String>,
    /// What it says today; nothing where it is gone.
    pub is: Option<String>,
}

/// Words that deserve a second look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct FlagView {
    /// The sentence.
    pub key: SentenceKey,
    /// Why: `vague`, `endless`, `partners`, `et-cetera`, `conditional`, `reference`, `other-language`.
    pub kind: String,
    /// The words.
    pub words: String,
}

/// How a text reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct EaseView {
    /// How many sentences.
    pub sentences: usize,
    /// How many words.
    pub words: usize,
    /// The mean length of a sentence, in tenths of a word.
    pub mean_tenths: usize,
    /// How many sentences of a hundred are longer than 20 words.
    pub long_percent: usize,
}

/// Since when a field says what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct SourceRevision {
    /// The step of the journal that last changed it; nothing for the law, and for what the register no longer has.
    pub step: Option<u64>,
    /// When.
    pub at: Option<DateTime<Utc>>,
    /// Who was at the keyboard.
    pub actor: String,
    /// What it says, for a person.
    pub value: Option<String>,
}

/// Why a published sentence is not what the program says today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StaleWhy {
    /// The register says something else.
    Facts,
    /// The register says something that the notice does not tell.
    New,
    /// The register no longer says what the notice tells.
    Gone,
    /// A fact of the law has changed.
    Law,
    /// The organisation has chosen other words.
    Own,
    /// Only our wording has changed: nothing is to be published again.
    Wording,
}

/// A published sentence that is not what the program says today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct StaleView {
    /// The sentence.
    pub key: SentenceKey,
    /// Why.
    pub why: StaleWhy,
    /// Whether it makes the notice one to publish again.
    pub republish: bool,
    /// What was published; nothing where it is new.
    pub was: Option<Vec<PieceView>>,
    /// What the program says today; nothing where it is gone.
    pub is: Option<Vec<PieceView>>,
    /// The facts that have changed.
    pub facts: Vec<ChangeView>,
}

/// A notice for the clipboard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct CopiedNotice {
    /// As rich text: the fragment for a site's page.
    pub html: String,
    /// As plain text.
    pub plain: String,
}
