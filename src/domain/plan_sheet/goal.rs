//! Owns what a plan asks for besides exercises: walks, swims and breaks from sitting.

use std::collections::BTreeSet;

use crate::domain::{BreakDeed, Effort, FieldProblem, Minutes, Rhythm, whole_number};

/// What is asked for of walks or swims; at least one of the three.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ActivityGoal {
    minutes: Option<Minutes>,
    effort: Option<Effort>,
    rhythm: Option<Rhythm>,
}

impl ActivityGoal {
    /// Refuses a goal that asks for nothing.
    pub fn new(
        minutes: Option<Minutes>,
        effort: Option<Effort>,
        rhythm: Option<Rhythm>,
    ) -> Result<Self, FieldProblem> {
        if minutes.is_none() && effort.is_none() && rhythm.is_none() {
            return Err(FieldProblem::Missing);
        }
        Ok(Self {
            minutes,
            effort,
            rhythm,
        })
    }

    /// Minutes each time.
    pub const fn minutes(&self) -> Option<Minutes> {
        self.minutes
    }

    /// The effort to aim for.
    pub const fn effort(&self) -> Option<Effort> {
        self.effort
    }

    /// How often in a week.
    pub const fn rhythm(&self) -> Option<Rhythm> {
        self.rhythm
    }
}

whole_number! {
    /// Breaks from sitting in a day.
    BreaksPerDay(u8), 1..=48
}

/// What is asked for of breaks from sitting; at least one of the three.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakGoal {
    per_day: Option<BreaksPerDay>,
    minutes: Option<Minutes>,
    deeds: BTreeSet<BreakDeed>,
}

impl BreakGoal {
    /// Refuses a goal that asks for nothing.
    pub fn new(
        per_day: Option<BreaksPerDay>,
        minutes: Option<Minutes>,
        deeds: BTreeSet<BreakDeed>,
    ) -> Result<Self, FieldProblem> {
        if per_day.is_none() && minutes.is_none() && deeds.is_empty() {
            return Err(FieldProblem::Missing);
        }
        Ok(Self {
            per_day,
            minutes,
            deeds,
        })
    }

    /// How many in a day.
    pub const fn per_day(&self) -> Option<BreaksPerDay> {
        self.per_day
    }

    /// Minutes of each.
    pub const fn minutes(&self) -> Option<Minutes> {
        self.minutes
    }

    /// What to do in them.
    pub const fn deeds(&self) -> &BTreeSet<BreakDeed> {
        &self.deeds
    }
}
