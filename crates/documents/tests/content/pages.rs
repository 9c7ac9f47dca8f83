//! Owns: tests of whole register documents on their pages: what stands where, from both ways to compose them.
//! Must not know: blocks, nor what a sheet says.

use crate::demo::{self, catalogue, made, options, whole};
use crate::fluent::{Fluent, english, french};
use registre_documents::block::{Cover, plain_text};
use registre_documents::measure::{BoxMeasure, LineMeasure, PageMeasure, measure};
use registre_documents::pdf;
use registre_documents::register::{
    Annex, ChangeShown, IssueShown, Kind, Projection, RegisterOptions, source,
};
use registre_documents::words::{Lang, Words};
use registre_domain::{Activity, Register};
use std::collections::BTreeSet;

/// Lines may touch by rounding.
const SLACK: f32 = 0.3;
/// What is no higher is a rule or a row of dots.
const RULE: f32 = 4.0;

/// Each kind of document; the shortest and the longest of each also in English.
fn every() -> Vec<(RegisterOptions, Fluent)> {
    let kinds = [Kind::Controller, Kind::Processor].into_iter();
    let of = |kind| {
        [
            (options(kind), french()),
            (options(kind), english()),
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
        // A filled box stands behind whole lines, or beside them.
        for line in page
            .lines
            .iter()
            .filter(|_| place.height > RULE && !place.link)
        {
            let bottom = place.top + place.height;
            let across =
                line.x + line.width > place.x + SLACK && place.x + place.width > line.x + SLACK;
            let above = line.top + line.height <= place.top + SLACK;
            let below = line.top >= bottom - SLACK;
            let behind = line.top >= place.top - SLACK && line.top + line.height <= bottom + SLACK;
            assert!(
                !across || above || below || behind,
                "page {number}: {place:?} cuts {line:?}"
            );
        }
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

/// Something of what a heading heads stands on its page, below it or beside its first line.
fn headings_lead_to_something(page: &PageMeasure, number: usize) {
    let is_heading = |line: &&LineMeasure| line.tag.is_some_and(|tag| tag.starts_with('H'));
    let headings: Vec<&LineMeasure> = page.lines.iter().filter(is_heading).collect();
    let others = page.lines.iter().filter(|line| line.tag.is_some());
    let lowest = others
        .filter(|line| !is_heading(line))
        .map(|line| line.top)
        .fold(0.0, f32::max);
    for heading in &headings {
        let mut first = heading.top;
        let above = |first: f32| {
            let near = |line: &&&LineMeasure| {
                line.x == heading.x && line.top < first && first - line.top < 1.6 * line.height
            };
            headings.iter().find(near).map(|line| line.top)
        };
        while let Some(top) = above(first) {
            first = top;
        }
        assert!(
            lowest > first - 6.0,
            "page {number}: {heading:?} stands alone"
        );
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
            headings_lead_to_something(page, number);
        }
    }
}

/// A document of one sheet alone.
fn single(sheet: &Activity, complementary: bool) -> RegisterOptions {
    let kind = match Kind::Controller.holds(sheet.identity.role) {
        true => Kind::Controller,
        false => Kind::Processor,
    };
    RegisterOptions {
        only: Some([sheet.id].into()),
        single: true,
        complementary,
        ..whole(kind)
    }
}

#[test]
fn one_sheet_makes_one_to_three_pages_and_says_all_that_a_cover_says_above_it() {
    let register = demo::register();
    for sheet in &register.activities {
        for (complementary, words) in [(false, french()), (true, french()), (false, english())] {
            let options = single(sheet, complementary);
            let reference = &sheet.identity.reference;
            let document = made(&register, &words, &options);
            let cover = document.cover.as_ref().expect("a cover");
            let full = made(&register, &words, &whole(options.kind));
            let full = full.cover.as_ref().expect("a cover");
            let labels = |cover: &Cover| -> BTreeSet<String> {
                let fields = cover.highlights.iter().chain(&cover.facts);
                fields.map(|field| plain_text(&field.label)).collect()
            };
            assert!(labels(cover).is_superset(&labels(full)), "{reference}");
            assert_eq!(cover.imprint.len(), full.imprint.len());
            let pages = measure(&document);
            // The fullest sheet of the demonstration needs one more, and several where all is asked for.
            let most = match (complementary, reference.as_str()) {
                (true, _) => 7,
                (false, "T-007") => 4,
                (false, _) => 3,
            };
            let count = pages.len();
            assert!((1..=most).contains(&count), "{reference}: {count} pages");
            for (number, page) in (1..).zip(&pages) {
                check(page, number);
                headings_lead_to_something(page, number);
            }
            let first = pages.first().expect("a page");
            let headings = first.lines.iter().filter_map(|line| line.tag);
            let headings: BTreeSet<&str> = headings.filter(|tag| tag.starts_with('H')).collect();
            assert!(headings.is_superset(&["H1", "H2"].into()), "{headings:?}");
            let projection = Projection::of(&register, &catalogue(), words.lang(), &options);
            let composed = pdf::render(&source(&projection, &words)).unwrap();
            assert!(composed.bytes == pdf::render(&document).unwrap().bytes);
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
