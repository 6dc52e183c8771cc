//! Owns walks and swims as watches and training sites write them: FIT, GPX, TCX, Apple Health and CSV.
//!
//! Every reader takes bytes from somewhere and gives [`Activity`] values; none of them touches a
//! file, a clock or the diary. They run in a process of their own (see `platform::reader`).

mod apple;
mod fit;
mod geo;
mod gpx;
mod said;
mod sheet;
mod sniff;
mod tcx;
mod track;
pub mod wire;
mod xml;

use std::io::BufRead;
use std::ops::RangeInclusive;

use sha2::{Digest as _, Sha256};
use uuid::Uuid;

pub use said::{Place, Reason, RowProblem, Unreadable};

use crate::domain::{
    ClockTime, Day, EntryId, FieldProblem, Kind, MeasuredHeartRate, Metres, Minutes, Pool, Steps,
    Stroke,
};
use crate::exchange::MAX_PROBLEMS;

/// The kinds of file that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Garmin's FIT.
    Fit,
    /// GPX tracks.
    Gpx,
    /// TCX.
    Tcx,
    /// `export.xml` of Apple Health.
    AppleHealth,
    /// A table of activities as Garmin Connect exports it.
    GarminCsv,
    /// The table `activities.csv` of a Strava export.
    StravaCsv,
}

impl Format {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Fit,
        Self::Gpx,
        Self::Tcx,
        Self::AppleHealth,
        Self::GarminCsv,
        Self::StravaCsv,
    ];

    /// The word used on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fit => "fit",
            Self::Gpx => "gpx",
            Self::Tcx => "tcx",
            Self::AppleHealth => "apple-health",
            Self::GarminCsv => "garmin-csv",
            Self::StravaCsv => "strava-csv",
        }
    }

    /// The most bytes that are read.
    pub const fn cap(self) -> u64 {
        const MIB: u64 = 1024 * 1024;
        match self {
            Self::Fit => 64 * MIB,
            Self::Gpx | Self::Tcx => 512 * MIB,
            Self::AppleHealth => 8 * 1024 * MIB,
            Self::GarminCsv | Self::StravaCsv => 32 * MIB,
        }
    }
}

/// When an activity began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// An instant, with the offset in force where the file says it.
    Instant {
        /// Milliseconds since 1970, UTC.
        utc_ms: i64,
        /// Seconds east of UTC.
        offset_s: Option<i32>,
    },
    /// A day and a time of day as the person's clock showed them; nobody said where that was.
    Civil {
        /// The day.
        day: Day,
        /// The time, to the minute.
        time: ClockTime,
    },
}

/// The moments that the diary's days hold, 1900 to 2199, in milliseconds since 1970.
const MOMENTS_MS: RangeInclusive<i64> = -2_208_988_800_000..=7_258_118_399_999;

/// The offsets from UTC that a stamp can have, in seconds.
const OFFSETS_S: RangeInclusive<i32> = -64_800..=64_800;

/// A walk or a swim that a file holds. Every number has been checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// [`Kind::Walk`] or [`Kind::Swim`].
    pub kind: Kind,
    /// When it began.
    pub start: Start,
    /// How long it lasted, without the pauses that the file knows of; to a hundredth of a minute.
    pub minutes: Minutes,
    /// How far, to a tenth of a metre. `None` for a swim whose pool says it.
    pub distance: Option<Metres>,
    /// Steps of a walk.
    pub steps: Option<Steps>,
    /// Lengths of a swim in a pool.
    pub pool: Option<Pool>,
    /// The stroke of a swim.
    pub stroke: Option<Stroke>,
    /// What the watch measured.
    pub heart_rate: MeasuredHeartRate,
    /// Where in the file it stands: a line, or a number of the record.
    pub place: Place,
}

impl Activity {
    /// The identifier of the entry that is made of it. It depends on the kind and the second of the
    /// start alone, so that the same activity gets the same one from every format, on every machine
    /// and each time it is read. A UUID of version 8 from a SHA-256.
    pub fn entry_id(&self) -> EntryId {
        let mut hash = Sha256::new();
        hash.update(b"evenly activity\n");
        hash.update(self.kind.id().as_bytes());
        match self.start {
            Start::Instant { utc_ms, .. } => {
                hash.update(b"\ninstant\n");
                hash.update(utc_ms.div_euclid(1_000).to_be_bytes());
            }
            Start::Civil { day, time } => {
                hash.update(b"\ncivil\n");
                hash.update(day.number().to_be_bytes());
                hash.update(i64::from(time.minute_of_day()).to_be_bytes());
            }
        }
        let mut bytes = [0; 16];
        for (byte, hashed) in bytes.iter_mut().zip(hash.finalize()) {
            *byte = hashed;
        }
        EntryId::new(Uuid::new_v8(bytes))
    }
}

/// What was found in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityFile {
    /// What kind of file it is.
    pub format: Format,
    /// The walks and swims, in the order of the file.
    pub activities: Vec<Activity>,
    /// What could not be taken as it is.
    pub problems: Vec<RowProblem>,
}

/// Where readers put what they find.
pub trait Sink {
    /// Takes a walk or a swim.
    fn activity(&mut self, activity: Activity);
    /// Takes a problem.
    fn problem(&mut self, place: Place, reason: Reason);
}

/// A sink that keeps everything, up to [`MAX_ACTIVITIES`] and [`MAX_PROBLEMS`].
#[derive(Debug, Default)]
pub struct Found {
    /// The walks and swims.
    pub activities: Vec<Activity>,
    /// The problems.
    pub problems: Vec<RowProblem>,
    more: usize,
}

/// The most walks and swims that are taken from one file: three a day for ninety years.
pub const MAX_ACTIVITIES: usize = 100_000;

impl Sink for Found {
    fn activity(&mut self, activity: Activity) {
        if self.activities.len() < MAX_ACTIVITIES {
            self.activities.push(activity);
        } else {
            self.problem(activity.place, Reason::TooMany);
        }
    }

    fn problem(&mut self, place: Place, reason: Reason) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(RowProblem { place, reason });
        } else {
            self.more += 1;
        }
    }
}

impl Found {
    /// Everything that was found, with a last line on the problems that are not listed.
    pub fn into_file(mut self, format: Format) -> ActivityFile {
        if self.more > 0 {
            self.problems.push(RowProblem {
                place: Place::File,
                reason: Reason::More(self.more),
            });
        }
        ActivityFile {
            format,
            activities: self.activities,
            problems: self.problems,
        }
    }
}

/// Reads a file from its bytes, of whichever kind it is.
pub fn read(bytes: &[u8]) -> Result<ActivityFile, Unreadable> {
    let mut found = Found::default();
    let format = read_into(&mut { bytes }, &mut found)?;
    Ok(found.into_file(format))
}

/// Reads a stream of whichever kind it is, telling the kind by how it begins. What was found
/// before the stream turned out to be broken is in the sink by then.
pub fn read_into(input: &mut dyn BufRead, sink: &mut dyn Sink) -> Result<Format, Unreadable> {
    let mut stream = sniff::Stream::of(input)?;
    let format = stream.format()?;
    stream.limit(format.cap());
    match format {
        Format::Fit => fit::read(&mut stream, sink)?,
        Format::Gpx => gpx::read(&mut stream, sink)?,
        Format::Tcx => tcx::read(&mut stream, sink)?,
        Format::AppleHealth => apple::read(&mut stream, sink)?,
        Format::GarminCsv | Format::StravaCsv => sheet::read(&mut stream, format, sink)?,
    }
    Ok(format)
}

/// Takes seconds as minutes, to a hundredth.
fn minutes_of(seconds: f64) -> Result<Minutes, FieldProblem> {
    Minutes::new((seconds / 60.0 * 100.0).round() / 100.0)
}

/// Takes metres to a tenth.
fn metres_of(metres: f64) -> Result<Metres, FieldProblem> {
    Metres::new((metres * 10.0).round() / 10.0)
}
