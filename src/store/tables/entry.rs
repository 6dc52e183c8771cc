//! Owns the rows of `entry`, and putting an entry together from its rows of every table.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, ErrorCode, ffi, named_params};

use crate::domain::{
    Body, BodyMap, BreakDeed, CareStep, CheckIn, ClockTime, Day, Effort, Entry, EntryId, Exertion,
    FieldProblem, Girth, HeartRate, Kind, MeasuredHeartRate, Minutes, Muscle, Note, OwnSession,
    OwnSet, PainReport, Set, SittingBreak, Stamp, StopReason, Strength, Swim, Walk, When,
};
use crate::store::StoreError;
use crate::store::tables::{
    Fields, Selection, Table, body_mark, care_step, check_in, each_row, girth, offset, own_session,
    own_set, pain, set_entry, sitting_break, strength, swim, walk, word_set, zone,
};

/// What [`read_row`] reads, in its order.
pub(in crate::store) const COLUMNS: &str = "key, id, kind, day, minute_of_day, start_utc_ms, start_offset_s, start_zone, recorded_utc_ms, recorded_offset_s, recorded_zone, minutes, effort, stopped_early, note, heart_rate_average, heart_rate_highest";

/// One row of `entry`.
#[derive(Debug)]
pub(in crate::store) struct EntryRow {
    pub(in crate::store) key: i64,
    id: EntryId,
    pub(in crate::store) kind: Kind,
    pub(in crate::store) when: When,
    recorded: Stamp,
    exertion: Exertion,
    pub(in crate::store) note: Note,
}

/// The rows of the other tables that belong to one entry.
#[derive(Debug, Default)]
pub(in crate::store) struct Parts {
    pub(in crate::store) strength: Option<strength::StrengthRow>,
    pub(in crate::store) sets: BTreeMap<i64, Set>,
    pub(in crate::store) own: Option<own_session::OwnSessionRow>,
    pub(in crate::store) own_sets: BTreeMap<i64, OwnSet>,
    pub(in crate::store) felt: BTreeSet<Muscle>,
    pub(in crate::store) pain: PainReport,
    pub(in crate::store) walk: Option<Walk>,
    pub(in crate::store) swim: Option<Swim>,
    pub(in crate::store) sitting_break: Option<SittingBreak>,
    pub(in crate::store) deeds: BTreeSet<BreakDeed>,
    pub(in crate::store) check_in: Option<CheckIn>,
    pub(in crate::store) girth: Option<Girth>,
    pub(in crate::store) body_map: BodyMap,
    pub(in crate::store) care_step: Option<CareStep>,
}

/// Whether rows of an entry may already be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Writing {
    /// They may not: the entry is new.
    New,
    /// They may: what differs is replaced, what is gone is deleted.
    Over,
}

/// Reads entries with all their rows, in the diary's order: table by table, joined in memory.
pub(in crate::store) fn read(
    connection: &Connection,
    selection: Selection<'_>,
) -> Result<Vec<Entry>, StoreError> {
    read_with(connection, selection, |_table| true)
}

/// Reads entries that have parts only in the tables for which `asks` says so.
pub(in crate::store) fn read_with(
    connection: &Connection,
    selection: Selection<'_>,
    asks: impl Fn(Table) -> bool,
) -> Result<Vec<Entry>, StoreError> {
    let mut entries = Vec::new();
    each_row(connection, Table::Entry, COLUMNS, selection, |fields| {
        entries.push((read_row(fields)?, Parts::default()));
        Ok(())
    })?;
    for table in Table::ALL {
        let Some(columns) = part_columns(table).filter(|_| asks(table)) else {
            continue;
        };
        let mut at = 0;
        each_row(connection, table, columns, selection, |fields| {
            let key = fields.int()?;
            while entries.get(at).is_some_and(|(row, _)| row.key < key) {
                at += 1;
            }
            match entries.get_mut(at) {
                Some((row, parts)) if row.key == key => read_part(table, fields, parts),
                _ => Err(StoreError::unreadable(table.name(), FieldProblem::Missing)),
            }
        })?;
    }
    let mut entries = entries
        .into_iter()
        .map(|(row, parts)| assemble(row, parts))
        .collect::<Result<Vec<_>, _>>()?;
    entries.sort_by(|one: &Entry, other: &Entry| {
        (one.when.day, one.when.time, one.id).cmp(&(other.when.day, other.when.time, other.id))
    });
    Ok(entries)
}

/// The columns [`read_part`] reads of a table that holds parts of entries.
pub(in crate::store) const fn part_columns(table: Table) -> Option<&'static str> {
    match table {
        Table::Entry
        | Table::Profile
        | Table::Person
        | Table::Acknowledgement
        | Table::Misfit
        | Table::RuleLimit
        | Table::Plan
        | Table::PlanTarget
        | Table::Version
        | Table::PlanSheet => None,
        Table::Strength => Some(strength::COLUMNS),
        Table::SetEntry => Some(set_entry::COLUMNS),
        Table::OwnSession => Some(own_session::COLUMNS),
        Table::OwnSet => Some(own_set::COLUMNS),
        Table::Felt => Some("entry, muscle"),
        Table::Pain => Some(pain::COLUMNS),
        Table::PainFeel => Some("entry, side, feel"),
        Table::PainSite => Some("entry, side, site"),
        Table::Walk => Some(walk::COLUMNS),
        Table::Swim => Some(swim::COLUMNS),
        Table::SittingBreak => Some(sitting_break::COLUMNS),
        Table::BreakDeed => Some("entry, deed"),
        Table::CheckIn => Some(check_in::COLUMNS),
        Table::Girth => Some(girth::COLUMNS),
        Table::BodyMark => Some(body_mark::COLUMNS),
        Table::CareStep => Some(care_step::COLUMNS),
    }
}

/// Reads one row, whose first column has been read, into its entry's parts.
pub(in crate::store) fn read_part(
    table: Table,
    fields: &mut Fields<'_>,
    parts: &mut Parts,
) -> Result<(), StoreError> {
    match table {
        Table::Entry
        | Table::Profile
        | Table::Person
        | Table::Acknowledgement
        | Table::Misfit
        | Table::RuleLimit
        | Table::Plan
        | Table::PlanTarget
        | Table::Version
        | Table::PlanSheet => {}
        Table::Strength => parts.strength = Some(strength::read_row(fields)?),
        Table::SetEntry => {
            let (position, set) = set_entry::read_row(fields)?;
            parts.sets.insert(position, set);
        }
        Table::OwnSession => parts.own = Some(own_session::read_row(fields)?),
        Table::OwnSet => {
            let (position, set) = own_set::read_row(fields)?;
            parts.own_sets.insert(position, set);
        }
        Table::Felt => {
            parts.felt.insert(fields.text(Muscle::from_id)?);
        }
        Table::Pain => pain::read_row(fields, &mut parts.pain)?,
        Table::PainFeel => pain::read_feel(fields, &mut parts.pain)?,
        Table::PainSite => pain::read_site(fields, &mut parts.pain)?,
        Table::Walk => parts.walk = Some(walk::read_row(fields)?),
        Table::Swim => parts.swim = Some(swim::read_row(fields)?),
        Table::SittingBreak => parts.sitting_break = Some(sitting_break::read_row(fields)?),
        Table::BreakDeed => {
            parts.deeds.insert(fields.text(BreakDeed::from_id)?);
        }
        Table::CheckIn => parts.check_in = Some(check_in::read_row(fields)?),
        Table::Girth => parts.girth = Some(girth::read_row(fields)?),
        Table::BodyMark => body_mark::read_row(fields, &mut parts.body_map)?,
        Table::CareStep => parts.care_step = Some(care_step::read_row(fields)?),
    }
    Ok(())
}

/// Reads one row of `entry`.
pub(in crate::store) fn read_row(fields: &mut Fields<'_>) -> Result<EntryRow, StoreError> {
    let key = fields.int()?;
    let id = fields.text(str::parse)?;
    let kind = fields.text(Kind::from_id)?;
    let day = fields.int()?;
    let day = fields.checked(Day::from_number(day))?;
    let time = fields.maybe_int(ClockTime::from_minute_of_day)?;
    let start_utc_ms = fields.maybe_int(Ok)?;
    let start_offset_s = fields.maybe_int(offset)?;
    let start_zone = fields.maybe_text(zone)?;
    let start = match (start_utc_ms, start_offset_s, start_zone) {
        (Some(utc_ms), Some(offset_s), Some(zone)) => Some(Stamp {
            utc_ms,
            offset_s,
            zone,
        }),
        _ => None,
    };
    let recorded_utc_ms = fields.int()?;
    let recorded_offset_s = fields.int()?;
    let recorded = Stamp {
        utc_ms: recorded_utc_ms,
        offset_s: fields.checked(offset(recorded_offset_s))?,
        zone: fields.text(zone)?,
    };
    let mut exertion = Exertion {
        minutes: fields.maybe_real(Minutes::new)?,
        effort: fields.maybe_int(Effort::new)?,
        stopped_early: fields.maybe_text(StopReason::from_id)?,
        pain: PainReport::default(),
        heart_rate: MeasuredHeartRate::default(),
    };
    let note = fields.text(Note::new)?;
    exertion.heart_rate = MeasuredHeartRate {
        average: fields.maybe_int(HeartRate::new)?,
        highest: fields.maybe_int(HeartRate::new)?,
    };
    Ok(EntryRow {
        key,
        id,
        kind,
        when: When { day, time, start },
        recorded,
        exertion,
        note,
    })
}

/// Puts an entry together. A part that its kind needs and that is missing is damage.
pub(in crate::store) fn assemble(row: EntryRow, parts: Parts) -> Result<Entry, StoreError> {
    let missing = || StoreError::unreadable(row.kind.id(), FieldProblem::Missing);
    let mut exertion = row.exertion;
    exertion.pain = parts.pain;
    let body = match row.kind {
        Kind::Bridge | Kind::LegRaise => {
            let strength = parts.strength.ok_or_else(missing)?;
            Body::Strength(Strength {
                variant: strength.variant,
                sets: parts.sets.into_values().collect(),
                side: strength.side,
                exertion,
                felt: parts.felt,
            })
        }
        Kind::Own => {
            let own = parts.own.ok_or_else(missing)?;
            Body::Own(OwnSession {
                exercise: own.exercise,
                name: own.name,
                counted: own.counted,
                sets: parts.own_sets.into_values().collect(),
                exertion,
            })
        }
        Kind::Walk => Body::Walk(Walk {
            exertion,
            ..parts.walk.ok_or_else(missing)?
        }),
        Kind::Swim => Body::Swim(Swim {
            exertion,
            ..parts.swim.ok_or_else(missing)?
        }),
        Kind::Break => Body::Break(SittingBreak {
            minutes: exertion.minutes,
            deeds: parts.deeds,
            ..parts.sitting_break.ok_or_else(missing)?
        }),
        Kind::CheckIn => Body::CheckIn(parts.check_in.ok_or_else(missing)?),
        Kind::Girth => Body::Girth(parts.girth.ok_or_else(missing)?),
        Kind::BodyMap => Body::BodyMap(parts.body_map),
        Kind::CareStep => Body::CareStep(parts.care_step.ok_or_else(missing)?),
        Kind::Note => Body::Note,
    };
    if body.kind() != row.kind {
        return Err(StoreError::unreadable(
            row.kind.id(),
            FieldProblem::DoNotFit,
        ));
    }
    Ok(Entry {
        id: row.id,
        recorded: row.recorded,
        when: row.when,
        body,
        note: row.note,
    })
}

/// The key of an entry in the diary.
pub(in crate::store) fn key_of(
    connection: &Connection,
    id: EntryId,
) -> Result<Option<i64>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT key FROM entry WHERE id = ?1")?;
    let mut rows = statement.query([id.to_string()])?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
}

/// Adds an entry with all its rows.
pub(in crate::store) fn insert(connection: &Connection, entry: &Entry) -> Result<(), StoreError> {
    let shared = shared_columns(&entry.body);
    let start = entry.when.start.as_ref();
    let mut statement = connection.prepare_cached(
        "INSERT INTO entry (id, kind, day, minute_of_day, start_utc_ms, start_offset_s, start_zone,
             recorded_utc_ms, recorded_offset_s, recorded_zone, minutes, effort, stopped_early, note,
             heart_rate_average, heart_rate_highest)
         VALUES (:id, :kind, :day, :minute_of_day, :start_utc_ms, :start_offset_s, :start_zone,
             :recorded_utc_ms, :recorded_offset_s, :recorded_zone, :minutes, :effort,
             :stopped_early, :note, :heart_rate_average, :heart_rate_highest)",
    )?;
    let inserted = statement.execute(named_params! {
        ":id": entry.id.to_string(),
        ":kind": entry.kind().id(),
        ":day": entry.when.day.number(),
        ":minute_of_day": entry.when.time.map(ClockTime::minute_of_day),
        ":start_utc_ms": start.map(|start| start.utc_ms),
        ":start_offset_s": start.map(|start| start.offset_s),
        ":start_zone": start.map(|start| start.zone.as_str()),
        ":recorded_utc_ms": entry.recorded.utc_ms,
        ":recorded_offset_s": entry.recorded.offset_s,
        ":recorded_zone": entry.recorded.zone.as_str(),
        ":minutes": shared.minutes,
        ":effort": shared.effort,
        ":stopped_early": shared.stopped_early,
        ":note": entry.note.as_str(),
        ":heart_rate_average": shared.heart_rate.average.map(HeartRate::get),
        ":heart_rate_highest": shared.heart_rate.highest.map(HeartRate::get),
    });
    match inserted {
        Ok(_one) => {}
        Err(error) if is_twice(&error) => return Err(StoreError::EntryExists { id: entry.id }),
        Err(error) => return Err(error.into()),
    }
    let key = connection.last_insert_rowid();
    write_parts(connection, key, &entry.body, Writing::New)
}

/// Replaces what an entry holds; when it was recorded stays.
pub(in crate::store) fn replace(connection: &Connection, entry: &Entry) -> Result<(), StoreError> {
    let Some(key) = key_of(connection, entry.id)? else {
        return Err(StoreError::NoSuchEntry { id: entry.id });
    };
    let shared = shared_columns(&entry.body);
    let start = entry.when.start.as_ref();
    let mut statement = connection.prepare_cached(
        "UPDATE entry
         SET kind = :kind, day = :day, minute_of_day = :minute_of_day,
             start_utc_ms = :start_utc_ms, start_offset_s = :start_offset_s,
             start_zone = :start_zone, minutes = :minutes, effort = :effort,
             stopped_early = :stopped_early, note = :note,
             heart_rate_average = :heart_rate_average, heart_rate_highest = :heart_rate_highest
         WHERE key = :key",
    )?;
    statement.execute(named_params! {
        ":key": key,
        ":kind": entry.kind().id(),
        ":day": entry.when.day.number(),
        ":minute_of_day": entry.when.time.map(ClockTime::minute_of_day),
        ":start_utc_ms": start.map(|start| start.utc_ms),
        ":start_offset_s": start.map(|start| start.offset_s),
        ":start_zone": start.map(|start| start.zone.as_str()),
        ":minutes": shared.minutes,
        ":effort": shared.effort,
        ":stopped_early": shared.stopped_early,
        ":note": entry.note.as_str(),
        ":heart_rate_average": shared.heart_rate.average.map(HeartRate::get),
        ":heart_rate_highest": shared.heart_rate.highest.map(HeartRate::get),
    })?;
    write_parts(connection, key, &entry.body, Writing::Over)
}

/// Deletes an entry; its rows in other tables go with it.
pub(in crate::store) fn delete(connection: &Connection, id: EntryId) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached("DELETE FROM entry WHERE id = ?1")?;
    match statement.execute([id.to_string()])? {
        0 => Err(StoreError::NoSuchEntry { id }),
        _ => Ok(()),
    }
}

fn write_parts(
    connection: &Connection,
    key: i64,
    body: &Body,
    writing: Writing,
) -> Result<(), StoreError> {
    let (mut strength, mut own, mut walk, mut swim) = (None, None, None, None);
    let (mut sitting_break, mut check_in, mut girth) = (None, None, None);
    let (mut body_map, mut care_step) = (None, None);
    match body {
        Body::Strength(of) => strength = Some(of),
        Body::Own(of) => own = Some(of),
        Body::Walk(of) => walk = Some(of),
        Body::Swim(of) => swim = Some(of),
        Body::Break(of) => sitting_break = Some(of),
        Body::CheckIn(of) => check_in = Some(of),
        Body::Girth(of) => girth = Some(of),
        Body::BodyMap(of) => body_map = Some(of),
        Body::CareStep(of) => care_step = Some(of),
        Body::Note => {}
    }
    if writing == Writing::Over {
        delete_other_kinds(connection, key, body)?;
    }
    if let Some(strength) = strength {
        strength::write(connection, key, strength)?;
    }
    let sets = strength.map_or(&[][..], |strength| &strength.sets);
    set_entry::write(connection, key, sets, writing)?;
    if let Some(own) = own {
        own_session::write(connection, key, own)?;
    }
    let own_sets = own.map_or(&[][..], |own| &own.sets);
    own_set::write(connection, key, own_sets, writing)?;
    let felt = strength.map(|strength| strength.felt.iter().map(|muscle| muscle.id()));
    word_set::write(
        connection,
        word_set::FELT,
        (key, None),
        felt.into_iter().flatten(),
        writing,
    )?;
    let pain = body.exertion().map(|exertion| &exertion.pain);
    pain::write(connection, key, pain, writing)?;
    if let Some(walk) = walk {
        walk::write(connection, key, walk)?;
    }
    if let Some(swim) = swim {
        swim::write(connection, key, swim)?;
    }
    if let Some(sitting_break) = sitting_break {
        sitting_break::write(connection, key, sitting_break)?;
    }
    let deeds = sitting_break.map(|of| of.deeds.iter().map(|deed| deed.id()));
    word_set::write(
        connection,
        word_set::BREAK_DEED,
        (key, None),
        deeds.into_iter().flatten(),
        writing,
    )?;
    if let Some(check_in) = check_in {
        check_in::write(connection, key, check_in)?;
    }
    if let Some(girth) = girth {
        girth::write(connection, key, girth)?;
    }
    body_mark::write(connection, key, body_map, writing)?;
    if let Some(care_step) = care_step {
        care_step::write(connection, key, care_step)?;
    }
    Ok(())
}

/// Deletes the rows of the kind that an entry had before: they would be loose ends.
fn delete_other_kinds(connection: &Connection, key: i64, body: &Body) -> Result<(), StoreError> {
    const OF_ONE_KIND: [Table; 8] = [
        Table::Strength,
        Table::OwnSession,
        Table::Walk,
        Table::Swim,
        Table::SittingBreak,
        Table::CheckIn,
        Table::Girth,
        Table::CareStep,
    ];
    let own = match body {
        Body::Strength(_) => Some(Table::Strength),
        Body::Own(_) => Some(Table::OwnSession),
        Body::Walk(_) => Some(Table::Walk),
        Body::Swim(_) => Some(Table::Swim),
        Body::Break(_) => Some(Table::SittingBreak),
        Body::CheckIn(_) => Some(Table::CheckIn),
        Body::Girth(_) => Some(Table::Girth),
        Body::CareStep(_) => Some(Table::CareStep),
        Body::BodyMap(_) | Body::Note => None,
    };
    for table in OF_ONE_KIND {
        if Some(table) != own {
            let sql = format!("DELETE FROM {} WHERE entry = ?1", table.name());
            connection.prepare_cached(&sql)?.execute([key])?;
        }
    }
    Ok(())
}

/// What several kinds keep in columns of `entry`.
#[derive(Default)]
struct SharedColumns {
    minutes: Option<f64>,
    effort: Option<u8>,
    stopped_early: Option<&'static str>,
    heart_rate: MeasuredHeartRate,
}

fn shared_columns(body: &Body) -> SharedColumns {
    match (body, body.exertion()) {
        (_, Some(exertion)) => SharedColumns {
            minutes: exertion.minutes.map(Minutes::get),
            effort: exertion.effort.map(Effort::get),
            stopped_early: exertion.stopped_early.map(StopReason::id),
            heart_rate: exertion.heart_rate,
        },
        (Body::Break(sitting_break), None) => SharedColumns {
            minutes: sitting_break.minutes.map(Minutes::get),
            ..SharedColumns::default()
        },
        (
            Body::Strength(_)
            | Body::Own(_)
            | Body::Walk(_)
            | Body::Swim(_)
            | Body::CheckIn(_)
            | Body::Girth(_)
            | Body::BodyMap(_)
            | Body::CareStep(_)
            | Body::Note,
            None,
        ) => SharedColumns::default(),
    }
}

fn is_twice(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation)
        && error
            .sqlite_error()
            .is_some_and(|error| error.extended_code == ffi::SQLITE_CONSTRAINT_UNIQUE)
}
