//! Owns: the threads that lay portions out, and the order in which their work comes back.
//! Must not know: what becomes of it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::Builder;

use super::PdfError;
use super::sheaf::{Binder, Sheaf};
use crate::layout::{Ground, Job, lay_out};
use crate::source::{Portion, Source, stands_apart};
use crate::text::codes::Used;
use crate::text::shape::Fonts;

/// How many portions may be under way or waiting for their turn, for each thread.
const WINDOW: usize = 12;

/// A document that is about to be laid out.
pub(super) struct Plan<'p> {
    /// The document.
    pub(super) source: &'p dyn Source,
    /// What its portions share.
    pub(super) ground: Ground<'p>,
    /// The faces.
    pub(super) fonts: &'p Fonts,
    /// Its portions; the first is or begins with the cover, if it has one.
    pub(super) portions: Vec<Portion>,
    /// Whether the first is a cover and nothing else.
    pub(super) covered: bool,
}

impl<'p> Plan<'p> {
    /// Reads what is known of a document before it is laid out.
    pub(super) fn of(source: &'p dyn Source, fonts: &'p Fonts) -> Self {
        let portions = source.portions();
        let cover = source.cover();
        let covered = cover.is_some_and(|cover| stands_apart(cover, &portions));
        let cover = covered.then(Portion::default);
        Self {
            source,
            ground: Ground::of(source),
            fonts,
            portions: cover.into_iter().chain(portions).collect(),
            covered,
        }
    }

    /// The blocks of a portion; a cover of its own has none.
    pub(super) fn blocks(&self, number: usize) -> Cow<'_, [crate::block::Block]> {
        match self.portions.get(number) {
            Some(portion) if !self.is_cover(number) => self.source.blocks(portion),
            _ => Cow::Borrowed(&[]),
        }
    }

    /// Whether the portion of this number is the cover and nothing else.
    pub(super) const fn is_cover(&self, number: usize) -> bool {
        self.covered && number == 0
    }
}

/// What threads tell.
pub(super) enum Heard {
    /// A block is about to be laid out.
    Block,
    /// A portion is ready; portions come in their order.
    Sheaf(usize, Box<Sheaf>),
}

/// What the threads share: whose turn it is.
struct Turns {
    next: usize,
    taken: usize,
    stopped: bool,
}

struct Desk {
    turns: Mutex<Turns>,
    moved: Condvar,
    window: usize,
}

impl Desk {
    fn turns(&self) -> MutexGuard<'_, Turns> {
        self.turns.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The position of the next portion to be laid out, once there is room for its sheaf.
    fn next(&self, count: usize) -> Option<usize> {
        let mut turns = self.turns();
        while !turns.stopped && turns.next >= turns.taken + self.window && turns.next < count {
            turns = self
                .moved
                .wait(turns)
                .unwrap_or_else(PoisonError::into_inner);
        }
        let next = turns.next;
        let found = !turns.stopped && next < count;
        turns.next += usize::from(found);
        found.then_some(next)
    }

    fn change(&self, change: impl FnOnce(&mut Turns)) {
        change(&mut self.turns());
        self.moved.notify_all();
    }
}

/// Stops the others if this thread ends by a panic: they would wait for its sheaf.
struct Watched<'d>(&'d Desk);

impl Drop for Watched<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.change(|turns| turns.stopped = true);
        }
    }
}

/// Lays out the portions of these numbers on so many threads, and returns the codes that they use.
pub(super) fn bind(
    plan: &Plan<'_>,
    order: &[usize],
    threads: usize,
    heard: &mut dyn FnMut(Heard) -> Result<(), PdfError>,
) -> Result<Used, PdfError> {
    let turns = Turns {
        next: 0,
        taken: 0,
        stopped: false,
    };
    let desk = Desk {
        turns: Mutex::new(turns),
        moved: Condvar::new(),
        window: WINDOW * threads.max(1),
    };
    let (send, receive) = channel();
    std::thread::scope(|scope| {
        let mut workers = Vec::new();
        for _ in 0..threads.clamp(1, order.len().max(1)) {
            let (send, desk) = (send.clone(), &desk);
            let work = move || work(plan, order, desk, &send);
            // Fewer threads than wished for do as well.
            workers.extend(Builder::new().spawn_scoped(scope, work).ok());
        }
        drop(send);
        let outcome = gather(&receive, &desk, order, heard);
        desk.change(|turns| turns.stopped = true);
        let ended: Vec<_> = workers.into_iter().map(|worker| worker.join()).collect();
        outcome?;
        let mut used = Used::default();
        for worker in ended {
            used.join(&worker.map_err(|_| PdfError::Page)?);
        }
        Ok(used)
    })
}

fn work(plan: &Plan<'_>, order: &[usize], desk: &Desk, send: &Sender<(usize, Heard)>) -> Used {
    let _watched = Watched(desk);
    let mut binder = Binder::new(plan.fonts);
    while let Some(position) = desk.next(order.len()) {
        let Some(number) = order.get(position) else {
            break;
        };
        let tell = |what| send.send((position, what)).map_err(|_| ());
        let Ok(sheaf) = bind_one(plan, *number, &mut binder, &tell) else {
            // The others would wait for this sheaf.
            desk.change(|turns| turns.stopped = true);
            break;
        };
        if tell(Heard::Sheaf(*number, Box::new(sheaf))).is_err() {
            break;
        }
    }
    binder.into_used()
}

/// One portion; an error means that nobody listens any more, or that a page is lost.
fn bind_one(
    plan: &Plan<'_>,
    number: usize,
    binder: &mut Binder<'_>,
    tell: &dyn Fn(Heard) -> Result<(), ()>,
) -> Result<Sheaf, ()> {
    let blocks = plan.blocks(number);
    let job = Job {
        portion: plan.portions.get(number).ok_or(())?,
        cover: plan.source.cover().filter(|_| number == 0),
        blocks: &blocks,
        listing: &[],
        blank: false,
    };
    let mut placed = || tell(Heard::Block);
    let laid = lay_out(&plan.ground, &mut binder.shaper, &job, &mut placed)?;
    binder.bind(laid).map_err(|_| ())
}

/// Hears the threads, and hands their sheaves on in order.
fn gather(
    receive: &Receiver<(usize, Heard)>,
    desk: &Desk,
    order: &[usize],
    heard: &mut dyn FnMut(Heard) -> Result<(), PdfError>,
) -> Result<(), PdfError> {
    let mut waiting = BTreeMap::new();
    let mut wanted = 0;
    while wanted < order.len() {
        // Nobody sends any more although a sheaf is missing: a page is lost, or a thread ended by a panic.
        let (position, what) = receive.recv().map_err(|_| PdfError::Page)?;
        match what {
            Heard::Block => heard(Heard::Block)?,
            sheaf @ Heard::Sheaf(..) => _ = waiting.insert(position, sheaf),
        }
        while let Some(sheaf) = waiting.remove(&wanted) {
            heard(sheaf)?;
            wanted += 1;
            desk.change(|turns| turns.taken = wanted);
        }
    }
    Ok(())
}
