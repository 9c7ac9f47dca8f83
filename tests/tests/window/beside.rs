//! The window is not alone: other programs on the same file, a second start, a file that is damaged.

use std::fs;

use registre_app::{Lang, Session};
use registre_tests::window::{Home, Window, Words};
use registre_tests::{clock, elsewhere};

#[test]
fn what_another_program_writes_is_said_and_shown_and_nothing_is_lost() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.register("essai", "");
    let window = Window::open_file(&home, &path);
    window.click("button", &words.say("list-first"));
    let name = words.say("sheet-identity-name");
    window.fill("textbox", &name, "Écrite dans la fenêtre");
    window.click("button", &words.say("nav-register"));
    window.wait_for("button", "Écrite dans la fenêtre");
    elsewhere::write(&path, "Écrite ailleurs");
    window.look_away_and_back();
    window.wait_text(&words.say("changed-elsewhere"));
    window.wait_for("button", "Écrite ailleurs");
    window.wait_for("button", "Écrite dans la fenêtre");
    window.close();
    let mut session = Session::open(&path, "marie", clock()).unwrap();
    assert_eq!(session.register().unwrap().activities.len(), 2);
}

#[test]
fn an_edit_after_another_program_wrote_keeps_both() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.register("essai", "");
    let window = Window::open_file(&home, &path);
    window.click("button", &words.say("list-first"));
    let name = words.say("sheet-identity-name");
    window.wait_for("textbox", &name);
    elsewhere::write(&path, "Écrite ailleurs");
    window.fill("textbox", &name, "Écrite dans la fenêtre");
    window.wait_text(&words.say("changed-elsewhere"));
    window.click("button", &words.say("nav-register"));
    window.wait_for("button", "Écrite ailleurs");
    window.wait_for("button", "Écrite dans la fenêtre");
}

#[test]
fn a_second_start_leaves_one_window() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let window = Window::open(&home);
    window.start_again();
    window.wait_for("heading", &words.say("welcome-title"));
}

#[test]
fn a_file_damaged_since_is_refused_with_what_is_safe_and_left_as_it_is() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.register("essai", "");
    let window = Window::open_file(&home, &path);
    window.wait_for("button", &words.say("list-first"));
    window.close();
    let mut bytes = fs::read(&path).unwrap();
    bytes.iter_mut().skip(100).for_each(|byte| *byte ^= 0x5a);
    fs::write(&path, &bytes).unwrap();

    let window = Window::open(&home);
    window.wait_for("heading", &words.say("welcome-refused-title"));
    window.wait_text(&words.say("welcome-refused-safe-text"));
    window.wait_text("essai.registre");
    window.click("button", &words.say("welcome-refused-leave"));
    window.wait_for("heading", &words.say("welcome-back"));
    window.close();
    assert_eq!(fs::read(&path).unwrap(), bytes, "not a byte was changed");
}

#[test]
fn a_backup_brings_a_damaged_register_back() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.register("essai", "");
    let window = Window::open_file(&home, &path);
    window.click("button", &words.say("list-first"));
    window.fill("textbox", &words.say("sheet-identity-name"), "Gardée");
    window.click("button", &words.say("nav-data"));
    window.click("button", &words.say("data-backup-now"));
    window.wait_text("Sauvegarde faite et vérifiée");
    window.close();
    fs::write(&path, "damaged").unwrap();

    let window = Window::open(&home);
    window.wait_for("heading", &words.say("welcome-refused-title"));
    window.click_first("main li button");
    window.wait_for("button", &words.say("data-preview-restore"));
    window.click("button", &words.say("data-preview-restore"));
    window.wait_for("button", "Gardée");
    let aside = fs::read_dir(home.path("data")).unwrap();
    let mut aside = aside.filter_map(|entry| fs::read(entry.ok()?.path()).ok());
    assert!(
        aside.any(|bytes| bytes == b"damaged"),
        "the old file is kept"
    );
}
