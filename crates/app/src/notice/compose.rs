//! A register at one instant, of which notices are composed.
//! It must not know what a notice says, nor write anything.

use super::OneNotice;
use crate::assets;
use crate::error::{AppError, ErrorCode};
use crate::session::Session;
use crate::words;
use chrono::{DateTime, FixedOffset, NaiveDate};
use registre_documents::notice::{Asked, ClauseError, Clauses, NoticeError, Snapshot, Text};
use registre_domain::catalogue::fold;
use registre_domain::ids::NoticeId;
use registre_domain::notice::{Fact, Notice, Source, facts};
use registre_domain::register::Register;
use registre_domain::zone::Zone;
use registre_domain::{Catalogue, Lang};
use registre_store::{Head, StoreError, Tx};
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

/// The clauses of notices: read once, for they never change while the program runs.
static CLAUSES: LazyLock<Result<Clauses, ClauseError>> =
    LazyLock::new(|| Clauses::parse(assets::FRENCH_CLAUSES, assets::ENGLISH_CLAUSES));

/// The clauses of notices.
///
/// # Errors
/// `internal`, if a data file does not parse; the tests of the project keep it from happening.
pub(crate) fn clauses() -> Result<&'static Clauses, AppError> {
    CLAUSES
        .as_ref()
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error.clone()))
}

/// What notices are composed from.
pub(crate) struct Composer {
    /// The register.
    pub(crate) register: Register,
    /// The law.
    pub(crate) catalogue: Arc<Catalogue>,
    /// Now, as the clocks of the place show it.
    pub(crate) now: DateTime<FixedOffset>,
    /// Where its journal stands.
    pub(crate) head: Head,
}

impl Composer {
    /// The register as it stands.
    ///
    /// # Errors
    /// What the store refuses.
    pub(crate) fn of(session: &mut Session) -> Result<Self, AppError> {
        let snapshot = session.store.snapshot();
        let snapshot = snapshot.map_err(|error| session.named(error))?;
        let now = session.world.now();
        Ok(Self::with(
            snapshot.register,
            session.catalogue.clone(),
            now,
            snapshot.head,
        ))
    }

    /// The register inside of a write, which nobody else can change meanwhile.
    ///
    /// # Errors
    /// What the store refuses.
    pub(crate) fn within(
        tx: &Tx<'_>,
        catalogue: &Arc<Catalogue>,
        now: DateTime<FixedOffset>,
        head: Head,
    ) -> Result<Self, StoreError> {
        let register = tx.read().register()?;
        Ok(Self::with(register, catalogue.clone(), now, head))
    }

    /// A register that was read.
    pub(crate) fn with(
        register: Register,
        catalogue: Arc<Catalogue>,
        now: DateTime<FixedOffset>,
        head: Head,
    ) -> Self {
        let now = Zone::of(&register, &catalogue).local(now.to_utc());
        Self {
            register,
            catalogue,
            now,
            head,
        }
    }

    /// The day as of which the law is asked.
    pub(crate) fn day(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// The notice that is meant.
    ///
    /// # Errors
    /// `notice-not-found`, also when two bear the name that was given.
    pub(crate) fn find(&self, one: &OneNotice) -> Result<&Notice, AppError> {
        let found = match (one.id, one.name.as_deref().map(str::trim)) {
            (Some(id), _) => self.only(|notice| notice.id == id),
            (None, Some(name)) => self
                .only(|notice| notice.name.trim() == name)
                .or_else(|| self.only(|notice| is_same_name(&notice.name, name))),
            (None, None) => None,
        };
        found.ok_or_else(|| not_found(one))
    }

    /// The notice that is so, if no other is.
    fn only(&self, is_it: impl Fn(&Notice) -> bool) -> Option<&Notice> {
        let mut found = self.register.notices.iter().filter(|one| is_it(one));
        found.next().filter(|_| found.next().is_none())
    }

    /// The notice of an identifier.
    ///
    /// # Errors
    /// `notice-not-found`.
    pub(crate) fn notice(&self, id: NoticeId) -> Result<&Notice, AppError> {
        self.find(&id.into())
    }

    /// The text of a notice today; to be published, or with the marks of a draft.
    ///
    /// # Errors
    /// `notice-empty`, `notice-nothing`, `notice-processor`, `notice-controllers`.
    pub(crate) fn text(&self, notice: &Notice, last: bool) -> Result<Text, AppError> {
        self.text_of(notice, &self.register, last)
    }

    /// The program's own words: without those of the organisation, and without what is to be confirmed.
    ///
    /// # Errors
    /// As [`Self::text`].
    pub(crate) fn program(&self, notice: &Notice) -> Result<Text, AppError> {
        let mut register = self.register.clone();
        for sheet in &mut register.activities {
            sheet.unconfirmed.clear();
        }
        let bare = Notice {
            rewrites: Vec::new(),
            ..notice.clone()
        };
        self.text_of(&bare, &register, false)
    }

    fn text_of(&self, notice: &Notice, register: &Register, last: bool) -> Result<Text, AppError> {
        let asked = Asked {
            made_on: self.now,
            creator: crate::exporting::creator(),
            revision: self.head.edit.0,
            // A register does not say in which language its own words are: it is a French one unless a host knows
            // better.
            content: Lang::Fr,
            last,
        };
        let words = words::shared(notice.lang)?;
        let clauses = clauses()?;
        Text::of(notice, register, &self.catalogue, clauses, words, &asked).map_err(refused)
    }

    /// What fields and the law say today.
    pub(crate) fn facts(&self, sources: &BTreeSet<Source>) -> Vec<Fact> {
        facts(&self.register, &self.catalogue, self.day(), sources)
    }

    /// What a text says, to be kept.
    pub(crate) fn snapshot(&self, text: &Text) -> Snapshot {
        Snapshot::of(
            text,
            self.facts(&text.sources()),
            self.head.edit.1.to_string(),
            self.catalogue.edition(),
        )
    }
}

/// Whether two names are one for a person: case, accents, spaces and apostrophes do not count. Blank ones are nobody's.
pub(crate) fn is_same_name(name: &str, other: &str) -> bool {
    let (name, other) = (fold(name), fold(other));
    !name.is_empty() && name == other
}

fn not_found(one: &OneNotice) -> AppError {
    let name = match (&one.name, one.id) {
        (Some(name), _) => name.clone(),
        (None, Some(id)) => id.to_string(),
        (None, None) => String::new(),
    };
    AppError::new(ErrorCode::NoticeNotFound).with("name", name)
}

/// Why a notice has no text, as hosts see it.
fn refused(error: NoticeError) -> AppError {
    let code = match error {
        NoticeError::NoActivity => ErrorCode::NoticeEmpty,
        NoticeError::Nothing => ErrorCode::NoticeNothing,
        NoticeError::Processor => ErrorCode::NoticeProcessor,
        NoticeError::SeveralControllers => ErrorCode::NoticeControllers,
    };
    AppError::new(code).because(error)
}
