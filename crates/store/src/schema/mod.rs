//! The schema: SQL files by number, by noun. A number that was released never changes.
//! It must not know the map: a test compares the two.

/// Schema 1: everything that was there from the beginning.
pub(crate) const SCHEMA_1: &str = concat!(
    include_str!("0001/register.sql"),
    include_str!("0001/organisation.sql"),
    include_str!("0001/party.sql"),
    include_str!("0001/activity.sql"),
    include_str!("0001/data.sql"),
    include_str!("0001/recipient.sql"),
    include_str!("0001/protection.sql"),
    include_str!("0001/record.sql"),
    include_str!("0001/journal.sql"),
);

/// Schema 2: models of sheets, the guided start, reviews.
pub(crate) const SCHEMA_2: &str = include_str!("0002/model.sql");

/// Schema 3: privacy notices, cookies and other trackers.
pub(crate) const SCHEMA_3: &str = concat!(
    include_str!("0003/tracker.sql"),
    include_str!("0003/notice.sql"),
);
