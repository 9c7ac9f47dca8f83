//! Owns: which data are used, where they come from, whether they must be given (N-11, N-13 and N-14 of Art. 13 and 14).
//! Must not know how long they are kept.

use super::super::draft::{Draft, joined, merged, of_party, of_sheet};
use super::super::statement::{Item, Origin, Part, Statement};
use crate::block::{Inline, Inlines};
use crate::words::unstopped;
use registre_domain::activity::{Activity, DataGroup, DataSource, DataSubject, SourceKind};
use registre_domain::catalogue::CategoryKind;
use registre_domain::ids::DataSubjectId;
use std::collections::BTreeSet;
use std::fmt::Display;

pub(super) fn categories(draft: &Draft<'_>) -> Vec<Part> {
    let mut said = Vec::new();
    for activity in &draft.activities {
        if activity.data_groups.is_empty() {
            let origin = vec![of_sheet(activity, &[&"data_groups"])];
            said.push(draft.missing("privacy-missing-data", origin));
        }
        said.extend(
            activity
                .data_groups
                .iter()
                .map(|group| category(draft, activity, group)),
        );
        said.extend(unanswered_special(draft, activity));
    }
    let special = draft.activities.iter().flat_map(|activity| {
        let groups = activity.data_groups.iter();
        groups
            .filter_map(|group| special(draft, activity, group))
            .collect::<Vec<_>>()
    });
    let special = merged(special.collect());
    let mut parts = vec![list(said)];
    parts.extend(special.into_iter().map(Part::Say));
    parts
}

/// `Identité et coordonnées : nom, adresse`.
fn category(draft: &Draft<'_>, activity: &Activity, group: &DataGroup) -> Statement {
    let mut content = draft.category(group);
    let description = unstopped(&group.description);
    let is_named = crate::block::plain_text(&content) != description;
    if is_named && group.category.is_some() && !description.is_empty() {
        content.push(Inline::plain(draft.words.with("privacy-more", description)));
    }
    if group.category.is_some() && description.is_empty() {
        content.push(Inline::plain(" – "));
        content.extend(draft.to_complete("privacy-missing-which-data"));
    }
    draft.value(
        content,
        of_group(activity, group, &["category", "description"]),
    )
}

/// Whether data are sensitive, where neither the answer nor any group says so.
fn unanswered_special(draft: &Draft<'_>, activity: &Activity) -> Option<Statement> {
    let is_sensitive = |group: &DataGroup| {
        matches!(
            kind(draft, group),
            Some(CategoryKind::Special | CategoryKind::Criminal)
        )
    };
    let is_open =
        activity.sensitive_data.is_unknown() && !activity.data_groups.iter().any(is_sensitive);
    let origin = vec![of_sheet(activity, &[&"sensitive_data"])];
    is_open.then(|| draft.missing("privacy-missing-sensitive", origin))
}

fn kind(draft: &Draft<'_>, group: &DataGroup) -> Option<CategoryKind> {
    let code = group.category.as_ref()?;
    let entry = draft.catalogue.data_categories.get(code.as_str())?;
    Some(entry.facts.kind)
}

/// What allows data of a special category to be used (Art. 9(2)).
fn special(draft: &Draft<'_>, activity: &Activity, group: &DataGroup) -> Option<Statement> {
    if kind(draft, group) != Some(CategoryKind::Special) {
        return None;
    }
    let list = &draft.catalogue.art9_conditions;
    let conditions = group.special_conditions.iter();
    let words: Vec<Inlines> = conditions
        .filter_map(|line| {
            let condition = draft.word(list, line.condition.as_ref());
            let text = unstopped(&line.description).to_owned();
            let parts: Vec<_> = condition
                .into_iter()
                .chain([text])
                .filter(|text| !text.is_empty())
                .collect();
            (!parts.is_empty()).then(|| vec![Inline::plain(parts.join(" – "))])
        })
        .collect();
    let condition = match words.is_empty() {
        true => draft.to_complete("privacy-missing-condition"),
        false => joined(words, &draft.words.say("doc-semicolon")),
    };
    let data = draft.data_inside(group);
    let origin = of_group(activity, group, &["category", "special_conditions"]);
    Some(draft.clause(
        "special-data",
        &[("data", data), ("condition", condition)],
        origin,
    ))
}

/// Where data come from, once some do not come from the person (Art. 14), or nobody has said where.
pub(super) fn sources(draft: &Draft<'_>) -> Vec<Part> {
    let is_said = |activity: &&Activity| {
        activity.is_indirect() || activity.data_groups.iter().any(|g| g.sources.is_empty())
    };
    if !draft.activities.iter().any(is_said) {
        return Vec::new();
    }
    let mut said = Vec::new();
    for activity in &draft.activities {
        for group in &activity.data_groups {
            if group.sources.is_empty() {
                said.push(without_source(draft, activity, group));
            }
            said.extend(
                group
                    .sources
                    .iter()
                    .map(|line| source(draft, activity, group, line)),
            );
        }
    }
    vec![list(said)]
}

fn without_source(draft: &Draft<'_>, activity: &Activity, group: &DataGroup) -> Statement {
    let name = draft.data_label(group);
    let content = draft.to_complete_for("privacy-missing-source-of", &name);
    draft.value(content, of_group(activity, group, &["sources"]))
}

fn source(
    draft: &Draft<'_>,
    activity: &Activity,
    group: &DataGroup,
    line: &DataSource,
) -> Statement {
    let data = || ("data", draft.data_inside(group));
    let mut origin = of_group(activity, group, &["category", "sources"]);
    if let (Some(SourceKind::ThirdParty), Some(id)) = (line.kind, line.party) {
        origin.push(of_party(id, "name"));
    }
    let party = draft
        .party(line.party)
        .map(|party| party.name.trim().to_owned());
    let said = [
        party.unwrap_or_default(),
        unstopped(&line.description).to_owned(),
    ];
    let said: Vec<_> = said.into_iter().filter(|text| !text.is_empty()).collect();
    let named = || match said.is_empty() {
        true => ("source", draft.to_complete("privacy-missing-source")),
        false => ("source", vec![Inline::plain(said.join(", "))]),
    };
    match line.kind {
        Some(SourceKind::Person) => draft.clause("source-person", &[data()], origin),
        Some(SourceKind::ThirdParty) => {
            draft.clause("source-third-party", &[data(), named()], origin)
        }
        Some(SourceKind::Public) => draft.clause("source-public", &[data(), named()], origin),
        Some(SourceKind::Derived) => draft.clause("source-derived", &[data()], origin),
        None => without_source(draft, activity, group),
    }
}

/// Whether data must be given, for those that are asked of the person.
pub(super) fn mandatory(draft: &Draft<'_>) -> Vec<Part> {
    let mut said = Vec::new();
    for activity in &draft.activities {
        let groups = activity.data_groups.iter().filter(|group| is_asked(group));
        said.extend(groups.map(|group| must_give(draft, activity, group)));
    }
    if said.is_empty() {
        Vec::new()
    } else {
        vec![list(said)]
    }
}

/// Data without any source count as asked of the person: that is what collection means until somebody says otherwise.
fn is_asked(group: &DataGroup) -> bool {
    group.sources.is_empty()
        || group
            .sources
            .iter()
            .any(|source| source.kind == Some(SourceKind::Person))
}

fn must_give(draft: &Draft<'_>, activity: &Activity, group: &DataGroup) -> Statement {
    let data = draft.data_inside(group);
    match group.mandatory {
        Some(true) => {
            let consequence = draft.text_or(&group.consequence, "privacy-missing-consequence");
            let values = [("data", data), ("consequence", consequence)];
            let origin = of_group(activity, group, &["category", "mandatory", "consequence"]);
            draft.clause("mandatory", &values, origin)
        }
        Some(false) => {
            let origin = of_group(activity, group, &["category", "mandatory"]);
            draft.clause("optional", &[("data", data)], origin)
        }
        None => {
            let name = draft.data_label(group);
            let content = draft.to_complete_for("privacy-missing-mandatory", &name);
            draft.value(content, of_group(activity, group, &["mandatory"]))
        }
    }
}

fn of_group(activity: &Activity, group: &DataGroup, fields: &[&str]) -> Vec<Origin> {
    let path = |field: &&str| -> Origin {
        let parts: [&dyn Display; 3] = [&"data_groups", &group.id, field];
        of_sheet(activity, &parts)
    };
    fields.iter().map(path).collect()
}

fn list(said: Vec<Statement>) -> Part {
    Part::List(merged(said).into_iter().map(Item::one).collect())
}

/// Categories of people by name, as a limit of a rule names them.
pub(super) fn people(
    draft: &Draft<'_>,
    activity: &Activity,
    ids: &BTreeSet<DataSubjectId>,
) -> Vec<String> {
    let list = &draft.catalogue.data_subjects;
    let lines = activity
        .data_subjects
        .iter()
        .filter(|line| ids.contains(&line.id));
    let name = |line: &DataSubject| {
        let word = draft.word(list, line.category.as_ref());
        word.unwrap_or_else(|| unstopped(&line.description).to_owned())
    };
    lines.map(name).collect()
}
