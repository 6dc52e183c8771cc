//! Owns reading tables of activities as Garmin Connect and Strava export them, with English heads.
//!
//! Commas, semicolons or tabs may divide the cells. Garmin's table does not say its units: distances
//! are taken as kilometres, in the water as metres, and that is said.

use csv::{ReaderBuilder, StringRecord};

use crate::domain::{ClockTime, Day, Kind, MeasuredHeartRate, Steps};
use crate::exchange::activity::said::Part;
use crate::exchange::activity::sniff::Stream;
use crate::exchange::activity::track::{Sport, heart_rate, whole};
use crate::exchange::activity::xml::moment;
use crate::exchange::activity::{
    Activity, Format, Place, Reason, Sink, Start, Unreadable, metres_of, minutes_of,
};
use crate::exchange::csv::Lines;

/// The most bytes of one cell.
const MAX_CELL_BYTES: usize = 256 * 1024;

/// Reads a stream.
pub(super) fn read(
    stream: &mut Stream<'_>,
    format: Format,
    sink: &mut dyn Sink,
) -> Result<(), Unreadable> {
    let bytes = stream.read_all(format.cap())?;
    let text = std::str::from_utf8(&bytes).map_err(|_not_text| Unreadable::NotUtf8)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader = ReaderBuilder::new()
        .delimiter(divider(text))
        .flexible(true)
        .from_reader(text.as_bytes());
    let heads = reader.headers().map_err(|error| refusal(&error))?.clone();
    let table = Table { heads, format };
    let mut units_said = format == Format::StravaCsv;
    let mut lines = Lines::of(text);
    for record in reader.records() {
        let record = record.map_err(|error| refusal(&error))?;
        if record.iter().any(|cell| cell.len() > MAX_CELL_BYTES) {
            return Err(Unreadable::PartTooLarge);
        }
        let line = lines.at(record.position().map_or(0, csv::Position::byte));
        let row = Row {
            table: &table,
            record: &record,
        };
        if row.is_blank() {
            continue;
        }
        let taken = row.hand_over(Place::Line(line), sink);
        if taken && !units_said {
            sink.problem(Place::File, Reason::UnitsNotSaid);
            units_said = true;
        }
    }
    Ok(())
}

/// The character that divides the first line into the most cells.
fn divider(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |divider: u8| head.bytes().filter(|byte| *byte == divider).count();
    [b';', b'\t']
        .into_iter()
        .find(|divider| count(*divider) > count(b','))
        .unwrap_or(b',')
}

fn refusal(error: &csv::Error) -> Unreadable {
    let at = error.position().map_or(0, csv::Position::line);
    Unreadable::Malformed { at }
}

struct Table {
    heads: StringRecord,
    format: Format,
}

struct Row<'t> {
    table: &'t Table,
    record: &'t StringRecord,
}

impl Row<'_> {
    fn is_blank(&self) -> bool {
        self.record.iter().all(|cell| cell.trim().is_empty())
    }

    /// The cells under a head, from left to right: Strava's table has some heads twice.
    fn cells<'r>(&'r self, head: &'r str) -> impl Iterator<Item = &'r str> {
        let heads = self.table.heads.iter().enumerate();
        heads
            .filter(move |(_, said)| said.trim().eq_ignore_ascii_case(head))
            .filter_map(|(place, _)| self.record.get(place))
            .map(str::trim)
            .filter(|cell| !cell.is_empty() && *cell != "--")
    }

    fn cell<'r>(&'r self, head: &'r str) -> Option<&'r str> {
        self.cells(head).next()
    }

    fn number(&self, head: &str) -> Option<f64> {
        number(self.cell(head)?)
    }

    /// Hands the activity over, or says why not. Gives whether it was taken.
    fn hand_over(&self, place: Place, sink: &mut dyn Sink) -> bool {
        let activity = match self.activity(place, sink) {
            Ok(activity) => activity,
            Err(reason) => {
                sink.problem(place, reason);
                return false;
            }
        };
        sink.activity(activity);
        true
    }

    fn activity(&self, place: Place, sink: &mut dyn Sink) -> Result<Activity, Reason> {
        let name = self.cell("Activity Type").unwrap_or_default();
        let kind = match Sport::of(name) {
            Sport::Walk => Kind::Walk,
            Sport::Swim => Kind::Swim,
            Sport::NotSaid => return Err(Reason::OtherSport(String::new())),
            Sport::Other(name) => return Err(Reason::other_sport(&name)),
        };
        let start = self.start().ok_or(Reason::NoStart)?;
        let seconds = self.seconds().filter(|seconds| *seconds > 0.0);
        let minutes = minutes_of(seconds.ok_or(Reason::NoDuration)?);
        let minutes = minutes.map_err(|_out_of_range| Reason::Duration)?;
        let metres = self.metres(kind).filter(|metres| *metres > 0.0);
        let distance = metres.and_then(|metres| metres_of(metres).ok());
        if metres.is_some() && distance.is_none() {
            sink.problem(place, Reason::Left(Part::Distance));
        }
        let steps = self.number("Steps").or_else(|| self.number("Total Steps"));
        let steps = steps.filter(|steps| *steps > 0.0 && kind == Kind::Walk);
        let counted = steps
            .and_then(whole)
            .and_then(|steps| Steps::new(steps).ok());
        if steps.is_some() && counted.is_none() {
            sink.problem(place, Reason::Left(Part::Steps));
        }
        Ok(Activity {
            kind,
            start,
            minutes,
            distance,
            steps: counted,
            pool: None,
            stroke: None,
            heart_rate: self.heart_rate(),
            place,
        })
    }

    fn start(&self) -> Option<Start> {
        match self.table.format {
            // Strava writes UTC, such as "May 1, 2024, 5:12:33 AM".
            Format::StravaCsv => {
                let text = self.cell("Activity Date")?;
                let (day, clock) = strava_moment(text)?;
                let (utc_ms, _offset) = moment(&format!("{day}T{clock}Z"))?;
                Some(Start::Instant {
                    utc_ms,
                    offset_s: None,
                })
            }
            Format::Fit | Format::Gpx | Format::Tcx | Format::AppleHealth | Format::GarminCsv => {
                let text = self.cell("Date")?;
                let day: Day = text.get(..10)?.parse().ok()?;
                let time: ClockTime = text.get(11..16)?.parse().ok()?;
                Some(Start::Civil { day, time })
            }
        }
    }

    fn seconds(&self) -> Option<f64> {
        match self.table.format {
            Format::StravaCsv => self
                .number("Moving Time")
                .or_else(|| self.number("Elapsed Time")),
            Format::Fit | Format::Gpx | Format::Tcx | Format::AppleHealth | Format::GarminCsv => {
                clock_seconds(self.cell("Time").or_else(|| self.cell("Moving Time"))?)
            }
        }
    }

    fn metres(&self, kind: Kind) -> Option<f64> {
        match self.table.format {
            Format::StravaCsv => {
                // The last of the two columns is in metres, the first in kilometres (swims: metres).
                let mut cells = self.cells("Distance");
                let first = number(cells.next()?)?;
                match cells.last().and_then(number) {
                    Some(metres) => Some(metres),
                    None if kind == Kind::Swim => Some(first),
                    None => Some(first * 1_000.0),
                }
            }
            Format::Fit | Format::Gpx | Format::Tcx | Format::AppleHealth | Format::GarminCsv => {
                let said = self.number("Distance")?;
                Some(if kind == Kind::Swim {
                    said
                } else {
                    said * 1_000.0
                })
            }
        }
    }

    fn heart_rate(&self) -> MeasuredHeartRate {
        let of = |heads: [&str; 2]| {
            let found = heads.into_iter().find_map(|head| self.number(head));
            found.and_then(heart_rate)
        };
        MeasuredHeartRate {
            average: of(["Avg HR", "Average Heart Rate"]),
            highest: of(["Max HR", "Max Heart Rate"]),
        }
    }
}

/// Reads a number with a point or a comma before the fraction, and marks between thousands.
fn number(text: &str) -> Option<f64> {
    let text: String = text
        .chars()
        .filter(|character| !matches!(character, ' ' | '\u{A0}' | '\u{202F}' | '\''))
        .collect();
    let (point, comma) = (text.rfind('.'), text.rfind(','));
    let plain = match (point, comma) {
        (Some(point), Some(comma)) if comma > point => text.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => text.replace(',', ""),
        // "1,500" is fifteen hundred, "1,5" and "12,34" are not.
        (None, Some(comma)) if text.len() - comma == 4 && comma > 0 && comma <= 3 => {
            text.replace(',', "")
        }
        (None, Some(_)) => text.replace(',', "."),
        (_, None) => text,
    };
    crate::exchange::activity::xml::number(&plain)
}

/// Reads `1:02:03`, `32:10` or `32:10.5` into seconds.
fn clock_seconds(text: &str) -> Option<f64> {
    let mut seconds = 0.0;
    let mut parts = 0;
    for part in text.trim().split(':') {
        let value = number(part).filter(|value| *value >= 0.0)?;
        seconds = seconds * 60.0 + value;
        parts += 1;
    }
    (2..=3).contains(&parts).then_some(seconds)
}

/// Reads `May 1, 2024, 5:12:33 AM` into `2024-05-01` and `05:12:33`.
fn strava_moment(text: &str) -> Option<(String, String)> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let cleaned = text.replace([',', '\u{202F}', '\u{A0}'], " ");
    let mut parts = cleaned.split_whitespace();
    let (month, day, year, clock) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let month = month.get(..3)?.to_lowercase();
    let month = MONTHS.iter().position(|known| *known == month)? + 1;
    let day: u32 = day.parse().ok()?;
    let year: u32 = year.parse().ok()?;
    let mut clock = clock.split(':').map(str::parse::<u32>);
    let mut next = || clock.next()?.ok();
    let (hour, minute, second) = (next()?, next()?, next().unwrap_or(0));
    let hour = match parts.next().map(str::to_lowercase).as_deref() {
        Some("am") => hour % 12,
        Some("pm") => hour % 12 + 12,
        Some(_) | None => hour,
    };
    Some((
        format!("{year:04}-{month:02}-{day:02}"),
        format!("{hour:02}:{minute:02}:{second:02}"),
    ))
}
