//! Owns looking after the diary file: backups, restoring, checking.

use crate::application::run::{Job, lock};
use crate::application::{Core, Done, Fault, KeepCommand, Receipt, Restored};
use crate::store::{self, Backup, Reason};

/// Carries out one of the keeping commands.
pub(in crate::application::run) fn run(
    core: &mut Core,
    job: &Job<'_>,
    command: &KeepCommand,
) -> Result<Receipt, Fault> {
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
        KeepCommand::Lock(order) => lock::run(core, job, order),
    }
}

fn restore(core: &mut Core, job: &Job<'_>, backup: &Backup) -> Result<Receipt, Fault> {
    core.swap(job.now, |folder| {
        Ok(store::restore(folder, backup, job.now)?)
    })?;
    let entries = core.store()?.read().counts()?.values().sum();
    Ok(job.done(Done::Restored(Restored { entries })))
}
