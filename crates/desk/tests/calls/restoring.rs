//! Backups looked into, and put in the place of what is damaged.
//! It must not know a window.

use crate::place::Place;
use registre_app::ErrorCode;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

#[test]
fn a_damaged_register_is_said_at_the_start_and_a_backup_takes_its_place() {
    let place = Place::with_demo();
    let (file, sheets) = (place.file(), place.sheets());
    place.call("backup_now", json!({}));
    assert_eq!(
        place
            .call("backup_list", json!({}))
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let place = place.again();
    let whole = std::fs::read(&file).unwrap();
    let damaged = [&whole[..2000], &vec![0x5a; whole.len() - 2000]].concat();
    std::fs::write(&file, &damaged).unwrap();
    let start = place.call("start", json!({}));
    assert_eq!(start["register"], Value::Null);
    assert_eq!(start["refusal"]["error"]["code"], "damaged", "{start}");
    assert_eq!(
        start["refusal"]["backups"].as_array().unwrap().len(),
        1,
        "found by the register's identifier"
    );
    assert_eq!(place.code("activity_list", json!({})), ErrorCode::Damaged);
    assert_eq!(
        place.code("restore_run", json!({})),
        ErrorCode::NotFound,
        "nothing was looked into"
    );
    let preview = place.call("restore_preview", json!({ "index": 0 }));
    assert_eq!(
        (preview["sound"].clone(), preview["activities"].clone()),
        (json!(true), json!(sheets))
    );
    let opened = place.call("restore_run", json!({}));
    assert_eq!(place.sheets(), sheets);
    let aside = file.with_file_name(opened["set_aside"].as_str().unwrap());
    assert_eq!(
        std::fs::read(aside).unwrap(),
        damaged,
        "what was there is kept beside it"
    );
    assert_eq!(place.call("start", json!({}))["refusal"], Value::Null);
}

#[test]
fn looking_into_the_open_register_or_into_nothing_leaves_it_open() {
    let place = Place::with_demo();
    let (file, sheets) = (place.file(), place.sheets());
    place.screen.chosen.lock().unwrap().push_back(file.clone());
    assert_eq!(
        place.call("restore_choose", json!({}))["activities"],
        sheets
    );
    place.choose("nothing.registre");
    assert_eq!(
        place.code("restore_choose", json!({})),
        ErrorCode::FileMissing
    );
    assert_eq!(
        place.code("restore_preview", json!({ "index": 7 })),
        ErrorCode::NotFound
    );
    place.call("activity_put", json!({ "activity": {} }));
    assert_eq!(place.file(), file);
    assert_eq!(place.sheets(), sheets + 1);
}

#[test]
fn a_backup_of_another_register_is_told_from_one_of_this() {
    let place = Place::with_register();
    let (first, copy) = (place.file(), place.choose("copie.registre"));
    place.call("backup_as", json!({}));
    place.call("register_create", json!({ "name": "Voisin" }));
    let looked_into = || {
        place.screen.chosen.lock().unwrap().push_back(copy.clone());
        place.call("restore_choose", json!({}))
    };
    let of_another = looked_into();
    assert_eq!(of_another["other"], true);
    assert_eq!(of_another["name"], "Atelier");
    place.call("register_open", json!({ "recent": 1 }));
    assert_eq!(place.file(), first);
    assert_eq!(looked_into()["other"], false);
    // It is known which register a file was that cannot be opened any more.
    let place = place.again();
    std::fs::write(&first, "x").unwrap();
    assert!(place.call("start", json!({}))["refusal"].is_object());
    let looked_into = |file: PathBuf| {
        place.screen.chosen.lock().unwrap().push_back(file);
        place.call("restore_choose", json!({}))["other"].clone()
    };
    assert_eq!(looked_into(copy), false);
    let neighbour = place.call("start", json!({}))["recents"][1].clone();
    let folder = Path::new(neighbour["folder"].as_str().unwrap());
    assert_eq!(
        looked_into(folder.join(neighbour["file"].as_str().unwrap())),
        true
    );
}
