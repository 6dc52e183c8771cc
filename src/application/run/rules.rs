//! Owns answering the safety check and warnings, setting limits and plans, noting firings.

use crate::application::run::Job;
use crate::application::{Core, Fault, Receipt, RulesCommand};

/// Carries out one of the commands on rules.
pub(in crate::application::run) fn run(
    _core: &mut Core,
    _job: &Job<'_>,
    _command: &RulesCommand,
) -> Result<Receipt, Fault> {
    Err(Fault::bug("not stored yet"))
}
