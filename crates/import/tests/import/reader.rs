//! Owns what the reader must give: typed values, what the user sees, and what other readers drop.

use std::io::Cursor;
use std::ops::ControlFlow;

use calamine::{Data, Reader};
use registre_import::ImportError;
use registre_import::workbook::{self, Cell, CellRef, Format, Value, Workbook};

use crate::support::zipped::{self, biff, record};
use crate::support::{VARIANTS, bytes, workbook};

fn cell<'w>(workbook: &'w Workbook, sheet: &str, place: &str) -> &'w Cell {
    let sheet = workbook.sheets.iter().find(|s| s.name == sheet).unwrap();
    &sheet.cells[&place.parse().unwrap()]
}

#[test]
fn the_format_comes_from_the_content() {
    let formats: Vec<Format> = VARIANTS.iter().map(|name| workbook(name).format).collect();
    assert_eq!(formats, [Format::Ods, Format::Xlsx, Format::Xls]);
}

#[test]
fn every_variant_has_the_same_text_in_the_same_cells() {
    let seen = |name: &str| -> Vec<(String, bool, Vec<String>)> {
        let sheets = workbook(name).sheets.into_iter();
        let sheets = sheets.map(|sheet| {
            let text = sheet.cells.iter().map(|(at, c)| {
                format!("{at} {:?} {:?} {:?} {}", c.text, c.note, c.links, c.covered)
            });
            (sheet.name, sheet.hidden, text.collect())
        });
        sheets.collect()
    };
    let first = seen(VARIANTS[0]);
    for name in &VARIANTS[1..] {
        assert_eq!(first, seen(name), "{name}");
    }
}

#[test]
fn what_other_readers_drop_or_distort_is_there() {
    for name in VARIANTS {
        let book = workbook(name);
        let list = "2_-_Liste_des_traitements";
        assert_eq!(
            cell(&book, list, "C2").text,
            "01000",
            "{name}: a postcode keeps its zero"
        );
        assert_eq!(
            cell(&book, list, "C10").text,
            "2021-03-01",
            "{name}: a date is ISO 8601"
        );
        assert!(
            matches!(cell(&book, list, "C10").value, Value::Date(_)),
            "{name}"
        );
        assert_eq!(
            cell(&book, "Clients", "B22").note.as_deref(),
            Some("Voir avec Odile"),
            "{name}"
        );
        assert_eq!(
            cell(&book, "Clients", "F49").links,
            ["https://nuage.example/contrat"],
            "{name}"
        );
        assert!(
            cell(&book, "Clients", "C23").covered,
            "{name}: it lies under a merged area"
        );
        assert!(
            !cell(&book, "Clients", "B23").covered,
            "{name}: the corner is what is seen"
        );
        assert_eq!(
            cell(&book, "RH", "G2").value,
            Value::Error("#DIV/0!".to_owned()),
            "{name}"
        );
        let hidden: Vec<&str> = book
            .sheets
            .iter()
            .filter(|s| s.hidden)
            .map(|s| s.name.as_str())
            .collect();
        assert_eq!(hidden, ["Prospection", "Brouillon"], "{name}");
    }
}

/// LibreOffice leaves the text of some formulas out of an .xls and writes zero in its place.
#[test]
fn a_formula_without_its_text_is_no_zero() {
    let formula = |result: [u8; 8]| record(0x0006, &[&[0; 6][..], &result, &[0; 8]].concat());
    let value = |cells: Vec<u8>| {
        let book = workbook::read(&biff(&[], &cells)).unwrap();
        book.sheets[0].cells[&CellRef::new(0, 0)].value.clone()
    };
    assert_eq!(value(formula([0; 8])), Value::Unknown);
    assert_eq!(value(formula(2.5_f64.to_le_bytes())), Value::Number(2.5));
    let text = [
        formula([0, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
        record(0x0207, &[2, 0, 0, b'o', b'k']),
    ];
    assert_eq!(
        value(text.concat()),
        Value::Text("ok".to_owned()),
        "the text stands behind it"
    );
    let error = [2, 0, 0x17, 0, 0, 0, 0xFF, 0xFF];
    assert_eq!(value(formula(error)), Value::Error("#REF!".to_owned()));
}

/// A second witness: an independent reader sees the same values in the same cells.
#[test]
fn an_independent_reader_agrees() {
    for name in VARIANTS {
        let book = workbook(name);
        let mut other = calamine::open_workbook_auto_from_rs(Cursor::new(bytes(name))).unwrap();
        for sheet in &book.sheets {
            let range = other.worksheet_range(&sheet.name).unwrap();
            let (top, left) = range.start().unwrap_or_default();
            for (row, col, data) in range.used_cells() {
                let place = CellRef::new(
                    top + u32::try_from(row).unwrap(),
                    left + u32::try_from(col).unwrap(),
                );
                let Some(ours) = sheet.cells.get(&place) else {
                    panic!("{name} {} {place}", sheet.name)
                };
                assert!(
                    agrees(ours, data),
                    "{name} {} {place}: {ours:?} / {data:?}",
                    sheet.name
                );
            }
            let theirs = range.used_cells().count();
            let filled = sheet
                .cells
                .values()
                .filter(|cell| cell.value != Value::Empty)
                .count();
            assert_eq!(
                filled, theirs,
                "{name} {}: no cell more, no cell less",
                sheet.name
            );
        }
    }
}

fn agrees(ours: &Cell, theirs: &Data) -> bool {
    match (&ours.value, theirs) {
        (Value::Text(text), Data::String(other)) => text == other.trim(),
        (Value::Number(number), Data::Float(other)) => number == other,
        #[expect(clippy::cast_precision_loss, reason = "a small number of a fixture")]
        (Value::Number(number), Data::Int(other)) => *number == *other as f64,
        (Value::Date(date), Data::DateTime(other)) => {
            other.as_datetime().map(|moment| moment.date()) == Some(*date)
        }
        (Value::Date(date), Data::DateTimeIso(other)) => *other == date.to_string(),
        (Value::Error(_), Data::Error(_)) | (Value::Unknown, Data::Float(_)) => true,
        (Value::Error(text), Data::String(other)) => text == other,
        _ => false,
    }
}

#[test]
fn reading_tells_each_tab_and_can_be_stopped_at_any() {
    for name in VARIANTS {
        let bytes = bytes(name);
        let mut heard = Vec::new();
        let book = workbook::read_with(&bytes, &mut |done, total| {
            heard.push((done, total));
            ControlFlow::Continue(())
        });
        let tabs = book.unwrap().sheets.len();
        assert!(
            heard.len() >= tabs && heard.is_sorted(),
            "{name}: {heard:?}"
        );
        for point in [0, heard.len() / 2, heard.len() - 1] {
            let mut left = point;
            let stopped = workbook::read_with(&bytes, &mut |_, _| match left.checked_sub(1) {
                Some(less) => {
                    left = less;
                    ControlFlow::Continue(())
                }
                None => ControlFlow::Break(()),
            });
            assert_eq!(stopped, Err(ImportError::Stopped), "{name} at {point}");
        }
    }
}

#[test]
fn a_long_tab_can_be_stopped_in_its_middle() {
    let rows = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>";
    let file = zipped::ods(zipped::content(&rows.repeat(10_000)).as_bytes());
    let mut asked = 0;
    let stopped = workbook::read_with(&file, &mut |done, _| {
        asked += 1;
        assert_eq!(done, 0, "it is the first tab");
        match asked {
            1 => ControlFlow::Continue(()),
            _ => ControlFlow::Break(()),
        }
    });
    assert_eq!(stopped, Err(ImportError::Stopped));
}
