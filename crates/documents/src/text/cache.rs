//! Owns: values by the text they were made from, found fast.
//! Must not know: what the values are. Nothing of a document may depend on what is remembered.

/// How many texts are remembered before all are forgotten.
const ROOM: usize = 1 << 15;
/// How many places texts are spread over; a power of two.
const PLACES: usize = 1 << 12;

/// Remembers values by text.
pub(super) struct Cache<T> {
    places: Vec<Vec<(u64, Box<str>, T)>>,
    held: usize,
}

impl<T> Cache<T> {
    /// An empty cache.
    pub(super) fn new() -> Self {
        let places = std::iter::repeat_with(Vec::new).take(PLACES).collect();
        Self { places, held: 0 }
    }

    /// What was remembered of a text.
    pub(super) fn get(&self, text: &str) -> Option<&T> {
        let (mark, place) = spread(text);
        let place = self.places.get(place)?;
        let found = place
            .iter()
            .find(|(other, known, _)| *other == mark && **known == *text);
        found.map(|(_, _, value)| value)
    }

    /// Remembers a text that [`Cache::get`] did not know.
    pub(super) fn insert(&mut self, text: &str, value: T) {
        if self.held >= ROOM {
            self.places.iter_mut().for_each(Vec::clear);
            self.held = 0;
        }
        let (mark, place) = spread(text);
        if let Some(place) = self.places.get_mut(place) {
            place.push((mark, text.into(), value));
            self.held += 1;
        }
    }
}

/// A number that follows from the text, and its place (FNV-1a).
fn spread(text: &str) -> (u64, usize) {
    let mark = text.bytes().fold(0xcbf2_9ce4_8422_2325, |mark: u64, byte| {
        (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let place = usize::try_from(mark >> 32).unwrap_or(0) & (PLACES - 1);
    (mark, place)
}

#[cfg(test)]
mod tests {
    use super::{Cache, ROOM};

    #[test]
    fn texts_are_found_and_forgotten_together() {
        let mut cache = Cache::new();
        for number in 0..ROOM {
            cache.insert(&number.to_string(), number);
        }
        assert_eq!(cache.get("17"), Some(&17));
        assert_eq!(cache.get("x"), None);
        cache.insert("x", 1);
        assert_eq!((cache.get("17"), cache.get("x")), (None, Some(&1)));
    }
}
