//! Owns what the physiotherapist's plan makes of the list of the day: who set it, what falls on today,
//! how many walks of the week are done, words to the person.

use std::collections::BTreeSet;

use egui::Ui;

use crate::application::view::plan_sheet::rhythm_text;
use crate::application::view::practice::{exercise_of, plan_of};
use crate::application::view::today::Today;
use crate::domain::{ActivityGoal, Day, DayRange, Kind, Plan, PlanSheet, Rhythm};
use crate::i18n::{Words, count};
use crate::ui::screens::diary::line::{self, Piece};
use crate::ui::screens::today::own::own_is_listed;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{hairline_ui, paragraph_ui};

/// What stands above and below the list, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedModel {
    /// Who set the plan, and when; stands behind the title.
    pub by: String,
    /// What is planned for other days; empty where everything falls on today.
    pub other_days: String,
    /// The physiotherapist's words; empty where there are none.
    pub note: String,
    /// The next visit; empty where none is named, and once it lies behind.
    pub visit: String,
}

/// The lines around the list; `None` without a plan of a physiotherapist.
pub fn planned_model(view: &Today, words: &Words) -> Option<PlannedModel> {
    let sheet = &view.plan.as_ref()?.sheet;
    let made = words.day_short(sheet.made);
    let others: Vec<String> = [Kind::Bridge, Kind::LegRaise, Kind::Walk, Kind::Swim]
        .into_iter()
        .filter(|kind| !is_listed(view, *kind))
        .filter_map(|kind| {
            let rhythm = rhythm_of(sheet, kind)?;
            Some(words.plansheet_other_day(&rhythm_text(rhythm, words), &words.kind_plural(kind)))
        })
        .collect();
    let own = view.own.iter().filter(|own| !own_is_listed(view, own));
    let own = own.filter_map(|own| {
        let rhythm = rhythm_text(own.exercise.rhythm?, words);
        Some(words.plansheet_other_day(&rhythm, own.exercise.name.as_str()))
    });
    let others: Vec<String> = others.into_iter().chain(own).collect();
    let content = &sheet.content;
    Some(PlannedModel {
        by: match &sheet.by {
            Some(by) => words.plansheet_set_by_name(by.as_str(), &made),
            None => words.plansheet_set_by(&made),
        },
        other_days: if others.is_empty() {
            String::new()
        } else {
            words.plansheet_other_days(&others.join(" · "))
        },
        note: if content.note.is_empty() {
            String::new()
        } else {
            words.plansheet_line(&words.plansheet_note(), content.note.as_str())
        },
        visit: content
            .next_visit
            .filter(|day| *day >= view.day)
            .map(|day| words.plansheet_line(&words.plansheet_next_visit(), &words.day_long(day)))
            .unwrap_or_default(),
    })
}

/// Whether an activity stands in the list of the day: without a plan of a physiotherapist each does;
/// with one, what it asks for today, what the person planned since, and what was done.
pub fn is_listed(view: &Today, kind: Kind) -> bool {
    let Some(kept) = &view.plan else {
        return true;
    };
    let done = view
        .last
        .get(&kind)
        .is_some_and(|entry| entry.when.day == view.day);
    if done {
        return true;
    }
    let sheet = &kept.sheet;
    match rhythm_of(sheet, kind) {
        Some(rhythm) => rhythm.falls_on(view.day),
        None => asks_for(sheet, kind) || plan_of(&view.evidence.plans, kind, view.day).is_some(),
    }
}

fn asks_for(sheet: &PlanSheet, kind: Kind) -> bool {
    let content = &sheet.content;
    match exercise_of(kind) {
        Some(exercise) => content.prescriptions.get(exercise).is_some(),
        None => goal_of(sheet, kind).is_some(),
    }
}

/// What is asked for of walks and swims.
fn goal_of(sheet: &PlanSheet, kind: Kind) -> Option<&ActivityGoal> {
    match kind {
        Kind::Walk => sheet.content.walk.as_ref(),
        Kind::Swim => sheet.content.swim.as_ref(),
        Kind::Bridge
        | Kind::LegRaise
        | Kind::Own
        | Kind::Break
        | Kind::CheckIn
        | Kind::Girth
        | Kind::BodyMap
        | Kind::CareStep
        | Kind::Note => None,
    }
}

fn rhythm_of(sheet: &PlanSheet, kind: Kind) -> Option<Rhythm> {
    match exercise_of(kind) {
        Some(exercise) => sheet.content.prescriptions.get(exercise)?.rhythm,
        None => goal_of(sheet, kind)?.rhythm(),
    }
}

/// What is asked for of a walk or a swim today: `20 min · effort 3 · 3 of 5 walks this week`.
pub fn goal_line(view: &Today, kind: Kind, words: &Words) -> Option<Vec<Piece>> {
    let goal = goal_of(&view.plan.as_ref()?.sheet, kind)?;
    let mut parts: Vec<String> = Vec::new();
    parts.extend(goal.minutes().map(|minutes| words.minutes(minutes.get())));
    parts.extend(
        goal.effort()
            .map(|effort| words.practice_effort(&effort.get().to_string())),
    );
    if let Some(rhythm) = goal.rhythm() {
        let asked = i64::from(rhythm.days_per_week());
        let done = done_this_week(view, kind, words);
        parts.push(match kind {
            Kind::Swim => words.plansheet_swims_of(asked, done),
            Kind::Walk
            | Kind::Bridge
            | Kind::LegRaise
            | Kind::Own
            | Kind::Break
            | Kind::CheckIn
            | Kind::Girth
            | Kind::BodyMap
            | Kind::CareStep
            | Kind::Note => words.plansheet_walks_of(asked, done),
        });
    }
    let parts = parts.into_iter().map(|part| vec![Piece::plain(part)]);
    Some(line::joined(parts.collect()))
}

/// What each side does in a plan: `L 3 × 8  R 1 × 8`.
pub fn target_pieces(plan: &Plan, words: &Words) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (side, target) in &plan.targets {
        if !pieces.is_empty() {
            pieces.push(Piece::plain("  "));
        }
        let sets = i64::from(target.sets);
        let text = words.diary_part_sets(sets, &words.whole(i64::from(target.reps.get())));
        pieces.push(match side.alone() {
            Some(side) => Piece::of(side, &text, words),
            None => Piece::plain(text),
        });
    }
    pieces
}

/// Days of the present week on which a kind of activity was logged.
fn done_this_week(view: &Today, kind: Kind, words: &Words) -> i64 {
    let starts = words.display().week_start.days_from_monday();
    let week = DayRange {
        first: view.day.week_start(starts),
        last: view.day,
    };
    let days: BTreeSet<Day> = view
        .evidence
        .history
        .between(week)
        .iter()
        .filter(|entry| entry.kind() == kind)
        .map(|entry| entry.when.day)
        .collect();
    count(days.len())
}

/// Draws what stands below the list.
pub fn planned_lines_ui(ui: &mut Ui, model: &PlannedModel) {
    let tokens = theme::of(ui);
    let lines = [
        (&model.other_days, tokens.muted),
        (&model.note, tokens.ink),
        (&model.visit, tokens.ink),
    ];
    if lines.iter().all(|(text, _color)| text.is_empty()) {
        return;
    }
    hairline_ui(ui);
    ui.add_space(size::GAP_XS);
    for (text, color) in lines {
        if !text.is_empty() {
            paragraph_ui(ui, Type::Small.text(text).color(color));
        }
    }
}
