//! Owns: a measurement of one register document: `speed SHEETS [FILE [full]]` prints sheets, pages, seconds, memory, bytes.
//! Must not know: how the engine works. One size a process, so that the peak is that of the size.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "a measurement stops at the first surprise and prints its line"
)]

use std::path::Path;
use std::time::Instant;

use chrono::DateTime;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use registre_documents::block::{Attachment, Claim, Relation};
use registre_documents::json::{Limits, parse};
use registre_documents::pdf;
use registre_documents::register::{Kind, Projection, RegisterOptions, source};
use registre_documents::words::{Arg, Lang, Words};
use registre_domain::activity::Status;
use registre_domain::{Catalogue, Register};

const WORDS: [&str; 2] = [
    include_str!("../../../assets/i18n/fr/annexes.ftl"),
    include_str!("../../../assets/i18n/fr/documents.ftl"),
];
const DEMO: &str = include_str!("../../../assets/demo/register.fr.json");
/// Sheets of the demonstration that are repeated.
const MODELS: [&str; 5] = ["T-004", "T-009", "T-010", "T-012", "T-014"];

fn main() {
    let mut arguments = std::env::args().skip(1);
    let sheets = arguments.next().and_then(|count| count.parse().ok());
    let sheets: usize = sheets.unwrap_or(40);
    let file = arguments.next();
    let full = arguments.next().is_some_and(|word| word == "full");
    let words = french();
    let register = made(sheets);
    let catalogue = catalogue();
    let now = DateTime::parse_from_rfc3339("2026-11-22T14:05:00+01:00").expect("a time");
    let options = RegisterOptions::new(Kind::Controller, now);
    let before = peak();
    let begin = Instant::now();
    let projection = Projection::of(&register, &catalogue, Lang::Fr, &options);
    let projected = begin.elapsed();
    drop(register);
    let source = match full {
        true => source(&projection, &words)
            .claiming(claim())
            .carrying(vec![data(&projection)]),
        false => source(&projection, &words),
    };
    let composed = begin.elapsed();
    let made = pdf::render(&source).expect("it renders");
    let whole = begin.elapsed();
    println!(
        "{sheets:>6} sheets {:>6} pages  projection {:.3} s  composed {:.3} s  whole {:.3} s  peak {} MB ({} before)  {} bytes",
        made.pages,
        projected.as_secs_f64(),
        composed.as_secs_f64(),
        whole.as_secs_f64(),
        peak() / 1024,
        before / 1024,
        made.bytes.len(),
    );
    if let Some(file) = file {
        std::fs::write(file, made.bytes).expect("the file is written");
    }
}

/// Where the measured document would come from.
fn claim() -> Claim {
    Claim {
        register: "01920000-0000-7000-8000-000000000001".into(),
        step: 148,
        chain: "5f".repeat(32),
        fingerprint: "a0".repeat(32),
        kind: "pdf".into(),
    }
}

/// The projection as a file inside.
fn data(projection: &Projection) -> Attachment {
    Attachment {
        name: "registre.json".into(),
        media_type: "application/json",
        description: "Data of this document".into(),
        relation: Relation::Data,
        bytes: serde_json::to_vec(projection).expect("it is written"),
    }
}

/// The demonstration's organisation with so many sheets, no two alike.
fn made(sheets: usize) -> Register {
    let mut register = parse(DEMO.as_bytes(), &Limits::default())
        .expect("the demonstration is read")
        .register;
    let originals = std::mem::take(&mut register.activities);
    let wanted = |sheet: &&_| MODELS.contains(&reference(sheet));
    let models: Vec<_> = originals.iter().filter(wanted).collect();
    assert_eq!(models.len(), MODELS.len(), "the models are there");
    for (number, model) in (1..=sheets).zip(models.into_iter().cycle()) {
        let mut sheet = model.clone();
        let id = format!("{number:08x}-0000-7000-8000-000000000000");
        sheet.id = serde_json::from_value(id.into()).expect("an identifier");
        sheet.identity.reference = format!("M-{number:05}");
        sheet.identity.name = format!("{} n{number}", sheet.identity.name);
        sheet.identity.status = Status::InForce;
        for purpose in &mut sheet.purposes {
            purpose.text = format!("{} (dossier{number})", purpose.text);
        }
        register.activities.push(sheet);
    }
    register
}

fn reference(sheet: &registre_domain::Activity) -> &str {
    sheet.identity.reference.as_str()
}

fn catalogue() -> Catalogue {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/legal");
    let read = |name: &&str| std::fs::read_to_string(folder.join(name)).expect("legal data");
    let texts: Vec<String> = Catalogue::FILES.iter().map(read).collect();
    let names = Catalogue::FILES.iter().copied();
    let pairs: Vec<_> = names.zip(texts.iter().map(String::as_str)).collect();
    Catalogue::parse(&pairs).expect("the legal data are read")
}

/// The most memory that this process held so far, in kB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

struct French(FluentBundle<FluentResource>);

fn french() -> French {
    let language = Lang::Fr.code().parse().expect("a language");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    for words in WORDS {
        let resource = FluentResource::try_new(words.to_owned()).expect("the file parses");
        bundle.add_resource(resource).expect("no key stands twice");
    }
    French(bundle)
}

impl Words for French {
    fn lang(&self) -> Lang {
        Lang::Fr
    }

    fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let message = self.0.get_message(key).and_then(|message| message.value());
        let pattern = message.unwrap_or_else(|| panic!("no message {key}"));
        let mut values = FluentArgs::new();
        for (name, value) in args {
            let value = match value {
                Arg::Text(text) => FluentValue::from(*text),
                Arg::Number(number) => FluentValue::from(*number as f64),
            };
            values.set(*name, value);
        }
        let words = self
            .0
            .format_pattern(pattern, Some(&values), &mut Vec::new());
        words.into_owned()
    }
}
