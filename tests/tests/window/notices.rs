//! Privacy notices in the real window: from a rule to a text, from a gap to its field, own words that are kept, what was
//! published and is no longer true, ways out, and a page that is compared.

use std::fs;
use std::path::{Path, PathBuf};

use registre_app::{Lang, Session};
use registre_tests::window::screens::{nav, open_sheet};
use registre_tests::window::{Home, Key, Window, Words};
use registre_tests::{Bench, clock};
use serde_json::{Value, json};

const PURPOSE: &str = "01900000-0000-7000-8000-000000000001";
const RULE: &str = "01900000-0000-7000-8000-000000000002";

/// A sheet of customers of which a notice lacks one thing: why this use is allowed.
fn customers() -> Value {
    let group = "01900000-0000-7000-8000-000000000003";
    json!({
        "identity": { "reference": "T-001", "name": "Commandes", "status": "in_force" },
        "purposes": [{ "id": PURPOSE, "text": "Livrer vos commandes", "prospecting": { "state": "none" } }],
        "data_subjects": [{ "id": "01900000-0000-7000-8000-000000000004", "category": "customers" }],
        "joint_control": { "state": "none" },
        "sensitive_data": { "state": "none" },
        "data_groups": [{
            "id": group, "category": "identity", "mandatory": true, "consequence": "Nous ne pouvons pas livrer.",
            "sources": [{ "id": "01900000-0000-7000-8000-000000000005", "kind": "person" }],
        }],
        "retention_rules": [{ "id": RULE, "data_groups": [group], "active": "P3Y", "start_event": "la livraison", "final_fate": "erased" }],
        "recipients": { "state": "none" },
        "transfers": { "state": "none" },
        "automated_decision": { "state": "none" },
    })
}

/// A register with that sheet and an organisation that can be reached.
fn register(home: &Home) -> PathBuf {
    let path = home.path("data").join("Tabouret.registre");
    let session = Session::create(&path, "Tabouret", "marie", clock()).unwrap();
    let mut bench = Bench::on(session);
    bench.run("activity_put", json!({ "activity": customers() }));
    let entity = bench.run("organisation_show", json!({})).value["entities"][0]["id"].take();
    let contact = json!({ "email": "bonjour@tabouret.example" });
    let changes = json!([
        { "path": "address", "value": { "street": "1 rue Haute", "postcode": "00100", "city": "Port", "country": "FR" } },
        { "path": "contact", "value": contact },
        { "path": "dpo", "value": { "state": "none" } },
        { "path": "rights_contact", "value": { "name": "Marie", "contact": contact } },
    ]);
    bench.run(
        "record_set",
        json!({ "noun": "entity", "id": entity, "changes": changes }),
    );
    path
}

/// The same, with what was missing, and a full notice for customers.
fn finished(home: &Home) -> PathBuf {
    let path = register(home);
    let mut bench = Bench::on(Session::open(&path, "marie", clock()).unwrap());
    let sheet = bench.run("activity_list", json!({})).value[0]["id"].take();
    set(
        &mut bench,
        &sheet,
        &format!("purposes/{PURPOSE}/legal_basis"),
        &json!("contract"),
    );
    let notice = json!({ "name": "Site", "kind": "full", "audiences": ["customers"], "scope": "rule", "lang": "fr" });
    bench.run("record_put", json!({ "noun": "notice", "value": notice }));
    path
}

fn set(bench: &mut Bench, sheet: &Value, path: &str, value: &Value) {
    let changes = json!([{ "path": path, "value": value }]);
    bench.run("activity_set", json!({ "id": sheet, "changes": changes }));
}

fn open_notice(window: &Window, words: &Words) {
    nav(window, words, "nav-notices", "notices-title");
    window.click_first("[data-notice]");
    window.wait_for("heading", &words.say("notices-text"));
}

/// The words of the notice that are on the screen.
fn told(window: &Window) -> String {
    let text = window.script("return document.querySelector('main article')?.innerText ?? ''");
    text.as_str().unwrap_or_default().to_owned()
}

/// Gives the focus to the sentence that holds these words, by the keys alone.
fn walk_to(window: &Window, words: &Words, part: &str) {
    window.focus("heading", &words.say("notices-text"));
    window.press(Key::Tab);
    window.press(Key::Home);
    let here = "return document.activeElement.dataset.sentence === undefined ? '' : document.activeElement.textContent";
    for _ in 0..100 {
        let said = window.script(here);
        assert_ne!(said, "", "a sentence has the focus");
        if said.as_str().unwrap_or_default().contains(part) {
            return;
        }
        window.press(Key::Down);
    }
    window.fail(&format!("no sentence with {part}"));
}

fn only_notice(path: &Path) -> Value {
    Home::holds(path)["notices"][0].take()
}

#[test]
fn a_notice_is_made_by_rule_and_a_gap_leads_to_its_field_and_back() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = register(&home);
    let window = Window::open_file(&home, &path);
    nav(&window, &words, "nav-notices", "notices-title");
    window.wait_text(&words.say("notices-empty"));
    window.click("button", &words.say("notices-empty-new"));
    window.wait_for("heading", &words.say("notices-new-title"));
    window.click("checkbox", "Clients");
    window.chord(&[Key::Control, Key::Enter]);
    window.wait_for("heading", &words.say("notices-text"));
    window.wait_text("2 points à compléter");
    window.wait_text("T-001");
    assert!(
        told(&window)
            .to_lowercase()
            .contains("livrer vos commandes"),
        "{}",
        told(&window)
    );

    window.click_first("[data-left] button.go");
    window.wait_for("textbox", &words.say("sheet-identity-name"));
    let at = format!(
        "return document.activeElement.closest('[data-path]')?.dataset.path === 'purposes/{PURPOSE}/legal_basis'"
    );
    window.wait("the field of the gap", || window.script(&at) == true);
    window.type_text("contrat");
    window.press(Key::Down);
    window.press(Key::Enter);
    window.wait_text(&words.say("state-saved"));
    // In a field, the keys are the field's own.
    window.focus("button", &words.say("sheet-menu"));
    window.chord(&[Key::Alt, Key::Left]);
    window.wait_for("heading", &words.say("notices-text"));
    window.wait_text(&words.say("notices-left-ready"));
    let lost = window.script("return document.activeElement === document.body");
    assert_eq!(lost, false, "the focus is somewhere");
    window.close();
    let notice = only_notice(&path);
    assert_eq!(notice["audiences"], json!(["customers"]));
}

#[test]
fn own_words_are_written_by_keyboard_and_never_overwritten() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = finished(&home);
    let window = Window::open_file(&home, &path);
    open_notice(&window, &words);
    walk_to(&window, &words, "trois ans");
    // By the keys alone: into what it rests on, and back.
    window.press(Key::Enter);
    window.wait_text("T-001");
    window.press(Key::Escape);
    window.press(Key::F2);
    window.wait_for("dialog", &words.say("notices-rewrite-title"));
    window.fill(
        "textbox",
        &words.say("notices-own-words"),
        "On garde tout cela trois ans.",
    );
    window.chord(&[Key::Control, Key::Enter]);
    window.wait_text("On garde tout cela trois ans.");
    window.wait_without("dialog", &words.say("notices-rewrite-title"));
    let here = "return document.activeElement.textContent";
    window.wait("the focus on the sentence", || {
        window
            .script(here)
            .as_str()
            .is_some_and(|said| said.contains("On garde"))
    });

    // The fact beneath it changes.
    nav(&window, &words, "nav-register", "list-title");
    window.close();
    let mut bench = Bench::on(Session::open(&path, "marie", clock()).unwrap());
    let sheet = bench.run("activity_list", json!({})).value[0]["id"].take();
    set(
        &mut bench,
        &sheet,
        &format!("retention_rules/{RULE}/active"),
        &json!("P5Y"),
    );
    drop(bench);
    let window = Window::open(&home);
    open_notice(&window, &words);
    window.wait_text("1 de vos phrases est à revoir");
    let review = window.script("return document.querySelector('[data-review]').innerText");
    let review = review.as_str().unwrap_or_default();
    for part in ["trois ans", "cinq ans", "On garde tout cela trois ans."] {
        assert!(review.contains(part), "{part}: {review}");
    }
    assert!(
        told(&window).contains("On garde tout cela trois ans."),
        "still theirs"
    );
    window.click("button", &words.say("notices-review-keep"));
    window.wait_text(&words.say("notices-left-ready"));
    assert!(
        told(&window).contains("On garde tout cela trois ans."),
        "kept"
    );
    window.close();
    assert_eq!(
        only_notice(&path)["rewrites"][0]["text"],
        "On garde tout cela trois ans."
    );
}

#[test]
fn what_was_published_is_held_against_the_sheets() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = finished(&home);
    let window = Window::open_file(&home, &path);
    open_notice(&window, &words);
    window.click("button", &words.say("notices-publish"));
    window.fill(
        "textbox",
        &words.say("notices-publish-place"),
        "www.tabouret.example",
    );
    window.click("button", &words.say("notices-publish-confirm"));
    window.wait_text(&words.say("notices-published"));
    window.wait_text("www.tabouret.example");

    nav(&window, &words, "nav-register", "list-title");
    open_sheet(&window, &words, "Commandes");
    window.wait_text("Dans 1 mention");
    window.click_first("[data-path=purposes] ol > li button[aria-expanded=false]");
    let text = words.say("sheet-purpose-text");
    window.fill("textbox", &text, "Livrer et reprendre vos commandes");
    window.press(Key::Tab);
    window.wait_text("Dans 1 mention, 1 à republier");

    nav(&window, &words, "nav-notices", "notices-title");
    window.wait_text("1 mention publiée ne dit plus ce que dit le registre.");
    window.click_first("[data-notice]");
    let both = "const sides = document.querySelector('[data-stale] .sides'); return sides === null ? '' : sides.innerText";
    window.wait("old and new side by side", || window.script(both) != "");
    let sides = window.script(both);
    let sides = sides.as_str().unwrap_or_default().to_lowercase();
    for part in ["livrer vos commandes", "livrer et reprendre vos commandes"] {
        assert!(sides.contains(part), "{part}: {sides}");
    }
    nav(&window, &words, "nav-todo", "todo-title");
    window.wait_text(&words.with("notices-todo", &[("name", "Site")]));
}

#[test]
fn a_notice_leaves_as_a_file_and_as_rich_text() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = finished(&home);
    let window = Window::open_file(&home, &path);
    open_notice(&window, &words);
    let html = home.path("documents").join("mention.html");
    let save = words.say("notices-out-save");
    window.answer(&html, |window| window.click("button", &save));
    window.wait_text(&words.with("documents-made", &[("file", "mention.html")]));
    let text = fs::read_to_string(&html).unwrap();
    assert!(
        text.to_lowercase().contains("livrer vos commandes") && text.contains("Tabouret"),
        "{text}"
    );

    window.click("button", &words.say("notices-copy"));
    window.wait_text(&words.say("notices-copied"));
    let place = "const place = document.createElement('div');
        place.id = 'pasted'; place.contentEditable = 'true'; place.tabIndex = 0;
        document.querySelector('main').append(place); place.focus();";
    window.script(place);
    window.chord(&[Key::Control, Key::Letter('v')]);
    let pasted = "const place = document.getElementById('pasted');
        return { heading: place.querySelector('h1, h2, h3, h4') !== null, text: place.innerText }";
    window.wait("what was pasted", || window.script(pasted)["text"] != "");
    let pasted = window.script(pasted);
    assert_eq!(pasted["heading"], true, "as rich text: {pasted}");
    let text = pasted["text"].as_str().unwrap_or_default();
    assert!(
        text.to_lowercase().contains("livrer vos commandes"),
        "{text}"
    );
}

#[test]
fn a_page_is_compared_pasted_and_opened() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = finished(&home);
    let window = Window::open_file(&home, &path);
    nav(&window, &words, "nav-notices", "notices-title");
    window.click("button", &words.say("notices-check"));
    let paste = words.say("notices-check-paste");
    window.fill(
        "textbox",
        &paste,
        "Livrer vos commandes. Nous gardons tout dix ans.",
    );
    window.click("button", &words.say("notices-check-pasted"));
    window.wait_for("heading", &words.say("notices-check-result"));
    let (role, name) = window.focused();
    assert_eq!(
        (role.as_str(), name),
        ("heading", words.say("notices-check-result"))
    );
    window.wait_text(&words.say("notices-check-words"));
    window.wait_text("dix ans");

    let page = home.path("documents").join("page.html");
    fs::write(&page, "<p>Livrer vos commandes</p><p>Pendant sept ans.</p>").unwrap();
    let choose = words.say("notices-check-file");
    window.answer(&page, |window| window.click("button", &choose));
    window.wait_for(
        "heading",
        &words.with("notices-check-result-of", &[("file", "page.html")]),
    );
    window.wait_text("sept ans");
}
