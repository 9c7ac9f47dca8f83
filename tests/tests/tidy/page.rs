//! What the sources of the page may not hold: sentences, another way to the program, styles and
//! markup that the policy refuses, checks switched off. Does not know what the page shows.

use crate::cutting::Cut;
use crate::sentences::LETTERS;
use crate::tree::Tree;

/// The one file that talks to the program.
const BRIDGE: &str = "ui/src/lib/bridge.ts";

/// What people read or hear when it stands in an attribute.
const SPOKEN: [&str; 9] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "label",
    "placeholder",
    "text",
    "title",
];

/// In a file of the page, with the reason. Put together at compile time so that this file does
/// not hold them.
const NEVER: [(&str, &str); 7] = [
    (concat!("{@", "html"), "text is never markup"),
    (concat!("inner", "HTML"), "text is never markup"),
    (
        concat!("@ts-", "ignore"),
        "a type is put right, not silenced",
    ),
    (
        concat!("@ts-", "expect-error"),
        "a type is put right, not silenced",
    ),
    (
        concat!(".sk", "ip("),
        "a test that does not run checks nothing",
    ),
    (concat!(".on", "ly("), "the other tests would not run"),
    (
        concat!("fet", "ch("),
        "the page asks the program, not a network",
    ),
];

/// Sources of the page that are shipped: those of its own tests are not.
pub(crate) fn shipped(tree: &Tree) -> impl Iterator<Item = (&str, Cut)> {
    let sources = sources(tree).filter(|(path, _)| !path.ends_with(".test.ts"));
    sources.map(|(path, text)| (path, Cut::of(path, text)))
}

fn sources(tree: &Tree) -> impl Iterator<Item = (&str, &str)> {
    let page = tree.files.iter().filter(|(path, _)| {
        path.starts_with("ui/src/") && (path.ends_with(".ts") || path.ends_with(".svelte"))
    });
    page.map(|(path, text)| (path.as_str(), text.as_str()))
}

/// Sentences that stand in the page instead of in `assets/i18n`.
pub(crate) fn sentences(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    for (path, cut) in shipped(tree) {
        let mut say = |line: usize, text: &str| {
            let text = text.trim();
            problems.push(format!("{path}:{line}: \"{text}\" belongs in assets/i18n"));
        };
        let speaks = |text: &str| text.contains(char::is_alphabetic);
        for (line, text) in cut.texts.iter().filter(|(_, text)| speaks(text)) {
            say(*line, text);
        }
        for (line, name, value) in &cut.attributes {
            if SPOKEN.contains(&name.as_str()) && speaks(value) {
                say(*line, value);
            }
        }
        for (line, text) in cut.strings.iter().chain(&cut.templates) {
            if text.contains(|c: char| LETTERS.contains(c)) {
                say(*line, text);
            }
        }
    }
    problems
}

/// Other ways to the program than the bridge, styles in attributes, and what is never written.
pub(crate) fn problems(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    for (path, cut) in shipped(tree) {
        for (line, text) in &cut.strings {
            if text.starts_with("@tauri-apps") && path != BRIDGE {
                problems.push(format!("{path}:{line}: only {BRIDGE} talks to the program"));
            }
        }
        for (line, name, _) in &cut.attributes {
            if name == "style" {
                problems.push(format!(
                    "{path}:{line}: the policy refuses `style` in markup"
                ));
            }
        }
    }
    for (path, text) in sources(tree) {
        for (at, line) in text.lines().enumerate() {
            for (word, reason) in NEVER.iter().filter(|(word, _)| line.contains(word)) {
                problems.push(format!("{path}:{}: {word} ({reason})", at + 1));
            }
        }
    }
    problems
}

/// Sources that do not open with what they own. Tests say it by their names.
pub(crate) fn without_opening(tree: &Tree) -> Vec<String> {
    let opens = |cut: &Cut| cut.comments.iter().any(|(line, _)| *line <= 2);
    let bare = shipped(tree).filter(|(path, cut)| !opens(cut) && *path != "ui/src/main.ts");
    bare.map(|(path, _)| format!("{path}: does not open with what it owns"))
        .collect()
}

#[test]
fn sentences_are_found_wherever_people_meet_them() {
    let text = "<script lang=\"ts\">\n  // Owns.\n  const a = 'Non renseigné', b = 'field';\n</script>\n\
        <p title=\"Hello\" class=\"wide\">{t('key')} : 12</p>\n<i>Words</i>\n";
    let tree = Tree::of(&[("ui/src/a.svelte", text), ("ui/src/a.test.ts", "'Été'")]);
    let found = sentences(&tree);
    assert_eq!(found.len(), 3, "{found:?}");
    for line in [3, 5, 6] {
        let place = format!("ui/src/a.svelte:{line}:");
        assert!(
            found.iter().any(|problem| problem.starts_with(&place)),
            "{found:?}"
        );
    }
}

#[test]
fn other_ways_and_refused_markup_are_found() {
    let ways = "// Owns.\nimport { invoke } from '@tauri-apps/api/core';\n";
    let markup = format!("<p style=\"color: red\">{}</p>", NEVER[0].0);
    let tree = Tree::of(&[
        (BRIDGE, ways),
        ("ui/src/a.ts", ways),
        ("ui/src/b.svelte", &markup),
    ]);
    let found = problems(&tree);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found[0].starts_with("ui/src/a.ts:2:"), "{found:?}");
}

#[test]
fn a_source_without_opening_is_found() {
    let tree = Tree::of(&[
        ("ui/src/a.ts", "// Owns a.\nexport const a = 1;\n"),
        ("ui/src/b.ts", "export const b = 1;\n"),
        ("ui/src/b.test.ts", "import b from './b';\n"),
        (
            "ui/src/c.svelte",
            "<script lang=\"ts\">\n  // Owns c.\n</script>\n",
        ),
    ]);
    assert_eq!(without_opening(&tree).len(), 1);
}
