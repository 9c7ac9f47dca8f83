//! What a session keeps of its register so that lists, searches and checks need not read it again:
//! one line, one folded text, the links and the issues of each sheet. It must not outlive a change that it was not told of.

use crate::activity::{ActivityLine, text};
use crate::notice::Standing;
use crate::usage::{self, Links};
use chrono::NaiveDate;
use registre_domain::Catalogue;
use registre_domain::activity::Activity;
use registre_domain::ids::ActivityId;
use registre_domain::reference::natural_order;
use registre_domain::register::Register;
use registre_domain::rules::{self, Checked, Issue};
use registre_store::{Changed, Noun, Store, StoreError};
use std::collections::BTreeSet;

/// What is kept of a sheet.
pub(crate) struct Sheet {
    /// Its line in a list.
    pub(crate) line: ActivityLine,
    /// Its text, folded, as a search reads it.
    pub(crate) text: String,
    /// What it names, and where.
    pub(crate) links: Links,
    /// What the rules find about it.
    pub(crate) issues: Vec<Issue>,
    /// How many values of a model nobody has confirmed.
    pub(crate) unconfirmed: usize,
    /// Day on which its next review is due.
    pub(crate) review_due_on: Option<NaiveDate>,
}

/// What is kept of a register.
pub(crate) struct Known {
    /// SQLite's mark of what other programs had written.
    mark: i64,
    /// The register; its sheets with their heads only.
    pub(crate) frame: Register,
    /// The sheets in the order of their references.
    pub(crate) sheets: Vec<Sheet>,
    /// Issues of the register and its legal persons.
    pub(crate) issues: Vec<Issue>,
    /// The day as of which the rules were asked.
    today: NaiveDate,
    stale: Stale,
    /// Whether the notices of the frame are to be read again.
    notices_stale: bool,
    /// The notices as they stand, by name; nothing until somebody asks, and after every change.
    notices: Option<Vec<Standing>>,
}

/// What is to be read again.
enum Stale {
    /// The frame and these sheets.
    Sheets(BTreeSet<ActivityId>),
    /// Everything: names that other sheets show have changed.
    All,
}

impl Known {
    /// Above so many sheets to read again one by one, reading everything at once is quicker.
    const FEW: usize = 50;

    /// What was kept, if it still holds, renewed where it does not.
    pub(crate) fn renewed(
        kept: Option<Self>,
        store: &Store,
        catalogue: &Catalogue,
        today: NaiveDate,
    ) -> Result<Self, StoreError> {
        let mark = store.mark()?;
        match kept {
            Some(mut known) if known.mark == mark && known.today == today => {
                if std::mem::take(&mut known.notices_stale) {
                    known.frame.notices = store.read().notices()?;
                }
                match std::mem::take(&mut known.stale) {
                    Stale::Sheets(sheets) if sheets.is_empty() => Ok(known),
                    Stale::Sheets(sheets) => known.renew(&sheets, store, catalogue),
                    Stale::All => Self::read(store, catalogue, today),
                }
            }
            _ => Self::read(store, catalogue, today),
        }
    }

    /// Takes note of an own write.
    pub(crate) fn forget(&mut self, changes: &[Changed]) {
        if !changes.is_empty() {
            self.notices = None;
        }
        let Stale::Sheets(stale) = &mut self.stale else {
            return;
        };
        for change in changes {
            match (change.noun, change.id.parse()) {
                (Noun::Activity, Ok(id)) => {
                    stale.insert(id);
                }
                (Noun::Notice, _) => self.notices_stale = true,
                _ => {
                    self.stale = Stale::All;
                    return;
                }
            }
        }
        if stale.len() > Self::FEW {
            self.stale = Stale::All;
        }
    }

    /// The notices as they stand, by name, where somebody has worked that out since the last change.
    pub(crate) fn notices(&self) -> Option<&[Standing]> {
        self.notices.as_deref()
    }

    /// Keeps how the notices stand.
    pub(crate) fn keep_notices(&mut self, standing: &[Standing]) {
        self.notices = Some(standing.to_vec());
    }

    fn read(store: &Store, catalogue: &Catalogue, today: NaiveDate) -> Result<Self, StoreError> {
        let read: Result<_, StoreError> =
            store.at_once(|reader| Ok((reader.mark()?, reader.register()?)));
        let (mark, mut frame) = read?;
        let names = text::Names::of(&frame);
        let sheets = frame.activities.iter();
        let sheets = sheets.map(|sheet| Sheet::of(sheet, &frame, &names, catalogue, today));
        let mut known = Self {
            mark,
            sheets: sheets.collect(),
            issues: Vec::new(),
            today,
            stale: Stale::default(),
            notices_stale: false,
            notices: None,
            frame: Register::default(),
        };
        for sheet in &mut frame.activities {
            *sheet = head(sheet);
        }
        known.frame = frame;
        known.settle(catalogue);
        Ok(known)
    }

    /// Reads some sheets again. What surrounds them has not changed.
    fn renew(
        mut self,
        stale: &BTreeSet<ActivityId>,
        store: &Store,
        catalogue: &Catalogue,
    ) -> Result<Self, StoreError> {
        let read: Result<(i64, Vec<Activity>), StoreError> = store.at_once(|reader| {
            let mut found = Vec::new();
            for id in stale {
                match reader.activity(*id) {
                    Ok(sheet) => found.push(sheet),
                    Err(StoreError::NotFound { .. }) => {}
                    Err(error) => return Err(error),
                }
            }
            Ok((reader.mark()?, found))
        });
        let (mark, found) = read?;
        if mark != self.mark {
            return Self::read(store, catalogue, self.today);
        }
        self.sheets.retain(|sheet| !stale.contains(&sheet.line.id));
        self.frame
            .activities
            .retain(|sheet| !stale.contains(&sheet.id));
        let names = text::Names::of(&self.frame);
        for sheet in &found {
            self.sheets
                .push(Sheet::of(sheet, &self.frame, &names, catalogue, self.today));
        }
        self.frame.activities.extend(found.iter().map(head));
        self.settle(catalogue);
        Ok(self)
    }

    /// Puts the sheets in order and asks again about the legal persons: they answer for sheets.
    fn settle(&mut self, catalogue: &Catalogue) {
        self.sheets.sort_by(|a, b| {
            let (a, b) = (&a.line, &b.line);
            natural_order(&a.reference, &b.reference).then(a.id.cmp(&b.id))
        });
        self.issues = rules::check_entities(&self.frame, catalogue);
    }
}

impl Default for Stale {
    fn default() -> Self {
        Self::Sheets(BTreeSet::new())
    }
}

impl Sheet {
    fn of(
        sheet: &Activity,
        register: &Register,
        names: &text::Names<'_>,
        catalogue: &Catalogue,
        today: NaiveDate,
    ) -> Self {
        let Checked { issues, letters } = rules::check_sheet(register, sheet, catalogue, today);
        // A sheet that cannot be written as JSON does not exist; one without text would only not be found.
        let value = serde_json::to_value(sheet).unwrap_or_default();
        Self {
            unconfirmed: sheet.unconfirmed.len(),
            review_due_on: sheet.identity.review_due_on,
            line: ActivityLine::of(sheet, letters),
            text: text::folded(&value, names, catalogue),
            links: usage::links(&value, |id| names.get(&id.to_string()).is_some()),
            issues,
        }
    }
}

/// A sheet without what fills memory: enough for the rules on legal persons.
fn head(sheet: &Activity) -> Activity {
    Activity {
        id: sheet.id,
        identity: sheet.identity.clone(),
        ..Activity::default()
    }
}
