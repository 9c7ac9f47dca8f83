//! Owns: link annotations.
//! Must not know: how the tag tree is written.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::values::{points, text};
use crate::layout::display::{Area, Page};
use crate::layout::tree::LinkId;
use crate::layout::{Goal, Laid};

/// A link annotation in the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Annotation {
    /// Its object.
    pub(super) id: ObjectId,
    /// Page on which it lies, from 0.
    pub(super) page: usize,
    /// The link it belongs to.
    pub(super) link: LinkId,
}

/// Adds the annotations of every page; each one's key in the parent tree is the number of pages plus its position.
pub(super) fn add(document: &mut Document, laid: &Laid, pages: &[ObjectId]) -> Vec<Annotation> {
    let mut annotations = Vec::new();
    for (number, page) in laid.pages.iter().enumerate() {
        for area in &page.areas {
            let Some(link) = laid.links.get(area.link.0 as usize) else {
                continue;
            };
            let key = i64::try_from(pages.len() + annotations.len()).unwrap_or(i64::MAX);
            let mut dictionary = common(page, area, &link.words, key);
            lead(&mut dictionary, &link.goal, laid, pages);
            let id = document.add_object(dictionary);
            annotations.push(Annotation {
                id,
                page: number,
                link: area.link,
            });
        }
    }
    annotations
}

fn common(page: &Page, area: &Area, words: &str, key: i64) -> Dictionary {
    let corners = [
        area.x,
        page.height - area.y - area.height,
        area.x + area.width,
        page.height - area.y,
    ];
    dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => corners.map(|corner| Object::Real(points(corner))).to_vec(),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        "F" => 4,
        "Contents" => text(words),
        "StructParent" => key,
    }
}

fn lead(annotation: &mut Dictionary, goal: &Goal, laid: &Laid, pages: &[ObjectId]) {
    match goal {
        Goal::Heading(number) => {
            if let Some(destination) = destination(*number, laid, pages) {
                annotation.set("Dest", destination);
            }
        }
        Goal::Uri(uri) => {
            let uri = Object::string_literal(uri.as_str());
            annotation.set(
                "A",
                dictionary! { "Type" => "Action", "S" => "URI", "URI" => uri },
            );
        }
    }
}

/// The place of a heading.
pub(super) fn destination(number: usize, laid: &Laid, pages: &[ObjectId]) -> Option<Object> {
    let place = laid.titles.get(number)?.place;
    let page = pages.get(place.page)?;
    let height = laid.pages.get(place.page)?.height;
    let top = Object::Real(points(height - place.y + 8.0));
    Some(Object::Array(vec![
        (*page).into(),
        "XYZ".into(),
        0.into(),
        top,
        Object::Null,
    ]))
}
