//! Owns the carrying out of commands: one file a topic.

mod diary;
mod exchange;
mod keep;
mod merge;
mod plan;
mod rules;
mod settings;
mod stop_page;

pub(in crate::application) use merge::write_beside;

pub use exchange::{diary_as_json, export_files};
pub use plan::read_plan;

use crate::application::{Command, Core, Done, Fault, Progress, Receipt, Ticket};
use crate::domain::{EntryId, Stamp};
use crate::store;

/// What one command is carried out with, besides the diary.
pub(in crate::application) struct Job<'a> {
    pub(in crate::application) ticket: Ticket,
    pub(in crate::application) now: &'a Stamp,
    pub(in crate::application) report: &'a dyn Fn(Progress),
}

impl Job<'_> {
    /// A receipt for something that is not in the diary's journal.
    fn done(&self, outcome: Done) -> Receipt {
        Receipt {
            ticket: self.ticket,
            act: None,
            entries: Vec::new(),
            outcome,
        }
    }

    /// A receipt for something that is.
    fn written(&self, receipt: store::Receipt, entries: Vec<EntryId>, outcome: Done) -> Receipt {
        Receipt {
            ticket: self.ticket,
            act: receipt.operation.map(|_written| receipt.act),
            entries,
            outcome,
        }
    }
}

/// Carries out one command.
pub(in crate::application) fn run(
    core: &mut Core,
    job: &Job<'_>,
    command: &Command,
) -> Result<Receipt, Fault> {
    match command {
        Command::Diary(command) => diary::run(core, job, command),
        Command::Rules(command) => rules::run(core, job, command),
        Command::Plan(command) => plan::run(core, job, command),
        Command::Exchange(command) => exchange::run(core, job, command),
        Command::Keep(command) => keep::run(core, job, command),
        Command::Settings(settings) => settings::run(core, job, settings),
        Command::Undo => diary::undo(core, job),
        Command::Redo => diary::redo(core, job),
    }
}
