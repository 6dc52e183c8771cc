//! Owns looking after the diary file: backups, restoring, checking.

use std::path::Path;

use crate::application::run::{Job, at_home, copies, found, lock};
use crate::application::view::comparison::Comparison;
use crate::application::{Core, Done, Fault, KeepCommand, Passphrase, Receipt, Restored};
use crate::store::{self, Backup, Folder, Reason, Store};

/// Carries out one of the keeping commands.
pub(in crate::application::run) fn run(
    core: &mut Core,
    job: &Job<'_>,
    command: &KeepCommand,
) -> Result<Receipt, Fault> {
    // Copies elsewhere are a matter of staff on a kiosk.
    if let KeepCommand::CompareFile { .. }
    | KeepCommand::RestoreUnlocked { .. }
    | KeepCommand::CopyOut { .. } = command
    {
        at_home(core)?;
    }
    match command {
        KeepCommand::BackUp => {
            let backup = core.store()?.backup(Reason::Asked, job.now)?;
            Ok(job.done(Done::BackedUp(backup)))
        }
        KeepCommand::Restore { backup } => restore(core, job, backup),
        KeepCommand::ListBackups => {
            let backups = store::backups(core.folder().dir())?;
            Ok(job.done(Done::Backups(backups)))
        }
        KeepCommand::Inspect { backup } => {
            let inspection = store::inspect(core.folder(), backup)?;
            Ok(job.done(Done::Inspected(inspection)))
        }
        KeepCommand::Check => {
            let report = store::check(core.folder())?;
            Ok(job.done(Done::Checked(report)))
        }
        KeepCommand::DeleteLog => {
            core.places().log().delete()?;
            Ok(job.done(Done::Quiet))
        }
        KeepCommand::BackUpInUse => {
            core.store()?.backup_if_changed(Reason::Use, job.now)?;
            Ok(job.done(Done::Saved))
        }
        KeepCommand::Overview => copies::overview(core, job),
        KeepCommand::Compare { backup } => compare(core, job, backup),
        KeepCommand::CompareFile { from, secret } => compare_file(core, job, from, secret.as_ref()),
        KeepCommand::RestoreUnlocked { copy, secret } => {
            let key = store::unlock_copy(copy, secret.expose())?;
            put_back(core, job, |folder| {
                Ok(store::restore_unlocked(folder, copy, key, job.now)?)
            })
        }
        KeepCommand::CopyOut { to } => copies::copy_out(core, job, to),
        KeepCommand::PutOffCopy => copies::put_off(core, job),
        KeepCommand::Salvage { file } => found::salvage(core, job, file),
        KeepCommand::SaveFound { table, to } => found::save(core, job, table, to),
        KeepCommand::Lock(order) => lock::run(core, job, order),
    }
}

fn compare(core: &Core, job: &Job<'_>, backup: &Backup) -> Result<Receipt, Fault> {
    let present = core.store()?.read();
    let compared = Comparison::of(core.folder(), &present, backup)?;
    Ok(job.done(Done::Compared(Box::new(compared))))
}

/// Looks into a copy that was made elsewhere, with the secret that opens it where it is locked.
fn compare_file(
    core: &Core,
    job: &Job<'_>,
    from: &Path,
    secret: Option<&Passphrase>,
) -> Result<Receipt, Fault> {
    let copy = store::copy_at(from);
    let folder = match secret {
        None => core.folder().clone(),
        Some(secret) => {
            let key = store::unlock_copy(&copy, secret.expose())?;
            Folder::unlocked(core.folder().dir(), key)
        }
    };
    let present = core.store()?.read();
    let compared = Comparison::of(&folder, &present, &copy)?;
    Ok(job.done(Done::Compared(Box::new(compared))))
}

fn restore(core: &mut Core, job: &Job<'_>, backup: &Backup) -> Result<Receipt, Fault> {
    put_back(core, job, |folder| {
        Ok(store::restore(folder, backup, job.now)?)
    })
}

/// Puts another diary in the place of the present one, and says which backup leads back.
fn put_back(
    core: &mut Core,
    job: &Job<'_>,
    swap: impl FnOnce(&Folder) -> Result<Store, Fault>,
) -> Result<Receipt, Fault> {
    let newest = |core: &Core| -> Result<Option<Backup>, Fault> {
        Ok(store::backups(core.folder().dir())?.into_iter().next())
    };
    let known = newest(core)?.map_or(0, |newest| newest.sequence);
    core.swap(job.now, swap)?;
    let entries = core.store()?.read().counts()?.values().sum();
    let before = newest(core)?.filter(|newest| newest.sequence > known);
    let before = before.filter(|newest| newest.reason == Reason::Restore);
    Ok(job.done(Done::Restored(Restored {
        entries,
        before,
        folder: core.folder().clone(),
    })))
}
