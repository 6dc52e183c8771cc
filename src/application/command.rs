//! Owns the commands: everything a person can ask the program to do with the diary.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::application::{Backup, FileKind, Settings};
use crate::domain::rules::{LimitId, RuleId, Severity};
use crate::domain::{
    ClearedBy, DayRange, EntryId, MisfitReason, NewEntry, Note, Person, Plan, PlanSheet, Profile,
    StopSign,
};
use crate::i18n::Display;

/// What a person can do, by topic.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Write into the diary.
    Diary(DiaryCommand),
    /// Answer the safety check or a warning, set a limit or a plan.
    Rules(RulesCommand),
    /// Read, take in or write a physiotherapist's plan.
    Plan(PlanCommand),
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
    /// Keep the pseudonym and the name.
    SetPerson(Person),
}

/// Answers the safety check or a warning, sets a limit or a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum RulesCommand {
    /// Keep the answers of a safety check; no sign means "none of these". It cannot be undone:
    /// what was ticked stays, and [`RulesCommand::ClearStop`] ends it.
    AnswerSafety(BTreeSet<StopSign>),
    /// Say that the open stop signs of a rule no longer hold. Both are kept; it cannot be undone.
    ClearStop {
        /// Whose signs.
        rule: RuleId,
        /// Why.
        how: ClearedBy,
    },
    /// Say that a warning was read.
    Acknowledge {
        /// The rule.
        rule: RuleId,
        /// How strongly it spoke.
        severity: Severity,
    },
    /// Say that a warning does not fit, and why.
    Misfit {
        /// The rule.
        rule: RuleId,
        /// Why.
        reason: MisfitReason,
        /// In the person's own words.
        note: Note,
    },
    /// Set a limit for the physiotherapist; a value out of range is refused.
    SetLimit {
        /// The limit.
        limit: LimitId,
        /// Its new value.
        value: f64,
    },
    /// Go back to the program's own value.
    ResetLimit(LimitId),
    /// Keep a plan; its stamp and day are replaced by now and today.
    SetPlan(Plan),
    /// Note the warnings that speak today with their inputs, where they are not noted yet.
    NoteFirings,
}

/// Reads, takes in or writes a physiotherapist's plan.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanCommand {
    /// Read a plan file, or a text file with scanned codes; changes nothing.
    Read {
        /// The file.
        from: PathBuf,
    },
    /// Join scanned codes to a plan; changes nothing.
    Scan(String),
    /// Read the picture of an own exercise; changes nothing.
    ReadPicture {
        /// The PNG or JPEG file.
        from: PathBuf,
    },
    /// Take a plan in, with the plans of its exercises and its limits, as one change.
    Take(Box<PlanSheet>),
    /// Write a plan file and read it back.
    Write {
        /// The plan.
        sheet: Box<PlanSheet>,
        /// The file to write.
        to: PathBuf,
    },
    /// Write a plan as a page that prints, with its QR codes.
    WritePage {
        /// The plan.
        sheet: Box<PlanSheet>,
        /// The language, and how dates are written.
        display: Display,
        /// The file to write; `None` for the program's own folder.
        to: Option<PathBuf>,
    },
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

/// Whether an export takes the safety checks along, with all that tells what was ticked in them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SafetyChecks {
    /// They stay.
    #[default]
    Stay,
    /// They go along.
    GoAlong,
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
    /// Whether the safety checks go along.
    pub safety: SafetyChecks,
    /// The file (JSON) or the folder (CSV) to write.
    pub to: PathBuf,
}

/// The stop page to write, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopPageOrder {
    /// How dates are written, and the language that stands first.
    pub display: Display,
    /// The emergency number, where it is certain.
    pub number: Option<String>,
    /// The file to write; `None` for the program's own folder.
    pub to: Option<PathBuf>,
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
    /// Write the stop page, in both languages.
    WriteStopPage(StopPageOrder),
    /// Hand a page that was written to the system's own viewer, from where it prints.
    ShowPage {
        /// The page.
        path: PathBuf,
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
