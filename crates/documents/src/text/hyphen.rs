//! Owns: where a word may be divided.
//! Must not know: how much room a line has.

use crate::block::Lang;

/// Shorter words are not divided: the eye loses more than the line wins.
const SHORTEST: usize = 7;
/// Longer ones are not words.
const LONGEST: usize = 50;

/// Byte offsets inside `word` where a hyphen may be set, in order.
///
/// Addresses, references and acronyms are left whole; capitalised words too, unless `any` asks for them.
pub(crate) fn points(word: &str, lang: Lang, any: bool) -> Vec<usize> {
    let plain = |c: char| c.is_alphabetic() || "'’-.,;:!?()«»\"…".contains(c);
    let dotted = word
        .trim_end_matches(|c: char| !c.is_alphabetic())
        .contains('.');
    if !word.chars().all(plain) || dotted {
        return Vec::new();
    }
    runs(word)
        .filter(|(_, run)| any || !run.contains(char::is_uppercase))
        .flat_map(|(at, run)| divide(at, run, lang))
        .collect()
}

/// The stretches of letters in `word`, each with its offset.
fn runs(word: &str) -> impl Iterator<Item = (usize, &str)> {
    let letters = |c: char| !c.is_alphabetic();
    word.split(letters)
        .filter(|run| (SHORTEST..=LONGEST).contains(&run.chars().count()))
        .filter_map(|run| {
            // `split` yields slices of `word`, so the distance of the pointers is the offset.
            Some((run.as_ptr().addr().checked_sub(word.as_ptr().addr())?, run))
        })
}

fn divide(at: usize, run: &str, lang: Lang) -> Vec<usize> {
    let lang = match lang {
        Lang::Fr => hypher::Lang::French,
        Lang::En => hypher::Lang::English,
    };
    let mut end = at;
    let mut points: Vec<usize> = hypher::hyphenate_bounded(run, lang, 3, 3)
        .map(|syllable| {
            end += syllable.len();
            end
        })
        .collect();
    points.pop();
    points
}

#[cfg(test)]
mod tests {
    use super::points;
    use crate::block::Lang;

    #[test]
    fn words_are_divided_and_addresses_are_not() {
        assert_eq!(points("organisation", Lang::Fr, false), [4, 6, 8]);
        assert!(!points("l’organisation,", Lang::Fr, false).is_empty());
        for whole in [
            "contact@exemple.fr",
            "https://exemple.fr",
            "T-001",
            "Bouygues",
            "CNIL",
            "www.exemple.fr",
        ] {
            assert_eq!(
                points(whole, Lang::Fr, false),
                [0usize; 0],
                "{whole} stays whole"
            );
        }
        assert!(!points("Organisation", Lang::Fr, true).is_empty());
    }
}
