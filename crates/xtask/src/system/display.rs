//! Whether a window can be shown where this command runs.
//! Does not know which window.

use std::env;
use std::ffi::OsString;

/// Whether this session has a screen.
pub(crate) fn has_display() -> bool {
    // On the other systems a session without a screen is the exception, and has no sign.
    cfg!(not(target_os = "linux")) || named(|name| env::var_os(name))
}

fn named(variable: impl Fn(&str) -> Option<OsString>) -> bool {
    ["WAYLAND_DISPLAY", "DISPLAY"]
        .iter()
        .any(|name| variable(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_name_is_no_display() {
        assert!(named(|name| (name == "DISPLAY").then(|| ":0".into())));
        assert!(named(|name| (name == "WAYLAND_DISPLAY").then(|| "w".into())));
        assert!(!named(|_| Some(OsString::new())), "set, but to nothing");
        assert!(!named(|_| None));
    }
}
