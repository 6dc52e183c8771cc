//! Owns the full check of a diary file.

use std::thread;

use rusqlite::Connection;

use crate::store::ledger::tally::{self, Tally};
use crate::store::tables::{GROWING, Table};
use crate::store::{Folder, Reader, Store, StoreError, ledger};

/// How many rows of what a diary file holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Entries of any kind.
    pub entries: u64,
    /// Sets.
    pub sets: u64,
    /// Rows of all tables together, the journal's too.
    pub rows: u64,
    /// The number of the latest operation, forgotten ones included.
    pub last_operation: i64,
}

/// The result of a full check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckReport {
    /// What is wrong, in the words of the database; empty where all is well.
    pub problems: Vec<String>,
    /// What the file holds.
    pub counts: Counts,
}

/// Checks every page and every row of the diary in `folder` on a connection of its own, beside a
/// running Evenly or alone. A file too damaged to be opened gives [`StoreError::Damaged`].
pub fn check(folder: impl Into<Folder>) -> Result<CheckReport, StoreError> {
    let folder = folder.into();
    // A fresh connection: one that has met a damaged page keeps failing on good ones.
    let reader = Store::open_read_only(&folder)?;
    let (mut report, told) = reader.at_one_moment(|connection| {
        let report = check_through(&reader)?;
        // What is damaged has no sum, and is named in the report.
        let told = tally::whole(connection).and_then(|read| {
            let key = folder.key(false)?;
            ledger::check_without_writing(folder.dir(), &key, connection, read)
        });
        Ok((report, told))
    })?;
    if let Err(error @ StoreError::Damaged { .. }) = told {
        report.problems.push(error.to_string());
    }
    Ok(report)
}

/// Checks every page and every row on fresh connections that `open` gives, before anything of the
/// diary is shown, and gives the tally of the rows. The pages are checked on one core and the rows
/// summed on another.
pub(in crate::store) fn prove(
    open: impl Fn() -> Result<Connection, StoreError> + Sync,
) -> Result<Tally, StoreError> {
    let (pages, rows) = thread::scope(|scope| {
        let pages = || page_problems(&open()?);
        let beside = thread::Builder::new().spawn_scoped(scope, pages);
        let rows = open().and_then(|connection| {
            let loose = loose_rows(&connection)?;
            Ok((loose, tally::whole(&connection)?))
        });
        let pages = match beside {
            Ok(beside) => beside.join().unwrap_or_else(|_panicked| {
                Err(StoreError::Damaged {
                    details: "the check did not end".to_owned(),
                })
            }),
            // The system gives no second thread.
            Err(_refused) => open().and_then(|connection| page_problems(&connection)),
        };
        (pages, rows)
    });
    let mut problems = pages?;
    let (loose, tally) = rows?;
    problems.extend(loose);
    match problems.into_iter().next() {
        None => Ok(tally),
        Some(details) => Err(StoreError::Damaged { details }),
    }
}

/// What is wrong with the pages. Each of the two gives one row for each problem; the second says
/// "ok" when there is none.
fn page_problems(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut problems = Vec::new();
    all_rows(connection, "PRAGMA cipher_integrity_check", &mut problems)?;
    all_rows(connection, "PRAGMA integrity_check", &mut problems)?;
    problems.retain(|problem| problem != "ok");
    Ok(problems)
}

fn loose_rows(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut problems = Vec::new();
    all_rows(
        connection,
        "SELECT 'loose row in ' || \"table\" FROM pragma_foreign_key_check",
        &mut problems,
    )?;
    Ok(problems)
}

/// Checks through a connection that has read nothing else yet.
pub(in crate::store) fn check_through(reader: &Reader<'_>) -> Result<CheckReport, StoreError> {
    let connection = reader.connection();
    let mut problems = page_problems(connection)?;
    problems.extend(loose_rows(connection)?);
    if let Err(error) = reader.diary() {
        problems.push(error.to_string());
    }
    Ok(CheckReport {
        problems,
        counts: counts(connection)?,
    })
}

/// Counts the rows of every table.
pub(in crate::store) fn counts(connection: &Connection) -> Result<Counts, StoreError> {
    let mut there =
        connection.prepare_cached("SELECT count(*) FROM sqlite_schema WHERE name = ?1")?;
    let mut count = |table: &str| -> Result<u64, StoreError> {
        // A backup from before an update has fewer tables.
        if there.query_row([table], |row| row.get::<_, i64>(0))? == 0 {
            return Ok(0);
        }
        let sql = format!("SELECT count(*) FROM {table}");
        let count: i64 = connection.query_row(&sql, [], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    };
    let mut rows = count("operation")? + count("change")?;
    for table in Table::ALL.map(Table::name).into_iter().chain(GROWING) {
        rows += count(table)?;
    }
    Ok(Counts {
        entries: count(Table::Entry.name())?,
        sets: count(Table::SetEntry.name())?,
        rows,
        last_operation: connection.query_row(
            "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'operation'",
            [],
            |row| row.get(0),
        )?,
    })
}

fn all_rows(
    connection: &Connection,
    sql: &str,
    problems: &mut Vec<String>,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        problems.push(row.get(0)?);
    }
    Ok(())
}
