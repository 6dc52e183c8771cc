//! Owns how a week's load is spread over its days: mean, standard deviation, monotony and strain.

use crate::domain::load::{LAST_DAYS, PeriodLoad, period_load};
use crate::domain::{Day, DayRange, History};

/// The monotony above which only "more than this" is shown: nearly equal days make it explode
/// (clinical reference A2). Strain is never made from a capped value.
pub const MONOTONY_SHOWN: f64 = 10.0;

/// How far apart, as a share of the larger, two days' loads may lie and still be the same: the
/// dust of adding numbers up, far below what anybody can type.
const DUST: f64 = 1e-9;

/// Why a week has no monotony.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoMonotony {
    /// A session of the week has no load.
    Incomplete {
        /// How many.
        sessions: u32,
    },
    /// Fewer than seven days are known; an unknown day is not a day of rest.
    NotEnoughDays {
        /// Days that are known.
        known: u32,
    },
    /// No day has a load.
    NoLoad,
    /// Every day has the same load, so there is nothing to divide by.
    SameEveryDay,
}

/// Seven days and how their load is spread (Foster 1998; the sample standard deviation, as the
/// paper does not say which).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekSpread {
    /// The sums.
    pub load: PeriodLoad,
    /// The mean of the seven daily loads; `None` when a load or a day is missing.
    pub mean_au: Option<f64>,
    /// Their sample standard deviation (divided by six); `None` when a load or a day is missing.
    pub sd_au: Option<f64>,
    /// The mean divided by the standard deviation, or why there is none; never infinite.
    pub monotony: Result<f64, NoMonotony>,
}

impl WeekSpread {
    /// The week's load times its monotony, never from a capped one; `None` without a monotony.
    pub fn strain(&self) -> Option<f64> {
        self.monotony.ok().map(|monotony| self.load.au * monotony)
    }
}

/// Spreads the load of the seven days that end with `last`.
pub fn spread(history: &History, last: Day) -> WeekSpread {
    let range = DayRange::ending(last, LAST_DAYS);
    let load = period_load(history, range);
    let (sessions, known) = (load.uncounted, load.known_days);
    let undefined = if sessions > 0 {
        NoMonotony::Incomplete { sessions }
    } else if i64::from(known) < LAST_DAYS {
        NoMonotony::NotEnoughDays { known }
    } else {
        let days: Vec<f64> = history
            .known_days_in(range)
            .map(|(_day, _status, load)| load.au)
            .collect();
        return spread_of(load, &days);
    };
    WeekSpread {
        load,
        mean_au: None,
        sd_au: None,
        monotony: Err(undefined),
    }
}

/// Spreads seven loads of which none is missing.
fn spread_of(load: PeriodLoad, days: &[f64]) -> WeekSpread {
    let mean = load.au / 7.0;
    let sd = if all_the_same(days) {
        0.0
    } else {
        let squares: f64 = days.iter().map(|au| (au - mean) * (au - mean)).sum();
        (squares / 6.0).sqrt()
    };
    WeekSpread {
        load,
        mean_au: Some(mean),
        sd_au: Some(sd),
        monotony: if mean <= 0.0 {
            Err(NoMonotony::NoLoad)
        } else if sd <= 0.0 {
            Err(NoMonotony::SameEveryDay)
        } else {
            Ok(mean / sd)
        },
    }
}

fn all_the_same(days: &[f64]) -> bool {
    let largest = days.iter().copied().fold(0.0, f64::max);
    let smallest = days.iter().copied().fold(f64::INFINITY, f64::min);
    largest - smallest <= DUST * largest
}
