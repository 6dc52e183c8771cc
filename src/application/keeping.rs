//! Owns what is known of the backups and copies of a diary, and when a copy elsewhere is due.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::application::{Backup, Core, Exported, Fault, Places};
use crate::domain::{Day, Stamp};
use crate::platform::copies::{Copies, KnownCopy};
use crate::platform::files;
use crate::store;

/// After how many days without a copy elsewhere Evenly reminds.
pub const REMIND_AFTER_DAYS: i64 = 14;
/// For how many days a reminder can be put off.
pub const PUT_OFF_DAYS: i64 = 7;
/// How many copies of the diary stay in the second place.
pub(in crate::application) const COPIES_KEPT: usize = 10;

/// The backups in the diary's folder, the copies elsewhere, and what was set aside.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keeping {
    /// The backups, newest first.
    pub backups: Vec<KeptBackup>,
    /// The folder that copies go to.
    pub place: Option<PathBuf>,
    /// Whether that folder is there now.
    pub place_found: PlaceFound,
    /// The last copy of the diary that was written elsewhere and proven.
    pub last: Option<KnownCopy>,
    /// Damaged diaries that were set aside, newest first.
    pub set_aside: Vec<PathBuf>,
    /// Copies and exports elsewhere that are known of. Each may have been moved since.
    pub elsewhere: Vec<PathBuf>,
    /// Entries in the diary.
    pub entries: u64,
    first_day: Option<Day>,
    put_off: Option<Day>,
    last_day: Option<Day>,
}

/// A backup with its size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptBackup {
    /// The backup.
    pub backup: Backup,
    /// How many bytes it has; `None` where the system does not say.
    pub bytes: Option<u64>,
}

/// Whether the folder for copies is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlaceFound {
    /// It is, or none was chosen.
    #[default]
    Yes,
    /// It is not: a stick is not plugged in, or the folder was moved.
    No,
}

impl Keeping {
    /// Looks at the folder of an open diary.
    pub(in crate::application) fn of(core: &Core, now: &Stamp) -> Result<Self, Fault> {
        let folder = core.folder().dir();
        let copies = Copies::load(folder);
        let reader = core.store()?.read();
        let last = copies.written.last();
        let there = copies.place.as_deref().is_none_or(files::is_folder);
        Ok(Self {
            backups: store::backups(folder)?
                .into_iter()
                .map(|backup| KeptBackup {
                    bytes: files::length(&backup.path),
                    backup,
                })
                .collect(),
            place_found: if there {
                PlaceFound::Yes
            } else {
                PlaceFound::No
            },
            last_day: last.map(|copy| day_of(copy.at_utc_ms, now)),
            last: last.cloned(),
            set_aside: store::set_aside_files(folder)?,
            elsewhere: elsewhere(folder)?,
            entries: reader.counts()?.values().sum(),
            first_day: reader.first_day()?,
            put_off: copies.put_off,
            place: copies.place,
        })
    }

    /// Whether it is time to say that a copy elsewhere is missing: never while the diary is empty or
    /// younger than the wait, and not while the person put it off. Days ahead of the calendar count
    /// as no time at all, as the clock may have been wrong.
    pub fn reminds(&self, today: Day) -> bool {
        let since = |day: Option<Day>| day.map(|day| today.number() - day.number());
        let old_enough = since(self.first_day).is_some_and(|days| days >= REMIND_AFTER_DAYS);
        let copied = since(self.last_day).is_some_and(|days| days < REMIND_AFTER_DAYS);
        let put_off = since(self.put_off).is_some_and(|days| (0..PUT_OFF_DAYS).contains(&days));
        self.entries > 0 && old_enough && !copied && !put_off
    }

    /// The day of the last copy elsewhere.
    pub const fn last_day(&self) -> Option<Day> {
        self.last_day
    }
}

/// Everything of this diary that is known to lie outside its folder: copies, files for another
/// machine, exports. Each may have been moved or deleted since.
pub fn known_copies(places: &Places) -> Result<BTreeSet<PathBuf>, Fault> {
    Ok(store::known_copies(&places.profile())?)
}

/// The copies that are known of and may still be where they were written: those that can be seen, and
/// those in a folder that is not there now, as a stick that is not plugged in.
pub(in crate::application) fn elsewhere(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let may_be_there =
        |path: &PathBuf| files::exists(path) || !path.parent().is_some_and(files::is_folder);
    let known = store::known_copies(folder)?;
    Ok(known.into_iter().filter(may_be_there).collect())
}

/// Remembers that an export or a file for another machine was written; at a kiosk only on which stick,
/// since the list of a locked diary can be read. The file itself is there, so a list that cannot be
/// kept is no reason to say that it failed.
pub fn note_exported(places: &Places, exported: &Exported) {
    let written = exported.files.iter();
    for path in written.filter_map(|file| places.reach().remembered(&file.path)) {
        drop(store::note_copy(&places.profile(), &path));
    }
}

/// The day of an instant, by the offset of now.
fn day_of(utc_ms: i64, now: &Stamp) -> Day {
    Stamp {
        utc_ms,
        ..now.clone()
    }
    .day()
}
