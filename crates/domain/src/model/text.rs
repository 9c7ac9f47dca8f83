//! The words of a model: French always, English where somebody has written it.
//! It must not know which field they stand in.

use crate::catalogue::Lang;
use serde::Deserialize;

/// A text of a model. French is the reference; a reader of English gets the French where English is not
/// written yet.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Text {
    /// French only.
    French(String),
    /// Both languages.
    Both {
        /// French.
        fr: String,
        /// English.
        en: String,
    },
}

impl Default for Text {
    fn default() -> Self {
        Self::French(String::new())
    }
}

impl Text {
    /// The words in a language, or in French.
    pub fn get(&self, lang: Lang) -> &str {
        match (self, lang) {
            (Self::French(text) | Self::Both { fr: text, .. }, Lang::Fr)
            | (Self::French(text), Lang::En)
            | (Self::Both { en: text, .. }, Lang::En) => text,
        }
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.get(Lang::Fr).trim().is_empty()
    }
}
