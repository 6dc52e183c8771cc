//! Owns the rows of `swim`.

use rusqlite::{Connection, params};

use crate::domain::{Exertion, FieldProblem, Metres, Pool, Stroke, Swim};
use crate::store::StoreError;
use crate::store::tables::Fields;

/// What [`read_row`] reads, after the entry.
pub(in crate::store) const COLUMNS: &str = "entry, distance_m, pool_length_m, lengths, stroke";

/// Reads a row; minutes, effort and pain come from other tables.
pub(in crate::store) fn read_row(fields: &mut Fields<'_>) -> Result<Swim, StoreError> {
    let distance = fields.maybe_real(Metres::new)?;
    let length = fields.maybe_real(Metres::new)?;
    let lengths = fields.maybe_int(Ok)?;
    let pool = match (length, lengths) {
        (Some(length), Some(lengths)) => Some(fields.checked(Pool::new(length, lengths))?),
        (None, None) => None,
        _ => return fields.checked(Err(FieldProblem::DoNotFit)),
    };
    Ok(Swim {
        exertion: Exertion::default(),
        distance,
        pool,
        stroke: fields.maybe_text(Stroke::from_id)?,
    })
}

pub(in crate::store) fn write(
    connection: &Connection,
    key: i64,
    swim: &Swim,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO swim (entry, distance_m, pool_length_m, lengths, stroke)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (entry) DO UPDATE
             SET distance_m = excluded.distance_m, pool_length_m = excluded.pool_length_m,
                 lengths = excluded.lengths, stroke = excluded.stroke",
        )?
        .execute(params![
            key,
            swim.distance.map(Metres::get),
            swim.pool.map(|pool| pool.length().get()),
            swim.pool.map(Pool::lengths),
            swim.stroke.map(Stroke::id)
        ])?;
    Ok(())
}
