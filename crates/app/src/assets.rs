//! The data files that ship inside the program: legal catalogues and words.
//! It must not know what they say.

/// Pairs of a file's name and its text.
pub(crate) type Files = &'static [(&'static str, &'static str)];

macro_rules! files {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../assets/", $folder, "/", $name)))),+]
    };
}

/// The legal catalogues (`assets/legal`).
pub(crate) const LEGAL: Files = files!("legal":
    "adequacy-frameworks.toml", "art14-exceptions.toml", "art28-clauses.toml", "art9-conditions.toml",
    "automated-decision-grounds.toml", "basic-measures.toml", "countries.toml", "data-categories.toml", "data-subjects.toml",
    "deadlines.toml", "dpia-criteria.toml", "dpia-exempt.toml", "dpia-reasons.toml", "dpia-required.toml",
    "formalities.toml",
    "legal-bases.toml", "measure-types.toml", "notice-audiences.toml", "opinion-authors.toml", "organisations.toml",
    "prospecting-channels.toml", "recipient-types.toml", "retention.toml", "rights.toml", "rule-severities.toml",
    "rule-themes.toml", "rules.toml", "scc-modules.toml", "security-sheets.toml", "thresholds.toml",
    "transfer-mechanisms.toml", "wording.toml", "zones.toml",
);

/// The French words (`assets/i18n/fr`), the reference.
pub(crate) const FRENCH: Files = files!("i18n/fr":
    "annexes.ftl", "cli.ftl", "dialogs.ftl", "documents.ftl", "errors.ftl", "formats.ftl", "import.ftl", "notice.ftl", "notices.ftl", "notice-print.ftl", "operations.ftl",
    "progress.ftl",
    "proof.ftl", "published.ftl", "sheet.ftl",
);

/// The English words (`assets/i18n/en`).
pub(crate) const ENGLISH: Files = files!("i18n/en":
    "annexes.ftl", "cli.ftl", "dialogs.ftl", "documents.ftl", "errors.ftl", "formats.ftl", "import.ftl", "notice.ftl", "notices.ftl", "notice-print.ftl", "operations.ftl",
    "progress.ftl",
    "proof.ftl", "published.ftl", "sheet.ftl",
);

/// The clauses of privacy notices and their grammar in French (`assets/clauses/fr`), with the law that they answer to.
pub(crate) const FRENCH_CLAUSES: Files = files!("clauses/fr":
    "automated.toml", "closing.toml", "complaint.toml", "consent.toml", "cookies.toml", "data.toml", "first.toml", "grammar.toml",
    "panel.toml", "recipients.toml", "retention.toml", "rights.toml", "staff.toml", "transfers.toml", "who.toml", "why.toml",
);

/// The same in English (`assets/clauses/en`).
pub(crate) const ENGLISH_CLAUSES: Files = files!("clauses/en":
    "automated.toml", "closing.toml", "complaint.toml", "consent.toml", "cookies.toml", "data.toml", "first.toml", "grammar.toml",
    "panel.toml", "recipients.toml", "retention.toml", "rights.toml", "staff.toml", "transfers.toml", "who.toml", "why.toml",
);

/// The keys of the labels of a sheet's fields, by the shapes of their paths, in the order of the form; written by a test
/// of the forms.
pub(crate) const SHEET_LABELS: &str = include_str!("../../../assets/forms/sheet.txt");

/// The models of sheets (`assets/models`), and earlier versions of those that have changed.
pub(crate) const MODELS: Files = files!("models":
    "access-badges.toml", "accounting.toml", "association-members.toml", "call-recording.toml",
    "childcare.toml", "contact-form.toml", "contests.toml", "customers.toml", "data-breaches.toml",
    "disputes.toml", "donations.toml", "driver-designation.toml", "email-and-office.toml", "loyalty.toml",
    "newsletter.toml", "online-shop.toml", "patients.toml", "payroll.toml", "pharmacy.toml",
    "processing-for-clients.toml", "prospecting.toml", "recruitment.toml", "rental-management.toml",
    "rights-requests.toml", "security-logs.toml", "social-media.toml", "staff-administration.toml",
    "suppliers.toml", "training.toml", "unpaid-bills.toml", "vehicle-tracking.toml",
    "video-surveillance.toml", "visitors.toml", "website-audience.toml", "whistleblowing.toml",
    "working-time.toml", "works-council.toml",
);

/// What the guided start asks (`assets/start`).
pub(crate) const GUIDE: &str = include_str!("../../../assets/start/guide.toml");

/// The demonstration register (`assets/demo`), in the exchange format.
pub(crate) const DEMO: &str = include_str!("../../../assets/demo/register.fr.json");
