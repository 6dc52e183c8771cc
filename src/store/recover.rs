//! Owns the way back from damage: set aside, look at backups, restore. Nothing is ever deleted.

use std::path::{Path, PathBuf};

use crate::domain::{Day, Stamp};
use crate::store::bring::{self, KeyOf};
use crate::store::connect::{Access, connect};
use crate::store::migrate::MIGRATIONS;
use crate::store::open::prepare;
use crate::store::{Backup, Counts, Folder, Reader, Reason, Store, StoreError, backup, files};

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
    /// The first day that has an entry in it.
    pub first_day: Option<Day>,
    /// The last day that has an entry in it.
    pub last_day: Option<Day>,
    /// The last change in it. What was entered later is not in it.
    pub last_change: Option<Stamp>,
}

/// The backups of the diary in `dir`, newest first. They are not opened.
pub fn backups(dir: &Path) -> Result<Vec<Backup>, StoreError> {
    backup::list(dir)
}

/// The newest backup that opens with its key and passes the full check.
pub fn newest_verified_backup(folder: impl Into<Folder>) -> Result<Option<Inspection>, StoreError> {
    let folder = folder.into();
    for backup in backup::list(folder.dir())? {
        match inspect(&folder, &backup) {
            Ok(inspection) => return Ok(Some(inspection)),
            Err(
                StoreError::Damaged { .. }
                | StoreError::File { .. }
                | StoreError::ForeignFile { .. }
                | StoreError::NewerFile { .. }
                | StoreError::Missing,
            ) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(None)
}

/// Opens one backup with the diary's key, or the one beside it, and checks it in full.
pub fn inspect(folder: impl Into<Folder>, backup: &Backup) -> Result<Inspection, StoreError> {
    let key = bring::key_of(&folder.into(), &backup.path)?.into_key();
    let counts = backup::verify(&backup.path, &key)?;
    let reader = Reader::own(connect(&backup.path, &key, Access::Look)?);
    Ok(Inspection {
        backup: backup.clone(),
        counts,
        first_day: reader.first_day()?,
        last_day: reader.last_day()?,
        last_change: reader.operations(1)?.pop().map(|last| last.at),
    })
}

/// Moves a damaged diary out of the way by giving its files new names in the same folder.
/// Refused while another Evenly has the diary open.
pub fn set_aside(dir: &Path, now: &Stamp) -> Result<SetAside, StoreError> {
    if prepare(dir)?.is_none() {
        return Err(StoreError::ReadOnly);
    }
    set_aside_locked(dir, now)
}

/// Puts a verified backup in the diary's place and opens it. The present diary is backed up first
/// or, where it cannot be read, set aside. Backups are not thinned out in the session that follows.
pub fn restore(
    folder: impl Into<Folder>,
    backup: &Backup,
    now: &Stamp,
) -> Result<Store, StoreError> {
    let folder = folder.into();
    let dir = folder.dir();
    if let KeyOf::Beside(key) = bring::key_of(&folder, &backup.path)? {
        return bring::put_in_place(&folder, backup, key, now);
    }
    inspect(&folder, backup)?;
    let Some(lock) = prepare(dir)? else {
        return Err(StoreError::ReadOnly);
    };
    let incoming = dir.join(files::NEW_DIARY);
    files::remove_unfinished(&incoming)?;
    files::copy_whole(&backup.path, &incoming)?;
    backup::verify(&incoming, &folder.key(true)?)?;
    // The lock is handed from opening to opening, so nobody comes between.
    let diary = dir.join(files::DIARY);
    let lock = match Store::open_existing(&folder, now, Some(lock), MIGRATIONS) {
        Ok(present) => {
            let backed_up = present.backup(Reason::Restore, now).map(|_backup| ());
            let lock = present.close_keeping_lock();
            match backed_up {
                Ok(()) => {}
                Err(StoreError::Damaged { .. }) => {
                    set_aside_locked(dir, now)?;
                }
                Err(other) => return Err(other),
            }
            lock
        }
        Err(StoreError::Missing | StoreError::Damaged { .. } | StoreError::ForeignFile { .. }) => {
            if diary.exists() {
                set_aside_locked(dir, now)?;
            }
            prepare(dir)?
        }
        Err(other) => return Err(other),
    };
    // A log left behind by a reader would be replayed onto the restored file.
    for suffix in ["-wal", "-shm"] {
        let left_over = files::beside(&diary, suffix);
        if left_over.exists() {
            files::rename(&left_over, &aside_name(dir, now, suffix))?;
        }
    }
    files::rename(&incoming, &diary)?;
    Ok(Store::open_existing(&folder, now, lock, MIGRATIONS)?.began_with_restore())
}

pub(in crate::store) fn set_aside_locked(dir: &Path, now: &Stamp) -> Result<SetAside, StoreError> {
    let diary = dir.join(files::DIARY);
    let base = aside_name(dir, now, "");
    let mut moved = Vec::new();
    for suffix in ["", "-wal", "-shm"] {
        let from = files::beside(&diary, suffix);
        if from.exists() {
            let to = files::beside(&base, suffix);
            files::rename(&from, &to)?;
            moved.push(to);
        }
    }
    if moved.is_empty() {
        return Err(StoreError::Missing);
    }
    Ok(SetAside { files: moved })
}

/// A name for a set-aside file that nothing has yet.
pub(in crate::store) fn aside_name(dir: &Path, now: &Stamp, suffix: &str) -> PathBuf {
    let stem = format!(
        "{}{}{}",
        files::DIARY,
        files::SET_ASIDE,
        files::name_of_instant(now)
    );
    let mut number = 1;
    loop {
        let base = match number {
            1 => dir.join(&stem),
            _ => dir.join(format!("{stem}-{number}")),
        };
        let free = ["", "-wal", "-shm"]
            .into_iter()
            .all(|suffix| !files::beside(&base, suffix).exists());
        if free {
            return files::beside(&base, suffix);
        }
        number += 1;
    }
}
