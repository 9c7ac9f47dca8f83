//! Owns: tests of own sentences: whatever is edited, each stands as it was typed or is listed to be looked at again.
//! Must not know: what the sentences say.

use crate::demo::{asked, catalogue, clauses, noon, register};
use crate::fluent::{Fluent, english, french};
use proptest::prelude::*;
use registre_documents::block::plain_text;
use registre_documents::notice::{Clauses, Text, WhyReview};
use registre_documents::words::{Lang, Words};
use registre_domain::activity::{Activity, Status};
use registre_domain::ids::LineId;
use registre_domain::notice::{Kind, Notice, Rewrite, Scope, SentenceKey, Source, facts};
use registre_domain::{Catalogue, Register};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use uuid::Uuid;

struct Law {
    catalogue: Catalogue,
    clauses: Clauses,
    french: Fluent,
    english: Fluent,
}

static LAW: LazyLock<Law> = LazyLock::new(|| Law {
    catalogue: catalogue(),
    clauses: clauses(),
    french: french(),
    english: english(),
});

/// A register of a few sheets, one notice of them, and what was typed.
struct Desk {
    register: Register,
    notice: Notice,
    typed: BTreeMap<LineId, String>,
    next: u128,
}

fn words(lang: Lang) -> &'static dyn Words {
    match lang {
        Lang::Fr => &LAW.french,
        Lang::En => &LAW.english,
    }
}

impl Desk {
    /// The sheets in force of these references, in a full notice by rule.
    fn new(references: &[&str]) -> Self {
        let mut register = register();
        register
            .activities
            .retain(|sheet| references.contains(&sheet.identity.reference.as_str()));
        for sheet in &mut register.activities {
            sheet.identity.status = Status::InForce;
        }
        register.notices.clear();
        Self {
            register,
            notice: Notice::default(),
            typed: BTreeMap::new(),
            next: 1 << 100,
        }
    }

    fn composed(&self, notice: &Notice) -> Option<Text> {
        let words = words(notice.lang);
        let (law, asked) = (&LAW, asked());
        Text::of(
            notice,
            &self.register,
            &law.catalogue,
            &law.clauses,
            words,
            &asked,
        )
        .ok()
    }

    fn text(&self) -> Option<Text> {
        self.composed(&self.notice)
    }

    /// What the program says of its own, as the use case asks for it.
    fn program(&self) -> Option<Text> {
        let mut bare = Desk {
            register: self.register.clone(),
            notice: self.notice.clone(),
            typed: BTreeMap::new(),
            next: 0,
        };
        bare.notice.rewrites.clear();
        for sheet in &mut bare.register.activities {
            sheet.unconfirmed.clear();
        }
        bare.text()
    }

    fn written(&self, id: LineId, key: &SentenceKey, text: String) -> Option<Rewrite> {
        let program = self.program()?;
        let sentence = program.sentence(key)?;
        let sources: BTreeSet<Source> = sentence.sources.iter().cloned().collect();
        let day = noon().date_naive();
        Some(Rewrite {
            id,
            key: key.clone(),
            text,
            said: plain_text(&sentence.content),
            lang: Some(self.notice.lang),
            facts: facts(&self.register, &LAW.catalogue, day, &sources),
        })
    }

    /// Puts the sentence at a place, of those that are still the program's, into other words.
    fn rewrite(&mut self, at: usize) -> Option<()> {
        let text = self.text()?;
        let free: Vec<_> = text
            .sentences()
            .filter(|one| {
                one.own.is_none() && one.keys.iter().all(|key| key.clause != "introduction")
            })
            .collect();
        let sentence = free.get(at % free.len().max(1))?;
        let key = sentence.keys.first()?;
        self.next += 1;
        let id = LineId(Uuid::from_u128(self.next));
        let typed = format!("Nos mots n\u{b0} {} :  à la lettre.\u{a0}", self.next);
        let rewrite = self.written(id, key, typed.clone())?;
        self.notice.rewrites.push(rewrite);
        self.typed.insert(id, typed);
        Some(())
    }

    /// Answers one of the rewrites to look at again: keeps it, or takes the program's words.
    fn answer(&mut self, at: usize, keep: bool) -> Option<()> {
        let text = self.text()?;
        let review = text.reviews.get(at % text.reviews.len().max(1))?;
        let place = self
            .notice
            .rewrites
            .iter()
            .position(|one| one.id == review.rewrite)?;
        if !keep {
            self.notice.rewrites.remove(place);
            self.typed.remove(&review.rewrite);
        } else if matches!(review.why, WhyReview::Changed | WhyReview::Language) {
            let kept = self.written(review.rewrite, &review.key, review.text.clone())?;
            *self.notice.rewrites.get_mut(place)? = kept;
        }
        Some(())
    }

    /// Changes a sheet as JSON; an edit that gives no sheet is none.
    fn edit(&mut self, at: usize, change: impl FnOnce(&mut Value)) -> Option<()> {
        let count = self.register.activities.len().max(1);
        let sheet = self.register.activities.get_mut(at % count)?;
        let mut value = serde_json::to_value(&*sheet).unwrap();
        change(&mut value);
        let mut edited: Activity = serde_json::from_value(value).ok()?;
        edited.id = sheet.id;
        edited.prune_links();
        *sheet = edited;
        Some(())
    }

    fn step(&mut self, (op, at, how): (u8, usize, usize)) -> Option<()> {
        match op {
            0..=2 => self.rewrite(at),
            3 => self.edit(at, |sheet| set_leaf(sheet, how, "Autre chose")),
            4 => self.edit(at, |sheet| set_leaf(sheet, how, "")),
            5 => self.edit(at, |sheet| drop_line(sheet, how)),
            6 => {
                let count = self.register.activities.len();
                (count > 1).then(|| drop(self.register.activities.remove(at % count)))
            }
            7 => {
                self.register.activities.reverse();
                self.notice.sections = [["rights", "why"], ["complaint", "who"]]
                    .get(how % 2)?
                    .iter()
                    .map(|code| registre_domain::code::Code::new(*code).unwrap())
                    .collect();
                Some(())
            }
            8 => {
                self.notice.kind = *Kind::ALL.get(how % Kind::ALL.len())?;
                Some(())
            }
            9 => {
                self.notice.lang = *Lang::ALL.get(how % 2)?;
                Some(())
            }
            10 => {
                let scopes = [Scope::Rule, Scope::Hand];
                self.notice.scope = *scopes.get(how % 2)?;
                let sheets = self.register.activities.iter().take(1 + at % 3);
                self.notice.activities = sheets.map(|sheet| sheet.id).collect();
                Some(())
            }
            11 => {
                let audiences = [None, Some("customers"), Some("employees")];
                let audience = *audiences.get(how % 3)?;
                let code = |code| registre_domain::code::Code::new(code).unwrap();
                self.notice.audiences = audience.map(code).into_iter().collect();
                Some(())
            }
            _ => self.answer(at, how % 2 == 0),
        }
    }

    /// Each rewrite is there as it was typed, and either stands or is listed; a text loses none.
    fn check(&self) {
        let kept = self.notice.rewrites.iter();
        let kept: BTreeMap<_, _> = kept.map(|one| (one.id, one.text.clone())).collect();
        assert_eq!(kept, self.typed, "none is changed, none is dropped");
        let Some(text) = self.text() else {
            return;
        };
        let mut standing: BTreeMap<LineId, usize> = BTreeMap::new();
        for sentence in text.sentences() {
            let Some(own) = sentence.own else { continue };
            *standing.entry(own).or_default() += 1;
            let first = sentence.content.first().map(|inline| inline.text.as_str());
            assert_eq!(first, self.typed.get(&own).map(String::as_str));
        }
        for id in self.typed.keys() {
            let listed: Vec<_> = text
                .reviews
                .iter()
                .filter(|one| one.rewrite == *id)
                .collect();
            let stands = standing.get(id).copied().unwrap_or(0);
            match listed.as_slice() {
                [] => assert_eq!(stands, 1, "it stands"),
                [one] => {
                    let printed = matches!(one.why, WhyReview::Changed | WhyReview::Language);
                    let printed = usize::from(printed);
                    assert_eq!(stands, printed, "{:?}", one.why);
                    assert_eq!(Some(&one.text), self.typed.get(id));
                }
                _ => panic!("listed twice"),
            }
        }
        assert!(
            text.reviews
                .iter()
                .all(|one| self.typed.contains_key(&one.rewrite))
        );
        assert_eq!(
            text.is_final(),
            text.left.is_empty() && text.reviews.is_empty()
        );
    }
}

/// Every place of a text in a sheet, but for identifiers and what the program marks.
fn leaves(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(at),
        Value::Array(lines) => {
            let lines = lines.iter().enumerate();
            lines.for_each(|(n, line)| leaves(line, format!("{at}/{n}"), found));
        }
        Value::Object(fields) => {
            let fields = fields
                .iter()
                .filter(|(name, _)| !matches!(name.as_str(), "id" | "state" | "unconfirmed"));
            fields.for_each(|(name, field)| leaves(field, format!("{at}/{name}"), found));
        }
        _ => {}
    }
}

fn set_leaf(sheet: &mut Value, how: usize, text: &str) {
    let mut found = Vec::new();
    leaves(sheet, String::new(), &mut found);
    let place = found
        .get(how % found.len().max(1))
        .cloned()
        .unwrap_or_default();
    if let Some(leaf) = sheet.pointer_mut(&place) {
        *leaf = Value::from(text);
    }
}

/// Every list of lines of a sheet.
fn lists(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Array(lines) => {
            if lines.first().is_some_and(|line| line.get("id").is_some()) {
                found.push(at.clone());
            }
            let lines = lines.iter().enumerate();
            lines.for_each(|(n, line)| lists(line, format!("{at}/{n}"), found));
        }
        Value::Object(fields) => {
            let fields = fields.iter();
            fields.for_each(|(name, field)| lists(field, format!("{at}/{name}"), found));
        }
        _ => {}
    }
}

fn drop_line(sheet: &mut Value, how: usize) {
    let mut found = Vec::new();
    lists(sheet, String::new(), &mut found);
    let place = found
        .get(how % found.len().max(1))
        .cloned()
        .unwrap_or_default();
    if let Some(Value::Array(lines)) = sheet.pointer_mut(&place) {
        let count = lines.len();
        lines.remove((how / 7) % count);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_edit_changes_or_loses_an_own_sentence(
        steps in proptest::collection::vec((0..14u8, any::<usize>(), any::<usize>()), 4..14),
    ) {
        let mut desk = Desk::new(&["T-006", "T-007"]);
        desk.rewrite(3);
        desk.rewrite(11);
        for step in steps {
            desk.step(step);
            desk.check();
        }
    }
}

/// The key of the sentence that a purpose of the first sheet is said by.
fn purpose_key(desk: &Desk) -> SentenceKey {
    let purpose = desk.register.activities[0].purposes[0].id.to_string();
    let text = desk.text().unwrap();
    let mut sentences = text.sentences();
    let found = sentences.find(|one| {
        let keys = one.keys.iter();
        keys.clone()
            .any(|key| key.source.path.as_str().ends_with(&purpose))
            && plain_text(&one.content).contains(
                desk.register.activities[0].purposes[0]
                    .text
                    .trim_end_matches('.'),
            )
    });
    let found = found.expect("the purpose is said").keys.iter();
    let mut own = found.filter(|key| key.source.path.as_str().ends_with(&purpose));
    own.next().unwrap().clone()
}

#[test]
fn a_changed_fact_is_shown_with_what_it_was_and_the_sentence_stays_as_it_was_typed() {
    let mut desk = Desk::new(&["T-006"]);
    let key = purpose_key(&desk);
    let id = LineId(Uuid::from_u128(9));
    let rewrite = desk.written(id, &key, "À notre façon.".to_owned()).unwrap();
    desk.notice.rewrites.push(rewrite);
    assert!(desk.text().unwrap().reviews.is_empty());
    let before = desk.register.activities[0].purposes[0].text.clone();
    desk.register.activities[0].purposes[0].text = "Réparer des horloges".to_owned();
    let text = desk.text().unwrap();
    let [review] = text.reviews.as_slice() else {
        panic!("one to look at again: {:?}", text.reviews)
    };
    assert_eq!(
        (review.why, review.text.as_str()),
        (WhyReview::Changed, "À notre façon.")
    );
    let changed = review.facts.iter().find(|change| {
        change.was.as_ref().is_some_and(|was| was.contains(&before))
            && change.is.as_ref().is_some_and(|is| is.contains("horloges"))
    });
    assert!(changed.is_some(), "{:?}", review.facts);
    let now = plain_text(review.now.as_ref().unwrap());
    assert!(now.contains("horloges"), "{now}");
    let stands = text.sentence(&key).unwrap();
    assert_eq!(plain_text(&stands.content), "À notre façon.");
    assert!(
        !text.is_final(),
        "it is not published before somebody has looked"
    );
    desk.register.activities[0].purposes[0].text = before;
    assert!(
        desk.text().unwrap().reviews.is_empty(),
        "back again, nothing to ask"
    );
}

#[test]
fn a_line_that_goes_and_comes_back_finds_its_own_sentence_again() {
    let mut desk = Desk::new(&["T-006"]);
    let key = purpose_key(&desk);
    let rewrite = desk.written(
        LineId(Uuid::from_u128(9)),
        &key,
        "À notre façon.".to_owned(),
    );
    desk.notice.rewrites.extend(rewrite);
    let whole = desk.register.clone();
    desk.register.activities[0].purposes.remove(0);
    desk.register.activities[0].prune_links();
    let text = desk.text().unwrap();
    assert_eq!(text.reviews.len(), 1);
    assert_eq!(text.reviews[0].why, WhyReview::Gone);
    assert_eq!(text.reviews[0].text, "À notre façon.");
    desk.register = whole;
    let text = desk.text().unwrap();
    assert!(text.reviews.is_empty());
    assert_eq!(
        plain_text(&text.sentence(&key).unwrap().content),
        "À notre façon."
    );
}

#[test]
fn two_for_the_same_sentence_are_told_apart() {
    let mut desk = Desk::new(&["T-006"]);
    let key = purpose_key(&desk);
    for (n, words) in [(1, "Les uns."), (2, "Les autres.")] {
        let rewrite = desk.written(LineId(Uuid::from_u128(n)), &key, words.to_owned());
        desk.notice.rewrites.extend(rewrite);
    }
    let text = desk.text().unwrap();
    assert_eq!(
        plain_text(&text.sentence(&key).unwrap().content),
        "Les uns."
    );
    let [review] = text.reviews.as_slice() else {
        panic!("{:?}", text.reviews)
    };
    assert_eq!(
        (review.why, review.text.as_str()),
        (WhyReview::Twice, "Les autres.")
    );
}

#[test]
fn no_two_sentences_of_a_text_have_a_key_in_common() {
    for kind in Kind::ALL {
        let mut desk = Desk::new(&["T-001", "T-003", "T-006", "T-007", "T-009", "T-011"]);
        desk.notice.kind = kind;
        let Some(text) = desk.text() else { continue };
        let mut seen = BTreeSet::new();
        for key in text.sentences().flat_map(|sentence| &sentence.keys) {
            assert!(seen.insert(key), "{kind:?}: {key:?}");
        }
        assert!(text.sentences().all(|sentence| !sentence.keys.is_empty()));
    }
}

#[test]
fn an_own_sentence_of_another_language_is_listed_until_somebody_keeps_it() {
    let mut desk = Desk::new(&["T-006"]);
    let key = purpose_key(&desk);
    let id = LineId(Uuid::from_u128(9));
    let rewrite = desk.written(id, &key, "À notre façon.".to_owned()).unwrap();
    desk.notice.rewrites.push(rewrite);
    desk.typed.insert(id, "À notre façon.".to_owned());
    desk.notice.lang = Lang::En;
    let text = desk.text().unwrap();
    let [review] = text.reviews.as_slice() else {
        panic!("one to look at again: {:?}", text.reviews)
    };
    assert_eq!(review.why, WhyReview::Language);
    assert!(review.now.is_some() && !text.is_final());
    assert!(text.sentences().any(|one| one.own == Some(id)), "it stands");
    desk.answer(0, true);
    let text = desk.text().unwrap();
    assert_eq!(text.reviews, [], "kept, as it is");
    assert_eq!(desk.notice.rewrites[0].text, "À notre façon.");
    desk.notice.lang = Lang::Fr;
    assert_eq!(desk.text().unwrap().reviews[0].why, WhyReview::Language);
}

#[test]
fn a_rewrite_in_which_nothing_is_seen_hides_nothing() {
    for blank in [
        "",
        " \n",
        "\u{200b}\u{feff}",
        "\u{ad}\u{2060}\u{a0}",
        "\u{2800}",
    ] {
        let mut desk = Desk::new(&["T-006"]);
        let before: Vec<String> = desk
            .text()
            .unwrap()
            .sentences()
            .map(|one| plain_text(&one.content))
            .collect();
        let key = purpose_key(&desk);
        let rewrite = desk.written(LineId(Uuid::from_u128(9)), &key, blank.to_owned());
        desk.notice.rewrites.push(rewrite.unwrap());
        let text = desk.text().unwrap();
        let after: Vec<String> = text
            .sentences()
            .map(|one| plain_text(&one.content))
            .collect();
        assert_eq!(after, before, "{blank:?}");
        assert!(!text.is_final() && text.reviews.len() == 1, "{blank:?}");
    }
}
