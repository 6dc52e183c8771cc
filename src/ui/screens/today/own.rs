//! Owns the rows of the day's list for exercises that a physiotherapist made up: what each side does,
//! how often this week, how it is done, and its picture.

use std::collections::BTreeSet;

use egui::{Ui, vec2};

use crate::application::view::own::OwnNow;
use crate::application::view::today::Today;
use crate::domain::{Body, Day, DayRange, OwnExercise, Picture};
use crate::i18n::{Words, count};
use crate::ui::nav::Route;
use crate::ui::picture::picture_ui;
use crate::ui::screens::diary::line::{self, Piece};
use crate::ui::screens::today::list::{Done, Look, RowModel, last_line};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::paragraph_ui;

/// The largest picture in the list.
const PICTURE: egui::Vec2 = vec2(200.0, 150.0);
/// Narrower than this, the words stand below the picture.
const BESIDE: f32 = 420.0;
/// How far the words below a row stand in, under its name.
const IN: f32 = 40.0;

/// How an exercise is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnShown {
    /// What to do; may be empty.
    pub how: String,
    /// The picture.
    pub picture: Option<Picture>,
}

/// Whether one of them stands in the list of the day: where its plan asks for it today, or says no
/// days, and where it was done.
pub fn own_is_listed(view: &Today, own: &OwnNow) -> bool {
    let asked = own.exercise.rhythm;
    asked.is_none_or(|rhythm| rhythm.falls_on(view.day)) || own.is_done(view.day)
}

/// The rows, in the order of the plan.
pub fn own_rows(view: &Today, words: &Words) -> Vec<RowModel> {
    let listed = view.own.iter().filter(|own| own_is_listed(view, own));
    listed.map(|own| own_row(view, own, words)).collect()
}

fn own_row(view: &Today, own: &OwnNow, words: &Words) -> RowModel {
    let name = own.exercise.name.as_str();
    let done = own.is_done(view.day);
    let shown = OwnShown {
        how: own.exercise.how.as_str().to_owned(),
        picture: own.exercise.picture.clone(),
    };
    let says = !shown.how.is_empty() || shown.picture.is_some();
    RowModel {
        name: name.to_owned(),
        line: own_line(view, own, words),
        done: if done { Done::Logged } else { Done::Open },
        state: if done {
            words.today_done()
        } else {
            words.today_open()
        },
        said: String::new(),
        button: words.common_log(),
        button_name: words.own_log(name),
        look: Look::Secondary,
        route: Route::LogOwn(own.exercise.id),
        start: None,
        // Who has done it today does not need to be told how.
        own: (says && !done).then_some(shown),
    }
}

/// What each side does, how often this week, and the last time.
fn own_line(view: &Today, own: &OwnNow, words: &Words) -> Vec<Piece> {
    let exercise = &own.exercise;
    let mut parts = vec![targets(exercise, words)];
    if let Some(effort) = exercise.effort {
        let effort = words.practice_effort(&effort.get().to_string());
        parts.push(vec![Piece::plain(effort)]);
    }
    if let Some(rhythm) = exercise.rhythm {
        let asked = i64::from(rhythm.days_per_week());
        let done = words.own_days_of(asked, done_this_week(view, exercise, words));
        parts.push(vec![Piece::plain(done)]);
    }
    parts.push(own.last.as_ref().map_or_else(
        || vec![Piece::plain(words.today_never())],
        |entry| last_line(view, entry, words),
    ));
    line::joined(parts)
}

/// What each side does: `L 3 × 20 s  R 1 × 20 s`.
fn targets(exercise: &OwnExercise, words: &Words) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (side, target) in exercise.targets.iter() {
        if !pieces.is_empty() {
            pieces.push(Piece::plain("  "));
        }
        let text = words.own_target(exercise.counted, target);
        pieces.push(match side.alone() {
            Some(side) => Piece::of(side, &text, words),
            None => Piece::plain(text),
        });
    }
    pieces
}

/// Days of the present week on which it was logged.
fn done_this_week(view: &Today, exercise: &OwnExercise, words: &Words) -> i64 {
    let starts = words.display().week_start.days_from_monday();
    let week = DayRange {
        first: view.day.week_start(starts),
        last: view.day,
    };
    let entries = view.evidence.history.between(week).iter();
    let days: BTreeSet<Day> = entries
        .filter(|entry| matches!(&entry.body, Body::Own(own) if exercise.is_done_in(own)))
        .map(|entry| entry.when.day)
        .collect();
    count(days.len())
}

/// Draws how an exercise is done below its row: the picture, and the words beside or below it.
pub fn own_shown_ui(ui: &mut Ui, own: &OwnShown, words: &Words) {
    let picture = |ui: &mut Ui| {
        if let Some(picture) = &own.picture {
            picture_ui(ui, picture, PICTURE, words);
        }
    };
    let how = |ui: &mut Ui| {
        if !own.how.is_empty() {
            paragraph_ui(ui, Type::Small.text(&own.how));
        }
    };
    ui.horizontal_top(|ui| {
        ui.add_space(IN);
        if ui.available_width() >= BESIDE {
            ui.spacing_mut().item_spacing.x = size::GAP;
            ui.vertical(picture);
            ui.vertical(how);
        } else {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = size::GAP_S;
                picture(ui);
                how(ui);
            });
        }
    });
    ui.add_space(size::GAP_S);
}
