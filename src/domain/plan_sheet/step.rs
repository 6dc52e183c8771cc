//! Owns how an exercise goes on: what is raised, by how much, and when.

use crate::domain::exercise::words;
use crate::domain::{Effort, FieldProblem, Pain, PlanWords, SetSide, whole_number};

words! {
    /// What a step raises.
    Raise {
        /// Repetitions of each set.
        Reps = "reps",
        /// Sets.
        Sets = "sets",
        /// Seconds held at the top.
        Hold = "hold",
        /// The variant, to the next one of the ladder.
        Variant = "variant",
    }
}

impl Raise {
    /// By how much at once, at the most.
    pub const fn most(self) -> u8 {
        match self {
            Self::Reps => 20,
            Self::Sets => 5,
            Self::Hold => 60,
            Self::Variant => 1,
        }
    }
}

whole_number! {
    /// How many sessions running must have gone well.
    StepSessions(u8), 1..=20
}

/// When a step may be taken: so many sessions running, each with no more effort and pain than this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StepCondition {
    /// Sessions running.
    pub sessions: StepSessions,
    /// The most effort in each.
    pub effort_at_most: Option<Effort>,
    /// The worst pain in each, and the next morning.
    pub pain_at_most: Option<Pain>,
}

/// How an exercise goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressStep {
    raise: Raise,
    by: u8,
    /// The side that is raised; `None` for every side.
    pub side: Option<SetSide>,
    /// When.
    pub condition: StepCondition,
    /// In words.
    pub words: PlanWords,
}

impl ProgressStep {
    /// A step for every side; checks by how much: 1 to [`Raise::most`].
    pub fn new(raise: Raise, by: i64, condition: StepCondition) -> Result<Self, FieldProblem> {
        let by = u8::try_from(by)
            .ok()
            .filter(|by| (1..=raise.most()).contains(by))
            .ok_or(FieldProblem::OutOfRange {
                low: 1.0,
                high: f64::from(raise.most()),
            })?;
        Ok(Self {
            raise,
            by,
            side: None,
            condition,
            words: PlanWords::default(),
        })
    }

    /// What is raised.
    pub const fn raise(&self) -> Raise {
        self.raise
    }

    /// By how much.
    pub const fn by(&self) -> u8 {
        self.by
    }
}
