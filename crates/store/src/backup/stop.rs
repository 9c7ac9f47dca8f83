//! Stopping SQLite's long statements: a thread beside them asks whether to go on, and interrupts.
//! It must not know what they do.

use crate::error::{Result, StoreError};
use rusqlite::Connection;
use std::ops::ControlFlow;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread::{Builder, scope};
use std::time::Duration;

/// Whether to go on. Asked several times a second, also from another thread; once it breaks, it stays so.
pub type Going<'g> = dyn Fn() -> ControlFlow<()> + Sync + 'g;

/// How often it is asked while a statement runs.
const PULSE: Duration = Duration::from_millis(40);

/// Refuses to go on when it is to stop.
pub(crate) fn check(going: &Going<'_>) -> Result<()> {
    match going() {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(StoreError::Stopped),
    }
}

/// Runs work on a connection, whose statements are interrupted when it is to stop. `Stopped` also when the work
/// was done just then.
pub(crate) fn watched<T>(
    connection: &Connection,
    going: &Going<'_>,
    work: impl FnOnce() -> Result<T>,
) -> Result<T> {
    check(going)?;
    let handle = connection.get_interrupt_handle();
    let (working, ended) = channel::<()>();
    let watch = move || {
        // An interrupt between two statements is lost: it is sent until the work has ended.
        while ended.recv_timeout(PULSE) == Err(RecvTimeoutError::Timeout) {
            if going().is_break() {
                handle.interrupt();
            }
        }
    };
    let done = scope(|scope| {
        // Without a thread the work is done all the same; it can be stopped at its end.
        let _ = Builder::new().spawn_scoped(scope, watch);
        let done = work();
        drop(working);
        done
    });
    check(going)?;
    done
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU32, Ordering};

    /// Counts to a number that no machine reaches in the time of a test.
    const ENDLESS: &str =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

    #[test]
    fn a_statement_is_interrupted_while_it_runs() {
        let connection = Connection::open_in_memory().unwrap();
        let asked = AtomicU32::new(0);
        let going = || match asked.fetch_add(1, Ordering::Relaxed) {
            0..3 => ControlFlow::Continue(()),
            _ => ControlFlow::Break(()),
        };
        let stopped = watched(&connection, &going, || {
            Ok(connection.query_row(ENDLESS, [], |row| row.get::<_, i64>(0))?)
        });
        assert_eq!(stopped, Err(StoreError::Stopped));
        let after: i64 = connection
            .query_row("SELECT 1", [], |row| row.get(0))
            .unwrap();
        assert_eq!(after, 1, "the connection is as good as before");
    }

    #[test]
    fn work_that_is_not_stopped_gives_its_value() {
        let connection = Connection::open_in_memory().unwrap();
        let going = || ControlFlow::Continue(());
        assert_eq!(watched(&connection, &going, || Ok(7)), Ok(7));
        let failed: Result<()> = watched(&connection, &going, || Err(StoreError::Locked));
        assert_eq!(failed, Err(StoreError::Locked));
    }
}
