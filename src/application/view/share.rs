//! Owns what the share screen shows: what would leave with an export.

use crate::application::{Contents, Fault, View};
use crate::domain::{Day, DayRange};
use crate::store::Reader;

/// The share screen's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// What the chosen days hold.
    pub chosen: Contents,
    /// From the first to the last day of the whole diary; `None` while it is empty.
    pub all_days: Option<DayRange>,
}

impl View for Share {
    /// The days to write out; `None` for the whole diary.
    type Key = Option<DayRange>;

    fn build(reader: &Reader<'_>, _today: Day, key: &Self::Key) -> Result<Self, Fault> {
        let chosen = reader.contents(*key)?;
        let all_days = match (reader.first_day()?, reader.last_day()?) {
            (Some(first), Some(last)) => Some(DayRange { first, last }),
            (None, _) | (_, None) => None,
        };
        Ok(Self { chosen, all_days })
    }
}
