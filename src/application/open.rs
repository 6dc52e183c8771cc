//! Owns starting up: from a folder to an open diary, or to a screen that says what stands in the way.

use std::io;
use std::path::{Path, PathBuf};

use crate::application::lock::{HasCode, Locked};
use crate::application::{
    Access, Cache, Core, Fault, FaultKind, LogEvent, OpenedFor, Passphrase, Places, Settings,
    SettingsNote, erase_diary,
};
use crate::domain::Stamp;
use crate::platform::files;
use crate::store::{
    self, Backup, Inspection, LedgerState, Mode, Reason, SlotKind, Store, StoreError,
};

/// How far the newest entry may lie ahead of the clock before the clock counts as set back.
const CLOCK_SLACK_MS: i64 = 5 * 60 * 1000;

/// What came of starting up.
pub enum StartUp {
    /// The diary is open.
    Ready(Box<Ready>),
    /// The diary did not open.
    Stopped(Box<Stopped>),
    /// The diary is locked: its passphrase or its recovery code opens it.
    Locked(Box<Locked>),
}

/// An open diary with its settings.
pub struct Ready {
    /// Carries commands out.
    pub core: Core,
    /// The door to reads.
    pub cache: Cache,
    /// The settings in force.
    pub settings: Settings,
    /// What the person should know.
    pub notes: Vec<StartNote>,
}

/// Something to know about this start.
#[derive(Clone, Debug, PartialEq)]
pub enum StartNote {
    /// The diary can only be read.
    ReadOnly,
    /// The newest change lies ahead of the clock: the clock was probably set back.
    ClockSetBack {
        /// When the newest change was made, by the clock of then.
        newest: Stamp,
    },
    /// Something in the settings file could not be used.
    Settings(SettingsNote),
    /// The ledger was missing or damaged, and a new one was begun. The diary is whole.
    LedgerBegunAnew,
    /// The diary before this one was erased for good. Copies of it are known to lie there.
    Erased(Vec<PathBuf>),
}

/// A diary that did not open.
pub struct Stopped {
    /// Why.
    pub fault: Fault,
    /// What the diary is reached with: a locked one was unlocked before.
    pub access: Access,
    /// The diary's folder.
    pub folder: PathBuf,
    /// The newest backup that opens and passes the full check, where it is needed.
    pub newest: Option<Inspection>,
    /// Every backup in the folder, newest first, where one is needed. They were not opened.
    pub backups: Vec<Backup>,
    /// The settings in force.
    pub settings: Settings,
    /// The ways on, most useful first.
    pub ways: Vec<WayOut>,
}

impl Stopped {
    /// The diary opened, but the system gives the program no second thread.
    pub fn without_worker(refused: &io::Error, places: &Places, settings: Settings) -> Self {
        Self {
            fault: Fault::new(FaultKind::Busy, refused.to_string()),
            access: places.into(),
            folder: places.profile(),
            newest: None,
            backups: Vec::new(),
            settings,
            ways: ways(FaultKind::Busy, None, &[]),
        }
    }
}

/// A way on from a diary that did not open.
#[derive(Clone, Debug, PartialEq)]
pub enum WayOut {
    /// Put this backup in the diary's place; what is there is kept aside.
    Restore(Backup),
    /// Look into the backups that are older than that one, and put one of them in the diary's place.
    OlderBackups,
    /// Bring the diary back from a backup file that lies elsewhere, such as on a stick.
    BringBack,
    /// Keep the damaged file aside and begin a new diary.
    BeginAnew,
    /// Try once more.
    TryAgain,
    /// Open another folder.
    OtherFolder,
    /// Leave.
    Quit,
}

/// Opens the diary of these places: settings, folder, lock, file, journal.
pub fn open(access: impl Into<Access>, now: &Stamp) -> StartUp {
    let access = access.into();
    let folder = access.places().profile();
    let opened = store::finish_erasing(&folder).map_err(Fault::from);
    let opened = opened.and_then(|()| {
        if files::exists(&folder) {
            Ok(())
        } else {
            files::create_private_folder(&folder).map_err(Fault::from)
        }
    });
    let opened = opened.and_then(|()| Store::open(access.folder(), now).map_err(Fault::from));
    finish(&access, now, opened)
}

/// Puts a backup in the place of a diary that did not open, brings back what was saved after it,
/// and opens it. Where the diary does open, it is a going-back on purpose.
pub fn open_after_restore(access: impl Into<Access>, backup: &Backup, now: &Stamp) -> StartUp {
    let access = access.into();
    let restored = store::restore_and_replay(access.folder(), backup, now).map_err(Fault::from);
    finish(&access, now, restored)
}

/// Puts a copy that was made elsewhere in the diary's place, and opens it. A locked copy needs its
/// passphrase or recovery code.
pub fn open_after_bringing(
    places: &Places,
    from: &Path,
    secret: Option<&Passphrase>,
    now: &Stamp,
) -> StartUp {
    let folder = places.profile();
    let made = if files::exists(&folder) {
        Ok(())
    } else {
        files::create_private_folder(&folder).map_err(Fault::from)
    };
    let copy = store::copy_at(from);
    let brought = made.and_then(|()| match secret {
        None => Ok(store::restore(&folder, &copy, now)?),
        Some(secret) => {
            let key = store::unlock_copy(&copy, secret.expose())?;
            Ok(store::restore_unlocked(&folder, &copy, key, now)?)
        }
    });
    match brought {
        // What is locked is the copy. Another secret, or another file, is asked for in the same place.
        Err(fault) if fault.kind() == FaultKind::Locked => {
            let (settings, _notes) = Settings::load(&places.settings());
            let mut stopped = stopped(&places.into(), fault, settings);
            stopped.ways.insert(0, WayOut::BringBack);
            StartUp::Stopped(Box::new(stopped))
        }
        other => finish(&places.into(), now, other),
    }
}

/// Keeps the files of a diary that did not open aside, and begins a new one.
pub fn open_after_set_aside(access: impl Into<Access>, now: &Stamp) -> StartUp {
    let access = access.into();
    let begun = match store::set_aside(access.folder().dir(), now) {
        Ok(_) | Err(StoreError::Missing) => Store::start_anew(access.folder(), now),
        Err(error) => Err(error),
    };
    finish(&access, now, begun.map_err(Fault::from))
}

/// Opens the diary of these places after it was closed to lock it: it says that it is locked.
pub fn open_after_locking(places: &Places, now: &Stamp) -> StartUp {
    let came_to = open(places, now);
    if matches!(came_to, StartUp::Locked(_)) {
        LogEvent::Locked.note(&places.log(), now);
    }
    came_to
}

/// Erases the diary of these places for good, and begins a new, empty one with its first start ahead.
pub fn open_after_erasing(places: &Places, now: &Stamp) -> StartUp {
    let elsewhere = match erase_diary(places) {
        Ok(elsewhere) => elsewhere,
        Err(fault) => return finish(&places.into(), now, Err(fault)),
    };
    let mut begun = open(places, now);
    if let StartUp::Ready(ready) = &mut begun {
        ready.notes.push(StartNote::Erased(elsewhere));
    }
    begun
}

fn finish(access: &Access, now: &Stamp, opened: Result<Store, Fault>) -> StartUp {
    let places = access.places();
    let (settings, notes) = Settings::load(&places.settings());
    let notes = notes.into_iter().map(StartNote::Settings).collect();
    match opened.and_then(|store| ready(places, now, store, notes)) {
        Ok((core, cache, notes)) => {
            note_opening(places, now, &notes);
            StartUp::Ready(Box::new(Ready {
                core,
                cache,
                settings,
                notes,
            }))
        }
        Err(fault) if fault.kind() == FaultKind::Locked && fault.secret().is_none() => {
            locked(places, fault, settings)
        }
        Err(fault) => {
            LogEvent::NotOpened(fault.kind()).note(&places.log(), now);
            StartUp::Stopped(Box::new(stopped(access, fault, settings)))
        }
    }
}

/// Notes in the log how the diary was opened, and whether it is of this version since just now.
fn note_opening(places: &Places, now: &Stamp, notes: &[StartNote]) {
    let log = places.log();
    let opened = if notes.contains(&StartNote::ReadOnly) {
        OpenedFor::Reading
    } else {
        OpenedFor::Writing
    };
    LogEvent::Opened(opened).note(&log, now);
    let newest = store::backups(&places.profile()).ok();
    let newest = newest.and_then(|backups| backups.into_iter().next());
    let updated =
        |backup: Backup| backup.reason == Reason::Update && backup.made_utc_ms == now.utc_ms;
    if newest.is_some_and(updated) {
        LogEvent::BroughtUpToDate.note(&log, now);
    }
}

/// A diary that waits for its passphrase; one that has none, as a kiosk's, cannot be opened here.
fn locked(places: &Places, fault: Fault, settings: Settings) -> StartUp {
    let slots = store::slots(&places.profile()).unwrap_or_default();
    let code = if slots.contains(&SlotKind::Recovery) {
        HasCode::Yes
    } else {
        HasCode::No
    };
    if slots.contains(&SlotKind::Passphrase) || code == HasCode::Yes {
        StartUp::Locked(Box::new(Locked {
            places: places.clone(),
            settings,
            code,
        }))
    } else {
        StartUp::Stopped(Box::new(stopped(&places.into(), fault, settings)))
    }
}

fn ready(
    places: &Places,
    now: &Stamp,
    mut store: Store,
    mut notes: Vec<StartNote>,
) -> Result<(Core, Cache, Vec<StartNote>), Fault> {
    let newest = store.read().operations(1)?.into_iter().next();
    if let Some(newest) = newest.filter(|newest| newest.at.utc_ms > now.utc_ms + CLOCK_SLACK_MS) {
        notes.push(StartNote::ClockSetBack { newest: newest.at });
    }
    match store.ledger_state() {
        LedgerState::Whole => {}
        LedgerState::BegunAnew => notes.push(StartNote::LedgerBegunAnew),
    }
    match store.mode() {
        Mode::ReadWrite => {
            store.prune(now)?;
        }
        Mode::ReadOnly => notes.push(StartNote::ReadOnly),
    }
    let mut cache = Cache::open(store.folder(), store.reader()?, now.day());
    let mode = store.mode();
    let core = Core::new(store, places.clone());
    if mode == Mode::ReadWrite {
        // The lock keeps every other writer out.
        core.publish();
        cache.watch(core.changes());
    }
    Ok((core, cache, notes))
}

fn stopped(access: &Access, fault: Fault, settings: Settings) -> Stopped {
    let folder = access.places().profile();
    // Where even the backups cannot be listed, the screen offers the ways that need none.
    let wanted = matches!(fault.kind(), FaultKind::Damaged | FaultKind::Missing);
    let newest = wanted
        .then(|| {
            store::newest_verified_backup(access.folder())
                .ok()
                .flatten()
        })
        .flatten();
    let backups = if wanted {
        store::backups(&folder).unwrap_or_default()
    } else {
        Vec::new()
    };
    let ways = ways(fault.kind(), newest.as_ref(), &backups);
    Stopped {
        fault,
        access: access.clone(),
        folder,
        newest,
        backups,
        settings,
        ways,
    }
}

fn ways(kind: FaultKind, newest: Option<&Inspection>, backups: &[Backup]) -> Vec<WayOut> {
    let restore = newest.map(|newest| WayOut::Restore(newest.backup.clone()));
    let older = newest
        .filter(|newest| {
            backups
                .last()
                .is_some_and(|oldest| *oldest != newest.backup)
        })
        .map(|_newest| WayOut::OlderBackups);
    match kind {
        FaultKind::Damaged | FaultKind::Missing => restore
            .into_iter()
            .chain(older)
            .chain([
                WayOut::BringBack,
                WayOut::BeginAnew,
                WayOut::TryAgain,
                WayOut::OtherFolder,
                WayOut::Quit,
            ])
            .collect(),
        FaultKind::AlreadyOpen
        | FaultKind::Busy
        | FaultKind::DiskFull
        | FaultKind::NotAllowed
        | FaultKind::ReadOnly
        | FaultKind::Bug
        | FaultKind::Stopped
        | FaultKind::Locked
        | FaultKind::BadInput
        | FaultKind::NewerFile
        | FaultKind::NotOurs => vec![WayOut::TryAgain, WayOut::OtherFolder, WayOut::Quit],
    }
}
