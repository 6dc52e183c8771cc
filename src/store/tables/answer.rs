//! Owns the rows of `acknowledgement` and `misfit`.

use rusqlite::{Connection, params};

use crate::domain::rules::{RuleId, Severity};
use crate::domain::{Acknowledgement, Answers, Misfit, MisfitReason, Note};
use crate::store::StoreError;
use crate::store::tables::{Selection, Table, each_row};

/// Reads everything that was said back, oldest first.
pub(in crate::store) fn read(connection: &Connection) -> Result<Answers, StoreError> {
    let mut answers = Answers::default();
    each_row(
        connection,
        Table::Acknowledgement,
        "rule, severity, day, at_utc_ms, at_offset_s, at_zone",
        Selection::All,
        |fields| {
            answers.acknowledgements.push(Acknowledgement {
                rule: fields.text(RuleId::from_id)?,
                severity: fields.text(Severity::from_id)?,
                day: fields.day()?,
                at: fields.stamp()?,
            });
            Ok(())
        },
    )?;
    each_row(
        connection,
        Table::Misfit,
        "rule, reason, note, day, at_utc_ms, at_offset_s, at_zone",
        Selection::All,
        |fields| {
            answers.misfits.push(Misfit {
                rule: fields.text(RuleId::from_id)?,
                reason: fields.text(MisfitReason::from_id)?,
                note: fields.text(Note::new)?,
                day: fields.day()?,
                at: fields.stamp()?,
            });
            Ok(())
        },
    )?;
    Ok(answers)
}

/// Adds that a warning was read; the same rule and moment is left as it is.
pub(in crate::store) fn acknowledge(
    connection: &Connection,
    said: &Acknowledgement,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO acknowledgement (rule, severity, day, at_utc_ms, at_offset_s, at_zone)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (rule, at_utc_ms) DO NOTHING",
        )?
        .execute(params![
            said.rule.id(),
            said.severity.id(),
            said.day.number(),
            said.at.utc_ms,
            said.at.offset_s,
            said.at.zone.as_str(),
        ])?;
    Ok(())
}

/// Takes back that a warning was read.
pub(in crate::store) fn take_read_back(
    connection: &Connection,
    rule: RuleId,
    at_utc_ms: i64,
) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM acknowledgement WHERE rule = ?1 AND at_utc_ms = ?2")?
        .execute(params![rule.id(), at_utc_ms])?;
    Ok(())
}

/// Takes back that a warning does not fit.
pub(in crate::store) fn take_misfit_back(
    connection: &Connection,
    rule: RuleId,
    at_utc_ms: i64,
) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM misfit WHERE rule = ?1 AND at_utc_ms = ?2")?
        .execute(params![rule.id(), at_utc_ms])?;
    Ok(())
}

/// Adds that a warning does not fit; the same rule and moment is left as it is.
pub(in crate::store) fn add_misfit(
    connection: &Connection,
    misfit: &Misfit,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO misfit (rule, reason, note, day, at_utc_ms, at_offset_s, at_zone)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (rule, at_utc_ms) DO NOTHING",
        )?
        .execute(params![
            misfit.rule.id(),
            misfit.reason.id(),
            misfit.note.as_str(),
            misfit.day.number(),
            misfit.at.utc_ms,
            misfit.at.offset_s,
            misfit.at.zone.as_str(),
        ])?;
    Ok(())
}
