//! The window for those who do not see it, or see it badly: rules of accessibility on every screen
//! in both themes, and a role and a name for everything that can be operated.

use std::fs;

use registre_app::Lang;
use registre_app::preferences::{TextSize, Theme};
use registre_tests::window::screens::{self, Content, SCREENS, THEMES};
use registre_tests::window::{Home, Window, Words};

/// What reaches beyond the window to the right, and cannot be scrolled to.
const CUT_OFF: &str = "const scrolls = (element) => {
  for (let at = element; at && at !== document.body; at = at.parentElement)
    if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX) && at.tagName !== 'MAIN') return true;
  return false;
};
const seen = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true });
};
const over = [...document.querySelectorAll('body *')]
  .filter((element) => seen(element) && element.getBoundingClientRect().right > innerWidth + 1 && !scrolls(element));
return over.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));";

/// The screens of a register, with what is wrong on each.
fn on_every_screen(content: Content) -> Vec<String> {
    let words = Words::read(Lang::Fr);
    let mut found = Vec::new();
    for (theme, shade) in THEMES {
        let home = Home::new();
        home.prefer(theme, Lang::Fr);
        let path = content.register(&home);
        let window = Window::open_file(&home, &path);
        for screen in &SCREENS {
            (screen.go)(&window, &words);
            let problems = look(&window).into_iter();
            found.extend(problems.map(|problem| format!("{} ({shade}): {problem}", screen.name)));
        }
    }
    found
}

#[track_caller]
fn none(problems: &[String]) {
    assert!(
        problems.is_empty(),
        "{} problem(s):\n{}",
        problems.len(),
        problems.join("\n")
    );
}

/// Broken rules, and what can be operated without saying what it is.
fn look(window: &Window) -> Vec<String> {
    let mut problems = window.violations();
    let nameless = |(role, name, html): &(String, String, String)| {
        // WebKit has no word for what opens a part of the page, but knows it as such.
        let no_role = ["", "generic", "none"].contains(&role.as_str());
        name.is_empty() || (no_role && !html.starts_with("<summary"))
    };
    let unnamed = window.operable().into_iter().filter(nameless);
    problems.extend(unnamed.map(|(role, name, html)| format!("{role} \"{name}\": {html}")));
    problems
}

#[test]
fn every_screen_of_a_register_can_be_read_by_everybody() {
    none(&on_every_screen(Content::Ordinary));
}

#[test]
fn so_can_every_screen_where_nothing_is_written_yet() {
    none(&on_every_screen(Content::Empty));
}

#[test]
fn so_can_those_without_a_register_and_what_an_update_shows() {
    let mut problems = Vec::new();
    for (theme, _) in THEMES {
        for open in [
            screens::welcome,
            screens::recents,
            screens::refused,
            screens::updated,
        ] {
            problems.extend(look(&open(&Home::new(), theme)));
        }
    }
    none(&problems);
}

#[test]
fn at_twice_the_text_in_a_narrow_window_nothing_is_cut_off() {
    let home = Home::new();
    home.choose(|settings| settings.text_size = TextSize::Largest);
    let path = Content::Ordinary.register(&home);
    let window = Window::open_file(&home, &path);
    window.resize(900, 700);
    let words = Words::read(Lang::Fr);
    let mut problems = Vec::new();
    for screen in &SCREENS {
        (screen.go)(&window, &words);
        window.settle();
        let cut = window.script(CUT_OFF);
        let cut = cut.as_array().cloned().unwrap_or_default().into_iter();
        problems.extend(cut.map(|element| format!("{}: {element}", screen.name)));
    }
    none(&problems);
    let size = window.script("return parseFloat(getComputedStyle(document.body).fontSize)");
    assert!(
        size.as_f64().unwrap() > 25.0,
        "the text is twice as large: {size}"
    );
    // A check that sees nothing finds nothing.
    let wide = "const wide = document.createElement('p'); wide.style.width = '2000px'; wide.textContent = 'x';
        document.querySelector('main').append(wide)";
    window.script(wide);
    let cut = window.script(CUT_OFF);
    assert_ne!(
        cut.as_array().map(Vec::len),
        Some(0),
        "what is too wide is seen"
    );
}

#[test]
fn the_focus_is_somewhere_on_every_screen() {
    let home = Home::new();
    let path = Content::Ordinary.register(&home);
    let window = Window::open_file(&home, &path);
    let words = Words::read(Lang::Fr);
    let mut lost = Vec::new();
    for screen in &SCREENS {
        (screen.go)(&window, &words);
        window.settle();
        if window.script("return document.activeElement === document.body") == true {
            lost.push(screen.name.to_owned());
        }
    }
    none(&lost);
}

#[test]
fn a_broken_rule_would_be_found() {
    let window = screens::welcome(&Home::new(), Theme::Light);
    window.script("document.querySelector('main').append(document.createElement('button'))");
    let found = look(&window);
    assert!(
        found.iter().any(|line| line.starts_with("button \"\"")),
        "{found:?}"
    );
    assert!(
        found.iter().any(|line| line.starts_with("button-name")),
        "{found:?}"
    );
}

#[test]
fn the_list_of_screens_is_that_of_the_navigation() {
    let path = format!("{}/ui/src/frame/screens.ts", registre_tests::ROOT);
    let text = fs::read_to_string(path).unwrap();
    let entries: Vec<&str> = text
        .split("label: 'nav-")
        .skip(1)
        .filter_map(|rest| rest.split('\'').next())
        .collect();
    assert!(!entries.is_empty());
    for entry in entries {
        assert!(
            SCREENS.iter().any(|screen| screen.name == entry),
            "{entry} is not visited"
        );
    }
}
