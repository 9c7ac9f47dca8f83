//! Owns: the complementary fields on cookies and other trackers.
//! Must not know what a privacy notice says of them.

use super::super::complement::Row;
use super::super::shown::{Marks, Value};
use super::detail::{Parts, asked};
use super::scene::Scene;
use registre_domain::activity::{Activity, Tracker, TrackerConsent};

/// What was answered. Most activities leave nothing on a device, and Art. 30 does not ask: silence is no gap.
pub(super) fn trackers(scene: &Scene<'_>, activity: &Activity, marks: &Marks<'_>) -> Vec<Row> {
    if activity.trackers.is_unknown() {
        return Vec::new();
    }
    let show = |lines: &Vec<Tracker>| {
        let lines = lines.iter();
        Value::Many(
            lines
                .filter_map(|line| tracker(scene, activity, line, marks))
                .collect(),
        )
    };
    let marked = marks.on("trackers");
    vec![asked("doc-trackers", &activity.trackers, marked, show)]
}

fn tracker(
    scene: &Scene<'_>,
    activity: &Activity,
    line: &Tracker,
    marks: &Marks<'_>,
) -> Option<Value> {
    let on = |field| marks.on_line("trackers", line.id, &[field]);
    let purpose = scene.purposes(activity, &line.purpose.into_iter().collect());
    let lifetime = line.lifetime.map(Value::Duration);
    let consent = line.consent.map(|consent| match consent {
        TrackerConsent::Required => "doc-tracker-required",
        TrackerConsent::Exempt => "doc-tracker-exempt",
        TrackerConsent::Necessary => "doc-tracker-necessary",
    });
    Parts::default()
        .text("doc-tracker-name", &line.name, on("name"))
        .texts("doc-tracker-purpose", purpose, on("purpose"))
        .text(
            "doc-tracker-description",
            &line.description,
            on("description"),
        )
        .text(
            "doc-tracker-issuer",
            &scene.party_name(line.issuer),
            on("issuer"),
        )
        .text(
            "doc-tracker-issuer-name",
            &line.issuer_name,
            on("issuer_name"),
        )
        .add("doc-tracker-lifetime", lifetime, on("lifetime"))
        .text(
            "doc-tracker-lifetime-note",
            &line.lifetime_note,
            on("lifetime_note"),
        )
        .add(
            "doc-tracker-consent",
            consent.map(Value::Word),
            on("consent"),
        )
        .value()
}
