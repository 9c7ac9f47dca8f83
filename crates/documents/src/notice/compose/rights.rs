//! Owns: the rights that follow from each legal basis, how to exercise them, the complaint (N-08 to N-10, N-18).
//! Must not know why a basis was chosen.

use super::super::draft::{Draft, Filling, of_sheet};
use super::super::statement::{Item, Origin, Part, Statement};
use super::{who, why};
use crate::block::Inline;
use registre_domain::Answer;
use registre_domain::activity::{Activity, LegalBasis, Purpose, SystemKind};

/// A purpose with the activity that it belongs to.
#[derive(Clone, Copy)]
struct Use<'a> {
    activity: &'a Activity,
    purpose: &'a Purpose,
}

pub(super) fn rights(draft: &Draft<'_>) -> Vec<Part> {
    let uses = uses(draft);
    let mut items = vec![
        law(draft, "right-access"),
        law(draft, "right-rectification"),
    ];
    items.extend(right(draft, "right-erasure", &uses, allows_erasure));
    items.push(law(draft, "right-restriction"));
    items.extend(right(draft, "right-portability", &uses, allows_portability));
    items.extend(right(draft, "right-withdrawal", &uses, rests_on_consent));
    items.extend(intervention(draft));
    let post_mortem = draft.clause_if("right-post-mortem", &[], Vec::new());
    items.extend(post_mortem.map(Item::one));
    let unknown: Vec<Origin> = uses
        .iter()
        .filter(|u| u.purpose.legal_basis.is_none())
        .map(basis_of)
        .collect();
    if !unknown.is_empty() {
        items.push(Item::one(draft.missing("privacy-missing-rights", unknown)));
    }
    let lead = draft.clause("rights-lead", &[], Vec::new());
    let mut parts = vec![Part::Say(lead), Part::List(items)];
    parts.extend(objection(draft, &uses));
    parts.extend(particular(draft).map(Part::Say));
    parts
}

fn uses<'a>(draft: &Draft<'a>) -> Vec<Use<'a>> {
    let of = |activity: &&'a Activity| -> Vec<Use<'a>> {
        let activity: &'a Activity = activity;
        activity
            .purposes
            .iter()
            .map(|purpose| Use { activity, purpose })
            .collect()
    };
    draft.activities.iter().flat_map(of).collect()
}

/// Art. 17(3)(b): not against a legal obligation or a public task.
fn allows_erasure(this: &Use<'_>) -> bool {
    let basis = this.purpose.legal_basis;
    !matches!(
        basis,
        None | Some(LegalBasis::LegalObligation | LegalBasis::PublicTask)
    )
}

/// Art. 20(1): consent or contract, and not on paper alone.
fn allows_portability(this: &Use<'_>) -> bool {
    let basis = matches!(
        this.purpose.legal_basis,
        Some(LegalBasis::Consent | LegalBasis::Contract)
    );
    let systems = this.activity.systems.lines();
    let on_paper = !systems.is_empty()
        && systems
            .iter()
            .all(|line| line.kind == Some(SystemKind::Paper));
    basis && !on_paper
}

/// Art. 7(3): consent as a legal basis, or for data of a special category (Art. 9(2)(a)).
fn rests_on_consent(this: &Use<'_>) -> bool {
    let groups = this.activity.data_groups.iter();
    let conditions = groups.flat_map(|group| &group.special_conditions);
    let explicit = conditions
        .filter(|line| {
            line.condition
                .as_ref()
                .is_some_and(|c| c.as_str() == "explicit-consent")
        })
        .any(|line| line.purpose.is_none_or(|id| id == this.purpose.id));
    this.purpose.legal_basis == Some(LegalBasis::Consent) || explicit
}

/// Art. 21(1): a public task or a legitimate interest.
fn allows_objection(this: &Use<'_>) -> bool {
    matches!(
        this.purpose.legal_basis,
        Some(LegalBasis::PublicTask | LegalBasis::LegitimateInterests)
    )
}

fn is_marketing(this: &Use<'_>) -> bool {
    this.purpose.prospecting.given().is_some()
}

/// A right that the law gives whatever the basis.
fn law(draft: &Draft<'_>, clause: &str) -> Item {
    Item::one(draft.clause(clause, &[], Vec::new()))
}

/// A right where some purpose gives it; the purposes are named where not all of them do.
fn right(
    draft: &Draft<'_>,
    clause: &str,
    uses: &[Use<'_>],
    gives: impl Fn(&Use<'_>) -> bool,
) -> Option<Item> {
    let giving: Vec<_> = uses.iter().copied().filter(|this| gives(this)).collect();
    if giving.is_empty() {
        return None;
    }
    let origin: Vec<Origin> = giving.iter().map(basis_of).collect();
    let mut lead = vec![draft.clause(clause, &[], origin.clone())];
    let purposes: Vec<_> = giving.iter().map(|this| this.purpose).collect();
    let names = why::names(&purposes);
    if giving.len() < uses.len() && !names.is_empty() {
        let names = names.join(&draft.words.say("doc-semicolon"));
        let purposes = [("purposes", vec![Inline::plain(names)])];
        lead.push(draft.clause("right-scope", &purposes, origin));
    }
    Some(Item {
        lead,
        below: Vec::new(),
    })
}

fn basis_of(this: &Use<'_>) -> Origin {
    of_sheet(
        this.activity,
        &[&"purposes", &this.purpose.id, &"legal_basis"],
    )
}

fn intervention(draft: &Draft<'_>) -> Option<Item> {
    let deciding = draft.activities.iter().filter(|activity| {
        let decision = activity.automated_decision.given();
        decision.is_some_and(|decision| decision.sole_decision == Some(true))
    });
    let origin: Vec<_> = deciding
        .map(|activity| of_sheet(activity, &[&"automated_decision", &"sole_decision"]))
        .collect();
    (!origin.is_empty()).then(|| Item::one(draft.clause("right-intervention", &[], origin)))
}

/// Set apart from the other rights (Art. 21(4)).
fn objection(draft: &Draft<'_>, uses: &[Use<'_>]) -> Option<Part> {
    let marketing = |this: &Use<'_>| is_marketing(this);
    let items: Vec<_> = right(draft, "objection", uses, allows_objection)
        .into_iter()
        .chain(right(draft, "objection-marketing", uses, marketing))
        .collect();
    (!items.is_empty()).then_some(Part::Apart {
        title: "privacy-objection",
        items,
    })
}

/// What somebody wrote about rights in a sheet.
fn particular(draft: &Draft<'_>) -> impl Iterator<Item = Statement> {
    draft.activities.iter().filter_map(|activity| {
        let text = activity.information.rights.trim();
        let origin = vec![of_sheet(activity, &[&"information", &"rights"])];
        (!text.is_empty()).then(|| draft.value(vec![Inline::plain(text)], origin))
    })
}

/// Whom to write to: the contact for rights, else the officer; and in what time an answer comes.
pub(super) fn exercise(draft: &Draft<'_>) -> Vec<Part> {
    let rights = draft.entity.map(|entity| &entity.rights_contact);
    let contact = rights.map_or_else(Vec::new, |contact| {
        who::means(draft, &contact.name, &contact.address, &contact.contact)
    });
    let dpo = draft.entity.and_then(|entity| match &entity.dpo {
        Answer::Given(dpo) => Some(dpo),
        _ => None,
    });
    let (contact, field) = match (contact.is_empty(), dpo) {
        (true, Some(dpo)) => {
            let role = draft.words.say("privacy-officer");
            (who::means(draft, &role, &dpo.address, &dpo.contact), "dpo")
        }
        _ => (contact, "rights_contact"),
    };
    let contact = who::or_complete(draft, contact, "privacy-missing-rights-contact");
    let origin = draft.of_entity(&[field]);
    let said = [
        Some(draft.clause("exercise", &[("contact", contact)], origin)),
        Some(draft.clause("exercise-time", &times(draft), Vec::new())),
        draft.clause_if("exercise-health", &[], Vec::new()),
        Some(draft.clause("exercise-free", &[], Vec::new())),
    ];
    said.into_iter().flatten().map(Part::Say).collect()
}

/// In what time an answer comes, and how much more a complex request takes (Art. 12(3)).
fn times(draft: &Draft<'_>) -> [Filling<'static>; 2] {
    [
        ("answer", "request-answer"),
        ("extension", "request-extension"),
    ]
    .map(|(name, code)| {
        let entry = draft.catalogue.deadlines.get(code);
        let period = entry.and_then(|entry| entry.facts.period());
        let words = period.map(|period| draft.grammar().period(period, draft.words));
        (name, words.into_iter().map(Inline::plain).collect())
    })
}

/// The French authority, for a controller established in France; another one is to be named.
pub(super) fn complaint(draft: &Draft<'_>) -> Vec<Part> {
    let origin = || draft.of_entity(&["address"]);
    let said = draft.clause_if("complaint", &[], origin());
    let said = said.unwrap_or_else(|| draft.missing("privacy-missing-authority", origin()));
    vec![Part::Say(said)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(basis: Option<LegalBasis>) -> (Activity, Purpose) {
        (
            Activity::default(),
            Purpose {
                legal_basis: basis,
                ..Purpose::default()
            },
        )
    }

    /// The table of rights by legal basis (Art. 7(3), 17, 20, 21): erasure, portability, objection, withdrawal.
    #[test]
    fn rights_follow_from_the_legal_basis() {
        let table = [
            (Some(LegalBasis::Consent), [true, true, false, true]),
            (Some(LegalBasis::Contract), [true, true, false, false]),
            (
                Some(LegalBasis::LegalObligation),
                [false, false, false, false],
            ),
            (
                Some(LegalBasis::VitalInterests),
                [true, false, false, false],
            ),
            (Some(LegalBasis::PublicTask), [false, false, true, false]),
            (
                Some(LegalBasis::LegitimateInterests),
                [true, false, true, false],
            ),
            (None, [false, false, false, false]),
        ];
        for (basis, expected) in table {
            let (activity, purpose) = with(basis);
            let this = Use {
                activity: &activity,
                purpose: &purpose,
            };
            let found = [
                allows_erasure(&this),
                allows_portability(&this),
                allows_objection(&this),
                rests_on_consent(&this),
            ];
            assert_eq!(found, expected, "{basis:?}");
        }
    }
}
