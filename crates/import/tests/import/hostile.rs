//! Owns files that are broken or made to harm: each is refused with its own reason, in little memory.

use registre_import::workbook::{self, CellRef};
use registre_import::{Excess, ImportError};
use zip::CompressionMethod;

use crate::support::zipped::{archive, biff, compound, content, ods, record, xlsx};
use crate::support::{VARIANTS, bytes};

fn refusal(bytes: &[u8]) -> ImportError {
    workbook::read(bytes).expect_err("such a file must be refused")
}

fn too_large(what: Excess) -> ImportError {
    ImportError::TooLarge { what }
}

const KIND: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// Filled cells repeated along a row and row after row: a few hundred bytes, and gigabytes if spread out.
fn repeat_bomb() -> Vec<u8> {
    let cell = "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
    ods(content(&format!(
        "<table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row>"
    ))
    .as_bytes())
}

fn zip_bomb() -> Vec<u8> {
    ods(content(&" ".repeat(66 << 20)).as_bytes())
}

/// One long text that every cell shows: short cells in the file, a long one each in memory.
fn shared_string_bomb() -> Vec<u8> {
    let cells = "<c t=\"s\"><v>0</v></c>".repeat(100_000);
    let sheet = format!("<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>");
    xlsx(
        &sheet,
        &format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1 << 20)),
    )
}

fn biff_string_bomb() -> Vec<u8> {
    let text = vec![b'x'; 8_000];
    let count = u16::try_from(text.len()).unwrap().to_le_bytes();
    let table = [&[1, 0, 0, 0, 1, 0, 0, 0][..], &count, &[0], &text].concat();
    let cells = (0..60_000_u16).flat_map(|row| {
        let place = [&row.to_le_bytes()[..], &[0; 8]].concat();
        record(0x00FD, &place)
    });
    biff(&record(0x00FC, &table), &cells.collect::<Vec<u8>>())
}

fn space_bomb() -> Vec<u8> {
    let cell = "<table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"2000000000\"/>b</text:p></table:table-cell>";
    ods(content(&format!("<table:table-row>{cell}</table:table-row>")).as_bytes())
}

fn entity_bomb() -> Vec<u8> {
    let mut declarations = "<!ENTITY a0 \"ha\">".to_owned();
    for n in 1..60 {
        declarations += &format!("<!ENTITY a{n} \"&a{};&a{};\">", n - 1, n - 1);
    }
    let cell =
        "<table:table-cell office:value-type=\"string\"><text:p>&a59;</text:p></table:table-cell>";
    let body = content(&format!("<table:table-row>{cell}</table:table-row>"));
    ods(format!("<!DOCTYPE x [{declarations}]>{body}").as_bytes())
}

fn nesting_bomb() -> Vec<u8> {
    ods(content(&"<table:table-row>".repeat(3_000_000)).as_bytes())
}

fn attribute_bomb() -> Vec<u8> {
    let attributes = " a=\"\"".repeat(2_000_000);
    ods(content(&format!("<table:table-row{attributes}></table:table-row>")).as_bytes())
}

#[test]
fn a_small_file_that_swells_is_refused() {
    let bomb = repeat_bomb();
    assert!(bomb.len() < 1_000, "{} bytes are enough", bomb.len());
    assert_eq!(refusal(&bomb), too_large(Excess::Cells));
    assert_eq!(refusal(&zip_bomb()), too_large(Excess::Inflated));
    assert_eq!(refusal(&shared_string_bomb()), too_large(Excess::Text));
    assert_eq!(refusal(&biff_string_bomb()), too_large(Excess::Text));
    assert_eq!(refusal(&space_bomb()), too_large(Excess::Text));
    assert_eq!(refusal(&vec![b'P'; 21 << 20]), too_large(Excess::File));
    assert_eq!(
        refusal(&nesting_bomb()),
        ImportError::Damaged { part: "xml" }
    );
    assert!(
        workbook::read(&attribute_bomb()).is_ok(),
        "ugly, but it ends"
    );
}

#[test]
fn declared_entities_are_never_expanded() {
    assert_eq!(
        refusal(&entity_bomb()),
        ImportError::Damaged { part: "xml" }
    );
}

/// All of it in a child that may not have more than 600 MB of address space (a limit of Linux shells).
#[cfg(target_os = "linux")]
#[test]
fn bombs_do_not_need_memory() {
    const NAME: &str = "REGISTRE_BOMBS";
    if std::env::var_os(NAME).is_some() {
        a_small_file_that_swells_is_refused();
        declared_entities_are_never_expanded();
        a_million_cells_is_the_limit();
        return;
    }
    let test = std::env::current_exe().unwrap();
    let script =
        "ulimit -v 600000; exec \"$0\" --exact hostile::bombs_do_not_need_memory --test-threads=1";
    let output = std::process::Command::new("sh")
        .args(["-c", script])
        .arg(test)
        .env(NAME, "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{said}\n{:?}",
        output.status
    );
}

#[test]
fn empty_repeats_are_neither_refused_nor_spread_out() {
    let rows = "<table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
        <table:table-row><table:table-cell table:number-columns-repeated=\"3\"/><table:table-cell office:value-type=\"string\"><text:p>fin</text:p></table:table-cell></table:table-row>";
    let book = workbook::read(&ods(content(rows).as_bytes())).unwrap();
    let cells: Vec<_> = book.sheets[0].cells.keys().copied().collect();
    assert_eq!(cells, [CellRef::new(1_048_575, 3)]);
}

#[test]
fn a_million_cells_is_the_limit() {
    let rows = |count: u32| {
        let cell = "<table:table-cell table:number-columns-repeated=\"100\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
        ods(content(&format!(
            "<table:table-row table:number-rows-repeated=\"{count}\">{cell}</table:table-row>"
        ))
        .as_bytes())
    };
    let book = workbook::read(&rows(10_000)).unwrap();
    assert_eq!(book.sheets[0].cells.len(), 1_000_000);
    assert_eq!(refusal(&rows(10_001)), too_large(Excess::Cells));
}

#[test]
fn what_is_no_spreadsheet_is_called_so() {
    let text = b"application/vnd.oasis.opendocument.text";
    let word = b"<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    let cases: [(&str, Vec<u8>); 7] = [
        ("nothing", Vec::new()),
        ("a PDF", b"%PDF-1.7\n".to_vec()),
        ("comma separated values", b"Nom;Prenom\n".to_vec()),
        (
            "some archive",
            archive(&[("a.txt", b"a")], CompressionMethod::Stored),
        ),
        (
            "a text document",
            archive(
                &[("mimetype", text), ("content.xml", b"<a/>")],
                CompressionMethod::Stored,
            ),
        ),
        (
            "a Word document",
            archive(&[("_rels/.rels", word)], CompressionMethod::Stored),
        ),
        ("an old Word document", compound(&[("WordDocument", b"x")])),
    ];
    for (name, file) in cases {
        assert_eq!(refusal(&file), ImportError::NotASpreadsheet, "{name}");
    }
}

#[test]
fn formats_that_are_not_read_are_named() {
    let binary = b"<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>";
    let file = archive(&[("_rels/.rels", binary)], CompressionMethod::Stored);
    assert_eq!(refusal(&file), ImportError::Unsupported { format: "xlsb" });
    let old = record(0x0809, &[0, 5, 5, 0]);
    assert_eq!(
        refusal(&compound(&[("Workbook", &old)])),
        ImportError::Unsupported { format: "xls95" }
    );
    assert_eq!(
        refusal(&compound(&[("Book", &old)])),
        ImportError::Unsupported { format: "xls95" }
    );
}

#[test]
fn encrypted_files_are_called_so() {
    let manifest =
        b"<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
    let parts: [(&str, &[u8]); 3] = [
        ("mimetype", KIND),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", b"\x01\x02"),
    ];
    let pass = [record(0x0809, &[0, 6, 5, 0]), record(0x002F, &[0; 6])].concat();
    let cases = [
        ("ods", archive(&parts, CompressionMethod::Stored)),
        (
            "ods, 1.3",
            archive(
                &[("mimetype", KIND), ("encrypted-package", b"x")],
                CompressionMethod::Stored,
            ),
        ),
        (
            "xlsx",
            compound(&[("EncryptionInfo", b"x"), ("EncryptedPackage", b"x")]),
        ),
        ("xls", compound(&[("Workbook", &pass)])),
    ];
    for (name, file) in cases {
        assert_eq!(refusal(&file), ImportError::Encrypted, "{name}");
    }
}

#[test]
fn a_truncated_file_is_damaged() {
    for name in VARIANTS {
        let whole = bytes(name);
        for tenths in 1..10 {
            let cut = &whole[..whole.len() * tenths / 10];
            let refusal = refusal(cut);
            assert!(
                matches!(refusal, ImportError::Damaged { .. }),
                "{name} {tenths}/10: {refusal:?}"
            );
        }
    }
}

#[test]
fn another_encoding_than_declared_is_damaged() {
    let mut latin = content("").into_bytes();
    let at = latin
        .windows(7)
        .position(|window| window == b"Feuille")
        .unwrap();
    latin[at] = 0xE9;
    assert_eq!(
        refusal(&ods(&latin)),
        ImportError::Damaged { part: "encoding" }
    );
    let wide: Vec<u8> = content("")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert!(matches!(refusal(&ods(&wide)), ImportError::Damaged { .. }));
}
