//! Owns: names of files that every system takes: plain letters, no folder, nothing reserved, no two alike.
//! Must not know: what the files are.

use registre_domain::catalogue::fold;
use std::collections::BTreeSet;

/// The most characters of a name before its ending.
const LONGEST: usize = 60;
/// The most characters of an ending.
const LONGEST_ENDING: usize = 8;
/// Names that Windows keeps for devices, whatever their ending; two of them with a digit behind.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// The name in small plain letters, digits and `-`, its last ending kept; `file` where nothing is left of it.
/// Of two names that would be alike the second is numbered; `taken` remembers them.
#[must_use]
pub fn plain_name(name: &str, taken: &mut BTreeSet<String>) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, plain(ending, LONGEST_ENDING)),
        _ => (name, String::new()),
    };
    let stem = match plain(stem, LONGEST) {
        stem if stem.is_empty() => "file".to_owned(),
        stem if is_device(&stem) => format!("file-{stem}"),
        stem => stem,
    };
    let ending = match ending.as_str() {
        "" => ending,
        ending => format!(".{ending}"),
    };
    let mut candidate = format!("{stem}{ending}");
    let mut number = 1_u32;
    while !taken.insert(candidate.clone()) {
        number = number.saturating_add(1);
        candidate = format!("{stem}-{number}{ending}");
    }
    candidate
}

/// Whether Windows would take a name for a device.
fn is_device(stem: &str) -> bool {
    let name = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = stem.len() - name.len();
    DEVICES.contains(&name) && digits == usize::from(matches!(name, "com" | "lpt"))
}

fn plain(text: &str, longest: usize) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let letters = fold(c.encode_utf8(&mut [0; 4]));
        let letters = letters.chars().filter(char::is_ascii_alphanumeric);
        let before = out.len();
        out.extend(letters);
        if out.len() == before && !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    let cut: String = out.chars().take(longest).collect();
    cut.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain_and_no_two_are_alike() {
        let mut taken = BTreeSet::new();
        let mut named = |name: &str| plain_name(name, &mut taken);
        assert_eq!(
            named("Contrat d’hébergement (signé).PDF"),
            "contrat-d-hebergement-signe.pdf"
        );
        assert_eq!(
            named("contrat d'hebergement signé.pdf"),
            "contrat-d-hebergement-signe-2.pdf"
        );
        assert_eq!(
            named("C:\\Users\\jean\\dpa.pdf"),
            "dpa.pdf",
            "no folder of anybody"
        );
        assert_eq!(named("../../etc/passwd"), "passwd");
        assert_eq!(named("契約"), "file");
        assert_eq!(named(".htaccess"), "htaccess");
        assert_eq!(named("CON.txt"), "file-con.txt", "Windows’ own");
        assert_eq!(named("lpt1"), "file-lpt1");
        assert_eq!(named("con.txt"), "file-con-2.txt");
        assert_eq!(named("com.pdf"), "com.pdf");
        assert_eq!(named("nul2.pdf"), "nul2.pdf");
        assert_eq!(named("contrat.pdf"), "contrat.pdf");
        assert_eq!(named(&"a".repeat(500)).len(), LONGEST);
    }
}
