//! The guided start in the real window: a few answers, sheets to confirm, and how many interactions that takes.

use std::cell::Cell;

use registre_app::{Lang, Session};
use registre_tests::window::{Home, Window, Words};
use registre_tests::{Bench, clock};
use serde_json::{Value, json};

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

    /// Takes over what is usual where no text fixes a duration.
    fn takes_usual_durations(&self) {
        let window = &self.window;
        window.wait("the summary", || window.script(CONFIRM) == true);
        let left = || window.script(TAKE).as_u64().unwrap_or_default();
        let mut before = left();
        while before > 0 {
            self.done.set(self.done.get() + 1);
            window.click_first("[data-take]");
            window.wait("the duration to be written", || left() < before);
            before = left();
        }
    }

    /// Does what is still required besides the sheets: how the organisation is reached, and whether it has an officer.
    fn presents_itself(&self, home: &Home) {
        let window = &self.window;
        self.click("button", &self.say("nav-organisation"));
        window.wait_for("heading", &self.say("organisation-title"));
        self.done.set(self.done.get() + 1);
        window.fill(
            "textbox",
            &self.say("organisation-contact-email"),
            "bonjour@boulangerie.example",
        );
        self.click("button", &self.say("organisation-dpo-none"));
        window.wait("both to be kept", || {
            let entity = &Home::holds(&home.registers()[0])["entities"][0];
            entity["dpo"]["state"] == "none" && entity["contact"]["email"] != ""
        });
    }
}

/// What the list says of each sheet.
struct Sheets {
    all: usize,
    /// Those with a value that nobody has confirmed.
    marked: usize,
    /// The letters that each of the others lacks.
    missing: Vec<String>,
}

fn sheets(home: &Home) -> Sheets {
    let path = &home.registers()[0];
    let held = Home::holds(path);
    let held = held["activities"].as_array().unwrap();
    let session = Session::open(path, "", clock()).unwrap();
    let listed = Bench::on(session).run("activity_list", json!({})).value;
    let lacks = |line: &Value| {
        let letters = line["missing"].as_array().unwrap();
        (!letters.is_empty()).then(|| format!("{}: {}", line["name"], line["missing"]))
    };
    Sheets {
        all: held.len(),
        marked: held
            .iter()
            .filter(|sheet| sheet["unconfirmed"] != json!([]))
            .count(),
        missing: listed
            .as_array()
            .unwrap()
            .iter()
            .filter_map(lacks)
            .collect(),
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
    // What would leave a legal basis or a duration open: other customers, and what makes a yes precise.
    for question in [
        "Avez-vous des clients professionnels ?",
        "Un logiciel note-t-il ou trie-t-il les candidats ?",
        "Regardez-vous qui ouvre vos e-mails ou clique dedans ?",
    ] {
        walk.choose(question, &walk.say("ui-no"));
    }
    walk.click("button", &walk.say("start-run"));
    window.wait_for("heading", &walk.say("todo-title"));
    let made = sheets(&home).all;
    assert!(made >= 10, "{made} sheets");
    walk.click("button", &walk.say("todo-read"));
    for left in (0..made).rev() {
        walk.takes_usual_durations();
        let pressed = window.read_summary();
        window.wait("the summary", || window.script(CONFIRM) == true);
        walk.done.set(walk.done.get() + pressed + 1);
        window.click_first("[data-confirm]");
        window.wait("the next one", || sheets(&home).marked == left);
    }
    window.wait_for("heading", &walk.say("todo-title"));
    walk.presents_itself(&home);
    let end = sheets(&home);
    let complete = made - end.missing.len();
    let done = walk.done.get();
    println!("{done} interactions, {complete} of {made} sheets lack no letter of Art. 30");
    assert!(complete >= 10, "{:?}", end.missing);
    assert!(done <= AT_MOST, "{done} interactions");
    walk.window.close();
}

/// Marks the button that confirms the whole summary.
const CONFIRM: &str = "const all = [...document.querySelectorAll('main button')];
const button = all.find((one) => one.textContent.trim().startsWith('Tout confirmer'));
all.forEach((one) => one.removeAttribute('data-confirm'));
button?.setAttribute('data-confirm', '');
return button !== undefined && !button.disabled;";

/// How many buttons take over a duration; marks the one that takes most of them.
const TAKE: &str = "const all = [...document.querySelectorAll('main button')];
const takes = all.filter((one) => /^Reprendre/.test(one.textContent.trim()));
all.forEach((one) => one.removeAttribute('data-take'));
const take = takes.find((one) => /^Reprendre (cette|ces)/.test(one.textContent.trim())) ?? takes[0];
take?.setAttribute('data-take', '');
take?.scrollIntoView({ block: 'center' });
return takes.length;";
