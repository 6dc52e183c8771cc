//! Owns searching the diary: by kind, side, days and text, a page at a time.

use std::collections::BTreeSet;

use rusqlite::{Connection, named_params};

use crate::domain::{DayRange, Entry, Kind, Side, Variant, folded};
use crate::store::StoreError;
use crate::store::tables::{Selection, entry};

/// What to look for. Empty fields let everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Only these kinds.
    pub kinds: BTreeSet<Kind>,
    /// Only entries that say something about one of these sides: a set that worked it, pain
    /// answered for it, or a measure of it.
    pub sides: BTreeSet<Side>,
    /// Only entries on these days.
    pub days: Option<DayRange>,
    /// Only entries whose note holds this text, in any writing, without regard to upper and lower
    /// case. Surrounding spaces do not count.
    pub text: String,
}

/// Which of the entries found to hand over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// How many of the newest to leave out.
    pub skip: usize,
    /// How many to hand over at most.
    pub take: usize,
}

/// A page of a search's result.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The entries of the page, newest first.
    pub entries: Vec<Entry>,
    /// How many entries match on all pages together.
    pub total: usize,
}

/// Keys and notes that match everything but the text, newest first. A session without sets counts
/// for the side that was said, then for both sides where its variant is done on both legs.
const CANDIDATES: &str = r"
SELECT key, note FROM entry
WHERE (:kinds = '[]' OR kind IN (SELECT value FROM json_each(:kinds)))
  AND day BETWEEN :first AND :last
  AND (:sides = '[]'
    OR EXISTS (
        SELECT 1 FROM set_entry
        WHERE set_entry.entry = entry.key
          AND (side = 'both' OR side IN (SELECT value FROM json_each(:sides))))
    OR EXISTS (
        SELECT 1 FROM own_set
        WHERE own_set.entry = entry.key
          AND (side = 'both' OR side IN (SELECT value FROM json_each(:sides))))
    OR EXISTS (
        SELECT 1 FROM pain
        WHERE pain.entry = entry.key AND side IN (SELECT value FROM json_each(:sides)))
    OR EXISTS (
        SELECT 1 FROM check_in
        WHERE check_in.entry = entry.key
          AND ((pain_left IS NOT NULL AND 'left' IN (SELECT value FROM json_each(:sides)))
            OR (pain_right IS NOT NULL AND 'right' IN (SELECT value FROM json_each(:sides)))))
    OR EXISTS (
        SELECT 1 FROM girth
        WHERE girth.entry = entry.key
          AND ((left_cm IS NOT NULL AND 'left' IN (SELECT value FROM json_each(:sides)))
            OR (right_cm IS NOT NULL AND 'right' IN (SELECT value FROM json_each(:sides)))))
    OR EXISTS (
        SELECT 1 FROM strength
        WHERE strength.entry = entry.key
          AND NOT EXISTS (SELECT 1 FROM set_entry WHERE set_entry.entry = entry.key)
          AND (side = 'both' OR side IN (SELECT value FROM json_each(:sides))
            OR (side IS NULL AND variant IN (SELECT value FROM json_each(:both_legs))))))
ORDER BY day DESC, minute_of_day DESC, id DESC
";

/// Finds what matches.
pub(in crate::store) fn find(
    connection: &Connection,
    search: &Search,
    page: Page,
) -> Result<Found, StoreError> {
    let wanted = folded(search.text.trim());
    let keys = if wanted.is_empty() {
        matching(connection, search, |_note| true)?
    } else {
        matching(connection, search, |note| folded(note).contains(&wanted))?
    };
    let on_page = keys
        .iter()
        .copied()
        .skip(page.skip)
        .take(page.take)
        .collect::<Vec<_>>();
    let mut entries = entry::read(connection, Selection::Keys(&on_page))?;
    entries.reverse();
    Ok(Found {
        entries,
        total: keys.len(),
    })
}

/// The keys of matching entries, newest first. Text is compared here and not in SQL, whose LIKE
/// knows upper and lower case of English letters only.
fn matching(
    connection: &Connection,
    search: &Search,
    fits: impl Fn(&str) -> bool,
) -> Result<Vec<i64>, StoreError> {
    let kinds = json_list(search.kinds.iter().map(|kind| kind.id()));
    let sides = json_list(search.sides.iter().map(|side| side.id()));
    let both_legs = Variant::ALL
        .iter()
        .filter(|variant| variant.usual_side().is_some());
    let both_legs = json_list(both_legs.map(|variant| variant.id()));
    let (first, last) = search.days.map_or((i64::MIN, i64::MAX), |days| {
        (days.first.number(), days.last.number())
    });
    let mut statement = connection.prepare_cached(CANDIDATES)?;
    let mut rows = statement.query(named_params! {
        ":kinds": kinds,
        ":sides": sides,
        ":both_legs": both_legs,
        ":first": first,
        ":last": last,
    })?;
    let mut keys = Vec::new();
    while let Some(row) = rows.next()? {
        let note = row.get_ref("note")?;
        if fits(note.as_str().unwrap_or_default()) {
            keys.push(row.get("key")?);
        }
    }
    Ok(keys)
}

fn json_list(words: impl Iterator<Item = &'static str>) -> String {
    let quoted = words.map(|word| format!("\"{word}\"")).collect::<Vec<_>>();
    format!("[{}]", quoted.join(","))
}
