//! Owns: what holds on every page: nothing overlaps, nothing leaves the sheet, nothing stands alone.
//! Must not know: PDF.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]

mod sample;

use registre_documents::block::{
    Block, Column, Document, Field, FieldTable, Flow, Grid, Heading, Inline, Row, Table,
};
use registre_documents::measure::{LineMeasure, PageMeasure, measure};

fn overlap(a: &LineMeasure, b: &LineMeasure) -> bool {
    let slack = 0.3;
    a.x + a.width > b.x + slack
        && b.x + b.width > a.x + slack
        && a.top + a.height > b.top + slack
        && b.top + b.height > a.top + slack
}

fn check(document: &Document) -> Vec<PageMeasure> {
    let pages = measure(document);
    for (number, page) in pages.iter().enumerate() {
        for (index, line) in page.lines.iter().enumerate() {
            let inside = line.x >= 40.0 && line.x + line.width <= page.width - 40.0;
            let within = line.top >= 30.0 && line.top + line.height <= page.height - 30.0;
            assert!(
                inside && within,
                "page {number}: {line:?} stays on the sheet"
            );
            for other in &page.lines[index + 1..] {
                assert!(
                    !overlap(line, other),
                    "page {number}: {line:?} and {other:?}"
                );
            }
        }
    }
    pages
}

/// The lines of the page's text, from top to bottom.
fn content(page: &PageMeasure) -> Vec<&LineMeasure> {
    let mut lines: Vec<&LineMeasure> = page
        .lines
        .iter()
        .filter(|line| line.tag.is_some())
        .collect();
    lines.sort_by(|a, b| a.top.total_cmp(&b.top));
    lines
}

fn text(pages: &[PageMeasure]) -> String {
    let lines = pages
        .iter()
        .flat_map(|page| &page.lines)
        .filter(|line| line.tag.is_some());
    lines
        .map(|line| line.text.as_str())
        .collect::<String>()
        .replace('\u{ad}', "")
}

fn fields(label: &str, value: &str) -> Block {
    Block::Fields(FieldTable {
        rows: vec![Field::new(label, vec![Flow::text(value)])],
        ..FieldTable::default()
    })
}

fn words(count: usize) -> String {
    (0..count).map(|number| format!("mot{number} ")).collect()
}

#[test]
fn a_register_of_forty_sheets_is_clean() {
    let pages = check(&sample::register(40));
    assert!(
        (50..=90).contains(&pages.len()),
        "a sheet takes one to two pages: {} pages",
        pages.len()
    );
}

#[test]
fn no_heading_stands_alone_at_the_foot_of_a_page() {
    for lines in 1..60 {
        let filler = (0..lines).map(|number| Block::text(format!("ligne {number}")));
        let mut body: Vec<Block> = filler.collect();
        body.push(Block::heading(2, "Titre", "titre"));
        body.push(Block::heading(3, "Sous-titre", "sous-titre"));
        body.push(fields("Finalité", &words(60)));
        for page in check(&sample::document(body)) {
            let last = content(&page)
                .last()
                .and_then(|line| line.tag)
                .expect("no page is empty");
            assert!(
                !last.starts_with('H'),
                "{lines} lines before: the last line is {last}"
            );
        }
    }
}

#[test]
fn a_line_that_introduces_headings_does_not_end_a_page() {
    for lines in 1..60 {
        let mut body: Vec<Block> = (0..lines).map(|_| Block::text("remplissage")).collect();
        body.push(Block::heading(2, "Compléments", "a"));
        body.push(Block::text("Voici la suite."));
        body.push(Block::heading(3, "Base légale", "b"));
        body.push(Block::text("Contrat."));
        for page in &check(&sample::document(body)) {
            let last = content(page).last().map(|line| line.text.clone());
            assert_ne!(
                last.as_deref(),
                Some("Voici la suite."),
                "after {lines} lines"
            );
        }
    }
}

#[test]
fn no_line_of_a_paragraph_stands_alone() {
    for lines in 30..50 {
        let mut body: Vec<Block> = (0..lines).map(|_| Block::text("ligne")).collect();
        body.push(Block::text(words(100)));
        for page in check(&sample::document(body)) {
            let own = content(&page)
                .iter()
                .filter(|line| line.text.contains("mot"))
                .count();
            assert_ne!(own, 1, "{lines} lines before: one line alone");
        }
    }
}

#[test]
fn column_headings_repeat_on_every_page_of_a_table() {
    let row = |number: usize| Row {
        cells: vec![
            vec![Flow::text(format!("T-{number:03}"))],
            vec![Flow::text("Paie")],
        ],
    };
    let table = Table {
        columns: vec![Column::new("Référence", 1), Column::new("Activité", 4)],
        rows: (0..150).map(row).collect(),
        ..Table::default()
    };
    let pages = check(&sample::document(vec![Block::Table(table)]));
    assert!(pages.len() >= 4, "the table takes several pages");
    for (number, page) in pages.iter().enumerate() {
        let heads: Vec<&LineMeasure> = page
            .lines
            .iter()
            .filter(|line| line.text == "Référence")
            .collect();
        assert_eq!(heads.len(), 1, "page {number} has the head once");
        assert_eq!(
            heads[0].tag.is_some(),
            number == 0,
            "repeated heads are no content"
        );
        let first = content(page)[0];
        assert!(
            heads[0].top <= first.top,
            "page {number}: the head stands above its rows"
        );
    }
}

#[test]
fn rows_that_fit_on_a_page_are_not_split() {
    for lines in 1..45 {
        let mut body: Vec<Block> = (0..lines).map(|_| Block::text("ligne")).collect();
        body.push(fields("Finalité", &words(180)));
        let split = check(&sample::document(body))
            .iter()
            .filter(|page| page.lines.iter().any(|line| line.text.contains("mot")))
            .count();
        assert_eq!(split, 1, "{lines} lines before");
    }
}

#[test]
fn a_field_of_twenty_thousand_characters_flows_over_pages() {
    let value = words(2650);
    assert!(value.len() >= 19_000, "long enough: {}", value.len());
    let pages = check(&sample::document(vec![
        Block::heading(1, "Paie", "paie"),
        fields("Finalité", &value),
        fields("Suite", "fin"),
    ]));
    assert!(pages.len() >= 4, "{} pages", pages.len());
    assert!(text(&pages).contains(value.trim_end()), "no word is lost");
}

#[test]
fn a_word_of_four_hundred_characters_stays_in_its_cell() {
    let word = "W".repeat(400);
    let narrow = Table {
        columns: vec![Column::new("A", 1), Column::new("B", 9)],
        rows: vec![Row {
            cells: vec![vec![Flow::text(&word)], vec![Flow::text("voisin")]],
        }],
        ..Table::default()
    };
    let body = vec![
        Block::heading(1, &word, "titre"),
        Block::Contents { depth: 1 },
        Block::text(&word),
        fields(&word, &word),
        Block::Table(narrow),
    ];
    let pages = check(&sample::document(body));
    assert!(
        text(&pages).contains(&word),
        "the word is whole in the text"
    );
}

#[test]
fn a_row_taller_than_a_page_under_a_heading_begins_on_the_same_page() {
    for lines in 0..45 {
        let mut body: Vec<Block> = (0..lines).map(|_| Block::text("ligne")).collect();
        body.push(Block::heading(2, "Titre", "titre"));
        body.push(fields("Finalité", &words(1500)));
        let pages = check(&sample::document(body));
        let page = pages
            .iter()
            .find(|page| page.lines.iter().any(|line| line.text == "Titre"))
            .expect("the heading");
        assert!(
            page.lines.iter().any(|line| line.text.contains("mot0")),
            "{lines} lines before"
        );
    }
}

#[test]
fn the_running_head_names_the_section() {
    let pages = measure(&sample::register(2));
    let head = |page: &PageMeasure| {
        page.lines
            .iter()
            .filter(|line| line.tag.is_none() && line.top < 60.0)
            .map(|line| line.text.clone())
            .collect::<Vec<_>>()
    };
    assert!(head(&pages[0]).is_empty(), "the cover has none");
    assert!(head(&pages[1]).contains(&"Sommaire".to_owned()));
    assert!(
        head(pages.last().expect("a page"))
            .iter()
            .any(|text| text.starts_with("T-002")),
        "a sheet's second page says which sheet"
    );
}

#[test]
fn a_heading_beside_stands_on_the_line_of_what_it_heads() {
    for lines in 1..60 {
        let mut body: Vec<Block> = (0..lines).map(|_| Block::text("ligne")).collect();
        let beside = |text: &str| {
            Block::Heading(Heading {
                level: 2,
                text: vec![Inline::plain(text)],
                beside: true,
                ..Heading::default()
            })
        };
        body.push(beside("Destinataires et personnes concernées"));
        body.push(Block::text("Néant"));
        body.push(beside("Durées"));
        body.push(fields("Finalité", &words(60)));
        let pages = check(&sample::document(body));
        for (heading, headed) in [("Destinataires", "Néant"), ("Durées", "mot0")] {
            let find = |text: &str| {
                let of = |page: &PageMeasure| {
                    let mut lines = page.lines.iter().filter(|line| line.tag.is_some());
                    lines.find(|line| line.text.starts_with(text)).cloned()
                };
                let mut found = (0..)
                    .zip(&pages)
                    .filter_map(|(at, page)| Some((at, of(page)?)));
                found.next().expect("it is there")
            };
            let ((page, left), (other, right)) = (find(heading), find(headed));
            assert_eq!(page, other, "{lines} lines before: {heading}");
            assert!((left.top - right.top).abs() < 6.0, "{left:?} {right:?}");
            assert!(left.x + left.width < right.x, "{left:?} {right:?}");
        }
    }
}

#[test]
fn a_page_of_few_lines_is_saved_by_closer_spacing() {
    let pages = |count: usize| {
        let body = (0..count).map(|_| Block::text("ligne")).collect();
        measure(&sample::document(body))
    };
    let many = pages(150);
    let usual = content(many.first().expect("a page")).len();
    assert_eq!(pages(usual + 2).len(), 1, "{usual} lines fill a page");
    assert_eq!(pages(usual + usual / 2).len(), 2, "half a page is a page");
}

#[test]
fn facts_side_by_side_do_not_touch() {
    let fact = |label: &str| Field::new(label, vec![Flow::text(words(12))]);
    let grid = |columns| {
        Block::Grid(Grid {
            columns,
            large: false,
            fields: FieldTable {
                rows: vec![fact("Une"), fact("Deux"), fact("Trois"), fact("Quatre")],
                ..FieldTable::default()
            },
        })
    };
    for columns in 0..7 {
        let pages = check(&sample::document(vec![grid(columns), grid(columns)]));
        let text = text(&pages);
        assert!(text.starts_with("Une") && text.contains("Quatre"), "{text}");
    }
}
