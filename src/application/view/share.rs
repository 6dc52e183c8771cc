//! Owns what the share screen shows: what would leave with an export.

use crate::application::{Contents, Fault, View};
use crate::domain::{Day, DayRange};
use crate::store::Reader;

/// The share screen's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// What the chosen days hold.
    pub chosen: Contents,
    /// Entries in the whole diary.
    pub entries: u64,
}

impl View for Share {
    /// The days to write out; `None` for the whole diary.
    type Key = Option<DayRange>;

    fn build(reader: &Reader<'_>, _today: Day, key: &Self::Key) -> Result<Self, Fault> {
        Ok(Self {
            chosen: reader.contents(*key)?,
            entries: reader.counts()?.values().sum(),
        })
    }
}
