//! Owns days and instants: a civil date that never moves, and the instant beside it.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveTime, SecondsFormat, Timelike as _};

use crate::domain::FieldProblem;

/// A civil date, as the person's calendar showed it. It has no zone and never moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// The earliest day the diary takes.
    pub const FIRST_YEAR: i32 = 1900;
    /// The last year the diary takes.
    pub const LAST_YEAR: i32 = 2199;

    /// Checks that the date exists and lies in 1900–2199.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, FieldProblem> {
        NaiveDate::from_ymd_opt(year, month, day)
            .filter(|_| (Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&year))
            .map(Self)
            .ok_or(FieldProblem::NotADate)
    }

    /// A day that the source text names; one that does not exist stops the build when it is used in
    /// a constant.
    ///
    /// # Panics
    ///
    /// While compiling, when the date does not exist.
    pub const fn fixed(year: i32, month: u32, day: u32) -> Self {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) => Self(date),
            #[expect(
                clippy::panic,
                reason = "it runs while compiling: a wrong constant must not build"
            )]
            None => panic!("no such date"),
        }
    }

    /// The civil date of `chrono`.
    pub const fn date(self) -> NaiveDate {
        self.0
    }

    /// The year, 1900–2199.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1–12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1–31.
    pub fn day_of_month(self) -> u32 {
        self.0.day()
    }

    /// Days since Monday, 0–6.
    pub fn days_from_monday(self) -> u32 {
        self.0.weekday().num_days_from_monday()
    }

    /// The day `days` later (earlier when negative), held inside 1900–2199.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        let step = Days::new(days.unsigned_abs());
        let moved = if days < 0 {
            self.0.checked_sub_days(step)
        } else {
            self.0.checked_add_days(step)
        };
        let in_range =
            |date: &NaiveDate| (Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&date.year());
        match (moved.filter(in_range), days < 0) {
            (Some(date), _) => Self(date),
            (None, true) => Self(NaiveDate::from_ymd_opt(Self::FIRST_YEAR, 1, 1).unwrap_or(self.0)),
            (None, false) => {
                Self(NaiveDate::from_ymd_opt(Self::LAST_YEAR, 12, 31).unwrap_or(self.0))
            }
        }
    }

    /// Days from `earlier` to this day; negative when it lies after.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// The first day of this day's week, for weeks that start `days_from_monday` (0 Monday, 6 Sunday).
    #[must_use]
    pub fn week_start(self, starts_days_from_monday: u32) -> Self {
        let back = (7 + self.days_from_monday() - starts_days_from_monday.min(6)) % 7;
        self.plus(-i64::from(back))
    }

    /// Days since 1970-01-01, as the diary file orders them.
    pub fn number(self) -> i64 {
        self.0
            .signed_duration_since(NaiveDate::default())
            .num_days()
    }

    /// Reads [`Self::number`] back.
    pub fn from_number(number: i64) -> Result<Self, FieldProblem> {
        let epoch = Self(NaiveDate::default());
        let day = epoch.plus(number);
        if day.number() == number {
            Ok(day)
        } else {
            Err(FieldProblem::NotADate)
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl FromStr for Day {
    type Err = FieldProblem;

    /// Reads `YYYY-MM-DD`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_u32, |number, digit| {
                let value = digit.is_ascii_digit().then(|| u32::from(digit - b'0'))?;
                Some(10 * number + value)
            })
        };
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.trim().as_bytes() else {
            return Err(FieldProblem::NotADate);
        };
        let year = number(&[*y1, *y2, *y3, *y4]).and_then(|year| i32::try_from(year).ok());
        let (Some(year), Some(month), Some(day)) = (year, number(&[*m1, *m2]), number(&[*d1, *d2]))
        else {
            return Err(FieldProblem::NotADate);
        };
        Self::new(year, month, day)
    }
}

/// The days from `first` to `last`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayRange {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

impl DayRange {
    /// Every day the diary takes.
    pub const EVER: Self = Self {
        first: Day::fixed(Day::FIRST_YEAR, 1, 1),
        last: Day::fixed(Day::LAST_YEAR, 12, 31),
    };

    /// The `days` days that end with `last`.
    pub fn ending(last: Day, days: i64) -> Self {
        Self {
            first: last.plus(1 - days),
            last,
        }
    }

    /// Whether `day` lies in the range.
    pub fn contains(self, day: Day) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Each day, oldest first.
    pub fn days(self) -> impl DoubleEndedIterator<Item = Day> {
        let length = self.last.days_since(self.first) + 1;
        (0..length.max(0)).map(move |offset| self.first.plus(offset))
    }
}

/// A moment on a clock that only runs forward: no change of the wall clock moves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Which run of the clock: moments of different runs say nothing about each other.
    pub run: u64,
    /// Milliseconds since the run began.
    pub elapsed_ms: u64,
}

/// A time of day to the minute, as a clock on the wall showed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime(u16);

impl ClockTime {
    /// Checks hour 0–23 and minute 0–59.
    pub fn new(hour: u32, minute: u32) -> Result<Self, FieldProblem> {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).ok_or(FieldProblem::NotATime)?;
        u16::try_from(time.num_seconds_from_midnight() / 60)
            .map(Self)
            .map_err(|_too_large| FieldProblem::NotATime)
    }

    /// The hour, 0–23.
    pub const fn hour(self) -> u32 {
        self.0 as u32 / 60
    }

    /// The minute, 0–59.
    pub const fn minute(self) -> u32 {
        self.0 as u32 % 60
    }

    /// Minutes since midnight, 0–1439.
    pub const fn minute_of_day(self) -> u16 {
        self.0
    }

    /// Reads [`Self::minute_of_day`] back.
    pub fn from_minute_of_day(minute: i64) -> Result<Self, FieldProblem> {
        u16::try_from(minute)
            .ok()
            .filter(|minute| *minute < 1_440)
            .map(Self)
            .ok_or(FieldProblem::NotATime)
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl FromStr for ClockTime {
    type Err = FieldProblem;

    /// Reads `HH:MM` (or `H:MM`), 24 hours.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let time = NaiveTime::parse_from_str(text.trim(), "%H:%M")
            .map_err(|_malformed| FieldProblem::NotATime)?;
        Self::new(time.hour(), time.minute())
    }
}

/// The name of a time zone as the machine gave it, such as `Europe/Berlin`; at most 64 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ZoneName(String);

impl ZoneName {
    /// Keeps printable characters, 64 at most; an empty name becomes `UTC`.
    pub fn new(name: &str) -> Self {
        let kept: String = name
            .chars()
            .filter(char::is_ascii_graphic)
            .take(64)
            .collect();
        if kept.is_empty() {
            Self("UTC".to_owned())
        } else {
            Self(kept)
        }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An instant with the offset and zone in force where it was taken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Milliseconds since 1970-01-01 00:00 UTC.
    pub utc_ms: i64,
    /// Seconds east of UTC, −64,800 to 64,800.
    pub offset_s: i32,
    /// The zone's name.
    pub zone: ZoneName,
}

impl Stamp {
    /// The civil date that clocks showed where the stamp was taken, held inside 1900–2199.
    pub fn day(&self) -> Day {
        Day(NaiveDate::default()).plus(self.local_ms().div_euclid(Self::MS_A_DAY))
    }

    /// The time of day that clocks showed where the stamp was taken, to the minute.
    pub fn time(&self) -> ClockTime {
        let minute = self.local_ms().rem_euclid(Self::MS_A_DAY) / 60_000;
        ClockTime(u16::try_from(minute).unwrap_or(0))
    }

    const MS_A_DAY: i64 = 86_400_000;

    fn local_ms(&self) -> i64 {
        self.utc_ms.saturating_add(i64::from(self.offset_s) * 1_000)
    }
}

impl Stamp {
    /// The first and the last moment that can be written, the years 1 to 9999.
    const FIRST_MS: i64 = -62_135_596_800_000;
    const LAST_MS: i64 = 253_402_300_799_999;

    /// Writes the instant as RFC 3339 does, in UTC with milliseconds: `2026-11-23T17:20:00.000Z`.
    /// What lies outside the years 1 to 9999 is held at their ends, as it cannot be written.
    pub fn instant_text(&self) -> String {
        DateTime::from_timestamp_millis(self.utc_ms.clamp(Self::FIRST_MS, Self::LAST_MS))
            .unwrap_or_default()
            .to_rfc3339_opts(SecondsFormat::Millis, true)
    }

    /// Writes the instant as the clocks there showed it, with their offset, to the second:
    /// `2026-11-23T18:20:00+01:00`.
    pub fn local_text(&self) -> String {
        let local = Self {
            utc_ms: self.local_ms(),
            ..self.clone()
        };
        let text = local.instant_text();
        let clock = text.split('.').next().unwrap_or_default();
        let sign = if self.offset_s < 0 { '-' } else { '+' };
        let minutes = self.offset_s.unsigned_abs() / 60;
        format!("{clock}{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }

    /// Reads an instant that RFC 3339 allows, with any offset, into milliseconds since 1970-01-01
    /// 00:00 UTC. What [`Self::instant_text`] could not write again is refused.
    pub fn utc_ms_of(instant: &str) -> Result<i64, FieldProblem> {
        let utc_ms = DateTime::parse_from_rfc3339(instant.trim())
            .map_err(|_malformed| FieldProblem::NotATime)?
            .timestamp_millis();
        if (Self::FIRST_MS..=Self::LAST_MS).contains(&utc_ms) {
            Ok(utc_ms)
        } else {
            Err(FieldProblem::NotATime)
        }
    }
}

/// When an entry happened: the civil date always, the time and its instant where they were given.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct When {
    /// The civil date of the start. It decides the day, week and month the entry counts in.
    pub day: Day,
    /// The time of day of the start, where it was given.
    pub time: Option<ClockTime>,
    /// The instant of the start with offset and zone, where the time was given.
    pub start: Option<Stamp>,
}
