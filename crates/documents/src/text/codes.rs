//! Owns: the character codes of an embedded font: one for each pair of glyph and text that it stands for.
//! Must not know: how glyphs were chosen, nor how codes are written to a file.

use std::collections::BTreeMap;

/// What a code shows and what it says when the text is copied, searched or read aloud.
#[derive(Debug, Clone)]
pub(crate) struct Code {
    /// Glyph of the whole font.
    pub(crate) glyph: u16,
    /// The text behind it.
    pub(crate) text: Box<str>,
    /// The glyph's own advance, in thousandths of an em.
    pub(crate) width: i32,
}

/// The codes of one font.
///
/// One glyph serves several characters (hyphen, soft hyphen, unbreakable hyphen; space and no-break space): with one
/// code a glyph the text would come back altered, and no conformance checker notices.
#[derive(Debug, Default)]
pub(crate) struct CodeTable {
    codes: Vec<Code>,
    known: BTreeMap<(u16, Box<str>), u16>,
}

impl CodeTable {
    /// The code of this glyph for this text, made if it is new; code 0 is never given.
    ///
    /// With all 65,535 codes used up, the first one serves; by then the text is not one that people wrote.
    pub(crate) fn code(&mut self, glyph: u16, text: &str, width: i32) -> u16 {
        let key = (glyph, Box::from(text));
        if let Some(code) = self.known.get(&key) {
            return *code;
        }
        let Ok(code) = u16::try_from(self.codes.len() + 1) else {
            return 1;
        };
        let text = key.1.clone();
        self.codes.push(Code { glyph, text, width });
        self.known.insert(key, code);
        code
    }

    /// Every code with its number, in the order in which they were made.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u16, &Code)> {
        (1..=u16::MAX).zip(&self.codes)
    }

    /// What the code shows and says.
    pub(crate) fn get(&self, code: u16) -> Option<&Code> {
        self.codes.get(usize::from(code).checked_sub(1)?)
    }

    /// Whether no code was given.
    pub(crate) fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::CodeTable;

    #[test]
    fn one_glyph_keeps_its_texts_apart() {
        let mut table = CodeTable::default();
        let hyphen = table.code(14, "-", 300);
        let soft = table.code(14, "\u{ad}", 300);
        assert_ne!(hyphen, soft);
        assert_eq!(table.code(14, "-", 300), hyphen);
        assert_eq!(table.get(soft).map(|code| &*code.text), Some("\u{ad}"));
        assert_ne!(hyphen, 0, "code 0 is the missing glyph");
    }
}
