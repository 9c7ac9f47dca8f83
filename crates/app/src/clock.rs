//! The clock and the source of identifiers: the only two places where the outside world enters a use case.
//! They must not know what they are asked for.

use chrono::{DateTime, FixedOffset, Local, SubsecRound, Utc};
use uuid::Uuid;

/// Tells the time and makes identifiers; a test gives its own, so that the same input gives the same bytes.
pub trait World: Send {
    /// The present instant, to the millisecond, with the reader's offset from UTC.
    fn now(&mut self) -> DateTime<FixedOffset>;

    /// A new identifier (UUIDv7: identifiers made later sort later).
    fn new_id(&mut self) -> Uuid;
}

/// The machine's clock and random identifiers.
#[derive(Debug, Default)]
pub struct Machine;

impl World for Machine {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the clock that everybody else is handed"
    )]
    fn now(&mut self) -> DateTime<FixedOffset> {
        Local::now().trunc_subsecs(3).fixed_offset()
    }

    fn new_id(&mut self) -> Uuid {
        Uuid::now_v7()
    }
}

/// A clock that advances one second each time it is asked, and identifiers that count.
/// For demonstrations and tests, whose documents must not change from run to run.
#[derive(Debug, Clone)]
pub struct Scripted {
    now: DateTime<Utc>,
    next: u64,
}

impl Scripted {
    /// Starts at an instant; identifiers count from 1.
    pub fn starting(now: DateTime<Utc>) -> Self {
        Self { now, next: 1 }
    }
}

impl World for Scripted {
    fn now(&mut self) -> DateTime<FixedOffset> {
        self.now += chrono::TimeDelta::seconds(1);
        self.now.fixed_offset()
    }

    fn new_id(&mut self) -> Uuid {
        let id = Uuid::from_u64_pair(0x0190_0000_0000_7000, 0x8000_0000_0000_0000 | self.next);
        self.next += 1;
        id
    }
}
