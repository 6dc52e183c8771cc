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
    // Two machines can ask at the same moment; what was said then tells their answers apart.
    safety.sort();
    Ok(safety)
}

/// Whether a check of that moment is there.
pub(in crate::store) fn has_check(
    connection: &Connection,
    check: &SafetyCheck,
) -> Result<bool, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM safety_check WHERE at_utc_ms = ?1)")?;
    Ok(statement.query_row([check.at.utc_ms], |row| row.get(0))?)
}

/// Whether a clearing of that rule and moment is there.
pub(in crate::store) fn has_clearing(
    connection: &Connection,
    clearing: &Clearing,
) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM clearing WHERE at_utc_ms = ?1 AND rule = ?2)",
    )?;
    let known = params![clearing.at.utc_ms, clearing.rule.id()];
    Ok(statement.query_row(known, |row| row.get(0))?)
}

/// Adds a check.
pub(in crate::store) fn add_check(
    connection: &Connection,
    check: &SafetyCheck,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO safety_check (day, at_utc_ms, at_offset_s, at_zone)
             VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![
            check.day.number(),
            check.at.utc_ms,
            check.at.offset_s,
            check.at.zone.as_str(),
        ])?;
    let key = connection.last_insert_rowid();
    let mut insert = connection
        .prepare_cached("INSERT INTO safety_sign (safety_check, sign) VALUES (?1, ?2)")?;
    for sign in &check.signs {
        insert.execute(params![key, sign.id()])?;
    }
    Ok(())
}

/// Adds a clearing.
pub(in crate::store) fn add_clearing(
    connection: &Connection,
    clearing: &Clearing,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO clearing (rule, how, day, at_utc_ms, at_offset_s, at_zone)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            clearing.rule.id(),
            clearing.how.id(),
            clearing.day.number(),
            clearing.at.utc_ms,
            clearing.at.offset_s,
            clearing.at.zone.as_str(),
        ])?;
    Ok(())
}
