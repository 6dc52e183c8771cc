//! Owns the words of sums over weeks: each sum, or why it cannot be made.

use crate::domain::load::{
    MONOTONY_SHOWN, NoChange, NoMonotony, NoRatio, Smooth, TempoKnown, Volume, WeekChange,
    WeekComparison, WeekSpread,
};
use crate::domain::{Dose, SetSide, Side, Variant};
use crate::i18n::Words;

/// How alike seven days were, with their strain.
pub fn spread_line(week: &WeekSpread, words: &Words) -> String {
    match week.monotony {
        Ok(monotony) => {
            let strain = week.strain().unwrap_or_default();
            words.sums_monotony(&monotony_words(monotony, words), &words.number(strain, 0))
        }
        Err(NoMonotony::NotEnoughDays { known }) => words.sums_monotony_days(i64::from(known)),
        Err(NoMonotony::Incomplete { sessions }) => {
            words.sums_monotony_incomplete(i64::from(sessions))
        }
        Err(NoMonotony::NoLoad) => words.sums_monotony_no_load(),
        Err(NoMonotony::SameEveryDay) => words.sums_monotony_same(),
    }
}

/// A monotony with two decimals, or "more than 10".
pub fn monotony_words(monotony: f64, words: &Words) -> String {
    if monotony > MONOTONY_SHOWN {
        words.sums_monotony_above(&words.number(MONOTONY_SHOWN, 0))
    } else {
        words.number(monotony, 2)
    }
}

/// The last seven days against the usual week.
pub fn ratio_line(weeks: &WeekComparison, words: &Words) -> String {
    match (weeks.ratio, weeks.coupled) {
        (Ok(uncoupled), coupled) => {
            let coupled = coupled.unwrap_or_default();
            words.sums_ratio(&words.number(coupled, 2), &words.number(uncoupled, 2))
        }
        (Err(NoRatio::TooEarly { days }), _) => words.sums_ratio_early(i64::from(days)),
        (Err(NoRatio::Incomplete { sessions }), _) => {
            words.sums_ratio_incomplete(i64::from(sessions))
        }
        (Err(NoRatio::NothingBefore), _) => words.sums_ratio_nothing_before(),
        (Err(NoRatio::NoLoad), _) => words.sums_ratio_no_load(),
    }
}

/// The last seven days against the seven before them.
pub fn change_line(change: &WeekChange, words: &Words) -> String {
    match change.percent {
        Ok(percent) => words.sums_change(&words.percent_change(percent)),
        Err(NoChange::NotEnoughDays { known }) => words.sums_change_days(i64::from(known)),
        Err(NoChange::Incomplete { sessions }) => words.sums_change_incomplete(i64::from(sessions)),
        Err(NoChange::FirstWeekBack) => words.sums_change_first_week(),
        Err(NoChange::NoLoad) => words.sums_change_no_load(),
    }
}

/// The smoothed lines of a day, and what they leave out.
pub fn smooth_lines(smooth: &Smooth, words: &Words) -> Vec<String> {
    let mut lines = vec![smooth.lines.map_or_else(
        || words.sums_smooth_nothing(),
        |lines| {
            let load = |value: f64| words.number(value, 0);
            words.sums_smooth(&load(lines.acute), &load(lines.chronic))
        },
    )];
    lines.extend(left_out(smooth, words));
    lines
}

/// The days that the smoothed lines leave out.
pub fn left_out(smooth: &Smooth, words: &Words) -> Vec<String> {
    let (unknown, without_load) = (i64::from(smooth.unknown), i64::from(smooth.without_load));
    (unknown > 0)
        .then(|| words.sums_smooth_unknown(unknown))
        .into_iter()
        .chain((without_load > 0).then(|| words.sums_smooth_incomplete(without_load)))
        .collect()
}

/// One variant's work on one side.
pub fn volume_line((variant, side): (Variant, SetSide), volume: &Volume, words: &Words) -> String {
    let exercise = words.exercise(variant.exercise());
    let what = words.common_join(&exercise, &words.variant(variant));
    let what = words.common_join(&what, &words.set_side(side));
    let reps = words.common_reps(i64::from(volume.reps));
    let line = words.sums_volume(
        &words.seconds(volume.hold_s),
        &reps,
        &words.seconds(volume.tut_s),
        &what,
    );
    match volume.tempo {
        TempoKnown::Given => line,
        TempoKnown::Assumed => words.common_join(&line, &words.sums_volume_assumed()),
    }
}

/// What the weaker side did of the other side's repetitions.
pub fn dose_line(dose: &Dose, weaker: Option<Side>, words: &Words) -> String {
    let Some(side) = weaker else {
        return words.sums_dose_open();
    };
    dose.reps_ratio(side).map_or_else(
        || words.sums_dose_nothing(),
        |ratio| words.sums_dose(&words.percent(100.0 * ratio), &words.side(side)),
    )
}
