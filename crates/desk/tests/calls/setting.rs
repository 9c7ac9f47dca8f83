//! What the person has set, from one start to the next.
//! It must not know a window.

use crate::place::Place;
use serde_json::json;

#[test]
fn settings_are_kept_and_the_name_goes_into_the_journal() {
    let place = Place::with_register();
    let settings =
        json!({ "lang": "en", "theme": "dark", "text_size": "large", "person": "Marie" });
    place.call("settings_put", json!({ "settings": settings }));
    place.call("activity_put", json!({ "activity": {} }));
    let history = place.call("journal_history", json!({}));
    assert_eq!(
        history.as_array().unwrap().last().unwrap()["actor"],
        "Marie"
    );
    let place = place.again();
    assert_eq!(place.call("start", json!({}))["settings"], settings);
    place.call("import_choose", json!({}));
    assert_eq!(
        place.screen.asked.lock().unwrap()[0].title,
        "Import files",
        "dialogs speak the chosen language"
    );
}
