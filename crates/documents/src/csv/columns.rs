//! Owns: the columns of the table and what stands in each; `docs/csv.md` documents them.
//! Must not know: how cells are quoted.

use crate::actor::Actor;
use crate::register::{
    ClientLine, DataLine, Kind, Label, Line, Mentions, Projection, RecipientLine, SecurityShown,
    Sheet, Shown, SubProcessorLine, TransferLine, rule, status, value,
};
use crate::words::Words;
use chrono::NaiveDate;
use registre_domain::Answer;
use serde::Serialize;

/// What a column holds for a sheet.
type Write = fn(&dyn Words, &Projection, &Sheet) -> String;

/// A column of the table.
pub struct Column {
    /// Its stable name.
    pub code: &'static str,
    /// Key of its heading.
    pub heading: &'static str,
    /// What it holds.
    pub(super) value: Write,
}

const fn column(code: &'static str, heading: &'static str, value: Write) -> Column {
    Column {
        code,
        heading,
        value,
    }
}

/// The columns in their order. One that a register does not have stays empty.
pub const COLUMNS: &[Column] = &[
    column("register", "csv-register", register),
    column("reference", "csv-reference", |_, _, sheet| {
        sheet.description.reference.clone()
    }),
    column("name", "csv-name", |words, _, sheet| {
        shown(words, &sheet.description.name, Clone::clone)
    }),
    column("status", "csv-status", |words, _, sheet| {
        status(words, sheet.description.status)
    }),
    column("status_since", "csv-status-since", |_, _, sheet| {
        sheet.description.status_on.map(iso).unwrap_or_default()
    }),
    column("created_on", "csv-created", |words, _, sheet| {
        shown(words, &sheet.description.created_on, |day| iso(*day))
    }),
    column("updated_on", "csv-updated", |words, _, sheet| {
        shown(words, &sheet.description.updated_on, |day| iso(*day))
    }),
    column("entity", "csv-entity", |words, _, sheet| {
        shown(words, &sheet.actors.entity, actor)
    }),
    column("siren", "csv-siren", |_, _, sheet| {
        let entity = sheet.actors.entity.answer.given();
        entity
            .map(|entity| entity.siren.clone())
            .unwrap_or_default()
    }),
    column(
        "joint_controllers",
        "csv-joint",
        |words, _, sheet| match &sheet.actors.joint {
            Some(joint) => shown(words, joint, |all| each(all, actor)),
            None => String::new(),
        },
    ),
    column("representative", "csv-representative", |words, _, sheet| {
        shown(words, &sheet.actors.representative, actor)
    }),
    column(
        "eu_representative",
        "csv-eu-representative",
        |words, _, sheet| match &sheet.actors.eu_representative {
            Some(representative) => shown(words, representative, actor),
            None => String::new(),
        },
    ),
    column("dpo", "csv-dpo", |words, _, sheet| {
        shown(words, &sheet.actors.dpo, |dpo| actor(&dpo.actor))
    }),
    column("purposes", "csv-purposes", |words, _, sheet| {
        mention(sheet, |mentions| {
            shown(words, &mentions.purposes, |lines| {
                each(lines, |line| shown(words, &line.text, Clone::clone))
            })
        })
    }),
    column("sub_purposes", "csv-sub-purposes", |_, _, sheet| {
        mention(sheet, |mentions| {
            let purposes = mentions.purposes.answer.given().into_iter().flatten();
            joined(purposes.flat_map(|line| line.sub_purposes.clone()))
        })
    }),
    column("legal_bases", "csv-legal-bases", |_, _, sheet| {
        legal_bases(sheet)
    }),
    column("data", "csv-data", |words, _, sheet| {
        mention(sheet, |mentions| {
            shown(words, &mentions.data, |lines| each(lines, data))
        })
    }),
    column("sensitive", "csv-sensitive", |words, _, sheet| {
        mention(sheet, |mentions| {
            shown(words, &mentions.sensitive, |sensitive| {
                let text = std::iter::once(sensitive.text.clone());
                joined(text.chain(sensitive.groups.iter().map(data)))
            })
        })
    }),
    column("retention", "csv-retention", |words, _, sheet| {
        mention(sheet, |mentions| retention(words, mentions))
    }),
    column("people", "csv-people", |words, _, sheet| {
        mention(sheet, |mentions| {
            shown(words, &mentions.people, |lines| each(lines, line))
        })
    }),
    column("recipients", "csv-recipients", |words, _, sheet| {
        mention(sheet, |mentions| {
            shown(words, &mentions.recipients, |lines| each(lines, recipient))
        })
    }),
    column("authorities", "csv-authorities", |words, _, sheet| {
        mention(sheet, |mentions| {
            shown(words, &mentions.authorities, |lines| each(lines, line))
        })
    }),
    column("measures", "csv-measures", |words, projection, sheet| {
        shown(words, &sheet.security, |security| {
            measures(security, &projection.common_measures)
        })
    }),
    column(
        "measures_excluded",
        "csv-measures-excluded",
        |_, _, sheet| {
            let security = sheet.security.answer.given();
            let excluded = security.map(|security| security.excluded.as_slice());
            each(excluded.unwrap_or_default(), |one| {
                pair(&line(&one.measure), &one.reason)
            })
        },
    ),
    column("transfers", "csv-transfers", |words, _, sheet| {
        shown(words, &sheet.transfers, |lines| each(lines, transfer))
    }),
    column("clients", "csv-clients", |words, _, sheet| {
        match &sheet.service {
            Some(service) => shown(words, &service.clients, |lines| each(lines, client)),
            None => String::new(),
        }
    }),
    column(
        "client_categories",
        "csv-client-categories",
        |_, _, sheet| {
            let service = sheet.service.as_ref();
            let clients = service.and_then(|service| service.clients.answer.given());
            joined(
                clients
                    .into_iter()
                    .flatten()
                    .flat_map(|client| client.categories.clone()),
            )
        },
    ),
    column(
        "sub_processors",
        "csv-sub-processors",
        |words, _, sheet| match &sheet.service {
            Some(service) => shown(words, &service.sub_processors, |lines| {
                each(lines, sub_processor)
            }),
            None => String::new(),
        },
    ),
    column("unconfirmed", "csv-unconfirmed", |words, _, sheet| {
        words.say(if sheet.unconfirmed {
            "doc-yes"
        } else {
            "doc-no"
        })
    }),
    column("complement", "csv-complement", |words, _, sheet| {
        complement(words, sheet)
    }),
];

/// What stands between several values of one cell.
const AND: &str = " | ";

fn joined(parts: impl Iterator<Item = String>) -> String {
    let filled = parts.filter(|part| !part.trim().is_empty());
    filled.collect::<Vec<_>>().join(AND)
}

fn each<T>(lines: &[T], text: impl Fn(&T) -> String) -> String {
    joined(lines.iter().map(text))
}

/// Days as every program sorts them.
fn iso(day: NaiveDate) -> String {
    day.to_string()
}

/// A value, or in words why there is none.
fn shown<T: Clone + Serialize>(
    words: &dyn Words,
    shown: &Shown<T>,
    given: impl FnOnce(&T) -> String,
) -> String {
    let text = match &shown.answer {
        Answer::Unknown => String::new(),
        Answer::None => words.say("doc-none"),
        Answer::NotApplicable(reason) => match reason.trim() {
            "" => words.say("doc-not-applicable"),
            reason => words.with("doc-not-applicable-because", reason),
        },
        Answer::Given(value) => given(value),
    };
    match text.trim().is_empty() {
        true => words.say("doc-unknown"),
        false => text,
    }
}

fn mention(sheet: &Sheet, text: impl FnOnce(&Mentions) -> String) -> String {
    sheet.mentions.as_ref().map(text).unwrap_or_default()
}

fn register(words: &dyn Words, projection: &Projection, _: &Sheet) -> String {
    words.say(match projection.kind {
        Kind::Controller => "csv-register-controller",
        Kind::Processor => "csv-register-processor",
    })
}

/// Two texts, the second as a precision of the first.
fn pair(first: &str, second: &str) -> String {
    match (first.is_empty(), second.is_empty()) {
        (_, true) => first.to_owned(),
        (true, false) => second.to_owned(),
        (false, false) => format!("{first} – {second}"),
    }
}

/// Name, address and means of contact.
fn actor(actor: &Actor) -> String {
    let address = actor.address.join(", ");
    let parts = [
        &actor.name,
        &actor.detail,
        &address,
        &actor.phone,
        &actor.email,
        &actor.web,
    ];
    let filled = parts.into_iter().filter(|part| !part.is_empty());
    filled.cloned().collect::<Vec<_>>().join(", ")
}

fn line(line: &Line) -> String {
    pair(&line.name, &line.detail)
}

fn data(group: &DataLine) -> String {
    line(&group.line)
}

/// The group's name before its rules; rules for all groups come first, without a name.
fn retention(words: &dyn Words, mentions: &Mentions) -> String {
    let rules = |lines: &[_]| {
        let texts: Vec<String> = lines.iter().map(|line| rule(words, line)).collect();
        texts.join(" + ")
    };
    let common = std::iter::once(rules(&mentions.retention));
    let ordinary = mentions.data.answer.given().into_iter().flatten();
    let sensitive = mentions.sensitive.answer.given();
    let sensitive = sensitive
        .into_iter()
        .flat_map(|sensitive| &sensitive.groups);
    let groups = ordinary
        .chain(sensitive)
        .filter(|group| !group.retention.is_empty());
    let groups = groups.map(|group| pair(&group.line.name, &rules(&group.retention)));
    match joined(common.chain(groups)) {
        text if text.is_empty() => words.say("doc-unknown"),
        text => text,
    }
}

fn recipient(one: &RecipientLine) -> String {
    pair(&pair(&one.kind, &one.line.name), &one.line.detail)
}

/// Measures of the activity, then the organisation's that hold here.
fn measures(security: &SecurityShown, common: &[Line]) -> String {
    let holds = |line: &&Line| {
        security
            .excluded
            .iter()
            .all(|other| other.measure != **line)
    };
    joined(
        security
            .own
            .iter()
            .chain(common.iter().filter(holds))
            .map(line),
    )
}

fn transfer(one: &TransferLine) -> String {
    let who = pair(&one.destination, &one.importer);
    pair(&pair(&who, &one.mechanism.join(", ")), &one.description)
}

fn client(one: &ClientLine) -> String {
    actor(&one.actor)
}

fn sub_processor(one: &SubProcessorLine) -> String {
    pair(&actor(&one.actor), &one.service)
}

fn legal_bases(sheet: &Sheet) -> String {
    joined(crate::register::legal_bases(sheet).into_iter())
}

/// Every complementary field with its label.
fn complement(words: &dyn Words, sheet: &Sheet) -> String {
    let rows = sheet.complement.iter().flat_map(|group| {
        let title = words.say(group.title);
        let row = move |row: &crate::register::Row| {
            let label = match &row.label {
                Label::Key(key) => words.say(key),
                Label::Name(name) => name.clone(),
            };
            let label = match label == title || label.is_empty() {
                true => title.clone(),
                false => format!("{title}, {label}"),
            };
            {
                let value = value(words, &row.value).replace('\n', "; ");
                format!("{} {value}", words.with("doc-part", &label))
            }
        };
        group.rows.iter().map(row).collect::<Vec<_>>()
    });
    joined(rows)
}
