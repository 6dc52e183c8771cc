//! Owns writing: every change to the diary, inside one operation.

use std::cell::Cell;

use rusqlite::{Connection, params};

use crate::domain::rules::{Firing, LimitId};
use crate::domain::{
    AcceptedSheet, Acknowledgement, Clearing, Day, Entry, EntryId, Misfit, Person, Plan, Profile,
    SafetyCheck, Stamp,
};
use crate::store::bin::DAY_MS;
use crate::store::images::Images;
use crate::store::tables::{
    answer, entry, firing, person, plan, plan_sheet, profile, rule_limit, safety,
};
use crate::store::{Reader, StoreError, bin};

/// Writes the diary. It exists only inside [`crate::store::Store::operate`].
#[derive(Debug)]
pub struct Tx<'c> {
    connection: &'c Connection,
    images: &'c Images,
    grown: Cell<usize>,
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

    /// Replaces who the diary is about.
    pub fn set_person(&self, person: &Person) -> Result<(), StoreError> {
        person::write(self.connection, person)
    }

    /// The moment to give to what is said now: `now`, or a millisecond after the last thing that
    /// was said within the day after `now`. So two answers never share a moment, and a clearing
    /// comes after the check it clears also when the clock was set back in between.
    pub fn moment(&self, now: &Stamp) -> Result<Stamp, StoreError> {
        let last: Option<i64> = self
            .connection
            .prepare_cached(
                "SELECT max(at_utc_ms) FROM (
                     SELECT at_utc_ms FROM safety_check
                     UNION ALL SELECT at_utc_ms FROM clearing
                     UNION ALL SELECT at_utc_ms FROM acknowledgement
                     UNION ALL SELECT at_utc_ms FROM misfit
                     UNION ALL SELECT at_utc_ms FROM plan)
                 WHERE at_utc_ms BETWEEN ?1 AND ?2",
            )?
            .query_row(params![now.utc_ms, now.utc_ms + DAY_MS], |row| row.get(0))?;
        Ok(Stamp {
            utc_ms: last.map_or(now.utc_ms, |last| last + 1),
            ..now.clone()
        })
    }

    /// Keeps an answered safety check. Nothing takes it out again: an undo of the operation leaves
    /// it. One of the same moment is left as it is.
    pub fn add_check(&self, check: &SafetyCheck) -> Result<(), StoreError> {
        self.grow(safety::add_check(self.connection, check)?);
        Ok(())
    }

    /// Keeps what ended a stop. Nothing takes it out again. One of the same rule and moment is left
    /// as it is.
    pub fn add_clearing(&self, clearing: &Clearing) -> Result<(), StoreError> {
        self.grow(safety::add_clearing(self.connection, clearing)?);
        Ok(())
    }

    /// Keeps a warning as it was shown. Nothing takes it out again. One of the same rule, day and
    /// moment is left as it is.
    pub fn add_firing(&self, firing: &Firing) -> Result<(), StoreError> {
        if !firing::has(self.connection, firing)? {
            firing::add(self.connection, firing)?;
            self.grow(1);
        }
        Ok(())
    }

    /// Keeps that a warning was read. The same rule and moment is left as it is.
    pub fn acknowledge(&self, said: &Acknowledgement) -> Result<(), StoreError> {
        answer::acknowledge(self.connection, said)
    }

    /// Keeps that a warning does not fit. The same rule and moment is left as it is.
    pub fn add_misfit(&self, misfit: &Misfit) -> Result<(), StoreError> {
        answer::add_misfit(self.connection, misfit)
    }

    /// Sets a limit for the physiotherapist. The value must lie inside [`LimitId::bounds`].
    pub fn set_limit(&self, id: LimitId, value: f64, reviewed: Day) -> Result<(), StoreError> {
        rule_limit::set(self.connection, id, value, reviewed)
    }

    /// Goes back to the program's own value of a limit.
    pub fn reset_limit(&self, id: LimitId) -> Result<(), StoreError> {
        rule_limit::reset(self.connection, id)
    }

    /// Keeps a plan beside the ones before it.
    pub fn add_plan(&self, plan: &Plan) -> Result<(), StoreError> {
        plan::add(self.connection, plan)
    }

    /// Keeps a physiotherapist's plan beside the ones before it, with its pictures.
    pub fn add_plan_sheet(&self, accepted: &AcceptedSheet) -> Result<(), StoreError> {
        plan_sheet::add(self.connection, accepted)
    }

    /// Reads the diary as this operation has left it so far.
    pub const fn read(&self) -> Reader<'_> {
        Reader::lend(self.connection, 0)
    }

    /// Writes through an open transaction.
    pub(in crate::store) const fn new(connection: &'c Connection, images: &'c Images) -> Self {
        Self {
            connection,
            images,
            grown: Cell::new(0),
        }
    }

    /// How many rows were added to tables that only grow.
    pub(in crate::store) const fn grown(&self) -> usize {
        self.grown.get()
    }

    fn grow(&self, rows: usize) {
        self.grown.set(self.grown.get() + rows);
    }
}
