//! Owns: the XMP packet: title, author, dates, the claims of conformance, and where the document says it comes from.
//! Must not know: pages.

use crate::block::{Claim, Meta};
use crate::text::one_line;

/// The namespace of the properties by which a document says where it comes from; it names them and is no address.
pub(super) const CLAIM: &str = "https://registre.invalid/ns/claim#";

/// The properties of a claim with what they say, in the order in which they are written.
pub(super) const PROPERTIES: [(&str, &str, &str); 5] = [
    ("register", "Text", "Identifier of the register"),
    (
        "step",
        "Integer",
        "Last step of the journal that changed the register",
    ),
    ("chain", "Text", "Chain of the journal at that step"),
    (
        "fingerprint",
        "Text",
        "SHA-256 of the data that the document shows",
    ),
    ("kind", "Text", "Kind of document"),
];

/// The metadata packet, not to be compressed; `part` is that of PDF/A.
///
/// PDF/A knows neither the property that claims PDF/UA nor ours, so the packet describes them (ISO 19005-2,
/// 6.6.2.3.3).
pub(super) fn packet(meta: &Meta, part: u8) -> String {
    let created = meta.created.format("%Y-%m-%dT%H:%M:%SZ");
    let [title, author, subject, creator] =
        [&meta.title, &meta.author, &meta.subject, &meta.creator]
            .map(|value| escape(&one_line(value)));
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{created}</xmp:ModifyDate>
<pdf:Producer>{creator}</pdf:Producer>
<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
{claim}<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
{schemas}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{feff}',
        lang = meta.language.code(),
        claim = meta.claim.as_ref().map_or_else(String::new, claim),
        schemas = schemas(meta.claim.is_some()),
    )
}

/// The values of a claim, in the order of [`PROPERTIES`].
fn claim(claim: &Claim) -> String {
    let step = claim.step.to_string();
    let values = [
        &claim.register,
        &step,
        &claim.chain,
        &claim.fingerprint,
        &claim.kind,
    ];
    let line = |((name, _, _), value): (&(&str, &str, &str), &String)| {
        let value = escape(&one_line(value));
        format!("<registre:{name}>{value}</registre:{name}>\n")
    };
    let lines: String = PROPERTIES.iter().zip(values).map(line).collect();
    format!(
        "<rdf:Description rdf:about=\"\" xmlns:registre=\"{CLAIM}\">\n{lines}</rdf:Description>\n"
    )
}

fn schemas(claims: bool) -> String {
    let accessible = (
        "part",
        "Integer",
        "Part of ISO 14289 that the file conforms to",
    );
    let mut schemas = schema(
        "PDF/UA identification schema",
        "http://www.aiim.org/pdfua/ns/id/",
        "pdfuaid",
        &[accessible],
    );
    if claims {
        schemas.push_str(&schema("Registre", CLAIM, "registre", &PROPERTIES));
    }
    schemas
}

fn schema(name: &str, namespace: &str, prefix: &str, properties: &[(&str, &str, &str)]) -> String {
    let property = |(name, kind, description): &(&str, &str, &str)| {
        format!(
            r#"<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>{name}</pdfaProperty:name>
<pdfaProperty:valueType>{kind}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>{description}</pdfaProperty:description>
</rdf:li>
"#
        )
    };
    let properties: String = properties.iter().map(property).collect();
    format!(
        r#"<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>{name}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>
{properties}</rdf:Seq></pdfaSchema:property>
</rdf:li>
"#
    )
}

/// XML text; characters that XML does not allow become U+FFFD.
fn escape(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            _ => escaped.push(c),
        }
    }
    escaped
}
