//! Why a model is refused, with its name and the element.
//! It must not quote its texts.

/// A model that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// A file that is not TOML, or holds a field that models do not have.
    #[error("model {model} cannot be read: {reason}")]
    Unreadable {
        /// Its file.
        model: String,
        /// What the reader said, without the text.
        reason: String,
    },
    /// A code that no catalogue, list of the model, or list of facts has.
    #[error("model {model}, {place}: unknown code {code}")]
    UnknownCode {
        /// Its code.
        model: String,
        /// The list in which it stands.
        place: &'static str,
        /// The code.
        code: String,
    },
    /// Something that the model must say and does not.
    #[error("model {model}: {place} is missing")]
    Missing {
        /// Its code.
        model: String,
        /// What is missing.
        place: &'static str,
    },
    /// A key or a code that is used twice.
    #[error("model {model}: {key} is used twice")]
    Twice {
        /// Its code.
        model: String,
        /// The key.
        key: String,
    },
}
