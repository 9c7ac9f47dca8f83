//! Owns what was found in the spreadsheet, each value with its cell, before it becomes a register.
//! Must not know the register's own types.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::reading::Reading;
use crate::workbook::CellRef;

/// A cell of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellPlace {
    /// Name of the tab.
    pub sheet: String,
    /// Place in the tab.
    pub cell: CellRef,
}

impl fmt::Display for CellPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}!{}", self.sheet, self.cell)
    }
}

/// A value and the cell that it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Its cell.
    pub cell: CellPlace,
}

/// Everything the workbook says. Each filled cell is in exactly one place: a value, a leftover, or
/// the fixed text of the model.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// Contact cards above the list.
    pub contacts: Contacts,
    /// Lines of the list of activities.
    pub rows: Vec<Row>,
    /// Fiches, in tab order.
    pub fiches: Vec<Fiche>,
    /// What could not be placed.
    pub leftovers: Vec<Leftover>,
    /// Cells that hold the model's own text: labels, headings, help.
    pub fixed: Vec<CellPlace>,
    /// Cells whose annotation says that nobody has confirmed the value.
    pub unconfirmed: BTreeSet<CellPlace>,
}

/// Contact cards above the list of activities.
pub type Contacts = BTreeMap<CardKind, Card>;

/// Whose contact card it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardKind {
    /// « Coordonnées du responsable de l'organisme ».
    Controller,
    /// « Coordonnées du représentant ».
    Representative,
    /// « Coordonnées du délégué à la protection des données (DPO) ».
    Dpo,
}

/// A contact card.
pub type Card = BTreeMap<Part, Sourced<Reading>>;

/// A field of a contact card or of an actor's line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Family name, or name of an organisation.
    Name,
    /// First name.
    FirstName,
    /// Company of an external DPO.
    Company,
    /// Street.
    Street,
    /// Postcode.
    Postcode,
    /// Town.
    City,
    /// Country.
    Country,
    /// Telephone.
    Phone,
    /// E-mail.
    Email,
    /// Web page.
    Web,
    /// SIREN or another registration number.
    Registration,
    /// Legal form of an organisation, function of a person.
    Detail,
}

/// A line of the list of activities.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its first filled cell.
    pub cell: CellPlace,
    /// The line is the CNIL's example.
    pub example: bool,
    /// Filled fields.
    pub parts: RowParts,
}

/// The filled fields of a line of the list.
pub type RowParts = BTreeMap<RowPart, Sourced<Reading>>;

/// A field of a line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowPart {
    /// « Nom du traitement ».
    Name,
    /// « N° / RÉF ».
    Reference,
    /// « Date de création de la fiche ».
    Created,
    /// « Dernière mise à jour de la fiche ».
    Updated,
    /// « Finalité du traitement ».
    Purpose,
    /// « Données sensibles ? Oui/non ».
    Sensitive,
}

/// One fiche, that is one tab.
#[derive(Debug, Clone, PartialEq)]
pub struct Fiche {
    /// Name of the tab.
    pub sheet: String,
    /// The tab is hidden.
    pub hidden: bool,
    /// Filled, left as the model, or the CNIL's example.
    pub kind: FicheKind,
    /// Title above the blocks, where somebody changed it.
    pub title: Option<Sourced<Reading>>,
    /// Lines by block.
    pub blocks: BTreeMap<Block, Vec<Line>>,
}

/// What became of a copy of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FicheKind {
    /// Somebody filled it in.
    Filled,
    /// As the CNIL made it.
    Model,
    /// The CNIL's example.
    Example,
}

/// The blocks of a fiche, in the model's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Block {
    /// « Description du traitement ».
    Description,
    /// « Acteurs ».
    Actors,
    /// « Finalité(s) du traitement effectué ».
    Purposes,
    /// « Catégories de données personnelles concernées ».
    Data,
    /// « Données sensibles ».
    Sensitive,
    /// « Catégories de personnes concernées ».
    People,
    /// « Destinataires ».
    Recipients,
    /// « Mesures de sécurité ».
    Measures,
    /// « Transferts hors UE ».
    Transfers,
    /// « Tiers autorisés », which this program's own files add.
    Authorities,
    /// « Champs complémentaires », which this program's own files add: no field reads them.
    Complement,
    /// « Clients » of a processor, which this program's own files add.
    Clients,
    /// « Sous-traitants ultérieurs » of a processor, which this program's own files add.
    SubProcessors,
}

impl Block {
    /// Whether the CNIL's model has it.
    pub(super) fn is_of_model(self) -> bool {
        self <= Self::Transfers
    }
}

/// A line of a block.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Text of the label column.
    pub label: Option<Sourced<String>>,
    /// What the label means; `None` for a label of the user's own or none at all.
    pub key: Option<Key>,
    /// The label means the same as in the model but is not written the same.
    pub edited: bool,
    /// Values by column.
    pub values: BTreeMap<Column, Sourced<Reading>>,
    /// Values under headings of the user's own: heading, value.
    pub extra: Vec<(String, Sourced<Reading>)>,
}

/// What the label of a line means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Name of the activity.
    Name,
    /// Its reference.
    Reference,
    /// Day of creation.
    Created,
    /// Day of the last update.
    Updated,
    /// Controller.
    Controller,
    /// Data protection officer.
    Dpo,
    /// The officer's company.
    DpoCompany,
    /// Representative in the Union.
    Representative,
    /// Joint controller.
    JointController,
    /// Main purpose.
    MainPurpose,
    /// Secondary purpose.
    SubPurpose,
    /// Category of data, by its catalogue code.
    Category(&'static str),
    /// A numbered line: person, recipient, measure, transfer.
    Numbered,
    /// State of the sheet. This and all that follow are lines that this program's own files add to the model.
    Status,
    /// Since when it is in this state.
    Since,
    /// Role of the organisation.
    Role,
    /// The natural person who represents the organisation in law.
    LegalRepresentative,
    /// Day of the officer's designation.
    DpoDay,
    /// Reference of the officer's designation.
    DpoReference,
    /// A purpose beyond the main one.
    OtherPurpose,
    /// Legal basis of the purpose above it.
    LegalBasis,
    /// Rules of retention for all data.
    AllData,
    /// What was said about sensitive data in words.
    SensitiveNote,
    /// A measure of the organisation that holds here.
    CommonMeasure,
    /// A measure of the organisation that does not hold here.
    ExcludedMeasure,
    /// Officer of the client above.
    ClientDpo,
    /// Representative of the client above.
    ClientRepresentative,
}

/// A column of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The main column: the only value, a description, a choice of a list, an importer.
    Main,
    /// Field of an actor.
    Actor(Part),
    /// « Durée de conservation ».
    Retention,
    /// « Précisions ».
    Precision,
    /// « Pays » of a transfer.
    Country,
    /// « Type de garanties ».
    Mechanism,
    /// « Liens vers la documentation ».
    Documents,
    /// What starts the count of a retention period. This and all that follow are columns that this program's own
    /// files add to the model.
    Start,
    /// Length of the intermediate archive.
    Archive,
    /// What justifies the archive.
    ArchiveBasis,
    /// What becomes of the data.
    Fate,
    /// A retention rule in its author's words, beside a figure.
    Criterion,
    /// What a retention rule is limited to.
    Limits,
    /// Name of a recipient.
    Party,
    /// The data that a recipient or a transfer is limited to.
    Scope,
    /// Why a common measure does not hold.
    Reason,
    /// Module of standard contractual clauses.
    Module,
    /// International organisation.
    Organisation,
    /// The processor that sends.
    Exporter,
    /// Categories of processing for a client.
    Categories,
    /// First day of a client.
    From,
    /// Last day of a client.
    To,
    /// Final controller of a client's data.
    Final,
    /// Instructions of a client.
    Instructions,
    /// Service of another processor.
    Service,
    /// How another processor was authorised.
    Authorisation,
    /// When another processor was authorised.
    Authorised,
}

/// A text that has no place in the model, with its cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Leftover {
    /// Its cell; `A1` of the tab for a text that floats over it.
    pub cell: CellPlace,
    /// The text as the user sees it.
    pub text: String,
    /// Why it has no place.
    pub reason: LeftoverReason,
    /// Heading or label next to it.
    pub near: Option<String>,
}

/// Why a text has no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftoverReason {
    /// Written outside the model's grid.
    OffGrid,
    /// A second value where the model has room for one.
    Second,
    /// An annotation hung on a cell.
    Annotation,
    /// Hidden under a merged area.
    Covered,
    /// A link that leads elsewhere than its text says.
    Link,
    /// An error such as `#REF!`, or a formula without a result that can be trusted.
    Formula,
    /// Text of a drawing.
    Floating,
    /// In a tab that is no part of the model.
    UnknownSheet,
}
