//! Owns: words by their place on a page, put together to lines and these to passages.
//! Must not know where the words come from.

use super::{PageError, Pages};
use lopdf::Object;
use registre_domain::published::Place;

/// Lines nearer to each other than this, in sizes of their letters, belong to one passage.
const LEADING: f64 = 1.75;
/// Words this near to a line's height, in sizes, stand on it.
const ON_LINE: f64 = 0.35;
/// Signs with which an item of a list begins.
const BULLETS: [char; 9] = ['•', '–', '—', '-', '▪', '◦', '·', '■', '*'];

/// A transformation of the plane: `[a b c d e f]` of PDF.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix([f64; 6]);

impl Default for Matrix {
    fn default() -> Self {
        Self::moved(0.0, 0.0)
    }
}

impl Matrix {
    pub(super) fn moved(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// Six numbers; what is missing is as in the identity.
    pub(super) fn of(numbers: &[Object]) -> Self {
        let mut matrix = Self::default();
        for (slot, number) in matrix.0.iter_mut().zip(numbers) {
            if let Ok(number) = number.as_float() {
                *slot = f64::from(number);
            }
        }
        matrix
    }

    /// This one, then another.
    pub(super) fn then(self, other: Self) -> Self {
        let ([a, b, c, d, e, f], [k, l, m, n, o, p]) = (self.0, other.0);
        Self([
            a * k + b * m,
            a * l + b * n,
            c * k + d * m,
            c * l + d * n,
            e * k + f * m + o,
            e * l + f * n + p,
        ])
    }

    /// Where it moves the origin to.
    fn place(self) -> (f64, f64) {
        let [.., x, y] = self.0;
        (x, y)
    }

    /// How much taller it makes letters.
    fn height(self) -> f64 {
        let [_, _, c, d, ..] = self.0;
        c.hypot(d)
    }
}

/// The line that is being read.
#[derive(Debug)]
pub(super) struct Lines {
    number: u32,
    /// Height on the page, and size of the letters, of the last words.
    last: Option<(f64, f64)>,
    /// Where the last words begin, and how many letters they have.
    from: (f64, usize),
}

impl Lines {
    pub(super) fn new(number: u32) -> Self {
        Self {
            number,
            last: None,
            from: (0.0, 0),
        }
    }

    /// Adds words that stand at a place of the page.
    pub(super) fn add(
        &mut self,
        words: &str,
        matrix: Matrix,
        size: f64,
        pages: &mut Pages,
    ) -> Result<(), PageError> {
        if words.is_empty() {
            return Ok(());
        }
        let ((x, y), size) = (matrix.place(), (matrix.height() * size).abs());
        let number = self.number;
        if let Some((last, before)) = self.last {
            let (down, tall) = (last - y, size.max(before));
            if down.abs() <= ON_LINE * tall {
                self.beside(words, x, size, pages);
            } else if down > 0.0 && down <= LEADING * tall && !begins_item(words) {
                self.below(words, pages);
            } else {
                pages.end(|_| Place::Page(number))?;
            }
        }
        self.last = Some((y, size));
        self.from = (x, words.chars().count());
        pages.push(words)
    }

    /// Words on the same line: a move to the right is a space, unless letter follows letter.
    fn beside(&self, words: &str, x: f64, size: f64, pages: &mut Pages) {
        let (from, letters) = self.from;
        let single = letters == 1 && (x - from).abs() < 0.95 * size;
        if !single && (x - from).abs() > f64::EPSILON && !words.starts_with([',', '.', ';', ')']) {
            pages.space();
        }
    }

    /// The next line of a passage: a word that was divided is put together.
    fn below(&self, words: &str, pages: &mut Pages) {
        let small = words.starts_with(char::is_lowercase);
        if !(small && pages.divided()) {
            pages.space();
        }
    }

    /// Ends the page.
    pub(super) fn end(&mut self, pages: &mut Pages) -> Result<(), PageError> {
        let number = self.number;
        pages.end(|_| Place::Page(number))
    }
}

fn begins_item(words: &str) -> bool {
    words.trim_start().starts_with(BULLETS)
}
