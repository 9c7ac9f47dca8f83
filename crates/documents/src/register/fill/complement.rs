//! Owns: the complementary fields of a sheet, group by group, that say why and on what basis it is lawful.
//! Must not know what was filed about the sheet: that is `record`; nor notes, tags and answers to rules.

use super::super::complement::{Group, Row};
use super::super::shown::{Marks, Value, filled};
use super::detail::{Parts, asked, group, named, row, texts_value};
use super::{record, scene::Scene, tracker, transfer};
use registre_domain::Answer;
use registre_domain::activity::{
    Activity, Audience, DataGroup, DataSource, JointControl, Prospecting, Purpose, Role,
    SourceKind, SpecialCondition,
};

/// What fills a group of a sheet.
type Fill = fn(&Scene<'_>, &Activity, &Marks<'_>) -> Vec<Row>;

/// Every complementary group in its order, with what fills it.
const GROUPS: [(&str, Fill); 13] = [
    ("doc-group-joint", joint),
    ("doc-group-lawfulness", lawfulness),
    ("doc-group-data", data),
    ("doc-group-transfers", transfers),
    ("doc-group-systems", record::systems),
    ("doc-group-trackers", tracker::trackers),
    ("doc-group-information", record::information),
    ("doc-group-automated", record::automated),
    ("doc-group-dpia", record::dpia),
    ("doc-group-opinions", record::opinions),
    ("doc-group-formalities", record::formalities),
    ("doc-group-documents", record::documents),
    ("doc-group-management", record::management),
];

/// Every complementary group that has something to show.
pub(super) fn groups(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Vec<Group> {
    let is_processor = activity.identity.role == Role::Processor;
    let is_asked = |group: &Group| !is_processor || has_answer(group);
    let groups = GROUPS
        .iter()
        .filter_map(|(heading, fill)| group(heading, fill(scene, activity, marks)));
    groups.filter(is_asked).collect()
}

/// A processor is asked little of all this; what it has answered is shown, the rest is no gap.
fn has_answer(group: &Group) -> bool {
    group.rows.iter().any(|row| !row.value.is_unknown())
}

fn joint(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Vec<Row> {
    let Some(joint) = activity.joint_control.given() else {
        return joint_answer(activity, marks);
    };
    let on = |field: &str| marks.on(&format!("joint_control/{field}"));
    let document = scene.document(&joint.document).map(Value::Document);
    Parts::default()
        .day("doc-joint-arranged", joint.arranged_on, on("arranged_on"))
        .add("doc-joint-document", document, on("document"))
        .text("doc-joint-duties", &joint.duties, on("duties"))
        .text(
            "doc-joint-contact",
            &joint.contact_point,
            on("contact_point"),
        )
        .text(
            "doc-joint-published",
            &joint.published_at,
            on("published_at"),
        )
        .rows()
}

/// "None" and "not applicable" of a processor's sheet; a controller's stands among the actors.
fn joint_answer(activity: &Activity, marks: &Marks<'_>) -> Vec<Row> {
    let answer = &activity.joint_control;
    if activity.identity.role != Role::Processor || answer.is_unknown() {
        return Vec::new();
    }
    let none = |_: &JointControl| Value::Many(Vec::new());
    vec![asked(
        "doc-joint-controllers",
        answer,
        marks.on("joint_control"),
        none,
    )]
}

fn lawfulness(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Vec<Row> {
    let row = |purpose: &Purpose| {
        named(
            purpose.text.trim().to_owned(),
            lawfulness_of(scene, purpose, marks),
        )
    };
    activity.purposes.iter().map(row).collect()
}

fn lawfulness_of(scene: &Scene<'_>, purpose: &Purpose, marks: &Marks<'_>) -> Option<Value> {
    let on = |field| marks.on_line("purposes", purpose.id, &[field]);
    let prospecting = match &purpose.prospecting {
        Answer::Given(prospecting) => prospecting_value(scene, prospecting),
        Answer::None => Some(Value::Word("doc-no")),
        Answer::NotApplicable(reason) => Some(Value::NotApplicable(reason.clone())),
        Answer::Unknown => None,
    };
    Parts::default()
        .add("doc-basis", basis(scene, purpose), on("legal_basis"))
        .text("doc-law", &purpose.law, on("law"))
        .text(
            "doc-interest",
            &purpose.legitimate_interest,
            on("legitimate_interest"),
        )
        .day("doc-balanced-on", purpose.balanced_on, on("balanced_on"))
        .text("doc-balancing", &purpose.balancing, on("balancing"))
        .text(
            "doc-consent-wording",
            &purpose.consent_wording,
            on("consent_wording"),
        )
        .text(
            "doc-consent-proof",
            &purpose.consent_proof,
            on("consent_proof"),
        )
        .text(
            "doc-consent-withdrawal",
            &purpose.consent_withdrawal,
            on("consent_withdrawal"),
        )
        .add("doc-prospecting", prospecting, on("prospecting"))
        .value()
}

/// The legal term with its article, as `Contrat (art. 6(1)(b))`.
fn basis(scene: &Scene<'_>, purpose: &Purpose) -> Option<Value> {
    let code = purpose.legal_basis?.code();
    let text = match scene.catalogue.legal_bases.get(code) {
        Some(entry) => {
            let words = entry.words.get(scene.lang);
            format!("{words} ({})", entry.facts.article)
        }
        None => code.to_owned(),
    };
    Some(Value::Text(text))
}

fn prospecting_value(scene: &Scene<'_>, prospecting: &Prospecting) -> Option<Value> {
    let audience = prospecting.audience.map(|audience| match audience {
        Audience::Business => "doc-audience-business",
        Audience::Consumer => "doc-audience-consumer",
        Audience::Both => "doc-audience-both",
    });
    let channels = scene.words(&scene.catalogue.prospecting_channels, &prospecting.channels);
    Parts::default()
        .texts("doc-prospecting-channels", channels, false)
        .add("doc-prospecting-audience", audience.map(Value::Word), false)
        .yes_no(
            "doc-prospecting-existing",
            prospecting.existing_customers,
            false,
        )
        .value()
}

fn data(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Vec<Row> {
    let list = &scene.catalogue.data_categories;
    let sources = &activity.retention_rules;
    let groups = activity.data_groups.iter().filter_map(|group| {
        let name = scene.word(list, group.category.as_ref());
        let name = name.unwrap_or_else(|| group.description.trim().to_owned());
        let value = group_value(scene, activity, group, marks)?;
        Some(named(name, Some(value)))
    });
    let people = activity.data_subjects.iter().filter_map(|line| {
        let name = scene.word(&scene.catalogue.data_subjects, line.category.as_ref());
        let on = |field| marks.on_line("data_subjects", line.id, &[field]);
        let value = Parts::default()
            .yes_no("doc-vulnerable", line.vulnerable, on("vulnerable"))
            .add(
                "doc-count-people",
                line.approximate_count.map(Value::Number),
                on("approximate_count"),
            )
            .value()?;
        Some(named(
            name.unwrap_or_else(|| line.description.trim().to_owned()),
            Some(value),
        ))
    });
    let figures: Vec<_> = sources
        .iter()
        .filter_map(|rule| filled(&rule.source))
        .collect();
    let mut rows: Vec<_> = groups.chain(people).collect();
    if let Some(figures) = texts_value(figures) {
        rows.push(row("doc-retention-source", Some(figures), false));
    }
    rows
}

fn group_value(
    scene: &Scene<'_>,
    activity: &Activity,
    group: &DataGroup,
    marks: &Marks<'_>,
) -> Option<Value> {
    let on = |field| marks.on_line("data_groups", group.id, &[field]);
    let sources = group.sources.iter().filter_map(|line| source(scene, line));
    let sources: Vec<_> = sources.collect();
    let sources = (!sources.is_empty()).then_some(Value::Many(sources));
    let conditions = group.special_conditions.iter();
    let conditions = conditions.filter_map(|line| condition(scene, activity, line));
    let purposes = scene.purposes(activity, &group.purposes);
    let people = scene.people(activity, &group.data_subjects);
    Parts::default()
        .texts("doc-group-purposes", purposes, on("purposes"))
        .texts("doc-group-people", people, false)
        .add("doc-sources", sources, on("sources"))
        .yes_no("doc-mandatory", group.mandatory, on("mandatory"))
        .text("doc-consequence", &group.consequence, on("consequence"))
        .text("doc-necessity", &group.necessity, on("necessity"))
        .texts(
            "doc-special-conditions",
            conditions.collect(),
            on("special_conditions"),
        )
        .text(
            "doc-offence-authority",
            &group.offence_authority,
            on("offence_authority"),
        )
        .text("doc-nir-text", &group.nir_text, on("nir_text"))
        .value()
}

fn source(scene: &Scene<'_>, source: &DataSource) -> Option<Value> {
    let kind = source.kind.map(|kind| match kind {
        SourceKind::Person => "doc-source-person",
        SourceKind::ThirdParty => "doc-source-third-party",
        SourceKind::Public => "doc-source-public",
        SourceKind::Derived => "doc-source-derived",
    });
    let words = [
        scene.party_name(source.party),
        source.description.trim().to_owned(),
    ];
    let words: Vec<_> = words.into_iter().filter(|text| !text.is_empty()).collect();
    match (kind, words.is_empty()) {
        (None, true) => None,
        (None, false) => Some(Value::Text(words.join(", "))),
        (Some(kind), true) => Some(Value::Word(kind)),
        (Some(kind), false) => Some(Value::Precised(kind, words.join(", "))),
    }
}

fn condition(scene: &Scene<'_>, activity: &Activity, line: &SpecialCondition) -> Option<String> {
    let list = &scene.catalogue.art9_conditions;
    let words = line.condition.as_ref().and_then(|code| {
        let entry = list.get(code.as_str())?;
        Some(format!(
            "{} ({})",
            entry.words.get(scene.lang),
            entry.facts.article
        ))
    });
    let words = words.or_else(|| scene.word(list, line.condition.as_ref()));
    let purpose = activity
        .purposes
        .iter()
        .find(|purpose| Some(purpose.id) == line.purpose);
    let purpose = purpose.and_then(|purpose| filled(&purpose.text));
    let parts: Vec<_> = [words, filled(&line.description), purpose]
        .into_iter()
        .flatten()
        .collect();
    (!parts.is_empty()).then(|| parts.join(" – "))
}

fn transfers(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Vec<Row> {
    let rows = activity.transfers.lines().iter().filter_map(|line| {
        let on = |field| marks.on_line("transfers", line.id, &[field]);
        let importer = scene.party(line.importer);
        let checks = importer
            .map(|party| record::checks(scene, party))
            .unwrap_or_default();
        let value = Parts::default()
            .day("doc-assessed-on", line.assessed_on, on("assessed_on"))
            .text("doc-assessment", &line.assessment, on("assessment"))
            .text(
                "doc-supplementary",
                &line.supplementary_measures,
                on("supplementary_measures"),
            )
            .add(
                "doc-adequacy-check",
                (!checks.is_empty()).then_some(Value::Many(checks)),
                false,
            )
            .value()?;
        let names = [
            scene.party_name(line.importer),
            transfer::destination(scene, line),
        ];
        let name: Vec<_> = names.into_iter().filter(|name| !name.is_empty()).collect();
        Some(named(name.join(", "), Some(value)))
    });
    rows.collect()
}

/// A question whose value is a text.
pub(super) fn asked_text(label: &'static str, answer: &Answer<String>, marked: bool) -> Row {
    asked(label, answer, marked, |text| {
        Value::Text(text.trim().to_owned())
    })
}
