//! Facts that the shipped files must hold, counted and spot-checked.
//! Must not repeat what the reader already refuses.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::catalogue::{
    Catalogue, CategoryKind, Confidence, Entry, Facts, Lang, List, MechanismGroup,
};

use super::{files, shipped};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn the_files_are_those_that_the_program_asks_for() {
    let names: Vec<&str> = files().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, Catalogue::FILES);
    shipped();
}

#[test]
fn legal_bases_are_the_six_letters_in_order() {
    let articles: Vec<String> = shipped()
        .legal_bases
        .iter()
        .map(|basis| basis.facts.article.clone())
        .collect();
    let letters: Vec<String> = ('a'..='f')
        .map(|letter| format!("6(1)({letter})"))
        .collect();
    assert_eq!(articles, letters);
}

#[test]
fn data_categories_hold_both_models() {
    let catalogue = shipped();
    let count = |kind| {
        catalogue
            .data_categories
            .iter()
            .filter(|category| category.facts.kind == kind)
            .count()
    };
    assert_eq!(
        count(CategoryKind::Special),
        8,
        "the eight special categories of Art. 9(1)"
    );
    assert_eq!(
        count(CategoryKind::Criminal),
        1,
        "with these, the nine sensitive rows of the CNIL"
    );
    assert_eq!(count(CategoryKind::Nir), 1);
    assert_eq!(count(CategoryKind::Ordinary), 8);
}

#[test]
fn countries_are_the_iso_list_and_the_eea() {
    let countries = shipped().countries;
    assert_eq!(
        countries.len(),
        249 + 1,
        "ISO 3166-1, and Kosovo under its usual code"
    );
    let eea: BTreeSet<&str> = countries
        .iter()
        .filter(|country| country.facts.eea)
        .map(|c| c.code.as_str())
        .collect();
    assert_eq!(eea.len(), 30);
    for code in ["FR", "GR", "IS", "LI", "NO"] {
        assert!(eea.contains(code), "{code} is in the EEA");
    }
    assert!(!eea.contains("GB") && !eea.contains("CH"));
    let third = |code: &str| countries.get(code).map(Entry::is_third_country);
    assert_eq!(third("RE"), Some(false), "French territory, no alarm");
    assert_eq!(third("NC"), Some(false), "French law applies, no alarm");
    assert_eq!(third("CH"), Some(true), "adequate is still outside the EEA");
}

#[test]
fn adequacy_follows_the_date() {
    let catalogue = shipped();
    let today = day("2026-11-22");
    let adequate = |day| -> BTreeSet<String> {
        let countries = catalogue.countries.iter();
        countries
            .filter(|c| c.adequacy_on(day).is_some())
            .map(|c| c.code.clone())
            .collect()
    };
    let expected = [
        "AD", "AR", "BR", "CA", "CH", "FO", "GB", "GG", "IL", "IM", "JE", "JP", "KR", "NZ", "US",
        "UY",
    ];
    assert_eq!(adequate(today), expected.map(String::from).into());
    assert!(
        !adequate(day("2031-12-27")).contains("GB"),
        "the decision on the UK has an end"
    );
    assert!(
        !adequate(day("2021-01-01")).contains("US"),
        "nothing between the two frameworks"
    );
    assert!(!adequate(day("2025-12-31")).contains("BR"));
    let scope = |code: &str| {
        catalogue
            .countries
            .get(code)
            .and_then(|country| country.adequacy_on(today))
            .map(|adequacy| {
                (
                    adequacy.partial,
                    adequacy.framework.clone(),
                    adequacy.scope.is_some(),
                )
            })
    };
    assert_eq!(scope("US"), Some((true, Some("dpf".into()), true)));
    assert_eq!(scope("CA"), Some((true, Some("pipeda".into()), true)));
    assert_eq!(scope("CH"), Some((false, None, false)));
    let patents = catalogue
        .organisations
        .recognise("OEB")
        .expect("the patent organisation");
    assert!(patents.adequacy_on(today).is_some());
}

#[test]
fn transfer_tools_carry_their_conditions() {
    let mechanisms = shipped().transfer_mechanisms;
    let documented: Vec<&str> = mechanisms
        .iter()
        .filter(|tool| tool.facts.needs_documents)
        .map(|tool| tool.code.as_str())
        .collect();
    assert_eq!(
        documented,
        ["derogation-compelling-interests"],
        "Art. 30(1)(e)"
    );
    let shield = mechanisms
        .get("privacy-shield")
        .expect("kept for old registers");
    assert!(
        !shield.valid_on(day("2020-07-16")),
        "no tool since the judgment"
    );
    let authorised = mechanisms
        .iter()
        .filter(|tool| tool.facts.needs_authorisation);
    assert!(
        authorised
            .into_iter()
            .all(|tool| tool.facts.article.starts_with("46(3)"))
    );
    for tool in &mechanisms {
        let safeguard = tool.facts.group == MechanismGroup::Safeguard;
        assert_eq!(tool.facts.needs_assessment, safeguard, "{}", tool.code);
    }
    let letters = mechanisms
        .iter()
        .filter(|tool| tool.facts.article.starts_with("49(1)("));
    assert_eq!(letters.count(), 7, "Art. 49(1)(a)–(g)");
}

#[test]
fn numbered_lists_are_complete_and_in_order() {
    let catalogue = shipped();
    let upto = |last: u8| (1..=last).collect::<Vec<u8>>();
    let criteria: Vec<u8> = catalogue
        .dpia_criteria
        .iter()
        .map(|c| c.facts.number)
        .collect();
    assert_eq!(criteria, upto(9));
    let required: Vec<u8> = catalogue
        .dpia_required
        .iter()
        .map(|c| c.facts.number)
        .collect();
    assert_eq!(required, upto(14));
    let exempt: Vec<u8> = catalogue
        .dpia_exempt
        .iter()
        .map(|c| c.facts.number)
        .collect();
    assert_eq!(exempt, upto(12));
    let sheets: Vec<u8> = catalogue
        .security_sheets
        .iter()
        .map(|s| s.facts.number)
        .collect();
    assert_eq!(sheets, upto(25));
    let numbers: BTreeMap<&str, u8> = catalogue
        .dpia_criteria
        .iter()
        .map(|c| (c.code.as_str(), c.facts.number))
        .collect();
    let whistle = catalogue
        .dpia_required
        .get("whistleblowing")
        .expect("number 6");
    let named: BTreeSet<u8> = whistle
        .facts
        .criteria
        .iter()
        .filter_map(|c| numbers.get(c.as_str()).copied())
        .collect();
    assert_eq!(named, BTreeSet::from([1, 4, 7]));
    assert_eq!(catalogue.art9_conditions.len(), 10);
    assert_eq!(catalogue.art14_exceptions.len(), 4);
    assert_eq!(
        catalogue.art28_clauses.len(),
        7 + 8,
        "the description, and points (a)–(h)"
    );
    assert_eq!(catalogue.automated_decision_grounds.len(), 3);
    assert_eq!(catalogue.scc_modules.len(), 4);
}

#[test]
fn the_audiences_of_notices_are_those_that_clauses_know() {
    let catalogue = shipped();
    let codes: Vec<&str> = catalogue.notice_audiences.codes().collect();
    assert_eq!(codes, crate::notice::Condition::AUDIENCES);
    let kind = |code: &str| {
        catalogue
            .notice_audiences
            .get(code)
            .map(|one| one.facts.kind)
    };
    assert_eq!(kind("employees"), Some(crate::notice::Kind::Staff));
    assert_eq!(kind("filmed-persons"), Some(crate::notice::Kind::Panel));
}

#[test]
fn weak_facts_are_shown_as_weak() {
    let catalogue = shipped();
    let school = catalogue
        .dpia_exempt
        .get("school-childcare-services")
        .expect("number 10");
    assert_eq!(school.source.confidence, Confidence::ToConfirm);
    let video = catalogue
        .formalities
        .get("prefect-video-authorisation")
        .expect("exists");
    assert_eq!(video.source.confidence, Confidence::ToConfirm);
}

#[test]
fn no_obsolete_fact_and_no_verdict_is_shipped() {
    for (name, text) in files() {
        let lower = text.to_lowercase();
        for banned in [
            "bloctel",
            "24 h",
            "24h",
            "13 mois",
            "ns-48",
            "ns-46",
            " cil ",
            "déclaration à la cnil",
            "déclaration cnil",
            "sélectionnez un élément",
            "illégal",
            "illegal",
            "non conforme",
            "non-compliant",
            "infraction au rgpd",
        ] {
            assert!(!lower.contains(banned), "{name} says {banned:?}");
        }
        if name != "transfer-mechanisms.toml" {
            assert!(
                !lower.contains("privacy shield"),
                "{name} names the invalidated framework"
            );
        }
    }
}

#[test]
fn french_words_are_typeset_as_french() {
    fn check<F: Facts>(list: &List<F>) {
        for entry in list {
            let texts = [
                Some(&entry.words),
                entry.help.as_ref(),
                entry.legal.as_ref(),
            ];
            for words in texts.into_iter().flatten() {
                for bad in ["'", " :", " ;", " ?", " !", "« ", " »"] {
                    let text = words.get(Lang::Fr);
                    assert!(!text.contains(bad), "{}: {bad:?} in {text}", entry.code);
                }
            }
        }
    }
    let all = shipped();
    check(&all.legal_bases);
    check(&all.data_categories);
    check(&all.art9_conditions);
    check(&all.data_subjects);
    check(&all.recipient_types);
    check(&all.measure_types);
    check(&all.security_sheets);
    check(&all.countries);
    check(&all.transfer_mechanisms);
    check(&all.prospecting_channels);
    check(&all.dpia_required);
    check(&all.dpia_exempt);
    check(&all.formalities);
    check(&all.art28_clauses);
    check(&all.rules);
    check(&all.rule_themes);
    check(&all.rule_severities);
    check(&all.thresholds);
    check(&all.deadlines);
    check(&all.rights);
    check(&all.dpia_reasons);
    check(&all.wording);
    check(&all.retention);
    check(&all.notice_audiences);
}
