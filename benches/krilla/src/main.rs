//! Owns: one measure: `registre-bench-krilla registre|krilla SHEETS [FILE]` prints pages, seconds, memory and bytes.
//! Must not know: how either engine works. One measure a process, so that the peak is that of the measure.
#![allow(
    dead_code,
    unused_imports,
    reason = "every module of the documents is here, and this program needs a part of them"
)]

mod fluent;
mod krilla_engine;
mod krilla_ink;
mod krilla_tags;
mod made;
mod spent;

// The modules of registre-documents.
include!(concat!(env!("OUT_DIR"), "/documents.rs"));

use std::time::{Duration, Instant};

use chrono::DateTime;
use registre_domain::Lang;

/// What an engine made.
struct Drawn {
    bytes: Vec<u8>,
    pages: u32,
    /// The time until all pages were laid out, where that is a step of its own.
    layout: Duration,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (engine, sheets) = match &arguments[..] {
        [engine, sheets, ..] => (engine.as_str(), sheets.parse().expect("a number of sheets")),
        _ => panic!("registre-bench-krilla registre|krilla SHEETS [FILE]"),
    };
    let (catalogue, words) = (made::catalogue(), fluent::french());
    let register = made::register(sheets);
    let now = DateTime::parse_from_rfc3339("2026-11-22T14:05:00+01:00").expect("a time");
    let options = register::RegisterOptions::new(register::Kind::Controller, now);
    let (before, processor) = (spent::peak(), spent::processor());
    let begin = Instant::now();
    let projection = register::Projection::of(&register, &catalogue, Lang::Fr, &options);
    drop(register);
    let source = register::source(&projection, &words);
    let drawn = match engine {
        "registre" => ours(&source),
        "krilla" => krilla_engine::draw(&source),
        other => panic!("no engine {other}"),
    };
    println!(
        "pages={} seconds={:.4} layout={:.4} processor={:.2} peak={} before={before} bytes={}",
        drawn.pages,
        begin.elapsed().as_secs_f64(),
        drawn.layout.as_secs_f64(),
        spent::processor() - processor,
        spent::peak(),
        drawn.bytes.len(),
    );
    if let Some(file) = arguments.get(2) {
        std::fs::write(file, drawn.bytes).expect("the file is written");
    }
}

fn ours(source: &dyn source::Source) -> Drawn {
    let rendered = pdf::render(source).expect("it renders");
    assert!(
        rendered.missing_glyphs.is_empty(),
        "the fonts have every character"
    );
    Drawn {
        bytes: rendered.bytes,
        pages: rendered.pages,
        layout: Duration::ZERO,
    }
}
