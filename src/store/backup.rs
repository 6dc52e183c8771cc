//! Owns making and listing backups: a copy counts only once it was opened and checked.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::{Backup as PageCopy, StepResult};

use crate::domain::Stamp;
use crate::store::connect::{Access, connect};
use crate::store::keys::{self, DiaryKey};
use crate::store::ledger::tally::{self, Tally};
use crate::store::open::{Session, look_at_header};
use crate::store::{
    Counts, Mode, Reader, Store, StoreError, check, elsewhere, files, ledger, thin,
};

/// What takes the place of `db` in the name of the key file beside a copy.
pub(in crate::store) const KEYS_BESIDE: &str = "keys.json";

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Evenly was closed after something had changed.
    Close,
    /// The person asked.
    Asked,
    /// Before an import.
    Import,
    /// Before another diary was taken in.
    Merge,
    /// Before the file was brought up to a newer version.
    Update,
    /// Before a restore.
    Restore,
    /// Half an hour of use had passed and something had changed.
    Use,
    /// Before many entries went into the bin at once, or something was erased for good.
    Removal,
    /// Before a passphrase, a PIN or another way in was changed.
    Secret,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 9] = [
        Self::Close,
        Self::Asked,
        Self::Import,
        Self::Merge,
        Self::Update,
        Self::Restore,
        Self::Use,
        Self::Removal,
        Self::Secret,
    ];

    /// The word used in file names.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Close => "close",
            Self::Asked => "asked",
            Self::Import => "import",
            Self::Merge => "merge",
            Self::Update => "update",
            Self::Restore => "restore",
            Self::Use => "use",
            Self::Removal => "removal",
            Self::Secret => "secret",
        }
    }
}

/// One backup in the diary's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Its sequence number: later ones are greater, whatever the clock said.
    pub sequence: u64,
    /// When it was made, by the clock of that time: milliseconds since 1970 UTC, to the minute.
    pub made_utc_ms: i64,
    /// Why it was made.
    pub reason: Reason,
    /// The file.
    pub path: PathBuf,
}

impl Backup {
    /// Reads a file name such as `backup-000012-2026-11-23T0742Z-close.db`.
    fn of_name(dir: &Path, name: &str) -> Option<Self> {
        let stem = name.strip_prefix("backup-")?.strip_suffix(".db")?;
        let (sequence, rest) = stem.split_once('-')?;
        let (made, reason) = rest.rsplit_once('-')?;
        Some(Self {
            sequence: sequence.parse().ok()?,
            made_utc_ms: files::instant_of_name(made)?,
            reason: Reason::ALL.into_iter().find(|known| known.id() == reason)?,
            path: dir.join(files::BACKUPS).join(name),
        })
    }

    /// The copy of the key file that lies beside it.
    pub(in crate::store) fn keys_path(&self) -> PathBuf {
        self.path.with_extension(KEYS_BESIDE)
    }

    /// The ledger that leads from the backup before to this one.
    pub(in crate::store) fn ledger_path(&self) -> PathBuf {
        self.path.with_extension(files::KEPT_LEDGER)
    }
}

impl Store {
    /// Makes a verified backup now: copied, opened, checked and counted before it gets its name. The
    /// ledger up to it is then put away beside it.
    pub fn backup(&self, reason: Reason, now: &Stamp) -> Result<Backup, StoreError> {
        let made = self.copy(reason, now)?;
        if let Some(ledger) = self.ledger.borrow_mut().as_mut() {
            ledger.put_away(&self.connection, &made.ledger_path());
        }
        Ok(made)
    }

    /// Makes a verified backup where something changed since the newest one, and thins old ones
    /// out. In a session that began with a restore it does neither.
    pub fn backup_if_changed(
        &self,
        reason: Reason,
        now: &Stamp,
    ) -> Result<Option<Backup>, StoreError> {
        if self.session == Session::Restored || self.mode() == Mode::ReadOnly {
            return Ok(None);
        }
        let newest = list(self.dir())?.into_iter().next();
        let present = check::counts(&self.connection)?;
        let unchanged = newest.is_some_and(|newest| {
            connect(&newest.path, &self.key, Access::Look)
                .and_then(|kept| check::counts(&kept))
                .is_ok_and(|kept| kept == present)
        });
        if unchanged || present.rows == 0 {
            return Ok(None);
        }
        let made = self.backup(reason, now)?;
        self.thin_out(made.sequence, now)?;
        Ok(Some(made))
    }

    /// Makes a verified copy of the diary with its key file in a folder elsewhere, such as a USB
    /// stick. Gives the path of the copied diary.
    pub fn backup_to(&self, dir: &Path, now: &Stamp) -> Result<PathBuf, StoreError> {
        let name = format!("evenly-{}", files::name_of_instant(now));
        let free = |path: &PathBuf| !path.exists() && !path.with_extension(KEYS_BESIDE).exists();
        let path = (1..=9_999)
            .map(|number| match number {
                1 => dir.join(format!("{name}.db")),
                _ => dir.join(format!("{name}-{number}.db")),
            })
            .find(free);
        let path = path.unwrap_or_else(|| dir.join(&name));
        let keys_path = path.with_extension(KEYS_BESIDE);
        keys::copy_to(self.dir(), &keys_path)?;
        if let Err(error) = copy_verified(self.source()?, &self.key, &path) {
            // A key file alone would look like a copy. The first error says more than a second one.
            let _left_over = files::remove_unfinished(&keys_path);
            return Err(error);
        }
        // The copy is good, whether or not the list of copies could be written.
        let _not_listed = elsewhere::note_copy(self.dir(), &path);
        Ok(path)
    }

    /// Makes a verified backup and leaves the ledger as it is.
    pub(in crate::store) fn copy(&self, reason: Reason, now: &Stamp) -> Result<Backup, StoreError> {
        if self.mode() == Mode::ReadOnly {
            return Err(StoreError::ReadOnly);
        }
        make(self.dir(), self.source()?, &self.key, reason, now)
    }

    /// The tally is the ledger's, so that a copy of a page that came back from the past is none.
    fn source(&self) -> Result<Source<'_>, StoreError> {
        let tally = match self.ledger.borrow().as_ref() {
            Some(ledger) => ledger.tally(&self.connection)?,
            None => tally::whole(&self.connection)?,
        };
        Ok((&self.connection, tally))
    }

    /// Takes the oldest of our own copies elsewhere away, so that the newest `keep` stay. `ours` are
    /// the copies that were written there, oldest first. A file is touched only where it bears the
    /// name we give and opens with this diary's key: the stick may be shared. Gives what went.
    pub fn thin_copies(&self, ours: &[PathBuf], keep: usize) -> Result<Vec<PathBuf>, StoreError> {
        let there: Vec<&PathBuf> = ours
            .iter()
            .filter(|path| of_copy_name(path).is_some() && path.exists())
            .filter(|path| {
                connect(path, &self.key, Access::Look)
                    .and_then(|copy| check::counts(&copy))
                    .is_ok()
            })
            .collect();
        let extra = there.len().saturating_sub(keep.max(1));
        let mut gone = Vec::new();
        for path in there.into_iter().take(extra) {
            files::remove_unfinished(path)?;
            files::remove_unfinished(&path.with_extension(KEYS_BESIDE))?;
            gone.push(path.clone());
        }
        Ok(gone)
    }

    fn thin_out(&self, newest_verified: u64, now: &Stamp) -> Result<(), StoreError> {
        let backups = list(self.dir())?;
        let kept = thin::keep(&backups, Some(newest_verified), now.utc_ms);
        let gone = backups
            .iter()
            .filter(|backup| !kept.contains(&backup.sequence))
            .flat_map(|backup| {
                [
                    backup.path.clone(),
                    backup.keys_path(),
                    backup.ledger_path(),
                ]
            })
            .filter(|path| path.exists());
        for path in gone {
            fs::remove_file(path)
                .map_err(|error| StoreError::file("remove an old backup", error))?;
        }
        Ok(())
    }
}

/// When a copy was made, as its name such as `evenly-2026-11-23T0742Z-2.db` says; `None` for a name
/// that [`Store::backup_to`] does not give.
pub(in crate::store) fn of_copy_name(path: &Path) -> Option<i64> {
    let name = path.file_name()?.to_str()?;
    let stem = name.strip_prefix("evenly-")?.strip_suffix(".db")?;
    let (made, _number) = stem.split_once('Z')?;
    files::instant_of_name(&format!("{made}Z"))
}

/// The backups in a diary's folder, newest first. They are not opened.
pub(in crate::store) fn list(dir: &Path) -> Result<Vec<Backup>, StoreError> {
    let mut backups = files::names(&dir.join(files::BACKUPS))?
        .iter()
        .filter_map(|name| Backup::of_name(dir, name))
        .collect::<Vec<_>>();
    backups.sort_by_key(|backup| std::cmp::Reverse(backup.sequence));
    Ok(backups)
}

/// An open diary with the tally of its rows, which every copy must have too.
type Source<'c> = (&'c Connection, Tally);

/// Makes a verified backup of an open diary.
pub(in crate::store) fn make(
    dir: &Path,
    source: Source<'_>,
    key: &DiaryKey,
    reason: Reason,
    now: &Stamp,
) -> Result<Backup, StoreError> {
    let folder = dir.join(files::BACKUPS);
    fs::create_dir_all(&folder).map_err(|error| StoreError::file("make the folder", error))?;
    let newest = list(dir)?.first().map_or(0, |newest| newest.sequence);
    let sequence = newest + 1;
    let made = files::name_of_instant(now);
    let backup = Backup {
        sequence,
        made_utc_ms: files::instant_of_name(&made).unwrap_or(now.utc_ms),
        reason,
        path: folder.join(format!("backup-{sequence:06}-{made}-{}.db", reason.id())),
    };
    // The key first: a listed backup always has its key beside it.
    keys::copy_to(dir, &backup.keys_path())?;
    copy_verified(source, key, &backup.path)?;
    Ok(backup)
}

/// Copies a diary under a new name. It gets that name only after the copy was opened and checked,
/// and holds the very rows of the diary, by number and sum, and its place in the ledger.
fn copy_verified(
    (source, tally): Source<'_>,
    key: &DiaryKey,
    path: &Path,
) -> Result<(), StoreError> {
    let unfinished = files::beside(path, ".new");
    files::remove_unfinished(&unfinished)?;
    let copied = copy_pages(source, key, &unfinished).and_then(|()| {
        // An emptied file would pass for a diary without tables.
        look_at_header(&unfinished)?;
        let read = check::prove(|| connect(&unfinished, key, Access::Look))?;
        let copy = connect(&unfinished, key, Access::Look)?;
        if read == tally && ledger::mark(&copy)? == ledger::mark(source)? {
            Ok(())
        } else {
            Err(StoreError::Damaged {
                details: "the copy holds other rows".to_owned(),
            })
        }
    });
    if let Err(error) = copied {
        // The first error says more than a second one about the leftover would.
        let _left_over = files::remove_unfinished(&unfinished);
        return Err(error);
    }
    files::flush(&unfinished).map_err(|error| StoreError::file("flush a backup", error))?;
    files::rename(&unfinished, path)
}

fn copy_pages(source: &Connection, key: &DiaryKey, to: &Path) -> Result<(), StoreError> {
    let mut copy = connect(to, key, Access::Create)?;
    let pages = PageCopy::new(source, &mut copy)?;
    if pages.step(-1)? == StepResult::Done {
        Ok(())
    } else {
        Err(StoreError::Busy)
    }
}

/// Opens a backup without leaving anything beside it, checks it in full and counts its rows.
pub(in crate::store) fn verify(path: &Path, key: &DiaryKey) -> Result<Counts, StoreError> {
    // An emptied file would pass for a diary without tables.
    look_at_header(path)?;
    let reader = Reader::own(connect(path, key, Access::Look)?);
    let report = check::check_through(&reader)?;
    match report.problems.first() {
        None => Ok(report.counts),
        Some(problem) => Err(StoreError::Damaged {
            details: problem.clone(),
        }),
    }
}
