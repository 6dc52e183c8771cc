//! Owns the rows of `own_set`: the sets of exercises that a physiotherapist made up.

use rusqlite::{Connection, named_params, params};

use crate::domain::{Amount, OwnSet, SetSide};
use crate::store::StoreError;
use crate::store::tables::Fields;
use crate::store::tables::entry::Writing;

/// What [`read_row`] reads, after the entry.
pub(in crate::store) const COLUMNS: &str = "entry, position, side, amount";

/// Reads a row: the set's place in its session, and the set.
pub(in crate::store) fn read_row(fields: &mut Fields<'_>) -> Result<(i64, OwnSet), StoreError> {
    let position = fields.int()?;
    let side = fields.text(SetSide::from_id)?;
    let amount = fields.int()?;
    let amount = fields.checked(Amount::new(amount))?;
    Ok((position, OwnSet { side, amount }))
}

pub(in crate::store) fn write(
    connection: &Connection,
    key: i64,
    sets: &[OwnSet],
    writing: Writing,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO own_set (entry, position, side, amount)
         VALUES (:entry, :position, :side, :amount)
         ON CONFLICT (entry, position) DO UPDATE
         SET side = excluded.side, amount = excluded.amount",
    )?;
    for (position, set) in sets.iter().enumerate() {
        statement.execute(named_params! {
            ":entry": key,
            ":position": position_of(position),
            ":side": set.side.id(),
            ":amount": set.amount.get(),
        })?;
    }
    if writing == Writing::Over {
        connection
            .prepare_cached("DELETE FROM own_set WHERE entry = ?1 AND position >= ?2")?
            .execute(params![key, position_of(sets.len())])?;
    }
    Ok(())
}

fn position_of(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX)
}
