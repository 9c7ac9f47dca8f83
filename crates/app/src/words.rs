//! The words of the interface, of errors and of documents' frames, in French or English, from Fluent files.
//! It must not know what a message is for; legal data carry their own words in the catalogue.

use crate::assets;
use crate::error::{AppError, ErrorCode};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use registre_documents::words;
use registre_domain::Lang;
use std::sync::LazyLock;
use thiserror::Error;

/// A file of words that cannot be read; the tests of the project keep it from happening.
#[derive(Debug, Clone, Error)]
#[error("words: {0}")]
pub struct WordsError(String);

/// The words of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

pub use registre_documents::words::{Arg, Words as Phrases};

/// The words of each language, read once: reading them takes longer than making a short document.
static SHARED: LazyLock<[Result<Words, WordsError>; 2]> =
    LazyLock::new(|| Lang::ALL.map(Words::load));

/// The words of a language, for as long as the program runs.
///
/// # Errors
/// `internal`, if a file does not parse; the tests of the project keep it from happening.
pub(crate) fn shared(lang: Lang) -> Result<&'static Words, AppError> {
    let mut languages = Lang::ALL.into_iter().zip(SHARED.iter());
    let found = languages.find(|(one, _)| *one == lang);
    match found {
        Some((_, Ok(words))) => Ok(words),
        Some((_, Err(error))) => Err(AppError::new(ErrorCode::Internal).because(error.clone())),
        None => Err(AppError::new(ErrorCode::Internal)),
    }
}

impl Words {
    /// Reads the words of a language.
    ///
    /// # Errors
    /// When a file does not parse or two files define the same message.
    pub fn load(lang: Lang) -> Result<Self, WordsError> {
        let (files, tag) = match lang {
            Lang::Fr => (assets::FRENCH, "fr-FR"),
            Lang::En => (assets::ENGLISH, "en-GB"),
        };
        let tag = tag
            .parse()
            .map_err(|error| WordsError(format!("{error}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks are for mixed scripts on a screen; in a PDF they are missing glyphs.
        bundle.set_use_isolating(false);
        for (name, text) in files {
            let resource = FluentResource::try_new((*text).to_owned())
                .map_err(|(_, errors)| WordsError(format!("{name}: {errors:?}")))?;
            bundle
                .add_resource(resource)
                .map_err(|errors| WordsError(format!("{name}: {errors:?}")))?;
        }
        Ok(Self { lang, bundle })
    }

    /// Whether there is a message under this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

impl words::Words for Words {
    fn lang(&self) -> Lang {
        self.lang
    }

    /// A key without a message comes back between brackets: a fault of ours, which the tidy tests
    /// find, and which must not stop anybody.
    fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return format!("[{key}]");
        };
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, arg)| (*name, value(*arg)))
            .collect();
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned()
    }
}

fn value(arg: Arg<'_>) -> FluentValue<'_> {
    match arg {
        Arg::Text(text) => FluentValue::from(text),
        Arg::Number(number) => FluentValue::from(number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_are_read_whole() {
        for lang in Lang::ALL {
            let words = Words::load(lang).unwrap();
            assert!(words.has("error-not-a-register"), "{lang} has the errors");
            assert_eq!(words.say("no-such-key"), "[no-such-key]");
        }
    }

    #[test]
    fn every_operation_and_every_note_of_an_import_has_its_words() {
        let operations = registre_store::Op::ALL
            .iter()
            .map(|op| format!("op-{}", op.code()));
        let notes = registre_import::cnil::NoteCode::ALL.iter();
        let notes = notes.map(|note| format!("import-note-{}", note.code()));
        let keys: Vec<String> = operations.chain(notes).collect();
        for lang in Lang::ALL {
            let words = Words::load(lang).unwrap();
            for key in &keys {
                assert!(words.has(key), "{lang} {key}");
            }
        }
    }

    /// What is said in a line of a Fluent file; nothing of a comment or of what introduces a value.
    fn said(line: &str) -> &str {
        if line.starts_with('#') {
            return "";
        }
        let text = line.trim_start();
        match text.split_once(" = ") {
            Some((key, value)) if !key.contains(' ') => value,
            _ => text,
        }
    }

    #[test]
    fn french_marks_keep_the_word_before_them_on_their_line() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/i18n/fr");
        let mut split = Vec::new();
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let lines = text.lines().map(said);
            let parted = |line: &&str| {
                line.contains("« ")
                    || [" :", " ;", " ?", " !", " »"]
                        .iter()
                        .any(|m| line.contains(m))
            };
            split.extend(lines.filter(parted).map(|line| format!("{path:?}: {line}")));
        }
        assert!(
            split.is_empty(),
            "an ordinary space where a no-break space is due: {split:#?}"
        );
    }
}
