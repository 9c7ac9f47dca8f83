//! Another program on the same register: it writes, or keeps the file to itself for a while.
//! Knows no window.

use std::path::Path;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use registre_app::clock::World;
use registre_app::command::dispatch;
use registre_app::importing::{self, Import, Source};
use registre_app::progress::{Phase, Silent, Watch, cancelled};
use registre_app::{AppError, Session};
use serde_json::json;

/// Writes a sheet of this name.
pub fn write(path: &Path, name: &str) {
    let mut world = crate::clock();
    // Its identifiers must differ from those that made the register.
    (0..10_000).for_each(|_| assert!(!world.new_id().is_nil()));
    let mut other = Session::open(path, "paul", world).unwrap();
    let sheet = json!({ "activity": { "identity": { "name": name } } });
    dispatch(&mut other, "activity_put", sheet, &[]).unwrap();
}

/// A program that is in the middle of a long write: nobody else can write until it is let go.
#[derive(Debug)]
pub struct Writer {
    go: Sender<()>,
    thread: JoinHandle<()>,
}

impl Writer {
    /// Begins to write, and holds on.
    pub fn hold(path: &Path) -> Self {
        let (begun, has_begun) = channel();
        let (go, let_go) = channel();
        let held = Held {
            begun,
            let_go: Mutex::new(let_go),
        };
        let path = path.to_path_buf();
        let thread = std::thread::spawn(move || import(&path, &held));
        has_begun.recv().unwrap();
        Self { go, thread }
    }

    /// Gives the write up and leaves the register as it was.
    pub fn let_go(self) {
        self.go.send(()).unwrap();
        self.thread.join().unwrap();
    }
}

/// An import that stops in the middle of its write.
fn import(path: &Path, held: &Held) {
    let mut session = Session::open(path, "paul", crate::clock()).unwrap();
    let text = crate::many::many(1);
    let source = Source {
        name: "autre.json",
        bytes: text.as_bytes(),
    };
    let parsed = importing::read(&[source], &Silent).unwrap();
    let given_up = importing::import(&mut session, &Import::default(), &parsed, held);
    assert!(given_up.is_err(), "nothing was written");
}

struct Held {
    begun: Sender<()>,
    let_go: Mutex<Receiver<()>>,
}

impl Watch for Held {
    fn at(&self, phase: Phase, _: u64, _: u64) -> Result<(), AppError> {
        if phase != Phase::Saving {
            return Ok(());
        }
        self.begun.send(()).unwrap();
        // Let go as well when the test has failed meanwhile.
        self.let_go.lock().unwrap().recv().ok();
        Err(cancelled())
    }
}
