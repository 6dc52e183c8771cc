//! Owns what can be asked of the diary.

use crate::domain::Stamp;
use crate::domain::{Day, DayRange, Diary, Entry, EntryId, Kind, Profile};
use crate::store::{BinnedEntry, Found, Operation, Page, Revision, Search, StoreError};
use std::collections::BTreeMap;
use std::marker::PhantomData;

/// Reads the diary, through a connection of its own or one that is lent.
#[derive(Debug)]
pub struct Reader<'c> {
    lent: PhantomData<&'c ()>,
}

impl Reader<'_> {
    /// The whole diary, in its order.
    pub fn diary(&self) -> Result<Diary, StoreError> {
        unimplemented!()
    }
    /// Every entry, in the diary's order.
    pub fn entries_all(&self) -> Result<Vec<Entry>, StoreError> {
        unimplemented!()
    }
    /// The entries on some days, in the diary's order.
    pub fn entries(&self, days: DayRange) -> Result<Vec<Entry>, StoreError> {
        unimplemented!()
    }
    /// One entry; `None` where it is not in the diary (it may be in the bin).
    pub fn entry(&self, id: EntryId) -> Result<Option<Entry>, StoreError> {
        unimplemented!()
    }
    /// The latest `count` entries of a kind, newest first.
    pub fn latest(&self, kind: Kind, count: usize) -> Result<Vec<Entry>, StoreError> {
        unimplemented!()
    }
    /// A page of the entries that match, newest first.
    pub fn entries_matching(&self, search: &Search, page: Page) -> Result<Found, StoreError> {
        unimplemented!()
    }
    /// The first day that has an entry.
    pub fn first_day(&self) -> Result<Option<Day>, StoreError> {
        unimplemented!()
    }
    /// The last day that has an entry.
    pub fn last_day(&self) -> Result<Option<Day>, StoreError> {
        unimplemented!()
    }
    /// How many entries there are of each kind; kinds without one are missing.
    pub fn counts(&self) -> Result<BTreeMap<Kind, u64>, StoreError> {
        unimplemented!()
    }
    /// What the person said about themselves.
    pub fn profile(&self) -> Result<Profile, StoreError> {
        unimplemented!()
    }
    /// The latest operations, newest first.
    pub fn operations(&self, count: usize) -> Result<Vec<Operation>, StoreError> {
        unimplemented!()
    }
    /// The operation that an undo would take back.
    pub fn next_undo(&self) -> Result<Option<Operation>, StoreError> {
        unimplemented!()
    }
    /// The operation that a redo would do again.
    pub fn next_redo(&self) -> Result<Option<Operation>, StoreError> {
        unimplemented!()
    }
    /// The deleted entries that can still be taken out of the bin, last deleted first.
    pub fn bin(&self, now: &Stamp) -> Result<Vec<BinnedEntry>, StoreError> {
        unimplemented!()
    }
    /// What became of an entry in the last 90 days, oldest first.
    pub fn history(&self, id: EntryId) -> Result<Vec<Revision>, StoreError> {
        unimplemented!()
    }
    /// A number that rises whenever something was committed, also by another process.
    /// Numbers of different readers do not compare.
    pub fn revision(&self) -> Result<u64, StoreError> {
        unimplemented!()
    }
}
