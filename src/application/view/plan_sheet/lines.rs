//! Owns a plan in words, line by line, and what differs between two plans.

use crate::application::view::practice::kind_of;
use crate::application::view::warning::limit_label;
use crate::domain::rules::LimitId;
use crate::domain::{
    ActivityGoal, BreakGoal, Day, Exercise, Kind, OwnExercise, Picture, Prescription, ProgressStep,
    Raise, Rhythm, SetSide, SheetContent, Side, Target, Weekday,
};
use crate::i18n::Words;

/// One thing that a plan says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is about, for programs: `leg-raise.left`.
    pub key: String,
    /// The side it is about.
    pub side: Option<Side>,
    /// What it is about: `Side-lying leg raises, left`.
    pub label: String,
    /// What it says: `3 × 8`.
    pub value: String,
    /// The picture it is about.
    pub picture: Option<Picture>,
}

/// One thing that differs between two plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is about, for programs.
    pub key: String,
    /// The side it is about.
    pub side: Option<Side>,
    /// What it is about.
    pub label: String,
    /// What was said before; `None` where nothing was.
    pub before: Option<String>,
    /// What is said now; `None` where nothing is.
    pub after: Option<String>,
    /// The picture it is about.
    pub picture: Option<Picture>,
}

impl Change {
    /// Says it in one line: `Side-lying leg raises, left: 2 × 8 → 3 × 8`.
    pub fn text(&self, words: &Words) -> String {
        match (&self.before, &self.after) {
            (Some(before), Some(after)) => words.plansheet_changed(after, before, &self.label),
            (None, Some(after)) => words.plansheet_added(after, &self.label),
            (Some(before), None) => words.plansheet_gone(before, &self.label),
            (None, None) => self.label.clone(),
        }
    }
}

/// Says what differs between two plans, in the order of the later one; what fell away comes last.
pub fn changes(before: &SheetContent, after: &SheetContent, words: &Words) -> Vec<Change> {
    let (mut old, new) = (lines(before, words), lines(after, words));
    let mut found = Vec::new();
    for line in new {
        let place = old.iter().position(|known| known.key == line.key);
        let was = place.map(|place| old.remove(place));
        let same = was
            .as_ref()
            .is_some_and(|was| was.value == line.value && was.picture == line.picture);
        if !same {
            let value = match &was {
                Some(was) if was.value == line.value => words.own_picture_changed(&line.value),
                Some(_) | None => line.value.clone(),
            };
            found.push(changed(&line, was.map(|was| was.value), Some(value)));
        }
    }
    for line in old {
        found.push(changed(&line, Some(line.value.clone()), None));
    }
    for change in &mut found {
        fall_back_to_default(change, words);
    }
    found
}

fn changed(line: &Line, before: Option<String>, after: Option<String>) -> Change {
    Change {
        key: line.key.clone(),
        side: line.side,
        label: line.label.clone(),
        before,
        after,
        picture: line.picture.clone(),
    }
}

/// A limit that nobody set has the program's own value.
fn fall_back_to_default(change: &mut Change, words: &Words) {
    let Some(id) = change.key.strip_prefix(LIMIT) else {
        return;
    };
    if let Ok(id) = LimitId::from_id(id) {
        let own = || Some(limit_value(id.default_value(), words));
        change.before = change.before.take().or_else(own);
        change.after = change.after.take().or_else(own);
    }
}

const LIMIT: &str = "limit.";

/// Any Monday, to name the days of the week from.
const MONDAY: Day = Day::fixed(2026, 11, 23);

/// Says everything that a plan asks for.
pub fn lines(content: &SheetContent, words: &Words) -> Vec<Line> {
    let mut found = Vec::new();
    for prescription in content.prescriptions.iter() {
        exercise_lines(prescription, words, &mut found);
    }
    for own in content.own.iter() {
        own_lines(own, words, &mut found);
    }
    for (kind, goal) in [(Kind::Walk, content.walk), (Kind::Swim, content.swim)] {
        if let Some(goal) = goal {
            goal_lines(kind, &goal, words, &mut found);
        }
    }
    if let Some(breaks) = &content.breaks {
        break_lines(breaks, words, &mut found);
    }
    for limit in content.limits.changed() {
        found.push(Line {
            key: format!("{LIMIT}{}", limit.id.id()),
            side: None,
            label: words.plansheet_limit(&limit_label(limit.id, words)),
            value: limit_value(limit.value, words),
            picture: None,
        });
    }
    if let Some(day) = content.next_visit {
        found.push(plain(
            "next-visit",
            words.plansheet_next_visit(),
            words.day_full(day),
        ));
    }
    if !content.note.is_empty() {
        let note = content.note.as_str().to_owned();
        found.push(plain("note", words.plansheet_note(), note));
    }
    found
}

fn limit_value(value: f64, words: &Words) -> String {
    words.number_short(value, 2)
}

fn plain(key: &str, label: String, value: String) -> Line {
    Line {
        key: key.to_owned(),
        side: None,
        label,
        value,
        picture: None,
    }
}

/// Adds lines about one thing.
struct About<'a> {
    id: String,
    name: String,
    words: &'a Words,
    found: &'a mut Vec<Line>,
}

impl About<'_> {
    fn add(&mut self, key: &str, part: &str, value: Option<String>) {
        self.add_of(None, key, part, value);
    }

    fn add_of(&mut self, side: Option<Side>, key: &str, part: &str, value: Option<String>) {
        let Some(value) = value else {
            return;
        };
        self.found.push(Line {
            key: format!("{}.{key}", self.id),
            side,
            label: self.words.plansheet_of(part, &self.name),
            value,
            picture: None,
        });
    }
}

fn exercise_lines(prescription: &Prescription, words: &Words, found: &mut Vec<Line>) {
    let exercise = prescription.variant.exercise();
    let mut about = About {
        id: exercise.id().to_owned(),
        name: exercise_name(exercise, words),
        words,
        found,
    };
    for (side, target) in prescription.targets.iter() {
        let part = side_name(side, words);
        about.add_of(
            side.alone(),
            side.id(),
            &part,
            Some(target_text(target, words)),
        );
    }
    let variant = words.variant(prescription.variant);
    about.add("variant", &words.plansheet_variant(), Some(variant));
    let hold = prescription.hold.map(|hold| words.seconds(hold.get()));
    about.add("hold", &words.plansheet_hold(), hold);
    let minutes = prescription
        .minutes
        .map(|minutes| words.minutes(minutes.get()));
    about.add("minutes", &words.plansheet_time(), minutes);
    let effort = prescription
        .effort
        .map(|effort| words.whole(i64::from(effort.get())));
    about.add("effort", &words.plansheet_effort(), effort);
    let rhythm = prescription.rhythm.map(|rhythm| rhythm_text(rhythm, words));
    about.add("days", &words.plansheet_days(), rhythm);
    let step = prescription
        .step
        .as_ref()
        .map(|step| step_text(step, words));
    about.add("step", &words.plansheet_step(), step);
}

/// Says what an own exercise is called first: it is nothing that the diary knows.
fn own_lines(own: &OwnExercise, words: &Words, found: &mut Vec<Line>) {
    let id = format!("own.{}", own.id);
    let name = own.name.as_str().to_owned();
    found.push(plain(
        &format!("{id}.name"),
        words.own_exercise(),
        name.clone(),
    ));
    let mut about = About {
        id,
        name,
        words,
        found,
    };
    for (side, target) in own.targets.iter() {
        let part = match side.alone() {
            Some(side) => words.side(side),
            None => words.own_both(),
        };
        let text = words.own_target(own.counted, target);
        about.add_of(side.alone(), side.id(), &part, Some(text));
    }
    let how = (!own.how.is_empty()).then(|| own.how.as_str().to_owned());
    about.add("how", &words.own_how(), how);
    let effort = own
        .effort
        .map(|effort| words.whole(i64::from(effort.get())));
    about.add("effort", &words.plansheet_effort(), effort);
    let rhythm = own.rhythm.map(|rhythm| rhythm_text(rhythm, words));
    about.add("days", &words.plansheet_days(), rhythm);
    let Some(picture) = &own.picture else {
        return;
    };
    let said = picture.words().as_str();
    let said = match picture.file() {
        Some(_) => said.to_owned(),
        None => words.own_picture_not_here(said),
    };
    about.add("picture", &words.own_picture(), Some(said));
    if let Some(line) = about.found.last_mut() {
        line.picture = Some(picture.clone());
    }
}

fn goal_lines(kind: Kind, goal: &ActivityGoal, words: &Words, found: &mut Vec<Line>) {
    let mut about = About {
        id: kind.id().to_owned(),
        name: words.kind(kind),
        words,
        found,
    };
    let minutes = goal.minutes().map(|minutes| words.minutes(minutes.get()));
    about.add("minutes", &words.plansheet_time(), minutes);
    let effort = goal
        .effort()
        .map(|effort| words.whole(i64::from(effort.get())));
    about.add("effort", &words.plansheet_effort(), effort);
    let rhythm = goal.rhythm().map(|rhythm| rhythm_text(rhythm, words));
    about.add("days", &words.plansheet_days(), rhythm);
}

fn break_lines(breaks: &BreakGoal, words: &Words, found: &mut Vec<Line>) {
    let mut about = About {
        id: Kind::Break.id().to_owned(),
        name: words.plansheet_breaks(),
        words,
        found,
    };
    let per_day = breaks
        .per_day()
        .map(|count| words.whole(i64::from(count.get())));
    about.add("per-day", &words.plansheet_per_day(), per_day);
    let minutes = breaks.minutes().map(|minutes| words.minutes(minutes.get()));
    about.add("minutes", &words.plansheet_time(), minutes);
    let deeds: Vec<String> = breaks
        .deeds()
        .iter()
        .map(|deed| words.break_deed(*deed))
        .collect();
    let deeds = (!deeds.is_empty()).then(|| words.list(&deeds));
    about.add("deeds", &words.plansheet_deeds(), deeds);
}

/// Names an exercise in the plural.
fn exercise_name(exercise: Exercise, words: &Words) -> String {
    words.kind_plural(kind_of(exercise))
}

/// Names a side inside a line: `left`.
fn side_name(side: SetSide, words: &Words) -> String {
    match side.alone() {
        Some(side) => words.side(side),
        None => words.practice_plan_both(),
    }
}

/// Says sets and repetitions: `3 × 8`.
fn target_text(target: Target, words: &Words) -> String {
    let reps = words.whole(i64::from(target.reps.get()));
    words.diary_part_sets(i64::from(target.sets), &reps)
}

/// Says how often in a week: `Mon, Wed and Fri`, or `3 days a week`.
pub fn rhythm_text(rhythm: Rhythm, words: &Words) -> String {
    match rhythm {
        Rhythm::Times(days) => words.practice_days(i64::from(days.get())),
        Rhythm::On(days) if days.count() == 7 => words.plansheet_every_day(),
        Rhythm::On(days) => {
            let names: Vec<String> = days.iter().map(|day| weekday_name(day, words)).collect();
            words.list(&names)
        }
    }
}

/// Names a day of the week in short: `Mon`.
pub fn weekday_name(day: Weekday, words: &Words) -> String {
    words.weekday_short(MONDAY.plus(i64::from(day.number()) - 1))
}

/// Names what a step raises.
pub fn raise_name(raise: Raise, words: &Words) -> String {
    match raise {
        Raise::Reps => words.planedit_raise_reps(),
        Raise::Sets => words.planedit_raise_sets(),
        Raise::Hold => words.planedit_raise_hold(),
        Raise::Variant => words.planedit_raise_variant(),
    }
}

/// Says how an exercise goes on.
fn step_text(step: &ProgressStep, words: &Words) -> String {
    let by = i64::from(step.by());
    let raise = match step.raise() {
        Raise::Reps => words.plansheet_raise_reps(by),
        Raise::Sets => words.plansheet_raise_sets(by),
        Raise::Hold => words.plansheet_raise_hold(&words.seconds(f64::from(step.by()))),
        Raise::Variant => words.plansheet_raise_variant(),
    };
    let raise = match step.side {
        Some(side) => words.plansheet_of(&side_name(side, words), &raise),
        None => raise,
    };
    let condition = step.condition;
    let mut when = vec![words.plansheet_after(i64::from(condition.sessions.get()))];
    when.extend(
        condition
            .effort_at_most
            .map(|effort| words.plansheet_effort_at_most(i64::from(effort.get()))),
    );
    when.extend(
        condition
            .pain_at_most
            .map(|pain| words.plansheet_pain_at_most(i64::from(pain.get()))),
    );
    let said = words.plansheet_step_text(&raise, &words.list(&when));
    if step.words.is_empty() {
        said
    } else {
        words.plansheet_with_words(&said, step.words.as_str())
    }
}
