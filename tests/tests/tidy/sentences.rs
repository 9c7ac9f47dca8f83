//! That words shown to people live in `assets/`, not in code.
//! Recognises French by its letters; English sentences are left to readers.

use crate::tree::Tree;

/// Where French in a literal is no sentence shown to anybody, with the reason.
const ALLOWED: [(&str, &str); 1] = [(
    "crates/import/src/cnil/",
    "labels of the spreadsheet, recognised in foreign files and never shown",
)];

/// Letters that English does without.
pub(crate) const LETTERS: &str = "àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ";

/// String literals outside tests with a letter that only French words need.
pub(crate) fn french_in_code(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    for source in tree.shipped() {
        if ALLOWED
            .iter()
            .any(|(folder, _)| source.path.starts_with(folder))
        {
            continue;
        }
        for (line, text) in source.literals() {
            if text.contains(|c: char| LETTERS.contains(c)) {
                problems.push(format!(
                    "{}:{line}: \"{text}\" belongs in assets/i18n",
                    source.path
                ));
            }
        }
    }
    problems
}

#[test]
fn french_in_a_literal_is_found() {
    let tree = Tree::of(&[(
        "crates/app/src/a.rs",
        "/// Né.\nfn f() { g(\"Non renseigné\", \"reference\") }\n",
    )]);
    assert_eq!(french_in_code(&tree).len(), 1);
}

#[test]
fn tests_and_labels_of_foreign_files_are_free() {
    let text = "#[cfg(test)]\nmod tests { const A: &str = \"été\"; }\n";
    let tree = Tree::of(&[
        ("crates/app/src/a.rs", text),
        ("crates/app/tests/a.rs", "const A: &str = \"été\";"),
        (
            "crates/import/src/cnil/labels.rs",
            "const A: &str = \"Délai\";",
        ),
        ("crates/xtask/src/a.rs", "const A: &str = \"fini…\";"),
    ]);
    assert!(
        french_in_code(&tree).is_empty(),
        "{:?}",
        french_in_code(&tree)
    );
}
