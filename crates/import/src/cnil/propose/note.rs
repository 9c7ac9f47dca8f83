//! Owns what an import reports, as closed codes with arguments.
//! Must not hold words: they stand in `import.ftl`.

use std::collections::BTreeMap;

use super::super::found::{CellPlace, Leftover, LeftoverReason};

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
    fn new(code: NoteCode, args: &[(&'static str, &dyn Argument)]) -> Self {
        let texts = args.iter().map(|(name, value)| (*name, value.text()));
        Self {
            code,
            severity: code.severity(),
            cell: args.iter().find_map(|(_, value)| value.place()).cloned(),
            args: texts.collect(),
        }
    }
}

/// What an argument of a remark may be.
trait Argument {
    fn text(&self) -> String;
    fn place(&self) -> Option<&CellPlace> {
        None
    }
}

impl Argument for &str {
    fn text(&self) -> String {
        (*self).to_owned()
    }
}

impl Argument for &CellPlace {
    fn text(&self) -> String {
        self.to_string()
    }
    fn place(&self) -> Option<&CellPlace> {
        Some(*self)
    }
}

/// The type of an argument by its name.
macro_rules! argument {
    (cell) => { &'r CellPlace };
    ($other:ident) => { &'r str };
}

/// `values` are the codes about one cell's text, `others` name their arguments. A remark cannot be
/// made without all the arguments of its message.
macro_rules! note_codes {
    (
        values { $($(#[$vdoc:meta])* $value:ident = $vcode:literal, $vseverity:ident;)+ }
        others { $($(#[$doc:meta])* $name:ident = $code:literal, $severity:ident, { $($field:ident),* };)+ }
    ) => {
        /// What a remark is about. The message is `import-note-` and the code.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum NoteCode { $($(#[$vdoc])* $value,)+ $($(#[$doc])* $name,)+ }

        impl NoteCode {
            /// Every code, for the test that each has its words.
            pub const ALL: &'static [Self] = &[$(Self::$value,)+ $(Self::$name,)+];

            /// Stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$value => $vcode,)+ $(Self::$name => $code,)+ }
            }

            /// How much it matters.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$value => Severity::$vseverity,)+
                    $(Self::$name => Severity::$severity,)+
                }
            }

            /// The arguments that every remark of this code has: the variables its message may use.
            #[must_use]
            pub const fn arguments(self) -> &'static [&'static str] {
                match self {
                    $(Self::$value => &["cell", "value"],)+
                    $(Self::$name => &[$(stringify!($field)),*],)+
                }
            }
        }

        /// The codes about one cell and its text.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Told { $($value,)+ }

        /// A remark with all its arguments.
        #[derive(Debug, Clone, Copy)]
        pub(super) enum Remark<'r> {
            Told(Told, &'r CellPlace, &'r str),
            $($name { $($field: argument!($field)),* },)+
        }

        impl From<Remark<'_>> for Note {
            fn from(remark: Remark<'_>) -> Self {
                match remark {
                    Remark::Told(said, cell, value) => {
                        let code = match said { $(Told::$value => NoteCode::$value,)+ };
                        Self::new(code, &[("cell", &cell), ("value", &value)])
                    }
                    $(Remark::$name { $($field),* } => {
                        Self::new(NoteCode::$name, &[$((stringify!($field), &$field)),*])
                    })+
                }
            }
        }
    };
}

note_codes! {
    values {
        /// "None" or "not applicable" where a sheet has no such answer.
        SaidNone = "said-none", Info;
        /// A placeholder such as « ? » or « - »: read as not answered.
        Placeholder = "placeholder", Info;
        /// "None" beside a category of data: these data are not used.
        NotUsed = "not-used", Info;
        /// "None" in a line of a list: there is nothing in this line.
        NothingHere = "nothing-here", Info;
        /// A sentence such as « Pas de DPO », read as "none".
        ReadAsNone = "read-as-none", Info;
        /// « idem », « nous-mêmes »: the same as the organisation's own card.
        SameAsList = "same-as-list", Info;
        /// "None" as the company of the DPO: the officer is of the organisation.
        DpoInternal = "dpo-internal", Info;
        /// Somebody is named where the register says that there is nobody, which was kept.
        ConflictNone = "conflict-none", Warning;
        /// What goes with somebody else than the person that stands already was kept as text.
        OfAnother = "of-another", Info;
        /// A date that cannot be read was kept as text.
        UnreadDate = "unread-date", Warning;
        /// A choice outside the known lists was kept as text.
        UnknownChoice = "unknown-choice", Info;
        /// A country that is not recognised was kept as text.
        UnknownCountry = "unknown-country", Warning;
        /// A retention period was kept word for word.
        RetentionAsWritten = "retention-as-written", Info;
        /// A transfer rests on a mechanism that holds no more.
        StaleMechanism = "stale-mechanism", Warning;
        /// A transfer rests on adequacy that the country does not have today.
        StaleAdequacy = "stale-adequacy", Warning;
        /// The list and the fiche say the opposite about sensitive data.
        SensitiveContradiction = "sensitive-contradiction", Warning;
        /// The list's answer about sensitive data is neither yes nor no.
        SensitiveUnclear = "sensitive-unclear", Warning;
        /// A label of the model was changed.
        LabelEdited = "label-edited", Info;
        /// A text without a place.
        Unplaced = "unplaced", Warning;
        /// A second value where there is room for one.
        Second = "second", Warning;
        /// An annotation of a cell.
        Annotation = "annotation", Info;
        /// A text hidden under a merged area.
        Covered = "covered", Warning;
        /// A link that leads elsewhere than its text says.
        LinkDiffers = "link-differs", Info;
        /// A formula that shows an error such as `#DIV/0!`.
        Formula = "formula", Warning;
    }
    others {
        /// No activity in the file.
        NothingFound = "nothing-found", Warning, {};
        /// A fiche left as the model was skipped.
        ModelSkipped = "model-skipped", Info, { sheet };
        /// The CNIL's example was not taken, neither its fiche nor its line of the list.
        ExampleSkipped = "example-skipped", Info, { sheet };
        /// A hidden tab was read.
        HiddenSheet = "hidden-sheet", Info, { sheet };
        /// A line of the list has no fiche.
        RowWithoutFiche = "row-without-fiche", Warning, { cell, name };
        /// A fiche is not in the list.
        FicheWithoutRow = "fiche-without-row", Info, { sheet, name };
        /// A sheet without a name.
        NameMissing = "name-missing", Warning, { sheet };
        /// No reference: one was given.
        ReferenceBlank = "reference-blank", Info, { cell, name, new };
        /// The model's reference was replaced.
        ReferenceTemplate = "reference-template", Info, { cell, name, old, new };
        /// A reference already in use was replaced.
        ReferenceDoubled = "reference-doubled", Warning, { cell, name, old, new };
        /// The list and the fiche differ; the fiche was followed.
        ListDiffers = "list-differs", Warning, { cell, value, kept };
        /// The register or the file already has another value, which was kept.
        Conflict = "conflict", Warning, { cell, value, kept };
        /// An entity will be added.
        EntityAdded = "entity-added", Info, { cell, name };
        /// An added entity is a controller beside the one that keeps the register (`kept`).
        OtherController = "other-controller", Warning, { cell, name, kept };
        /// A third party will be added.
        PartyAdded = "party-added", Info, { cell, name };
        /// The register already has a sheet of this name and purpose, under reference `old`.
        SameSheet = "same-sheet", Warning, { name, old, new };
        /// How many sheets the register already has.
        SameSheets = "same-sheets", Warning, { count };
        /// A formula that shows nothing.
        FormulaBlank = "formula-blank", Warning, { cell };
        /// The text of a drawing.
        Floating = "floating", Info, { cell, sheet, value };
        /// A tab that is no part of the model (`kept`: whether its cells are in the notes).
        UnknownSheet = "unknown-sheet", Warning, { sheet, count, kept };
        /// A text too long for its field was cut.
        TextCut = "text-cut", Warning, { cell };
    }
}

impl<'r> From<&'r Leftover> for Remark<'r> {
    fn from(leftover: &'r Leftover) -> Self {
        let (cell, value) = (&leftover.cell, leftover.text.as_str());
        let said = match leftover.reason {
            LeftoverReason::Formula if value.is_empty() => return Remark::FormulaBlank { cell },
            LeftoverReason::Floating => {
                let sheet = leftover.cell.sheet.as_str();
                return Remark::Floating { cell, sheet, value };
            }
            LeftoverReason::OffGrid | LeftoverReason::UnknownSheet => Told::Unplaced,
            LeftoverReason::Second => Told::Second,
            LeftoverReason::Annotation => Told::Annotation,
            LeftoverReason::Covered => Told::Covered,
            LeftoverReason::Link => Told::LinkDiffers,
            LeftoverReason::Formula => Told::Formula,
        };
        Remark::Told(said, cell, value)
    }
}
