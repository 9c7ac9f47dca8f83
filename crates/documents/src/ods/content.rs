//! Owns: tabs as the XML of an OpenDocument spreadsheet (ISO/IEC 26300-1, 9 and 19.385).
//! Must not know: what the cells say.

use super::table::{Cell, Content, Look, Row, Tab};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The part of the file that holds the tabs.
pub(super) fn content(tabs: &[Tab], made_on: NaiveDate) -> String {
    let mut out = String::from(HEAD);
    for width in widths(tabs) {
        out.push_str(&format!(
            r#"<style:style style:name="w{width}" style:family="table-column"><style:table-column-properties style:column-width="{}mm"/></style:style>"#,
            f64::from(width) / 10.0
        ));
    }
    out.push_str(STYLES);
    for tab in tabs {
        out.push_str(&table(tab, made_on));
    }
    out.push_str("</office:spreadsheet></office:body></office:document-content>");
    out
}

fn widths(tabs: &[Tab]) -> BTreeSet<u16> {
    tabs.iter().flat_map(|tab| tab.widths).copied().collect()
}

fn table(tab: &Tab, made_on: NaiveDate) -> String {
    let mut out = format!(r#"<table:table table:name="{}">"#, escaped(&tab.name));
    for width in tab.widths {
        out.push_str(&format!(
            r#"<table:table-column table:style-name="w{width}"/>"#
        ));
    }
    for row in &tab.rows {
        out.push_str(&self::row(row, made_on));
    }
    if tab.rows.is_empty() {
        out.push_str("<table:table-row><table:table-cell/></table:table-row>");
    }
    out.push_str("</table:table>");
    out
}

fn row(row: &Row, made_on: NaiveDate) -> String {
    let mut out = String::from(r#"<table:table-row table:style-name="row">"#);
    let mut next = 0;
    for (column, cell) in row {
        let gap = column.saturating_sub(next);
        if gap > 0 {
            out.push_str(&format!(
                r#"<table:table-cell table:number-columns-repeated="{gap}"/>"#
            ));
        }
        out.push_str(&self::cell(cell, made_on));
        next = column.saturating_add(1);
    }
    if row.is_empty() {
        out.push_str("<table:table-cell/>");
    }
    out.push_str("</table:table-row>");
    out
}

fn cell(cell: &Cell, made_on: NaiveDate) -> String {
    let style = style(cell);
    let note = cell.note.as_deref().map(|note| annotation(note, made_on));
    let note = note.unwrap_or_default();
    match &cell.content {
        Content::Blank => {
            format!(r#"<table:table-cell table:style-name="{style}">{note}</table:table-cell>"#)
        }
        Content::Text(text) => format!(
            r#"<table:table-cell table:style-name="{style}" office:value-type="string">{note}{}</table:table-cell>"#,
            paragraphs(text, cell.link.as_deref())
        ),
        Content::Day(day) => format!(
            r#"<table:table-cell table:style-name="{style}" office:value-type="date" office:date-value="{day}">{note}<text:p>{}</text:p></table:table-cell>"#,
            day.format("%d/%m/%Y")
        ),
    }
}

fn style(cell: &Cell) -> &'static str {
    match (&cell.content, cell.look) {
        (Content::Day(_), Look::Unconfirmed) => "dayo",
        (Content::Day(_), _) => "day",
        (_, Look::Value) => "value",
        (_, Look::Unconfirmed) => "open",
        (_, Look::Label) => "label",
        (_, Look::Heading) => "heading",
        (_, Look::Title) => "title",
    }
}

fn annotation(text: &str, made_on: NaiveDate) -> String {
    format!(
        "<office:annotation><dc:date>{made_on}T00:00:00</dc:date>{}</office:annotation>",
        paragraphs(text, None)
    )
}

/// One paragraph a line; a reader shows them below one another.
fn paragraphs(text: &str, link: Option<&str>) -> String {
    let mut out = String::new();
    for line in text.replace("\r\n", "\n").split(['\n', '\r']) {
        let line = spaced(line);
        out.push_str("<text:p>");
        match link {
            Some(link) => out.push_str(&format!(
                r#"<text:a xlink:type="simple" xlink:href="{}">{line}</text:a>"#,
                escaped(link)
            )),
            None => out.push_str(&line),
        }
        out.push_str("</text:p>");
    }
    out
}

/// Text of a paragraph: in OpenDocument, spaces beyond one and tabs are elements (part 3, 6.1.2).
fn spaced(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut after_space = true;
    for character in line.chars() {
        match character {
            ' ' if after_space => out.push_str("<text:s/>"),
            '\t' => out.push_str("<text:tab/>"),
            _ => push_escaped(&mut out, character),
        }
        after_space = character == ' ';
    }
    // A single space at the end would be taken for layout of the XML.
    if out.ends_with(' ') {
        out.pop();
        out.push_str("<text:s/>");
    }
    out
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        push_escaped(&mut out, character);
    }
    out
}

/// What XML 1.0 has no place for (2.2) is left out.
fn push_escaped(out: &mut String, character: char) {
    match character {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
        other => out.push(other),
    }
}

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:automatic-styles>"#;

const STYLES: &str = r##"<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style><number:date-style style:name="dmy" number:language="fr" number:country="FR"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style><style:style style:name="value" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style><style:style style:name="open" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" fo:background-color="#fff3d6"/><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="day" style:family="table-cell" style:data-style-name="dmy"><style:table-cell-properties style:vertical-align="top"/><style:paragraph-properties fo:text-align="start"/></style:style><style:style style:name="dayo" style:family="table-cell" style:data-style-name="dmy"><style:table-cell-properties style:vertical-align="top" fo:background-color="#fff3d6"/><style:paragraph-properties fo:text-align="start"/><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="label" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/><style:text-properties fo:color="#333333"/></style:style><style:style style:name="heading" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" fo:background-color="#dce6f2"/><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="title" style:family="table-cell"><style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style></office:automatic-styles><office:body><office:spreadsheet>"##;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_lines_and_forbidden_characters_keep_the_text_readable() {
        assert_eq!(
            paragraphs(" a  b\u{7}\r\nc\td ", None),
            "<text:p><text:s/>a <text:s/>b</text:p><text:p>c<text:tab/>d<text:s/></text:p>"
        );
        assert_eq!(escaped("<\"&>"), "&lt;&quot;&amp;&gt;");
    }

    #[test]
    fn what_looks_like_a_formula_is_text() {
        let xml = cell(&Cell::text("=1+1"), NaiveDate::default());
        assert!(!xml.contains("formula") && xml.contains("string"), "{xml}");
    }
}
