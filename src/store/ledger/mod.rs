//! Owns the ledger beside the diary: an append-only, sealed and chained file of what each transaction
//! changed, on disk before the transaction is.

mod chain;
mod mark;
mod notes;
mod open;
mod replay;
mod rotate;
mod row;
pub(in crate::store) mod tally;

use std::fs::{File, OpenOptions};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction};

use crate::store::StoreError;
use crate::store::ledger::chain::{Chain, Place, Seal, Sealed, Start};
use crate::store::ledger::notes::Notes;
use crate::store::ledger::tally::Tally;

pub(in crate::store) use self::open::{
    Opened, begin, check_without_writing, keep_copy, open, promote, put_aside,
};
pub(in crate::store) use mark::{has_mark, mark};
pub use replay::Ahead;
pub(in crate::store) use replay::{Replayed, ahead, replay_into};
pub(in crate::store) use rotate::forget;

/// Whether what a transaction takes out is to be forgotten for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Traces {
    /// The ledger keeps it until the next backup.
    Kept,
    /// A new ledger without it follows at once, also when the program ends before.
    Erased,
}

/// The ledger of an open diary.
#[derive(Debug)]
pub(in crate::store) struct Ledger {
    path: PathBuf,
    file: File,
    seal: Seal,
    /// The place that the diary's file and the ledger have reached together.
    place: Place,
    /// The tally there, without the numbers given to keys.
    rows: Tally,
    /// The length of the ledger up to there.
    good: u64,
    follows: [u8; 16],
    notes: Notes,
}

/// Commits a transaction. Its changes are in the ledger, on disk, before they are in the diary; where
/// either fails, neither has them. A transaction that changed no row writes nothing.
pub(in crate::store) fn commit(
    transaction: Transaction<'_>,
    ledger: Option<&mut Ledger>,
    traces: Traces,
) -> Result<(), StoreError> {
    let Some(ledger) = ledger else {
        // A file of an older version, which only a test opens for writing.
        transaction.commit()?;
        return Ok(());
    };
    let noted = ledger.notes.take();
    if noted.rows.is_empty() {
        transaction.commit()?;
        return Ok(());
    }
    let rows = ledger.rows.and(noted.change);
    let sealed = Sealed::new(
        &ledger.seal,
        &ledger.place,
        rows.and(tally::numbers(&transaction)?),
        traces == Traces::Erased,
        &noted.rows,
    )?;
    mark::write(&transaction, &sealed.place)?;
    let written = ledger
        .append(&sealed)
        .map_err(|error| StoreError::file("write the ledger", error))
        .and_then(|()| Ok(transaction.commit()?));
    match written {
        Ok(()) => {
            ledger.place = sealed.place;
            ledger.rows = rows;
            ledger.good += sealed.len();
            Ok(())
        }
        Err(error) => {
            ledger.cut();
            Err(error)
        }
    }
}

/// Ends the notes of a connection, before the tables themselves change.
pub(in crate::store) fn end_notes(connection: &Connection) -> Result<(), StoreError> {
    Notes::end(connection)
}

impl Ledger {
    /// Opens the file of a ledger that goes on from `place`, and begins to note what changes in
    /// `connection`. What follows the `good` bytes is cut off.
    fn go_on(
        path: &Path,
        seal: Seal,
        chain: &Chain,
        connection: &Connection,
        rows: Tally,
    ) -> Result<Self, StoreError> {
        let file = OpenOptions::new().write(true).open(path);
        let file = file.map_err(|error| StoreError::file("open the ledger", error))?;
        let ledger = Self {
            path: path.to_owned(),
            file,
            seal,
            place: chain.end,
            rows,
            good: chain.good,
            follows: chain.start.follows,
            notes: Notes::of(connection)?,
        };
        if chain.torn {
            ledger
                .file
                .set_len(ledger.good)
                .map_err(|error| StoreError::file("cut the ledger", error))?;
        }
        Ok(ledger)
    }

    /// Forgets what a transaction noted that came to nothing. Each transaction begins with it.
    pub(in crate::store) fn begin(&self) {
        self.notes.clear();
    }

    /// The tally of the diary as it was last committed.
    pub(in crate::store) fn tally(&self, connection: &Connection) -> Result<Tally, StoreError> {
        Ok(self.rows.and(tally::numbers(connection)?))
    }

    /// Always at the known good length: what a failed write left behind is written over.
    fn append(&mut self, sealed: &Sealed) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(self.good))?;
        self.file.write_all(&sealed.front)?;
        self.file.write_all(&sealed.body)?;
        self.file.sync_data()
    }

    /// Cuts off what belongs to a transaction that came to nothing. Where even that fails, the next
    /// record is written over it; where none follows, the next opening rolls it forward.
    fn cut(&self) {
        if self.file.set_len(self.good).is_ok() {
            let _not_yet_on_disk = self.file.sync_data();
        }
    }

    fn start(&self, connection: &Connection) -> Result<Start, StoreError> {
        Ok(Start {
            follows: self.follows,
            place: self.place,
            tally: self.tally(connection)?,
        })
    }
}
