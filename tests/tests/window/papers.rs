//! Documents made in the window: a PDF of answers that are "none".

use registre_app::Lang;
use registre_tests::window::screens::{nav, open_sheet};
use registre_tests::window::{Home, Window, Words};
use registre_tests::{pdf_text, squeezed};
use serde_json::json;

fn one_click(window: &Window, words: &Words, answer: &str) {
    window.click("button", &words.say(answer));
    window.wait_pressed(&words.say(answer));
    window.wait_text(&words.say("state-saved"));
}

#[test]
fn none_is_one_click_each_and_is_printed_as_an_answer() {
    let home = Home::new();
    let words = Words::read(Lang::Fr);
    let path = home.written("essai", &[json!({ "identity": { "name": "Paie" } })]);
    let window = Window::open_file(&home, &path);
    nav(&window, &words, "nav-organisation", "organisation-title");
    one_click(&window, &words, "organisation-dpo-none");
    window.click("button", &words.say("nav-register"));
    open_sheet(&window, &words, "Paie");
    one_click(&window, &words, "sheet-recipients-none");
    one_click(&window, &words, "sheet-transfers-none");
    nav(&window, &words, "nav-documents", "documents-title");
    let pdf = home.path("documents").join("registre.pdf");
    let make = words.say("documents-pdf-make");
    window.answer(&pdf, |window| window.click("button", &make));
    window.wait_text(&words.with("documents-made", &[("file", "registre.pdf")]));

    let text = squeezed(&pdf_text(&pdf));
    let print =
        |keys: &[&str]| squeezed(&keys.iter().map(|key| words.say(key)).collect::<String>());
    for asked in ["doc-section-recipients", "doc-section-transfers"] {
        let answer = print(&[asked, "doc-none"]);
        assert!(text.contains(&answer), "{answer} is printed: {text}");
        let placeholder = print(&[asked, "doc-unknown"]);
        assert!(!text.contains(&placeholder), "{asked} is answered: {text}");
    }
    let label = print(&["doc-dpo"]);
    let labels = text.matches(&label).count();
    let answers = text.matches(&(label + &print(&["doc-no-dpo"]))).count();
    assert!(
        labels > 0 && answers == labels,
        "{answers} of {labels}: {text}"
    );
    let left = print(&["doc-unknown"]);
    assert!(
        text.contains(&left),
        "what nobody answered is printed as such"
    );
}
