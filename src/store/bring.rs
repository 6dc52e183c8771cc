//! Owns bringing a diary back from a copy that was made elsewhere, or under another key.

use std::path::Path;

use crate::domain::Stamp;
use crate::store::backup::{KEYS_BESIDE, of_copy_name};
use crate::store::connect::{Access, connect};
use crate::store::keys::{DiaryKey, beside};
use crate::store::migrate::MIGRATIONS;
use crate::store::open::prepare;
use crate::store::recover::{self, Later, aside_name, set_aside_locked};
use crate::store::{Backup, Folder, Reader, Reason, Store, StoreError, backup, check, files};

/// Which key opens a copy.
pub(in crate::store) enum KeyOf {
    /// The diary's own.
    Own(DiaryKey),
    /// The one in the key file beside the copy: another diary's, or this one's from before it got
    /// another key.
    Beside(DiaryKey),
}

impl KeyOf {
    pub(in crate::store) fn into_key(self) -> DiaryKey {
        match self {
            Self::Own(key) | Self::Beside(key) => key,
        }
    }
}

/// A copy that lies anywhere, such as `evenly-2026-11-23T0742Z.db` on a stick, as a backup that can
/// be inspected and restored. Where the name tells no moment it counts as made in 1970.
pub fn copy_at(path: &Path) -> Backup {
    Backup {
        sequence: 0,
        made_utc_ms: of_copy_name(path).unwrap_or(0),
        reason: Reason::Asked,
        path: path.to_owned(),
    }
}

/// Opens a copy for reading, with the diary's key or with the one beside it.
pub fn open_copy(folder: impl Into<Folder>, copy: &Backup) -> Result<Reader<'static>, StoreError> {
    let key = key_of(&folder.into(), &copy.path)?.into_key();
    Ok(Reader::own(connect(&copy.path, &key, Access::Look)?))
}

/// Finds the key that opens a copy. A copy that neither key opens is judged by the key beside it.
pub(in crate::store) fn key_of(folder: &Folder, copy: &Path) -> Result<KeyOf, StoreError> {
    let own = folder.key(false);
    if let Ok(own) = &own
        && opens(copy, own)
    {
        return Ok(KeyOf::Own(own.clone()));
    }
    match (beside::open_key(&copy.with_extension(KEYS_BESIDE)), own) {
        (Ok(beside), Err(_)) => Ok(KeyOf::Beside(beside)),
        (Ok(beside), Ok(_)) if opens(copy, &beside) => Ok(KeyOf::Beside(beside)),
        // The file itself is at fault, and says so when it is checked.
        (Ok(_) | Err(StoreError::KeyLost { .. }), Ok(own)) => Ok(KeyOf::Own(own)),
        (Err(error), _) => Err(error),
    }
}

/// Opens the key file beside a copy with what a person typed: the recovery code or the passphrase.
/// The copy is then looked into, and put in place, with this key.
pub fn unlock_copy(copy: &Backup, typed: &str) -> Result<DiaryKey, StoreError> {
    beside::unlock(&copy.path.with_extension(KEYS_BESIDE), typed)
}

/// Puts a copy in the diary's place that was opened with a key of its own.
pub fn restore_unlocked(
    folder: impl Into<Folder>,
    copy: &Backup,
    key: DiaryKey,
    now: &Stamp,
) -> Result<Store, StoreError> {
    let folder = folder.into();
    if folder.key(false).is_ok_and(|own| own == key) {
        return recover::restore(folder, copy, now);
    }
    put_in_place(&folder, copy, key, now)
}

fn opens(copy: &Path, key: &DiaryKey) -> bool {
    let names = "SELECT count(*) FROM sqlite_schema";
    connect(copy, key, Access::Look)
        .and_then(|copy| Ok(copy.query_row(names, [], |row| row.get::<_, i64>(0))?))
        .is_ok()
}

/// Puts a copy with a key of its own in the diary's place, together with its key file. The present
/// diary is backed up first under its own key, unless it is empty; where it cannot be read, it is
/// set aside. No automatic backups and no thinning out in the session that follows.
pub(in crate::store) fn put_in_place(
    folder: &Folder,
    copy: &Backup,
    key: DiaryKey,
    now: &Stamp,
) -> Result<Store, StoreError> {
    let dir = folder.dir();
    backup::verify(&copy.path, &key)?;
    let key_file = copy.path.with_extension(KEYS_BESIDE);
    let Some(lock) = prepare(dir)? else {
        return Err(StoreError::ReadOnly);
    };
    let incoming = dir.join(files::NEW_DIARY);
    files::remove_unfinished(&incoming)?;
    files::copy_whole(&copy.path, &incoming)?;
    backup::verify(&incoming, &key)?;
    let diary = dir.join(files::DIARY);
    let lock = match Store::open_existing(folder, now, Some(lock), MIGRATIONS) {
        Ok(present) => {
            let kept = keep_present(&present, now).and_then(|()| present.empty_log());
            let lock = present.close_keeping_lock();
            match kept {
                Ok(()) => {}
                Err(StoreError::Damaged { .. }) => {
                    set_aside_locked(dir, now)?;
                }
                Err(other) => return Err(other),
            }
            lock
        }
        Err(
            StoreError::Missing
            | StoreError::Damaged { .. }
            | StoreError::ForeignFile { .. }
            | StoreError::KeyLost { .. },
        ) => {
            if diary.exists() {
                set_aside_locked(dir, now)?;
            }
            prepare(dir)?
        }
        Err(other) => return Err(other),
    };
    recover::lead_on(dir, &incoming, &key, now, Later::LeftBehind)?;
    for suffix in ["-wal", "-shm"] {
        let left_over = files::beside(&diary, suffix);
        if left_over.exists() {
            files::rename(&left_over, &aside_name(dir, now, suffix))?;
        }
    }
    // Between these two steps a power cut leaves the old diary with the new key. It counts as
    // damaged then, and the backup that was made above opens with the key beside it.
    beside::install(dir, &key_file)?;
    files::rename(&incoming, &diary)?;
    let folder = Folder::unlocked(dir, key);
    Ok(Store::open_existing(&folder, now, lock, MIGRATIONS)?.began_with_restore())
}

/// Backs the present diary up, unless it holds nothing.
fn keep_present(present: &Store, now: &Stamp) -> Result<(), StoreError> {
    if check::counts(&present.connection)?.rows > 0 {
        present.backup(Reason::Restore, now)?;
    }
    Ok(())
}
