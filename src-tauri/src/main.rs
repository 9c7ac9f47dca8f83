//! The program that opens the window.
//! It must not know what the window shows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    registre_window::run()
}
