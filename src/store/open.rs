//! Owns opening a diary folder: what may be opened, how, and by whom.

use std::path::Path;

use crate::domain::Stamp;
use crate::store::{Reader, StoreError};

/// Whether the diary can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// It can.
    ReadWrite,
    /// Its folder or medium cannot be written: everything can be looked at and exported.
    ReadOnly,
}

/// An open diary: the one writer.
#[derive(Debug)]
pub struct Store {}

impl Store {
    /// Opens the diary in `dir`, or makes a new one where there has never been one. The folder
    /// itself is made where it is missing. A file of an older version is brought up to date after
    /// a verified backup. Where the folder cannot be written, the diary opens for reading.
    pub fn open(dir: &Path, now: &Stamp) -> Result<Self, StoreError> {
        unimplemented!()
    }

    /// Makes a new, empty diary in a folder whose diary is gone, keeping backups and set-aside
    /// files where they are. Refused where a diary file exists.
    pub fn start_anew(dir: &Path, now: &Stamp) -> Result<Self, StoreError> {
        unimplemented!()
    }

    /// Opens an existing diary for reading beside a running Evenly that may be writing it.
    pub fn open_read_only(dir: &Path) -> Result<Reader<'static>, StoreError> {
        unimplemented!()
    }

    /// Whether the diary can be written.
    pub fn mode(&self) -> Mode {
        unimplemented!()
    }

    /// The diary's folder.
    pub fn dir(&self) -> &Path {
        unimplemented!()
    }

    /// Reads through the writer's own connection.
    pub fn read(&self) -> Reader<'_> {
        unimplemented!()
    }

    /// A second, read-only connection, for the window to read while the worker writes.
    pub fn reader(&self) -> Result<Reader<'static>, StoreError> {
        unimplemented!()
    }
}
