//! Adding information never adds an issue of the same rule; where an answer asks for another, that is named.

use crate::properties::cases;
use crate::spoil::code;
use crate::support::{TODAY, catalogue, complete_sheet, contact, day, register};
use registre_domain::Answer;
use registre_domain::activity::{
    Activity, AutomatedDecision, LegalBasis, Measure, Recipient, RetentionRule, Transfer,
};
use registre_domain::organisation::{Dpo, DpoKind};
use registre_domain::register::Register;
use registre_domain::rules;
use std::collections::{BTreeMap, BTreeSet};

/// Ways to add information to a sheet without adding a line that asks for more.
const ADDITIONS: &[fn(&mut Register)] = &[
    |r| {
        r.entities
            .iter_mut()
            .for_each(|e| e.name.push_str(" Martin"))
    },
    |r| {
        r.entities
            .iter_mut()
            .for_each(|e| e.contact.email.push_str("a@b.example"))
    },
    |r| {
        sheets(r, |s| {
            s.purposes
                .iter_mut()
                .for_each(|p| p.text.push_str(" payer"))
        })
    },
    |r| sheets(r, |s| s.recipients = Answer::None),
    |r| sheets(r, |s| s.transfers = Answer::None),
    |r| {
        sheets(r, |s| {
            s.data_groups
                .iter_mut()
                .for_each(|g| g.description.push_str(" nom"))
        })
    },
    |r| {
        sheets(r, |s| {
            let everything = RetentionRule {
                criterion: "un an".into(),
                ..RetentionRule::default()
            };
            s.retention_rules.push(everything);
        });
    },
    |r| {
        sheets(r, |s| {
            let measure = Measure {
                description: "badge".into(),
                ..Measure::default()
            };
            s.security.measures.push(measure);
        });
    },
    |r| {
        sheets(r, |s| {
            for purpose in &mut s.purposes {
                for text in [
                    &mut purpose.law,
                    &mut purpose.legitimate_interest,
                    &mut purpose.balancing,
                    &mut purpose.consent_proof,
                    &mut purpose.consent_withdrawal,
                    &mut purpose.consent_wording,
                ] {
                    text.push_str(" précision");
                }
            }
        })
    },
    |r| {
        sheets(r, |s| {
            for rule in &mut s.retention_rules {
                rule.start_event.push_str(" fin du contrat");
                rule.archive_basis.push_str(" prescription");
            }
        })
    },
    |r| {
        sheets(r, |s| {
            for line in s.transfers.given_mut().into_iter().flatten() {
                line.document.title.push_str(" annexe");
                line.assessed_on = line.assessed_on.or(Some(day(TODAY)));
            }
        })
    },
    |r| sheets(r, |s| s.dpia.justification.push_str(" parce que")),
    |r| {
        sheets(r, |s| {
            s.identity.reviewed_on = s.identity.reviewed_on.or(Some(day(TODAY)))
        })
    },
];

fn sheets(register: &mut Register, change: impl Fn(&mut Activity)) {
    register.activities.iter_mut().for_each(change);
}

/// How often each rule speaks.
fn counts(register: &Register) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for issue in rules::check(register, catalogue(), day(TODAY)) {
        *counts.entry(issue.rule).or_default() += 1;
    }
    counts
}

/// The rules that speak more often after than before.
fn set_off(before: &Register, after: &Register) -> BTreeSet<&'static str> {
    let before = counts(before);
    let more = |rule: &str, count: usize| count > before.get(rule).copied().unwrap_or_default();
    let after = counts(after).into_iter();
    after
        .filter(|(rule, count)| more(rule, *count))
        .map(|(rule, _)| rule)
        .collect()
}

#[test]
fn adding_words_never_adds_an_issue_of_the_same_rule() {
    for (case, spoil, sheet) in cases() {
        let mut before = register(sheet);
        spoil(&mut before);
        for add in ADDITIONS {
            let mut after = before.clone();
            add(&mut after);
            let mut more = set_off(&before, &after);
            // It reads the words themselves: a blank purpose is another rule's, a bad one is its own.
            more.remove("r30-1b-02");
            assert!(more.is_empty(), "{case}: {more:?}");
        }
    }
}

/// An answer that asks for more, and the rules that it sets off.
type Fact = (fn(&mut Register), &'static [&'static str]);

/// Answers that bring duties with them: the exceptions to the property, each with its reason.
const FACTS: &[Fact] = &[
    // The basis says what has to be explained: the interest, the text, the proof.
    (
        |r| {
            sheets(r, |s| {
                s.purposes[0].legal_basis = Some(LegalBasis::LegitimateInterests)
            })
        },
        &["r6-03"],
    ),
    (
        |r| {
            sheets(r, |s| {
                s.purposes[0].legal_basis = Some(LegalBasis::LegalObligation)
            })
        },
        &["r6-04"],
    ),
    (
        |r| sheets(r, |s| s.purposes[0].legal_basis = Some(LegalBasis::Consent)),
        &["r6-05", "r6-06"],
    ),
    // A public body has a data protection officer.
    (|r| r.entities[0].public_body = Some(true), &["r37-01"]),
    // An external officer has a company.
    (
        |r| {
            r.entities[0].dpo = Answer::Given(Dpo {
                kind: Some(DpoKind::External),
                name: "Petit".into(),
                contact: contact(),
                ..Dpo::default()
            })
        },
        &["r30-1a-06"],
    ),
    // Protected data need an exception, and measures.
    (
        |r| sheets(r, |s| s.data_groups[0].category = code("health")),
        &["r9-01", "r30-1g-02"],
    ),
    // Words may bring protected data to mind.
    (
        |r| sheets(r, |s| s.data_groups[0].description.push_str(", handicap")),
        &["r9-03"],
    ),
    // Scale and monitoring call for an officer.
    (
        |r| {
            sheets(r, |s| {
                s.scale.core_activity = Some(true);
                s.scale.large_scale = Some(true);
                s.scale.systematic_monitoring = Some(true);
            })
        },
        &["r37-02"],
    ),
    // A processor has a contract.
    (
        |r| {
            sheets(r, |s| {
                s.recipients = Answer::Given(vec![Recipient {
                    kind: code("processor"),
                    ..Recipient::default()
                }])
            })
        },
        &["r30-1d-02"],
    ),
    // A transfer has a destination.
    (
        |r| {
            sheets(r, |s| {
                s.transfers = Answer::Given(vec![Transfer::default()])
            })
        },
        &["r30-1e-02"],
    ),
    // A number has a starting point, an archive a reason; here the criterion says the one.
    (
        |r| sheets(r, |s| s.retention_rules[0].archive = "P5Y".parse().ok()),
        &["r30-1f-04"],
    ),
    // A decision without a person is described.
    (
        |r| {
            sheets(r, |s| {
                s.automated_decision = Answer::Given(AutomatedDecision {
                    sole_decision: Some(true),
                    ..AutomatedDecision::default()
                })
            })
        },
        &["r22-01"],
    ),
    // A small, occasional, harmless activity may not have to be here.
    (
        |r| {
            r.entities[0].headcount = Some(3);
            sheets(r, |s| {
                s.scale.occasional = Some(true);
                s.scale.likely_risk = Some(false);
            });
        },
        &["r30-5-01"],
    ),
    // An old date calls for a review.
    (
        |r| sheets(r, |s| s.identity.created_on = Some(day("2020-01-01"))),
        &["r30-maj-02"],
    ),
];

#[test]
fn an_answer_that_asks_for_more_sets_off_the_rules_that_are_named() {
    for (at, (add, expected)) in FACTS.iter().enumerate() {
        let before = register(complete_sheet());
        let mut after = before.clone();
        add(&mut after);
        let expected: BTreeSet<&str> = expected.iter().copied().collect();
        assert_eq!(set_off(&before, &after), expected, "fact {at}");
    }
}
