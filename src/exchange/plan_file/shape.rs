//! Owns the shape of the `evenly-plan` format, as it is written.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::domain::rules::Limit;
use crate::domain::{
    ActivityGoal, BreakGoal, BreaksPerDay, Effort, Hold, Minutes, Pain, PersonName, PictureId,
    PlanSheet, Prescription, ProgressStep, Pseudonym, Rhythm, SetSide, Target, Weekday,
};
use crate::exchange::plan_file::own::OwnShape;
use crate::exchange::plan_file::{FORMAT, VERSION};

/// A whole file.
#[derive(Debug, Serialize)]
pub(super) struct FileShape<'a> {
    format: &'static str,
    version: i64,
    #[serde(flatten)]
    sheet: SheetShape<'a>,
}

/// A plan, in a file of its own or in a diary.
#[derive(Debug, Serialize)]
pub(in crate::exchange) struct SheetShape<'a> {
    plan: String,
    revision: u32,
    made: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    exercises: Vec<ExerciseShape<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    own_exercises: Vec<OwnShape<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    walk: Option<GoalShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    swim: Option<GoalShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    breaks: Option<BreaksShape>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    limits: Vec<LimitShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_visit: Option<String>,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
}

#[derive(Debug, Serialize)]
struct ExerciseShape<'a> {
    variant: &'static str,
    targets: BTreeMap<&'static str, TargetShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hold_s: Option<f64>,
    #[serde(flatten)]
    goal: GoalShape,
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<StepShape<'a>>,
}

#[derive(Debug, Serialize)]
struct TargetShape {
    sets: u8,
    reps: u16,
}

#[derive(Debug, Serialize)]
pub(super) struct GoalShape {
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effort: Option<u8>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    weekdays: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days_per_week: Option<u8>,
}

#[derive(Debug, Serialize)]
struct StepShape<'a> {
    raise: &'static str,
    by: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<&'static str>,
    sessions: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    effort_at_most: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pain_at_most: Option<u8>,
    #[serde(skip_serializing_if = "str::is_empty")]
    words: &'a str,
}

#[derive(Debug, Serialize)]
struct BreaksShape {
    #[serde(skip_serializing_if = "Option::is_none")]
    per_day: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<f64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    deeds: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct LimitShape {
    name: &'static str,
    value: f64,
    reviewed: String,
}

impl<'a> FileShape<'a> {
    pub(super) fn new(sheet: &'a PlanSheet, pictures: &mut BTreeSet<PictureId>) -> Self {
        Self {
            format: FORMAT,
            version: VERSION,
            sheet: SheetShape::new(sheet, pictures),
        }
    }
}

impl<'a> SheetShape<'a> {
    /// The shape of a plan; `pictures` are those that stand in the file already.
    pub(in crate::exchange) fn new(
        sheet: &'a PlanSheet,
        pictures: &mut BTreeSet<PictureId>,
    ) -> Self {
        let content = &sheet.content;
        Self {
            plan: sheet.id.to_string(),
            revision: sheet.revision.get(),
            made: sheet.made.to_string(),
            by: sheet.by.as_ref().map(PersonName::as_str),
            person: sheet.person.as_ref().map(Pseudonym::as_str),
            exercises: content
                .prescriptions
                .iter()
                .map(ExerciseShape::from)
                .collect(),
            own_exercises: content
                .own
                .iter()
                .map(|own| OwnShape::new(own, pictures))
                .collect(),
            walk: content.walk.as_ref().map(GoalShape::from),
            swim: content.swim.as_ref().map(GoalShape::from),
            breaks: content.breaks.as_ref().map(BreaksShape::from),
            limits: content.limits.changed().map(LimitShape::from).collect(),
            next_visit: content.next_visit.map(|day| day.to_string()),
            note: content.note.as_str(),
        }
    }
}

impl<'a> From<&'a Prescription> for ExerciseShape<'a> {
    fn from(prescription: &'a Prescription) -> Self {
        let target = |target: Target| TargetShape {
            sets: target.sets,
            reps: target.reps.get(),
        };
        Self {
            variant: prescription.variant.id(),
            targets: prescription
                .targets
                .iter()
                .map(|(side, of_side)| (side.id(), target(of_side)))
                .collect(),
            hold_s: prescription.hold.map(Hold::get),
            goal: GoalShape::new(
                prescription.minutes,
                prescription.effort,
                prescription.rhythm,
            ),
            step: prescription.step.as_ref().map(StepShape::from),
        }
    }
}

impl GoalShape {
    pub(super) fn new(
        minutes: Option<Minutes>,
        effort: Option<Effort>,
        rhythm: Option<Rhythm>,
    ) -> Self {
        let (weekdays, days_per_week) = match rhythm {
            None => (Vec::new(), None),
            Some(Rhythm::On(days)) => (days.iter().map(Weekday::id).collect(), None),
            Some(Rhythm::Times(days)) => (Vec::new(), Some(days.get())),
        };
        Self {
            minutes: minutes.map(Minutes::get),
            effort: effort.map(Effort::get),
            weekdays,
            days_per_week,
        }
    }
}

impl From<&ActivityGoal> for GoalShape {
    fn from(goal: &ActivityGoal) -> Self {
        Self::new(goal.minutes(), goal.effort(), goal.rhythm())
    }
}

impl<'a> From<&'a ProgressStep> for StepShape<'a> {
    fn from(step: &'a ProgressStep) -> Self {
        let condition = step.condition;
        Self {
            raise: step.raise().id(),
            by: step.by(),
            side: step.side.map(SetSide::id),
            sessions: condition.sessions.get(),
            effort_at_most: condition.effort_at_most.map(Effort::get),
            pain_at_most: condition.pain_at_most.map(Pain::get),
            words: step.words.as_str(),
        }
    }
}

impl From<&BreakGoal> for BreaksShape {
    fn from(goal: &BreakGoal) -> Self {
        Self {
            per_day: goal.per_day().map(BreaksPerDay::get),
            minutes: goal.minutes().map(Minutes::get),
            deeds: goal.deeds().iter().map(|deed| deed.id()).collect(),
        }
    }
}

impl From<&Limit> for LimitShape {
    fn from(limit: &Limit) -> Self {
        Self {
            name: limit.id.id(),
            value: limit.value,
            reviewed: limit.reviewed.to_string(),
        }
    }
}
