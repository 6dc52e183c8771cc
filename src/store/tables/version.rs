//! Owns the rows of `version`: what a thing says besides what is shown, until the person picks.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

use crate::domain::revision::{ContentId, ThingId};
use crate::store::StoreError;
use crate::store::tables::{Fields, Selection, Table, each_row};

/// One version that is kept beside the shown one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Whose version it is.
    pub thing: ThingId,
    /// The name of what it says.
    pub content: ContentId,
    /// What it says, as JSON.
    pub item: String,
}

/// Reads every version that is kept beside a shown one, in the order of the things' names.
pub(in crate::store) fn read(connection: &Connection) -> Result<Vec<Version>, StoreError> {
    let mut versions = Vec::new();
    each_row(
        connection,
        Table::Version,
        "thing, content, item",
        Selection::All,
        |fields| {
            versions.push(read_row(fields)?);
            Ok(())
        },
    )?;
    Ok(versions)
}

/// Names what is kept beside each thing.
pub(in crate::store) fn contents(
    connection: &Connection,
) -> Result<BTreeMap<String, BTreeSet<ContentId>>, StoreError> {
    let mut contents: BTreeMap<String, BTreeSet<ContentId>> = BTreeMap::new();
    for version in read(connection)? {
        let of_thing = contents.entry(version.thing.to_string()).or_default();
        of_thing.insert(version.content);
    }
    Ok(contents)
}

/// Makes the versions beside a thing be exactly these.
pub(in crate::store) fn write(
    connection: &Connection,
    thing: &str,
    versions: &[(ContentId, String)],
) -> Result<(), StoreError> {
    let list = versions
        .iter()
        .map(|(content, _item)| format!("\"{content}\""))
        .collect::<Vec<_>>();
    connection
        .prepare_cached(
            "DELETE FROM version WHERE thing = ?1
             AND content NOT IN (SELECT value FROM json_each(?2))",
        )?
        .execute(params![thing, format!("[{}]", list.join(","))])?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO version (thing, content, item) VALUES (?1, ?2, ?3)
         ON CONFLICT (thing, content) DO NOTHING",
    )?;
    for (content, item) in versions {
        insert.execute(params![thing, content.to_string(), item])?;
    }
    Ok(())
}

/// Takes every trace of a thing's versions out, the journal's too.
pub(in crate::store) fn erase(connection: &Connection, thing: ThingId) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM version WHERE thing = ?1")?
        .execute([thing.to_string()])?;
    connection
        .prepare_cached(
            "DELETE FROM change WHERE table_name = 'version'
             AND json_extract(coalesce(after, before), '$.thing') = ?1",
        )?
        .execute([thing.to_string()])?;
    Ok(())
}

fn read_row(fields: &mut Fields<'_>) -> Result<Version, StoreError> {
    Ok(Version {
        thing: fields.text(str::parse)?,
        content: fields.text(str::parse)?,
        item: fields.text(|text| Ok(text.to_owned()))?,
    })
}
