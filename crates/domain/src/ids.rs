//! Identifiers: one type for each noun, so that a party is never taken for an activity.
//! They are made elsewhere (UUIDv7, by `app`); the nil identifier means "not assigned yet".

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
        #[cfg_attr(feature = "model-tools", derive(schemars::JsonSchema, ts_rs::TS))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// Whether nobody has assigned this identifier yet.
            pub fn is_nil(self) -> bool {
                self.0.is_nil()
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        #[cfg(feature = "model-tools")]
        impl<'a> arbitrary::Arbitrary<'a> for $name {
            fn arbitrary(u: &mut arbitrary::Unstructured<'a>) -> arbitrary::Result<Self> {
                Ok(Self(Uuid::from_bytes(u.arbitrary()?)))
            }
        }
    )+};
}

ids! {
    /// A register: one file, one organisation.
    RegisterId,
    /// A legal person of the register (controller or processor: "us").
    EntityId,
    /// A place of business of an entity.
    EstablishmentId,
    /// A security measure that every sheet inherits.
    CommonMeasureId,
    /// A third party.
    PartyId,
    /// A contract with a third party.
    ContractId,
    /// A processing activity, that is one sheet of the register.
    ActivityId,
    /// A purpose of a sheet.
    PurposeId,
    /// A category of data subjects of a sheet.
    DataSubjectId,
    /// A data group of a sheet.
    DataGroupId,
    /// A privacy notice.
    NoticeId,
    /// Any other line of a sheet, a party or a notice.
    LineId,
}
