//! Privacy notices published, out of date, withdrawn, in the inspection folder, and without their sheets; all undone.

use super::{PURPOSE, RULE, line, ready, refused, set, shown, todo};
use registre_app::ErrorCode;
use registre_app::command::dispatch;
use registre_app::exporting::{self, Document, ExportFolder, FolderPart};
use registre_app::importing::Source;
use registre_app::progress::Silent;
use registre_tests::Bench;
use serde_json::{Value, json};

#[test]
fn a_published_notice_says_which_of_its_sentences_are_no_longer_true() {
    let (mut bench, sheet, notice) = ready();
    let before = bench.state();
    let publish = json!({ "notice": { "id": notice }, "on": "2026-11-20", "place": "https://club.example/donnees" });
    bench.run("notice_publish", publish.clone());
    let published = line(&mut bench);
    assert_eq!(published["state"], "published");
    assert_eq!(
        (&published["stale"], &published["published_on"]),
        (&json!(0), &json!("2026-11-20"))
    );
    assert_eq!(
        bench.run("attachment_list", json!({})).value,
        json!([]),
        "it is no document of a sheet"
    );
    let said = bench.state()["register"]["notices"][0]["publications"][0]["said"]["sha256"].clone();
    assert_eq!(
        refused(&mut bench, "attachment_remove", json!({ "sha256": said })),
        ErrorCode::InUse
    );
    set(
        &mut bench,
        &sheet,
        &format!("retention_rules/{RULE}/active"),
        json!("P5Y"),
    );
    let stale = bench
        .run("notice_stale", json!({ "notice": { "name": "Membres" } }))
        .value;
    let told = stale.as_array().unwrap();
    let of = |one: &Value, side: &str| -> String {
        let pieces = one[side].as_array().into_iter().flatten();
        pieces
            .map(|piece| piece["text"].as_str().unwrap())
            .collect()
    };
    let one = told.iter().find(|one| of(one, "was").contains("trois ans"));
    let one = one.unwrap_or_else(|| panic!("{stale:#}"));
    assert!(of(one, "is").contains("cinq ans"), "{one:#}");
    assert_eq!(
        (&one["why"], &one["republish"]),
        (&json!("facts"), &json!(true))
    );
    let facts = one["facts"].as_array().unwrap();
    assert!(
        facts.iter().any(|fact| fact["was"]
            .as_str()
            .unwrap_or_default()
            .contains("3\u{a0}ans")),
        "{facts:#?}"
    );
    assert!(line(&mut bench)["stale"].as_u64().unwrap() >= 1);
    assert_eq!(todo(&mut bench, "republish"), 1);
    let affected = bench
        .run("notice_affected", json!({ "thing": sheet }))
        .value;
    assert_eq!(affected[0]["name"], "Membres");
    bench.run("notice_publish", publish);
    assert_eq!(line(&mut bench)["stale"], 0);
    assert_eq!(todo(&mut bench, "republish"), 0);
    let withdraw = json!({ "notice": { "id": notice }, "on": "2026-11-20" });
    bench.run("notice_withdraw", withdraw.clone());
    assert_eq!(line(&mut bench)["state"], "withdrawn");
    assert_eq!(
        refused(&mut bench, "notice_withdraw", withdraw),
        ErrorCode::NoticeNotPublished
    );
    let history = bench.run("journal_history", json!({ "limit": 4 })).value;
    let steps: Vec<_> = history.as_array().unwrap().iter().collect();
    let ops: Vec<_> = steps
        .iter()
        .map(|step| step["op"].as_str().unwrap())
        .collect();
    assert_eq!(
        ops,
        [
            "publish_notice",
            "edit_activity",
            "publish_notice",
            "withdraw_notice"
        ]
    );
    assert!(
        steps[3]["touched"]
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["name"] == "Membres")
    );
    for _ in 0..4 {
        bench.run("undo", json!({}));
    }
    assert_eq!(bench.state(), before);
    assert_eq!(line(&mut bench)["state"], "draft");
    let verified = bench.run("journal_verify", json!({})).value;
    assert_eq!(verified["findings"], json!([]));
}

#[test]
fn a_sheet_that_goes_leaves_the_notice_and_its_undo_brings_all_back() {
    let (mut bench, sheet, notice) = ready();
    let by_hand =
        json!([{ "path": "scope", "value": "hand" }, { "path": "activities", "value": [sheet] }]);
    bench.run(
        "record_set",
        json!({ "noun": "notice", "id": notice, "changes": by_hand }),
    );
    let key = super::sentences(&shown(&mut bench, &notice))[0]["key"].clone();
    let own = json!({ "id": notice, "key": key, "text": "À notre façon." });
    bench.run("notice_rewrite", own);
    let publish = json!({ "notice": { "id": notice }, "on": "2026-11-20", "place": "Entrée" });
    bench.run("notice_publish", publish);
    bench.run("activity_delete", json!({ "id": sheet }));
    let gone = line(&mut bench);
    assert_eq!(
        (&gone["state"], &gone["refused"]),
        (&json!("published"), &json!("notice-empty"))
    );
    let view = shown(&mut bench, &notice);
    assert_eq!(view["sections"], json!([]));
    let reviews = view["reviews"].as_array().unwrap();
    assert_eq!((reviews.len(), &reviews[0]["why"]), (1, &json!("gone")));
    assert_eq!(reviews[0]["text"], "À notre façon.");
    let request = json!({ "notice": { "id": notice } });
    let stale = bench.run("notice_stale", request).value;
    let stale = stale.as_array().unwrap();
    assert!(
        stale.len() > 3
            && stale
                .iter()
                .all(|one| one["why"] == "gone" && one["is"].is_null())
    );
    assert_eq!(gone["stale"], json!(stale.len()));
    bench.run("undo", json!({}));
    let back = line(&mut bench);
    assert_eq!(
        (&back["refused"], &back["stale"]),
        (&Value::Null, &json!(0))
    );
    bench.run("record_delete", json!({ "noun": "notice", "id": notice }));
    assert_eq!(bench.run("notice_list", json!({})).value, json!([]));
    bench.run("undo", json!({}));
    assert_eq!(line(&mut bench)["state"], "published", "with what it said");
    assert_eq!(line(&mut bench)["stale"], 0);
}

#[test]
fn only_published_notices_go_into_the_inspection_folder_as_they_were_published() {
    let (mut bench, sheet, notice) = ready();
    let made = |bench: &mut Bench| {
        let file = bench.run("export_folder", json!({})).file.unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
        let mut pages = Vec::new();
        for at in 0..archive.len() {
            let file = archive.by_index(at).unwrap();
            if file.name().unwrap().starts_with("mentions/") {
                pages.push(std::io::read_to_string(file).unwrap());
            }
        }
        pages
    };
    assert!(made(&mut bench).is_empty(), "a draft is nobody's business");
    let publish = json!({ "notice": { "id": notice }, "on": "2026-11-20", "place": "Entrée" });
    bench.run("notice_publish", publish);
    let purpose = format!("purposes/{PURPOSE}/text");
    set(
        &mut bench,
        &sheet,
        &purpose,
        json!("Tenir le registre des membres"),
    );
    let pages = made(&mut bench);
    assert_eq!(pages.len(), 1);
    assert!(
        pages[0].contains("tenir la liste des adhérents"),
        "as it was published"
    );
    assert!(
        !pages[0].contains("Membres"),
        "and without the name that it has here"
    );
    bench.run(
        "notice_withdraw",
        json!({ "notice": { "id": notice }, "on": "2026-11-20" }),
    );
    assert!(made(&mut bench).is_empty());
}

#[test]
fn a_folder_holds_what_was_published_when_it_was_prepared_and_nothing_that_was_altered_since() {
    let (mut bench, _, notice) = ready();
    let publish = json!({ "notice": { "id": notice }, "on": "2026-11-20", "place": "Entrée" });
    bench.run("notice_publish", publish);
    let folder = Document::Folder(ExportFolder {
        without: [FolderPart::Attachments].into(),
        ..ExportFolder::default()
    });
    let job = exporting::prepare(&mut bench.session, &folder).unwrap();
    // Another program changes what is kept of it.
    let path = bench.path("r.registre");
    let edit = "UPDATE attachment_content SET content = CAST('autre' AS BLOB)";
    let run = std::process::Command::new("sqlite3")
        .args(["-bail".as_ref(), path.as_os_str(), edit.as_ref()])
        .status();
    assert!(run.unwrap().success(), "this test needs sqlite3");
    let Err(refused) = exporting::prepare(&mut bench.session, &folder) else {
        panic!("a folder with another page than the published one");
    };
    assert_eq!(refused.code, ErrorCode::Unproven);
    bench.run(
        "notice_withdraw",
        json!({ "notice": { "id": notice }, "on": "2026-11-20" }),
    );
    let named = |bytes: &[u8]| bytes.windows(9).any(|name| name == b"mentions/");
    assert!(named(&job.run(&Silent).unwrap().bytes));
    let later = exporting::prepare(&mut bench.session, &folder).unwrap();
    assert!(!named(&later.run(&Silent).unwrap().bytes));
}

#[test]
fn what_a_strangers_file_says_was_published_is_not_believed_and_breaks_nothing() {
    let (mut bench, _, notice) = ready();
    let file = Source {
        name: "x.json",
        bytes: b"{\"format\":\"registre-notice\",\"version\":1}",
    };
    let added = dispatch(
        &mut bench.session,
        "attachment_add",
        json!({ "media_type": "text/plain" }),
        &[file],
    )
    .unwrap();
    let mut state = bench.state();
    state["register"]["notices"][0]["publications"] = json!([{
        "id": "01920000-0000-7000-8000-00000000b001", "published_on": "2026-11-19", "place": "Ailleurs",
        "step": 1, "said": { "title": "", "link": "", "sha256": added.value["sha256"] },
    }]);
    let mut other = Bench::new();
    other.import("r.json", state.to_string().as_bytes());
    let line = line(&mut other);
    assert_eq!(
        (&line["state"], &line["stale"]),
        (&json!("published"), &json!(1))
    );
    let stale = other
        .run("notice_stale", json!({ "notice": { "id": notice } }))
        .value;
    assert_eq!(stale, json!([]));
    let folder = other.run("export_folder", json!({})).file.unwrap();
    assert!(!folder.is_empty());
}

#[test]
fn a_second_notice_of_a_name_is_refused_and_doubles_that_were_brought_in_are_still_reached() {
    let (mut bench, _, first) = ready();
    let value = json!({ "name": " MEMBRES", "kind": "full" });
    let again = json!({ "noun": "notice", "value": value });
    assert_eq!(
        refused(&mut bench, "record_put", again),
        ErrorCode::NoticeNameTaken
    );
    let other = super::made(&mut bench, "Visiteurs");
    let rename = |name: &str| {
        let changes = json!([{ "path": "name", "value": name }]);
        json!({ "noun": "notice", "id": other, "changes": changes })
    };
    assert_eq!(
        refused(&mut bench, "record_set", rename("membres ")),
        ErrorCode::NoticeNameTaken
    );
    bench.run("record_set", rename("Visiteurs du club"));
    let folded = json!({ "notice": { "name": "visiteurs du CLUB" } });
    assert_eq!(bench.run("notice_text", folded).value["line"]["id"], other);
    let mut state = bench.state();
    state["register"]["notices"][1]["name"] = json!("Membres");
    state["register"]["notices"][0]["name"] = json!("Membres");
    let mut doubled = Bench::new();
    doubled.import("r.json", state.to_string().as_bytes());
    for id in [&first, &other] {
        assert_eq!(shown(&mut doubled, id)["line"]["name"], "Membres");
    }
    let changes = json!([{ "path": "title", "value": "Vos données" }]);
    let set = json!({ "noun": "notice", "id": other, "changes": changes });
    doubled.run("record_set", set);
}

#[test]
fn the_table_of_sources_stands_in_plain_text_too_and_names_what_is_of_the_organisation() {
    let (mut bench, _, notice) = ready();
    let document =
        json!({ "kind": "notice", "notice": { "id": notice }, "format": "text", "sources": true });
    let document: Document = serde_json::from_value(document).unwrap();
    let job = exporting::prepare(&mut bench.session, &document).unwrap();
    let made = job.run(&Silent).unwrap();
    let text = String::from_utf8(made.bytes).unwrap();
    assert!(text.contains("[1]") && text.contains("M-1"), "{text}");
    assert!(text.contains("Club Fictif"), "{text}");
    assert!(text.contains("À qui écrire"), "{text}");
    assert!(!text.contains("l’organisme\n"), "{text}");
}
