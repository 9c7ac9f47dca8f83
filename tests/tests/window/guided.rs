//! The guided start in the real window: a few answers, sheets to confirm, and how many interactions that takes.

use std::cell::Cell;

use registre_app::Lang;
use registre_tests::window::{Home, Window, Words};
use serde_json::json;

/// As many as the start may take until ten sheets lack no letter of Art. 30.
const AT_MOST: u32 = 60;

/// Somebody who goes through it; counts what they do besides typing names.
struct Walk {
    window: Window,
    words: Words,
    done: Cell<u32>,
}

impl Walk {
    fn click(&self, role: &str, name: &str) {
        self.done.set(self.done.get() + 1);
        self.window.click(role, name);
    }

    fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// Chooses an option of the group that bears these words.
    fn choose(&self, group: &str, option: &str) {
        self.done.set(self.done.get() + 1);
        let find = format!(
            "document.querySelector('[data-chosen]')?.removeAttribute('data-chosen');
            const named = (group) => group.getAttribute('aria-label')
              ?? document.getElementById(group.getAttribute('aria-labelledby'))?.textContent ?? '';
            const plain = (text) => text.replace(/\\s+/g, ' ').trim();
            const group = [...document.querySelectorAll('[role=radiogroup]')].find((one) => plain(named(one)) === {});
            const label = [...group?.querySelectorAll('label') ?? []].find((one) => plain(one.textContent) === {});
            label?.setAttribute('data-chosen', '');
            return label !== undefined;",
            json!(plain(group)),
            json!(plain(option)),
        );
        self.window.wait(&format!("{option} of {group}"), || {
            self.window.script(&find) == true
        });
        self.window.click_first("[data-chosen]");
    }

    /// How many sheets lack a letter, and how many there are.
    fn sheets(home: &Home) -> (usize, usize) {
        let held = Home::holds(&home.registers()[0]);
        let sheets = held["activities"].as_array().map_or(0, Vec::len);
        let open = held["activities"].as_array().into_iter().flatten();
        let marked = open
            .filter(|sheet| sheet["unconfirmed"] != json!([]))
            .count();
        (sheets, marked)
    }
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn from_the_first_launch_to_confirmed_sheets() {
    let home = Home::new();
    let walk = Walk {
        window: Window::open(&home),
        words: Words::read(Lang::Fr),
        done: Cell::new(0),
    };
    let window = &walk.window;
    window.wait_for("heading", &walk.say("welcome-title"));
    window.fill("textbox", &walk.say("welcome-name"), "Boulangerie Martin");
    walk.click("button", &walk.say("start-welcome"));
    window.wait_for("heading", &walk.say("start-title"));
    walk.choose(&walk.say("start-trade"), "Commerce, boutique");
    walk.choose(&walk.say("start-size"), "De 1 à 10 salariés");
    for question in [
        "Recevez-vous des candidatures ou des CV ?",
        "Notez-vous les heures de travail (feuille, pointeuse, logiciel) ?",
        "Filmez-vous vos locaux ?",
        "Envoyez-vous une lettre d’information ?",
    ] {
        walk.choose(question, &walk.say("ui-yes"));
    }
    let outside = "Un de vos outils ou prestataires est-il hors d’Europe, ou tenu par une société qui l’est ?";
    walk.choose(outside, &walk.say("ui-no"));
    walk.click("button", &walk.say("start-run"));
    window.wait_for("heading", &walk.say("todo-title"));
    let (sheets, _) = Walk::sheets(&home);
    assert!(sheets >= 10, "{sheets} sheets");
    walk.click("button", &walk.say("todo-read"));
    for left in (0..sheets).rev() {
        window.wait("the summary", || window.script(CONFIRM) == true);
        walk.done.set(walk.done.get() + 1);
        window.click_first("[data-confirm]");
        window.wait("the next one", || Walk::sheets(&home).1 == left);
    }
    window.wait_for("heading", &walk.say("todo-title"));
    println!(
        "{} interactions for {sheets} confirmed sheets",
        walk.done.get()
    );
    assert!(walk.done.get() <= AT_MOST);
    walk.window.close();
}

/// Marks the button that confirms the whole summary.
const CONFIRM: &str = "const all = [...document.querySelectorAll('main button')];
const button = all.find((one) => one.textContent.trim().startsWith('Tout confirmer'));
all.forEach((one) => one.removeAttribute('data-confirm'));
button?.setAttribute('data-confirm', '');
return button !== undefined && !button.disabled;";
