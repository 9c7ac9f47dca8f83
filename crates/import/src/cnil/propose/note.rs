//! Owns what an import reports, as closed codes with arguments.
//! Must not hold words: they stand in `import.ftl`.

use std::collections::BTreeMap;

use super::super::found::{CellPlace, LeftoverReason};

/// How much a remark matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// For information.
    Info,
    /// Something to look at.
    Warning,
}

/// One remark on an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What it is about.
    pub code: NoteCode,
    /// How much it matters.
    pub severity: Severity,
    /// The cell, where there is one.
    pub cell: Option<CellPlace>,
    /// Arguments of the message; `cell` is among them where there is one.
    pub args: BTreeMap<&'static str, String>,
}

impl Note {
    /// A remark with its arguments.
    #[must_use]
    pub fn new(code: NoteCode, cell: Option<&CellPlace>, args: &[(&'static str, &str)]) -> Self {
        let mut args: BTreeMap<_, _> = args
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect();
        if let Some(cell) = cell {
            args.insert("cell", cell.to_string());
        }
        Self {
            code,
            severity: code.severity(),
            cell: cell.cloned(),
            args,
        }
    }
}

macro_rules! note_codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $severity:ident;)+) => {
        /// What a remark is about. The message is `import-note-` and the code.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum NoteCode { $($(#[$doc])* $name,)+ }

        impl NoteCode {
            /// Every code, for the test that each has its words.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// How much it matters.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }
        }
    };
}

note_codes! {
    /// No activity in the file. No argument.
    NothingFound = "nothing-found", Warning;
    /// A fiche left as the model was skipped (`sheet`).
    ModelSkipped = "model-skipped", Info;
    /// The CNIL's example was not taken (`sheet`, or `cell` for a line of the list).
    ExampleSkipped = "example-skipped", Info;
    /// A hidden tab was read (`sheet`).
    HiddenSheet = "hidden-sheet", Info;
    /// A line of the list has no fiche (`cell`, `name`).
    RowWithoutFiche = "row-without-fiche", Warning;
    /// A fiche is not in the list (`sheet`, `name`).
    FicheWithoutRow = "fiche-without-row", Info;
    /// A sheet without a name (`sheet`).
    NameMissing = "name-missing", Warning;
    /// No reference: one was given (`name`, `new`).
    ReferenceBlank = "reference-blank", Info;
    /// The model's reference was replaced (`cell`, `old`, `new`).
    ReferenceTemplate = "reference-template", Info;
    /// A reference already in use was replaced (`cell`, `old`, `new`).
    ReferenceDoubled = "reference-doubled", Warning;
    /// The list and the fiche differ; the fiche was followed (`cell`, `value`, `kept`).
    ListDiffers = "list-differs", Warning;
    /// The register or the file already has another value, which was kept (`cell`, `value`, `kept`).
    Conflict = "conflict", Warning;
    /// An entity will be added (`cell`, `name`).
    EntityAdded = "entity-added", Info;
    /// A third party will be added (`cell`, `name`).
    PartyAdded = "party-added", Info;
    /// "None" or "not applicable" where a sheet has no such answer (`cell`, `value`).
    SaidNone = "said-none", Info;
    /// A date that cannot be read was kept as text (`cell`, `value`).
    UnreadDate = "unread-date", Warning;
    /// A choice outside the known lists was kept as text (`cell`, `value`).
    UnknownChoice = "unknown-choice", Info;
    /// A country that is not recognised was kept as text (`cell`, `value`).
    UnknownCountry = "unknown-country", Warning;
    /// A retention period was kept word for word (`cell`, `value`).
    RetentionAsWritten = "retention-as-written", Info;
    /// A transfer rests on a mechanism that holds no more (`cell`, `value`).
    StaleMechanism = "stale-mechanism", Warning;
    /// A transfer rests on adequacy that the country does not have today (`cell`, `value`).
    StaleAdequacy = "stale-adequacy", Warning;
    /// The list says "no sensitive data", the fiche describes some (`cell`, `value`).
    SensitiveContradiction = "sensitive-contradiction", Warning;
    /// A label of the model was changed (`cell`, `value`).
    LabelEdited = "label-edited", Info;
    /// A text without a place (`cell`, `value`).
    Unplaced = "unplaced", Warning;
    /// A second value where there is room for one (`cell`, `value`).
    Second = "second", Warning;
    /// An annotation of a cell (`cell`, `value`).
    Annotation = "annotation", Info;
    /// A text hidden under a merged area (`cell`, `value`).
    Covered = "covered", Warning;
    /// A link that leads elsewhere than its text says (`cell`, `value`).
    LinkDiffers = "link-differs", Info;
    /// An error, or a formula without a result (`cell`, `value`).
    Formula = "formula", Warning;
    /// The text of a drawing (`sheet`, `value`).
    Floating = "floating", Info;
    /// A tab that is no part of the model (`sheet`, `count`; `kept`: whether its cells are in the notes).
    UnknownSheet = "unknown-sheet", Warning;
    /// A text too long for its field was cut (`cell`).
    TextCut = "text-cut", Warning;
}

impl From<LeftoverReason> for NoteCode {
    fn from(reason: LeftoverReason) -> Self {
        match reason {
            LeftoverReason::OffGrid => Self::Unplaced,
            LeftoverReason::Second => Self::Second,
            LeftoverReason::Annotation => Self::Annotation,
            LeftoverReason::Covered => Self::Covered,
            LeftoverReason::Link => Self::LinkDiffers,
            LeftoverReason::Formula => Self::Formula,
            LeftoverReason::Floating => Self::Floating,
            LeftoverReason::UnknownSheet => Self::UnknownSheet,
        }
    }
}
