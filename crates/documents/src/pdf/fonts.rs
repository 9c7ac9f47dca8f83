//! Owns: embedded fonts: the subset, its widths, its map to Unicode.
//! Must not know: what is written with them.

use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::PdfError;
use super::file::File;
use super::values::{Put, Ref};
use crate::text::codes::{Code, Used, signs};
use crate::text::face::Face;
use crate::text::shape::Fonts;

/// Embeds every face in use, and writes the resources of the pages.
pub(super) fn embed(
    file: &mut File<'_>,
    resources: Ref,
    used: &Used,
    fonts: &Fonts,
) -> Result<(), PdfError> {
    let mut faces = Vec::new();
    for face in Face::ALL {
        let codes = fonts.codes(face).ok_or(PdfError::Fonts)?;
        let known = |code| {
            codes
                .get(code)
                .map(|own| (u16::from_be_bytes(signs(code)), own))
        };
        let table: Vec<(u16, &Code)> = used.of(face).into_iter().filter_map(known).collect();
        if !table.is_empty() {
            faces.push((face, font(file, face, &table, fonts)?));
        }
    }
    file.object(resources, |out| {
        out.raw("<</Font<<");
        for (face, font) in &faces {
            out.raw("/").raw(face.resource()).raw(" ").reference(*font);
        }
        out.raw(">>>>");
    })
}

fn font(
    file: &mut File<'_>,
    face: Face,
    table: &[(u16, &Code)],
    fonts: &Fonts,
) -> Result<Ref, PdfError> {
    let mut mapper = GlyphRemapper::new();
    let glyph = |(code, shown): &(u16, &Code)| (*code, mapper.remap(shown.glyph));
    let glyphs: Vec<(u16, u16)> = table.iter().map(glyph).collect();
    let subset =
        subsetter::subset(face.bytes(), 0, &mapper).map_err(|_| PdfError::Subset(face.name()))?;
    let name = format!("{}+{}", tag(&subset), face.name());
    let program = file.add_exact(&format!("/Length1 {}", subset.len()), &subset)?;
    let descriptor = descriptor(face, &name, program, fonts).ok_or(PdfError::Fonts)?;
    let descriptor = file.add(|out| out.extend_from_slice(&descriptor))?;
    let map = file.add_exact("", &glyph_map(&glyphs))?;
    let unicode = file.add_loose("", to_unicode(table).into_bytes())?;
    let descendant = file.add(|out| {
        out.raw("<</Type/Font/Subtype/CIDFontType2/BaseFont/")
            .raw(&name);
        out.raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
        out.raw("/FontDescriptor ").reference(descriptor);
        out.raw("/DW 0/CIDToGIDMap ").reference(map);
        widths(out, table);
        out.raw(">>");
    })?;
    file.add(|out| {
        out.raw("<</Type/Font/Subtype/Type0/BaseFont/").raw(&name);
        out.raw("/Encoding/Identity-H/DescendantFonts[")
            .reference(descendant);
        out.raw("]/ToUnicode ").reference(unicode).raw(">>");
    })
}

/// Six letters that tell subsets of one font apart, from their bytes.
fn tag(subset: &[u8]) -> String {
    Sha256::digest(subset)
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}

fn descriptor(face: Face, name: &str, program: Ref, fonts: &Fonts) -> Option<Vec<u8>> {
    let metrics = fonts.get(face)?.metrics();
    let line = metrics.hhea_line.as_ref()?;
    let bounds = &metrics.bounds;
    let corners = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max];
    // Symbolic, and italic where it is: the codes are ours and follow no standard encoding.
    let (flags, angle) = if face == Face::Italic {
        (68, -11.0)
    } else {
        (4, 0.0)
    };
    let mut out = Vec::new();
    out.raw("<</Type/FontDescriptor/FontName/").raw(name);
    out.raw("/Flags ").int(flags);
    out.raw("/FontBBox")
        .corners(corners.map(|corner| corner.to_f32().round()));
    out.raw("/ItalicAngle ").real(angle);
    out.raw("/Ascent ").real(line.ascender.to_f32().round());
    out.raw("/Descent ").real(line.descender.to_f32().round());
    let capitals = metrics.cap_height.map_or(660.0, |height| height.to_f32());
    out.raw("/CapHeight ").real(capitals.round());
    out.raw("/StemV ").int(face.stem());
    out.raw("/FontFile2 ").reference(program).raw(">>");
    Some(out)
}

/// Which glyph of the subset each code shows; the others show none.
fn glyph_map(glyphs: &[(u16, u16)]) -> Vec<u8> {
    let last = glyphs.last().map_or(0, |(code, _)| usize::from(*code));
    let mut map = vec![0; 2 * (last + 1)];
    for (code, glyph) in glyphs {
        let start = 2 * usize::from(*code);
        if let Some(place) = map.get_mut(start..start + 2) {
            place.copy_from_slice(&glyph.to_be_bytes());
        }
    }
    map
}

/// The widths of the codes in use, in runs of neighbours.
fn widths(out: &mut Vec<u8>, table: &[(u16, &Code)]) {
    out.raw("/W[");
    let mut next = None;
    for (code, shown) in table {
        if next != Some(*code) {
            out.raw(if next.is_some() { "]" } else { "" });
            out.int(usize::from(*code)).raw("[");
        }
        next = code.checked_add(1);
        out.real(shown.width as f32).raw(" ");
    }
    out.raw("]]");
}

/// What each code says (ISO 32000-1, 9.10.3).
fn to_unicode(table: &[(u16, &Code)]) -> String {
    let entries: Vec<String> = table
        .iter()
        .map(|(number, code)| {
            let units = code.text.encode_utf16();
            let text: String = units.map(|unit| format!("{unit:04X}")).collect();
            format!("<{number:04X}> <{text}>")
        })
        .collect();
    let blocks: String = entries
        .chunks(100)
        .map(|block| {
            format!(
                "{} beginbfchar\n{}\nendbfchar\n",
                block.len(),
                block.join("\n")
            )
        })
        .collect();
    format!(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n\
         {blocks}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
}
