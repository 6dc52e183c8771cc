//! Owns the tables that hold a set of words for each entry: felt muscles, deeds, feels and sites.

use rusqlite::{Connection, params};

use crate::store::StoreError;
use crate::store::tables::entry::Writing;

/// One such table: its statements take the entry, a word (or the list of words that stay) and the
/// side, which is NULL for tables without one.
#[derive(Clone, Copy, Debug)]
pub(in crate::store) struct WordSet {
    insert: &'static str,
    delete_others: &'static str,
}

/// Muscles that were felt.
pub(in crate::store) const FELT: WordSet = WordSet {
    insert: "INSERT INTO felt (entry, muscle) SELECT ?1, ?2 WHERE ?3 IS NULL ON CONFLICT DO NOTHING",
    delete_others: "DELETE FROM felt WHERE entry = ?1 AND ?3 IS NULL
         AND muscle NOT IN (SELECT value FROM json_each(?2))",
};
/// What was done in a break.
pub(in crate::store) const BREAK_DEED: WordSet = WordSet {
    insert: "INSERT INTO break_deed (entry, deed) SELECT ?1, ?2 WHERE ?3 IS NULL ON CONFLICT DO NOTHING",
    delete_others: "DELETE FROM break_deed WHERE entry = ?1 AND ?3 IS NULL
         AND deed NOT IN (SELECT value FROM json_each(?2))",
};
/// What pain felt like.
pub(in crate::store) const PAIN_FEEL: WordSet = WordSet {
    insert: "INSERT INTO pain_feel (entry, feel, side) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
    delete_others: "DELETE FROM pain_feel WHERE entry = ?1 AND side = ?3
         AND feel NOT IN (SELECT value FROM json_each(?2))",
};
/// Where pain was.
pub(in crate::store) const PAIN_SITE: WordSet = WordSet {
    insert: "INSERT INTO pain_site (entry, site, side) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
    delete_others: "DELETE FROM pain_site WHERE entry = ?1 AND side = ?3
         AND site NOT IN (SELECT value FROM json_each(?2))",
};

/// Makes the words of an entry (and side) be exactly these.
pub(in crate::store) fn write(
    connection: &Connection,
    set: WordSet,
    (key, side): (i64, Option<&str>),
    words: impl Iterator<Item = &'static str>,
    writing: Writing,
) -> Result<(), StoreError> {
    let words = words.collect::<Vec<_>>();
    if writing == Writing::Over {
        let list = words
            .iter()
            .map(|word| format!("\"{word}\""))
            .collect::<Vec<_>>();
        connection
            .prepare_cached(set.delete_others)?
            .execute(params![key, format!("[{}]", list.join(",")), side])?;
    }
    let mut insert = connection.prepare_cached(set.insert)?;
    for word in words {
        insert.execute(params![key, word, side])?;
    }
    Ok(())
}
