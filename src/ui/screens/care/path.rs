//! Owns what "My path" says: the steps of the person's care in order of time, without drawing anything.

use crate::application::view::care_path::{CarePath, PathStep, name_of_next};
use crate::domain::{
    CareStep, Day, EntryId, GuideUse, StepDue, StepGroup, StepKind, StepLine, StepState,
};
use crate::i18n::{Words, count};
use crate::ui::widgets::Progress;

/// How many finished steps the card shows.
const LATEST: usize = 3;

/// How many steps that are ahead the card shows.
const AHEAD: usize = 6;

/// What a press on the path asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathWish {
    /// A new step.
    Add,
    /// The page with all steps.
    All,
    /// The form of a step.
    Change(EntryId),
    /// The part of the guidance that belongs to a step.
    Guide(StepKind),
    /// A calendar file with one appointment.
    ToCalendar(EntryId),
    /// A calendar file with every appointment that is ahead.
    AllToCalendar,
    /// It happened.
    Happened(EntryId),
    /// It has a date now, or a new one.
    NewDate(EntryId),
    /// It is still to be arranged, two weeks later.
    Later(EntryId),
    /// What comes next after a step becomes a step.
    AddNext(EntryId),
}

/// The path, as a card and as a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathModel {
    /// The heading.
    pub title: String,
    /// One line under it, on the page.
    pub line: String,
    /// What will be here, while there is no step.
    pub empty: Option<String>,
    /// The steps that the card shows.
    pub rows: Vec<RowModel>,
    /// Leads to the page with all steps, where the card leaves some out.
    pub all: Option<String>,
    /// Adds a step.
    pub add: String,
    /// Writes a calendar file with every appointment ahead, where there are several.
    pub to_calendar: Option<String>,
    /// What a calendar file holds, where one can be written.
    pub file: Option<String>,
    /// Where the file lies that was just written, as a lead and what follows.
    pub said: Option<[String; 2]>,
    /// All steps by how far they are, for the page.
    pub groups: Vec<(String, Vec<RowModel>)>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowModel {
    /// Its entry.
    pub id: EntryId,
    /// Its marker.
    pub progress: Progress,
    /// The marker in words.
    pub state: String,
    /// What it is called.
    pub name: String,
    /// The accessible name of the way to its form.
    pub change: String,
    /// When, where, and what came of it.
    pub line: String,
    /// What is asked of the person, where its day has passed, or what they wrote that comes next.
    pub question: Option<String>,
    /// What can be done with it.
    pub buttons: Vec<ButtonModel>,
}

/// A button of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ButtonModel {
    /// What a press asks for.
    pub wish: PathWish,
    /// Its words.
    pub text: String,
    /// Its accessible name, as several steps have the same words.
    pub name: String,
    /// Whether it answers the question of the step.
    pub weight: Weight,
}

/// How much a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It answers the question: big.
    Answer,
    /// As usual.
    Usual,
}

/// The path on a day.
pub fn path_model(path: &CarePath, words: &Words, today: Day) -> PathModel {
    let rows = Rows { path, words, today };
    let steps = &path.steps;
    let finished: Vec<&PathStep> = steps.iter().filter(|step| step.is_finished()).collect();
    let ahead: Vec<&PathStep> = steps.iter().filter(|step| !step.is_finished()).collect();
    let skipped = finished.len().saturating_sub(LATEST);
    let shown: Vec<&PathStep> = finished
        .iter()
        .skip(skipped)
        .chain(ahead.iter().take(AHEAD))
        .copied()
        .collect();
    let appointments = path.ahead().count();
    PathModel {
        title: words.path_title(),
        line: words.path_subtitle(),
        empty: steps.is_empty().then(|| words.path_empty()),
        all: (shown.len() < steps.len()).then(|| words.path_all(&words.whole(count(steps.len())))),
        rows: shown.into_iter().map(|step| rows.on_card(step)).collect(),
        add: words.step_log(),
        to_calendar: (appointments > 1).then(|| words.path_all_to_calendar()),
        file: (appointments > 0).then(|| words.calendar_about()),
        said: None,
        groups: rows.groups(),
    }
}

/// What Today says of the path: what waits for an answer, else an appointment of today or tomorrow. The
/// words, and the button that leads to the path.
pub fn today_line(path: &CarePath, words: &Words, today: Day) -> Option<[String; 2]> {
    let rows = Rows { path, words, today };
    let late = |step: &&PathStep| matches!(step.due, StepDue::Passed | StepDue::ToArrangeLate);
    let near = |step: &&PathStep| step.entry.when.day <= today.plus(1);
    let text = if let Some(step) = path.steps.iter().find(late) {
        rows.question(step, &words.care_step_title(&step.step))?
    } else {
        let step = path.ahead().find(near)?;
        let day = if step.entry.when.day == today {
            words.day_near(today, today)
        } else {
            words.path_tomorrow()
        };
        let when = match step.entry.when.time {
            Some(time) => words.path_when(&day, &words.clock_time(time)),
            None => day,
        };
        words.path_today(&words.care_step_title(&step.step), &when)
    };
    Some([text, words.path_title()])
}

struct Rows<'a> {
    path: &'a CarePath,
    words: &'a Words,
    today: Day,
}

impl Rows<'_> {
    /// What needs an answer first, then what is ahead, then what is over, the newest first.
    fn groups(&self) -> Vec<(String, Vec<RowModel>)> {
        let words = self.words;
        let of = |dues: &[StepDue]| -> Vec<RowModel> {
            let steps = self.path.steps.iter();
            let fits = steps.filter(|step| dues.contains(&step.due));
            fits.map(|step| self.row(step)).collect()
        };
        let newest_first = |mut rows: Vec<RowModel>| {
            rows.reverse();
            rows
        };
        [
            (
                words.path_group_late(),
                of(&[StepDue::Passed, StepDue::ToArrangeLate]),
            ),
            (words.path_group_ahead(), of(&[StepDue::Ahead])),
            (words.path_group_to_book(), of(&[StepDue::ToArrange])),
            (
                words.path_group_running(),
                newest_first(of(&[StepDue::Running])),
            ),
            (words.path_group_over(), newest_first(of(&[StepDue::Over]))),
        ]
        .into_iter()
        .filter(|(_title, rows)| !rows.is_empty())
        .collect()
    }

    /// On the card only the step that matters next has its buttons, and what needs an answer.
    fn on_card(&self, step: &PathStep) -> RowModel {
        let mut row = self.row(step);
        let first = |due: StepDue| self.path.steps.iter().find(|step| step.due == due);
        let next = first(StepDue::Ahead).or_else(|| first(StepDue::ToArrange));
        let is_next = next.is_some_and(|next| next.entry.id == row.id);
        if !is_next && row.question.is_none() {
            row.buttons.clear();
        }
        row
    }

    fn row(&self, step: &PathStep) -> RowModel {
        let words = self.words;
        let name = words.care_step_title(&step.step);
        let (progress, state) = match step.due {
            StepDue::Running | StepDue::Over => (Progress::Done, words.path_mark_done()),
            StepDue::Ahead | StepDue::Passed => (Progress::Now, words.path_mark_booked()),
            StepDue::ToArrange | StepDue::ToArrangeLate => {
                (Progress::Open, words.path_mark_to_book())
            }
        };
        RowModel {
            id: step.entry.id,
            progress,
            state,
            change: words.path_change(&name),
            line: self.line(step),
            question: self.question(step, &name),
            buttons: self.buttons(step, &name),
            name,
        }
    }

    fn line(&self, step: &PathStep) -> String {
        let words = self.words;
        let when = self.when(step);
        let says = &step.step;
        let group = says.kind.group();
        let text = |line: &Option<StepLine>| line.as_ref().map(|line| line.as_str().to_owned());
        let place = says.place.as_ref().map(|place| place.as_str().to_owned());
        let parts: Vec<Option<String>> = match step.due {
            StepDue::ToArrange | StepDue::ToArrangeLate => vec![
                Some(words.path_line_by(&when)),
                Some(not_yet(group, words)),
                place,
            ],
            StepDue::Ahead | StepDue::Passed => {
                let state = words.step_state(says.state, group);
                vec![Some(words.path_line_booked(&state, &when)), place]
            }
            StepDue::Running => vec![
                Some(words.path_line_since(&when)),
                self.until(says),
                text(&says.result),
            ],
            StepDue::Over => vec![
                Some(when),
                self.until(says),
                text(&says.result).or_else(|| text(&says.next)).or(place),
            ],
        };
        parts
            .into_iter()
            .flatten()
            .reduce(|line, part| words.common_join(&line, &part))
            .unwrap_or_default()
    }

    fn until(&self, step: &CareStep) -> Option<String> {
        let until = step.until?;
        Some(self.words.step_line_until(&self.day(until)))
    }

    fn when(&self, step: &PathStep) -> String {
        let day = self.day(step.entry.when.day);
        match step.entry.when.time {
            Some(time) if !step.is_finished() => {
                self.words.path_when(&day, &self.words.clock_time(time))
            }
            Some(_) | None => day,
        }
    }

    /// The year is said where it is another one.
    fn day(&self, day: Day) -> String {
        if day.year() == self.today.year() {
            self.words.day_short(day)
        } else {
            self.words.day_medium(day)
        }
    }

    fn question(&self, step: &PathStep, name: &str) -> Option<String> {
        let words = self.words;
        let day = self.day(step.entry.when.day);
        match (step.due, step.step.kind.group()) {
            (StepDue::Passed, StepGroup::Result) => Some(words.path_late_expected(&day, name)),
            (
                StepDue::Passed,
                StepGroup::Visit
                | StepGroup::Examination
                | StepGroup::Treatment
                | StepGroup::Medicine
                | StepGroup::Injection,
            ) => Some(words.path_late_planned(&day, name)),
            (StepDue::ToArrangeLate, StepGroup::Medicine) => {
                Some(words.path_late_to_ask(&day, name))
            }
            (StepDue::ToArrangeLate, StepGroup::Treatment) => {
                Some(words.path_late_to_arrange(&day, name))
            }
            (
                StepDue::ToArrangeLate,
                StepGroup::Visit
                | StepGroup::Examination
                | StepGroup::Result
                | StepGroup::Injection,
            ) => Some(words.path_late_to_book(&day, name)),
            (StepDue::Running | StepDue::Over, _) => {
                let (of, next) = self.path.wants_next()?;
                (of.entry.id == step.entry.id).then(|| words.path_next(&name_of_next(next)))
            }
            (StepDue::ToArrange | StepDue::Ahead, _) => None,
        }
    }

    fn buttons(&self, step: &PathStep, name: &str) -> Vec<ButtonModel> {
        let words = self.words;
        let id = step.entry.id;
        let guide = (PathWish::Guide(step.step.kind), self.guide(step.step.kind));
        let happened = match step.happened() {
            StepState::ResultIn => words.path_came(),
            StepState::ToBook | StepState::Booked | StepState::Done => words.path_happened(),
        };
        let happened = (PathWish::Happened(id), happened);
        let (weight, buttons) = match step.due {
            StepDue::Passed => {
                let date = (PathWish::NewDate(id), words.path_new_date());
                (Weight::Answer, vec![happened, date])
            }
            StepDue::ToArrangeLate => {
                let date = (PathWish::NewDate(id), words.path_has_date());
                let later = (PathWish::Later(id), words.path_later());
                (Weight::Answer, vec![date, later, happened])
            }
            StepDue::Ahead => {
                let calendar = (PathWish::ToCalendar(id), words.path_to_calendar());
                (Weight::Usual, vec![guide, calendar])
            }
            StepDue::ToArrange => {
                let date = (PathWish::NewDate(id), words.path_has_date());
                (Weight::Usual, vec![guide, date])
            }
            StepDue::Running | StepDue::Over if self.question(step, name).is_some() => {
                let next = (PathWish::AddNext(id), words.path_add_next());
                (Weight::Usual, vec![next])
            }
            StepDue::Running | StepDue::Over => (Weight::Usual, vec![guide]),
        };
        buttons
            .into_iter()
            .map(|(wish, text)| ButtonModel {
                wish,
                name: words.path_action_of(&text, name),
                text,
                weight,
            })
            .collect()
    }

    fn guide(&self, kind: StepKind) -> String {
        match kind.guide().used {
            GuideUse::Prepare => self.words.path_guide_prepare(),
            GuideUse::Ask => self.words.path_guide_ask(),
            GuideUse::Known => self.words.path_guide_known(),
        }
    }
}

fn not_yet(group: StepGroup, words: &Words) -> String {
    match group {
        StepGroup::Medicine => words.path_line_not_asked(),
        StepGroup::Treatment => words.path_line_not_arranged(),
        StepGroup::Visit | StepGroup::Examination | StepGroup::Result | StepGroup::Injection => {
            words.path_line_not_booked()
        }
    }
}
