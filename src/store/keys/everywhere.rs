//! Owns bringing every copy of a key file in line: the two in the folder, those beside the backups.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::store::connect::{Access, connect};
use crate::store::keys::DiaryKey;
use crate::store::keys::file::{Copy, KeyFile};
use crate::store::{StoreError, files, migrate};

/// What the copies beside the backups end in.
const BESIDE_BACKUP: &str = ".keys.json";
/// What a file that is being written ends in.
const UNFINISHED: &str = ".new";

/// The copies in the folder that are whole, and what is wrong with the others. Where none is whole,
/// those beside the backups, newest first.
pub(in crate::store::keys) fn whole_copies(
    dir: &Path,
) -> Result<(Vec<KeyFile>, Vec<String>), StoreError> {
    let mut whole = Vec::new();
    let mut problems = Vec::new();
    for name in files::KEYS {
        match Copy::read(&dir.join(name))? {
            Copy::Whole(file) => whole.push(file),
            Copy::Absent => problems.push(format!("{name} is missing")),
            Copy::Broken(problem) => problems.push(format!("{name}: {problem}")),
        }
    }
    if whole.is_empty() {
        for path in beside_backups(dir)?.iter().rev() {
            if let Copy::Whole(file) = Copy::read(path)? {
                whole.push(file);
            }
        }
    }
    Ok((whole, problems))
}

/// Writes this file under both names in the folder, then brings the other copies in line. Between
/// any two writes, the old file or the new one is whole somewhere in the folder.
pub(in crate::store::keys) fn write(
    dir: &Path,
    file: &KeyFile,
    key: &DiaryKey,
) -> Result<(), StoreError> {
    let bytes = file.to_bytes()?;
    for name in files::KEYS {
        let path = dir.join(name);
        match Copy::read(&path)? {
            Copy::Whole(present) if present == *file => {}
            Copy::Whole(_) | Copy::Absent => files::write_whole(&path, &bytes)?,
            // A broken copy may hold the slot of the device, which a locked diary must not keep.
            Copy::Broken(_) if file.locks() => files::write_whole(&path, &bytes)?,
            Copy::Broken(_) => rewrite(&path, &bytes)?,
        }
    }
    let copy = file.for_copies();
    for path in beside_backups(dir)? {
        bring_in_line(&path, &copy, key)?;
    }
    if file.locks() {
        forget_leftovers(dir, &copy)?;
    }
    Ok(())
}

/// The key files beside the backups, oldest first.
fn beside_backups(dir: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let backups = dir.join(files::BACKUPS);
    let names = files::names(&backups)?;
    let copies = names.iter().filter(|name| name.ends_with(BESIDE_BACKUP));
    Ok(copies.map(|name| backups.join(name)).collect())
}

/// A copy of another diary's key is left alone, and so is a broken one where nothing hangs on it.
fn bring_in_line(path: &Path, copy: &KeyFile, key: &DiaryKey) -> Result<(), StoreError> {
    let ours = match Copy::read(path) {
        Ok(Copy::Whole(present)) => present != *copy && present.is_for(key),
        Ok(Copy::Broken(_)) => copy.locks() && opens_the_backup(path, key),
        Ok(Copy::Absent) | Err(StoreError::NewerFile { .. }) => false,
        Err(other) => return Err(other),
    };
    if ours {
        files::write_whole(path, &copy.to_bytes()?)?;
    }
    Ok(())
}

fn opens_the_backup(keys: &Path, key: &DiaryKey) -> bool {
    keys.to_str()
        .and_then(|path| path.strip_suffix(BESIDE_BACKUP))
        .map(|stem| PathBuf::from(format!("{stem}.db")))
        .and_then(|backup| connect(&backup, key, Access::Look).ok())
        .is_some_and(|backup| migrate::version(&backup).is_ok())
}

/// A locked diary keeps no slot of the device in copies that were set aside or never got their name.
fn forget_leftovers(dir: &Path, copy: &KeyFile) -> Result<(), StoreError> {
    for name in files::names(dir)? {
        let of_keys = files::KEYS.iter().any(|keys| name.starts_with(keys));
        if of_keys && name.contains(files::SET_ASIDE) {
            let path = dir.join(&name);
            if !matches!(Copy::read(&path), Ok(Copy::Whole(present)) if present == *copy) {
                files::write_whole(&path, &copy.to_bytes()?)?;
            }
        } else if of_keys && name.ends_with(UNFINISHED) {
            remove(&dir.join(&name))?;
        }
    }
    let backups = dir.join(files::BACKUPS);
    for name in files::names(&backups)? {
        if name.ends_with(&format!("{BESIDE_BACKUP}{UNFINISHED}")) {
            remove(&backups.join(&name))?;
        }
    }
    Ok(())
}

fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(StoreError::file("remove a key file", error)),
    }
}

/// A broken copy keeps its bytes under another name: a slot in it may still be of use.
pub(in crate::store::keys) fn rewrite(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let kept = (1..=9_999)
        .map(|number| files::beside(path, &format!("{}{number}", files::SET_ASIDE)))
        .find(|kept| !kept.exists());
    if let Some(kept) = kept {
        files::rename(path, &kept)?;
    }
    files::write_whole(path, bytes)
}
