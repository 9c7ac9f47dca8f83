//! Tables: what each is called, where its rows live in the exchange format, and which columns it has.
//! It must not know the fields of any noun: those are listed beside it.

use super::column::{Column, Kind};
use super::statement::Statements;

/// A table of the schema, as the map describes it.
#[derive(Debug)]
pub(crate) struct Table {
    /// Its name in SQL and in the journal.
    pub(crate) name: &'static str,
    /// Where its rows live in their aggregate: `*` for each line of a list.
    /// Empty for the aggregate itself.
    pub(crate) at: Vec<&'static str>,
    /// All its columns.
    pub(crate) columns: Vec<Column>,
    /// Which column is the key.
    pub(crate) key: usize,
    /// Which column names the aggregate.
    pub(crate) owner: usize,
    /// Its statements; made when the table is complete.
    pub(crate) statements: Statements,
    /// The columns in the order of their names, as the journal writes them.
    pub(crate) sorted: Vec<usize>,
}

impl Table {
    /// The table of an aggregate, with the field that identifies it.
    pub(crate) fn root(name: &'static str, key: &'static str) -> Self {
        let mut key = Column::field(key, Kind::Text, true);
        key.kind = Kind::Key;
        Self::new(name, "", vec![key])
    }

    /// A group of a sheet that has one row.
    pub(crate) fn group(name: &'static str, owner: &str, at: &'static str) -> Self {
        Self::new(
            name,
            at,
            vec![Column::place(format!("{owner}_id"), Kind::Key)],
        )
    }

    /// A list, of lines that have an identifier.
    pub(crate) fn list(name: &'static str, owner: &str, at: &'static str) -> Self {
        let mut key = Column::field("id", Kind::Text, true);
        key.kind = Kind::Key;
        let owner = Column::place(format!("{owner}_id"), Kind::Owner);
        let position = Column::place("position".to_owned(), Kind::Position);
        Self::new(name, at, vec![key, owner, position])
    }

    /// A list inside the lines of another one.
    pub(crate) fn nested(name: &'static str, owner: &str, parent: &str, at: &'static str) -> Self {
        let mut table = Self::list(name, owner, at);
        let parent = Column::place(format!("{parent}_id"), Kind::Parent);
        table.columns.push(parent);
        table
    }

    /// A set of identifiers of another noun. Its key is made of the aggregate's and of the identifier.
    pub(crate) fn links(
        name: &'static str,
        owner: &str,
        at: &'static str,
        target: &'static str,
    ) -> Self {
        let mut table = Self::list(name, owner, at);
        let mut link = Column::field("", Kind::Text, true);
        link.name = target.to_owned();
        table.columns.push(link);
        table
    }

    fn new(name: &'static str, at: &'static str, columns: Vec<Column>) -> Self {
        Self {
            name,
            at: at.split('/').filter(|step| !step.is_empty()).collect(),
            columns,
            key: 0,
            owner: 0,
            statements: Statements::default(),
            sorted: Vec::new(),
        }
    }

    /// Adds texts that are always there.
    pub(crate) fn text(self, paths: &[&'static str]) -> Self {
        self.fields(paths, Kind::Text, true)
    }

    /// Adds texts, dates, codes or identifiers that may be absent.
    pub(crate) fn optional(self, paths: &[&'static str]) -> Self {
        self.fields(paths, Kind::Text, false)
    }

    /// Adds yes/no questions that may be unanswered.
    pub(crate) fn flags(self, paths: &[&'static str]) -> Self {
        self.fields(paths, Kind::Flag, false)
    }

    /// Adds a whole number that may be absent.
    pub(crate) fn number(self, path: &'static str) -> Self {
        self.fields(&[path], Kind::Number, false)
    }

    /// Adds a whole number that is always there.
    pub(crate) fn size(self, path: &'static str) -> Self {
        self.fields(&[path], Kind::Number, true)
    }

    /// Adds small sets kept as JSON arrays.
    pub(crate) fn lists(self, paths: &[&'static str]) -> Self {
        self.fields(paths, Kind::List, true)
    }

    fn fields(mut self, paths: &[&'static str], kind: Kind, required: bool) -> Self {
        let columns = paths.iter().map(|path| Column::field(path, kind, required));
        self.columns.extend(columns);
        self
    }

    /// Completes the table once all its columns are known.
    pub(crate) fn complete(mut self) -> Self {
        let is = |kind| move |column: &Column| column.kind == kind;
        self.key = self.columns.iter().position(is(Kind::Key)).unwrap_or(0);
        let owner = self.columns.iter().position(is(Kind::Owner));
        self.owner = owner.unwrap_or(self.key);
        let mut sorted: Vec<_> = self.columns.iter().enumerate().collect();
        sorted.sort_by_key(|(_, column)| column.name.as_str());
        self.sorted = sorted.into_iter().map(|(n, _)| n).collect();
        self.statements = Statements::of(&self);
        self
    }

    /// The name of the key column.
    pub(crate) fn key_name(&self) -> &str {
        self.columns.get(self.key).map_or("", |key| &key.name)
    }

    /// The name of the column that names the aggregate.
    pub(crate) fn owner_name(&self) -> &str {
        self.columns.get(self.owner).map_or("", |owner| &owner.name)
    }

    /// Whether its rows are lines with a rank.
    pub(crate) fn is_list(&self) -> bool {
        self.at.last() == Some(&"*")
    }
}
