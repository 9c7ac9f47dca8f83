//! The store on real files: round trips, undo, refusals, two programs, crashes.
//! It must not use anything but the public interface and plain SQLite.

#[cfg(test)]
mod attachment;
#[cfg(test)]
mod backup;
#[cfg(test)]
mod fixture;
#[cfg(test)]
mod journal;
#[cfg(test)]
mod kill;
#[cfg(test)]
mod process;
#[cfg(test)]
mod read_only;
#[cfg(test)]
mod refusal;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod snapshot;
#[cfg(test)]
mod support;
#[cfg(test)]
mod tamper;
#[cfg(test)]
mod transact;
#[cfg(test)]
mod two;
#[cfg(test)]
mod undo;
