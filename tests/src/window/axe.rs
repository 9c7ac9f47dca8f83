//! The rules of accessibility that a program can check, by axe-core in the page.
//! Knows no screen; the library comes with the packages of the page.

use std::fs;

use serde_json::Value;

use super::Window;
use crate::ROOT;

const RUN: &str = "const done = arguments[0];
const rules = { 'color-contrast': { enabled: true } };
axe.run(document, { resultTypes: ['violations'], rules })
  .then((found) => done({ violations: found.violations, passes: found.passes.length }))
  .catch((error) => done({ error: String(error) }));";

impl Window {
    /// What axe finds wrong on the screen, one line each: rule, severity, element.
    pub fn violations(&self) -> Vec<String> {
        self.settle();
        let library = format!("{ROOT}/ui/node_modules/axe-core/axe.min.js");
        let library = fs::read_to_string(&library);
        let library =
            library.unwrap_or_else(|error| panic!("axe-core: {error}; `npm ci` in ui brings it"));
        self.driver
            .script(&format!("if (!window.axe) {{ {library} }}"), Vec::new());
        let found = self.script_later(RUN);
        assert!(found["error"].is_null(), "axe: {}", found["error"]);
        assert_ne!(found["passes"], 0, "axe looked at nothing");
        let rules = found["violations"].as_array().cloned().unwrap_or_default();
        rules.iter().flat_map(lines).collect()
    }
}

fn lines(rule: &Value) -> Vec<String> {
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let head = format!("{} ({})", word(&rule["id"]), word(&rule["impact"]));
    let nodes = rule["nodes"].as_array().cloned().unwrap_or_default();
    let line = |node: &Value| {
        format!(
            "{head}: {} {}",
            word(&node["html"]),
            word(&node["failureSummary"])
        )
    };
    nodes.iter().map(line).collect()
}
