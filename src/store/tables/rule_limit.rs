//! Owns the rows of `rule_limit`: what a physiotherapist changed.

use rusqlite::{Connection, params};

use crate::domain::Day;
use crate::domain::rules::{LimitId, Limits};
use crate::store::StoreError;
use crate::store::tables::{Selection, Table, each_row};

/// Reads the limits in force.
pub(in crate::store) fn read(connection: &Connection) -> Result<Limits, StoreError> {
    let mut limits = Limits::default();
    each_row(
        connection,
        Table::RuleLimit,
        "name, value, reviewed",
        Selection::All,
        |fields| {
            let id = fields.text(LimitId::from_id)?;
            let value = fields.real()?;
            let reviewed = fields.day()?;
            fields.checked(limits.set(id, value, reviewed))
        },
    )?;
    Ok(limits)
}

/// Sets a limit.
pub(in crate::store) fn set(
    connection: &Connection,
    id: LimitId,
    value: f64,
    reviewed: Day,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO rule_limit (name, value, reviewed) VALUES (?1, ?2, ?3)
             ON CONFLICT (name) DO UPDATE
             SET value = excluded.value, reviewed = excluded.reviewed",
        )?
        .execute(params![id.id(), value, reviewed.number()])?;
    Ok(())
}

/// Goes back to the program's own value.
pub(in crate::store) fn reset(connection: &Connection, id: LimitId) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM rule_limit WHERE name = ?1")?
        .execute([id.id()])?;
    Ok(())
}
