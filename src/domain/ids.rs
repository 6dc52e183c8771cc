//! Owns the stable identifiers that survive export, import and merge.

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(uuid::Uuid);

        impl $name {
            /// Wraps a UUID that `platform::identity` minted or a file carried.
            pub const fn new(uuid: uuid::Uuid) -> Self {
                Self(uuid)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.hyphenated().fmt(formatter)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::FieldProblem;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                uuid::Uuid::parse_str(text)
                    .map(Self)
                    .map_err(|_malformed| $crate::domain::FieldProblem::NotAnId)
            }
        }
    };
}

pub(in crate::domain) use uuid_id;

uuid_id! {
    /// Identifies one entry for ever, on every machine it travels to (a UUID).
    EntryId
}

impl EntryId {
    /// Gives the 16 bytes; the first six are the milliseconds at which it was made.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}
