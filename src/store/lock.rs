//! Owns the lock that lets one Evenly write a diary. The kernel holds it and drops it with the process.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use crate::store::{StoreError, files};

/// Holds the folder for one writer until it is dropped.
#[derive(Debug)]
pub(in crate::store) struct FolderLock {
    _held: File,
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
            Ok(()) => Ok(Some(Self { _held: file })),
            Err(TryLockError::WouldBlock) => Err(StoreError::AlreadyOpen),
            Err(TryLockError::Error(error)) => Err(StoreError::file("lock the folder", error)),
        }
    }
}
