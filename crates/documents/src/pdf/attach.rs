//! Owns: files inside the file: their streams, what they are to the document, the tree of their names.
//! Must not know: what they hold.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::PdfError;
use super::file::File;
use super::values::{Put, Ref, date};
use crate::block::{Attachment, Meta};
use crate::text::one_line;

/// Files inside the file.
pub(super) struct Attached {
    /// Each file's description, in the order in which they were given.
    pub(super) specifications: Vec<Ref>,
    /// The tree of their names.
    pub(super) names: Ref,
}

/// Writes the attachments (ISO 19005-3, 6.8); nothing if there is none.
pub(super) fn write(
    file: &mut File<'_>,
    meta: &Meta,
    attachments: &[Attachment],
) -> Result<Option<Attached>, PdfError> {
    // Names are sorted as they are written.
    let mut names: BTreeMap<Vec<u8>, (String, Ref)> = BTreeMap::new();
    let mut specifications = Vec::new();
    for attachment in attachments {
        let name = one_line(&attachment.name);
        if let Entry::Vacant(place) = names.entry(sorted(&name)) {
            let specification = specification(file, meta, attachment)?;
            place.insert((name, specification));
            specifications.push(specification);
        }
    }
    if names.is_empty() {
        return Ok(None);
    }
    let names = file.add(|out| {
        out.raw("<</Names[");
        for (name, specification) in names.values() {
            out.text(name).raw(" ").reference(*specification);
        }
        out.raw("]>>");
    })?;
    Ok(Some(Attached {
        specifications,
        names,
    }))
}

/// The bytes of a text string, by which a tree of names is sorted.
fn sorted(text: &str) -> Vec<u8> {
    if text.is_ascii() {
        return text.as_bytes().to_vec();
    }
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    [0xfe, 0xff].into_iter().chain(units).collect()
}

fn specification(
    file: &mut File<'_>,
    meta: &Meta,
    attachment: &Attachment,
) -> Result<Ref, PdfError> {
    let entries = format!(
        "/Type/EmbeddedFile/Subtype/{}/Params<</Size {}/ModDate{}>>",
        name(attachment.media_type),
        attachment.bytes.len(),
        date(meta.created),
    );
    let content = file.add_exact(&entries, &attachment.bytes)?;
    let title = one_line(&attachment.name);
    file.add(|out| {
        out.raw("<</Type/Filespec/F")
            .text(&title)
            .raw("/UF")
            .text(&title);
        out.raw("/Desc").text(&one_line(&attachment.description));
        out.raw("/AFRelationship/").raw(attachment.relation.name());
        out.raw("/EF<</F ").reference(content);
        out.raw("/UF ").reference(content).raw(">>>>");
    })
}

/// A name object of any text (ISO 32000-1, 7.3.5).
fn name(text: &str) -> String {
    let mut name = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' | b'+' => {
                name.push(char::from(byte));
            }
            other => name.push_str(&format!("#{other:02X}")),
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_media_type_is_one_name() {
        assert_eq!(name("application/json"), "application#2Fjson");
    }
}
