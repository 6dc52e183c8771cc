//! Owns what GPX and TCX have in common: points with a time, a place and a heart rate.

use crate::domain::{HeartRate, Kind, MeasuredHeartRate};
use crate::exchange::activity::geo::Position;
use crate::exchange::activity::said::Part;
use crate::exchange::activity::{Activity, Place, Reason, Sink, Start, metres_of, minutes_of};

/// The fastest average that is taken for a walk where the file names no sport, in metres a second:
/// 9 km/h, faster than anybody walks for long.
const FASTEST_WALK: f64 = 2.5;

/// What a file calls a sport.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sport {
    /// A walk or a hike.
    Walk,
    /// A swim.
    Swim,
    /// The file does not say.
    NotSaid,
    /// Another one, by its name.
    Other(String),
}

impl Sport {
    /// Understands the names that programs use, in English.
    pub(super) fn of(name: &str) -> Self {
        let lower = name.trim().to_lowercase();
        let has = |part: &str| lower.contains(part);
        if lower.is_empty() || lower == "other" || lower == "generic" {
            Self::NotSaid
        } else if has("swim") {
            Self::Swim
        } else if has("walk") || has("hik") {
            Self::Walk
        } else {
            Self::Other(name.to_owned())
        }
    }
}

/// One point of a track.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Point {
    pub(super) utc_ms: Option<i64>,
    pub(super) position: Option<Position>,
    pub(super) heart_rate: Option<f64>,
}

/// Heart rates that are averaged as they come.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Beats {
    sum: f64,
    count: u32,
    highest: f64,
}

impl Beats {
    pub(super) fn add(&mut self, beats: f64) {
        if (f64::from(HeartRate::LOW)..=f64::from(HeartRate::HIGH)).contains(&beats) {
            self.sum += beats;
            self.count += 1;
            self.highest = self.highest.max(beats);
        }
    }

    pub(super) fn measured(self) -> MeasuredHeartRate {
        if self.count == 0 {
            return MeasuredHeartRate::default();
        }
        MeasuredHeartRate {
            average: heart_rate(self.sum / f64::from(self.count)),
            highest: heart_rate(self.highest),
        }
    }
}

/// Takes a heart rate to the beat; `None` where no heart beats so.
pub(super) fn heart_rate(beats: f64) -> Option<HeartRate> {
    let whole = whole(beats)?;
    HeartRate::new(whole).ok()
}

/// The nearest whole number of one that is finite and not huge.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the range is checked just before"
)]
pub(super) fn whole(number: f64) -> Option<i64> {
    let rounded = number.round();
    (rounded.abs() < 1e15).then_some(rounded as i64)
}

/// A track that is added up as it is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Track {
    first_ms: Option<i64>,
    offset_s: Option<i32>,
    run_ms: i64,
    metres: f64,
    beats: Beats,
    went_back: bool,
    segment: Option<(i64, i64)>,
    last: Option<Position>,
}

impl Track {
    /// A segment ends: the pause after it counts neither as time nor as way.
    pub(super) fn end_segment(&mut self) {
        if let Some((first, last)) = self.segment.take() {
            self.run_ms += last - first;
        }
        self.last = None;
    }

    /// Takes the next point.
    pub(super) fn add(&mut self, point: Point, offset_s: Option<i32>) {
        if let Some(at) = point.utc_ms {
            match self.segment {
                Some((_first, last)) if at < last => {
                    self.went_back = true;
                    return;
                }
                Some((first, _last)) => self.segment = Some((first, at)),
                None => self.segment = Some((at, at)),
            }
            if self.first_ms.is_none() {
                self.first_ms = Some(at);
                self.offset_s = offset_s;
            }
        }
        if let Some(position) = point.position {
            if let Some(last) = self.last {
                self.metres += last.metres_to(position);
            }
            self.last = Some(position);
        }
        if let Some(beats) = point.heart_rate {
            self.beats.add(beats);
        }
    }

    /// Metres along the points.
    pub(super) const fn metres(&self) -> f64 {
        self.metres
    }

    /// The heart rate over the points.
    pub(super) fn heart_rate(&self) -> MeasuredHeartRate {
        self.beats.measured()
    }

    /// Seconds of all segments.
    pub(super) fn seconds(&self) -> f64 {
        self.run_ms as f64 / 1_000.0
    }

    /// The first moment, with its offset.
    pub(super) fn start(&self) -> Option<Start> {
        self.first_ms.map(|utc_ms| Start::Instant {
            utc_ms,
            offset_s: self.offset_s,
        })
    }

    /// Whether a point came before the one before it.
    pub(super) const fn went_back(&self) -> bool {
        self.went_back
    }
}

/// The sums of one activity, however they came about.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    pub(super) sport: Sport,
    pub(super) start: Option<Start>,
    pub(super) seconds: Option<f64>,
    pub(super) metres: Option<f64>,
    pub(super) heart_rate: MeasuredHeartRate,
    pub(super) has_positions: bool,
    pub(super) place: Place,
}

impl Sums {
    /// Hands the activity to the sink, or says why not.
    pub(super) fn hand_over(self, sink: &mut dyn Sink) {
        if let Sport::Other(name) = self.sport {
            return sink.problem(self.place, Reason::other_sport(&name));
        }
        let Some(start) = self.start else {
            return sink.problem(self.place, Reason::NoStart);
        };
        let Some(seconds) = self.seconds.filter(|seconds| *seconds > 0.0) else {
            return sink.problem(self.place, Reason::NoDuration);
        };
        let Ok(minutes) = minutes_of(seconds) else {
            return sink.problem(self.place, Reason::Duration);
        };
        let kind = match self.sport {
            Sport::Swim => Kind::Swim,
            Sport::Walk | Sport::Other(_) => Kind::Walk,
            // Nobody named the sport. Something slow that went somewhere is taken for a walk.
            Sport::NotSaid => {
                let speed = self.metres.unwrap_or(0.0) / seconds;
                if !self.has_positions {
                    let name = Reason::OtherSport(String::new());
                    return sink.problem(self.place, name);
                }
                if speed > FASTEST_WALK {
                    return sink.problem(self.place, Reason::TooFastForAWalk);
                }
                Kind::Walk
            }
        };
        let metres = self.metres.filter(|metres| *metres > 0.0);
        let distance = metres.and_then(|metres| metres_of(metres).ok());
        if metres.is_some() && distance.is_none() {
            sink.problem(self.place, Reason::Left(Part::Distance));
        }
        sink.activity(Activity {
            kind,
            start,
            minutes,
            distance,
            steps: None,
            pool: None,
            stroke: None,
            heart_rate: self.heart_rate,
            place: self.place,
        });
    }
}
