//! Owns checking what is typed in the editor: a plan, or one line for each problem.

use std::collections::BTreeMap;

use crate::application::view::plan::unfit_text;
use crate::application::view::warning::limit_label;
use crate::domain::rules::Limits;
use crate::domain::{
    BreakExercise, BreakTarget, BreaksPerDay, Day, Days, DaysPerWeek, Dosage, Effort, Exercise,
    ExerciseName, FieldProblem, Hold, HowTo, Kind, Line, Minutes, NextStep, Note, Outing,
    OwnExercise, Pain, PersonName, PlanSheet, Prescription, Pseudonym, Raise, Reps,
    SessionsRunning, SetSide, SheetParts, StepSize, Target, Tempo, Weekdays,
};
use crate::i18n::Words;
use crate::ui::screens::log::dates::from_field;
use crate::ui::screens::plan_editor::draft::{
    Asked, BreaksDraft, DaysDraft, DaysKind, DosageDraft, Draft, OutingDraft, StepDraft, StepKind,
};

/// The plan, made today, or what is wrong with it.
pub(super) fn sheet(draft: &Draft, today: Day, words: &Words) -> Result<PlanSheet, Vec<String>> {
    let mut check = Check {
        problems: Vec::new(),
        words,
    };
    let parts = check.parts(draft, today);
    if !check.problems.is_empty() {
        return Err(check.problems);
    }
    PlanSheet::new(parts).map_err(|problem| vec![unfit_text(problem, words)])
}

struct Check<'a> {
    problems: Vec<String>,
    words: &'a Words,
}

impl Check<'_> {
    /// The value, or nothing and a line that says what is wrong where.
    fn keep<T>(&mut self, what: &str, value: Result<T, FieldProblem>) -> Option<T> {
        match value {
            Ok(value) => Some(value),
            Err(problem) => {
                let problem = self.words.field_problem(&problem);
                self.problems
                    .push(self.words.planedit_problem(&problem, what));
                None
            }
        }
    }

    /// A number that may be left open.
    fn number<T>(
        &mut self,
        what: &str,
        typed: Option<f64>,
        make: impl FnOnce(f64) -> Result<T, FieldProblem>,
    ) -> Option<T> {
        let typed = typed?;
        let value = if typed.is_finite() {
            make(typed)
        } else {
            Err(FieldProblem::NotANumber)
        };
        self.keep(what, value)
    }

    fn whole<T>(
        &mut self,
        what: &str,
        typed: Option<f64>,
        make: impl FnOnce(i64) -> Result<T, FieldProblem>,
    ) -> Option<T> {
        self.number(what, typed, |typed| make(whole(typed)?))
    }

    /// Words that may be left open.
    fn text<T>(
        &mut self,
        what: &str,
        typed: &str,
        make: impl FnOnce(&str) -> Result<T, FieldProblem>,
    ) -> Option<T> {
        if typed.trim().is_empty() {
            return None;
        }
        self.keep(what, make(typed))
    }

    fn parts(&mut self, draft: &Draft, today: Day) -> SheetParts {
        let words = self.words;
        SheetParts {
            id: draft.id,
            revision: draft.revision,
            parent: draft.parent,
            made: today,
            made_by: self.text(&words.planedit_by(), &draft.made_by, PersonName::new),
            made_for: self.text(&words.planedit_for(), &draft.made_for, Pseudonym::new),
            exercises: self.exercises(draft),
            own_exercises: self.own(draft),
            walk: self.outing(&words.kind(Kind::Walk), &draft.walk),
            swim: self.outing(&words.kind(Kind::Swim), &draft.swim),
            breaks: self.breaks(&draft.breaks),
            limits: self.limits(draft, today),
            notes: self
                .text(&words.planedit_notes(), &draft.notes, Note::new)
                .unwrap_or_default(),
            next_visit: draft.next_visit.and_then(from_field),
        }
    }

    fn exercises(&mut self, draft: &Draft) -> Vec<Prescription> {
        let mut exercises = Vec::new();
        for (exercise, typed) in &draft.exercises {
            if typed.asked == Asked::No {
                continue;
            }
            let name = exercise_name(*exercise, self.words);
            let dosage = self.dosage(&name, &typed.dosage);
            let asked = Prescription::new(typed.variant, dosage);
            if asked == Err(FieldProblem::Missing) {
                let problem = self.words.plan_unfit_no_side();
                self.problems
                    .push(self.words.planedit_problem(&problem, &name));
            } else if let Some(asked) = self.keep(&name, asked) {
                exercises.push(asked);
            }
        }
        exercises
    }

    fn own(&mut self, draft: &Draft) -> Vec<OwnExercise> {
        let words = self.words;
        let mut exercises = Vec::new();
        for typed in &draft.own {
            let what = if typed.name.trim().is_empty() {
                words.planedit_own_name()
            } else {
                typed.name.trim().to_owned()
            };
            let name = self.keep(&what, ExerciseName::new(&typed.name));
            let how_to = self.text(&what, &typed.how_to, HowTo::new);
            let dosage = self.dosage(&what, &typed.dosage);
            let Some(name) = name else {
                continue;
            };
            exercises.push(OwnExercise {
                id: typed.id,
                name,
                how_to: how_to.unwrap_or_default(),
                dosage,
                picture: typed.picture.clone(),
            });
        }
        exercises
    }

    fn dosage(&mut self, name: &str, typed: &DosageDraft) -> Dosage {
        let words = self.words;
        let of = |what: String| words.plan_label(name, &what);
        let mut targets = BTreeMap::new();
        for (side, [sets, reps]) in &typed.targets {
            let what = of(words.set_side(*side));
            match (sets, reps) {
                (None, None) => {}
                (Some(sets), Some(reps)) => {
                    let target = whole(*sets)
                        .and_then(|sets| Ok((sets, whole(*reps)?)))
                        .and_then(|(sets, reps)| Target::new(sets, reps));
                    if let Some(target) = self.keep(&what, target) {
                        targets.insert(*side, target);
                    }
                }
                (Some(_), None) | (None, Some(_)) => {
                    let half = words.practice_plan_half();
                    self.problems.push(words.planedit_problem(&half, &what));
                }
            }
        }
        let tempo = match typed.tempo {
            [None, None] => None,
            [up, down] => {
                let tempo = Tempo::new(up.unwrap_or_default(), down.unwrap_or_default());
                self.keep(&of(words.plan_tempo()), tempo)
            }
        };
        Dosage {
            targets,
            days: self.days(&of(words.plan_days()), &typed.days),
            hold: self.number(&of(words.plan_hold()), typed.hold, Hold::new),
            tempo,
            minutes: self.number(&of(words.plan_minutes()), typed.minutes, Minutes::new),
            effort: self.whole(&of(words.plan_effort()), typed.effort, Effort::new),
            next_step: self.step(&of(words.plan_next_step()), &typed.step),
        }
    }

    fn days(&mut self, what: &str, typed: &DaysDraft) -> Option<Days> {
        match typed.kind {
            DaysKind::Open => None,
            DaysKind::Named => {
                let days = Weekdays::new(typed.named.iter().copied());
                self.keep(what, days).map(Days::On)
            }
            DaysKind::Number => {
                let missing = Err(FieldProblem::Missing);
                let days = typed
                    .number
                    .map_or(missing, |number| whole(number).and_then(DaysPerWeek::new));
                self.keep(what, days).map(Days::PerWeek)
            }
        }
    }

    fn step(&mut self, what: &str, typed: &StepDraft) -> Option<NextStep> {
        let raise = match typed.kind {
            StepKind::Open => return None,
            StepKind::Add(raised) => {
                let missing = Err(FieldProblem::Missing);
                let by = typed
                    .by
                    .map_or(missing, |by| whole(by).and_then(StepSize::new));
                Raise::Add(raised, self.keep(what, by)?)
            }
            StepKind::To => Raise::To(self.keep(what, typed.to.ok_or(FieldProblem::Missing))?),
        };
        Some(NextStep {
            raise,
            sessions: self.whole(what, typed.sessions, SessionsRunning::new),
            effort_at_most: self.whole(what, typed.effort, Effort::new),
            pain_at_most: self.whole(what, typed.pain, Pain::new),
            said: self.text(what, &typed.said, Line::new),
        })
    }

    fn outing(&mut self, name: &str, typed: &OutingDraft) -> Option<Outing> {
        if typed.asked == Asked::No {
            return None;
        }
        let words = self.words;
        let missing = Err(FieldProblem::Missing);
        let minutes = typed.minutes.map_or(missing, Minutes::new);
        let what = words.plan_label(name, &words.plan_minutes());
        let days = words.plan_label(name, &words.plan_days());
        Some(Outing {
            minutes: self.keep(&what, minutes)?,
            days: self.days(&days, &typed.days),
            effort: self.whole(name, typed.effort, Effort::new),
        })
    }

    fn breaks(&mut self, typed: &BreaksDraft) -> BreakTarget {
        let words = self.words;
        let of = |what: String| words.plan_label(&words.plan_breaks(), &what);
        let mut exercises = Vec::new();
        for deed in &typed.deeds {
            let mut reps = BTreeMap::new();
            for side in SetSide::ALL {
                let number = typed.reps.get(&(*deed, side)).copied().flatten();
                let what = of(words.break_deed(*deed));
                if let Some(number) = self.whole(&what, number, Reps::new) {
                    reps.insert(side, number);
                }
            }
            exercises.push(BreakExercise { deed: *deed, reps });
        }
        BreakTarget {
            after: self.number(&of(words.plan_breaks_after()), typed.after, Minutes::new),
            minutes: self.number(
                &of(words.plan_breaks_minutes()),
                typed.minutes,
                Minutes::new,
            ),
            per_day: self.whole(
                &of(words.plan_breaks_per_day()),
                typed.per_day,
                BreaksPerDay::new,
            ),
            exercises,
        }
    }

    /// A limit that stays as it was keeps the day it was looked at; another one was looked at today.
    fn limits(&mut self, draft: &Draft, today: Day) -> Limits {
        let mut limits = Limits::default();
        for (id, typed) in &draft.limits {
            let mut before = draft.limits_before.changed();
            let known = before.find(|known| known.id == *id && Some(known.value) == *typed);
            let reviewed = known.map_or(today, |known| known.reviewed);
            let kept = typed
                .filter(|typed| typed.is_finite())
                .ok_or(FieldProblem::NotANumber)
                .and_then(|value| limits.set(*id, value, reviewed));
            self.keep(&limit_label(*id, self.words), kept);
        }
        limits
    }
}

/// Names an exercise as the plan does.
pub(super) fn exercise_name(exercise: Exercise, words: &Words) -> String {
    match exercise {
        Exercise::Bridge => words.kind_plural(Kind::Bridge),
        Exercise::LegRaise => words.kind_plural(Kind::LegRaise),
    }
}

fn whole(typed: f64) -> Result<i64, FieldProblem> {
    if !typed.is_finite() || typed.fract() != 0.0 {
        return Err(FieldProblem::NotANumber);
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the value is whole and held inside a small range"
    )]
    let whole = typed.clamp(-1.0e9, 1.0e9) as i64;
    Ok(whole)
}
