//! Owns the rows of `plan_sheet`: plans of a physiotherapist that the person took over.

use rusqlite::{Connection, named_params, params};

use crate::domain::{KeptSheet, PlanId, PlanSheet};
use crate::store::StoreError;
use crate::store::tables::{Selection, Table, each_row};

/// Reads every one of them, oldest first.
pub(in crate::store) fn read(connection: &Connection) -> Result<Vec<KeptSheet>, StoreError> {
    let mut sheets = Vec::new();
    each_row(
        connection,
        Table::PlanSheet,
        "sheet, day, at_utc_ms, at_offset_s, at_zone",
        Selection::All,
        |fields| {
            sheets.push(KeptSheet {
                sheet: fields.text(PlanSheet::from_text)?,
                day: fields.day()?,
                at: fields.stamp()?,
            });
            Ok(())
        },
    )?;
    Ok(sheets)
}

/// Takes one out; where there is none, nothing happens.
pub(in crate::store) fn remove(
    connection: &Connection,
    id: PlanId,
    at_utc_ms: i64,
) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM plan_sheet WHERE id = ?1 AND at_utc_ms = ?2")?
        .execute(params![id.to_string(), at_utc_ms])?;
    Ok(())
}

/// Adds one beside those before it.
pub(in crate::store) fn add(connection: &Connection, kept: &KeptSheet) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO plan_sheet (id, revision, sheet, day, at_utc_ms, at_offset_s, at_zone)
             VALUES (:id, :revision, :sheet, :day, :at_utc_ms, :at_offset_s, :at_zone)",
        )?
        .execute(named_params! {
            ":id": kept.sheet.id.to_string(),
            ":revision": kept.sheet.revision.get(),
            ":sheet": kept.sheet.to_text(),
            ":day": kept.day.number(),
            ":at_utc_ms": kept.at.utc_ms,
            ":at_offset_s": kept.at.offset_s,
            ":at_zone": kept.at.zone.as_str(),
        })?;
    Ok(())
}
