//! Owns the bin and the history of an entry: both are read from the journal.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use crate::domain::{Entry, EntryId, Stamp, ZoneName};
use crate::store::images::{Images, Put};
use crate::store::tables::entry::{self, Parts};
use crate::store::tables::{Table, row_of_image};
use crate::store::{Operation, OperationId, StoreError, read};

/// How many days the journal, and with it the bin, undo and history, reaches back.
pub const BIN_DAYS: i64 = 90;

/// Milliseconds of a day.
pub(in crate::store) const DAY_MS: i64 = 86_400_000;

/// A deleted entry.
#[derive(Clone, Debug, PartialEq)]
pub struct BinnedEntry {
    /// The entry as it was.
    pub entry: Entry,
    /// When it was deleted.
    pub deleted: Stamp,
    /// For how many more days it can be taken out, 1 to 90.
    pub days_left: i64,
}

/// One step of an entry's history.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// What was done, and when.
    pub operation: Operation,
    /// The entry before; `None` where there was none.
    pub before: Option<Entry>,
    /// The entry after; `None` where it was deleted.
    pub after: Option<Entry>,
}

/// The last deletion of an entry that is not in the diary now. The bare columns beside `max` are
/// those of the row that holds it.
const DELETIONS: &str = "SELECT max(change.id) AS deletion, change.entry AS key,
        change.operation AS operation, json_extract(change.before, '$.id') AS id
    FROM change
    WHERE table_name = 'entry' AND after IS NULL
      AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.id = json_extract(change.before, '$.id'))
    GROUP BY json_extract(change.before, '$.id')";

/// Lists the bin, last deleted first.
pub(in crate::store) fn list(
    connection: &Connection,
    now: &Stamp,
) -> Result<Vec<BinnedEntry>, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT key, deletion, at_utc_ms, at_offset_s, at_zone
         FROM ({DELETIONS}) AS deleted JOIN operation ON operation.id = deleted.operation
         ORDER BY deletion DESC"
    ))?;
    let deletions = statement
        .query_map([], |row| {
            let deleted = Stamp {
                utc_ms: row.get("at_utc_ms")?,
                offset_s: row.get("at_offset_s")?,
                zone: ZoneName::new(row.get_ref("at_zone")?.as_str()?),
            };
            Ok((row.get("key")?, row.get("deletion")?, deleted))
        })?
        .collect::<Result<Vec<(i64, i64, Stamp)>, _>>()?;
    let mut binned = Vec::new();
    for (key, deletion, deleted) in deletions {
        let age = now.utc_ms.saturating_sub(deleted.utc_ms).div_euclid(DAY_MS);
        let days_left = (BIN_DAYS - age).min(BIN_DAYS);
        if days_left > 0
            && let Some(entry) =
                entry_of_images(connection, &deleted_rows(connection, key, deletion)?)?
        {
            binned.push(BinnedEntry {
                entry,
                deleted,
                days_left,
            });
        }
    }
    Ok(binned)
}

/// Puts a deleted entry's rows back.
pub(in crate::store) fn take_out(
    connection: &Connection,
    images: &Images,
    id: EntryId,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT key, deletion FROM ({DELETIONS}) WHERE id = ?1"
    ))?;
    let deletion = statement
        .query_map([id.to_string()], |row| {
            Ok((row.get("key")?, row.get("deletion")?))
        })?
        .next()
        .transpose()?;
    let Some((key, deletion)) = deletion else {
        return Err(StoreError::NoSuchEntry { id });
    };
    for (table, image) in deleted_rows(connection, key, deletion)? {
        connection
            .prepare_cached(images.put(table, Put::Insert))?
            .execute([image])?;
    }
    Ok(())
}

/// Every key an entry has had: its own, and those under which it was deleted.
pub(in crate::store) fn keys_ever(
    connection: &Connection,
    id: EntryId,
) -> Result<Vec<i64>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT key FROM entry WHERE id = ?1
         UNION SELECT entry FROM change
         WHERE table_name = 'entry' AND json_extract(coalesce(after, before), '$.id') = ?1",
    )?;
    let keys = statement
        .query_map([id.to_string()], |row| row.get(0))?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(keys)
}

/// The images of all rows that went with an entry in one deletion, parents first. Rows of other
/// tables are deleted by the database right before the entry's own row.
fn deleted_rows(
    connection: &Connection,
    key: i64,
    deletion: i64,
) -> Result<Vec<(Table, String)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT table_name, before FROM change
         WHERE entry = ?1 AND after IS NULL AND id <= ?2
           AND operation = (SELECT operation FROM change WHERE id = ?2)
         ORDER BY id",
    )?;
    let mut rows = statement.query(params![key, deletion])?;
    let mut images = Vec::new();
    while let Some(row) = rows.next()? {
        let table = Table::from_name(row.get_ref("table_name")?.as_str().unwrap_or_default());
        if let Some(table) = table {
            images.push((table, row.get("before")?));
        }
    }
    images.sort_by_key(|(table, _image): &(Table, String)| *table);
    Ok(images)
}

/// A row apart from all others: its table and its primary key.
type RowName = (Table, String);

/// What became of an entry, oldest first: from its rows as they are now, each operation's changes
/// are taken back, latest first.
pub(in crate::store) fn history(
    connection: &Connection,
    images: &Images,
    id: EntryId,
) -> Result<Vec<Revision>, StoreError> {
    let mut rows = BTreeMap::new();
    let mut changes = Vec::new();
    for key in keys_ever(connection, id)? {
        for table in Table::ALL {
            let Some(column) = table.entry_column() else {
                continue;
            };
            rows.extend(live_rows(connection, images, (table, column), key)?);
            changes.extend(changes_of(connection, images, table, key)?);
        }
    }
    changes.sort_by_key(|change| std::cmp::Reverse(change.id));
    let mut revisions = Vec::new();
    for of_operation in changes.chunk_by(|one, other| one.operation == other.operation) {
        let after = entry_of_images(connection, &sorted(&rows))?;
        for change in of_operation {
            match &change.before {
                Some(before) => rows.insert(change.row.clone(), before.clone()),
                None => rows.remove(&change.row),
            };
        }
        let before = entry_of_images(connection, &sorted(&rows))?;
        let operation = of_operation.first().map(|change| change.operation);
        let operation = operation
            .map(|id| read::operation(connection, id))
            .transpose()?;
        if let Some(operation) = operation.flatten()
            && before != after
        {
            revisions.push(Revision {
                operation,
                before,
                after,
            });
        }
    }
    revisions.reverse();
    Ok(revisions)
}

/// One change of one row of an entry.
struct RowChange {
    id: i64,
    operation: OperationId,
    row: RowName,
    before: Option<String>,
}

fn live_rows(
    connection: &Connection,
    images: &Images,
    (table, column): (Table, &str),
    key: i64,
) -> Result<Vec<(RowName, String)>, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT image, {} AS row FROM (SELECT {} AS image FROM {} WHERE {column} = ?1)",
        images.identity(table, "image"),
        images.live(table),
        table.name(),
    ))?;
    let rows = statement
        .query_map([key], |row| {
            Ok(((table, row.get("row")?), row.get("image")?))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(rows)
}

fn changes_of(
    connection: &Connection,
    images: &Images,
    table: Table,
    key: i64,
) -> Result<Vec<RowChange>, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT id, operation, before, {} AS row FROM change
         WHERE entry = ?1 AND table_name = ?2",
        images.identity(table, "coalesce(after, before)"),
    ))?;
    let changes = statement
        .query_map(params![key, table.name()], |row| {
            Ok(RowChange {
                id: row.get("id")?,
                operation: OperationId(row.get("operation")?),
                row: (table, row.get("row")?),
                before: row.get("before")?,
            })
        })?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(changes)
}

fn sorted(rows: &BTreeMap<RowName, String>) -> Vec<(Table, String)> {
    rows.iter()
        .map(|((table, _row), image)| (*table, image.clone()))
        .collect()
}

/// Puts an entry together from the images of its rows; `None` where its own row is not there.
fn entry_of_images(
    connection: &Connection,
    images: &[(Table, String)],
) -> Result<Option<Entry>, StoreError> {
    let mut own = None;
    let mut parts = Parts::default();
    for (table, image) in images {
        match (table, entry::part_columns(*table)) {
            (Table::Entry, _) => {
                own = Some(row_of_image(
                    connection,
                    *table,
                    entry::COLUMNS,
                    image,
                    entry::read_row,
                )?);
            }
            (_, Some(columns)) => row_of_image(connection, *table, columns, image, |fields| {
                let _key = fields.int()?;
                entry::read_part(*table, fields, &mut parts)
            })?,
            (_, None) => {}
        }
    }
    own.map(|row| entry::assemble(row, parts)).transpose()
}
