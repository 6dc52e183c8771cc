//! Owns bringing a diary file up to the schema this program knows, in one transaction.

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};

use crate::store::StoreError;
use crate::store::connect::APPLICATION_ID;
use crate::store::ledger::tally::{self, Tally};

/// One step of the schema. Released steps never change; new ones are appended.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// The statements.
    pub sql: &'static str,
    /// The oldest schema version whose program may still read and write the file afterwards.
    pub needs_reader: i64,
}

/// Every step, in order. A file's version is the number of steps it has seen.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        sql: include_str!("../../migrations/0001_start.sql"),
        needs_reader: 1,
    },
    // The first version would take a girth for damage.
    Migration {
        sql: include_str!("../../migrations/0002_warnings.sql"),
        needs_reader: 2,
    },
    Migration {
        sql: include_str!("../../migrations/0003_person.sql"),
        needs_reader: 2,
    },
    // An older version would change things without saying which revision it follows.
    Migration {
        sql: include_str!("../../migrations/0004_revisions.sql"),
        needs_reader: 4,
    },
    Migration {
        sql: include_str!("../../migrations/0005_plan_sheet.sql"),
        needs_reader: 4,
    },
    Migration {
        sql: include_str!("../../migrations/0006_imports.sql"),
        needs_reader: 4,
    },
    // An older version would take a session of an own exercise for damage.
    Migration {
        sql: include_str!("../../migrations/0007_own_exercises.sql"),
        needs_reader: 7,
    },
    // An older version would take a step of the care path and a body map for damage.
    Migration {
        sql: include_str!("../../migrations/0008_care_path.sql"),
        needs_reader: 8,
    },
    // An older version would change rows without telling the ledger, which would look like damage.
    Migration {
        sql: include_str!("../../migrations/0009_shared_machines.sql"),
        needs_reader: 9,
    },
];

/// What a file says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) struct FileVersion {
    pub(in crate::store) application: i64,
    pub(in crate::store) schema: i64,
    pub(in crate::store) needs_reader: i64,
}

/// Whether a file can be used as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Fit {
    /// It can.
    Current,
    /// It must be brought up to date first.
    Older,
}

/// Reads what a file says about itself; this is the first read that needs the right key.
pub(in crate::store) fn version(connection: &Connection) -> Result<FileVersion, StoreError> {
    let number = |name: &str| connection.pragma_query_value(None, name, |row| row.get(0));
    let schema: i64 = number("user_version")?;
    let application: i64 = number("application_id")?;
    let has_meta: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta')",
        [],
        |row| row.get(0),
    )?;
    let needs_reader = if has_meta {
        connection
            .query_row(
                "SELECT value FROM meta WHERE name = 'needs_reader'",
                [],
                |row| row.get(0),
            )
            .optional()?
    } else {
        None
    };
    Ok(FileVersion {
        application,
        schema,
        needs_reader: needs_reader.unwrap_or(schema),
    })
}

/// Decides whether this program may touch the file.
pub(in crate::store) fn judge(
    file: FileVersion,
    migrations: &[Migration],
) -> Result<Fit, StoreError> {
    if file.application != APPLICATION_ID {
        return Err(StoreError::ForeignFile {
            details: format!("application id {:#x}", file.application),
        });
    }
    let known = count(migrations);
    if file.schema > known && file.needs_reader > known {
        return Err(StoreError::NewerFile {
            schema: file.schema,
            needs_reader: file.needs_reader,
        });
    }
    if file.schema < 1 {
        return Err(StoreError::Damaged {
            details: format!("schema version {}", file.schema),
        });
    }
    Ok(if file.schema < known {
        Fit::Older
    } else {
        Fit::Current
    })
}

/// Runs the steps the file has not seen, and `then` before they hold. All of them hold afterwards, or
/// none.
pub(in crate::store) fn run(
    connection: &mut Connection,
    migrations: &[Migration],
    then: impl FnOnce(&Connection) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    // A rebuilt table would otherwise delete what points at it. The check below makes up for it.
    connection.execute_batch("PRAGMA foreign_keys = OFF;")?;
    let done = run_steps(connection, migrations, then);
    connection.execute_batch("PRAGMA foreign_keys = ON;")?;
    done
}

fn run_steps(
    connection: &mut Connection,
    migrations: &[Migration],
    then: impl FnOnce(&Connection) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let seen = transaction.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))?;
    let seen = usize::try_from(seen).unwrap_or(0);
    let before = held(&transaction)?;
    for migration in migrations.iter().skip(seen) {
        transaction.execute_batch(migration.sql)?;
        transaction.execute(
            "INSERT INTO meta (name, value) VALUES ('needs_reader', ?1)
             ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)",
            [migration.needs_reader],
        )?;
    }
    transaction.pragma_update(None, "user_version", count(migrations))?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    let loose: i64 =
        transaction.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })?;
    let changed = changed(&transaction, &before)?;
    if loose > 0 || changed.is_some() {
        return Err(StoreError::Bug {
            doing: "bring the diary up to date",
            source: format!("{loose} loose rows, rows that changed: {changed:?}").into(),
        });
    }
    then(&transaction)?;
    transaction.commit()?;
    Ok(())
}

/// What one table held before: the columns that it had, and the sum over them.
type Held = (String, Vec<String>, Tally);

fn held(connection: &Connection) -> Result<Vec<Held>, StoreError> {
    let mut held = Vec::new();
    for table in tally::tables(connection)? {
        // What the file says about itself changes with each step.
        if table.name != "meta" {
            let sum = tally::of_columns(connection, &table.name, &table.columns)?;
            held.push((table.name, table.columns, sum));
        }
    }
    Ok(held)
}

/// The first table whose old columns no longer hold what they held. Steps add; one that is to change
/// what is there must be allowed here by name.
fn changed(connection: &Connection, before: &[Held]) -> Result<Option<String>, StoreError> {
    let now = tally::tables(connection)?;
    for (name, columns, sum) in before {
        let there = now.iter().any(|table| {
            table.name == *name && columns.iter().all(|column| table.columns.contains(column))
        });
        if !there || tally::of_columns(connection, name, columns)? != *sum {
            return Ok(Some(name.clone()));
        }
    }
    Ok(None)
}

fn count(migrations: &[Migration]) -> i64 {
    i64::try_from(migrations.len()).unwrap_or(i64::MAX)
}
