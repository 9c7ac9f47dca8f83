//! Owns: tests of whole register documents on their pages: what stands where, from both ways to compose them.
//! Must not know: blocks, nor what a sheet says.

use crate::demo::{self, catalogue, made, options, whole};
use crate::fluent::{Fluent, english, french};
use registre_documents::measure::{BoxMeasure, LineMeasure, PageMeasure, measure};
use registre_documents::pdf;
use registre_documents::register::{
    Annex, ChangeShown, IssueShown, Kind, Projection, RegisterOptions, source,
};
use registre_documents::words::{Lang, Words};
use registre_domain::Register;

/// Lines may touch by rounding.
const SLACK: f32 = 0.3;

/// Each kind of document, and the longest of each also in English.
fn every() -> Vec<(RegisterOptions, Fluent)> {
    let kinds = [Kind::Controller, Kind::Processor].into_iter();
    let of = |kind| {
        [
            (options(kind), french()),
            (whole(kind), french()),
            (annexed(kind), french()),
            (annexed(kind), english()),
        ]
    };
    kinds.flat_map(of).collect()
}

/// Everything that can be asked for beside the sheets, in tables of many pages.
fn annexed(kind: Kind) -> RegisterOptions {
    let change = ChangeShown {
        at: demo::noon(),
        op: "op-edit_activity".into(),
        about: vec!["T-001".into()],
        fields: vec!["Finalités".into(); 12],
    };
    let issue = IssueShown {
        reference: Some("T-002".into()),
        article: "30(1)(f)".into(),
        message: "Il manque une durée. ".repeat(40),
    };
    RegisterOptions {
        annexes: Annex::ALL.into(),
        changes: Some(vec![change; 60]),
        issues: Some(vec![issue; 30]),
        attach: true,
        ..whole(kind)
    }
}

fn overlap(a: &LineMeasure, b: &LineMeasure) -> bool {
    a.x + a.width > b.x + SLACK
        && b.x + b.width > a.x + SLACK
        && a.top + a.height > b.top + SLACK
        && b.top + b.height > a.top + SLACK
}

fn inside(page: &PageMeasure, place: &BoxMeasure) -> bool {
    place.x >= -SLACK
        && place.top >= -SLACK
        && place.x + place.width <= page.width + SLACK
        && place.top + place.height <= page.height + SLACK
}

fn check(page: &PageMeasure, number: usize) {
    for (index, line) in page.lines.iter().enumerate() {
        let across = line.x >= 40.0 && line.x + line.width <= page.width - 40.0;
        let down = line.top >= 30.0 && line.top + line.height <= page.height - 30.0;
        assert!(across && down, "page {number}: {line:?} leaves the sheet");
        for other in &page.lines[index + 1..] {
            assert!(
                !overlap(line, other),
                "page {number}: {line:?} and {other:?}"
            );
        }
    }
    for place in &page.boxes {
        assert!(
            inside(page, place),
            "page {number}: {place:?} leaves the sheet"
        );
    }
    let links: Vec<&BoxMeasure> = page.boxes.iter().filter(|place| place.link).collect();
    for (index, link) in links.iter().enumerate() {
        for other in &links[index + 1..] {
            let across =
                link.x + link.width > other.x + SLACK && other.x + other.width > link.x + SLACK;
            let down = link.top + link.height > other.top + SLACK
                && other.top + other.height > link.top + SLACK;
            assert!(!(across && down), "page {number}: {link:?} and {other:?}");
        }
    }
}

#[test]
fn nothing_overlaps_or_leaves_the_page_in_any_document_of_the_demonstration() {
    let register = demo::register();
    for (options, words) in every() {
        let pages = measure(&made(&register, &words, &options));
        assert!(pages.len() > 4, "{} pages", pages.len());
        for (number, page) in (1..).zip(&pages) {
            check(page, number);
            // A heading in the left column may be taller than what stands beside it.
            let is_heading = |line: &&LineMeasure| line.tag.is_some_and(|tag| tag.starts_with('H'));
            let headings = page.lines.iter().filter(is_heading);
            let others = page.lines.iter().filter(|line| line.tag.is_some());
            let lowest = others
                .filter(|line| !is_heading(line))
                .map(|line| line.top)
                .fold(0.0, f32::max);
            for heading in headings {
                let alone = heading.top > lowest + heading.height * 1.5;
                assert!(!alone, "page {number} ends with {heading:?}");
            }
        }
    }
}

#[test]
fn a_source_and_a_document_of_one_projection_are_one_file() {
    let register = demo::register();
    let empty = Register {
        activities: Vec::new(),
        ..register.clone()
    };
    for (register, count) in [(&register, every().len()), (&empty, 1)] {
        // The same pages in another language are composed by the same code.
        let french = |(_, words): &(_, Fluent)| words.lang() == Lang::Fr;
        for (options, words) in every().into_iter().take(count).filter(french) {
            let projection = Projection::of(register, &catalogue(), words.lang(), &options);
            let source = pdf::render(&source(&projection, &words)).unwrap();
            let document = pdf::render(&made(register, &words, &options)).unwrap();
            assert_eq!(source.pages, document.pages);
            assert!(source.bytes == document.bytes, "{:?}", options.kind);
        }
    }
}
