//! What a command says: data on the standard output, messages on the error output, an exit code.
//! It must not know which command speaks.

use registre_app::words::{Arg, Phrases, Words};
use registre_app::{AppError, ErrorCode};
use serde::Serialize;
use std::cell::Cell;
use std::io::{self, Write};
use std::process::ExitCode;

/// Done, and it found errors or differences.
const FOUND: u8 = 1;
/// Something was refused.
const REFUSED: u8 = 3;
/// The answer could not be written.
const UNWRITTEN: u8 = 3;

/// The answer of one command, in one language.
pub(crate) struct Answer {
    /// The words of the reader.
    pub(crate) words: Words,
    /// Who is at the keyboard.
    pub(crate) actor: String,
    found: bool,
    unwritten: Cell<bool>,
    refused: Cell<bool>,
}

impl Answer {
    pub(crate) fn new(words: Words, actor: String) -> Self {
        Self {
            words,
            actor,
            found: false,
            unwritten: Cell::new(false),
            refused: Cell::new(false),
        }
    }

    /// Notes that the command found errors or differences: the exit code will say so.
    pub(crate) fn found_something(&mut self) {
        self.found = true;
    }

    /// Says why one of several things was refused, and goes on: the exit code will be 3.
    pub(crate) fn refused(&self, error: &AppError) {
        self.tell_text(&error.sentence(&self.words));
        self.refused.set(true);
    }

    /// A line of data.
    pub(crate) fn line(&self, text: &str) {
        if !write(&mut io::stdout().lock(), text) {
            self.unwritten.set(true);
        }
    }

    /// Says so when a file was made but the journal could not note it; nothing is lost by that.
    pub(crate) fn unless_recorded(&mut self, recorded: Result<(), AppError>) {
        let Err(error) = recorded else { return };
        let sentence = error.sentence(&self.words);
        self.tell("cli-unrecorded", &[("sentence", Arg::Text(&sentence))]);
        if ![ErrorCode::ReadOnly, ErrorCode::IsABackup].contains(&error.code) {
            self.found_something();
        }
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
        // Where the error output is gone, there is nobody left to tell.
        let _ = write(&mut io::stderr().lock(), text);
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

    /// The exit code: 3 when the answer could not be written, 1 when there is something to see.
    pub(crate) fn finish(self) -> ExitCode {
        if self.unwritten.get() {
            return fail(&self.words.say("cli-unwritten"), UNWRITTEN);
        }
        match (self.refused.get(), self.found) {
            (true, _) => ExitCode::from(REFUSED),
            (false, true) => ExitCode::from(FOUND),
            (false, false) => ExitCode::SUCCESS,
        }
    }
}

/// Prints a text as it is.
pub(crate) fn print(text: &str) -> ExitCode {
    let written = write(&mut io::stdout().lock(), text.trim_end());
    ExitCode::from(if written { 0 } else { UNWRITTEN })
}

/// Says why nothing was done.
pub(crate) fn fail(sentence: &str, code: u8) -> ExitCode {
    let _ = write(&mut io::stderr().lock(), sentence);
    ExitCode::from(code)
}

/// Whether a text could be written. A reader that has gone away (`registre list … | head`) is no failure.
fn write(to: &mut impl Write, text: &str) -> bool {
    match writeln!(to, "{text}").and_then(|()| to.flush()) {
        Ok(()) => true,
        Err(error) => error.kind() == io::ErrorKind::BrokenPipe,
    }
}
