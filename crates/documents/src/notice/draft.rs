//! Owns: making statements: clauses filled with values, values on their own, and what is still to be completed.
//! Must not know which statements a notice needs.

use super::clause::Clauses;
use super::fill::{Value, fill};
use super::grammar::Grammar;
use super::statement::{Item, Origin, Statement, Subject};
use crate::actor::Countries;
use crate::block::{Inline, Inlines, Style};
use crate::words::{Arg, Lang, Words, inner, unstopped};
use registre_domain::activity::{Activity, DataGroup};
use registre_domain::catalogue::List;
use registre_domain::code::Code;
use registre_domain::ids::PartyId;
use registre_domain::notice::Conditions;
use registre_domain::organisation::Entity;
use registre_domain::party::Party;
use registre_domain::path::FieldPath;
use registre_domain::{Catalogue, Register};
use std::fmt::Display;

/// What a notice is made from.
pub(super) struct Draft<'a> {
    pub(super) register: &'a Register,
    pub(super) catalogue: &'a Catalogue,
    pub(super) clauses: &'a Clauses,
    pub(super) words: &'a dyn Words,
    /// Nothing where the register has no entity yet.
    pub(super) entity: Option<&'a Entity>,
    pub(super) activities: Vec<&'a Activity>,
    /// What holds of them: which variant of a clause is the right one.
    pub(super) conditions: Conditions,
    pub(super) day: chrono::NaiveDate,
}

/// A value for a clause: words, or what is to be completed in their place.
pub(super) type Filling<'v> = (&'v str, Inlines);

impl<'a> Draft<'a> {
    pub(super) fn lang(&self) -> Lang {
        self.words.lang()
    }

    pub(super) fn grammar(&self) -> &'a Grammar {
        self.clauses.grammar(self.lang())
    }

    /// A clause with its values in place; empty where it is not to be said.
    pub(super) fn clause(
        &self,
        code: &str,
        values: &[Filling<'_>],
        origin: Vec<Origin>,
    ) -> Statement {
        Statement {
            clause: Some(code.to_owned()),
            content: self.filled(code, values),
            origin,
        }
    }

    /// The same, and nothing where it is not to be said.
    pub(super) fn clause_if(
        &self,
        code: &str,
        values: &[Filling<'_>],
        origin: Vec<Origin>,
    ) -> Option<Statement> {
        let statement = self.clause(code, values, origin);
        (!statement.content.is_empty()).then_some(statement)
    }

    /// The words of a clause with its values in place.
    pub(super) fn filled(&self, code: &str, values: &[Filling<'_>]) -> Inlines {
        let values: Vec<(&str, Value)> = values
            .iter()
            .map(|(name, content)| (*name, content.clone().into()))
            .collect();
        let text = self
            .clauses
            .pick(code, self.lang(), &self.conditions, &values);
        text.map_or_else(Inlines::new, |text| fill(text, &values, self.grammar()))
    }

    /// A value of the register as a statement of its own.
    pub(super) fn value(&self, content: Inlines, origin: Vec<Origin>) -> Statement {
        Statement {
            clause: None,
            content,
            origin,
        }
    }

    /// That something is to be completed, as a statement of its own.
    pub(super) fn missing(&self, key: &str, origin: Vec<Origin>) -> Statement {
        self.value(self.to_complete(key), origin)
    }

    /// `[À COMPLÉTER : …]`
    pub(super) fn to_complete(&self, key: &str) -> Inlines {
        self.to_complete_with(key, &[])
    }

    /// `[À COMPLÉTER : … pour …]`, where a name tells one of several.
    pub(super) fn to_complete_for(&self, key: &str, name: &str) -> Inlines {
        self.to_complete_with(key, &[("value", Arg::Text(unstopped(name)))])
    }

    /// The same with several values.
    pub(super) fn to_complete_with(&self, key: &str, values: &[(&str, Arg<'_>)]) -> Inlines {
        let what = self.words.text(key, values);
        vec![Inline::styled(
            self.words.with("privacy-to-complete", &what),
            Style::Missing,
        )]
    }

    /// A text that somebody wrote, fit for the inside of a sentence, or what is to be completed.
    pub(super) fn text_or(&self, text: &str, key: &str) -> Inlines {
        match unstopped(text) {
            "" => self.to_complete(key),
            text => vec![Inline::plain(text)],
        }
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
        let description = unstopped(&group.description);
        let code = group.category.as_ref().map(Code::as_str);
        let code = code.filter(|code| *code != "other" || description.is_empty());
        match code {
            Some(code) => {
                vec![Inline::plain(list.words(code, self.lang()).unwrap_or(code))]
            }
            None => self.text_or(description, "privacy-missing-data"),
        }
    }

    /// A data group by its category, with its description where another group of the notice bears the same one.
    pub(super) fn data_name(&self, group: &DataGroup) -> Inlines {
        let mut name = self.category(group);
        let description = unstopped(&group.description);
        let groups = self
            .activities
            .iter()
            .flat_map(|activity| &activity.data_groups);
        let alike = |other: &&DataGroup| {
            other.category == group.category && unstopped(&other.description) != description
        };
        let is_said = crate::block::plain_text(&name) == description;
        if !is_said && !description.is_empty() && groups.into_iter().any(|other| alike(&other)) {
            name.push(Inline::plain(format!(" ({description})")));
        }
        name
    }

    /// The same inside a sentence: a category loses its capital.
    pub(super) fn data_inside(&self, group: &DataGroup) -> Inlines {
        let mut name = self.data_name(group);
        let by_category = group.category.is_some();
        if let Some(first) = name.first_mut().filter(|_| by_category)
            && first.style != Style::Missing
        {
            first.text = inner(&first.text);
        }
        name
    }

    /// The name of a data group inside of what is to be completed; brackets within brackets would not read.
    pub(super) fn data_label(&self, group: &DataGroup) -> String {
        let name = self.data_name(group);
        if name.iter().any(|inline| inline.style == Style::Missing) {
            self.words.say("privacy-unnamed-data")
        } else {
            crate::block::plain_text(&name)
        }
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
    pub(super) fn of_entity(&self, fields: &[&str]) -> Vec<Origin> {
        let subject = self
            .entity
            .map_or(Subject::Register, |entity| Subject::Entity(entity.id));
        fields
            .iter()
            .map(|field| origin(subject, &[field]))
            .collect()
    }
}

/// A field of a sheet.
pub(super) fn of_sheet(activity: &Activity, path: &[&dyn Display]) -> Origin {
    origin(Subject::Activity(activity.id), path)
}

/// A field of a third party.
pub(super) fn of_party(id: PartyId, field: &str) -> Origin {
    origin(Subject::Party(id), &[&field])
}

fn origin(subject: Subject, path: &[&dyn Display]) -> Origin {
    Origin {
        subject,
        path: FieldPath::of(path),
    }
}

/// Puts values side by side with something between them.
pub(super) fn joined(values: Vec<Inlines>, separator: &str) -> Inlines {
    let mut joined = Inlines::new();
    for value in values {
        if !joined.is_empty() {
            joined.push(Inline::plain(separator));
        }
        joined.extend(value);
    }
    joined
}

/// The statements without those that say the same as an earlier one; their origins are kept with it.
pub(super) fn merged(statements: Vec<Statement>) -> Vec<Statement> {
    let mut kept: Vec<Statement> = Vec::new();
    for statement in statements {
        match kept
            .iter_mut()
            .find(|earlier| earlier.content == statement.content)
        {
            Some(earlier) => {
                earlier.origin.extend(statement.origin);
                earlier.origin.sort();
                earlier.origin.dedup();
            }
            None => kept.push(statement),
        }
    }
    kept
}

/// Adds an item, unless an earlier one says the same: that one then keeps the origins of both.
pub(super) fn add(items: &mut Vec<Item>, item: Item) {
    let words = |item: &Item| -> Vec<Inlines> {
        item.lead
            .iter()
            .map(|statement| statement.content.clone())
            .collect()
    };
    match items
        .iter_mut()
        .find(|earlier| words(earlier) == words(&item))
    {
        Some(earlier) => {
            for (kept, other) in earlier.lead.iter_mut().zip(item.lead) {
                let both = merged(vec![kept.clone(), other]);
                both.into_iter().for_each(|statement| *kept = statement);
            }
        }
        None => items.push(item),
    }
}
