//! Files that are brought in: chosen, dropped, attached.
//! It must not know a window.

use crate::place::Place;
use registre_app::ErrorCode;
use registre_desk::channel::Notice;
use registre_desk::dropping;
use serde_json::json;

#[test]
fn files_that_were_chosen_or_dropped_are_previewed_then_imported() {
    let place = Place::with_demo();
    let sheets = place.sheets();
    place.choose("echange.json");
    place.call("export_save", json!({ "document": { "kind": "json" } }));
    place.call("register_create", json!({ "name": "Autre" }));
    assert_eq!(
        place.code("import_preview", json!({})),
        ErrorCode::FileMissing,
        "nothing was chosen"
    );
    place.choose("echange.json");
    assert_eq!(
        place.call("import_choose", json!({})),
        json!(["echange.json"])
    );
    let preview = place.call("import_preview", json!({}));
    assert!(preview["records"].as_array().unwrap().len() > sheets);
    assert_eq!(place.sheets(), 0, "a preview writes nothing");
    place.call("import_forget", json!({}));
    assert_eq!(
        place.code("import_run", json!({})),
        ErrorCode::FileMissing,
        "it was let go of"
    );
    dropping::dropped(
        &place.desk,
        vec![place.path("echange.json"), place.path("no such file")],
    );
    let files = vec!["echange.json".to_owned()];
    assert!(
        place
            .screen
            .told
            .lock()
            .unwrap()
            .contains(&Notice::Dropped { files })
    );
    place.call("import_run", json!({}));
    assert_eq!(place.sheets(), sheets);
    assert_eq!(
        place.code("import_run", json!({})),
        ErrorCode::FileMissing,
        "once is enough"
    );
}

#[test]
fn a_file_is_attached_and_a_copy_of_it_saved() {
    let place = Place::with_register();
    std::fs::write(place.path("contrat.txt"), "Article 28").unwrap();
    place.choose("contrat.txt");
    let attached = place.call("attachment_choose", json!({}));
    assert_eq!(attached["file_name"], "contrat.txt");
    let copy = place.choose("copie.txt");
    place.call("attachment_save", json!({ "sha256": attached["sha256"] }));
    assert_eq!(std::fs::read_to_string(copy).unwrap(), "Article 28");
}
