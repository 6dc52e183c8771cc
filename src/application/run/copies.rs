//! Owns copies of the diary in a second place: writing them, thinning them, remembering them.

use std::path::{Path, PathBuf};

use crate::application::keeping::COPIES_KEPT;
use crate::application::run::Job;
use crate::application::{
    CopyLock, CopyMade, Core, Done, Fault, FaultKind, Keeping, Receipt, lock,
};
use crate::platform::copies::{Copies, KnownCopy};
use crate::platform::files;
use crate::store;

/// Looks at the backups, the copies and what was set aside.
pub(in crate::application::run) fn overview(core: &Core, job: &Job<'_>) -> Result<Receipt, Fault> {
    Ok(job.done(Done::Keeping(Box::new(Keeping::of(core, job.now)?))))
}

/// Writes a verified copy with its key file into a folder that is there, and remembers the folder
/// for the next one. The oldest of our own copies there go once there are more than ten.
pub(in crate::application::run) fn copy_out(
    core: &Core,
    job: &Job<'_>,
    to: &Path,
) -> Result<Receipt, Fault> {
    // A stick that is missing must not become a folder on the disk under its name.
    if !files::is_folder(to) {
        let details = format!("no such folder: {}", to.display());
        return Err(Fault::new(FaultKind::Missing, details));
    }
    let store = core.store()?;
    let folder = core.folder().dir();
    let path = store.backup_to(to, job.now)?;
    let copy = store::copy_at(&path);
    let entries = store::inspect(core.folder(), &copy)?.counts.entries;
    let mut copies = Copies::load(folder);
    copies.note(KnownCopy {
        path: path.clone(),
        at_utc_ms: job.now.utc_ms,
        entries,
    });
    copies.place = Some(to.to_owned());
    copies.put_off = None;
    copies.save(folder)?;
    let there: Vec<PathBuf> = copies
        .written
        .iter()
        .filter(|known| known.path.parent() == Some(to))
        .map(|known| known.path.clone())
        .collect();
    // The new copy is written and proven. Old ones that cannot be taken away do no harm.
    let gone = store.thin_copies(&there, COPIES_KEPT).unwrap_or_default();
    if !gone.is_empty() {
        copies.written.retain(|known| !gone.contains(&known.path));
        copies.save(folder)?;
    }
    let lock = if lock::has_passphrase(folder) {
        CopyLock::AsTheDiary
    } else {
        CopyLock::None
    };
    Ok(job.done(Done::CopiedOut(CopyMade {
        path,
        entries,
        lock,
    })))
}

/// Puts the reminder off for a week.
pub(in crate::application::run) fn put_off(core: &Core, job: &Job<'_>) -> Result<Receipt, Fault> {
    let folder = core.folder().dir();
    let mut copies = Copies::load(folder);
    copies.put_off = Some(job.now.day());
    copies.save(folder)?;
    overview(core, job)
}
