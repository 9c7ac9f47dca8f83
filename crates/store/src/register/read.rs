//! Reading the live register: whole, with one statement a table, or one thing by its identifier.
//! It must not change anything.

use crate::error::{Result, StoreError};
use crate::map::{Row, RowKey, Rows, Table, assemble, map, register};
use crate::noun::Noun;
use crate::transact::data_version;
use registre_domain::activity::Activity;
use registre_domain::code::Sha256;
use registre_domain::ids::{
    ActivityId, CommonMeasureId, EntityId, EstablishmentId, NoticeId, PartyId,
};
use registre_domain::notice::Notice;
use registre_domain::organisation::{CommonMeasure, Entity, Establishment};
use registre_domain::party::Party;
use registre_domain::register::{About, Attachment, Register};
use rusqlite::{Connection, OptionalExtension, Params};
use serde::de::DeserializeOwned;

/// Reads the live register, inside a transaction or outside.
#[derive(Clone, Copy)]
pub struct Reader<'c> {
    pub(crate) connection: &'c Connection,
}

impl Reader<'_> {
    /// The whole register, lists in the order of identifiers.
    pub fn register(self) -> Result<Register> {
        register(&mut |_, table| rows(self.connection, table, &table.statements.all, []))
    }

    /// The register without its sheets: what one sheet needs to be shown and checked. It costs the same
    /// however many sheets there are.
    pub fn frame(self) -> Result<Register> {
        register(&mut |place, table| match map().noun(place) {
            Some(Noun::Activity) => Ok(Vec::new()),
            _ => rows(self.connection, table, &table.statements.all, []),
        })
    }

    /// The identifier and the reference of every sheet, in the order of identifiers; empty where a sheet
    /// has no reference.
    pub fn references(self) -> Result<Vec<(ActivityId, String)>> {
        let unreadable = |_| StoreError::Unreadable { table: "activity" };
        let text = include_str!("sql/references.sql");
        let mut find = self.connection.prepare_cached(text)?;
        let mut found = find.query([])?;
        let mut references = Vec::new();
        while let Some(row) = found.next()? {
            let id: String = row.get(0)?;
            references.push((id.parse().map_err(unreadable)?, row.get(1)?));
        }
        Ok(references)
    }

    /// The mark of [`crate::Store::mark`], of what is read at this instant.
    pub fn mark(self) -> Result<i64> {
        data_version(self.connection)
    }

    /// What the register is.
    pub fn about(self) -> Result<About> {
        let mut found = assemble(Noun::Register, &mut |_, table| {
            rows(self.connection, table, &table.statements.all, [])
        })?;
        found
            .pop()
            .ok_or(StoreError::Unreadable { table: "register" })
    }

    /// An entity.
    pub fn entity(self, id: EntityId) -> Result<Entity> {
        self.one(Noun::Entity, &id.to_string())
    }

    /// A place of business.
    pub fn establishment(self, id: EstablishmentId) -> Result<Establishment> {
        self.one(Noun::Establishment, &id.to_string())
    }

    /// A common measure.
    pub fn common_measure(self, id: CommonMeasureId) -> Result<CommonMeasure> {
        self.one(Noun::CommonMeasure, &id.to_string())
    }

    /// A third party.
    pub fn party(self, id: PartyId) -> Result<Party> {
        self.one(Noun::Party, &id.to_string())
    }

    /// A sheet.
    pub fn activity(self, id: ActivityId) -> Result<Activity> {
        self.one(Noun::Activity, &id.to_string())
    }

    /// A privacy notice.
    pub fn notice(self, id: NoticeId) -> Result<Notice> {
        self.one(Noun::Notice, &id.to_string())
    }

    /// Every privacy notice, in the order of identifiers.
    pub fn notices(self) -> Result<Vec<Notice>> {
        assemble(Noun::Notice, &mut |_, table| {
            rows(self.connection, table, &table.statements.all, [])
        })
    }

    /// What is known of an attached file.
    pub fn attachment(self, sha256: &Sha256) -> Result<Attachment> {
        self.one(Noun::Attachment, sha256.as_str())
    }

    /// The content of an attached file.
    pub fn attachment_content(self, sha256: &Sha256) -> Result<Vec<u8>> {
        let text = include_str!("../attachment/sql/content.sql");
        let mut find = self.connection.prepare_cached(text)?;
        let found = find.query_row([sha256.as_str()], |row| row.get(0));
        found
            .optional()?
            .ok_or_else(|| missing(Noun::Attachment, sha256.as_str()))
    }

    fn one<T: DeserializeOwned>(self, noun: Noun, id: &str) -> Result<T> {
        let mut found = assemble(noun, &mut |_, table| {
            rows(self.connection, table, &table.statements.by_owner, [id])
        })?;
        found.pop().ok_or_else(|| missing(noun, id))
    }
}

pub(crate) fn missing(noun: Noun, id: &str) -> StoreError {
    StoreError::NotFound {
        noun,
        id: id.to_owned(),
    }
}

/// The rows that a statement of a table gives.
pub(crate) fn rows(
    connection: &Connection,
    table: &Table,
    statement: &str,
    parameters: impl Params,
) -> Result<Vec<Row>> {
    let mut find = connection.prepare_cached(statement)?;
    let mut found = find.query(parameters)?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        rows.push(Row::read(table, row)?);
    }
    Ok(rows)
}

/// The rows of one aggregate. There is one register only, whatever identifier it has.
pub(crate) fn rows_of(connection: &Connection, noun: Noun, id: &str) -> Result<Rows> {
    let mut all = Rows::new();
    for (place, table) in map().tables_of(noun) {
        let found = match noun {
            Noun::Register => rows(connection, table, &table.statements.all, [])?,
            _ => rows(connection, table, &table.statements.by_owner, [id])?,
        };
        for row in found {
            let key = RowKey {
                table: place,
                id: row.str_at(table.key).to_owned(),
            };
            all.insert(key, row);
        }
    }
    Ok(all)
}

/// The row of a key, if it is there.
pub(crate) fn row_at(connection: &Connection, table: &Table, id: &str) -> Result<Option<Row>> {
    Ok(rows(connection, table, &table.statements.by_key, [id])?.pop())
}
