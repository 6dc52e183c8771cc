//! Owns connections: the cipher key first, then every pragma the diary's promises rest on.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::store::keys::DiaryKey;
use crate::store::{StoreError, files};

/// Marks the file as a diary of Evenly ("Evnl").
pub(in crate::store) const APPLICATION_ID: i64 = 0x4576_6e6c;

/// How a file is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Access {
    /// For writing; the file is made.
    Create,
    /// For writing; the file is there.
    Write,
    /// For reading beside a writer.
    Read,
    /// For reading a file that nobody writes, without leaving any trace beside it.
    Look,
}

/// Opens a file with its key. Nothing is read yet.
pub(in crate::store) fn connect(
    path: &Path,
    key: &DiaryKey,
    access: Access,
) -> Result<Connection, StoreError> {
    let common = OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = match access {
        Access::Create => Connection::open_with_flags(
            path,
            common | OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        ),
        Access::Write => {
            Connection::open_with_flags(path, common | OpenFlags::SQLITE_OPEN_READ_WRITE)
        }
        Access::Read => {
            Connection::open_with_flags(path, common | OpenFlags::SQLITE_OPEN_READ_ONLY)
        }
        Access::Look => Connection::open_with_flags(
            unchanging_uri(path),
            common | OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
        ),
    }?;
    // The cipher would otherwise write to standard error.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    connection.execute_batch(&key.pragma())?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.execute_batch(
        "PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cell_size_check = ON;
         PRAGMA mmap_size = 0;
         PRAGMA synchronous = FULL;",
    )?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(connection)
}

/// Whether a write-ahead log with something in it lies beside the file. Looking at the file alone
/// would then show an older state.
pub(in crate::store) fn has_log(path: &Path) -> bool {
    fs::metadata(files::beside(path, "-wal")).is_ok_and(|log| log.len() > 0)
}

/// The file as a URI that promises that nobody changes it, so that nothing is made beside it.
fn unchanging_uri(path: &Path) -> String {
    let mut uri = "file:".to_owned();
    let path = path.to_string_lossy();
    let drive = path.chars().nth(1) == Some(':');
    if drive {
        uri.push_str("///");
    }
    for byte in path.bytes() {
        match byte {
            b'\\' if drive => uri.push('/'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => {
                uri.push(char::from(byte));
            }
            _ => {
                // Writing to a String cannot fail.
                let _written = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri.push_str("?immutable=1");
    uri
}
