//! Owns the person's care path: every step with what it asks of them today.

use crate::application::{Fault, View};
use crate::domain::{CareStep, Day, Entry, Kind, StepDue, StepGroup, StepState};
use crate::store::Reader;

/// Every step, oldest day first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CarePath {
    /// The steps.
    pub steps: Vec<PathStep>,
}

/// One step with its entry.
#[derive(Clone, Debug, PartialEq)]
pub struct PathStep {
    /// The entry it is.
    pub entry: Entry,
    /// What the entry says.
    pub step: CareStep,
    /// What it asks of the person.
    pub due: StepDue,
}

impl View for CarePath {
    type Key = ();

    fn build(reader: &Reader<'_>, today: Day, (): &Self::Key) -> Result<Self, Fault> {
        Ok(Self::of(reader.latest(Kind::CareStep, usize::MAX)?, today))
    }
}

impl CarePath {
    /// The path that some entries make.
    pub fn of(entries: impl IntoIterator<Item = Entry>, today: Day) -> Self {
        let mut steps: Vec<PathStep> = entries
            .into_iter()
            .filter_map(|entry| PathStep::of(entry, today))
            .collect();
        steps.sort_by_key(|step| (step.entry.when.day, step.entry.when.time, step.entry.id));
        Self { steps }
    }

    /// The appointments that are ahead.
    pub fn ahead(&self) -> impl Iterator<Item = &PathStep> {
        self.steps.iter().filter(|step| step.is_appointment())
    }

    /// What comes next after the latest finished step, while nothing is ahead and it is no step of
    /// its own yet.
    pub fn wants_next(&self) -> Option<(&PathStep, &str)> {
        if !self.steps.iter().all(PathStep::is_finished) {
            return None;
        }
        let step = self.steps.iter().rev().find(|step| step.is_finished())?;
        let next = step.step.next.as_ref()?.as_str();
        let name = name_of_next(next);
        let said = |other: &PathStep| {
            let other = other.step.name.as_ref();
            other.is_some_and(|other| other.as_str() == name)
        };
        (!self.steps.iter().any(said)).then_some((step, next))
    }
}

/// What a step is called that was written down as what comes next: as much of it as a name takes.
pub fn name_of_next(next: &str) -> String {
    const MOST: usize = 100;
    let name: String = next.chars().take(MOST).collect();
    name.trim().to_owned()
}

impl PathStep {
    /// A step as it stands on a day; `None` for an entry of another kind.
    pub fn of(entry: Entry, today: Day) -> Option<Self> {
        let step = entry.body.care_step()?.clone();
        Some(Self {
            due: step.due(&entry.when, today),
            entry,
            step,
        })
    }

    /// Whether it is an appointment that is ahead, which a calendar can take.
    pub fn is_appointment(&self) -> bool {
        self.due == StepDue::Ahead
    }

    /// Whether it lies behind, or goes on.
    pub const fn is_finished(&self) -> bool {
        match self.due {
            StepDue::Running | StepDue::Over => true,
            StepDue::ToArrange | StepDue::ToArrangeLate | StepDue::Ahead | StepDue::Passed => false,
        }
    }

    /// How far it is once it happened.
    pub const fn happened(&self) -> StepState {
        match self.step.kind.group() {
            StepGroup::Result => StepState::ResultIn,
            StepGroup::Visit
            | StepGroup::Examination
            | StepGroup::Treatment
            | StepGroup::Medicine
            | StepGroup::Injection => StepState::Done,
        }
    }
}
