//! The pointer beyond a click: something is taken, moved and let go.
//! Knows no screen.

use fantoccini::actions::{
    ActionSequence, InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use serde_json::json;

use super::Window;

/// The handle in the row that is taken, and the row where it lands.
const ENDS: &str = "const rows = [...document.querySelectorAll(arguments[0])];
rows[arguments[2]].scrollIntoView({ block: 'center' });
return [rows[arguments[1]].querySelector(arguments[3]), rows[arguments[2]]];";

impl Window {
    /// Clicks as a hand does: what the press changes on the page is drawn before the button is let go.
    pub fn click_slowly(&self, role: &str, name: &str) {
        let element = self.waited(role, name);
        let script = "arguments[0].scrollIntoView({ block: 'center' })";
        self.driver.script(script, vec![json!(element)]);
        let button = MOUSE_BUTTON_LEFT;
        let over = PointerAction::MoveToElement {
            element,
            duration: None,
            x: 0.0,
            y: 0.0,
        };
        self.point(vec![over, PointerAction::Down { button }]);
        self.settle();
        self.point(vec![PointerAction::Up { button }]);
    }

    fn point(&self, actions: Vec<PointerAction>) {
        let start = MouseActions::new("pointer".to_owned());
        let actions = actions.into_iter().fold(start, MouseActions::then);
        let sequence: ActionSequence = actions.into();
        let act = async |client: &fantoccini::Client| client.perform_actions(sequence).await;
        self.driver.run("the pointer", act);
    }

    /// Takes a row by its handle and lets it go on another one, past its middle. Rows are those
    /// that a selector finds, by their places from 0.
    pub fn drag(&self, rows: &str, handle: &str, from: usize, to: usize) {
        let arguments = vec![json!(rows), json!(from), json!(to), json!(handle)];
        let ends = self.driver.elements(ENDS, arguments);
        let [handle, row] = ends.as_slice() else {
            self.fail(&format!("nothing to drag in {rows}"));
        };
        let past = if to > from { 4.0 } else { -4.0 };
        let over = |element: &Element, y| PointerAction::MoveToElement {
            element: element.clone(),
            duration: None,
            x: 0.0,
            y,
        };
        let button = MOUSE_BUTTON_LEFT;
        self.point(vec![
            over(handle, 0.0),
            PointerAction::Down { button },
            over(row, 0.0),
            over(row, past),
            PointerAction::Up { button },
        ]);
    }
}
