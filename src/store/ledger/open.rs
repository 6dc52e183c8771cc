//! Owns what opening a diary asks of its ledger: that the file holds exactly the rows the ledger
//! leads to, and what to do where one of them is behind the other.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use crate::domain::Stamp;
use crate::store::keys::DiaryKey;
use crate::store::ledger::chain::{Chain, HEADER, Place, Record, Seal, Start};
use crate::store::ledger::tally::Tally;
use crate::store::ledger::{Ledger, mark, replay, tally};
use crate::store::{StoreError, files};

/// A ledger that goes on.
#[derive(Debug)]
pub(in crate::store) struct Opened {
    /// The ledger.
    pub(in crate::store) ledger: Ledger,
    /// Whether it had to begin anew, as the one that was there could not go on.
    pub(in crate::store) anew: bool,
    /// Whether the last session ended before what it erased was forgotten.
    pub(in crate::store) to_forget: bool,
}

/// Where a mark stands in the ledgers of a folder.
enum Standing {
    /// These records follow it, up to the end of the present ledger, and this is the tally there.
    Known {
        /// The present ledger as it was read.
        chain: Box<Chain>,
        /// The tally at the mark.
        tally: Tally,
        /// What the file lacks.
        missing: Vec<Record>,
        /// Whether one of the present ledger's records erased something.
        erases: bool,
    },
    /// The ledgers do not reach it: they were lost or damaged.
    Unknown,
    /// The ledgers went on from it and cannot say how.
    Older,
}

/// Brings the diary's file and its ledger together. `read` is the tally of the rows as they were
/// read from the file just now. A file of an older version has no ledger.
pub(in crate::store) fn open(
    dir: &Path,
    key: &DiaryKey,
    connection: &mut Connection,
    read: Tally,
    now: &Stamp,
) -> Result<Option<Opened>, StoreError> {
    if !mark::has_mark(connection)? {
        return Ok(None);
    }
    let path = dir.join(files::LEDGER);
    let Some(marked) = mark::mark(connection)? else {
        if path.exists() {
            // A ledger gets its name after the mark is in the file: this file is from before.
            return Err(older());
        }
        return start_anew(dir, key, connection, now, false).map(Some);
    };
    let seal = Seal::of(key)?;
    finish_renaming(dir, &seal, &marked, now)?;
    let (mut chain, missing, erases) = match stand(dir, &seal, &marked)? {
        Standing::Known {
            chain,
            tally,
            missing,
            erases,
        } if tally == read => (chain, missing, erases),
        Standing::Known { .. } | Standing::Older => return Err(older()),
        Standing::Unknown => {
            put_aside(dir, now)?;
            return start_anew(dir, key, connection, now, true).map(Some);
        }
    };
    if !missing.is_empty() {
        replay::roll_forward(connection, &missing)?;
    }
    if !path.exists() {
        // The present ledger was put away with a backup and none followed it.
        let start = Start {
            follows: chain.start.follows,
            place: chain.end,
            tally: tally::whole(connection)?,
        };
        files::write_whole(&path, &start.to_bytes(&seal)?)?;
        *chain = Chain::read(&path, &seal)?.ok_or_else(older)?;
    }
    let rows = if missing.is_empty() {
        read.without(tally::numbers(connection)?)
    } else {
        tally::rows(connection)?
    };
    let ledger = Ledger::go_on(&path, seal, &chain, connection, rows)?;
    Ok(Some(Opened {
        ledger,
        anew: false,
        to_forget: erases,
    }))
}

/// Says of a file that cannot be written, or that another process may be writing, whether it holds
/// the rows its ledger leads to. `read` is their tally. A file that lacks something is not shown.
pub(in crate::store) fn check_without_writing(
    dir: &Path,
    key: &DiaryKey,
    connection: &Connection,
    read: Tally,
) -> Result<(), StoreError> {
    let Some(marked) = mark::mark(connection)? else {
        return if dir.join(files::LEDGER).exists() && mark::has_mark(connection)? {
            Err(older())
        } else {
            Ok(())
        };
    };
    match stand(dir, &Seal::of(key)?, &marked)? {
        Standing::Known { tally, .. } if tally != read => Err(older()),
        Standing::Known { missing, .. } if !missing.is_empty() => Err(StoreError::NeedsUpdate),
        Standing::Older => Err(older()),
        Standing::Known { .. } | Standing::Unknown => Ok(()),
    }
}

/// Begins a new branch inside a transaction of a file that is not yet, or no longer, in step with a
/// ledger. Its ledger waits under another name until [`promote`].
pub(in crate::store) fn begin(
    dir: &Path,
    key: &DiaryKey,
    transaction: &Connection,
) -> Result<(), StoreError> {
    if !mark::has_mark(transaction)? {
        return Ok(());
    }
    let follows = mark::mark(transaction)?.map_or([0; 16], |before| before.branch);
    let start = Start {
        follows,
        place: Place::first()?,
        tally: tally::whole(transaction)?,
    };
    let bytes = start.to_bytes(&Seal::of(key)?)?;
    files::write_whole(&dir.join(files::NEW_LEDGER), &bytes)?;
    mark::write(transaction, &start.place)
}

/// Gives the ledger that waits its name. One with records that still has it is kept aside.
pub(in crate::store) fn promote(dir: &Path, now: &Stamp) -> Result<(), StoreError> {
    let waiting = dir.join(files::NEW_LEDGER);
    if !waiting.exists() {
        return Ok(());
    }
    let path = dir.join(files::LEDGER);
    if fs::metadata(&path).is_ok_and(|present| present.len() > HEADER as u64) {
        put_aside(dir, now)?;
    }
    files::rename(&waiting, &path)
}

/// Keeps a ledger that cannot go on under another name.
pub(in crate::store) fn put_aside(dir: &Path, now: &Stamp) -> Result<(), StoreError> {
    let path = dir.join(files::LEDGER);
    if path.exists() {
        files::rename(&path, &aside_name(&path, now))
    } else {
        Ok(())
    }
}

/// Keeps a copy of a ledger whose end is about to be cut off.
pub(in crate::store) fn keep_copy(dir: &Path, now: &Stamp) -> Result<(), StoreError> {
    let path = dir.join(files::LEDGER);
    files::copy_whole(&path, &aside_name(&path, now))
}

fn aside_name(path: &Path, now: &Stamp) -> PathBuf {
    let name = format!("{}{}", files::SET_ASIDE, files::name_of_instant(now));
    let mut number = 1;
    loop {
        let aside = match number {
            1 => files::beside(path, &name),
            _ => files::beside(path, &format!("{name}-{number}")),
        };
        if !aside.exists() {
            return aside;
        }
        number += 1;
    }
}

fn start_anew(
    dir: &Path,
    key: &DiaryKey,
    connection: &mut Connection,
    now: &Stamp,
    anew: bool,
) -> Result<Opened, StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    begin(dir, key, &transaction)?;
    transaction.commit()?;
    promote(dir, now)?;
    let path = dir.join(files::LEDGER);
    let seal = Seal::of(key)?;
    let chain = Chain::read(&path, &seal)?.ok_or_else(older)?;
    let rows = tally::rows(connection)?;
    Ok(Opened {
        ledger: Ledger::go_on(&path, seal, &chain, connection, rows)?,
        anew,
        to_forget: false,
    })
}

/// Finishes what an earlier session began: a ledger that waits and goes on from the mark gets its
/// name, one that waits for nothing goes.
fn finish_renaming(dir: &Path, seal: &Seal, marked: &Place, now: &Stamp) -> Result<(), StoreError> {
    let waiting = dir.join(files::NEW_LEDGER);
    if !waiting.exists() {
        return Ok(());
    }
    let known = Chain::read(&dir.join(files::LEDGER), seal)?
        .is_some_and(|chain| chain.tally_at(marked).is_some());
    let goes_on =
        Chain::read(&waiting, seal)?.is_some_and(|chain| chain.tally_at(marked).is_some());
    if goes_on && !known {
        promote(dir, now)
    } else {
        files::remove_unfinished(&waiting)
    }
}

fn stand(dir: &Path, seal: &Seal, marked: &Place) -> Result<Standing, StoreError> {
    let present = Chain::read(&dir.join(files::LEDGER), seal)?;
    let erases = present.as_ref().is_some_and(Chain::erases);
    let way = replay::way_from(dir, seal, marked, present)?;
    Ok(match (way.at_mark, way.present) {
        (Some(tally), Some(chain)) if way.reaches_the_end => Standing::Known {
            erases,
            chain: Box::new(chain),
            tally,
            missing: way.records,
        },
        (_, Some(chain)) => {
            let start = chain.start;
            let ahead = start.place.branch == marked.branch && start.place.seq > marked.seq;
            if ahead || start.follows == marked.branch {
                Standing::Older
            } else {
                Standing::Unknown
            }
        }
        (_, None) => Standing::Unknown,
    })
}

/// The rows of the file are not those that the ledger leads to.
pub(super) fn older() -> StoreError {
    StoreError::Damaged {
        details: "an older state of some rows came back".to_owned(),
    }
}
