//! Owns the way back from damage: set aside, look at backups, restore. Nothing is ever deleted.

use std::path::{Path, PathBuf};

use crate::domain::{Day, Stamp};
use crate::store::{Backup, Counts, Store, StoreError};

/// What was set aside, under which names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The files under their new names; the diary itself first.
    pub files: Vec<PathBuf>,
}

/// What a verified backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    /// The backup.
    pub backup: Backup,
    /// Its rows.
    pub counts: Counts,
    /// The last day that has an entry in it.
    pub last_day: Option<Day>,
    /// The last change in it. What was entered later is not in it.
    pub last_change: Option<Stamp>,
}

/// The backups of the diary in `dir`, newest first. They are not opened.
pub fn backups(dir: &Path) -> Result<Vec<Backup>, StoreError> {
    unimplemented!()
}

/// The newest backup that opens with its key and passes the full check.
pub fn newest_verified_backup(dir: &Path) -> Result<Option<Inspection>, StoreError> {
    unimplemented!()
}

/// Opens one backup with its key and checks it in full.
pub fn inspect(dir: &Path, backup: &Backup) -> Result<Inspection, StoreError> {
    unimplemented!()
}

/// Moves a damaged diary out of the way by giving its files new names in the same folder.
/// Refused while another Evenly has the diary open.
pub fn set_aside(dir: &Path, now: &Stamp) -> Result<SetAside, StoreError> {
    unimplemented!()
}

/// Puts a verified backup in the diary's place and opens it. The present diary is backed up first
/// or, where it cannot be read, set aside. Backups are not thinned out in the session that follows.
pub fn restore(dir: &Path, backup: &Backup, now: &Stamp) -> Result<Store, StoreError> {
    unimplemented!()
}
