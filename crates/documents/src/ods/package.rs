//! Owns: the parts of an OpenDocument file around its content, packed the same way each time.
//! Must not know: what the tabs say.

use crate::zip::{self, Entry, ZipError};
use chrono::{DateTime, FixedOffset};
use std::borrow::Cow;

const KIND: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// The file: its kind first and as it is, so that it is told by its first bytes (part 2, 3.3).
pub(super) fn package(
    content: &str,
    title: &str,
    creator: &str,
    made: DateTime<FixedOffset>,
) -> Result<Vec<u8>, ZipError> {
    let meta = meta(title, creator, made);
    let part = |name, text: &'_ str, compress| Entry {
        name,
        bytes: Cow::Owned(text.as_bytes().to_vec()),
        compress,
    };
    zip::write(&[
        part("mimetype", KIND, false),
        part("META-INF/manifest.xml", MANIFEST, true),
        part("meta.xml", &meta, true),
        part("styles.xml", STYLES, true),
        part("content.xml", content, true),
    ])
}

fn meta(title: &str, creator: &str, made: DateTime<FixedOffset>) -> String {
    let escape = |text: &str| {
        let kept = text.chars().filter(|c| !c.is_control());
        let text: String = kept.collect();
        text.replace('&', "&amp;").replace('<', "&lt;")
    };
    let day = made.format("%Y-%m-%dT%H:%M:%S");
    let (title, creator) = (escape(title), escape(creator));
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta><meta:generator>{creator}</meta:generator><dc:title>{title}</dc:title><dc:language>fr</dc:language><meta:creation-date>{day}</meta:creation-date><dc:date>{day}</dc:date></office:meta></office:document-meta>"#
    )
}

const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"#;

const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"><office:styles><style:default-style style:family="table-cell"><style:text-properties fo:font-size="10pt" fo:language="fr" fo:country="FR"/></style:default-style></office:styles><office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" fo:margin="15mm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles></office:document-styles>"#;
