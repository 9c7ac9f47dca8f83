//! Owns: the words of a PDF, in the order in which its pages say them; what is an artifact (a page number) is left out.
//! Must not know how a passage is put together from lines, nor anything of the documents that the program makes.

use super::codes::Codes;
use super::lines::{Lines, Matrix};
use super::{MAX_PAGES, PageError, Pages};
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Encoding, LoadOptions, Object, ObjectId};
use registre_domain::published::{Page, Place};
use std::collections::BTreeMap;
use std::rc::Rc;

/// As much as one stream may hold, unpacked.
const MAX_STREAM: usize = 16 * 1024 * 1024;
/// As much as all pages may hold, unpacked.
const MAX_CONTENT: usize = 128 * 1024 * 1024;
/// As many operators as are followed.
const MAX_OPERATIONS: usize = 4_000_000;
/// As deep as forms stand in forms.
const DEEPEST: usize = 5;
/// As many states as are kept for `Q`.
const STATES: usize = 256;
/// A move back of so many thousandths of the size between two strings is a space.
const SPACE: f64 = 180.0;

/// The passages of a PDF.
pub(super) fn read(bytes: &[u8]) -> Result<Page, PageError> {
    let options = LoadOptions::with_max_decompressed_size(MAX_STREAM);
    let document = match Document::load_mem_with_options(bytes, options) {
        Ok(document) if document.is_encrypted() => return Err(PageError::Encrypted),
        Ok(document) => document,
        Err(lopdf::Error::Decompress(_)) => return Err(PageError::TooLarge),
        Err(lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_)) => {
            return Err(PageError::Encrypted);
        }
        Err(_) => return Err(PageError::Damaged),
    };
    let mut reader = Reader {
        document: &document,
        fonts: BTreeMap::new(),
        operations: 0,
        unpacked: 0,
        pages: Pages::default(),
    };
    for (page, number) in document.page_iter().zip(1..) {
        if number > MAX_PAGES {
            return Err(PageError::TooLarge);
        }
        reader.page(page, u32::try_from(number).unwrap_or(u32::MAX))?;
    }
    reader.pages.finished()
}

struct Reader<'d> {
    document: &'d Document,
    /// What the codes of a font mean, by where its dictionary is.
    fonts: BTreeMap<usize, Option<Rc<Meaning<'d>>>>,
    operations: usize,
    unpacked: usize,
    pages: Pages,
}

/// What the codes of a font mean.
enum Meaning<'d> {
    /// As its map to Unicode says.
    Mapped(Codes),
    /// As its encoding says.
    Encoded(Encoding<'d>),
}

/// What `q` keeps and `Q` brings back, as far as it bears on words.
#[derive(Clone)]
struct State<'d> {
    matrix: Matrix,
    font: Option<Rc<Meaning<'d>>>,
    size: f64,
    leading: f64,
}

/// The operators of a page or a form, as they are followed.
struct Walk<'d> {
    resources: Vec<&'d Dictionary>,
    state: State<'d>,
    kept: Vec<State<'d>>,
    /// The matrix of the text, and that of the line.
    text: Matrix,
    line: Matrix,
    /// For each open mark, whether it is an artifact.
    marks: Vec<bool>,
    depth: usize,
}

impl<'d> Reader<'d> {
    fn page(&mut self, page: ObjectId, number: u32) -> Result<(), PageError> {
        let left = MAX_CONTENT.saturating_sub(self.unpacked).min(MAX_STREAM);
        let content = self.document.get_page_content_with_limit(page, left);
        let content = content.map_err(|_| PageError::TooLarge)?;
        let mut walk = Walk {
            resources: resources(self.document, page),
            state: State {
                matrix: Matrix::default(),
                font: None,
                size: 0.0,
                leading: 0.0,
            },
            kept: Vec::new(),
            text: Matrix::default(),
            line: Matrix::default(),
            marks: Vec::new(),
            depth: 0,
        };
        let mut lines = Lines::new(number);
        self.content(&content, &mut walk, &mut lines)?;
        lines.end(&mut self.pages)?;
        self.pages.end(|_| Place::Page(number))
    }

    fn content(
        &mut self,
        content: &[u8],
        walk: &mut Walk<'d>,
        lines: &mut Lines,
    ) -> Result<(), PageError> {
        self.unpacked += content.len();
        if self.unpacked > MAX_CONTENT {
            return Err(PageError::TooLarge);
        }
        // What cannot be read of a page is left out: the rest of it is compared.
        let Ok(content) = Content::decode(content) else {
            return Ok(());
        };
        self.operations += content.operations.len();
        if self.operations > MAX_OPERATIONS {
            return Err(PageError::TooLarge);
        }
        for operation in &content.operations {
            self.operation(operation, walk, lines)?;
        }
        Ok(())
    }

    fn operation(
        &mut self,
        operation: &Operation,
        walk: &mut Walk<'d>,
        lines: &mut Lines,
    ) -> Result<(), PageError> {
        let operands = operation.operands.as_slice();
        match operation.operator.as_str() {
            "Tf" => self.font(operands, walk),
            "Tj" | "TJ" => self.show(operands.first(), walk, lines)?,
            "'" => {
                walk.next_line();
                self.show(operands.first(), walk, lines)?;
            }
            "\"" => {
                walk.next_line();
                self.show(operands.get(2), walk, lines)?;
            }
            "Do" => self.form(operands, walk, lines)?,
            other => walk.follow(other, operands),
        }
        Ok(())
    }

    fn font(&mut self, operands: &[Object], walk: &mut Walk<'d>) {
        walk.state.size = number(operands, 1);
        let Some(name) = operands.first().and_then(|name| name.as_name().ok()) else {
            return;
        };
        let font = walk.find(self.document, b"Font", name);
        walk.state.font = font
            .and_then(|font| font.as_dict().ok())
            .and_then(|font| self.meaning(font));
    }

    /// What the codes of a font mean: what its map to Unicode says, where it has one.
    fn meaning(&mut self, font: &'d Dictionary) -> Option<Rc<Meaning<'d>>> {
        // A dictionary of the document stays where it is while the document is read.
        let place = std::ptr::from_ref(font).addr();
        if let Some(known) = self.fonts.get(&place) {
            return known.clone();
        }
        let mapped = mapped(self.document, font).map(Meaning::Mapped);
        let encoded = || {
            let encoding = font.get_font_encoding_with_limit(self.document, MAX_STREAM);
            encoding.ok().map(Meaning::Encoded)
        };
        let encoding = mapped.or_else(encoded).map(Rc::new);
        self.fonts.insert(place, encoding.clone());
        encoding
    }

    fn show(
        &mut self,
        operand: Option<&Object>,
        walk: &Walk<'d>,
        lines: &mut Lines,
    ) -> Result<(), PageError> {
        let (Some(operand), Some(encoding)) = (operand, &walk.state.font) else {
            return Ok(());
        };
        if walk.marks.contains(&true) {
            return Ok(());
        }
        let mut said = String::new();
        let parts = match operand {
            Object::Array(parts) => parts.as_slice(),
            single => std::slice::from_ref(single),
        };
        for part in parts {
            match part {
                Object::String(codes, _) => {
                    encoding.write(codes, &mut said);
                }
                gap => {
                    if gap.as_float().is_ok_and(|gap| f64::from(gap) < -SPACE) {
                        said.push(' ');
                    }
                }
            }
        }
        let place = walk.text.then(walk.state.matrix);
        lines.add(&said, place, walk.state.size, &mut self.pages)
    }

    fn form(
        &mut self,
        operands: &[Object],
        walk: &mut Walk<'d>,
        lines: &mut Lines,
    ) -> Result<(), PageError> {
        if walk.depth >= DEEPEST {
            return Ok(());
        }
        let name = operands.first().and_then(|name| name.as_name().ok());
        let object = name.and_then(|name| walk.find(self.document, b"XObject", name));
        let Some(stream) = object.and_then(|object| object.as_stream().ok()) else {
            return Ok(());
        };
        if !stream
            .dict
            .get(b"Subtype")
            .and_then(Object::as_name)
            .is_ok_and(|name| name == b"Form")
        {
            return Ok(());
        }
        let Ok(content) = stream.get_plain_content_with_limit(MAX_STREAM) else {
            return Ok(());
        };
        let own = stream
            .dict
            .get_deref(b"Resources", self.document)
            .and_then(Object::as_dict);
        let mut resources: Vec<&'d Dictionary> = own.into_iter().collect();
        resources.extend(&walk.resources);
        let matrix = stream.dict.get(b"Matrix").and_then(Object::as_array);
        let matrix = matrix.map_or_else(|_| Matrix::default(), |numbers| Matrix::of(numbers));
        let mut inner = Walk {
            resources,
            state: State {
                matrix: matrix.then(walk.state.matrix),
                ..walk.state.clone()
            },
            kept: Vec::new(),
            text: Matrix::default(),
            line: Matrix::default(),
            marks: walk.marks.clone(),
            depth: walk.depth + 1,
        };
        self.content(&content, &mut inner, lines)
    }
}

impl<'d> Walk<'d> {
    /// Operators that move, keep or mark.
    fn follow(&mut self, operator: &str, operands: &[Object]) {
        match operator {
            "q" if self.kept.len() < STATES => self.kept.push(self.state.clone()),
            "Q" => {
                if let Some(state) = self.kept.pop() {
                    self.state = state;
                }
            }
            "cm" => self.state.matrix = Matrix::of(operands).then(self.state.matrix),
            "BT" => self.set_line(Matrix::default()),
            "Tm" => self.set_line(Matrix::of(operands)),
            "Td" => self.move_line(number(operands, 0), number(operands, 1)),
            "TD" => {
                self.state.leading = -number(operands, 1);
                self.move_line(number(operands, 0), number(operands, 1));
            }
            "TL" => self.state.leading = number(operands, 0),
            "T*" => self.next_line(),
            "BMC" | "BDC" if self.marks.len() < STATES => {
                let artifact =
                    operands.first().and_then(|tag| tag.as_name().ok()) == Some(b"Artifact");
                self.marks.push(artifact);
            }
            "EMC" => drop(self.marks.pop()),
            _ => {}
        }
    }

    fn set_line(&mut self, matrix: Matrix) {
        self.text = matrix;
        self.line = matrix;
    }

    fn move_line(&mut self, x: f64, y: f64) {
        let matrix = Matrix::moved(x, y).then(self.line);
        self.set_line(matrix);
    }

    fn next_line(&mut self) {
        let leading = self.state.leading;
        self.move_line(0.0, -leading);
    }

    /// A font or a form by its name, in the nearest resources that have it.
    fn find(&self, document: &'d Document, list: &[u8], name: &[u8]) -> Option<&'d Object> {
        self.resources.iter().find_map(|resources| {
            let list = resources
                .get_deref(list, document)
                .and_then(Object::as_dict)
                .ok()?;
            list.get_deref(name, document).ok()
        })
    }
}

/// The resources of a page: its own, and those that it inherits.
fn resources(document: &Document, page: ObjectId) -> Vec<&Dictionary> {
    let Ok((own, inherited)) = document.get_page_resources(page) else {
        return Vec::new();
    };
    let inherited = inherited
        .into_iter()
        .filter_map(|id| document.get_dictionary(id).ok());
    own.into_iter().chain(inherited).collect()
}

/// What a font's map to Unicode says.
fn mapped(document: &Document, font: &Dictionary) -> Option<Codes> {
    let map = font
        .get_deref(b"ToUnicode", document)
        .ok()?
        .as_stream()
        .ok()?;
    Codes::of(&map.get_plain_content_with_limit(MAX_STREAM).ok()?)
}

impl Meaning<'_> {
    fn write(&self, codes: &[u8], said: &mut String) {
        match self {
            Self::Mapped(map) => map.write(codes, said),
            // A font that lies about its codes says nothing.
            Self::Encoded(encoding) => drop(encoding.write_to_string(codes, said)),
        }
    }
}

fn number(operands: &[Object], at: usize) -> f64 {
    let number = operands.get(at).and_then(|number| number.as_float().ok());
    number.map_or(0.0, f64::from)
}
