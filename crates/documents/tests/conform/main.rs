//! Owns: documents of every kind before judges that know nothing of this program, and proofs that each can refuse.
//! Must not know: how documents are made.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]

#[path = "../content/demo.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the tests of contents use more of it"
)]
mod demo;
#[path = "../content/fluent.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the tests of contents use more of it"
)]
mod fluent;
mod judges;
mod kinds;
#[path = "../content/leaves.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the tests of contents use more of it"
)]
mod leaves;
mod mutants;
mod places;
#[path = "../sample/mod.rs"]
mod sample;
mod texts;

use kinds::Made;

/// Each document of each kind with what the judges of conformance say against it.
fn refusals(made: &[Made]) -> Vec<String> {
    let files: Vec<_> = made.iter().map(|one| judges::kept(&one.bytes)).collect();
    let asked = made.iter().zip(&files);
    let asked = asked.flat_map(|(one, file)| one.profiles().map(|profile| (profile, file.path())));
    let rules = judges::profiles(&asked.collect::<Vec<_>>());
    let mut found = Vec::new();
    for ((one, file), rules) in made.iter().zip(&files).zip(rules.chunks(2)) {
        let syntax = judges::syntax(file.path());
        for (profile, rules) in one.profiles().into_iter().zip(rules) {
            let rules = rules.iter().filter(|rule| !excused(rule, syntax.is_none()));
            found.extend(rules.map(|rule| format!("{}: {profile}: {rule}", one.name)));
        }
        found.extend(syntax.map(|words| format!("{}: qpdf: {words}", one.name)));
    }
    found
}

/// The one rule of `page-validation` that is known to err: it takes the last byte of a stream for a part of the end
/// of line after it, where the two make one (ISO 32000-1, 7.3.8.1 says "should" of that end of line).
fn excused(rule: &str, sound: bool) -> bool {
    sound && rule.contains("-STREAM-LENGTH-")
}

#[test]
fn documents_of_every_kind_conform_to_both_profiles_and_are_sound() {
    let found = refusals(&kinds::ALL);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn documents_that_carry_files_are_judged_by_the_third_part() {
    let carrying = kinds::ALL
        .iter()
        .filter(|one| !one.document.attachments.is_empty());
    let (carrying, without): (Vec<_>, Vec<_>) = (
        carrying.collect(),
        kinds::ALL
            .iter()
            .filter(|one| one.document.attachments.is_empty())
            .collect(),
    );
    assert!(carrying.len() >= 4 && without.len() >= 16);
    assert!(carrying.iter().all(|one| one.profiles()[0] == "PDF_A_3A"));
    assert!(without.iter().all(|one| one.profiles()[0] == "PDF_A_2A"));
}

#[test]
fn what_every_document_says_comes_out_of_it_as_it_went_in() {
    let mut lost = Vec::new();
    for one in kinds::ALL.iter() {
        let found = texts::lost(&one.document, &one.bytes).into_iter();
        lost.extend(found.map(|words| format!("{}: {words}", one.name)));
    }
    let count = lost.len();
    lost.truncate(100);
    assert!(lost.is_empty(), "{count} lost:\n{}", lost.join("\n"));
}

#[test]
fn nothing_overlaps_or_leaves_the_page_whatever_is_entered() {
    let hard = [
        "hostile",
        "empty",
        "draft",
        "controller-single-fr",
        "group",
        "notice-panel-fr",
        "notice-consent-fr",
        "notice-hostile",
    ];
    let chosen = kinds::ALL.iter().filter(|one| hard.contains(&&*one.name));
    let chosen: Vec<_> = chosen.collect();
    assert_eq!(chosen.len(), hard.len(), "each of them is there");
    for one in chosen {
        let found = places::faults(&registre_documents::measure::measure(&one.document));
        assert!(found.is_empty(), "{}: {}", one.name, found.join("\n"));
    }
}
