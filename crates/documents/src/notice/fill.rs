//! Owns: the values of clauses, and clauses filled with them as the grammar of their language asks.
//! Must not know which clauses there are, nor where a value comes from.

use super::grammar::{Grammar, Preposition};
use crate::block::{Inline, Inlines, Style, Target};

/// What stands for a name in a clause: one thing, or a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Value {
    items: Vec<Inlines>,
    several: bool,
    feminine: bool,
}

impl Value {
    /// One thing.
    #[must_use]
    pub fn one(content: Inlines) -> Self {
        Self::list(vec![content])
    }

    /// Several things, or one, or none.
    #[must_use]
    pub fn list(items: Vec<Inlines>) -> Self {
        Self {
            items,
            ..Self::default()
        }
    }

    /// The same, for more than one: a single word that stands for many.
    #[must_use]
    pub const fn several(mut self) -> Self {
        self.several = true;
        self
    }

    /// The same, of feminine gender.
    #[must_use]
    pub const fn feminine(mut self) -> Self {
        self.feminine = true;
        self
    }

    /// Whether there is anything to print.
    #[must_use]
    pub fn is_given(&self) -> bool {
        self.items.iter().any(|item| !item.is_empty())
    }

    /// Whether it stands for more than one.
    #[must_use]
    pub fn is_several(&self) -> bool {
        self.several || self.items.iter().filter(|item| !item.is_empty()).count() > 1
    }

    /// Whether it is a feminine word.
    #[must_use]
    pub const fn is_feminine(&self) -> bool {
        self.feminine
    }
}

impl From<Inlines> for Value {
    fn from(content: Inlines) -> Self {
        Self::one(content)
    }
}

/// A word between the last two of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conjunction {
    /// And.
    And,
    /// Or.
    Or,
}

/// A stretch of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Words.
    Text(&'a str),
    /// A value.
    Value {
        /// What is done to it, from the last to the first: `start:and`.
        forms: &'a str,
        /// Its name.
        name: &'a str,
    },
}

/// Cuts a clause at its values; an open brace that is never closed is text.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = match (rest.find('{'), rest.find('}')) {
            (Some(0), Some(end)) => (value(rest.get(1..end)?), rest.get(end + 1..)?),
            (Some(start), Some(end)) if start < end => {
                (Piece::Text(rest.get(..start)?), rest.get(start..)?)
            }
            _ => (Piece::Text(rest), ""),
        };
        rest = after;
        Some(piece)
    })
}

fn value(inside: &str) -> Piece<'_> {
    let (forms, name) = inside.rsplit_once(':').unwrap_or(("", inside));
    Piece::Value { forms, name }
}

/// A clause with its values in place. A name without a value prints nothing.
#[must_use]
pub fn fill(text: &str, values: &[(&str, Value)], grammar: &Grammar) -> Inlines {
    let mut content = Inlines::new();
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => content.extend(linked(after(&content, text))),
            Piece::Value { forms, name } => {
                let value = values.iter().find(|(known, _)| *known == name);
                content.extend(
                    value
                        .into_iter()
                        .flat_map(|(_, v)| formed(v, forms, grammar)),
                );
            }
        }
    }
    content
}

fn formed(value: &Value, forms: &str, grammar: &Grammar) -> Inlines {
    let mut forms: Vec<&str> = forms.split(':').collect();
    let last = match forms.last() {
        Some(&"or") => Conjunction::Or,
        _ => Conjunction::And,
    };
    let items = value.items.iter().filter(|item| !item.is_empty());
    let mut content = grammar.join(items.cloned().collect(), last);
    while let Some(form) = forms.pop() {
        match form {
            "start" => raise(&mut content),
            "de" => put_before(&mut content, Preposition::Of, grammar),
            "a" => put_before(&mut content, Preposition::To, grammar),
            "que" => put_before(&mut content, Preposition::That, grammar),
            _ => {}
        }
    }
    content
}

/// A capital for a first letter.
pub(super) fn raise(content: &mut Inlines) {
    if let Some(first) = content.first_mut()
        && first.style != Style::Missing
    {
        first.text = capital(&first.text);
    }
}

/// The same text with a capital for its first letter.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

fn put_before(content: &mut Inlines, preposition: Preposition, grammar: &Grammar) {
    if let Some(first) = content.first_mut() {
        first.text = grammar.before(preposition, &first.text);
    }
}

/// The words that follow what stands already: a sentence that a value has ended is not ended again.
fn after<'t>(content: &[Inline], text: &'t str) -> &'t str {
    let ended = content
        .last()
        .is_some_and(|last| last.text.ends_with(['.', '!', '?', '…']));
    if ended {
        text.strip_prefix('.').unwrap_or(text)
    } else {
        text
    }
}

/// Words in which a web address is a link.
fn linked(text: &str) -> Inlines {
    let Some((before, rest)) = text.split_once("https://") else {
        return vec![Inline::plain(text)];
    };
    let end = rest.find([',', ' ', ')']).unwrap_or(rest.len());
    let (address, after) = rest.split_at(end);
    let address = format!("https://{address}");
    let link = Inline::link(address.clone(), Target::Uri(address));
    vec![Inline::plain(before), link, Inline::plain(after)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_is_cut_at_its_values() {
        let named = |forms, name| Piece::Value { forms, name };
        let cut: Vec<_> = pieces("{a} et {start:and:b}.").collect();
        let expected = [
            named("", "a"),
            Piece::Text(" et "),
            named("start:and", "b"),
            Piece::Text("."),
        ];
        assert_eq!(cut, expected);
        assert_eq!(pieces("a {b").collect::<Vec<_>>(), [Piece::Text("a {b")]);
        assert_eq!(pieces("a } b").collect::<Vec<_>>(), [Piece::Text("a } b")]);
    }

    #[test]
    fn a_value_knows_its_number() {
        let word = |text: &str| vec![Inline::plain(text)];
        assert!(!Value::default().is_given());
        assert!(!Value::one(Inlines::new()).is_given());
        assert!(!Value::list(vec![word("a")]).is_several());
        assert!(!Value::list(vec![word("a"), vec![]]).is_several());
        assert!(Value::list(vec![word("a"), word("b")]).is_several());
        assert!(Value::one(word("a")).several().is_several());
        assert!(Value::one(word("a")).feminine().is_feminine());
    }
}
