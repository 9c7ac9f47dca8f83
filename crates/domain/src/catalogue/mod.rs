//! The catalogue: closed lists of legal vocabulary, each entry with its words, its source and its date.
//! Must not know where the text comes from (the caller hands it in) nor what a sheet does with a code.

mod audience;
mod country;
mod edition;
mod entry;
mod error;
mod facts;
mod list;
mod parse;
mod quantity;
mod recognise;
mod retention;
mod right;
mod rule;
#[cfg(test)]
pub(crate) mod tests;
mod wording;
mod zone;

pub use audience::AudienceFacts;
pub use country::{Adequacy, CountryFacts, OrganisationFacts, PartOf, PartStatus};
pub use entry::{Confidence, Entry, Lang, Source, UnknownLang, Words};
pub use error::{CatalogueError, Problem};
pub use facts::{
    Article, BasicMeasureFacts, CategoryKind, CriterionFacts, DataCategoryFacts, DpiaExemptFacts,
    DpiaRequiredFacts, Facts, FrameworkFacts, MechanismFacts, MechanismGroup, Plain,
    SecuritySheetFacts, SubjectFacts,
};
pub use list::List;
pub use quantity::{DeadlineFacts, DeadlineUnit, ThresholdChange, ThresholdFacts, ThresholdUnit};
pub use recognise::fold;
pub(crate) use recognise::without_accent;
pub use retention::RetentionFacts;
pub use right::{RightFacts, RightNote};
pub use rule::{ReasonFacts, RegisterKind, RuleFacts, RuleRegister, Severity};
pub use wording::{Phrases, WordingFacts, WordingKind};
pub use zone::{Summer, ZoneFacts};

/// A legal basis of Art. 6(1).
pub type LegalBasis = Entry<Article>;
/// A category of personal data: the union of the CNIL's two models.
pub type DataCategory = Entry<DataCategoryFacts>;
/// A category of people whose data are processed.
pub type DataSubject = Entry<SubjectFacts>;
/// A country, by its ISO 3166-1 alpha-2 code.
pub type Country = Entry<CountryFacts>;
/// An international organisation with its adequacy decision.
pub type Organisation = Entry<OrganisationFacts>;
/// A tool of Chapter V of the GDPR for a transfer to a third country.
pub type TransferMechanism = Entry<MechanismFacts>;
/// A rule on the register: its message is the entry's words.
pub type Rule = Entry<RuleFacts>;

/// Everything the program knows about the law, as handed in at start. Each list keeps the order of its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    /// Art. 6(1)(a)–(f).
    pub legal_bases: List<Article>,
    /// Categories of data, ordinary and protected.
    pub data_categories: List<DataCategoryFacts>,
    /// Conditions of Art. 9(2)(a)–(j).
    pub art9_conditions: List<Article>,
    /// Categories of people.
    pub data_subjects: List<SubjectFacts>,
    /// Kinds of recipients.
    pub recipient_types: List<Plain>,
    /// The seven kinds of security measures of the CNIL's spreadsheet.
    pub measure_types: List<Plain>,
    /// Basic security measures in plain words.
    pub basic_measures: List<BasicMeasureFacts>,
    /// The 25 sheets of the CNIL's security guide.
    pub security_sheets: List<SecuritySheetFacts>,
    /// Countries and territories.
    pub countries: List<CountryFacts>,
    /// International organisations covered by an adequacy decision.
    pub organisations: List<OrganisationFacts>,
    /// Frameworks that an adequacy decision is limited to.
    pub adequacy_frameworks: List<FrameworkFacts>,
    /// Tools for transfers (Art. 45–49).
    pub transfer_mechanisms: List<MechanismFacts>,
    /// Durations and where they come from.
    pub retention: List<RetentionFacts>,
    /// Modules 1–4 of the Commission's standard contractual clauses.
    pub scc_modules: List<Plain>,
    /// Channels of direct marketing.
    pub prospecting_channels: List<Plain>,
    /// Exceptions to the information of people, Art. 14(5)(a)–(d).
    pub art14_exceptions: List<Article>,
    /// The nine criteria of WP248 for an impact assessment.
    pub dpia_criteria: List<CriterionFacts>,
    /// The CNIL's list of processing that calls for an impact assessment.
    pub dpia_required: List<DpiaRequiredFacts>,
    /// The CNIL's list of processing that does not.
    pub dpia_exempt: List<DpiaExemptFacts>,
    /// Formalities outside the register.
    pub formalities: List<Plain>,
    /// Who may give an opinion on a sheet.
    pub opinion_authors: List<Plain>,
    /// What a processor's contract holds, Art. 28(3).
    pub art28_clauses: List<Article>,
    /// Grounds for a decision taken solely by automated means, Art. 22(2)(a)–(c).
    pub automated_decision_grounds: List<Article>,
    /// The rules on the register.
    pub rules: List<RuleFacts>,
    /// The themes of the rules.
    pub rule_themes: List<Plain>,
    /// What a rule's text asks, in words.
    pub rule_severities: List<Plain>,
    /// Numbers that rules turn on.
    pub thresholds: List<ThresholdFacts>,
    /// Legal periods.
    pub deadlines: List<DeadlineFacts>,
    /// People's rights, by legal basis.
    pub rights: List<RightFacts>,
    /// What a sheet's answers bring to mind about an impact assessment.
    pub dpia_reasons: List<ReasonFacts>,
    /// Words that rules look for.
    pub wording: List<WordingFacts>,
    /// Legal times.
    pub zones: List<ZoneFacts>,
    /// Whom privacy notices inform.
    pub notice_audiences: List<AudienceFacts>,
    /// The same words, ready to be looked for.
    pub phrases: Phrases,
}

impl Catalogue {
    /// The file names that [`Catalogue::parse`] wants, each exactly once.
    pub const FILES: &'static [&'static str] = &[
        "adequacy-frameworks.toml",
        "art14-exceptions.toml",
        "art28-clauses.toml",
        "art9-conditions.toml",
        "automated-decision-grounds.toml",
        "basic-measures.toml",
        "countries.toml",
        "data-categories.toml",
        "data-subjects.toml",
        "deadlines.toml",
        "dpia-criteria.toml",
        "dpia-exempt.toml",
        "dpia-reasons.toml",
        "dpia-required.toml",
        "formalities.toml",
        "legal-bases.toml",
        "measure-types.toml",
        "notice-audiences.toml",
        "opinion-authors.toml",
        "organisations.toml",
        "prospecting-channels.toml",
        "recipient-types.toml",
        "retention.toml",
        "rights.toml",
        "rule-severities.toml",
        "rule-themes.toml",
        "rules.toml",
        "scc-modules.toml",
        "security-sheets.toml",
        "thresholds.toml",
        "transfer-mechanisms.toml",
        "wording.toml",
        "zones.toml",
    ];

    /// Reads `(name, text)` pairs into lists; the names are those of [`Catalogue::FILES`], in any order.
    ///
    /// # Errors
    /// The first file or entry that is missing, repeated, unreadable or incomplete, by name.
    pub fn parse(files: &[(&str, &str)]) -> Result<Self, CatalogueError> {
        let mut shelf = parse::Shelf::new(files)?;
        let wording = shelf.take("wording")?;
        let catalogue = Self {
            legal_bases: shelf.take("legal-bases")?,
            data_categories: shelf.take("data-categories")?,
            art9_conditions: shelf.take("art9-conditions")?,
            data_subjects: shelf.take("data-subjects")?,
            recipient_types: shelf.take("recipient-types")?,
            measure_types: shelf.take("measure-types")?,
            security_sheets: shelf.take("security-sheets")?,
            basic_measures: shelf.take("basic-measures")?,
            countries: shelf.take("countries")?,
            organisations: shelf.take("organisations")?,
            adequacy_frameworks: shelf.take("adequacy-frameworks")?,
            transfer_mechanisms: shelf.take("transfer-mechanisms")?,
            retention: shelf.take("retention")?,
            scc_modules: shelf.take("scc-modules")?,
            prospecting_channels: shelf.take("prospecting-channels")?,
            art14_exceptions: shelf.take("art14-exceptions")?,
            dpia_criteria: shelf.take("dpia-criteria")?,
            dpia_required: shelf.take("dpia-required")?,
            dpia_exempt: shelf.take("dpia-exempt")?,
            formalities: shelf.take("formalities")?,
            opinion_authors: shelf.take("opinion-authors")?,
            art28_clauses: shelf.take("art28-clauses")?,
            automated_decision_grounds: shelf.take("automated-decision-grounds")?,
            rules: shelf.take("rules")?,
            rule_themes: shelf.take("rule-themes")?,
            rule_severities: shelf.take("rule-severities")?,
            thresholds: shelf.take("thresholds")?,
            deadlines: shelf.take("deadlines")?,
            rights: shelf.take("rights")?,
            dpia_reasons: shelf.take("dpia-reasons")?,
            phrases: Phrases::of(&wording),
            wording,
            zones: shelf.take("zones")?,
            notice_audiences: shelf.take("notice-audiences")?,
        };
        shelf.finish()?;
        catalogue.check_references()?;
        catalogue.check_rule_references()?;
        catalogue.check_audiences()?;
        Ok(catalogue)
    }

    /// Refuses an entry that names a code which no list has.
    fn check_references(&self) -> Result<(), CatalogueError> {
        for country in &self.countries {
            for adequacy in &country.facts.adequacy {
                self.check_framework("countries", &country.code, adequacy)?;
            }
            if let Some(part) = &country.facts.part_of {
                check(&self.countries, "countries", &country.code, &part.state)?;
            }
        }
        for organisation in &self.organisations {
            for adequacy in &organisation.facts.adequacy {
                self.check_framework("organisations", &organisation.code, adequacy)?;
            }
        }
        for framework in &self.adequacy_frameworks {
            let facts = &framework.facts;
            check(
                &self.countries,
                "adequacy-frameworks",
                &framework.code,
                &facts.country,
            )?;
        }
        for measure in &self.basic_measures {
            let facts = &measure.facts;
            let (name, code) = ("basic-measures", &measure.code);
            check(&self.measure_types, name, code, &facts.kind)?;
            check(&self.security_sheets, name, code, &facts.guide_sheet)?;
        }
        for sheet in &self.security_sheets {
            if let Some(measure) = &sheet.facts.measure_type {
                check(&self.measure_types, "security-sheets", &sheet.code, measure)?;
            }
        }
        for item in &self.dpia_required {
            for criterion in &item.facts.criteria {
                check(&self.dpia_criteria, "dpia-required", &item.code, criterion)?;
            }
        }
        Ok(())
    }

    /// The same for what rules and their data name.
    fn check_rule_references(&self) -> Result<(), CatalogueError> {
        for rule in &self.rules {
            check(&self.rule_themes, "rules", &rule.code, &rule.facts.theme)?;
            let severity = rule.facts.severity.code();
            check(&self.rule_severities, "rules", &rule.code, severity)?;
        }
        for deadline in &self.deadlines {
            if let Some(other) = &deadline.facts.extends {
                check(&self.deadlines, "deadlines", &deadline.code, other)?;
            }
        }
        for right in &self.rights {
            for basis in right.facts.bases() {
                check(&self.legal_bases, "rights", &right.code, basis)?;
            }
        }
        for reason in &self.dpia_reasons {
            let (facts, code) = (&reason.facts, &reason.code);
            for criterion in &facts.criteria {
                check(&self.dpia_criteria, "dpia-reasons", code, criterion)?;
            }
            for item in &facts.required {
                check(&self.dpia_required, "dpia-reasons", code, item)?;
            }
            for item in &facts.exempt {
                check(&self.dpia_exempt, "dpia-reasons", code, item)?;
            }
        }
        for zone in &self.zones {
            for country in &zone.facts.countries {
                check(&self.countries, "zones", &zone.code, country)?;
            }
        }
        for phrase in &self.wording {
            if let Some(category) = &phrase.facts.category {
                check(&self.data_categories, "wording", &phrase.code, category)?;
            }
        }
        Ok(())
    }

    /// Audiences name categories of people, and leave none out: whoever is in a sheet can be informed.
    fn check_audiences(&self) -> Result<(), CatalogueError> {
        let name = "notice-audiences";
        for audience in &self.notice_audiences {
            for people in &audience.facts.people {
                check(&self.data_subjects, name, &audience.code, people)?;
            }
        }
        let named = |code: &str| {
            let mut people = self
                .notice_audiences
                .iter()
                .flat_map(|one| &one.facts.people);
            people.any(|one| one == code)
        };
        match self.data_subjects.codes().find(|code| !named(code)) {
            Some(code) => Err(CatalogueError::entry(name, code, Problem::InNoAudience)),
            None => Ok(()),
        }
    }

    fn check_framework(
        &self,
        subject: &str,
        entry: &str,
        adequacy: &Adequacy,
    ) -> Result<(), CatalogueError> {
        match &adequacy.framework {
            Some(code) => check(&self.adequacy_frameworks, subject, entry, code),
            None => Ok(()),
        }
    }
}

fn check<F: Facts>(
    list: &List<F>,
    subject: &str,
    entry: &str,
    code: &str,
) -> Result<(), CatalogueError> {
    if list.get(code).is_some() {
        return Ok(());
    }
    Err(CatalogueError::entry(
        subject,
        entry,
        Problem::UnknownReference {
            code: code.to_owned(),
        },
    ))
}
