//! Owns: how long data are kept and what becomes of them, in words (N-07 of Art. 13 and 14).
//! Must not know where a figure comes from.

use super::super::draft::{Draft, Filling, Usual, join, merged, merged_items, of_line, of_sheet};
use super::super::fill::Value;
use super::super::statement::{Item, Part, Sentence};
use super::{data, kept};
use crate::block::{Inline, Inlines};
use crate::words::Arg;
use registre_domain::activity::{Activity, DataGroup, FinalFate, Purpose, RetentionRule};
use registre_domain::notice::Source;

/// What rules say in common is said once from this many rules on.
const MANY: usize = 3;

/// The rules, where the table of purposes does not say them; what is to be completed in any case.
pub(super) fn retention(draft: &Draft<'_>) -> Vec<Part> {
    let in_table = differs(draft);
    let mut items: Vec<Item> = Vec::new();
    for sheet in &draft.activities {
        if !in_table {
            items.extend(of_sheet_alone(draft, sheet));
        }
        items.extend(ungoverned(draft, sheet).map(Item::one));
        items.extend(uncounted(draft, sheet).map(Item::one));
    }
    let mut parts = vec![Part::List(merged_items(items))];
    if !in_table {
        parts.push(Part::Say(ending(draft)));
    }
    parts
}

/// Every rule of a sheet, or that there is none.
fn of_sheet_alone(draft: &Draft<'_>, sheet: &Activity) -> Vec<Item> {
    if sheet.retention_rules.is_empty() {
        let about = of_sheet(sheet, &[&"retention_rules"]);
        let gap = match draft.activities.len() {
            1 => draft.missing("privacy-missing-retention", about),
            _ => {
                let content = draft.to_complete_for("privacy-missing-retention-of", name(sheet));
                draft.gap("privacy-missing-retention-of", about, content)
            }
        };
        return vec![Item::one(gap)];
    }
    let said = alike(sheet.retention_rules.iter()).into_iter();
    let said = said.map(|alike| {
        let groups = sheet.data_groups.iter();
        let governed: Vec<_> = groups.filter(|group| alike.governs(group)).collect();
        let data = match governed.is_empty() || governed.len() == sheet.data_groups.len() {
            true => Data::All,
            false => Data::Named(governed),
        };
        Item::of(rules_said(draft, sheet, &alike, data, Place::List))
    });
    said.collect()
}

/// Whether some purposes have other periods than others: they then stand in the table of purposes.
pub(super) fn differs(draft: &Draft<'_>) -> bool {
    let mut all = draft
        .purposes()
        .map(|(sheet, purpose)| words(&of_purpose(draft, sheet, purpose)));
    let first = all.next();
    all.any(|other| Some(other) != first)
}

fn words(said: &[Sentence]) -> Vec<Inlines> {
    said.iter()
        .map(|sentence| sentence.content.clone())
        .collect()
}

fn of_purpose(draft: &Draft<'_>, sheet: &Activity, purpose: &Purpose) -> Vec<Sentence> {
    kept::cell(draft, sheet, purpose, &mut kept::Told::default()).lead
}

/// Whether a rule is about a purpose: it names it, or governs data that serve it.
pub(super) fn serves(sheet: &Activity, rule: &RetentionRule, purpose: &Purpose) -> bool {
    if !rule.purposes.is_empty() {
        return rule.purposes.contains(&purpose.id);
    }
    let mut governed = sheet
        .data_groups
        .iter()
        .filter(|group| governs(rule, group));
    rule.data_groups.is_empty() || governed.any(|group| is_for(group, purpose))
}

pub(super) fn governs(rule: &RetentionRule, group: &DataGroup) -> bool {
    rule.data_groups.is_empty() || rule.data_groups.contains(&group.id)
}

pub(super) fn is_for(group: &DataGroup, purpose: &Purpose) -> bool {
    group.purposes.is_empty() || group.purposes.contains(&purpose.id)
}

/// Where a rule is said: with all others of its sheet, or in the row of a purpose.
#[derive(Clone, Copy)]
pub(super) enum Place<'p> {
    List,
    Cell(&'p Purpose),
}

/// Of which data a rule is said.
pub(super) enum Data<'d> {
    /// All there are.
    All,
    /// These, by name.
    Named(Vec<&'d DataGroup>),
    /// Those that no other rule is about.
    Others,
}

/// Rules of a sheet that keep data equally long, for the same people, and do the same with them in the end.
pub(super) struct Alike<'a> {
    rules: Vec<&'a RetentionRule>,
}

impl Alike<'_> {
    pub(super) fn governs(&self, group: &DataGroup) -> bool {
        self.rules.iter().any(|rule| governs(rule, group))
    }
}

/// The rules, those put together that differ by their data alone.
pub(super) fn alike<'a>(rules: impl Iterator<Item = &'a RetentionRule>) -> Vec<Alike<'a>> {
    let bare = |rule: &RetentionRule| RetentionRule {
        id: Default::default(),
        data_groups: Default::default(),
        purposes: Default::default(),
        ..rule.clone()
    };
    let mut all: Vec<Alike<'a>> = Vec::new();
    for rule in rules {
        let same = |known: &&mut Alike<'a>| known.rules.iter().any(|r| bare(r) == bare(rule));
        match all.iter_mut().find(same) {
            Some(known) => known.rules.push(rule),
            None => all.push(Alike { rules: vec![rule] }),
        }
    }
    all
}

pub(super) fn rules_said(
    draft: &Draft<'_>,
    sheet: &Activity,
    alike: &Alike<'_>,
    data: Data<'_>,
    place: Place<'_>,
) -> Vec<Sentence> {
    let Some(rule) = alike.rules.first() else {
        return Vec::new();
    };
    let (code, governed) = match (data, place) {
        (Data::All, Place::Cell(_)) => ("retention-cell", Vec::new()),
        (Data::All, Place::List) => ("retention-all", Vec::new()),
        (Data::Named(governed), _) => ("retention", governed),
        (Data::Others, _) => ("retention-others", Vec::new()),
    };
    let mut data: Vec<Inlines> = Vec::new();
    for group in governed {
        let name = draft.data(sheet, group);
        if !data.contains(&name) {
            data.push(name);
        }
    }
    let values = [
        ("data", Value::list(data)),
        ("duration", duration(draft, rule).into()),
        ("archive", archive(draft, rule).into()),
        ("fate", fate(draft, rule).into()),
    ];
    let mut said = vec![of_all(draft, sheet, alike, code, &values, RULE, place)];
    let people = data::people(draft, sheet, &rule.data_subjects);
    if !people.is_empty() && people.len() < sheet.data_subjects.len() {
        let values = [("people", Value::list(people))];
        let fields = ["data_subjects"];
        said.push(of_all(draft, sheet, alike, PEOPLE, &values, &fields, place));
    }
    said
}

/// A sentence about several rules, with the keys and sources of each.
fn of_all(
    draft: &Draft<'_>,
    sheet: &Activity,
    alike: &Alike<'_>,
    code: &str,
    values: &[Filling<'_>],
    fields: &[&str],
    place: Place<'_>,
) -> Sentence {
    let mut all = alike.rules.iter().map(|rule| {
        // A rule may be said in several rows, each of which has a key of its own.
        let about = match place {
            Place::List => of_sheet(sheet, &[&"retention_rules", &rule.id]),
            Place::Cell(purpose) => of_sheet(
                sheet,
                &[&"retention_rules", &rule.id, &"purposes", &purpose.id],
            ),
        };
        let sources = of_line(sheet, "retention_rules", &rule.id, fields);
        let mut said = draft.say(code, about, values, sources);
        if code != PEOPLE {
            // Which words a rule is said with depends on what stands beside it: it is the same sentence.
            said.keys
                .iter_mut()
                .for_each(|key| KEY.clone_into(&mut key.clause));
        }
        said
    });
    let mut said = all.next().unwrap_or_default();
    all.for_each(|other| join(&mut said, other));
    said
}

/// What all sentences on a rule are called, whatever clause says them.
pub(super) const KEY: &str = "retention";

const PEOPLE: &str = "retention-people";

/// The fields of a rule that its sentence rests on.
pub(super) const RULE: &[&str] = &[
    "data_groups",
    "active",
    "criterion",
    "start_event",
    "bound",
    "archive",
    "final_fate",
];

/// The author's words, then the figure: beside one, they say which data or which case it is for.
fn duration(draft: &Draft<'_>, rule: &RetentionRule) -> Inlines {
    let criterion = draft.bare(&rule.criterion);
    match (criterion, counted(draft, rule)) {
        ("", None) => draft.to_complete("privacy-missing-duration"),
        ("", Some(counted)) => vec![Inline::plain(counted)],
        (criterion, None) => draft.text(criterion),
        // Brackets within brackets would not read.
        (criterion, Some(counted)) if counted.contains('(') => {
            vec![draft.own(criterion), Inline::plain(format!(" – {counted}"))]
        }
        (criterion, Some(counted)) => {
            vec![draft.own(criterion), Inline::plain(format!(" ({counted})"))]
        }
    }
}

/// `cinq ans au plus à compter de la fin du contrat`.
fn counted(draft: &Draft<'_>, rule: &RetentionRule) -> Option<String> {
    let grammar = draft.grammar();
    Some(grammar.lasting(rule.active?, rule.bound, &rule.start_event, draft.words))
}

fn archive(draft: &Draft<'_>, rule: &RetentionRule) -> Inlines {
    let period = rule.archive.into_iter();
    let said = period.map(|period| draft.grammar().period(period, draft.words));
    said.map(Inline::plain).collect()
}

fn fate_clause(fate: FinalFate) -> &'static str {
    match fate {
        FinalFate::Erased => "fate-erased",
        FinalFate::Anonymised => "fate-anonymised",
        FinalFate::PermanentlyArchived => "fate-archived",
        FinalFate::Returned => "fate-returned",
    }
}

/// What becomes of the data in the end, unless that is said once for all rules.
fn fate(draft: &Draft<'_>, rule: &RetentionRule) -> Inlines {
    let usual = usual_fate(draft).map(|usual| usual.fate);
    match rule.final_fate {
        Some(fate) if usual != Some(fate) => draft.filled(fate_clause(fate), &[]),
        _ => Inlines::new(),
    }
}

fn rules<'d>(draft: &'d Draft<'_>) -> impl Iterator<Item = (&'d Activity, &'d RetentionRule)> {
    let sheets = draft.activities.iter();
    sheets.flat_map(|sheet| sheet.retention_rules.iter().map(move |rule| (*sheet, rule)))
}

/// The fate of more than half of the rules, where there are many and each says what becomes of its data: of one that
/// does not, nothing may be said.
fn usual_fate(draft: &Draft<'_>) -> Option<Usual> {
    *draft.usual_fate.get_or_init(|| most_common(draft))
}

fn most_common(draft: &Draft<'_>) -> Option<Usual> {
    let fates: Vec<FinalFate> = rules(draft)
        .map(|(_, rule)| rule.final_fate)
        .collect::<Option<_>>()?;
    let count = |fate: &FinalFate| fates.iter().filter(|other| *other == fate).count();
    let all = [
        FinalFate::Erased,
        FinalFate::Anonymised,
        FinalFate::PermanentlyArchived,
        FinalFate::Returned,
    ];
    let fate = all.into_iter().max_by_key(|fate| count(fate))?;
    let most = count(&fate);
    let is_usual = fates.len() >= MANY && most * 2 > fates.len();
    is_usual.then_some(Usual {
        fate,
        is_of_all: most == fates.len(),
    })
}

/// What becomes of the data in the end, once for all those of which it is the same.
pub(super) fn ending(draft: &Draft<'_>) -> Sentence {
    let Some(usual) = usual_fate(draft) else {
        return Sentence::default();
    };
    let sources = rules(draft)
        .flat_map(|(sheet, rule)| of_line(sheet, "retention_rules", &rule.id, &["final_fate"]));
    let fate: Filling<'_> = ("fate", draft.filled(fate_clause(usual.fate), &[]).into());
    let code = match usual.is_of_all {
        true => "fate-all",
        false => "fate-most",
    };
    draft.once(code, &[fate], sources.collect())
}

/// What is to be completed for the data groups that no rule governs, where there are rules.
fn ungoverned<'d>(
    draft: &'d Draft<'_>,
    sheet: &'d Activity,
) -> impl Iterator<Item = Sentence> + 'd {
    let rules = &sheet.retention_rules;
    let groups = sheet.data_groups.iter();
    let open = groups
        .filter(move |group| !rules.is_empty() && !rules.iter().any(|rule| governs(rule, group)));
    open.map(move |group| without_rule(draft, sheet, group))
}

fn without_rule(draft: &Draft<'_>, sheet: &Activity, group: &DataGroup) -> Sentence {
    let data = draft.data_label(sheet, group);
    let (message, content) = match draft.activities.len() {
        1 => {
            let message = "privacy-missing-retention-data";
            (message, draft.to_complete_for(message, &data))
        }
        _ => {
            let message = "privacy-missing-retention-data-of";
            let values = [
                ("data", Arg::Text(&data)),
                ("value", Arg::Text(name(sheet))),
            ];
            (message, draft.to_complete_with(message, &values))
        }
    };
    let field = of_sheet(sheet, &[&"retention_rules"]);
    let about = of_sheet(sheet, &[&"data_groups", &group.id]);
    draft.value(message, about, content, vec![field])
}

/// What is to be completed where periods of a sheet count from nothing; a criterion in words may well say from when.
pub(super) fn uncounted(draft: &Draft<'_>, sheet: &Activity) -> Option<Sentence> {
    let mut periods: Vec<String> = Vec::new();
    let mut sources: Vec<Source> = Vec::new();
    for rule in &sheet.retention_rules {
        let is_said = [&rule.start_event, &rule.criterion];
        let is_said = is_said.iter().any(|text| !text.trim().is_empty());
        let Some(period) = rule.active.filter(|period| period.count > 0 && !is_said) else {
            continue;
        };
        let period = draft.grammar().period(period, draft.words);
        if !periods.contains(&period) {
            periods.push(period);
        }
        sources.extend(of_line(
            sheet,
            "retention_rules",
            &rule.id,
            &["start_event"],
        ));
    }
    let about = sources.first()?.clone();
    let periods = periods.join(", ");
    let (message, content) = match draft.activities.len() {
        1 => {
            let message = "privacy-missing-start";
            (message, draft.to_complete_for(message, &periods))
        }
        _ => {
            let message = "privacy-missing-start-of";
            let values = [
                ("period", Arg::Text(&periods)),
                ("value", Arg::Text(name(sheet))),
            ];
            (message, draft.to_complete_with(message, &values))
        }
    };
    Some(draft.value(message, about, content, sources))
}

/// What an activity is for, as one of several; empty where nobody wrote a purpose.
fn name(sheet: &Activity) -> &str {
    sheet.main_purpose()
}

/// How long in a word or two, for the first level: the periods of the rules, or their criteria.
pub(super) fn short(draft: &Draft<'_>, code: &str) -> Vec<Sentence> {
    if rules(draft).nth(1).is_some() {
        // Several periods say of which data each is.
        let sheets = draft.activities.iter();
        let items = sheets.flat_map(|sheet| of_sheet_alone(draft, sheet));
        let said = merged_items(items.collect()).into_iter();
        return said.flat_map(|item| item.lead).collect();
    }
    let said = rules(draft).map(|(sheet, rule)| {
        let written = draft.text(&rule.criterion);
        let period = counted(draft, rule).map(Inline::plain);
        let criterion = match (written.is_empty(), period.is_none()) {
            (true, true) => draft.to_complete("privacy-missing-duration"),
            _ => written,
        };
        let duration: Inlines = period.into_iter().collect();
        let criterion = match criterion.is_empty() || duration.is_empty() {
            true => criterion,
            false => self::duration(draft, rule),
        };
        let values = [
            ("duration", duration.into()),
            ("criterion", criterion.into()),
        ];
        let about = of_sheet(sheet, &[&"retention_rules", &rule.id]);
        let sources = of_line(sheet, "retention_rules", &rule.id, RULE);
        draft.say(code, about, &values, sources)
    });
    let said = said.collect::<Vec<_>>();
    let bare = draft
        .activities
        .iter()
        .filter(|sheet| sheet.retention_rules.is_empty());
    let gap = |sheet: &&Activity| {
        draft.missing(
            "privacy-missing-retention",
            of_sheet(sheet, &[&"retention_rules"]),
        )
    };
    merged(said.into_iter().chain(bare.map(gap)).collect())
}
