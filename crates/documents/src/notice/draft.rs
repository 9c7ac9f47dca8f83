//! Owns: making sentences: clauses filled with values, values on their own, and what is still to be completed.
//! Must not know which sentences a notice needs.

use super::clause::Clauses;
use super::fill::{Value, fill};
use super::grammar::Grammar;
use super::statement::{Item, Part, Section, Sentence};
use crate::actor::Countries;
use crate::block::{Inline, Inlines, Style, plain_text};
use crate::words::{Arg, Lang, Words, inner};
use registre_domain::activity::{Activity, DataGroup, FinalFate, Purpose};
use registre_domain::catalogue::{CategoryKind, List};
use registre_domain::code::Code;
use registre_domain::ids::PartyId;
use registre_domain::notice::{Conditions, Notice, SentenceKey, Source, SourceOf};
use registre_domain::organisation::Entity;
use registre_domain::party::Party;
use registre_domain::path::FieldPath;
use registre_domain::{Catalogue, Register};
use std::fmt::Display;

/// What a notice is made from.
pub(super) struct Draft<'a> {
    pub(super) notice: &'a Notice,
    /// What a notice may know, and nothing else.
    pub(super) register: &'a Register,
    pub(super) catalogue: &'a Catalogue,
    pub(super) clauses: &'a Clauses,
    pub(super) words: &'a dyn Words,
    /// Nothing where the register has no entity yet.
    pub(super) entity: Option<&'a Entity>,
    pub(super) activities: Vec<&'a Activity>,
    /// What holds of them: which variant of a clause is the right one.
    pub(super) conditions: Conditions,
    /// The language of the register's own words.
    pub(super) content: Lang,
    pub(super) day: chrono::NaiveDate,
    /// What becomes of most data in the end, worked out once.
    pub(super) usual_fate: std::cell::OnceCell<Option<Usual>>,
}

/// What becomes of most data in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Usual {
    pub(super) fate: FinalFate,
    /// Whether no rule says otherwise.
    pub(super) is_of_all: bool,
}

/// A value for a clause: words, a list of them, or what is to be completed in their place.
pub(super) type Filling<'v> = (&'v str, Value);

impl<'a> Draft<'a> {
    pub(super) fn lang(&self) -> Lang {
        self.words.lang()
    }

    pub(super) fn grammar(&self) -> &'a Grammar {
        self.clauses.grammar(self.lang())
    }

    /// A clause about a line, with its values in place; it has no words where it is not to be said, and is then left
    /// out of the text.
    pub(super) fn say(
        &self,
        code: &str,
        about: Source,
        values: &[Filling<'_>],
        sources: Vec<Source>,
    ) -> Sentence {
        let items = self.clauses.get(code).map(|clause| clause.items.clone());
        Sentence {
            keys: vec![key(code, about)],
            clause: Some(code.to_owned()),
            items: items.unwrap_or_default(),
            content: self.filled(code, values),
            own: None,
            sources,
        }
    }

    /// A clause that rests on the law, or that sums up many lines: no notice says it twice.
    pub(super) fn once(
        &self,
        code: &str,
        values: &[Filling<'_>],
        sources: Vec<Source>,
    ) -> Sentence {
        self.say(code, Source::default(), values, sources)
    }

    /// The words of a clause with its values in place.
    pub(super) fn filled(&self, code: &str, values: &[Filling<'_>]) -> Inlines {
        let text = self
            .clauses
            .pick(code, self.lang(), &self.conditions, values);
        text.map_or_else(Inlines::new, |text| fill(text, values, self.grammar()))
    }

    /// A value of the register as a sentence of its own; `field` is the name of that value among those of its line.
    pub(super) fn value(
        &self,
        field: &str,
        about: Source,
        content: Inlines,
        sources: Vec<Source>,
    ) -> Sentence {
        Sentence {
            keys: vec![key(field, about)],
            content,
            sources,
            ..Sentence::default()
        }
    }

    /// That something is to be completed, as a sentence of its own. `about` is the field that waits.
    pub(super) fn missing(&self, message: &str, about: Source) -> Sentence {
        self.gap(message, about, self.to_complete(message))
    }

    /// The same, with words that tell one of several.
    pub(super) fn gap(&self, message: &str, about: Source, content: Inlines) -> Sentence {
        self.value(message, about.clone(), content, vec![about])
    }

    /// `[À COMPLÉTER : …]`
    pub(super) fn to_complete(&self, message: &str) -> Inlines {
        self.to_complete_with(message, &[])
    }

    /// `[À COMPLÉTER : … pour …]`, where a name tells one of several.
    pub(super) fn to_complete_for(&self, message: &str, name: &str) -> Inlines {
        self.to_complete_with(message, &[("value", Arg::Text(self.bare(name)))])
    }

    /// The same with several values.
    pub(super) fn to_complete_with(&self, message: &str, values: &[(&str, Arg<'_>)]) -> Inlines {
        let what = self.words.text(message, values);
        vec![Inline::styled(
            self.words.with("privacy-to-complete", &what),
            Style::Missing,
        )]
    }

    /// Words of the register, in their language.
    pub(super) fn own(&self, text: impl Into<String>) -> Inline {
        let inline = Inline::plain(text);
        match self.content == self.lang() {
            true => inline,
            false => inline.in_language(self.content),
        }
    }

    /// A text that somebody wrote, without the stop that ends it.
    pub(super) fn bare<'t>(&self, text: &'t str) -> &'t str {
        self.clauses.grammar(self.content).unstopped(text)
    }

    /// A text that somebody wrote, fit for the inside of a sentence; nothing where nobody did. It loses its first
    /// capital where its first word is surely no name.
    pub(super) fn text(&self, text: &str) -> Inlines {
        let text = self.bare(text);
        let first = text.split([' ', '\u{a0}', ',']).next().unwrap_or_default();
        match self.clauses.grammar(self.content).is_common(first) {
            _ if text.is_empty() => Inlines::new(),
            true => vec![self.own(inner(text))],
            false => vec![self.own(text)],
        }
    }

    /// What data or sources are called, inside a sentence: a name that opens it is rare, a capital in the middle of a
    /// sentence is not.
    pub(super) fn noun(&self, text: &str) -> Inlines {
        self.text(&inner(text.trim()))
    }

    /// A text for the inside of a sentence, or what is to be completed.
    pub(super) fn text_or(&self, text: &str, message: &str) -> Inlines {
        or(self.text(text), || self.to_complete(message))
    }

    /// A purpose inside a sentence.
    pub(super) fn purpose(&self, purpose: &Purpose) -> Inlines {
        self.text(&purpose.text)
    }

    /// The words of a code inside a sentence.
    pub(super) fn word<F>(&self, list: &List<F>, code: Option<&Code>) -> Option<String> {
        let code = code?.as_str();
        Some(
            list.words(code, self.lang())
                .map_or_else(|| code.to_owned(), inner),
        )
    }

    /// A data group by its category; by its description where it has none, or where the category says nothing
    /// ("other").
    pub(super) fn category(&self, group: &DataGroup) -> Inlines {
        let list = &self.catalogue.data_categories;
        match self.known_category(group) {
            Some(code) => vec![Inline::plain(list.words(code, self.lang()).unwrap_or(code))],
            None => self.text_or(&group.description, "privacy-missing-data"),
        }
    }

    fn known_category<'g>(&self, group: &'g DataGroup) -> Option<&'g str> {
        let code = group.category.as_ref().map(Code::as_str);
        code.filter(|code| *code != "other" || self.bare(&group.description).is_empty())
    }

    /// A data group inside a sentence: its category, with its description where another group of the sheet bears the
    /// same one.
    pub(super) fn data(&self, sheet: &Activity, group: &DataGroup) -> Inlines {
        let mut name = self.category(group);
        let by_category = self.known_category(group).is_some();
        let description = self.bare(&group.description);
        let mut others = sheet.data_groups.iter();
        let is_alike = others.any(|other| {
            other.category == group.category && self.bare(&other.description) != description
        });
        if by_category && is_alike && !description.is_empty() {
            name = vec![self.own(description)];
        }
        // What data are called is a noun: a name that opens it is rare, a capital in the middle of a sentence is not.
        if let Some(first) = name
            .first_mut()
            .filter(|first| first.style != Style::Missing)
        {
            first.text = inner(&bracketed(&first.text));
        }
        name
    }

    /// The name of a data group inside of what is to be completed; brackets within brackets would not read.
    pub(super) fn data_label(&self, sheet: &Activity, group: &DataGroup) -> String {
        let name = self.data(sheet, group);
        match name.iter().any(|inline| inline.style == Style::Missing) {
            true => self.words.say("privacy-unnamed-data"),
            false => plain_text(&name),
        }
    }

    /// What the law makes of a data group.
    pub(super) fn kind(&self, group: &DataGroup) -> Option<CategoryKind> {
        let code = group.category.as_ref()?;
        let entry = self.catalogue.data_categories.get(code.as_str())?;
        Some(entry.facts.kind)
    }

    pub(super) fn party(&self, id: Option<PartyId>) -> Option<&'a Party> {
        self.register.party(id?)
    }

    pub(super) fn countries(&self) -> Countries<'a> {
        Countries {
            catalogue: self.catalogue,
            lang: self.lang(),
        }
    }

    /// A field of the controller.
    pub(super) fn of_entity(&self, field: &str) -> Source {
        Source {
            of: self.entity.map_or(SourceOf::Register, |_| SourceOf::Entity),
            thing: self.entity.map(|entity| entity.id.0),
            path: FieldPath::of(&[&field]),
        }
    }

    /// Every purpose of the sheets, each with its sheet.
    pub(super) fn purposes(&self) -> impl Iterator<Item = (&'a Activity, &'a Purpose)> {
        self.activities
            .iter()
            .flat_map(|sheet| sheet.purposes.iter().map(move |purpose| (*sheet, purpose)))
    }
}

/// A text that explains its first words after a colon, fit to stand before a colon of ours: "parts (this, that)".
fn bracketed(text: &str) -> String {
    let plain = text.replace("\u{a0}:", " :").replace("\u{202f}:", " :");
    match plain.split_once(": ") {
        Some((what, which)) if !plain.contains('(') && !which.contains(": ") => {
            format!("{} ({which})", what.trim_end())
        }
        _ => text.to_owned(),
    }
}

/// What stands, or something in its place.
pub(super) fn or(inlines: Inlines, instead: impl FnOnce() -> Inlines) -> Inlines {
    match inlines.is_empty() {
        true => instead(),
        false => inlines,
    }
}

/// Values side by side, with commas.
pub(super) fn beside(values: Vec<Inlines>) -> Inlines {
    let mut joined = Inlines::new();
    for value in values {
        if !joined.is_empty() {
            joined.push(Inline::plain(", "));
        }
        joined.extend(value);
    }
    joined
}

fn key(clause: &str, source: Source) -> SentenceKey {
    SentenceKey {
        clause: clause.to_owned(),
        source,
    }
}

/// A field of a sheet.
pub(super) fn of_sheet(activity: &Activity, path: &[&dyn Display]) -> Source {
    Source {
        of: SourceOf::Activity,
        thing: Some(activity.id.0),
        path: FieldPath::of(path),
    }
}

/// Fields of a line of a sheet.
pub(super) fn of_line(
    activity: &Activity,
    list: &str,
    id: &dyn Display,
    fields: &[&str],
) -> Vec<Source> {
    let field = |field: &&str| of_sheet(activity, &[&list, id, field]);
    fields.iter().map(field).collect()
}

/// The name of a third party.
pub(super) fn of_party(id: PartyId) -> Source {
    Source {
        of: SourceOf::Party,
        thing: Some(id.0),
        path: FieldPath::of(&[&"name"]),
    }
}

/// A fact of the law: a list of the catalogue and a code in it.
pub(super) fn of_law(list: &str, code: &str) -> Source {
    Source {
        of: SourceOf::Law,
        thing: None,
        path: FieldPath::of(&[&list, &code]),
    }
}

/// The sentences without those that say the same as an earlier one; their keys and sources are kept with it.
pub(super) fn merged(sentences: Vec<Sentence>) -> Vec<Sentence> {
    let mut kept: Vec<Sentence> = Vec::new();
    for sentence in sentences {
        match kept
            .iter_mut()
            .find(|earlier| earlier.content == sentence.content)
        {
            Some(earlier) => join(earlier, sentence),
            None => kept.push(sentence),
        }
    }
    kept
}

/// Keeps the keys and sources of a sentence with an earlier one that says the same.
pub(super) fn join(earlier: &mut Sentence, other: Sentence) {
    earlier.keys.extend(other.keys);
    earlier.sources.extend(other.sources);
}

/// The items without those that say the same as an earlier one.
pub(super) fn merged_items(items: Vec<Item>) -> Vec<Item> {
    let mut kept: Vec<Item> = Vec::new();
    for item in items {
        match kept.iter_mut().find(|earlier| same(earlier, &item)) {
            Some(earlier) => join_items(earlier, item),
            None => kept.push(item),
        }
    }
    kept
}

/// Whether two items read the same.
pub(super) fn same(one: &Item, other: &Item) -> bool {
    fn words(item: &Item) -> impl Iterator<Item = &Inlines> {
        let all = item.lead.iter().chain(&item.below);
        all.map(|sentence| &sentence.content)
    }
    one.lead.len() == other.lead.len() && words(one).eq(words(other))
}

/// Keeps the keys and sources of an item with an earlier one that reads the same.
pub(super) fn join_items(earlier: &mut Item, other: Item) {
    let kept = earlier.lead.iter_mut().chain(&mut earlier.below);
    for (kept, other) in kept.zip(other.lead.into_iter().chain(other.below)) {
        join(kept, other);
    }
}

/// Takes out what has no words, and puts sources in order, each once.
pub(super) fn pruned(mut sections: Vec<Section>) -> Vec<Section> {
    for section in &mut sections {
        section.parts.iter_mut().for_each(prune);
        section
            .parts
            .retain(|part| part.sentences().next().is_some());
        for sentence in section.parts.iter_mut().flat_map(Part::sentences_mut) {
            tidy(sentence);
        }
    }
    sections.retain(|section| !section.parts.is_empty());
    sections
}

fn tidy(sentence: &mut Sentence) {
    sentence.sources.sort();
    sentence.sources.dedup();
    let own = sentence.keys.first().cloned();
    sentence.keys.sort();
    sentence.keys.dedup();
    if let Some(at) = own.and_then(|own| sentence.keys.iter().position(|key| *key == own)) {
        let first = sentence.keys.remove(at);
        sentence.keys.insert(0, first);
    }
}

fn prune(part: &mut Part) {
    let said = |sentence: &Sentence| !sentence.content.is_empty();
    let trim = |item: &mut Item| {
        item.lead.retain(said);
        item.below.retain(said);
    };
    match part {
        Part::Say(sentence) if !said(sentence) => *part = Part::List(Vec::new()),
        Part::Say(_) => {}
        Part::List(items) | Part::Apart { items, .. } | Part::Boxes(items) => {
            items.iter_mut().for_each(trim);
            items.retain(|item| !item.is_empty());
        }
        Part::Table { rows, .. } => rows.iter_mut().flatten().for_each(trim),
    }
}
