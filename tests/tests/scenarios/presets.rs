//! The guided start of each kind of organisation, confirmed and completed: its notices say every point of Art. 13 that
//! applies, and none that does not. The tables were written by hand, from the models.

use registre_app::domain::activity::{
    Activity, LegalBasis, RetentionRule, Role, SourceKind, SpecialCondition, Status, System,
    SystemKind, Tracker, TrackerConsent,
};
use registre_app::domain::code::Code;
use registre_app::domain::notice::{Kind, Notice};
use registre_app::domain::organisation::Entity;
use registre_app::domain::period::{Period, Unit};
use registre_app::domain::register::Register;
use registre_app::domain::{Answer, Catalogue, Lang};
use registre_app::words::Words;
use registre_documents::block::plain_text;
use registre_documents::notice::Text;
use registre_tests::Bench;
use registre_tests::notices::{asked, clauses};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The points of the law, in the order of the columns.
const POINTS: [(&str, &str); 16] = [
    ("1a", "13(1)(a)"),
    ("1b", "13(1)(b)"),
    ("1c", "13(1)(c)"),
    ("1d", "13(1)(d)"),
    ("1e", "13(1)(e)"),
    ("1f", "13(1)(f)"),
    ("2a", "13(2)(a)"),
    ("2b", "13(2)(b)"),
    ("2c", "13(2)(c)"),
    ("2d", "13(2)(d)"),
    ("2e", "13(2)(e)"),
    ("2f", "13(2)(f)"),
    ("21", "21(4)"),
    ("9", "9(2)"),
    ("82", "loi 78-17, 82"),
    ("85", "loi 78-17, 85"),
];

/// A kind of organisation: its code, what it says yes to beside what the guide proposes, and a mark for each point that
/// its notice for people outside answers to.
type Row = (&'static str, &'static [&'static str], &'static str);

/// Full, French, for everybody who does not work there and does not apply.
const OUTSIDE: [Row; 15] = [
    //                                       1a1b1c1d1e1f2a2b2c2d2e2f21 9 8285
    (
        "shop",
        &["cameras", "newsletter"],
        "x . x x x . x x x x x . x . . x",
    ),
    (
        "online-shop",
        &["newsletter"],
        "x . x x x . x x x x x . x . x x",
    ),
    (
        "restaurant",
        &["cameras"],
        "x . x x x . x x . x x . x . . x",
    ),
    ("crafts", &[], "x . x x x . x x . x x . x . . x"),
    (
        "liberal-profession",
        &["website"],
        "x . x x x . x x x x x . x x x x",
    ),
    ("medical-practice", &[], "x . x x x . x x . x x . x x . x"),
    ("pharmacy", &[], "x . x x x . x x . x x . x x . x"),
    (
        "association",
        &["newsletter"],
        "x . x x x . x x x x x . x . . x",
    ),
    ("agency", &[], "x . x x x . x x x x x . x . x x"),
    ("software-editor", &[], "x . x x x . x x x x x . x . x x"),
    ("letting-agency", &[], "x . x x x . x x . x x . x . . x"),
    ("school", &[], "x . x . x . x x x x x . . x . x"),
    ("training", &[], "x . x x x . x x x x x . x x . x"),
    ("municipality", &[], "x . x . x . x x x x x . x x . x"),
    ("other", &[], "x . x . x . x x . x x . . . . x"),
];

/// For those who work there.
const STAFF: [Row; 4] = [
    ("shop", &["cameras"], "x . x x x . x x x x x . x x . x"),
    ("medical-practice", &[], "x . x x x . x x x x x . x x . x"),
    ("association", &[], "x . x x x . x x x x x . x x . x"),
    ("municipality", &[], "x . x x x . x x x x x . x x . x"),
];

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

/// Whom a sheet has to be about, beside employees, to be in that notice.
const READERS: [&str; 8] = [
    "customers",
    "prospects",
    "website-visitors",
    "members",
    "patients",
    "children",
    "citizens",
    "callers",
];

/// The sheets on the people who work there, which others are left out of.
fn of_staff(sheet: &Activity) -> bool {
    let lines = sheet.data_subjects.iter();
    let people = lines
        .filter_map(|line| line.category.as_ref())
        .map(Code::as_str);
    let people: BTreeSet<&str> = people.collect();
    people.contains("employees") && !READERS.iter().any(|reader| people.contains(reader))
}

/// The sheets that the guided start proposes, filled by somebody who answers every question with what is usual.
fn register(preset: &str, more: &[&str]) -> (Register, Catalogue) {
    let mut bench = Bench::new();
    let shown = bench.run("start_show", json!({})).value;
    let listed = |field: &str| -> Vec<String> {
        let presets = shown["presets"].as_array().unwrap();
        let found = presets.iter().find(|line| line["code"] == preset);
        let codes = found.and_then(|line| line[field].as_array());
        let codes = codes.into_iter().flatten().filter_map(Value::as_str);
        codes.map(str::to_owned).collect()
    };
    let mut yes = listed("yes");
    yes.extend(more.iter().map(|code| (*code).to_owned()));
    let mut no = listed("no");
    no.push("outside-europe".into());
    no.retain(|code| !yes.contains(code));
    let answers =
        json!({ "preset": preset, "yes": yes, "no": no, "size": "few", "facts": listed("facts") });
    bench.run("start_run", json!({ "answers": answers }));
    let mut register = bench.session.register().unwrap();
    register.entities.iter_mut().for_each(known);
    register.activities.iter_mut().for_each(answered);
    (register, registre_app::session::catalogue().unwrap())
}

fn known(entity: &mut Entity) {
    entity.name = "Maison Exemple".into();
    entity.address.street = "1 rue de l’Essai".into();
    entity.address.postcode = "75000".into();
    entity.address.city = "Port-Sélène".into();
    entity.contact.email = "contact@exemple.example".into();
    entity.contact.phone = "01 99 00 12 34".into();
    entity.rights_contact.contact.email = "droits@exemple.example".into();
    entity.dpo = Answer::None;
}

/// What a model leaves open, answered.
fn answered(sheet: &mut Activity) {
    sheet.unconfirmed.clear();
    sheet.identity.status = Status::InForce;
    none(&mut sheet.sensitive_data);
    none(&mut sheet.recipients);
    none(&mut sheet.transfers);
    none(&mut sheet.automated_decision);
    none(&mut sheet.joint_control);
    if sheet.systems.is_unknown() {
        sheet.systems = Answer::Given(vec![System {
            kind: Some(SystemKind::Software),
            ..System::default()
        }]);
    }
    for purpose in &mut sheet.purposes {
        filled(&mut purpose.law, "le texte qui s’applique");
        filled(&mut purpose.legitimate_interest, "tenir l’activité");
        filled(
            &mut purpose.consent_withdrawal,
            "le lien au bas de chaque message",
        );
        if purpose.legal_basis.is_none() {
            // A newsletter goes to those who asked for it.
            purpose.legal_basis = Some(match purpose.text.contains("lettre") {
                true => LegalBasis::Consent,
                false => LegalBasis::Contract,
            });
        }
    }
    for group in &mut sheet.data_groups {
        group.mandatory = group.mandatory.or(Some(false));
        let is_sensitive = ["health", "religion", "opinions"].iter().any(|code| {
            group
                .category
                .as_ref()
                .is_some_and(|known| known.as_str() == *code)
        });
        if is_sensitive && group.special_conditions.is_empty() {
            group.special_conditions.push(SpecialCondition {
                condition: Some(Code::new("explicit-consent").unwrap()),
                ..Default::default()
            });
        }
        filled(&mut group.consequence, "La demande n’est pas traitée");
        filled(&mut group.description, "ce qui est utile");
        for source in &mut group.sources {
            filled(&mut source.description, "un autre organisme");
        }
        if group.sources.is_empty() {
            group.sources.push(Default::default());
        }
        for source in group
            .sources
            .iter_mut()
            .filter(|source| source.kind.is_none())
        {
            source.kind = Some(SourceKind::Person);
        }
    }
    let groups: BTreeSet<_> = sheet.data_groups.iter().map(|group| group.id).collect();
    let governed: BTreeSet<_> = sheet
        .retention_rules
        .iter()
        .flat_map(|rule| rule.data_groups.clone())
        .collect();
    let open: BTreeSet<_> = groups.difference(&governed).copied().collect();
    let by_all = sheet
        .retention_rules
        .iter()
        .any(|rule| rule.data_groups.is_empty());
    if sheet.retention_rules.is_empty() || (!open.is_empty() && !by_all) {
        sheet.retention_rules.push(RetentionRule {
            id: sheet.id.0.into(),
            data_groups: open,
            ..Default::default()
        });
    }
    for rule in &mut sheet.retention_rules {
        if rule.active.is_none() && rule.criterion.trim().is_empty() {
            rule.active = Some(Period::new(3, Unit::Years));
            filled(&mut rule.start_event, "la fin de la relation");
        }
    }
    trackers(sheet);
}

/// A page that measures its visits has trackers.
fn trackers(sheet: &mut Activity) {
    let lines = sheet.trackers.given_mut();
    for line in lines.into_iter().flatten() {
        filled(&mut line.name, "mesure");
        filled(&mut line.description, "compter les visites");
        line.lifetime = line.lifetime.or(Some(Period::new(13, Unit::Months)));
        line.consent = line.consent.or(Some(TrackerConsent::Required));
    }
    let visited = sheet.data_subjects.iter().any(|line| {
        line.category
            .as_ref()
            .is_some_and(|code| code.as_str() == "website-visitors")
    });
    let measures = sheet
        .purposes
        .iter()
        .any(|purpose| purpose.text.to_lowercase().contains("visites"));
    if sheet.trackers.is_unknown() && visited && measures {
        sheet.trackers = Answer::Given(vec![Tracker {
            name: "mesure".into(),
            description: "compter les visites".into(),
            lifetime: Some(Period::new(13, Unit::Months)),
            consent: Some(TrackerConsent::Required),
            ..Tracker::default()
        }]);
    }
    none(&mut sheet.trackers);
}

fn none<T>(answer: &mut Answer<T>) {
    if answer.is_unknown() {
        *answer = Answer::None;
    }
}

fn filled(text: &mut String, words: &str) {
    if text.trim().is_empty() {
        words.clone_into(text);
    }
}

fn text(register: &Register, catalogue: &Catalogue, kind: Kind, audiences: &[&str]) -> Text {
    let staff = register.activities.iter().filter(|sheet| of_staff(sheet));
    let left_out = match kind {
        Kind::Full => staff.map(|sheet| sheet.id).collect(),
        _ => BTreeSet::new(),
    };
    let notice = Notice {
        kind,
        left_out,
        audiences: audiences
            .iter()
            .map(|code| Code::new(*code).unwrap())
            .collect(),
        ..Notice::default()
    };
    let words = Words::load(Lang::Fr).unwrap();
    Text::of(&notice, register, catalogue, &clauses(), &words, &asked()).unwrap()
}

fn found(text: &Text) -> BTreeMap<&'static str, bool> {
    let items: BTreeSet<&str> = text
        .sentences()
        .flat_map(|sentence| &sentence.items)
        .map(String::as_str)
        .collect();
    POINTS
        .iter()
        .map(|(point, item)| (*point, items.contains(item)))
        .collect()
}

fn expected(marks: &str) -> BTreeMap<&'static str, bool> {
    let marks: Vec<&str> = marks.split(' ').collect();
    assert_eq!(marks.len(), POINTS.len());
    POINTS
        .iter()
        .zip(marks)
        .map(|((point, _), mark)| (*point, mark == "x"))
        .collect()
}

fn check(rows: &[Row], kind: Kind, audiences: &[&str]) {
    let mut faults = Vec::new();
    for (preset, more, marks) in rows {
        let (register, catalogue) = register(preset, more);
        let text = text(&register, &catalogue, kind, audiences);
        for left in &text.left {
            faults.push(format!("{preset}: {} {}", left.said, left.source.path));
        }
        let (found, expected) = (found(&text), expected(marks));
        for (point, _) in POINTS {
            if found.get(point) != expected.get(point) {
                faults.push(format!("{preset}: {point} is {:?}", found.get(point)));
            }
        }
        print(preset, &text);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
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
        for sentence in section.parts.iter().flat_map(|part| part.sentences()) {
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

#[test]
fn no_notice_of_a_preset_is_for_the_sheets_kept_for_clients() {
    let (register, catalogue) = register("software-editor", &[]);
    let processors = register
        .activities
        .iter()
        .filter(|s| s.identity.role == Role::Processor);
    let processors: Vec<_> = processors.map(|sheet| sheet.id).collect();
    assert!(!processors.is_empty());
    let text = text(&register, &catalogue, Kind::Full, &[]);
    assert!(processors.iter().all(|id| !text.sheets.contains(id)));
}

/// What a shop has to say is read in a few minutes.
#[test]
fn the_notice_of_a_shop_is_no_wall() {
    let (register, catalogue) = register("shop", &["cameras", "newsletter"]);
    let text = text(&register, &catalogue, Kind::Full, &PEOPLE_OUTSIDE);
    assert!(text.ease.words <= 1_500, "{:?}", text.ease);
    assert!(text.ease.mean_tenths() <= 200, "{:?}", text.ease);
}
