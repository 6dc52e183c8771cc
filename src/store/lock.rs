//! Owns the lock that lets one Evenly write a diary. The kernel holds it and drops it with the process.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use crate::store::{StoreError, files};

/// Holds the folder for one writer until it is dropped.
#[derive(Debug)]
pub(in crate::store) struct FolderLock {
    held: File,
}

impl Drop for FolderLock {
    /// Lets go by name. Closing alone is not enough: while this program starts another one, the
    /// child holds the same open file for a moment, and with it the lock.
    fn drop(&mut self) {
        if self.held.unlock().is_err() {
            // The kernel lets go when the last copy is closed.
        }
    }
}

impl FolderLock {
    /// Takes the lock; `None` where the folder cannot be written, so that no lock is needed.
    pub(in crate::store) fn take(dir: &Path) -> Result<Option<Self>, StoreError> {
        let opened = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(dir.join(files::LOCK));
        let file = match opened {
            Ok(file) => file,
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem
                ) =>
            {
                return Ok(None);
            }
            Err(error) => return Err(StoreError::file("open the lock", error)),
        };
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { held: file })),
            Err(TryLockError::WouldBlock) => Err(StoreError::AlreadyOpen),
            Err(TryLockError::Error(error)) => Err(StoreError::file("lock the folder", error)),
        }
    }
}
