//! Owns the rows of `strength`.

use rusqlite::{Connection, params};

use crate::domain::{SetSide, Strength, Variant};
use crate::store::StoreError;
use crate::store::tables::Fields;

/// What [`read_row`] reads, after the entry.
pub(in crate::store) const COLUMNS: &str = "entry, variant, side";

/// One row of `strength`.
#[derive(Debug)]
pub(in crate::store) struct StrengthRow {
    pub(in crate::store) variant: Variant,
    pub(in crate::store) side: Option<SetSide>,
}

pub(in crate::store) fn read_row(fields: &mut Fields<'_>) -> Result<StrengthRow, StoreError> {
    Ok(StrengthRow {
        variant: fields.text(Variant::from_id)?,
        side: fields.maybe_text(SetSide::from_id)?,
    })
}

pub(in crate::store) fn write(
    connection: &Connection,
    key: i64,
    strength: &Strength,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO strength (entry, variant, side) VALUES (?1, ?2, ?3)
             ON CONFLICT (entry) DO UPDATE SET variant = excluded.variant, side = excluded.side",
        )?
        .execute(params![
            key,
            strength.variant.id(),
            strength.side.map(SetSide::id)
        ])?;
    Ok(())
}
