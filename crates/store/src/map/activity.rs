//! The map of the sheet: its head, then one table for each group or list.
//! It must not know what the fields mean.

use super::table::Table;

pub(super) fn activity() -> Vec<Table> {
    let mut tables = vec![head()];
    tables.push(Table::links(
        "activity_site",
        ACTIVITY,
        "identity/sites/*",
        "establishment",
    ));
    tables.extend(joint_control());
    tables.extend(data());
    tables.push(retention_rule());
    tables.extend(recipients());
    tables.extend(protection());
    tables.extend(record());
    tables.extend(processor_role());
    tables
}

const ACTIVITY: &str = "activity";

fn list(name: &'static str, at: &'static str) -> Table {
    Table::list(name, ACTIVITY, at)
}

fn head() -> Table {
    let head = Table::root(ACTIVITY, "id")
        .text(&["identity/reference", "identity/name", "identity/role"])
        .text(&[
            "identity/status",
            "identity/version",
            "identity/approved_by",
        ])
        .text(&[
            "identity/service",
            "identity/function_in_charge",
            "identity/notes",
        ])
        .optional(&["identity/entity", "identity/model", "identity/approved_on"])
        .number("identity/model_version")
        .lists(&["identity/model_facts"])
        .optional(&["identity/planned_on", "identity/in_force_on"])
        .optional(&[
            "identity/suspended_on",
            "identity/ended_on",
            "identity/archived_on",
        ])
        .optional(&["identity/created_on", "identity/updated_on"])
        .optional(&["identity/reviewed_on", "identity/review_due_on"])
        .lists(&["identity/tags"])
        .flags(&["scale/occasional", "scale/likely_risk", "scale/large_scale"])
        .flags(&["scale/systematic_monitoring", "scale/core_activity"])
        .text(&["scale/risk_note", "scale/scale_note"]);
    answers(head)
}

fn answers(head: Table) -> Table {
    head.text(&[
        "joint_control/state",
        "sensitive_data/state",
        "recipients/state",
    ])
    .text(&["authorities/state", "transfers/state", "systems/state"])
    .text(&["trackers/state"])
    .text(&["automated_decision/state", "formalities/state"])
    .text(&[
        "processor_role/sub_processors/state",
        "sensitive_data/value",
    ])
    .optional(&["joint_control/reason", "sensitive_data/reason"])
    .optional(&[
        "recipients/reason",
        "authorities/reason",
        "transfers/reason",
    ])
    .optional(&["systems/reason", "trackers/reason"])
    .optional(&["automated_decision/reason"])
    .optional(&["formalities/reason", "processor_role/sub_processors/reason"])
}

fn joint_control() -> [Table; 2] {
    let arrangement = Table::group("joint_control", ACTIVITY, "joint_control/value")
        .optional(&["arranged_on"])
        .document()
        .text(&["duties", "contact_point", "published_at"]);
    let controllers = list("joint_controller", "joint_control/value/controllers/*")
        .optional(&["party", "entity"]);
    [arrangement, controllers]
}

fn data() -> [Table; 5] {
    let groups = list("data_group", "data_groups/*")
        .optional(&["category"])
        .text(&["description", "consequence", "necessity"])
        .text(&["offence_authority", "nir_text"])
        .lists(&["purposes", "data_subjects"])
        .flags(&["mandatory"]);
    let sources = Table::nested(
        "data_source",
        ACTIVITY,
        "data_group",
        "data_groups/*/sources/*",
    )
    .optional(&["kind", "party"])
    .text(&["description"]);
    let at = "data_groups/*/special_conditions/*";
    let conditions = Table::nested("special_condition", ACTIVITY, "data_group", at)
        .optional(&["purpose", "condition"])
        .text(&["description"]);
    [purpose(), data_subject(), groups, sources, conditions]
}

fn purpose() -> Table {
    list("purpose", "purposes/*")
        .text(&["text", "law", "legitimate_interest", "balancing"])
        .text(&["consent_wording", "consent_proof", "consent_withdrawal"])
        .optional(&["legal_basis", "balanced_on"])
        .lists(&["sub_purposes"])
        .text(&["prospecting/state"])
        .optional(&["prospecting/reason", "prospecting/value/audience"])
        .lists(&["prospecting/value/channels"])
        .flags(&["prospecting/value/existing_customers"])
}

fn data_subject() -> Table {
    list("data_subject", "data_subjects/*")
        .optional(&["category"])
        .text(&["description"])
        .flags(&["vulnerable"])
        .number("approximate_count")
}

fn retention_rule() -> Table {
    list("retention_rule", "retention_rules/*")
        .lists(&["data_groups", "purposes", "data_subjects"])
        .optional(&["active", "archive", "final_fate", "bound"])
        .text(&["criterion", "start_event", "archive_basis", "source"])
}

fn recipients() -> [Table; 3] {
    let recipient = list("recipient", "recipients/value/*")
        .optional(&["kind", "party"])
        .text(&["description"])
        .lists(&["data_groups"]);
    let authority = list("authority", "authorities/value/*").text(&["name", "law"]);
    let transfer = list("transfer", "transfers/value/*")
        .optional(&["exporter", "exporter_party", "importer", "country"])
        .optional(&["mechanism", "module", "assessed_on"])
        .text(&["international_organisation", "description"])
        .text(&["assessment", "supplementary_measures"])
        .lists(&["data_groups"])
        .document();
    [recipient, authority, transfer]
}

fn protection() -> [Table; 7] {
    let measure = list("measure", "security/measures/*")
        .optional(&["kind", "guide_sheet"])
        .text(&["description"]);
    let excluded = list("excluded_measure", "security/excluded/*").text(&["measure", "reason"]);
    let system = list("system", "systems/value/*")
        .optional(&["kind", "party", "hosting_country"])
        .text(&["name", "description"]);
    let information = Table::group("information", ACTIVITY, "information")
        .text(&["how", "when", "exception_reason", "rights"])
        .optional(&["exception"]);
    [
        measure,
        excluded,
        system,
        tracker(),
        information,
        automated_decision(),
        dpia(),
    ]
}

fn tracker() -> Table {
    list("tracker", "trackers/value/*")
        .text(&["name", "description", "issuer_name", "lifetime_note"])
        .optional(&["purpose", "issuer", "lifetime", "consent"])
}

fn automated_decision() -> Table {
    Table::group("automated_decision", ACTIVITY, "automated_decision/value")
        .flags(&["profiling", "sole_decision"])
        .text(&["ai_system/state", "ai_system/value"])
        .optional(&["ai_system/reason", "ground"])
        .text(&["logic", "consequences", "human_intervention"])
}

fn dpia() -> Table {
    Table::group("dpia", ACTIVITY, "dpia")
        .lists(&["criteria", "required_list", "exempt_list"])
        .optional(&["status", "done_on", "residual_risk"])
        .document()
        .text(&[
            "prior_consultation/state",
            "prior_consultation/value/outcome",
        ])
        .optional(&[
            "prior_consultation/reason",
            "prior_consultation/value/asked_on",
        ])
        .optional(&["prior_consultation/value/answered_on"])
        .text(&["justification"])
}

fn record() -> [Table; 6] {
    let opinion = list("opinion", "opinions/*")
        .optional(&["given_on", "author_kind"])
        .text(&["author", "text", "follow_up"]);
    let formality = list("formality", "formalities/value/*")
        .optional(&["kind", "done_on", "expires_on"])
        .text(&["reference"])
        .document();
    let document = list("activity_document", "documents/*")
        .document()
        .text(&["description"]);
    let answer = list("rule_answer", "rule_answers/*")
        .optional(&["rule"])
        .text(&["reason"]);
    let unconfirmed = list("unconfirmed", "unconfirmed/*")
        .text(&["path"])
        .optional(&["model"]);
    [opinion, formality, document, answer, review(), unconfirmed]
}

fn review() -> Table {
    list("review", "reviews/*")
        .optional(&["reviewed_on"])
        .text(&["reviewer", "minimised_note", "sensitive_note"])
        .text(&["access_note", "erasure_note"])
        .flags(&["unchanged", "minimised", "sensitive_justified"])
        .flags(&["access_limited", "erased_on_time"])
}

fn processor_role() -> [Table; 2] {
    let client = list("client", "processor_role/clients/*")
        .optional(&["party", "final_controller", "from", "to"])
        .lists(&["categories"])
        .text(&["instructions"]);
    let at = "processor_role/sub_processors/value/*";
    [client, list("client_sub_processor", at).sub_processor()]
}
