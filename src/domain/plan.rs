//! Owns what a person means to do of one exercise, per side.

use std::collections::BTreeMap;

use crate::domain::{Day, Effort, Exercise, Hold, Minutes, Reps, SetSide, Stamp, Variant};

/// Sets and repetitions of one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// How many sets, 1 to [`crate::domain::MAX_SETS`].
    pub sets: u8,
    /// Repetitions of each.
    pub reps: Reps,
}

/// The plan for one exercise from a day on. A later plan of the same exercise takes its place;
/// earlier ones are kept, so that what changed can be said.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// When it was made.
    pub at: Stamp,
    /// The civil day it holds from.
    pub day: Day,
    /// The variant; it names the exercise too.
    pub variant: Variant,
    /// What each side does; left and right may differ.
    pub targets: BTreeMap<SetSide, Target>,
    /// Seconds held at the top of each repetition.
    pub hold: Option<Hold>,
    /// Days a week, 1–7.
    pub days_per_week: Option<u8>,
    /// Minutes the session takes.
    pub minutes: Option<Minutes>,
    /// The effort to aim for.
    pub effort: Option<Effort>,
}

impl Plan {
    /// The plan in force for an exercise on a day, with the one before it.
    pub fn latest_two(
        plans: &[Self],
        exercise: Exercise,
        as_of: Day,
    ) -> (Option<&Self>, Option<&Self>) {
        let mut of_exercise: Vec<&Self> = plans
            .iter()
            .filter(|plan| plan.variant.exercise() == exercise && plan.day <= as_of)
            .collect();
        of_exercise.sort_by_key(|plan| (plan.day, plan.at.utc_ms));
        let mut newest_first = of_exercise.into_iter().rev();
        (newest_first.next(), newest_first.next())
    }
}
