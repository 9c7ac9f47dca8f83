//! Owns: the test that every value of a sheet is in the complete document.
//! Must not know: how pages look.

use crate::demo::{self, made, text, whole};
use crate::fluent::{Fluent, english, french};
use crate::leaves;
use chrono::NaiveDate;
use registre_documents::register::{Kind, RegisterOptions};
use registre_documents::words::{Lang, Words};
use registre_domain::activity::{Activity, Role};
use registre_domain::catalogue::List;
use registre_domain::{Catalogue, Register};
use std::collections::BTreeSet;

/// Fields of a sheet that no document shows, with the reason.
const NOT_SHOWN: [(&str, &str); 20] = [
    ("identity/notes", "internal"),
    ("identity/tags/*", "the organisation's own order"),
    ("identity/model", "how the sheet was begun"),
    ("identity/model_facts/*", "how the sheet was begun"),
    ("reviews/*/reviewed_on", "the organisation's own work"),
    ("reviews/*/reviewer", "the organisation's own work"),
    ("reviews/*/minimised_note", "the organisation's own work"),
    ("reviews/*/sensitive_note", "the organisation's own work"),
    ("reviews/*/access_note", "the organisation's own work"),
    ("reviews/*/erasure_note", "the organisation's own work"),
    ("rule_answers/*/rule", "answers to rules"),
    ("rule_answers/*/reason", "answers to rules"),
    ("unconfirmed/*/path", "printed as a mark at the field"),
    ("unconfirmed/*/model", "printed as a mark at the field"),
    (
        "security/measures/*/guide_sheet",
        "a link into the CNIL's guide, for the window",
    ),
    ("security/excluded/*/measure", "printed by its words"),
    ("transfers/*/exporter", "printed by the processor's name"),
    ("identity/entity", "printed by its name"),
    ("identity/sites/*", "printed by their names"),
    ("identity/status", "printed in words of the frame"),
];

fn catalogue_words(catalogue: &Catalogue, shape: &str, code: &str, lang: Lang) -> Option<String> {
    fn find<F>(list: &List<F>, code: &str, lang: Lang) -> Option<String> {
        list.words(code, lang).map(str::to_owned)
    }
    let c = catalogue;
    match shape {
        "data_groups/*/category" => find(&c.data_categories, code, lang),
        "data_subjects/*/category" => find(&c.data_subjects, code, lang),
        "recipients/*/kind" => find(&c.recipient_types, code, lang),
        "security/measures/*/kind" => find(&c.measure_types, code, lang),
        "transfers/*/country" | "systems/*/hosting_country" => find(&c.countries, code, lang),
        "transfers/*/mechanism" => find(&c.transfer_mechanisms, code, lang),
        "transfers/*/module" => find(&c.scc_modules, code, lang),
        "data_groups/*/special_conditions/*/condition" => find(&c.art9_conditions, code, lang),
        "purposes/*/prospecting/channels/*" => find(&c.prospecting_channels, code, lang),
        "information/exception" => find(&c.art14_exceptions, code, lang),
        "automated_decision/ground" => find(&c.automated_decision_grounds, code, lang),
        "dpia/criteria/*" => find(&c.dpia_criteria, code, lang),
        "dpia/required_list/*" => find(&c.dpia_required, code, lang),
        "dpia/exempt_list/*" => find(&c.dpia_exempt, code, lang),
        "opinions/*/author_kind" => find(&c.opinion_authors, code, lang),
        "formalities/*/kind" => find(&c.formalities, code, lang),
        "purposes/*/legal_basis" => find(&c.legal_bases, &code.replace('_', "-"), lang),
        _ => None,
    }
}

/// Enumerations of the model: they print in words of the frame, whose presence other tests check.
fn is_enumeration(shape: &str) -> bool {
    let last = shape.rsplit('/').next().unwrap_or_default();
    matches!(
        last,
        "role"
            | "kind"
            | "audience"
            | "final_fate"
            | "bound"
            | "status"
            | "residual_risk"
            | "authorisation"
            | "consent"
            | "sha256"
    )
}

fn missing_from(
    page: &str,
    activity: &Activity,
    register: &Register,
    words: &Fluent,
) -> Vec<String> {
    let catalogue = demo::catalogue();
    let party = |id: &str| {
        let parties = register.parties.iter();
        parties
            .filter(|p| p.id.to_string() == id)
            .map(|p| p.name.clone())
            .next()
    };
    let prints = |(shape, leaf): &(String, String)| -> Vec<String> {
        if let Some(word) = catalogue_words(&catalogue, shape, leaf, words.lang()) {
            return vec![word];
        }
        if let Ok(day) = leaf.parse::<NaiveDate>() {
            return vec![words.date(day), words.short_date(day)];
        }
        if let Ok(period) = leaf.parse() {
            return vec![words.period(period)];
        }
        if uuid::Uuid::try_parse(leaf).is_ok() {
            return vec![party(leaf).unwrap_or_default()];
        }
        match leaf.as_str() {
            "true" => vec![words.say("doc-yes")],
            "false" => vec![words.say("doc-no")],
            number if shape.ends_with("approximate_count") => {
                vec![words.number(number.parse().unwrap())]
            }
            // French contracts the article after its preposition: « le départ », « à compter du départ ».
            event if shape.ends_with("start_event") => {
                let bare = event.strip_prefix("le ").or(event.strip_prefix("les "));
                vec![bare.unwrap_or(event).trim().to_owned()]
            }
            text => vec![text.trim().to_owned()],
        }
    };
    let value = serde_json::to_value(activity).unwrap();
    leaves::of(&value)
        .iter()
        .filter(|(shape, leaf)| {
            let hidden = NOT_SHOWN.iter().any(|(path, _)| path == shape);
            let id = shape.ends_with("/id") || shape == "id";
            let place = shape.ends_with("document/link") && !leaf.starts_with("https://");
            !hidden
                && !place
                && !id
                && !is_enumeration_of(shape, leaf, &catalogue, words)
                && !leaf.is_empty()
        })
        .filter(|leaf| !prints(leaf).iter().any(|print| page.contains(print)))
        .map(|(shape, leaf)| format!("{}: {shape} = {leaf}", activity.identity.reference))
        .collect()
}

fn is_enumeration_of(shape: &str, leaf: &str, catalogue: &Catalogue, words: &Fluent) -> bool {
    is_enumeration(shape) && catalogue_words(catalogue, shape, leaf, words.lang()).is_none()
}

#[test]
fn every_given_value_is_in_the_complete_document_cell_by_cell() {
    let register = demo::register();
    for words in [french(), english()] {
        let mut missing = Vec::new();
        for activity in &register.activities {
            let kind = match activity.identity.role {
                Role::Processor => Kind::Processor,
                _ => Kind::Controller,
            };
            let only = Some(BTreeSet::from([activity.id]));
            let options = RegisterOptions {
                only,
                ..whole(kind)
            };
            let page = text(&made(&register, &words, &options));
            missing.extend(missing_from(&page, activity, &register, &words));
        }
        assert!(missing.is_empty(), "{}", missing.join("\n"));
    }
}
