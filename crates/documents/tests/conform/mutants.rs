//! Owns: files that are wrong in one thing each, and which judge must say so: a check that passes them checks nothing.
//! Must not know: registers.

use crate::{excused, judges, kinds, texts};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

/// Who must complain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Judge {
    /// page-validation, by the profile of PDF/A.
    Archive,
    /// page-validation, by that of PDF/UA.
    Access,
    /// qpdf.
    Syntax,
    /// The text that comes back; the others hear nothing.
    Text,
}
use Judge::{Access, Archive, Syntax, Text};

type Change = fn(&mut Document);

/// What is taken from a good file, or put into it, and who must miss it or mind it.
///
/// A page without its key in the parent tree passes every one of them: `pdf_file.rs` looks for that itself.
const MUTANTS: [(&str, Judge, Change); 30] = [
    ("no language", Access, |file| drop_from(root(file), "Lang")),
    ("not marked as tagged", Archive, |file| {
        drop_from(root(file), "MarkInfo")
    }),
    ("no tag tree", Archive, |file| {
        drop_from(root(file), "StructTreeRoot")
    }),
    ("no parent tree", Access, |file| {
        drop_from(of(file, "Type", "StructTreeRoot"), "ParentTree")
    }),
    ("a page without order of tabs", Access, |file| {
        drop_from(of(file, "Type", "Page"), "Tabs")
    }),
    ("no claim of PDF/A", Archive, |file| {
        metadata(file, "pdfaid:part", "pdfaid:pert")
    }),
    ("no claim of PDF/UA", Access, |file| {
        metadata(file, "pdfuaid:part", "pdfuaid:pert")
    }),
    ("a schema that nothing describes", Archive, |file| {
        metadata(file, "pdfaExtension", "pdfaExtinsion")
    }),
    ("no title", Access, |file| {
        metadata(file, "dc:title", "dc:tutle")
    }),
    ("the title is not displayed", Access, |file| {
        root(file).set("ViewerPreferences", Dictionary::new())
    }),
    ("no output intent", Archive, |file| {
        drop_from(root(file), "OutputIntents")
    }),
    ("colour of a printing press", Archive, |file| {
        draw(file, "/Artifact BMC 0 0 0 1 k 9 9 9 9 re f EMC ")
    }),
    ("a wrong width", Archive, widen),
    ("a font that is not embedded", Archive, |file| {
        drop_from(of(file, "Type", "FontDescriptor"), "FontFile2")
    }),
    ("no map to Unicode", Archive, |file| {
        drop_from(of(file, "Subtype", "Type0"), "ToUnicode")
    }),
    ("a script", Archive, |file| {
        root(file).set("OpenAction", script())
    }),
    ("a link that is not printed", Archive, |file| {
        of(file, "Subtype", "Link").set("F", 0)
    }),
    ("a link without words", Access, |file| {
        drop_from(of(file, "Subtype", "Link"), "Contents")
    }),
    ("a link outside the tree", Access, |file| {
        drop_from(of(file, "Subtype", "Link"), "StructParent")
    }),
    ("a drawing that is not marked", Access, |file| {
        draw(file, "9 9 9 9 re f ")
    }),
    ("a chart without words", Access, |file| {
        drop_from(of(file, "S", "Figure"), "Alt")
    }),
    ("a heading that heads nothing", Access, |file| {
        drop_from(of(file, "S", "TH"), "A")
    }),
    ("a level that is skipped", Access, |file| {
        of(file, "S", "H2").set("S", "H5")
    }),
    ("a row outside a table", Access, |file| {
        of(file, "S", "Table").set("S", "Sect")
    }),
    ("an item outside a list", Access, |file| {
        of(file, "S", "L").set("S", "Sect")
    }),
    ("a file that belongs to nothing", Archive, |file| {
        drop_from(root(file), "AF")
    }),
    ("a file without its relation", Archive, |file| {
        drop_from(of(file, "Type", "Filespec"), "AFRelationship")
    }),
    ("a file of no known type", Archive, |file| {
        drop_from(of(file, "Type", "EmbeddedFile"), "Subtype")
    }),
    ("hyphens that say nothing", Text, |file| {
        said(file, "002D", "00AD")
    }),
    ("a letter for another", Text, |file| {
        said(file, "00E9", "0065")
    }),
];

/// A file with everything that the mutants take from: links, tables, lists, a chart, files inside.
fn good() -> kinds::Made {
    let carried = kinds::of("controller-everything-fr");
    let charted = kinds::of("charted");
    let mut document = charted.document.clone();
    document
        .attachments
        .clone_from(&carried.document.attachments);
    let bytes = registre_documents::pdf::render(&document);
    kinds::Made {
        name: "good".to_owned(),
        document,
        bytes: bytes.expect("it renders").bytes,
    }
}

fn saved(file: &mut Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).expect("it is saved");
    bytes
}

fn mutant(good: &[u8], change: Change) -> Vec<u8> {
    let mut file = Document::load_mem(good).expect("it is read");
    change(&mut file);
    saved(&mut file)
}

/// Who complains of each file, in order; those that `read` says are asked for their text too.
fn complaints(
    good: &kinds::Made,
    files: &[Vec<u8>],
    read: impl Fn(usize) -> bool,
) -> Vec<Vec<Judge>> {
    let kept: Vec<_> = files.iter().map(|bytes| judges::kept(bytes)).collect();
    let profiles = ["PDF_A_3A", "PDF_UA_1"];
    let asked = kept
        .iter()
        .flat_map(|file| profiles.map(|profile| (profile, file.path())));
    let rules = judges::profiles(&asked.collect::<Vec<_>>());
    let all = files.iter().zip(&kept).zip(rules.chunks(2)).enumerate();
    let all = all.map(|(number, ((bytes, file), rules))| {
        let syntax = judges::syntax(file.path());
        let broken = |rules: &[String]| rules.iter().any(|rule| !excused(rule, syntax.is_none()));
        let mut found = Vec::new();
        found.extend(broken(&rules[0]).then_some(Archive));
        found.extend(broken(&rules[1]).then_some(Access));
        found.extend(syntax.map(|_| Syntax));
        let altered = read(number) && !texts::lost(&good.document, bytes).is_empty();
        found.extend(altered.then_some(Text));
        found
    });
    all.collect()
}

#[test]
fn each_wrong_file_is_refused_by_its_judge_and_the_good_one_by_none() {
    let good = good();
    let mut names = vec!["good", "good, written by another program"];
    let mut files = vec![good.bytes.clone(), mutant(&good.bytes, |_| {})];
    for (name, _, change) in MUTANTS {
        names.push(name);
        files.push(mutant(&good.bytes, change));
    }
    let reads = |number: usize| match number.checked_sub(2) {
        None => true,
        Some(mutant) => MUTANTS
            .get(mutant)
            .is_some_and(|(_, judge, _)| *judge == Text),
    };
    let found = complaints(&good, &files, reads);
    assert_eq!(found[..2], [vec![], vec![]], "a good file is none of these");
    let mut passed = Vec::new();
    for ((name, judge, _), found) in MUTANTS.iter().zip(&found[2..]) {
        let alone = *judge != Text || found == &[Text];
        if !found.contains(judge) || !alone {
            passed.push(format!(
                "{name}: {judge:?} is expected, and {found:?} complain"
            ));
        }
    }
    assert!(passed.is_empty(), "{}", passed.join("\n"));
}

#[test]
fn a_damaged_file_is_refused_by_qpdf() {
    let good = good();
    let cut = good.bytes[..good.bytes.len() * 2 / 3].to_vec();
    let mut changed = good.bytes.clone();
    let stream = find(&changed, b"stream\n").expect("a stream") + 40;
    changed[stream] ^= 0x55;
    for found in complaints(&good, &[cut, changed], |_| false) {
        assert!(found.contains(&Syntax), "{found:?}");
    }
}

#[test]
fn a_stream_that_ends_like_a_line_is_excused_and_a_wrong_length_is_not() {
    let good = good();
    let ending = mutant(&good.bytes, |file| {
        let page = content(file);
        page.content.extend(b"\n\r");
        let content = std::mem::take(&mut page.content);
        page.set_plain_content(content);
    });
    let mut wrong = ending.clone();
    let length = find(&wrong, b"/Length ").expect("a length") + 8;
    wrong[length] = if wrong[length] == b'9' { b'8' } else { b'9' };
    let files = [&ending, &wrong].map(|bytes| judges::kept(bytes));
    let rules = judges::profiles(&[("PDF_A_3A", files[0].path()), ("PDF_A_3A", files[1].path())]);
    assert!(
        rules[0].iter().any(|rule| rule.contains("-STREAM-LENGTH-")),
        "the judge errs"
    );
    assert_eq!(judges::syntax(files[0].path()), None);
    assert!(rules[0].iter().all(|rule| excused(rule, true)));
    assert!(
        judges::syntax(files[1].path()).is_some(),
        "nothing is excused there"
    );
    assert!(!rules[1].is_empty() && rules[1].iter().all(|rule| !excused(rule, false)));
}

fn find(bytes: &[u8], words: &[u8]) -> Option<usize> {
    bytes.windows(words.len()).position(|here| here == words)
}

fn root(file: &mut Document) -> &mut Dictionary {
    file.catalog_mut().expect("a catalogue")
}

fn drop_from(dictionary: &mut Dictionary, key: &str) {
    dictionary
        .remove(key.as_bytes())
        .unwrap_or_else(|| panic!("{key} is there to be dropped"));
}

/// The first dictionary, a stream's included, in which this key has this name.
fn of<'f>(file: &'f mut Document, key: &str, name: &str) -> &'f mut Dictionary {
    let dictionaries = file.objects.values_mut().filter_map(|object| match object {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&mut stream.dict),
        _ => None,
    });
    let is_it = |dictionary: &&mut Dictionary| {
        let found = dictionary.get(key.as_bytes()).and_then(Object::as_name);
        found.is_ok_and(|found| found == name.as_bytes())
    };
    let mut found = dictionaries.filter(is_it);
    found.next().unwrap_or_else(|| panic!("no {name}"))
}

fn stream(file: &mut Document, id: ObjectId) -> &mut Stream {
    let object = file.get_object_mut(id).and_then(Object::as_stream_mut);
    object.expect("a stream")
}

/// Changes the metadata wherever it says this.
fn metadata(file: &mut Document, from: &str, to: &str) {
    let id = root(file).get(b"Metadata").and_then(Object::as_reference);
    let packet = stream(file, id.expect("metadata"));
    let text = String::from_utf8(packet.content.clone()).expect("UTF-8");
    assert!(text.contains(from), "{from} is there to be changed");
    packet.set_plain_content(text.replace(from, to).into_bytes());
}

/// The first page's first stream, unpacked.
fn content(file: &mut Document) -> &mut Stream {
    let id = match of(file, "Type", "Page").get(b"Contents").expect("content") {
        Object::Array(all) => all[0].as_reference(),
        one => one.as_reference(),
    };
    let content = stream(file, id.expect("a stream"));
    let plain = content.decompressed_content().expect("it unpacks");
    content.set_plain_content(plain);
    content
}

/// Draws on a page, before everything else.
fn draw(file: &mut Document, operators: &str) {
    let content = content(file);
    let drawn = [operators.as_bytes(), &content.content].concat();
    content.set_plain_content(drawn);
}

/// Says that a glyph is wider than it is.
fn widen(file: &mut Document) {
    let widths = of(file, "Subtype", "CIDFontType2").get_mut(b"W");
    let widths = widths.and_then(Object::as_array_mut).expect("widths");
    let run = widths[1].as_array_mut().expect("a run of widths");
    run[0] = Object::Integer(1_234);
}

/// Makes the codes of every font that say one character say another.
fn said(file: &mut Document, from: &str, to: &str) {
    let fonts = file.objects.values().filter_map(|object| {
        let map = object.as_dict().ok()?.get(b"ToUnicode").ok()?;
        map.as_reference().ok()
    });
    let maps: Vec<ObjectId> = fonts.collect();
    let mut count = 0;
    for map in maps {
        let map = stream(file, map);
        let plain = map.decompressed_content().expect("it unpacks");
        let text = String::from_utf8(plain).expect("ASCII");
        let (from, to) = (format!("> <{from}>"), format!("> <{to}>"));
        count += text.matches(&from).count();
        map.set_plain_content(text.replace(&from, &to).into_bytes());
    }
    assert!(count > 0, "{from} is there to be changed");
}

fn script() -> Dictionary {
    let mut action = Dictionary::new();
    action.set("S", "JavaScript");
    action.set("JS", Object::string_literal("app.alert(1)"));
    action
}
