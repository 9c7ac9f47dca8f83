//! Other processes: this test program, run again in one of a few parts.
//! It must not assert anything about the register: its callers do.

use crate::support::*;
use registre_domain::activity::Opinion;
use registre_store::{Op, Protection, Result, Store};
use std::io::{BufRead, BufReader, Lines, Read};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

const PART: &str = "REGISTRE_TEST_PART";
const FILE: &str = "REGISTRE_TEST_FILE";

/// The command that plays a part on a file.
pub(crate) fn command(part: &str, file: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["process::plays_a_part", "--exact", "--nocapture"]);
    command.env(PART, part).env(FILE, file);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

/// A process that plays a part, and the lines that it says.
pub(crate) struct Player {
    pub(crate) child: Child,
    pub(crate) lines: Lines<BufReader<ChildStdout>>,
}

impl Player {
    pub(crate) fn start(mut command: Command) -> Self {
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, lines }
    }

    /// Waits until it says something that starts so; gives the rest of the line.
    pub(crate) fn hear(&mut self, word: &str) -> String {
        let mut said = self.lines.by_ref().map(|line| line.unwrap());
        let heard = said.find_map(|line| line.strip_prefix(word).map(str::to_owned));
        heard.unwrap_or_else(|| panic!("the process ended without saying {word}"))
    }

    /// Lets it end by closing its input.
    pub(crate) fn end(mut self) {
        drop(self.child.stdin.take());
        assert!(
            self.child.wait().unwrap().success(),
            "the process ended well"
        );
    }
}

#[test]
fn plays_a_part() {
    let (Ok(part), Some(file)) = (std::env::var(PART), std::env::var_os(FILE)) else {
        // Run by the test program itself: there is no part to play.
        assert!(std::env::var_os(FILE).is_none(), "a file without a part");
        return;
    };
    let file = Path::new(&file);
    match part.as_str() {
        "count" => count(file),
        "add" => (0..25).for_each(|n| add(&mut open(file), 200 + n).unwrap()),
        "hold" => hold(file),
        "fill" => fill(file),
        other => panic!("no part {other}"),
    }
}

fn open(file: &Path) -> Store {
    Store::open(file, Protection::None).unwrap()
}

/// Writes the next number into two sheets at once, for ever; says each step once it is done.
fn count(file: &Path) {
    let mut store = open(file);
    println!("\nready ");
    loop {
        let done: Result<_> = store.transact(Op::EditActivity, &context(1), |tx| {
            let mut sheets = [1, 2].map(|n| tx.read().activity(sheet_id(n)).unwrap());
            let next = sheets[0].identity.version.parse::<u64>().unwrap_or(0) + 1;
            for sheet in &mut sheets {
                sheet.identity.version = next.to_string();
                sheet.identity.notes = "x".repeat(10_000);
                tx.put_activity(sheet)?;
            }
            Ok(())
        });
        println!("step {}", done.unwrap().step.unwrap());
    }
}

/// Adds a line to the sheet that everybody writes to.
pub(crate) fn add(store: &mut Store, n: u128) -> Result<()> {
    let done: Result<_> = store.transact(Op::EditActivity, &context(1), |tx| {
        let mut sheet = tx.read().activity(sheet_id(1))?;
        sheet.opinions.push(Opinion {
            id: id(n).into(),
            ..Opinion::default()
        });
        tx.put_activity(&sheet)
    });
    done.map(|_| ())
}

/// Holds the file for itself until its input is closed.
fn hold(file: &Path) {
    let plain = rusqlite::Connection::open(file).unwrap();
    plain.execute_batch("BEGIN EXCLUSIVE").unwrap();
    println!("\nheld ");
    std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
}

/// Adds sheets until there is no room; says why it stopped and after how many.
fn fill(file: &Path) {
    let mut store = open(file);
    let notes = "x".repeat(10_000);
    let refused = (10..10_000).find_map(|n| {
        let mut sheet = sheet(n, "Paie");
        sheet.identity.notes.clone_from(&notes);
        put(&mut store, &sheet).err().map(|error| (n - 10, error))
    });
    let (kept, error) = refused.unwrap();
    println!("\nkept {kept}");
    println!("refused {error:?}");
}
