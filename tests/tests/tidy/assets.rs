//! That foreign files in `assets/` carry their licence and that each file there is used.
//! Does not open them.

use crate::page;
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
    let patterns: Vec<String> = page::shipped(tree)
        .flat_map(|(_, cut)| cut.strings)
        .map(|(_, text)| text)
        .filter(|text| text.contains("/assets/"))
        .collect();
    let data = tree.files.keys().filter(|path| path.starts_with("assets/"));
    let unread = data.filter(|path| {
        let name = path.rsplit('/').next().unwrap_or_default();
        let by_page = patterns.iter().any(|pattern| takes(pattern, path));
        !is_licence(path) && !name.ends_with(".md") && !read(name) && !by_page
    });
    unread
        .map(|path| format!("{path}: no code names it"))
        .collect()
}

/// Whether a pattern of the page's build, `…/assets/i18n/*/{a,b}.ftl`, takes this path.
fn takes(pattern: &str, path: &str) -> bool {
    let pattern = pattern.trim_start_matches("../");
    let part = |(pattern, part): (&str, &str)| {
        let named = pattern
            .split_once('{')
            .and_then(|(before, rest)| Some((before, rest.split_once('}')?)));
        match named {
            Some((before, (names, after))) => names
                .split(',')
                .any(|name| format!("{before}{name}{after}") == part),
            None => pattern == "*" || pattern == part,
        }
    };
    pattern.split('/').count() == path.split('/').count()
        && pattern.split('/').zip(path.split('/')).all(part)
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
        ("assets/i18n/fr/c.ftl", ""),
        (
            "crates/app/src/assets.rs",
            "files!(\"fr/a.ftl\"); // \"b.ftl\"\n",
        ),
        (
            "ui/src/words.ts",
            "// Owns.\nread('../../assets/i18n/*/{c,d}.ftl');\n",
        ),
    ]);
    assert_eq!(unread(&tree), ["assets/i18n/fr/b.ftl: no code names it"]);
}
