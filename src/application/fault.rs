//! Owns everything that can go wrong, in words: what happened, what was not lost, what to do next.

use std::error::Error as StdError;
use std::path::Path;

use crate::application::SecretProblem;
use crate::domain::FieldProblem;
use crate::exchange::ReadError;
use crate::exchange::activity::Unreadable;
use crate::exchange::plan_code::JoinError;
use crate::exchange::sealed::SealedError;
use crate::exchange::xlsx::XlsxProblem;
use crate::i18n::Words;
use crate::platform::chance::NoChance;
use crate::platform::clock::MalformedNow;
use crate::platform::files::{FileProblem, FileProblemKind};
use crate::platform::paths::NoHome;
use crate::store::{StoreError, StoreErrorKind};

/// The kinds of fault, told apart by what a person can do about them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// The disk, or the person's share of it, is full.
    DiskFull,
    /// The diary, a backup or its key file is damaged.
    Damaged,
    /// A newer Evenly wrote the file.
    NewerFile,
    /// The file is no diary of Evenly.
    NotOurs,
    /// Something that was typed or read does not fit.
    BadInput,
    /// The system does not allow it.
    NotAllowed,
    /// The diary can only be read here.
    ReadOnly,
    /// Another window has the diary open.
    AlreadyOpen,
    /// Something else holds the file for a moment.
    Busy,
    /// A file, folder or entry is gone.
    Missing,
    /// The person asked to stop.
    Stopped,
    /// The diary opens with a secret that was not given.
    Locked,
    /// A mistake of this program.
    Bug,
}

/// What a person can do next, as a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hint {
    /// Send the same command again.
    TryAgain,
    /// Go to Settings, where the backups are.
    OpenSettings,
    /// Go to Share, where the diary can be written out.
    OpenShare,
    /// Copy the details.
    CopyDetails,
}

/// Something that went wrong. Words come from [`Fault::said`]; the details are for a report and are
/// copied only on request.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    kind: FaultKind,
    details: String,
    /// What is wrong, where that says more than the kind does.
    wrong: Option<Wrong>,
}

/// What is wrong with something that was handed in.
#[derive(Clone, Debug, PartialEq)]
enum Wrong {
    /// A file.
    File(ReadError),
    /// A file of a watch or a training site.
    Foreign(Unreadable),
    /// A single value.
    Field(FieldProblem),
    /// A file that cannot be taken in as a second diary, or not without being asked.
    Merge(MergeRefusal),
    /// A locked file.
    Sealed(SealedError),
    /// A workbook that cannot hold the tables.
    Workbook,
    /// A part that this program was built without.
    NotBuilt,
    /// What codes say.
    Codes(JoinError),
    /// A secret that does not open the diary.
    Secret(SecretProblem),
}

/// Why a file is not taken in as a second diary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeRefusal {
    /// Tables say no identities of revisions; they can be imported.
    Tables,
    /// It is a copy that parts of the diary were left out of.
    Reduced,
    /// Not everything in the file could be read.
    NotWhole {
        /// How many places.
        problems: usize,
    },
    /// It shares no entry with this diary.
    Stranger,
    /// Much would go into the bin at once.
    RemovesMuch {
        /// Entries that would go.
        removed: usize,
        /// Entries in the diary.
        entries: usize,
    },
    /// The version to keep is not there any more.
    NoSuchVersion,
}

impl MergeRefusal {
    fn message(self, words: &Words) -> String {
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        match self {
            Self::Tables => words.merge_refused_tables(),
            Self::Reduced => words.merge_refused_reduced(),
            Self::NotWhole { problems } => words.merge_refused_not_whole(count(problems)),
            Self::Stranger => words.merge_refused_stranger(),
            Self::RemovesMuch { removed, entries } => {
                words.merge_refused_removes_much(count(entries), count(removed))
            }
            Self::NoSuchVersion => words.merge_refused_no_such_version(),
        }
    }
}

/// A fault in words, one sentence or two each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultWords {
    /// What happened.
    pub what: String,
    /// What was not lost.
    pub kept: String,
    /// What to do next.
    pub next: String,
}

impl FaultKind {
    /// Every kind.
    pub const ALL: [Self; 13] = [
        Self::DiskFull,
        Self::Damaged,
        Self::NewerFile,
        Self::NotOurs,
        Self::BadInput,
        Self::NotAllowed,
        Self::ReadOnly,
        Self::AlreadyOpen,
        Self::Busy,
        Self::Missing,
        Self::Stopped,
        Self::Locked,
        Self::Bug,
    ];

    /// The buttons that help, most useful first.
    pub const fn hints(self) -> &'static [Hint] {
        match self {
            Self::DiskFull | Self::Busy | Self::AlreadyOpen | Self::NotAllowed | Self::Bug => {
                &[Hint::TryAgain, Hint::CopyDetails]
            }
            Self::Damaged => &[Hint::OpenSettings, Hint::CopyDetails],
            Self::ReadOnly => &[Hint::OpenShare, Hint::CopyDetails],
            Self::Stopped => &[Hint::TryAgain],
            Self::NewerFile | Self::NotOurs | Self::BadInput | Self::Missing | Self::Locked => {
                &[Hint::CopyDetails]
            }
        }
    }

    /// The word for programs that read the command line's errors.
    pub const fn id(self) -> &'static str {
        match self {
            Self::DiskFull => "disk-full",
            Self::Damaged => "damaged",
            Self::NewerFile => "newer-file",
            Self::NotOurs => "not-ours",
            Self::BadInput => "bad-input",
            Self::NotAllowed => "not-allowed",
            Self::ReadOnly => "read-only",
            Self::AlreadyOpen => "already-open",
            Self::Busy => "busy",
            Self::Missing => "missing",
            Self::Stopped => "stopped",
            Self::Locked => "locked",
            Self::Bug => "bug",
        }
    }

    /// The three sentences of this kind.
    pub fn said(self, words: &Words) -> FaultWords {
        let (what, kept, next) = match self {
            Self::DiskFull => (
                words.fault_disk_full_what(),
                words.fault_disk_full_kept(),
                words.fault_disk_full_next(),
            ),
            Self::Damaged => (
                words.fault_damaged_what(),
                words.fault_damaged_kept(),
                words.fault_damaged_next(),
            ),
            Self::NewerFile => (
                words.fault_newer_file_what(),
                words.fault_newer_file_kept(),
                words.fault_newer_file_next(),
            ),
            Self::NotOurs => (
                words.fault_not_ours_what(),
                words.fault_not_ours_kept(),
                words.fault_not_ours_next(),
            ),
            Self::BadInput => (
                words.fault_bad_input_what(),
                words.fault_bad_input_kept(),
                words.fault_bad_input_next(),
            ),
            Self::NotAllowed => (
                words.fault_not_allowed_what(),
                words.fault_not_allowed_kept(),
                words.fault_not_allowed_next(),
            ),
            Self::ReadOnly => (
                words.fault_read_only_what(),
                words.fault_read_only_kept(),
                words.fault_read_only_next(),
            ),
            Self::AlreadyOpen => (
                words.fault_already_open_what(),
                words.fault_already_open_kept(),
                words.fault_already_open_next(),
            ),
            Self::Busy => (
                words.fault_busy_what(),
                words.fault_busy_kept(),
                words.fault_busy_next(),
            ),
            Self::Missing => (
                words.fault_missing_what(),
                words.fault_missing_kept(),
                words.fault_missing_next(),
            ),
            Self::Locked => (
                words.fault_locked_what(),
                words.fault_locked_kept(),
                words.fault_locked_next(),
            ),
            Self::Stopped => (
                words.fault_stopped_what(),
                words.fault_stopped_kept(),
                words.fault_stopped_next(),
            ),
            Self::Bug => (
                words.fault_bug_what(),
                words.fault_bug_kept(),
                words.fault_bug_next(),
            ),
        };
        FaultWords { what, kept, next }
    }
}

impl Fault {
    /// Makes a fault; the details name what a report needs and are never shown by themselves.
    pub fn new(kind: FaultKind, details: impl Into<String>) -> Self {
        Self {
            kind,
            details: details.into(),
            wrong: None,
        }
    }

    /// A file that could not be read as a diary.
    pub fn unreadable(error: ReadError, path: &Path) -> Self {
        let kind = match &error {
            ReadError::NewerVersion { .. } => FaultKind::NewerFile,
            ReadError::NotADiary | ReadError::NotAPlan | ReadError::NoTable { .. } => {
                FaultKind::NotOurs
            }
            ReadError::Empty
            | ReadError::TooLarge { .. }
            | ReadError::NotUtf8 { .. }
            | ReadError::CutShort { .. }
            | ReadError::Malformed { .. }
            | ReadError::RepeatedName { .. }
            | ReadError::BrokenHistory { .. }
            | ReadError::NoColumn { .. } => FaultKind::BadInput,
        };
        Self {
            kind,
            details: format!("{}: {}", chain(&error), path.display()),
            wrong: Some(Wrong::File(error)),
        }
    }

    /// Codes that are no plan.
    pub fn no_plan(error: JoinError) -> Self {
        Self {
            kind: FaultKind::BadInput,
            details: chain(&error),
            wrong: Some(Wrong::Codes(error)),
        }
    }

    /// A file of a watch or a training site that could not be read.
    pub fn not_read(error: Unreadable, path: &Path) -> Self {
        let kind = match &error {
            Unreadable::UnknownKind | Unreadable::Archive => FaultKind::NotOurs,
            Unreadable::Empty
            | Unreadable::TooLarge { .. }
            | Unreadable::NotUtf8
            | Unreadable::CutShort
            | Unreadable::Malformed { .. }
            | Unreadable::PartTooLarge
            | Unreadable::TooDeep
            | Unreadable::TooCostly => FaultKind::BadInput,
            Unreadable::ReaderFailed { .. } => FaultKind::NotAllowed,
        };
        Self {
            kind,
            details: format!("{}: {}", chain(&error), path.display()),
            wrong: Some(Wrong::Foreign(error)),
        }
    }

    /// A value that its field does not take.
    pub fn field(name: &str, problem: FieldProblem) -> Self {
        Self {
            kind: FaultKind::BadInput,
            details: format!("{name}: {problem}"),
            wrong: Some(Wrong::Field(problem)),
        }
    }

    /// A second diary that is not taken in.
    pub fn merge(refusal: MergeRefusal) -> Self {
        Self {
            kind: FaultKind::BadInput,
            details: format!("merge: {refusal:?}"),
            wrong: Some(Wrong::Merge(refusal)),
        }
    }

    /// A file that cannot be locked or opened.
    pub fn sealed(error: SealedError, path: &Path) -> Self {
        let kind = match &error {
            SealedError::Lock { .. } => FaultKind::Bug,
            SealedError::WordsWanted
            | SealedError::WrongWords
            | SealedError::OtherLock
            | SealedError::TooMuchWork
            | SealedError::TooLarge { .. }
            | SealedError::Damaged => FaultKind::BadInput,
        };
        Self {
            kind,
            details: format!("{}: {}", chain(&error), path.display()),
            wrong: Some(Wrong::Sealed(error)),
        }
    }

    /// Whether the file is locked and other words may open it.
    pub const fn wants_words(&self) -> bool {
        matches!(
            self.wrong,
            Some(Wrong::Sealed(
                SealedError::WordsWanted | SealedError::WrongWords
            ))
        )
    }

    /// Why a secret did not open the diary, where that is what went wrong.
    pub const fn secret(&self) -> Option<SecretProblem> {
        match &self.wrong {
            Some(Wrong::Secret(problem)) => Some(*problem),
            Some(
                Wrong::File(_)
                | Wrong::Foreign(_)
                | Wrong::Field(_)
                | Wrong::Merge(_)
                | Wrong::Sealed(_)
                | Wrong::Workbook
                | Wrong::NotBuilt
                | Wrong::Codes(_),
            )
            | None => None,
        }
    }

    /// A part that this program was built without.
    pub(in crate::application) fn not_built(details: String) -> Self {
        Self {
            kind: FaultKind::NotAllowed,
            details,
            wrong: Some(Wrong::NotBuilt),
        }
    }

    /// A mistake of this program.
    pub fn bug(details: impl Into<String>) -> Self {
        Self::new(FaultKind::Bug, details)
    }

    /// The kind.
    pub const fn kind(&self) -> FaultKind {
        self.kind
    }

    /// The buttons that help.
    pub const fn hints(&self) -> &'static [Hint] {
        self.kind.hints()
    }

    /// What happened, what was not lost and what to do next.
    pub fn said(&self, words: &Words) -> FaultWords {
        let said = self.kind.said(words);
        let what = match &self.wrong {
            Some(Wrong::File(error)) => error.message(words),
            Some(Wrong::Merge(refusal)) => refusal.message(words),
            Some(Wrong::Codes(error)) => error.message(words),
            Some(Wrong::Foreign(error)) => error.message(words),
            Some(Wrong::Field(problem)) => words.fault_field_what(&words.field_problem(problem)),
            Some(Wrong::Sealed(error)) => error.message(words),
            Some(Wrong::Workbook) => words.export_too_many_rows(),
            Some(Wrong::NotBuilt) => words.report_not_built(),
            Some(Wrong::Secret(problem)) => {
                return FaultWords {
                    what: problem.message(words),
                    ..said
                };
            }
            None => return said,
        };
        FaultWords {
            what,
            kept: words.fault_bad_input_kept(),
            ..said
        }
    }

    /// All three in one line.
    pub fn message(&self, words: &Words) -> String {
        let said = self.said(words);
        words.fault_message(&said.kept, &said.next, &said.what)
    }

    /// What a report needs: the kind, then what the layers below said, with paths last.
    pub fn details(&self) -> String {
        format!("{}: {}", self.kind.id(), self.details)
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        let kind = match error.kind() {
            StoreErrorKind::AlreadyOpen => FaultKind::AlreadyOpen,
            StoreErrorKind::Missing | StoreErrorKind::NoSuchEntry => FaultKind::Missing,
            StoreErrorKind::Damaged | StoreErrorKind::KeyLost => FaultKind::Damaged,
            StoreErrorKind::NewerFile => FaultKind::NewerFile,
            StoreErrorKind::ForeignFile => FaultKind::NotOurs,
            StoreErrorKind::ReadOnly => FaultKind::ReadOnly,
            StoreErrorKind::DiskFull => FaultKind::DiskFull,
            StoreErrorKind::Locked
            | StoreErrorKind::WrongSecret
            | StoreErrorKind::SlotDisabled
            | StoreErrorKind::MustWait => FaultKind::Locked,
            StoreErrorKind::Busy => FaultKind::Busy,
            StoreErrorKind::EntryExists => FaultKind::BadInput,
            StoreErrorKind::File => FaultKind::NotAllowed,
            StoreErrorKind::Bug => FaultKind::Bug,
        };
        Self {
            wrong: SecretProblem::of(&error).map(Wrong::Secret),
            ..Self::new(kind, chain(&error))
        }
    }
}

impl From<FileProblem> for Fault {
    fn from(problem: FileProblem) -> Self {
        let kind = match problem.kind {
            FileProblemKind::Missing => FaultKind::Missing,
            FileProblemKind::NotAllowed | FileProblemKind::ReadOnly | FileProblemKind::Other => {
                FaultKind::NotAllowed
            }
            FileProblemKind::DiskFull => FaultKind::DiskFull,
            FileProblemKind::TooLarge | FileProblemKind::NotAFile => FaultKind::NotOurs,
        };
        Self::new(
            kind,
            format!("{}: {}", chain(&problem), problem.path.display()),
        )
    }
}

impl From<XlsxProblem> for Fault {
    fn from(problem: XlsxProblem) -> Self {
        Self {
            kind: FaultKind::BadInput,
            details: chain(&problem),
            wrong: Some(Wrong::Workbook),
        }
    }
}

impl From<NoChance> for Fault {
    fn from(error: NoChance) -> Self {
        Self::new(FaultKind::Bug, chain(&error))
    }
}

impl From<NoHome> for Fault {
    fn from(error: NoHome) -> Self {
        Self::new(FaultKind::Missing, chain(&error))
    }
}

impl From<MalformedNow> for Fault {
    fn from(error: MalformedNow) -> Self {
        Self::new(FaultKind::BadInput, chain(&error))
    }
}

/// An error and what caused it, in one line.
fn chain(error: &dyn StdError) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(deeper) = cause {
        let said = deeper.to_string();
        if !text.ends_with(&said) {
            text = format!("{text}: {said}");
        }
        cause = deeper.source();
    }
    text
}
