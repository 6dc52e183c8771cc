//! Owns erasing a whole diary for good: its keys first, so that nothing that is left can be read.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::store::open::prepare;
use crate::store::{StoreError, elsewhere, files};

/// How the names of what holds keys begin in the diary's folder.
const KEYS: [&str; 2] = ["keys.", "guard."];
/// How the names of everything else of ours begin there.
const OURS: [&str; 4] = [files::DIARY, "ledger", files::COPIES, "second-place"];

/// Erases the diary in `dir`: every key slot is written over and removed, then the diary, its ledger
/// and drafts, and its backups. Files that are not of Evenly stay. Gives the copies elsewhere that
/// are known of, which only the person can erase. Refused while anybody has the diary open. Where it
/// ends before its end, [`finish_erasing`] goes on.
pub fn erase(dir: &Path) -> Result<BTreeSet<PathBuf>, StoreError> {
    let Some(lock) = prepare(dir)? else {
        return Err(StoreError::ReadOnly);
    };
    let known = elsewhere::known_copies(dir)?;
    // On a disk without room for even this, whoever is interrupted has to ask once more.
    let _no_room = files::write_whole(&dir.join(files::ERASING), b"");
    let backups = dir.join(files::BACKUPS);
    for (folder, holds_keys) in [
        (dir, begins_with_any as fn(&str) -> bool),
        (&backups, is_beside_backup),
    ] {
        for name in files::names(folder)?.iter().filter(|name| holds_keys(name)) {
            write_over(&folder.join(name))?;
        }
        flush(folder)?;
    }
    for name in files::names(dir)? {
        if OURS.iter().any(|ours| name.starts_with(ours)) {
            remove(&dir.join(name))?;
        }
    }
    for name in files::names(&backups)? {
        if name.starts_with("backup-") {
            remove(&backups.join(name))?;
        }
    }
    remove(&dir.join(files::ERASING))?;
    flush(dir)?;
    drop(lock);
    remove(&dir.join(files::LOCK))?;
    for folder in [backups.as_path(), dir] {
        // A folder with files of somebody else in it stays.
        let _not_empty = fs::remove_dir(folder);
    }
    Ok(known)
}

/// Finishes an erasing that ended before its end: who asked to be forgotten finds nothing when the
/// program starts again. Does nothing where none was begun.
pub fn finish_erasing(dir: &Path) -> Result<(), StoreError> {
    if dir.join(files::ERASING).exists() {
        erase(dir)?;
    }
    Ok(())
}

fn begins_with_any(name: &str) -> bool {
    KEYS.iter().any(|keys| name.starts_with(keys))
}

fn is_beside_backup(name: &str) -> bool {
    name.contains(".keys.json")
}

/// Writes zeros over a file where it lies, then removes it.
fn write_over(path: &Path) -> Result<(), StoreError> {
    let length = fs::metadata(path).map_or(0, |about| about.len());
    let zeros = vec![0; usize::try_from(length).unwrap_or(0)];
    OpenOptions::new()
        .write(true)
        .open(path)
        .and_then(|mut file| {
            file.write_all(&zeros)?;
            file.sync_all()
        })
        .map_err(|error| StoreError::file("write over a key file", error))?;
    remove(path)
}

fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(StoreError::file("erase a file", error)),
    }
}

fn flush(dir: &Path) -> Result<(), StoreError> {
    if dir.exists() {
        files::flush_folder(dir).map_err(|error| StoreError::file("flush a folder", error))?;
    }
    Ok(())
}
