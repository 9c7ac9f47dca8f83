//! Owns random damage: whatever the bytes, the answer is a workbook or a refusal, never a panic.

use std::io::{Cursor, Read};

use registre_domain::Register;
use registre_import::cnil::{Options, propose};
use registre_import::{cnil, workbook};
use uuid::Uuid;
use zip::{CompressionMethod, ZipArchive};

use crate::support::zipped::{archive, compound};
use crate::support::{VARIANTS, bytes, catalogue};

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

fn read(bytes: &[u8]) -> bool {
    workbook::read(bytes).is_ok_and(|book| cnil::find(&book).is_ok())
}

#[test]
fn damaged_files_never_panic() {
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    for name in VARIANTS {
        let whole = bytes(name);
        for _ in 0..300 {
            let mut file = whole.clone();
            dice.damage(&mut file);
            read(&file);
        }
    }
}

/// Inside the container, past its checksums: the parts of the archives, the stream of the .xls.
#[test]
fn damaged_parts_never_panic() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let mut read_anyway = 0;
    for name in ["company.ods", "company.xlsx"] {
        let parts = parts(&bytes(name));
        for _ in 0..150 {
            let mut parts = parts.clone();
            let at = dice.roll(parts.len());
            dice.damage(&mut parts[at].1);
            let parts: Vec<_> = parts
                .iter()
                .map(|(name, part)| (name.as_str(), part.as_slice()))
                .collect();
            read_anyway += usize::from(read(&archive(&parts, CompressionMethod::Stored)));
        }
    }
    let mut stream = Vec::new();
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes("company.xls"))).unwrap();
    file.open_stream("/Workbook")
        .unwrap()
        .read_to_end(&mut stream)
        .unwrap();
    for _ in 0..300 {
        let mut stream = stream.clone();
        dice.damage(&mut stream);
        read_anyway += usize::from(read(&compound(&[("Workbook", &stream)])));
    }
    assert!(
        read_anyway > 50,
        "{read_anyway}: the damage must reach the layers behind the container"
    );
}

fn parts(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(file)).unwrap();
    let count = zip.len();
    let part = |index| {
        let mut part = zip.by_index(index).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        (part.name().unwrap().to_string(), content)
    };
    (0..count).map(part).collect()
}

/// Texts in the wrong places: what is found is proposed, whatever it is.
#[test]
fn shuffled_cells_never_panic_and_are_proposed() {
    let mut dice = Dice(0xD1B5_4A32_D192_ED03);
    let (catalogue, book) = (catalogue(), crate::support::workbook("company.ods"));
    let today = "2026-11-22".parse().unwrap();
    let mut proposed = 0;
    for _ in 0..40 {
        let mut book = book.clone();
        for sheet in &mut book.sheets {
            let places: Vec<_> = sheet.cells.keys().copied().collect();
            for _ in 0..8 {
                let (one, other) = (
                    places[dice.roll(places.len())],
                    places[dice.roll(places.len())],
                );
                let cell = sheet.cells[&one].clone();
                let swapped = sheet.cells.insert(other, cell).unwrap();
                sheet.cells.insert(one, swapped);
            }
        }
        let mut last = 0;
        let mut ids = || {
            last += 1;
            Uuid::from_u128(last)
        };
        let Ok(found) = cnil::find(&book) else {
            continue;
        };
        let _ = propose(
            &found,
            &catalogue,
            &Register::default(),
            Options::default(),
            &mut ids,
            today,
        );
        proposed += 1;
    }
    assert!(
        proposed > 30,
        "{proposed} of 40: a few swapped cells leave a register"
    );
}
