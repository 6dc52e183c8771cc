//! Owns the name of a diary's folder together with the key that opens it.

use std::path::{Path, PathBuf};

use crate::store::StoreError;
use crate::store::keys::{self, DiaryKey};

/// A diary's folder. Without a key of its own it is opened with the slot of this device, which a
/// diary without a passphrase has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    dir: PathBuf,
    key: Option<DiaryKey>,
}

impl Folder {
    /// The folder of a diary that was unlocked.
    pub fn unlocked(dir: &Path, key: DiaryKey) -> Self {
        Self {
            dir: dir.to_owned(),
            key: Some(key),
        }
    }

    /// Where it is.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The key: the one it was unlocked with, else what the slot of this device wraps. With
    /// `repair`, missing and broken copies of the key file are written anew.
    pub(in crate::store) fn key(&self, repair: bool) -> Result<DiaryKey, StoreError> {
        self.key
            .clone()
            .map_or_else(|| keys::load(&self.dir, repair), Ok)
    }
}

impl From<&Path> for Folder {
    fn from(dir: &Path) -> Self {
        Self {
            dir: dir.to_owned(),
            key: None,
        }
    }
}

impl From<&PathBuf> for Folder {
    fn from(dir: &PathBuf) -> Self {
        dir.as_path().into()
    }
}

impl From<&Self> for Folder {
    fn from(folder: &Self) -> Self {
        folder.clone()
    }
}
