//! Conditions on transfers beyond Art. 30: what they rest on, as of the day of the check (Art. 44 to 49).
//! It must not know which countries are adequate: that is dated data.

use super::case::Case;
use super::issue::{Arg, Finding};
use super::missing::blank;
use super::table::SheetRule;
use crate::activity::Transfer;
use crate::answer::Answer;
use crate::catalogue::RuleRegister::{Both, Controller, Processor};
use crate::catalogue::{Adequacy, MechanismGroup, TransferMechanism};
use crate::code::CountryCode;
use crate::ids::PartyId;
use crate::party::Party;
use crate::path::FieldPath;
use std::collections::BTreeSet;

/// How long before its end a decision is pointed at.
pub(super) const NOTICE: &str = "adequacy-notice";

/// The frameworks that have a rule of their own.
pub(super) const FRAMEWORKS: &[&str] = &["dpf", "pipeda"];

pub(super) const SHEET: &[SheetRule] = &[
    SheetRule::new("r30-1e-04", Controller, without_mechanism),
    SheetRule::new("r30-2c-04", Processor, without_mechanism),
    SheetRule::new("r30-1e-05", Both, |case| {
        each(case, "document", |line| {
            line.is(MechanismGroup::Safeguard) && line.transfer.document.is_blank()
        })
    }),
    SheetRule::new("r30-1e-06", Both, |case| {
        each(case, "mechanism", |line| {
            line.mechanism
                .is_some_and(|tool| !tool.valid_on(case.today))
        })
    }),
    SheetRule::new("r30-1e-07", Both, |case| outside_framework(case, "dpf")),
    SheetRule::new("r30-1e-08", Both, |case| outside_framework(case, "pipeda")),
    SheetRule::new("r30-1e-09", Both, |case| {
        each(case, "mechanism", |line| {
            line.is_adequacy(case) && line.is_third() && line.decision(case).is_none()
        })
    }),
    SheetRule::new("r30-1e-09-soon", Both, ending_soon),
    SheetRule::new("r30-1e-10", Both, |case| {
        each(case, "assessed_on", |line| {
            let expected = line
                .mechanism
                .is_some_and(|tool| tool.facts.needs_assessment);
            // Where a decision covers the whole country, a safeguard is one too many, and so is its assessment.
            let covered = line
                .decision(case)
                .is_some_and(|decision| !decision.partial);
            expected && !covered && line.transfer.assessed_on.is_none()
        })
    }),
    SheetRule::new("r30-1e-11", Both, undeclared),
    SheetRule::new("r30-1e-12", Both, |case| {
        each(case, "country", |line| line.third_country == Some(false))
    }),
    SheetRule::new("r30-1e-13", Both, |case| {
        each(case, "mechanism", |line| {
            let whole = |decision: &Adequacy| !decision.partial;
            line.is(MechanismGroup::Safeguard) && line.decision(case).is_some_and(whole)
        })
    }),
    SheetRule::new("r49-01", Both, |case| {
        each(case, "mechanism", |line| {
            let closed = |tool: &TransferMechanism| tool.facts.closed_to_public_authorities;
            line.mechanism.is_some_and(closed) && case.is_public()
        })
    }),
    SheetRule::new("r49-02", Both, |case| {
        each(case, "mechanism", |line| {
            line.mechanism.is_some_and(|tool| tool.facts.imprecise)
        })
    }),
];

/// A transfer with what the lists say of its destination and its tool.
struct Line<'r> {
    transfer: &'r Transfer,
    mechanism: Option<&'r TransferMechanism>,
    /// Whether the country is a third country; nothing when no country of the list is given.
    third_country: Option<bool>,
}

impl<'r> Line<'r> {
    fn of(transfer: &'r Transfer, case: &Case<'r>) -> Self {
        let mechanism = transfer.mechanism.as_ref();
        let tools = &case.catalogue.transfer_mechanisms;
        Self {
            transfer,
            mechanism: mechanism.and_then(|code| tools.get(code.as_str())),
            third_country: transfer
                .country
                .as_ref()
                .and_then(|code| is_third(code, case)),
        }
    }

    fn is(&self, group: MechanismGroup) -> bool {
        self.mechanism.is_some_and(|tool| tool.facts.group == group)
    }

    /// Whether it rests on an adequacy decision, of a kind that still exists.
    fn is_adequacy(&self, case: &Case<'_>) -> bool {
        let exists = |tool: &TransferMechanism| tool.valid_on(case.today);
        self.is(MechanismGroup::Adequacy) && self.mechanism.is_some_and(exists)
    }

    /// Whether the data leave the European Economic Area, as far as the sheet says.
    fn is_third(&self) -> bool {
        let organisation = !blank(&self.transfer.international_organisation);
        self.third_country.unwrap_or(organisation)
    }

    /// The adequacy decision that holds on the day of the check.
    fn decision(&self, case: &Case<'r>) -> Option<&'r Adequacy> {
        if let Some(code) = &self.transfer.country {
            let country = case.catalogue.countries.get(code.as_str())?;
            return country.adequacy_on(case.today);
        }
        let organisation = &self.transfer.international_organisation;
        let known = case.catalogue.organisations.recognise(organisation)?;
        known.adequacy_on(case.today)
    }

    fn destination(&self) -> Arg {
        match &self.transfer.country {
            Some(code) => Arg::of_list("countries", code.as_str()),
            None => Arg::Text(self.transfer.international_organisation.clone()),
        }
    }

    fn at(&self, field: &'static str) -> Finding {
        let mut finding = Finding::at(&[&"transfers", &self.transfer.id, &field])
            .with("country", self.destination());
        if let Some(tool) = self.mechanism {
            let tool = Arg::of_list("transfer-mechanisms", tool.code.as_str());
            finding = finding.with("mechanism", tool);
        }
        finding
    }
}

fn is_third(code: &CountryCode, case: &Case<'_>) -> Option<bool> {
    let country = case.catalogue.countries.get(code.as_str())?;
    Some(country.is_third_country())
}

fn each<'r>(
    case: &Case<'r>,
    field: &'static str,
    holds: impl Fn(&Line<'r>) -> bool,
) -> Vec<Finding> {
    let transfers = case.activity.transfers.lines().iter();
    let lines = transfers.map(|transfer| Line::of(transfer, case));
    lines
        .filter(|line| holds(line))
        .map(|line| line.at(field))
        .collect()
}

/// No tool at all, and no decision that covers the whole destination.
fn without_mechanism(case: &Case<'_>) -> Vec<Finding> {
    each(case, "mechanism", |line| {
        let covered = line
            .decision(case)
            .is_some_and(|decision| !decision.partial);
        line.transfer.mechanism.is_none() && line.is_third() && !covered
    })
}

/// The decision is limited to a framework, and nobody has checked that the importer is in it.
fn outside_framework(case: &Case<'_>, framework: &str) -> Vec<Finding> {
    each(case, "importer", |line| {
        let limited = |decision: &Adequacy| decision.framework.as_deref() == Some(framework);
        line.is_adequacy(case)
            && line.decision(case).is_some_and(limited)
            && !is_checked(line.transfer.importer, framework, case)
    })
}

fn is_checked(importer: Option<PartyId>, framework: &str, case: &Case<'_>) -> bool {
    case.party(importer).is_some_and(|party| {
        party.adequacy_checks.iter().any(|check| {
            let about = check.framework.as_ref();
            about.is_some_and(|code| code.as_str() == framework)
                && check.covered == Some(true)
                && check.checked_on.is_some()
        })
    })
}

fn ending_soon(case: &Case<'_>) -> Vec<Finding> {
    let Some(notice) = case.period(NOTICE) else {
        return Vec::new();
    };
    let horizon = notice.after(case.today);
    let mut found = Vec::new();
    for transfer in case.activity.transfers.lines() {
        let line = Line::of(transfer, case);
        let end = line.decision(case).and_then(|decision| decision.valid_to);
        if let Some(end) = end.filter(|end| line.is_adequacy(case) && Some(*end) <= horizon) {
            found.push(line.at("mechanism").with("day", Arg::Day(end)));
        }
    }
    found
}

/// The sheet answers that there is no transfer, and somebody that it names is outside, or belongs to a company that is.
fn undeclared(case: &Case<'_>) -> Vec<Finding> {
    if case.activity.transfers != Answer::None {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    let sheet = case.activity;
    let mut look = |id: Option<PartyId>, path: &dyn Fn() -> FieldPath| {
        let party = id
            .filter(|id| seen.insert(*id))
            .and_then(|id| case.party(Some(id)));
        if let Some((party, code)) = party.and_then(|party| Some((party, abroad(party, case)?))) {
            found.push(linked(path(), Arg::Text(party.name.clone()), code));
        }
    };
    for line in sheet.recipients.lines() {
        look(line.party, &|| {
            FieldPath::of(&[&"recipients", &line.id, &"party"])
        });
    }
    for line in sheet.systems.lines() {
        look(line.party, &|| {
            FieldPath::of(&[&"systems", &line.id, &"party"])
        });
    }
    for line in sheet.processor_role.sub_processors.lines() {
        look(line.party, &|| {
            FieldPath::of(&[&"processor_role", &"sub_processors", &line.id, &"party"])
        });
    }
    found.extend(hosted_abroad(case));
    found
}

/// The third country that a party, or its parent company, is in.
fn abroad<'r>(party: &'r Party, case: &Case<'_>) -> Option<&'r CountryCode> {
    let countries = [&party.address.country, &party.parent_country];
    let mut countries = countries.into_iter().flatten();
    countries.find(|code| is_third(code, case) == Some(true))
}

fn hosted_abroad(case: &Case<'_>) -> impl Iterator<Item = Finding> {
    case.activity.systems.lines().iter().filter_map(|line| {
        let code = line.hosting_country.as_ref()?;
        if is_third(code, case) != Some(true) {
            return None;
        }
        let path = FieldPath::of(&[&"systems", &line.id, &"hosting_country"]);
        Some(linked(path, Arg::Text(line.name.clone()), code))
    })
}

fn linked(path: FieldPath, name: Arg, country: &CountryCode) -> Finding {
    Finding::at(&[&path])
        .with("recipient", name)
        .with("country", Arg::of_list("countries", country.as_str()))
}
