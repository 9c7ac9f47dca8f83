//! `kill -9` at random moments of a writing process: what it said was done is there, and nothing is half done.

use crate::process::{Player, command};
use crate::support::*;
use registre_store::{Protection, Store, StoreError};
use std::fs;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

const ROUNDS: u32 = 40;
const A_MINUTE: Duration = Duration::from_secs(60);

#[test]
fn a_killed_program_loses_nothing_that_it_acknowledged() {
    let place = Place::new();
    let mut store = create(&place);
    put(&mut store, &sheet(1, "un")).unwrap();
    put(&mut store, &sheet(2, "deux")).unwrap();
    drop(store);
    let mut moments = Moments(0x5eed);
    let mut torn = 0;
    let mut acknowledged = 3;
    for round in 0..ROUNDS {
        // Every other round waits for a first step, however busy the machine is.
        let waits = round % 2 == 0;
        acknowledged = kill_after(&place, waits, moments.next()).unwrap_or(acknowledged);
        torn += usize::from(place.beside("a.registre-journal").exists());
        let store = place.open().unwrap();
        whole(&store, acknowledged, round);
        acknowledged = store.head().unwrap().last.0;
    }
    assert!(
        torn > 0,
        "some rounds stopped in the middle of a transaction"
    );
    assert!(
        acknowledged >= 3 + u64::from(ROUNDS / 2),
        "and some got on: {acknowledged} steps"
    );
}

/// A commit that was cut after its first page: the header counts pages that the file does not have yet,
/// and the journal that puts it right lies beside.
fn cut_commit() -> Place {
    let source = Place::new();
    drop(create(&source));
    let plain = rusqlite::Connection::open(&source.path).unwrap();
    let begun = "BEGIN IMMEDIATE; PRAGMA user_version = 1; UPDATE register SET name = 'à moitié'";
    plain.execute_batch(begun).unwrap();
    plain.cache_flush().unwrap();
    let cut = Place::new();
    let mut bytes = fs::read(&source.path).unwrap();
    let pages = u32::try_from(bytes.len() / 4096).unwrap();
    bytes[28..32].copy_from_slice(&(pages + 10).to_be_bytes());
    fs::write(&cut.path, bytes).unwrap();
    fs::copy(
        source.beside("a.registre-journal"),
        cut.beside("a.registre-journal"),
    )
    .unwrap();
    cut
}

#[test]
fn a_commit_that_was_cut_is_rolled_back() {
    let cut = cut_commit();
    let store = cut.open().unwrap();
    assert_eq!(
        store.read().about().unwrap(),
        about(),
        "as before the commit"
    );
    assert_eq!(store.verify().unwrap().findings, vec![]);
    assert!(!cut.beside("a.registre-journal").exists());
}

#[test]
fn a_commit_that_was_cut_is_not_touched_by_a_reader() {
    let cut = cut_commit();
    let before = fs::read(&cut.path).unwrap();
    let opened = Store::open_read_only(&cut.path, Protection::None);
    assert_eq!(
        opened.err(),
        Some(StoreError::ReadOnly),
        "putting it right is writing"
    );
    assert!(fs::read(&cut.path).unwrap() == before && cut.beside("a.registre-journal").exists());
}

/// Lets a process write, kills it after a while, and gives the last step that it acknowledged. The while
/// begins at once, or when a first step was heard.
fn kill_after(place: &Place, waits: bool, moment: Duration) -> Option<u64> {
    let mut writer = Player::start(command("count", &place.path));
    writer.hear("ready ");
    let Player { mut child, lines } = writer;
    let (said, heard) = channel();
    let reader = std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            if let Some(seq) = line.strip_prefix("step ") {
                said.send(seq.parse::<u64>().unwrap()).unwrap();
            }
        }
    });
    let first = waits.then(|| heard.recv_timeout(A_MINUTE).expect("the writer writes"));
    let mut last = listen(&heard, moment).or(first);
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap();
    last = heard.try_iter().last().or(last);
    last
}

/// Listens for so long; gives the last step heard.
fn listen(heard: &Receiver<u64>, moment: Duration) -> Option<u64> {
    let start = Instant::now();
    let mut last = None;
    loop {
        let left = moment.saturating_sub(start.elapsed());
        match heard.recv_timeout(left) {
            Ok(seq) => last = Some(seq),
            Err(RecvTimeoutError::Timeout) => return last,
            Err(RecvTimeoutError::Disconnected) => panic!("the writer stopped by itself"),
        }
    }
}

fn whole(store: &Store, acknowledged: u64, round: u32) {
    let last = store.head().unwrap().last.0;
    assert!(
        last >= acknowledged,
        "round {round}: step {acknowledged} is there, {last} is the last"
    );
    let found = store.verify().unwrap();
    assert_eq!(found.findings, vec![], "round {round}");
    assert_eq!(found.steps, last, "round {round}: no step is missing");
    let version = |n| store.activity(sheet_id(n)).unwrap().identity.version;
    assert_eq!(
        version(1),
        version(2),
        "round {round}: both sheets, or none"
    );
    assert_eq!(
        version(1).parse::<u64>().unwrap_or(0) + 3,
        last,
        "round {round}: a number a step"
    );
}

/// Random moments of up to 60 ms, the same in each run (xorshift).
struct Moments(u64);

impl Moments {
    fn next(&mut self) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        Duration::from_micros(self.0 % 60_000)
    }
}
