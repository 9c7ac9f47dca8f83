//! Owns: the composition of the first page, or of the block that stands in its place.
//! Must not know: what the words on it say.

use super::Composer;
use super::display::Item;
use super::pager::Strip;
use super::theme::{
    ACCENT, BLOCK_ORGANISATION, BLOCK_SUBTITLE, BLOCK_TITLE, CELL, COVER_ORGANISATION,
    COVER_SUBTITLE, COVER_TITLE, HAIRLINE, IMPRINT, LONG_SIDE, MARGIN, RULE, Type,
};
use super::tree::{Tag, Tree};
use crate::block::{Cover, FieldTable, Grid, Inline};

/// Width of the band at the left edge.
const BAND: f32 = 18.0;
/// Where the first line begins, from the top of the sheet.
const START: f32 = 84.0;
/// Above the accent under the title.
const ABOVE: f32 = 22.0;
/// Thickness of the accent under the block.
const UNDER: f32 = 1.6;
/// How many facts stand side by side in the block.
const FACTS: u8 = 3;

impl Composer<'_, '_> {
    pub(super) fn cover(&mut self, cover: &Cover) {
        self.missing
            .under_heading(1, crate::text::one_line(&cover.title));
        match cover.compact {
            true => self.cover_block(cover),
            false => self.cover_page(cover),
        }
        self.missing.under_none();
    }

    /// All that a cover says in a block, set off by a rule from what follows on the page.
    fn cover_block(&mut self, cover: &Cover) {
        self.pager.titled();
        self.cover_line(Tag::P, &cover.organisation, BLOCK_ORGANISATION, 0.0);
        self.cover_line(Tag::H(1), &cover.title, BLOCK_TITLE, 2.0);
        self.cover_line(Tag::P, &cover.subtitle, BLOCK_SUBTITLE, 1.0);
        let facts = cover.highlights.iter().chain(&cover.facts);
        let grid = Grid {
            columns: FACTS,
            large: false,
            fields: FieldTable {
                summary: cover.title.clone(),
                rows: facts.cloned().collect(),
            },
        };
        self.grid_in(&grid, CELL);
        for block in &cover.blocks {
            self.block(block);
        }
        for inlines in &cover.imprint {
            let node = self.tree.node(Tree::ROOT, Tag::P);
            let width = self.pager.width();
            let lines = self.inlines(node, inlines, IMPRINT, 0.0, width);
            self.add_all(lines, 2.0);
        }
        let line = Item::fill(0.0, 0.0, self.pager.width(), UNDER, ACCENT);
        self.pager.add(Strip {
            gap: 6.0,
            height: UNDER,
            items: vec![line],
            ..Strip::default()
        });
    }

    fn cover_page(&mut self, cover: &Cover) {
        self.pager
            .cover(START, vec![Item::fill(0.0, 0.0, BAND, LONG_SIDE, ACCENT)]);
        self.cover_line(Tag::P, &cover.organisation, COVER_ORGANISATION, 0.0);
        self.cover_line(Tag::H(1), &cover.title, COVER_TITLE, 26.0);
        self.cover_line(Tag::P, &cover.subtitle, COVER_SUBTITLE, 6.0);
        let accent = Item::fill(0.0, 0.0, 54.0, 2.6, ACCENT);
        self.pager.add(Strip {
            gap: ABOVE,
            height: 22.0,
            items: vec![accent],
            ..Strip::default()
        });
        self.grid(&Grid {
            columns: u8::try_from(cover.highlights.len()).unwrap_or(u8::MAX),
            large: true,
            fields: FieldTable {
                summary: cover.title.clone(),
                rows: cover.highlights.clone(),
            },
        });
        self.fields(&FieldTable {
            summary: cover.title.clone(),
            rows: cover.facts.clone(),
        });
        for block in &cover.blocks {
            self.block(block);
        }
        self.imprint(cover);
        self.pager.break_to(crate::block::Orientation::Portrait);
    }

    fn cover_line(&mut self, tag: Tag, words: &str, kind: Type, gap: f32) {
        if words.is_empty() {
            return;
        }
        let node = self.tree.node(Tree::ROOT, tag);
        let width = self.pager.width();
        let strips = self.inlines(node, &[Inline::plain(words)], kind, 0.0, width);
        self.add_all(strips, gap);
    }

    /// The small lines, at the foot of the page.
    fn imprint(&mut self, cover: &Cover) {
        let width = self.pager.width();
        let line = Item::fill(0.0, 0.0, width, HAIRLINE, RULE);
        let mut strips = vec![Strip {
            height: 7.0,
            items: vec![line],
            keep: true,
            ..Strip::default()
        }];
        for inlines in &cover.imprint {
            let node = self.tree.node(Tree::ROOT, Tag::P);
            let mut lines = self.inlines(node, inlines, IMPRINT, 0.0, width);
            lines.iter_mut().for_each(|line| line.keep = true);
            strips.append(&mut lines);
        }
        if strips.len() > 1 {
            self.pager
                .sink(strips.iter().map(|strip| strip.height).sum::<f32>());
            self.add_all(strips, 0.0);
        }
        self.pager.flush();
    }
}

const _: () = assert!(BAND < MARGIN, "the band must not touch the text");
