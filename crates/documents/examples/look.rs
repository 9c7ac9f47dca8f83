//! Private look at pages.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    dead_code,
    unused_imports,
    unreachable_pub
)]
#[path = "../tests/content/demo.rs"]
mod demo;
#[path = "../tests/content/fluent.rs"]
mod fluent;
use demo::{catalogue, options, register, whole};
use fluent::{Fluent, english, french};
use registre_documents::pdf;
use registre_documents::register::{Annex, Kind, Projection, RegisterOptions, source};
use registre_documents::words::Words;
use registre_domain::Register;
use std::collections::BTreeSet;

fn save(name: &str, register: &Register, words: &Fluent, options: &RegisterOptions) {
    let projection = Projection::of(register, &catalogue(), words.lang(), options);
    let made = pdf::render(&source(&projection, words)).unwrap();
    std::fs::create_dir_all("/tmp/look").unwrap();
    std::fs::write(format!("/tmp/look/{name}.pdf"), &made.bytes).unwrap();
    println!(
        "{name}: {} pages, {} sheets",
        made.pages,
        projection.sheets.len()
    );
}

fn main() {
    let register = register();
    for (lang, words) in [("fr", french()), ("en", english())] {
        for (kind, k) in [(Kind::Controller, "c"), (Kind::Processor, "p")] {
            save(
                &format!("{k}-art30-{lang}"),
                &register,
                &words,
                &options(kind),
            );
            save(&format!("{k}-full-{lang}"), &register, &words, &whole(kind));
        }
        let annexed = RegisterOptions {
            annexes: Annex::ALL.into(),
            attach: true,
            ..options(Kind::Controller)
        };
        save(&format!("annexed-{lang}"), &register, &words, &annexed);
        let one = register.activity_by_reference("T-001").unwrap().id;
        let single = RegisterOptions {
            only: Some(BTreeSet::from([one])),
            single: true,
            ..options(Kind::Controller)
        };
        save(&format!("one-{lang}"), &register, &words, &single);
        save(
            &format!("empty-{lang}"),
            &Register::default(),
            &words,
            &options(Kind::Controller),
        );
    }
}
