//! Owns: how long data are kept for a purpose, in its row of the table: said in full once for a sheet, then by
//! reference to the rows above. Must not know what else a row says.

use super::super::draft::{Draft, of_line, of_sheet};
use super::super::statement::{Item, Sentence};
use super::retention::{Alike, Data, KEY, Place, RULE, alike, governs, is_for, rules_said, serves};
use crate::block::plain_text;
use crate::notice::words;
use registre_domain::activity::{Activity, DataGroup, Purpose, RetentionRule};
use registre_domain::ids::{DataGroupId, LineId};
use registre_domain::notice::SentenceKey;
use std::collections::{BTreeMap, BTreeSet};

/// The clause that says that a row has the periods of those above it.
const SAME: &str = "retention-same";

/// The clause that says it of the data that a row has in common with those above it.
const REST: &str = "retention-rest";

/// From how many words on the names of data give way to "the others".
const MANY_WORDS: usize = 5;

/// What the rows above, of the same sheet, have said: the rules of each data group.
#[derive(Default)]
pub(super) struct Told(BTreeMap<DataGroupId, BTreeSet<LineId>>);

/// Whether a sentence is true only below the rows that it refers to.
pub(super) fn leans(sentence: &Sentence) -> bool {
    matches!(sentence.clause.as_deref(), Some(SAME | REST))
}

/// How long for a purpose.
pub(super) fn cell(
    draft: &Draft<'_>,
    sheet: &Activity,
    purpose: &Purpose,
    told: &mut Told,
) -> Item {
    let row = Row::of(sheet, purpose);
    if row.rules.is_empty() {
        return Item::one(without_rule(draft, sheet, purpose));
    }
    let is_told = |group: &&&DataGroup| told.0.get(&group.id) == Some(&row.rules_of(group));
    let governed = row.groups.iter().filter(|group| row.is_governed(group));
    let (known, new): (Vec<_>, Vec<_>) = governed.copied().partition(|group| is_told(&group));
    for group in known.iter().chain(&new) {
        told.0.insert(group.id, row.rules_of(group));
    }
    if known.is_empty() || row.has_loose_rule() {
        return Item::of(in_full(draft, &row));
    }
    let mut said = Vec::new();
    for alike in alike(row.rules.iter().copied()) {
        let data: Vec<_> = new.iter().copied().filter(|g| alike.governs(g)).collect();
        if !data.is_empty() {
            said.extend(rules_said(
                draft,
                sheet,
                &alike,
                Data::Named(data),
                row.place(),
            ));
        }
    }
    let code = if said.is_empty() { SAME } else { REST };
    let about = of_sheet(sheet, &[&"purposes", &purpose.id, &"retention_rules"]);
    let rules = row.rules.iter();
    let sources = rules.flat_map(|rule| of_line(sheet, "retention_rules", &rule.id, RULE));
    let mut reference = draft.say(code, about, &[], sources.collect());
    reference.keys.extend(row.keys_but(&said));
    said.push(reference);
    Item::of(said)
}

fn without_rule(draft: &Draft<'_>, sheet: &Activity, purpose: &Purpose) -> Sentence {
    let field = of_sheet(sheet, &[&"retention_rules"]);
    let about = of_sheet(sheet, &[&"purposes", &purpose.id, &"retention_rules"]);
    let content = draft.to_complete("privacy-missing-retention");
    draft.value("privacy-missing-retention", about, content, vec![field])
}

/// A purpose with what it is served by.
struct Row<'a> {
    sheet: &'a Activity,
    purpose: &'a Purpose,
    rules: Vec<&'a RetentionRule>,
    groups: Vec<&'a DataGroup>,
}

impl<'a> Row<'a> {
    fn of(sheet: &'a Activity, purpose: &'a Purpose) -> Self {
        let rules = sheet.retention_rules.iter();
        let groups = sheet.data_groups.iter();
        Self {
            sheet,
            purpose,
            rules: rules.filter(|rule| serves(sheet, rule, purpose)).collect(),
            groups: groups.filter(|group| is_for(group, purpose)).collect(),
        }
    }

    const fn place(&self) -> Place<'a> {
        Place::Cell(self.purpose)
    }

    fn rules_of(&self, group: &DataGroup) -> BTreeSet<LineId> {
        let rules = self.rules.iter().filter(|rule| governs(rule, group));
        rules.map(|rule| rule.id).collect()
    }

    fn is_governed(&self, group: &DataGroup) -> bool {
        self.rules.iter().any(|rule| governs(rule, group))
    }

    /// The keys of the rules that these sentences do not say: a sentence that refers to them stands in their place.
    fn keys_but(&self, said: &[Sentence]) -> Vec<SentenceKey> {
        let of_rule = |rule: &&RetentionRule| SentenceKey {
            clause: KEY.to_owned(),
            source: of_sheet(
                self.sheet,
                &[&"retention_rules", &rule.id, &"purposes", &self.purpose.id],
            ),
        };
        let is_said = |key: &SentenceKey| said.iter().any(|sentence| sentence.keys.contains(key));
        let keys = self.rules.iter().map(of_rule);
        keys.filter(|key| !is_said(key)).collect()
    }

    /// A rule of the purpose that is about none of its data is never said by reference.
    fn has_loose_rule(&self) -> bool {
        let is_loose =
            |rule: &&RetentionRule| !self.groups.iter().any(|group| governs(rule, group));
        self.rules.iter().any(is_loose)
    }
}

/// Every rule of the row. Where the data are shared out among several, those with the longest names are the others.
fn in_full(draft: &Draft<'_>, row: &Row<'_>) -> Vec<Sentence> {
    let alikes = alike(row.rules.iter().copied());
    let others = others(draft, row, &alikes);
    let mut said = Vec::new();
    let mut last = Vec::new();
    for (at, alike) in alikes.iter().enumerate() {
        let data: Vec<_> = row
            .groups
            .iter()
            .copied()
            .filter(|g| alike.governs(g))
            .collect();
        let is_all = data.is_empty() || data.len() == row.groups.len();
        match (is_all, others == Some(at)) {
            (true, _) => said.extend(rules_said(draft, row.sheet, alike, Data::All, row.place())),
            (false, true) => {
                last = rules_said(draft, row.sheet, alike, Data::Others, row.place());
            }
            (false, false) => {
                said.extend(rules_said(
                    draft,
                    row.sheet,
                    alike,
                    Data::Named(data),
                    row.place(),
                ));
            }
        }
    }
    said.extend(last);
    said
}

/// Which of the rules is said of "the others": the one whose data have the longest names, where each data group of the
/// row has one period and there are several.
fn others(draft: &Draft<'_>, row: &Row<'_>, alikes: &[Alike<'_>]) -> Option<usize> {
    let periods = |group: &&DataGroup| alikes.iter().filter(|alike| alike.governs(group)).count();
    if alikes.len() < 2 || !row.groups.iter().all(|group| periods(group) == 1) {
        return None;
    }
    let length = |alike: &Alike<'_>| -> usize {
        let data = row.groups.iter().filter(|group| alike.governs(group));
        data.map(|group| words(&plain_text(&draft.data(row.sheet, group))))
            .sum()
    };
    let lengths = alikes.iter().map(length).enumerate();
    // The first of the longest, so that the same text comes out each time.
    let longest = lengths.rev().max_by_key(|(_, length)| *length)?;
    (longest.1 >= MANY_WORDS).then_some(longest.0)
}
