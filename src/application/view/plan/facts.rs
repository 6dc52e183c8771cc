//! Owns what a plan says, line by line and side by side, and which lines a new plan changes.

use std::collections::BTreeMap;

use crate::application::view::warning::{limit_label, limit_text};
use crate::domain::{
    BreakExercise, BreakTarget, Day, Days, Dosage, Exercise, Line, NextStep, Outing, OwnExercise,
    PersonName, PlanSheet, Raise, Raised, Reps, SetSide, Weekday,
};
use crate::i18n::Words;

/// One thing that a plan says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Names it in every revision, whatever the language.
    pub key: String,
    /// What it belongs to, such as an exercise.
    pub group: String,
    /// What it is.
    pub label: String,
    /// The side it is about.
    pub side: Option<SetSide>,
    /// What the plan says.
    pub value: String,
}

/// One thing that a new plan says differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is, with what it belongs to.
    pub label: String,
    /// The side it is about.
    pub side: Option<SetSide>,
    /// What the plan in force says; `None` where it says nothing.
    pub from: Option<String>,
    /// What the new plan says; `None` where it says nothing.
    pub to: Option<String>,
}

impl Change {
    /// In one line, such as "Side-lying leg raises, left: 2 × 8 → 3 × 8".
    pub fn text(&self, words: &Words) -> String {
        match (&self.from, &self.to) {
            (Some(from), Some(to)) => words.plan_changed(from, &self.label, to),
            (None, Some(to)) => words.plan_added(&self.label, to),
            (Some(from), None) => words.plan_removed(from, &self.label),
            (None, None) => self.label.clone(),
        }
    }
}

/// What a new plan changes, in the order of the new plan; what it no longer says stands last.
pub fn changes(old: Option<&PlanSheet>, new: &PlanSheet, words: &Words) -> Vec<Change> {
    let before = old.map(|sheet| facts(sheet, words)).unwrap_or_default();
    let after = facts(new, words);
    let mut open: BTreeMap<&str, &Fact> = before
        .iter()
        .map(|fact| (fact.key.as_str(), fact))
        .collect();
    let mut changes = Vec::new();
    for fact in &after {
        let from = open.remove(fact.key.as_str());
        if from.is_some_and(|from| from.value == fact.value) {
            continue;
        }
        changes.push(Change {
            label: label(fact, words),
            side: fact.side,
            from: from.map(|from| from.value.clone()),
            to: Some(fact.value.clone()),
        });
    }
    for fact in &before {
        if open.contains_key(fact.key.as_str()) {
            changes.push(Change {
                label: label(fact, words),
                side: fact.side,
                from: Some(fact.value.clone()),
                to: None,
            });
        }
    }
    changes
}

fn label(fact: &Fact, words: &Words) -> String {
    if fact.label.is_empty() {
        return fact.group.clone();
    }
    words.plan_label(&fact.group, &fact.label)
}

/// The name of a day of the week, in short.
pub fn weekday_name(day: Weekday, words: &Words) -> String {
    const MONDAY: Day = Day::fixed(2026, 11, 23);
    words.weekday_short(MONDAY.plus(i64::from(day as u8)))
}

/// Says when in the week, such as "Tue, Thu, Sat" or "3 days a week".
pub fn days_text(days: Days, words: &Words) -> String {
    match days {
        Days::On(weekdays) if weekdays.count() == 7 => words.plan_daily(),
        Days::On(weekdays) => {
            let names: Vec<String> = weekdays
                .iter()
                .map(|day| weekday_name(day, words))
                .collect();
            words.list(&names)
        }
        Days::PerWeek(days) => words.practice_days(i64::from(days.get())),
    }
}

/// Names a plan by its revision and who made it when.
pub fn plan_name(sheet: &PlanSheet, words: &Words) -> String {
    let parts = sheet.parts();
    let day = words.day_medium(parts.made);
    let revision = i64::from(parts.revision.get());
    match &parts.made_by {
        Some(name) => words.plan_name_by(&day, revision, name.as_str()),
        None => words.plan_name(&day, revision),
    }
}

/// Everything a plan says, in its order.
pub fn facts(sheet: &PlanSheet, words: &Words) -> Vec<Fact> {
    let parts = sheet.parts();
    let mut list = List {
        facts: Vec::new(),
        words,
    };
    for asked in &parts.exercises {
        let exercise = asked.variant.exercise();
        let group = match exercise {
            Exercise::Bridge => words.kind_plural(crate::domain::Kind::Bridge),
            Exercise::LegRaise => words.kind_plural(crate::domain::Kind::LegRaise),
        };
        let to = Place {
            key: exercise.id().to_owned(),
            group,
        };
        list.add(
            &to,
            "variant",
            words.plan_variant(),
            words.variant(asked.variant),
        );
        list.dosage(&to, &asked.dosage);
    }
    for own in &parts.own_exercises {
        let to = Place {
            key: own.id.to_string(),
            group: own.name.as_str().to_owned(),
        };
        list.dosage(&to, &own.dosage);
        if !own.how_to.is_empty() {
            list.add(
                &to,
                "how",
                words.plan_how_to(),
                own.how_to.as_str().to_owned(),
            );
        }
        if let Some(picture) = &own.picture {
            let (width, height) = picture.size();
            let size = words.plan_picture_size(i64::from(height), i64::from(width));
            list.add(&to, "picture", words.plan_picture(), size);
        }
    }
    list.outing("walk", words.kind(crate::domain::Kind::Walk), parts.walk);
    list.outing("swim", words.kind(crate::domain::Kind::Swim), parts.swim);
    list.breaks(&parts.breaks);
    let to = Place::new("limit", words.plan_limits());
    for limit in parts.limits.changed() {
        let text = limit_text(limit.id, limit.value, words);
        let reviewed = words.day_medium(limit.reviewed);
        let value = words.plan_limit(&reviewed, &text);
        list.add(&to, limit.id.id(), limit_label(limit.id, words), value);
    }
    if let Some(visit) = parts.next_visit {
        let to = Place::new("visit", words.plan_next_visit());
        list.add(&to, "", String::new(), words.day_long(visit));
    }
    if !parts.notes.is_empty() {
        let to = Place::new("notes", words.plan_notes());
        list.add(&to, "", String::new(), parts.notes.as_str().to_owned());
    }
    if let Some(name) = &parts.made_by {
        let to = Place::new("by", words.plan_made_by());
        list.add(&to, "", String::new(), PersonName::as_str(name).to_owned());
    }
    list.facts
}

/// What a fact belongs to.
struct Place {
    key: String,
    group: String,
}

impl Place {
    fn new(key: &str, group: String) -> Self {
        Self {
            key: key.to_owned(),
            group,
        }
    }
}

struct List<'a> {
    facts: Vec<Fact>,
    words: &'a Words,
}

impl List<'_> {
    fn add(&mut self, to: &Place, key: &str, label: String, value: String) {
        self.add_of(to, (key, None), label, value);
    }

    fn add_of(
        &mut self,
        to: &Place,
        (key, side): (&str, Option<SetSide>),
        label: String,
        value: String,
    ) {
        self.facts.push(Fact {
            key: format!("{} {key}", to.key),
            group: to.group.clone(),
            label,
            side,
            value,
        });
    }

    fn dosage(&mut self, to: &Place, dosage: &Dosage) {
        let words = self.words;
        for (side, target) in &dosage.targets {
            let sets = i64::from(target.sets);
            let value = words.diary_part_sets(sets, &target.reps.get().to_string());
            self.add_of(
                to,
                (side.id(), Some(*side)),
                side_label(*side, words),
                value,
            );
        }
        if let Some(hold) = dosage.hold {
            self.add(to, "hold", words.plan_hold(), words.seconds(hold.get()));
        }
        if let Some(tempo) = dosage.tempo {
            let down = words.seconds(tempo.down_s());
            let value = words.plan_tempo_value(&down, &words.seconds(tempo.up_s()));
            self.add(to, "tempo", words.plan_tempo(), value);
        }
        if let Some(minutes) = dosage.minutes {
            self.add(
                to,
                "minutes",
                words.plan_minutes(),
                words.minutes(minutes.get()),
            );
        }
        if let Some(effort) = dosage.effort {
            let value = words.plan_of_ten(i64::from(effort.get()));
            self.add(to, "effort", words.plan_effort(), value);
        }
        if let Some(days) = dosage.days {
            self.add(to, "days", words.plan_days(), days_text(days, words));
        }
        if let Some(step) = &dosage.next_step {
            self.add(to, "step", words.plan_next_step(), step_text(step, words));
        }
    }

    fn outing(&mut self, key: &str, group: String, outing: Option<Outing>) {
        let Some(outing) = outing else {
            return;
        };
        let words = self.words;
        let to = Place::new(key, group);
        self.add(
            &to,
            "minutes",
            words.plan_minutes(),
            words.minutes(outing.minutes.get()),
        );
        if let Some(effort) = outing.effort {
            let value = words.plan_of_ten(i64::from(effort.get()));
            self.add(&to, "effort", words.plan_effort(), value);
        }
        if let Some(days) = outing.days {
            self.add(&to, "days", words.plan_days(), days_text(days, words));
        }
    }

    fn breaks(&mut self, breaks: &BreakTarget) {
        let words = self.words;
        let to = Place::new("breaks", words.plan_breaks());
        if let Some(after) = breaks.after {
            let value = words.minutes(after.get());
            self.add(&to, "after", words.plan_breaks_after(), value);
        }
        if let Some(minutes) = breaks.minutes {
            let value = words.minutes(minutes.get());
            self.add(&to, "minutes", words.plan_breaks_minutes(), value);
        }
        if let Some(per_day) = breaks.per_day {
            let value = words.whole(i64::from(per_day.get()));
            self.add(&to, "per-day", words.plan_breaks_per_day(), value);
        }
        for exercise in &breaks.exercises {
            let label = words.break_deed(exercise.deed);
            let value = if exercise.reps.is_empty() {
                words.plan_breaks_uncounted()
            } else {
                reps_text(&exercise.reps, words)
            };
            self.add(&to, exercise.deed.id(), label, value);
        }
    }
}

fn side_label(side: SetSide, words: &Words) -> String {
    match side {
        SetSide::Left => words.plan_left(),
        SetSide::Right => words.plan_right(),
        SetSide::Both => words.plan_both(),
    }
}

/// How often for each side, such as "left 10 · right 8".
fn reps_text(reps: &BTreeMap<SetSide, Reps>, words: &Words) -> String {
    let parts = reps
        .iter()
        .map(|(side, reps)| words.plan_reps_of(i64::from(reps.get()), &side_label(*side, words)));
    parts
        .reduce(|first, second| words.common_join(&first, &second))
        .unwrap_or_default()
}

/// What to do in a break, with how often for each side.
pub fn break_text(exercise: &BreakExercise, words: &Words) -> String {
    let deed = words.break_deed(exercise.deed);
    if exercise.reps.is_empty() {
        words.plantoday_break(&deed)
    } else {
        words.plantoday_break_reps(&deed, &reps_text(&exercise.reps, words))
    }
}

/// What each side does of an own exercise, and on which days.
pub fn own_text(own: &OwnExercise, words: &Words) -> Vec<(Option<SetSide>, String)> {
    let targets = own.dosage.targets.iter().map(|(side, target)| {
        let reps = target.reps.get().to_string();
        let sets = words.diary_part_sets(i64::from(target.sets), &reps);
        let text = words.plan_side_sets(&sets, &side_label(*side, words));
        (Some(*side), text)
    });
    let days = own.dosage.days.map(|days| (None, days_text(days, words)));
    targets.chain(days).collect()
}

fn step_text(step: &NextStep, words: &Words) -> String {
    let raise = match step.raise {
        Raise::Add(raised, by) => {
            let by = i64::from(by.get());
            match raised {
                Raised::Reps => words.plan_raise_reps(by),
                Raised::Sets => words.plan_raise_sets(by),
                Raised::Hold => words.plan_raise_hold(by),
                Raised::Minutes => words.plan_raise_minutes(by),
                Raised::Days => words.plan_raise_days(by),
            }
        }
        Raise::To(variant) => words.plan_raise_to(&words.variant(variant)),
    };
    let mut parts = vec![raise];
    parts.extend(
        step.sessions
            .map(|sessions| words.plan_step_sessions(i64::from(sessions.get()))),
    );
    parts.extend(
        step.effort_at_most
            .map(|effort| words.plan_step_effort(i64::from(effort.get()))),
    );
    parts.extend(
        step.pain_at_most
            .map(|pain| words.plan_step_pain(i64::from(pain.get()))),
    );
    parts.extend(step.said.as_ref().map(|said| Line::as_str(said).to_owned()));
    parts
        .into_iter()
        .reduce(|first, second| words.common_join(&first, &second))
        .unwrap_or_default()
}
