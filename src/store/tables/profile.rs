//! Owns the one row of `profile`.

use rusqlite::{Connection, params};

use crate::domain::{Day, FieldProblem, ProfessionalSeen, Profile, Side};
use crate::store::StoreError;
use crate::store::tables::{Selection, Table, each_row};

const COLUMNS: &str = "weaker_side, seen, seen_day";

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
            "INSERT INTO profile (one, weaker_side, seen, seen_day) VALUES (1, ?1, ?2, ?3)
             ON CONFLICT (one) DO UPDATE
             SET weaker_side = excluded.weaker_side, seen = excluded.seen,
                 seen_day = excluded.seen_day",
        )?
        .execute(params![
            profile.weaker_side.map(Side::id),
            seen,
            day.map(Day::number)
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
