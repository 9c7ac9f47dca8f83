//! `run`: the sheets that answers call for, all drafts to confirm, as one step.
//! It must not touch a sheet that is there.

use super::show::planned;
use crate::activity::prepare;
use crate::error::AppError;
use crate::models::shelf::shelf;
use crate::session::{Session, Written};
use registre_domain::activity::Unconfirmed;
use registre_domain::catalogue::{Catalogue, Lang};
use registre_domain::ids::ActivityId;
use registre_domain::model::Model;
use registre_domain::path::FieldPath;
use registre_domain::register::Start;
use registre_domain::start::{Guide, Plan};
use registre_domain::{Activity, Answer, Code};
use registre_store::{Op, Tx};
use serde::{Deserialize, Serialize};

/// Answers to make sheets from.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RunStart {
    /// The answers.
    pub answers: Start,
    /// The language of the values, where models have it; French by default.
    pub lang: Option<Lang>,
}

/// What the guided start made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct Started {
    /// The sheets.
    pub sheets: Vec<StartedSheet>,
    /// How many models had a sheet already.
    pub present: usize,
    /// What the journal wrote.
    pub written: Written,
}

/// A sheet that the guided start made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
pub struct StartedSheet {
    /// Identifier.
    pub id: ActivityId,
    /// Reference.
    pub reference: String,
    /// Name.
    pub name: String,
    /// Its model.
    pub model: Code,
}

/// Keeps the answers and makes the sheets that they call for and that are not there yet. What the answers
/// say about the organisation (size, public body) is written where nothing is.
///
/// # Errors
/// `invalid-request` for a name that the guide does not have.
pub fn run(session: &mut Session, request: RunStart) -> Result<Started, AppError> {
    let lang = request.lang.unwrap_or(Lang::Fr);
    let today = session.world.now().date_naive();
    let catalogue = session.catalogue.clone();
    let (library, guide) = shelf().map(|shelf| (&shelf.library, &shelf.guide))?;
    let answers = request.answers;
    let made = session.write_with(Op::GuidedStart, "", |tx, world| {
        let plan = planned(&answers, &tx.read().register()?)?;
        keep(tx, &answers, guide)?;
        let mut sheets = Vec::new();
        for model in plan.models.iter().filter_map(|code| library.get(code)) {
            let id = world.new_id().into();
            let mut sheet = drafted(model, id, &plan, &catalogue, lang);
            prepare(&mut sheet, tx.read(), today)?;
            tx.put_activity(&sheet)?;
            sheets.push(StartedSheet {
                id,
                reference: sheet.identity.reference,
                name: sheet.identity.name,
                model: model.code.clone(),
            });
        }
        Ok::<_, AppError>((sheets, plan.present.len()))
    });
    let ((sheets, present), written) = made?;
    Ok(Started {
        sheets,
        present,
        written,
    })
}

/// Keeps the answers, and what they say about the main entity where it says nothing.
fn keep(tx: &mut Tx<'_>, answers: &Start, guide: &Guide) -> Result<(), AppError> {
    let mut about = tx.read().about()?;
    about.start = answers.clone();
    tx.put_about(&about)?;
    let Some(id) = about.main_entity else {
        return Ok(());
    };
    let mut entity = tx.read().entity(id)?;
    let (preset, size) = (guide.preset(answers), guide.size(answers));
    let public = preset.and_then(|preset| preset.public_body);
    entity.public_body = entity.public_body.or(public);
    entity.headcount = entity.headcount.or(size.and_then(|size| size.headcount));
    tx.put_entity(&entity)?;
    Ok(())
}

/// A sheet of a model, with what the answers say of transfers.
fn drafted(
    model: &Model,
    id: ActivityId,
    plan: &Plan,
    catalogue: &Catalogue,
    lang: Lang,
) -> Activity {
    let mut sheet = model.fill(id, &plan.facts, catalogue, lang);
    if plan.no_transfer && sheet.transfers.is_unknown() {
        sheet.transfers = Answer::None;
        sheet.unconfirmed.push(Unconfirmed {
            id: uuid::Uuid::new_v5(&id.0, b"unconfirmed/transfers").into(),
            path: FieldPath::of(&[&"transfers"]),
            model: Some(model.code.clone()),
        });
    }
    sheet
}
