//! Owns the rows of `own_session`: sessions of exercises that a physiotherapist made up.

use rusqlite::{Connection, params};

use crate::domain::{Counted, ExerciseName, OwnExerciseId, OwnSession};
use crate::store::StoreError;
use crate::store::tables::Fields;

/// What [`read_row`] reads, after the entry.
pub(in crate::store) const COLUMNS: &str = "entry, exercise, name, counted";

/// One row of `own_session`.
#[derive(Debug)]
pub(in crate::store) struct OwnSessionRow {
    pub(in crate::store) exercise: OwnExerciseId,
    pub(in crate::store) name: ExerciseName,
    pub(in crate::store) counted: Counted,
}

pub(in crate::store) fn read_row(fields: &mut Fields<'_>) -> Result<OwnSessionRow, StoreError> {
    Ok(OwnSessionRow {
        exercise: fields.text(str::parse)?,
        name: fields.text(ExerciseName::new)?,
        counted: fields.text(Counted::from_id)?,
    })
}

pub(in crate::store) fn write(
    connection: &Connection,
    key: i64,
    own: &OwnSession,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO own_session (entry, exercise, name, counted) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (entry) DO UPDATE
             SET exercise = excluded.exercise, name = excluded.name, counted = excluded.counted",
        )?
        .execute(params![
            key,
            own.exercise.to_string(),
            own.name.as_str(),
            own.counted.id()
        ])?;
    Ok(())
}
