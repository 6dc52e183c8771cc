//! Owns the rows of `sitting_break`.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use crate::domain::{BreakOrigin, Minutes, SittingBreak};
use crate::store::StoreError;
use crate::store::tables::Fields;

/// What [`read_row`] reads, after the entry.
pub(in crate::store) const COLUMNS: &str = "entry, origin, sat_minutes";

/// Reads a row; minutes and deeds come from other tables.
pub(in crate::store) fn read_row(fields: &mut Fields<'_>) -> Result<SittingBreak, StoreError> {
    Ok(SittingBreak {
        minutes: None,
        deeds: BTreeSet::new(),
        origin: fields.maybe_text(BreakOrigin::from_id)?,
        sat_before: fields.maybe_real(Minutes::new)?,
    })
}

pub(in crate::store) fn write(
    connection: &Connection,
    key: i64,
    sitting_break: &SittingBreak,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO sitting_break (entry, origin, sat_minutes) VALUES (?1, ?2, ?3)
             ON CONFLICT (entry) DO UPDATE
             SET origin = excluded.origin, sat_minutes = excluded.sat_minutes",
        )?
        .execute(params![
            key,
            sitting_break.origin.map(BreakOrigin::id),
            sitting_break.sat_before.map(Minutes::get),
        ])?;
    Ok(())
}
