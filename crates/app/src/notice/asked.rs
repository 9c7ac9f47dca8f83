//! What is asked of notices: which one, and what is to be done with it.
//! It must not know how that is done, nor by whom it is asked.

use chrono::NaiveDate;
use registre_domain::Lang;
use registre_domain::ids::{LineId, NoticeId};
use registre_domain::notice::{SentenceKey, Source};
use serde::Deserialize;
use uuid::Uuid;

/// Names one notice: by its identifier, or by its name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct OneNotice {
    /// Identifier.
    pub id: Option<NoticeId>,
    /// Its name, as it is written in the register.
    pub name: Option<String>,
}

impl OneNotice {
    /// The notice of this name.
    pub fn by_name(name: &str) -> Self {
        Self {
            id: None,
            name: Some(name.to_owned()),
        }
    }
}

impl From<NoticeId> for OneNotice {
    fn from(id: NoticeId) -> Self {
        Self {
            id: Some(id),
            name: None,
        }
    }
}

/// Which notice to read, and in which language to name what is not part of it.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ShowNotice {
    /// Which notice.
    pub notice: OneNotice,
    /// The language of whoever reads; French where nobody says.
    pub lang: Option<Lang>,
}

/// Which field to look up in the journal.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AskSource {
    /// The field.
    pub source: Source,
}

/// A sentence to put into one's own words.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RewriteSentence {
    /// The notice.
    pub id: NoticeId,
    /// The sentence.
    pub key: SentenceKey,
    /// The words, not blank.
    pub text: String,
}

/// What to do with an own sentence.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[cfg_attr(feature = "model-tools", ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ReviewSentence {
    /// The notice.
    pub id: NoticeId,
    /// The rewrite.
    pub rewrite: LineId,
    /// Whether to keep it, as right in spite of what has changed; otherwise the program's words come back.
    pub keep: bool,
    /// Other words in its place, when it is kept.
    #[serde(default)]
    pub text: Option<String>,
}

/// That a notice has been put where people can read it.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PublishNotice {
    /// Which notice.
    pub notice: OneNotice,
    /// The day.
    pub on: NaiveDate,
    /// The place: the address of a page, the wall where a panel hangs.
    pub place: String,
}

/// That people can no longer read it.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct WithdrawNotice {
    /// Which notice.
    pub notice: OneNotice,
    /// The day.
    pub on: NaiveDate,
}

/// The thing whose notices are asked for: a sheet, a legal person or a third party.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AffectedBy {
    /// Its identifier.
    pub thing: Uuid,
}

/// Which notice to copy.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "model-tools", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CopyNotice {
    /// Which notice.
    pub notice: OneNotice,
}
