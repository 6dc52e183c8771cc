//! Owns strength volume per side and variant, and the dose of the two sides.

use std::collections::BTreeMap;

use crate::domain::{
    Body, Day, DayRange, History, Hold, PerSide, Set, SetSide, Side, Strength, Tempo, Variant,
};

/// The days over which the two sides' work is compared (clinical reference A8).
pub const DOSE_DAYS: i64 = 14;

/// Whether the tempo behind a volume was said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum TempoKnown {
    /// It was said for every set.
    #[default]
    Given,
    /// [`Tempo::ASSUMED`] stands in for at least one set.
    Assumed,
}

/// Strength work (clinical reference A8): compare it within one variant only, as volume can fall
/// while an exercise becomes harder.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Volume {
    /// Sets.
    pub sets: u32,
    /// Repetitions.
    pub reps: u32,
    /// Seconds held.
    pub hold_s: f64,
    /// Seconds under tension: up, hold and down of every repetition.
    pub tut_s: f64,
    /// Whether a tempo had to be assumed.
    pub tempo: TempoKnown,
}

impl Volume {
    /// Adds one set of `variant`. A single held repetition, or a variant that is a push without
    /// movement, has no way up and down unless a tempo was said.
    pub fn add(&mut self, variant: Variant, set: &Set) {
        let reps = f64::from(set.reps.get());
        let hold = set.hold.map_or(0.0, Hold::get);
        let still = is_still(variant) || (set.reps.get() == 1 && hold > 0.0);
        let moving = match (set.tempo, still) {
            (Some(tempo), _) => tempo.up_s() + tempo.down_s(),
            (None, true) => 0.0,
            (None, false) => {
                self.tempo = TempoKnown::Assumed;
                Tempo::ASSUMED.up_s() + Tempo::ASSUMED.down_s()
            }
        };
        self.sets += 1;
        self.reps += u32::from(set.reps.get());
        self.hold_s += reps * hold;
        self.tut_s += reps * (moving + hold);
    }

    /// Adds another volume.
    pub fn merge(&mut self, other: &Self) {
        self.sets += other.sets;
        self.reps += other.reps;
        self.hold_s += other.hold_s;
        self.tut_s += other.tut_s;
        self.tempo = self.tempo.max(other.tempo);
    }
}

/// Whether a variant is a push or squeeze without movement.
const fn is_still(variant: Variant) -> bool {
    matches!(variant, Variant::BridgeSqueeze | Variant::RaiseWallPush)
}

/// The volume of one session, per side; sets with both legs stay a column of their own.
pub fn session_volume(strength: &Strength) -> BTreeMap<SetSide, Volume> {
    SetSide::ALL
        .into_iter()
        .filter_map(|side| Some((side, side_volume(strength, side)?)))
        .collect()
}

/// The volume of one session on one side, or with both legs; nothing where it has no set there.
pub fn side_volume(strength: &Strength, side: SetSide) -> Option<Volume> {
    let mut volume = Volume::default();
    for set in strength.sets.iter().filter(|set| set.side == side) {
        volume.add(strength.variant, set);
    }
    (volume.sets > 0).then_some(volume)
}

pub(super) fn total_volume(strength: &Strength) -> Volume {
    let mut total = Volume::default();
    for set in &strength.sets {
        total.add(strength.variant, set);
    }
    total
}

/// The volume of a run of days, per variant and side.
pub fn volumes(history: &History, range: DayRange) -> BTreeMap<(Variant, SetSide), Volume> {
    let mut sums: BTreeMap<(Variant, SetSide), Volume> = BTreeMap::new();
    for entry in history.between(range) {
        let Body::Strength(strength) = &entry.body else {
            continue;
        };
        for (side, volume) in session_volume(strength) {
            sums.entry((strength.variant, side))
                .or_default()
                .merge(&volume);
        }
    }
    sums
}

/// What each side did over a run of days, over all variants, with the weaker side's share of the
/// other's. Both absolute values stay beside the ratios, as a falling strong side fakes progress.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dose {
    /// The days.
    pub range: DayRange,
    /// One-sided work per side.
    pub sides: PerSide<Volume>,
    /// Work of both legs at once: neither halved nor added to the sides.
    pub both: Volume,
}

impl Dose {
    /// The repetitions of `side` divided by the other side's; `None` when the other did none.
    pub fn reps_ratio(&self, side: Side) -> Option<f64> {
        let other = self.sides.get(side.other()).reps;
        (other > 0).then(|| f64::from(self.sides.get(side).reps) / f64::from(other))
    }

    /// The time under tension of `side` divided by the other side's; `None` when that is zero.
    pub fn tut_ratio(&self, side: Side) -> Option<f64> {
        let other = self.sides.get(side.other()).tut_s;
        (other > 0.0).then(|| self.sides.get(side).tut_s / other)
    }
}

/// Adds up each side's work over the [`DOSE_DAYS`] days that end with `as_of`.
pub fn dose(history: &History, as_of: Day) -> Dose {
    dose_between(history, DayRange::ending(as_of, DOSE_DAYS))
}

/// Adds up each side's work over a run of days.
pub fn dose_between(history: &History, range: DayRange) -> Dose {
    let mut dose = Dose {
        range,
        sides: PerSide::default(),
        both: Volume::default(),
    };
    for ((_variant, side), volume) in volumes(history, range) {
        match side {
            SetSide::Left => dose.sides.left.merge(&volume),
            SetSide::Right => dose.sides.right.merge(&volume),
            SetSide::Both => dose.both.merge(&volume),
        }
    }
    dose
}
