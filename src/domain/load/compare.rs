//! Owns the last week against the weeks before it: the two ratios and the change from week to
//! week.

use crate::domain::load::{PeriodLoad, period_load};
use crate::domain::{Day, DayRange, History};

/// The days that "the last week" covers, today included.
pub const LAST_DAYS: i64 = 7;

/// The days before those that make "the usual week".
pub const PREVIOUS_DAYS: i64 = 21;

/// Why the last week cannot be compared with the usual one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRatio {
    /// The diary is younger than the 28 days both windows cover.
    TooEarly {
        /// Days from the first entry to today, both included.
        days: u32,
    },
    /// A session in the 28 days has no load.
    Incomplete {
        /// How many.
        sessions: u32,
    },
    /// The 21 days before have no load, so there is no usual week.
    NothingBefore,
    /// None of the 28 days has a load.
    NoLoad,
}

/// The last seven days against the usual week of the 21 days before them. The windows do not
/// overlap ("uncoupled"), so twice the load reads as 2.0 (clinical reference A3 and A7).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekComparison {
    /// The last [`LAST_DAYS`] days.
    pub last: PeriodLoad,
    /// The [`PREVIOUS_DAYS`] days before them.
    pub previous: PeriodLoad,
    /// A third of the load of the previous days.
    pub usual_week_au: f64,
    /// The last days' load divided by the usual week's, or why there is none.
    pub ratio: Result<f64, NoRatio>,
    /// The last days' daily mean divided by that of all 28 days, 0–4, or why there is none. It is
    /// there for comparing with other programs; no rule reads it.
    pub coupled: Result<f64, NoRatio>,
}

/// Compares the seven days that end with `as_of` with the 21 days before them. Calendar days
/// count, not training days.
pub fn compare_weeks(history: &History, as_of: Day) -> WeekComparison {
    let last = period_load(history, DayRange::ending(as_of, LAST_DAYS));
    let before = as_of.plus(-LAST_DAYS);
    let previous = period_load(history, DayRange::ending(before, PREVIOUS_DAYS));
    let ready = ready(history, as_of, &last, &previous);
    WeekComparison {
        last,
        previous,
        usual_week_au: previous.au * 7.0 / 21.0,
        ratio: ready.and_then(|()| {
            if previous.au > 0.0 {
                Ok(last.au * 3.0 / previous.au)
            } else {
                Err(NoRatio::NothingBefore)
            }
        }),
        coupled: ready.map(|()| last.au * 4.0 / (last.au + previous.au)),
    }
}

/// Whether both windows are full, every session counted and something in them.
fn ready(
    history: &History,
    as_of: Day,
    last: &PeriodLoad,
    previous: &PeriodLoad,
) -> Result<(), NoRatio> {
    let days = history
        .began()
        .map_or(0, |first| (as_of.days_since(first) + 1).max(0));
    if days < LAST_DAYS + PREVIOUS_DAYS {
        let days = u32::try_from(days).unwrap_or(0);
        return Err(NoRatio::TooEarly { days });
    }
    let sessions = last.uncounted + previous.uncounted;
    if sessions > 0 {
        return Err(NoRatio::Incomplete { sessions });
    }
    if last.au + previous.au > 0.0 {
        Ok(())
    } else {
        Err(NoRatio::NoLoad)
    }
}

/// Why a week cannot be put beside the week before it in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoChange {
    /// A session of the two weeks has no load.
    Incomplete {
        /// How many.
        sessions: u32,
    },
    /// A day of the two weeks is not known, so a sum may be too small.
    NotEnoughDays {
        /// Days that are known.
        known: u32,
    },
    /// The week before has no load: this is the first week back.
    FirstWeekBack,
    /// Neither week has a load.
    NoLoad,
}

/// Seven days and the seven before them (clinical reference A5).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekChange {
    /// The later week.
    pub this: PeriodLoad,
    /// The week before it.
    pub previous: PeriodLoad,
    /// By how many percent of the week before the load changed, or why that cannot be said.
    pub percent: Result<f64, NoChange>,
}

/// Puts the seven days that end with `last` beside the seven before them. Every one of the
/// fourteen days must be known, as an unknown day is not a day of rest.
pub fn week_change(history: &History, last: Day) -> WeekChange {
    let this = period_load(history, DayRange::ending(last, LAST_DAYS));
    let previous = period_load(history, DayRange::ending(last.plus(-LAST_DAYS), LAST_DAYS));
    WeekChange {
        this,
        previous,
        percent: percent(&this, &previous),
    }
}

fn percent(this: &PeriodLoad, previous: &PeriodLoad) -> Result<f64, NoChange> {
    let sessions = this.uncounted + previous.uncounted;
    let known = this.known_days + previous.known_days;
    if sessions > 0 {
        Err(NoChange::Incomplete { sessions })
    } else if i64::from(known) < 2 * LAST_DAYS {
        Err(NoChange::NotEnoughDays { known })
    } else if previous.au > 0.0 {
        Ok(100.0 * (this.au - previous.au) / previous.au)
    } else if this.au > 0.0 {
        Err(NoChange::FirstWeekBack)
    } else {
        Err(NoChange::NoLoad)
    }
}
