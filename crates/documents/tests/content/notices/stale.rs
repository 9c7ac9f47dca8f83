//! Owns: tests of published notices: which sentences are no longer true, why, and which texts are not to be believed.
//! Must not know: when anybody publishes.

use crate::demo::{catalogue, noon, register, text_of};
use crate::fluent::french;
use registre_documents::block::{Inline, plain_text};
use registre_documents::notice::{
    Ease, Part, Section, Sentence, Snapshot, SnapshotError, Stale, Text, WhyStale, stale,
};
use registre_domain::Register;
use registre_domain::activity::Status;
use registre_domain::ids::LineId;
use registre_domain::notice::{Fact, Kind, Notice, SentenceKey, Source, SourceOf, facts};
use registre_domain::path::FieldPath;
use uuid::Uuid;

fn some(references: &[&str]) -> Register {
    let mut register = register();
    register
        .activities
        .retain(|sheet| references.contains(&sheet.identity.reference.as_str()));
    for sheet in &mut register.activities {
        sheet.identity.status = Status::InForce;
        sheet.unconfirmed.clear();
    }
    register.notices.clear();
    register
}

fn text(register: &Register) -> Text {
    text_of(register, &french(), &Notice::default()).expect("a notice")
}

fn kept(register: &Register) -> Snapshot {
    let (text, law) = (text(register), catalogue());
    let facts = facts(register, &law, noon().date_naive(), &text.sources());
    Snapshot::of(&text, facts, "5f".repeat(32), law.edition())
}

fn compared(published: &Snapshot, register: &Register) -> Vec<Stale> {
    let law = catalogue();
    stale(
        published,
        &text(register),
        register,
        &law,
        noon().date_naive(),
    )
}

fn said(found: &Option<Vec<Inline>>) -> String {
    found
        .as_ref()
        .map(|said| plain_text(said))
        .unwrap_or_default()
}

#[test]
fn what_has_not_changed_is_not_told() {
    let register = some(&["T-006", "T-007"]);
    assert_eq!(compared(&kept(&register), &register), []);
}

#[test]
fn a_changed_fact_is_told_with_both_sentences() {
    let mut register = some(&["T-006"]);
    let published = kept(&register);
    let before = register.activities[0].purposes[0].text.clone();
    register.activities[0].purposes[0].text = "Réparer des horloges".to_owned();
    let found = compared(&published, &register);
    let told = found
        .iter()
        .find(|one| one.why == WhyStale::Facts && said(&one.is).contains("horloges"));
    let told = told.unwrap_or_else(|| panic!("{found:?}"));
    assert!(
        said(&told.was).contains(before.trim_end_matches('.')),
        "{told:?}"
    );
    assert!(!told.facts.is_empty() && told.why.republishes());
}

#[test]
fn the_organisations_first_words_are_its_own_and_no_fact_of_the_register() {
    let register = some(&["T-006"]);
    let beginning = |words: &str| Notice {
        introduction: words.to_owned(),
        ..Notice::default()
    };
    let made = |words: &str| text_of(&register, &french(), &beginning(words)).expect("a notice");
    let law = catalogue();
    let day = noon().date_naive();
    let steps = [("", "Bonjour."), ("Bonjour.", "Bonsoir."), ("Bonsoir.", "")];
    for (was, is) in steps {
        let before = made(was);
        let facts = facts(&register, &law, day, &before.sources());
        let published = Snapshot::of(&before, facts, "5f".repeat(32), law.edition());
        let found = stale(&published, &made(is), &register, &law, day);
        let told: Vec<_> = found
            .iter()
            .map(|one| (one.why, said(&one.was), said(&one.is)))
            .collect();
        assert_eq!(told, [(WhyStale::Own, was.to_owned(), is.to_owned())]);
    }
}

#[test]
fn what_is_new_and_what_is_gone_are_told() {
    let mut register = some(&["T-006", "T-007"]);
    let both = kept(&register);
    let all = register.clone();
    register.activities.truncate(1);
    let gone = compared(&both, &register);
    assert!(
        gone.iter()
            .any(|one| one.why == WhyStale::Gone && one.is.is_none()),
        "{gone:?}"
    );
    let new = compared(&kept(&register), &all);
    assert!(
        new.iter()
            .any(|one| one.why == WhyStale::New && one.was.is_none()),
        "{new:?}"
    );
    let twice = [&gone, &new].into_iter().flatten();
    assert!(
        twice
            .into_iter()
            .all(|one| one.was.is_some() || one.is.is_some())
    );
}

#[test]
fn a_line_written_again_under_another_name_is_no_change() {
    let mut register = some(&["T-006"]);
    let published = kept(&register);
    let mut text = serde_json::to_string(&register).unwrap();
    for purpose in &register.activities[0].purposes {
        let id = purpose.id.to_string();
        text = text.replace(
            &id,
            &Uuid::from_u128(purpose.id.0.as_u128() ^ 1).to_string(),
        );
    }
    register = serde_json::from_str(&text).unwrap();
    let told = compared(&published, &register);
    assert!(
        told.iter()
            .all(|one| !matches!(one.why, WhyStale::New | WhyStale::Gone)),
        "{told:?}"
    );
}

fn source(of: SourceOf, thing: u128, path: &str) -> Source {
    Source {
        of,
        thing: (thing > 0).then(|| Uuid::from_u128(thing)),
        path: FieldPath::try_from(path.to_owned()).unwrap(),
    }
}

fn sentence(clause: &str, source: &Source, words: &str) -> Sentence {
    Sentence {
        keys: vec![SentenceKey {
            clause: clause.to_owned(),
            source: source.clone(),
        }],
        clause: Some(clause.to_owned()),
        content: vec![Inline::plain(words)],
        sources: vec![source.clone()],
        ..Sentence::default()
    }
}

fn of(sentences: Vec<Sentence>) -> Text {
    let like = text(&some(&["T-006"]));
    Text {
        kind: Kind::Full,
        sections: vec![Section {
            parts: sentences.into_iter().map(Part::Say).collect(),
            ..like.sections[1].clone()
        }],
        left: Vec::new(),
        reviews: Vec::new(),
        flags: Vec::new(),
        ease: Ease::default(),
        ..like
    }
}

/// One sentence then and one today, on one source; `then` is what the source said.
fn why(then: Option<&str>, was: Sentence, is: Sentence) -> Vec<WhyStale> {
    let law = catalogue();
    let register = Register::default();
    let mut facts = facts(
        &register,
        &law,
        noon().date_naive(),
        &of(vec![is.clone()]).sources(),
    );
    if let Some(value) = then {
        facts = was
            .sources
            .iter()
            .map(|source| Fact {
                id: LineId::default(),
                source: source.clone(),
                value: value.to_owned(),
            })
            .collect();
    }
    let published = Snapshot::of(&of(vec![was]), facts, String::new(), law.edition());
    let found = stale(
        &published,
        &of(vec![is]),
        &register,
        &law,
        noon().date_naive(),
    );
    found.into_iter().map(|one| one.why).collect()
}

#[test]
fn law_wording_and_own_words_are_told_apart() {
    let law = source(SourceOf::Law, 0, "rights/erasure");
    let (was, is) = (sentence("a", &law, "Avant."), sentence("a", &law, "Après."));
    assert_eq!(
        why(Some("\"autre\""), was.clone(), is.clone()),
        [WhyStale::Law]
    );
    assert_eq!(
        why(None, was.clone(), is.clone()),
        [WhyStale::Wording],
        "same facts, our words"
    );
    assert!(!WhyStale::Wording.republishes());
    let own = Sentence {
        own: Some(LineId(Uuid::from_u128(3))),
        ..is.clone()
    };
    assert_eq!(why(None, was.clone(), own), [WhyStale::Own]);
    let value = Sentence {
        clause: None,
        ..is.clone()
    };
    assert_eq!(
        why(None, was.clone(), value),
        [WhyStale::Own],
        "the register's own words"
    );
    let sheet = source(SourceOf::Activity, 5, "purposes");
    let both = |words: &str| Sentence {
        sources: vec![sheet.clone(), law.clone()],
        ..sentence("a", &law, words)
    };
    assert_eq!(
        why(Some("1"), both("Avant."), both("Après.")),
        [WhyStale::Facts]
    );
    assert_eq!(
        why(Some("1"), was.clone(), was.clone()),
        [],
        "the words are what a reader reads"
    );
    let dated = |words: &str| sentence("closing-date", &law, words);
    assert_eq!(
        why(Some("1"), dated("Hier."), dated("Demain.")),
        [],
        "days always differ"
    );
}

#[test]
fn what_is_kept_is_read_back_as_it_was_and_prints_the_same() {
    let register = some(&["T-001", "T-006", "T-009", "T-011"]);
    let snapshot = kept(&register);
    let bytes = snapshot.bytes().unwrap();
    let back = Snapshot::read(&bytes).unwrap();
    assert_eq!(back, snapshot);
    assert_eq!(back.bytes().unwrap(), bytes, "the same bytes again");
    let words = french();
    assert_eq!(
        back.text.html(&words, None),
        snapshot.text.html(&words, None)
    );
    for kind in Kind::ALL {
        let notice = Notice {
            kind,
            ..Notice::default()
        };
        let Ok(text) = text_of(&register, &words, &notice) else {
            continue;
        };
        let snapshot = Snapshot::of(&text, Vec::new(), String::new(), catalogue().edition());
        assert_eq!(
            Snapshot::read(&snapshot.bytes().unwrap()),
            Ok(snapshot),
            "{kind:?}"
        );
    }
}

#[test]
fn a_strangers_bytes_are_refused_and_break_nothing() {
    let bytes = kept(&some(&["T-006"])).bytes().unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    let form = Err(SnapshotError::Form);
    for end in (0..bytes.len()).step_by(bytes.len() / 60 + 1) {
        assert_eq!(Snapshot::read(&bytes[..end]), form, "cut short at {end}");
    }
    for at in (0..bytes.len()).step_by(bytes.len() / 400 + 1) {
        for byte in [b'"', b'{', b'9', 0, 0xff] {
            let mut other = bytes.clone();
            other[at] = byte;
            let _ = Snapshot::read(&other).map(|read| read.text.html(&french(), None));
        }
    }
    let with = |from: &str, to: &str| {
        assert!(text.contains(from), "{from} is there to be changed");
        Snapshot::read(text.replacen(from, to, 1).as_bytes())
    };
    assert_eq!(
        with("\"version\":1", "\"version\":2"),
        Err(SnapshotError::Newer)
    );
    assert_eq!(with("registre-notice", "registre-nothing"), form);
    assert_eq!(
        with("\"code\":\"", "\"code\":\"x"),
        form,
        "a section that there is not"
    );
    assert_eq!(
        with("\"facts\":[{\"source\":", "\"facts\":[{\"source\":999999"),
        form,
        "a source that there is not"
    );
    assert_eq!(
        with("{\"format\"", "{\"more\":1,\"format\""),
        form,
        "a field that there is not"
    );
    assert_eq!(with("\"text\":\"", "\"text\":\"\\u0000"), form, "not text");
    assert_eq!(Snapshot::read(&b"[".repeat(100_000)), form);
    assert_eq!(
        Snapshot::read(&b" ".repeat(Snapshot::LARGEST + 1)),
        Err(SnapshotError::Large)
    );
    assert_eq!(Snapshot::read(b""), form);
}

/// What was published and what is said today on the same facts, of which `changed` said something else then.
fn moved(was: Vec<Sentence>, is: Vec<Sentence>, changed: &[&Source]) -> Vec<Stale> {
    let (law, register) = (catalogue(), some(&["T-006"]));
    let day = noon().date_naive();
    let (was, is) = (of(was), of(is));
    let mut kept = facts(&register, &law, day, &was.sources());
    for fact in &mut kept {
        if changed.contains(&&fact.source) {
            fact.value = "\"autre chose\"".to_owned();
        }
    }
    let published = Snapshot::of(&was, kept, String::new(), law.edition());
    stale(&published, &is, &register, &law, day)
}

#[test]
fn what_another_sentence_tells_has_moved_and_is_no_reason_to_publish_again() {
    let register = some(&["T-006"]);
    let sheet = &register.activities[0];
    let field = |path: &str| source(SourceOf::Activity, sheet.id.0.as_u128(), path);
    let purpose = field(&format!("purposes/{}/text", sheet.purposes[0].id));
    let rule = field(&format!(
        "retention_rules/{}/active",
        sheet.retention_rules[0].id
    ));
    let law = source(SourceOf::Law, 0, "rights/erasure");
    let both = |words: &str| Sentence {
        sources: vec![purpose.clone(), rule.clone()],
        ..sentence("why", &purpose, words)
    };
    let (why, kept) = (
        sentence("why", &purpose, "Pour livrer."),
        sentence("kept", &rule, "Trois ans."),
    );
    let apart = vec![why.clone(), kept.clone()];
    let together = vec![both("Pour livrer ; trois ans.")];
    for (was, is) in [(&apart, &together), (&together, &apart)] {
        let found = moved(was.clone(), is.clone(), &[]);
        assert!(!found.is_empty());
        assert!(
            found
                .iter()
                .all(|one| one.why == WhyStale::Wording && one.facts.is_empty()),
            "{found:?}"
        );
    }
    let found = moved(apart.clone(), together.clone(), &[&rule]);
    assert!(
        found
            .iter()
            .any(|one| one.why == WhyStale::Gone && one.facts.len() == 1),
        "{found:?}"
    );
    let found = moved(apart.clone(), vec![why.clone()], &[]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].why, WhyStale::Gone, "nothing tells it any more");
    let lawful = sentence("right", &law, "Effacer.");
    let found = moved(vec![lawful.clone(), why.clone()], vec![why.clone()], &[]);
    assert_eq!(
        found[0].why,
        WhyStale::Gone,
        "a right that no longer applies"
    );
    let found = moved(vec![why.clone()], vec![lawful, why.clone()], &[]);
    assert_eq!(found[0].why, WhyStale::New, "one that now does");
    let found = moved(vec![both("A.")], vec![why], &[]);
    assert_eq!(
        found[0].why,
        WhyStale::Facts,
        "a fact that nothing tells any more"
    );
}

#[test]
fn a_second_sheet_changes_the_layout_and_takes_no_duration_away() {
    let mut register = some(&["T-006", "T-007"]);
    let all = register.clone();
    register.activities.truncate(1);
    let told = compared(&kept(&register), &all);
    let gone: Vec<_> = told
        .iter()
        .filter(|one| one.why == WhyStale::Gone)
        .collect();
    assert!(gone.is_empty(), "{gone:?}");
    assert!(
        told.iter().any(|one| one.why.republishes()),
        "the sheet is new"
    );
}

#[test]
fn all_of_what_was_published_is_gone_where_there_is_no_text() {
    let register = some(&["T-006"]);
    let published = kept(&register);
    let law = catalogue();
    let told =
        registre_documents::notice::all_gone(&published, &register, &law, noon().date_naive());
    assert_eq!(
        told.len() + 1,
        published.text.sentences().count(),
        "all but the day"
    );
    assert!(
        told.iter()
            .all(|one| one.why == WhyStale::Gone && one.was.is_some() && one.is.is_none())
    );
}
