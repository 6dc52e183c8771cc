//! Owns the names in a diary's folder, and writing there so that a crash leaves old or new, not half.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::domain::{ClockTime, Day, Stamp};
use crate::store::StoreError;

/// The diary itself.
pub(in crate::store) const DIARY: &str = "diary.db";
/// A diary that is being made or restored, before it gets its name.
pub(in crate::store) const NEW_DIARY: &str = "diary.db.new";
/// The key file and its second copy.
pub(in crate::store) const KEYS: [&str; 2] = ["keys.json", "keys.2.json"];
/// The guard over guesses and its second copy.
pub(in crate::store) const GUARD: [&str; 2] = ["guard.json", "guard.2.json"];
/// The list of where copies were written.
pub(in crate::store) const COPIES: &str = "copies.txt";
/// Says that the diary is being erased for good, until nothing of it is left.
pub(in crate::store) const ERASING: &str = "erasing";
/// The file whose kernel lock says that a diary is open.
pub(in crate::store) const LOCK: &str = "lock";
/// The ledger of changes.
pub(in crate::store) const LEDGER: &str = "ledger.enc";
/// A ledger that waits for the one before it to be put away, before it gets its name.
pub(in crate::store) const NEW_LEDGER: &str = "ledger.enc.new";
/// How the name of a ledger ends that was put away beside the backup it leads to.
pub(in crate::store) const KEPT_LEDGER: &str = "ledger.enc";
/// The folder of backups.
pub(in crate::store) const BACKUPS: &str = "backups";
/// What stands between a file's name and the time it was set aside.
pub(in crate::store) const SET_ASIDE: &str = ".damaged-";

/// The companion of a database file that ends in `suffix`, such as `-wal`.
pub(in crate::store) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Puts bytes under a name: under another name first, flushed, then renamed.
pub(in crate::store) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let unfinished = beside(path, ".new");
    let written = (|| {
        let mut file = File::create(&unfinished)?;
        file.write_all(bytes)?;
        file.sync_all()
    })();
    written.map_err(|error| StoreError::file("write a file", error))?;
    rename(&unfinished, path)
}

/// Copies a file under a new name and flushes it.
pub(in crate::store) fn copy_whole(from: &Path, to: &Path) -> Result<(), StoreError> {
    fs::copy(from, to)
        .and_then(|_bytes| flush(to))
        .map_err(|error| StoreError::file("copy a file", error))
}

/// Makes sure that what was written to a file is on disk.
pub(in crate::store) fn flush(path: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).open(path)?.sync_all()
}

/// Renames a file and makes sure that the new name is on disk.
pub(in crate::store) fn rename(from: &Path, to: &Path) -> Result<(), StoreError> {
    fs::rename(from, to)
        .and_then(|()| to.parent().map_or(Ok(()), flush_folder))
        .map_err(|error| StoreError::file("rename a file", error))
}

/// Makes sure that a folder's list of names is on disk. Systems that do not let a folder be opened
/// write it with the file.
pub(in crate::store) fn flush_folder(dir: &Path) -> io::Result<()> {
    match File::open(dir) {
        Ok(folder) => folder.sync_all(),
        Err(_cannot_be_opened) => Ok(()),
    }
}

/// Removes a file of our own that was left unfinished; it is fine when there is none.
pub(in crate::store) fn remove_unfinished(path: &Path) -> Result<(), StoreError> {
    for unfinished in [
        path.to_owned(),
        beside(path, "-wal"),
        beside(path, "-shm"),
        beside(path, "-journal"),
    ] {
        match fs::remove_file(unfinished) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(StoreError::file("remove an unfinished file", error)),
        }
    }
    Ok(())
}

/// Removes a file after its bytes were overwritten, as far as the system lets that reach the disk.
pub(in crate::store) fn wipe(path: &Path) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    let mut left = file.metadata()?.len();
    let nothing = [0; 4_096];
    while left > 0 {
        let part = left.min(nothing.len() as u64);
        let part = usize::try_from(part).unwrap_or(nothing.len());
        file.write_all(nothing.get(..part).unwrap_or(&nothing))?;
        left -= part as u64;
    }
    file.sync_all()?;
    fs::remove_file(path)
}

/// Reads at most `limit` bytes of a file; `None` where there is none.
pub(in crate::store) fn read_some(path: &Path, limit: u64) -> Result<Option<Vec<u8>>, StoreError> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes));
    match read {
        Ok(_length) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StoreError::file("read a file", error)),
    }
}

/// The names in a folder, sorted; none where the folder is missing.
pub(in crate::store) fn names(dir: &Path) -> Result<Vec<String>, StoreError> {
    let listed = match fs::read_dir(dir) {
        Ok(listed) => listed,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::file("list a folder", error)),
    };
    let mut names = Vec::new();
    for entry in listed {
        let entry = entry.map_err(|error| StoreError::file("list a folder", error))?;
        if let Ok(name) = entry.file_name().into_string() {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// An instant as file names carry it: UTC, such as `2026-11-23T0742Z`.
pub(in crate::store) fn name_of_instant(now: &Stamp) -> String {
    let utc = Stamp {
        offset_s: 0,
        ..now.clone()
    };
    let (day, time) = (utc.day(), utc.time());
    format!("{day}T{:02}{:02}Z", time.hour(), time.minute())
}

/// Reads [`name_of_instant`] back, as milliseconds since 1970 UTC.
pub(in crate::store) fn instant_of_name(name: &str) -> Option<i64> {
    let (day, time) = name.strip_suffix('Z')?.split_once('T')?;
    let (hour, minute) = time.split_at_checked(2)?;
    let day: Day = day.parse().ok()?;
    let time = ClockTime::new(hour.parse().ok()?, minute.parse().ok()?).ok()?;
    let minutes = day.number() * 1_440 + i64::from(time.minute_of_day());
    Some(minutes * 60_000)
}
