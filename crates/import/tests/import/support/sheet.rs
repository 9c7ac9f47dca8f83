//! Owns a builder of OpenDocument spreadsheets, enough for the fixtures.
//! Must not know the CNIL's register.

use std::collections::BTreeMap;
use std::fmt::Write;

use registre_import::workbook::{Area, CellRef};
use zip::CompressionMethod;

use super::zipped::archive;

/// What a cell holds.
#[derive(Clone)]
pub(crate) enum Content {
    /// Text.
    Text(String),
    /// Number shown with five digits.
    Postcode(u32),
    /// Date, ISO 8601.
    Date(&'static str),
    /// Formula, type of the result, its text.
    Formula(&'static str, &'static str, String),
}

impl From<&str> for Content {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

#[derive(Default, Clone)]
struct Cell {
    content: Option<Content>,
    note: Option<String>,
    link: Option<String>,
    span: Option<Area>,
    covered: bool,
}

/// A tab under construction.
#[derive(Clone)]
pub(crate) struct Tab {
    name: String,
    hidden: bool,
    cells: BTreeMap<CellRef, Cell>,
}

impl Tab {
    pub(crate) fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            hidden: false,
            cells: BTreeMap::new(),
        }
    }

    pub(crate) fn hidden(mut self) -> Self {
        self.hidden = true;
        self
    }

    pub(crate) fn put(mut self, place: &str, content: impl Into<Content>) -> Self {
        self.cell(place).content = Some(content.into());
        self
    }

    /// Several texts, `place=text` each.
    pub(crate) fn texts(mut self, texts: &[(&str, &str)]) -> Self {
        for (place, text) in texts {
            self = self.put(place, *text);
        }
        self
    }

    pub(crate) fn note(mut self, place: &str, text: &str) -> Self {
        self.cell(place).note = Some(text.to_owned());
        self
    }

    pub(crate) fn link(mut self, place: &str, target: &str) -> Self {
        self.cell(place).link = Some(target.to_owned());
        self
    }

    pub(crate) fn merge(mut self, area: &str) -> Self {
        let area: Area = area.parse().unwrap();
        for row in area.first.row..=area.last.row {
            for col in area.first.col..=area.last.col {
                self.cells
                    .entry(CellRef::new(row, col))
                    .or_default()
                    .covered = true;
            }
        }
        let first = self.cells.entry(area.first).or_default();
        first.covered = false;
        first.span = Some(area);
        self
    }

    fn cell(&mut self, place: &str) -> &mut Cell {
        self.cells.entry(place.parse().unwrap()).or_default()
    }

    fn xml(&self) -> String {
        let style = if self.hidden { "hidden" } else { "shown" };
        let mut out = format!(
            "<table:table table:name=\"{}\" table:style-name=\"{style}\">",
            escape(&self.name)
        );
        let mut next = CellRef::new(0, 0);
        let mut open = false;
        for (place, cell) in &self.cells {
            if !open || place.row != next.row {
                if open {
                    out += "</table:table-row>";
                    next = CellRef::new(next.row + 1, 0);
                }
                let gap = place.row - next.row;
                if gap > 0 {
                    write!(out, "<table:table-row table:number-rows-repeated=\"{gap}\"><table:table-cell/></table:table-row>").unwrap();
                }
                out += "<table:table-row>";
                (next, open) = (CellRef::new(place.row, 0), true);
            }
            let gap = place.col - next.col;
            if gap > 0 {
                write!(
                    out,
                    "<table:table-cell table:number-columns-repeated=\"{gap}\"/>"
                )
                .unwrap();
            }
            out += &cell.xml();
            next.col = place.col + 1;
        }
        if open {
            out += "</table:table-row>";
        }
        // As real files end: a million empty rows.
        out += "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"1000\"/></table:table-row></table:table>";
        out
    }
}

impl Cell {
    fn xml(&self) -> String {
        let mut attributes = String::new();
        if let Some(Area { first, last }) = self.span {
            let (cols, rows) = (last.col - first.col + 1, last.row - first.row + 1);
            write!(
                attributes,
                " table:number-columns-spanned=\"{cols}\" table:number-rows-spanned=\"{rows}\""
            )
            .unwrap();
        }
        let text = match &self.content {
            None => String::new(),
            Some(Content::Text(text)) => {
                attributes += " office:value-type=\"string\"";
                text.clone()
            }
            Some(Content::Postcode(number)) => {
                write!(attributes, " table:style-name=\"postcode\" office:value-type=\"float\" office:value=\"{number}\"").unwrap();
                format!("{number:05}")
            }
            Some(Content::Date(date)) => {
                write!(attributes, " table:style-name=\"date\" office:value-type=\"date\" office:date-value=\"{date}\"").unwrap();
                let (year, rest) = date.split_once('-').unwrap();
                let (month, day) = rest.split_once('-').unwrap();
                format!("{day}/{month}/{year}")
            }
            Some(Content::Formula(formula, kind, text)) => {
                write!(
                    attributes,
                    " table:formula=\"{}\" office:value-type=\"string\"",
                    escape(formula)
                )
                .unwrap();
                if !kind.is_empty() {
                    write!(attributes, " calcext:value-type=\"{kind}\"").unwrap();
                }
                text.clone()
            }
        };
        let mut inside = String::new();
        if let Some(note) = &self.note {
            write!(inside, "<office:annotation><dc:date>2026-01-02T03:04:05</dc:date><text:p>{}</text:p></office:annotation>", escape(note)).unwrap();
        }
        for line in text.lines() {
            let line = escape(line);
            match &self.link {
                Some(link) => write!(inside, "<text:p><text:a xlink:href=\"{}\" xlink:type=\"simple\">{line}</text:a></text:p>", escape(link)),
                None => write!(inside, "<text:p>{line}</text:p>"),
            }
            .unwrap();
        }
        let name = if self.covered {
            "covered-table-cell"
        } else {
            "table-cell"
        };
        format!("<table:{name}{attributes}>{inside}</table:{name}>")
    }
}

/// The whole spreadsheet; parts are stored, so that the bytes depend on nothing else.
pub(crate) fn ods(tabs: &[Tab]) -> Vec<u8> {
    let tables: String = tabs.iter().map(Tab::xml).collect();
    let content =
        format!("{HEAD}{tables}</office:spreadsheet></office:body></office:document-content>");
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    archive(
        &[
            ("mimetype", kind),
            ("META-INF/manifest.xml", MANIFEST.as_bytes()),
            ("content.xml", content.as_bytes()),
        ],
        CompressionMethod::Stored,
    )
}

const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"#;

const HEAD: &str = r##"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.2"><office:automatic-styles><number:number-style style:name="five"><number:number number:decimal-places="0" number:min-integer-digits="5"/></number:number-style><number:date-style style:name="day"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style><style:style style:name="postcode" style:family="table-cell" style:data-style-name="five"/><style:style style:name="date" style:family="table-cell" style:data-style-name="day"/><style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>"##;

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
