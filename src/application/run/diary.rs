//! Owns writing into the diary, taking changes back and doing them again.

use crate::application::run::Job;
use crate::application::{Core, DiaryCommand, Done, Fault, MergeRefusal, Receipt, TakenBack};
use crate::domain::revision::{FEW_ENTRIES, removes_much};
use crate::domain::{Entry, EntryId, NewEntry, Person, Profile, Stamp, VisitWords, When};
use crate::platform::{clock, identity};
use crate::store::{Act, ImportId, Op, Reason, StoreError};

/// Carries out one of the diary commands.
pub(in crate::application::run) fn run(
    core: &mut Core,
    job: &Job<'_>,
    command: &DiaryCommand,
) -> Result<Receipt, Fault> {
    match command {
        DiaryCommand::Log(entry) => log(core, job, entry),
        DiaryCommand::LogMany(entries) => log_many(core, job, entries),
        DiaryCommand::Edit { id, entry } => edit(core, job, *id, entry),
        DiaryCommand::MoveToBin(id) => move_to_bin(core, job, *id),
        DiaryCommand::TakeOutOfBin(id) => take_out_of_bin(core, job, *id),
        DiaryCommand::TakeImportBack { id, removals } => {
            take_import_back(core, job, *id, *removals)
        }
        DiaryCommand::SetProfile(profile) => set_profile(core, job, *profile),
        DiaryCommand::SetPerson(person) => set_person(core, job, person),
        DiaryCommand::SetVisitWords(visit) => set_visit_words(core, job, visit),
    }
}

/// Takes the last change back. Where that touches many entries at once, a verified backup is made
/// first; it asks nothing, as a redo brings back what an undo took away.
pub(in crate::application::run) fn undo(core: &mut Core, job: &Job<'_>) -> Result<Receipt, Fault> {
    if let Some(Act::Did(op)) = core.store()?.read().next_undo()?.map(|next| next.act)
        && op.touches_many()
    {
        core.store()?.backup(Reason::Removal, job.now)?;
    }
    Ok(match core.store_mut()?.undo(job.now)? {
        Some(receipt) => job.written(receipt, Vec::new(), Done::Undone),
        None => job.done(Done::NothingToUndo),
    })
}

/// Does the change again that was taken back last.
pub(in crate::application::run) fn redo(core: &mut Core, job: &Job<'_>) -> Result<Receipt, Fault> {
    if let Some(Act::Did(op)) = core.store()?.read().next_redo()?.map(|next| next.act)
        && op.touches_many()
    {
        core.store()?.backup(Reason::Removal, job.now)?;
    }
    Ok(match core.store_mut()?.redo(job.now)? {
        Some(receipt) => job.written(receipt, Vec::new(), Done::Redone),
        None => job.done(Done::NothingToRedo),
    })
}

fn log(core: &mut Core, job: &Job<'_>, new: &NewEntry) -> Result<Receipt, Fault> {
    let entry = with_identity(new, job.now);
    let op = Op::LogEntry { kind: entry.kind() };
    let ((), receipt) = core
        .store_mut()?
        .operate(&op, job.now, |tx| tx.insert_entry(&entry))?;
    Ok(job.written(receipt, vec![entry.id], Done::Saved))
}

fn log_many(core: &mut Core, job: &Job<'_>, new: &[NewEntry]) -> Result<Receipt, Fault> {
    let entries: Vec<Entry> = new
        .iter()
        .map(|entry| with_identity(entry, job.now))
        .collect();
    let op = Op::LogMany {
        count: u32::try_from(entries.len()).unwrap_or(u32::MAX),
    };
    let ((), receipt) = core
        .store_mut()?
        .operate(&op, job.now, |tx| tx.insert_many(&entries))?;
    let ids = entries.iter().map(|entry| entry.id).collect();
    Ok(job.written(receipt, ids, Done::Saved))
}

fn edit(core: &mut Core, job: &Job<'_>, id: EntryId, new: &NewEntry) -> Result<Receipt, Fault> {
    let op = Op::EditEntry {
        kind: new.body.kind(),
    };
    let ((), receipt) = core.store_mut()?.operate(&op, job.now, |tx| {
        let before = tx.read().entry(id)?.ok_or(StoreError::NoSuchEntry { id })?;
        tx.replace_entry(&Entry {
            id,
            recorded: before.recorded,
            when: with_instant(&new.when, job.now),
            body: new.body.clone(),
            note: new.note.clone(),
        })
    })?;
    Ok(job.written(receipt, vec![id], Done::Saved))
}

fn move_to_bin(core: &mut Core, job: &Job<'_>, id: EntryId) -> Result<Receipt, Fault> {
    let store = core.store_mut()?;
    let entry = store
        .read()
        .entry(id)?
        .ok_or(StoreError::NoSuchEntry { id })?;
    let op = Op::BinEntry { kind: entry.kind() };
    let (_binned, receipt) = store.operate(&op, job.now, |tx| tx.delete_entry(id))?;
    Ok(job.written(receipt, vec![id], Done::Saved))
}

fn take_out_of_bin(core: &mut Core, job: &Job<'_>, id: EntryId) -> Result<Receipt, Fault> {
    let store = core.store_mut()?;
    let binned = store
        .read()
        .bin(job.now)?
        .into_iter()
        .find(|binned| binned.entry.id == id)
        .ok_or(StoreError::NoSuchEntry { id })?;
    let op = Op::TakeOutOfBin {
        kind: binned.entry.kind(),
    };
    let (_entry, receipt) = store.operate(&op, job.now, |tx| tx.take_out_of_bin(id))?;
    Ok(job.written(receipt, vec![id], Done::Saved))
}

/// Moves what an import brought in into the bin, however long ago that was. What was changed since
/// stays: it holds something that the file does not. Where that is much of the diary, it waits for
/// the person to agree to the number; many entries go only after a verified backup.
fn take_import_back(
    core: &mut Core,
    job: &Job<'_>,
    id: ImportId,
    removals: usize,
) -> Result<Receipt, Fault> {
    let store = core.store_mut()?;
    let reader = store.read();
    let (unchanged, changed) = reader.of_import(id)?;
    let imports = reader.imports()?;
    let source = imports
        .into_iter()
        .find(|import| import.id == id)
        .map(|import| import.source)
        .unwrap_or_default();
    let entries: u64 = reader.counts()?.values().sum();
    let entries = usize::try_from(entries).unwrap_or(usize::MAX);
    if removes_much(unchanged.len(), entries) && removals < unchanged.len() {
        return Err(Fault::merge(MergeRefusal::RemovesMuch {
            removed: unchanged.len(),
            entries,
        }));
    }
    if unchanged.len() > FEW_ENTRIES {
        store.backup(Reason::Removal, job.now)?;
    }
    let op = Op::TakeImportBack {
        count: u32::try_from(unchanged.len()).unwrap_or(u32::MAX),
        source,
    };
    let ((), receipt) = store.operate(&op, job.now, |tx| {
        for id in &unchanged {
            tx.delete_entry(*id)?;
        }
        Ok::<(), StoreError>(())
    })?;
    let outcome = Done::ImportTakenBack(TakenBack {
        moved: unchanged.len(),
        kept: changed,
    });
    Ok(job.written(receipt, unchanged, outcome))
}

fn set_profile(core: &mut Core, job: &Job<'_>, profile: Profile) -> Result<Receipt, Fault> {
    let ((), receipt) = core
        .store_mut()?
        .operate(&Op::SetProfile, job.now, |tx| tx.set_profile(profile))?;
    Ok(job.written(receipt, Vec::new(), Done::Saved))
}

/// Keeps who the person is; what they want to say at a visit stays as it is.
fn set_person(core: &mut Core, job: &Job<'_>, person: &Person) -> Result<Receipt, Fault> {
    let store = core.store_mut()?;
    let person = Person {
        visit: store.read().person()?.visit,
        ..person.clone()
    };
    let ((), receipt) = store.operate(&Op::SetPerson, job.now, |tx| tx.set_person(&person))?;
    Ok(job.written(receipt, Vec::new(), Done::Saved))
}

/// Keeps what the person wants to say at a visit; who they are stays as it is.
fn set_visit_words(core: &mut Core, job: &Job<'_>, visit: &VisitWords) -> Result<Receipt, Fault> {
    let store = core.store_mut()?;
    let person = Person {
        visit: visit.clone(),
        ..store.read().person()?
    };
    let ((), receipt) = store.operate(&Op::SetVisitWords, job.now, |tx| tx.set_person(&person))?;
    Ok(job.written(receipt, Vec::new(), Done::Saved))
}

fn with_identity(new: &NewEntry, now: &Stamp) -> Entry {
    Entry {
        id: identity::fresh(now),
        recorded: now.clone(),
        when: with_instant(&new.when, now),
        body: new.body.clone(),
        note: new.note.clone(),
    }
}

/// Finds the instant of a day and a time of day in the zone the machine is in now, where a form
/// left it open. A form keeps the instant of an entry whose day and time it did not change.
fn with_instant(when: &When, now: &Stamp) -> When {
    let found = when
        .time
        .map(|time| clock::resolve(when.day, time, &now.zone));
    When {
        start: when.start.clone().or(found),
        ..when.clone()
    }
}
