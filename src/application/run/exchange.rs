//! Owns bringing a diary out and in.

use crate::application::run::Job;
use crate::application::{Core, ExchangeCommand, Fault, Receipt};

/// Carries out one of the exchange commands.
pub(in crate::application::run) fn run(
    _core: &mut Core,
    _job: &Job<'_>,
    _command: &ExchangeCommand,
) -> Result<Receipt, Fault> {
    Err(Fault::bug("exchange"))
}
