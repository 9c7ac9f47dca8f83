//! Tests of legal times: where a register is, what its clocks show, when its days end.
//! Must not know: documents.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]

use chrono::{DateTime, Utc};
use registre_domain::catalogue::Lang;
use registre_domain::organisation::Entity;
use registre_domain::zone::Zone;
use registre_domain::{Catalogue, CountryCode, Register};
use std::path::Path;

fn catalogue() -> Catalogue {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/legal");
    let read = |name: &&str| std::fs::read_to_string(folder.join(name)).expect("legal data");
    let texts: Vec<String> = Catalogue::FILES.iter().map(read).collect();
    let names = Catalogue::FILES.iter().copied();
    let pairs: Vec<_> = names.zip(texts.iter().map(String::as_str)).collect();
    Catalogue::parse(&pairs).expect("the legal data are read")
}

fn register(country: Option<&str>, postcode: &str) -> Register {
    let mut entity = Entity::default();
    entity.address.country = country.map(|code| CountryCode::new(code).unwrap());
    entity.address.postcode = postcode.into();
    let mut register = Register::default();
    register.about.main_entity = Some(entity.id);
    register.entities = vec![entity];
    register
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn a_register_has_the_time_of_its_main_entity() {
    let catalogue = catalogue();
    for (country, postcode, name) in [
        (Some("FR"), "75010", "heure de Paris"),
        (None, "", "heure de Paris"),
        (Some("FR"), "97400", "heure de La Réunion"),
        (Some("RE"), "", "heure de La Réunion"),
        (Some("FR"), "97133", "heure de la Guadeloupe"),
        (Some("DE"), "97400", "heure d’Europe centrale"),
        (Some("US"), "98800", "temps universel, UTC"),
    ] {
        let register = register(country, postcode);
        let zone = Zone::of(&register, &catalogue);
        assert_eq!(zone.name(Lang::Fr), name, "{country:?} {postcode}");
    }
    let nobody = Register::default();
    assert_eq!(Zone::of(&nobody, &catalogue).name(Lang::En), "Paris time");
}

#[test]
fn clocks_are_moved_when_the_law_moves_them() {
    let catalogue = catalogue();
    let of = |country: &str, at: &str| {
        let register = register(Some(country), "");
        let zone = Zone::of(&register, &catalogue);
        zone.local(moment(at)).to_rfc3339()
    };
    for (country, at, local) in [
        ("FR", "2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00"),
        ("FR", "2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00"),
        ("FR", "2026-10-25T00:59:59Z", "2026-10-25T02:59:59+02:00"),
        ("FR", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00+01:00"),
        ("RE", "2026-07-01T00:00:00Z", "2026-07-01T04:00:00+04:00"),
        ("PM", "2026-03-08T04:59:59Z", "2026-03-08T01:59:59-03:00"),
        ("PM", "2026-03-08T05:00:00Z", "2026-03-08T03:00:00-02:00"),
        ("PM", "2026-11-01T03:59:59Z", "2026-11-01T01:59:59-02:00"),
        ("PM", "2026-11-01T04:00:00Z", "2026-11-01T01:00:00-03:00"),
    ] {
        assert_eq!(of(country, at), local, "{country} at {at}");
    }
}

#[test]
fn a_day_ends_before_the_midnight_of_its_place() {
    let catalogue = catalogue();
    for (country, day, end) in [
        ("FR", "2026-03-31", "2026-03-31T21:59:59.999999Z"),
        ("FR", "2026-01-31", "2026-01-31T22:59:59.999999Z"),
        ("FR", "2026-03-29", "2026-03-29T21:59:59.999999Z"),
        ("FR", "2026-10-25", "2026-10-25T22:59:59.999999Z"),
        ("PT", "2026-03-28", "2026-03-28T23:59:59.999999Z"),
        ("NC", "2026-06-30", "2026-06-30T12:59:59.999999Z"),
    ] {
        let register = register(Some(country), "");
        let zone = Zone::of(&register, &catalogue);
        assert_eq!(
            zone.end_of(day.parse().unwrap()),
            moment(end),
            "{country} {day}"
        );
    }
}

#[test]
fn the_edition_of_the_legal_data_is_the_last_day_that_any_entry_was_checked() {
    let catalogue = catalogue();
    let edition = catalogue.edition();
    let of_rules = catalogue.rules.iter().map(|rule| rule.source.checked_on);
    assert!(of_rules.max() <= Some(edition), "no entry is newer");
    assert_eq!(edition.to_string(), "2026-11-22");
}
