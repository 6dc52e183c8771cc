//! Owns what a plan asks for of one exercise, per side.

use std::collections::BTreeMap;

use crate::domain::{
    Day, Effort, Exercise, FieldProblem, Hold, Minutes, Plan, ProgressStep, Rhythm, SetSide, Stamp,
    Target, Variant,
};

/// Sets and repetitions of at least one side; left and right may differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Targets(BTreeMap<SetSide, Target>);

impl Targets {
    /// Takes the sides; refuses none.
    pub fn new(sides: BTreeMap<SetSide, Target>) -> Result<Self, FieldProblem> {
        if sides.is_empty() {
            return Err(FieldProblem::Missing);
        }
        Ok(Self(sides))
    }

    /// What one side does.
    pub fn get(&self, side: SetSide) -> Option<Target> {
        self.0.get(&side).copied()
    }

    /// Each side that does something: left, right, both.
    pub fn iter(&self) -> impl Iterator<Item = (SetSide, Target)> {
        self.0.iter().map(|(side, target)| (*side, *target))
    }
}

/// What a plan asks for of one exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Prescription {
    /// The variant; it names the exercise too.
    pub variant: Variant,
    /// What each side does.
    pub targets: Targets,
    /// Seconds held at the top of each repetition.
    pub hold: Option<Hold>,
    /// Minutes the session takes.
    pub minutes: Option<Minutes>,
    /// The effort to aim for.
    pub effort: Option<Effort>,
    /// How often in a week.
    pub rhythm: Option<Rhythm>,
    /// How it goes on.
    pub step: Option<ProgressStep>,
}

impl Prescription {
    /// One of these sides; the rest is left open.
    pub const fn new(variant: Variant, targets: Targets) -> Self {
        Self {
            variant,
            targets,
            hold: None,
            minutes: None,
            effort: None,
            rhythm: None,
            step: None,
        }
    }

    /// What a plan of the diary asks for; refuses one without any side.
    pub fn of_plan(plan: &Plan) -> Result<Self, FieldProblem> {
        Ok(Self {
            hold: plan.hold,
            minutes: plan.minutes,
            effort: plan.effort,
            rhythm: plan
                .days_per_week
                .map(|days| Rhythm::times(i64::from(days)))
                .transpose()?,
            ..Self::new(plan.variant, Targets::new(plan.targets.clone())?)
        })
    }

    /// The plan of the diary that asks for it from a day on.
    pub fn plan(&self, at: Stamp, day: Day) -> Plan {
        Plan {
            at,
            day,
            variant: self.variant,
            targets: self.targets.iter().collect(),
            hold: self.hold,
            days_per_week: self.rhythm.map(Rhythm::days_per_week),
            minutes: self.minutes,
            effort: self.effort,
        }
    }

    /// Whether a plan of the diary asks for the same.
    pub fn is_set_as(&self, plan: &Plan) -> bool {
        self.plan(plan.at.clone(), plan.day) == *plan
    }
}

/// What is asked for of each exercise, each at most once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prescriptions(BTreeMap<Exercise, Prescription>);

impl Prescriptions {
    /// What is asked for of an exercise.
    pub fn get(&self, exercise: Exercise) -> Option<&Prescription> {
        self.0.get(&exercise)
    }

    /// Asks for this of its exercise; gives back what was asked for before.
    pub fn set(&mut self, prescription: Prescription) -> Option<Prescription> {
        self.0.insert(prescription.variant.exercise(), prescription)
    }

    /// Asks for nothing of an exercise any more.
    pub fn remove(&mut self, exercise: Exercise) -> Option<Prescription> {
        self.0.remove(&exercise)
    }

    /// Each of them, in the order of the catalogue.
    pub fn iter(&self) -> impl Iterator<Item = &Prescription> {
        self.0.values()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
