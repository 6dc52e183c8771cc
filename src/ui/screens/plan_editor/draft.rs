//! Owns what is typed in the editor of a plan.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::rules::{LimitId, Limits};
use crate::domain::{
    BreakDeed, Day, Days, Dosage, Exercise, Line, Outing, OwnExerciseId, PersonName, Picture,
    PlanId, PlanSheet, Pseudonym, Raise, Raised, Revision, SetSide, SheetParts, Variant, Weekday,
};
use crate::ui::screens::log::dates::to_field;
use crate::ui::widgets::CalendarDay;

/// Whether a part is in the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Asked {
    /// It is not.
    #[default]
    No,
    /// It is.
    Yes,
}

/// How the days of a week are said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum DaysKind {
    /// They are not.
    #[default]
    Open,
    /// By name.
    Named,
    /// By their number.
    Number,
}

/// When in the week.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct DaysDraft {
    pub(super) kind: DaysKind,
    pub(super) named: BTreeSet<Weekday>,
    pub(super) number: Option<f64>,
}

/// What a next step raises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum StepKind {
    /// There is none.
    #[default]
    Open,
    /// It adds to a number.
    Add(Raised),
    /// It goes on to another variant.
    To,
}

/// What comes next.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct StepDraft {
    pub(super) kind: StepKind,
    pub(super) by: Option<f64>,
    pub(super) to: Option<Variant>,
    pub(super) sessions: Option<f64>,
    pub(super) effort: Option<f64>,
    pub(super) pain: Option<f64>,
    pub(super) said: String,
}

/// How much of one exercise.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct DosageDraft {
    /// Sets and repetitions of each side.
    pub(super) targets: BTreeMap<SetSide, [Option<f64>; 2]>,
    pub(super) days: DaysDraft,
    pub(super) hold: Option<f64>,
    pub(super) tempo: [Option<f64>; 2],
    pub(super) minutes: Option<f64>,
    pub(super) effort: Option<f64>,
    pub(super) step: StepDraft,
}

/// One of the diary's exercises.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ExerciseDraft {
    pub(super) asked: Asked,
    pub(super) variant: Variant,
    pub(super) dosage: DosageDraft,
}

/// An own exercise.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OwnDraft {
    pub(super) id: OwnExerciseId,
    pub(super) name: String,
    pub(super) how_to: String,
    pub(super) dosage: DosageDraft,
    pub(super) picture: Option<Picture>,
}

/// A walk or a swim.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct OutingDraft {
    pub(super) asked: Asked,
    pub(super) minutes: Option<f64>,
    pub(super) days: DaysDraft,
    pub(super) effort: Option<f64>,
}

/// Breaks from sitting.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct BreaksDraft {
    pub(super) after: Option<f64>,
    pub(super) minutes: Option<f64>,
    pub(super) per_day: Option<f64>,
    pub(super) deeds: BTreeSet<BreakDeed>,
    pub(super) reps: BTreeMap<(BreakDeed, SetSide), Option<f64>>,
}

/// Everything that is typed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    pub(super) id: PlanId,
    pub(super) revision: Revision,
    pub(super) parent: Option<Revision>,
    pub(super) made_by: String,
    pub(super) made_for: String,
    pub(super) exercises: BTreeMap<Exercise, ExerciseDraft>,
    pub(super) own: Vec<OwnDraft>,
    pub(super) walk: OutingDraft,
    pub(super) swim: OutingDraft,
    pub(super) breaks: BreaksDraft,
    pub(super) limits: BTreeMap<LimitId, Option<f64>>,
    /// The limits of the plan before, whose days of review stay where the value stays.
    pub(super) limits_before: Limits,
    pub(super) notes: String,
    pub(super) next_visit: Option<CalendarDay>,
}

impl Draft {
    /// A blank plan.
    pub(super) fn blank(id: PlanId, today: Day) -> Self {
        Self::of(&SheetParts::blank(id, today))
    }

    /// A plan's parts.
    pub(super) fn of(parts: &SheetParts) -> Self {
        let exercises = Exercise::ALL.iter().map(|exercise| {
            let mut asked = parts.exercises.iter();
            let asked = asked.find(|asked| asked.variant.exercise() == *exercise);
            let draft = ExerciseDraft {
                asked: if asked.is_some() {
                    Asked::Yes
                } else {
                    Asked::No
                },
                variant: asked.map_or(exercise.usual_variant(), |asked| asked.variant),
                dosage: asked
                    .map(|asked| DosageDraft::of(&asked.dosage))
                    .unwrap_or_default(),
            };
            (*exercise, draft)
        });
        let own = parts.own_exercises.iter().map(|own| OwnDraft {
            id: own.id,
            name: own.name.as_str().to_owned(),
            how_to: own.how_to.as_str().to_owned(),
            dosage: DosageDraft::of(&own.dosage),
            picture: own.picture.clone(),
        });
        let limits = parts.limits.changed();
        Self {
            id: parts.id,
            revision: parts.revision,
            parent: parts.parent,
            made_by: text(parts.made_by.as_ref().map(PersonName::as_str)),
            made_for: text(parts.made_for.as_ref().map(Pseudonym::as_str)),
            exercises: exercises.collect(),
            own: own.collect(),
            walk: OutingDraft::of(parts.walk),
            swim: OutingDraft::of(parts.swim),
            breaks: BreaksDraft::of(parts),
            limits: limits.map(|limit| (limit.id, Some(limit.value))).collect(),
            limits_before: parts.limits.clone(),
            notes: parts.notes.as_str().to_owned(),
            next_visit: parts.next_visit.and_then(to_field),
        }
    }

    /// Adds an own exercise with nothing in it.
    pub(super) fn add_own(&mut self, id: OwnExerciseId) {
        self.own.push(OwnDraft {
            id,
            name: String::new(),
            how_to: String::new(),
            dosage: DosageDraft::default(),
            picture: None,
        });
    }

    /// After saving, what is typed from now on belongs to the next revision.
    pub(super) fn saved(&mut self, sheet: &PlanSheet) {
        let parts = sheet.parts();
        if let Ok(next) = parts.revision.next() {
            self.parent = Some(parts.revision);
            self.revision = next;
        }
        self.limits_before = parts.limits.clone();
    }
}

impl DosageDraft {
    fn of(dosage: &Dosage) -> Self {
        let targets = dosage.targets.iter().map(|(side, target)| {
            let sets = f64::from(target.sets);
            (*side, [Some(sets), Some(f64::from(target.reps.get()))])
        });
        Self {
            targets: targets.collect(),
            days: DaysDraft::of(dosage.days),
            hold: dosage.hold.map(crate::domain::Hold::get),
            tempo: match dosage.tempo {
                Some(tempo) => [Some(tempo.up_s()), Some(tempo.down_s())],
                None => [None, None],
            },
            minutes: dosage.minutes.map(crate::domain::Minutes::get),
            effort: dosage.effort.map(|effort| f64::from(effort.get())),
            step: StepDraft::of(dosage),
        }
    }
}

impl StepDraft {
    fn of(dosage: &Dosage) -> Self {
        let Some(step) = &dosage.next_step else {
            return Self::default();
        };
        let (kind, by, to) = match step.raise {
            Raise::Add(raised, by) => (StepKind::Add(raised), Some(f64::from(by.get())), None),
            Raise::To(variant) => (StepKind::To, None, Some(variant)),
        };
        Self {
            kind,
            by,
            to,
            sessions: step.sessions.map(|sessions| f64::from(sessions.get())),
            effort: step.effort_at_most.map(|effort| f64::from(effort.get())),
            pain: step.pain_at_most.map(|pain| f64::from(pain.get())),
            said: text(step.said.as_ref().map(Line::as_str)),
        }
    }
}

impl DaysDraft {
    fn of(days: Option<Days>) -> Self {
        match days {
            None => Self::default(),
            Some(Days::On(weekdays)) => Self {
                kind: DaysKind::Named,
                named: weekdays.iter().collect(),
                number: None,
            },
            Some(Days::PerWeek(days)) => Self {
                kind: DaysKind::Number,
                named: BTreeSet::new(),
                number: Some(f64::from(days.get())),
            },
        }
    }
}

impl OutingDraft {
    fn of(outing: Option<Outing>) -> Self {
        let Some(outing) = outing else {
            return Self::default();
        };
        Self {
            asked: Asked::Yes,
            minutes: Some(outing.minutes.get()),
            days: DaysDraft::of(outing.days),
            effort: outing.effort.map(|effort| f64::from(effort.get())),
        }
    }
}

impl BreaksDraft {
    fn of(parts: &SheetParts) -> Self {
        let breaks = &parts.breaks;
        let reps = breaks.exercises.iter().flat_map(|exercise| {
            let of_sides = exercise.reps.iter();
            of_sides.map(|(side, reps)| ((exercise.deed, *side), Some(f64::from(reps.get()))))
        });
        Self {
            after: breaks.after.map(crate::domain::Minutes::get),
            minutes: breaks.minutes.map(crate::domain::Minutes::get),
            per_day: breaks.per_day.map(|breaks| f64::from(breaks.get())),
            deeds: breaks
                .exercises
                .iter()
                .map(|exercise| exercise.deed)
                .collect(),
            reps: reps.collect(),
        }
    }
}

fn text(said: Option<&str>) -> String {
    said.unwrap_or_default().to_owned()
}
