//! Names for new register files, from the names of organisations.
//! It must not create a file, nor choose the folder.

use registre_domain::catalogue::fold;
use std::path::{Path, PathBuf};

/// The longest name, without the extension.
const MAX_NAME: usize = 60;
/// Room in it for what counts up.
const MAX_SLUG: usize = 56;
/// The name where an organisation's own leaves nothing.
const BLANK: &str = "registre";
/// Names that Windows keeps for devices, whatever the extension.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A path in a folder for the new register of an organisation, where nothing is yet: lower-case ASCII letters,
/// digits and hyphens, at most 60 characters before `.registre`, counted up with `-2`, `-3`… when it is taken.
/// Whoever creates the file refuses to overwrite all the same.
pub fn free_register(folder: &Path, organisation: &str) -> PathBuf {
    let slug = slug(organisation);
    let named = |count: u64| {
        let name = match count {
            1 => slug.clone(),
            count => format!("{slug}-{count}"),
        };
        debug_assert!(name.len() <= MAX_NAME || count > 999);
        folder.join(format!("{name}.registre"))
    };
    let mut count = 1;
    while is_taken(&named(count)) {
        count += 1;
    }
    named(count)
}

/// Whether something is there, or SQLite's journal of an earlier file, which would be taken for the new one's.
fn is_taken(path: &Path) -> bool {
    let mut journal = path.as_os_str().to_owned();
    journal.push("-journal");
    path.exists() || Path::new(&journal).exists()
}

/// An organisation's name as a file name.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for word in name.split(|c: char| !c.is_alphanumeric() && !is_mark(c)) {
        let word: String = fold(word).chars().filter(char::is_ascii).collect();
        if !word.is_empty() && !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word);
    }
    slug.truncate(MAX_SLUG);
    let slug = slug.trim_end_matches('-');
    match slug {
        "" => BLANK.to_owned(),
        device if is_device(device) => format!("{BLANK}-{device}"),
        slug => slug.to_owned(),
    }
}

/// An accent that stands beside its letter.
fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

fn is_device(name: &str) -> bool {
    let numbered = |port: &str| {
        name.strip_prefix(port)
            .is_some_and(|digit| digit.len() == 1 && digit.bytes().all(|b| b.is_ascii_digit()))
    };
    DEVICES.contains(&name) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_plain_file_name() {
        for (name, expected) in [
            ("Atelier Fictif Lunaire", "atelier-fictif-lunaire"),
            (
                "L’Œuf & la Poule, S.À.R.L. (n° 2)",
                "l-oeuf-la-poule-s-a-r-l-n-2",
            ),
            ("  E\u{301}te\u{301}  ", "ete"),
            ("../../etc/passwd", "etc-passwd"),
            ("C:\\CON", "c-con"),
            ("Con", "registre-con"),
            ("LPT1", "registre-lpt1"),
            ("компания", "registre"),
            ("---", "registre"),
            ("", "registre"),
        ] {
            assert_eq!(slug(name), expected, "{name}");
        }
    }

    #[test]
    fn a_long_name_is_cut_and_does_not_end_with_a_hyphen() {
        let slug = slug(&"mot ".repeat(100));
        assert!(slug.len() <= MAX_SLUG && slug.ends_with("mot"), "{slug}");
    }

    #[test]
    fn a_taken_name_counts_up() {
        let folder = tempfile::tempdir().unwrap();
        let mut names = Vec::new();
        for _ in 0..3 {
            let path = free_register(folder.path(), "Été");
            std::fs::write(&path, "x").unwrap();
            names.push(path.file_name().unwrap().to_str().unwrap().to_owned());
        }
        assert_eq!(names, ["ete.registre", "ete-2.registre", "ete-3.registre"]);
        std::fs::write(folder.path().join("b.registre-journal"), "x").unwrap();
        let path = free_register(folder.path(), "B");
        assert!(path.ends_with("b-2.registre"), "a journal is left there");
    }
}
