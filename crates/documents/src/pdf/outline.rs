//! Owns: the bookmarks, nested as the headings are.
//! Must not know: pages beyond the places on them.

use super::PdfError;
use super::file::File;
use super::links::Spot;
use super::values::{Put, Ref};

/// A heading that is bookmarked.
pub(super) struct Bookmark<'b> {
    /// Its words.
    pub(super) words: &'b str,
    /// Its rank.
    pub(super) rank: u8,
    /// Where it stands.
    pub(super) spot: Spot,
}

/// Where a bookmark stands among the others.
#[derive(Default)]
struct Entry {
    parent: Option<usize>,
    before: Option<usize>,
    after: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
    kids: usize,
}

/// Writes the bookmarks; nothing if there is none.
pub(super) fn write(
    file: &mut File<'_>,
    bookmarks: &[Bookmark<'_>],
) -> Result<Option<Ref>, PdfError> {
    let entries = nest(bookmarks);
    let tops = || {
        (0..)
            .zip(&entries)
            .filter(|(_, entry)| entry.parent.is_none())
    };
    let (Some((first, _)), Some((last, _))) = (tops().next(), tops().last()) else {
        return Ok(None);
    };
    let root = file.reserve();
    let start = file.reserve_many(entries.len()).0;
    let object = |index: usize| Ref(start + u32::try_from(index).unwrap_or(0));
    for (index, (entry, bookmark)) in entries.iter().zip(bookmarks).enumerate() {
        file.object(object(index), |out| {
            item(out, entry, bookmark, root, &object)
        })?;
    }
    file.object(root, |out| {
        out.raw("<</Type/Outlines/First ").reference(object(first));
        out.raw("/Last ").reference(object(last));
        out.raw("/Count ").int(tops().count()).raw(">>");
    })?;
    Ok(Some(root))
}

fn item(
    out: &mut Vec<u8>,
    entry: &Entry,
    bookmark: &Bookmark<'_>,
    root: Ref,
    object: &dyn Fn(usize) -> Ref,
) {
    out.raw("<</Title").text(bookmark.words).raw("/Parent ");
    out.reference(entry.parent.map_or(root, object));
    bookmark.spot.put(out.raw("/Dest"));
    for (key, other) in [
        ("/Prev ", entry.before),
        ("/Next ", entry.after),
        ("/First ", entry.first),
        ("/Last ", entry.last),
    ] {
        if let Some(other) = other {
            out.raw(key).reference(object(other));
        }
    }
    if entry.kids > 0 {
        // Negative: closed until the reader opens it.
        out.raw("/Count -").int(entry.kids);
    }
    out.raw(">>");
}

fn nest(bookmarks: &[Bookmark<'_>]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::with_capacity(bookmarks.len());
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut last_top = None;
    for (index, bookmark) in bookmarks.iter().enumerate() {
        while open.last().is_some_and(|(rank, _)| *rank >= bookmark.rank) {
            open.pop();
        }
        let parent = open.last().map(|(_, parent)| *parent);
        let before = match parent.and_then(|parent| entries.get_mut(parent)) {
            Some(above) => {
                above.kids += 1;
                above.first.get_or_insert(index);
                above.last.replace(index)
            }
            None => last_top.replace(index),
        };
        if let Some(before) = before.and_then(|before| entries.get_mut(before)) {
            before.after = Some(index);
        }
        entries.push(Entry {
            parent,
            before,
            ..Entry::default()
        });
        open.push((bookmark.rank, index));
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::{Bookmark, nest};
    use crate::pdf::links::Spot;
    use crate::pdf::values::Ref;

    #[test]
    fn bookmarks_nest_as_headings_do() {
        let spot = Spot {
            page: Ref(1),
            top: 0.0,
        };
        let bookmark = |rank| Bookmark {
            words: "",
            rank,
            spot,
        };
        let entries = nest(&[2, 3, 3, 2, 4].map(bookmark));
        let parents: Vec<_> = entries.iter().map(|entry| entry.parent).collect();
        assert_eq!(parents, [None, Some(0), Some(0), None, Some(3)]);
        let chain: Vec<_> = entries
            .iter()
            .map(|entry| (entry.before, entry.after))
            .collect();
        assert_eq!(
            chain,
            [
                (None, Some(3)),
                (None, Some(2)),
                (Some(1), None),
                (Some(0), None),
                (None, None)
            ]
        );
        let kids: Vec<_> = entries.iter().map(|entry| entry.kids).collect();
        assert_eq!(kids, [2, 0, 0, 1, 0]);
        assert_eq!((entries[0].first, entries[0].last), (Some(1), Some(2)));
    }
}
