//! What the page may ask, in the program itself: its own commands by name, and nothing else.

use registre_tests::window::{Home, Window};
use serde_json::Value;

/// Tauri's own commands, those of the plugins that are built in, and one that nobody has.
const NOT_GRANTED: [&str; 9] = [
    "plugin:app|version",
    "plugin:dialog|open",
    "plugin:dialog|save",
    "plugin:event|listen",
    "plugin:fs|read_file",
    "plugin:opener|open_url",
    "plugin:webview|create_webview_window",
    "plugin:window|close",
    "register_wipe",
];

fn ask(window: &Window, command: &str) -> Value {
    let script = format!(
        "const done = arguments[0];
        window.__TAURI_INTERNALS__.invoke('{command}', {{ request: {{}} }})
          .then((answer) => done({{ answer }}))
          .catch((refusal) => done({{ refusal: typeof refusal === 'string' ? refusal : JSON.stringify(refusal) }}));"
    );
    window.script_later(&script)
}

#[test]
fn a_command_that_is_not_granted_is_denied() {
    let window = Window::open(&Home::new());
    let granted = ask(&window, "backup_list");
    assert!(
        granted["answer"].is_array(),
        "the program itself answers: {granted}"
    );
    for command in NOT_GRANTED {
        let denied = ask(&window, command);
        let refusal = denied["refusal"].as_str().unwrap_or_default();
        assert!(refusal.contains("not allowed"), "{command}: {denied}");
    }
}

#[test]
fn the_policy_stops_the_network_inline_scripts_and_inline_styles() {
    let window = Window::open(&Home::new());
    let attempts = [
        (
            "connect-src",
            "fetch('https://example.com/').catch(() => 0)",
        ),
        ("img-src", "new Image().src = 'https://example.com/a.png'"),
        (
            "script-src",
            "const s = document.createElement('script'); s.textContent = '0'; document.body.append(s)",
        ),
        (
            "style-src",
            "document.body.insertAdjacentHTML('beforeend', '<i style=\"color: red\"></i>')",
        ),
        (
            "frame-src",
            "const f = document.createElement('iframe'); f.src = 'https://example.com/'; document.body.append(f)",
        ),
    ];
    for (directive, attempt) in attempts {
        let script = format!(
            "const done = arguments[0];
            document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), {{ once: true }});
            {attempt};"
        );
        let stopped = window.script_later(&script);
        let stopped = stopped.as_str().unwrap_or_default();
        assert!(stopped.starts_with(directive), "{directive}: {stopped}");
    }
    let global = window.script("return typeof window.__TAURI__");
    assert_eq!(global, "undefined", "no global door");
}
