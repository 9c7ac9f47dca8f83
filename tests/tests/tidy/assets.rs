//! That foreign files in `assets/` carry their licence and that each file there is used.
//! Does not open them.

use crate::tree::Tree;

const FONTS: [&str; 3] = [".ttf", ".otf", ".woff2"];

/// Font files without a licence text in the same folder.
pub(crate) fn fonts_without_licence(tree: &Tree) -> Vec<String> {
    let paths = || tree.files.keys();
    let fonts = paths().filter(|path| FONTS.iter().any(|ending| path.ends_with(ending)));
    let bare = fonts.filter(|font| {
        let folder = folder(font);
        !paths().any(|path| self::folder(path) == folder && is_licence(path))
    });
    bare.map(|font| format!("{font}: no licence text beside it"))
        .collect()
}

/// Data files that no code reads: a forgotten line in a list of files, or a leftover.
pub(crate) fn unread(tree: &Tree) -> Vec<String> {
    let read = |name: &str| {
        tree.sources("").any(|source| {
            xtask::source::strings(source.text)
                .iter()
                .any(|(_, text)| text.ends_with(name))
        })
    };
    let data = tree.files.keys().filter(|path| path.starts_with("assets/"));
    let unread = data.filter(|path| {
        let name = path.rsplit('/').next().unwrap_or_default();
        !is_licence(path) && !name.ends_with(".md") && !read(name)
    });
    unread
        .map(|path| format!("{path}: no code names it"))
        .collect()
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn is_licence(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default().to_uppercase();
    name.contains("OFL") || name.contains("LICEN")
}

#[test]
fn a_font_alone_is_found() {
    let fonts = [
        ("assets/fonts/a/A.ttf", ""),
        ("assets/fonts/a/OFL.txt", ""),
        ("assets/fonts/b/B.otf", ""),
    ];
    assert_eq!(
        fonts_without_licence(&Tree::of(&fonts)),
        ["assets/fonts/b/B.otf: no licence text beside it"]
    );
}

#[test]
fn a_file_that_no_code_names_is_found() {
    let tree = Tree::of(&[
        ("assets/i18n/fr/a.ftl", ""),
        ("assets/i18n/fr/b.ftl", ""),
        ("assets/fonts/OFL.txt", ""),
        (
            "crates/app/src/assets.rs",
            "files!(\"fr/a.ftl\"); // \"b.ftl\"\n",
        ),
    ]);
    assert_eq!(unread(&tree), ["assets/i18n/fr/b.ftl: no code names it"]);
}
