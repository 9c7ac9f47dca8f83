//! Facts that were true once: they stand nowhere in what the program ships, nor in what it makes.
//! Must not know what holds in their place.

use registre_tests::{Bench, ROOT, pdf_text};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A fact that is over.
struct Fact {
    /// What says it, whatever the case, the spaces and the hyphens.
    words: &'static [&'static str],
    /// What became of it.
    why: &'static str,
    /// The places that may name it, each with its reason in `EXCUSES`.
    but: &'static [&'static str],
}

const FACTS: &[Fact] = &[
    Fact {
        words: &["bloctel"],
        why: "the list ended in August 2026: calling a consumer needs their consent",
        but: &["assets/published/fr.toml"],
    },
    Fact {
        words: &["privacy shield", "bouclier de protection des données"],
        why: "invalid since 16 July 2020",
        but: &["assets/legal/transfer-mechanisms.toml"],
    },
    Fact {
        words: &[
            "déclaration à la cnil",
            "déclaration cnil",
            "déclarations à la cnil",
            "déclaré à la cnil",
            "déclarée à la cnil",
            "déclarer à la cnil",
            "déclarer le fichier à la cnil",
            "numéro de déclaration cnil",
            "récépissé de la cnil",
            "declaration to the cnil",
            "declared to the cnil",
            "norme simplifiée",
            "ns 46",
            "ns 48",
            "correspondant informatique et libertés",
        ],
        why: "declarations, their norms and the CIL were abolished on 25 May 2018",
        but: &[],
    },
    Fact {
        words: &[
            "24 h",
            "24h",
            "24 heures",
            "24 hours",
            "vingt quatre heures",
            "twenty four hours",
        ],
        why: "the deadline towards the CNIL is 72 hours",
        but: &["assets/demo/register.fr.json"],
    },
    Fact {
        words: &[
            "750 salariés",
            "750 employés",
            "750 employees",
            "96 heures",
            "96 hours",
            "96 h",
        ],
        why: "proposals, not in force",
        but: &[],
    },
];

/// Why a place may name a fact that is over.
const EXCUSES: &[(&str, &str)] = &[
    (
        "assets/legal/transfer-mechanisms.toml",
        "old registers are read with it: it has the day on which it ended",
    ),
    (
        "assets/demo/register.fr.json",
        "a contract may set it between two organisations: towards the CNIL it is not",
    ),
    (
        "assets/published/fr.toml",
        "a published page may be older: the name is known there, and is nobody's who receives data",
    ),
];

/// Lower case, one space between words, no punctuation: as `FACTS` are written.
fn folded(text: &str) -> String {
    let text = text.replace("&nbsp;", " ");
    let text = text.replace('\u{ad}', "").to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

/// What a text says that is over, and why it is.
fn over(text: &str) -> Vec<(&'static Fact, &'static str)> {
    let text = folded(text);
    let said = |words: &str| text.contains(&format!(" {words} "));
    let facts = FACTS.iter();
    facts
        .flat_map(|fact| fact.words.iter().map(move |words| (fact, *words)))
        .filter(|(_, words)| said(words))
        .collect()
}

/// The text files under a folder, or the file itself.
fn texts(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_dir() {
        for entry in std::fs::read_dir(path).unwrap() {
            texts(&entry.unwrap().path(), found);
        }
        return;
    }
    let ending = path.extension().and_then(|ending| ending.to_str());
    let shipped = [
        "toml", "ftl", "json", "md", "html", "svelte", "ts", "css", "svg", "xml", "desktop", "txt",
    ];
    if ending.is_some_and(|ending| shipped.contains(&ending)) {
        found.push(path.to_owned());
    }
}

/// Data, words, the page, what is read beside the program.
const SHIPPED: [&str; 8] = [
    "assets",
    "docs",
    "ui/src",
    "ui/index.html",
    "src-tauri",
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
];

#[test]
fn facts_that_are_over_stand_in_no_file() {
    let mut excused = BTreeSet::new();
    for part in SHIPPED {
        let mut files = Vec::new();
        texts(&Path::new(ROOT).join(part), &mut files);
        assert!(!files.is_empty(), "{part} was read");
        for file in files {
            let name = file
                .strip_prefix(ROOT)
                .unwrap()
                .to_string_lossy()
                .into_owned();
            for (fact, words) in over(&std::fs::read_to_string(&file).unwrap()) {
                assert!(
                    fact.but.contains(&name.as_str()),
                    "{name}: {words:?}: {}",
                    fact.why
                );
                excused.insert(name.clone());
            }
        }
    }
    let reasons: BTreeSet<String> = EXCUSES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(
        excused, reasons,
        "an excuse for each place, and none too many"
    );
}

/// Every document of a register: its own in both kinds, and a notice of all its sheets as text and as a page.
fn printed(bench: &mut Bench) -> Vec<String> {
    let lines = bench.run("activity_list", json!({})).value;
    // A processor's sheet has no notice: its clients inform people.
    let lines = lines.as_array().unwrap().iter();
    let sheets = lines.filter(|line| line["role"] != "processor");
    let sheets: Vec<Value> = sheets.map(|line| line["reference"].clone()).collect();
    let mut pages = Vec::new();
    for format in ["markdown", "html"] {
        let request = json!({ "sheets": sheets, "format": format });
        let notice = bench.run("export_notice", request).file.unwrap();
        pages.push(String::from_utf8(notice).unwrap());
    }
    for processor in [false, true] {
        let request =
            json!({ "processor": processor, "complementary": true, "all_statuses": true });
        let path = bench.path("register.pdf");
        std::fs::write(&path, bench.run("export_pdf", request).file.unwrap()).unwrap();
        pages.push(pdf_text(&path));
    }
    pages.push(bench.run("todo_list", json!({})).value.to_string());
    pages
}

/// What documents say that is over.
fn over_in(pages: &[String]) -> BTreeSet<&'static str> {
    let found = pages.iter().flat_map(|page| over(page));
    found.map(|(_, words)| words).collect()
}

#[test]
fn facts_that_are_over_stand_in_no_document_of_any_model() {
    let mut bench = Bench::new();
    let models = bench.run("model_list", json!({})).value;
    for model in models.as_array().unwrap() {
        let facts: Vec<&Value> = model["facts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|fact| &fact["code"])
            .collect();
        for facts in [json!(facts), json!([])] {
            bench.run(
                "model_apply",
                json!({ "code": model["code"], "facts": facts }),
            );
        }
    }
    let pages = printed(&mut bench);
    assert_eq!(over_in(&pages), BTreeSet::new());
}

#[test]
fn a_document_that_said_one_of_them_would_be_found() {
    let mut bench = Bench::new();
    let applied = bench.run("model_apply", json!({ "code": "payroll" })).value;
    assert_eq!(over_in(&printed(&mut bench)), BTreeSet::new());
    let sheet = &applied["activity"];
    let purpose = sheet["purposes"][0]["id"].as_str().unwrap();
    let path = format!("purposes/{purpose}/text");
    let changes = json!([{ "path": path, "value": "Appeler hors de la liste Bloctel" }]);
    let request = json!({ "id": sheet["id"], "changes": changes });
    bench.run("activity_set", request);
    let pages = printed(&mut bench);
    let found = pages.iter().filter(|page| !over(page).is_empty()).count();
    assert!(found >= 2, "the notice and the register print it");
    assert_eq!(over_in(&pages), BTreeSet::from(["bloctel"]));
}

#[test]
fn facts_that_are_over_stand_in_no_document_of_the_demonstration() {
    let found = over_in(&printed(&mut Bench::demo()));
    // Its contract with another organisation sets them; nothing says so of the CNIL.
    assert!(
        found.is_subset(&BTreeSet::from(["24 h", "24 heures"])),
        "{found:?}"
    );
}

#[test]
fn the_search_finds_each_of_them_however_it_is_set() {
    for fact in FACTS {
        for words in fact.words {
            let set = [
                words.to_uppercase(),
                words.replace(' ', "\u{a0}"),
                words.replace(' ', "\u{202f}"),
                words.replace(' ', "-"),
                words.replace(' ', "\n"),
                words.replace(' ', "&nbsp;"),
            ];
            for text in set {
                let found = over(&format!("(voir : « {text} »)."));
                assert!(found.iter().any(|(_, said)| said == words), "{text}");
            }
        }
    }
    assert!(over("Notifier la CNIL sous 72 heures ; 124 heures ; 24 he").is_empty());
}
