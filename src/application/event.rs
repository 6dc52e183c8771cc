//! Owns what comes back from a command: receipts, faults and progress.

use std::path::PathBuf;

use crate::application::{
    Act, Backup, CheckReport, ExportFormat, Fault, Inspection, Problem, Progress,
};
use crate::domain::{Beside, DayRange, EntryId, Kind, Picture, PlanSheet};

/// Names one command that was sent, so that its result finds the screen that sent it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(u64);

impl Ticket {
    /// Wraps a number that was not given out before.
    pub const fn new(number: u64) -> Self {
        Self(number)
    }
}

/// Says that a command was carried out.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    /// The command's ticket.
    pub ticket: Ticket,
    /// What was written into the diary's journal, where something was; `application::say_act` has
    /// its words.
    pub act: Option<Act>,
    /// The entries it touched.
    pub entries: Vec<EntryId>,
    /// What came of it.
    pub outcome: Done,
}

/// What came of a command.
#[derive(Clone, Debug, PartialEq)]
pub enum Done {
    /// The diary was changed, on disk.
    Saved,
    /// The last change was taken back.
    Undone,
    /// The change that was taken back was done again.
    Redone,
    /// There is nothing to take back.
    NothingToUndo,
    /// There is nothing to do again.
    NothingToRedo,
    /// The diary was written out.
    Exported(Exported),
    /// What an import would do.
    Preview(Box<ImportPreview>),
    /// A file was added to the diary.
    Imported(Imported),
    /// A verified backup was made.
    BackedUp(Backup),
    /// A backup took the diary's place.
    Restored(Restored),
    /// The backups, newest first.
    Backups(Vec<Backup>),
    /// What one backup holds.
    Inspected(Inspection),
    /// The diary file was checked.
    Checked(CheckReport),
    /// Settings were kept.
    SettingsKept,
    /// The person picked a place or a file, or thought better of it.
    Picked(Option<PathBuf>),
    /// A page was written; it lies here.
    PageWritten(PathBuf),
    /// A page was handed to the system's viewer, or nothing took it.
    PageShown(PageShown),
    /// A plan was read; nothing was changed.
    PlanRead(Box<PlanRead>),
    /// The picture of an own exercise was read.
    PictureRead(Picture),
    /// A plan file was written and read back.
    PlanWritten(ExportedFile),
}

/// Whether the system has a viewer for a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageShown {
    /// A viewer took it.
    Opened,
    /// Nothing on this machine took it.
    NotOpened,
}

/// One file an export wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportedFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
    /// The SHA-256 of what was read back from the disk, in lower-case hexadecimal.
    pub sha256: String,
}

/// What an export wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The files, in the order they were written.
    pub files: Vec<ExportedFile>,
    /// Entries written and counted again after reading back.
    pub entries: usize,
}

/// A plan as it was read, before anybody takes it in.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanRead {
    /// The plan.
    pub sheet: PlanSheet,
    /// What could not be taken as it is.
    pub problems: Vec<Problem>,
}

/// What an import would do.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportPreview {
    /// The file or folder.
    pub from: PathBuf,
    /// Its format.
    pub format: ExportFormat,
    /// Entries that would be added, by kind.
    pub new_by_kind: Vec<(Kind, usize)>,
    /// Entries that would be added.
    pub new: usize,
    /// Entries that are in the diary already, with the same content.
    pub same: usize,
    /// Entries whose identifier is in the diary with other content; the diary's own is kept.
    pub different: usize,
    /// What else would be added. Safety checks and warnings that were shown stay when the import
    /// is undone.
    pub beside: Beside,
    /// The days the file covers; `None` when it holds no entry.
    pub days: Option<DayRange>,
    /// What could not be taken as it is, in the order of the file; the first
    /// [`crate::exchange::MAX_PROBLEMS`] one by one.
    pub problems: Vec<Problem>,
}

/// What an import did.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// Entries that were added.
    pub added: usize,
    /// What else was added.
    pub beside: Beside,
    /// Entries that were in the diary already and were left alone.
    pub left_alone: usize,
    /// Rows that could not be read.
    pub problems: usize,
    /// The backup made just before.
    pub backup: Backup,
}

/// What putting a backup in the diary's place did.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    /// Entries in the diary now.
    pub entries: u64,
}

/// What comes back from the worker.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A command was carried out.
    Done(Receipt),
    /// A command could not be carried out; the diary is as it was before.
    Failed {
        /// The command's ticket.
        ticket: Ticket,
        /// Why.
        fault: Fault,
    },
    /// A long command is on its way.
    Progress {
        /// The command's ticket.
        ticket: Ticket,
        /// How far it is.
        progress: Progress,
    },
}
