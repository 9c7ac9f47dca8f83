//! Owns: the three faces that documents embed and their bytes.
//! Must not know: who uses which face for what.

/// Source Sans 3, SIL Open Font License 1.1 (assets/fonts/source-sans-3/OFL.txt).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    /// Running text.
    Regular,
    /// Headings, labels, stressed text.
    SemiBold,
    /// What is missing, what is quoted.
    Italic,
}

impl Face {
    /// Every face, in the order of [`Face::index`].
    pub(crate) const ALL: [Self; 3] = [Self::Regular, Self::SemiBold, Self::Italic];

    /// Position in [`Face::ALL`].
    pub(crate) const fn index(self) -> usize {
        match self {
            Self::Regular => 0,
            Self::SemiBold => 1,
            Self::Italic => 2,
        }
    }

    /// The PostScript name, without the tag of a subset.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Regular => "SourceSans3-Regular",
            Self::SemiBold => "SourceSans3-SemiBold",
            Self::Italic => "SourceSans3-Italic",
        }
    }

    /// The name under which content streams reach the font.
    pub(crate) const fn resource(self) -> &'static str {
        match self {
            Self::Regular => "R",
            Self::SemiBold => "S",
            Self::Italic => "I",
        }
    }

    /// Thickness of the main stems, in thousandths of an em (an estimate readers use for substitution only).
    pub(crate) const fn stem(self) -> usize {
        match self {
            Self::Regular | Self::Italic => 84,
            Self::SemiBold => 120,
        }
    }

    /// The whole TrueType file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => {
                include_bytes!("../../../../assets/fonts/source-sans-3/SourceSans3-Regular.ttf")
            }
            Self::SemiBold => {
                include_bytes!("../../../../assets/fonts/source-sans-3/SourceSans3-SemiBold.ttf")
            }
            Self::Italic => {
                include_bytes!("../../../../assets/fonts/source-sans-3/SourceSans3-Italic.ttf")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Face;

    #[test]
    fn faces_are_where_their_index_says() {
        for (position, face) in Face::ALL.into_iter().enumerate() {
            assert_eq!(face.index(), position);
        }
    }
}
