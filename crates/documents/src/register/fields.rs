//! Owns: which fields of a sheet a register document shows, by the shapes of their paths.
//! Must not know what a field is called, nor how it prints.

use super::options::Kind;

/// What every register shows of a sheet (Art. 30(1) and (2)).
const ALWAYS: &[&str] = &[
    "identity/archived_on",
    "identity/created_on",
    "identity/ended_on",
    "identity/entity",
    "identity/in_force_on",
    "identity/name",
    "identity/planned_on",
    "identity/reference",
    "identity/role",
    "identity/status",
    "identity/suspended_on",
    "identity/updated_on",
    "security/excluded",
    "security/measures/*/description",
    "security/measures/*/kind",
    "transfers/*/country",
    "transfers/*/data_groups",
    "transfers/*/description",
    "transfers/*/document",
    "transfers/*/exporter",
    "transfers/*/exporter_party",
    "transfers/*/importer",
    "transfers/*/international_organisation",
    "transfers/*/mechanism",
    "transfers/*/module",
];

/// What the controller's register shows beside that (Art. 30(1)); the processor's where more than the mentions is asked.
const CONTROLLER: &[&str] = &[
    "authorities",
    "data_groups/*/category",
    "data_groups/*/description",
    "data_subjects/*/category",
    "data_subjects/*/description",
    "joint_control/controllers",
    "purposes/*/sub_purposes",
    "purposes/*/text",
    "recipients",
    "retention_rules/*/active",
    "retention_rules/*/archive",
    "retention_rules/*/archive_basis",
    "retention_rules/*/bound",
    "retention_rules/*/criterion",
    "retention_rules/*/data_groups",
    "retention_rules/*/data_subjects",
    "retention_rules/*/final_fate",
    "retention_rules/*/purposes",
    "retention_rules/*/start_event",
    "sensitive_data",
];

/// Where the impact assessment stands is in the controller's list of activities.
const LISTED: &str = "dpia/status";

/// What the processor's register shows beside what every one does (Art. 30(2)).
const PROCESSOR: &[&str] = &[
    "processor_role/clients/*/categories",
    "processor_role/clients/*/final_controller",
    "processor_role/clients/*/from",
    "processor_role/clients/*/party",
    "processor_role/clients/*/to",
    "processor_role/sub_processors",
];

/// What is shown with the complementary fields.
const COMPLEMENTARY: &[&str] = &[
    "automated_decision",
    "data_groups/*/consequence",
    "data_groups/*/data_subjects",
    "data_groups/*/mandatory",
    "data_groups/*/necessity",
    "data_groups/*/nir_text",
    "data_groups/*/offence_authority",
    "data_groups/*/purposes",
    "data_groups/*/sources",
    "data_groups/*/special_conditions",
    "data_subjects/*/approximate_count",
    "data_subjects/*/vulnerable",
    "documents",
    "dpia",
    "formalities",
    "identity/approved_by",
    "identity/approved_on",
    "identity/function_in_charge",
    "identity/review_due_on",
    "identity/reviewed_on",
    "identity/service",
    "identity/sites",
    "identity/version",
    "information",
    "joint_control",
    "opinions",
    "purposes",
    "retention_rules/*/source",
    "scale",
    "systems",
    "trackers",
    "transfers/*/assessed_on",
    "transfers/*/assessment",
    "transfers/*/supplementary_measures",
];

/// Whether a register shows a field of a sheet, or anything of a group or line of fields. `path` is the shape of its path
/// (`purposes/*/text`). What no list names is the organisation's own and shown nowhere.
#[must_use]
pub fn shows(kind: Kind, complementary: bool, path: &str) -> bool {
    let is_controller = kind == Kind::Controller;
    let of_kind = match kind {
        Kind::Controller => CONTROLLER,
        Kind::Processor => PROCESSOR,
    };
    let instructions = "processor_role/clients/*/instructions";
    has(ALWAYS, path)
        || has(of_kind, path)
        || (is_controller && touches(LISTED, path))
        || (complementary && (has(COMPLEMENTARY, path) || has(CONTROLLER, path)))
        || (complementary && !is_controller && touches(instructions, path))
}

fn has(fields: &[&str], path: &str) -> bool {
    fields.iter().any(|field| touches(field, path))
}

/// Whether one is the other, or lies in it.
fn touches(field: &str, path: &str) -> bool {
    is_in(field, path) || is_in(path, field)
}

fn is_in(path: &str, group: &str) -> bool {
    let rest = path.strip_prefix(group);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
