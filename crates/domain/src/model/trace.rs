//! Filling in cookies and other trackers: what each does, who leaves it, how long it stays, whether people are asked.
//! It must not know any figure, nor the name of a tracker: that is read in a browser.

use super::element::TrackerModel;
use super::fill::Fill;
use crate::activity::{Activity, Tracker};
use crate::answer::Answer;
use crate::catalogue::Source;
use crate::ids::PurposeId;
use crate::path::FieldPath;
use crate::period::Period;

impl<'m> Fill<'m> {
    /// The trackers that hold for these facts; the question stays open where there is none.
    pub(super) fn trackers(&mut self, sheet: &mut Activity) {
        let trackers = self.lines("trackers", &self.model.trackers, Self::tracker);
        if !trackers.is_empty() {
            sheet.trackers = Answer::Given(trackers);
        }
    }

    /// A tracker, without its name. What rests on a fact that nobody could answer stays open: its lifetime, and
    /// whether it waits for consent.
    fn tracker(&mut self, line: &'m TrackerModel) -> Tracker {
        let list = "trackers";
        let mut purposes = line.purposes.iter();
        let tracker = Tracker {
            id: self.line(list, &line.key).into(),
            purpose: purposes.find_map(|key| self.served(key)),
            description: self.say(&line.description),
            issuer_name: self.say(&line.issuer),
            ..Tracker::default()
        };
        if self.model.is_open(line, self.facts) {
            return tracker;
        }
        let path = FieldPath::of(&[&list, &tracker.id, &"lifetime"]);
        Tracker {
            lifetime: self.lifetime(line, &path),
            lifetime_note: self.say(&line.lifetime_note),
            consent: line.consent,
            ..tracker
        }
    }

    /// A purpose, where it holds.
    fn served(&self, key: &String) -> Option<PurposeId> {
        let keys = std::slice::from_ref(key);
        let found = self.links("purposes", &self.model.purposes, keys);
        found.into_iter().next()
    }

    /// The figure of its reference where a text carries it, with the source of that text.
    fn lifetime(&mut self, line: &'m TrackerModel, path: &FieldPath) -> Option<Period> {
        let reference = self.catalogue.retention.get(&line.reference)?;
        // A figure that holds elsewhere may be only a habit here: the lower confidence counts.
        let known = reference.source.confidence;
        let confidence = line.confidence.map_or(known, |here| here.max(known));
        if !reference.facts.is_proposed(confidence) {
            return None;
        }
        let source = Source {
            confidence,
            ..reference.source.clone()
        };
        self.sources.insert(path.as_str().to_owned(), source);
        reference.facts.active
    }
}
