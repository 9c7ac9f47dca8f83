//! Owns: data that the law protects more: special categories and what allows them, offences, the national number,
//! children. Must not know what else is said of the data.

use super::super::draft::{Draft, merged, of_line, of_sheet, or};
use super::super::statement::{Part, Sentence};
use super::data::{Listed, Pile};
use crate::block::{Inline, Inlines};
use registre_domain::activity::{Activity, DataGroup};
use registre_domain::catalogue::CategoryKind;
use registre_domain::notice::Source;

pub(super) fn special(draft: &Draft<'_>) -> Vec<Part> {
    let mut pile = Pile::default();
    for sheet in &draft.activities {
        for group in &sheet.data_groups {
            if draft.kind(group) == Some(CategoryKind::Special) {
                pile.add(protected(draft, sheet, group));
            }
        }
    }
    let mut said = pile.said(draft);
    said.extend(under_law(draft));
    let open = draft
        .activities
        .iter()
        .filter(|sheet| is_open(draft, sheet));
    let asked = open.map(|sheet| {
        draft.missing(
            "privacy-missing-sensitive",
            of_sheet(sheet, &[&"sensitive_data"]),
        )
    });
    said.extend(merged(asked.collect()));
    said.into_iter().map(Part::Say).collect()
}

/// What allows data of a special category to be used (Art. 9(2)).
fn protected(draft: &Draft<'_>, sheet: &Activity, group: &DataGroup) -> Listed {
    let list = &draft.catalogue.art9_conditions;
    let lines = group.special_conditions.iter();
    let said = lines.filter_map(|line| {
        let condition = draft.word(list, line.condition.as_ref());
        let mut said: Inlines = condition.into_iter().map(Inline::plain).collect();
        let text = draft.bare(&line.description);
        if said.is_empty() {
            said.extend(draft.text(text));
        }
        (!said.is_empty()).then_some(said)
    });
    let mut distinct: Vec<Inlines> = Vec::new();
    for condition in said {
        if !distinct.contains(&condition) {
            distinct.push(condition);
        }
    }
    let joined = draft
        .grammar()
        .join(distinct, super::super::fill::Conjunction::And);
    let condition = or(joined, || draft.to_complete("privacy-missing-condition"));
    let fields = ["category", "special_conditions"];
    Listed {
        code: "special-data",
        values: vec![("condition", condition)],
        data: draft.data(sheet, group),
        about: of_sheet(sheet, &[&"data_groups", &group.id]),
        sources: of_line(sheet, "data_groups", &group.id, &fields),
    }
}

/// The categories of the groups of a kind.
fn of_kind(draft: &Draft<'_>, kind: CategoryKind) -> Vec<Source> {
    let mut sources = Vec::new();
    for sheet in &draft.activities {
        let groups = sheet.data_groups.iter();
        let groups = groups.filter(|group| draft.kind(group) == Some(kind));
        let categories =
            groups.flat_map(|group| of_line(sheet, "data_groups", &group.id, &["category"]));
        sources.extend(categories);
    }
    sources
}

/// What the law adds for some data and some people; each clause knows when it is to be said.
fn under_law(draft: &Draft<'_>) -> Vec<Sentence> {
    let mut said = Vec::new();
    for (code, kind) in [
        ("offences", CategoryKind::Criminal),
        ("nir", CategoryKind::Nir),
    ] {
        let sources = of_kind(draft, kind);
        if !sources.is_empty() {
            said.push(draft.once(code, &[], sources));
        }
    }
    let sheets = draft.activities.iter();
    let people = sheets.map(|sheet| of_sheet(sheet, &[&"data_subjects"]));
    said.push(draft.once("children", &[], people.collect()));
    said
}

/// Whether data are sensitive, where neither the answer nor any group says so.
fn is_open(draft: &Draft<'_>, sheet: &Activity) -> bool {
    let is_sensitive = |group: &DataGroup| {
        matches!(
            draft.kind(group),
            Some(CategoryKind::Special | CategoryKind::Criminal)
        )
    };
    sheet.sensitive_data.is_unknown() && !sheet.data_groups.iter().any(is_sensitive)
}
