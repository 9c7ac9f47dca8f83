//! `Op`: the closed list of operations that a step can be, with stable codes.
//! It must not know the words shown for them.

/// Whether a step changes the register or only says that something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It changed rows, and can be undone.
    Edit,
    /// It records a delivery or a backup; it is not undone.
    Fact,
}

impl Kind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Fact => "fact",
        }
    }
}

macro_rules! ops {
    ($($(#[$doc:meta])* $name:ident = $code:literal $kind:ident),+ $(,)?) => {
        /// An operation. Its code is written in the journal and never changes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Op {
            $($(#[$doc])* $name,)+
        }

        impl Op {
            /// Every operation.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }

            /// Whether it is an edit or a fact.
            pub fn kind(self) -> Kind {
                match self {
                    $(Self::$name => Kind::$kind,)+
                }
            }
        }
    };
}

ops! {
    /// The register file was created.
    CreateRegister = "create_register" Edit,
    /// The register's name or main entity changed.
    EditRegister = "edit_register" Edit,
    /// An entity was added.
    CreateEntity = "create_entity" Edit,
    /// An entity changed.
    EditEntity = "edit_entity" Edit,
    /// An entity was deleted.
    DeleteEntity = "delete_entity" Edit,
    /// A place of business was added.
    CreateEstablishment = "create_establishment" Edit,
    /// A place of business changed.
    EditEstablishment = "edit_establishment" Edit,
    /// A place of business was deleted.
    DeleteEstablishment = "delete_establishment" Edit,
    /// A common measure was added.
    CreateCommonMeasure = "create_common_measure" Edit,
    /// A common measure changed.
    EditCommonMeasure = "edit_common_measure" Edit,
    /// A common measure was deleted.
    DeleteCommonMeasure = "delete_common_measure" Edit,
    /// A third party was added.
    CreateParty = "create_party" Edit,
    /// A third party changed.
    EditParty = "edit_party" Edit,
    /// A third party was deleted.
    DeleteParty = "delete_party" Edit,
    /// A sheet was added.
    CreateActivity = "create_activity" Edit,
    /// A sheet changed.
    EditActivity = "edit_activity" Edit,
    /// A sheet was copied.
    DuplicateActivity = "duplicate_activity" Edit,
    /// A sheet was archived.
    ArchiveActivity = "archive_activity" Edit,
    /// A sheet was deleted.
    DeleteActivity = "delete_activity" Edit,
    /// A sheet was started or completed from a model.
    ApplyModel = "apply_model" Edit,
    /// Values of a model were confirmed.
    ConfirmValues = "confirm_values" Edit,
    /// A sheet took or left what a newer version of its model changes.
    UpdateFromModel = "update_from_model" Edit,
    /// A sheet was reviewed.
    ReviewActivity = "review_activity" Edit,
    /// The guided start made sheets.
    GuidedStart = "guided_start" Edit,
    /// A privacy notice was added.
    CreateNotice = "create_notice" Edit,
    /// A privacy notice changed.
    EditNotice = "edit_notice" Edit,
    /// A privacy notice was deleted.
    DeleteNotice = "delete_notice" Edit,
    /// A sentence of a notice was put in the organisation's own words.
    RewriteSentence = "rewrite_sentence" Edit,
    /// A rewritten sentence was kept or dropped after the facts beneath it had changed.
    ReviewSentence = "review_sentence" Edit,
    /// A notice was published.
    PublishNotice = "publish_notice" Edit,
    /// A notice was withdrawn.
    WithdrawNotice = "withdraw_notice" Edit,
    /// A file was attached.
    Attach = "attach" Edit,
    /// An attached file was taken away.
    Detach = "detach" Edit,
    /// A spreadsheet was brought in.
    ImportSpreadsheet = "import_spreadsheet" Edit,
    /// A file in the exchange format was brought in.
    ImportJson = "import_json" Edit,
    /// A step was undone.
    Undo = "undo" Edit,
    /// An undone step was done again.
    Redo = "redo" Edit,
    /// A document was handed over.
    DeliverDocument = "deliver_document" Fact,
    /// A backup was made.
    Backup = "backup" Fact,
}

impl Op {
    /// The operation of a code; nothing when a newer program wrote it.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|op| op.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_names_one_operation() {
        for op in Op::ALL {
            assert_eq!(Op::from_code(op.code()), Some(*op), "codes are unique");
        }
        assert_eq!(Op::from_code("edit"), None);
    }
}
