//! Owns looking after the diary file: backups, restoring, checking.

use crate::application::run::{Job, copies, found};
use crate::application::view::comparison::Comparison;
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
        KeepCommand::BackUpInUse => {
            core.store()?.backup_if_changed(Reason::Use, job.now)?;
            Ok(job.done(Done::Saved))
        }
        KeepCommand::Overview => copies::overview(core, job),
        KeepCommand::Compare { backup } => compare(core, job, backup),
        KeepCommand::CompareFile { from } => compare(core, job, &store::copy_at(from)),
        KeepCommand::CopyOut { to } => copies::copy_out(core, job, to),
        KeepCommand::PutOffCopy => copies::put_off(core, job),
        KeepCommand::Salvage { file } => found::salvage(core, job, file),
        KeepCommand::SaveFound { table, to } => found::save(job, table, to),
    }
}

fn compare(core: &Core, job: &Job<'_>, backup: &Backup) -> Result<Receipt, Fault> {
    let present = core.store()?.read();
    let compared = Comparison::of(core.folder(), &present, backup)?;
    Ok(job.done(Done::Compared(Box::new(compared))))
}

fn restore(core: &mut Core, job: &Job<'_>, backup: &Backup) -> Result<Receipt, Fault> {
    let newest = |core: &Core| -> Result<Option<Backup>, Fault> {
        Ok(store::backups(core.folder().dir())?.into_iter().next())
    };
    let known = newest(core)?.map_or(0, |newest| newest.sequence);
    core.swap(job.now, |folder| {
        Ok(store::restore(folder, backup, job.now)?)
    })?;
    let entries = core.store()?.read().counts()?.values().sum();
    let before = newest(core)?.filter(|newest| newest.sequence > known);
    let before = before.filter(|newest| newest.reason == Reason::Restore);
    Ok(job.done(Done::Restored(Restored { entries, before })))
}
