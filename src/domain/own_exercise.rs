//! Owns exercises that a physiotherapist made up for one person: their names, how they are counted,
//! and a session of one.

use crate::domain::exercise::words;
use crate::domain::ids::uuid_id;
use crate::domain::one_line::one_line_text;
use crate::domain::{Exertion, FieldProblem, SetSide, Side, whole_number};

uuid_id! {
    /// Names an own exercise for ever, in every revision of a plan (a UUID).
    OwnExerciseId
}

one_line_text! {
    /// The name of an own exercise: one line of 1 to 80 characters.
    ExerciseName, 80
}

words! {
    /// What a set of an own exercise is counted in.
    Counted {
        /// Repetitions.
        Reps = "reps",
        /// Seconds held.
        Seconds = "seconds",
        /// Minutes.
        Minutes = "minutes",
    }
}

whole_number! {
    /// Repetitions, seconds or minutes of one set, as its exercise is counted.
    Amount(u16), 1..=600
}

/// One set of an own exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnSet {
    /// The side that worked.
    pub side: SetSide,
    /// How much, as the exercise is counted.
    pub amount: Amount,
}

/// A session of an own exercise. It carries the name, so that it can be read without the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnSession {
    /// Which exercise, the same one in every revision of the plan.
    pub exercise: OwnExerciseId,
    /// What it was called then.
    pub name: ExerciseName,
    /// What its sets are counted in.
    pub counted: Counted,
    /// The sets, in the order they were done; at most [`crate::domain::MAX_SETS`], none where only
    /// the session as a whole was noted.
    pub sets: Vec<OwnSet>,
    /// Minutes, effort and pain.
    pub exertion: Exertion,
}

impl OwnSession {
    /// Whether `side` worked, by its sets. A session without sets worked no known side.
    pub fn works(&self, side: Side) -> bool {
        self.sets.iter().any(|set| set.side.works(side))
    }

    /// What one side's sets come to, as the exercise is counted.
    pub fn amount(&self, side: SetSide) -> u32 {
        let of_side = self.sets.iter().filter(|set| set.side == side);
        of_side.map(|set| u32::from(set.amount.get())).sum()
    }
}
