//! Owns the commands: everything a person can ask the program to do with the diary.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::application::review::{Review, ReviewOrder};
use crate::application::view::report::ReportChoice;
use crate::application::view::visit_sheet::VisitChoice;
use crate::application::{Backup, FileKind, ImportId, LockOrder, Paper, Passphrase, Settings};
use crate::domain::revision::{ContentId, ThingId};
use crate::domain::rules::{LimitId, RuleId, Severity};
use crate::domain::where_to_start::Answers;
use crate::domain::{
    ClearedBy, Day, DayRange, EntryId, MisfitReason, NewEntry, Note, Person, Plan, PlanSheet,
    Privacy, Profile, StopSign, TopicId, VisitWords,
};
use crate::i18n::Display;

/// What a person can do, by topic.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Write into the diary.
    Diary(DiaryCommand),
    /// Answer the safety check or a warning, set a limit or a plan.
    Rules(RulesCommand),
    /// Bring a diary out or in.
    Exchange(ExchangeCommand),
    /// Bring two diaries together.
    Meet(MeetCommand),
    /// Look after the diary file.
    Keep(KeepCommand),
    /// Look at exported diaries of others; nothing of them is kept.
    Review(ReviewCommand),
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
    /// Put what an import brought in into the bin, but for what was changed since.
    TakeImportBack(ImportId),
    /// Keep what the person said about themselves.
    SetProfile(Profile),
    /// Keep the pseudonym and the name.
    SetPerson(Person),
    /// Replaces what the person wants to say at a visit.
    SetVisitWords(VisitWords),
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
    /// Take a plan of a physiotherapist over, as one change: its exercises, its limits, and the plan
    /// itself.
    TakePlan(Box<PlanSheet>),
    /// Note the warnings that speak today with their inputs, where they are not noted yet.
    NoteFirings,
}

/// The formats a diary can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExportFormat {
    /// One `evenly-diary` JSON file.
    Json,
    /// One workbook with a sheet for each table.
    Xlsx,
    /// Tidy CSV tables in one folder.
    Csv,
    /// One plain `SQLite` file.
    Sqlite,
    /// One FHIR R4 bundle for a clinic's computer; it is not read back into a diary.
    Fhir,
}

impl ExportFormat {
    /// Every format, in the order lists show them.
    pub const ALL: [Self; 5] = [Self::Json, Self::Xlsx, Self::Csv, Self::Sqlite, Self::Fhir];

    /// Whether the plans that were taken over from a physiotherapist go along: no table holds them.
    pub const fn holds_plan_sheets(self) -> bool {
        match self {
            Self::Json | Self::Fhir => true,
            Self::Xlsx | Self::Csv | Self::Sqlite => false,
        }
    }

    /// The word used on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Sqlite => "sqlite",
            Self::Fhir => "fhir",
        }
    }

    /// The ending of its file.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Json | Self::Xlsx | Self::Csv | Self::Sqlite => self.id(),
            Self::Fhir => "fhir.json",
        }
    }

    /// Reads [`Self::id`] back.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }

    /// Whether it makes one file or a folder of files.
    pub const fn makes(self) -> Makes {
        match self {
            Self::Json | Self::Xlsx | Self::Sqlite | Self::Fhir => Makes::File,
            Self::Csv => Makes::Folder,
        }
    }
}

/// Whether an export makes one file or a folder of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Makes {
    /// One file. It can be locked.
    File,
    /// A folder.
    Folder,
}

/// Whether an export is locked with a passphrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lock {
    /// Who has it can read it.
    #[default]
    None,
    /// Six words, made for it and told once, open it.
    SixWords,
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

/// Whether a FHIR bundle carries SNOMED CT codes, for which some countries ask for a licence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SnomedCodes {
    /// Our own codes only.
    #[default]
    Without,
    /// SNOMED CT codes beside them.
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
    /// The parts that go along only when asked for.
    pub privacy: Privacy,
    /// Whether it is locked; a folder cannot be.
    pub lock: Lock,
    /// Whether a FHIR bundle carries SNOMED CT codes.
    pub snomed: SnomedCodes,
    /// The language of the data dictionary, and of the texts in a FHIR bundle.
    pub display: Display,
    /// The file or the folder to write.
    pub to: PathBuf,
}

/// A page that a person can take along on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperPage {
    /// The stop page, in both languages.
    Stop {
        /// The emergency number, where it is certain.
        number: Option<String>,
    },
    /// What six answers lead to, in both languages.
    WhereToStart(Answers),
    /// A topic of the guidance, in the language of the window.
    Topic(TopicId),
    /// The list of warning signs, in the language of the window.
    WarningSigns,
}

impl PaperPage {
    /// The name its file begins with: in the program's own folder, and offered elsewhere.
    pub const fn file(&self) -> &'static str {
        match self {
            Self::Stop { .. } => "stop-page",
            Self::WhereToStart(_) => "where-to-start",
            Self::Topic(id) => id.id(),
            Self::WarningSigns => "warning-signs",
        }
    }
}

/// A page to write, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageOrder {
    /// Which page.
    pub page: PaperPage,
    /// How dates are written, and the language, or the one that stands first.
    pub display: Display,
    /// The file to write; `None` for the program's own folder.
    pub to: Option<PathBuf>,
}

/// The appointments to write as a calendar file, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarOrder {
    /// The one appointment; `None` for all that are ahead.
    pub entry: Option<EntryId>,
    /// The language of how to prepare.
    pub display: Display,
    /// The file to write.
    pub to: PathBuf,
}

/// A report to write, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportOrder {
    /// What goes in.
    pub choice: ReportChoice,
    /// The file to write.
    pub to: PathBuf,
}

/// A visit sheet to write, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitSheetOrder {
    /// What goes in.
    pub choice: VisitChoice,
    /// What the person wants to say, as it is typed now.
    pub own: VisitWords,
    /// Which file.
    pub form: VisitForm,
    /// The file to write; `None` for the program's own folder.
    pub to: Option<PathBuf>,
}

/// The files that a visit sheet becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VisitForm {
    /// One page of PDF.
    Pdf,
    /// Plain text with the same words.
    Text,
}

/// A blank week to write, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekSheetOrder {
    /// A day of the week.
    pub day: Day,
    /// How words, dates and units are written.
    pub display: Display,
    /// The paper.
    pub paper: Paper,
    /// The file to write.
    pub to: PathBuf,
}

/// Brings a diary out or in.
#[derive(Clone, Debug, PartialEq)]
pub enum ExchangeCommand {
    /// Write the diary out.
    Export(ExportOrder),
    /// Say what an export would write, part by part; changes nothing and writes nothing.
    PreviewExport(ExportOrder),
    /// Read a file or folder and say what an import would do; changes nothing.
    PreviewImport {
        /// The file or folder.
        from: PathBuf,
        /// The words that open it, where it is locked.
        words: Option<Passphrase>,
    },
    /// Add what a file or folder holds, as one change, with a verified backup before.
    Import {
        /// The file or folder.
        from: PathBuf,
        /// The words that open it, where it is locked.
        words: Option<Passphrase>,
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
    /// Read a plan file and say what it would change; changes nothing.
    LookAtPlan {
        /// The file.
        from: PathBuf,
    },
    /// Read a plan from what its codes say, and say what it would change; changes nothing.
    LookAtPlanCodes {
        /// What the codes say, one after the other.
        text: String,
    },
    /// Read a picture that a plan shall have; changes nothing.
    ReadPicture {
        /// The file.
        from: PathBuf,
    },
    /// Write a plan file.
    WritePlan {
        /// The plan.
        sheet: Box<PlanSheet>,
        /// The file.
        to: PathBuf,
    },
    /// Write a plan as a page that prints, with its codes.
    WritePlanPage {
        /// The plan.
        sheet: Box<PlanSheet>,
        /// The language, and how dates are written.
        display: Display,
    },
    /// Write a page that a person can take along.
    WritePage(PageOrder),
    /// Write appointments of the care path as a calendar file.
    WriteCalendar(CalendarOrder),
    /// Write a report for a visit.
    WriteReport(ReportOrder),
    /// Write a visit sheet.
    WriteVisitSheet(VisitSheetOrder),
    /// Write a blank week with the plan on it.
    WriteWeekSheet(WeekSheetOrder),
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

/// Whether a diary that shares no entry with this one is taken in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stranger {
    /// It is not: it looks like another person's.
    #[default]
    Refuse,
    /// It is: the person said that both are theirs.
    Take,
}

/// Which diary to take in, and what the person agreed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeOrder {
    /// The other diary's file.
    pub from: PathBuf,
    /// How many entries may go into the bin where more than five and more than a tenth would.
    pub removals: usize,
    /// Whether it may share no entry with this one.
    pub stranger: Stranger,
}

/// Brings two diaries together.
#[derive(Clone, Debug, PartialEq)]
pub enum MeetCommand {
    /// Write the whole diary with what its things have been, for the other machine.
    WriteOut {
        /// The file.
        to: PathBuf,
    },
    /// Read the other diary's file and say what taking it in would do; changes nothing.
    Preview {
        /// The file.
        from: PathBuf,
    },
    /// Take another diary in, as one change, with a verified backup before.
    Merge(MergeOrder),
    /// Make one of two versions the only one.
    Keep {
        /// Whose version.
        thing: ThingId,
        /// Which one.
        content: ContentId,
    },
}

/// Looks at exported diaries of others. Nothing of them is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum ReviewCommand {
    /// Read every file and say what each needs.
    Open(ReviewOrder),
    /// Open a locked file, and every other of the same review that has the same words.
    Unlock {
        /// What was read so far.
        review: Arc<Review>,
        /// The file.
        path: PathBuf,
        /// The words that open it.
        words: Passphrase,
    },
    /// Read one file whole, for a closer look.
    OpenOne {
        /// The file, or the folder of tables.
        path: PathBuf,
        /// The words that opened its row, where it is locked.
        words: Option<Passphrase>,
    },
    /// Write the summary table.
    SaveTable {
        /// The table.
        bytes: Vec<u8>,
        /// The file to write.
        to: PathBuf,
    },
    /// Ask the person which files to read, in a window of the system.
    PickFiles {
        /// The window's title.
        title: String,
        /// The kinds of file on offer.
        kinds: Vec<FileKind>,
    },
    /// Ask the person which folder to read, in a window of the system.
    PickFolder {
        /// The window's title.
        title: String,
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
    /// Set, change or take off the lock.
    Lock(LockOrder),
}
