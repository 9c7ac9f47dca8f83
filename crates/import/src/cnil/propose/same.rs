//! Owns the words by which people say "the same as before" or "nobody" in the place of a name.
//! Must not know whose name it is, nor what becomes of the answer.

use registre_domain::catalogue::fold;

/// Signs that repeat what stands above; folded, nothing is left of them.
const DITTO: [&str; 8] = ["\"", "\"\"", "''", "«", "»", "”", "“", "〃"];

/// The organisation as it calls itself.
const OURSELVES: [&str; 14] = [
    "nous",
    "nousmeme",
    "nousmemes",
    "moi",
    "moimeme",
    "lentreprise",
    "notreentreprise",
    "lasociete",
    "notresociete",
    "lassociation",
    "notreassociation",
    "lorganisme",
    "lameme",
    "lememe",
];

/// First words that say "the same".
const SAME: [&str; 5] = ["idem", "id", "ibid", "ibidem", "dito"];

/// First words that send elsewhere.
const SEE: [&str; 3] = ["cf", "voir", "comme"];

/// Where a pointer of the file may lead.
const PLACES: [&str; 10] = [
    "liste",
    "onglet",
    "feuille",
    "page",
    "tableau",
    "dessus",
    "haut",
    "entete",
    "registre",
    "coordonnees",
];

/// Little words around such a place.
const AROUND: [&str; 13] = [
    "la", "le", "les", "l", "que", "de", "du", "des", "au", "a", "ci", "plus", "en",
];

/// Whether a text stands for what the organisation's own card says: « idem », « cf. liste »,
/// « nous-mêmes », a ditto mark.
pub(super) fn says_same(text: &str) -> bool {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(fold)
        .collect();
    let Some((first, rest)) = words.split_first() else {
        return DITTO.contains(&text.trim());
    };
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let points = |word: &String| {
        let word = word.as_str();
        PLACES.contains(&word) || AROUND.contains(&word) || SEE.contains(&word) || is_number(word)
    };
    let leads = rest.iter().any(|word| PLACES.contains(&word.as_str()));
    // « Idem Conseil » and « Comme à la maison » are names.
    OURSELVES.contains(&fold(text).as_str())
        || (SAME.contains(&first.as_str()) && rest.iter().all(points))
        || (SEE.contains(&first.as_str()) && leads && rest.iter().all(points))
}

/// Whole answers that mean nobody.
const NOBODY: [&str; 12] = [
    "non",
    "personne",
    "nondesigne",
    "nondesignee",
    "pasdesigne",
    "pasdesignee",
    "pasencoredesigne",
    "nonnomme",
    "pasnomme",
    "pasencorenomme",
    "nonpourvu",
    "inexistant",
];

/// How a sentence begins that says that there is none.
const WITHOUT: [&str; 6] = [
    "pasencorede",
    "nousnavonspasde",
    "ilnyapasde",
    "pasde",
    "aucun",
    "sans",
];

/// How such a sentence may go on after the officer's name.
const AFTER: [&str; 7] = [
    "",
    "designe",
    "nomme",
    "acejour",
    "pourlinstant",
    "pourlemoment",
    "cheznous",
];

/// Names of the data protection officer, folded; the longest first.
pub(super) const OFFICER: [&str; 4] = [
    "delegueealaprotectiondesdonnees",
    "deleguealaprotectiondesdonnees",
    "delegue",
    "dpo",
];

/// Names of the representative in the Union, folded; the longest first.
pub(super) const REPRESENTATIVE: [&str; 3] = [
    "representantdanslunion",
    "representantdanslue",
    "representant",
];

/// Whether a text in the place of an officer's name says that there is none: « Pas de DPO »,
/// « non désigné ». `who` are the officer's names.
pub(super) fn says_nobody(text: &str, who: &[&str]) -> bool {
    let folded = fold(text);
    let mut without = WITHOUT
        .iter()
        .filter_map(|start| folded.strip_prefix(start));
    NOBODY.contains(&folded.as_str())
        || without.any(|rest| {
            let mut named = who.iter().filter_map(|name| rest.strip_prefix(name));
            named.any(|after| AFTER.contains(&after))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_are_told_from_names() {
        for text in [
            "idem",
            "Id.",
            "\"",
            "cf. liste",
            "voir onglet 2",
            "Voir ci-dessus",
            "nous-mêmes",
            "L’entreprise",
            "idem liste",
            "Idem que la liste",
        ] {
            assert!(says_same(text), "{text}");
        }
        for text in [
            "Idemia",
            "Idem Conseil",
            "ID Logistics",
            "Voir Plus Optique",
            "Comme à la maison",
            "?",
            "",
            "Liste SARL",
        ] {
            assert!(!says_same(text), "{text}");
        }
    }

    #[test]
    fn nobody_is_told_from_somebody() {
        for text in [
            "Pas de DPO",
            "pas de délégué à la protection des données",
            "Non désigné",
            "Aucun DPO désigné",
            "Non",
        ] {
            assert!(says_nobody(text, &OFFICER), "{text}");
        }
        assert!(says_nobody("Pas de représentant", &REPRESENTATIVE));
        for text in [
            "Dupont",
            "Sans Souci SARL",
            "DPO externe",
            "Pas de représentant",
        ] {
            assert!(!says_nobody(text, &OFFICER), "{text}");
        }
    }
}
