//! Owns the carrying out of commands: one file a topic.

mod calendar;
mod copies;
mod diary;
mod drafts;
mod exchange;
mod export;
mod found;
mod intake;
mod keep;
mod lock;
mod meet;
mod merge;
mod pages;
mod plan_file;
mod report;
mod review;
mod rules;
mod settings;
mod visit_sheet;

pub(in crate::application) use merge::write_beside;

pub(in crate::application) use pages::pages_in;

pub use calendar::write_calendar;
pub(in crate::application) use exchange::{read_diary, read_locked};
pub use export::{entries_as_json, extract_as_json, preview_export, unlock_file, write_export};
pub use intake::read_activities;
pub use meet::{item_as_json, write_for_merging};

pub use plan_file::look_at as look_at_plan;
pub use report::{write_report, write_week_sheet};
pub use visit_sheet::{visit_sheet, write_visit_sheet};

use crate::application::{Command, Core, Done, Fault, FaultKind, Progress, Receipt, Ticket};
use crate::domain::{EntryId, Stamp};
use crate::platform::reach::Reach;
use crate::store::{self, Reader};

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

/// The diary that something is written of, and how far its files may be reached for. Of a reader
/// alone: anywhere.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    reader: &'a Reader<'a>,
    reach: &'a Reach,
}

static ANYWHERE: Reach = Reach::Anywhere;

impl<'a> Source<'a> {
    /// What this session may reach.
    const fn of(reader: &'a Reader<'a>, core: &'a Core) -> Self {
        Self {
            reader,
            reach: core.places().reach(),
        }
    }
}

impl<'a> From<&'a Reader<'_>> for Source<'a> {
    fn from(reader: &'a Reader<'_>) -> Self {
        Self {
            reader,
            reach: &ANYWHERE,
        }
    }
}

/// Refuses what is done at one's own machine only, where sticks are all that is reached.
fn at_home(core: &Core) -> Result<(), Fault> {
    match core.places().reach() {
        Reach::Anywhere => Ok(()),
        Reach::Sticks(_) => Err(Fault::new(FaultKind::NotAllowed, "not on a kiosk")),
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
        Command::Exchange(command) => exchange::run(core, job, command),
        Command::Meet(command) => meet::run(core, job, command),
        Command::Keep(command) => keep::run(core, job, command),
        Command::Review(command) => review::run(core, job, command),
        Command::Settings(settings) => settings::run(core, job, settings),
        Command::Undo => diary::undo(core, job),
        Command::Redo => diary::redo(core, job),
        Command::Draft(command) => drafts::run(core, job, command),
    }
}
