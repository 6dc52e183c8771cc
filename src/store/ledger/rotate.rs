//! Owns what becomes of a ledger once a verified backup holds what it leads to: it is put away beside
//! the backup, or wiped where it holds what was erased for good.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use crate::store::ledger::Ledger;
use crate::store::ledger::chain::HEADER;
use crate::store::{StoreError, files};

impl Ledger {
    /// Puts the ledger away under the name `kept` and goes on in a new one of the same branch. Where
    /// there is no room for that, it stays the present one, and the next backup tries again.
    pub(in crate::store) fn put_away(&mut self, connection: &Connection, kept: &Path) {
        let stayed = self.good > HEADER as u64
            && self.follow(connection, Some(kept)).is_err()
            && self.path.exists();
        if stayed {
            let _gone_or_not = fs::remove_file(self.path.with_file_name(files::NEW_LEDGER));
        }
    }

    /// Goes on in a new ledger of the same branch, and wipes this one.
    pub(in crate::store) fn wipe(&mut self, connection: &Connection) -> Result<(), StoreError> {
        self.follow(connection, None)
    }

    fn follow(&mut self, connection: &Connection, kept: Option<&Path>) -> Result<(), StoreError> {
        let waiting = self.path.with_file_name(files::NEW_LEDGER);
        let start = self.start(connection)?.to_bytes(&self.seal)?;
        files::write_whole(&waiting, &start)?;
        let next = fs::OpenOptions::new().write(true).open(&waiting);
        let next = next.map_err(|error| StoreError::file("open the ledger", error))?;
        match kept {
            // Between the two the ledger that waits goes on from the mark, and opening finds it.
            Some(kept) => files::rename(&self.path, kept)?,
            None => wipe(&self.path)?,
        }
        self.file = next;
        self.good = HEADER as u64;
        files::rename(&waiting, &self.path)
    }
}

/// Wipes every ledger that was put away beside a backup, for what was erased for good may be in it.
pub(in crate::store) fn forget(dir: &Path) -> Result<(), StoreError> {
    let folder = dir.join(files::BACKUPS);
    for name in files::names(&folder)? {
        if name.ends_with(files::KEPT_LEDGER) {
            wipe(&folder.join(name))?;
        }
    }
    Ok(())
}

fn wipe(path: &Path) -> Result<(), StoreError> {
    files::wipe(path).map_err(|error| StoreError::file("wipe a ledger", error))
}
