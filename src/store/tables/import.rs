//! Owns the rows of `import` and `imported`: what each import brought in. They are only ever added.

use rusqlite::{Connection, named_params, params};

use crate::domain::revision::{ContentId, Item};
use crate::domain::{Entry, EntryId, Stamp};
use crate::store::StoreError;
use crate::store::tables::each_row_of;

/// The most characters that are kept of where entries came from.
const SOURCE_CHARS: usize = 300;

/// Names one import. Later ones are greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ImportId(i64);

impl ImportId {
    /// Takes the number that a person names it by.
    pub const fn new(number: i64) -> Self {
        Self(number)
    }

    /// The number.
    pub const fn get(self) -> i64 {
        self.0
    }
}

/// An import of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastImport {
    /// Names it.
    pub id: ImportId,
    /// The file's name.
    pub source: String,
    /// When it was.
    pub at: Stamp,
    /// How many entries it brought in.
    pub brought: usize,
    /// How many of them are in the diary now.
    pub there: usize,
}

/// Keeps what an import brings in.
pub(in crate::store) fn add(
    connection: &Connection,
    source: &str,
    now: &Stamp,
    entries: &[Entry],
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO import (source, at_utc_ms, at_offset_s, at_zone)
             VALUES (:source, :at_utc_ms, :at_offset_s, :at_zone)",
        )?
        .execute(named_params! {
            ":source": source.chars().take(SOURCE_CHARS).collect::<String>(),
            ":at_utc_ms": now.utc_ms,
            ":at_offset_s": now.offset_s,
            ":at_zone": now.zone.as_str(),
        })?;
    let import = connection.last_insert_rowid();
    let mut statement = connection
        .prepare_cached("INSERT INTO imported (import, entry, content) VALUES (?1, ?2, ?3)")?;
    for entry in entries {
        let content = content_of(entry);
        statement.execute(params![import, entry.id.to_string(), content.bytes()])?;
    }
    Ok(())
}

/// Lists every import, newest first.
pub(in crate::store) fn list(connection: &Connection) -> Result<Vec<PastImport>, StoreError> {
    let mut imports = Vec::new();
    each_row_of(
        connection,
        "import",
        (
            "key, source, at_utc_ms, at_offset_s, at_zone",
            "ORDER BY key DESC",
        ),
        &[],
        &mut |fields| {
            imports.push(PastImport {
                id: ImportId(fields.int()?),
                source: fields.text(|source| Ok(source.to_owned()))?,
                at: fields.stamp()?,
                brought: 0,
                there: 0,
            });
            Ok(())
        },
    )?;
    if imports.is_empty() {
        return Ok(imports);
    }
    let mut statement = connection.prepare_cached(
        "SELECT count(*), count(entry.id) FROM imported LEFT JOIN entry ON entry.id = imported.entry
         WHERE import = ?1",
    )?;
    for import in &mut imports {
        let (brought, there): (i64, i64) =
            statement.query_row([import.id.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
        import.brought = usize::try_from(brought).unwrap_or(0);
        import.there = usize::try_from(there).unwrap_or(0);
    }
    Ok(imports)
}

/// What an import brought in, with what each entry said then.
pub(in crate::store) fn brought(
    connection: &Connection,
    id: ImportId,
) -> Result<Vec<(EntryId, ContentId)>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT entry, content FROM imported WHERE import = ?1 ORDER BY entry")?;
    let mut rows = statement.query([id.0])?;
    let mut brought = Vec::new();
    while let Some(row) = rows.next()? {
        let entry = row.get_ref(0)?.as_str().unwrap_or_default();
        let entry = entry
            .parse::<EntryId>()
            .map_err(|problem| StoreError::unreadable("imported", problem))?;
        brought.push((entry, ContentId::new(row.get(1)?)));
    }
    Ok(brought)
}

/// Names what an entry says.
pub(in crate::store) fn content_of(entry: &Entry) -> ContentId {
    Item::Entry(entry.clone()).content()
}

/// Forgets that an entry was ever brought in.
pub(in crate::store) fn erase(connection: &Connection, id: EntryId) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM imported WHERE entry = ?1")?
        .execute([id.to_string()])?;
    Ok(())
}
