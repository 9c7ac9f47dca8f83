//! Cases of the rules on transfers.

use crate::other_texts::Row;
use crate::spoil::{checked, code, country, document, line, public, transfer};
use crate::support::{day, id};
use registre_domain::Answer;
use registre_domain::activity::{Recipient, System};
use registre_domain::contact::DocumentRef;

/// On a controller's sheet.
pub(crate) const ROWS: &[Row] = &[
    (
        "r30-1e-04",
        |r| {
            transfer(r, "MA", "scc");
            line(r).mechanism = None;
        },
        |r| line(r).mechanism = code("scc"),
    ),
    (
        "r30-1e-04",
        |r| {
            transfer(r, "US", "scc");
            line(r).mechanism = None;
        },
        |r| line(r).country = country("CH"),
    ),
    (
        "r30-1e-05",
        |r| {
            transfer(r, "MA", "scc");
            line(r).document = DocumentRef::default();
        },
        |r| line(r).document = document(),
    ),
    (
        "r30-1e-06",
        |r| transfer(r, "US", "privacy-shield"),
        |r| line(r).mechanism = code("bcr"),
    ),
    (
        "r30-1e-07",
        |r| transfer(r, "US", "adequacy"),
        |r| checked(r, "dpf"),
    ),
    (
        "r30-1e-08",
        |r| transfer(r, "CA", "adequacy"),
        |r| checked(r, "pipeda"),
    ),
    (
        "r30-1e-09",
        |r| transfer(r, "MA", "adequacy"),
        |r| line(r).country = country("UY"),
    ),
    (
        "r30-1e-09",
        |r| {
            transfer(r, "MA", "adequacy");
            line(r).country = None;
            line(r).international_organisation = "Organisation inventée".into();
        },
        |r| line(r).international_organisation = "OEB".into(),
    ),
    (
        "r30-1e-10",
        |r| {
            transfer(r, "MA", "scc");
            line(r).assessed_on = None;
        },
        |r| line(r).assessed_on = Some(day("2026-06-09")),
    ),
    (
        "r30-1e-11",
        |r| {
            r.activities[0].recipients = Answer::Given(vec![Recipient {
                party: Some(id(2)),
                ..Recipient::default()
            }]);
            r.parties[0].parent_country = country("US");
        },
        |r| transfer(r, "US", "scc"),
    ),
    (
        "r30-1e-11",
        |r| {
            r.activities[0].systems = Answer::Given(vec![System {
                hosting_country: country("IN"),
                ..System::default()
            }]);
        },
        |r| r.activities[0].systems = Answer::None,
    ),
    (
        "r30-1e-12",
        |r| transfer(r, "NO", "derogation-contract"),
        |r| line(r).country = country("TR"),
    ),
    (
        "r30-1e-13",
        |r| transfer(r, "AD", "scc"),
        |r| line(r).mechanism = code("adequacy"),
    ),
    (
        "r49-01",
        |r| {
            public(r);
            transfer(r, "MA", "derogation-contract");
        },
        |r| line(r).mechanism = code("derogation-public-interest"),
    ),
    (
        "r49-02",
        |r| transfer(r, "MA", "derogation"),
        |r| line(r).mechanism = code("derogation-legal-claims"),
    ),
];
