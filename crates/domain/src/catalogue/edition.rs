//! Which edition of the legal data this is: the last day on which any entry was checked.
//! Must not know what the entries say.

use chrono::NaiveDate;

use super::Catalogue;
use super::list::List;

impl Catalogue {
    /// The last day on which an entry of any list was set down from its source.
    #[must_use]
    pub fn edition(&self) -> NaiveDate {
        let of_sheets = [
            latest(&self.legal_bases),
            latest(&self.data_categories),
            latest(&self.art9_conditions),
            latest(&self.data_subjects),
            latest(&self.recipient_types),
            latest(&self.measure_types),
            latest(&self.basic_measures),
            latest(&self.security_sheets),
            latest(&self.countries),
            latest(&self.organisations),
            latest(&self.adequacy_frameworks),
            latest(&self.transfer_mechanisms),
            latest(&self.retention),
            latest(&self.scc_modules),
            latest(&self.prospecting_channels),
            latest(&self.art14_exceptions),
        ];
        of_sheets
            .into_iter()
            .chain(self.of_rules())
            .flatten()
            .max()
            .unwrap_or_default()
    }

    /// The same of what rules, assessments and contracts turn on.
    fn of_rules(&self) -> [Option<NaiveDate>; 17] {
        [
            latest(&self.dpia_criteria),
            latest(&self.dpia_required),
            latest(&self.dpia_exempt),
            latest(&self.formalities),
            latest(&self.opinion_authors),
            latest(&self.art28_clauses),
            latest(&self.automated_decision_grounds),
            latest(&self.rules),
            latest(&self.rule_themes),
            latest(&self.rule_severities),
            latest(&self.thresholds),
            latest(&self.deadlines),
            latest(&self.rights),
            latest(&self.dpia_reasons),
            latest(&self.wording),
            latest(&self.zones),
            latest(&self.notice_audiences),
        ]
    }
}

fn latest<F>(list: &List<F>) -> Option<NaiveDate> {
    list.iter().map(|entry| entry.source.checked_on).max()
}
