//! Owns the rows of `sitting_break`.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use crate::domain::{BreakOrigin, SittingBreak};
use crate::store::StoreError;
use crate::store::tables::Fields;

/// What [`read_row`] reads, after the entry.
pub(in crate::store) const COLUMNS: &str = "entry, origin";

/// Reads a row; minutes and deeds come from other tables.
pub(in crate::store) fn read_row(fields: &mut Fields<'_>) -> Result<SittingBreak, StoreError> {
    Ok(SittingBreak {
        minutes: None,
        deeds: BTreeSet::new(),
        origin: fields.maybe_text(BreakOrigin::from_id)?,
    })
}

pub(in crate::store) fn write(
    connection: &Connection,
    key: i64,
    sitting_break: &SittingBreak,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO sitting_break (entry, origin) VALUES (?1, ?2)
             ON CONFLICT (entry) DO UPDATE SET origin = excluded.origin",
        )?
        .execute(params![key, sitting_break.origin.map(BreakOrigin::id)])?;
    Ok(())
}
