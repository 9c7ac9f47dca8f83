//! Owns: a processor's clients and other processors, for which the CNIL's model has no block.
//! Must not know: the controller's blocks.

use super::actors::{COLUMNS, cells};
use super::pen::{AND, B, M, N, O, P, Pen, Q, document};
use super::table::Cell;
use crate::actor::Actor;
use crate::register::{ClientLine, Service, Shown, SubProcessorLine};
use registre_domain::Answer;
use registre_domain::party::Authorisation;

pub(super) fn blocks(pen: &mut Pen<'_>, service: &Service) {
    let own = [
        (M, "ods-client-categories"),
        (N, "ods-from"),
        (O, "ods-to"),
        (P, "ods-client-final"),
        (Q, "ods-client-instructions"),
    ];
    pen.heading("ods-block-clients", &[&COLUMNS[..], &own[..]].concat());
    given(pen, "ods-client", &service.clients, client);
    let own = [
        (M, "ods-sub-service"),
        (N, "ods-sub-authorisation"),
        (O, "ods-sub-authorised"),
        (P, "ods-documents"),
    ];
    pen.heading(
        "ods-block-sub-processors",
        &[&COLUMNS[..], &own[..]].concat(),
    );
    given(
        pen,
        "ods-sub-processor",
        &service.sub_processors,
        sub_processor,
    );
}

/// Each line by its number, or in the first why there is none.
fn given<T: Clone + serde::Serialize>(
    pen: &mut Pen<'_>,
    key: &str,
    shown: &Shown<Vec<T>>,
    write: impl Fn(&mut Pen<'_>, usize, &T),
) {
    match &shown.answer {
        Answer::Given(lines) if !lines.is_empty() => {
            for (line, number) in lines.iter().zip(1..) {
                write(pen, number, line);
            }
        }
        _ => {
            let said = pen.shown(shown, |_| Cell::default());
            pen.line(pen.numbered(key, 1), [(B, said)]);
        }
    }
}

fn client(pen: &mut Pen<'_>, number: usize, line: &ClientLine) {
    let day = |day: Option<_>| day.map(Cell::day).unwrap_or_default();
    let instructions = match &line.instructions {
        Some(crate::register::Value::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let last = line.final_controller.as_ref();
    let mut cells = actor(pen, &line.actor, line.unconfirmed);
    cells.extend([
        (M, Cell::text(line.categories.join(AND))),
        (N, day(line.from)),
        (O, day(line.to)),
        (P, Cell::text(last.map_or("", |actor| actor.name.as_str()))),
        (Q, Cell::text(instructions)),
    ]);
    pen.line(pen.numbered("ods-client", number), cells);
    let others = [
        ("ods-client-dpo", line.dpo.as_ref()),
        ("ods-client-representative", line.eu_representative.as_ref()),
    ];
    for (key, other) in others {
        if let Some(other) = other {
            let cells = actor(pen, other, false);
            pen.line(pen.numbered(key, number), cells);
        }
    }
}

fn sub_processor(pen: &mut Pen<'_>, number: usize, line: &SubProcessorLine) {
    let authorisation = line.authorisation.map(|authorisation| match authorisation {
        Authorisation::General => "doc-authorised-general",
        Authorisation::Specific => "doc-authorised-specific",
        Authorisation::Requested => "doc-authorised-requested",
    });
    let authorisation = authorisation.map(|key| pen.say(key)).unwrap_or_default();
    let mut cells = actor(pen, &line.actor, line.unconfirmed);
    cells.extend([
        (M, Cell::text(line.service.clone())),
        (N, Cell::text(authorisation)),
        (O, line.authorised_on.map(Cell::day).unwrap_or_default()),
        (P, document(line.document.as_ref())),
    ]);
    pen.line(pen.numbered("ods-sub-processor", number), cells);
}

fn actor(pen: &Pen<'_>, actor: &Actor, unconfirmed: bool) -> Vec<(u16, Cell)> {
    let mut cells = cells(pen, actor);
    if let Some((_, name)) = cells.first_mut() {
        *name = pen.marked(std::mem::take(name), unconfirmed);
    }
    cells
}
