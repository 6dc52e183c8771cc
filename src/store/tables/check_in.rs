//! Owns the rows of `check_in`.

use rusqlite::{Connection, named_params};

use crate::domain::{CheckIn, Fatigue, Pain, PerSide, SleepMinutes, Soreness, Weaker};
use crate::store::StoreError;
use crate::store::tables::Fields;

/// What [`read_row`] reads, after the entry.
pub(in crate::store) const COLUMNS: &str =
    "entry, pain_left, pain_right, soreness, weaker, fatigue, sleep_minutes, rest_confirmed";

pub(in crate::store) fn read_row(fields: &mut Fields<'_>) -> Result<CheckIn, StoreError> {
    Ok(CheckIn {
        pain: PerSide {
            left: fields.maybe_int(Pain::new)?,
            right: fields.maybe_int(Pain::new)?,
        },
        soreness: fields.maybe_int(Soreness::new)?,
        weaker: fields.maybe_text(Weaker::from_id)?,
        fatigue: fields.maybe_int(Fatigue::new)?,
        sleep: fields.maybe_int(SleepMinutes::new)?,
        rest_confirmed: fields.int()? != 0,
    })
}

pub(in crate::store) fn write(
    connection: &Connection,
    key: i64,
    check_in: &CheckIn,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO check_in (entry, pain_left, pain_right, soreness, weaker, fatigue,
                 sleep_minutes, rest_confirmed)
             VALUES (:entry, :pain_left, :pain_right, :soreness, :weaker, :fatigue,
                 :sleep_minutes, :rest_confirmed)
             ON CONFLICT (entry) DO UPDATE
             SET pain_left = excluded.pain_left, pain_right = excluded.pain_right,
                 soreness = excluded.soreness, weaker = excluded.weaker,
                 fatigue = excluded.fatigue, sleep_minutes = excluded.sleep_minutes,
                 rest_confirmed = excluded.rest_confirmed",
        )?
        .execute(named_params! {
            ":entry": key,
            ":pain_left": check_in.pain.left.map(Pain::get),
            ":pain_right": check_in.pain.right.map(Pain::get),
            ":soreness": check_in.soreness.map(Soreness::get),
            ":weaker": check_in.weaker.map(Weaker::id),
            ":fatigue": check_in.fatigue.map(Fatigue::get),
            ":sleep_minutes": check_in.sleep.map(SleepMinutes::get),
            ":rest_confirmed": check_in.rest_confirmed,
        })?;
    Ok(())
}
