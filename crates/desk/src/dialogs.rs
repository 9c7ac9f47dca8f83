//! The questions that dialogs ask, in the reader's words: titles, kinds of files, proposed names.
//! It must not know what the answer is for.

use crate::surface::Ask;
use registre_app::words::{Arg, Phrases, Words};
use registre_app::{AppError, ErrorCode, Lang};
use std::path::{Path, PathBuf};

/// The ending of registers.
pub(crate) const REGISTER: &str = "registre";

/// The endings of what can be imported.
const IMPORTED: [&str; 4] = ["xlsx", "xls", "ods", "json"];

/// The endings of documents that are handed over.
const VERIFIED: [&str; 8] = ["pdf", "zip", "ods", "csv", "md", "html", "htm", "json"];

/// The endings of pages that are compared with the register.
const PAGES: [&str; 5] = ["html", "htm", "pdf", "txt", "md"];

/// The longest name that is proposed, in characters: systems take 255 bytes.
const LONGEST: usize = 100;

/// The words of dialogs in one language.
pub(crate) struct Dialogs(Words);

impl Dialogs {
    /// Reads the words.
    pub(crate) fn load(lang: Lang) -> Result<Self, AppError> {
        let words = Words::load(lang);
        words
            .map(Self)
            .map_err(|error| AppError::new(ErrorCode::Internal).because(error))
    }

    pub(crate) fn open_register(&self, folder: PathBuf) -> Ask {
        Ask {
            folder: Some(folder),
            ..self.ask(
                "dialog-register-open",
                &[("dialog-files-register", &[REGISTER])],
            )
        }
    }

    pub(crate) fn create_register(&self, name: &str, folder: PathBuf) -> Ask {
        Ask {
            name: named(name, REGISTER),
            folder: Some(folder),
            ..self.ask(
                "dialog-register-create",
                &[("dialog-files-register", &[REGISTER])],
            )
        }
    }

    pub(crate) fn import(&self) -> Ask {
        self.ask(
            "dialog-import",
            &[
                ("dialog-files-import", &IMPORTED),
                ("dialog-files-all", &["*"]),
            ],
        )
    }

    /// Where a document goes; it is named after the register.
    pub(crate) fn save_document(&self, kind: Document, register: &str) -> Ask {
        let (files, name, ending) = match kind {
            Document::Pdf => ("dialog-files-pdf", "dialog-name-pdf", "pdf"),
            Document::Html => ("dialog-files-html", "dialog-name-notice", "html"),
            Document::Fragment => ("dialog-files-html", "dialog-name-fragment", "html"),
            Document::NoticePdf => ("dialog-files-pdf", "dialog-name-notice", "pdf"),
            Document::Plain => ("dialog-files-text", "dialog-name-notice", "txt"),
            Document::Markdown => ("dialog-files-markdown", "dialog-name-notice", "md"),
            Document::Json => ("dialog-files-json", "dialog-name-json", "json"),
            Document::Ods => ("dialog-files-ods", "dialog-name-pdf", "ods"),
            Document::Csv => ("dialog-files-csv", "dialog-name-pdf", "csv"),
            Document::Text => ("dialog-files-markdown", "dialog-name-pdf", "md"),
            Document::Zip => ("dialog-files-zip", "dialog-name-folder", "zip"),
        };
        Ask {
            name: named(&self.name(name, register, ""), ending),
            ..self.ask("dialog-document", &[(files, &[ending])])
        }
    }

    pub(crate) fn verify(&self) -> Ask {
        self.ask(
            "dialog-verify",
            &[
                ("dialog-files-documents", &VERIFIED),
                ("dialog-files-all", &["*"]),
            ],
        )
    }

    /// A page that is published, to be compared with the register.
    pub(crate) fn page(&self) -> Ask {
        self.ask(
            "dialog-page",
            &[("dialog-files-pages", &PAGES), ("dialog-files-all", &["*"])],
        )
    }

    pub(crate) fn attach(&self) -> Ask {
        self.ask("dialog-attachment-choose", &[("dialog-files-all", &["*"])])
    }

    pub(crate) fn save_attachment(&self, file_name: &str) -> Ask {
        Ask {
            name: plain(file_name),
            ..self.ask("dialog-attachment-save", &[("dialog-files-all", &["*"])])
        }
    }

    /// Where a backup goes; it is named after the register and the day.
    pub(crate) fn save_backup(&self, register: &str, day: &str) -> Ask {
        Ask {
            name: named(&self.name("dialog-name-backup", register, day), REGISTER),
            ..self.ask("dialog-backup", &[("dialog-files-register", &[REGISTER])])
        }
    }

    pub(crate) fn restore(&self) -> Ask {
        self.ask("dialog-restore", &[("dialog-files-register", &[REGISTER])])
    }

    /// What the demonstration's file is named after.
    pub(crate) fn demo(&self) -> String {
        self.0.say("dialog-name-demo")
    }

    fn name(&self, key: &str, register: &str, day: &str) -> String {
        self.0.text(
            key,
            &[("name", Arg::Text(register)), ("day", Arg::Text(day))],
        )
    }

    fn ask(&self, title: &str, kinds: &[(&str, &[&'static str])]) -> Ask {
        let kinds = kinds.iter();
        Ask {
            title: self.0.say(title),
            kinds: kinds
                .map(|(key, endings)| (self.0.say(key), endings.to_vec()))
                .collect(),
            name: String::new(),
            folder: None,
        }
    }
}

/// The kinds of documents that are saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Document {
    /// The register as PDF.
    Pdf,
    /// A notice as a page.
    Html,
    /// A notice as a piece of a page.
    Fragment,
    /// A notice as PDF.
    NoticePdf,
    /// A notice as plain text.
    Plain,
    /// A notice as text.
    Markdown,
    /// The exchange file.
    Json,
    /// The register as a spreadsheet.
    Ods,
    /// The register as comma-separated values.
    Csv,
    /// The register as text.
    Text,
    /// The inspection folder.
    Zip,
}

/// The place that was chosen, with the ending where the person left it out. Whether a file may be
/// overwritten: only the very one that the dialog asked about.
pub(crate) fn with_ending(chosen: PathBuf, ask: &Ask) -> (PathBuf, bool) {
    let endings = ask.kinds.first().map_or(&[][..], |(_, endings)| endings);
    let given = chosen
        .extension()
        .and_then(|ending| ending.to_str())
        .map(str::to_lowercase);
    match endings.first() {
        Some(&usual)
            if usual != "*" && !given.is_some_and(|given| endings.contains(&given.as_str())) =>
        {
            let mut name = chosen.into_os_string();
            name.push(format!(".{usual}"));
            (PathBuf::from(name), false)
        }
        _ => (chosen, true),
    }
}

/// A file name that every system takes.
fn named(name: &str, ending: &str) -> String {
    let short: String = plain(name).chars().take(LONGEST).collect();
    match short.trim_end_matches(['.', ' ']) {
        "" => format!("{ending}.{ending}"),
        name => format!("{name}.{ending}"),
    }
}

/// A name without what separates folders or means something to a system.
fn plain(name: &str) -> String {
    let allowed = |c: char| !c.is_control() && !r#"/\:*?"<>|"#.contains(c);
    let name: String = name
        .chars()
        .map(|c| if allowed(c) { c } else { ' ' })
        .collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    name.trim_start_matches('.').to_owned()
}

/// The name of a path's folder, as people know it.
pub(crate) fn folder_of(path: &Path) -> String {
    path.parent().unwrap_or(path).to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proposed_names_are_ones_that_every_system_takes() {
        assert_eq!(named("A/B : \"C\"\n", "pdf"), "A B C.pdf");
        assert_eq!(
            named("..", "pdf"),
            "pdf.pdf",
            "nothing is left to climb folders with"
        );
        assert!(named(&"é".repeat(300), "pdf").len() <= 255);
    }

    #[test]
    fn an_ending_that_was_left_out_is_added_and_then_nothing_is_overwritten() {
        let dialogs = Dialogs::load(Lang::Fr).unwrap();
        let ask = dialogs.save_document(Document::Pdf, "Atelier");
        let place = |name: &str| with_ending(PathBuf::from(name), &ask);
        assert_eq!(place("a"), (PathBuf::from("a.pdf"), false));
        assert_eq!(place("a.b"), (PathBuf::from("a.b.pdf"), false));
        assert_eq!(place("a.PDF"), (PathBuf::from("a.PDF"), true));
        let any = dialogs.save_attachment("contrat");
        assert_eq!(
            with_ending(PathBuf::from("contrat"), &any),
            (PathBuf::from("contrat"), true)
        );
    }

    #[test]
    fn every_question_has_its_words_in_both_languages() {
        for lang in Lang::ALL {
            let d = Dialogs::load(lang).unwrap();
            let documents = [
                Document::Pdf,
                Document::Html,
                Document::Fragment,
                Document::NoticePdf,
                Document::Plain,
                Document::Markdown,
                Document::Json,
                Document::Ods,
                Document::Csv,
                Document::Text,
                Document::Zip,
            ];
            let mut asks = vec![
                d.open_register(PathBuf::new()),
                d.create_register("A", PathBuf::new()),
                d.import(),
            ];
            asks.extend([
                d.attach(),
                d.verify(),
                d.page(),
                d.save_attachment("a"),
                d.save_backup("A", "2026-11-22"),
                d.restore(),
            ]);
            asks.extend(documents.map(|kind| d.save_document(kind, "A")));
            for ask in asks {
                let kinds = ask.kinds.iter().map(|(kind, _)| kind.as_str());
                for words in kinds.chain([ask.title.as_str(), ask.name.as_str()]) {
                    assert!(!words.contains('['), "{lang}: {words} has no message");
                }
            }
        }
    }
}
