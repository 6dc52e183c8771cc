//! Owns the way from an older state to the newest: which records lead there, in the present ledger and
//! in those put away beside backups, and carrying them out on a file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Connection, TransactionBehavior, params_from_iter};

use crate::domain::{Stamp, ZoneName};
use crate::store::keys::DiaryKey;
use crate::store::ledger::chain::{Chain, Place, Record, Seal, Start};
use crate::store::ledger::row::{Move, MovedRow};
use crate::store::ledger::tally::{self, TableShape, Tally};
use crate::store::ledger::{mark, open};
use crate::store::{StoreError, files};

/// What the ledger would add to a backup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    /// How many changes.
    pub changes: u64,
    /// When the last of them was made that a person did.
    pub last_change: Option<Stamp>,
    /// Whether the ledger is whole, so that nothing that was saved is missing afterwards.
    pub whole: bool,
}

/// What a replay did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Replayed {
    /// The file is where the ledger ends, and the ledger goes on from there.
    ToTheEnd,
    /// The same, and behind its last whole record the ledger has bytes that are none.
    ToTheTear,
    /// The ledger is missing, or does not reach back to the file or on from it.
    AsFarAsKnown,
}

/// The records that lead on from a place.
pub(super) struct Way {
    /// The tally at the place; `None` where no ledger knows it.
    pub(super) at_mark: Option<Tally>,
    /// The records, in order and without a gap.
    pub(super) records: Vec<Record>,
    /// The present ledger, or where it is missing the last one that was put away; without records.
    pub(super) present: Option<Chain>,
    /// Whether the records lead to the end of it.
    pub(super) reaches_the_end: bool,
    /// Whether a present ledger is there.
    pub(super) is_there: bool,
}

/// Finds the records that lead on from `from`.
pub(super) fn way_from(
    dir: &Path,
    seal: &Seal,
    from: &Place,
    present: Option<Chain>,
) -> Result<Way, StoreError> {
    let mut way = Way {
        at_mark: None,
        records: Vec::new(),
        reaches_the_end: false,
        is_there: present.is_some(),
        present: None,
    };
    let mut reached = *from;
    if present
        .as_ref()
        .is_none_or(|chain| chain.tally_at(from).is_none())
    {
        for path in put_away(dir, seal, from)? {
            let Some(mut chain) = Chain::read(&path, seal)? else {
                break;
            };
            let Some(tally) = chain.tally_at(&reached) else {
                break;
            };
            way.at_mark = way.at_mark.or(Some(tally));
            way.records.extend(chain.take_after(&reached));
            reached = chain.end;
            if present.is_none() {
                way.reaches_the_end = true;
                way.present = Some(chain);
            }
        }
    }
    if let Some(mut chain) = present {
        if let Some(tally) = chain.tally_at(&reached) {
            way.at_mark = way.at_mark.or(Some(tally));
            way.records.extend(chain.take_after(&reached));
            way.reaches_the_end = true;
        }
        way.present = Some(chain);
    }
    Ok(way)
}

/// The ledgers of a branch that were put away, from the one that holds `from`, in their order.
fn put_away(dir: &Path, seal: &Seal, from: &Place) -> Result<Vec<PathBuf>, StoreError> {
    let folder = dir.join(files::BACKUPS);
    let mut found: Vec<(u64, PathBuf)> = Vec::new();
    for name in files::names(&folder)? {
        if !name.ends_with(files::KEPT_LEDGER) {
            continue;
        }
        let path = folder.join(name);
        let start = Start::of_file(&path, seal)?;
        if let Some(start) = start.filter(|start| start.place.branch == from.branch) {
            found.push((start.place.seq, path));
        }
    }
    found.sort();
    let first = found.iter().rposition(|(seq, _path)| *seq <= from.seq);
    let paths = found.into_iter().map(|(_seq, path)| path);
    Ok(paths.skip(first.unwrap_or(usize::MAX)).collect())
}

/// Says what the ledger would add to a backup that `connection` reads.
pub(in crate::store) fn ahead(
    dir: &Path,
    key: &DiaryKey,
    connection: &Connection,
) -> Result<Ahead, StoreError> {
    let Some(marked) = mark::mark(connection)? else {
        return Ok(Ahead::default());
    };
    let seal = Seal::of(key)?;
    let present = Chain::read(&dir.join(files::LEDGER), &seal)?;
    let way = way_from(dir, &seal, &marked, present)?;
    let torn = way.present.is_none_or(|chain| chain.torn);
    let mut last_change = None;
    let operations = tally::tables(connection)?;
    let operations = operations.iter().find(|table| table.name == "operation");
    for record in way.records.iter().rev() {
        for row in record.rows()? {
            if row.moved == Move::Came && row.table == "operation" {
                last_change = operations
                    .and_then(|shape| made_at(shape, &row))
                    .or(last_change);
            }
        }
        if last_change.is_some() {
            break;
        }
    }
    Ok(Ahead {
        changes: way.records.len() as u64,
        last_change,
        whole: way.at_mark.is_some() && way.reaches_the_end && way.is_there && !torn,
    })
}

fn made_at(operations: &TableShape, row: &MovedRow) -> Option<Stamp> {
    let value = |column: &str| {
        let place = operations.columns.iter().position(|name| name == column);
        place.and_then(|place| row.values.get(place))
    };
    match (value("at_utc_ms"), value("at_offset_s"), value("at_zone")) {
        (Some(Value::Integer(utc_ms)), Some(Value::Integer(offset_s)), Some(Value::Text(zone))) => {
            Some(Stamp {
                utc_ms: *utc_ms,
                offset_s: i32::try_from(*offset_s).ok()?,
                zone: ZoneName::new(zone),
            })
        }
        _ => None,
    }
}

/// Brings a restored file that nobody else has open on to where the ledger ends, or as far as it
/// leads.
pub(in crate::store) fn replay_into(
    dir: &Path,
    key: &DiaryKey,
    connection: &mut Connection,
) -> Result<Replayed, StoreError> {
    let Some(marked) = mark::mark(connection)? else {
        return Ok(Replayed::AsFarAsKnown);
    };
    let seal = Seal::of(key)?;
    let present = Chain::read(&dir.join(files::LEDGER), &seal)?;
    let way = way_from(dir, &seal, &marked, present)?;
    if let Some(at_mark) = way.at_mark {
        if at_mark != tally::whole(connection)? {
            return Err(open::older());
        }
        roll_forward(connection, &way.records)?;
    }
    let torn = way.present.is_some_and(|chain| chain.torn);
    Ok(match (way.reaches_the_end && way.is_there, torn) {
        (true, false) => Replayed::ToTheEnd,
        (true, true) => Replayed::ToTheTear,
        (false, _) => Replayed::AsFarAsKnown,
    })
}

/// Does on a file what the records say, all or nothing. The file then holds exactly what the last of
/// them says it should.
pub(super) fn roll_forward(
    connection: &mut Connection,
    records: &[Record],
) -> Result<(), StoreError> {
    let Some(last) = records.last() else {
        return Ok(());
    };
    // Rows go and come one by one here: what a deleted parent took along has records of its own.
    connection.execute_batch("PRAGMA foreign_keys = OFF;")?;
    let done = roll(connection, records, last);
    connection.execute_batch("PRAGMA foreign_keys = ON;")?;
    done
}

fn roll(connection: &mut Connection, records: &[Record], last: &Record) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let shapes: BTreeMap<String, Statements> = tally::tables(&transaction)?
        .into_iter()
        .map(|shape| (shape.name.clone(), Statements::of(shape)))
        .collect();
    for record in records {
        for row in record.rows()? {
            let statements = shapes.get(&row.table).ok_or_else(|| unfit(record))?;
            if !statements.put(&transaction, &row)? {
                return Err(unfit(record));
            }
        }
    }
    mark::write(&transaction, &last.place)?;
    let loose: i64 =
        transaction.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })?;
    if loose > 0 || tally::whole(&transaction)? != last.tally {
        return Err(unfit(last));
    }
    transaction.commit()?;
    Ok(())
}

fn unfit(record: &Record) -> StoreError {
    StoreError::Damaged {
        details: format!(
            "record {} of the ledger does not fit the diary",
            record.place.seq
        ),
    }
}

/// The statements that put the rows of one table.
struct Statements {
    shape: TableShape,
    insert: String,
    delete: String,
}

impl Statements {
    fn of(shape: TableShape) -> Self {
        let table = tally::quote(&shape.name);
        let columns = tally::quoted(&shape.columns);
        let places: Vec<String> = (1..=columns.len())
            .map(|place| format!("?{place}"))
            .collect();
        let keys = shape.keys.iter().filter_map(|place| columns.get(*place));
        let same: Vec<String> = keys
            .enumerate()
            .map(|(place, column)| format!("{column} = ?{}", place + 1))
            .collect();
        Self {
            insert: format!(
                "INSERT INTO {table} ({}) VALUES ({})",
                columns.join(", "),
                places.join(", ")
            ),
            delete: format!("DELETE FROM {table} WHERE {}", same.join(" AND ")),
            shape,
        }
    }

    /// Whether the row fitted.
    fn put(&self, connection: &Connection, row: &MovedRow) -> Result<bool, StoreError> {
        if row.values.len() != self.shape.columns.len() || self.shape.keys.is_empty() {
            return Ok(false);
        }
        let put = match row.moved {
            Move::Came => connection
                .prepare_cached(&self.insert)?
                .execute(params_from_iter(&row.values))?,
            Move::Went => {
                let keys = self.shape.keys.iter();
                let keys = keys.filter_map(|place| row.values.get(*place));
                connection
                    .prepare_cached(&self.delete)?
                    .execute(params_from_iter(keys))?
            }
        };
        Ok(put == 1)
    }
}
