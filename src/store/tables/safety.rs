//! Owns the rows of `safety_check`, `safety_sign` and `clearing`. They are only ever added.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

use crate::domain::rules::RuleId;
use crate::domain::{ClearedBy, Clearing, FieldProblem, Safety, SafetyCheck, StopSign};
use crate::store::StoreError;
use crate::store::tables::each_row_of;

/// Reads every check and clearing, oldest first.
pub(in crate::store) fn read(connection: &Connection) -> Result<Safety, StoreError> {
    let mut signs: BTreeMap<i64, BTreeSet<StopSign>> = BTreeMap::new();
    each_row_of(
        connection,
        "safety_sign",
        ("safety_check, sign", ""),
        &[],
        &mut |fields| {
            let check = fields.int()?;
            let sign = fields.text(StopSign::from_id)?;
            signs.entry(check).or_default().insert(sign);
            Ok(())
        },
    )?;
    let mut safety = Safety::default();
    each_row_of(
        connection,
        "safety_check",
        (
            "key, day, at_utc_ms, at_offset_s, at_zone",
            "ORDER BY at_utc_ms",
        ),
        &[],
        &mut |fields| {
            let key = fields.int()?;
            safety.checks.push(SafetyCheck {
                day: fields.day()?,
                at: fields.stamp()?,
                signs: signs.remove(&key).unwrap_or_default(),
            });
            Ok(())
        },
    )?;
    if !signs.is_empty() {
        return Err(StoreError::unreadable("safety_sign", FieldProblem::Missing));
    }
    each_row_of(
        connection,
        "clearing",
        (
            "rule, how, day, at_utc_ms, at_offset_s, at_zone",
            "ORDER BY at_utc_ms, rule",
        ),
        &[],
        &mut |fields| {
            safety.clearings.push(Clearing {
                rule: fields.text(RuleId::from_id)?,
                how: fields.text(ClearedBy::from_id)?,
                day: fields.day()?,
                at: fields.stamp()?,
            });
            Ok(())
        },
    )?;
    Ok(safety)
}

/// Adds a check; one of the same moment is left as it is. Gives the rows added.
pub(in crate::store) fn add_check(
    connection: &Connection,
    check: &SafetyCheck,
) -> Result<usize, StoreError> {
    let added = connection
        .prepare_cached(
            "INSERT INTO safety_check (day, at_utc_ms, at_offset_s, at_zone)
             VALUES (?1, ?2, ?3, ?4) ON CONFLICT (at_utc_ms) DO NOTHING",
        )?
        .execute(params![
            check.day.number(),
            check.at.utc_ms,
            check.at.offset_s,
            check.at.zone.as_str(),
        ])?;
    if added == 0 {
        return Ok(0);
    }
    let key = connection.last_insert_rowid();
    let mut insert = connection
        .prepare_cached("INSERT INTO safety_sign (safety_check, sign) VALUES (?1, ?2)")?;
    for sign in &check.signs {
        insert.execute(params![key, sign.id()])?;
    }
    Ok(added)
}

/// Adds a clearing; one of the same rule and moment is left as it is. Gives the rows added.
pub(in crate::store) fn add_clearing(
    connection: &Connection,
    clearing: &Clearing,
) -> Result<usize, StoreError> {
    let added = connection
        .prepare_cached(
            "INSERT INTO clearing (rule, how, day, at_utc_ms, at_offset_s, at_zone)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (rule, at_utc_ms) DO NOTHING",
        )?
        .execute(params![
            clearing.rule.id(),
            clearing.how.id(),
            clearing.day.number(),
            clearing.at.utc_ms,
            clearing.at.offset_s,
            clearing.at.zone.as_str(),
        ])?;
    Ok(added)
}
