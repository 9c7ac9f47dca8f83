//! What a command says: data on the standard output, messages on the error output, an exit code.
//! It must not know which command speaks.

use registre_app::words::{Arg, Phrases, Words};
use serde::Serialize;
use std::io::{self, Write};
use std::process::ExitCode;

/// Done, and it found errors or differences.
const FOUND: u8 = 1;

/// The answer of one command, in one language.
pub(crate) struct Answer {
    /// The words of the reader.
    pub(crate) words: Words,
    /// Who is at the keyboard.
    pub(crate) actor: String,
    found: bool,
}

impl Answer {
    pub(crate) fn new(words: Words, actor: String) -> Self {
        Self {
            words,
            actor,
            found: false,
        }
    }

    /// Notes that the command found errors or differences: the exit code will say so.
    pub(crate) fn found_something(&mut self) {
        self.found = true;
    }

    /// A line of data.
    pub(crate) fn line(&self, text: &str) {
        write(&mut io::stdout().lock(), text);
    }

    /// Data as JSON.
    pub(crate) fn json(&self, value: &impl Serialize) {
        if let Ok(text) = serde_json::to_string_pretty(value) {
            self.line(&text);
        }
    }

    /// A message for the person: not data.
    pub(crate) fn tell(&self, key: &str, args: &[(&str, Arg<'_>)]) {
        self.tell_text(&self.words.text(key, args));
    }

    /// A message that is already worded.
    pub(crate) fn tell_text(&self, text: &str) {
        write(&mut io::stderr().lock(), text);
    }

    /// Rows in aligned columns, under their headings.
    pub(crate) fn table(&self, headings: &[&str], rows: &[Vec<String>]) {
        let headings: Vec<String> = headings.iter().map(|key| self.words.say(key)).collect();
        let all: Vec<&Vec<String>> = std::iter::once(&headings).chain(rows).collect();
        let width = |column: usize| {
            all.iter()
                .filter_map(|row| row.get(column))
                .map(|cell| cell.chars().count())
                .max()
        };
        for row in &all {
            let mut text = String::new();
            for (column, cell) in row.iter().enumerate() {
                let pad = width(column)
                    .unwrap_or(0)
                    .saturating_sub(cell.chars().count());
                text.push_str(cell);
                if column + 1 < row.len() {
                    text.extend(std::iter::repeat_n(' ', pad + 2));
                }
            }
            self.line(text.trim_end());
        }
    }

    pub(crate) fn finish(self) -> ExitCode {
        ExitCode::from(if self.found { FOUND } else { 0 })
    }

    pub(crate) fn refuse(self, sentence: &str, code: u8) -> ExitCode {
        fail(sentence, code)
    }
}

/// Prints a text as it is.
pub(crate) fn print(text: &str) -> ExitCode {
    write(&mut io::stdout().lock(), text.trim_end());
    ExitCode::SUCCESS
}

/// Says why nothing was done.
pub(crate) fn fail(sentence: &str, code: u8) -> ExitCode {
    write(&mut io::stderr().lock(), sentence);
    ExitCode::from(code)
}

/// A reader that has gone away (`registre list … | head`) is no reason to fail.
fn write(to: &mut impl Write, text: &str) {
    let _ = writeln!(to, "{text}");
}
