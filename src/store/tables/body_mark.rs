//! Owns the rows of `body_mark`: what is marked on a body map.

use rusqlite::{Connection, named_params};

use crate::domain::{BodyMap, BodyRegion, MarkPlace, MarkStrength, Sensation, Side};
use crate::store::StoreError;
use crate::store::tables::Fields;
use crate::store::tables::entry::Writing;

/// What [`read_row`] reads, after the entry.
pub(in crate::store) const COLUMNS: &str = "entry, side, region, sensation, strength";

/// Reads one mark into its map.
pub(in crate::store) fn read_row(
    fields: &mut Fields<'_>,
    map: &mut BodyMap,
) -> Result<(), StoreError> {
    let place = MarkPlace {
        side: fields.text(Side::from_id)?,
        region: fields.text(BodyRegion::from_id)?,
        sensation: fields.text(Sensation::from_id)?,
    };
    let strength = fields.int()?;
    let strength = fields.checked(MarkStrength::new(strength))?;
    map.mark(place, strength);
    Ok(())
}

/// Makes the marks of an entry be exactly those of the map; without a map there are none.
pub(in crate::store) fn write(
    connection: &Connection,
    key: i64,
    map: Option<&BodyMap>,
    writing: Writing,
) -> Result<(), StoreError> {
    let marks: Vec<_> = map.into_iter().flat_map(BodyMap::marks).collect();
    if writing == Writing::Over {
        let kept: Vec<String> = marks.iter().map(|(place, _)| quoted(*place)).collect();
        connection
            .prepare_cached(
                "DELETE FROM body_mark WHERE entry = :entry
                 AND side || '/' || region || '/' || sensation
                     NOT IN (SELECT value FROM json_each(:kept))",
            )?
            .execute(named_params! {":entry": key, ":kept": format!("[{}]", kept.join(","))})?;
    }
    let mut statement = connection.prepare_cached(
        "INSERT INTO body_mark (entry, side, region, sensation, strength)
         VALUES (:entry, :side, :region, :sensation, :strength)
         ON CONFLICT (entry, side, region, sensation) DO UPDATE
         SET strength = excluded.strength WHERE strength <> excluded.strength",
    )?;
    for (place, strength) in marks {
        statement.execute(named_params! {
            ":entry": key,
            ":side": place.side.id(),
            ":region": place.region.id(),
            ":sensation": place.sensation.id(),
            ":strength": strength.get(),
        })?;
    }
    Ok(())
}

fn quoted(place: MarkPlace) -> String {
    let MarkPlace {
        side,
        region,
        sensation,
    } = place;
    format!("\"{}/{}/{}\"", side.id(), region.id(), sensation.id())
}
