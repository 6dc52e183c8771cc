//! Owns the commands of a review. None of them reads or writes the diary.

use std::sync::Arc;

use crate::application::review::{open_diary, review, unlock};
use crate::application::run::{Job, at_home};
use crate::application::{Core, Done, Fault, Receipt, ReviewCommand};
use crate::platform::files;

/// Carries out one of the commands of a review.
pub(in crate::application::run) fn run(
    core: &Core,
    job: &Job<'_>,
    command: &ReviewCommand,
) -> Result<Receipt, Fault> {
    // Other people's diaries are read at a physiotherapist's own desk, never where people share.
    at_home(core)?;
    match command {
        ReviewCommand::Open(order) => {
            let review = review(order, job.report, &core.cancel())?;
            Ok(job.done(Done::Reviewed(Arc::new(review))))
        }
        ReviewCommand::Unlock {
            review,
            path,
            words,
        } => {
            let review = unlock(review, (path, words), job.report, &core.cancel())?;
            Ok(job.done(Done::Reviewed(Arc::new(review))))
        }
        ReviewCommand::OpenOne { path, words } => {
            let diary = open_diary(path, words.as_ref())?;
            Ok(job.done(Done::ReviewedOne(Arc::new(diary))))
        }
        ReviewCommand::SaveTable { bytes, to } => {
            files::write_whole(to, bytes)?;
            Ok(job.done(Done::TableSaved(to.clone())))
        }
        ReviewCommand::PickFiles { .. } | ReviewCommand::PickFolder { .. } => {
            Err(Fault::bug("the system is asked where the runner can do so"))
        }
    }
}
