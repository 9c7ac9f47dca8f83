//! Owns: which data are used, where they come from, whether they must be given (N-11, N-13 and N-14 of Art. 13 and 14).
//! Must not know how long they are kept.

use super::super::draft::{Draft, join, merged, of_law, of_line, of_party, of_sheet, or};
use super::super::fill::Value;
use super::super::statement::{Item, Part, Sentence};
use crate::block::{Inline, Inlines, Style, plain_text};
use crate::words::inner;
use registre_domain::activity::{Activity, DataGroup, DataSource, LegalBasis, SourceKind};
use registre_domain::ids::DataSubjectId;
use registre_domain::notice::{Kind, Source};
use std::collections::BTreeSet;

/// A data group with its sheet.
type Group<'a> = (&'a Activity, &'a DataGroup);

fn groups<'a>(draft: &Draft<'a>) -> impl Iterator<Item = Group<'a>> {
    let sheets = draft.activities.clone().into_iter();
    sheets.flat_map(|sheet: &'a Activity| sheet.data_groups.iter().map(move |group| (sheet, group)))
}

/// The categories of data of which some do not come from the person (Art. 14(1)(d)): the others are told where they
/// are asked for. What a sheet without data would add is to be completed.
pub(super) fn categories(draft: &Draft<'_>) -> Vec<Part> {
    let indirect = groups(draft).filter(|(_, group)| is_indirect(group));
    let mut said: Vec<Sentence> = indirect
        .map(|(sheet, group)| category(draft, sheet, group))
        .collect();
    said.extend(without_data(draft));
    vec![list(said)]
}

/// What is to be completed for the sheets that tell no data.
fn without_data(draft: &Draft<'_>) -> Vec<Sentence> {
    let sheets = draft.activities.iter();
    let bare = sheets.filter(|sheet| sheet.data_groups.is_empty());
    let gap = |sheet: &&Activity| {
        draft.missing("privacy-missing-data", of_sheet(sheet, &[&"data_groups"]))
    };
    merged(bare.map(gap).collect())
}

/// Whether data come from elsewhere; what is noted beside what the person gives is named with the sources.
fn is_indirect(group: &DataGroup) -> bool {
    let has = |kind| group.sources.iter().any(|line| line.kind == Some(kind));
    let elsewhere = has(SourceKind::ThirdParty) || has(SourceKind::Public);
    elsewhere || (has(SourceKind::Derived) && !has(SourceKind::Person))
}

/// `Identité et coordonnées : nom, adresse`.
fn category(draft: &Draft<'_>, sheet: &Activity, group: &DataGroup) -> Sentence {
    let category = draft.category(group);
    let description = draft.noun(&group.description);
    let is_said = inner(&plain_text(&category)) == inner(&plain_text(&description));
    let description = match (is_said, group.category.is_some()) {
        (true, _) | (_, false) => Inlines::new(),
        _ => or(description, || {
            draft.to_complete("privacy-missing-which-data")
        }),
    };
    let values = [
        ("category", category.into()),
        ("description", description.into()),
    ];
    let sources = of_line(
        sheet,
        "data_groups",
        &group.id,
        &["category", "description"],
    );
    draft.say("data-category", line(sheet, group), &values, sources)
}

fn line(sheet: &Activity, group: &DataGroup) -> Source {
    of_sheet(sheet, &[&"data_groups", &group.id])
}

/// The clauses of data from elsewhere, in the order in which they are said, each with the one that opens its list.
const ELSEWHERE: [(&str, &str); 3] = [
    ("source-third-party", "sources-third-party"),
    ("source-public", "sources-public"),
    ("source-mixed", "sources-mixed"),
];

/// Where data come from, once some do not come from the person (Art. 14), or nobody has said where. Where no section
/// tells the categories of data, this one does.
pub(super) fn sources(draft: &Draft<'_>) -> Vec<Part> {
    let open = groups(draft).any(|(_, group)| group.sources.is_empty());
    if !open && !draft.activities.iter().any(|sheet| sheet.is_indirect()) {
        return Vec::new();
    }
    let mut pile = Pile::default();
    for (sheet, group) in groups(draft) {
        if group.sources.is_empty() {
            pile.alone(without_source(draft, sheet, group));
        }
        for source in &group.sources {
            from(draft, &mut pile, (sheet, group), source);
        }
    }
    let mut items = under_leads(draft, pile.said(draft), &ELSEWHERE);
    items.push(Item::one(from_people(draft)));
    vec![Part::List(items), Part::Say(told_when(draft))]
}

/// That all else comes from the people themselves, where something does and the rest has been named.
fn from_people(draft: &Draft<'_>) -> Sentence {
    let is_theirs = |group: &DataGroup| {
        let mut kinds = group.sources.iter().map(|source| source.kind);
        kinds.any(|kind| kind == Some(SourceKind::Person))
    };
    let theirs = groups(draft).filter(|(_, group)| is_theirs(group));
    let at = |(sheet, group): Group<'_>| of_sheet(sheet, &[&"data_groups", &group.id, &"sources"]);
    let sources: Vec<Source> = theirs.map(at).collect();
    match sources.is_empty() || is_art_14(draft) {
        true => Sentence::default(),
        false => draft.once("source-person", &[], sources),
    }
}

/// Sentences of some clauses, each kind below a sentence of its own; the others follow, each alone.
fn under_leads(draft: &Draft<'_>, said: Vec<Sentence>, leads: &[(&str, &str)]) -> Vec<Item> {
    let mut items = Vec::new();
    let mut rest = said;
    for (clause, lead) in leads {
        let is_one = |sentence: &Sentence| sentence.clause.as_deref() == Some(*clause);
        let (below, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(is_one);
        rest = others;
        if !below.is_empty() {
            let sources = below.iter().flat_map(|sentence| sentence.sources.clone());
            let lead = draft.once(lead, &[], sources.collect());
            items.push(Item {
                lead: vec![lead],
                below,
            });
        }
    }
    items.extend(rest.into_iter().map(Item::one));
    items
}

/// Whether the notice tells every category of data, as Art. 14(1)(d) asks of data from elsewhere.
fn is_art_14(draft: &Draft<'_>) -> bool {
    draft.notice.kind == Kind::Indirect
}

/// When people are told of data from elsewhere (Art. 14(3)).
fn told_when(draft: &Draft<'_>) -> Sentence {
    if !is_art_14(draft) {
        return Sentence::default();
    }
    let told = draft.catalogue.deadlines.get("indirect-information");
    let time = told.and_then(|entry| entry.facts.period());
    let time = time.map(|period| Inline::plain(draft.grammar().period(period, draft.words)));
    let time: Inlines = time.into_iter().collect();
    let law = of_law("deadlines", "indirect-information");
    draft.once("source-told", &[("time", time.into())], vec![law])
}

fn without_source(draft: &Draft<'_>, sheet: &Activity, group: &DataGroup) -> Sentence {
    let message = "privacy-missing-source-of";
    let content = draft.to_complete_for(message, &draft.data_label(sheet, group));
    draft.gap(
        message,
        of_sheet(sheet, &[&"data_groups", &group.id, &"sources"]),
        content,
    )
}

fn from(draft: &Draft<'_>, pile: &mut Pile, (sheet, group): Group<'_>, source: &DataSource) {
    let at = |field: &str| {
        of_sheet(
            sheet,
            &[&"data_groups", &group.id, &"sources", &source.id, &field],
        )
    };
    let mut sources = of_line(sheet, "data_groups", &group.id, &["category"]);
    sources.extend(["kind", "party", "description"].map(at));
    sources.extend(source.party.map(of_party));
    let party = draft
        .party(source.party)
        .map_or("", |party| party.name.trim());
    let mut named = draft.noun(&source.description);
    if !party.is_empty() {
        let between = (!named.is_empty()).then(|| Inline::plain(", "));
        named = std::iter::once(Inline::plain(party))
            .chain(between)
            .chain(named)
            .collect();
    }
    let named = or(named, || draft.to_complete("privacy-missing-source"));
    let (code, values) = match source.kind {
        // The law asks where data come from that the person did not give (Art. 14(2)(f)).
        Some(SourceKind::Person) => return,
        Some(SourceKind::ThirdParty | SourceKind::Public) if is_both(draft, group, source) => {
            ("source-mixed", Some(("source", named)))
        }
        Some(SourceKind::ThirdParty) => ("source-third-party", Some(("source", named))),
        Some(SourceKind::Public) => ("source-public", Some(("source", named))),
        // What is noted beside what the person gives does not come from elsewhere.
        Some(SourceKind::Derived) if !is_art_14(draft) && !is_indirect(group) => return,
        Some(SourceKind::Derived) => ("source-derived", None),
        None => return pile.alone(without_source(draft, sheet, group)),
    };
    let about = of_sheet(sheet, &[&"data_groups", &group.id, &"sources", &source.id]);
    sources.extend(of_line(sheet, "data_groups", &group.id, &["description"]));
    pile.add(Listed {
        code,
        values: values.into_iter().collect(),
        data: match is_art_14(draft) {
            true => draft.data(sheet, group),
            // The law asks for their category (Art. 14(1)(d)).
            false => categories_of(draft, group),
        },
        about,
        sources,
    });
}

/// Whether the group names others and public sources in the same words: they are then one thing to say.
fn is_both(draft: &Draft<'_>, group: &DataGroup, source: &DataSource) -> bool {
    let other = match source.kind {
        Some(SourceKind::ThirdParty) => SourceKind::Public,
        _ => SourceKind::ThirdParty,
    };
    let mut lines = group.sources.iter();
    lines.any(|line| {
        line.kind == Some(other)
            && line.party == source.party
            && draft.bare(&line.description) == draft.bare(&source.description)
    })
}

/// A category inside a sentence.
fn categories_of(draft: &Draft<'_>, group: &DataGroup) -> Inlines {
    let mut name = draft.category(group);
    let first = name.first_mut();
    if let Some(first) = first.filter(|first| first.style != Style::Missing) {
        first.text = inner(&first.text);
    }
    name
}

/// The clauses of data that must be given, each with the one that opens its list.
const REQUIRED: [(&str, &str); 3] = [
    ("mandatory-item-law", "mandatory-law"),
    ("mandatory-item-contract", "mandatory-contract"),
    ("mandatory-item", "mandatory"),
];

/// Whether data must be given, for those that are asked of the person; of sheets that tell no data nobody knows.
pub(super) fn mandatory(draft: &Draft<'_>) -> Vec<Part> {
    let asked: Vec<Group<'_>> = groups(draft).filter(|(_, group)| is_asked(group)).collect();
    let mut pile = Pile::default();
    for (sheet, group) in &asked {
        must_give(draft, &mut pile, sheet, group);
    }
    let mut items = under_leads(draft, pile.said(draft), &REQUIRED);
    items.push(Item::one(optional(draft, &asked)));
    items.extend(without_data(draft).into_iter().map(Item::one));
    vec![Part::List(items)]
}

/// The data that people may keep to themselves: the rest, with the name of what must be given for another use.
fn optional(draft: &Draft<'_>, asked: &[Group<'_>]) -> Sentence {
    let of = |wanted: bool| {
        let groups = asked.iter();
        groups.filter(move |(_, group)| group.mandatory == Some(wanted))
    };
    let sources: Vec<Source> = of(false)
        .flat_map(|(sheet, group)| of_line(sheet, "data_groups", &group.id, MANDATORY))
        .collect();
    if sources.is_empty() {
        return Sentence::default();
    }
    let mut required = of(true)
        .map(|(sheet, group)| draft.data(sheet, group))
        .peekable();
    if required.peek().is_none() {
        return draft.once("mandatory-none", &[], sources);
    }
    let required: Vec<Inlines> = required.collect();
    let mut both: Vec<Inlines> = Vec::new();
    for (sheet, group) in of(false) {
        let name = draft.data(sheet, group);
        if required.contains(&name) && !both.contains(&name) {
            both.push(name);
        }
    }
    draft.once("optional", &[("data", Value::list(both))], sources)
}

/// The fields that say what has to be given.
const MANDATORY: &[&str] = &["category", "mandatory"];

/// Data without any source count as asked of the person: that is what collection means until somebody says otherwise.
fn is_asked(group: &DataGroup) -> bool {
    let mut kinds = group.sources.iter().map(|source| source.kind);
    group.sources.is_empty() || kinds.any(|kind| kind == Some(SourceKind::Person))
}

fn must_give(draft: &Draft<'_>, pile: &mut Pile, sheet: &Activity, group: &DataGroup) {
    match group.mandatory {
        Some(true) => {}
        Some(false) => return,
        None => {
            let message = "privacy-missing-mandatory";
            let content = draft.to_complete_for(message, &draft.data_label(sheet, group));
            let about = of_sheet(sheet, &[&"data_groups", &group.id, &"mandatory"]);
            return pile.alone(draft.gap(message, about, content));
        }
    }
    let consequence = draft.text_or(&group.consequence, "privacy-missing-consequence");
    let mut sources = of_line(sheet, "data_groups", &group.id, MANDATORY);
    sources.extend(of_line(sheet, "data_groups", &group.id, &["consequence"]));
    pile.add(Listed {
        code: requirement(sheet, group),
        values: vec![("consequence", consequence)],
        data: draft.data(sheet, group),
        about: line(sheet, group),
        sources,
    });
}

/// Whether giving the data is asked by the law or by a contract: where all purposes that they serve have that basis.
fn requirement(sheet: &Activity, group: &DataGroup) -> &'static str {
    let served = |id| group.purposes.is_empty() || group.purposes.contains(&id);
    let purposes = sheet.purposes.iter().filter(|purpose| served(purpose.id));
    let bases: BTreeSet<_> = purposes.map(|purpose| purpose.legal_basis).collect();
    let only = |basis| bases.len() == 1 && bases.contains(&Some(basis));
    if only(LegalBasis::LegalObligation) {
        "mandatory-item-law"
    } else if only(LegalBasis::Contract) {
        "mandatory-item-contract"
    } else {
        "mandatory-item"
    }
}

/// For a form: whether its fields are to be filled, in one sentence.
pub(super) fn mandatory_short(draft: &Draft<'_>) -> Vec<Part> {
    let asked: Vec<_> = groups(draft).filter(|(_, group)| is_asked(group)).collect();
    let open = asked.iter().filter(|(_, group)| group.mandatory.is_none());
    let mut said: Vec<Sentence> = open
        .map(|(sheet, group)| {
            let message = "privacy-missing-mandatory";
            let content = draft.to_complete_for(message, &draft.data_label(sheet, group));
            let about = of_sheet(sheet, &[&"data_groups", &group.id, &"mandatory"]);
            draft.gap(message, about, content)
        })
        .chain(without_data(draft))
        .collect();
    let answered: BTreeSet<bool> = asked
        .iter()
        .filter_map(|(_, group)| group.mandatory)
        .collect();
    let code = match (answered.contains(&true), answered.contains(&false)) {
        (true, true) => "mandatory-star",
        (true, false) => "mandatory-all",
        (false, true) => "mandatory-none",
        (false, false) => return said.into_iter().map(Part::Say).collect(),
    };
    let mandatory = asked
        .iter()
        .filter(|(_, group)| group.mandatory == Some(true));
    let consequences = mandatory.map(|(_, group)| draft.text(&group.consequence));
    let consequences: Vec<Inlines> = consequences.filter(|text| !text.is_empty()).collect();
    let mut distinct: Vec<Inlines> = Vec::new();
    for consequence in consequences {
        if !distinct.contains(&consequence) {
            distinct.push(consequence);
        }
    }
    let fields = ["mandatory", "consequence"];
    let sources = asked
        .iter()
        .flat_map(|(sheet, group)| of_line(sheet, "data_groups", &group.id, &fields));
    // Several consequences are for the full text: a form has no room to tell which field each is of.
    distinct.truncate(if distinct.len() == 1 { 1 } else { 0 });
    let values = [("consequence", Value::list(distinct))];
    said.push(draft.once(code, &values, sources.collect()));
    said.into_iter().map(Part::Say).collect()
}

/// Categories of people by name, as a limit of a rule names them.
pub(super) fn people(
    draft: &Draft<'_>,
    sheet: &Activity,
    ids: &BTreeSet<DataSubjectId>,
) -> Vec<Inlines> {
    let list = &draft.catalogue.data_subjects;
    let lines = sheet
        .data_subjects
        .iter()
        .filter(|line| ids.contains(&line.id));
    let names = lines.map(|line| match draft.word(list, line.category.as_ref()) {
        Some(word) => vec![Inline::plain(word)],
        None => draft.text(&line.description),
    });
    names.filter(|name| !name.is_empty()).collect()
}

/// A data group in a sentence that names several.
pub(super) struct Listed {
    /// The clause, with a value `data`.
    pub(super) code: &'static str,
    /// Its other values: groups of which they are the same stand in one sentence.
    pub(super) values: Vec<(&'static str, Inlines)>,
    pub(super) data: Inlines,
    pub(super) about: Source,
    pub(super) sources: Vec<Source>,
}

/// Sentences that name data groups, those that differ by nothing else put together.
#[derive(Default)]
pub(super) struct Pile {
    listed: Vec<(Listed, Vec<Inlines>, Sentence)>,
    alone: Vec<Sentence>,
}

impl Pile {
    pub(super) fn alone(&mut self, sentence: Sentence) {
        self.alone.push(sentence);
    }

    pub(super) fn add(&mut self, new: Listed) {
        let key = registre_domain::notice::SentenceKey {
            clause: new.code.to_owned(),
            source: new.about.clone(),
        };
        let part = Sentence {
            keys: vec![key],
            sources: new.sources.clone(),
            ..Sentence::default()
        };
        let alike = |(known, ..): &&mut (Listed, _, _)| {
            known.code == new.code && known.values == new.values
        };
        match self.listed.iter_mut().find(alike) {
            Some((_, data, kept)) => {
                if !data.contains(&new.data) {
                    data.push(new.data);
                }
                join(kept, part);
            }
            None => {
                let data = vec![new.data.clone()];
                self.listed.push((new, data, part));
            }
        }
    }

    /// The sentences, in the order in which they began, then those that stand alone.
    pub(super) fn said(self, draft: &Draft<'_>) -> Vec<Sentence> {
        let listed = self.listed.into_iter().map(|(first, data, part)| {
            let mut values: Vec<(&str, Value)> = vec![("data", Value::list(data))];
            values.extend(
                first
                    .values
                    .into_iter()
                    .map(|(name, value)| (name, value.into())),
            );
            let said = draft.say(first.code, first.about, &values, Vec::new());
            Sentence {
                keys: part.keys,
                sources: part.sources,
                ..said
            }
        });
        listed.chain(merged(self.alone)).collect()
    }
}

/// Sentences as a list.
pub(super) fn list(said: Vec<Sentence>) -> Part {
    Part::List(said.into_iter().map(Item::one).collect())
}
