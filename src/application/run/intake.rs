//! Owns bringing in walks and swims of watches: the process that reads the file, and the entries made
//! of what it told.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, Write};
use std::path::Path;

use crate::application::{Cancel, Core, Fault, FaultKind, Progress};
use crate::domain::{
    Body, Diary, Entry, EntryId, Exertion, Kind, Minutes, Note, Stamp, Swim, Walk, When,
};
use crate::exchange::activity::{Activity, ActivityFile, Format, Start, Unreadable, wire};
use crate::exchange::sealed;
use crate::platform::reach::Reach;
use crate::platform::{child, clock};

/// The largest file that is handed to the reading process; each format has a smaller limit.
const CAP: u64 = 8 * 1024 * 1024 * 1024;

/// How much of a file is looked at to tell whose it is.
const LOOK: u64 = 4 * 1024;

/// How near two starts must lie for one activity, in milliseconds: two minutes.
const SAME_START_MS: i64 = 120_000;

/// How near two durations must lie for one activity, as a share.
const SAME_DURATION: f64 = 0.02;

/// Does the work of the process that reads foreign files. Nothing else of the program runs there.
pub fn read_activities(input: &mut dyn BufRead, output: &mut dyn Write) -> std::io::Result<()> {
    child::give_up_everything()?;
    wire::serve(input, output)
}

/// Whose format a file is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::application::run) enum FileOf {
    /// One of our own.
    Ours,
    /// One of our own, locked.
    OursLocked,
    /// Another, which the reading process has to look at.
    Others,
}

/// Tells whose format a file is in by how it begins.
pub(in crate::application::run) fn kind_of(reach: &Reach, path: &Path) -> Result<FileOf, Fault> {
    if reach.is_folder(path) {
        return Ok(FileOf::Ours);
    }
    let begun = reach.read_beginning(path, LOOK)?;
    if sealed::is_sealed(&begun) {
        return Ok(FileOf::OursLocked);
    }
    let text = begun.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&begun);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    let is_table = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let head = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let names_activities = String::from_utf8_lossy(head).contains("Activity Type");
    Ok(match first {
        Some(b'{') | None => FileOf::Ours,
        Some(_) if is_table && !names_activities => FileOf::Ours,
        Some(_) => FileOf::Others,
    })
}

/// Has a file read by a process of its own.
pub(in crate::application::run) fn read(
    core: &Core,
    from: &Path,
    report: &dyn Fn(Progress),
    cancel: &Cancel,
) -> Result<ActivityFile, Fault> {
    let file = core.places().reach().open_foreign(from, CAP)?;
    let program = match core.places().program() {
        Some(program) => program.to_owned(),
        None => child::this_program().map_err(|error| unreadable(&error, from))?,
    };
    let whole = file.metadata().map_or(0, |about| about.len());
    let mut said = 0;
    let heard = child::ask(&program, file, |told| {
        wire::hear(told, &mut |bytes| {
            if bytes > said {
                said = bytes;
                report(Progress {
                    done: mebibytes(bytes),
                    total: Some(mebibytes(whole)),
                });
            }
            !cancel.take()
        })
    });
    match heard.map_err(|error| unreadable(&error, from))? {
        Ok(Some(file)) => Ok(file),
        Ok(None) => Err(Fault::new(FaultKind::Stopped, "import")),
        Err(refused) => Err(Fault::not_read(refused, from)),
    }
}

fn mebibytes(bytes: u64) -> usize {
    usize::try_from(bytes.div_ceil(1024 * 1024)).unwrap_or(usize::MAX)
}

fn unreadable(error: &std::io::Error, from: &Path) -> Fault {
    let details = error.to_string();
    Fault::not_read(Unreadable::ReaderFailed { details }, from)
}

/// Activities as entries, told apart by what the diary has already.
pub(in crate::application::run) struct Taken {
    /// The format.
    pub(in crate::application::run) format: Format,
    /// What is new.
    pub(in crate::application::run) new: Vec<Entry>,
    /// How many are in the diary already, or twice in the file.
    pub(in crate::application::run) duplicates: usize,
}

/// Makes entries of activities. One is a duplicate where its identifier is known, or where an
/// activity of its kind began within two minutes of it and lasted as long within a fiftieth.
pub(in crate::application::run) fn entries(own: &Diary, file: ActivityFile, now: &Stamp) -> Taken {
    let mut known: BTreeSet<EntryId> = own.entries.iter().map(|entry| entry.id).collect();
    let mut spans = Spans::default();
    for span in own.entries.iter().filter_map(Span::of) {
        spans.add(span);
    }
    let mut taken = Taken {
        format: file.format,
        new: Vec::new(),
        duplicates: 0,
    };
    for activity in file.activities {
        let entry = entry_of(&activity, now);
        let span = Span::of(&entry);
        let is_there = span.is_some_and(|span| spans.has(span));
        if !known.insert(entry.id) || is_there {
            taken.duplicates += 1;
            continue;
        }
        if let Some(span) = span {
            spans.add(span);
        }
        taken.new.push(entry);
    }
    taken
}

/// When an activity of some kind was, and how long.
#[derive(Clone, Copy)]
struct Span {
    kind: Kind,
    start_ms: i64,
    minutes: f64,
}

impl Span {
    fn of(entry: &Entry) -> Option<Self> {
        Some(Self {
            kind: entry.kind(),
            start_ms: entry.when.start.as_ref()?.utc_ms,
            minutes: entry.body.exertion()?.minutes.map(Minutes::get)?,
        })
    }

    fn lasted(self, minutes: f64) -> bool {
        (self.minutes - minutes).abs() <= SAME_DURATION * self.minutes.max(minutes)
    }
}

/// Spans in the order of their starts, so that each is held only against those near it.
#[derive(Default)]
struct Spans(BTreeMap<(Kind, i64), Vec<f64>>);

impl Spans {
    fn add(&mut self, span: Span) {
        let minutes = self.0.entry((span.kind, span.start_ms)).or_default();
        minutes.push(span.minutes);
    }

    /// Whether there is one of this kind that began and lasted as this one.
    fn has(&self, span: Span) -> bool {
        let first = span.start_ms.saturating_sub(SAME_START_MS);
        let last = span.start_ms.saturating_add(SAME_START_MS);
        let near = self.0.range((span.kind, first)..=(span.kind, last));
        near.flat_map(|(_start, minutes)| minutes)
            .any(|minutes| span.lasted(*minutes))
    }
}

/// An instant is shown as the clocks of its own offset showed it, where the file says one; else as
/// those of the machine's zone did.
fn entry_of(activity: &Activity, now: &Stamp) -> Entry {
    let start = match activity.start {
        Start::Instant { utc_ms, offset_s } => clock::at(utc_ms, offset_s, &now.zone),
        Start::Civil { day, time } => clock::resolve(day, time, &now.zone),
    };
    let exertion = Exertion {
        minutes: Some(activity.minutes),
        heart_rate: activity.heart_rate,
        ..Exertion::default()
    };
    let body = if activity.kind == Kind::Swim {
        Body::Swim(Swim {
            exertion,
            distance: activity.distance,
            pool: activity.pool,
            stroke: activity.stroke,
        })
    } else {
        Body::Walk(Walk {
            exertion,
            distance: activity.distance,
            steps: activity.steps,
            ..Walk::default()
        })
    };
    Entry {
        id: activity.entry_id(),
        recorded: now.clone(),
        when: When {
            day: start.day(),
            time: Some(start.time()),
            start: Some(start),
        },
        body,
        note: Note::default(),
    }
}
