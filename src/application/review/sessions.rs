//! Owns the exercise sessions of some days, done beside planned.

use crate::domain::{DayRange, Exercise, History, Kind, Plan};

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

/// The sessions of all exercises.
pub(super) fn of_all(history: &History, plans: &[Plan], days: DayRange) -> Sessions {
    let each = each(history, plans, days);
    let planned: Option<u32> = each
        .iter()
        .filter_map(|(_exercise, sessions)| sessions.planned)
        .reduce(u32::saturating_add);
    let done = each
        .iter()
        .filter(|(_exercise, sessions)| planned.is_none() || sessions.planned.is_some())
        .map(|(_exercise, sessions)| sessions.done)
        .sum();
    Sessions { done, planned }
}

/// How many planned sessions were not done, exercise by exercise.
pub(super) fn skipped(history: &History, plans: &[Plan], days: DayRange) -> u32 {
    each(history, plans, days)
        .iter()
        .map(|(_exercise, sessions)| sessions.skipped())
        .sum()
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
