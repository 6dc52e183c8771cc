//! Owns the machine's clock and time zones: the one place that asks what time it is.

use std::env::{self, VarError};
use std::fs;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use jiff::civil;
use jiff::tz::{Disambiguation, Offset, TimeZone};
use jiff::{Timestamp, Zoned};
use thiserror::Error;

use crate::domain::{ClockTime, Day, Moment, Stamp, ZoneName};
use crate::platform::chance;

/// The environment variable that fixes the clock, for tests and demonstrations.
///
/// It holds a date and time with offset and zone, such as
/// `2026-11-23T18:20:00+01:00[Europe/Berlin]`.
pub const NOW_VARIABLE: &str = "EVENLY_NOW";

/// Where the time comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clock {
    /// The machine's clock in the machine's zone.
    System,
    /// One instant that does not move, for tests and demonstrations.
    Fixed(Stamp),
    /// An instant, and what passed since: for a test that lets time pass by itself.
    Led(Stamp, Passed),
}

/// How much time a test let pass. Every copy is the same one.
#[derive(Clone, Debug, Default)]
pub struct Passed(Arc<AtomicU64>);

impl Passed {
    /// Lets milliseconds pass.
    pub fn pass(&self, ms: u64) {
        self.0.fetch_add(ms, Ordering::Relaxed);
    }

    fn ms(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

impl PartialEq for Passed {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Passed {}

/// `EVENLY_NOW` is set to something that is no date and time with a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("EVENLY_NOW is not a date and time with a zone")]
pub struct MalformedNow;

impl Clock {
    /// Takes the clock that the environment asks for: [`NOW_VARIABLE`] where it is set, else the machine's.
    pub fn from_environment() -> Result<Self, MalformedNow> {
        match env::var(NOW_VARIABLE) {
            Ok(text) if text.trim().is_empty() => Ok(Self::System),
            Ok(text) => Self::fixed(&text),
            Err(VarError::NotPresent) => Ok(Self::System),
            Err(VarError::NotUnicode(_)) => Err(MalformedNow),
        }
    }

    /// The moment now, on a clock that only runs forward. A clock that is fixed gives a run of its
    /// own, so that setting it says nothing about how long somebody has waited.
    pub fn moment(&self) -> Moment {
        match self {
            Self::System => machine_moment(),
            Self::Fixed(stamp) => Moment {
                run: stamp.utc_ms.unsigned_abs(),
                elapsed_ms: 0,
            },
            Self::Led(begun, passed) => Moment {
                run: begun.utc_ms.unsigned_abs(),
                elapsed_ms: passed.ms(),
            },
        }
    }

    /// Reads a fixed clock, such as `2026-11-23T18:20:00+01:00[Europe/Berlin]`.
    pub fn fixed(text: &str) -> Result<Self, MalformedNow> {
        text.trim()
            .parse::<Zoned>()
            .map(|zoned| Self::Fixed(stamp_of(&zoned)))
            .map_err(|_malformed| MalformedNow)
    }

    /// The instant now, with offset and zone.
    pub fn now(&self) -> Stamp {
        match self {
            Self::System => stamp_of(&machine_now()),
            Self::Fixed(stamp) => stamp.clone(),
            Self::Led(begun, passed) => {
                let mut now = begun.clone();
                now.utc_ms = now.utc_ms.saturating_add_unsigned(passed.ms());
                now
            }
        }
    }

    /// The civil date now.
    pub fn today(&self) -> Day {
        self.now().day()
    }

    /// The time of day now, to the minute.
    pub fn clock_time(&self) -> ClockTime {
        self.now().time()
    }

    /// The instant at which this clock's zone showed `day` and `time`; see [`resolve`].
    pub fn resolve(&self, day: Day, time: ClockTime) -> Stamp {
        match self {
            Self::System => resolve_in(day, time, &TimeZone::system()),
            Self::Fixed(stamp) | Self::Led(stamp, _) => resolve(day, time, &stamp.zone),
        }
    }

    /// The zone this clock runs in.
    pub fn zone(&self) -> ZoneName {
        match self {
            Self::System => system_zone(),
            Self::Fixed(stamp) | Self::Led(stamp, _) => stamp.zone.clone(),
        }
    }
}

/// The zone the machine is set to; a machine that names none gives its present offset, such as `+01:00`.
pub fn system_zone() -> ZoneName {
    stamp_of(&machine_now()).zone
}

/// The instant at which clocks in `zone` showed `day` and `time`.
///
/// A time that a clock change skipped is taken as far after the gap as it lay in it (02:30 becomes 03:30);
/// a time that came twice is the first of the two. A zone the program does not know counts as UTC
/// and keeps its name, so a diary from another machine loses nothing.
pub fn resolve(day: Day, time: ClockTime, zone: &ZoneName) -> Stamp {
    let mut stamp = resolve_in(day, time, &zone_called(zone));
    stamp.zone = zone.clone();
    stamp
}

/// An instant as clocks showed it: `offset_s` seconds east of UTC where that is known, else in
/// `zone`. The zone's name is kept where its clocks showed the same.
pub fn at(utc_ms: i64, offset_s: Option<i32>, zone: &ZoneName) -> Stamp {
    let there = Timestamp::from_millisecond(utc_ms)
        .unwrap_or_default()
        .to_zoned(zone_called(zone));
    let mut stamp = stamp_of(&there);
    stamp.utc_ms = utc_ms;
    stamp.zone = zone.clone();
    match offset_s {
        Some(offset_s) if offset_s != stamp.offset_s => Stamp {
            utc_ms,
            offset_s,
            zone: ZoneName::new(&offset_name(offset_s)),
        },
        Some(_) | None => stamp,
    }
}

fn resolve_in(day: Day, time: ClockTime, zone: &TimeZone) -> Stamp {
    let wall = wall_clock(day, time);
    zone.to_ambiguous_zoned(wall)
        .disambiguate(Disambiguation::Compatible)
        .or_else(|_out_of_range| TimeZone::UTC.to_ambiguous_zoned(wall).compatible())
        .map_or_else(
            |_out_of_range| stamp_of(&Zoned::default()),
            |zoned| stamp_of(&zoned),
        )
}

/// The days of the domain (1900–2199) lie well inside what jiff can hold, so the fall-back is never met.
fn wall_clock(day: Day, time: ClockTime) -> civil::DateTime {
    let small = |number: u32| i8::try_from(number).unwrap_or(1);
    let year = i16::try_from(day.year()).unwrap_or(1970);
    civil::DateTime::new(
        year,
        small(day.month()),
        small(day.day_of_month()),
        small(time.hour()),
        small(time.minute()),
        0,
        0,
    )
    .unwrap_or_default()
}

/// Reads what [`stamp_of`] names: an IANA name, or an offset such as `+01:00`.
pub(in crate::platform) fn zone_called(zone: &ZoneName) -> TimeZone {
    let name = zone.as_str();
    TimeZone::get(name)
        .unwrap_or_else(|_unknown| offset_called(name).map_or(TimeZone::UTC, TimeZone::fixed))
}

fn offset_called(name: &str) -> Option<Offset> {
    let (sign, rest) = match name.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _other => return None,
    };
    let (hours, minutes) = rest.split_once(':')?;
    let hours: i32 = hours
        .parse()
        .ok()
        .filter(|hours| (0..=18).contains(hours))?;
    let minutes: i32 = minutes
        .parse()
        .ok()
        .filter(|minutes| (0..60).contains(minutes))?;
    Offset::from_seconds(sign * (hours * 3_600 + minutes * 60)).ok()
}

fn stamp_of(zoned: &Zoned) -> Stamp {
    let offset_s = zoned.offset().seconds();
    let zone = zoned
        .time_zone()
        .iana_name()
        .map_or_else(|| ZoneName::new(&offset_name(offset_s)), ZoneName::new);
    Stamp {
        utc_ms: zoned.timestamp().as_millisecond(),
        offset_s,
        zone,
    }
}

fn offset_name(offset_s: i32) -> String {
    let sign = if offset_s < 0 { '-' } else { '+' };
    let minutes = offset_s.unsigned_abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Where the system tells when it was started, that is one run until it is started again; elsewhere
/// each start of the program is a run of its own.
fn machine_moment() -> Moment {
    since_boot().unwrap_or_else(|| {
        let begun = BEGUN.get_or_init(|| (chance_number(), machine_instant()));
        let passed = machine_instant().saturating_duration_since(begun.1);
        Moment {
            run: begun.0,
            elapsed_ms: u64::try_from(passed.as_millis()).unwrap_or(u64::MAX),
        }
    })
}

/// When this program first asked, on systems that do not tell when they were started.
static BEGUN: OnceLock<(u64, Instant)> = OnceLock::new();

/// The run and its age as Linux tells them.
fn since_boot() -> Option<Moment> {
    let name = fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    let digits = name.chars().filter(char::is_ascii_hexdigit).take(16);
    let run = u64::from_str_radix(&digits.collect::<String>(), 16).ok()?;
    let uptime = fs::read_to_string("/proc/uptime").ok()?;
    let (seconds, hundredths) = uptime.split_whitespace().next()?.split_once('.')?;
    let seconds: u64 = seconds.parse().ok()?;
    let hundredths: u64 = hundredths.parse().ok()?;
    Some(Moment {
        run,
        elapsed_ms: seconds * 1_000 + hundredths * 10,
    })
}

fn chance_number() -> u64 {
    chance::bytes().map_or(0, u64::from_le_bytes)
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that asks the machine what time it is"
)]
fn machine_instant() -> Instant {
    Instant::now()
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that asks the machine what time it is"
)]
fn machine_now() -> Zoned {
    Zoned::now()
}
