//! Owns what Today says of the physiotherapist's plan: who set it, which days, walks and swims of the
//! week, what to do in breaks, and the words to the person.

use egui::Ui;

use crate::application::view::plan::{break_text, days_text, own_text};
use crate::application::view::practice::{exercise_of, plan_of};
use crate::application::view::today::Today;
use crate::domain::{DayRange, Days, Kind, Outing, PlanSheet, SetSide, Weekday};
use crate::i18n::Words;
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::diary::line::{Piece, joined};
use crate::ui::screens::today::pieces::runs;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Button, Card, heading_ui, paragraph_ui};

/// The card with the words to the person.
#[derive(Clone, Debug, PartialEq)]
pub struct AskedModel {
    /// Its title.
    pub title: String,
    /// The words to the person; may be empty.
    pub notes: String,
    /// Own exercises: the name, and what each side does.
    pub own: Vec<(String, Vec<Piece>)>,
    /// The next visit.
    pub visit: Option<String>,
    /// The button that leads to the whole plan.
    pub open: String,
}

/// The plan in force.
fn sheet(view: &Today) -> Option<&PlanSheet> {
    view.sheet.as_ref().map(|accepted| &accepted.sheet)
}

/// Says who set the plan and when; nothing without a plan.
pub fn set_by(view: &Today, words: &Words) -> Option<String> {
    let parts = sheet(view)?.parts();
    Some(words.plantoday_set_by(&words.day_short(parts.made)))
}

/// What the plan says of an exercise besides its targets: the days, and whether they were changed
/// here since.
pub fn exercise_notes(view: &Today, kind: Kind, words: &Words) -> Vec<String> {
    let asked = exercise_of(kind)
        .and_then(|exercise| sheet(view).and_then(|sheet| sheet.prescription(exercise)));
    let (Some(asked), Some(plan)) = (asked, plan_of(&view.evidence.plans, kind, view.day)) else {
        return Vec::new();
    };
    let mut notes: Vec<String> = asked
        .dosage
        .days
        .map(|days| days_note(view, days, words))
        .into_iter()
        .collect();
    if asked.variant != plan.variant || asked.dosage.targets != plan.targets {
        notes.push(words.plantoday_changed_here());
    }
    notes
}

fn days_note(view: &Today, days: Days, words: &Words) -> String {
    if days.include(Weekday::of(view.day)) {
        days_text(days, words)
    } else {
        words.plantoday_not_today(&days_text(days, words))
    }
}

/// What the plan asks of walks or swims, and how many of them this week has.
pub fn outing_line(view: &Today, kind: Kind, words: &Words) -> Option<Vec<Piece>> {
    let parts = sheet(view)?.parts();
    let outing: Outing = match kind {
        Kind::Walk => parts.walk?,
        Kind::Swim => parts.swim?,
        Kind::Bridge | Kind::LegRaise | Kind::Break | Kind::CheckIn | Kind::Girth | Kind::Note => {
            return None;
        }
    };
    let mut said = vec![words.minutes(outing.minutes.get())];
    if let Some(effort) = outing.effort {
        said.push(words.practice_effort(&effort.get().to_string()));
    }
    if let Some(days) = outing.days {
        let done = done_this_week(view, kind, words);
        let asked = i64::from(days.per_week());
        said.push(if kind == Kind::Walk {
            words.plantoday_walks(asked, done)
        } else {
            words.plantoday_swims(asked, done)
        });
        if matches!(days, Days::On(weekdays) if weekdays.count() < 7) {
            said.push(days_note(view, days, words));
        }
    }
    let parts = said.into_iter().map(|text| vec![Piece::plain(text)]);
    Some(joined(parts.collect()))
}

/// On how many days of this week there was one.
fn done_this_week(view: &Today, kind: Kind, words: &Words) -> i64 {
    let starts = words.display().week_start.days_from_monday();
    let week = DayRange {
        first: view.day.week_start(starts),
        last: view.day,
    };
    let entries = view.evidence.history.between(week);
    let of_kind = entries.iter().filter(|entry| entry.kind() == kind);
    let days: std::collections::BTreeSet<_> = of_kind.map(|entry| entry.when.day).collect();
    i64::try_from(days.len()).unwrap_or(i64::MAX)
}

/// What the plan asks to be done in a break, one line each.
pub fn break_lines(view: &Today, words: &Words) -> Vec<String> {
    let Some(sheet) = sheet(view) else {
        return Vec::new();
    };
    let breaks = &sheet.parts().breaks;
    let mut lines = Vec::new();
    if let Some(per_day) = breaks.per_day {
        let done = i64::from(view.breaks.today);
        lines.push(words.plantoday_breaks(i64::from(per_day.get()), done));
    }
    if let Some(after) = breaks.after {
        lines.push(words.plantoday_after(&words.minutes(after.get())));
    }
    let exercises = breaks.exercises.iter();
    lines.extend(exercises.map(|exercise| break_text(exercise, words)));
    lines
}

/// The card with the words to the person; nothing without a plan.
pub fn asked_model(view: &Today, words: &Words) -> Option<AskedModel> {
    let parts = sheet(view)?.parts();
    let own = parts.own_exercises.iter().map(|own| {
        let said = own_text(own, words).into_iter().map(|(side, text)| {
            vec![Piece {
                text,
                side: side.and_then(SetSide::alone),
            }]
        });
        (own.name.as_str().to_owned(), joined(said.collect()))
    });
    let visit = parts.next_visit.filter(|visit| *visit >= view.day);
    Some(AskedModel {
        title: words.plantoday_title(),
        notes: parts.notes.as_str().to_owned(),
        own: own.collect(),
        visit: visit.map(|visit| words.plantoday_visit(&words.day_long(visit))),
        open: words.plantoday_open(),
    })
}

/// Draws the card.
pub fn asked_card_ui(ui: &mut Ui, model: &AskedModel, outbox: &mut Outbox) {
    let tokens = theme::of(ui);
    sheet_ui(ui, Card::titled(&model.title), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        if !model.notes.is_empty() {
            paragraph_ui(ui, Type::Body.text(&model.notes));
        }
        for (name, said) in &model.own {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                heading_ui(ui, Type::Strong.text(name), 3);
                paragraph_ui(ui, runs(Type::Small, &tokens, tokens.muted, said));
            });
        }
        if let Some(visit) = &model.visit {
            paragraph_ui(ui, Type::Body.text(visit));
        }
        if Button::secondary(&model.open).show(ui).clicked() {
            outbox.go(Route::PlanSheet);
        }
    });
}
