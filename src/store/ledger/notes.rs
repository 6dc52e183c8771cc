//! Owns noting each row that goes or comes while a transaction runs: triggers of every table tell a
//! function of this program.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};

use crate::store::StoreError;
use crate::store::ledger::row::{self, Move};
use crate::store::ledger::tally::{self, Tally};

/// The function the triggers call: move, number of the table, values.
const FUNCTION: &str = "evenly_note_row";

/// What happens to rows.
const EVENTS: [&str; 3] = ["INSERT", "UPDATE", "DELETE"];

/// What was noted since the last time it was taken.
#[derive(Debug, Default)]
pub(super) struct Noted {
    /// The rows in their order, each behind the byte of its move.
    pub(super) rows: Vec<u8>,
    /// What they change in the tally.
    pub(super) change: Tally,
}

/// The notes of one connection.
#[derive(Clone, Debug, Default)]
pub(super) struct Notes(Arc<Mutex<Noted>>);

impl Notes {
    /// Makes the function and the three triggers of each table. They live in this connection, not
    /// in the file.
    pub(super) fn of(connection: &Connection) -> Result<Self, StoreError> {
        let notes = Self::default();
        let mut starts = Vec::new();
        let mut sql = String::new();
        for (number, table) in tally::tables(connection)?.iter().enumerate() {
            let mut start = Vec::new();
            row::write_start(&mut start, &table.name, table.columns.len());
            starts.push(start);
            write_triggers(&mut sql, number, table);
        }
        let own = notes.clone();
        connection.create_scalar_function(
            FUNCTION,
            -1,
            FunctionFlags::SQLITE_UTF8,
            move |context| {
                note(&mut own.lock(), &starts, context)?;
                Ok(0)
            },
        )?;
        connection.execute_batch(&sql)?;
        Ok(notes)
    }

    /// Takes the triggers away again.
    pub(super) fn end(connection: &Connection) -> Result<(), StoreError> {
        for number in 0..tally::tables(connection)?.len() {
            for event in EVENTS {
                connection.execute_batch(&format!("DROP TRIGGER temp.ledger_{number}_{event}"))?;
            }
        }
        Ok(())
    }

    /// Forgets what was noted, such as by a transaction that came to nothing.
    pub(super) fn clear(&self) {
        drop(self.take());
    }

    /// Takes what was noted.
    pub(super) fn take(&self) -> Noted {
        std::mem::take(&mut *self.lock())
    }

    fn lock(&self) -> MutexGuard<'_, Noted> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn note(noted: &mut Noted, starts: &[Vec<u8>], context: &Context<'_>) -> rusqlite::Result<()> {
    let came: bool = context.get(0)?;
    let table: i64 = context.get(1)?;
    let start = usize::try_from(table)
        .ok()
        .and_then(|table| starts.get(table))
        .ok_or(rusqlite::Error::InvalidQuery)?;
    let moved = if came { Move::Came } else { Move::Went };
    noted.rows.push(moved.byte());
    let begin = noted.rows.len();
    noted.rows.extend(start);
    for place in 2..context.len() {
        row::write_value(&mut noted.rows, context.get_raw(place));
    }
    let row = noted.rows.get(begin..).unwrap_or_default();
    match moved {
        Move::Came => noted.change.add(row),
        Move::Went => noted.change.take(row),
    }
    Ok(())
}

fn write_triggers(sql: &mut String, number: usize, table: &tally::TableShape) {
    let columns = tally::quoted(&table.columns);
    let call = |came: u8, row: &str| {
        let mut call = format!("SELECT {FUNCTION}({came}, {number}");
        for column in &columns {
            // Writing to a String cannot fail.
            let _written = write!(call, ", {row}.{column}");
        }
        call + ");"
    };
    let (went, came) = (call(0, "OLD"), call(1, "NEW"));
    let differs = columns
        .iter()
        .map(|column| format!("OLD.{column} IS NOT NEW.{column}"))
        .collect::<Vec<_>>()
        .join(" OR ");
    let name = tally::quote(&table.name);
    let bodies = [
        ("1", came.clone()),
        (differs.as_str(), format!("{went} {came}")),
        ("1", went.clone()),
    ];
    for (event, (when, body)) in EVENTS.into_iter().zip(bodies) {
        let _written = writeln!(
            sql,
            "CREATE TEMP TRIGGER ledger_{number}_{event} AFTER {event} ON main.{name}
             WHEN {when} BEGIN {body} END;"
        );
    }
}
