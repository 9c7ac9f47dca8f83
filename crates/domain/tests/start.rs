//! What answers to the guided start say, and what stays open in a sheet where nobody could answer.
//! It must not know the words of any model.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use registre_domain::activity::{DpiaStatus, LegalBasis, Status};
use registre_domain::catalogue::Catalogue;
use registre_domain::model::{Facts, Filling, Library, Model, differences, held, unknown};
use registre_domain::organisation::Entity;
use registre_domain::register::{Register, Start};
use registre_domain::start::{Conflict, Guide};
use registre_domain::{Activity, Answer, Code, Lang};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

fn texts(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../assets")
        .join(folder);
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let toml = paths.filter(|path| path.extension().is_some_and(|end| end == "toml"));
    let text = |path: &Path| {
        (
            path.file_name().unwrap().to_str().unwrap().to_owned(),
            fs::read_to_string(path).unwrap(),
        )
    };
    let mut texts: Vec<_> = toml.map(|path| text(&path)).collect();
    texts.sort();
    texts
}

struct Shelf {
    catalogue: Catalogue,
    library: Library,
    guide: Guide,
}

impl Shelf {
    fn read() -> Self {
        let (legal, models) = (texts("legal"), texts("models"));
        fn pairs(texts: &[(String, String)]) -> Vec<(&str, &str)> {
            texts
                .iter()
                .map(|(name, text)| (name.as_str(), text.as_str()))
                .collect()
        }
        let catalogue = Catalogue::parse(&pairs(&legal)).unwrap();
        let guide = Guide::parse(&texts("start")[0].1).unwrap();
        let library = Library::parse(&pairs(&models), &guide.known_facts(), &catalogue).unwrap();
        Self {
            catalogue,
            library,
            guide,
        }
    }

    fn model(&self, name: &str) -> &Model {
        self.library.get(&code(name)).unwrap()
    }

    fn fill(&self, model: &Model, facts: &Facts) -> Activity {
        let id = uuid::Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0001).into();
        model.fill(id, facts, &self.catalogue, Lang::Fr)
    }
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn codes(names: &[&str]) -> BTreeSet<Code> {
    names.iter().map(|name| code(name)).collect()
}

fn open(names: &[&str]) -> Facts {
    names
        .iter()
        .map(|name| unknown(&code(name)).unwrap())
        .collect()
}

fn start(preset: &str, size: &str, yes: &[&str], no: &[&str], facts: &[&str]) -> Start {
    let named = |name: &str| (!name.is_empty()).then(|| code(name));
    Start {
        preset: named(preset),
        size: named(size),
        facts: codes(facts),
        yes: codes(yes),
        no: codes(no),
    }
}

#[test]
fn what_nobody_answered_decides_no_basis_no_assessment_and_no_information() {
    let shelf = Shelf::read();
    let website = shelf.fill(shelf.model("website-audience"), &open(&["ads-cookies"]));
    assert!(!website.purposes.is_empty() && !website.data_groups.is_empty());
    assert!(
        website
            .purposes
            .iter()
            .all(|purpose| purpose.legal_basis.is_none())
    );
    assert!(
        website
            .purposes
            .iter()
            .all(|purpose| purpose.legitimate_interest.is_empty())
    );
    assert_eq!(website.dpia.status, None);
    assert!(website.information.how.is_empty());
    let said_no = shelf.fill(shelf.model("website-audience"), &Facts::new());
    assert_eq!(
        said_no.purposes[0].legal_basis,
        Some(LegalBasis::LegitimateInterests)
    );
    assert_eq!(said_no.dpia.status, Some(DpiaStatus::NotRequired));
    for (model, fact) in [
        ("recruitment", "selection-tool"),
        ("patients", "group-practice"),
        ("payroll", "staff-250"),
    ] {
        let model = shelf.model(model);
        let sheet = shelf.fill(model, &open(&[fact]));
        assert_eq!(sheet.dpia.status, None, "{}", model.code);
        assert!(sheet.dpia.exempt_list.is_empty(), "{}", model.code);
        assert!(
            shelf.fill(model, &Facts::new()).dpia.status.is_some(),
            "{}",
            model.code
        );
    }
}

/// What decides: values of these groups are there only when they are the same whatever the answer.
fn decisions(sheet: &Activity) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    let mut note = |path: String, value: Value| {
        let says_nothing = value.is_null() || value == "" || value == Value::Array(Vec::new());
        if !says_nothing {
            found.insert(path, value);
        }
    };
    let sheet = serde_json::to_value(sheet).unwrap();
    for (list, fields) in [
        (
            "purposes",
            &[
                "legal_basis",
                "law",
                "legitimate_interest",
                "consent_wording",
            ][..],
        ),
        ("data_groups", &["special_conditions", "nir_text"]),
        (
            "retention_rules",
            &["active", "criterion", "archive", "bound"],
        ),
    ] {
        for line in sheet[list].as_array().unwrap() {
            for field in fields {
                note(
                    format!("{list}/{}/{field}", line["id"]),
                    line[field].clone(),
                );
            }
        }
    }
    for (group, field) in [
        ("dpia", "status"),
        ("dpia", "exempt_list"),
        ("dpia", "justification"),
        ("information", "how"),
    ] {
        note(format!("{group}/{field}"), sheet[group][field].clone());
    }
    found
}

#[test]
fn no_model_decides_anything_by_a_fact_that_nobody_answered() {
    let shelf = Shelf::read();
    let mut decided = Vec::new();
    for model in shelf.library.iter() {
        for fact in model.facts() {
            for others in [Facts::new(), shelf.guide.known_facts()] {
                let mut yes = others.clone();
                yes.insert(fact.clone());
                let mut no = others.clone();
                no.remove(fact);
                let mut silent = no.clone();
                silent.extend(unknown(fact));
                let of = |facts: &Facts| decisions(&shelf.fill(model, facts));
                let (yes, no, silent) = (of(&yes), of(&no), of(&silent));
                let both = |path: &String, value: &Value| {
                    yes.get(path) == Some(value) && no.get(path) == Some(value)
                };
                let wrong = silent.iter().filter(|(path, value)| !both(path, value));
                decided.extend(wrong.map(|(path, _)| format!("{} {fact}: {path}", model.code)));
            }
        }
    }
    assert!(decided.is_empty(), "{decided:#?}");
}

#[test]
fn a_precision_is_yes_no_or_not_known() {
    let guide = Shelf::read().guide;
    let ads = code("ads-cookies");
    let said = |answers: &Start| guide.said(answers, None).of(&ads);
    assert_eq!(
        said(&start("shop", "", &["website"], &[], &[])),
        None,
        "asked and not answered"
    );
    assert_eq!(
        said(&start("shop", "", &["website"], &[], &["ads-cookies"])),
        Some(true)
    );
    assert_eq!(
        said(&start("shop", "", &["website"], &["ads-cookies"], &[])),
        Some(false)
    );
    assert_eq!(
        said(&start("shop", "", &[], &["website"], &[])),
        Some(false),
        "no website, no cookies"
    );
    let of = |answers: &Start, fact: &str| guide.said(answers, None).of(&code(fact));
    let silent = start("", "", &[], &[], &[]);
    for fact in [
        "public",
        "staff",
        "staff-250",
        "private-customers",
        "business-customers",
    ] {
        assert_eq!(of(&silent, fact), None, "{fact}");
    }
    assert_eq!(
        of(&start("shop", "", &[], &[], &[]), "public"),
        Some(false),
        "the trade says so"
    );
    assert_eq!(
        of(&start("other", "", &[], &[], &[]), "public"),
        None,
        "the trade asks"
    );
    assert_eq!(
        of(&start("shop", "few", &[], &[], &[]), "staff-250"),
        Some(false)
    );
    assert_eq!(
        of(
            &start("shop", "few", &[], &["consumers"], &[]),
            "private-customers"
        ),
        Some(false)
    );
    let asked = start("shop", "", &["prospects"], &["consumers"], &[]);
    assert_eq!(
        of(&asked, "private-customers"),
        None,
        "asked again, of other people"
    );
    let denied = start("shop", "", &[], &["open-to-public"], &[]);
    assert_eq!(
        of(&denied, "open-to-public"),
        Some(false),
        "the person knows better than the trade"
    );
}

#[test]
fn what_the_organisation_says_of_itself_counts() {
    let guide = Shelf::read().guide;
    let entity = Entity {
        public_body: Some(true),
        headcount: Some(300),
        ..Entity::default()
    };
    let said = guide.said(&Start::default(), Some(&entity));
    assert_eq!(said.of(&code("public")), Some(true));
    assert_eq!(said.of(&code("staff-250")), Some(true));
    let small = start("", "few", &[], &[], &[]);
    assert_eq!(
        guide.said(&small, Some(&entity)).of(&code("staff-250")),
        Some(false),
        "the answer is newer"
    );
    // What earlier answers wrote follows other answers; what somebody else wrote does not.
    let (town, shop) = (
        start("municipality", "alone", &[], &[], &[]),
        start("shop", "few", &[], &[], &[]),
    );
    let written = guide.told(&Entity::default(), &Start::default(), &town);
    assert_eq!(
        (written.public_body, written.headcount),
        (Some(true), Some(0))
    );
    let after = guide.told(&written, &town, &shop);
    assert_eq!((after.public_body, after.headcount), (None, None));
    assert_eq!(guide.told(&entity, &Start::default(), &shop), entity);
}

#[test]
fn answers_that_cannot_both_be_true_are_found() {
    let guide = Shelf::read().guide;
    let size = Conflict::Size(code("few"), code("staff-250"));
    let cases = [
        (
            start("shop", "few", &["website"], &["members"], &["minors"]),
            None,
        ),
        (start("", "few", &[], &[], &["staff-250"]), Some(size)),
        (
            start("", "large", &[], &["staff-250"], &[]),
            Some(Conflict::Size(code("large"), code("staff-250"))),
        ),
        (
            start("", "", &["website"], &["website"], &[]),
            Some(Conflict::Twice(code("website"))),
        ),
        (
            start("", "", &[], &["minors"], &["minors"]),
            Some(Conflict::Twice(code("minors"))),
        ),
        (
            start("municipality", "", &[], &["public"], &[]),
            Some(Conflict::Trade(code("municipality"), code("public"))),
        ),
    ];
    for (answers, conflict) in cases {
        assert_eq!(guide.conflict(&answers), conflict);
    }
}

#[test]
fn members_ask_for_donations_and_bring_no_sheet_of_them_by_themselves() {
    let guide = Shelf::read().guide;
    let donations = code("donations");
    let made = |answers: &Start| guide.plan(answers, &Register::default()).models;
    let members = start("association", "", &["members"], &[], &[]);
    assert!(made(&members).contains(&code("association-members")));
    assert!(!made(&members).contains(&donations));
    let with = start("association", "", &["members"], &[], &["donations"]);
    assert!(made(&with).contains(&donations));
}

#[test]
fn sheets_that_no_longer_follow_are_named_while_they_are_in_use() {
    let shelf = Shelf::read();
    let before = start("shop", "few", &["loyalty", "website"], &[], &[]);
    let now = start("shop", "few", &["website"], &["loyalty"], &[]);
    let mut register = Register::default();
    let plan = shelf.guide.plan(&before, &register);
    let made = plan
        .models
        .iter()
        .map(|code| shelf.library.get(code).unwrap());
    register.activities = made
        .map(|model| shelf.fill(model, &plan.facts_for(model)))
        .collect();
    register.about.start = before.clone();
    assert_eq!(
        shelf.guide.plan(&before, &register).left,
        Vec::<Code>::new()
    );
    assert_eq!(shelf.guide.plan(&now, &register).left, [code("loyalty")]);
    for sheet in &mut register.activities {
        sheet.identity.status = Status::Archived;
    }
    assert_eq!(shelf.guide.plan(&now, &register).left, Vec::<Code>::new());
}

#[test]
fn a_sheet_keeps_which_answers_it_follows_and_other_answers_are_differences() {
    let shelf = Shelf::read();
    let model = shelf.model("website-audience");
    let facts = |no: &[&str], yes: &[&str]| {
        let answers = start("agency", "few", &["website"], no, yes);
        shelf
            .guide
            .plan(&answers, &Register::default())
            .facts_for(model)
    };
    let (no, yes) = (
        facts(&["ads-cookies", "outside-europe"], &[]),
        facts(&["outside-europe"], &["ads-cookies"]),
    );
    let silent = facts(&[], &[]);
    assert_eq!(held(&silent, &code("ads-cookies")), None);
    let sheet = shelf.fill(model, &no);
    assert_eq!(sheet.transfers, Answer::None);
    let between = |from: &Facts, to: &Facts| {
        let filling = |facts| Filling { model, facts };
        differences(
            filling(from),
            filling(to),
            &sheet,
            &shelf.catalogue,
            Lang::Fr,
        )
    };
    assert_eq!(between(&no, &no), []);
    let basis = format!("purposes/{}", sheet.purposes[0].id);
    let found = between(&no, &yes);
    let purpose = found.iter().find(|one| one.path.as_str() == basis).unwrap();
    assert_eq!(purpose.after, None, "the line of the other variant goes");
    let found = between(&no, &silent);
    let paths: Vec<&str> = found.iter().map(|one| one.path.as_str()).collect();
    assert!(paths.contains(&"transfers"), "{paths:?}");
    assert!(
        paths.contains(&format!("{basis}/legal_basis").as_str()),
        "{paths:?}"
    );
}
