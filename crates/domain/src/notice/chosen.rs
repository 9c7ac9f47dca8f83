//! Owns: which sheets a notice is about, by its rule or by hand, and which of those named cannot be in it.
//! Must not know what a notice says of a sheet.

use super::{Notice, Scope};
use crate::activity::{Activity, Role, Status};
use crate::catalogue::Catalogue;
use crate::code::Code;
use crate::ids::{ActivityId, EntityId};
use crate::reference::natural_order;
use crate::register::Register;
use std::collections::BTreeSet;

/// The sheets of a notice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chosen<'r> {
    /// Those that it is about, in the natural order of their references.
    pub sheets: Vec<&'r Activity>,
    /// Those named by hand that are no longer in the register.
    pub gone: Vec<ActivityId>,
    /// Those named by hand that are not in force; they are among `sheets`.
    pub not_in_force: Vec<ActivityId>,
    /// Those named by hand that cannot be in it, and why.
    pub refused: Vec<(ActivityId, Refused)>,
    /// The categories of people whom it informs; none means everybody whom the sheets concern.
    pub people: BTreeSet<Code>,
    /// Whether those whom it informs are among prospects.
    seeks: bool,
}

impl Chosen<'_> {
    /// The categories of people of a sheet whom the notice informs; none means everybody.
    #[must_use]
    pub fn people_of(&self, sheet: &Activity) -> BTreeSet<Code> {
        let mut people = self.people.clone();
        if self.seeks && is_sent(sheet) {
            people.extend(unnamed(sheet).cloned());
        }
        people
    }
}

/// The audience of those whom one would like to have as customers.
const PROSPECTS: &str = "prospects";

/// People who have no category of their own: those who subscribe to a letter.
const UNNAMED: &str = "other";

fn unnamed(sheet: &Activity) -> impl Iterator<Item = &Code> {
    let lines = sheet.data_subjects.iter();
    let categories = lines.filter_map(|line| line.category.as_ref());
    categories.filter(|category| category.as_str() == UNNAMED)
}

/// Whether a sheet is about messages of direct marketing.
fn is_sent(sheet: &Activity) -> bool {
    let mut purposes = sheet.purposes.iter();
    purposes.any(|purpose| purpose.prospecting.given().is_some())
}

/// Why a sheet cannot be in a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refused {
    /// It is kept for others: they inform the people (Art. 28).
    Processor,
    /// Another legal person of the register answers for it.
    OtherController,
}

/// The sheets that a notice is about. By its rule: every sheet in force that the organisation carries out as a
/// controller for the notice's legal person, that concerns the audience, and that is not left out. By hand: those
/// named.
#[must_use]
pub fn chosen<'r>(notice: &Notice, register: &'r Register, catalogue: &Catalogue) -> Chosen<'r> {
    let whose = register.entity_of_notice(notice).map(|entity| entity.id);
    let mut chosen = Chosen {
        people: people(notice, catalogue),
        seeks: notice.audiences.iter().any(|a| a.as_str() == PROSPECTS),
        ..Chosen::default()
    };
    match notice.scope {
        Scope::Rule => {
            let is_taken = |sheet: &&Activity| {
                sheet.identity.status == Status::InForce
                    && refusal(sheet, register, whose).is_none()
                    && concerns(sheet, notice, &chosen)
                    && !notice.left_out.contains(&sheet.id)
            };
            chosen.sheets = register.activities.iter().filter(is_taken).collect();
        }
        Scope::Hand => by_hand(notice, register, whose, &mut chosen),
    }
    chosen.sheets.sort_by(|a, b| {
        let references = natural_order(&a.identity.reference, &b.identity.reference);
        references.then(a.id.cmp(&b.id))
    });
    chosen
}

/// The categories of people whom a notice informs, by code; none means everybody. Audiences that the catalogue does
/// not know bring nobody.
#[must_use]
pub fn people(notice: &Notice, catalogue: &Catalogue) -> BTreeSet<Code> {
    let audiences = notice.audiences.iter();
    audiences
        .filter_map(|audience| catalogue.notice_audiences.get(audience.as_str()))
        .flat_map(|entry| &entry.facts.people)
        .filter_map(|code| Code::new(code.as_str()).ok())
        .collect()
}

fn by_hand<'r>(
    notice: &Notice,
    register: &'r Register,
    whose: Option<EntityId>,
    chosen: &mut Chosen<'r>,
) {
    for id in &notice.activities {
        let found = register.activities.iter().find(|sheet| sheet.id == *id);
        let Some(sheet) = found else {
            chosen.gone.push(*id);
            continue;
        };
        if let Some(refused) = refusal(sheet, register, whose) {
            chosen.refused.push((*id, refused));
            continue;
        }
        if sheet.identity.status != Status::InForce {
            chosen.not_in_force.push(*id);
        }
        chosen.sheets.push(sheet);
    }
}

fn refusal(sheet: &Activity, register: &Register, whose: Option<EntityId>) -> Option<Refused> {
    let answers = register.entity_of(sheet).map(|entity| entity.id);
    if sheet.identity.role == Role::Processor {
        return Some(Refused::Processor);
    }
    (answers != whose).then_some(Refused::OtherController)
}

/// Whether a sheet is about somebody of the audience. A notice for everybody takes every sheet; one for prospects takes
/// those of direct marketing whose people have no category, such as the readers of a letter.
fn concerns(sheet: &Activity, notice: &Notice, chosen: &Chosen<'_>) -> bool {
    let people = chosen.people_of(sheet);
    let lines = sheet.data_subjects.iter();
    let mut categories = lines.filter_map(|line| line.category.as_ref());
    notice.audiences.is_empty() || categories.any(|category| people.contains(category))
}
