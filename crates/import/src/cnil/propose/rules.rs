//! Owns the rules of retention of a line of data: the model's one text, or in this program's own files the parts of
//! each rule in columns, a line of text each. Must not know the categories of data.

use std::collections::BTreeSet;

use registre_domain::activity::{FinalFate, RetentionRule};
use registre_domain::catalogue::fold;
use registre_domain::ids::{DataGroupId, LineId};

use super::super::found::{Column, Line, Sourced};
use super::super::reading::{Meaning, Reading};
use super::note::Told;
use super::retention;
use super::sheet::Draft;

/// The columns of a rule's parts, the model's own first.
const PARTS: [Column; 7] = [
    Column::Retention,
    Column::Start,
    Column::Archive,
    Column::ArchiveBasis,
    Column::Fate,
    Column::Criterion,
    Column::Limits,
];

const FATES: [(&str, FinalFate); 4] = [
    ("effacement", FinalFate::Erased),
    ("anonymisation", FinalFate::Anonymised),
    (
        "archivagedefinitifdanslinteretpublic",
        FinalFate::PermanentlyArchived,
    ),
    ("restitutionauresponsabledutraitement", FinalFate::Returned),
];

/// What stands between several values of one cell in this program's own files.
const AND: &str = " ; ";

/// Whether a line says anything of retention.
pub(super) fn says(line: &Line) -> bool {
    PARTS.iter().any(|part| given(line, *part).is_some())
}

/// Whether a column is read here.
pub(super) fn reads(column: Column) -> bool {
    PARTS.contains(&column)
}

fn given(line: &Line, part: Column) -> Option<&Sourced<Reading>> {
    let value = line.values.get(&part)?;
    (value.value.meaning == Meaning::Given).then_some(value)
}

/// Reads the rules of a line, for a group or for all data. One rule for each period of the sheet, over all the groups
/// that have it.
pub(super) fn read(draft: &mut Draft<'_, '_>, group: Option<DataGroupId>, line: &Line) {
    let texts = PARTS.map(|part| given(line, part).map_or("", |value| value.value.text.as_str()));
    let is_added = texts.iter().skip(1).any(|text| !text.is_empty());
    let count = texts.iter().map(|text| text.lines().count()).max();
    let whole = texts.iter().all(|text| {
        let lines = text.lines().count();
        lines == 0 || Some(lines) == count
    });
    let wanted = match (is_added, whole) {
        (true, true) => parts(draft, &texts, count.unwrap_or_default()),
        _ => None,
    };
    let wanted = match wanted {
        Some(rules) => rules,
        None => as_written(draft, line),
    };
    for rule in wanted {
        add(draft, group, rule, line);
    }
}

/// The rules whose parts stand in columns; nothing where a part is not understood.
fn parts(draft: &Draft<'_, '_>, texts: &[&str; 7], count: usize) -> Option<Vec<RetentionRule>> {
    let rule = |at: usize| {
        let [main, start, archive, basis, fate, criterion, limits] = texts.map(|text| {
            let line = if count == 1 {
                Some(text)
            } else {
                text.lines().nth(at)
            };
            line.map(str::trim)
                .filter(|line| *line != "–")
                .unwrap_or_default()
        });
        let mut rule = of_text(main);
        if !start.is_empty() {
            start.clone_into(&mut rule.start_event);
        }
        if !criterion.is_empty() {
            criterion.clone_into(&mut rule.criterion);
        }
        basis.clone_into(&mut rule.archive_basis);
        if !archive.is_empty() {
            rule.archive = Some(retention::parse(archive)?.active);
        }
        if !fate.is_empty() {
            let folded = fold(fate);
            let known = FATES.iter().find(|(name, _)| *name == folded)?;
            rule.final_fate = Some(known.1);
        }
        limit(draft, &mut rule, limits)?;
        Some(rule)
    };
    (0..count).map(rule).collect()
}

/// Puts what a rule is limited to; nothing where a name is not of the sheet.
fn limit(draft: &Draft<'_, '_>, rule: &mut RetentionRule, text: &str) -> Option<()> {
    for item in text.split(AND).filter(|item| !item.is_empty()) {
        let folded = fold(item);
        if let Some(number) = folded.strip_prefix("finalite")
            && let Ok(number) = number.parse::<usize>()
        {
            let purpose = draft.activity.purposes.get(number.checked_sub(1)?)?;
            rule.purposes.insert(purpose.id);
            continue;
        }
        let list = &draft.desk.catalogue.data_subjects;
        let code = list.recognise(item).map(|entry| entry.code.as_str());
        let people = draft.activity.data_subjects.iter().filter(|line| {
            let known = line.category.as_ref().map(|code| code.as_str());
            (code.is_some() && known == code) || fold(&line.description) == folded
        });
        let before = rule.data_subjects.len();
        rule.data_subjects.extend(people.map(|line| line.id));
        if rule.data_subjects.len() == before {
            return None;
        }
    }
    Some(())
}

/// The model's one text as a rule, and the added parts with it word for word where they were not understood.
fn as_written(draft: &mut Draft<'_, '_>, line: &Line) -> Vec<RetentionRule> {
    let mut rules = Vec::new();
    if let Some(value) = given(line, Column::Retention) {
        let text = draft.desk.log.fit(&value.value.text, &value.cell);
        rules.push(of_text(&text));
    }
    for part in PARTS.iter().skip(1) {
        if let Some(value) = given(line, *part) {
            draft.keep(Told::Unplaced, None, value);
        }
    }
    rules
}

/// The rule that a text states, word for word where it is not wholly understood.
fn of_text(text: &str) -> RetentionRule {
    match retention::parse(text) {
        Some(retention::Duration {
            active,
            start_event,
            bound,
        }) => RetentionRule {
            active: Some(active),
            start_event,
            bound,
            ..RetentionRule::default()
        },
        None => RetentionRule {
            criterion: text.to_owned(),
            ..RetentionRule::default()
        },
    }
}

fn add(draft: &mut Draft<'_, '_>, group: Option<DataGroupId>, wanted: RetentionRule, line: &Line) {
    // Apart from its identifier and its groups, a rule is what it says.
    let bare = |rule: &RetentionRule| RetentionRule {
        id: LineId::default(),
        data_groups: BTreeSet::new(),
        ..rule.clone()
    };
    let value = given(line, Column::Retention).cloned();
    let rules = &mut draft.activity.retention_rules;
    let same = |rule: &&mut RetentionRule| {
        rule.data_groups.is_empty() == group.is_none() && bare(rule) == wanted
    };
    let field = match wanted.active {
        Some(_) => "active",
        None => "criterion",
    };
    let id = match rules.iter_mut().find(same) {
        Some(rule) => {
            rule.data_groups.extend(group);
            rule.id
        }
        None => {
            if let Some(value) = value.as_ref().filter(|_| wanted.active.is_none()) {
                draft.desk.log.remark(Told::RetentionAsWritten, value);
            }
            let id = draft.desk.id();
            draft.activity.retention_rules.push(RetentionRule {
                id,
                data_groups: group.into_iter().collect(),
                ..wanted
            });
            id
        }
    };
    let path = |field: &str| format!("retention_rules/{id}/{field}");
    for (part, field) in [
        (Column::Retention, field),
        (Column::Start, "start_event"),
        (Column::Archive, "archive"),
        (Column::ArchiveBasis, "archive_basis"),
        (Column::Fate, "final_fate"),
        (Column::Criterion, "criterion"),
        (Column::Limits, "purposes"),
    ] {
        if let Some(value) = given(line, part).cloned() {
            draft.origin(&path(field), &value);
        }
    }
}
