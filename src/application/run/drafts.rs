//! Owns keeping what was typed and not saved.

use crate::application::run::Job;
use crate::application::{Core, Done, DraftCommand, Fault, Receipt};

/// Carries out one of the commands about drafts.
pub(in crate::application::run) fn run(
    core: &Core,
    job: &Job<'_>,
    command: &DraftCommand,
) -> Result<Receipt, Fault> {
    let store = core.store()?;
    match command {
        DraftCommand::Keep(draft) => store.keep_draft(draft)?,
        DraftCommand::Drop { name } => store.drop_draft(name)?,
    }
    Ok(job.done(Done::Quiet))
}
