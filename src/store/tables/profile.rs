//! Owns the one row of `profile`.

use rusqlite::{Connection, params};

use crate::domain::{Cause, Day, FieldProblem, Prescribed, ProfessionalSeen, Profile, Side};
use crate::store::StoreError;
use crate::store::tables::{Selection, Table, each_row};

const COLUMNS: &str = "weaker_side, seen, seen_day, cause, daily_light_work, uneven_sides";

/// Reads the profile; where nothing was ever said, nothing is known.
pub(in crate::store) fn read(connection: &Connection) -> Result<Profile, StoreError> {
    let mut profile = Profile::default();
    each_row(
        connection,
        Table::Profile,
        COLUMNS,
        Selection::All,
        |fields| {
            profile.weaker_side = fields.maybe_text(Side::from_id)?;
            let seen = fields.maybe_text(seen_of_word)?;
            let day = fields.maybe_int(Day::from_number)?;
            profile.professional_seen = match seen {
                Some(ProfessionalSeen::Yes(_)) => Some(ProfessionalSeen::Yes(day)),
                other => other,
            };
            profile.cause = fields.maybe_text(Cause::from_id)?;
            profile.prescribed = Prescribed {
                daily_light_work: fields.maybe_int(Ok)? == Some(1),
                uneven_sides: fields.maybe_int(Ok)? == Some(1),
            };
            Ok(())
        },
    )?;
    Ok(profile)
}

/// Replaces the profile.
pub(in crate::store) fn write(connection: &Connection, profile: Profile) -> Result<(), StoreError> {
    let (seen, day) = match profile.professional_seen {
        Some(ProfessionalSeen::Yes(day)) => (Some("yes"), day),
        Some(ProfessionalSeen::No) => (Some("no"), None),
        None => (None, None),
    };
    connection
        .prepare_cached(
            "INSERT INTO profile (one, weaker_side, seen, seen_day, cause, daily_light_work,
                 uneven_sides)
             VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (one) DO UPDATE
             SET weaker_side = excluded.weaker_side, seen = excluded.seen,
                 seen_day = excluded.seen_day, cause = excluded.cause,
                 daily_light_work = excluded.daily_light_work,
                 uneven_sides = excluded.uneven_sides",
        )?
        .execute(params![
            profile.weaker_side.map(Side::id),
            seen,
            day.map(Day::number),
            profile.cause.map(Cause::id),
            profile.prescribed.daily_light_work,
            profile.prescribed.uneven_sides,
        ])?;
    Ok(())
}

fn seen_of_word(word: &str) -> Result<ProfessionalSeen, FieldProblem> {
    match word {
        "yes" => Ok(ProfessionalSeen::Yes(None)),
        "no" => Ok(ProfessionalSeen::No),
        _ => Err(FieldProblem::UnknownWord),
    }
}
