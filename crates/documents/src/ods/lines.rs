//! Owns: the blocks whose lines are a choice and a precision: people, recipients, measures, transfers.
//! Must not know: actors, data and their retention.

use super::choices::{MEASURES, MECHANISMS, PEOPLE, RECIPIENTS, worded};
use super::pen::{B, C, D, E, F, G, H, I, J, Pen, document};
use super::scope::Scope;
use super::table::Cell;
use crate::register::{Line, RecipientLine, SecurityShown, Shown, TransferLine};
use registre_domain::Answer;
use serde::Serialize;

/// How many lines of each kind the model has.
const MODEL_PEOPLE: usize = 2;
const MODEL_RECIPIENTS: usize = 4;
const MODEL_MEASURES: usize = 3;
const MODEL_TRANSFERS: usize = 4;

/// The lines of an answer, each by its number; where there are none, the first line says why.
fn numbered<T: Clone + Serialize>(
    pen: &mut Pen<'_>,
    key: &str,
    shown: &Shown<Vec<T>>,
    at_least: usize,
    cells: impl Fn(&Pen<'_>, &T) -> Vec<(u16, Cell)>,
) {
    let mut written = 1;
    match &shown.answer {
        Answer::Given(lines) if !lines.is_empty() => {
            written = lines.len();
            for (line, number) in lines.iter().zip(1..) {
                let mut cells = cells(pen, line);
                if cells.iter().all(|(_, cell)| cell.is_blank()) {
                    cells = vec![(B, pen.unknown())];
                }
                if let Some((_, first)) = cells.iter_mut().find(|(_, cell)| !cell.is_blank()) {
                    *first = pen.marked(
                        std::mem::take(first),
                        shown.unconfirmed || first.note.is_some(),
                    );
                }
                pen.line(pen.numbered(key, number), cells);
            }
        }
        _ => {
            let said = pen.shown(shown, |_| Cell::default());
            pen.line(pen.numbered(key, 1), [(B, said)]);
        }
    }
    pen.fill_up(key, written, at_least);
}

pub(super) fn people(pen: &mut Pen<'_>, shown: &Shown<Vec<Line>>) {
    pen.heading(
        "ods-block-people",
        &[(B, "ods-description"), (E, "ods-precision")],
    );
    numbered(pen, "ods-person", shown, MODEL_PEOPLE, |pen, line| {
        let choice = worded(pen.words, PEOPLE, line.code.as_ref(), &line.name);
        choice_cells(pen, choice, line)
    });
}

/// A choice under B and its precision under E.
fn choice_cells(pen: &Pen<'_>, choice: String, line: &Line) -> Vec<(u16, Cell)> {
    let (choice, detail) = (Cell::text(choice), Cell::text(line.detail.clone()));
    match choice.is_blank() {
        true => vec![(E, pen.marked(detail, line.unconfirmed))],
        false => vec![(B, pen.marked(choice, line.unconfirmed)), (E, detail)],
    }
}

pub(super) fn recipients(pen: &mut Pen<'_>, shown: &Shown<Vec<RecipientLine>>, scope: &Scope) {
    let columns = [
        (B, "ods-recipient-kind"),
        (E, "ods-precision"),
        (G, "ods-recipient-party"),
        (H, "ods-data-concerned"),
    ];
    pen.heading("ods-block-recipients", &columns);
    numbered(
        pen,
        "ods-recipient",
        shown,
        MODEL_RECIPIENTS,
        |pen, line| {
            let kind = worded(pen.words, RECIPIENTS, line.code.as_ref(), &line.kind);
            let mut cells = choice_cells(pen, kind, &line.line);
            cells.push((G, Cell::text(line.line.name.clone())));
            cells.push((H, Cell::text(scope.text(&line.data_numbers))));
            cells
        },
    );
}

/// Authorities in a particular inquiry, which the model has no block for; only where somebody has answered.
pub(super) fn authorities(pen: &mut Pen<'_>, shown: &Shown<Vec<Line>>) {
    if shown.is_unknown() {
        return;
    }
    pen.heading(
        "ods-block-authorities",
        &[(B, "ods-description"), (E, "ods-precision")],
    );
    numbered(pen, "ods-authority", shown, 0, |pen, line| {
        choice_cells(pen, line.name.clone(), line)
    });
}

/// Measures of the activity, then those of the organisation that hold here, then those that do not.
pub(super) fn measures(pen: &mut Pen<'_>, shown: &Shown<SecurityShown>, common: &[Line]) {
    let columns = [
        (B, "ods-measure-kind"),
        (E, "ods-precision"),
        (G, "ods-measure-reason"),
    ];
    pen.heading("ods-block-measures", &columns);
    let measure = |pen: &Pen<'_>, line: &Line| {
        let kind = worded(pen.words, MEASURES, line.code.as_ref(), &line.name);
        choice_cells(pen, kind, line)
    };
    let Some(security) = shown.answer.given() else {
        let said = pen.shown(shown, |_| Cell::default());
        pen.line(pen.numbered("ods-measure", 1), [(B, said)]);
        pen.fill_up("ods-measure", 1, MODEL_MEASURES);
        return;
    };
    for (line, number) in security.own.iter().zip(1..) {
        let cells = measure(pen, line);
        pen.line(pen.numbered("ods-measure", number), cells);
    }
    pen.fill_up("ods-measure", security.own.len(), MODEL_MEASURES);
    let holds = |line: &&Line| {
        security
            .excluded
            .iter()
            .all(|other| other.measure != **line)
    };
    for (line, number) in common.iter().filter(holds).zip(1..) {
        let cells = measure(pen, line);
        pen.line(pen.numbered("ods-measure-common", number), cells);
    }
    for (line, number) in security.excluded.iter().zip(1..) {
        let mut cells = measure(pen, &line.measure);
        cells.push((G, Cell::text(line.reason.clone())));
        pen.line(pen.numbered("ods-measure-excluded", number), cells);
    }
}

pub(super) fn transfers(pen: &mut Pen<'_>, shown: &Shown<Vec<TransferLine>>, scope: &Scope) {
    let columns = [
        (B, "ods-importer"),
        (C, "ods-country"),
        (D, "ods-mechanism"),
        (E, "ods-module"),
        (F, "ods-documents"),
        (G, "ods-precision"),
        (H, "ods-data-concerned"),
        (I, "ods-organisation"),
        (J, "ods-exporter"),
    ];
    pen.heading("ods-block-transfers", &columns);
    numbered(pen, "ods-transfer", shown, MODEL_TRANSFERS, |pen, line| {
        let mechanism = line.mechanism.first().map_or("", String::as_str);
        let mechanism = match line.code {
            None => String::new(),
            Some(_) => worded(pen.words, MECHANISMS, line.code.as_ref(), mechanism),
        };
        let texts = [
            (B, line.importer.clone()),
            (C, line.country.clone()),
            (D, mechanism),
            (E, line.module.clone()),
            (G, line.description.clone()),
            (H, scope.text(&line.data_numbers)),
            (I, line.organisation.clone()),
            (J, line.exporter.clone()),
        ];
        let mut cells: Vec<_> = texts
            .into_iter()
            .map(|(column, text)| (column, Cell::text(text)))
            .collect();
        cells.push((F, document(line.document.as_ref())));
        if let Some((_, first)) = cells.iter_mut().find(|(_, cell)| !cell.is_blank()) {
            *first = pen.marked(std::mem::take(first), line.unconfirmed);
        }
        cells
    });
}
