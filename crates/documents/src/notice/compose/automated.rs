//! Owns: automated decisions and profiling (N-12 of Art. 13 and 14).
//! Must not know the right to have a person review them: that is `rights`.

use super::super::draft::{Draft, merged, of_sheet};
use super::super::fill::Value;
use super::super::statement::{Part, Sentence};
use registre_domain::Answer;
use registre_domain::activity::{Activity, AutomatedDecision};

pub(super) fn automated(draft: &Draft<'_>) -> Vec<Part> {
    let mut said: Vec<Sentence> = Vec::new();
    let mut gaps: Vec<Sentence> = Vec::new();
    for sheet in &draft.activities {
        match &sheet.automated_decision {
            Answer::Given(decision) => said.extend(of(draft, sheet, decision)),
            Answer::Unknown => {
                let about = of_sheet(sheet, &[&"automated_decision"]);
                gaps.push(draft.missing("privacy-missing-automated", about));
            }
            Answer::None | Answer::NotApplicable(_) => {}
        }
    }
    said.extend(gaps);
    merged(said).into_iter().map(Part::Say).collect()
}

fn of(draft: &Draft<'_>, sheet: &Activity, decision: &AutomatedDecision) -> Vec<Sentence> {
    let at = |field: &str| of_sheet(sheet, &[&"automated_decision", &field]);
    let line = || of_sheet(sheet, &[&"automated_decision"]);
    let sole = decision.sole_decision == Some(true);
    let profiling = decision.profiling == Some(true);
    let mut said = Vec::new();
    if decision.sole_decision.is_none() {
        said.push(draft.missing("privacy-missing-automated", at("sole_decision")));
    }
    if decision.profiling.is_none() {
        said.push(draft.missing("privacy-missing-profiling", at("profiling")));
    }
    if !sole && !profiling {
        return said;
    }
    if sole {
        let purposes = sheet.purposes.iter().map(|purpose| draft.purpose(purpose));
        let purposes = match draft.activities.len() {
            1 => Value::default(),
            _ => Value::list(purposes.collect()),
        };
        let values = [("purposes", purposes)];
        said.push(draft.say("automated-sole", line(), &values, vec![at("sole_decision")]));
    }
    if profiling {
        said.push(draft.say("automated-profiling", line(), &[], vec![at("profiling")]));
    }
    if decision.sole_decision == Some(false) {
        said.push(draft.say("automated-not-sole", line(), &[], vec![at("sole_decision")]));
    }
    if decision.ai_system.given().is_some() {
        said.push(draft.say("ai-system", line(), &[], vec![at("ai_system")]));
    }
    let mut explained = |code: &str, name: &str, text: &str, field: &str, message: &str| {
        let values = [(name, draft.text_or(text, message).into())];
        said.push(draft.say(code, line(), &values, vec![at(field)]));
    };
    let logic = "privacy-missing-logic";
    explained("automated-logic", "logic", &decision.logic, "logic", logic);
    let (field, message) = ("consequences", "privacy-missing-consequences");
    explained(
        "automated-consequences",
        field,
        &decision.consequences,
        field,
        message,
    );
    if sole {
        let (field, message) = ("human_intervention", "privacy-missing-intervention");
        explained(
            "automated-intervention",
            "how",
            &decision.human_intervention,
            field,
            message,
        );
    }
    said
}
