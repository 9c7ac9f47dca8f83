//! Pages of our own with seeded faults, held against the registers that they were made from: how many faults are found,
//! and how much of what is told is one. They were written in rounds; each was measured when it was first met, before the
//! comparison was tuned with it (docs/published.md).

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use registre_app::domain::activity::{
    LegalBasis, Purpose, Recipient, RetentionRule, Tracker, Transfer,
};
use registre_app::domain::answer::Answer;
use registre_app::domain::catalogue::Catalogue;
use registre_app::domain::code::CountryCode;
use registre_app::domain::contact::{Address, Contact};
use registre_app::domain::ids::PartyId;
use registre_app::domain::organisation::{Dpo, Entity};
use registre_app::domain::party::Party;
use registre_app::domain::published::{
    Comparison, Expected, Kind, Lexicons, Page, Span, What, compare,
};
use registre_app::domain::{Activity, Period, Register};
use registre_documents::published;
use toml::{Table, Value};

use crate::pages::{engine, type1};

const FOLDER: &str = "../tests/fixtures/published";

/// What is counted: the lists of what is missing and of what is unknown, each with the precision and the recall that the
/// pages must reach: just under what they reached.
const CLASSES: [(&str, &str, Kind, (f64, f64)); 9] = [
    ("missing", "purposes", Kind::Purpose, (0.94, 0.91)),
    ("missing", "recipients", Kind::Recipient, (0.94, 0.98)),
    ("missing", "countries", Kind::Country, (0.98, 0.95)),
    ("missing", "durations", Kind::Duration, (0.98, 0.98)),
    ("missing", "rights", Kind::Right, (0.98, 0.97)),
    ("missing", "contacts", Kind::Contact, (0.98, 0.98)),
    ("unknown", "durations", Kind::Duration, (0.93, 0.98)),
    ("unknown", "countries", Kind::Country, (0.96, 0.98)),
    ("unknown", "organisations", Kind::Organisation, (0.95, 0.98)),
];

/// A page with the register that it was made from.
struct Fixture {
    name: String,
    table: Table,
    page: Page,
}

impl Fixture {
    /// In which round the page was met: after the comparison had been tuned with the rounds before.
    fn round(&self) -> i64 {
        self.table["round"].as_integer().unwrap()
    }

    /// The faults of a class, as the file of the page names them.
    fn seeded(&self, list: &str, class: &str) -> BTreeSet<String> {
        let listed = self.table.get(list).and_then(|list| list.get(class));
        let said = listed.map(texts).unwrap_or_default();
        said.into_iter().map(|text| normal(class, &text)).collect()
    }
}

/// Scores by list and class.
type Scores = BTreeMap<(&'static str, &'static str), Score>;

/// Hits, false alarms and misses.
#[derive(Default, Clone, Copy)]
struct Score {
    hits: u32,
    false_alarms: u32,
    misses: u32,
}

impl Score {
    fn add(&mut self, other: Self) {
        self.hits += other.hits;
        self.false_alarms += other.false_alarms;
        self.misses += other.misses;
    }

    fn precision(self) -> f64 {
        share(self.hits, self.hits + self.false_alarms)
    }

    fn recall(self) -> f64 {
        share(self.hits, self.hits + self.misses)
    }
}

fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 {
        1.0
    } else {
        f64::from(part) / f64::from(whole)
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER)
}

fn fixtures() -> Vec<Fixture> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    found.sort();
    found.iter().map(|path| fixture(path)).collect()
}

fn fixture(path: &Path) -> Fixture {
    let table: Table = std::fs::read_to_string(path).unwrap().parse().unwrap();
    let form = table["form"].as_str().unwrap();
    let file = path.with_extension(if form == "html" { "html" } else { "txt" });
    let bytes = std::fs::read(file).unwrap();
    let bytes = match form {
        "pdf" => engine(&String::from_utf8(bytes).unwrap()),
        "pdf-type1" => type1(&String::from_utf8(bytes).unwrap()),
        _ => bytes,
    };
    Fixture {
        name: path.file_stem().unwrap().to_string_lossy().into_owned(),
        table,
        page: published::read(&bytes).unwrap(),
    }
}

fn lexicons() -> Lexicons {
    let read = |lang: &str| {
        let path = format!("../assets/published/{lang}.toml");
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
    };
    Lexicons::parse(&read("fr"), &read("en")).unwrap()
}

fn catalogue() -> Catalogue {
    let legal = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/legal");
    let read = |name: &&str| {
        (
            (*name).to_owned(),
            std::fs::read_to_string(legal.join(name)).unwrap(),
        )
    };
    let files: Vec<_> = Catalogue::FILES.iter().map(read).collect();
    let files: Vec<_> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    Catalogue::parse(&files).unwrap()
}

fn texts(value: &Value) -> Vec<String> {
    let list = value.as_array().unwrap().iter();
    list.map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// A fault in the form in which two are compared: durations in months or days, names without case and legal form.
fn normal(class: &str, text: &str) -> String {
    match class {
        "durations" => format!("{:?}", Span::from(text.parse::<Period>().unwrap())),
        "organisations" => name(text),
        _ => text.to_owned(),
    }
}

fn name(text: &str) -> String {
    let forms = [
        "SAS", "SARL", "SELAS", "Inc", "Ltd", "LLC", "SA", "BV", "GmbH", "AB",
    ];
    let words = text.split_whitespace().map(|word| word.trim_matches('.'));
    let words: Vec<_> = words.filter(|word| !forms.contains(word)).collect();
    words.join(" ").to_lowercase()
}

fn said(class: &str, what: &What) -> String {
    match what {
        What::Duration(span) => format!("{span:?}"),
        What::Country(code) => code.to_string(),
        What::Text(text) if class == "organisations" => name(text),
        What::Text(text) | What::Right(text) | What::RecipientType(text) => text.clone(),
    }
}

/// The faults of a class that a comparison tells.
fn told(comparison: &Comparison, list: &str, class: &str, kind: Kind) -> BTreeSet<String> {
    let missing = comparison.missing.iter().filter(|_| list == "missing");
    let missing = missing
        .filter(|fault| fault.kind == kind)
        .map(|fault| &fault.what);
    let unknown = comparison.unknown.iter().filter(|_| list == "unknown");
    let unknown = unknown
        .filter(|fault| fault.kind == kind)
        .map(|fault| &fault.what);
    missing
        .chain(unknown)
        .map(|what| said(class, what))
        .collect()
}

fn text(table: &Table, key: &str) -> String {
    let value = table.get(key).and_then(Value::as_str);
    value.unwrap_or_default().to_owned()
}

fn tables<'t>(table: &'t Table, key: &str) -> Vec<&'t Table> {
    let list = table.get(key).and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .map(|entry| entry.as_table().unwrap())
        .collect()
}

fn contact(table: &Table) -> Contact {
    Contact {
        phone: text(table, "phone"),
        email: text(table, "email"),
        web: text(table, "web"),
    }
}

fn address(table: &Table) -> Address {
    Address {
        street: text(table, "street"),
        postcode: text(table, "postcode"),
        city: text(table, "city"),
        country: CountryCode::new(text(table, "country")).ok(),
    }
}

fn entity(table: &Table) -> Entity {
    let none = Table::new();
    let own = |key: &str| table.get(key).and_then(Value::as_table).unwrap_or(&none);
    let mut entity = Entity {
        id: number(1),
        name: text(own("entity"), "name"),
        legal_form: text(own("entity"), "legal_form"),
        address: address(own("entity")),
        contact: contact(own("entity")),
        ..Entity::default()
    };
    entity.rights_contact.address = address(own("rights"));
    entity.rights_contact.contact = contact(own("rights"));
    if table.contains_key("dpo") {
        entity.dpo = Answer::Given(Dpo {
            name: text(own("dpo"), "name"),
            contact: contact(own("dpo")),
            ..Dpo::default()
        });
    }
    entity
}

/// An identifier that tells one thing of a register from the others.
fn number<T: std::str::FromStr>(of: usize) -> T
where
    T::Err: std::fmt::Debug,
{
    format!("00000000-0000-7000-8000-{of:012}").parse().unwrap()
}

fn basis(code: &str) -> LegalBasis {
    serde_json::from_value(serde_json::Value::String(code.replace('-', "_"))).unwrap()
}

fn sheet(table: &Table, at: usize, parties: &mut Vec<Party>) -> Activity {
    let purpose = |purpose: &&Table| Purpose {
        text: text(purpose, "text"),
        legal_basis: Some(basis(&text(purpose, "basis"))),
        ..Purpose::default()
    };
    let rule = |period: String| RetentionRule {
        active: Some(period.parse().unwrap()),
        ..RetentionRule::default()
    };
    let mut sheet = Activity {
        id: number(at + 100),
        purposes: tables(table, "purposes").iter().map(purpose).collect(),
        retention_rules: table
            .get("durations")
            .map(texts)
            .unwrap_or_default()
            .into_iter()
            .map(rule)
            .collect(),
        ..Activity::default()
    };
    let recipients = tables(table, "recipients").into_iter().map(|recipient| {
        let id: PartyId = number(parties.len() + 1_000);
        let named = recipient.contains_key("party");
        if named {
            parties.push(Party {
                id,
                name: text(recipient, "party"),
                address: address(recipient),
                ..Party::default()
            });
        }
        Recipient {
            party: named.then_some(id),
            description: text(recipient, "text"),
            ..Recipient::default()
        }
    });
    sheet.recipients = Answer::Given(recipients.collect());
    let transfer = |code: String| Transfer {
        country: CountryCode::new(code).ok(),
        ..Transfer::default()
    };
    let countries = table.get("transfers").map(texts).unwrap_or_default();
    sheet.transfers = Answer::Given(countries.into_iter().map(transfer).collect());
    sheet.trackers = Answer::Given(trackers(table));
    sheet
}

fn trackers(table: &Table) -> Vec<Tracker> {
    let tracker = |tracker: &Table| Tracker {
        name: text(tracker, "name"),
        lifetime: Some(text(tracker, "lifetime").parse().unwrap()),
        ..Tracker::default()
    };
    tables(table, "trackers").into_iter().map(tracker).collect()
}

fn register(table: &Table) -> Register {
    let table = table["register"].as_table().unwrap();
    let mut register = Register {
        entities: vec![entity(table)],
        ..Register::default()
    };
    register.about.main_entity = Some(number(1));
    let mut parties = Vec::new();
    for (at, table) in tables(table, "sheet").into_iter().enumerate() {
        register.activities.push(sheet(table, at, &mut parties));
    }
    register.parties = parties;
    register
}

#[allow(clippy::print_stdout, reason = "the measure is read by a person")]
fn scored(fixture: &Fixture, comparison: &Comparison) -> Scores {
    let mut scores = BTreeMap::new();
    for (list, class, kind, _) in CLASSES {
        let (seeded, told) = (
            fixture.seeded(list, class),
            told(comparison, list, class, kind),
        );
        for fault in told.difference(&seeded) {
            println!("{}: {list} {class}: false alarm: {fault}", fixture.name);
        }
        for fault in seeded.difference(&told) {
            println!("{}: {list} {class}: not found: {fault}", fixture.name);
        }
        let count = |faults: usize| u32::try_from(faults).unwrap();
        let score = Score {
            hits: count(told.intersection(&seeded).count()),
            false_alarms: count(told.difference(&seeded).count()),
            misses: count(seeded.difference(&told).count()),
        };
        scores.insert((list, class), score);
    }
    scores
}

#[allow(clippy::print_stdout, reason = "the measure is read by a person")]
fn print(title: &str, scores: &Scores) {
    println!("{title}: precision, recall (faults found, false alarms, missed)");
    let mut all = Score::default();
    for ((list, class), score) in scores {
        println!("  {list:8} {class:14} {}", line(*score));
        all.add(*score);
    }
    println!("  {:23} {}", "all", line(all));
}

fn line(score: Score) -> String {
    let Score {
        hits,
        false_alarms,
        misses,
    } = score;
    format!(
        "{:.2} {:.2} ({hits}, {false_alarms}, {misses})",
        score.precision(),
        score.recall()
    )
}

/// Each class of faults is found nearly always, and nearly everything that is told is one.
#[test]
fn seeded_faults_are_found_and_little_else_is_told() {
    let (catalogue, lexicons) = (catalogue(), lexicons());
    let (mut rounds, mut all) = (BTreeMap::new(), BTreeMap::new());
    for fixture in fixtures() {
        let register = register(&fixture.table);
        let sheets: Vec<&Activity> = register.activities.iter().collect();
        let expected = Expected::of(&register, &sheets, &catalogue, &lexicons);
        let comparison = compare(&expected, &lexicons, &catalogue, &fixture.page);
        let lang = fixture.table["lang"].as_str().unwrap();
        assert_eq!(comparison.lang.code(), lang, "{}", fixture.name);
        let round: &mut Scores = rounds.entry(fixture.round()).or_default();
        for (class, score) in scored(&fixture, &comparison) {
            round.entry(class).or_default().add(score);
            all.entry(class).or_insert_with(Score::default).add(score);
        }
    }
    for (round, scores) in &rounds {
        print(&format!("round {round}"), scores);
    }
    print("all rounds", &all);
    for (list, class, _, (precision, recall)) in CLASSES {
        let score = all[&(list, class)];
        assert!(
            score.precision() >= precision && score.recall() >= recall,
            "{list} {class}: {}",
            line(score)
        );
    }
}

/// As many pages as each round has; those of the last two were written before any of them was measured.
const ROUNDS: [(i64, usize); 5] = [(1, 8), (2, 8), (3, 8), (4, 6), (5, 6)];

/// Three dozen pages, each with a dozen faults at least, in five rounds.
#[test]
fn the_pages_have_faults_enough() {
    let fixtures = fixtures();
    for (round, pages) in ROUNDS {
        let of_round = fixtures.iter().filter(|fixture| fixture.round() == round);
        assert_eq!(of_round.count(), pages, "round {round}");
    }
    for fixture in &fixtures {
        let faults = CLASSES
            .iter()
            .map(|(list, class, ..)| fixture.seeded(list, class).len());
        assert!(faults.sum::<usize>() >= 12, "{}", fixture.name);
        let traps = text(&fixture.table, "traps");
        assert!(traps.split(';').count() >= 5, "{}", fixture.name);
    }
}
