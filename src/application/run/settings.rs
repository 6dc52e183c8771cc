//! Owns keeping settings.

use crate::application::run::Job;
use crate::application::{Core, Done, Fault, Receipt, Settings};

/// Writes the settings file, whole or not at all.
pub(in crate::application::run) fn run(
    core: &Core,
    job: &Job<'_>,
    settings: &Settings,
) -> Result<Receipt, Fault> {
    settings.save(&core.places().settings())?;
    Ok(job.done(Done::SettingsKept))
}
