//! Owns the last sessions of one variant, as rules that compare like with like read them.

use std::collections::BTreeSet;

use crate::domain::{Day, DayRange, Entry, History, Strength, Variant};
#[cfg(feature = "warnings")]
use crate::domain::{Hold, SetSide};

/// The days back, today included, in which such sessions are looked for. Six sessions that must
/// span the longest span that a limit allows, 60 days, fit inside.
const LOOK_BACK_DAYS: i64 = 90;

/// The variants with a session in the last `days` days, today included.
pub(super) fn variants_of_late(history: &History, as_of: Day, days: i64) -> BTreeSet<Variant> {
    history
        .sessions_between(DayRange::ending(as_of, days))
        .filter_map(|entry| Some(entry.body.strength()?.variant))
        .collect()
}

/// The sessions of a variant up to today, latest first.
pub(super) fn sessions_of(
    history: &History,
    variant: Variant,
    as_of: Day,
) -> impl Iterator<Item = (&Entry, &Strength)> {
    let earliest = DayRange::ending(as_of, LOOK_BACK_DAYS).first;
    history
        .of_variant_up_to(variant, as_of)
        .rev()
        .take_while(move |entry| entry.when.day >= earliest)
        .filter_map(|entry| Some((entry, entry.body.strength()?)))
}

#[cfg(feature = "warnings")]
/// How good a set was: repetitions, or seconds where the exercise is a hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Best {
    /// The most repetitions of a set.
    Reps(f64),
    /// The most seconds held in a set.
    HoldSeconds(f64),
}

#[cfg(feature = "warnings")]
impl Best {
    /// The best set of a session on one side, or with both legs; holds are not mixed with
    /// repetitions.
    pub(super) fn of(strength: &Strength, side: SetSide) -> Option<Self> {
        let sets = || strength.sets.iter().filter(|set| set.side == side);
        let held = sets()
            .filter_map(|set| {
                let hold = set.hold.map_or(0.0, Hold::get);
                let counts = hold > 0.0 && (is_hold(strength.variant) || set.reps.get() == 1);
                counts.then(|| f64::from(set.reps.get()) * hold)
            })
            .max_by(f64::total_cmp);
        let reps = sets().map(|set| set.reps.get()).max();
        held.map(Self::HoldSeconds)
            .or_else(|| reps.map(|reps| Self::Reps(f64::from(reps))))
    }

    /// The repetitions or seconds.
    pub(super) const fn value(self) -> f64 {
        match self {
            Self::Reps(value) | Self::HoldSeconds(value) => value,
        }
    }

    /// Whether both count the same thing.
    pub(super) const fn is_like(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Reps(_), Self::Reps(_)) | (Self::HoldSeconds(_), Self::HoldSeconds(_))
        )
    }
}

#[cfg(feature = "warnings")]
/// Whether a variant is a push, a squeeze or a long hold, so that the seconds are what counts.
const fn is_hold(variant: Variant) -> bool {
    match variant {
        Variant::BridgeSqueeze
        | Variant::BridgeDoubleHold
        | Variant::BridgeSingleHold
        | Variant::RaiseWallPush => true,
        Variant::BridgePartial
        | Variant::BridgeDouble
        | Variant::BridgeBand
        | Variant::BridgeMarch
        | Variant::BridgeOffset
        | Variant::BridgeSingleShort
        | Variant::BridgeSingle
        | Variant::RaiseStandingSlide
        | Variant::RaiseClam
        | Variant::RaiseBentKnee
        | Variant::RaiseStraight
        | Variant::RaiseStraightPause
        | Variant::RaiseAnkleWeight
        | Variant::RaiseHipHitch
        | Variant::RaiseSideStep => false,
    }
}

/// The middle value; of an even number of values the mean of the two in the middle.
pub(super) fn median(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let mut sorted: Vec<f64> = values.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get(sorted.len().checked_sub(1)? / 2)?;
    Some(f64::midpoint(*lower, *upper))
}
