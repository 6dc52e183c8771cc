//! Owns reading what was typed into the editor as a plan, and naming each field that is wrong.

use std::collections::BTreeMap;

use super::draft::{Asked, Days, Draft, ExerciseDraft, GoalDraft, RhythmDraft, StepDraft};
use super::own_parse::OwnField;
use crate::domain::rules::{LimitId, Limits};
use crate::domain::{
    ActivityGoal, BreakGoal, BreaksPerDay, Day, Effort, Exercise, FieldProblem, Minutes,
    OwnExerciseId, Pain, PersonName, PlanSheet, PlanWords, Prescription, Prescriptions,
    ProgressStep, Pseudonym, Rhythm, SheetContent, Stamp, StepCondition, StepSessions, Targets,
    Weekdays,
};
use crate::ui::screens::log::dates::from_field;
use crate::ui::screens::log::parse::whole;
use crate::ui::screens::practice::plan::{self, Wrong};

/// A field of the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Who makes it.
    By,
    /// Who it is for.
    Person,
    /// A field of an exercise.
    Exercise(Exercise, plan::Field),
    /// The days of an exercise.
    ExerciseDays(Exercise),
    /// The step of an exercise.
    Step(Exercise),
    /// A field of an exercise that the physiotherapist makes up.
    Own(OwnExerciseId, OwnField),
    /// Walks.
    Walk,
    /// Swims.
    Swim,
    /// Breaks.
    Breaks,
    /// A limit.
    Limit(LimitId),
    /// Words to the person.
    Note,
    /// The whole plan.
    Whole,
}

/// What is wrong, field by field.
pub type Problems = BTreeMap<Field, Wrong>;

/// Reads the plan as it is typed. The plan is made at `now`; a limit that was changed was looked at
/// on that day.
pub fn sheet(draft: &Draft, now: &Stamp) -> Result<PlanSheet, Problems> {
    let mut reading = Reading::default();
    let by = reading.line(Field::By, &draft.by, PersonName::new);
    let person = reading.line(Field::Person, &draft.person, Pseudonym::new);
    let mut prescriptions = Prescriptions::default();
    for (exercise, typed) in &draft.exercises {
        if typed.asked == Asked::Yes
            && let Some(asked) = reading.exercise(*exercise, typed, now)
        {
            prescriptions.set(asked);
        }
    }
    let content = SheetContent {
        prescriptions,
        own: reading.own_all(&draft.own),
        walk: reading.goal(Field::Walk, &draft.walk),
        swim: reading.goal(Field::Swim, &draft.swim),
        breaks: reading.breaks(draft),
        limits: reading.limits(draft, now.day()),
        note: reading
            .keep(Field::Note, PlanWords::new(&draft.note))
            .unwrap_or_default(),
        next_visit: draft.next_visit.and_then(from_field),
    };
    if content.is_empty() && reading.0.is_empty() {
        reading
            .0
            .insert(Field::Whole, Wrong::Value(FieldProblem::Missing));
    }
    if !reading.0.is_empty() {
        return Err(reading.0);
    }
    Ok(PlanSheet {
        id: draft.id,
        revision: draft.revision,
        made: now.day(),
        by,
        person,
        content,
    })
}

/// Reads fields and keeps what is wrong.
#[derive(Default)]
pub(super) struct Reading(Problems);

impl Reading {
    pub(super) fn keep<T>(&mut self, field: Field, value: Result<T, FieldProblem>) -> Option<T> {
        value
            .map_err(|problem| self.0.insert(field, Wrong::Value(problem)))
            .ok()
    }

    /// Says what is wrong with a field.
    pub(super) fn point_out(&mut self, field: Field, wrong: Wrong) {
        self.0.insert(field, wrong);
    }

    /// Reads a line that may stay empty.
    fn line<T>(
        &mut self,
        field: Field,
        text: &str,
        make: fn(&str) -> Result<T, FieldProblem>,
    ) -> Option<T> {
        if text.trim().is_empty() {
            return None;
        }
        self.keep(field, make(text))
    }

    pub(super) fn whole<T>(
        &mut self,
        field: Field,
        value: Option<f64>,
        make: impl FnOnce(i64) -> Result<T, FieldProblem>,
    ) -> Option<T> {
        self.keep(field, whole(value?).and_then(make))
    }

    fn exercise(
        &mut self,
        exercise: Exercise,
        typed: &ExerciseDraft,
        now: &Stamp,
    ) -> Option<Prescription> {
        let rhythm = self.rhythm(Field::ExerciseDays(exercise), &typed.rhythm);
        let step = self.step(Field::Step(exercise), &typed.step);
        let asked = match plan::parse(&typed.plan, now) {
            Ok(asked) => asked,
            Err(problems) => {
                for (field, wrong) in problems {
                    self.0.insert(Field::Exercise(exercise, field), wrong);
                }
                return None;
            }
        };
        let sides = Field::Exercise(exercise, plan::Field::Sides);
        let targets = self.keep(sides, Targets::new(asked.targets))?;
        Some(Prescription {
            hold: asked.hold,
            minutes: asked.minutes,
            effort: asked.effort,
            rhythm,
            step,
            ..Prescription::new(asked.variant, targets)
        })
    }

    pub(super) fn rhythm(&mut self, field: Field, typed: &RhythmDraft) -> Option<Rhythm> {
        match typed.days {
            Days::Open => None,
            Days::Times => {
                let times = typed.times.ok_or(FieldProblem::Missing);
                self.keep(field, times.and_then(whole).and_then(Rhythm::times))
            }
            Days::Named => {
                let days = Weekdays::new(typed.named.iter().copied());
                self.keep(field, days.map(Rhythm::On))
            }
        }
    }

    fn step(&mut self, field: Field, typed: &StepDraft) -> Option<ProgressStep> {
        let raise = typed.raise?;
        let by = typed.by.ok_or(FieldProblem::Missing).and_then(whole);
        let by = self.keep(field, by)?;
        let sessions = typed.sessions.ok_or(FieldProblem::Missing).and_then(whole);
        let sessions = self.keep(field, sessions.and_then(StepSessions::new))?;
        let condition = StepCondition {
            sessions,
            effort_at_most: self.whole(field, typed.effort, Effort::new),
            pain_at_most: self.whole(field, typed.pain, Pain::new),
        };
        let mut step = self.keep(field, ProgressStep::new(raise, by, condition))?;
        step.side = typed.side;
        step.words = self.keep(field, PlanWords::new(&typed.words))?;
        Some(step)
    }

    fn goal(&mut self, field: Field, typed: &GoalDraft) -> Option<ActivityGoal> {
        let minutes = typed.minutes.map(Minutes::new);
        let minutes = minutes.and_then(|minutes| self.keep(field, minutes));
        let effort = self.whole(field, typed.effort, Effort::new);
        let rhythm = self.rhythm(field, &typed.rhythm);
        // Nothing typed is nothing asked for.
        ActivityGoal::new(minutes, effort, rhythm).ok()
    }

    fn breaks(&mut self, draft: &Draft) -> Option<BreakGoal> {
        let per_day = self.whole(Field::Breaks, draft.per_day, BreaksPerDay::new);
        let minutes = draft.break_minutes.map(Minutes::new);
        let minutes = minutes.and_then(|minutes| self.keep(Field::Breaks, minutes));
        BreakGoal::new(per_day, minutes, draft.deeds.clone()).ok()
    }

    fn limits(&mut self, draft: &Draft, today: Day) -> Limits {
        let mut limits = Limits::default();
        let before: BTreeMap<LimitId, (f64, Day)> = draft
            .base
            .content
            .limits
            .changed()
            .map(|limit| (limit.id, (limit.value, limit.reviewed)))
            .collect();
        for (id, typed) in &draft.limits {
            let field = Field::Limit(*id);
            let Some(value) = self.keep(field, typed.ok_or(FieldProblem::Missing)) else {
                continue;
            };
            let reviewed = match before.get(id) {
                Some((old, reviewed)) if old.total_cmp(&value).is_eq() => *reviewed,
                Some(_) | None => today,
            };
            self.keep(field, limits.set(*id, value, reviewed));
        }
        limits
    }
}
