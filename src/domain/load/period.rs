//! Owns the load of a day and of a run of days.

use crate::domain::load::SessionLoad;
use crate::domain::{Day, DayRange, History};

/// The load of one day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DayLoad {
    /// Load in arbitrary units of the sessions that could be counted.
    pub au: f64,
    /// Sessions of exercise, walking and swimming.
    pub sessions: u32,
    /// Those among them without a load; the sum is too small by their load.
    pub uncounted: u32,
}

impl DayLoad {
    /// Whether every session of the day could be counted.
    pub const fn is_complete(self) -> bool {
        self.uncounted == 0
    }

    /// Adds one more session.
    pub fn add(&mut self, load: SessionLoad) {
        self.sessions += 1;
        match load {
            SessionLoad::Counted { au, .. } => self.au += au,
            SessionLoad::Missing(_) => self.uncounted += 1,
        }
    }
}

/// The load of a run of days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PeriodLoad {
    /// The days.
    pub range: DayRange,
    /// Load in arbitrary units of the sessions that could be counted.
    pub au: f64,
    /// Sessions of exercise, walking and swimming.
    pub sessions: u32,
    /// Those among them without a load.
    pub uncounted: u32,
    /// Days that have an entry of any kind.
    pub known_days: u32,
}

impl PeriodLoad {
    /// Whether every session could be counted.
    pub const fn is_complete(&self) -> bool {
        self.uncounted == 0
    }
}

/// Adds up the load of a run of days. Unknown days add nothing and are not counted as rest.
pub fn period_load(history: &History, range: DayRange) -> PeriodLoad {
    let mut sum = PeriodLoad {
        range,
        au: 0.0,
        sessions: 0,
        uncounted: 0,
        known_days: 0,
    };
    for (_day, _status, load) in history.known_days_in(range) {
        sum.au += load.au;
        sum.sessions += load.sessions;
        sum.uncounted += load.uncounted;
        sum.known_days += 1;
    }
    sum
}

/// The load of the calendar week that starts on `first`.
pub fn week_load(history: &History, first: Day) -> PeriodLoad {
    period_load(history, DayRange::ending(first.plus(6), 7))
}
