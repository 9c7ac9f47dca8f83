//! Owns: a document by krilla: the pages of our own layout, drawn, tagged and bookmarked through it, both validators on.
//! Must not know: how pages are laid out. Links lead to the page that they stand on, for the others are not drawn yet.

use std::convert::Infallible;
use std::time::{Duration, Instant};

use krilla::SerializeSettings;
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::TagTree;

use crate::Drawn;
use crate::krilla_ink::{Fonts, Ink};
use crate::krilla_tags::{self, Placed};
use crate::layout::display::{Area, Page};
use crate::layout::tree::LinkId;
use crate::layout::{Goal, Ground, Job, Laid, Title, foot, lay_out, list};
use crate::source::{Portion, Source};
use crate::text::shape::{Fonts as Faces, Shaper};

/// Stands for the number of pages, which nobody knows before the last one.
const PAGES: usize = 9_999;

/// Lays the document out on one thread, portion by portion, and has krilla draw each at once.
pub(crate) fn draw(source: &dyn Source) -> Drawn {
    let faces = Faces::load().expect("the embedded faces are fonts");
    let mut press = Press::new(source, &faces);
    let portions = source.portions();
    if source.cover().is_some() {
        press.portion(&Portion::default(), true);
    }
    for portion in portions.iter().filter(|portion| !portion.contents) {
        press.portion(portion, false);
    }
    // Contents say on which pages the others stand, so that they come last.
    for portion in portions.iter().filter(|portion| portion.contents) {
        press.portion(portion, false);
    }
    press.finish()
}

struct Press<'p> {
    source: &'p dyn Source,
    ground: Ground<'p>,
    faces: &'p Faces,
    shaper: Shaper<'p>,
    fonts: Fonts,
    document: krilla::Document,
    tree: TagTree,
    pages: usize,
    /// Every heading with the number of its page.
    titles: Vec<(Title, usize)>,
    layout: Duration,
}

impl<'p> Press<'p> {
    fn new(source: &'p dyn Source, faces: &'p Faces) -> Self {
        let configuration = ConfigurationBuilder::new()
            .with_archival_validator(Archival::A2_A)
            .with_accessibility_validator(Accessibility::UA1);
        let settings = SerializeSettings {
            configuration: configuration.finish().expect("both go together"),
            ..SerializeSettings::default()
        };
        Self {
            source,
            ground: Ground::of(source),
            faces,
            shaper: Shaper::new(faces),
            fonts: Fonts::load(),
            document: krilla::Document::new_with(settings),
            tree: TagTree::new(),
            pages: 0,
            titles: Vec::new(),
            layout: Duration::ZERO,
        }
    }

    fn portion(&mut self, portion: &Portion, covered: bool) {
        let begin = Instant::now();
        let laid = self.laid(portion, covered);
        self.layout += begin.elapsed();
        let mut placed = Placed::of(&laid);
        for page in &laid.pages {
            self.page(page, &laid, &mut placed);
        }
        let before = self.pages - laid.pages.len();
        let titles = laid.titles.iter().map(|title| {
            let page = title.place.map_or(0, |place| place.page);
            (title.clone(), before + page)
        });
        self.titles.extend(titles);
        for group in krilla_tags::groups(&laid, &placed, &self.source.meta().title) {
            self.tree.push(group);
        }
    }

    fn laid(&mut self, portion: &Portion, covered: bool) -> Laid {
        let blocks = self.source.blocks(portion);
        let listing: Vec<Title> = match portion.contents {
            true => self.titles.iter().map(|(title, _)| title.clone()).collect(),
            false => Vec::new(),
        };
        let job = Job {
            portion,
            cover: self.source.cover().filter(|_| covered),
            blocks: if covered { &[] } else { &blocks },
            listing: &listing,
            blank: false,
        };
        let laid = lay_out(&self.ground, &mut self.shaper, &job, &mut || {
            Ok::<_, Infallible>(())
        });
        let Ok(mut laid) = laid;
        let titles = &self.titles;
        let page = |title: usize| titles.get(title).map_or(0, |(_, page)| page + 1);
        laid.number_contents(&mut self.shaper, &page);
        laid
    }

    fn page(&mut self, page: &Page, laid: &Laid, placed: &mut Placed) {
        let size = (page.width, page.height);
        let settings = PageSettings::from_wh(page.width, page.height).expect("a size");
        let number = self.pages;
        let mut sheet = self.document.start_page_with(settings);
        let mut ink = Ink::new(sheet.surface(), &self.fonts, self.faces);
        for item in &page.items {
            ink.item(item, placed);
        }
        if !page.bare {
            let foot = foot(
                &mut self.shaper,
                self.ground.frame,
                (number + 1, PAGES),
                size,
            );
            for item in &foot.items {
                ink.item(item, placed);
            }
        }
        ink.finish();
        for area in &page.areas {
            let LinkId(link) = area.link;
            let Some(link) = laid.links.get(link as usize) else {
                continue;
            };
            let here = XyzDestination::new(number, Point::from_xy(0.0, area.y));
            let target = match &link.goal {
                Goal::Uri(uri) => Target::Action(LinkAction::new(uri.clone()).into()),
                Goal::Anchor(_) | Goal::Title(_) => Target::Destination(here.into()),
            };
            let annotation = LinkAnnotation::new(rectangle(area), target);
            let annotation = Annotation::new_link(annotation, Some(link.words.clone()));
            placed.link(link.node, sheet.add_tagged_annotation(annotation));
        }
        sheet.finish();
        self.pages += 1;
    }

    fn finish(mut self) -> Drawn {
        let mut outline = Outline::new();
        for (title, page) in self
            .titles
            .iter()
            .filter(|(title, _)| title.listed || title.marked)
        {
            let top = title.place.map_or(0.0, |place| place.y);
            let place = XyzDestination::new(*page, Point::from_xy(0.0, top));
            outline.push_child(OutlineNode::new(title.words.clone(), place));
        }
        self.document.set_outline(outline);
        self.document.set_tag_tree(self.tree);
        let meta = self.source.meta();
        let metadata = Metadata::new()
            .title(meta.title.clone())
            .description(meta.subject.clone())
            .authors(vec![meta.author.clone()])
            .language(meta.language.code().to_owned())
            .creation_date(DateTime::new(2026).month(11).day(22));
        self.document.set_metadata(metadata);
        Drawn {
            bytes: self.document.finish().expect("both validators agree"),
            pages: u32::try_from(self.pages).unwrap_or(u32::MAX),
            layout: self.layout,
        }
    }
}

fn rectangle(area: &Area) -> Rect {
    Rect::from_xywh(area.x, area.y, area.width, area.height).expect("a rectangle")
}
