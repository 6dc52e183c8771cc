//! Owns reading GPX 1.0 and 1.1: one activity for each track.
//!
//! Minutes are those of the segments, from the first to the last point of each. Metres are the sum
//! of great circles from point to point, without height.

use crate::exchange::activity::geo::Position;
use crate::exchange::activity::sniff::Stream;
use crate::exchange::activity::track::{Point, Sport, Sums, Track};
use crate::exchange::activity::xml::{self, Element, Visitor, moment, number};
use crate::exchange::activity::{Format, Place, Reason, Sink, Unreadable};

/// Reads a stream.
pub(super) fn read(stream: &mut Stream<'_>, sink: &mut dyn Sink) -> Result<(), Unreadable> {
    let mut tracks = Tracks {
        sink,
        number: 0,
        track: None,
        point: None,
    };
    xml::walk(stream, Format::Gpx, &mut tracks)
}

struct Tracks<'s> {
    sink: &'s mut dyn Sink,
    number: u64,
    track: Option<Open>,
    point: Option<(Point, Option<i32>)>,
}

#[derive(Default)]
struct Open {
    track: Track,
    sport: String,
    has_positions: bool,
}

impl Visitor for Tracks<'_> {
    fn open(&mut self, element: &Element<'_>) {
        match element.name() {
            b"trk" => {
                self.number += 1;
                self.track = Some(Open::default());
            }
            b"trkpt" => {
                let place = element.number("lat").zip(element.number("lon"));
                let position = place.and_then(|(north, east)| Position::new(north, east));
                let point = Point {
                    position,
                    ..Point::default()
                };
                self.point = Some((point, None));
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &[u8], text: &str) {
        match (name, &mut self.track, &mut self.point) {
            (b"time", Some(_), Some((point, offset_s))) => {
                if let Some((at, offset)) = moment(text) {
                    point.utc_ms = Some(at);
                    *offset_s = offset;
                }
            }
            (b"hr" | b"heartrate", Some(_), Some((point, _))) => point.heart_rate = number(text),
            (b"type", Some(open), None) => text.clone_into(&mut open.sport),
            (b"trkpt", Some(open), point) => {
                if let Some((point, offset)) = point.take() {
                    open.has_positions |= point.position.is_some();
                    open.track.add(point, offset);
                }
            }
            (b"trkseg", Some(open), _) => open.track.end_segment(),
            (b"trk", _, _) => self.end_track(),
            _ => {}
        }
    }
}

impl Tracks<'_> {
    fn end_track(&mut self) {
        let Some(mut open) = self.track.take() else {
            return;
        };
        open.track.end_segment();
        let place = Place::Record(self.number);
        if open.track.went_back() {
            self.sink.problem(place, Reason::TimeGoesBack);
        }
        let sums = Sums {
            sport: Sport::of(&open.sport),
            start: open.track.start(),
            seconds: Some(open.track.seconds()),
            metres: open.has_positions.then(|| open.track.metres()),
            heart_rate: open.track.heart_rate(),
            has_positions: open.has_positions,
            place,
        };
        sums.hand_over(self.sink);
    }
}
