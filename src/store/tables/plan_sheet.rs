//! Owns the rows of `plan_sheet`, and the pictures of own exercises beside them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use rusqlite::{Connection, OptionalExtension as _, params};
use sha2::{Digest as _, Sha256};

use crate::domain::{AcceptedSheet, FieldProblem, OwnExerciseId, Picture, PlanSheet};
use crate::store::StoreError;
use crate::store::tables::{Selection, Table, each_row};

const COLUMNS: &str = "sheet, pictures, day, at_utc_ms, at_offset_s, at_zone";

/// Reads every plan that was taken in, oldest first.
pub(in crate::store) fn read(connection: &Connection) -> Result<Vec<AcceptedSheet>, StoreError> {
    let mut sheets = Vec::new();
    each_row(
        connection,
        Table::PlanSheet,
        COLUMNS,
        Selection::All,
        |fields| {
            let bare = fields.text(PlanSheet::from_text)?;
            let pictures = fields.text(pictures_of)?;
            let (day, at) = (fields.day()?, fields.stamp()?);
            let sheet = with_pictures(connection, bare, &pictures)?;
            sheets.push(AcceptedSheet { at, day, sheet });
            Ok(())
        },
    )?;
    Ok(sheets)
}

/// Adds a plan with its pictures.
pub(in crate::store) fn add(
    connection: &Connection,
    accepted: &AcceptedSheet,
) -> Result<(), StoreError> {
    let parts = accepted.sheet.parts();
    let mut pictures = Vec::new();
    for own in &parts.own_exercises {
        if let Some(picture) = &own.picture {
            let sum = keep(connection, picture)?;
            pictures.push(format!("{}:{sum}", own.id));
        }
    }
    connection
        .prepare_cached(
            "INSERT INTO plan_sheet (plan, revision, sheet, pictures, day, at_utc_ms, at_offset_s,
                 at_zone)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            parts.id.to_string(),
            parts.revision.get(),
            accepted.sheet.to_text(),
            pictures.join(" "),
            accepted.day.number(),
            accepted.at.utc_ms,
            accepted.at.offset_s,
            accepted.at.zone.as_str(),
        ])?;
    Ok(())
}

/// Clears pictures that no plan names, in the diary or in what can still be undone.
pub(in crate::store) fn sweep(connection: &Connection) -> Result<(), StoreError> {
    connection.execute(
        "DELETE FROM plan_picture
         WHERE NOT EXISTS (SELECT 1 FROM plan_sheet WHERE instr(pictures, sum) > 0)
           AND NOT EXISTS (SELECT 1 FROM change WHERE table_name = 'plan_sheet'
               AND (instr(coalesce(before, ''), sum) > 0 OR instr(coalesce(after, ''), sum) > 0))",
        [],
    )?;
    Ok(())
}

fn keep(connection: &Connection, picture: &Picture) -> Result<String, StoreError> {
    let mut sum = String::with_capacity(64);
    for byte in Sha256::digest(picture.bytes()) {
        // Writing into a text has nothing that could fail.
        let _written = write!(sum, "{byte:02x}");
    }
    connection
        .prepare_cached(
            "INSERT INTO plan_picture (sum, bytes) VALUES (?1, ?2) ON CONFLICT (sum) DO NOTHING",
        )?
        .execute(params![sum, picture.bytes()])?;
    Ok(sum)
}

fn pictures_of(column: &str) -> Result<BTreeMap<OwnExerciseId, String>, FieldProblem> {
    let pairs = column.split(' ').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (id, sum) = pair.split_once(':').ok_or(FieldProblem::Missing)?;
            Ok((id.parse()?, sum.to_owned()))
        })
        .collect()
}

/// Puts the pictures back; one that is no longer there stays away.
fn with_pictures(
    connection: &Connection,
    bare: PlanSheet,
    pictures: &BTreeMap<OwnExerciseId, String>,
) -> Result<PlanSheet, StoreError> {
    if pictures.is_empty() {
        return Ok(bare);
    }
    let mut parts = bare.into_parts();
    for own in &mut parts.own_exercises {
        let Some(sum) = pictures.get(&own.id) else {
            continue;
        };
        let bytes: Option<Vec<u8>> = connection
            .prepare_cached("SELECT bytes FROM plan_picture WHERE sum = ?1")?
            .query_row([sum], |row| row.get(0))
            .optional()?;
        own.picture = bytes.and_then(|bytes| Picture::new(&bytes).ok());
    }
    PlanSheet::new(parts)
        .map_err(|_problem| StoreError::unreadable("plan_sheet", FieldProblem::DoNotFit))
}
