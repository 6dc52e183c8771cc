//! Owns writing: every change to the diary, inside one operation.

use crate::domain::{Entry, EntryId, Profile};
use crate::store::{Reader, StoreError};
use std::marker::PhantomData;

/// Writes the diary. It exists only inside [`crate::store::Store::operate`].
#[derive(Debug)]
pub struct Tx<'c> {
    lent: PhantomData<&'c ()>,
}

impl Tx<'_> {
    /// Adds an entry. Its identifier must be new.
    pub fn insert_entry(&self, entry: &Entry) -> Result<(), StoreError> {
        unimplemented!()
    }
    /// Adds many entries; none where one of them is refused.
    pub fn insert_many(&self, entries: &[Entry]) -> Result<(), StoreError> {
        unimplemented!()
    }
    /// Replaces what an entry holds, keeping its place in history. When it was first written down
    /// stays what it was.
    pub fn replace_entry(&self, entry: &Entry) -> Result<(), StoreError> {
        unimplemented!()
    }
    /// Moves an entry to the bin and gives it back.
    pub fn delete_entry(&self, id: EntryId) -> Result<Entry, StoreError> {
        unimplemented!()
    }
    /// Takes an entry out of the bin and gives it back.
    pub fn take_out_of_bin(&self, id: EntryId) -> Result<Entry, StoreError> {
        unimplemented!()
    }
    /// Replaces what the person said about themselves.
    pub fn set_profile(&self, profile: Profile) -> Result<(), StoreError> {
        unimplemented!()
    }
    /// Reads the diary as this operation has left it so far.
    pub fn read(&self) -> Reader<'_> {
        unimplemented!()
    }
}
