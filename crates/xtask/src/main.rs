//! The developers' commands: `cargo xtask` prints the menu, each word is a module.
//! Knows which words exist, not how they work.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "these commands speak to the terminal they run in"
)]

mod bench;
mod demo;
mod dist;
mod page;
mod report;
mod run;
mod shell;
mod shots;
mod sizes;
mod suite;
mod system;
mod tally;

use std::process::ExitCode;

const MENU: &str = "\
cargo xtask COMMAND

  run      open the window; without a screen, make the demonstration in ./demo
  test     format, lints, every test; the last line is \"N passed, N failed\"
  shots    a picture of every screen of the window in target/shots;
           with --lang en, in English, in target/shots-en
  dist     make the installer of this system (Linux: a .deb);
           with --try, install it, drive it once and remove it
  bench    measure what has a benchmark;
           bench pdf [--sizes 40,100]: the register as PDF, beside krilla
  report   lines of code and tests, sizes of files and functions
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] | ["help" | "--help" | "-h"] => {
            print!("{MENU}");
            Ok(())
        }
        ["run"] => run::run(),
        ["test"] => suite::run(),
        ["shots"] => shots::run("fr"),
        ["shots", "--lang", lang] => shots::run(lang),
        ["dist"] => dist::run(false),
        ["dist", "--try"] => dist::run(true),
        ["bench"] => bench::run(),
        ["bench", "pdf"] => bench::pdf::run(bench::pdf::SIZES),
        ["bench", "pdf", "--sizes", sizes] => {
            bench::pdf::sizes(sizes).and_then(|sizes| bench::pdf::run(&sizes))
        }
        ["report"] => report::run(),
        _ => {
            eprint!("unknown command: {}\n\n{MENU}", words.join(" "));
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            if !message.is_empty() {
                eprintln!("error: {message}");
            }
            ExitCode::FAILURE
        }
    }
}
