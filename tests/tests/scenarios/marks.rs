//! Marks of values that nobody has confirmed: they go when somebody has looked, and not before.

use registre_app::domain::path::FieldPath;
use registre_tests::{Bench, ROOT};
use serde_json::{Value, json};

/// The identifier and the content of a sheet of the demonstration.
fn sheet(bench: &mut Bench, reference: &str) -> (String, Value) {
    let shown = bench.run("activity_show", json!({ "reference": reference }));
    let sheet = shown.value["activity"].clone();
    (sheet["id"].as_str().unwrap().to_owned(), sheet)
}

/// Changes one field and gives what the command answers.
fn set(bench: &mut Bench, id: &str, path: &str, value: Value) -> Value {
    let changes = json!([{ "path": path, "value": value }]);
    let request = json!({ "id": id, "changes": changes });
    bench.run("activity_set", request).value
}

/// The paths that are still marked.
fn marks(sheet: &Value) -> Vec<&str> {
    let marks = sheet["unconfirmed"].as_array().unwrap().iter();
    marks.map(|mark| mark["path"].as_str().unwrap()).collect()
}

#[test]
fn a_value_that_somebody_looked_at_is_no_longer_marked() {
    let mut bench = Bench::demo();
    let (id, before) = sheet(&mut bench, "T-013");
    let marked = marks(&before);
    assert_eq!(marked.len(), 3, "the demonstration has values of a model");
    let old = |path: &str| {
        let path = FieldPath::try_from(path.to_owned()).unwrap();
        path.find(&before).unwrap().clone()
    };
    let changed = set(&mut bench, &id, "identity/service", json!("Vente"));
    assert_eq!(
        marks(&changed["activity"]),
        marked,
        "another field confirms nothing"
    );
    let changed = set(&mut bench, &id, marked[0], json!("P2Y"));
    assert_eq!(
        marks(&changed["activity"]),
        marked[1..],
        "changed is confirmed"
    );
    let changed = set(&mut bench, &id, marked[1], old(marked[1]));
    assert_eq!(
        marks(&changed["activity"]),
        marked[2..],
        "so is given again as it was"
    );
    assert!(changed["written"]["step"].is_u64());
    let (list, _) = marked[2].split_once('/').unwrap();
    let ids: Vec<Value> = before[list]
        .as_array()
        .unwrap()
        .iter()
        .map(|x| x["id"].clone())
        .collect();
    let changed = set(&mut bench, &id, list, json!(ids));
    assert_eq!(changed["written"]["step"], Value::Null, "the same order");
    let (line, _) = marked[2].rsplit_once('/').unwrap();
    let changed = set(&mut bench, &id, line, Value::Null);
    assert_eq!(
        marks(&changed["activity"]),
        Vec::<&str>::new(),
        "its line is gone"
    );
}

#[test]
fn marks_that_are_themselves_changed_are_as_they_are_given() {
    let mut bench = Bench::demo();
    let (id, before) = sheet(&mut bench, "T-013");
    let marked = marks(&before);
    let changes = json!([
        { "path": marked[0], "value": "P2Y" },
        { "path": "unconfirmed", "value": before["unconfirmed"] },
    ]);
    let changed = bench
        .run("activity_set", json!({ "id": id, "changes": changes }))
        .value;
    assert_eq!(marks(&changed["activity"]), marked);
    let mark = before["unconfirmed"][1]["id"].as_str().unwrap();
    let changed = set(&mut bench, &id, &format!("unconfirmed/{mark}"), Value::Null);
    assert_eq!(marks(&changed["activity"]), [marked[0], marked[2]]);
}

/// The review asks four questions, each one thing: an answer says which.
#[test]
fn each_question_of_the_review_asks_one_thing() {
    for (lang, joined) in [("fr", [", et ", " et "]), ("en", [", and ", " and "])] {
        let words =
            std::fs::read_to_string(format!("{ROOT}/assets/i18n/{lang}/review.ftl")).unwrap();
        let questions: Vec<&str> = ["minimised", "sensitive", "access", "erasure"]
            .iter()
            .filter_map(|name| {
                let line = format!("review-ask-{name} = ");
                words.lines().find_map(|words| words.strip_prefix(&line))
            })
            .collect();
        assert_eq!(questions.len(), 4, "{lang}");
        for question in questions {
            assert_eq!(question.matches('?').count(), 1, "{question}");
            let two = joined.iter().any(|joined| question.contains(joined));
            assert!(!two, "{question}");
        }
    }
}
