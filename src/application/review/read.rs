//! Owns reading one exported diary for a review: in part for its row, in whole for a closer look.

use std::path::Path;

use crate::application::review::find::is_sealed;
use crate::application::review::{
    Copies, ReviewOrder, ReviewRow, SafetyAnswers, Summary, Unread, reason, sessions,
};
use crate::application::run::{read_diary, read_locked};
use crate::application::view::analysis::rule_days;
use crate::application::{Fault, Passphrase};
use crate::domain::load::{LAST_DAYS, dose_between};
use crate::domain::rules::{Evidence, LimitId, evaluate};
use crate::domain::summary::worst_pain;
use crate::domain::{Day, DayRange, Diary, History, Kind, Pain, PerSide, Side};
use crate::exchange::MAX_FILE_BYTES;
use crate::exchange::json::{self, Older};
use crate::exchange::sealed::{self, SealedError};
use crate::platform::files;
use crate::platform::reach::Reach;

/// What was read of a file.
struct Read {
    diary: Diary,
    passed_over: Option<DayRange>,
    problems: usize,
}

/// Reads a whole diary, for a closer look at it; a locked one with the words that opened its row.
pub fn open_diary(path: &Path, words: Option<&Passphrase>) -> Result<Diary, Fault> {
    let incoming = if words.is_some() || is_sealed(path) {
        read_locked(&Reach::Anywhere, path, words)?
    } else {
        read_diary(&Reach::Anywhere, path)?
    };
    Ok(incoming.diary)
}

/// Reads what a row shows.
pub(super) fn row(path: &Path, order: &ReviewOrder) -> ReviewRow {
    row_of(path, recent(path, order), order)
}

/// Reads what the row of a locked file shows, with the first of some words that open it.
pub(super) fn locked_row(path: &Path, words: &[Passphrase], order: &ReviewOrder) -> ReviewRow {
    let sealed = match read_bytes(path) {
        Ok(sealed) => sealed,
        Err(unread) => return row_of(path, Err(unread), order),
    };
    for words in words {
        match sealed::open(&sealed, words, MAX_FILE_BYTES) {
            Ok(bytes) => {
                return ReviewRow {
                    words: Some(words.clone()),
                    ..row_of(path, recent_of(&bytes, path, order), order)
                };
            }
            Err(SealedError::WrongWords) => {}
            Err(error) => {
                let fault = Unread::Fault(Fault::sealed(error, path));
                return row_of(path, Err(fault), order);
            }
        }
    }
    row_of(path, Err(Unread::OtherWords), order)
}

fn row_of(path: &Path, read: Result<Read, Unread>, order: &ReviewOrder) -> ReviewRow {
    let read = read.map(|read| summary(read, order));
    let named = read.as_ref().ok();
    let pseudonym = named.and_then(|summary| summary.pseudonym.as_ref());
    ReviewRow {
        label: pseudonym.map_or_else(|| file_name(path), |name| name.as_str().to_owned()),
        path: path.to_owned(),
        copy: Copies::Only,
        words: None,
        read,
    }
}

/// The last part of a path.
fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, Unread> {
    files::read_whole(path, MAX_FILE_BYTES as u64)
        .map_err(|problem| Unread::Fault(Fault::from(problem)))
}

fn recent(path: &Path, order: &ReviewOrder) -> Result<Read, Unread> {
    if is_sealed(path) {
        return Err(Unread::Locked);
    }
    if files::is_folder(path) {
        let incoming = read_diary(&Reach::Anywhere, path).map_err(Unread::Fault)?;
        return Ok(Read {
            passed_over: None,
            diary: incoming.diary,
            problems: incoming.problems.len(),
        });
    }
    let bytes = read_bytes(path)?;
    // A file can be locked whatever it is called.
    if sealed::is_sealed(&bytes) {
        return Err(Unread::Locked);
    }
    recent_of(&bytes, path, order)
}

/// Reads the days that rules and the row look at; older entries are passed over where the format
/// lets them.
fn recent_of(bytes: &[u8], path: &Path, order: &ReviewOrder) -> Result<Read, Unread> {
    let first = rule_days(order.as_of).first.min(order.since);
    let read = in_part(bytes, (path, first), Older::PassOver)?;
    // Who comes back after a gap is compared with the last exercises before it, however long ago.
    if read.passed_over.is_some() && is_back_after_a_gap(&read.diary, order.as_of) {
        return in_part(bytes, (path, first), Older::KeepExercises);
    }
    Ok(read)
}

fn in_part(bytes: &[u8], (path, first): (&Path, Day), older: Older) -> Result<Read, Unread> {
    let recent = json::recent(bytes, first, older);
    let (diary, problems) = json::read(&recent.bytes, MAX_FILE_BYTES)
        .map_err(|error| Unread::Fault(Fault::unreadable(error, path)))?;
    Ok(Read {
        diary,
        passed_over: recent.passed_over,
        problems: problems.len(),
    })
}

/// Whether the first exercise of the last seven days follows a pause that rule L7 may take for a
/// gap.
fn is_back_after_a_gap(diary: &Diary, as_of: Day) -> bool {
    let week = DayRange::ending(as_of, LAST_DAYS);
    let (shortest, _longest) = LimitId::GapDays.bounds();
    let days = diary.entries.iter().filter_map(|entry| match entry.kind() {
        Kind::Bridge | Kind::LegRaise => Some(entry.when.day),
        Kind::Own
        | Kind::Walk
        | Kind::Swim
        | Kind::Break
        | Kind::CheckIn
        | Kind::Girth
        | Kind::BodyMap
        | Kind::CareStep
        | Kind::Note => None,
    });
    let back = days.clone().filter(|day| week.contains(*day)).min();
    let before = days.filter(|day| *day < week.first).max();
    back.is_some_and(|back| before.is_none_or(|before| back.days_since(before) as f64 > shortest))
}

fn summary(read: Read, order: &ReviewOrder) -> Summary {
    let Read {
        mut diary,
        passed_over,
        problems,
    } = read;
    let written = diary.entries.iter().map(|entry| entry.recorded.utc_ms);
    let written_ms = written.max().unwrap_or(i64::MIN);
    let evidence = evidence(&mut diary, passed_over.map(|days| days.first));
    let history = &evidence.history;
    let days = DayRange {
        first: order.since.max(evidence.first_day().unwrap_or(order.since)),
        last: order.as_of,
    };
    let last_entry = last_entry(history, order.as_of).max(passed_over.map(|days| days.last));
    let known = DayRange {
        last: last_entry.unwrap_or(order.since.plus(-1)),
        ..days
    };
    let silent = last_entry.map_or(0, |last| order.as_of.days_since(last));
    let verdicts = evaluate(&evidence, order.as_of);
    let dose = dose_between(history, days);
    let asked = (evidence.plans.as_slice(), diary.plan_sheets.as_slice());
    Summary {
        weaker: evidence.profile.weaker_side,
        reasons: reason::reasons(
            &verdicts,
            sessions::skipped(history, asked, known),
            u32::try_from(silent).unwrap_or(u32::MAX),
        ),
        unknown: reason::unknown(&verdicts),
        safety: if diary.safety.checks.is_empty() {
            SafetyAnswers::NotInFile
        } else {
            SafetyAnswers::InFile
        },
        sessions: sessions::of_all(history, asked, days),
        worst_pain: worst_of(history, days),
        reps: PerSide::from_fn(|side| dose.sides.get(side).reps),
        last_entry,
        problems,
        written_ms,
        pseudonym: diary.shown_pseudonym(),
        id: diary.id,
    }
}

/// What the rules read, without a copy of the entries; `earliest` is the first day that was passed
/// over.
fn evidence(diary: &mut Diary, earliest: Option<Day>) -> Evidence {
    let history = History::new(std::mem::take(&mut diary.entries));
    let first = history.first_day();
    let started = [first, earliest].into_iter().flatten().min();
    Evidence {
        history: history.begun_on(started),
        started,
        ..Evidence::of(diary)
    }
}

/// The latest day with an entry, up to a day.
pub(super) fn last_entry(history: &History, as_of: Day) -> Option<Day> {
    let up_to_then = DayRange {
        last: as_of,
        ..DayRange::EVER
    };
    let last = history.between(up_to_then).last();
    last.map(|entry| entry.when.day)
}

fn worst_of(history: &History, days: DayRange) -> Option<Pain> {
    let of_side = |side| {
        days.days()
            .filter_map(move |day| worst_pain(history, day, side))
    };
    of_side(Side::Left).chain(of_side(Side::Right)).max()
}
