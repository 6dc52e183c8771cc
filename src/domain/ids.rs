//! Owns the stable identifiers that survive export, import and merge.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

use crate::domain::FieldProblem;

/// Identifies one entry for ever, on every machine it travels to (a UUID).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(Uuid);

impl EntryId {
    /// Wraps a UUID that `platform::identity` minted or a file carried.
    pub const fn new(uuid: Uuid) -> Self {
        Self(uuid)
    }

    /// Gives the 16 bytes; the first six are the milliseconds at which it was made.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(formatter)
    }
}

impl FromStr for EntryId {
    type Err = FieldProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text)
            .map(Self)
            .map_err(|_malformed| FieldProblem::NotAnId)
    }
}
