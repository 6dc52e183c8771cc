//! Owns the rows of `set_entry`.

use rusqlite::{Connection, named_params, params};

use crate::domain::{FieldProblem, Hold, Reps, Set, SetSide, Tempo};
use crate::store::StoreError;
use crate::store::tables::Fields;
use crate::store::tables::entry::Writing;

/// What [`read_row`] reads, after the entry.
pub(in crate::store) const COLUMNS: &str = "entry, position, side, reps, hold, up_s, down_s";

/// Reads a row: the set's place in its session, and the set.
pub(in crate::store) fn read_row(fields: &mut Fields<'_>) -> Result<(i64, Set), StoreError> {
    let position = fields.int()?;
    let side = fields.text(SetSide::from_id)?;
    let reps = fields.int()?;
    let reps = fields.checked(Reps::new(reps))?;
    let hold = fields.maybe_real(Hold::new)?;
    let up_s = fields.maybe_real(Ok)?;
    let down_s = fields.maybe_real(Ok)?;
    let tempo = match (up_s, down_s) {
        (Some(up_s), Some(down_s)) => Some(fields.checked(Tempo::new(up_s, down_s))?),
        (None, None) => None,
        _ => return fields.checked(Err(FieldProblem::DoNotFit)),
    };
    let set = Set {
        side,
        reps,
        hold,
        tempo,
    };
    Ok((position, set))
}

pub(in crate::store) fn write(
    connection: &Connection,
    key: i64,
    sets: &[Set],
    writing: Writing,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO set_entry (entry, position, side, reps, hold, up_s, down_s)
         VALUES (:entry, :position, :side, :reps, :hold, :up_s, :down_s)
         ON CONFLICT (entry, position) DO UPDATE
         SET side = excluded.side, reps = excluded.reps, hold = excluded.hold,
             up_s = excluded.up_s, down_s = excluded.down_s",
    )?;
    for (position, set) in sets.iter().enumerate() {
        statement.execute(named_params! {
            ":entry": key,
            ":position": position_of(position),
            ":side": set.side.id(),
            ":reps": set.reps.get(),
            ":hold": set.hold.map(Hold::get),
            ":up_s": set.tempo.map(Tempo::up_s),
            ":down_s": set.tempo.map(Tempo::down_s),
        })?;
    }
    if writing == Writing::Over {
        connection
            .prepare_cached("DELETE FROM set_entry WHERE entry = ?1 AND position >= ?2")?
            .execute(params![key, position_of(sets.len())])?;
    }
    Ok(())
}

fn position_of(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX)
}
