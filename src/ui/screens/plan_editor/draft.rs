//! Owns what is typed into the editor of a plan.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::rules::LimitId;
use crate::domain::{
    ActivityGoal, BreakDeed, BreakGoal, BreaksPerDay, Effort, Exercise, Minutes, Pain, PersonName,
    PlanId, PlanSheet, Prescription, ProgressStep, Pseudonym, Raise, Rhythm, SetSide,
    SheetRevision, Weekday,
};
use crate::ui::screens::log::dates::to_field;
use crate::ui::screens::plan_editor::own_draft::{LeftOut, OwnDraft};
use crate::ui::screens::practice::plan::{self, TargetDraft};
use crate::ui::widgets::CalendarDay;

/// How the days of a week are said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Days {
    /// They are left open.
    #[default]
    Open,
    /// So many, whichever.
    Times,
    /// By name.
    Named,
}

/// The days of a week as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RhythmDraft {
    /// How they are said.
    pub days: Days,
    /// How many.
    pub times: Option<f64>,
    /// Which.
    pub named: BTreeSet<Weekday>,
}

/// A step as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StepDraft {
    /// What is raised; `None` for no step.
    pub raise: Option<Raise>,
    /// By how much.
    pub by: Option<f64>,
    /// The side; `None` for every side.
    pub side: Option<SetSide>,
    /// Sessions running.
    pub sessions: Option<f64>,
    /// The most effort.
    pub effort: Option<f64>,
    /// The worst pain.
    pub pain: Option<f64>,
    /// In words.
    pub words: String,
}

/// Whether something is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asked {
    /// It is not.
    #[default]
    No,
    /// It is.
    Yes,
}

/// An exercise as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct ExerciseDraft {
    /// Whether it is part of the plan.
    pub asked: Asked,
    /// Variant, sides, hold, minutes and effort.
    pub plan: plan::Draft,
    /// The days.
    pub rhythm: RhythmDraft,
    /// How it goes on.
    pub step: StepDraft,
}

/// Walks or swims as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GoalDraft {
    /// Minutes each time.
    pub minutes: Option<f64>,
    /// The effort to aim for.
    pub effort: Option<f64>,
    /// The days.
    pub rhythm: RhythmDraft,
}

/// A plan as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Which plan.
    pub id: PlanId,
    /// The revision it will have.
    pub revision: SheetRevision,
    /// Who makes it.
    pub by: String,
    /// Who it is for.
    pub person: String,
    /// The exercises.
    pub exercises: BTreeMap<Exercise, ExerciseDraft>,
    /// The exercises that the physiotherapist makes up.
    pub own: Vec<OwnDraft>,
    /// Walks.
    pub walk: GoalDraft,
    /// Swims.
    pub swim: GoalDraft,
    /// Breaks a day.
    pub per_day: Option<f64>,
    /// Minutes of each break.
    pub break_minutes: Option<f64>,
    /// What to do in them.
    pub deeds: BTreeSet<BreakDeed>,
    /// The limits that are set.
    pub limits: BTreeMap<LimitId, Option<f64>>,
    /// The limits as the plan had them, with the day they were looked at.
    pub base: PlanSheet,
    /// Words to the person.
    pub note: String,
    /// The next visit.
    pub next_visit: Option<CalendarDay>,
}

impl Draft {
    /// Begins with a plan, which has the revision that it will be saved as.
    pub fn new(sheet: &PlanSheet) -> Self {
        let content = &sheet.content;
        let exercises = Exercise::ALL.iter().map(|exercise| {
            let asked = content.prescriptions.get(*exercise);
            (*exercise, ExerciseDraft::new(*exercise, asked))
        });
        let breaks = content.breaks.as_ref();
        Self {
            id: sheet.id,
            revision: sheet.revision,
            by: text(sheet.by.as_ref().map(PersonName::as_str)),
            person: text(sheet.person.as_ref().map(Pseudonym::as_str)),
            exercises: exercises.collect(),
            own: content.own.iter().map(OwnDraft::of).collect(),
            walk: GoalDraft::new(content.walk.as_ref()),
            swim: GoalDraft::new(content.swim.as_ref()),
            per_day: breaks
                .and_then(BreakGoal::per_day)
                .map(BreaksPerDay::get)
                .map(f64::from),
            break_minutes: breaks.and_then(BreakGoal::minutes).map(Minutes::get),
            deeds: breaks.map(|goal| goal.deeds().clone()).unwrap_or_default(),
            limits: content
                .limits
                .changed()
                .map(|limit| (limit.id, Some(limit.value)))
                .collect(),
            base: sheet.clone(),
            note: content.note.as_str().to_owned(),
            next_visit: content.next_visit.and_then(to_field),
        }
    }

    /// Whether the copy that the plan was begun with was written without notes, so that nobody here
    /// knows the words the person has.
    pub fn lacks_note(&self) -> bool {
        let mut own = self.own.iter();
        self.base.content.note.is_empty() && own.any(|own| own.left_out != LeftOut::Nothing)
    }
}

impl ExerciseDraft {
    fn new(exercise: Exercise, asked: Option<&Prescription>) -> Self {
        let Some(asked) = asked else {
            return Self {
                asked: Asked::No,
                plan: plan::first(exercise),
                rhythm: RhythmDraft::default(),
                step: StepDraft::default(),
            };
        };
        let targets = asked.targets.iter().map(|(side, target)| {
            let typed = TargetDraft {
                sets: Some(f64::from(target.sets)),
                reps: Some(f64::from(target.reps.get())),
            };
            (side, typed)
        });
        Self {
            asked: Asked::Yes,
            plan: plan::Draft {
                variant: asked.variant,
                targets: targets.collect(),
                hold: asked.hold.map(crate::domain::Hold::get),
                days: None,
                minutes: asked.minutes.map(Minutes::get),
                effort: asked.effort.map(Effort::get),
            },
            rhythm: RhythmDraft::new(asked.rhythm),
            step: StepDraft::new(asked.step.as_ref()),
        }
    }
}

impl RhythmDraft {
    pub(super) fn new(rhythm: Option<Rhythm>) -> Self {
        match rhythm {
            None => Self::default(),
            Some(Rhythm::Times(times)) => Self {
                days: Days::Times,
                times: Some(f64::from(times.get())),
                named: BTreeSet::new(),
            },
            Some(Rhythm::On(days)) => Self {
                days: Days::Named,
                times: None,
                named: days.iter().collect(),
            },
        }
    }
}

impl StepDraft {
    fn new(step: Option<&ProgressStep>) -> Self {
        let Some(step) = step else {
            return Self::default();
        };
        let condition = step.condition;
        Self {
            raise: Some(step.raise()),
            by: Some(f64::from(step.by())),
            side: step.side,
            sessions: Some(f64::from(condition.sessions.get())),
            effort: condition.effort_at_most.map(Effort::get).map(f64::from),
            pain: condition.pain_at_most.map(Pain::get).map(f64::from),
            words: step.words.as_str().to_owned(),
        }
    }
}

impl GoalDraft {
    fn new(goal: Option<&ActivityGoal>) -> Self {
        let Some(goal) = goal else {
            return Self::default();
        };
        Self {
            minutes: goal.minutes().map(Minutes::get),
            effort: goal.effort().map(Effort::get).map(f64::from),
            rhythm: RhythmDraft::new(goal.rhythm()),
        }
    }
}

fn text(text: Option<&str>) -> String {
    text.unwrap_or_default().to_owned()
}
