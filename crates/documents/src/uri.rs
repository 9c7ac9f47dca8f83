//! Owns: which addresses a document may link to.
//! Must not know: where links stand.

/// Whether the address is absolute and of a kind that a reader may open without harm.
pub(crate) fn is_safe(uri: &str) -> bool {
    let known = ["https://", "http://", "mailto:"];
    let scheme = known.iter().any(|scheme| {
        uri.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    scheme && !uri.chars().any(|c| c.is_control() || c.is_whitespace())
}

/// Whether it is the address of a page, as no path of a file and no filing reference is.
pub(crate) fn is_page(uri: &str) -> bool {
    let letter = uri
        .get(..7)
        .is_some_and(|start| start.eq_ignore_ascii_case("mailto:"));
    is_safe(uri) && !letter
}

/// The address with everything beyond ASCII written as `%XX` (RFC 3986).
pub(crate) fn ascii(uri: &str) -> String {
    uri.bytes()
        .map(|byte| {
            if byte.is_ascii_graphic() {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{ascii, is_page, is_safe};

    #[test]
    fn accents_are_escaped() {
        assert_eq!(
            ascii("https://exemple.fr/é?a=b%20c"),
            "https://exemple.fr/%C3%A9?a=b%20c"
        );
    }

    #[test]
    fn only_addresses_that_open_pages_and_letters() {
        assert!(is_safe("https://www.cnil.fr/") && is_safe("mailto:dpo@exemple.fr"));
        assert!(is_page("HTTPS://www.cnil.fr/") && !is_page("mailto:dpo@exemple.fr"));
        assert!(!is_page("Partage/RGPD/contrat.pdf") && !is_page("\\\\serveur\\contrat.pdf"));
        for refused in [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "www.cnil.fr",
            "https://a b",
            "",
        ] {
            assert!(!is_safe(refused), "{refused}");
        }
    }
}
