//! Owns: the bookmarks, nested as the headings are.
//! Must not know: pages beyond their objects.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::links::destination;
use super::values::text;
use crate::layout::Laid;

struct Entry {
    heading: usize,
    parent: Option<usize>,
    kids: Vec<usize>,
}

/// Adds the bookmarks of every listed heading; `None` if there is none.
pub(super) fn add(document: &mut Document, laid: &Laid, pages: &[ObjectId]) -> Option<ObjectId> {
    let entries = nest(laid);
    let top = |(index, entry): (usize, &Entry)| entry.parent.is_none().then_some(index);
    let tops: Vec<usize> = entries.iter().enumerate().filter_map(top).collect();
    if tops.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| document.new_object_id()).collect();
    let at = |index: usize| ids.get(index).copied();
    for (index, entry) in entries.iter().enumerate() {
        let above = entry.parent.and_then(|parent| entries.get(parent));
        let siblings = above.map_or(&tops, |above| &above.kids);
        let mut item = dictionary! { "Parent" => entry.parent.and_then(at).unwrap_or(root) };
        let title = laid
            .titles
            .get(entry.heading)
            .map_or("", |title| title.words.as_str());
        item.set("Title", text(title));
        if let Some(destination) = destination(entry.heading, laid, pages) {
            item.set("Dest", destination);
        }
        beside(&mut item, index, siblings, &at);
        // A negative count: closed until the reader opens it.
        ends(&mut item, &entry.kids, &at, -1);
        document.set_object(at(index)?, item);
    }
    let mut outlines = dictionary! { "Type" => "Outlines" };
    ends(&mut outlines, &tops, &at, 1);
    document.set_object(root, outlines);
    Some(root)
}

fn beside(
    item: &mut Dictionary,
    index: usize,
    siblings: &[usize],
    at: &dyn Fn(usize) -> Option<ObjectId>,
) {
    let position = siblings.partition_point(|sibling| *sibling < index);
    let before = position
        .checked_sub(1)
        .and_then(|before| siblings.get(before));
    if let Some(before) = before.and_then(|before| at(*before)) {
        item.set("Prev", before);
    }
    if let Some(after) = siblings.get(position + 1).and_then(|after| at(*after)) {
        item.set("Next", after);
    }
}

fn ends(item: &mut Dictionary, kids: &[usize], at: &dyn Fn(usize) -> Option<ObjectId>, sign: i64) {
    let (Some(first), Some(last)) = (kids.first(), kids.last()) else {
        return;
    };
    if let (Some(first), Some(last)) = (at(*first), at(*last)) {
        item.set("First", first);
        item.set("Last", last);
        item.set(
            "Count",
            Object::Integer(sign * i64::try_from(kids.len()).unwrap_or(i64::MAX)),
        );
    }
}

fn nest(laid: &Laid) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut open: Vec<(u8, usize)> = Vec::new();
    for (heading, title) in laid
        .titles
        .iter()
        .enumerate()
        .filter(|(_, title)| title.listed)
    {
        while open.last().is_some_and(|(level, _)| *level >= title.rank) {
            open.pop();
        }
        let parent = open.last().map(|(_, index)| *index);
        let index = entries.len();
        if let Some(above) = parent.and_then(|parent| entries.get_mut(parent)) {
            above.kids.push(index);
        }
        entries.push(Entry {
            heading,
            parent,
            kids: Vec::new(),
        });
        open.push((title.rank, index));
    }
    entries
}
