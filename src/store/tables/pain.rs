//! Owns the rows of `pain`, `pain_feel` and `pain_site`.

use rusqlite::{Connection, named_params, params};

use crate::domain::{Feel, Pain, PainReport, Side, Site};
use crate::store::StoreError;
use crate::store::tables::entry::Writing;
use crate::store::tables::{Fields, word_set};

/// What [`read_row`] reads, after the entry.
pub(in crate::store) const COLUMNS: &str = "entry, side, before, worst, next_morning";

pub(in crate::store) fn read_row(
    fields: &mut Fields<'_>,
    report: &mut PainReport,
) -> Result<(), StoreError> {
    let side = report.get_mut(fields.text(Side::from_id)?);
    side.before = fields.maybe_int(Pain::new)?;
    side.worst = fields.maybe_int(Pain::new)?;
    side.next_morning = fields.maybe_int(Pain::new)?;
    Ok(())
}

pub(in crate::store) fn read_feel(
    fields: &mut Fields<'_>,
    report: &mut PainReport,
) -> Result<(), StoreError> {
    let side = report.get_mut(fields.text(Side::from_id)?);
    side.feels.insert(fields.text(Feel::from_id)?);
    Ok(())
}

pub(in crate::store) fn read_site(
    fields: &mut Fields<'_>,
    report: &mut PainReport,
) -> Result<(), StoreError> {
    let side = report.get_mut(fields.text(Side::from_id)?);
    side.sites.insert(fields.text(Site::from_id)?);
    Ok(())
}

/// Makes the pain of an entry be exactly this; a side without an answer has no row.
pub(in crate::store) fn write(
    connection: &Connection,
    key: i64,
    report: Option<&PainReport>,
    writing: Writing,
) -> Result<(), StoreError> {
    for side in Side::ALL {
        let pain = report
            .map(|report| report.get(side))
            .filter(|pain| !pain.is_empty());
        let Some(pain) = pain else {
            if writing == Writing::Over {
                connection
                    .prepare_cached("DELETE FROM pain WHERE entry = ?1 AND side = ?2")?
                    .execute(params![key, side.id()])?;
            }
            continue;
        };
        connection
            .prepare_cached(
                "INSERT INTO pain (entry, side, before, worst, next_morning)
                 VALUES (:entry, :side, :before, :worst, :next_morning)
                 ON CONFLICT (entry, side) DO UPDATE
                 SET before = excluded.before, worst = excluded.worst,
                     next_morning = excluded.next_morning",
            )?
            .execute(named_params! {
                ":entry": key,
                ":side": side.id(),
                ":before": pain.before.map(Pain::get),
                ":worst": pain.worst.map(Pain::get),
                ":next_morning": pain.next_morning.map(Pain::get),
            })?;
        let place = (key, Some(side.id()));
        let feels = pain.feels.iter().map(|feel| feel.id());
        word_set::write(connection, word_set::PAIN_FEEL, place, feels, writing)?;
        let sites = pain.sites.iter().map(|site| site.id());
        word_set::write(connection, word_set::PAIN_SITE, place, sites, writing)?;
    }
    Ok(())
}
