//! Owns the tables that hold a set of words for each entry: felt muscles, deeds, feels and sites.

use rusqlite::{Connection, params};

use crate::store::StoreError;
use crate::store::tables::Table;
use crate::store::tables::entry::Writing;

/// One such table and the column of its word.
#[derive(Clone, Copy, Debug)]
pub(in crate::store) struct WordSet {
    table: Table,
    word: &'static str,
}

/// Muscles that were felt.
pub(in crate::store) const FELT: WordSet = WordSet {
    table: Table::Felt,
    word: "muscle",
};
/// What was done in a break.
pub(in crate::store) const BREAK_DEED: WordSet = WordSet {
    table: Table::BreakDeed,
    word: "deed",
};
/// What pain felt like.
pub(in crate::store) const PAIN_FEEL: WordSet = WordSet {
    table: Table::PainFeel,
    word: "feel",
};
/// Where pain was.
pub(in crate::store) const PAIN_SITE: WordSet = WordSet {
    table: Table::PainSite,
    word: "site",
};

/// Makes the words of an entry (and side) be exactly these.
pub(in crate::store) fn write(
    connection: &Connection,
    set: WordSet,
    (key, side): (i64, Option<&str>),
    words: impl Iterator<Item = &'static str>,
    writing: Writing,
) -> Result<(), StoreError> {
    let (table, word) = (set.table.name(), set.word);
    let words = words.collect::<Vec<_>>();
    if writing == Writing::Over {
        let same_side = if side.is_some() {
            "side = ?3"
        } else {
            "?3 IS NULL"
        };
        let list = words
            .iter()
            .map(|word| format!("\"{word}\""))
            .collect::<Vec<_>>();
        connection
            .prepare_cached(&format!(
                "DELETE FROM {table} WHERE entry = ?1 AND {same_side}
                 AND {word} NOT IN (SELECT value FROM json_each(?2))"
            ))?
            .execute(params![key, format!("[{}]", list.join(",")), side])?;
    }
    for found in words {
        match side {
            None => connection
                .prepare_cached(&format!(
                    "INSERT INTO {table} (entry, {word}) VALUES (?1, ?2) ON CONFLICT DO NOTHING"
                ))?
                .execute(params![key, found])?,
            Some(side) => connection
                .prepare_cached(&format!(
                    "INSERT INTO {table} (entry, side, {word}) VALUES (?1, ?2, ?3)
                     ON CONFLICT DO NOTHING"
                ))?
                .execute(params![key, side, found])?,
        };
    }
    Ok(())
}
