//! Owns the list of the day: the check-in and the activities, what is done and what was last.

use egui::{Ui, WidgetText};

use crate::application::view::practice::{exercise_of, plan_of};
use crate::application::view::today::{ACTIVITIES, Fill, Today};
use crate::domain::{Body, Entry, Kind, Strength};
use crate::i18n::Words;
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::diary::line::{self, Parts, Piece};
use crate::ui::screens::practice::blocked::{BlockedModel, blocked_line_ui};
use crate::ui::screens::practice::model::start_name;
use crate::ui::screens::today::fold::named;
use crate::ui::screens::today::own::{OwnShown, own_rows, own_shown_ui};
use crate::ui::screens::today::pieces::small_runs;
use crate::ui::screens::today::planned::{
    PlannedModel, goal_line, is_listed, planned_lines_ui, planned_model, target_pieces,
};
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Button, Card, Icon, Progress, check_row_ui, hairline_ui};

/// The card.
#[derive(Clone, Debug, PartialEq)]
pub struct ListModel {
    /// Its title.
    pub title: String,
    /// What the plan of a physiotherapist adds.
    pub planned: Option<PlannedModel>,
    /// The rows, in the order of the list.
    pub rows: Vec<RowModel>,
    /// Why nothing can be started.
    pub blocked: Option<BlockedModel>,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowModel {
    /// The name in bold.
    pub name: String,
    /// The line below it.
    pub line: Vec<Piece>,
    /// Whether it was logged today.
    pub done: Done,
    /// The word for it, for screen readers.
    pub state: String,
    /// A word at the right end, such as the time; may be empty.
    pub said: String,
    /// The button's word.
    pub button: String,
    /// Its accessible name.
    pub button_name: String,
    /// How much the button stands out.
    pub look: Look,
    /// Where it leads.
    pub route: Route,
    /// The button that starts it, for exercises.
    pub start: Option<StartModel>,
    /// How it is done, for exercises that a physiotherapist made up.
    pub own: Option<OwnShown>,
}

/// The button that starts an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartModel {
    /// The exercise.
    pub kind: Kind,
    /// The button's word.
    pub button: String,
    /// Its accessible name.
    pub name: String,
    /// What it does.
    pub act: StartAct,
}

/// What the button that starts an exercise does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartAct {
    /// It starts the exercise.
    Start,
    /// It leads to the one that runs.
    Show,
    /// Nothing: a stop sign is open.
    Blocked,
}

/// What else is on the screen that the list makes room for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The exercise that runs.
    pub running: Option<Kind>,
    /// Whether the card of the morning asks what the check-in asks.
    pub morning: Asks,
}

/// Whether something is asked already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asks {
    /// It is not.
    #[default]
    No,
    /// It is.
    Yes,
}

/// Whether something was logged today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// Not yet.
    Open,
    /// It was.
    Logged,
}

/// How much a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The one next step of the screen.
    Primary,
    /// One of several.
    Secondary,
    /// Rarely needed.
    Quiet,
}

/// The card in words.
pub fn list_model(view: &Today, beside: Beside, words: &Words) -> ListModel {
    let mut rows = vec![check_in_row(view, beside, words)];
    rows.extend(morning_after_row(view, words));
    let listed = ACTIVITIES
        .into_iter()
        .filter(|kind| is_listed(view, *kind) || beside.running == Some(*kind));
    let (exercises, others): (Vec<Kind>, Vec<Kind>) =
        listed.partition(|kind| exercise_of(*kind).is_some());
    let row = |kind: Kind| activity_row(view, kind, beside, words);
    rows.extend(exercises.into_iter().map(row));
    rows.extend(own_rows(view, words));
    rows.extend(others.into_iter().map(row));
    ListModel {
        title: match &view.plan {
            Some(_) => words.plansheet_today(),
            None => words.today_day_title(),
        },
        planned: planned_model(view, words),
        rows,
        blocked: view
            .block
            .as_ref()
            .map(|block| BlockedModel::new(block, words)),
    }
}

fn check_in_row(view: &Today, beside: Beside, words: &Words) -> RowModel {
    let row = RowModel {
        name: words.kind(Kind::CheckIn),
        line: Vec::new(),
        done: Done::Open,
        state: words.today_open(),
        said: String::new(),
        button: words.today_check_in(),
        button_name: words.today_check_in(),
        look: Look::Primary,
        route: Route::CheckIn {
            day: view.day,
            editing: None,
        },
        start: None,
        own: None,
    };
    let Some(entry) = &view.check_in else {
        return RowModel {
            line: vec![Piece::plain(match beside.morning {
                Asks::Yes => words.today_check_in_line(),
                Asks::No => check_in_line(view, words),
            })],
            look: match (view.fill, beside.morning) {
                (Fill::Empty, _) | (Fill::Begun, Asks::Yes) => Look::Secondary,
                (Fill::Begun, Asks::No) => Look::Primary,
            },
            ..row
        };
    };
    let answers = line::joined(line::what(entry, words));
    let nothing = || vec![Piece::plain(words.today_check_in_done())];
    RowModel {
        line: if answers.is_empty() {
            nothing()
        } else {
            answers
        },
        done: Done::Logged,
        state: words.today_done(),
        said: time(entry, words).unwrap_or_default(),
        button: words.common_edit(),
        button_name: words.today_check_in_edit_name(),
        look: Look::Quiet,
        route: Route::CheckIn {
            day: view.day,
            editing: Some(entry.id),
        },
        ..row
    }
}

fn check_in_line(view: &Today, words: &Words) -> String {
    match &view.follow_up {
        Some(follow_up) if follow_up.day == view.day.plus(-1) => {
            words.today_check_in_after(&activity_names(&follow_up.kinds, words))
        }
        Some(_) | None => words.today_check_in_line(),
    }
}

/// The row for a morning further back, which today's check-in cannot answer.
fn morning_after_row(view: &Today, words: &Words) -> Option<RowModel> {
    let follow_up = view.follow_up.as_ref()?;
    if follow_up.day >= view.day.plus(-1) {
        return None;
    }
    let morning = follow_up.day.plus(1);
    let day = words.day_near(follow_up.day, view.day);
    Some(RowModel {
        name: words.today_morning_after(&day),
        line: vec![Piece::plain(words.today_morning_after_line(
            &activity_names(&follow_up.kinds, words),
        ))],
        done: Done::Open,
        state: words.today_open(),
        said: String::new(),
        button: words.today_morning_after_button(),
        button_name: words.today_morning_after_name(&words.day_near(morning, view.day)),
        look: Look::Secondary,
        route: Route::CheckIn {
            day: morning,
            editing: follow_up.check_in,
        },
        start: None,
        own: None,
    })
}

/// Names activities inside a sentence.
pub fn activity_names(kinds: &[Kind], words: &Words) -> String {
    let named: Vec<String> = kinds
        .iter()
        .map(|kind| match kind {
            Kind::Bridge => words.rules_activity_bridge(),
            Kind::LegRaise => words.rules_activity_leg_raise(),
            Kind::Own => words.own_activity(),
            Kind::Walk => words.rules_activity_walk(),
            Kind::Swim => words.rules_activity_swim(),
            Kind::Break
            | Kind::CheckIn
            | Kind::Girth
            | Kind::BodyMap
            | Kind::CareStep
            | Kind::Note => words.rules_activity_other(),
        })
        .collect();
    words.list(&named)
}

fn activity_row(view: &Today, kind: Kind, beside: Beside, words: &Words) -> RowModel {
    let last = view.last.get(&kind);
    let done = last.is_some_and(|entry| entry.when.day == view.day);
    RowModel {
        name: match kind {
            Kind::Bridge | Kind::LegRaise => words.kind_plural(kind),
            Kind::Own
            | Kind::Walk
            | Kind::Swim
            | Kind::Break
            | Kind::CheckIn
            | Kind::Girth
            | Kind::BodyMap
            | Kind::CareStep
            | Kind::Note => words.kind(kind),
        },
        line: activity_line(view, kind, words),
        done: if done { Done::Logged } else { Done::Open },
        state: if done {
            words.today_done()
        } else {
            words.today_open()
        },
        said: String::new(),
        button: words.common_log(),
        button_name: log_name(kind, words),
        look: Look::Secondary,
        route: Route::log(kind),
        start: start_model(view, kind, beside, words),
        own: None,
    }
}

/// The button that starts an exercise. While one runs, only its own row leads to it.
fn start_model(view: &Today, kind: Kind, beside: Beside, words: &Words) -> Option<StartModel> {
    exercise_of(kind)?;
    let (act, button, name) = match beside.running {
        Some(running) if running == kind => (
            StartAct::Show,
            words.practice_to_running(),
            words.practice_to_running_name(),
        ),
        Some(_) => return None,
        None => (
            match view.block {
                Some(_) => StartAct::Blocked,
                None => StartAct::Start,
            },
            words.practice_start(),
            start_name(kind, words),
        ),
    };
    Some(StartModel {
        kind,
        button,
        name,
        act,
    })
}

/// The plan in force, else what was last.
fn activity_line(view: &Today, kind: Kind, words: &Words) -> Vec<Piece> {
    let last = view.last.get(&kind).map_or_else(
        || vec![Piece::plain(words.today_never())],
        |entry| last_line(view, entry, words),
    );
    let Some(plan) = plan_of(&view.evidence.plans, kind, view.day) else {
        let mut row = goal_line(view, kind, words).unwrap_or_default();
        if !row.is_empty() {
            row.push(Piece::plain(" · "));
        }
        row.extend(last);
        return row;
    };
    let session = plan.session(view.profile.weaker_side);
    let mut done = match &view.plan {
        Some(_) => target_pieces(plan, words),
        None => line::reps(&session.sets, words),
    };
    if let Some(hold) = line::hold_part(&session.sets, words) {
        done.push(Piece::plain(words.today_hold(&line::plain(&hold))));
    }
    // Where the whole list is the plan, its title says so.
    let mut row = match &view.plan {
        Some(_) => Vec::new(),
        None => vec![Piece::plain(words.today_plan()), Piece::plain(" ")],
    };
    row.extend(line::joined(vec![
        done,
        vec![Piece::plain(words.variant(plan.variant))],
    ]));
    row.push(Piece::plain(" · "));
    row.extend(last);
    row
}

fn log_name(kind: Kind, words: &Words) -> String {
    match kind {
        Kind::Bridge => words.actions_log_bridge(),
        Kind::LegRaise => words.actions_log_leg_raise(),
        Kind::Own => words.own_log(&words.kind(kind)),
        Kind::Walk => words.actions_log_walk(),
        Kind::Swim => words.actions_log_swim(),
        Kind::Break => words.actions_log_break(),
        Kind::CheckIn => words.actions_check_in(),
        Kind::Girth => words.actions_log_girth(),
        Kind::BodyMap => words.region_log(),
        Kind::CareStep => words.step_log(),
        Kind::Note => words.actions_log_note(),
    }
}

/// When it was last and what was done, with its effort.
pub(super) fn last_line(view: &Today, entry: &Entry, words: &Words) -> Vec<Piece> {
    let day = words.day_near(entry.when.day, view.day);
    let when = match time(entry, words) {
        Some(time) if entry.when.day == view.day => time,
        Some(_) | None => day,
    };
    let mut parts = match &entry.body {
        Body::Strength(strength) => strength_parts(strength, entry, words),
        Body::Own(_)
        | Body::Walk(_)
        | Body::Swim(_)
        | Body::Break(_)
        | Body::CheckIn(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => line::what(entry, words),
    };
    if let Some(effort) = entry.body.exertion().and_then(|exertion| exertion.effort) {
        let effort = words.diary_part_effort(&effort.get().to_string());
        parts.push(vec![Piece::plain(effort)]);
    }
    let mut row = vec![Piece::plain(when)];
    if !parts.is_empty() {
        row.push(Piece::plain(" · "));
        row.extend(line::joined(parts));
    }
    row
}

/// Sets and hold, then the variant; a session without sets says what the diary says.
fn strength_parts(strength: &Strength, entry: &Entry, words: &Words) -> Parts {
    let mut done = line::reps(&strength.sets, words);
    if done.is_empty() {
        return line::what(entry, words);
    }
    if let Some(hold) = line::hold_part(&strength.sets, words) {
        done.push(Piece::plain(words.today_hold(&line::plain(&hold))));
    }
    vec![done, vec![Piece::plain(words.variant(strength.variant))]]
}

fn time(entry: &Entry, words: &Words) -> Option<String> {
    entry.when.time.map(|time| words.clock_time(time))
}

/// Draws the card. Gives the exercise that was started.
pub fn list_card_ui(
    ui: &mut Ui,
    model: &ListModel,
    words: &Words,
    outbox: &mut Outbox,
) -> Option<Kind> {
    let mut started = None;
    let mut card = Card::titled(&model.title);
    if let Some(planned) = &model.planned {
        card = card.sub(&planned.by);
    }
    sheet_ui(ui, card, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        if let Some(blocked) = &model.blocked {
            blocked_line_ui(ui, blocked, outbox);
        }
        for (index, row) in model.rows.iter().enumerate() {
            if index > 0 {
                hairline_ui(ui);
            }
            let pressed = ui.push_id((index, &row.name), |ui| row_ui(ui, row, outbox));
            started = started.or(pressed.inner);
            if let Some(own) = &row.own {
                own_shown_ui(ui, own, words);
            }
        }
        if let Some(planned) = &model.planned {
            planned_lines_ui(ui, planned);
        }
    });
    started
}

fn row_ui(ui: &mut Ui, row: &RowModel, outbox: &mut Outbox) -> Option<Kind> {
    let tokens = theme::of(ui);
    let progress = match row.done {
        Done::Open => Progress::Open,
        Done::Logged => Progress::Done,
    };
    let line: WidgetText = small_runs(&tokens, tokens.muted, &row.line).into();
    let mut started = None;
    let pressed = check_row_ui(ui, (progress, &row.state), &row.name, line, |ui| {
        if !row.said.is_empty() {
            ui.vertical(|ui| {
                ui.add_space((size::CONTROL - ui.text_style_height(&egui::TextStyle::Body)) / 2.0);
                ui.label(Type::Body.text(&row.said).color(tokens.muted));
            });
        }
        let button = match row.look {
            Look::Primary => Button::primary(&row.button),
            Look::Secondary => Button::secondary(&row.button),
            Look::Quiet => Button::quiet(&row.button).icon(Icon::Edit),
        };
        let pressed = named(&button.show(ui), &row.button_name).clicked();
        if let Some(start) = &row.start {
            started = start_ui(ui, start, outbox);
        }
        pressed
    });
    if pressed {
        outbox.go(row.route);
    }
    started
}

fn start_ui(ui: &mut Ui, model: &StartModel, outbox: &mut Outbox) -> Option<Kind> {
    let button = Button::secondary(&model.button).enabled(model.act != StartAct::Blocked);
    let pressed = named(&button.show(ui), &model.name).clicked();
    match model.act {
        StartAct::Start if pressed => Some(model.kind),
        StartAct::Show if pressed => {
            outbox.go(Route::Practice);
            None
        }
        StartAct::Start | StartAct::Show | StartAct::Blocked => None,
    }
}
