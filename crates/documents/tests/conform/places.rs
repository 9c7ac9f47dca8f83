//! Owns: what is wrong with where things stand on pages, and the proof that it is seen.
//! Must not know: what is written there.

use registre_documents::measure::{BoxMeasure, LineMeasure, PageMeasure, measure};

/// Lines may touch by rounding.
const SLACK: f32 = 0.3;
/// No text comes nearer to the edge of the sheet.
const EDGE: f32 = 30.0;

/// Lines over one another, things off the page, headings at its foot.
pub(crate) fn faults(pages: &[PageMeasure]) -> Vec<String> {
    let faults = pages.iter().zip(1..).flat_map(|(page, number)| {
        let found = of_page(page).into_iter();
        found.map(move |fault| format!("page {number}: {fault}"))
    });
    faults.collect()
}

fn of_page(page: &PageMeasure) -> Vec<String> {
    let mut found = Vec::new();
    for (index, line) in page.lines.iter().enumerate() {
        if !within(page, &place(line), EDGE) {
            found.push(format!("{line:?} leaves the sheet"));
        }
        let below = page.lines.iter().skip(index + 1);
        let over = below.filter(|other| meet(&place(line), &place(other)));
        found.extend(over.map(|other| format!("{line:?} and {other:?} overlap")));
    }
    let boxes = page.boxes.iter().filter(|place| !within(page, place, 0.0));
    found.extend(boxes.map(|place| format!("{place:?} leaves the sheet")));
    let alone = headings(page).filter(|heading| is_alone(page, heading));
    found.extend(alone.map(|line| format!("{line:?} is alone at the foot")));
    found
}

fn is_heading(line: &LineMeasure) -> bool {
    line.tag.is_some_and(|tag| tag.starts_with('H'))
}

fn headings(page: &PageMeasure) -> impl Iterator<Item = &LineMeasure> {
    page.lines.iter().filter(|line| is_heading(line))
}

/// Whether nothing of what a heading heads is on its page, below it or beside its first line.
fn is_alone(page: &PageMeasure, heading: &LineMeasure) -> bool {
    let mut first = heading.top;
    let above = |first: f32| {
        let near = |line: &&LineMeasure| {
            line.x == heading.x && line.top < first && first - line.top < 1.6 * line.height
        };
        headings(page).find(near).map(|line| line.top)
    };
    while let Some(top) = above(first) {
        first = top;
    }
    let others = page.lines.iter().filter(|line| line.tag.is_some());
    let lowest = others
        .filter(|line| !is_heading(line))
        .map(|line| line.top)
        .fold(0.0, f32::max);
    lowest <= first - 6.0
}

fn place(line: &LineMeasure) -> BoxMeasure {
    BoxMeasure {
        x: line.x,
        top: line.top,
        width: line.width,
        height: line.height,
        link: false,
    }
}

fn within(page: &PageMeasure, place: &BoxMeasure, edge: f32) -> bool {
    let edge = edge - SLACK;
    place.x >= edge
        && place.top >= edge
        && place.x + place.width <= page.width - edge
        && place.top + place.height <= page.height - edge
}

fn meet(a: &BoxMeasure, b: &BoxMeasure) -> bool {
    a.x + a.width > b.x + SLACK
        && b.x + b.width > a.x + SLACK
        && a.top + a.height > b.top + SLACK
        && b.top + b.height > a.top + SLACK
}

/// One thing on a page that is moved.
type Move = fn(&mut PageMeasure);

#[test]
fn each_misplaced_thing_is_seen() {
    let one = crate::kinds::of("controller-single-fr");
    let pages = measure(&one.document);
    assert_eq!(faults(&pages), Vec::<String>::new());
    let moves: [(&str, Move); 4] = [
        ("overlap", |page| {
            let other = page.lines[4].clone();
            (page.lines[3].x, page.lines[3].top) = (other.x + 2.0, other.top - 2.0);
        }),
        ("leaves the sheet", |page| {
            page.lines[3].x = page.width - 31.0
        }),
        ("leaves the sheet", |page| page.boxes[0].top = page.height),
        ("is alone at the foot", |page| {
            let foot = page.lines.iter().filter(|line| line.tag.is_some());
            let foot = foot.map(|line| line.top).fold(0.0, f32::max);
            let last = page.lines.iter_mut().filter(|line| line.top > foot - 6.5);
            last.for_each(|line| line.tag = line.tag.and(Some("H2")));
        }),
    ];
    for (fault, change) in moves {
        let mut pages = pages.clone();
        let page = pages
            .iter_mut()
            .find(|page| page.lines.len() > 5 && !page.boxes.is_empty());
        change(page.expect("a page with lines and boxes"));
        let found = faults(&pages);
        assert!(
            found.iter().any(|one| one.contains(fault)),
            "{fault}: {found:?}"
        );
    }
}
