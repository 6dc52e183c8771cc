//! Owns a session of an exercise as typed: its variant and its sets.

use std::collections::BTreeSet;

use crate::domain::{Exercise, Hold, Muscle, Set, SetSide, Side, Strength, Tempo, Variant};
use crate::ui::screens::log::draft::ExertionDraft;

/// One set as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct SetDraft {
    /// The side that worked.
    pub side: SetSide,
    /// Repetitions; `None` while the field is empty.
    pub reps: Option<f64>,
    /// Seconds held; `None` means not said.
    pub hold: Option<f64>,
    /// Seconds up; `None` together with `down` means not said.
    pub up: Option<f64>,
    /// Seconds down.
    pub down: Option<f64>,
}

/// A session of bridges or leg raises as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct StrengthDraft {
    /// The variant.
    pub variant: Variant,
    /// The sets in order.
    pub sets: Vec<SetDraft>,
    /// The side that worked, for a session without sets.
    pub side: Option<SetSide>,
    /// The muscles felt.
    pub felt: BTreeSet<Muscle>,
    /// Minutes, effort, pain.
    pub exertion: ExertionDraft,
}

impl StrengthDraft {
    /// The sets of a first entry: two sets of eight, held two seconds (clinical reference C2), for
    /// both legs at once or one set a side, the weaker side first.
    pub(super) fn first(exercise: Exercise, weaker: Option<Side>) -> Self {
        let variant = exercise.usual_variant();
        let mut draft = Self {
            variant,
            sets: vec![SetDraft::first(), SetDraft::first()],
            side: None,
            felt: BTreeSet::new(),
            exertion: ExertionDraft::default(),
        };
        draft.take_usual_sides(weaker);
        draft
    }

    /// The sets of a planned session, without its minutes and effort.
    pub fn planned(strength: &Strength) -> Self {
        Self {
            exertion: ExertionDraft::default(),
            ..Self::of(strength)
        }
    }

    pub(super) fn of(strength: &Strength) -> Self {
        Self {
            variant: strength.variant,
            sets: strength.sets.iter().map(SetDraft::of).collect(),
            side: strength.side,
            felt: strength.felt.clone(),
            exertion: ExertionDraft::of(&strength.exertion),
        }
    }

    /// Chooses another variant. Sets follow when the new one works the sides differently.
    pub fn choose(&mut self, variant: Variant, weaker: Option<Side>) {
        let sides_change = self.variant.usual_side() != variant.usual_side();
        self.variant = variant;
        if sides_change {
            self.take_usual_sides(weaker);
        }
    }

    /// Adds a set like the last one. Where the sides take turns, the new set is the other side's.
    pub fn add_set(&mut self, weaker: Option<Side>) {
        let sides: Vec<SetSide> = self.sets.iter().map(|set| set.side).collect();
        let mut set = self.sets.last().cloned().unwrap_or_else(SetDraft::first);
        set.side = match sides.as_slice() {
            [] => self
                .variant
                .usual_side()
                .unwrap_or_else(|| weaker.unwrap_or(Side::Left).into()),
            [.., before, last] if before != last => *before,
            [.., last] => *last,
        };
        self.sets.push(set);
    }

    fn take_usual_sides(&mut self, weaker: Option<Side>) {
        let first = weaker.unwrap_or(Side::Left);
        for (index, set) in self.sets.iter_mut().enumerate() {
            let turn = if index.is_multiple_of(2) {
                first
            } else {
                first.other()
            };
            set.side = self.variant.usual_side().unwrap_or_else(|| turn.into());
        }
    }
}

impl SetDraft {
    pub(super) fn first() -> Self {
        Self {
            side: SetSide::Both,
            reps: Some(8.0),
            hold: Some(2.0),
            up: None,
            down: None,
        }
    }

    pub(super) fn of(set: &Set) -> Self {
        Self {
            side: set.side,
            reps: Some(f64::from(set.reps.get())),
            hold: set.hold.map(Hold::get),
            up: set.tempo.map(Tempo::up_s),
            down: set.tempo.map(Tempo::down_s),
        }
    }
}
