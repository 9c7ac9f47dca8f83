//! Scenarios in the real window: the built program under WebKit's driver, on a screen of its own.
//! They run on Linux, where the web view has a driver; what is missing fails them by its name.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a panic is how a scenario fails"
)]

mod beside;
mod confirming;
mod copies;
mod first;
mod guided;
mod handing;
mod helping;
mod kept;
mod leaving;
mod many;
mod notices;
mod papers;
mod policy;
mod reading;
mod sheet;
