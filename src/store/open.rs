//! Owns opening a diary folder: what may be opened, how, and by whom.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use crate::domain::Stamp;
use crate::store::connect::{Access, connect, has_log};
use crate::store::images::Images;
use crate::store::keys::{self, DiaryKey};
use crate::store::ledger::{self, Ledger, tally};
use crate::store::lock::FolderLock;
use crate::store::migrate::{self, Fit, MIGRATIONS, Migration};
use crate::store::{Folder, Reader, Reason, StoreError, backup, check, files, follow};

/// How every database file without a cipher begins; ours are encrypted and never do.
const PLAIN_HEADER: &[u8] = b"SQLite format 3\0";

/// Whether the diary can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// It can.
    ReadWrite,
    /// Its folder or medium cannot be written: everything can be looked at and exported.
    ReadOnly,
}

/// Whether this session began with a restore.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Session {
    /// It did not.
    Usual,
    /// It did: no automatic backups and no thinning out, so that no good backup is pushed out.
    Restored,
}

/// What the person should know of the ledger that the diary was opened with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LedgerState {
    /// It goes on.
    Whole,
    /// It was missing or damaged, so that a new one was begun. The diary itself passed its checks.
    BegunAnew,
}

/// An open diary: the one writer.
#[derive(Debug)]
pub struct Store {
    pub(in crate::store) connection: Connection,
    pub(in crate::store) images: Images,
    pub(in crate::store) key: DiaryKey,
    pub(in crate::store) session: Session,
    pub(in crate::store) commits: u64,
    /// None in a folder that cannot be written.
    pub(in crate::store) ledger: RefCell<Option<Ledger>>,
    ledger_state: LedgerState,
    folder: Folder,
    lock: Option<FolderLock>,
}

impl Store {
    /// Opens the diary in `folder`, or makes a new one where there has never been one. The folder
    /// itself is made where it is missing. A file of an older version is brought up to date after
    /// a verified backup. Where the folder cannot be written, the diary opens for reading.
    pub fn open(folder: impl Into<Folder>, now: &Stamp) -> Result<Self, StoreError> {
        Self::open_as(folder, now, MIGRATIONS)
    }

    /// Opens the diary as a program with these migrations would.
    pub fn open_as(
        folder: impl Into<Folder>,
        now: &Stamp,
        migrations: &[Migration],
    ) -> Result<Self, StoreError> {
        let folder = folder.into();
        let dir = folder.dir();
        let lock = prepare(dir)?;
        if !dir.join(files::DIARY).exists() {
            if lock.is_none() || has_traces(dir)? {
                return Err(StoreError::Missing);
            }
            make_new(&folder, now, migrations)?;
        }
        Self::open_existing(&folder, now, lock, migrations)
    }

    /// Makes a new, empty diary in a folder whose diary is gone, keeping backups and set-aside
    /// files where they are. Opens the diary instead where there is one.
    pub fn start_anew(folder: impl Into<Folder>, now: &Stamp) -> Result<Self, StoreError> {
        let folder = folder.into();
        let dir = folder.dir();
        let lock = prepare(dir)?;
        if !dir.join(files::DIARY).exists() {
            if lock.is_none() {
                return Err(StoreError::ReadOnly);
            }
            make_new(&folder, now, MIGRATIONS)?;
        }
        Self::open_existing(&folder, now, lock, MIGRATIONS)
    }

    /// Opens an existing diary for reading beside a running Evenly that may be writing it.
    pub fn open_read_only(folder: impl Into<Folder>) -> Result<Reader<'static>, StoreError> {
        let folder = folder.into();
        let path = folder.dir().join(files::DIARY);
        look_at_header(&path)?;
        let key = folder.key(false)?;
        let (connection, fit) = open_for_reading(&path, &key, MIGRATIONS)?;
        match fit {
            Fit::Current => Ok(Reader::own(connection)),
            Fit::Older => Err(StoreError::NeedsUpdate),
        }
    }

    /// Whether the diary can be written.
    pub const fn mode(&self) -> Mode {
        if self.lock.is_some() {
            Mode::ReadWrite
        } else {
            Mode::ReadOnly
        }
    }

    /// What the person should know of its ledger.
    pub const fn ledger_state(&self) -> LedgerState {
        self.ledger_state
    }

    /// How often this writer has changed the diary since it was opened. A draft that is kept is no
    /// change.
    pub const fn commits(&self) -> u64 {
        self.commits
    }

    /// The diary's folder.
    pub fn dir(&self) -> &Path {
        self.folder.dir()
    }

    /// The diary's folder with the key that opened it.
    pub const fn folder(&self) -> &Folder {
        &self.folder
    }

    /// Reads through the writer's own connection.
    pub const fn read(&self) -> Reader<'_> {
        Reader::lend(&self.connection, self.commits)
    }

    /// A second, read-only connection, for the window to read while the worker writes.
    pub fn reader(&self) -> Result<Reader<'static>, StoreError> {
        let path = self.dir().join(files::DIARY);
        let (connection, _fit) = open_for_reading(&path, &self.key, MIGRATIONS)?;
        Ok(Reader::own(connection))
    }

    /// Whether this connection reads nothing any more. After a page that it could not read, the
    /// cipher fails on good ones too, whatever the first failure was called. So no error is asked but
    /// the connection itself: it lets go of the pages it remembers and reads the first one anew.
    pub fn is_poisoned(&self) -> bool {
        let read = self
            .connection
            .execute_batch("PRAGMA shrink_memory")
            .and_then(|()| {
                self.connection
                    .pragma_query_value(None, "schema_version", |row| row.get::<_, i64>(0))
            });
        read.is_err()
    }

    /// The same diary on a fresh connection, under the same lock, for one that is poisoned.
    pub fn reopened(self, now: &Stamp) -> Result<Self, StoreError> {
        let (folder, session, commits) = (self.folder.clone(), self.session, self.commits);
        let lock = self.close_keeping_lock();
        let mut store = Self::open_existing(&folder, now, lock, MIGRATIONS)?;
        store.session = session;
        store.commits = commits;
        Ok(store)
    }

    /// Moves all that the log holds into the file. Closing alone does not where somebody else reads
    /// the diary, and without its log the file would show an earlier state.
    pub(in crate::store) fn empty_log(&self) -> Result<(), StoreError> {
        let busy: bool =
            self.connection
                .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy { Err(StoreError::Busy) } else { Ok(()) }
    }

    /// Closes the diary but keeps its folder locked.
    pub(in crate::store) fn close_keeping_lock(mut self) -> Option<FolderLock> {
        self.lock.take()
    }

    /// Remembers that this session began with a restore.
    pub(in crate::store) const fn began_with_restore(mut self) -> Self {
        self.session = Session::Restored;
        self
    }

    /// Opens a diary file that is there, under a lock that is held (or in a read-only folder).
    pub(in crate::store) fn open_existing(
        folder: &Folder,
        now: &Stamp,
        lock: Option<FolderLock>,
        migrations: &[Migration],
    ) -> Result<Self, StoreError> {
        let dir = folder.dir();
        let path = dir.join(files::DIARY);
        look_at_header(&path)?;
        let key = folder.key(lock.is_some())?;
        let (connection, opened) = if lock.is_some() {
            open_for_writing(dir, &key, now, migrations)?
        } else {
            match open_for_reading(&path, &key, migrations)? {
                (connection, Fit::Current) => {
                    let read = prove(&path, &key, migrations)?;
                    ledger::check_without_writing(dir, &key, &connection, read)?;
                    (connection, None)
                }
                (_connection, Fit::Older) => return Err(StoreError::NeedsUpdate),
            }
        };
        let images = Images::of(&connection)?;
        if lock.is_some() {
            connection.execute_batch(&images.triggers())?;
        }
        let (anew, to_forget) = opened
            .as_ref()
            .map_or((false, false), |opened| (opened.anew, opened.to_forget));
        let mut store = Self {
            connection,
            images,
            folder: Folder::unlocked(dir, key.clone()),
            key,
            session: Session::Usual,
            commits: 0,
            ledger: RefCell::new(opened.map(|opened| opened.ledger)),
            ledger_state: if anew {
                LedgerState::BegunAnew
            } else {
                LedgerState::Whole
            },
            lock,
        };
        if anew {
            // From here on the new ledger leads. Where there is no room, closing tries again.
            let _closing_tries_again = store.backup(Reason::Close, now);
        }
        if to_forget {
            store.forget_erased(now)?;
        }
        Ok(store)
    }
}

/// Makes the folder and takes its lock; no lock means that the folder cannot be written.
pub(in crate::store) fn prepare(dir: &Path) -> Result<Option<FolderLock>, StoreError> {
    fs::create_dir_all(dir).map_err(|error| StoreError::file("make the folder", error))?;
    FolderLock::take(dir)
}

/// Whether backups or set-aside files show that there was a diary in the folder.
fn has_traces(dir: &Path) -> Result<bool, StoreError> {
    let set_aside = files::names(dir)?
        .iter()
        .any(|name| name.starts_with(files::DIARY) && name.contains(files::SET_ASIDE));
    let ledger = dir.join(files::LEDGER).exists();
    Ok(set_aside || ledger || !backup::list(dir)?.is_empty())
}

/// Makes an empty diary under another name, so that under its own name it is always whole.
/// A ledger that is there belongs to another diary and is kept aside.
fn make_new(folder: &Folder, now: &Stamp, migrations: &[Migration]) -> Result<(), StoreError> {
    let dir = folder.dir();
    ledger::put_aside(dir, now)?;
    let unfinished = dir.join(files::NEW_DIARY);
    files::remove_unfinished(&unfinished)?;
    let key = if keys::exist(dir) {
        folder.key(true)?
    } else {
        keys::make(dir)?
    };
    let mut connection = connect(&unfinished, &key, Access::Create)?;
    migrate::run(&mut connection, migrations, |_new| Ok(()))?;
    drop(connection);
    files::flush(&unfinished).map_err(|error| StoreError::file("flush the new diary", error))?;
    files::rename(&unfinished, &dir.join(files::DIARY))
}

/// Tells files apart that no key could open.
pub(in crate::store) fn look_at_header(path: &Path) -> Result<(), StoreError> {
    let Some(header) = files::read_some(path, 512)? else {
        return Err(StoreError::Missing);
    };
    if header.starts_with(PLAIN_HEADER) {
        return Err(StoreError::ForeignFile {
            details: "an SQLite file without encryption".to_owned(),
        });
    }
    if header.len() < 512 {
        return Err(StoreError::Damaged {
            details: format!("the file is only {} bytes long", header.len()),
        });
    }
    Ok(())
}

fn open_for_writing(
    dir: &Path,
    key: &DiaryKey,
    now: &Stamp,
    migrations: &[Migration],
) -> Result<(Connection, Option<ledger::Opened>), StoreError> {
    let path = dir.join(files::DIARY);
    if !has_log(&path) {
        // A file that is refused must stay untouched, so it is looked at without write access.
        let look = connect(&path, key, Access::Look)?;
        migrate::judge(migrate::version(&look)?, migrations)?;
    }
    let mut connection = connect(&path, key, Access::Write)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    let fit = migrate::judge(migrate::version(&connection)?, migrations)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    if fit == Fit::Older {
        update(dir, &mut connection, key, now, migrations)?;
    }
    connection
        .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0))?;
    let read = prove(&path, key, migrations)?;
    let mut opened = ledger::open(dir, key, &mut connection, read, now)?;
    let ledger = opened.as_mut().map(|opened| &mut opened.ledger);
    follow::settle(&mut connection, ledger)?;
    Ok((connection, opened))
}

/// Brings a file of an older version up to date. What its own ledger leads to is done before.
fn update(
    dir: &Path,
    connection: &mut Connection,
    key: &DiaryKey,
    now: &Stamp,
    migrations: &[Migration],
) -> Result<(), StoreError> {
    let read = prove(&dir.join(files::DIARY), key, migrations)?;
    // The steps would be noted one by one, so the notes end before them.
    let opened = ledger::open(dir, key, connection, read, now)?;
    let source = (&*connection, tally::whole(connection)?);
    let made = backup::make(dir, source, key, Reason::Update, now)?;
    if let Some(mut opened) = opened {
        opened.ledger.put_away(connection, &made.ledger_path());
        ledger::end_notes(connection)?;
    }
    migrate::run(connection, migrations, |updated| {
        ledger::begin(dir, key, updated)
    })?;
    ledger::promote(dir, now)
}

/// Checks the whole file on fresh connections; one that has met a damaged page keeps failing on good
/// ones.
fn prove(
    path: &Path,
    key: &DiaryKey,
    migrations: &[Migration],
) -> Result<tally::Tally, StoreError> {
    check::prove(|| open_for_reading(path, key, migrations).map(|(connection, _fit)| connection))
}

fn open_for_reading(
    path: &Path,
    key: &DiaryKey,
    migrations: &[Migration],
) -> Result<(Connection, Fit), StoreError> {
    let judged = |access| {
        let connection = connect(path, key, access)?;
        let fit = migrate::judge(migrate::version(&connection)?, migrations)?;
        Ok((connection, fit))
    };
    match judged(Access::Read) {
        // SQLite cannot make its shared-memory file in a folder that cannot be written. Without a
        // log there is nothing in it to miss.
        Err(StoreError::File { .. } | StoreError::ReadOnly) if !has_log(path) => {
            judged(Access::Look)
        }
        other => other,
    }
}
