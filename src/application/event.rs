//! Owns what comes back from a command: receipts, faults and progress.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::application::review::Review;
use crate::application::view::comparison::Comparison;
use crate::application::view::plan_sheet::PlanLook;
use crate::application::{
    Act, Backup, CheckReport, ExportFormat, Fault, Inspection, Keeping, LockDone, Passphrase,
    Problem, Progress, Salvaged,
};
use crate::domain::revision::Tally;
use crate::domain::{Beside, DayRange, Diary, Entry, EntryId, Kind, Part, PictureFile};
use crate::exchange::{Place, activity};
use crate::i18n::Words;
use crate::store::Folder;

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
    /// What an export would write.
    ExportPreview(Box<ExportPreview>),
    /// What an import would do.
    Preview(Box<ImportPreview>),
    /// A file was added to the diary.
    Imported(Imported),
    /// An import was taken back.
    ImportTakenBack(TakenBack),
    /// What taking another diary in would do.
    MergePreview(Box<MergePreview>),
    /// Another diary was taken in.
    Merged(Met),
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
    /// What a plan file would change.
    PlanLooked(Box<PlanLook>),
    /// A picture for a plan was read.
    PictureRead(PictureFile),
    /// A plan file was written and read back.
    PlanWritten(ExportedFile),
    /// The person picked files or a folder, or thought better of it.
    PickedMany(Vec<PathBuf>),
    /// Exported diaries were read.
    Reviewed(Arc<Review>),
    /// One exported diary was read whole.
    ReviewedOne(Arc<Diary>),
    /// A summary table was written; it lies here.
    TableSaved(PathBuf),
    /// A page was written; it lies here.
    PageWritten(PathBuf),
    /// A report or a blank week was written and read back.
    PagesWritten(WrittenPages),
    /// A page was handed to the system's viewer, or nothing took it.
    PageShown(PageShown),
    /// Something was done that nobody waits to hear of.
    Quiet,
    /// The backups, the copies elsewhere and what was set aside.
    Keeping(Box<Keeping>),
    /// What one backup holds, and what restoring it would change.
    Compared(Box<Comparison>),
    /// A verified copy of the diary was written elsewhere.
    CopiedOut(CopyMade),
    /// What could still be read of a damaged file.
    Salvaged(Arc<Salvaged>),
    /// The lock was set, changed or taken off.
    Locked(LockDone),
}

/// A verified copy of the diary that was written elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyMade {
    /// Where it lies.
    pub path: PathBuf,
    /// Entries that were counted in it after opening it again.
    pub entries: u64,
    /// What opens it.
    pub lock: CopyLock,
}

/// What opens a copy of the diary. The slot of this device travels only with a diary without a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyLock {
    /// Nothing is needed but the two files.
    None,
    /// The passphrase or the recovery code of the diary.
    AsTheDiary,
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

/// What a report or a blank week came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenPages {
    /// The file.
    pub file: ExportedFile,
    /// Its pages, counted after reading back.
    pub pages: usize,
}

/// What an export wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The files, in the order they were written.
    pub files: Vec<ExportedFile>,
    /// Entries written and counted again after reading back.
    pub entries: usize,
    /// The six words that open it, where it is locked. They are kept nowhere else.
    pub words: Option<Passphrase>,
}

/// What an export would write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportPreview {
    /// Its format.
    pub format: ExportFormat,
    /// Its parts: the tables, or the lists of a file.
    pub sections: Vec<ExportSection>,
    /// Entries in it.
    pub entries: usize,
    /// The days they cover; `None` when there is none.
    pub days: Option<DayRange>,
    /// What stands for the person in it.
    pub shown_as: Option<String>,
    /// The name in it, where it goes along.
    pub name: Option<String>,
    /// The parts that stay.
    pub left_out: BTreeSet<Part>,
}

/// One part of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportSection {
    /// Its name in the file.
    pub name: String,
    /// How many rows or items it has.
    pub rows: usize,
    /// The fields of a row, as the file names them.
    pub fields: Vec<String>,
}

/// What taking an import back came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// Entries that went into the bin.
    pub moved: usize,
    /// Entries that stay, as they were changed since.
    pub kept: usize,
}

/// The kinds of file that an import takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportFormat {
    /// One of our own.
    Own(ExportFormat),
    /// Walks and swims of a watch or a training site.
    Activities(activity::Format),
}

impl ImportFormat {
    /// The word used on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Own(format) => format.id(),
            Self::Activities(format) => format.id(),
        }
    }
}

/// Something in a file that could not be taken as it is.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportProblem {
    /// In a file of our own.
    Own(Problem),
    /// In a file of a watch or a training site.
    Activity(activity::RowProblem),
}

impl ImportProblem {
    /// Says where, what, and what it means, in one line.
    pub fn message(&self, words: &Words) -> String {
        match self {
            Self::Own(problem) => problem.message(words),
            Self::Activity(problem) => problem.message(words),
        }
    }

    /// The line, or the number of the activity, counted from 1; `None` where it has none.
    pub const fn line(&self) -> Option<u64> {
        match self {
            Self::Own(problem) => match problem.place {
                Place::Cell { line, .. } => Some(line),
                Place::File | Place::Value(_) | Place::Table(_) => None,
            },
            Self::Activity(problem) => match problem.place.number() {
                0 => None,
                number => Some(number),
            },
        }
    }

    /// Where in a file of our own, as the file names it: a path, or a table with its line.
    pub fn place(&self) -> Option<String> {
        match self {
            Self::Own(problem) => Some(problem.place.to_string()),
            Self::Activity(_) => None,
        }
    }
}

/// What an import would do.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportPreview {
    /// The file or folder.
    pub from: PathBuf,
    /// Its format.
    pub format: ImportFormat,
    /// Entries that would be added, by kind.
    pub new_by_kind: Vec<(Kind, usize)>,
    /// Entries that would be added.
    pub new: usize,
    /// The same entries.
    pub entries: Vec<Entry>,
    /// Entries that are in the diary already: with the same content, or the same walk or swim.
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
    pub problems: Vec<ImportProblem>,
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

/// What taking another diary in would do.
#[derive(Clone, Debug, PartialEq)]
pub struct MergePreview {
    /// The file.
    pub from: PathBuf,
    /// What changes here and there.
    pub tally: Tally,
    /// Whether this diary knows everything already.
    pub nothing_new: bool,
    /// Things that were erased here for good and stay away.
    pub erased: usize,
    /// Whether the two share no entry, as two people's diaries do.
    pub stranger: bool,
}

/// What taking another diary in did.
#[derive(Clone, Debug, PartialEq)]
pub struct Met {
    /// What changed here, and what will change there.
    pub tally: Tally,
    /// Things that were erased here for good and stay away.
    pub erased: usize,
    /// A number that the other diary shows too once it has taken this one in: then both know the
    /// same.
    pub check: String,
    /// The backup made just before; `None` where nothing changed.
    pub backup: Option<Backup>,
}

/// What putting a backup in the diary's place did.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    /// Entries in the diary now.
    pub entries: u64,
    /// The backup of what was there before; `None` where that could not be read, or was empty.
    pub before: Option<Backup>,
    /// The folder with the key that opens it now.
    pub(in crate::application) folder: Folder,
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
