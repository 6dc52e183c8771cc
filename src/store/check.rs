//! Owns the full check of a diary file.

use std::path::Path;

use crate::store::StoreError;

/// How many rows of what a diary file holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Entries of any kind.
    pub entries: u64,
    /// Sets.
    pub sets: u64,
    /// Rows of all tables together, the journal's too.
    pub rows: u64,
    /// The number of the latest operation.
    pub last_operation: i64,
}

/// The result of a full check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckReport {
    /// What is wrong, in the words of the database; empty where all is well.
    pub problems: Vec<String>,
    /// What the file holds.
    pub counts: Counts,
}

/// Checks every page and every row of the diary in `dir` on a connection of its own, beside a
/// running Evenly or alone. A file too damaged to be opened gives [`StoreError::Damaged`].
pub fn check(dir: &Path) -> Result<CheckReport, StoreError> {
    unimplemented!()
}
