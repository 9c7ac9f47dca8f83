//! Owns: every length, colour and size of type of the pages.
//! Must not know: what is set with them.

use crate::text::face::Face;

/// A colour, red, green and blue from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour(pub(crate) u8, pub(crate) u8, pub(crate) u8);

/// Text; 15:1 on white.
pub(crate) const INK: Colour = Colour(0x1c, 0x22, 0x2b);
/// Secondary text; 6.4:1 on white.
pub(crate) const MUTED: Colour = Colour(0x56, 0x60, 0x6e);
/// The one accent; 10:1 on white.
pub(crate) const ACCENT: Colour = Colour(0x1d, 0x3f, 0x72);
/// What is missing; 6.5:1 on white.
pub(crate) const AMBER: Colour = Colour(0x8a, 0x4a, 0x00);
/// Bars of charts; 3.6:1 on what lies behind them.
pub(crate) const BAR: Colour = Colour(0x5a, 0x7b, 0xae);
/// Thin rules.
pub(crate) const RULE: Colour = Colour(0xd5, 0xdb, 0xe4);
/// Behind column headings.
pub(crate) const HEAD_FILL: Colour = Colour(0xee, 0xf2, 0xf8);
/// Behind notes that inform.
pub(crate) const INFO_FILL: Colour = Colour(0xf1, 0xf5, 0xfa);
/// Behind notes that warn.
pub(crate) const WARNING_FILL: Colour = Colour(0xfd, 0xf5, 0xe8);
/// Beside notes that warn.
pub(crate) const WARNING_BAR: Colour = Colour(0xc7, 0x7c, 0x11);

/// Short side of A4, in points.
pub(crate) const SHORT_SIDE: f32 = 595.28;
/// Long side of A4, in points.
pub(crate) const LONG_SIDE: f32 = 841.89;
/// Left and right margin.
pub(crate) const MARGIN: f32 = 56.0;
/// From the top of the sheet to the text.
pub(crate) const TOP: f32 = 74.0;
/// From the text to the bottom of the sheet.
pub(crate) const BOTTOM: f32 = 62.0;
/// Baseline of the running head, from the top of the sheet.
pub(crate) const HEADER_BASELINE: f32 = 44.0;
/// Baseline of the running foot, from the bottom of the sheet.
pub(crate) const FOOTER_BASELINE: f32 = 34.0;
/// Width of the label column of a field table, as a part of the text's width.
pub(crate) const LABEL_SHARE: f32 = 0.29;
/// Width of the column of headings, as a part of the text's width.
pub(crate) const COLUMN_SHARE: f32 = 0.205;
/// Between what two headings of that column head.
pub(crate) const SECTION_GAP: f32 = 15.0;
/// What becomes of line spacing where a portion is set closer, to save a last page that would hold a few lines only.
pub(crate) const CLOSER: f32 = 0.955;
/// What becomes of other space there.
pub(crate) const EASED: f32 = 0.7;
/// How many times larger the type of what is read from a distance is, if one page has room for that.
pub(crate) const LARGEST: f32 = 2.0;
/// The same where it has not: each is tried in turn, and the last stands whatever room there is.
pub(crate) const LARGE: [f32; 4] = [1.85, 1.7, 1.55, 1.4];
/// Thickness of thin rules.
pub(crate) const HAIRLINE: f32 = 0.6;

/// One size of type; lengths in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type {
    /// Size.
    pub(crate) size: f32,
    /// From baseline to baseline.
    pub(crate) leading: f32,
    /// Face of plain text in it.
    pub(crate) face: Face,
    /// Colour of plain text in it.
    pub(crate) colour: Colour,
    /// Whether words may be divided.
    pub(crate) hyphenate: bool,
}

const fn prose(size: f32, leading: f32, colour: Colour) -> Type {
    Type {
        size,
        leading,
        face: Face::Regular,
        colour,
        hyphenate: true,
    }
}

const fn title(size: f32, leading: f32, colour: Colour) -> Type {
    Type {
        size,
        leading,
        face: Face::SemiBold,
        colour,
        hyphenate: false,
    }
}

/// Running text and values.
pub(crate) const BODY: Type = prose(9.4, 12.8, INK);
/// Cells of tables.
pub(crate) const CELL: Type = prose(8.7, 11.4, INK);
/// Labels of fields.
pub(crate) const LABEL: Type = title(8.8, 12.8, ACCENT);
/// Column headings.
pub(crate) const COLUMN: Type = title(8.2, 10.8, ACCENT);
/// First line of a note.
pub(crate) const NOTE_TITLE: Type = title(9.4, 12.8, INK);
/// Headings in the column at the left of what they head.
pub(crate) const BESIDE: Type = title(9.8, 12.8, ACCENT);
/// Labels above their values.
pub(crate) const ABOVE: Type = Type {
    size: 7.9,
    leading: 10.6,
    face: Face::Regular,
    colour: MUTED,
    hyphenate: false,
};
/// The few large facts of the cover.
pub(crate) const HIGHLIGHT: Type = title(13.5, 17.0, INK);
/// Running head and foot.
pub(crate) const FURNITURE: Type = Type {
    size: 8.0,
    leading: 10.0,
    face: Face::Regular,
    colour: MUTED,
    hyphenate: false,
};
/// Organisation on the cover.
pub(crate) const COVER_ORGANISATION: Type = title(12.5, 17.0, ACCENT);
/// Title on the cover.
pub(crate) const COVER_TITLE: Type = title(28.0, 34.0, INK);
/// Under the title on the cover.
pub(crate) const COVER_SUBTITLE: Type = Type {
    size: 12.0,
    leading: 17.0,
    face: Face::Regular,
    colour: MUTED,
    hyphenate: false,
};
/// Organisation where the cover is a block.
pub(crate) const BLOCK_ORGANISATION: Type = title(9.4, 12.8, ACCENT);
/// Title where the cover is a block.
pub(crate) const BLOCK_TITLE: Type = title(15.0, 19.0, INK);
/// Under the title where the cover is a block.
pub(crate) const BLOCK_SUBTITLE: Type = Type {
    size: 8.7,
    leading: 11.4,
    face: Face::Regular,
    colour: MUTED,
    hyphenate: false,
};
/// Small lines at the foot of the cover.
pub(crate) const IMPRINT: Type = Type {
    size: 7.8,
    leading: 10.8,
    face: Face::Regular,
    colour: MUTED,
    hyphenate: false,
};

/// Headings: type, space above, space below.
pub(crate) fn heading(level: u8) -> (Type, f32, f32) {
    match level {
        0 | 1 => (title(17.5, 22.0, ACCENT), 24.0, 8.0),
        2 => (title(11.6, 15.0, ACCENT), 16.0, 4.0),
        3 => (title(10.2, 13.4, INK), 12.0, 3.0),
        _ => (title(9.4, 12.8, MUTED), 9.0, 2.5),
    }
}
