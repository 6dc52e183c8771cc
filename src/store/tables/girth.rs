//! Owns the rows of `girth`.

use rusqlite::{Connection, params};

use crate::domain::{Centimetres, Girth, GirthPlace, PerSide};
use crate::store::StoreError;
use crate::store::tables::Fields;

/// What [`read_row`] reads, after the entry.
pub(in crate::store) const COLUMNS: &str = "entry, place, left_cm, right_cm";

pub(in crate::store) fn read_row(fields: &mut Fields<'_>) -> Result<Girth, StoreError> {
    Ok(Girth {
        place: fields.text(GirthPlace::from_id)?,
        cm: PerSide {
            left: fields.maybe_real(Centimetres::new)?,
            right: fields.maybe_real(Centimetres::new)?,
        },
    })
}

pub(in crate::store) fn write(
    connection: &Connection,
    key: i64,
    girth: &Girth,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO girth (entry, place, left_cm, right_cm) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (entry) DO UPDATE
             SET place = excluded.place, left_cm = excluded.left_cm,
                 right_cm = excluded.right_cm",
        )?
        .execute(params![
            key,
            girth.place.id(),
            girth.cm.left.map(Centimetres::get),
            girth.cm.right.map(Centimetres::get),
        ])?;
    Ok(())
}
