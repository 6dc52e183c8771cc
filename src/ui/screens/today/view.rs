//! Owns how the cards of Today are laid out: two columns where there is room, else one.

use egui::{Align, Layout, Ui, vec2};

use crate::domain::Kind;
use crate::i18n::Words;
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::safety::card::safety_card_ui;
use crate::ui::screens::today::breaks::{Said, Wish, breaks_card_ui};
use crate::ui::screens::today::list::list_card_ui;
use crate::ui::screens::today::model::{Model, WelcomeModel};
use crate::ui::screens::today::morning::{MorningDraft, MorningWish, morning_card_ui};
use crate::ui::screens::today::pieces::runs;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::screens::today::sides::sides_card_ui;
use crate::ui::screens::today::warnings::{QuietFolds, warnings_ui};
use crate::ui::screens::today::week::{Shape, week_card_ui};
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{Banner, Button, Card, Icon, page_header_ui, paragraph_ui};

/// Width of the right column.
const RIGHT: f32 = 330.0;
/// Narrowest left column beside it.
const LEFT_AT_LEAST: f32 = 480.0;

/// What the screen remembers between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Whether the quiet lines below the warnings are shown.
    pub fold: QuietFolds,
    /// How the week is shown.
    pub week: Shape,
    /// What the card of breaks says of the last one.
    pub said: Said,
    /// The answers of the morning so far.
    pub morning: MorningDraft,
}

/// What the person asked Today for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wishes {
    /// From the card of breaks.
    pub breaks: Option<Wish>,
    /// From the card of the morning.
    pub morning: Option<MorningWish>,
    /// The exercise that was started.
    pub start: Option<Kind>,
}

/// Draws the screen. Gives what the person asked for.
pub fn today_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    words: &Words,
    outbox: &mut Outbox,
) -> Wishes {
    let tokens = theme::of(ui);
    let line = runs(Type::Body, &tokens, tokens.muted, &model.line);
    let log = page_header_ui(ui, &model.title, line, |ui| {
        Button::secondary(&model.log)
            .icon(Icon::Plus)
            .show(ui)
            .clicked()
    });
    if log {
        outbox.go(Route::LogMenu);
    }
    let mut wishes = Wishes::default();
    // A stop sign comes before every question.
    let (above, below) = match &model.warnings {
        Some(warnings) if warnings.stops() => (Some(warnings), None),
        other => (None, other.as_ref()),
    };
    if let Some(warnings) = above {
        warnings_ui(ui, warnings, &mut draft.fold, outbox);
    }
    if let Some(welcome) = &model.welcome {
        welcome_card_ui(
            ui,
            welcome,
            model.list.rows.first().map(|row| row.route),
            outbox,
        );
    }
    versions_ui(ui, model, outbox);
    if let Some(morning) = &model.morning {
        wishes.morning = morning_card_ui(ui, morning, &mut draft.morning, words);
    }
    if let Some(warnings) = below {
        warnings_ui(ui, warnings, &mut draft.fold, outbox);
    }
    path_ui(ui, model, outbox);
    if let Some(card) = &model.safety {
        safety_card_ui(ui, card, outbox);
    }
    if ui.available_width() < LEFT_AT_LEAST + size::GAP + RIGHT {
        wishes.start = list_card_ui(ui, &model.list, words, outbox);
        wishes.breaks = breaks_card_ui(ui, &model.breaks, &draft.said, words, outbox);
        week_card_ui(ui, &model.week, &mut draft.week);
        sides_card_ui(ui, &model.sides);
    } else {
        (wishes.start, wishes.breaks) = columns_ui(ui, model, draft, words, outbox);
    }
    wishes
}

/// Says that something has two versions, and leads there.
fn versions_ui(ui: &mut Ui, model: &Model, outbox: &mut Outbox) {
    let Some([waiting, look]) = &model.versions else {
        return;
    };
    let wanted = Banner::new(Severity::Info, waiting, "")
        .show(ui, |ui| Button::secondary(look).show(ui).clicked());
    if wanted {
        outbox.go(Route::Versions);
    }
}

/// Says what of the care path waits or is near, and leads there.
fn path_ui(ui: &mut Ui, model: &Model, outbox: &mut Outbox) {
    let Some([line, look]) = &model.path else {
        return;
    };
    let wanted = Banner::new(Severity::Info, line, "")
        .show(ui, |ui| Button::secondary(look).show(ui).clicked());
    if wanted {
        outbox.go(Route::Care);
    }
}

fn columns_ui(
    ui: &mut Ui,
    model: &Model,
    draft: &mut Draft,
    words: &Words,
    outbox: &mut Outbox,
) -> (Option<Kind>, Option<Wish>) {
    let mut wish = None;
    let mut started = None;
    let left = ui.available_width() - RIGHT - size::GAP;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        let column = Layout::top_down(Align::Min);
        ui.allocate_ui_with_layout(vec2(left, 0.0), column, |ui| {
            ui.set_width(left);
            ui.spacing_mut().item_spacing.y = size::GAP;
            started = list_card_ui(ui, &model.list, words, outbox);
            week_card_ui(ui, &model.week, &mut draft.week);
        });
        ui.allocate_ui_with_layout(vec2(RIGHT, 0.0), column, |ui| {
            ui.set_width(RIGHT);
            ui.spacing_mut().item_spacing.y = size::GAP;
            wish = breaks_card_ui(ui, &model.breaks, &draft.said, words, outbox);
            sides_card_ui(ui, &model.sides);
        });
    });
    (started, wish)
}

fn welcome_card_ui(ui: &mut Ui, model: &WelcomeModel, first: Option<Route>, outbox: &mut Outbox) {
    sheet_ui(ui, Card::titled(&model.title), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width().min(size::MEASURE * 1.25));
            paragraph_ui(ui, Type::Body.text(&model.line));
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
            if Button::primary(&model.check_in).show(ui).clicked()
                && let Some(route) = first
            {
                outbox.go(route);
            }
            if Button::secondary(&model.guidance).show(ui).clicked() {
                outbox.go(Route::Care);
            }
        });
    });
}
