//! Owns making and listing backups: a copy counts only once it was opened and checked.

use std::path::{Path, PathBuf};

use crate::domain::Stamp;
use crate::store::{Store, StoreError};

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Evenly was closed after something had changed.
    Close,
    /// The person asked.
    Asked,
    /// Before an import.
    Import,
    /// Before the file was brought up to a newer version.
    Update,
    /// Before a restore.
    Restore,
}

/// One backup in the diary's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Its sequence number: later ones are greater, whatever the clock said.
    pub sequence: u64,
    /// When it was made, by the clock of that time: milliseconds since 1970 UTC, to the minute.
    pub made_utc_ms: i64,
    /// Why it was made.
    pub reason: Reason,
    /// The file.
    pub path: PathBuf,
}

impl Store {
    /// Makes a verified backup now: copied, opened, checked and counted before it gets its name.
    pub fn backup(&self, reason: Reason, now: &Stamp) -> Result<Backup, StoreError> {
        unimplemented!()
    }
    /// Makes a verified backup where something changed since the newest one, and thins old ones
    /// out. In a session that began with a restore it does neither.
    pub fn backup_if_changed(
        &self,
        reason: Reason,
        now: &Stamp,
    ) -> Result<Option<Backup>, StoreError> {
        unimplemented!()
    }
    /// Makes a verified copy of the diary with its key file in a folder elsewhere, such as a USB
    /// stick. Gives the path of the copied diary.
    pub fn backup_to(&self, dir: &Path, now: &Stamp) -> Result<PathBuf, StoreError> {
        unimplemented!()
    }
}
