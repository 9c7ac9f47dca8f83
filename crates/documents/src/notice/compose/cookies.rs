//! Owns: cookies and other trackers, with their table (loi 78-17, art. 82).
//! Must not know who leaves them beyond their names.

use super::super::draft::{Draft, of_line, of_party, of_sheet};
use super::super::fill::{Value, raise};
use super::super::statement::{Item, Part, Sentence};
use super::who;
use crate::block::{Inline, Inlines, plain_text};
use registre_domain::Answer;
use registre_domain::activity::{Activity, Tracker, TrackerConsent};
use registre_domain::notice::{Kind, Source};

/// A tracker with its sheet.
type Line<'a> = (&'a Activity, &'a Tracker);

fn lines<'a>(draft: &Draft<'a>) -> Vec<Line<'a>> {
    let sheets = draft.activities.clone().into_iter();
    let of = |sheet: &'a Activity| {
        let lines = sheet.trackers.lines().iter();
        lines.map(move |line| (sheet, line))
    };
    sheets.flat_map(of).collect()
}

/// The trackers, what they wait for, and how one goes back; nothing where there is none.
pub(super) fn cookies(draft: &Draft<'_>) -> Vec<Part> {
    let lines = lines(draft);
    if lines.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![Part::Say(draft.once("cookies-lead", &[], answers(draft)))];
    parts.push(table(draft, &lines));
    let is_one = |kind| !of_kind(&lines, kind).is_empty();
    // "The others" are there only beside some that are told of before.
    let asking = match is_one(TrackerConsent::Necessary) || is_one(TrackerConsent::Exempt) {
        true => "cookies-consent-others",
        false => "cookies-consent",
    };
    let kinds = [
        (TrackerConsent::Necessary, "cookies-necessary"),
        (TrackerConsent::Exempt, "cookies-exempt"),
        (TrackerConsent::Required, asking),
    ];
    for (kind, clause) in kinds {
        let sources = of_kind(&lines, kind);
        if !sources.is_empty() {
            parts.push(Part::Say(draft.once(clause, &[], sources)));
        }
    }
    let asked = of_kind(&lines, TrackerConsent::Required);
    if !asked.is_empty() {
        parts.push(Part::Say(draft.once("cookies-refuse", &[], asked)));
        parts.push(Part::Say(change(draft)));
    }
    parts.push(Part::Say(third(draft, &lines)));
    parts
}

fn answers(draft: &Draft<'_>) -> Vec<Source> {
    let sheets = draft.activities.iter();
    let given = sheets.filter(|sheet| matches!(sheet.trackers, Answer::Given(_)));
    given.map(|sheet| of_sheet(sheet, &[&"trackers"])).collect()
}

fn of_kind(lines: &[Line<'_>], kind: TrackerConsent) -> Vec<Source> {
    let lines = lines.iter().filter(|(_, line)| line.consent == Some(kind));
    lines
        .flat_map(|(sheet, line)| of_line(sheet, "trackers", &line.id, &["consent"]))
        .collect()
}

/// The keys of the columns, in the order of [`row`].
const COLUMNS: [&str; 5] = [
    "privacy-column-tracker-name",
    "privacy-column-tracker-purpose",
    "privacy-column-tracker-issuer",
    "privacy-column-tracker-lifetime",
    "privacy-column-tracker-consent",
];

fn table(draft: &Draft<'_>, lines: &[Line<'_>]) -> Part {
    let rows = lines.iter().map(|line| row(draft, *line));
    Part::Table {
        columns: COLUMNS.to_vec(),
        rows: rows.collect(),
    }
}

fn row(draft: &Draft<'_>, (sheet, line): Line<'_>) -> Vec<Item> {
    let about = || of_sheet(sheet, &[&"trackers", &line.id]);
    let cell = |field: &str, content: Inlines, sources: Vec<Source>| {
        let key = format!("trackers/{field}");
        Item::one(draft.value(&key, about(), content, sources))
    };
    let of = |fields: &[&str]| of_line(sheet, "trackers", &line.id, fields);
    let purpose = line
        .purpose
        .and_then(|id| sheet.purposes.iter().find(|p| p.id == id));
    let mut serves = match (draft.text(&line.description), purpose) {
        (said, Some(purpose)) if said.is_empty() => draft.text(&purpose.text),
        (said, _) if said.is_empty() => draft.to_complete("privacy-missing-tracker-purpose"),
        (said, _) => said,
    };
    raise(&mut serves);
    let mut issuer_of = of(&["issuer", "issuer_name"]);
    issuer_of.extend(line.issuer.map(of_party));
    vec![
        cell(
            "name",
            draft.text_or(&line.name, "privacy-missing-tracker-name"),
            of(&["name"]),
        ),
        cell("description", serves, of(&["description", "purpose"])),
        cell("issuer", issuer(draft, line), issuer_of),
        cell(
            "lifetime",
            lifetime(draft, line),
            of(&["lifetime", "lifetime_note"]),
        ),
        cell("consent", consent(draft, line), of(&["consent"])),
    ]
}

/// Who leaves it: a third party, or the organisation itself.
fn issuer(draft: &Draft<'_>, line: &Tracker) -> Inlines {
    match other(draft, line) {
        Some(name) => name,
        None => vec![Inline::plain(draft.words.say("privacy-tracker-ours"))],
    }
}

fn other(draft: &Draft<'_>, line: &Tracker) -> Option<Inlines> {
    let party = draft.party(line.issuer).map(|party| party.name.trim());
    let named = party
        .filter(|name| !name.is_empty())
        .unwrap_or(line.issuer_name.trim());
    (!named.is_empty()).then(|| vec![Inline::plain(named)])
}

fn lifetime(draft: &Draft<'_>, line: &Tracker) -> Inlines {
    let note = draft.text(&line.lifetime_note);
    match (line.lifetime, note.is_empty()) {
        (Some(period), _) => {
            let period = draft.grammar().period(period, draft.words);
            vec![Inline::plain(super::super::fill::capital(&period))]
        }
        (None, false) => note,
        (None, true) => draft.to_complete("privacy-missing-tracker-lifetime"),
    }
}

fn consent(draft: &Draft<'_>, line: &Tracker) -> Inlines {
    let key = match line.consent {
        Some(TrackerConsent::Required) => "privacy-tracker-asked",
        Some(TrackerConsent::Exempt | TrackerConsent::Necessary) => "privacy-tracker-not-asked",
        None => return draft.to_complete("privacy-missing-tracker-consent"),
    };
    vec![Inline::plain(draft.words.say(key))]
}

/// How one changes one's mind.
fn change(draft: &Draft<'_>) -> Sentence {
    let mut ways: Vec<Inlines> = Vec::new();
    let mut sources = Vec::new();
    let with_trackers = draft
        .purposes()
        .filter(|(sheet, _)| !sheet.trackers.lines().is_empty());
    for (sheet, purpose) in with_trackers {
        let way = draft.text(&purpose.consent_withdrawal);
        if way.is_empty() {
            continue;
        }
        sources.extend(of_line(
            sheet,
            "purposes",
            &purpose.id,
            &["consent_withdrawal"],
        ));
        if !ways
            .iter()
            .any(|known| plain_text(known) == plain_text(&way))
        {
            ways.push(way);
        }
    }
    let how = match ways.is_empty() {
        true => {
            sources.extend(answers(draft));
            draft.to_complete("privacy-missing-withdrawal").into()
        }
        false => Value::list(ways),
    };
    draft.once("cookies-change", &[("how", how)], sources)
}

/// Who else leaves trackers.
fn third(draft: &Draft<'_>, lines: &[Line<'_>]) -> Sentence {
    let mut names: Vec<Inlines> = Vec::new();
    let mut sources = Vec::new();
    for (sheet, line) in lines {
        let Some(name) = other(draft, line) else {
            continue;
        };
        sources.extend(of_line(
            sheet,
            "trackers",
            &line.id,
            &["issuer", "issuer_name"],
        ));
        sources.extend(line.issuer.map(of_party));
        if !names.contains(&name) {
            names.push(name);
        }
    }
    match names.is_empty() {
        true => Sentence::default(),
        false => draft.once("cookies-third", &[("list", Value::list(names))], sources),
    }
}

/// Who is responsible for the site, in a section of its own.
pub(super) fn lead(draft: &Draft<'_>) -> Vec<Part> {
    match draft.notice.kind {
        Kind::Cookies => who::short(draft, "controller-short"),
        _ => Vec::new(),
    }
}
