//! Owns: what the comparison takes for the same, and what it does not, case by case.
//! Must not know whole pages: those are held against registers by the scenarios.

use super::durations::{Counted, Span, on, within};
use super::expected::Expected;
use super::fold::Text;
use super::{
    Comparison, Kind, Lexicon, Lexicons, Page, Passage, Place, Spot, What, compare, contacts,
};
use crate::activity::{Activity, LegalBasis, Purpose, Recipient, RetentionRule, Transfer};
use crate::answer::Answer;
use crate::catalogue::{Catalogue, Lang};
use crate::code::CountryCode;
use crate::contact::Address;
use crate::organisation::Entity;
use crate::party::Party;
use crate::register::Register;
use proptest::prelude::*;
use std::sync::LazyLock;
use uuid::Uuid;

static LEXICONS: LazyLock<Lexicons> = LazyLock::new(|| {
    Lexicons::parse(
        include_str!("../../../../assets/published/fr.toml"),
        include_str!("../../../../assets/published/en.toml"),
    )
    .unwrap()
});

fn french() -> Lexicon {
    LEXICONS.fr.clone()
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/legal");
    let read = |name: &&'static str| (*name, std::fs::read_to_string(folder.join(name)).unwrap());
    let files: Vec<_> = Catalogue::FILES.iter().map(read).collect();
    let files: Vec<_> = files
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    Catalogue::parse(&files).unwrap()
});

fn page(passages: &[&str]) -> Page {
    let passage = |(number, text): (u32, &&str)| Passage {
        text: (*text).to_owned(),
        place: Place::Paragraph(number),
    };
    Page {
        passages: (1..).zip(passages).map(passage).collect(),
    }
}

fn months(count: u32) -> Span {
    Span {
        count,
        counted: Counted::Months,
    }
}

fn days(count: u32) -> Span {
    Span {
        count,
        counted: Counted::Days,
    }
}

fn spans(text: &str) -> Vec<Span> {
    within(text, &french()).into_iter().collect()
}

/// The spans of a page that may be retention.
fn kept(text: &str) -> Vec<Span> {
    let (lexicon, page) = (french(), page(&[text]));
    let text = Text::of(&page, &lexicon);
    let found = on(&text, &lexicon, &CATALOGUE);
    found.into_iter().map(|(span, _)| span).collect()
}

#[test]
fn lengths_of_time_are_read_in_digits_and_in_words() {
    for (text, span) in [
        ("conservées 3 ans", months(36)),
        ("trois années", months(36)),
        ("cinq (5) ans", months(60)),
        ("dix-huit mois", months(18)),
        ("un an et demi", months(18)),
        ("deux ans et six mois", months(30)),
        ("quatre-vingt-dix jours", days(90)),
        ("quatre-vingt-dix-neuf ans", months(1_188)),
        ("les six premiers mois", months(6)),
        ("4 semaines", days(28)),
        ("une année", months(12)),
    ] {
        assert_eq!(spans(text), [span], "{text}");
    }
    assert_eq!(spans("entre 3 et 5 ans"), [months(36), months(60)]);
    assert_eq!(spans("de deux à trois mois"), [months(2), months(3)]);
    let working = Span {
        count: 3,
        counted: Counted::WorkingDays,
    };
    assert_eq!(spans("3 jours ouvrés"), [working]);
    for none in [
        "le 25 mai 2018",
        "article 6",
        "3 boutiques",
        "mois de mai",
        "",
    ] {
        assert!(spans(none).is_empty(), "{none}");
    }
}

#[test]
fn a_month_is_not_thirty_days_and_a_year_is_twelve_months() {
    assert_ne!(spans("un mois"), spans("30 jours"));
    assert_eq!(spans("un an"), spans("douze mois"));
    assert_eq!(
        Span::from("P2W".parse::<crate::Period>().unwrap()),
        days(14)
    );
    assert_eq!(months(24).period().unwrap().to_string(), "P2Y");
    assert_eq!(months(18).period().unwrap().to_string(), "P18M");
}

#[test]
fn ages_the_past_clock_times_and_legal_periods_are_no_retention() {
    for text in [
        "Les mineurs de moins de 15 ans",
        "Vous devez avoir plus de 18 ans",
        "Fondée il y a plus de 30 ans",
        "Ouvert de 8 h à 18 h",
        "Ouvert 7 jours sur 7",
        "Nous répondons à votre demande sous un mois",
        "Le délai peut être prolongé de deux mois",
        "Une violation est notifiée sous 72 heures",
        "Vous avez 14 jours pour vous rétracter",
        "Deux jours par semaine",
    ] {
        assert_eq!(kept(text), [], "{text}");
    }
    assert_eq!(kept("Les demandes sont conservées un mois"), [months(1)]);
    assert_eq!(
        kept("Le fichier des mineurs est gardé 16 ans"),
        [months(192)]
    );
}

fn sheet() -> Activity {
    let mut sheet = Activity {
        id: Uuid::from_u128(1).into(),
        ..Activity::default()
    };
    sheet.purposes = vec![Purpose {
        text: "Livrer les commandes".to_owned(),
        legal_basis: Some(LegalBasis::Consent),
        ..Purpose::default()
    }];
    sheet.retention_rules = vec![RetentionRule {
        active: Some("P3Y".parse().unwrap()),
        criterion: "puis dix ans en archive".to_owned(),
        ..RetentionRule::default()
    }];
    sheet.recipients = Answer::Given(vec![Recipient {
        party: Some(Uuid::from_u128(2).into()),
        ..Recipient::default()
    }]);
    sheet.transfers = Answer::Given(vec![Transfer {
        country: Some(CountryCode::new("TN").unwrap()),
        ..Transfer::default()
    }]);
    sheet
}

fn register() -> Register {
    let mut entity = Entity {
        id: Uuid::from_u128(3).into(),
        name: "Atelier Fictif".to_owned(),
        ..Entity::default()
    };
    entity.contact.phone = "01 02 03 04 05".to_owned();
    let party = Party {
        id: Uuid::from_u128(2).into(),
        name: "Colis de la Voie Blanche SAS".to_owned(),
        ..Party::default()
    };
    let mut register = Register {
        entities: vec![entity],
        parties: vec![party],
        activities: vec![sheet()],
        ..Register::default()
    };
    register.about.main_entity = Some(Uuid::from_u128(3).into());
    register
}

fn compared(passages: &[&str]) -> Comparison {
    let register = register();
    let sheets: Vec<&Activity> = register.activities.iter().collect();
    let expected = Expected::of(&register, &sheets, &CATALOGUE, &LEXICONS);
    compare(&expected, &LEXICONS, &CATALOGUE, &page(passages))
}

fn missing(comparison: &Comparison, kind: Kind) -> Vec<What> {
    let of = comparison
        .missing
        .iter()
        .filter(|missing| missing.kind == kind);
    of.map(|missing| missing.what.clone()).collect()
}

fn unknown(comparison: &Comparison, kind: Kind) -> Vec<What> {
    let of = comparison
        .unknown
        .iter()
        .filter(|unknown| unknown.kind == kind);
    of.map(|unknown| unknown.what.clone()).collect()
}

#[test]
fn an_empty_page_lacks_everything_once() {
    let comparison = compared(&[]);
    assert_eq!(
        missing(&comparison, Kind::Duration),
        [What::Duration(months(36)), What::Duration(months(120))]
    );
    assert_eq!(missing(&comparison, Kind::Purpose).len(), 1);
    assert_eq!(missing(&comparison, Kind::Recipient).len(), 1);
    assert_eq!(missing(&comparison, Kind::Country).len(), 1);
    // Consent gives every right of the catalogue but objection.
    assert_eq!(missing(&comparison, Kind::Right).len(), 7);
    assert_eq!(
        missing(&comparison, Kind::Contact).len(),
        3,
        "name, telephone, authority"
    );
    assert!(comparison.found.is_empty() && comparison.unknown.is_empty());
}

#[test]
fn what_is_said_in_other_forms_of_the_same_words_is_found() {
    let comparison = compared(&[
        "L’Atelier Fictif livre vos commandes grâce à Colis de la Voie Blanche.",
        "Données conservées trois ans puis archivées pendant dix ans, en partie en Tunisie.",
        "Droit d’accès, de rectification, d’effacement, de limitation et de portabilité ; vous pouvez retirer votre consentement.",
        "Vous pouvez dire ce que deviennent vos données après votre décès. +33 1 02 03 04 05. CNIL.",
    ]);
    assert_eq!(comparison.missing, []);
    assert_eq!(comparison.unknown, []);
    let purpose = comparison
        .found
        .iter()
        .find(|found| found.kind == Kind::Purpose);
    assert_eq!(purpose.unwrap().at.passage, 0);
    assert_eq!(purpose.unwrap().sources[0].path.shape(), "purposes/*");
}

#[test]
fn a_right_that_is_denied_is_not_named() {
    let comparison = compared(&["Le droit à la portabilité ne s’applique pas."]);
    let portability = What::Right("portability".to_owned());
    assert!(missing(&comparison, Kind::Right).contains(&portability));
}

#[test]
fn what_the_register_does_not_know_is_told_once_with_its_place() {
    let comparison = compared(&[
        "Tout est gardé sept ans.",
        "Nous confions vos données à la société Nimbus Lointain, à PayPal et à Vapeur Vive SARL, au Pérou.",
        "Encore sept ans chez Nimbus Lointain, au Pérou.",
    ]);
    assert_eq!(
        unknown(&comparison, Kind::Duration),
        [What::Duration(months(84))]
    );
    assert_eq!(
        unknown(&comparison, Kind::Country),
        [What::Country(CountryCode::new("PE").unwrap())]
    );
    let names = ["Nimbus Lointain", "PayPal", "Vapeur Vive SARL"];
    assert_eq!(
        unknown(&comparison, Kind::Organisation),
        names.map(|name| What::Text(name.to_owned()))
    );
    let country = comparison
        .unknown
        .iter()
        .find(|unknown| unknown.kind == Kind::Country);
    assert_eq!(country.unwrap().at.passage, 1);
}

#[test]
fn known_names_authorities_and_means_are_no_organisations() {
    let comparison = compared(&[
        "Par SMS, via Internet, auprès de la CNIL ; par la société Voie Blanche ; chez Atelier Fictif ; par Mme Dupont.",
    ]);
    assert_eq!(unknown(&comparison, Kind::Organisation), []);
}

#[test]
fn a_country_of_the_area_is_told_only_where_data_go() {
    let told = |text| unknown(&compared(&[text]), Kind::Country).len();
    assert_eq!(told("Notre fondateur est né en Irlande."), 0);
    assert_eq!(told("Vos données sont hébergées en Irlande."), 1);
    assert_eq!(told("Vos données sont hébergées en France."), 0);
    assert_eq!(told("Appelez Maurice après la réunion."), 0);
}

#[test]
fn the_language_of_a_page_is_that_of_its_small_words() {
    assert_eq!(
        compared(&["Vos données sont dans le registre."]).lang,
        Lang::Fr
    );
    assert_eq!(compared(&["Your data are in the register."]).lang, Lang::En);
}

#[test]
fn addresses_are_found_whole() {
    let text = page(&[
        "Écrivez à dpo@exemple.fr, 17000 La Rochelle, tél. 05.46.00.11.22.",
        "Voir https://www.exemple.fr/donnees/ ou 3 rue de la Paix,",
        "44000 Nantes",
    ]);
    let passage = |spot: Option<Spot>| spot.map(|spot| spot.passage);
    assert_eq!(passage(contacts::email(&text, "DPO@exemple.fr")), Some(0));
    assert_eq!(passage(contacts::email(&text, "po@exemple.fr")), None);
    assert_eq!(
        passage(contacts::phone(&text, "+33 5 46 00 11 22")),
        Some(0)
    );
    assert_eq!(passage(contacts::phone(&text, "05 46 00 11 23")), None);
    assert_eq!(passage(contacts::web(&text, "exemple.fr/donnees")), Some(1));
    assert_eq!(passage(contacts::web(&text, "http://exemple.fr/don")), None);
    let lexicon = french();
    let words = Text::of(&text, &lexicon);
    let address = |street: &str| Address {
        street: street.to_owned(),
        postcode: "44000".to_owned(),
        ..Address::default()
    };
    assert!(contacts::postal(&words, &address("3, rue de la Paix"), &lexicon).is_some());
    assert!(contacts::postal(&words, &address("4, rue de la Paix"), &lexicon).is_none());
}

#[test]
fn every_spot_lies_on_letters() {
    let passages = [
        "Œuvre d’été : conservé 3 ans à l’île Maurice par Zoé & Éloïse SARL, ÀÉÎ@exemple.fr, 01 02 03 04 05.",
    ];
    let comparison = compared(&passages);
    let spots = comparison.found.iter().map(|found| &found.at);
    for spot in spots.chain(comparison.unknown.iter().map(|unknown| &unknown.at)) {
        assert!(
            passages[spot.passage]
                .get(spot.range.start..spot.range.end)
                .is_some_and(|text| !text.is_empty()),
            "{spot:?}"
        );
    }
}

#[test]
fn each_list_of_words_names_every_right_and_country_rightly() {
    let catalogue = &*CATALOGUE;
    for lexicon in [&LEXICONS.fr, &LEXICONS.en] {
        let known: Vec<&str> = lexicon.rights.by_code.keys().map(String::as_str).collect();
        for code in catalogue.rights.codes() {
            assert!(
                known.contains(&code),
                "{}: no words for {code}",
                lexicon.lang()
            );
        }
        assert!(
            known
                .iter()
                .all(|code| catalogue.rights.get(code).is_some())
        );
        for (code, ..) in &lexicon.countries.names {
            assert!(catalogue.countries.get(code).is_some(), "{code}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever a page says, the comparison ends, and what it points at is there.
    #[test]
    fn any_page_is_compared(passages in prop::collection::vec("([A-ZÉa-zàœ0-9’.,;:@ -]{0,40}|.{0,30}|(SAS|un an|et|la société|droit|Irlande|12 mois| ){0,12})", 0..6)) {
        let texts: Vec<&str> = passages.iter().map(String::as_str).collect();
        let comparison = compared(&texts);
        let spots = comparison.found.iter().map(|found| &found.at);
        for spot in spots.chain(comparison.unknown.iter().map(|unknown| &unknown.at)) {
            prop_assert!(passages[spot.passage].get(spot.range.start..spot.range.end).is_some());
        }
        let items = comparison.missing.len() + comparison.found.len();
        prop_assert_eq!(items, 15, "every expected thing is missing or found");
    }
}

/// A page that says one word of the register in each of its ten thousand sentences.
#[test]
fn a_page_that_repeats_itself_is_compared() {
    let text = "Commandes. ".repeat(10_000);
    let comparison = compared(&[&text]);
    assert_eq!(
        missing(&comparison, Kind::Purpose).len(),
        1,
        "one word of two"
    );
}
