//! Owns the rows of `plan` and `plan_target`.

use std::collections::BTreeMap;

use rusqlite::{Connection, named_params, params};

use crate::domain::{Effort, Hold, Minutes, Plan, SetSide, Target, Variant};
use crate::store::StoreError;
use crate::store::tables::{Selection, Table, each_row};

/// Reads every plan, oldest first.
pub(in crate::store) fn read(connection: &Connection) -> Result<Vec<Plan>, StoreError> {
    let mut targets: BTreeMap<i64, BTreeMap<SetSide, Target>> = BTreeMap::new();
    each_row(
        connection,
        Table::PlanTarget,
        "plan, side, sets, reps",
        Selection::All,
        |fields| {
            let plan = fields.int()?;
            let side = fields.text(SetSide::from_id)?;
            let (sets, reps) = (fields.int()?, fields.int()?);
            let target = fields.checked(Target::new(sets, reps))?;
            targets.entry(plan).or_default().insert(side, target);
            Ok(())
        },
    )?;
    let mut plans = Vec::new();
    each_row(
        connection,
        Table::Plan,
        "key, variant, hold, days_per_week, minutes, effort, day, at_utc_ms, at_offset_s, at_zone",
        Selection::All,
        |fields| {
            let key = fields.int()?;
            plans.push(Plan {
                variant: fields.text(Variant::from_id)?,
                hold: fields.maybe_real(Hold::new)?,
                days_per_week: fields.maybe_int(Plan::days_in_week)?,
                minutes: fields.maybe_real(Minutes::new)?,
                effort: fields.maybe_int(Effort::new)?,
                day: fields.day()?,
                at: fields.stamp()?,
                targets: targets.remove(&key).unwrap_or_default(),
            });
            Ok(())
        },
    )?;
    Ok(plans)
}

/// Takes a plan out; where there is none, nothing happens.
pub(in crate::store) fn remove(
    connection: &Connection,
    variant: Variant,
    at_utc_ms: i64,
) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM plan WHERE variant = ?1 AND at_utc_ms = ?2")?
        .execute(params![variant.id(), at_utc_ms])?;
    Ok(())
}

/// Adds a plan.
pub(in crate::store) fn add(connection: &Connection, plan: &Plan) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO plan (variant, hold, days_per_week, minutes, effort, day, at_utc_ms,
                 at_offset_s, at_zone)
             VALUES (:variant, :hold, :days_per_week, :minutes, :effort, :day, :at_utc_ms,
                 :at_offset_s, :at_zone)",
        )?
        .execute(named_params! {
            ":variant": plan.variant.id(),
            ":hold": plan.hold.map(Hold::get),
            ":days_per_week": plan.days_per_week,
            ":minutes": plan.minutes.map(Minutes::get),
            ":effort": plan.effort.map(Effort::get),
            ":day": plan.day.number(),
            ":at_utc_ms": plan.at.utc_ms,
            ":at_offset_s": plan.at.offset_s,
            ":at_zone": plan.at.zone.as_str(),
        })?;
    let key = connection.last_insert_rowid();
    let mut insert = connection.prepare_cached(
        "INSERT INTO plan_target (plan, side, sets, reps) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (side, target) in &plan.targets {
        insert.execute(params![key, side.id(), target.sets, target.reps.get()])?;
    }
    Ok(())
}
