//! The guided start of each kind of organisation, answered and completed: its notices say every point of Art. 13 that
//! applies with what it is about, and none that does not. The rows were worked out by hand from models and answers,
//! before anything was printed.

mod filled;
mod judged;
mod rows;

use filled::register;
use judged::{faults, sentences};
use registre_app::domain::activity::{Activity, AutomatedDecision, Role, Transfer};
use registre_app::domain::code::{Code, CountryCode};
use registre_app::domain::contact::DocumentRef;
use registre_app::domain::notice::{Kind, Notice};
use registre_app::domain::organisation::Dpo;
use registre_app::domain::register::Register;
use registre_app::domain::{Answer, Catalogue, Lang};
use registre_app::words::Words;
use registre_documents::block::plain_text;
use registre_documents::notice::{Part, Text};
use registre_tests::notices::{asked, clauses};
use rows::{OUTSIDE, Row, STAFF};
use std::collections::BTreeSet;

/// The people whom a page of a site is for; suppliers, visitors and whoever is filmed have notices of their own.
const PEOPLE_OUTSIDE: [&str; 7] = [
    "customers",
    "prospects",
    "site-visitors",
    "account-users",
    "members",
    "patients",
    "other",
];

/// Sheets of every organisation with an employee.
const OF_ALL: [&str; 5] = [
    "security-logs",
    "accounting",
    "rights-requests",
    "data-breaches",
    "email-and-office",
];

/// Sheets that a rule takes for a category of people that two audiences share, and that somebody leaves out: those of
/// the employees name relatives and trainees; those of children name relatives, who may fetch them.
fn is_left_out(kind: Kind, code: &str) -> bool {
    match kind {
        Kind::Full => ["payroll", "staff-administration"].contains(&code),
        Kind::Staff => code == "childcare",
        _ => false,
    }
}

fn model(register: &Register, code: &str) -> usize {
    let is_it = |known: &Option<Code>| known.as_ref().is_some_and(|known| known.as_str() == code);
    let mut sheets = register.activities.iter();
    sheets
        .position(|sheet| is_it(&sheet.identity.model))
        .unwrap()
}

fn text(register: &Register, catalogue: &Catalogue, kind: Kind, audiences: &[&str]) -> Text {
    let is_out = |sheet: &&Activity| {
        let code = sheet.identity.model.as_ref().map(Code::as_str);
        code.is_some_and(|code| is_left_out(kind, code))
    };
    let left_out = register.activities.iter().filter(is_out);
    let notice = Notice {
        kind,
        left_out: left_out.map(|sheet| sheet.id).collect(),
        audiences: audiences
            .iter()
            .map(|code| Code::new(*code).unwrap())
            .collect(),
        ..Notice::default()
    };
    let words = Words::load(Lang::Fr).unwrap();
    Text::of(&notice, register, catalogue, &clauses(), &words, &asked()).unwrap()
}

fn outside(register: &Register, catalogue: &Catalogue) -> Text {
    text(register, catalogue, Kind::Full, &PEOPLE_OUTSIDE)
}

fn row(preset: &str) -> &'static Row {
    OUTSIDE.iter().find(|row| row.preset == preset).unwrap()
}

/// The models of the sheets that the text tells of.
fn models(register: &Register, text: &Text) -> BTreeSet<String> {
    let told = register.activities.iter();
    let told = told.filter(|sheet| text.sheets.contains(&sheet.id));
    told.filter_map(|sheet| Some(sheet.identity.model.as_ref()?.to_string()))
        .collect()
}

fn check(rows: &[Row], kind: Kind, audiences: &[&str]) {
    let mut found = Vec::new();
    for row in rows {
        let (register, catalogue) = register(row);
        let text = text(&register, &catalogue, kind, audiences);
        print(row.preset, &text);
        found.extend(faults(&text, row, row.points, &[]));
        let expected = OF_ALL
            .iter()
            .chain(row.models)
            .map(|code| (*code).to_owned());
        let (told, expected) = (models(&register, &text), expected.collect::<BTreeSet<_>>());
        if told != expected {
            found.push(format!("{}: sheets {told:?}", row.preset));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// For whoever reads the texts aloud: shown with `--nocapture`.
#[allow(clippy::print_stdout, reason = "a text is read by a person")]
fn print(preset: &str, text: &Text) {
    let ease = text.ease;
    println!(
        "==== {preset} {:?}: {} words, {} sentences, mean {}, long {}",
        text.kind,
        ease.words,
        ease.sentences,
        ease.mean_tenths(),
        ease.long
    );
    for section in &text.sections {
        println!("## {}", section.code);
        for sentence in section.parts.iter().flat_map(Part::sentences) {
            println!("- {}", plain_text(&sentence.content));
        }
    }
}

#[test]
fn a_full_notice_answers_to_every_point_that_applies_and_to_no_other() {
    check(&OUTSIDE, Kind::Full, &PEOPLE_OUTSIDE);
}

#[test]
fn a_notice_for_staff_answers_to_every_point_that_applies_and_to_no_other() {
    check(&STAFF, Kind::Staff, &["employees"]);
}

type Change = fn(&mut Register);

/// The same with a point more, and what it then says: the points that no preset has by itself.
fn adds(preset: &str, points: &str, change: Change, says: &[(&str, &str)]) {
    let row = row(preset);
    let (mut register, catalogue) = register(row);
    change(&mut register);
    let found = faults(&outside(&register, &catalogue), row, points, says);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn an_officer_is_named_with_how_to_reach_them() {
    let points = "x x x x x . x x . x x . x . . x";
    let change = |register: &mut Register| {
        let mut officer = Dpo::default();
        officer.contact.email = "dpo@exemple.example".into();
        register.entities[0].dpo = Answer::Given(officer);
    };
    adds(
        "restaurant",
        points,
        change,
        &[("1b", "dpo@exemple.example")],
    );
}

fn transfer(register: &mut Register, country: &str, mechanism: &str, link: &str) {
    let at = model(register, "customers");
    register.activities[at].transfers = Answer::Given(vec![Transfer {
        country: Some(CountryCode::new(country).unwrap()),
        mechanism: Some(Code::new(mechanism).unwrap()),
        description: "Hébergeur Lointain".into(),
        document: DocumentRef {
            title: "Clauses signées".into(),
            link: link.into(),
            ..DocumentRef::default()
        },
        ..Transfer::default()
    }]);
}

const WITH_TRANSFER: &str = "x . x x x x x x . x x . x . . x";

#[test]
fn a_transfer_says_country_safeguard_and_where_it_is_read() {
    let change = |register: &mut Register| {
        transfer(register, "US", "scc", "https://exemple.example/clauses")
    };
    let says = [
        ("1f", "États-Unis"),
        ("1f", "clauses contractuelles types"),
        ("1f", "https://exemple.example/clauses"),
    ];
    adds("restaurant", WITH_TRANSFER, change, &says);
}

#[test]
fn a_safeguard_that_is_not_published_is_asked_for() {
    let change = |register: &mut Register| transfer(register, "IN", "bcr", "armoire 3");
    let says = [
        ("1f", "Inde"),
        ("1f", "règles d’entreprise contraignantes"),
        ("1f", "Pour en recevoir une copie"),
        ("1f", "droits@exemple.example"),
    ];
    adds("restaurant", WITH_TRANSFER, change, &says);
}

#[test]
fn a_country_that_is_adequate_is_said_to_be() {
    let change = |register: &mut Register| transfer(register, "CH", "adequacy", "");
    let says = [("1f", "Suisse"), ("1f", "décision d’adéquation")];
    adds("restaurant", WITH_TRANSFER, change, &says);
}

#[test]
fn a_machine_that_decides_is_explained() {
    let points = "x . x x x . x x x x x x x . x x";
    let change = |register: &mut Register| {
        let at = model(register, "online-shop");
        register.activities[at].automated_decision = Answer::Given(AutomatedDecision {
            sole_decision: Some(true),
            profiling: Some(false),
            logic: "le montant et l’adresse sont comparés aux fraudes connues".into(),
            consequences: "une commande douteuse est refusée".into(),
            ground: Some(Code::new("contract").unwrap()),
            human_intervention: "écrire au service des commandes".into(),
            ..AutomatedDecision::default()
        });
    };
    let says = [
        (
            "2f",
            "le montant et l’adresse sont comparés aux fraudes connues",
        ),
        ("2f", "une commande douteuse est refusée"),
        ("2f", "écrire au service des commandes"),
    ];
    adds("online-shop", points, change, &says);
}

/// What the table would not see is no test: each text is spoilt in one thing, and told.
#[test]
fn a_text_that_says_too_much_or_too_little_is_told() {
    let row = row("online-shop");
    let (register, catalogue) = register(row);
    let whole = outside(&register, &catalogue);
    assert_eq!(faults(&whole, row, row.points, &[]), Vec::<String>::new());
    for (point, item, at) in rows::POINTS {
        let applies = sentences(&whole).any(|s| s.items.iter().any(|known| known == item));
        let mut spoilt = whole.clone();
        match applies {
            true => spoilt
                .sections
                .retain(|section| !at.contains(&section.code)),
            // Printed without applying: in a section of its own, or in any.
            false => push(&mut spoilt, item),
        }
        let found = faults(&spoilt, row, row.points, &[]);
        assert!(!found.is_empty(), "{point} spoilt");
    }
    // The clauses stand, but the values of the register are gone.
    let mut hollow = whole;
    for part in hollow
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.parts)
    {
        if let Part::Table { rows, .. } = part {
            rows.clear();
        }
    }
    let found = faults(&hollow, row, row.points, &[]);
    for point in ["1c", "82"] {
        assert!(
            found
                .iter()
                .any(|fault| fault.contains(&format!(" {point} does not say"))),
            "{point}: {found:?}"
        );
    }
}

fn push(text: &mut Text, item: &str) {
    let parts = text
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.parts);
    let said = parts.filter_map(|part| match part {
        Part::Say(sentence) => Some(sentence),
        _ => None,
    });
    said.take(1)
        .for_each(|sentence| sentence.items.push(item.to_owned()));
}

#[test]
fn no_notice_of_a_preset_is_for_the_sheets_kept_for_clients() {
    let (register, catalogue) = register(row("software-editor"));
    let sheets = register.activities.iter();
    let processors = sheets.filter(|sheet| sheet.identity.role == Role::Processor);
    let processors: Vec<_> = processors.map(|sheet| sheet.id).collect();
    assert!(!processors.is_empty());
    let text = text(&register, &catalogue, Kind::Full, &[]);
    assert!(processors.iter().all(|id| !text.sheets.contains(id)));
}

/// A site's page on cookies, from what the models propose: what is not known is asked for, and nothing else.
#[test]
fn the_page_on_cookies_of_a_site_asks_only_for_names() {
    let (mut register, catalogue) = register(row("agency"));
    let page = text(&register, &catalogue, Kind::Cookies, &["site-visitors"]);
    assert!(page.is_final(), "{:?}", page.left);
    let at = model(&register, "website-audience");
    let trackers = register.activities[at].trackers.given_mut().unwrap();
    assert_eq!(trackers.len(), 3, "measure, choice, advertising");
    trackers.iter_mut().for_each(|line| line.name.clear());
    let page = text(&register, &catalogue, Kind::Cookies, &["site-visitors"]);
    let left = page.left.iter().map(|left| left.source.path.as_str());
    let left: Vec<&str> = left.filter_map(|path| path.rsplit('/').next()).collect();
    assert_eq!(left, ["name"; 3]);
}

/// The most words that the notice of each preset has: with all its sheets. A few more are
/// a fact that is said twice.
const LONGEST: [(&str, usize); 7] = [
    ("shop", 1_500),
    ("association", 1_550),
    ("medical-practice", 1_600),
    ("letting-agency", 1_800),
    ("pharmacy", 1_900),
    ("liberal-profession", 1_950),
    ("online-shop", 2_150),
];

/// The same for those who work there, whom more sheets concern.
const LONGEST_STAFF: usize = 2_050;

#[test]
fn no_notice_of_a_preset_is_a_wall() {
    let mut faults = Vec::new();
    let mut check = |preset: &str, text: &Text, most: usize| {
        if text.ease.words > most || text.ease.mean_tenths() > 200 {
            faults.push(format!("{preset}: at most {most} words: {:?}", text.ease));
        }
    };
    for (preset, most) in LONGEST {
        let (register, catalogue) = register(row(preset));
        check(preset, &outside(&register, &catalogue), most);
    }
    let (register, catalogue) = register(row("shop"));
    let staff = text(&register, &catalogue, Kind::Staff, &["employees"]);
    check("shop, staff", &staff, LONGEST_STAFF);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
