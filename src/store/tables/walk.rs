//! Owns the rows of `walk`.

use rusqlite::{Connection, params};

use crate::domain::{Aid, Exertion, Limp, Metres, Steps, Walk};
use crate::store::StoreError;
use crate::store::tables::Fields;

/// What [`read_row`] reads, after the entry.
pub(in crate::store) const COLUMNS: &str = "entry, distance_m, steps, aid, limp";

/// Reads a row; minutes, effort and pain come from other tables.
pub(in crate::store) fn read_row(fields: &mut Fields<'_>) -> Result<Walk, StoreError> {
    Ok(Walk {
        exertion: Exertion::default(),
        distance: fields.maybe_real(Metres::new)?,
        steps: fields.maybe_int(Steps::new)?,
        aid: fields.maybe_text(Aid::from_id)?,
        limp: fields.maybe_text(Limp::from_id)?,
    })
}

pub(in crate::store) fn write(
    connection: &Connection,
    key: i64,
    walk: &Walk,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO walk (entry, distance_m, steps, aid, limp) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (entry) DO UPDATE
             SET distance_m = excluded.distance_m, steps = excluded.steps, aid = excluded.aid,
                 limp = excluded.limp",
        )?
        .execute(params![
            key,
            walk.distance.map(Metres::get),
            walk.steps.map(Steps::get),
            walk.aid.map(Aid::id),
            walk.limp.map(Limp::id)
        ])?;
    Ok(())
}
