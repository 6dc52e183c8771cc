//! Owns a session of an exercise from a physiotherapist as typed: its sets, counted as its plan says.

use crate::domain::{
    Counted, ExerciseName, OwnExercise, OwnExerciseId, OwnSession, OwnSet, SetSide, Side,
};
use crate::ui::screens::log::draft::ExertionDraft;

/// One set as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnSetDraft {
    /// The side that worked.
    pub side: SetSide,
    /// How much; `None` while the field is empty.
    pub amount: Option<f64>,
}

/// A session as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnDraft {
    /// Which exercise.
    pub exercise: OwnExerciseId,
    /// What it is called.
    pub name: ExerciseName,
    /// What its sets are counted in.
    pub counted: Counted,
    /// The sets in order.
    pub sets: Vec<OwnSetDraft>,
    /// Minutes, effort, pain.
    pub exertion: ExertionDraft,
}

impl OwnDraft {
    /// The sets that the plan asks for.
    pub(super) fn planned(own: &OwnExercise, weaker: Option<Side>) -> Self {
        Self {
            exercise: own.id,
            name: own.name.clone(),
            counted: own.counted,
            sets: own.sets(weaker).into_iter().map(OwnSetDraft::of).collect(),
            exertion: ExertionDraft::default(),
        }
    }

    pub(super) fn of(session: &OwnSession) -> Self {
        Self {
            exercise: session.exercise,
            name: session.name.clone(),
            counted: session.counted,
            sets: session.sets.iter().copied().map(OwnSetDraft::of).collect(),
            exertion: ExertionDraft::of(&session.exertion),
        }
    }

    /// Adds a set like the last one. Where the sides take turns, the new set is the other side's.
    pub fn add_set(&mut self, weaker: Option<Side>) {
        let sides: Vec<SetSide> = self.sets.iter().map(|set| set.side).collect();
        let amount = self.sets.last().and_then(|set| set.amount);
        let side = match sides.as_slice() {
            [] => weaker.unwrap_or(Side::Left).into(),
            [.., before, last] if before != last => *before,
            [.., last] => *last,
        };
        self.sets.push(OwnSetDraft { side, amount });
    }
}

impl OwnSetDraft {
    fn of(set: OwnSet) -> Self {
        Self {
            side: set.side,
            amount: Some(f64::from(set.amount.get())),
        }
    }
}
