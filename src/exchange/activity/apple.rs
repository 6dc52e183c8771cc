//! Owns reading `export.xml` of Apple Health: its workouts, in the older form with totals as
//! attributes and in the newer one with statistics inside. Everything else is passed over.

use crate::domain::{Kind, MeasuredHeartRate, Metres, Pool, Steps};
use crate::exchange::activity::said::Part;
use crate::exchange::activity::sniff::Stream;
use crate::exchange::activity::track::{heart_rate, whole};
use crate::exchange::activity::xml::{self, Element, Visitor, moment, number};
use crate::exchange::activity::{
    Activity, Format, Place, Reason, Sink, Start, Unreadable, metres_of, minutes_of,
};

/// Reads a stream.
pub(super) fn read(stream: &mut Stream<'_>, sink: &mut dyn Sink) -> Result<(), Unreadable> {
    let mut export = Export {
        sink,
        number: 0,
        workout: None,
    };
    xml::walk(stream, Format::AppleHealth, &mut export)
}

struct Export<'s> {
    sink: &'s mut dyn Sink,
    number: u64,
    workout: Option<Workout>,
}

#[derive(Default)]
struct Workout {
    sport: String,
    start: Option<Start>,
    seconds: Option<f64>,
    metres: Option<f64>,
    steps: Option<f64>,
    average: Option<f64>,
    highest: Option<f64>,
    lap_metres: Option<f64>,
    laps: u32,
}

impl Visitor for Export<'_> {
    fn open(&mut self, element: &Element<'_>) {
        let name = element.name();
        if name == b"Workout" {
            self.number += 1;
            self.workout = Some(Workout::of(element));
            return;
        }
        // Nearly all of the file is records outside of workouts.
        let Some(workout) = &mut self.workout else {
            return;
        };
        match name {
            b"WorkoutStatistics" => workout.statistics(element),
            b"MetadataEntry" => workout.metadata(element),
            b"WorkoutEvent" if element.attribute("type").as_deref() == Some(LAP) => {
                workout.laps += 1;
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &[u8], _text: &str) {
        if name == b"Workout"
            && let Some(workout) = self.workout.take()
        {
            workout.hand_over(Place::Record(self.number), self.sink);
        }
    }
}

const LAP: &str = "HKWorkoutEventTypeLap";
const SPORT: &str = "HKWorkoutActivityType";
const QUANTITY: &str = "HKQuantityTypeIdentifier";

impl Workout {
    fn of(element: &Element<'_>) -> Self {
        let sport = element.attribute("workoutActivityType").unwrap_or_default();
        let start = element.attribute("startDate").and_then(|at| moment(&at));
        let end = element.attribute("endDate").and_then(|at| moment(&at));
        let spanned = start
            .zip(end)
            .map(|((from, _), (to, _))| (to - from) as f64 / 1_000.0);
        let unit = element.attribute("durationUnit");
        let said = element
            .number("duration")
            .and_then(|value| match unit.as_deref() {
                Some("min") | None => Some(value * 60.0),
                Some("s" | "sec") => Some(value),
                Some("hr" | "h") => Some(value * 3_600.0),
                Some(_) => None,
            });
        let distance_unit = element.attribute("totalDistanceUnit");
        let distance = element.number("totalDistance");
        Self {
            sport: sport.strip_prefix(SPORT).unwrap_or(&sport).to_owned(),
            start: start.map(|(utc_ms, offset_s)| Start::Instant { utc_ms, offset_s }),
            seconds: said.or(spanned),
            metres: distance.and_then(|value| in_metres(value, distance_unit.as_deref())),
            ..Self::default()
        }
    }

    fn statistics(&mut self, element: &Element<'_>) {
        let kind = element.attribute("type").unwrap_or_default();
        let unit = element.attribute("unit");
        let sum = element.number("sum");
        match kind.strip_prefix(QUANTITY) {
            Some("DistanceWalkingRunning" | "DistanceSwimming") => {
                let metres = sum.and_then(|value| in_metres(value, unit.as_deref()));
                self.metres = metres.or(self.metres);
            }
            Some("StepCount") => self.steps = sum,
            Some("HeartRate") => {
                self.average = element.number("average");
                self.highest = element.number("maximum");
            }
            _ => {}
        }
    }

    fn metadata(&mut self, element: &Element<'_>) {
        if element.attribute("key").as_deref() == Some("HKLapLength")
            && let Some(value) = element.attribute("value")
            && let Some((length, unit)) = value.trim().split_once(' ')
        {
            self.lap_metres = number(length).and_then(|length| in_metres(length, Some(unit)));
        }
    }

    fn hand_over(self, place: Place, sink: &mut dyn Sink) {
        let kind = match self.sport.as_str() {
            "Walking" | "Hiking" => Kind::Walk,
            "Swimming" => Kind::Swim,
            _ => {
                return sink.problem(place, Reason::other_sport(&self.sport));
            }
        };
        let Some(start) = self.start else {
            return sink.problem(place, Reason::NoStart);
        };
        let Some(seconds) = self.seconds.filter(|seconds| *seconds > 0.0) else {
            return sink.problem(place, Reason::NoDuration);
        };
        let Ok(minutes) = minutes_of(seconds) else {
            return sink.problem(place, Reason::Duration);
        };
        let pool = self.pool(kind);
        let metres = self.metres.filter(|metres| *metres > 0.0);
        let distance = metres.and_then(|metres| metres_of(metres).ok());
        if metres.is_some() && distance.is_none() {
            sink.problem(place, Reason::Left(Part::Distance));
        }
        let steps = self
            .steps
            .filter(|steps| *steps > 0.0 && kind == Kind::Walk);
        let counted = steps
            .and_then(whole)
            .and_then(|steps| Steps::new(steps).ok());
        if steps.is_some() && counted.is_none() {
            sink.problem(place, Reason::Left(Part::Steps));
        }
        sink.activity(Activity {
            kind,
            start,
            minutes,
            distance: distance.filter(|_| pool.is_none()),
            steps: counted,
            pool,
            stroke: None,
            heart_rate: MeasuredHeartRate {
                average: self.average.and_then(heart_rate),
                highest: self.highest.and_then(heart_rate),
            },
            place,
        });
    }

    /// A swim in a pool tells the length of the pool and has an event for each lap.
    fn pool(&self, kind: Kind) -> Option<Pool> {
        let length = self
            .lap_metres
            .filter(|_| kind == Kind::Swim && self.laps > 0)?;
        Pool::new(Metres::new(length).ok()?, i64::from(self.laps)).ok()
    }
}

fn in_metres(value: f64, unit: Option<&str>) -> Option<f64> {
    let metres = match unit {
        Some("m") => 1.0,
        Some("km") => 1_000.0,
        Some("yd") => 0.9144,
        Some("ft") => 0.3048,
        Some("mi") => 1_609.344,
        Some(_) | None => return None,
    };
    Some(value * metres)
}
