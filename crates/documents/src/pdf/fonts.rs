//! Owns: embedded fonts: the subset, its widths, its map to Unicode.
//! Must not know: what is written with them.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::PdfError;
use super::values::stream;
use crate::text::codes::CodeTable;
use crate::text::face::Face;
use crate::text::shape::Fonts;

/// Embeds every face in use and returns the font dictionary of the pages.
pub(super) fn embed(
    document: &mut Document,
    codes: &[(Face, CodeTable)],
    fonts: &Fonts,
) -> Result<Dictionary, PdfError> {
    let mut resources = Dictionary::new();
    for (face, table) in codes.iter().filter(|(_, table)| !table.is_empty()) {
        let id = font(document, *face, table, fonts)?;
        resources.set(face.resource(), id);
    }
    Ok(resources)
}

fn font(
    document: &mut Document,
    face: Face,
    table: &CodeTable,
    fonts: &Fonts,
) -> Result<ObjectId, PdfError> {
    let mut mapper = GlyphRemapper::new();
    let glyphs: Vec<u16> = table
        .iter()
        .map(|(_, code)| mapper.remap(code.glyph))
        .collect();
    let subset =
        subsetter::subset(face.bytes(), 0, &mapper).map_err(|_| PdfError::Subset(face.name()))?;
    let name = format!("{}+{}", tag(&subset), face.name());
    let length = i64::try_from(subset.len()).unwrap_or(i64::MAX);
    let program = document.add_object(stream(dictionary! { "Length1" => length }, &subset));
    let descriptor = descriptor(face, &name, program, fonts).ok_or(PdfError::Fonts)?;
    let descriptor = document.add_object(descriptor);
    let map = document.add_object(stream(Dictionary::new(), &glyph_map(&glyphs)));
    let unicode = document.add_object(stream(Dictionary::new(), to_unicode(table).as_bytes()));
    let descendant = document.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "CIDFontType2",
        "BaseFont" => name.as_str(),
        "CIDSystemInfo" => identity(),
        "FontDescriptor" => descriptor,
        "DW" => 0,
        "W" => widths(table),
        "CIDToGIDMap" => map,
    });
    Ok(document.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "Type0",
        "BaseFont" => name.as_str(),
        "Encoding" => "Identity-H",
        "DescendantFonts" => vec![descendant.into()],
        "ToUnicode" => unicode,
    }))
}

/// The character collection of codes that are ours alone.
fn identity() -> Dictionary {
    dictionary! {
        "Registry" => Object::string_literal("Adobe"),
        "Ordering" => Object::string_literal("Identity"),
        "Supplement" => 0,
    }
}

/// Six letters that tell subsets of one font apart, from their bytes.
fn tag(subset: &[u8]) -> String {
    Sha256::digest(subset)
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}

fn descriptor(face: Face, name: &str, program: ObjectId, fonts: &Fonts) -> Option<Dictionary> {
    let font = fonts.get(face)?;
    let metrics = font.metrics();
    let line = metrics.hhea_line.as_ref()?;
    let whole = |value: f32| Object::Integer(value.round() as i64);
    let italic = face == Face::Italic;
    let bounds = &metrics.bounds;
    let corners = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max];
    Some(dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => name,
        // Symbolic, and italic where it is: the codes are ours and follow no standard encoding.
        "Flags" => if italic { 68 } else { 4 },
        "FontBBox" => corners.map(|corner| whole(corner.to_f32())).to_vec(),
        "ItalicAngle" => if italic { -11 } else { 0 },
        "Ascent" => whole(line.ascender.to_f32()),
        "Descent" => whole(line.descender.to_f32()),
        "CapHeight" => whole(metrics.cap_height.map_or(660.0, |height| height.to_f32())),
        "StemV" => face.stem(),
        "FontFile2" => program,
    })
}

/// Which glyph of the subset each code shows; code 0 shows none.
fn glyph_map(glyphs: &[u16]) -> Vec<u8> {
    std::iter::once(&0)
        .chain(glyphs)
        .flat_map(|glyph| glyph.to_be_bytes())
        .collect()
}

fn widths(table: &CodeTable) -> Object {
    let widths = table
        .iter()
        .map(|(_, code)| Object::Integer(i64::from(code.width)))
        .collect();
    Object::Array(vec![1.into(), Object::Array(widths)])
}

/// What each code says (ISO 32000-1, 9.10.3).
fn to_unicode(table: &CodeTable) -> String {
    let entries: Vec<String> = table
        .iter()
        .map(|(number, code)| {
            let text: String = code
                .text
                .encode_utf16()
                .map(|unit| format!("{unit:04X}"))
                .collect();
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
