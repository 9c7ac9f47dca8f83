//! Every screen of the window, and how one comes to it. The pictures and the checks of
//! accessibility go through this one list. Knows names, not contents.

use std::fs;
use std::path::PathBuf;

use registre_app::preferences::Theme;

use super::{Home, Key, Window, Words, guiding, noticing};
use crate::ROOT;
use crate::many::many;

/// How full a register is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// No sheet yet.
    Empty,
    /// The invented company of the demonstration.
    Ordinary,
    /// A thousand sheets.
    Full,
}

impl Content {
    /// All of them, with their names.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Empty, "empty"),
        (Self::Ordinary, "ordinary"),
        (Self::Full, "full"),
    ];

    /// What a register of this content is made from.
    fn exchange(self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Ordinary => {
                fs::read_to_string(format!("{ROOT}/assets/demo/register.fr.json")).unwrap()
            }
            Self::Full => many(1_000),
        }
    }

    /// A register of this content in somebody's home.
    pub fn register(self, home: &Home) -> PathBuf {
        let (_, name) = Self::ALL
            .iter()
            .find(|(content, _)| *content == self)
            .unwrap();
        home.register(name, &self.exchange())
    }
}

/// Both themes, with their names.
pub const THEMES: [(Theme, &str); 2] = [(Theme::Light, "light"), (Theme::Dark, "dark")];

/// A screen, or what opens over one.
pub struct Screen {
    /// Its name in pictures and messages.
    pub name: &'static str,
    /// Comes to it from any other of the same register.
    pub go: fn(&Window, &Words),
}

/// Those of an open register. A sheet is there in each: a blank one is written where there is none.
pub const SCREENS: [Screen; 33] = [
    screen("register", register),
    screen("register-menu", menu),
    screen("sheet", sheet),
    screen("sheet-missing", missing),
    screen("sheet-more", more),
    screen("sheet-history", past),
    screen("sheet-delete", delete),
    screen("sheet-help", guiding::help),
    screen("organisation", |window, words| {
        nav(window, words, "nav-organisation", "organisation-title")
    }),
    screen("checklist", guiding::checklist),
    screen("parties", |window, words| {
        nav(window, words, "nav-parties", "party-title")
    }),
    screen("documents", |window, words| {
        nav(window, words, "nav-documents", "documents-title")
    }),
    screen("notices", noticing::list),
    screen("notice-new", noticing::new),
    screen("notice", noticing::notice),
    screen("notice-sentence", noticing::sentence),
    screen("notice-rewrite", noticing::rewrite),
    screen("notice-check", noticing::check),
    screen("import", |window, words| {
        nav(window, words, "nav-import", "import-screen-title")
    }),
    screen("history", history),
    screen("data", |window, words| {
        nav(window, words, "nav-data", "data-title")
    }),
    screen("settings", |window, words| {
        nav(window, words, "nav-settings", "settings-title")
    }),
    screen("import-preview", import),
    screen("documents-made", print),
    screen("data-restore", restore),
    screen("about", |window, words| {
        nav(window, words, "nav-about", "about-title")
    }),
    screen("todo", guiding::todo),
    screen("start", guiding::start),
    screen("models", guiding::models),
    screen("model", guiding::model),
    screen("sheet-review", guiding::review),
    screen("sheet-rule", guiding::rule),
    screen("confirm", guiding::confirm),
];

const fn screen(name: &'static str, go: fn(&Window, &Words)) -> Screen {
    Screen { name, go }
}

/// A window without a register: the first launch.
pub fn welcome(home: &Home, theme: Theme) -> Window {
    home.prefer(theme, home.lang);
    let window = Window::open(home);
    window.wait_for("heading", &Words::read(home.lang).say("welcome-title"));
    window
}

/// A window on a file that is no register any more.
pub fn refused(home: &Home, theme: Theme) -> Window {
    home.prefer(theme, home.lang);
    let path = home.path("data").join("endommage.registre");
    fs::write(&path, "not a register").unwrap();
    let window = Window::open_file(home, &path);
    window.wait_for(
        "heading",
        &Words::read(home.lang).say("welcome-refused-title"),
    );
    window
}

/// A window whose register was closed: the registers that were open.
pub fn recents(home: &Home, theme: Theme) -> Window {
    home.prefer(theme, home.lang);
    let words = Words::read(home.lang);
    let window = Window::open_file(home, &Content::Ordinary.register(home));
    nav(&window, &words, "nav-data", "data-title");
    window.click("button", &words.say("data-close"));
    window.wait_for("heading", &words.say("welcome-back"));
    window
}

/// A window on a sheet whose model would say something else now, with the differences.
pub fn updated(home: &Home, theme: Theme) -> Window {
    home.prefer(theme, home.lang);
    let words = Words::read(home.lang);
    let (path, sheet) = home.restarted("essai");
    let window = Window::open_file(home, &path);
    open_sheet(&window, &words, &sheet);
    window.click("button", &words.say("review-update-open"));
    guiding::wait_for_dialog(&window);
    window
}

/// Goes to a screen of the navigation; what lies over the window goes first.
pub fn nav(window: &Window, words: &Words, entry: &str, title: &str) {
    if window.script("return document.querySelector('[role=dialog], [role=menu]') !== null") == true
    {
        window.press(Key::Escape);
        window.wait("what lies over the window to go", || {
            window.script("return document.querySelector('[role=dialog], [role=menu]') === null")
                == true
        });
    }
    window.click("button", &words.say(entry));
    window.wait_for("heading", &words.say(title));
}

/// Opens a sheet of the list by its name.
pub fn open_sheet(window: &Window, words: &Words, name: &str) {
    window.click("button", name);
    window.wait_for("textbox", &words.say("sheet-identity-name"));
}

/// The list itself: its rows, or what stands where there is no sheet.
fn register(window: &Window, words: &Words) {
    nav(window, words, "nav-register", "list-title");
    wait_in_sight(window, "the list", "main [role=rowheader], main .empty");
}

/// The journal itself, as far as it is read.
fn history(window: &Window, words: &Words) {
    nav(window, words, "nav-history", "history-title");
    wait_in_sight(window, "the journal", "main ol > li, main .empty");
}

/// Waits for what a screen reads after it has opened.
pub(super) fn wait_in_sight(window: &Window, what: &str, selector: &str) {
    let there = format!("return document.querySelector('{selector}') !== null");
    window.wait(what, || window.script(&there) == true);
}

/// The first sheet of the list, or a new one where the list is empty.
pub(super) fn sheet(window: &Window, words: &Words) {
    register(window, words);
    let first = words.say("list-first");
    if window.has("button", &first) {
        window.click("button", &first);
    } else {
        window.click_first("[role=rowheader] button");
    }
    window.wait_for("textbox", &words.say("sheet-identity-name"));
}

fn menu(window: &Window, words: &Words) {
    register(window, words);
    if window.script("return document.querySelector('[role=gridcell].menu button') !== null")
        == true
    {
        // The list may still measure its rows, and the row go from under the pointer.
        window.wait("the menu of a row", || {
            window.click_first("[role=gridcell].menu button");
            let open = |_| {
                window
                    .has("menuitem", &words.say("list-duplicate"))
                    .then_some(())
            };
            (0..40).find_map(open).is_some()
        });
    }
}

pub(super) fn missing(window: &Window, words: &Words) {
    sheet(window, words);
    let title = words.say("sheet-missing-title");
    // What was chosen holds for every sheet.
    if !window.has("heading", &title) {
        window.click("button", &words.say("sheet-show-missing"));
    }
    window.wait_for("heading", &title);
}

/// Every part beyond the questions, open.
fn more(window: &Window, words: &Words) {
    sheet(window, words);
    let closed = ".further h3 button[aria-expanded=false]";
    let next = format!("return document.querySelector('{closed}') !== null");
    while window.script(&next) == true {
        window.click_first(closed);
    }
    window.script("document.querySelector('.further').scrollIntoView()");
}

fn past(window: &Window, words: &Words) {
    choose(window, words, "sheet-history");
}

fn delete(window: &Window, words: &Words) {
    choose(window, words, "sheet-delete");
}

/// What a spreadsheet would bring.
fn import(window: &Window, words: &Words) {
    let fixture = format!("{ROOT}/crates/import/tests/fixtures/company.ods");
    let path = window.folder.join("documents/company.ods");
    fs::copy(fixture, &path).unwrap();
    nav(window, words, "nav-import", "import-screen-title");
    let choose = words.say("import-screen-choose-files");
    window.answer(&path, |window| window.click("button", &choose));
    window.wait_for("heading", &words.say("import-screen-preview"));
}

/// An exchange file that was just saved.
fn print(window: &Window, words: &Words) {
    nav(window, words, "nav-documents", "documents-title");
    let path = window.folder.join("documents/registre.json");
    let make = words.say("documents-json-make");
    window.answer(&path, |window| window.click("button", &make));
    window.wait_text(&words.with("documents-made", &[("file", "registre.json")]));
}

/// Whether the list has the backup that the message names.
const LISTED: &str = "const told = document.body.innerText.match(/[\\w.+-]+\\.registre(?=\\s*[»”])/);
return told !== null && [...document.querySelectorAll('main li')].some((line) => line.textContent.includes(told[0]));";

/// What a backup holds, before it is put back.
fn restore(window: &Window, words: &Words) {
    nav(window, words, "nav-data", "data-title");
    window.click("button", &words.say("data-backup-now"));
    // The line of the new one comes on top, and moves what is pressed.
    window.wait("the new backup", || window.script(LISTED) == true);
    // With large text in a small window, what says so lies over the line.
    window.click("button", &words.say("dismiss"));
    window.click_first("main li button");
    window.wait_for("button", &words.say("data-preview-restore"));
}

fn choose(window: &Window, words: &Words, action: &str) {
    sheet(window, words);
    window.click("button", &words.say("sheet-menu"));
    window.click("menuitem", &words.say(action));
    guiding::wait_for_dialog(window);
}
