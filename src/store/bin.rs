//! Owns the bin and the history of an entry: both are read from the journal.

use crate::domain::{Entry, Stamp};
use crate::store::Operation;

/// How many days the journal, and with it the bin, undo and history, reaches back.
pub const BIN_DAYS: i64 = 90;

/// A deleted entry.
#[derive(Clone, Debug, PartialEq)]
pub struct BinnedEntry {
    /// The entry as it was.
    pub entry: Entry,
    /// When it was deleted.
    pub deleted: Stamp,
    /// For how many more days it can be taken out, 0 to 90.
    pub days_left: i64,
}

/// One step of an entry's history.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// What was done, and when.
    pub operation: Operation,
    /// The entry before; `None` where there was none.
    pub before: Option<Entry>,
    /// The entry after; `None` where it was deleted.
    pub after: Option<Entry>,
}
