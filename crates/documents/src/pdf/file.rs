//! Owns: objects, streams and the table of both, written as they come (ISO 32000-1, 7.5).
//! Must not know: what the objects say.

use std::io::Write;

use sha2::{Digest, Sha256};

use super::PdfError;
use super::packed::{DEFLATED, Packed, Packer};
use super::values::{Put, Ref};

/// Digits of the name of a file: the first half of a digest, in hexadecimal.
const NAME: usize = 32;

/// Objects that are compressed together; a reader must unpack all to have one.
const BATCH: usize = 200;

/// Where an object stands.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// Not yet, or nowhere.
    Nowhere,
    /// Nowhere, at its second generation.
    Gone,
    /// At this byte of the file.
    At(u32),
    /// In this stream of objects, at this position.
    In(u32, u8),
}

/// Objects that wait to be compressed together.
#[derive(Default)]
struct Batch {
    /// Number and offset of each.
    heads: Vec<u8>,
    /// The objects.
    bodies: Vec<u8>,
    count: usize,
}

/// A file in the making.
pub(super) struct File<'s> {
    sink: &'s mut dyn Write,
    written: usize,
    places: Vec<Place>,
    batch: Batch,
    /// The stream that the waiting objects will be.
    home: Ref,
    identity: Sha256,
    packer: Packer,
}

impl<'s> File<'s> {
    /// Begins a file.
    pub(super) fn new(sink: &'s mut dyn Write) -> Result<Self, PdfError> {
        let mut file = Self {
            sink,
            written: 0,
            places: vec![Place::Nowhere],
            batch: Batch::default(),
            home: Ref(0),
            identity: Sha256::new(),
            packer: Packer::new(),
        };
        file.home = file.reserve();
        // Four bytes beyond ASCII tell programs that the file is not text.
        file.put(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")?;
        Ok(file)
    }

    /// How many bytes are written.
    pub(super) const fn written(&self) -> usize {
        self.written
    }

    /// The number of an object to come.
    pub(super) fn reserve(&mut self) -> Ref {
        self.reserve_many(1)
    }

    /// The first of so many numbers.
    pub(super) fn reserve_many(&mut self, count: usize) -> Ref {
        let first = self.places.len();
        self.places.resize(first + count, Place::Nowhere);
        Ref(u32::try_from(first).unwrap_or(u32::MAX))
    }

    /// Writes an object.
    pub(super) fn object(
        &mut self,
        object: Ref,
        write: impl FnOnce(&mut Vec<u8>),
    ) -> Result<(), PdfError> {
        let index = u8::try_from(self.batch.count).unwrap_or(u8::MAX);
        self.set(object, Place::In(self.home.0, index));
        let offset = self.batch.bodies.len();
        let heads = &mut self.batch.heads;
        heads.int(object.0 as usize).raw(" ").int(offset).raw(" ");
        write(&mut self.batch.bodies);
        self.batch.bodies.push(b'\n');
        self.batch.count += 1;
        if self.batch.count == BATCH {
            self.flush()?;
            self.home = self.reserve();
        }
        Ok(())
    }

    /// Writes an object under a new number.
    pub(super) fn add(&mut self, write: impl FnOnce(&mut Vec<u8>)) -> Result<Ref, PdfError> {
        let object = self.reserve();
        self.object(object, write)?;
        Ok(object)
    }

    /// Writes a stream; `entries` is what its dictionary holds besides length and filter.
    pub(super) fn stream(
        &mut self,
        object: Ref,
        entries: &str,
        content: &Packed,
    ) -> Result<(), PdfError> {
        let at = u32::try_from(self.written).map_err(|_| PdfError::Save)?;
        self.set(object, Place::At(at));
        self.put(&head(object, entries, content))?;
        self.put(&content.bytes)?;
        self.put(TAIL)
    }

    /// Compresses and writes a stream that must come back byte for byte, under a new number.
    pub(super) fn add_exact(&mut self, entries: &str, content: &[u8]) -> Result<Ref, PdfError> {
        let packed = self.packer.exact(content);
        let object = self.reserve();
        self.stream(object, entries, &packed)?;
        Ok(object)
    }

    /// Compresses and writes a stream to which spaces may be added, under a new number.
    pub(super) fn add_loose(
        &mut self,
        entries: &str,
        mut content: Vec<u8>,
    ) -> Result<Ref, PdfError> {
        let packed = self.packer.loose(&mut content);
        let object = self.reserve();
        self.stream(object, entries, &packed)?;
        Ok(object)
    }

    /// Writes what waits, and the table of all objects with the name of the file, which follows from every byte of it:
    /// the digits of the name itself count as zeros.
    pub(super) fn finish(mut self, root: Ref, information: Ref) -> Result<(), PdfError> {
        self.flush()?;
        let table = self.reserve();
        let start = self.written;
        let at = u32::try_from(start).map_err(|_| PdfError::Save)?;
        self.set(table, Place::At(at));
        let mut rows: Vec<u8> = self.places.iter().flat_map(|place| row(*place)).collect();
        let mut packed = self.packer.exact(&rows);
        // Some readers undo no more than one filter here: an object that is gone adds one to the last byte, which is
        // that of a sum.
        while packed.filter != DEFLATED {
            self.places.push(Place::Gone);
            rows.extend(row(Place::Gone));
            packed = self.packer.exact(&rows);
        }
        let mut entries = Vec::new();
        entries
            .raw("/Type/XRef/W[1 4 1]/Size ")
            .int(self.places.len())
            .raw("/Root ")
            .reference(root)
            .raw("/Info ")
            .reference(information);
        let entries = String::from_utf8(entries).map_err(|_| PdfError::Save)?;
        let end = |name: &str| {
            let entries = format!("{entries}/ID[<{name}><{name}>]");
            let mut end = head(table, &entries, &packed);
            end.extend_from_slice(&packed.bytes);
            end.extend_from_slice(TAIL);
            end.raw("startxref\n").int(start).raw("\n%%EOF\n");
            end
        };
        self.identity.update(end(&"0".repeat(NAME)));
        let digest = self.identity.finalize();
        let name: String = digest.iter().map(|byte| format!("{byte:02X}")).collect();
        let end = end(name.get(..NAME).unwrap_or(&name));
        self.sink.write_all(&end).map_err(|_| PdfError::Save)?;
        self.sink.flush().map_err(|_| PdfError::Save)
    }

    fn set(&mut self, object: Ref, place: Place) {
        if let Some(own) = self.places.get_mut(object.0 as usize) {
            *own = place;
        }
    }

    /// Writes the objects that wait as one stream.
    fn flush(&mut self) -> Result<(), PdfError> {
        if self.batch.count == 0 {
            return Ok(());
        }
        let Batch {
            mut heads,
            bodies,
            count,
        } = std::mem::take(&mut self.batch);
        let entries = format!("/Type/ObjStm/N {count}/First {}", heads.len());
        heads.extend(bodies);
        let packed = self.packer.loose(&mut heads);
        let home = self.home;
        self.stream(home, &entries, &packed)
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), PdfError> {
        self.identity.update(bytes);
        self.written += bytes.len();
        self.sink.write_all(bytes).map_err(|_| PdfError::Save)
    }
}

/// What stands behind the content of a stream.
const TAIL: &[u8] = b"\nendstream\nendobj\n";

/// What stands before the content of a stream.
fn head(object: Ref, entries: &str, content: &Packed) -> Vec<u8> {
    let mut head = Vec::with_capacity(80 + entries.len());
    head.int(object.0 as usize).raw(" 0 obj\n<<").raw(entries);
    if !content.filter.is_empty() {
        head.raw("/Filter").raw(content.filter);
    }
    head.raw("/Length ")
        .int(content.bytes.len())
        .raw(">>\nstream\n");
    head
}

/// A row of the table: one byte for the kind, four and one for where.
fn row(place: Place) -> [u8; 6] {
    let (kind, number, index) = match place {
        Place::Nowhere => (0, 0, 0),
        Place::Gone => (0, 0, 1),
        Place::At(byte) => (1, byte, 0),
        Place::In(stream, index) => (2, stream, index),
    };
    let [a, b, c, d] = number.to_be_bytes();
    [kind, a, b, c, d, index]
}
