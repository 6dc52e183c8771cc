//! Owns the tally: one sum over all rows of the diary. It asks for no order, so it is kept up row by row
//! and can be worked out anew from the file at any time.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, Statement};
use sha2::{Digest as _, Sha256};

use crate::store::StoreError;
use crate::store::ledger::row;

/// Tables that are no part of the diary: what was typed and not saved, and the ledger's own mark.
const OUTSIDE: [&str; 2] = ["draft", "ledger_mark"];
/// The length of a tally's bytes.
pub(super) const LENGTH: usize = 24;

/// The sum, modulo 2^128, of the SHA-256 of each row, cut to 128 bits, and the number of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::store) struct Tally {
    sum: u128,
    rows: u64,
}

impl Tally {
    /// Adds a row that came.
    pub(super) fn add(&mut self, row: &[u8]) {
        *self = self.and(Self::of_row(row));
    }

    /// Takes a row out that went.
    pub(super) fn take(&mut self, row: &[u8]) {
        *self = self.without(Self::of_row(row));
    }

    /// Both together.
    pub(super) const fn and(self, other: Self) -> Self {
        Self {
            sum: self.sum.wrapping_add(other.sum),
            rows: self.rows.wrapping_add(other.rows),
        }
    }

    /// This one without the other.
    pub(super) const fn without(self, other: Self) -> Self {
        Self {
            sum: self.sum.wrapping_sub(other.sum),
            rows: self.rows.wrapping_sub(other.rows),
        }
    }

    pub(super) fn to_bytes(self) -> [u8; LENGTH] {
        let mut bytes = [0; LENGTH];
        let all = self.sum.to_be_bytes().into_iter();
        for (to, from) in bytes.iter_mut().zip(all.chain(self.rows.to_be_bytes())) {
            *to = from;
        }
        bytes
    }

    pub(super) fn from_bytes(bytes: &mut row::Bytes<'_>) -> Option<Self> {
        Some(Self {
            sum: u128::from_be_bytes(bytes.array()?),
            rows: u64::from_be_bytes(bytes.array()?),
        })
    }

    fn of_row(row: &[u8]) -> Self {
        let mut half = [0; 16];
        for (to, from) in half.iter_mut().zip(Sha256::digest(row)) {
            *to = from;
        }
        Self {
            sum: u128::from_be_bytes(half),
            rows: 1,
        }
    }
}

/// The tally of all rows as a connection reads them now, together with the numbers that were given
/// to keys: [`rows`] and [`numbers`].
pub(in crate::store) fn whole(connection: &Connection) -> Result<Tally, StoreError> {
    Ok(rows(connection)?.and(numbers(connection)?))
}

/// The tally of all rows of all tables.
pub(in crate::store) fn rows(connection: &Connection) -> Result<Tally, StoreError> {
    let mut tally = Tally::default();
    for table in tables(connection)? {
        tally = tally.and(of_columns(connection, &table.name, &table.columns)?);
    }
    Ok(tally)
}

/// The tally of the highest keys that were ever given, which no trigger tells of.
pub(super) fn numbers(connection: &Connection) -> Result<Tally, StoreError> {
    let there: bool = connection
        .prepare_cached("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_sequence'")?
        .query_row([], |row| row.get(0))?;
    if !there {
        return Ok(Tally::default());
    }
    let mut statement = connection.prepare_cached("SELECT name, seq FROM sqlite_sequence")?;
    sum(&mut statement, "sqlite_sequence", 2)
}

/// The tally of some columns of a table.
pub(in crate::store) fn of_columns(
    connection: &Connection,
    table: &str,
    columns: &[String],
) -> Result<Tally, StoreError> {
    // An index might hold all columns; it is the table itself that must be read.
    let mut statement = connection.prepare(&format!(
        "SELECT {} FROM main.{} NOT INDEXED",
        quoted(columns).join(", "),
        quote(table)
    ))?;
    sum(&mut statement, table, columns.len())
}

fn sum(statement: &mut Statement<'_>, table: &str, columns: usize) -> Result<Tally, StoreError> {
    let mut bytes = Vec::new();
    row::write_start(&mut bytes, table, columns);
    let start = bytes.len();
    let mut tally = Tally::default();
    let mut found = statement.query([])?;
    while let Some(values) = found.next()? {
        bytes.truncate(start);
        write_values(&mut bytes, values, columns)?;
        tally.add(&bytes);
    }
    Ok(tally)
}

fn write_values(bytes: &mut Vec<u8>, values: &Row<'_>, columns: usize) -> Result<(), StoreError> {
    for column in 0..columns {
        let value: ValueRef<'_> = values.get_ref(column)?;
        row::write_value(bytes, value);
    }
    Ok(())
}

/// A table of the diary as the file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct TableShape {
    pub(in crate::store) name: String,
    pub(in crate::store) columns: Vec<String>,
    /// The places of the columns of its primary key.
    pub(super) keys: Vec<usize>,
}

/// The tables whose rows are the diary, sorted by name.
pub(in crate::store) fn tables(connection: &Connection) -> Result<Vec<TableShape>, StoreError> {
    let mut statement = connection.prepare(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         ORDER BY name",
    )?;
    let names = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<Vec<String>, _>>()?;
    let mut columns = connection
        .prepare("SELECT name, pk > 0 AS is_key FROM pragma_table_info(?1) ORDER BY cid")?;
    let mut tables = Vec::new();
    for name in names {
        if OUTSIDE.contains(&name.as_str()) {
            continue;
        }
        let found = columns
            .query_map([&name], |row| Ok((row.get("name")?, row.get("is_key")?)))?
            .collect::<Result<Vec<(String, bool)>, _>>()?;
        let keys = found.iter().enumerate();
        let keys = keys.filter(|(_place, (_name, is_key))| *is_key);
        tables.push(TableShape {
            name,
            keys: keys.map(|(place, _column)| place).collect(),
            columns: found.into_iter().map(|(name, _is_key)| name).collect(),
        });
    }
    Ok(tables)
}

/// A name as SQL takes it, whatever it is.
pub(super) fn quote(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

pub(super) fn quoted(names: &[String]) -> Vec<String> {
    names.iter().map(|name| quote(name)).collect()
}
