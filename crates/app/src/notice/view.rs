//! `show`, `copy`: a notice as a page shows it, sentence by sentence, and as the clipboard takes it.
//! It must not know how a sentence is composed or printed.

use super::list::one;
use super::{
    Composer, CopiedNotice, CopyNotice, EaseView, FlagView, ItemView, LeftView, LeftWhy, Names,
    NoticeView, PartView, PieceStyle, PieceView, ReviewView, ReviewWhy, SectionView, SentenceState,
    SentenceView, SheetTold, ShowNotice, clauses,
};
use crate::error::AppError;
use crate::session::Session;
use crate::words::{self, Phrases, Words};
use registre_documents::block::{Inline, Style, Target, plain_text};
use registre_documents::notice::{
    Ease, Item, Left, LeftKind, Part, Review, Section, Sentence, Text, WhyReview, kept_aside,
};
use registre_domain::Lang;
use registre_domain::activity::{Activity, Status};
use registre_domain::code::Code;
use registre_domain::ids::{ActivityId, LineId};
use registre_domain::notice::{Notice, people};
use serde_json::Value;
use std::collections::BTreeSet;

/// Shows a notice as it stands. One that has no text today has no sections, its line says why, and every own sentence is
/// listed.
///
/// # Errors
/// `notice-not-found`.
pub fn show(session: &mut Session, request: ShowNotice) -> Result<NoticeView, AppError> {
    let ShowNotice { notice, lang } = request;
    let composer = Composer::of(session)?;
    let notice = composer.find(&notice)?;
    let text = composer.text(notice, false);
    let standing = one(session, &composer, notice, &text)?;
    let reader = words::shared(lang.unwrap_or(Lang::Fr))?;
    let names = Names::of(&composer.register, &composer.catalogue, reader);
    let own = words::shared(notice.lang)?;
    let view = View {
        names: &names,
        words: own,
        due: due(text.as_ref().ok()),
    };
    let text = text.ok();
    let text = text.as_ref();
    Ok(NoticeView {
        line: standing.line,
        title: text.map_or_else(|| notice.title.clone(), |text| text.heading(own)),
        sections: text.map(|text| view.sections(text)).unwrap_or_default(),
        left: text.map(|text| view.left(text)).unwrap_or_default(),
        reviews: match text {
            Some(text) => view.reviews(&text.reviews),
            None => view.reviews(&kept_aside(&notice.rewrites)),
        },
        flags: text.map(flags).unwrap_or_default(),
        ease: ease(text.map(|text| text.ease)),
        ours: ease(text.map(ours).transpose()?),
        sheets: text
            .map(|text| told(&composer, notice, text))
            .unwrap_or_default(),
        gone: text.map(|text| text.gone.clone()).unwrap_or_default(),
        revision: composer.head.edit.0,
        ready: text.is_some_and(Text::is_final),
    })
}

/// A notice for the clipboard, as a draft while something is left to do.
///
/// # Errors
/// `notice-not-found`; what composing refuses.
pub fn copy(session: &mut Session, request: CopyNotice) -> Result<CopiedNotice, AppError> {
    let composer = Composer::of(session)?;
    let notice = composer.find(&request.notice)?;
    let text = composer.text(notice, true)?;
    let copied = text.copied(words::shared(notice.lang)?);
    Ok(CopiedNotice {
        html: copied.html,
        plain: copied.plain,
    })
}

/// The rewrites to look at again.
fn due(text: Option<&Text>) -> BTreeSet<LineId> {
    let reviews = text.into_iter().flat_map(|text| &text.reviews);
    reviews.map(|review| review.rewrite).collect()
}

/// Makes a text into what a page shows.
struct View<'a> {
    names: &'a Names<'a>,
    /// The words of the notice's language.
    words: &'a Words,
    due: BTreeSet<LineId>,
}

impl View<'_> {
    fn sections(&self, text: &Text) -> Vec<SectionView> {
        let sections = text.sections.iter();
        sections.map(|section| self.section(section)).collect()
    }

    fn section(&self, section: &Section) -> SectionView {
        SectionView {
            code: section.code.to_owned(),
            // The organisation's own first words stand under the title.
            heading: match section.code {
                "introduction" => String::new(),
                _ => self.words.say(section.heading),
            },
            parts: section.parts.iter().map(|part| self.part(part)).collect(),
        }
    }

    fn part(&self, part: &Part) -> PartView {
        match part {
            Part::Say(sentence) => PartView::Say {
                sentence: self.sentence(sentence),
            },
            Part::List(items) => PartView::List {
                items: self.items(items),
            },
            Part::Table { columns, rows } => PartView::Table {
                columns: columns.iter().map(|key| self.words.say(key)).collect(),
                rows: rows.iter().map(|row| self.items(row)).collect(),
            },
            Part::Apart { title, items } => PartView::Apart {
                title: self.words.say(title),
                items: self.items(items),
            },
            Part::Boxes(items) => PartView::Boxes {
                items: self.items(items),
            },
        }
    }

    fn items(&self, items: &[Item]) -> Vec<ItemView> {
        let all = |sentences: &[Sentence]| {
            let sentences = sentences.iter();
            sentences.map(|one| self.sentence(one)).collect()
        };
        let items = items.iter();
        items
            .map(|item| ItemView {
                lead: all(&item.lead),
                below: all(&item.below),
            })
            .collect()
    }

    fn sentence(&self, sentence: &Sentence) -> SentenceView {
        SentenceView {
            key: sentence.keys.first().cloned().unwrap_or_default(),
            clause: sentence.clause.clone(),
            items: sentence.items.clone(),
            said: pieces(&sentence.content),
            own: sentence.own,
            state: match sentence.own {
                Some(own) if self.due.contains(&own) => SentenceState::Review,
                _ if sentence.is_missing() => SentenceState::Left,
                Some(_) => SentenceState::Own,
                None => SentenceState::Ours,
            },
            sources: sentence
                .sources
                .iter()
                .map(|source| self.names.source(source))
                .collect(),
        }
    }

    fn left(&self, text: &Text) -> Vec<LeftView> {
        let view = |left: &Left| LeftView {
            why: match left.kind {
                LeftKind::Gap => LeftWhy::Gap,
                LeftKind::Confirm => LeftWhy::Confirm,
            },
            key: left.key.clone(),
            said: left.said.clone(),
            source: self.names.source(&left.source),
        };
        text.left.iter().map(view).collect()
    }

    fn reviews(&self, reviews: &[Review]) -> Vec<ReviewView> {
        let view = |review: &Review| ReviewView {
            rewrite: review.rewrite,
            key: review.key.clone(),
            why: match review.why {
                WhyReview::Changed => ReviewWhy::Changed,
                WhyReview::Language => ReviewWhy::Language,
                WhyReview::Gone => ReviewWhy::Gone,
                WhyReview::Twice => ReviewWhy::Twice,
            },
            text: review.text.clone(),
            said: review.said.clone(),
            now: review.now.as_ref().map(|now| pieces(now)),
            facts: review
                .facts
                .iter()
                .map(|fact| self.names.change(fact))
                .collect(),
        };
        reviews.iter().map(view).collect()
    }
}

/// The stretches of a sentence.
pub(super) fn pieces(content: &[Inline]) -> Vec<PieceView> {
    let piece = |inline: &Inline| PieceView {
        text: inline.text.clone(),
        style: match inline.style {
            Style::Plain => PieceStyle::Plain,
            Style::Strong => PieceStyle::Strong,
            Style::Emphasis => PieceStyle::Emphasis,
            Style::Muted => PieceStyle::Muted,
            Style::Missing => PieceStyle::Missing,
        },
        uri: match &inline.target {
            Some(Target::Uri(uri)) => Some(uri.clone()),
            Some(Target::Anchor(_)) | None => None,
        },
        lang: inline.language,
    };
    content.iter().map(piece).collect()
}

fn flags(text: &Text) -> Vec<FlagView> {
    let flags = text.flags.iter();
    flags
        .map(|(key, flag)| FlagView {
            key: key.clone(),
            kind: match serde_json::to_value(flag.kind) {
                Ok(Value::String(kind)) => kind,
                _ => String::new(),
            },
            words: flag.words.clone(),
        })
        .collect()
}

/// How our own sentences read: what the register says in its own words is not ours to shorten.
fn ours(text: &Text) -> Result<Ease, AppError> {
    let ours = text
        .sentences()
        .filter(|sentence| sentence.clause.is_some() && sentence.own.is_none());
    let said: Vec<String> = ours.map(|sentence| plain_text(&sentence.content)).collect();
    let grammar = clauses()?.grammar(text.lang);
    Ok(Ease::of(said.iter().map(String::as_str), grammar))
}

fn ease(ease: Option<Ease>) -> EaseView {
    let ease = ease.unwrap_or_default();
    EaseView {
        sentences: ease.sentences,
        words: ease.words,
        mean_tenths: ease.mean_tenths(),
        long_percent: ease.long_percent(),
    }
}

/// The sheets of a text, with whether all of one stands there for want of links.
fn told(composer: &Composer, notice: &Notice, text: &Text) -> Vec<SheetTold> {
    let people = people(notice, &composer.catalogue);
    let find = |id: &ActivityId| {
        let mut sheets = composer.register.activities.iter();
        sheets.find(|sheet| sheet.id == *id)
    };
    let sheets = text.sheets.iter().filter_map(find);
    sheets
        .map(|sheet| SheetTold {
            id: sheet.id,
            reference: sheet.identity.reference.clone(),
            name: sheet.identity.name.clone(),
            in_force: sheet.identity.status == Status::InForce,
            whole: is_whole(sheet, &people),
        })
        .collect()
}

/// Whether a sheet is about others too, and none of its data or rules says whom it is about.
fn is_whole(sheet: &Activity, people: &BTreeSet<Code>) -> bool {
    let categories = sheet.data_subjects.iter();
    let categories = categories.map(|one| one.category.as_ref());
    let (meant, others): (Vec<_>, Vec<_>) =
        categories.partition(|category| category.is_some_and(|code| people.contains(code)));
    let mut data = sheet.data_groups.iter().map(|group| &group.data_subjects);
    let mut rules = sheet.retention_rules.iter().map(|rule| &rule.data_subjects);
    !meant.is_empty()
        && !others.is_empty()
        && data.all(BTreeSet::is_empty)
        && rules.all(BTreeSet::is_empty)
}
