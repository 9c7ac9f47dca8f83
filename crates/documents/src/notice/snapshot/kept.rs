//! Owns: the written form of what a notice said: sentences that name their sources by their place in one list.
//! Must not know what is compared with it. What it reads may be anybody's.

use super::{FORMAT, Snapshot, VERSION};
use crate::block::{Inline, Inlines, Style, Target};
use crate::notice::Text;
use crate::notice::compose::known;
use crate::notice::ease::Ease;
use crate::notice::statement::{Item, Part, Section, Sentence};
use crate::words::Lang;
use chrono::{DateTime, FixedOffset, NaiveDate};
use registre_domain::ids::{ActivityId, LineId};
use registre_domain::limits;
use registre_domain::notice::{Fact, Kind, SentenceKey, Source};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A snapshot as it is written. Sentences name their sources by their place in one list.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kept {
    format: String,
    version: u32,
    kind: Kind,
    lang: Lang,
    title: Option<String>,
    controller: String,
    made_on: DateTime<FixedOffset>,
    creator: String,
    revision: u64,
    chain: String,
    legal_edition: NaiveDate,
    sheets: Vec<ActivityId>,
    sources: Vec<Source>,
    sections: Vec<KeptSection>,
    facts: Vec<KeptFact>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptSection {
    code: String,
    heading: String,
    parts: Vec<KeptPart>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
enum KeptPart {
    Say(KeptSentence),
    List(Vec<KeptItem>),
    Table(KeptTable),
    Apart(KeptApart),
    Boxes(Vec<KeptItem>),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptTable {
    columns: Vec<String>,
    rows: Vec<Vec<KeptItem>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptApart {
    title: String,
    items: Vec<KeptItem>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptItem {
    lead: Vec<KeptSentence>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    below: Vec<KeptSentence>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptSentence {
    /// The clause of each key, and the place of its source.
    keys: Vec<(String, usize)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    clause: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    items: Vec<String>,
    words: Vec<KeptWords>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    own: Option<LineId>,
    sources: Vec<usize>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptWords {
    text: String,
    #[serde(default, skip_serializing_if = "KeptStyle::is_plain")]
    style: KeptStyle,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    uri: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    anchor: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lang: Option<Lang>,
}

#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum KeptStyle {
    #[default]
    Plain,
    Strong,
    Emphasis,
    Muted,
    Missing,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptFact {
    source: usize,
    value: String,
}

impl KeptStyle {
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde asks for a reference"
    )]
    fn is_plain(&self) -> bool {
        *self == Self::Plain
    }
}

/// Every source that a snapshot names, in order, each once.
struct Sources(Vec<Source>);

impl Sources {
    fn of(snapshot: &Snapshot) -> Self {
        let mut all: BTreeSet<&Source> = snapshot.facts.iter().map(|fact| &fact.source).collect();
        for sentence in snapshot.text.sentences() {
            all.extend(&sentence.sources);
            all.extend(sentence.keys.iter().map(|key| &key.source));
        }
        Self(all.into_iter().cloned().collect())
    }

    /// The place of a source; each is there.
    fn place(&self, source: &Source) -> usize {
        self.0.binary_search(source).unwrap_or_else(|place| place)
    }
}

impl Kept {
    pub(super) fn of(snapshot: &Snapshot) -> Self {
        let text = &snapshot.text;
        let sources = Sources::of(snapshot);
        let sections = text.sections.iter();
        let facts = snapshot.facts.iter();
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            kind: text.kind,
            lang: text.lang,
            title: text.title.clone(),
            controller: text.controller.clone(),
            made_on: text.made_on,
            creator: text.creator.clone(),
            revision: text.revision,
            chain: snapshot.chain.clone(),
            legal_edition: snapshot.legal_edition,
            sheets: text.sheets.clone(),
            sections: sections.map(|one| keep_section(one, &sources)).collect(),
            facts: facts
                .map(|fact| KeptFact {
                    source: sources.place(&fact.source),
                    value: fact.value.clone(),
                })
                .collect(),
            sources: sources.0,
        }
    }

    /// The snapshot; nothing where a place, a key or a text is not one.
    pub(super) fn read(self) -> Option<Snapshot> {
        let texts = [&self.controller, &self.creator, &self.chain];
        let texts = texts.into_iter().chain(&self.title);
        let all_plain = texts.into_iter().all(|text| is_plain(text));
        let sources = &self.sources;
        let sections = self.sections.into_iter();
        let sections = sections.map(|section| read_section(section, sources));
        let sections: Option<Vec<Section>> = sections.collect();
        let facts = self.facts.into_iter();
        let facts = facts.map(|fact| read_fact(fact, sources));
        Some(Snapshot {
            facts: facts.collect::<Option<_>>()?,
            chain: self.chain,
            legal_edition: self.legal_edition,
            text: Text {
                kind: self.kind,
                lang: self.lang,
                title: self.title,
                controller: self.controller,
                sections: sections.filter(|_| all_plain)?,
                left: Vec::new(),
                reviews: Vec::new(),
                flags: Vec::new(),
                ease: Ease::default(),
                gone: Vec::new(),
                not_in_force: Vec::new(),
                sheets: self.sheets,
                made_on: self.made_on,
                creator: self.creator,
                revision: self.revision,
                last: true,
            },
        })
    }
}

/// Whether a text is one that a register may hold.
fn is_plain(text: &str) -> bool {
    limits::of_text(text).is_none()
}

fn read_fact(fact: KeptFact, sources: &[Source]) -> Option<Fact> {
    let is_short = fact.value.len() <= Fact::LONGEST && is_plain(&fact.value);
    Some(Fact {
        id: LineId::default(),
        source: sources.get(fact.source).filter(|_| is_short)?.clone(),
        value: fact.value,
    })
}

fn keep_section(section: &Section, sources: &Sources) -> KeptSection {
    KeptSection {
        code: section.code.to_owned(),
        heading: section.heading.to_owned(),
        parts: section
            .parts
            .iter()
            .map(|part| keep_part(part, sources))
            .collect(),
    }
}

fn keep_part(part: &Part, sources: &Sources) -> KeptPart {
    let owned = |key: &&'static str| (*key).to_owned();
    match part {
        Part::Say(sentence) => KeptPart::Say(keep_sentence(sentence, sources)),
        Part::List(items) => KeptPart::List(keep_items(items, sources)),
        Part::Table { columns, rows } => KeptPart::Table(KeptTable {
            columns: columns.iter().map(owned).collect(),
            rows: rows.iter().map(|row| keep_items(row, sources)).collect(),
        }),
        Part::Apart { title, items } => KeptPart::Apart(KeptApart {
            title: owned(title),
            items: keep_items(items, sources),
        }),
        Part::Boxes(items) => KeptPart::Boxes(keep_items(items, sources)),
    }
}

fn keep_items(items: &[Item], sources: &Sources) -> Vec<KeptItem> {
    let all = |sentences: &[Sentence]| {
        let sentences = sentences.iter();
        sentences.map(|one| keep_sentence(one, sources)).collect()
    };
    let items = items.iter();
    items
        .map(|item| KeptItem {
            lead: all(&item.lead),
            below: all(&item.below),
        })
        .collect()
}

fn keep_sentence(sentence: &Sentence, sources: &Sources) -> KeptSentence {
    let keys = sentence.keys.iter();
    let of = sentence.sources.iter();
    KeptSentence {
        keys: keys
            .map(|key| (key.clause.clone(), sources.place(&key.source)))
            .collect(),
        clause: sentence.clause.clone(),
        items: sentence.items.clone(),
        words: sentence.content.iter().map(keep_words).collect(),
        own: sentence.own,
        sources: of.map(|source| sources.place(source)).collect(),
    }
}

fn keep_words(inline: &Inline) -> KeptWords {
    let (uri, anchor) = match &inline.target {
        Some(Target::Uri(uri)) => (Some(uri.clone()), None),
        Some(Target::Anchor(anchor)) => (None, Some(anchor.clone())),
        None => (None, None),
    };
    KeptWords {
        text: inline.text.clone(),
        style: match inline.style {
            Style::Plain => KeptStyle::Plain,
            Style::Strong => KeptStyle::Strong,
            Style::Emphasis => KeptStyle::Emphasis,
            Style::Muted => KeptStyle::Muted,
            Style::Missing => KeptStyle::Missing,
        },
        uri,
        anchor,
        lang: inline.language,
    }
}

fn read_section(section: KeptSection, sources: &[Source]) -> Option<Section> {
    let parts = section.parts.into_iter();
    Some(Section {
        code: known(&section.code)?,
        heading: known(&section.heading)?,
        parts: parts
            .map(|part| read_part(part, sources))
            .collect::<Option<_>>()?,
    })
}

fn read_part(part: KeptPart, sources: &[Source]) -> Option<Part> {
    Some(match part {
        KeptPart::Say(sentence) => Part::Say(read_sentence(sentence, sources)?),
        KeptPart::List(items) => Part::List(read_items(items, sources)?),
        KeptPart::Table(KeptTable { columns, rows }) => {
            let width = columns.len();
            let is_table = width > 0 && rows.iter().all(|row| row.len() <= width);
            let columns = columns.iter().map(|column| known(column));
            let rows = rows.into_iter().map(|row| read_items(row, sources));
            Part::Table {
                columns: columns.collect::<Option<Vec<_>>>().filter(|_| is_table)?,
                rows: rows.collect::<Option<_>>()?,
            }
        }
        KeptPart::Apart(KeptApart { title, items }) => Part::Apart {
            title: known(&title)?,
            items: read_items(items, sources)?,
        },
        KeptPart::Boxes(items) => Part::Boxes(read_items(items, sources)?),
    })
}

fn read_items(items: Vec<KeptItem>, sources: &[Source]) -> Option<Vec<Item>> {
    let all = |sentences: Vec<KeptSentence>| -> Option<Vec<Sentence>> {
        let sentences = sentences.into_iter();
        sentences.map(|one| read_sentence(one, sources)).collect()
    };
    let items = items.into_iter();
    items
        .map(|item| {
            Some(Item {
                lead: all(item.lead)?,
                below: all(item.below)?,
            })
        })
        .collect()
}

fn read_sentence(sentence: KeptSentence, sources: &[Source]) -> Option<Sentence> {
    let texts = sentence.items.iter().chain(&sentence.clause);
    let mut texts = texts.chain(sentence.keys.iter().map(|(clause, _)| clause));
    if !texts.all(|text| is_plain(text)) {
        return None;
    }
    let keys = sentence.keys.into_iter().map(|(clause, place)| {
        let source = sources.get(place)?.clone();
        Some(SentenceKey { clause, source })
    });
    let of = sentence.sources.into_iter();
    let content = sentence.words.into_iter().map(read_words);
    Some(Sentence {
        keys: keys.collect::<Option<_>>()?,
        clause: sentence.clause,
        items: sentence.items,
        content: content.collect::<Option<Inlines>>()?,
        own: sentence.own,
        sources: of
            .map(|place| sources.get(place).cloned())
            .collect::<Option<_>>()?,
    })
}

fn read_words(words: KeptWords) -> Option<Inline> {
    let texts = [Some(&words.text), words.uri.as_ref(), words.anchor.as_ref()];
    let all_plain = texts.into_iter().flatten().all(|text| is_plain(text));
    if !all_plain {
        return None;
    }
    Some(Inline {
        text: words.text,
        style: match words.style {
            KeptStyle::Plain => Style::Plain,
            KeptStyle::Strong => Style::Strong,
            KeptStyle::Emphasis => Style::Emphasis,
            KeptStyle::Muted => Style::Muted,
            KeptStyle::Missing => Style::Missing,
        },
        target: match (words.uri, words.anchor) {
            (Some(uri), _) => Some(Target::Uri(uri)),
            (None, anchor) => anchor.map(Target::Anchor),
        },
        language: words.lang,
    })
}
