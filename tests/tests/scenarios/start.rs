//! The guided start through the use cases: answers become sheets once, and what is left to do is listed by weight.

use registre_app::ErrorCode;
use registre_app::command::dispatch;
use registre_tests::Bench;
use serde_json::{Value, json};

fn answers() -> Value {
    json!({
        "answers": {
            "preset": "shop",
            "yes": ["consumers", "cameras", "newsletter", "website"],
            "no": ["recruits", "outside-europe"],
            "size": "few",
            "facts": ["open-to-public"],
        },
    })
}

fn models(sheets: &Value) -> Vec<&str> {
    let sheets = sheets.as_array().unwrap();
    sheets
        .iter()
        .map(|sheet| sheet["model"].as_str().unwrap())
        .collect()
}

#[test]
fn answers_become_drafts_in_one_step_and_no_doubles_later() {
    let mut bench = Bench::new();
    let before = bench.state();
    let planned = bench.run("start_plan", answers()).value;
    let request = answers();
    let started = bench.run("start_run", request.clone()).value;
    assert_eq!(models(&started["sheets"]), models(&planned["sheets"]));
    assert!(started["sheets"].as_array().unwrap().len() >= 10);
    assert!(models(&started["sheets"]).contains(&"video-surveillance"));
    assert!(!models(&started["sheets"]).contains(&"recruitment"));
    let list = bench.run("activity_list", json!({})).value;
    for line in list.as_array().unwrap() {
        assert_eq!(line["status"], "draft");
    }
    let again = bench.run("start_run", request).value;
    assert_eq!(again["sheets"], json!([]));
    assert_eq!(
        again["written"]["step"],
        Value::Null,
        "the same answers change nothing"
    );
    let mut more = answers();
    more["answers"]["yes"] = json!(["consumers", "cameras", "newsletter", "website", "loyalty"]);
    let more = bench.run("start_run", more).value;
    assert_eq!(models(&more["sheets"]), ["loyalty"]);
    bench.run("undo", json!({}));
    bench.run("undo", json!({}));
    assert_eq!(bench.state(), before, "each run is one step");
}

#[test]
fn answers_are_kept_and_say_what_the_organisation_had_not_said() {
    let mut bench = Bench::new();
    let mut alone = answers();
    alone["answers"]["size"] = json!("alone");
    alone["answers"]["preset"] = json!("municipality");
    bench.run("start_run", alone);
    let shown = bench.run("start_show", json!({})).value;
    assert_eq!(shown["answers"]["preset"], "municipality");
    assert_eq!(shown["size"], "alone");
    assert!(shown["questions"].as_array().unwrap().len() <= 20);
    let organisation = bench.run("organisation_show", json!({})).value;
    assert_eq!(organisation["entities"][0]["public_body"], true);
    assert_eq!(organisation["entities"][0]["headcount"], 0);
}

#[test]
fn a_no_to_transfers_is_a_proposal_and_silence_leaves_the_question() {
    let mut bench = Bench::new();
    bench.run("start_run", answers());
    let sheet = bench
        .run("activity_show", json!({ "reference": "T-001" }))
        .value;
    assert_eq!(sheet["activity"]["transfers"]["state"], "none");
    let marks = sheet["activity"]["unconfirmed"].as_array().unwrap();
    assert!(marks.iter().any(|mark| mark["path"] == "transfers"));
    let mut bench = Bench::new();
    let mut silent = answers();
    silent["answers"]["no"] = json!([]);
    bench.run("start_run", silent);
    let sheet = bench
        .run("activity_show", json!({ "reference": "T-001" }))
        .value;
    assert_eq!(sheet["activity"]["transfers"]["state"], "unknown");
}

#[test]
fn names_that_the_guide_does_not_have_are_refused() {
    for (field, value) in [
        ("preset", json!("astronaut")),
        ("yes", json!(["flies"])),
        ("no", json!(["consumers"])),
    ] {
        let mut bench = Bench::new();
        let before = bench.state();
        let mut wrong = answers();
        wrong["answers"][field] = value;
        let refused = dispatch(&mut bench.session, "start_run", wrong, &[]).unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidRequest, "{field}");
        assert_eq!(bench.state(), before);
    }
}

#[test]
fn what_is_left_comes_by_weight_and_goes_as_it_is_done() {
    let mut bench = Bench::new();
    bench.run("start_run", answers());
    let left = bench.run("todo_list", json!({})).value;
    let left = left.as_array().unwrap();
    let order = [
        "required",
        "unconfirmed",
        "elsewhere",
        "review",
        "recommended",
    ];
    let weights = left.iter().map(|todo| todo["weight"].as_str().unwrap());
    let ranks: Vec<usize> = weights
        .map(|weight| order.iter().position(|known| *known == weight).unwrap())
        .collect();
    assert!(ranks.is_sorted(), "{ranks:?}");
    let confirm = |left: &[Value]| {
        let of = |todo: &&Value| todo["what"]["confirm"].is_number();
        left.iter().filter(of).count()
    };
    let sheets = bench.run("activity_list", json!({})).value;
    assert_eq!(confirm(left), sheets.as_array().unwrap().len());
    bench.run("model_confirm", json!({ "id": sheets[0]["id"] }));
    let after = bench.run("todo_list", json!({})).value;
    assert_eq!(confirm(after.as_array().unwrap()), confirm(left) - 1);
}

#[test]
fn a_review_is_dated_and_the_next_one_falls_due() {
    let mut bench = Bench::demo();
    let sheet = bench
        .run("activity_show", json!({ "reference": "T-001" }))
        .value;
    let id = sheet["activity"]["id"].clone();
    let reviewed = bench.run("activity_review", json!({ "id": id })).value;
    let reviews = reviewed["activity"]["reviews"].as_array().unwrap();
    let last = reviews.last().unwrap();
    assert_eq!(last["unchanged"], true);
    assert_eq!(
        last["reviewed_on"],
        reviewed["activity"]["identity"]["reviewed_on"]
    );
    let year = |day: &Value| day.as_str().unwrap()[..4].parse::<i32>().unwrap();
    let due = &reviewed["activity"]["identity"]["review_due_on"];
    assert_eq!(year(due), year(&last["reviewed_on"]) + 1);
    let answered = json!({ "minimised": false, "minimised_note": "Retirer la date de naissance" });
    let request = json!({ "id": id, "review": answered, "due_on": "2027-01-31" });
    let reviewed = bench.run("activity_review", request).value;
    let reviews = reviewed["activity"]["reviews"].as_array().unwrap();
    assert_eq!(reviews.last().unwrap()["minimised"], false);
    assert_eq!(
        reviewed["activity"]["identity"]["review_due_on"],
        "2027-01-31"
    );
    let steps = bench
        .run("journal_history", json!({ "sheet": "T-001" }))
        .value;
    let steps = steps.as_array().unwrap();
    assert_eq!(steps.last().unwrap()["op"], "review_activity");
}
