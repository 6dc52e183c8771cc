//! Owns writing: every change to the diary, inside one operation.

use std::cell::Cell;

use rusqlite::{Connection, params};

use crate::domain::revision::{ContentId, Graph, Item, ThingId};
use crate::domain::rules::{Firing, LimitId};
use crate::domain::{
    Acknowledgement, Clearing, Day, DiaryId, Entry, EntryId, KeptSheet, Misfit, OwnExercises,
    Person, Plan, Profile, SafetyCheck, Stamp,
};
use crate::store::bin::DAY_MS;
use crate::store::images::Images;
use crate::store::tables::{
    answer, entry, firing, import, person, picture, plan, plan_sheet, profile, revision,
    rule_limit, safety, version,
};
use crate::store::{Reader, StoreError, bin, follow};

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

    /// Keeps what an import brought in, so that [`Reader::imports`] lists it. No undo takes the list
    /// back: it follows from the diary what of it is there.
    pub fn note_import(
        &self,
        source: &str,
        now: &Stamp,
        entries: &[Entry],
    ) -> Result<(), StoreError> {
        if !entries.is_empty() {
            import::add(self.connection, source, now, entries)?;
            self.grow(1);
        }
        Ok(())
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
        follow::keep_root(self.connection, entry.id)?;
        entry::replace(self.connection, entry)
    }

    /// Moves an entry to the bin and gives it back.
    pub fn delete_entry(&self, id: EntryId) -> Result<Entry, StoreError> {
        let entry = self.read().entry(id)?;
        let entry = entry.ok_or(StoreError::NoSuchEntry { id })?;
        follow::keep_root(self.connection, id)?;
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
                     UNION ALL SELECT at_utc_ms FROM plan
                     UNION ALL SELECT at_utc_ms FROM plan_sheet)
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
        if !safety::has_check(self.connection, check)? {
            safety::add_check(self.connection, check)?;
            self.grow(1);
        }
        Ok(())
    }

    /// Keeps what ended a stop. Nothing takes it out again. One of the same rule and moment is left
    /// as it is.
    pub fn add_clearing(&self, clearing: &Clearing) -> Result<(), StoreError> {
        if !safety::has_clearing(self.connection, clearing)? {
            safety::add_clearing(self.connection, clearing)?;
            self.grow(1);
        }
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

    /// Keeps what another diary knows of a thing. What is shown and what is kept beside it is
    /// written with [`Self::put`], [`Self::take_away`] and [`Self::keep_beside`], and must be what
    /// the graph says.
    pub fn learn(&self, thing: ThingId, graph: &Graph) -> Result<(), StoreError> {
        let name = thing.to_string();
        let before = revision::read(self.connection, &name)?;
        let follows_from_the_entry = matches!(thing, ThingId::Entry(_)) && graph.is_root();
        if before.is_empty() && follows_from_the_entry {
            return Ok(());
        }
        let known = before.revisions().len();
        revision::write(self.connection, &name, graph, &before)?;
        self.grow(graph.revisions().len().saturating_sub(known));
        Ok(())
    }

    /// Makes an item be what is shown of its thing.
    pub fn put(&self, item: &Item) -> Result<(), StoreError> {
        match item {
            Item::Entry(entry) => match self.read().entry(entry.id)? {
                None => self.insert_entry(entry),
                Some(known) if known.recorded == entry.recorded => self.replace_entry(entry),
                // When an entry was first written down stays what it was, so this is another one
                // under the same name.
                Some(_) => {
                    entry::delete(self.connection, entry.id)?;
                    self.insert_entry(entry)
                }
            },
            Item::Plan(plan) => {
                plan::remove(self.connection, plan.variant, plan.at.utc_ms)?;
                self.add_plan(plan)
            }
            Item::PlanSheet(kept) => {
                plan_sheet::remove(self.connection, kept.sheet.id, kept.at.utc_ms)?;
                self.add_plan_sheet(kept)
            }
            Item::Limit(limit) => self.set_limit(limit.id, limit.value, limit.reviewed),
            Item::Read(said) => {
                answer::take_read_back(self.connection, said.rule, said.at.utc_ms)?;
                self.acknowledge(said)
            }
            Item::Misfit(misfit) => {
                answer::take_misfit_back(self.connection, misfit.rule, misfit.at.utc_ms)?;
                self.add_misfit(misfit)
            }
            Item::WeakerSide(_)
            | Item::ProfessionalSeen(_)
            | Item::Cause(_)
            | Item::DailyLightWork
            | Item::UnevenSides
            | Item::Pseudonym(_)
            | Item::Name(_)
            | Item::Noticed(_)
            | Item::Course(_)
            | Item::Questions(_) => {
                self.change_said(|profile, person| item.say_in(profile, person))
            }
        }
    }

    /// Takes a thing out of what is shown; an entry goes into the bin.
    pub fn take_away(&self, thing: ThingId) -> Result<(), StoreError> {
        match thing {
            ThingId::Entry(id) => entry::delete(self.connection, id),
            ThingId::Plan(variant, at) => plan::remove(self.connection, variant, at),
            ThingId::PlanSheet(id, at) => plan_sheet::remove(self.connection, id, at),
            ThingId::Limit(limit) => self.reset_limit(limit),
            ThingId::Read(rule, at) => answer::take_read_back(self.connection, rule, at),
            ThingId::Misfit(rule, at) => answer::take_misfit_back(self.connection, rule, at),
            ThingId::Said(field) => {
                self.change_said(|profile, person| field.unsay(profile, person))
            }
        }
    }

    /// Makes the versions beside the shown one be exactly these, each with what it says as JSON.
    pub fn keep_beside(
        &self,
        thing: ThingId,
        versions: &[(ContentId, String)],
    ) -> Result<(), StoreError> {
        version::write(self.connection, &thing.to_string(), versions)
    }

    /// Gives the diary the identifier of another one: an empty one becomes its copy.
    pub fn adopt(&self, id: DiaryId) -> Result<(), StoreError> {
        self.grow(person::adopt(self.connection, id)?);
        Ok(())
    }

    /// Keeps a check of another diary, also where one of the same moment is there.
    pub fn take_check(&self, check: &SafetyCheck) -> Result<(), StoreError> {
        self.grow(1);
        safety::add_check(self.connection, check)
    }

    /// Keeps what ended a stop in another diary.
    pub fn take_clearing(&self, clearing: &Clearing) -> Result<(), StoreError> {
        self.grow(1);
        safety::add_clearing(self.connection, clearing)
    }

    /// Keeps a warning that another diary showed.
    pub fn take_firing(&self, firing: &Firing) -> Result<(), StoreError> {
        self.grow(1);
        firing::add(self.connection, firing)
    }

    /// Keeps a plan that was taken over beside the ones before it, with its pictures.
    pub fn add_plan_sheet(&self, kept: &KeptSheet) -> Result<(), StoreError> {
        self.keep_pictures(&kept.sheet.content.own)?;
        plan_sheet::add(self.connection, kept)
    }

    /// Keeps the pictures of own exercises that are not kept yet.
    pub fn keep_pictures(&self, own: &OwnExercises) -> Result<(), StoreError> {
        for file in own.files() {
            self.grow(picture::add(self.connection, file)?);
        }
        Ok(())
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

    /// Writes only what differs: a row that says nothing would be a change of its own.
    fn change_said(
        &self,
        change: impl FnOnce(&mut Profile, &mut Person),
    ) -> Result<(), StoreError> {
        let (old_profile, old_person) = (self.read().profile()?, self.read().person()?);
        let (mut profile, mut person) = (old_profile, old_person.clone());
        change(&mut profile, &mut person);
        if profile != old_profile {
            self.set_profile(profile)?;
        }
        if person != old_person {
            self.set_person(&person)?;
        }
        Ok(())
    }

    fn grow(&self, rows: usize) {
        self.grown.set(self.grown.get() + rows);
    }
}
