//! Owns what the process that reads foreign files tells the program: one JSON value a line, written
//! on one side and checked again on the other.

use std::cell::RefCell;
use std::io::{self, BufRead, Read, Write};
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::domain::{
    ClockTime, Day, FieldProblem, HeartRate, Kind, MeasuredHeartRate, Metres, Minutes, Pool, Steps,
    Stroke,
};
use crate::exchange::MAX_PROBLEMS;
use crate::exchange::activity::said::Part;
use crate::exchange::activity::{
    Activity, ActivityFile, Format, Found, MAX_ACTIVITIES, MOMENTS_MS, OFFSETS_S, Place, Reason,
    Sink, Start, Unreadable, read_into,
};

/// The longest line that is read back.
const MAX_LINE_BYTES: u64 = 8 * 1024;

/// The most lines: every activity, every problem and the end, with room for lines on progress.
const MAX_LINES: usize = 2 * (MAX_ACTIVITIES + MAX_PROBLEMS) + 100_000;

/// How many lines lie between two at which everything said so far is handed over.
const AT_ONCE: u64 = 256;

/// How many bytes lie between two lines on progress.
const STEP_BYTES: u64 = 8 * 1024 * 1024;

/// One line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Line {
    Activity(ActivityLine),
    Problem(ProblemLine),
    Read(u64),
    Done(String),
    Unreadable(UnreadableLine),
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ActivityLine {
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    utc_ms: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    offset_s: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    minutes: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    distance_m: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    steps: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pool_m: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lengths: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stroke: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    average: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    highest: Option<u8>,
    place: PlaceLine,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum PlaceLine {
    File,
    Line(u64),
    Record(u64),
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProblemLine {
    place: PlaceLine,
    reason: ReasonLine,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum ReasonLine {
    OtherSport(String),
    TooFastForAWalk,
    NoStart,
    NoDuration,
    Duration,
    LeftDistance,
    LeftSteps,
    LeftPool,
    LeftHeartRate,
    TimeGoesBack,
    UnitsNotSaid,
    TooMany,
    More(usize),
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum UnreadableLine {
    Empty,
    TooLarge(u64),
    UnknownKind,
    Archive,
    NotUtf8,
    CutShort,
    Malformed(u64),
    PartTooLarge,
    TooDeep,
    TooCostly,
}

/// Reads a file from `input` and tells what is in it, line by line: the whole work of the process
/// that reads foreign files.
pub fn serve(input: &mut dyn BufRead, output: &mut dyn Write) -> io::Result<()> {
    let told = RefCell::new(Told {
        output,
        lines: 0,
        broken: None,
    });
    let mut counted = Counted {
        input,
        told: &told,
        read: 0,
    };
    let outcome = read_into(&mut counted, &mut Shared(&told));
    let mut told = told.into_inner();
    let last = match outcome {
        Ok(format) => Line::Done(format.id().to_owned()),
        Err(unreadable) => Line::Unreadable(unreadable.into()),
    };
    told.say(&last);
    match told.broken {
        Some(error) => Err(error),
        None => told.output.flush(),
    }
}

/// The file with a count of what was read of it. At each step a line says so, as a file may go on
/// for gigabytes without a walk or a swim.
struct Counted<'i, 't, 'o> {
    input: &'i mut dyn BufRead,
    told: &'t RefCell<Told<'o>>,
    read: u64,
}

impl Counted<'_, '_, '_> {
    fn count(&mut self, bytes: usize) {
        let before = self.read / STEP_BYTES;
        self.read = self.read.saturating_add(bytes as u64);
        if self.read / STEP_BYTES > before
            && let Ok(mut told) = self.told.try_borrow_mut()
        {
            told.say(&Line::Read(self.read));
            told.hand_over();
        }
    }
}

impl Read for Counted<'_, '_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let bytes = self.input.read(buffer)?;
        self.count(bytes);
        Ok(bytes)
    }
}

impl BufRead for Counted<'_, '_, '_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.input.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.input.consume(amount);
        self.count(amount);
    }
}

/// A sink that writes lines.
struct Told<'o> {
    output: &'o mut dyn Write,
    lines: u64,
    broken: Option<io::Error>,
}

impl Told<'_> {
    fn say(&mut self, line: &Line) {
        if self.broken.is_some() {
            return;
        }
        let said = serde_json::to_vec(line).map_err(io::Error::from);
        let written = said.and_then(|mut bytes| {
            bytes.push(b'\n');
            self.output.write_all(&bytes)
        });
        self.lines += 1;
        self.broken = written.err();
        if self.lines.is_multiple_of(AT_ONCE) {
            self.hand_over();
        }
    }

    fn hand_over(&mut self) {
        if self.broken.is_none() {
            self.broken = self.output.flush().err();
        }
    }
}

struct Shared<'t, 'o>(&'t RefCell<Told<'o>>);

impl Shared<'_, '_> {
    fn say(&self, line: &Line) {
        if let Ok(mut told) = self.0.try_borrow_mut() {
            told.say(line);
        }
    }
}

impl Sink for Shared<'_, '_> {
    fn activity(&mut self, activity: Activity) {
        self.say(&Line::Activity(ActivityLine::from(&activity)));
    }

    fn problem(&mut self, place: Place, reason: Reason) {
        self.say(&Line::Problem(ProblemLine {
            place: place.into(),
            reason: reason.into(),
        }));
    }
}

/// Reads what the other process told. Every value is checked again; a line that makes no sense ends
/// the reading. `each` hears how many bytes of the file were read so far and says whether to go on.
///
/// Where the lines end before the last one, the other process was stopped by its limits.
pub fn hear(
    input: &mut dyn BufRead,
    each: &mut dyn FnMut(u64) -> bool,
) -> Result<Option<ActivityFile>, Unreadable> {
    let mut found = Found::default();
    let mut text = Vec::new();
    let mut bytes = 0;
    for number in 0..MAX_LINES {
        if !each(bytes) {
            return Ok(None);
        }
        text.clear();
        let read = (&mut *input)
            .take(MAX_LINE_BYTES)
            .read_until(b'\n', &mut text);
        read.map_err(|error| failed(error.to_string()))?;
        if text.is_empty() {
            return Err(Unreadable::TooCostly);
        }
        if text.last() != Some(&b'\n') {
            return Err(failed(format!("line {number} is cut or too long")));
        }
        let line: Line =
            serde_json::from_slice(&text).map_err(|error| failed(error.to_string()))?;
        match line {
            Line::Activity(line) => {
                let activity = line.checked();
                found.activity(activity.map_err(|problem| failed(problem.to_string()))?);
            }
            Line::Problem(line) => found.problem(line.place.into(), line.reason.into()),
            Line::Read(read) => bytes = read,
            Line::Done(id) => {
                let format = Format::ALL.into_iter().find(|format| format.id() == id);
                let format = format.ok_or_else(|| failed("no such format".to_owned()))?;
                return Ok(Some(found.into_file(format)));
            }
            Line::Unreadable(line) => return Err(line.into()),
        }
    }
    Err(failed("too many lines".to_owned()))
}

const fn failed(details: String) -> Unreadable {
    Unreadable::ReaderFailed { details }
}

impl From<&Activity> for ActivityLine {
    fn from(activity: &Activity) -> Self {
        let (utc_ms, offset_s, date, time) = match activity.start {
            Start::Instant { utc_ms, offset_s } => (Some(utc_ms), offset_s, None, None),
            Start::Civil { day, time } => {
                (None, None, Some(day.to_string()), Some(time.to_string()))
            }
        };
        Self {
            kind: activity.kind.id().to_owned(),
            utc_ms,
            offset_s,
            date,
            time,
            minutes: activity.minutes.get(),
            distance_m: activity.distance.map(Metres::get),
            steps: activity.steps.map(Steps::get),
            pool_m: activity.pool.map(|pool| pool.length().get()),
            lengths: activity.pool.map(Pool::lengths),
            stroke: activity.stroke.map(|stroke| stroke.id().to_owned()),
            average: activity.heart_rate.average.map(HeartRate::get),
            highest: activity.heart_rate.highest.map(HeartRate::get),
            place: activity.place.into(),
        }
    }
}

impl ActivityLine {
    fn checked(self) -> Result<Activity, FieldProblem> {
        let kind = Kind::from_id(&self.kind)?;
        let swam = self.pool_m.is_some() || self.lengths.is_some() || self.stroke.is_some();
        let fits = match kind {
            Kind::Walk => !swam,
            Kind::Swim => self.steps.is_none(),
            Kind::Bridge
            | Kind::LegRaise
            | Kind::Own
            | Kind::Break
            | Kind::CheckIn
            | Kind::Girth
            | Kind::BodyMap
            | Kind::CareStep
            | Kind::Note => false,
        };
        if !fits {
            return Err(FieldProblem::DoNotFit);
        }
        let start = match (self.utc_ms, &self.date, &self.time) {
            (Some(utc_ms), None, None) => Start::Instant {
                utc_ms: in_range(utc_ms, &MOMENTS_MS)?,
                offset_s: match self.offset_s {
                    Some(offset) => Some(in_range(offset, &OFFSETS_S)?),
                    None => None,
                },
            },
            (None, Some(date), Some(time)) => Start::Civil {
                day: date.parse::<Day>()?,
                time: time.parse::<ClockTime>()?,
            },
            _ => return Err(FieldProblem::DoNotFit),
        };
        let pool = match (self.pool_m, self.lengths) {
            (Some(metres), Some(lengths)) => {
                Some(Pool::new(Metres::new(metres)?, i64::from(lengths))?)
            }
            (None, None) => None,
            _ => return Err(FieldProblem::DoNotFit),
        };
        let beats = |beats: Option<u8>| {
            beats
                .map(|beats| HeartRate::new(i64::from(beats)))
                .transpose()
        };
        Ok(Activity {
            kind,
            start,
            minutes: Minutes::new(self.minutes)?,
            distance: self.distance_m.map(Metres::new).transpose()?,
            steps: self
                .steps
                .map(|steps| Steps::new(i64::from(steps)))
                .transpose()?,
            pool,
            stroke: self.stroke.as_deref().map(Stroke::from_id).transpose()?,
            heart_rate: MeasuredHeartRate {
                average: beats(self.average)?,
                highest: beats(self.highest)?,
            },
            place: self.place.into(),
        })
    }
}

fn in_range<T: PartialOrd>(value: T, range: &RangeInclusive<T>) -> Result<T, FieldProblem> {
    if range.contains(&value) {
        Ok(value)
    } else {
        Err(FieldProblem::NotATime)
    }
}

impl From<Place> for PlaceLine {
    fn from(place: Place) -> Self {
        match place {
            Place::File => Self::File,
            Place::Line(line) => Self::Line(line),
            Place::Record(record) => Self::Record(record),
        }
    }
}

impl From<PlaceLine> for Place {
    fn from(line: PlaceLine) -> Self {
        match line {
            PlaceLine::File => Self::File,
            PlaceLine::Line(line) => Self::Line(line),
            PlaceLine::Record(record) => Self::Record(record),
        }
    }
}

impl From<Reason> for ReasonLine {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::OtherSport(name) => Self::OtherSport(name),
            Reason::TooFastForAWalk => Self::TooFastForAWalk,
            Reason::NoStart => Self::NoStart,
            Reason::NoDuration => Self::NoDuration,
            Reason::Duration => Self::Duration,
            Reason::Left(Part::Distance) => Self::LeftDistance,
            Reason::Left(Part::Steps) => Self::LeftSteps,
            Reason::Left(Part::Pool) => Self::LeftPool,
            Reason::Left(Part::HeartRate) => Self::LeftHeartRate,
            Reason::TimeGoesBack => Self::TimeGoesBack,
            Reason::UnitsNotSaid => Self::UnitsNotSaid,
            Reason::TooMany => Self::TooMany,
            Reason::More(more) => Self::More(more),
        }
    }
}

impl From<ReasonLine> for Reason {
    fn from(line: ReasonLine) -> Self {
        match line {
            ReasonLine::OtherSport(name) => Self::other_sport(&name),
            ReasonLine::TooFastForAWalk => Self::TooFastForAWalk,
            ReasonLine::NoStart => Self::NoStart,
            ReasonLine::NoDuration => Self::NoDuration,
            ReasonLine::Duration => Self::Duration,
            ReasonLine::LeftDistance => Self::Left(Part::Distance),
            ReasonLine::LeftSteps => Self::Left(Part::Steps),
            ReasonLine::LeftPool => Self::Left(Part::Pool),
            ReasonLine::LeftHeartRate => Self::Left(Part::HeartRate),
            ReasonLine::TimeGoesBack => Self::TimeGoesBack,
            ReasonLine::UnitsNotSaid => Self::UnitsNotSaid,
            ReasonLine::TooMany => Self::TooMany,
            ReasonLine::More(more) => Self::More(more),
        }
    }
}

impl From<Unreadable> for UnreadableLine {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::Empty => Self::Empty,
            Unreadable::TooLarge { cap } => Self::TooLarge(cap),
            Unreadable::UnknownKind => Self::UnknownKind,
            Unreadable::Archive => Self::Archive,
            Unreadable::NotUtf8 => Self::NotUtf8,
            Unreadable::CutShort => Self::CutShort,
            Unreadable::Malformed { at } => Self::Malformed(at),
            Unreadable::PartTooLarge => Self::PartTooLarge,
            Unreadable::TooDeep => Self::TooDeep,
            Unreadable::TooCostly | Unreadable::ReaderFailed { .. } => Self::TooCostly,
        }
    }
}

impl From<UnreadableLine> for Unreadable {
    fn from(line: UnreadableLine) -> Self {
        match line {
            UnreadableLine::Empty => Self::Empty,
            UnreadableLine::TooLarge(cap) => Self::TooLarge { cap },
            UnreadableLine::UnknownKind => Self::UnknownKind,
            UnreadableLine::Archive => Self::Archive,
            UnreadableLine::NotUtf8 => Self::NotUtf8,
            UnreadableLine::CutShort => Self::CutShort,
            UnreadableLine::Malformed(at) => Self::Malformed { at },
            UnreadableLine::PartTooLarge => Self::PartTooLarge,
            UnreadableLine::TooDeep => Self::TooDeep,
            UnreadableLine::TooCostly => Self::TooCostly,
        }
    }
}
