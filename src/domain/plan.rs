//! Owns what a person means to do of one exercise, per side.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Day, Effort, Exercise, Exertion, FieldProblem, Hold, MAX_SETS, Minutes, Reps, Set, SetSide,
    Side, Stamp, Strength, Variant,
};

/// Sets and repetitions of one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// How many sets, 1 to [`crate::domain::MAX_SETS`].
    pub sets: u8,
    /// Repetitions of each.
    pub reps: Reps,
}

impl Target {
    /// Checks both: 1 to [`MAX_SETS`] sets of 1 to 500 repetitions.
    pub fn new(sets: i64, reps: i64) -> Result<Self, FieldProblem> {
        Ok(Self {
            sets: whole_in(sets, MAX_SETS)?,
            reps: Reps::new(reps)?,
        })
    }
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
    /// Checks the days of a week: 1 to 7.
    pub fn days_in_week(days: i64) -> Result<u8, FieldProblem> {
        whole_in(days, 7)
    }

    /// A plan that asks for nothing: it ends the one before it.
    pub fn ended(variant: Variant, at: &Stamp, day: Day) -> Self {
        Self {
            at: at.clone(),
            day,
            variant,
            targets: BTreeMap::new(),
            hold: None,
            days_per_week: None,
            minutes: None,
            effort: None,
        }
    }

    /// Whether it ends the plan before it: no side is asked for anything.
    pub fn is_ended(&self) -> bool {
        self.targets.is_empty()
    }

    /// Whether both ask for the same, whenever they were made.
    pub fn asks_the_same(&self, other: &Self) -> bool {
        let moved = Self {
            at: self.at.clone(),
            day: self.day,
            ..other.clone()
        };
        *self == moved
    }

    /// The plan in force for an exercise on a day, with the last one of an earlier day: what was
    /// changed again on the same day was never the plan of a whole day.
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
        let newest = newest_first.next();
        let before = newest.and_then(|newest| newest_first.find(|plan| plan.day < newest.day));
        (newest, before)
    }

    /// The session it asks for: the sets of the weaker side first (the left one where nobody said),
    /// then the other side's, then those of both legs.
    pub fn session(&self, weaker: Option<Side>) -> Strength {
        let first = weaker.unwrap_or(Side::Left);
        let order = [first.into(), first.other().into(), SetSide::Both];
        let sets = order
            .into_iter()
            .filter_map(|side| Some((side, self.targets.get(&side)?)))
            .flat_map(|(side, target)| {
                let set = Set {
                    side,
                    reps: target.reps,
                    hold: self.hold,
                    tempo: None,
                };
                std::iter::repeat_n(set, usize::from(target.sets))
            })
            .collect();
        Strength {
            variant: self.variant,
            sets,
            side: None,
            exertion: Exertion {
                minutes: self.minutes,
                effort: self.effort,
                ..Exertion::default()
            },
            felt: BTreeSet::new(),
        }
    }
}

fn whole_in(value: i64, high: usize) -> Result<u8, FieldProblem> {
    u8::try_from(value)
        .ok()
        .filter(|value| (1..=high).contains(&usize::from(*value)))
        .ok_or(FieldProblem::OutOfRange {
            low: 1.0,
            high: high as f64,
        })
}
