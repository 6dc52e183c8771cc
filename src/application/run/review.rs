//! Owns the commands of a review. None of them reads or writes the diary.

use std::sync::Arc;

use crate::application::review::{Unread, open_diary, review};
use crate::application::run::Job;
use crate::application::{Core, Done, Fault, FaultKind, Receipt, ReviewCommand};
use crate::platform::files;

/// Carries out one of the commands of a review.
pub(in crate::application::run) fn run(
    core: &Core,
    job: &Job<'_>,
    command: &ReviewCommand,
) -> Result<Receipt, Fault> {
    match command {
        ReviewCommand::Open(order) => {
            let review = review(order, job.report, &core.cancel())?;
            Ok(job.done(Done::Reviewed(Arc::new(review))))
        }
        ReviewCommand::OpenOne { path } => match open_diary(path) {
            Ok(diary) => Ok(job.done(Done::ReviewedOne(Arc::new(diary)))),
            Err(Unread::Fault(fault)) => Err(fault),
            Err(Unread::Locked) => Err(Fault::new(FaultKind::NotAllowed, "encrypted")),
        },
        ReviewCommand::SaveTable { bytes, to } => {
            files::write_whole(to, bytes)?;
            Ok(job.done(Done::TableSaved(to.clone())))
        }
        ReviewCommand::PickFiles { .. } | ReviewCommand::PickFolder { .. } => {
            Err(Fault::bug("the system is asked where the runner can do so"))
        }
    }
}
