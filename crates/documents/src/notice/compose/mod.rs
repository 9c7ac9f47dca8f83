//! Owns: making the text of a notice: its sheets as it may know them, its sections in their order, what is left to do.
//! Must not know how it looks.

mod automated;
mod closing;
mod consent;
mod cookies;
mod data;
mod first;
mod kept;
mod recipients;
mod retention;
mod rights;
mod sections;
mod special;
mod transfers;
mod who;
mod why;

pub(super) use first::of_notice;
pub(super) use sections::known;

use super::clause::Clauses;
use super::draft::{Draft, pruned};
use super::statement::{Part, Section, Sentence};
use super::{Asked, Ease, Flag, NoticeError, Text, confirm, flags, left, rewrite, told};
use crate::block::plain_text;
use crate::said::said;
use crate::words::Words;
use registre_domain::activity::Activity;
use registre_domain::code::Code;
use registre_domain::notice::{
    Chosen, Condition, Conditions, Kind, Notice, Refused, Scope, SentenceKey, chosen, concerning,
};
use registre_domain::organisation::Entity;
use registre_domain::{Catalogue, Register};
use std::collections::BTreeSet;

/// Clauses on the purposes of people who work here or apply; each knows for whom it is.
const FOR_PEOPLE_AT_WORK: [&str; 3] = ["basis-consent-staff", "staff-known", "applicants-asked"];

impl Text {
    /// The text of a notice, from the fields that it may know only, in the language of the words.
    ///
    /// # Errors
    /// No sheet, one carried out for a client or by another controller, or nothing to say: see [`NoticeError`].
    pub fn of(
        notice: &Notice,
        register: &Register,
        catalogue: &Catalogue,
        clauses: &Clauses,
        words: &dyn Words,
        asked: &Asked,
    ) -> Result<Self, NoticeError> {
        let chosen = chosen(notice, register, catalogue);
        let sheets = sheets(notice, &chosen)?;
        let entity = register.entity_of_notice(notice);
        let known = told(register, entity.map(|entity| entity.id), &sheets);
        let entity = known.main_entity();
        let activities: Vec<&Activity> = known.activities.iter().collect();
        let conditions = conditions(notice, entity, &activities, catalogue);
        let draft = Draft {
            notice,
            register: &known,
            catalogue,
            clauses,
            words,
            entity,
            activities,
            conditions,
            content: asked.content,
            day: asked.made_on.date_naive(),
            usual_fate: std::cell::OnceCell::new(),
        };
        let mut sections = pruned(composed(&draft));
        let reviews = rewrite::apply(
            &mut sections,
            &notice.rewrites,
            words.lang(),
            register,
            catalogue,
            draft.day,
        );
        confirm::mark(&mut sections, &draft.activities, words);
        let title = notice.title.trim();
        Ok(Self {
            kind: notice.kind,
            lang: words.lang(),
            title: (!title.is_empty()).then(|| title.to_owned()),
            controller: entity.map(|entity| entity.name.clone()).unwrap_or_default(),
            left: left::of_title(title, words)
                .into_iter()
                .chain(left::of(&sections, &known, words))
                .collect(),
            reviews,
            flags: flagged(&sections, register, catalogue),
            ease: ease(&sections, &draft),
            gone: chosen.gone,
            not_in_force: chosen.not_in_force,
            sheets: sheets.iter().map(|sheet| sheet.id).collect(),
            made_on: asked.made_on,
            creator: asked.creator.clone(),
            revision: asked.revision,
            last: asked.last,
            sections,
        })
    }
}

/// The sheets as people of the audience are told of them, those that a notice of the kind has something to say of.
fn sheets(notice: &Notice, chosen: &Chosen<'_>) -> Result<Vec<Activity>, NoticeError> {
    match chosen.refused.first() {
        Some((_, Refused::Processor)) => return Err(NoticeError::Processor),
        Some((_, Refused::OtherController)) => return Err(NoticeError::SeveralControllers),
        None => {}
    }
    if chosen.sheets.is_empty() {
        return Err(NoticeError::NoActivity);
    }
    let mut told = chosen.sheets.clone();
    // What concerns the readers most comes first.
    told.sort_by_key(|sheet| std::cmp::Reverse(share(sheet, &chosen.people_of(sheet))));
    let told = told.iter();
    let told = told.map(|sheet| concerning(&said(sheet), &readers(notice, chosen, sheet)));
    let told = of_kind(notice, told.collect());
    match told.is_empty() {
        true => Err(NoticeError::Nothing),
        false => Ok(told),
    }
}

/// Of a hundred lines on people, how many are about these; all of them where nobody in particular is told.
fn share(sheet: &Activity, people: &BTreeSet<Code>) -> usize {
    let lines = sheet.data_subjects.iter();
    let told = lines.filter(|line| line.category.as_ref().is_some_and(|c| people.contains(c)));
    match people.is_empty() {
        true => 100,
        false => (told.count() * 100)
            .checked_div(sheet.data_subjects.len())
            .unwrap_or_default(),
    }
}

/// Whom a sheet is told to: a panel is for whoever is filmed and an oral notice for whoever calls, whoever else the
/// audience holds.
fn readers(notice: &Notice, chosen: &Chosen<'_>, sheet: &Activity) -> BTreeSet<Code> {
    let alone = match notice.kind {
        Kind::Panel => "filmed-persons",
        Kind::Oral => "callers",
        _ => return chosen.people_of(sheet),
    };
    Code::new(alone).into_iter().collect()
}

/// What of the sheets a notice of a kind is about.
fn of_kind(notice: &Notice, mut sheets: Vec<Activity>) -> Vec<Activity> {
    match notice.kind {
        Kind::Consent => {
            for sheet in &mut sheets {
                let whole = sheet.clone();
                sheet
                    .purposes
                    .retain(|purpose| consent::is_asked(&whole, purpose));
            }
            sheets.retain(|sheet| !sheet.purposes.is_empty());
        }
        Kind::Cookies => sheets.retain(|sheet| !sheet.trackers.lines().is_empty()),
        Kind::Indirect => {
            sheets.retain(|sheet| {
                let is_meant = sheet.is_indirect() || notice.scope == Scope::Hand && is_open(sheet);
                is_meant && sheet.information.exception.is_none()
            });
        }
        Kind::Panel => sheets.retain(|sheet| concerns(sheet, "filmed-persons")),
        Kind::Oral => sheets.retain(|sheet| concerns(sheet, "callers")),
        Kind::Footer => {
            let is_sent = |purpose: &registre_domain::activity::Purpose| {
                purpose.prospecting.given().is_some()
            };
            // Somebody may choose by hand what another message is about.
            let is_kept = |sheet: &Activity| sheet.purposes.iter().any(is_sent);
            if notice.scope == Scope::Rule || sheets.iter().any(is_kept) {
                sheets.retain(is_kept);
            }
            for sheet in &mut sheets {
                if sheet.purposes.iter().any(is_sent) {
                    sheet
                        .purposes
                        .retain(|p| is_sent(p) || rights::may_be_marketing(p));
                }
            }
        }
        Kind::Full | Kind::Short | Kind::Staff | Kind::Applicants => {}
    }
    sheets
}

/// Whether nobody has said where some data of a sheet come from: who chose it for a notice of Art. 14 means that they
/// come from elsewhere.
fn is_open(sheet: &Activity) -> bool {
    let groups = &sheet.data_groups;
    let mut kinds = groups
        .iter()
        .map(|group| group.sources.iter().all(|line| line.kind.is_none()));
    groups.is_empty() || kinds.any(|is_unsaid| is_unsaid)
}

fn concerns(sheet: &Activity, people: &str) -> bool {
    let lines = sheet.data_subjects.iter();
    let mut categories = lines.filter_map(|line| line.category.as_ref());
    categories.any(|category| category.as_str() == people)
}

fn conditions(
    notice: &Notice,
    entity: Option<&Entity>,
    sheets: &[&Activity],
    catalogue: &Catalogue,
) -> Conditions {
    let known = Condition::AUDIENCES.into_iter();
    let audiences = known.filter(|known| notice.audiences.iter().any(|a| a.as_str() == *known));
    audiences
        .map(Condition::Audience)
        .chain([Condition::Kind(notice.kind.code())])
        .fold(Conditions::of(entity, sheets, catalogue), Conditions::with)
}

/// Every section of the kind: the organisation's own words, those that the notice orders, then the others.
fn composed(draft: &Draft<'_>) -> Vec<Section> {
    let usual = sections::of(draft.notice.kind);
    let ordered = &draft.notice.sections;
    let place = |question: &&sections::Question| {
        let at = ordered
            .iter()
            .position(|code| code.as_str() == question.code);
        at.unwrap_or(ordered.len())
    };
    let mut questions: Vec<&sections::Question> = usual.iter().collect();
    questions.sort_by_key(place);
    let all = std::iter::once(&sections::INTRODUCTION).chain(questions);
    let section = |question: &sections::Question| Section {
        code: question.code,
        heading: question.heading,
        parts: (question.compose)(draft),
    };
    all.map(section).collect()
}

fn sentences(sections: &[Section]) -> impl Iterator<Item = &Sentence> {
    let parts = sections.iter().flat_map(|section| &section.parts);
    parts.flat_map(Part::sentences)
}

/// What deserves a second look, sentence by sentence, as they are printed.
fn flagged(
    sections: &[Section],
    register: &Register,
    catalogue: &Catalogue,
) -> Vec<(SentenceKey, Flag)> {
    let references = register.activities.iter();
    let references = references.map(|sheet| sheet.identity.reference.clone());
    let references: BTreeSet<String> = references.filter(|text| !text.is_empty()).collect();
    let mut found = Vec::new();
    for sentence in sentences(sections) {
        let Some(key) = sentence.keys.first() else {
            continue;
        };
        let here = flags(&sentence.content, catalogue, &references).into_iter();
        found.extend(here.map(|flag| (key.clone(), flag)));
    }
    found
}

fn ease(sections: &[Section], draft: &Draft<'_>) -> Ease {
    let texts: Vec<String> = sentences(sections)
        .map(|sentence| plain_text(&sentence.content))
        .collect();
    Ease::of(texts.iter().map(String::as_str), draft.grammar())
}
