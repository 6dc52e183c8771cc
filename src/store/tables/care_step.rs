//! Owns the rows of `care_step`.

use rusqlite::{Connection, named_params};

use crate::domain::{CareStep, Day, StepKind, StepLine, StepName, StepPlace, StepState};
use crate::store::StoreError;
use crate::store::tables::Fields;

/// What [`read_row`] reads, after the entry.
pub(in crate::store) const COLUMNS: &str = "entry, kind, state, name, place, result, next, until";

pub(in crate::store) fn read_row(fields: &mut Fields<'_>) -> Result<CareStep, StoreError> {
    Ok(CareStep {
        kind: fields.text(StepKind::from_id)?,
        state: fields.text(StepState::from_id)?,
        name: fields.maybe_text(StepName::new)?,
        place: fields.maybe_text(StepPlace::new)?,
        result: fields.maybe_text(StepLine::new)?,
        next: fields.maybe_text(StepLine::new)?,
        until: fields.maybe_int(Day::from_number)?,
    })
}

pub(in crate::store) fn write(
    connection: &Connection,
    key: i64,
    step: &CareStep,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO care_step (entry, kind, state, name, place, result, next, until)
             VALUES (:entry, :kind, :state, :name, :place, :result, :next, :until)
             ON CONFLICT (entry) DO UPDATE
             SET kind = excluded.kind, state = excluded.state, name = excluded.name,
                 place = excluded.place, result = excluded.result, next = excluded.next,
                 until = excluded.until",
        )?
        .execute(named_params! {
            ":entry": key,
            ":kind": step.kind.id(),
            ":state": step.state.id(),
            ":name": step.name.as_ref().map(StepName::as_str),
            ":place": step.place.as_ref().map(StepPlace::as_str),
            ":result": step.result.as_ref().map(StepLine::as_str),
            ":next": step.next.as_ref().map(StepLine::as_str),
            ":until": step.until.map(Day::number),
        })?;
    Ok(())
}
