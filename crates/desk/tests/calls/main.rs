//! The commands of the shell, called as the page calls them, with a screen that answers as the test says.
//! It must not know a window.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a screen or a clock that fails is how these tests fail"
)]

mod backing_up;
mod closing;
mod exporting;
mod importing;
mod noticing;
mod opening;
mod place;
mod refusing;
mod restoring;
mod setting;
