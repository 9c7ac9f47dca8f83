//! Owns small archives built in memory, good and bad.
//! Must not know what the reader makes of them.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Archive with these parts, in this order.
pub(crate) fn archive(parts: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, content) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// OpenDocument spreadsheet with this content part.
pub(crate) fn ods(content: &[u8]) -> Vec<u8> {
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    archive(
        &[("mimetype", kind), ("content.xml", content)],
        CompressionMethod::Deflated,
    )
}

/// OpenDocument content around these rows of one table.
pub(crate) fn content(rows: &str) -> String {
    format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">\
         <office:body><office:spreadsheet><table:table table:name=\"Feuille\">{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    )
}

/// Office Open XML workbook with one sheet.
pub(crate) fn xlsx(sheet: &str, strings: &str) -> Vec<u8> {
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"http://x/{kind}\" Target=\"{target}\"/>")
    };
    let root = format!(
        "<Relationships>{}</Relationships>",
        relation("r", "officeDocument", "xl/workbook.xml")
    );
    let book = format!(
        "<Relationships>{}{}</Relationships>",
        relation("s1", "worksheet", "worksheets/sheet1.xml"),
        relation("st", "sharedStrings", "/xl/sharedStrings.xml")
    );
    let main = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Feuille\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>";
    archive(
        &[
            ("_rels/.rels", root.as_bytes()),
            ("xl/workbook.xml", main.as_bytes()),
            ("xl/_rels/workbook.xml.rels", book.as_bytes()),
            ("xl/sharedStrings.xml", strings.as_bytes()),
            ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ],
        CompressionMethod::Deflated,
    )
}

/// Compound file with these streams.
pub(crate) fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, content) in streams {
        file.create_stream(name)
            .unwrap()
            .write_all(content)
            .unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// A BIFF record.
pub(crate) fn record(kind: u16, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes()[..], body].concat()
}

/// BIFF8 workbook with one sheet: records of the workbook, records of the sheet.
pub(crate) fn biff(globals: &[u8], cells: &[u8]) -> Vec<u8> {
    let end = record(0x000A, &[]);
    let head = |offset: u32| {
        let sheet = [&offset.to_le_bytes()[..], &[0, 0, 1, 0, b'F']].concat();
        [
            &record(0x0809, &[0, 6, 5, 0]),
            &record(0x0085, &sheet),
            globals,
            &end,
        ]
        .concat()
    };
    let offset = u32::try_from(head(0).len()).unwrap();
    let sheet = [&record(0x0809, &[0, 6, 0x10, 0]), cells, &end].concat();
    compound(&[("Workbook", &[head(offset), sheet].concat())])
}
