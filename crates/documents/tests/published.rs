//! Published pages: what is read of text, HTML and PDF, what is refused, and that nothing foreign crashes the program.
//! Must not know what pages are compared with.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]

use registre_documents::published::{MAX_BYTES, MAX_TEXT, PageError, pasted, read};
use registre_domain::published::{Page, Place};
use std::fmt::Write as _;
use std::io::Write as _;

fn texts(page: &Page) -> Vec<&str> {
    page.passages
        .iter()
        .map(|passage| passage.text.as_str())
        .collect()
}

fn shown(bytes: impl AsRef<[u8]>) -> Vec<String> {
    let page = read(bytes.as_ref()).unwrap();
    texts(&page).into_iter().map(str::to_owned).collect()
}

#[test]
fn lines_of_a_text_are_passages_and_broken_sentences_are_whole() {
    let text = "Titre\n\nNous gardons vos données\ntrois ans.\n- un\n- deux\r\n\u{feff}Fin\u{ad}al";
    assert_eq!(
        shown(text),
        [
            "Titre",
            "Nous gardons vos données trois ans.",
            "- un",
            "- deux",
            "Final"
        ]
    );
    let page = pasted(&["Un".to_owned(), "Deux\ntrois".to_owned()]).unwrap();
    assert_eq!(texts(&page), ["Un", "Deux trois"]);
    assert_eq!(page.passages[1].place, Place::Paragraph(2));
}

#[test]
fn texts_of_other_encodings_are_read() {
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode("Durée : 3 mois – œuvre");
    assert_eq!(shown(&latin), ["Durée : 3 mois – œuvre"]);
    let mut wide = vec![0xff, 0xfe];
    wide.extend("Durée".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(shown(&wide), ["Durée"]);
    let (page, _, _) = encoding_rs::ISO_8859_15.encode("<p>10 € d’été</p>");
    let mut html = b"<meta charset='iso-8859-15'>".to_vec();
    html.extend_from_slice(&page);
    assert_eq!(shown(&html)[0].chars().nth(3), Some('€'));
}

#[test]
fn a_page_of_html_shows_what_a_reader_sees() {
    let html = "<!doctype html><html><head><title>T</title><style>p{}</style></head><body>\
        <h1>Vos&nbsp;donn&eacute;es</h1><p>Un <b>deux</b>&#32;tr&#111;is<br>quatre</p><ul><li>a<li>b</ul>\
        <p hidden>caché<p>vu</p><div style='display: none'><div>x</div>y</div><!-- z --> fin\
        <script>if (a < b) '</p>'</script><td aria-hidden=\"true\">h</td><p>&#146;&inconnu; a < b & c</p>";
    assert_eq!(
        shown(html),
        [
            "Vos données",
            "Un deux trois quatre",
            "a",
            "b",
            "vu",
            "fin",
            "\u{2019}&inconnu; a < b & c"
        ]
    );
}

#[test]
fn what_holds_no_words_is_refused() {
    for (bytes, error) in [
        (b"".as_slice(), PageError::NoWords),
        (b"  \n 12 \n", PageError::NoWords),
        (
            b"<html><script>var mots;</script></html>",
            PageError::NoWords,
        ),
        (
            b"\x00\x01\x02\x03\x04\x05\x06\x07",
            PageError::UnknownFormat,
        ),
        (b"%PDF-1.7 and nothing else", PageError::Damaged),
    ] {
        assert_eq!(read(bytes).unwrap_err(), error, "{bytes:?}");
    }
}

#[test]
fn what_is_too_large_is_refused() {
    assert_eq!(read(&vec![b'a'; MAX_BYTES + 1]), Err(PageError::TooLarge));
    assert_eq!(read(&vec![b'a'; MAX_TEXT + 2]), Err(PageError::TooLarge));
    assert_eq!(
        read("A\nB\n".repeat(6_000).as_bytes()),
        Err(PageError::TooLarge)
    );
}

/// Each would take minutes, or the stack, of a reader that trusts its input.
#[test]
fn hostile_pages_end_soon() {
    let many = 300_000;
    for html in [
        "<div>".repeat(many) + "mot",
        "<p hidden>".repeat(many) + "mot",
        "<a ".repeat(many) + "mot",
        "<a '".repeat(many) + "mot",
        "<a '<a \"".repeat(many) + "mot",
        "<".repeat(many) + "mot",
        "<!--".repeat(many) + "-->mot",
        "<script></".repeat(many) + "mot",
        "&".repeat(many) + "mot",
        "<p>mot</p>".to_owned() + &"</div>".repeat(many),
    ] {
        let _ = read(format!("<html>{html}").as_bytes());
    }
}

/// A PDF of these objects, the first the catalogue.
fn file(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.5\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(bytes.len());
        writeln!(bytes, "{number} 0 obj").unwrap();
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let (table, size) = (bytes.len(), objects.len() + 1);
    writeln!(bytes, "xref\n0 {size}\n0000000000 65535 f ").unwrap();
    for place in places {
        writeln!(bytes, "{place:010} 00000 n ").unwrap();
    }
    writeln!(
        bytes,
        "trailer<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF"
    )
    .unwrap();
    bytes
}

fn stream(dictionary: &str, content: &[u8]) -> Vec<u8> {
    let mut bytes = format!("<<{dictionary}/Length {}>>stream\n", content.len()).into_bytes();
    bytes.extend(content);
    bytes.extend(b"\nendstream");
    bytes
}

/// One page with this content, a font of each kind (`/L` Latin, `/U` with a map to Unicode), and a form `/X`.
fn objects(content: &[u8], form: &[u8]) -> Vec<Vec<u8>> {
    let map = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def\n\
        1 begincodespacerange <0000> <FFFF> endcodespacerange\n\
        3 beginbfchar <0001> <00C9> <0002> <0074> <0003> <00E9> endbfchar\n\
        endcmap end end";
    vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Count 1/Kids[3 0 R]/Resources<</Font<</L 5 0 R/U 6 0 R>>/XObject<</X 8 0 R>>>>>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources 9 0 R>>".to_vec(),
        stream("", content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec(),
        b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts[]>>".to_vec(),
        stream("", map),
        stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", form),
        b"<</Font<</L 5 0 R/U 6 0 R>>/XObject<</X 8 0 R>>>>".to_vec(),
    ]
}

fn pdf(content: &[u8]) -> Vec<u8> {
    file(
        &objects(content, b"BT /L 9 Tf 50 100 Td (Dans un formulaire) Tj ET"),
        "",
    )
}

#[test]
fn a_pdf_says_its_lines_as_passages() {
    let content = b"BT /L 10 Tf 50 800 Td (Dur\xe9e de conser-) Tj 0 -12 Td (vation : 3) Tj 60 0 Td (ans) Tj \
        0 -40 Td [(Au)-20(tre) -300 (passage)] TJ T* ET \
        q 1 0 0 1 0 -100 cm BT /U 10 Tf 1 0 0 1 50 700 Tm <000100020003> Tj ET Q \
        /Artifact <</Type/Pagination>> BDC BT /L 8 Tf 50 20 Td (Page 1) Tj ET EMC /X Do";
    let page = read(&pdf(content)).unwrap();
    assert_eq!(
        texts(&page),
        [
            "Durée de conser\u{ad}vation : 3 ans",
            "Autre passage",
            "Été",
            "Dans un formulaire"
        ]
    );
    assert!(
        page.passages
            .iter()
            .all(|passage| passage.place == Place::Page(1))
    );
}

#[test]
fn a_pdf_without_words_or_with_a_password_is_refused() {
    assert_eq!(
        read(&pdf(b"0 0 1 rg 0 0 9 9 re f")),
        Err(PageError::NoWords)
    );
    assert_eq!(read(&encrypted("owner", "user")), Err(PageError::Encrypted));
    // A password that only forbids printing or copying keeps nobody from reading.
    assert_eq!(shown(encrypted("owner", "")), ["Mot"]);
}

fn encrypted(owner_password: &str, user_password: &str) -> Vec<u8> {
    let objects = objects(b"BT /L 9 Tf (Mot) Tj ET", b"");
    let mut document = lopdf::Document::load_mem(&file(&objects, "/ID[(a)(b)]")).unwrap();
    let version = lopdf::EncryptionVersion::V2 {
        document: &document,
        owner_password,
        user_password,
        key_length: 128,
        permissions: lopdf::Permissions::all(),
    };
    let state = lopdf::EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn hostile_pdfs_end_soon() {
    let cycle = file(&objects(b"/X Do", &b"/X Do ".repeat(2_000)), "");
    assert_eq!(read(&cycle), Err(PageError::TooLarge), "too many operators");
    let states = pdf(&[b"q ".repeat(100_000), b"BT /L 9 Tf (mot) Tj ET".to_vec()].concat());
    assert_eq!(shown(states), ["mot"]);
    let deep = pdf(&[b"[".repeat(100_000), b"] TJ".to_vec()].concat());
    let _ = read(&deep);
    let unpacked = vec![b' '; 64 * 1024 * 1024];
    let packed = miniz_oxide::deflate::compress_to_vec_zlib(&unpacked, 1);
    let mut bomb = objects(b"", b"");
    bomb[3] = stream("/Filter/FlateDecode", &packed);
    assert_eq!(read(&file(&bomb, "")), Err(PageError::TooLarge));
    let mut many = String::from("BT /L 9 Tf ");
    for line in 0..12_000 {
        write!(many, "1 0 0 1 9 {} Tm (mot {line}) Tj ", line * 99).unwrap();
    }
    assert_eq!(
        read(&pdf(many.as_bytes())),
        Err(PageError::TooLarge),
        "too many passages"
    );
}

/// The same numbers at each run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(below).unwrap()).unwrap()
    }

    fn damage(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.roll(12) {
            let at = self.roll(bytes.len());
            match self.roll(4) {
                0 => bytes[at] = u8::try_from(self.roll(256)).unwrap(),
                1 => bytes[at] ^= 1 << self.roll(8),
                2 => drop(bytes.remove(at)),
                _ => {
                    let length = (bytes.len() - at).min(self.roll(64));
                    let copy = bytes[at..at + length].to_vec();
                    let to = self.roll(bytes.len());
                    bytes.splice(to..to, copy);
                }
            }
        }
    }
}

#[test]
fn damaged_pages_never_panic() {
    let html = "<html><body><p hidden>a<b class='x'>&eacute;</b></p><table><tr><td>Durée &#233; 3 ans</td></tr></table>\
        <!-- c --><style>x</style><script>y</script><p style=\"display:none\">z</p>fin</body></html>";
    let content = b"q 1 0 0 1 0 0 cm BT /L 10 Tf 50 800 Td (Conserv\xe9 3 ans) Tj [(a)-300(b)] TJ /U 9 Tf <00010002> Tj \
        T* 3 TL (c) ' ET Q /Artifact BMC EMC /X Do";
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    let mut read_anyway = 0;
    for whole in [html.as_bytes().to_vec(), pdf(content)] {
        for _ in 0..600 {
            let mut bytes = whole.clone();
            dice.damage(&mut bytes);
            read_anyway += usize::from(read(&bytes).is_ok());
        }
    }
    assert!(
        read_anyway > 300,
        "{read_anyway}: the damage must reach what lies behind the first look"
    );
}

/// Operators in the wrong places, in a file that is otherwise in order.
#[test]
fn damaged_operators_never_panic() {
    let content = b"BT /L 10 Tf 50 800 Td (Mot) Tj 0 -12 TD [(a) -300 (b)] TJ 1 0 0 1 9 9 Tm /U 9 Tf <0001> Tj (x) ' 1 1 (y) \" ET q Q cm /X Do EMC"
        .split(|byte| *byte == b' ')
        .map(<[u8]>::to_vec)
        .collect::<Vec<_>>();
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for _ in 0..500 {
        let mut words = content.clone();
        for _ in 0..=dice.roll(8) {
            let (one, other) = (dice.roll(words.len()), dice.roll(words.len()));
            words.swap(one, other);
        }
        let _ = read(&pdf(&words.join(&b' ')));
    }
}

/// As large as files may be without being refused for that alone: each is read, or refused for its text, at once.
#[test]
fn pages_of_ten_megabytes_are_read_or_refused() {
    let megabytes = |piece: &str| piece.repeat(10 * 1024 * 1024 / piece.len());
    let script = megabytes("var x = '<p>mot</p>'; ");
    let little =
        format!("<html><script>{script}</script><p>Nous gardons vos données trois ans.</p>");
    assert_eq!(shown(&little), ["Nous gardons vos données trois ans."]);
    let comment = format!("<html><!--{}--><p>fin</p>", megabytes("mot - "));
    assert_eq!(shown(&comment), ["fin"]);
    let deep = format!("<html>{}mot", megabytes("<div><b>"));
    assert_eq!(shown(&deep), ["mot"]);
    for page in [
        megabytes("Nous gardons vos données trois ans. "),
        megabytes("Un mot\n"),
        format!("<html>{}", megabytes("<p>&eacute;t&eacute; ")),
        format!("<html>{}", megabytes("<a title='")),
        format!("%PDF-1.7\n{}", megabytes("1 0 obj <</A 1>> endobj\n")),
    ] {
        assert!(read(page.as_bytes()).is_err(), "{:.40}", page);
    }
}

/// Words as other programs leave them: ligatures, words parted at the end of a line, a few broken bytes.
#[test]
fn words_that_printing_changed_are_put_together() {
    assert_eq!(
        shown("Un \u{fb01}chier o\u{fb03}ciel est conser-\nvé vingt-\nquatre mois -\nfin"),
        ["Un fichier officiel est conser\u{ad}vé vingt\u{ad}quatre mois - fin"]
    );
    assert_eq!(shown("Liste-\nSuite"), ["Liste-", "Suite"]);
    let mut broken = "été né à Évry, où l’on gèle".as_bytes().to_vec();
    broken.push(0xe9);
    assert_eq!(shown(&broken), ["été né à Évry, où l’on gèle\u{fffd}"]);
}

#[test]
fn marks_of_bytes_are_followed_and_hidden_ones_are_not_read() {
    let html = "\u{feff}<!DOCTYPE html><p>Durée</p>";
    assert_eq!(shown(html), ["Durée"]);
    let mut wide = vec![0xfe, 0xff];
    wide.extend(
        html.trim_start_matches('\u{feff}')
            .encode_utf16()
            .flat_map(u16::to_be_bytes),
    );
    assert_eq!(shown(&wide), ["Durée"]);
    // A picture, an archive, a file of another program: no text, whatever its name is.
    for bytes in [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0".as_slice(),
        b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0mot",
    ] {
        assert_eq!(read(bytes), Err(PageError::UnknownFormat));
    }
}
