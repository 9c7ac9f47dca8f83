//! Owns: where a sentence of a notice comes from: a field of the register, or the law; and what that said.
//! Must not know sentences.

use crate::ids::LineId;
use crate::path::FieldPath;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Whose field it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[cfg_attr(feature = "model-tools", ts(rename = "NoticeSourceOf"))]
#[cfg_attr(feature = "model-tools", schemars(rename = "NoticeSourceOf"))]
#[serde(rename_all = "snake_case")]
pub enum SourceOf {
    /// The register itself, or many of its things at once.
    #[default]
    Register,
    /// A legal person of the register.
    Entity,
    /// A sheet.
    Activity,
    /// A third party.
    Party,
    /// A fact of the law: the path is `list/code` of the catalogue.
    Law,
}

/// A field that a sentence rests on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[cfg_attr(feature = "model-tools", ts(rename = "NoticeSource"))]
#[cfg_attr(feature = "model-tools", schemars(rename = "NoticeSource"))]
#[serde(deny_unknown_fields, default)]
pub struct Source {
    /// Whose it is.
    pub of: SourceOf,
    /// Which of them; nothing for the register and the law.
    #[cfg_attr(feature = "model-tools", arbitrary(with = any_thing))]
    pub thing: Option<Uuid>,
    /// Which field.
    pub path: FieldPath,
}

/// Any identifier, or none.
#[cfg(feature = "model-tools")]
fn any_thing(u: &mut arbitrary::Unstructured<'_>) -> arbitrary::Result<Option<Uuid>> {
    Ok(u.arbitrary::<Option<[u8; 16]>>()?.map(Uuid::from_bytes))
}

/// What tells a sentence of a notice from every other, today and after the sheets have changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[serde(deny_unknown_fields, default)]
pub struct SentenceKey {
    /// The clause that it says, or the field whose words it repeats.
    pub clause: String,
    /// The line that it is about; the register itself where it sums up many, or rests on the law.
    pub source: Source,
}

/// What a field said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(
    feature = "model-tools",
    derive(schemars::JsonSchema, arbitrary::Arbitrary, ts_rs::TS)
)]
#[cfg_attr(feature = "model-tools", ts(rename = "NoticeFact"))]
#[cfg_attr(feature = "model-tools", schemars(rename = "NoticeFact"))]
#[serde(deny_unknown_fields, default)]
pub struct Fact {
    /// Identifier.
    pub id: LineId,
    /// Which field.
    pub source: Source,
    /// Its value as JSON, its keys in order; at most [`Fact::LONGEST`] bytes of it.
    pub value: String,
}

impl Fact {
    /// As much of a value as is kept.
    pub const LONGEST: usize = 2_000;
}
