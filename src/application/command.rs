//! Owns the commands: everything a person can ask the program to do with the diary.

use std::path::PathBuf;

use crate::application::{Backup, FileKind, Settings};
use crate::domain::{DayRange, EntryId, NewEntry, Profile};

/// What a person can do, by topic.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Write into the diary.
    Diary(DiaryCommand),
    /// Bring a diary out or in.
    Exchange(ExchangeCommand),
    /// Look after the diary file.
    Keep(KeepCommand),
    /// Keep new settings.
    Settings(Box<Settings>),
    /// Take the last change back.
    Undo,
    /// Do the change again that was taken back last.
    Redo,
}

/// Writes into the diary.
#[derive(Clone, Debug, PartialEq)]
pub enum DiaryCommand {
    /// Add one entry.
    Log(NewEntry),
    /// Add several entries as one change.
    LogMany(Vec<NewEntry>),
    /// Replace what an entry says; its identifier and history stay.
    Edit {
        /// The entry.
        id: EntryId,
        /// What it says from now on.
        entry: NewEntry,
    },
    /// Put an entry into the bin, where it stays 90 days.
    MoveToBin(EntryId),
    /// Take an entry out of the bin.
    TakeOutOfBin(EntryId),
    /// Keep what the person said about themselves.
    SetProfile(Profile),
}

/// The formats a diary can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExportFormat {
    /// One `evenly-diary` JSON file.
    Json,
    /// Tidy CSV tables.
    Csv,
}

impl ExportFormat {
    /// The word used on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
        }
    }
}

/// Whether CSV files start with the byte order mark that some spreadsheets need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ByteOrderMark {
    /// No mark.
    #[default]
    Without,
    /// The mark of UTF-8.
    With,
}

/// What to write out, and where to.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportOrder {
    /// The format.
    pub format: ExportFormat,
    /// The days to write; `None` for the whole diary.
    pub days: Option<DayRange>,
    /// Whether CSV files carry the mark.
    pub mark: ByteOrderMark,
    /// The file (JSON) or the folder (CSV) to write.
    pub to: PathBuf,
}

/// Brings a diary out or in.
#[derive(Clone, Debug, PartialEq)]
pub enum ExchangeCommand {
    /// Write the diary out.
    Export(ExportOrder),
    /// Read a file or folder and say what an import would do; changes nothing.
    PreviewImport {
        /// The file or folder.
        from: PathBuf,
    },
    /// Add what a file or folder holds, as one change, with a verified backup before.
    Import {
        /// The file or folder.
        from: PathBuf,
    },
    /// Ask the person where an export shall go, in a window of the system.
    PickExportPlace {
        /// The window's title.
        title: String,
        /// The name to begin with.
        name: String,
        /// The kind of file.
        kind: FileKind,
    },
    /// Ask the person which file to import, in a window of the system.
    PickImportFile {
        /// The window's title.
        title: String,
        /// The kinds of file on offer.
        kinds: Vec<FileKind>,
    },
}

/// Looks after the diary file.
#[derive(Clone, Debug, PartialEq)]
pub enum KeepCommand {
    /// Make a verified backup now.
    BackUp,
    /// Put a backup in the diary's place; what was there is backed up first.
    Restore {
        /// The backup.
        backup: Backup,
    },
    /// List the backups, newest first; they are not opened.
    ListBackups,
    /// Open one backup, check it in full and count what it holds.
    Inspect {
        /// The backup.
        backup: Backup,
    },
    /// Check every page of the diary file and count what it holds.
    Check,
}
