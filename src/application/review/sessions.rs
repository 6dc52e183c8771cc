//! Owns the exercise sessions of some days, done beside planned.

use std::collections::BTreeMap;

use crate::domain::{
    Body, DayRange, Exercise, ExerciseName, History, KeptSheet, Kind, OwnExerciseId, Plan,
};

/// Sessions of some days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sessions {
    /// Done: those of the exercises with planned days, or of all where no plan says days.
    pub done: u32,
    /// Planned; `None` where no plan says how many days a week.
    pub planned: Option<u32>,
}

/// One exercise's sessions of some days; `None` for planned where no plan of it says days a week.
/// A plan counts from its day on, a day for a seventh of a week, and whole sessions are counted.
pub fn of_exercise(
    history: &History,
    plans: &[Plan],
    exercise: Exercise,
    days: DayRange,
) -> Sessions {
    let kind = match exercise {
        Exercise::Bridge => Kind::Bridge,
        Exercise::LegRaise => Kind::LegRaise,
    };
    let done = history.of_kind_between(kind, days).count();
    let mut sevenths: Option<u32> = None;
    for day in days.days() {
        let (plan, _before) = Plan::latest_two(plans, exercise, day);
        if let Some(per_week) = plan.and_then(|plan| plan.days_per_week) {
            *sevenths.get_or_insert(0) += u32::from(per_week);
        }
    }
    Sessions {
        done: u32::try_from(done).unwrap_or(u32::MAX),
        planned: sevenths.map(|sevenths| sevenths / 7),
    }
}

/// The sessions of each exercise that a physiotherapist made up and planned days for, with its name
/// in the latest plan that has it. What holds on a day is the plan in force then.
pub(super) fn of_own(
    history: &History,
    sheets: &[KeptSheet],
    days: DayRange,
) -> Vec<(ExerciseName, Sessions)> {
    let mut planned: BTreeMap<OwnExerciseId, (ExerciseName, u32)> = BTreeMap::new();
    for day in days.days() {
        let in_force = KeptSheet::in_force(sheets, day);
        let own = in_force
            .into_iter()
            .flat_map(|kept| kept.sheet.content.own.iter());
        for own in own {
            let Some(rhythm) = own.rhythm else {
                continue;
            };
            let (name, sevenths) = planned
                .entry(own.id)
                .or_insert_with(|| (own.name.clone(), 0));
            name.clone_from(&own.name);
            *sevenths += u32::from(rhythm.days_per_week());
        }
    }
    let done = |id: OwnExerciseId| {
        let sessions = history.of_kind_between(Kind::Own, days);
        let of_it = sessions
            .filter(|entry| matches!(&entry.body, Body::Own(own) if own.exercise == id))
            .count();
        u32::try_from(of_it).unwrap_or(u32::MAX)
    };
    planned
        .into_iter()
        .map(|(id, (name, sevenths))| {
            let sessions = Sessions {
                done: done(id),
                planned: Some(sevenths / 7),
            };
            (name, sessions)
        })
        .collect()
}

/// The sessions of all exercises. Those of exercises that a physiotherapist made up count where
/// their plan says days.
pub(super) fn of_all(
    history: &History,
    (plans, sheets): (&[Plan], &[KeptSheet]),
    days: DayRange,
) -> Sessions {
    let known = each(history, plans, days);
    let own = of_own(history, sheets, days);
    let known = known.iter().map(|(_exercise, sessions)| *sessions);
    let all: Vec<Sessions> = known.chain(own.iter().map(|(_name, own)| *own)).collect();
    let planned: Option<u32> = all
        .iter()
        .filter_map(|sessions| sessions.planned)
        .reduce(u32::saturating_add);
    let done = all
        .iter()
        .filter(|sessions| planned.is_none() || sessions.planned.is_some())
        .map(|sessions| sessions.done)
        .sum();
    Sessions { done, planned }
}

/// How many planned sessions were not done, exercise by exercise.
pub(super) fn skipped(
    history: &History,
    (plans, sheets): (&[Plan], &[KeptSheet]),
    days: DayRange,
) -> u32 {
    let known: u32 = each(history, plans, days)
        .iter()
        .map(|(_exercise, sessions)| sessions.skipped())
        .sum();
    let own: u32 = of_own(history, sheets, days)
        .iter()
        .map(|(_name, sessions)| sessions.skipped())
        .sum();
    known + own
}

/// Each exercise with its sessions.
pub(super) fn each(history: &History, plans: &[Plan], days: DayRange) -> Vec<(Exercise, Sessions)> {
    Exercise::ALL
        .iter()
        .map(|exercise| (*exercise, of_exercise(history, plans, *exercise, days)))
        .collect()
}

impl Sessions {
    /// Planned sessions that were not done.
    pub fn skipped(self) -> u32 {
        self.planned.unwrap_or(0).saturating_sub(self.done)
    }
}
