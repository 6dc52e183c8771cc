//! Owns reading TCX: one activity for each `Activity`, added up over its laps.
//!
//! Minutes and metres are the sums of the laps as the watch counted them; where laps say none, they
//! come from the points.

use crate::domain::MeasuredHeartRate;
use crate::exchange::activity::geo::Position;
use crate::exchange::activity::sniff::Stream;
use crate::exchange::activity::track::{Point, Sport, Sums, Track, heart_rate};
use crate::exchange::activity::xml::{self, Element, Visitor, moment, number};
use crate::exchange::activity::{Format, Place, Reason, Sink, Start, Unreadable};

/// Reads a stream.
pub(super) fn read(stream: &mut Stream<'_>, sink: &mut dyn Sink) -> Result<(), Unreadable> {
    let mut file = File {
        sink,
        number: 0,
        open: None,
        point: None,
        inside: Vec::new(),
        coordinates: (None, None),
    };
    xml::walk(stream, Format::Tcx, &mut file)
}

struct File<'s> {
    sink: &'s mut dyn Sink,
    number: u64,
    open: Option<Open>,
    point: Option<(Point, Option<i32>)>,
    inside: Vec<Part>,
    coordinates: (Option<f64>, Option<f64>),
}

/// The elements that give a value its meaning.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Lap,
    Average,
    Highest,
    Beats,
    Other,
}

#[derive(Default)]
struct Open {
    sport: String,
    start: Option<Start>,
    seconds: f64,
    metres: f64,
    track: Track,
    has_positions: bool,
    weighted_beats: f64,
    weight: f64,
    highest: f64,
    lap_seconds: f64,
}

impl Visitor for File<'_> {
    fn open(&mut self, element: &Element<'_>) {
        let part = match element.name() {
            b"Activity" => {
                self.number += 1;
                self.open = Some(Open {
                    sport: element.attribute("Sport").unwrap_or_default().into_owned(),
                    ..Open::default()
                });
                Part::Other
            }
            b"Lap" => {
                if let Some(open) = &mut self.open {
                    open.begin_lap(element.attribute("StartTime").as_deref());
                }
                Part::Lap
            }
            b"Trackpoint" => {
                self.point = Some((Point::default(), None));
                self.coordinates = (None, None);
                Part::Other
            }
            b"AverageHeartRateBpm" => Part::Average,
            b"MaximumHeartRateBpm" => Part::Highest,
            b"HeartRateBpm" => Part::Beats,
            _ => Part::Other,
        };
        self.inside.push(part);
    }

    fn close(&mut self, name: &[u8], text: &str) {
        self.inside.pop();
        let inside = self.inside.last().copied();
        let Some(open) = &mut self.open else {
            return;
        };
        match (name, &mut self.point) {
            (b"Time", Some((point, offset_s))) => {
                if let Some((at, offset)) = moment(text) {
                    point.utc_ms = Some(at);
                    *offset_s = offset;
                }
            }
            (b"LatitudeDegrees", Some(_)) => self.coordinates.0 = number(text),
            (b"LongitudeDegrees", Some(_)) => self.coordinates.1 = number(text),
            (b"Value", Some((point, _))) if inside == Some(Part::Beats) => {
                point.heart_rate = number(text);
            }
            (b"Trackpoint", point) => {
                if let Some((mut point, offset)) = point.take() {
                    let (north, east) = self.coordinates;
                    let place = north.zip(east);
                    point.position = place.and_then(|(north, east)| Position::new(north, east));
                    open.has_positions |= point.position.is_some();
                    open.track.add(point, offset);
                }
            }
            (b"Track", None) => open.track.end_segment(),
            (b"TotalTimeSeconds", None) if inside == Some(Part::Lap) => {
                open.lap_seconds = number(text).unwrap_or(0.0).max(0.0);
                open.seconds += open.lap_seconds;
            }
            (b"DistanceMeters", None) if inside == Some(Part::Lap) => {
                open.metres += number(text).unwrap_or(0.0).max(0.0);
            }
            (b"Value", None) => open.lap_beats(inside, text),
            (b"Activity", _) => self.end_activity(),
            _ => {}
        }
    }
}

impl Open {
    fn begin_lap(&mut self, start: Option<&str>) {
        self.lap_seconds = 0.0;
        if self.start.is_none() {
            self.start = start
                .and_then(moment)
                .map(|(utc_ms, offset_s)| Start::Instant { utc_ms, offset_s });
        }
    }

    fn lap_beats(&mut self, inside: Option<Part>, text: &str) {
        let Some(beats) = number(text) else {
            return;
        };
        match inside {
            Some(Part::Average) if heart_rate(beats).is_some() => {
                self.weighted_beats += beats * self.lap_seconds;
                self.weight += self.lap_seconds;
            }
            Some(Part::Highest) if heart_rate(beats).is_some() => {
                self.highest = self.highest.max(beats);
            }
            Some(Part::Lap | Part::Average | Part::Highest | Part::Beats | Part::Other) | None => {}
        }
    }

    /// The laps' heart rates, each by its time; else those of the points.
    fn measured(&self) -> MeasuredHeartRate {
        let of_points = self.track.heart_rate();
        let average = (self.weight > 0.0).then(|| self.weighted_beats / self.weight);
        MeasuredHeartRate {
            average: average.and_then(heart_rate).or(of_points.average),
            highest: heart_rate(self.highest).or(of_points.highest),
        }
    }
}

impl File<'_> {
    fn end_activity(&mut self) {
        let Some(mut open) = self.open.take() else {
            return;
        };
        open.track.end_segment();
        let place = Place::Record(self.number);
        if open.track.went_back() {
            self.sink.problem(place, Reason::TimeGoesBack);
        }
        let or_points = |of_laps: f64, of_points: f64| {
            if of_laps > 0.0 { of_laps } else { of_points }
        };
        let metres = or_points(open.metres, open.track.metres());
        let sums = Sums {
            sport: Sport::of(&open.sport),
            start: open.start.or_else(|| open.track.start()),
            seconds: Some(or_points(open.seconds, open.track.seconds())),
            metres: (metres > 0.0).then_some(metres),
            heart_rate: open.measured(),
            has_positions: open.has_positions,
            place,
        };
        sums.hand_over(self.sink);
    }
}
