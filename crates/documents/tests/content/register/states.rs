//! Owns: tests of how a document tells apart what is given, none, set aside, not answered and not confirmed.
//! Must not know: how pages look.

use super::{blank, register_of, section};
use crate::demo::{made, options, text, whole};
use crate::fluent::{english, french};
use registre_documents::register::Kind;
use registre_documents::words::Words;
use registre_domain::Answer;
use registre_domain::activity::{
    Activity, Authority, Measure, Recipient, Role, System, Tracker, Transfer, Unconfirmed,
};
use registre_domain::party::Party;
use registre_domain::path::FieldPath;

#[test]
fn none_not_applicable_and_not_answered_are_three_prints() {
    for (words, none, because, unknown) in [
        (french(), "Néant", "Sans objet\u{a0}: seul", "Non renseigné"),
        (english(), "None", "Not applicable: seul", "Not answered"),
    ] {
        let heading = words.say("doc-section-transfers");
        let print = |transfers| {
            let activity = Activity {
                transfers,
                ..blank("T-001", Role::Controller)
            };
            let page = text(&made(
                &register_of(vec![activity]),
                &words,
                &options(Kind::Controller),
            ));
            section(&page, &heading).to_owned()
        };
        assert_eq!(print(Answer::None), none);
        assert_eq!(print(Answer::NotApplicable("seul".into())), because);
        assert_eq!(print(Answer::Unknown), unknown);
        assert_eq!(
            print(Answer::Given(Vec::new())),
            unknown,
            "given without a line is no answer"
        );
    }
}

#[test]
fn a_measure_that_was_only_added_is_not_provided_rather_than_an_empty_row() {
    let mut activity = blank("T-001", Role::Controller);
    activity.security.measures = vec![Measure::default()];
    let words = french();
    let document = made(
        &register_of(vec![activity]),
        &words,
        &options(Kind::Controller),
    );
    let page = text(&document);
    let security = section(&page, &words.say("doc-section-security"));
    assert_eq!(
        security,
        words.say("doc-unknown"),
        "nothing is said of security"
    );
}

#[test]
fn lines_that_were_only_added_are_left_out() {
    let words = french();
    let party = Party {
        name: "Transporteur".into(),
        ..Party::default()
    };
    let filled = Recipient {
        party: Some(party.id),
        ..Recipient::default()
    };
    let print = |activity: &Activity| {
        let mut register = register_of(vec![activity.clone()]);
        register.parties = vec![party.clone()];
        text(&made(&register, &words, &whole(Kind::Controller)))
    };
    let bare = blank("T-001", Role::Controller);
    let mut added = Activity {
        recipients: Answer::Given(vec![Recipient::default()]),
        authorities: Answer::Given(vec![Authority::default()]),
        transfers: Answer::Given(vec![Transfer::default()]),
        systems: Answer::Given(vec![System::default()]),
        trackers: Answer::Given(vec![Tracker::default()]),
        ..bare.clone()
    };
    assert_eq!(
        print(&added),
        print(&bare),
        "a list of blank lines says as much as no answer"
    );
    let alone = Activity {
        recipients: Answer::Given(vec![filled.clone()]),
        ..bare
    };
    added.recipients = Answer::Given(vec![Recipient::default(), filled, Recipient::default()]);
    assert_eq!(
        print(&added),
        print(&alone),
        "the line that is filled stays"
    );
    assert!(print(&added).contains("Transporteur"));
}

#[test]
fn an_officer_that_is_not_designated_and_one_nobody_spoke_of_differ() {
    let words = french();
    let print = |dpo| {
        let mut register = register_of(vec![blank("T-001", Role::Controller)]);
        register.entities[0].dpo = dpo;
        let page = text(&made(&register, &words, &options(Kind::Controller)));
        section(&page, &words.say("doc-dpo")).to_owned()
    };
    assert_eq!(print(Answer::None), "Aucun délégué désigné");
    assert_eq!(print(Answer::Unknown), "Non renseigné");
}

#[test]
fn an_unconfirmed_value_says_so_and_is_counted() {
    let words = french();
    let mut activity = Activity {
        transfers: Answer::None,
        ..blank("T-001", Role::Controller)
    };
    let mark = words.say("doc-unconfirmed");
    let page = |activity: &Activity| {
        text(&made(
            &register_of(vec![activity.clone()]),
            &words,
            &options(Kind::Controller),
        ))
    };
    assert!(!page(&activity).contains(&mark));
    let path = FieldPath::try_from("transfers".to_owned()).unwrap();
    activity.unconfirmed = vec![Unconfirmed {
        path,
        ..Unconfirmed::default()
    }];
    let marked = page(&activity);
    assert!(marked.contains(&format!("Néant {mark}")));
    assert_eq!(marked.matches(&mark).count(), 1, "nothing else is marked");
    assert!(
        marked.contains("1\u{a0}fiche contient des valeurs"),
        "the cover counts the sheet"
    );
}
