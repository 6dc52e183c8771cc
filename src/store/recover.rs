//! Owns the way back from damage: set aside, look at backups, restore. Nothing is ever deleted.

use std::path::{Path, PathBuf};

use rusqlite::TransactionBehavior;

use crate::domain::{Day, Stamp};
use crate::store::bring::{self, KeyOf};
use crate::store::connect::{Access, connect};
use crate::store::keys::DiaryKey;
use crate::store::ledger::{self, Ahead, Replayed};
use crate::store::lock::FolderLock;
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
    /// What the ledger would add to it after damage.
    pub ahead: Ahead,
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
                | StoreError::KeyLost { .. }
                | StoreError::Missing,
            ) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(None)
}

/// Opens one backup with the diary's key, or the one beside it, and checks it in full.
pub fn inspect(folder: impl Into<Folder>, backup: &Backup) -> Result<Inspection, StoreError> {
    let folder = folder.into();
    let key = bring::key_of(&folder, &backup.path)?.into_key();
    let counts = backup::verify(&backup.path, &key)?;
    let reader = Reader::own(connect(&backup.path, &key, Access::Look)?);
    Ok(Inspection {
        backup: backup.clone(),
        counts,
        ahead: ledger::ahead(folder.dir(), &key, reader.connection())?,
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

/// What becomes of the changes after the backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Later {
    /// They are left behind: the person goes back on purpose.
    LeftBehind,
    /// Where the present diary is lost, the ledger brings them back.
    BroughtBack,
}

/// Puts a verified backup in the diary's place and opens it: a going-back on purpose. The present
/// diary is backed up first or, where it cannot be read, set aside. Backups are not thinned out in
/// the session that follows.
pub fn restore(
    folder: impl Into<Folder>,
    backup: &Backup,
    now: &Stamp,
) -> Result<Store, StoreError> {
    restore_as(&folder.into(), backup, now, Later::LeftBehind)
}

/// Does the same after damage: where the present diary does not open soundly, what the ledger holds
/// of the time after the backup comes back, too.
pub fn restore_and_replay(
    folder: impl Into<Folder>,
    backup: &Backup,
    now: &Stamp,
) -> Result<Store, StoreError> {
    restore_as(&folder.into(), backup, now, Later::BroughtBack)
}

fn restore_as(
    folder: &Folder,
    backup: &Backup,
    now: &Stamp,
    later: Later,
) -> Result<Store, StoreError> {
    let dir = folder.dir();
    let key = match bring::key_of(folder, &backup.path)? {
        KeyOf::Beside(key) => return bring::put_in_place(folder, backup, key, now),
        KeyOf::Own(key) => key,
    };
    inspect(folder, backup)?;
    let Some(lock) = prepare(dir)? else {
        return Err(StoreError::ReadOnly);
    };
    let incoming = dir.join(files::NEW_DIARY);
    files::remove_unfinished(&incoming)?;
    files::copy_whole(&backup.path, &incoming)?;
    backup::verify(&incoming, &key)?;
    let (lock, lost) = put_present_away(folder, lock, now)?;
    let later = if lost { later } else { Later::LeftBehind };
    lead_on(dir, &incoming, &key, now, later)?;
    // A log left behind by a reader would be replayed onto the restored file.
    let diary = dir.join(files::DIARY);
    for suffix in ["-wal", "-shm"] {
        let left_over = files::beside(&diary, suffix);
        if left_over.exists() {
            files::rename(&left_over, &aside_name(dir, now, suffix))?;
        }
    }
    files::rename(&incoming, &diary)?;
    Ok(Store::open_existing(folder, now, lock, MIGRATIONS)?.began_with_restore())
}

/// Backs the present diary up, or sets it aside where it is lost, and says whether it was. The lock
/// is handed from opening to opening, so nobody comes between.
fn put_present_away(
    folder: &Folder,
    lock: FolderLock,
    now: &Stamp,
) -> Result<(Option<FolderLock>, bool), StoreError> {
    let dir = folder.dir();
    match Store::open_existing(folder, now, Some(lock), MIGRATIONS) {
        Ok(present) => {
            let backed_up = present
                .backup(Reason::Restore, now)
                .and_then(|_backup| present.empty_log());
            let lock = present.close_keeping_lock();
            match backed_up {
                Ok(()) => Ok((lock, false)),
                Err(StoreError::Damaged { .. }) => {
                    set_aside_locked(dir, now)?;
                    Ok((lock, true))
                }
                Err(other) => Err(other),
            }
        }
        Err(StoreError::Missing | StoreError::Damaged { .. } | StoreError::ForeignFile { .. }) => {
            if dir.join(files::DIARY).exists() {
                set_aside_locked(dir, now)?;
            }
            Ok((prepare(dir)?, true))
        }
        Err(other) => Err(other),
    }
}

/// Brings the incoming file and a ledger together before it gets its name: it is led on to where the
/// ledger ends, or a new branch begins.
pub(in crate::store) fn lead_on(
    dir: &Path,
    incoming: &Path,
    key: &DiaryKey,
    now: &Stamp,
    later: Later,
) -> Result<(), StoreError> {
    let mut connection = connect(incoming, key, Access::Write)?;
    connection.pragma_update_and_check(None, "journal_mode", "DELETE", |row| {
        row.get::<_, String>(0)
    })?;
    let replayed = match later {
        Later::LeftBehind => Replayed::AsFarAsKnown,
        Later::BroughtBack => ledger::replay_into(dir, key, &mut connection)?,
    };
    match replayed {
        Replayed::ToTheEnd => {}
        Replayed::ToTheTear => ledger::keep_copy(dir, now)?,
        Replayed::AsFarAsKnown if ledger::has_mark(&connection)? => {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            ledger::begin(dir, key, &transaction)?;
            transaction.commit()?;
        }
        // A backup of an older version; the ledger begins when it is brought up to date.
        Replayed::AsFarAsKnown => ledger::put_aside(dir, now)?,
    }
    drop(connection);
    files::flush(incoming).map_err(|error| StoreError::file("flush the diary", error))
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
