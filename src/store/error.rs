//! Owns everything that can go wrong with a diary file, told apart by what a person can do about it.

use std::error::Error as StdError;
use std::io;
use std::time::Duration;

use rusqlite::ErrorCode;
use thiserror::Error;

use crate::domain::{EntryId, FieldProblem};

/// Says why the diary file could not be opened, read or written.
#[derive(Debug, Error)]
pub enum StoreError {
    /// Another running Evenly has this diary open for writing.
    #[error("the diary is already open in another Evenly")]
    AlreadyOpen,
    /// There is no diary in the folder (opened for reading), or it is gone although backups or a
    /// set-aside file show that there was one.
    #[error("there is no diary file in the folder")]
    Missing,
    /// The diary, a backup or the key file is damaged. Nothing was changed.
    #[error("damaged: {details}")]
    Damaged {
        /// What was found, for the copied details.
        details: String,
    },
    /// The file was made by a newer Evenly and this one could misread it. Nothing was changed.
    #[error("made by a newer version: schema {schema}, needs a reader of {needs_reader}")]
    NewerFile {
        /// The version the file carries.
        schema: i64,
        /// The oldest version that may read it.
        needs_reader: i64,
    },
    /// The file is not a diary of Evenly. Nothing was changed.
    #[error("not a diary of Evenly: {details}")]
    ForeignFile {
        /// What was found.
        details: String,
    },
    /// No key file fits the diary. Nothing was changed.
    #[error("no key opens the diary: {details}")]
    KeyLost {
        /// What was found.
        details: String,
    },
    /// The diary opens with a secret that was not given. Nothing was changed.
    #[error("the diary is locked")]
    Locked,
    /// The secret is not the one that opens the diary. Nothing was changed.
    #[error("the secret does not open the diary")]
    WrongSecret,
    /// The diary has no slot for a secret of this kind.
    #[error("the diary does not open with a secret of this kind")]
    NoSuchSlot,
    /// The PIN was guessed at too often and was taken away.
    #[error("too many wrong guesses")]
    SlotDisabled,
    /// After several wrong guesses the next one has to wait. Nothing was looked at.
    #[error("the next guess has to wait for {} seconds", left.as_secs())]
    MustWait {
        /// How long.
        left: Duration,
    },
    /// The diary was opened for reading only, or its folder cannot be written.
    #[error("the diary can only be read")]
    ReadOnly,
    /// The file is of an older version, and it cannot be brought up to date while it is only read.
    #[error("the diary must be opened for writing once, to bring it up to date")]
    NeedsUpdate,
    /// The disk is full. What was acknowledged before is kept.
    #[error("the disk is full")]
    DiskFull,
    /// Another program held the file for longer than five seconds.
    #[error("another program is using the diary file")]
    Busy,
    /// No entry has this identifier (or none in the bin).
    #[error("no entry {id}")]
    NoSuchEntry {
        /// The identifier asked for.
        id: EntryId,
    },
    /// An entry with this identifier is already in the diary.
    #[error("entry {id} is already in the diary")]
    EntryExists {
        /// The identifier.
        id: EntryId,
    },
    /// The operating system refused to read or write a file.
    #[error("{doing}: {source}")]
    File {
        /// What was being done.
        doing: &'static str,
        /// What the system said.
        source: io::Error,
    },
    /// A mistake of this program.
    #[error("{doing}: {source}")]
    Bug {
        /// What was being done.
        doing: &'static str,
        /// What the database said.
        source: Box<dyn StdError + Send + Sync>,
    },
}

/// The kinds of [`StoreError`], for a message and a way out each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StoreErrorKind {
    /// [`StoreError::AlreadyOpen`].
    AlreadyOpen,
    /// [`StoreError::Missing`].
    Missing,
    /// [`StoreError::Damaged`].
    Damaged,
    /// [`StoreError::NewerFile`].
    NewerFile,
    /// [`StoreError::ForeignFile`].
    ForeignFile,
    /// [`StoreError::KeyLost`].
    KeyLost,
    /// [`StoreError::Locked`] and [`StoreError::NoSuchSlot`].
    Locked,
    /// [`StoreError::WrongSecret`].
    WrongSecret,
    /// [`StoreError::SlotDisabled`].
    SlotDisabled,
    /// [`StoreError::MustWait`].
    MustWait,
    /// [`StoreError::ReadOnly`] and [`StoreError::NeedsUpdate`].
    ReadOnly,
    /// [`StoreError::DiskFull`].
    DiskFull,
    /// [`StoreError::Busy`].
    Busy,
    /// [`StoreError::NoSuchEntry`].
    NoSuchEntry,
    /// [`StoreError::EntryExists`].
    EntryExists,
    /// [`StoreError::File`].
    File,
    /// [`StoreError::Bug`].
    Bug,
}

impl StoreError {
    /// The kind of error.
    pub const fn kind(&self) -> StoreErrorKind {
        match self {
            Self::AlreadyOpen => StoreErrorKind::AlreadyOpen,
            Self::Missing => StoreErrorKind::Missing,
            Self::Damaged { .. } => StoreErrorKind::Damaged,
            Self::NewerFile { .. } => StoreErrorKind::NewerFile,
            Self::ForeignFile { .. } => StoreErrorKind::ForeignFile,
            Self::KeyLost { .. } => StoreErrorKind::KeyLost,
            Self::Locked | Self::NoSuchSlot => StoreErrorKind::Locked,
            Self::WrongSecret => StoreErrorKind::WrongSecret,
            Self::SlotDisabled => StoreErrorKind::SlotDisabled,
            Self::MustWait { .. } => StoreErrorKind::MustWait,
            Self::ReadOnly | Self::NeedsUpdate => StoreErrorKind::ReadOnly,
            Self::DiskFull => StoreErrorKind::DiskFull,
            Self::Busy => StoreErrorKind::Busy,
            Self::NoSuchEntry { .. } => StoreErrorKind::NoSuchEntry,
            Self::EntryExists { .. } => StoreErrorKind::EntryExists,
            Self::File { .. } => StoreErrorKind::File,
            Self::Bug { .. } => StoreErrorKind::Bug,
        }
    }

    /// Says that stored values do not make sense although the file's checksums hold.
    pub(in crate::store) fn unreadable(what: &str, problem: FieldProblem) -> Self {
        Self::Damaged {
            details: format!("{what}: {problem}"),
        }
    }

    /// Wraps an error of the file system.
    pub(in crate::store) fn file(doing: &'static str, source: io::Error) -> Self {
        let full = [
            io::ErrorKind::StorageFull,
            io::ErrorKind::QuotaExceeded,
            io::ErrorKind::FileTooLarge,
        ];
        if full.contains(&source.kind()) {
            Self::DiskFull
        } else if source.kind() == io::ErrorKind::ReadOnlyFilesystem {
            Self::ReadOnly
        } else {
            Self::File { doing, source }
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let details = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged { details },
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(
                ErrorCode::SystemIoFailure
                | ErrorCode::CannotOpen
                | ErrorCode::PermissionDenied
                | ErrorCode::FileLockingProtocolFailed
                | ErrorCode::NoLargeFileSupport,
            ) => Self::File {
                doing: "diary file",
                source: io::Error::other(details),
            },
            _ => Self::Bug {
                doing: "database",
                source: Box::new(error),
            },
        }
    }
}
