//! Owns the review of many exported diaries at once: what each says since a while, and whether it
//! needs a look. Everything is read from files and nothing is kept.

mod detail;
mod find;
mod read;
mod reason;
mod sessions;
mod table;
mod unlock;
mod words;

use std::path::{Path, PathBuf};

use crate::application::worker::{MOST_READERS, abreast};
use crate::application::{Cancel, Fault, Passphrase, Progress};
use crate::domain::{Day, DayRange, DiaryId, Pain, PerSide, Pseudonym, Side};

pub use detail::{DayLine, Detail, Hurt, PlanChange};
pub(in crate::application) use find::{has_ending, holds_tables, is_for_review};
pub use read::open_diary;
pub use reason::{Reason, Topic, What};
pub use sessions::{Sessions, of_exercise};
pub use table::table;
pub use unlock::{unlock, unlock_all, words_in_file, words_in_text};
pub use words::{left_right_text, problem_text, reason_text, sessions_text, topic_text};

/// The days that a review looks at, unless a visit is named: four weeks.
pub const REVIEW_DAYS: i64 = 28;

/// What to review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewOrder {
    /// Exported files, folders with tables, and folders that hold such.
    pub from: Vec<PathBuf>,
    /// The day that the diaries are looked at on.
    pub as_of: Day,
    /// The first day that counts; the days end with `as_of`.
    pub since: Day,
}

/// Many diaries at a glance.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// What was asked for.
    pub order: ReviewOrder,
    /// One row for each file, those that need a look most first.
    pub rows: Vec<ReviewRow>,
    /// Files in the folders that are of another kind and were not opened.
    pub left_alone: usize,
}

/// One file.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewRow {
    /// The file, or the folder of tables.
    pub path: PathBuf,
    /// The pseudonym, or else the file's name.
    pub label: String,
    /// Whether the same diary is here more than once.
    pub copy: Copies,
    /// The words that opened it, where it is locked. They live as long as the row.
    pub words: Option<Passphrase>,
    /// What it says, or why it could not be read.
    pub read: Result<Summary, Unread>,
}

/// Whether the same diary is in a review more than once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copies {
    /// It is here once.
    Only,
    /// This is the newest of several exports.
    Newest,
    /// A newer export of it is here too.
    Older,
    /// Another diary here goes by the same pseudonym.
    SameName,
}

/// Why a file has nothing to say.
#[derive(Clone, Debug, PartialEq)]
pub enum Unread {
    /// It is encrypted, and nobody gave its words.
    Locked,
    /// It is encrypted, and the words that were given do not open it.
    OtherWords,
    /// It could not be read.
    Fault(Fault),
}

/// Whether a file holds answers to the safety check. Exports leave them out unless asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SafetyAnswers {
    /// At least one check is in it.
    InFile,
    /// None is, so nothing is known of stop signs.
    NotInFile,
}

/// What one diary says.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Its identifier, where the file has one.
    pub id: Option<DiaryId>,
    /// Its pseudonym, chosen or made of its identifier.
    pub pseudonym: Option<Pseudonym>,
    /// The weaker side, where the person said it.
    pub weaker: Option<Side>,
    /// Why it needs a look, weightiest first.
    pub reasons: Vec<Reason>,
    /// What no rule could look at, as the diary does not say enough.
    pub unknown: Vec<Topic>,
    /// Whether the file holds answers to the safety check.
    pub safety: SafetyAnswers,
    /// Exercise sessions of the days, done and planned.
    pub sessions: Sessions,
    /// The worst pain of these days on either side; `None` where nobody rated.
    pub worst_pain: Option<Pain>,
    /// Repetitions of one-sided work in these days.
    pub reps: PerSide<u32>,
    /// The latest day with an entry, up to the day of the review.
    pub last_entry: Option<Day>,
    /// Entries and other items of the file that could not be taken.
    pub problems: usize,
    /// When the newest entry was written down, to tell a newer export from an older one.
    pub written_ms: i64,
}

impl Unread {
    /// Whether words may open it.
    pub const fn is_locked(&self) -> bool {
        match self {
            Self::Locked | Self::OtherWords => true,
            Self::Fault(_) => false,
        }
    }
}

impl ReviewOrder {
    /// The days that count.
    pub const fn days(&self) -> DayRange {
        DayRange {
            first: self.since,
            last: self.as_of,
        }
    }
}

impl Summary {
    /// The weaker side's repetitions in percent of the other side's; `None` where nobody said which
    /// it is, or the other did none.
    pub fn weaker_percent(&self) -> Option<f64> {
        let weaker = self.weaker?;
        let other = *self.reps.get(weaker.other());
        (other > 0).then(|| 100.0 * f64::from(*self.reps.get(weaker)) / f64::from(other))
    }
}

impl Review {
    /// How many files could be read.
    pub fn read(&self) -> usize {
        self.rows.iter().filter(|row| row.read.is_ok()).count()
    }

    /// The files that words may open.
    pub fn locked(&self) -> impl Iterator<Item = &Path> {
        let rows = self.rows.iter();
        let locked = rows.filter(|row| row.read.as_ref().is_err_and(Unread::is_locked));
        locked.map(|row| row.path.as_path())
    }

    /// How many of these hold no answers to the safety check.
    pub fn without_safety(&self) -> usize {
        self.rows
            .iter()
            .filter_map(|row| row.read.as_ref().ok())
            .filter(|summary| summary.safety == SafetyAnswers::NotInFile)
            .count()
    }
}

/// Reads every file of an order. A file that cannot be read is a row that says why; only asking to
/// stop ends the work early.
pub fn review(
    order: &ReviewOrder,
    report: &dyn Fn(Progress),
    cancel: &Cancel,
) -> Result<Review, Fault> {
    let found = find::find(&order.from);
    let read = |path: &PathBuf| read::row(path, order);
    let mut rows = abreast(&found.paths, MOST_READERS, read, report, cancel)?;
    reason::put_in_order(&mut rows);
    Ok(Review {
        order: order.clone(),
        rows,
        left_alone: found.left_alone,
    })
}
