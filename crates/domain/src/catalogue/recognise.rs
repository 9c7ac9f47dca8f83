//! The form of a text in which spellings are compared.
//! Must not know any list.

/// Folds a text for comparison: lower case, no accents, letters and digits only. Spaces (breaking or not),
/// apostrophes (straight or curly), hyphens and brackets fall away; `œ` becomes `oe`. Decomposed accents
/// (a letter followed by a combining mark) give the same result as composed ones.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match without_accent(letter) {
            Some(plain) => folded.push_str(plain),
            None if letter.is_alphanumeric() => folded.push(letter),
            None => {}
        }
    }
    folded
}

/// Folds a text word by word: as [`fold`], but what is neither letter nor digit separates words, which
/// stand with one space between them.
pub(super) fn fold_words(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.chars() {
        // Most letters are plain: they need no table.
        if letter.is_ascii() {
            add(letter.to_ascii_lowercase(), &mut folded, &mut gap);
        } else {
            letter
                .to_lowercase()
                .for_each(|letter| add(letter, &mut folded, &mut gap));
        }
    }
    folded
}

/// Adds a lower-case letter, with a space before it after a gap.
fn add(letter: char, folded: &mut String, gap: &mut bool) {
    let plain = if letter.is_ascii() {
        None
    } else {
        without_accent(letter)
    };
    if plain.is_none() && !letter.is_alphanumeric() {
        // A combining mark belongs to the letter before it.
        *gap |= !matches!(letter, '\u{300}'..='\u{36f}');
        return;
    }
    if *gap && !folded.is_empty() {
        folded.push(' ');
    }
    *gap = false;
    match plain {
        Some(plain) => folded.push_str(plain),
        None => folded.push(letter),
    }
}

/// The unaccented form of a lower-case Latin letter, where it has one.
pub(crate) const fn without_accent(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ģ' | 'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' => "o",
        'ŕ' | 'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ť' | 'ţ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        _ => return None,
    })
}
