//! Owns the two smoothed lines of daily load. They are drawn and never read by a rule, as their
//! ratio swings with what today happened to be (clinical reference A4).

use crate::domain::load::DayLoad;
use crate::domain::{Day, DayRange, DayStatus, History};

/// The days of the quick line: a weight of 2/(7 + 1) on the newest day.
pub const ACUTE_DAYS: f64 = 7.0;

/// The days of the slow line: a weight of 2/(28 + 1) on the newest day.
pub const CHRONIC_DAYS: f64 = 28.0;

/// The two lines at the end of a day, with what was left out on the way.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Smooth {
    /// Both lines' values in arbitrary units per day; `None` before the first load.
    pub lines: Option<SmoothLines>,
    /// Days since the first load that nobody wrote anything about. They move neither line.
    pub unknown: u32,
    /// Days since the first load that hold a session without a load. They move neither line.
    pub without_load: u32,
}

/// The values of both lines, in arbitrary units per day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SmoothLines {
    /// The quick line.
    pub acute: f64,
    /// The slow line.
    pub chronic: f64,
}

impl Smooth {
    /// Takes one more day in. The first day with a session whose load is known seeds both lines;
    /// days of rest before it are left out, as starting from zero would make every newcomer's
    /// first week look like a leap.
    fn take(&mut self, status: DayStatus, load: DayLoad) {
        let begun = u32::from(self.lines.is_some());
        match status {
            DayStatus::Unknown => self.unknown += begun,
            DayStatus::Trained | DayStatus::Rest if !load.is_complete() => {
                self.without_load += begun;
            }
            DayStatus::Trained => {
                let seed = SmoothLines {
                    acute: load.au,
                    chronic: load.au,
                };
                self.lines = Some(self.lines.map_or(seed, |lines| lines.then(load.au)));
            }
            DayStatus::Rest => self.lines = self.lines.map(|lines| lines.then(load.au)),
        }
    }
}

impl SmoothLines {
    /// Both lines a day with this load later.
    fn then(self, au: f64) -> Self {
        let step = |line: f64, days: f64| {
            let weight = 2.0 / (days + 1.0);
            au * weight + (1.0 - weight) * line
        };
        Self {
            acute: step(self.acute, ACUTE_DAYS),
            chronic: step(self.chronic, CHRONIC_DAYS),
        }
    }
}

/// Follows both lines over days without a gap, oldest first, and gives them at the end of each.
pub fn smooth_series(
    days: impl IntoIterator<Item = (Day, DayStatus, DayLoad)>,
) -> impl Iterator<Item = (Day, Smooth)> {
    let mut smooth = Smooth::default();
    days.into_iter().map(move |(day, status, load)| {
        smooth.take(status, load);
        (day, smooth)
    })
}

/// Both lines at the end of each day of `shown`, oldest first, read from the first day of the
/// history on.
pub fn smooth_days(history: &History, shown: DayRange) -> Vec<(Day, Smooth)> {
    let first = history.first_day().unwrap_or(shown.first);
    let read = DayRange {
        first: first.min(shown.first),
        last: shown.last,
    };
    let days = read
        .days()
        .map(|day| (day, history.status(day), history.load_on(day)));
    smooth_series(days)
        .filter(|(day, _smooth)| shown.contains(*day))
        .collect()
}

/// Both lines at the end of one day.
pub fn smooth(history: &History, as_of: Day) -> Smooth {
    let shown = DayRange {
        first: as_of,
        last: as_of,
    };
    smooth_days(history, shown)
        .pop()
        .map(|(_day, smooth)| smooth)
        .unwrap_or_default()
}
