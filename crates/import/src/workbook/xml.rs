//! Owns the walk through an XML part: elements, text and predefined entities, nothing declared.
//! Must not know any vocabulary.

use std::borrow::Cow;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::ImportError;

const DAMAGED: ImportError = ImportError::Damaged { part: "xml" };
/// Deeper than any office document; a file of opening tags alone would fill the memory.
const DEPTH: usize = 256;

/// What the walk comes across.
pub(super) enum Piece<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// Text, entities resolved.
    Text(&'a str),
    /// An element ends; its local name.
    Close(&'a str),
}

/// An opening tag.
#[derive(Clone, Copy)]
pub(super) struct Tag<'a>(&'a BytesStart<'a>);

impl<'a> Tag<'a> {
    /// Name without prefix.
    pub(super) fn local(&self) -> &'a str {
        self.0.local_name().into_inner()
    }

    /// Name with prefix.
    pub(super) fn name(&self) -> &'a str {
        self.0.name().into_inner()
    }

    /// Value of the attribute with this exact name, prefix included.
    pub(super) fn attr(&self, name: &str) -> Result<Option<String>, ImportError> {
        self.find(|key| key == name)
    }

    /// Value of the first attribute with this name, whatever its prefix.
    pub(super) fn attr_local(&self, name: &str) -> Result<Option<String>, ImportError> {
        self.find(|key| key.rsplit(':').next() == Some(name))
    }

    fn find(&self, wanted: impl Fn(&str) -> bool) -> Result<Option<String>, ImportError> {
        // No check for doubled attributes: it costs the square of their number.
        for attribute in self.0.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| DAMAGED)?;
            if wanted(attribute.key.into_inner()) {
                let value = attribute
                    .normalized_value(XmlVersion::Implicit1_0)
                    .map_err(|_| DAMAGED)?;
                return Ok(Some(value.into_owned()));
            }
        }
        Ok(None)
    }
}

/// Calls `visit` for each piece of a part. Declared entities are never expanded: a reference to one
/// is damage, as is a part that ends with elements still open.
pub(super) fn walk(
    text: &str,
    visit: &mut dyn FnMut(Piece<'_>) -> Result<(), ImportError>,
) -> Result<(), ImportError> {
    let mut reader = Reader::from_str(text);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|_| DAMAGED)? {
            Event::Start(start) => {
                depth = depth.saturating_add(1);
                if depth > DEPTH {
                    return Err(DAMAGED);
                }
                visit(Piece::Open(Tag(&start)))?;
            }
            Event::Empty(start) => {
                visit(Piece::Open(Tag(&start)))?;
                visit(Piece::Close(start.local_name().into_inner()))?;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                visit(Piece::Close(end.local_name().into_inner()))?;
            }
            Event::Text(content) => visit(Piece::Text(&content.xml10_content()))?,
            Event::CData(content) => visit(Piece::Text(&content.xml10_content()))?,
            Event::GeneralRef(entity) => visit(Piece::Text(&resolve(&entity)?))?,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(DAMAGED),
        }
    }
}

fn resolve(entity: &BytesRef<'_>) -> Result<Cow<'static, str>, ImportError> {
    if let Some(character) = entity.resolve_char_ref().map_err(|_| DAMAGED)? {
        return Ok(Cow::Owned(character.to_string()));
    }
    match entity.xml10_content().as_ref() {
        "amp" => Ok(Cow::Borrowed("&")),
        "lt" => Ok(Cow::Borrowed("<")),
        "gt" => Ok(Cow::Borrowed(">")),
        "quot" => Ok(Cow::Borrowed("\"")),
        "apos" => Ok(Cow::Borrowed("'")),
        _ => Err(DAMAGED),
    }
}
