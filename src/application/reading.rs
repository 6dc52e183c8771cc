//! Owns looking at a diary's files without opening it for writing, so that the command line can look
//! while the window is open.

use std::path::Path;

use crate::application::view::own;
use crate::application::{Access, Backup, CheckReport, Core, Fault, FaultKind, Inspection, Places};
use crate::domain::{EntryId, OwnExercise, Stamp};
use crate::platform::{files, identity};
use crate::store::{self, Reader, Store};

/// Opens the diary of these places for reading only; it may be open elsewhere.
pub fn open_to_read(access: impl Into<Access>) -> Result<Reader<'static>, Fault> {
    Ok(Store::open_read_only(access.into().folder())?)
}

/// Every exercise that a plan of a physiotherapist in the diary has or had, the latest plan's first.
pub fn own_exercises(reader: &Reader<'_>) -> Result<Vec<OwnExercise>, Fault> {
    own::known(reader)
}

/// Checks every page of the diary file and counts what it holds.
pub fn check_diary(access: impl Into<Access>) -> Result<CheckReport, Fault> {
    Ok(store::check(access.into().folder())?)
}

/// The backups, newest first.
pub fn backups(places: &Places) -> Result<Vec<Backup>, Fault> {
    Ok(store::backups(&places.profile())?)
}

/// Opens a backup, checks it and counts what it holds.
pub fn inspect_backup(access: impl Into<Access>, backup: &Backup) -> Result<Inspection, Fault> {
    Ok(store::inspect(access.into().folder(), backup)?)
}

/// The newest backup that opens and is sound.
pub fn newest_sound_backup(access: impl Into<Access>) -> Result<Option<Backup>, Fault> {
    let found = store::newest_verified_backup(access.into().folder())?;
    Ok(found.map(|inspection| inspection.backup))
}

/// Reads a text file of at most `limit` bytes; one that is not UTF-8 is refused.
pub fn read_text(path: &Path, limit: u64) -> Result<String, Fault> {
    let bytes = files::read_whole(path, limit)?;
    String::from_utf8(bytes).map_err(|_other| {
        Fault::new(
            FaultKind::BadInput,
            format!("not UTF-8: {}", path.display()),
        )
    })
}

/// Makes an identifier of an instant and ten bytes, for sample diaries.
pub fn identify(now: &Stamp, bytes: [u8; 10]) -> EntryId {
    identity::from_parts(now, bytes)
}

/// How long a command line leaves the newest backup alone, in milliseconds: half an hour of use.
const BACKUP_PAUSE_MS: i64 = 30 * 60 * 1_000;

/// Lets go of the diary after a command, with a verified backup where something changed and the
/// newest backup is older than half an hour. A thousand commands in a row make one backup, not a
/// thousand.
pub fn close_when_due(core: Core, now: &Stamp) -> Result<(), Fault> {
    let newest = store::backups(&core.places().profile())?
        .iter()
        .map(|backup| backup.made_utc_ms)
        .max();
    let recent = newest.is_some_and(|made| (0..BACKUP_PAUSE_MS).contains(&(now.utc_ms - made)));
    if recent { Ok(()) } else { core.close(now) }
}
