//! Owns what the log may say: events of the program, none of which can hold a word of a person.

use std::path::Path;

use crate::application::{Command, Done, ExchangeCommand, Fault, FaultKind, MeetCommand, Receipt};
use crate::domain::Stamp;
use crate::platform::log::{LogFile, Word};
use crate::store::Reason;

/// The part of the program that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The window.
    Window,
    /// The command line.
    CommandLine,
}

/// Whether a diary was opened for writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenedFor {
    /// It was.
    Writing,
    /// It can only be read here.
    Reading,
}

/// What happened. Its parts are closed lists and counts, so nothing typed, no name and no path can be
/// logged by mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogEvent {
    /// The program started.
    Started(Part),
    /// The program ended as it should.
    Stopped(Part),
    /// A diary was opened.
    Opened(OpenedFor),
    /// A diary did not open.
    NotOpened(FaultKind),
    /// The diary was brought up to this version of the file.
    BroughtUpToDate,
    /// A verified backup was made.
    BackedUp(Reason),
    /// A backup took the diary's place.
    Restored,
    /// A file was imported.
    Imported(Incoming),
    /// Another diary was taken in.
    Merged,
    /// Something that was asked for failed.
    Failed(Topic, FaultKind),
    /// The diary was locked.
    Locked,
    /// The diary was unlocked.
    Unlocked,
    /// A secret did not open the diary; so often in a row by now.
    UnlockFailed {
        /// How often.
        count: u32,
    },
}

/// The kinds of file that an import reads, by their endings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incoming {
    /// A diary of our own, in one file.
    Json,
    /// Tables.
    Csv,
    /// A workbook.
    Xlsx,
    /// A locked copy.
    Sealed,
    /// A watch's file.
    Fit,
    /// A track.
    Gpx,
    /// A training's file.
    Tcx,
    /// An export of a telephone.
    Xml,
    /// Anything else, such as a folder.
    Other,
}

/// What was asked for, by topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Writing into the diary, taking back and doing again.
    Diary,
    /// Warnings, limits, plans.
    Rules,
    /// Bringing a diary out.
    Export,
    /// Bringing a file in.
    Import,
    /// Two diaries of one person.
    Merge,
    /// Looking after the file.
    Keeping,
    /// Diaries of others.
    Review,
    /// Settings.
    Settings,
    /// Half-typed entries.
    Draft,
}

impl LogEvent {
    /// Notes it with the time.
    pub fn note(self, log: &LogFile, at: &Stamp) {
        match self {
            Self::Started(part) => {
                let version = env!("CARGO_PKG_VERSION");
                log.add(at, &["started", part.id(), version].map(Word::Name));
            }
            Self::Stopped(part) => log.add(at, &["stopped", part.id()].map(Word::Name)),
            Self::Opened(opened) => {
                let how = match opened {
                    OpenedFor::Writing => "writing",
                    OpenedFor::Reading => "reading",
                };
                log.add(at, &["opened", how].map(Word::Name));
            }
            Self::NotOpened(kind) => log.add(at, &["not-opened", kind.id()].map(Word::Name)),
            Self::BroughtUpToDate => log.add(at, &[Word::Name("brought-up-to-date")]),
            Self::BackedUp(reason) => log.add(at, &["backed-up", reason.id()].map(Word::Name)),
            Self::Restored => log.add(at, &[Word::Name("restored")]),
            Self::Imported(kind) => log.add(at, &["imported", kind.id()].map(Word::Name)),
            Self::Merged => log.add(at, &[Word::Name("merged")]),
            Self::Failed(topic, kind) => {
                log.add(at, &["failed", topic.id(), kind.id()].map(Word::Name));
            }
            Self::Locked => log.add(at, &[Word::Name("locked")]),
            Self::Unlocked => log.add(at, &[Word::Name("unlocked")]),
            Self::UnlockFailed { count } => {
                let words = [Word::Name("unlock-failed"), Word::Count(count.into())];
                log.add(at, &words);
            }
        }
    }

    /// What there is to note of a command that was carried out.
    pub(in crate::application) fn of(
        command: &Command,
        came_to: Result<&Receipt, &Fault>,
    ) -> Option<Self> {
        match came_to.map(|receipt| &receipt.outcome) {
            Err(fault) => Some(Self::Failed(Topic::of(command), fault.kind())),
            Ok(Done::BackedUp(backup)) => Some(Self::BackedUp(backup.reason)),
            Ok(Done::Restored(_)) => Some(Self::Restored),
            Ok(Done::Imported(_)) => Some(Self::Imported(Incoming::of(command))),
            Ok(Done::Merged(_)) => Some(Self::Merged),
            Ok(_) => None,
        }
    }
}

impl Part {
    const fn id(self) -> &'static str {
        match self {
            Self::Window => "window",
            Self::CommandLine => "command-line",
        }
    }
}

impl Incoming {
    /// The endings that are told apart.
    const ENDINGS: [(&'static str, Self); 8] = [
        ("json", Self::Json),
        ("csv", Self::Csv),
        ("xlsx", Self::Xlsx),
        ("age", Self::Sealed),
        ("fit", Self::Fit),
        ("gpx", Self::Gpx),
        ("tcx", Self::Tcx),
        ("xml", Self::Xml),
    ];

    fn of(command: &Command) -> Self {
        let Command::Exchange(ExchangeCommand::Import { from, .. }) = command else {
            return Self::Other;
        };
        let ending = Path::new(from).extension();
        Self::ENDINGS
            .into_iter()
            .find(|(known, _)| ending.is_some_and(|ending| ending.eq_ignore_ascii_case(known)))
            .map_or(Self::Other, |(_, kind)| kind)
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Sealed => "locked-copy",
            Self::Fit => "fit",
            Self::Gpx => "gpx",
            Self::Tcx => "tcx",
            Self::Xml => "xml",
            Self::Other => "other",
        }
    }
}

impl Topic {
    const fn of(command: &Command) -> Self {
        match command {
            Command::Diary(_) | Command::Undo | Command::Redo => Self::Diary,
            Command::Rules(_) => Self::Rules,
            Command::Exchange(
                ExchangeCommand::PreviewImport { .. }
                | ExchangeCommand::Import { .. }
                | ExchangeCommand::PickImportFile { .. }
                | ExchangeCommand::LookAtPlan { .. }
                | ExchangeCommand::LookAtPlanCodes { .. }
                | ExchangeCommand::ReadPicture { .. },
            ) => Self::Import,
            Command::Exchange(_) | Command::Meet(MeetCommand::WriteOut { .. }) => Self::Export,
            Command::Meet(_) => Self::Merge,
            Command::Keep(_) => Self::Keeping,
            Command::Review(_) => Self::Review,
            Command::Settings(_) => Self::Settings,
            Command::Draft(_) => Self::Draft,
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Diary => "diary",
            Self::Rules => "rules",
            Self::Export => "export",
            Self::Import => "import",
            Self::Merge => "merge",
            Self::Keeping => "keeping",
            Self::Review => "review",
            Self::Settings => "settings",
            Self::Draft => "draft",
        }
    }
}
