//! Owns: why data are used and what allows it, purpose by purpose (N-03, N-04 and N-09 of Art. 13 and 14).
//! Must not know the rights that follow from it.

use super::super::draft::{Draft, of_sheet};
use super::super::statement::{Item, Part, Statement};
use crate::block::{Inline, Style};
use crate::words::unstopped;
use registre_domain::activity::{Activity, LegalBasis, Purpose};

pub(super) fn purposes(draft: &Draft<'_>) -> Vec<Part> {
    let mut items = Vec::new();
    for activity in &draft.activities {
        if activity.purposes.is_empty() {
            let origin = vec![of_sheet(activity, &[&"purposes"])];
            items.push(Item::one(draft.missing("privacy-missing-purpose", origin)));
        }
        items.extend(
            activity
                .purposes
                .iter()
                .map(|purpose| item(draft, activity, purpose)),
        );
    }
    vec![Part::List(items)]
}

fn item(draft: &Draft<'_>, activity: &Activity, purpose: &Purpose) -> Item {
    let origin = |field: &str| vec![of_sheet(activity, &[&"purposes", &purpose.id, &field])];
    let text = match purpose.text.trim() {
        "" => draft.to_complete("privacy-missing-purpose"),
        text => vec![Inline::styled(text, Style::Strong)],
    };
    let mut lead = vec![draft.value(text, origin("text"))];
    lead.extend(basis(draft, activity, purpose));
    let below = purpose
        .sub_purposes
        .iter()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty());
    let below = below.map(|text| draft.value(vec![Inline::plain(text)], origin("sub_purposes")));
    Item {
        lead,
        below: below.collect(),
    }
}

fn basis(draft: &Draft<'_>, activity: &Activity, purpose: &Purpose) -> Vec<Statement> {
    let origin = |fields: &[&str]| -> Vec<_> {
        fields
            .iter()
            .map(|f| of_sheet(activity, &[&"purposes", &purpose.id, f]))
            .collect()
    };
    let law = || ("law", draft.text_or(&purpose.law, "privacy-missing-law"));
    let alone = || origin(&["legal_basis"]);
    match purpose.legal_basis {
        None => vec![draft.missing("privacy-missing-basis", alone())],
        Some(LegalBasis::Consent) => {
            let how = draft.text_or(&purpose.consent_withdrawal, "privacy-missing-withdrawal");
            let withdrawal = origin(&["consent_withdrawal"]);
            vec![
                draft.clause("basis-consent", &[], alone()),
                draft.clause("consent-withdrawal", &[("how", how)], withdrawal),
            ]
        }
        Some(LegalBasis::Contract) => vec![draft.clause("basis-contract", &[], alone())],
        Some(LegalBasis::LegalObligation) => {
            let origin = origin(&["legal_basis", "law"]);
            vec![draft.clause("basis-legal-obligation", &[law()], origin)]
        }
        Some(LegalBasis::VitalInterests) => {
            vec![draft.clause("basis-vital-interests", &[], alone())]
        }
        Some(LegalBasis::PublicTask) => {
            let origin = origin(&["legal_basis", "law"]);
            vec![draft.clause("basis-public-task", &[law()], origin)]
        }
        Some(LegalBasis::LegitimateInterests) => {
            let interest = draft.text_or(&purpose.legitimate_interest, "privacy-missing-interest");
            let origin = origin(&["legal_basis", "legitimate_interest"]);
            let values = [("interest", interest)];
            vec![draft.clause("basis-legitimate-interests", &values, origin)]
        }
    }
}

/// Purposes of chosen activities, as rights name them.
pub(super) fn names(purposes: &[&Purpose]) -> Vec<String> {
    let names = purposes
        .iter()
        .map(|purpose| unstopped(&purpose.text).to_owned());
    names.filter(|name| !name.is_empty()).collect()
}
