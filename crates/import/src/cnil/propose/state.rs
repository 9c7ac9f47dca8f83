//! Owns the lines of a description that say where a sheet stands and in which role, in this program's own files.
//! Must not know the other lines.

use registre_domain::activity::{Role, Status};
use registre_domain::catalogue::fold;

use super::super::found::{Column, Key, Line, Sourced};
use super::super::reading::{Meaning, Reading};
use super::note::Told;
use super::sheet::{Draft, day};

const STATUSES: [(&str, Status); 6] = [
    ("prevu", Status::Planned),
    ("encoursderedaction", Status::Draft),
    ("envigueur", Status::InForce),
    ("suspendu", Status::Suspended),
    ("termine", Status::Ended),
    ("archive", Status::Archived),
];

const ROLES: [(&str, Role); 3] = [
    ("responsabledutraitement", Role::Controller),
    ("responsableconjointdutraitement", Role::JointController),
    ("soustraitant", Role::Processor),
];

/// Reads one of them.
pub(super) fn read(
    draft: &mut Draft<'_, '_>,
    lines: &[Line],
    value: &Sourced<Reading>,
    key: Option<Key>,
) {
    let folded = fold(&value.value.text);
    if value.value.meaning == Meaning::Unanswered {
        return;
    }
    match key {
        Some(Key::Role) => match ROLES.iter().find(|(name, _)| *name == folded) {
            Some((_, role)) => {
                draft.activity.identity.role = *role;
                draft.origin("identity/role", value);
            }
            None => draft.keep(Told::UnknownChoice, None, value),
        },
        Some(Key::Status) => match status(value) {
            Some(status) => {
                draft.activity.identity.status = status;
                draft.origin("identity/status", value);
            }
            None => draft.keep(Told::UnknownChoice, None, value),
        },
        _ => since(draft, lines, value),
    }
}

fn status(value: &Sourced<Reading>) -> Option<Status> {
    let folded = fold(&value.value.text);
    let known = STATUSES.iter().find(|(name, _)| *name == folded);
    known.map(|(_, status)| *status)
}

/// The day belongs to the state that the file names, wherever its line stands.
fn since(draft: &mut Draft<'_, '_>, lines: &[Line], value: &Sourced<Reading>) {
    let line = lines.iter().find(|line| line.key == Some(Key::Status));
    let said = line.and_then(|line| line.values.get(&Column::Main));
    let status = said.and_then(status).unwrap_or(draft.desk.options.status);
    let Some(day) = day(draft, value) else { return };
    let identity = &mut draft.activity.identity;
    let (field, path) = match status {
        Status::Planned => (&mut identity.planned_on, "identity/planned_on"),
        Status::InForce => (&mut identity.in_force_on, "identity/in_force_on"),
        Status::Suspended => (&mut identity.suspended_on, "identity/suspended_on"),
        Status::Ended => (&mut identity.ended_on, "identity/ended_on"),
        Status::Archived => (&mut identity.archived_on, "identity/archived_on"),
        Status::Draft => return draft.keep(Told::Unplaced, None, value),
    };
    *field = Some(day);
    draft.origin(path, value);
}
