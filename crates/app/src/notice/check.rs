//! A published page held against the register: what the page does not say, what it says, what the register does not
//! know. It must not know how pages are read or words compared.

use super::compose::Composer;
use super::trace::Names;
use super::{OneNotice, SourceView};
use crate::error::{AppError, ErrorCode};
use crate::importing::Source;
use crate::progress::{Phase, Watch};
use crate::refusal;
use crate::request::check_text;
use crate::session::Session;
use crate::words::{Phrases, Words, shared};
use registre_documents::published::{self, PageError};
use registre_domain::activity::{Role, Status};
use registre_domain::notice::{self, Source as Field};
use registre_domain::published::{
    Comparison, Counted, Expected, Kind, LexiconError, Lexicons, Page, Place, Span, Spot, What,
    compare,
};
use registre_domain::{Activity, Catalogue, Lang};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::sync::LazyLock;

/// The words with which pages are read (`assets/published`).
static LEXICONS: LazyLock<Result<Lexicons, LexiconError>> = LazyLock::new(|| {
    Lexicons::parse(
        include_str!("../../../../assets/published/fr.toml"),
        include_str!("../../../../assets/published/en.toml"),
    )
});

/// As many letters as stand around what was found, on each side.
const AROUND: usize = 120;

/// Which page to hold against what. The page is the file that comes with the request, or the text in it.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct CheckPage {
    /// The notice whose sheets the page should tell of; every sheet in force where none is named.
    pub notice: Option<OneNotice>,
    /// The language of whoever reads the report; French where nobody says.
    pub lang: Option<Lang>,
    /// A page that was pasted, one text a paragraph; blank where a file comes with the request.
    #[cfg_attr(feature = "model-tools", ts(as = "Option<_>", optional))]
    pub text: Vec<String>,
}

/// A page held against the register. It compares words and is no legal opinion: hosts say so beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct PageReport {
    /// The language that the page was read in.
    pub lang: Lang,
    /// What the register says and the page does not, in the order of the register.
    pub missing: Vec<PageMissing>,
    /// What both say.
    pub found: Vec<PageFound>,
    /// What the page says and the register does not know, in the order of the page.
    pub unknown: Vec<PageUnknown>,
}

/// What the register says and the page does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct PageMissing {
    /// What it is.
    pub kind: Kind,
    /// In words.
    pub said: String,
    /// Where the register says it.
    pub sources: Vec<SourceView>,
}

/// What both say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct PageFound {
    /// What it is.
    pub kind: Kind,
    /// In words.
    pub said: String,
    /// Where the register says it.
    pub sources: Vec<SourceView>,
    /// Where the page says it.
    pub passage: PassageView,
}

/// What the page says and the register does not know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct PageUnknown {
    /// A duration, a country or an organisation.
    pub kind: Kind,
    /// In words.
    pub said: String,
    /// Where the page says it.
    pub passage: PassageView,
}

/// A stretch of a page, with what stands around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct PassageView {
    /// Where it stands.
    pub place: Place,
    /// What stands before it.
    pub before: String,
    /// The words themselves.
    pub words: String,
    /// What stands after them.
    pub after: String,
}

/// Holds a page against the sheets of a notice, or against every sheet in force. Nothing leaves the machine.
///
/// # Errors
/// `notice-not-found`; `page-unreadable`, `file-too-large`, `source-encrypted` for the page; `invalid-request` where
/// there is none, or two; `cancelled`.
pub fn check(
    session: &mut Session,
    request: CheckPage,
    files: &[Source<'_>],
    watch: &dyn Watch,
) -> Result<PageReport, AppError> {
    watch.at(Phase::Reading, 0, 1)?;
    let page = read_page(&request, files)?;
    watch.at(Phase::Reading, 1, 1)?;
    hold(session, &request, &page)
}

/// Holds a page that was read against the register: what is left of [`check`], for hosts that read it beforehand, while
/// the register stays open to others.
///
/// # Errors
/// `notice-not-found`.
pub fn hold(
    session: &mut Session,
    request: &CheckPage,
    page: &Page,
) -> Result<PageReport, AppError> {
    let composer = Composer::of(session)?;
    let lexicons = lexicons()?;
    let sheets = sheets(&composer, request.notice.as_ref())?;
    let sheets: Vec<&Activity> = sheets.iter().collect();
    let catalogue = composer.catalogue.as_ref();
    let expected = Expected::of(&composer.register, &sheets, catalogue, lexicons);
    let comparison = compare(&expected, lexicons, catalogue, page);
    let words = shared(request.lang.unwrap_or_default())?;
    let teller = Teller {
        names: Names::of(&composer.register, catalogue, words),
        catalogue,
        words,
        page,
    };
    Ok(teller.report(&comparison))
}

fn lexicons() -> Result<&'static Lexicons, AppError> {
    LEXICONS
        .as_ref()
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error.clone()))
}

/// Reads the one page of a request; it needs no register.
///
/// # Errors
/// `page-unreadable`, `file-too-large`, `source-encrypted`, `too-large`; `invalid-request` where there is none, or two.
pub fn read_page(request: &CheckPage, files: &[Source<'_>]) -> Result<Page, AppError> {
    let missing = || AppError::new(ErrorCode::InvalidRequest).with("field", "text");
    match (files, request.text.as_slice()) {
        ([file], []) => {
            check_text("source", file.name)?;
            let page = published::read(file.bytes);
            page.map_err(|error| refusal::named(refused(error), Path::new(file.name)))
        }
        ([], [_, ..]) => published::pasted(&request.text).map_err(|error| match error {
            PageError::TooLarge => AppError::new(ErrorCode::TooLarge).with("field", "text"),
            _ => missing(),
        }),
        _ => Err(missing()),
    }
}

fn refused(error: PageError) -> AppError {
    let code = match error {
        PageError::TooLarge => ErrorCode::FileTooLarge,
        PageError::Encrypted => ErrorCode::SourceEncrypted,
        PageError::NoWords | PageError::Damaged | PageError::UnknownFormat => {
            ErrorCode::PageUnreadable
        }
    };
    AppError::new(code).because(error)
}

/// The sheets that the page should tell of, with what concerns its readers.
fn sheets(composer: &Composer, one: Option<&OneNotice>) -> Result<Vec<Activity>, AppError> {
    let register = &composer.register;
    let Some(one) = one else {
        let ours = |sheet: &&Activity| {
            let identity = &sheet.identity;
            identity.status == Status::InForce && identity.role != Role::Processor
        };
        return Ok(register.activities.iter().filter(ours).cloned().collect());
    };
    let notice = composer.find(one)?;
    let chosen = notice::chosen(notice, register, &composer.catalogue);
    let seen = chosen.sheets.iter();
    Ok(seen
        .map(|sheet| notice::concerning(sheet, &chosen.people_of(sheet)))
        .collect())
}

/// A comparison in the words of a reader.
struct Teller<'a> {
    names: Names<'a>,
    catalogue: &'a Catalogue,
    words: &'a Words,
    page: &'a Page,
}

impl Teller<'_> {
    fn report(&self, comparison: &Comparison) -> PageReport {
        let missing = comparison.missing.iter().map(|missing| PageMissing {
            kind: missing.kind,
            said: self.said(&missing.what),
            sources: self.sources(&missing.sources),
        });
        let found = comparison.found.iter().map(|found| PageFound {
            kind: found.kind,
            said: self.said(&found.what),
            sources: self.sources(&found.sources),
            passage: self.passage(&found.at),
        });
        let unknown = comparison.unknown.iter().map(|unknown| PageUnknown {
            kind: unknown.kind,
            said: self.said(&unknown.what),
            passage: self.passage(&unknown.at),
        });
        PageReport {
            lang: comparison.lang,
            missing: missing.collect(),
            found: found.collect(),
            unknown: unknown.collect(),
        }
    }

    fn sources(&self, sources: &[Field]) -> Vec<SourceView> {
        sources
            .iter()
            .map(|source| self.names.source(source))
            .collect()
    }

    fn said(&self, what: &What) -> String {
        let lang = self.words.lang();
        let named = |words: Option<&str>, code: &str| words.unwrap_or(code).to_owned();
        match what {
            What::Text(text) => text.clone(),
            What::Duration(span) => self.span(*span),
            What::Country(code) => named(
                self.catalogue.countries.words(code.as_str(), lang),
                code.as_str(),
            ),
            What::Right(code) => named(self.catalogue.rights.words(code, lang), code),
            What::RecipientType(code) => {
                named(self.catalogue.recipient_types.words(code, lang), code)
            }
        }
    }

    fn span(&self, span: Span) -> String {
        if let Some(period) = span.period() {
            return self.words.period(period);
        }
        let key = match span.counted {
            Counted::Hours => "published-hours",
            Counted::WorkingDays => "published-working-days",
            Counted::Days => "doc-period-days",
            Counted::Months => "doc-period-months",
        };
        self.words
            .counted(key, usize::try_from(span.count).unwrap_or(usize::MAX))
    }

    fn passage(&self, spot: &Spot) -> PassageView {
        let passage = self.page.passages.get(spot.passage);
        let text = passage.map_or("", |passage| passage.text.as_str());
        let part = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default();
        PassageView {
            place: passage.map_or(Place::Paragraph(1), |passage| passage.place),
            before: last(part(0..spot.range.start)),
            words: part(spot.range.start..spot.range.end).to_owned(),
            after: first(part(spot.range.end..text.len())),
        }
    }
}

/// The last words of a text, with a sign where more stands before.
fn last(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().rev().nth(AROUND) else {
        return text.to_owned();
    };
    let near = text.get(cut..).unwrap_or_default();
    let whole = near.split_once(' ').map_or(near, |(_, rest)| rest);
    format!("… {whole}")
}

/// The first words of a text, with a sign where more follows.
fn first(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(AROUND) else {
        return text.to_owned();
    };
    let near = text.get(..cut).unwrap_or_default();
    let whole = near.rsplit_once(' ').map_or(near, |(rest, _)| rest);
    format!("{whole} …")
}

impl PageReport {
    /// The report as lines for a terminal: what it is worth first, then the three lists.
    #[must_use]
    pub fn lines(&self, words: &Words) -> Vec<String> {
        let mut lines = vec![words.say("published-worth"), String::new()];
        lines.push(words.counted("published-missing", self.missing.len()));
        for missing in &self.missing {
            lines.push(said(missing.kind, &missing.said, words));
            lines.extend(
                missing
                    .sources
                    .first()
                    .map(|source| format!("      {}", at(source))),
            );
        }
        lines.push(words.counted("published-unknown", self.unknown.len()));
        for unknown in &self.unknown {
            lines.push(said(unknown.kind, &unknown.said, words));
            lines.push(format!("      {}", quoted(&unknown.passage, words)));
        }
        lines.push(words.counted("published-found", self.found.len()));
        for found in &self.found {
            lines.push(said(found.kind, &found.said, words));
        }
        lines
    }
}

fn said(kind: Kind, text: &str, words: &Words) -> String {
    let key = match kind {
        Kind::Purpose => "published-kind-purpose",
        Kind::Recipient => "published-kind-recipient",
        Kind::Country => "published-kind-country",
        Kind::Duration => "published-kind-duration",
        Kind::Right => "published-kind-right",
        Kind::Contact => "published-kind-contact",
        Kind::Organisation => "published-kind-organisation",
    };
    format!("  {}", words.with(key, text))
}

fn at(source: &SourceView) -> String {
    let parts = [&source.reference, &source.name, &source.part];
    let said: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    said.join(" · ")
}

fn quoted(passage: &PassageView, words: &Words) -> String {
    let text = format!("{}{}{}", passage.before, passage.words, passage.after);
    let (key, number) = match passage.place {
        Place::Paragraph(number) => ("published-paragraph", number),
        Place::Page(number) => ("published-page", number),
    };
    let place = words.counted(key, usize::try_from(number).unwrap_or(usize::MAX));
    format!("{place} {text}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_cut_between_words() {
        let long = "mot ".repeat(60);
        assert!(last(&long).starts_with("… mot") && last(&long).chars().count() < AROUND + 4);
        assert!(first(&long).ends_with("mot …") && first(&long).chars().count() < AROUND + 4);
        assert_eq!(
            (last("été"), first("été")),
            ("été".to_owned(), "été".to_owned())
        );
        let unbroken = "é".repeat(300);
        assert_eq!(first(&unbroken).chars().count(), AROUND + 2);
    }

    #[test]
    fn the_lists_of_words_are_read() {
        assert!(lexicons().is_ok());
    }
}
