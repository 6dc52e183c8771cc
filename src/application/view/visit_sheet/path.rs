//! Owns the sections made of the care path: what was tried, visits and examinations, and medicines.

use super::VisitExtra;
use super::facts::Facts;
use crate::domain::{
    CareStep, DayRange, Entry, Kind, StepDue, StepGroup, StepLine, StepName, StepPlace,
};
use crate::exchange::report::VisitPiece;
use crate::i18n::count;

/// What is tried in the diary itself, in the order of the page.
const TRIED: [Kind; 6] = [
    Kind::Bridge,
    Kind::LegRaise,
    Kind::Own,
    Kind::Walk,
    Kind::Swim,
    Kind::Break,
];

impl Facts<'_> {
    /// Exercises since when and how often, then treatments, injections and operations.
    pub(super) fn tried(&self) -> Vec<VisitPiece> {
        let words = self.words;
        let kinds = TRIED.into_iter().filter_map(|kind| self.kind_line(kind));
        let groups = [StepGroup::Treatment, StepGroup::Injection];
        let mut steps = self.begun(&groups);
        steps.reverse();
        let steps = steps
            .into_iter()
            .map(|(entry, step)| self.step_line(entry, step));
        let steps = self.room.list(steps.collect(), words);
        let lines: Vec<String> = kinds.chain(steps).collect();
        list(lines)
    }

    /// Since when a kind is in the diary, and on how many of the latest days.
    fn kind_line(&self, kind: Kind) -> Option<String> {
        let words = self.words;
        let since = self
            .since
            .get(&kind)
            .filter(|since| **since <= self.today)?;
        let first = self.first_day().unwrap_or(self.today);
        let lately = self.lately();
        let days = DayRange {
            first: lately.first.max(first),
            last: lately.last,
        };
        let length = days.last.days_since(days.first) + 1;
        let done = self.days_of(kind, days);
        let rate = done as f64 * 7.0 / length as f64;
        let name = match kind {
            Kind::Own => words.visitsheet_own(),
            Kind::Bridge
            | Kind::LegRaise
            | Kind::Walk
            | Kind::Swim
            | Kind::Break
            | Kind::CheckIn
            | Kind::Girth
            | Kind::CareStep
            | Kind::BodyMap
            | Kind::Note => words.kind_plural(kind),
        };
        let since = words.day_medium(*since);
        // A rate of a few days would say more than they do.
        Some(if length < 7 {
            words.visitsheet_kind_few(&words.whole(count(done)), length, &name, &since)
        } else {
            let rate = words.number_short(rate, 1);
            words.visitsheet_kind(&words.whole(count(done)), length, &name, &rate, &since)
        })
    }

    /// What was done of some families, oldest first: nothing that is ahead.
    fn begun(&self, groups: &[StepGroup]) -> Vec<(&Entry, &CareStep)> {
        let mut steps = self.steps_of(groups);
        steps.retain(|(entry, step)| match step.due(&entry.when, self.today) {
            StepDue::Running | StepDue::Over | StepDue::Passed => true,
            StepDue::ToArrange | StepDue::ToArrangeLate | StepDue::Ahead => false,
        });
        steps
    }

    /// Visits, examinations and results, newest first, then what is ahead.
    pub(super) fn exams(&self) -> Vec<VisitPiece> {
        let words = self.words;
        let groups = [StepGroup::Visit, StepGroup::Examination, StepGroup::Result];
        let mut past = self.begun(&groups);
        past.reverse();
        let past = past
            .into_iter()
            .map(|(entry, step)| self.step_line(entry, step));
        let past = self.room.list(past.collect(), words);
        let ahead = self.steps_of(StepGroup::ALL).into_iter();
        let ahead = ahead.filter_map(|(entry, step)| self.ahead_line(entry, step));
        let ahead = self.room.list(ahead.collect(), words);
        let mut pieces = list(past);
        if !ahead.is_empty() {
            pieces.push(VisitPiece::Text(words.visitsheet_ahead()));
            pieces.extend(list(ahead));
        }
        pieces
    }

    /// Medicines: those that go on, then those that ended, newest first.
    pub(super) fn medicines(&self) -> Vec<VisitPiece> {
        let mut steps = self.begun(&[StepGroup::Medicine]);
        steps.reverse();
        steps.sort_by_key(|(entry, step)| match step.due(&entry.when, self.today) {
            StepDue::Running => 0,
            StepDue::Passed
            | StepDue::Over
            | StepDue::ToArrange
            | StepDue::ToArrangeLate
            | StepDue::Ahead => 1,
        });
        let lines = steps
            .into_iter()
            .map(|(entry, step)| self.step_line(entry, step));
        list(self.room.list(lines.collect(), self.words))
    }

    /// A step that was done, with its days and what came of it.
    fn step_line(&self, entry: &Entry, step: &CareStep) -> String {
        let words = self.words;
        let day = words.day_medium(entry.when.day);
        let when = match (step.due(&entry.when, self.today), step.until) {
            (StepDue::Running, None) => words.visitsheet_step_since(&day),
            (StepDue::Running | StepDue::Over, Some(until)) => {
                words.visitsheet_step_until(&day, &words.day_medium(until))
            }
            (StepDue::Passed, _) => words.visitsheet_step_passed(&day),
            (StepDue::Over | StepDue::ToArrange | StepDue::ToArrangeLate | StepDue::Ahead, _) => {
                day
            }
        };
        let mut line = words.visitsheet_step(&self.step_name(step), &when);
        if self.takes(VisitExtra::PathWords) {
            if let Some(place) = &step.place {
                line = words.common_join(&line, StepPlace::as_str(place));
            }
            if let Some(result) = &step.result {
                let result = words.visitsheet_step_result(StepLine::as_str(result));
                line = words.common_join(&line, &result);
            }
            if let Some(next) = &step.next {
                let next = words.visitsheet_step_next(StepLine::as_str(next));
                line = words.common_join(&line, &next);
            }
        }
        line
    }

    /// A step that is booked or still to be arranged.
    fn ahead_line(&self, entry: &Entry, step: &CareStep) -> Option<String> {
        let words = self.words;
        let place = step.place.as_ref().map(StepPlace::as_str);
        let place = place.filter(|_place| self.takes(VisitExtra::PathWords));
        let name = self.step_name(step);
        let name = place.map_or(name.clone(), |place| words.common_join(&name, place));
        let day = words.day_medium(entry.when.day);
        match step.due(&entry.when, self.today) {
            StepDue::Ahead => {
                let when = entry.when.time.map_or(day.clone(), |time| {
                    words.visitsheet_day_and_time(&day, &words.clock_time(time))
                });
                Some(words.visitsheet_step_booked(&name, &when))
            }
            StepDue::ToArrange | StepDue::ToArrangeLate => {
                Some(words.visitsheet_step_to_book(&day, &name))
            }
            StepDue::Passed | StepDue::Running | StepDue::Over => None,
        }
    }

    /// The kind, and the name that was typed where it may go in.
    fn step_name(&self, step: &CareStep) -> String {
        let words = self.words;
        let kind = words.step_kind(step.kind);
        let name = step.name.as_ref().map(StepName::as_str);
        let name = name.filter(|_name| self.takes(VisitExtra::PathWords));
        match (step.kind.group(), name) {
            // The heading says that it is one.
            (StepGroup::Medicine, Some(name)) => name.to_owned(),
            (
                StepGroup::Visit
                | StepGroup::Examination
                | StepGroup::Result
                | StepGroup::Treatment
                | StepGroup::Injection,
                Some(name),
            ) => words.common_join(&kind, name),
            (_, None) => kind,
        }
    }
}

fn list(lines: Vec<String>) -> Vec<VisitPiece> {
    if lines.is_empty() {
        Vec::new()
    } else {
        vec![VisitPiece::List(lines)]
    }
}
