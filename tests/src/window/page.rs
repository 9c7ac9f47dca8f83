//! What is on the screen: elements by the role and name that everybody is given, and its text.
//! Knows no screen in particular.

use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::{Key, Window};

/// Gives what might have this role and name; the driver's computed role and name then decide.
const CANDIDATES: &str = include_str!("candidates.js");

const SETTLED: &str = "const done = arguments[0];
const place = () => {
  const main = document.querySelector('main:not([aria-busy=true])');
  return main === null ? '' : [main.scrollTop, main.scrollHeight, main.clientHeight].join(' ');
};
let [before, still] = ['', 0];
const look = () => {
  const now = place();
  still = now !== '' && now === before ? still + 1 : 0;
  before = now;
  if (still < 4) requestAnimationFrame(look);
  else done(true);
};
look();";

/// Scrolls by a screenful; false where there is nothing more, or something lies over the page.
const ONWARD: &str = "const main = document.querySelector('main');
const before = main.scrollTop;
if (document.querySelector('[role=dialog], [role=menu]')) return false;
main.scrollBy(0, main.clientHeight * 0.9);
return main.scrollTop > before;";

/// A text as it is compared: each run of spaces of any kind is one space.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Window {
    /// Waits until the page is there, nothing it had to draw is left, and no scrolling is under way.
    pub fn settle(&self) {
        self.driver.script_later(SETTLED, Vec::new());
    }

    /// Whether something of this role and exact name is shown.
    pub fn has(&self, role: &str, name: &str) -> bool {
        self.find(role, name).is_some()
    }

    /// Waits until something of this role and exact name is shown.
    pub fn wait_for(&self, role: &str, name: &str) {
        self.waited(role, name);
    }

    /// Waits until nothing of this role and exact name is shown.
    pub fn wait_without(&self, role: &str, name: &str) {
        self.wait(&format!("{role} \"{name}\" to go"), || {
            !self.has(role, name)
        });
    }

    /// Clicks what has this role and exact name, once it is there.
    pub fn click(&self, role: &str, name: &str) {
        let what = format!("a click on {role} \"{name}\"");
        self.wait(&what, || {
            let element = self.find(role, name);
            element
                .is_some_and(|element| self.driver.attempt(async |_| element.click().await).is_ok())
        });
    }

    /// Clicks the first thing that a selector finds, where the name is the register's own.
    pub fn click_first(&self, selector: &str) {
        let script = "return [...document.querySelectorAll(arguments[0])].slice(0, 1)";
        self.wait(&format!("a click on {selector}"), || {
            let found = self.driver.elements(script, vec![json!(selector)]);
            let click = async |element: &Element| element.click().await;
            found
                .first()
                .is_some_and(|element| self.driver.attempt(async |_| click(element).await).is_ok())
        });
    }

    /// Gives the focus to what has this role and exact name, without the pointer.
    pub fn focus(&self, role: &str, name: &str) {
        let element = self.waited(role, name);
        self.driver
            .script("arguments[0].focus()", vec![json!(element)]);
    }

    /// What a field of this role and exact name holds.
    pub fn value(&self, role: &str, name: &str) -> String {
        let element = self.waited(role, name);
        let value = self
            .driver
            .script("return arguments[0].value", vec![json!(element)]);
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a button of this exact name is pressed in, as one that stands for an answer is.
    pub fn wait_pressed(&self, name: &str) {
        let state = "return arguments[0].getAttribute('aria-pressed')";
        self.wait(&format!("\"{name}\" to be pressed in"), || {
            let button = self.find("button", name);
            button.is_some_and(|button| self.driver.script(state, vec![json!(button)]) == "true")
        });
    }

    /// Empties a field of this role and exact name and types `text` into it.
    pub fn fill(&self, role: &str, name: &str, text: &str) {
        self.focus(role, name);
        self.chord(&[Key::Control, Key::Letter('a')]);
        self.type_text(text);
    }

    /// Presses Tab until what has this role and exact name has the focus, as without a pointer.
    pub fn tab_to(&self, role: &str, name: &str) {
        let wanted = (role.to_owned(), plain(name));
        let mut passed = Vec::new();
        for _ in 0..300 {
            self.press(Key::Tab);
            let found = self.focused();
            if found == wanted {
                return;
            }
            passed.push(found);
        }
        self.fail(&format!(
            "Tab never reached {role} \"{name}\"; it passed {passed:?}"
        ));
    }

    /// The role and name of what has the focus.
    pub fn focused(&self) -> (String, String) {
        let script = "return [document.activeElement ?? document.body]";
        let elements = self.driver.elements(script, Vec::new());
        let computed = elements
            .first()
            .and_then(|element| self.driver.computed(element));
        computed.unwrap_or_default()
    }

    /// The text that is shown.
    pub fn text(&self) -> String {
        let text = self
            .driver
            .script("return document.body.innerText", Vec::new());
        plain(text.as_str().unwrap_or_default())
    }

    /// Waits until this text is shown.
    pub fn wait_text(&self, text: &str) {
        let wanted = plain(text);
        self.wait(&format!("the text \"{wanted}\""), || {
            self.text().contains(&wanted)
        });
    }

    /// Waits for a condition; fails with what the screen showed instead.
    pub fn wait(&self, what: &str, mut ask: impl FnMut() -> bool) {
        let start = std::time::Instant::now();
        while !ask() {
            if start.elapsed() > super::desk::PATIENCE {
                self.fail(&format!("waited in vain for {what}"));
            }
            std::thread::park_timeout(std::time::Duration::from_millis(30));
        }
    }

    /// What a script of the page hands to its last argument, a function.
    pub fn script_later(&self, script: &str) -> Value {
        self.driver.script_later(script, Vec::new())
    }

    /// What a script of the page returns.
    pub fn script(&self, script: &str) -> Value {
        self.driver.script(script, Vec::new())
    }

    /// The computed role and name of everything that can be operated.
    pub fn operable(&self) -> Vec<(String, String, String)> {
        let elements = self
            .driver
            .elements(CANDIDATES, vec![json!(null), json!(null)]);
        let described = |element: &Element| {
            let html = "return arguments[0].outerHTML.slice(0, 160)";
            let argument = vec![json!(element)];
            let ask = self
                .driver
                .attempt(async |client| client.execute(html, argument).await);
            // What has gone meanwhile is operated by nobody.
            let (html, (role, name)) = (ask.ok()?, self.driver.computed(element)?);
            Some((role, name, html.as_str().unwrap_or_default().to_owned()))
        };
        elements.iter().filter_map(described).collect()
    }

    /// A picture of the page, as PNG, once everything is drawn.
    pub fn picture(&self) -> Vec<u8> {
        self.settle();
        self.driver
            .run("a picture", async |client| client.screenshot().await)
    }

    /// The page from its top to its end, or as far as so many pictures go: a screenful each.
    pub fn pictures(&self) -> Vec<Vec<u8>> {
        const MOST: usize = 4;
        let mut pictures = vec![self.picture()];
        while pictures.len() < MOST && self.script(ONWARD) == true {
            pictures.push(self.picture());
        }
        self.script("document.querySelector('main').scrollTop = 0");
        pictures
    }

    /// Fails with what is on the screen, and keeps a picture of it.
    pub fn fail(&self, what: &str) -> ! {
        let thread = std::thread::current();
        let name = thread.name().unwrap_or("window").replace("::", "-");
        let path = format!("{}/target/failed-{name}.png", crate::ROOT);
        let kept = self
            .driver
            .attempt(async |client| client.screenshot().await);
        let kept = kept.is_ok_and(|picture| std::fs::write(&path, picture).is_ok());
        let picture = if kept { path } else { String::new() };
        panic!("{what}\nscreen: {picture}\n{}", self.text());
    }

    pub(super) fn waited(&self, role: &str, name: &str) -> Element {
        let mut found = None;
        self.wait(&format!("{role} \"{name}\""), || {
            found = self.find(role, name);
            found.is_some()
        });
        found.unwrap_or_else(|| self.fail("nothing"))
    }

    fn find(&self, role: &str, name: &str) -> Option<Element> {
        let wanted = (role.to_owned(), plain(name));
        let arguments = vec![json!(role), json!(wanted.1)];
        let candidates = self.driver.elements(CANDIDATES, arguments).into_iter();
        let mut named =
            candidates.filter(|element| self.driver.computed(element).as_ref() == Some(&wanted));
        named.next()
    }
}
