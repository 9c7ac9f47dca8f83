//! Owns: purposes, data with their retention, people and recipients of one sheet (Art. 30(1)(b) to (d) and (f)).
//! Must not know why the data are needed or on what basis: those are complementary fields.

use super::super::sheet::{DataLine, Line, Mentions, PurposeLine, RecipientLine, Sensitive};
use super::super::shown::{Marks, Shown, filled};
use super::data;
use super::scene::Scene;
use registre_domain::Answer;
use registre_domain::activity::{Activity, Recipient};

/// Whether anything of it was entered: a processor may describe its clients' data too.
pub(super) fn has_any(activity: &Activity) -> bool {
    !activity.purposes.is_empty()
        || !activity.data_groups.is_empty()
        || !activity.data_subjects.is_empty()
        || !activity.recipients.is_unknown()
}

pub(super) fn mentions(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Mentions {
    let (sensitive, ordinary): (Vec<_>, Vec<_>) = activity
        .data_groups
        .iter()
        .partition(|group| data::is_sensitive(scene, group));
    let lines = |groups: Vec<_>| -> Vec<DataLine> {
        groups
            .into_iter()
            .map(|group| data::line(scene, activity, group, marks))
            .collect()
    };
    let sensitive = lines(sensitive);
    // A sheet whose every data group is sensitive has answered the question.
    let no_ordinary = Shown {
        answer: Answer::None,
        unconfirmed: false,
    };
    let data = match (ordinary.is_empty(), sensitive.is_empty()) {
        (true, false) => no_ordinary,
        _ => Shown::lines(lines(ordinary), marks.on("data_groups")),
    };
    Mentions {
        purposes: purposes(activity, marks),
        data,
        retention: data::for_all(scene, activity, marks),
        sensitive: self::sensitive(activity, sensitive, marks),
        people: people(scene, activity, marks),
        recipients: recipients(scene, activity, marks),
        authorities: authorities(activity, marks),
    }
}

fn purposes(activity: &Activity, marks: &Marks<'_>) -> Shown<Vec<PurposeLine>> {
    let line = |purpose: &registre_domain::activity::Purpose| PurposeLine {
        text: Shown::text(
            &purpose.text,
            marks.on_line("purposes", purpose.id, &["text", "sub_purposes"]),
        ),
        sub_purposes: purpose
            .sub_purposes
            .iter()
            .filter_map(|text| filled(text))
            .collect(),
    };
    Shown::lines(
        activity.purposes.iter().map(line).collect(),
        marks.on("purposes"),
    )
}

/// What was answered in words, and the groups; groups speak for themselves when nobody answered.
fn sensitive(activity: &Activity, groups: Vec<DataLine>, marks: &Marks<'_>) -> Shown<Sensitive> {
    let unconfirmed = marks.on("sensitive_data");
    let text = activity
        .sensitive_data
        .given()
        .map_or("", |text| text.trim())
        .to_owned();
    if !groups.is_empty() || !text.is_empty() {
        return Shown::option(Some(Sensitive { text, groups }), unconfirmed);
    }
    match &activity.sensitive_data {
        // "Yes", and nothing said about which.
        Answer::Given(_) => Shown::option(None, unconfirmed),
        answer => Shown::answer(answer, unconfirmed, |_| Sensitive { text, groups }),
    }
}

fn people(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Shown<Vec<Line>> {
    let list = &scene.catalogue.data_subjects;
    let lines = activity.data_subjects.iter().map(|line| Line {
        code: line.category.clone(),
        name: scene.word(list, line.category.as_ref()).unwrap_or_default(),
        detail: line.description.trim().to_owned(),
        unconfirmed: marks.on_line("data_subjects", line.id, &["category", "description"]),
    });
    Shown::lines(lines.collect(), marks.on("data_subjects"))
}

fn recipients(
    scene: &Scene<'_>,
    activity: &Activity,
    marks: &Marks<'_>,
) -> Shown<Vec<RecipientLine>> {
    let kinds = &scene.catalogue.recipient_types;
    let fields = &["kind", "party", "description", "data_groups"];
    Shown::answer(&activity.recipients, marks.on("recipients"), |lines| {
        let line = |line: &Recipient| {
            let name = scene.party_name(line.party);
            // A spreadsheet names the party in the precision too: once is enough.
            let detail = line.description.trim();
            let detail = if detail == name { "" } else { detail };
            RecipientLine {
                code: line.kind.clone(),
                kind: scene.word(kinds, line.kind.as_ref()).unwrap_or_default(),
                line: Line {
                    code: None,
                    detail: detail.to_owned(),
                    unconfirmed: marks.on_line("recipients", line.id, fields),
                    name,
                },
                data: scene.data(activity, &line.data_groups),
                data_numbers: data::numbers(activity, &line.data_groups),
            }
        };
        lines.iter().map(line).collect()
    })
}

fn authorities(activity: &Activity, marks: &Marks<'_>) -> Shown<Vec<Line>> {
    Shown::answer(&activity.authorities, marks.on("authorities"), |lines| {
        let line = |line: &registre_domain::activity::Authority| Line {
            code: None,
            name: line.name.trim().to_owned(),
            detail: line.law.trim().to_owned(),
            unconfirmed: marks.on_line("authorities", line.id, &["name", "law"]),
        };
        lines.iter().map(line).collect()
    })
}
