//! Owns the ledger's mark in the diary's file: the place that its rows have reached.

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::store::StoreError;
use crate::store::ledger::chain::Place;

/// Whether the file has room for a mark. One of an older version has none, and no ledger.
pub(in crate::store) fn has_mark(connection: &Connection) -> Result<bool, StoreError> {
    Ok(connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = 'ledger_mark')",
        [],
        |row| row.get(0),
    )?)
}

/// Reads the mark; `None` where nothing was marked yet.
pub(in crate::store) fn mark(connection: &Connection) -> Result<Option<Place>, StoreError> {
    if !has_mark(connection)? {
        return Ok(None);
    }
    let place = connection
        .query_row("SELECT branch, seq, head FROM ledger_mark", [], |row| {
            Ok(Place {
                branch: row.get("branch")?,
                seq: row.get::<_, i64>("seq")?.unsigned_abs(),
                head: row.get("head")?,
            })
        })
        .optional()?;
    Ok(place)
}

/// Marks the place that the rows have reached with the transaction that runs.
pub(super) fn write(connection: &Connection, place: &Place) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO ledger_mark (id, branch, seq, head) VALUES (1, ?1, ?2, ?3)
             ON CONFLICT (id) DO UPDATE
             SET branch = excluded.branch, seq = excluded.seq, head = excluded.head",
        )?
        .execute(params![
            place.branch,
            i64::try_from(place.seq).unwrap_or(i64::MAX),
            place.head
        ])?;
    Ok(())
}
