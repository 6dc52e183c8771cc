//! Owns what the rules on strength work look up: the latest sessions and their repetitions.

use std::collections::BTreeMap;

use crate::domain::load::{session_volume, side_volume};
use crate::domain::{Day, DayRange, Entry, History, Kind, SetSide, Side, Strength, Variant};

/// A session and the repetitions it has on one side.
#[derive(Clone, Copy)]
pub(super) struct Counted<'a> {
    pub entry: &'a Entry,
    pub reps: u32,
}

/// The strength sessions of some days, oldest first.
pub(super) fn strength_between(
    history: &History,
    range: DayRange,
) -> impl DoubleEndedIterator<Item = (&Entry, &Strength)> {
    history
        .sessions_between(range)
        .filter_map(|entry| Some((entry, entry.body.strength()?)))
}

/// The last day up to `day` with strength work.
pub(super) fn last_strength_day(history: &History, day: Day) -> Option<Day> {
    [Kind::Bridge, Kind::LegRaise]
        .into_iter()
        .filter_map(|kind| Some(history.last_of(kind, day)?.when.day))
        .max()
}

/// For each variant and side, the session of the latest day that has one; of several on that day
/// the one with the most repetitions. Sessions without sets have none to count.
pub(super) fn latest_by_side(
    history: &History,
    range: DayRange,
) -> BTreeMap<(Variant, SetSide), Counted<'_>> {
    let mut latest: BTreeMap<(Variant, SetSide), Counted<'_>> = BTreeMap::new();
    for (entry, strength) in strength_between(history, range) {
        for (side, volume) in session_volume(strength) {
            let counted = Counted {
                entry,
                reps: volume.reps,
            };
            let known = latest.entry((strength.variant, side)).or_insert(counted);
            if known.entry.when.day < entry.when.day || known.reps < counted.reps {
                *known = counted;
            }
        }
    }
    latest
}

/// The sessions of one variant that have sets of one side, up to a day, newest first.
pub(super) fn back_from(
    history: &History,
    variant: Variant,
    side: SetSide,
    day: Day,
) -> impl Iterator<Item = Counted<'_>> {
    history
        .of_variant_up_to(variant, day)
        .rev()
        .filter_map(move |entry| {
            let reps = side_volume(entry.body.strength()?, side)?.reps;
            Some(Counted { entry, reps })
        })
}

/// The side that a set's side is, where it is one.
pub(super) const fn one_side(side: SetSide) -> Option<Side> {
    match side {
        SetSide::Left => Some(Side::Left),
        SetSide::Right => Some(Side::Right),
        SetSide::Both => None,
    }
}
