//! Owns: automated decisions and profiling (N-12 of Art. 13 and 14).
//! Must not know the right to have a person review them: that is `rights`.

use super::super::draft::{Draft, of_sheet};
use super::super::statement::{Part, Statement};
use registre_domain::Answer;
use registre_domain::activity::{Activity, AutomatedDecision};

pub(super) fn automated(draft: &Draft<'_>) -> Vec<Part> {
    let mut said: Vec<Statement> = Vec::new();
    for activity in &draft.activities {
        match &activity.automated_decision {
            Answer::Given(decision) => said.extend(of(draft, activity, decision)),
            Answer::Unknown => {
                let origin = vec![of_sheet(activity, &[&"automated_decision"])];
                said.push(draft.missing("privacy-missing-automated", origin));
            }
            Answer::None | Answer::NotApplicable(_) => {}
        }
    }
    super::super::draft::merged(said)
        .into_iter()
        .map(Part::Say)
        .collect()
}

fn of(draft: &Draft<'_>, activity: &Activity, decision: &AutomatedDecision) -> Vec<Statement> {
    let origin = |field: &str| vec![of_sheet(activity, &[&"automated_decision", &field])];
    let sole = decision.sole_decision == Some(true);
    let mut said = Vec::new();
    match decision.sole_decision {
        Some(true) => said.push(draft.clause("automated-sole", &[], origin("sole_decision"))),
        Some(false) if decision.profiling == Some(true) => {
            said.push(draft.clause("automated-not-sole", &[], origin("sole_decision")));
        }
        _ => {}
    }
    if decision.profiling == Some(true) {
        said.push(draft.clause("automated-profiling", &[], origin("profiling")));
    }
    if said.is_empty() {
        return said;
    }
    let logic = draft.text_or(&decision.logic, "privacy-missing-logic");
    said.push(draft.clause("automated-logic", &[("logic", logic)], origin("logic")));
    let consequences = draft.text_or(&decision.consequences, "privacy-missing-consequences");
    let values = [("consequences", consequences)];
    said.push(draft.clause("automated-consequences", &values, origin("consequences")));
    if sole {
        let how = draft.text_or(&decision.human_intervention, "privacy-missing-intervention");
        let origin = origin("human_intervention");
        said.push(draft.clause("automated-intervention", &[("how", how)], origin));
    }
    said
}
