//! Owns: inlines to strips: faces and colours of styles, links, alignment, which lines stay together.
//! Must not know: where the strips go.

use super::display::{Area, Item, Role, Shape};
use super::pager::Strip;
use super::theme::{ACCENT, AMBER, Colour, MUTED, Type};
use super::tree::{LinkId, MarkId, NodeId, Tag};
use super::{Composer, Goal};
use crate::block::{Align, Inline, Style, Target};
use crate::text::breaks::{Line, Piece, Setting, Span, lines};
use crate::text::face::Face;

/// Where the baseline of a line lies, as a part of its height.
const BASELINE: f32 = 0.735;

/// How the pieces of one inline look and what they mean.
#[derive(Debug, Clone, Copy)]
struct Look {
    mark: MarkId,
    colour: Colour,
    link: Option<LinkId>,
}

/// Room for lines; lengths in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    /// Left edge.
    pub(super) x: f32,
    /// Width.
    pub(super) width: f32,
    /// On which side the lines stand.
    pub(super) align: Align,
}

impl Composer<'_, '_> {
    /// Sets inlines from the left, one strip a line; their content goes under `node`.
    pub(super) fn inlines(
        &mut self,
        node: NodeId,
        inlines: &[Inline],
        kind: Type,
        x: f32,
        width: f32,
    ) -> Vec<Strip> {
        self.aligned(
            node,
            inlines,
            kind,
            Measure {
                x,
                width,
                align: Align::Left,
            },
        )
    }

    /// Sets inlines, one strip a line; their content goes under `node`.
    pub(super) fn aligned(
        &mut self,
        node: NodeId,
        inlines: &[Inline],
        kind: Type,
        room: Measure,
    ) -> Vec<Strip> {
        let looks: Vec<Look> = inlines
            .iter()
            .map(|inline| self.look(node, inline, kind))
            .collect();
        self.set(inlines, &looks, kind, room)
    }

    /// Sets one inline as content of a mark that stands already.
    pub(super) fn marked(
        &mut self,
        mark: MarkId,
        inline: &Inline,
        kind: Type,
        room: Measure,
    ) -> Vec<Strip> {
        let look = Look {
            mark,
            colour: kind.colour,
            link: None,
        };
        self.set(std::slice::from_ref(inline), &[look], kind, room)
    }

    fn set(&mut self, inlines: &[Inline], looks: &[Look], kind: Type, room: Measure) -> Vec<Strip> {
        let spans: Vec<Span<'_>> = inlines
            .iter()
            .map(|inline| self.span(inline, kind))
            .collect();
        let setting = Setting {
            size: kind.size,
            width: room.width,
            hyphenate: kind.hyphenate,
        };
        let lines = lines(self.shaper, &spans, setting);
        let count = lines.len();
        let mut strips = Vec::with_capacity(count);
        for (index, line) in lines.into_iter().enumerate() {
            self.report_missing(&line, inlines);
            let mut strip = strip(line, looks, kind, room);
            // Neither the first nor the last line of a paragraph stands alone on a page.
            strip.keep = index + 1 < count && (index == 0 || index + 2 == count);
            strips.push(strip);
        }
        strips
    }

    fn look(&mut self, node: NodeId, inline: &Inline, kind: Type) -> Look {
        let mut parent = node;
        if let Some(lang) = inline.language.filter(|lang| *lang != self.ground.language) {
            parent = self.tree.node(parent, Tag::Span);
            self.tree.speak(parent, lang);
        }
        let link = self.goal(inline).map(|goal| {
            parent = self.tree.node(parent, Tag::Link);
            let words = self.told(&goal, &inline.text);
            self.link(parent, goal, words)
        });
        let colour = match inline.style {
            _ if link.is_some() => ACCENT,
            Style::Muted => MUTED,
            Style::Missing => AMBER,
            Style::Plain | Style::Strong | Style::Emphasis => kind.colour,
        };
        Look {
            mark: self.tree.mark(parent),
            colour,
            link,
        }
    }

    fn goal(&self, inline: &Inline) -> Option<Goal> {
        if inline.text.trim().is_empty() {
            return None;
        }
        match inline.target.as_ref()? {
            Target::Anchor(name) => {
                let known = self.ground.anchors.contains_key(name);
                known.then(|| Goal::Anchor(name.clone()))
            }
            Target::Uri(uri) => crate::uri::is_safe(uri).then(|| Goal::Uri(crate::uri::ascii(uri))),
        }
    }

    /// What is heard of a link: its words, and the name of what they lead to where they do not say it.
    fn told(&self, goal: &Goal, words: &str) -> String {
        let words = crate::text::one_line(words);
        let target = match goal {
            Goal::Anchor(name) => self.ground.anchors.get(name).map_or("", String::as_str),
            Goal::Uri(uri) => uri,
            Goal::Title(_) => "",
        };
        match goal {
            _ if words.contains(target) => words,
            Goal::Anchor(_) if target.contains(words.trim()) => target.to_owned(),
            Goal::Uri(_) if target.contains(words.trim()) => words,
            _ => format!("{words} – {target}"),
        }
    }

    fn span<'t>(&self, inline: &'t Inline, kind: Type) -> Span<'t> {
        let face = match inline.style {
            Style::Plain | Style::Muted => kind.face,
            Style::Strong => Face::SemiBold,
            Style::Emphasis | Style::Missing => Face::Italic,
        };
        let lang = inline.language.unwrap_or(self.ground.language);
        Span {
            text: &inline.text,
            face,
            lang,
        }
    }

    fn report_missing(&mut self, line: &Line, inlines: &[Inline]) {
        for piece in line
            .pieces
            .iter()
            .filter(|piece| !piece.word.missing.is_empty())
        {
            let text = inlines
                .get(piece.span)
                .map_or("", |inline| inline.text.as_str());
            self.missing.report(&piece.word.missing, text);
        }
    }
}

fn strip(line: Line, looks: &[Look], kind: Type, room: Measure) -> Strip {
    let left = match room.align {
        Align::Left => room.x,
        Align::Right => room.x + room.width - line.width,
    };
    let y = BASELINE * kind.leading;
    let mut strip = Strip {
        height: kind.leading,
        ..Strip::default()
    };
    for piece in line.pieces {
        let Some(look) = looks.get(piece.span) else {
            continue;
        };
        if let Some(link) = look.link {
            reach(&mut strip, &piece, link, left);
        }
        strip.items.push(text(piece, *look, left, y, kind.size));
    }
    let lines = strip
        .areas
        .iter()
        .map(|area| Item::fill(area.x, y + 1.6, area.width, 0.5, ACCENT));
    strip.items.splice(0..0, lines.collect::<Vec<_>>());
    strip
}

fn text(piece: Piece, look: Look, left: f32, y: f32, size: f32) -> Item {
    let Piece {
        x,
        width,
        word,
        glyphs,
        ..
    } = piece;
    let shape = Shape::Text {
        x: left + x,
        y,
        width,
        size,
        colour: look.colour,
        word,
        glyphs,
    };
    Item {
        role: Role::Content(look.mark),
        shape,
    }
}

/// Where the pointer finds a link; the pieces of one link on a line share one area.
fn reach(strip: &mut Strip, piece: &Piece, link: LinkId, left: f32) {
    let (x, height) = (left + piece.x, strip.height);
    match strip.areas.last_mut() {
        Some(area) if area.link == link => area.width = x + piece.width - area.x,
        _ => strip.areas.push(Area {
            x,
            y: 0.0,
            width: piece.width,
            height,
            link,
        }),
    }
}
