//! Owns the plain copy: tables for analysis in one `SQLite` file without a key, which any tool for
//! `SQLite` opens. It is made in memory and handed out as bytes, so that nothing of it lies on the
//! disk before it is written whole.

use rusqlite::{Connection, ToSql, params_from_iter};

use crate::store::StoreError;

/// One table of the copy.
#[derive(Clone, Debug, PartialEq)]
pub struct PlainTable {
    /// Its name.
    pub name: &'static str,
    /// Its columns.
    pub columns: Vec<PlainColumn>,
    /// Its rows, with a value for each column.
    pub rows: Vec<Vec<PlainValue>>,
}

/// One column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlainColumn {
    /// Its name.
    pub name: &'static str,
    /// What its values are.
    pub kind: PlainKind,
}

/// What the values of a column are, besides being absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlainKind {
    /// Texts.
    Text,
    /// Whole numbers.
    Whole,
    /// Numbers that may have decimals.
    Real,
    /// Values of any kind.
    Any,
}

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub enum PlainValue {
    /// Absent.
    Null,
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number that may have decimals.
    Real(f64),
}

/// Writes the tables into a file of their own, as bytes.
pub fn plain_copy(tables: &[PlainTable]) -> Result<Vec<u8>, StoreError> {
    let mut connection = Connection::open_in_memory()?;
    let tx = connection.transaction()?;
    for table in tables {
        tx.execute_batch(&create(table))?;
        let mut insert = tx.prepare(&insert(table))?;
        for row in &table.rows {
            insert.execute(params_from_iter(row))?;
        }
    }
    tx.commit()?;
    Ok(connection.serialize("main")?.to_vec())
}

/// Counts the rows of each table in the bytes of such a file.
pub fn plain_counts(bytes: &[u8], tables: &[PlainTable]) -> Result<Vec<usize>, StoreError> {
    let mut connection = Connection::open_in_memory()?;
    connection.deserialize_read_exact("main", bytes, bytes.len(), true)?;
    tables
        .iter()
        .map(|table| {
            let sql = format!("SELECT count(*) FROM \"{}\"", table.name);
            let rows: i64 = connection.query_row(&sql, [], |row| row.get(0))?;
            Ok(usize::try_from(rows).unwrap_or(0))
        })
        .collect()
}

fn create(table: &PlainTable) -> String {
    let columns: Vec<String> = table
        .columns
        .iter()
        .map(|column| {
            let kind = match column.kind {
                PlainKind::Text => "TEXT",
                PlainKind::Whole => "INTEGER",
                PlainKind::Real => "REAL",
                PlainKind::Any => "ANY",
            };
            format!("\"{}\" {kind}", column.name)
        })
        .collect();
    let columns = columns.join(", ");
    format!("CREATE TABLE \"{}\" ({columns}) STRICT", table.name)
}

fn insert(table: &PlainTable) -> String {
    let places = vec!["?"; table.columns.len()].join(", ");
    format!("INSERT INTO \"{}\" VALUES ({places})", table.name)
}

impl ToSql for PlainValue {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        match self {
            Self::Null => rusqlite::types::Null.to_sql(),
            Self::Text(text) => text.to_sql(),
            Self::Whole(number) => number.to_sql(),
            Self::Real(number) => number.to_sql(),
        }
    }
}
