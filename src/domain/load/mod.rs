//! Owns load arithmetic (clinical reference A1 to A8): what each session, day, week and side did.
//! Everything is computed in full and rounded only where it is shown.

mod compare;
mod period;
mod session;
mod smooth;
mod spread;
mod volume;

pub use compare::{
    LAST_DAYS, NoChange, NoRatio, PREVIOUS_DAYS, WeekChange, WeekComparison, compare_weeks,
    week_change,
};
pub use period::{DayLoad, PeriodLoad, period_load, week_load};
pub use session::{
    ASSUMED_REST_S, CountedMinutes, LoadGap, MinutesOrigin, SessionLoad, counted_minutes,
    estimated_minutes, session_load,
};
pub use smooth::{
    ACUTE_DAYS, CHRONIC_DAYS, Smooth, SmoothLines, smooth, smooth_days, smooth_series,
};
pub use spread::{MONOTONY_SHOWN, NoMonotony, WeekSpread, spread};
pub use volume::{
    DOSE_DAYS, Dose, TempoKnown, Volume, dose, dose_between, session_volume, side_volume, volumes,
};
