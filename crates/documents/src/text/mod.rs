//! Owns: characters to positioned glyphs: faces, shaping, codes, line breaking, hyphenation, French spacing.
//! Must not know: blocks, pages, colours or PDF objects.

pub(crate) mod breaks;
mod cache;
pub(crate) mod codes;
pub(crate) mod face;
mod hyphen;
mod parts;
pub(crate) mod shape;
mod typography;

/// Removes what neither a page nor a metadata field may hold: control characters; ends of line become spaces.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    typography::clean_into(text, &mut line);
    line.replace('\n', " ")
}
