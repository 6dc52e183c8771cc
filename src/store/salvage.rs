//! Owns reading what can still be read of a damaged file, into a list of its own and never into the diary.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::domain::{Day, Entry, Kind, Note};
use crate::store::connect::{Access, connect};
use crate::store::keys::DiaryKey;
use crate::store::tables::entry::{self, EntryRow};
use crate::store::tables::{Selection, Table, each_row};
use crate::store::{Folder, StoreError, files};

/// A copy of the damaged file that is read instead of it.
const SCRATCH: &str = "found.db.new";
/// How many keys are asked for at once, while nothing fails.
const AT_ONCE: i64 = 100;
/// How far beyond the last known key is looked where the end of the list itself cannot be read.
const BEYOND: i64 = 1_000;

/// What was found in a damaged file. Nothing says that it is whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Salvaged {
    /// The file.
    pub file: PathBuf,
    /// What was found, in the order of days.
    pub entries: Vec<FoundEntry>,
    /// How many places could not be read; each may have held an entry, or none. `None` where not
    /// even the beginning of the file can be read, so that nobody knows how much there was.
    pub unreadable: Option<u64>,
}

/// One entry that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundEntry {
    /// Its day.
    pub day: Day,
    /// Its kind.
    pub kind: Kind,
    /// Its note.
    pub note: Note,
    /// All of it; `None` where only its day, kind and note could be read.
    pub entry: Option<Entry>,
}

/// The damaged diaries that were set aside in a folder, newest first.
pub fn set_aside_files(dir: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let is_diary = |name: &&String| {
        name.starts_with(files::DIARY)
            && name.contains(files::SET_ASIDE)
            && !["-wal", "-shm", "-journal"]
                .iter()
                .any(|suffix| name.ends_with(suffix))
    };
    let names = files::names(dir)?;
    let mut found: Vec<PathBuf> = names
        .iter()
        .filter(is_diary)
        .map(|name| dir.join(name))
        .collect();
    found.reverse();
    Ok(found)
}

/// Reads what can be read of a damaged file, entry by entry. Pages whose checksum fails are passed
/// over, so nothing is shown that was changed by the damage. The file itself is only copied.
pub fn salvage(folder: impl Into<Folder>, file: &Path) -> Result<Salvaged, StoreError> {
    let folder = folder.into();
    let key = folder.key(false)?;
    let scratch = folder.dir().join(SCRATCH);
    files::remove_unfinished(&scratch)?;
    files::copy_whole(file, &scratch)?;
    let log = files::beside(file, "-wal");
    if log.exists() {
        files::copy_whole(&log, &files::beside(&scratch, "-wal"))?;
    }
    let mut search = Search {
        path: &scratch,
        key: &key,
        connection: None,
        found: Vec::new(),
        unreadable: 0,
    };
    let reached = search.read_all();
    let Search {
        connection,
        mut found,
        unreadable,
        ..
    } = search;
    drop(connection);
    files::remove_unfinished(&scratch)?;
    found.sort_by_key(|entry| entry.day);
    Ok(Salvaged {
        file: file.to_owned(),
        entries: found,
        unreadable: reached.then_some(unreadable),
    })
}

struct Search<'a> {
    path: &'a Path,
    key: &'a DiaryKey,
    connection: Option<Connection>,
    found: Vec<FoundEntry>,
    unreadable: u64,
}

impl Search<'_> {
    /// Reads every entry; `false` where not even the list of tables can be read.
    fn read_all(&mut self) -> bool {
        let Some(last) = self.last_key() else {
            return false;
        };
        let mut next = 1;
        while next <= last {
            let end = last.min(next + AT_ONCE - 1);
            let keys: Vec<i64> = (next..=end).collect();
            match self.ask(|connection| entry::read(connection, Selection::Keys(&keys))) {
                Ok(entries) => self.found.extend(entries.into_iter().map(whole)),
                Err(_page) => keys.iter().for_each(|key| self.read_one(*key)),
            }
            next = end + 1;
        }
        true
    }

    fn read_one(&mut self, key: i64) {
        let keys = [key];
        let Ok(rows) = self.ask(|connection| row(connection, &keys)) else {
            self.unreadable += 1;
            return;
        };
        let Some(kind) = rows.first().map(|row| row.kind) else {
            return;
        };
        // A damaged table of swims says nothing about walks.
        let read = self.ask(|connection| {
            entry::read_with(connection, Selection::Keys(&keys), |table| {
                may_have(kind, table)
            })
        });
        match read {
            Ok(entries) => self.found.extend(entries.into_iter().map(whole)),
            Err(_page) => self.found.extend(rows.iter().map(part)),
        }
    }

    /// The greatest key that any readable table names; `None` where none can be read.
    fn last_key(&mut self) -> Option<i64> {
        let maximum = |table: Table, column: &str| {
            format!("SELECT coalesce(max({column}), 0) FROM {}", table.name())
        };
        let own = self.number(&maximum(Table::Entry, "key"));
        if own.is_some() {
            return own;
        }
        let given =
            self.number("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'entry'");
        if given.is_some() {
            return given;
        }
        let mut last = None;
        for table in Table::ALL {
            if let (true, Some(column)) = (table != Table::Entry, table.entry_column()) {
                last = last.max(self.number(&maximum(table, column)));
            }
        }
        last.map(|last| last + BEYOND)
    }

    fn number(&mut self, sql: &str) -> Option<i64> {
        self.ask(|connection| Ok(connection.query_row(sql, [], |row| row.get(0))?))
            .ok()
    }

    /// Asks on a connection that has met no damage: one that did keeps failing on good pages.
    fn ask<T>(
        &mut self,
        question: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => connect(self.path, self.key, Access::Write)?,
        };
        let answer = question(&connection);
        if answer.is_ok() {
            self.connection = Some(connection);
        }
        answer
    }
}

/// Whether an entry of a kind can have a part in a table.
fn may_have(kind: Kind, table: Table) -> bool {
    match table {
        Table::Walk => kind == Kind::Walk,
        Table::Swim => kind == Kind::Swim,
        Table::SittingBreak | Table::BreakDeed => kind == Kind::Break,
        Table::CheckIn => kind == Kind::CheckIn,
        Table::Girth => kind == Kind::Girth,
        Table::BodyMark => kind == Kind::BodyMap,
        Table::CareStep => kind == Kind::CareStep,
        Table::OwnSession | Table::OwnSet => kind == Kind::Own,
        Table::Entry
        | Table::Profile
        | Table::Person
        | Table::Acknowledgement
        | Table::Misfit
        | Table::RuleLimit
        | Table::Plan
        | Table::PlanTarget
        | Table::Version
        | Table::PlanSheet
        | Table::Strength
        | Table::SetEntry
        | Table::Felt
        | Table::Pain
        | Table::PainFeel
        | Table::PainSite => true,
    }
}

fn row(connection: &Connection, keys: &[i64]) -> Result<Vec<EntryRow>, StoreError> {
    let mut rows = Vec::new();
    let selection = Selection::Keys(keys);
    each_row(
        connection,
        Table::Entry,
        entry::COLUMNS,
        selection,
        |fields| {
            rows.push(entry::read_row(fields)?);
            Ok(())
        },
    )?;
    Ok(rows)
}

fn whole(entry: Entry) -> FoundEntry {
    FoundEntry {
        day: entry.when.day,
        kind: entry.kind(),
        note: entry.note.clone(),
        entry: Some(entry),
    }
}

fn part(row: &EntryRow) -> FoundEntry {
    FoundEntry {
        day: row.when.day,
        kind: row.kind,
        note: row.note.clone(),
        entry: None,
    }
}
