//! Owns what of the care path stands below the charts: steps that happened, began or ended.

use crate::domain::{CareStep, Day, DayRange, Entry, StepDue};

/// Something of the care path on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathEvent {
    /// The day.
    pub day: Day,
    /// The step.
    pub step: CareStep,
    /// What of it was on that day.
    pub what: EventKind,
}

/// What of a step was on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// All of it.
    Happened,
    /// The first day of what lasts.
    Began,
    /// The last day of what lasted.
    Ended,
}

/// The events of some entries in a range, oldest first; its last day is today. Only what is done
/// counts: a step that is booked may still be moved.
pub fn path_events<'a>(
    entries: impl IntoIterator<Item = &'a Entry>,
    range: DayRange,
) -> Vec<PathEvent> {
    let mut events: Vec<PathEvent> = entries
        .into_iter()
        .flat_map(|entry| of_entry(entry, range.last))
        .filter(|event| range.contains(event.day))
        .collect();
    events.sort_by_key(|event| event.day);
    events
}

fn of_entry(entry: &Entry, today: Day) -> Vec<PathEvent> {
    let Some(step) = entry.body.care_step() else {
        return Vec::new();
    };
    match step.due(&entry.when, today) {
        StepDue::Running | StepDue::Over => {}
        StepDue::ToArrange | StepDue::ToArrangeLate | StepDue::Ahead | StepDue::Passed => {
            return Vec::new();
        }
    }
    let event = |day: Day, what: EventKind| PathEvent {
        day,
        step: step.clone(),
        what,
    };
    if !step.kind.lasts() {
        return vec![event(entry.when.day, EventKind::Happened)];
    }
    let ended = step.until.map(|day| event(day, EventKind::Ended));
    std::iter::once(event(entry.when.day, EventKind::Began))
        .chain(ended)
        .collect()
}
