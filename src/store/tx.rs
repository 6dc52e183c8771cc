//! Owns writing: every change to the diary, inside one operation.

use rusqlite::Connection;

use crate::domain::{Entry, EntryId, Profile};
use crate::store::images::Images;
use crate::store::tables::{entry, profile};
use crate::store::{Reader, StoreError, bin};

/// Writes the diary. It exists only inside [`crate::store::Store::operate`].
#[derive(Debug)]
pub struct Tx<'c> {
    connection: &'c Connection,
    images: &'c Images,
}

impl<'c> Tx<'c> {
    /// Adds an entry. Its identifier must be new.
    pub fn insert_entry(&self, entry: &Entry) -> Result<(), StoreError> {
        entry::insert(self.connection, entry)
    }

    /// Adds many entries. The operation fails where one of them is refused.
    pub fn insert_many(&self, entries: &[Entry]) -> Result<(), StoreError> {
        entries
            .iter()
            .try_for_each(|entry| self.insert_entry(entry))
    }

    /// Replaces what an entry holds, keeping its place in history. When it was first written down
    /// stays what it was.
    pub fn replace_entry(&self, entry: &Entry) -> Result<(), StoreError> {
        entry::replace(self.connection, entry)
    }

    /// Moves an entry to the bin and gives it back.
    pub fn delete_entry(&self, id: EntryId) -> Result<Entry, StoreError> {
        let entry = self.read().entry(id)?;
        let entry = entry.ok_or(StoreError::NoSuchEntry { id })?;
        entry::delete(self.connection, id)?;
        Ok(entry)
    }

    /// Takes an entry out of the bin and gives it back.
    pub fn take_out_of_bin(&self, id: EntryId) -> Result<Entry, StoreError> {
        bin::take_out(self.connection, self.images, id)?;
        self.read().entry(id)?.ok_or(StoreError::NoSuchEntry { id })
    }

    /// Replaces what the person said about themselves.
    pub fn set_profile(&self, profile: Profile) -> Result<(), StoreError> {
        profile::write(self.connection, profile)
    }

    /// Reads the diary as this operation has left it so far.
    pub const fn read(&self) -> Reader<'_> {
        Reader::lend(self.connection, 0)
    }

    /// Writes through an open transaction.
    pub(in crate::store) const fn new(connection: &'c Connection, images: &'c Images) -> Self {
        Self { connection, images }
    }
}
