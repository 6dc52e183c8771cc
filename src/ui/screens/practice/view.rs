//! Owns how Practice is laid out: one card for each activity, its figure beside it where there is room.

use egui::{Align, Layout, Ui, vec2};

use crate::domain::{Kind, Side, Variant};
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::log::drawing;
use crate::ui::screens::practice::blocked::blocked_ui;
use crate::ui::screens::practice::model::{Model, Next, OfferModel, StepModel, WarningModel};
use crate::ui::screens::today::fold::named;
use crate::ui::screens::today::pieces::{runs, tone};
use crate::ui::theme::{self, SideTone, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, Figure, Icon, figure_ui, heading_ui, page_header_ui, paragraph_ui,
    split_ui,
};

/// Width of the column with the figure.
const SIDE: f32 = 280.0;
/// Narrower than this, a card has no such column.
const SIDE_BESIDE: f32 = 700.0;
/// Height of the figure on a card.
const FIGURE: f32 = 120.0;

/// Draws the choice of what to start. Gives the activity that was started.
pub(super) fn practice_ui(ui: &mut Ui, model: &Model, outbox: &mut Outbox) -> Option<Kind> {
    page_header_ui(ui, &model.title, model.line.as_str(), |_ui| ());
    if let Some(blocked) = &model.blocked {
        blocked_ui(ui, blocked, outbox);
    }
    if !model.general.is_empty() {
        heading_ui(ui, Type::CardTitle.text(&model.before), 2);
        warnings_ui(ui, &model.general, &model.why, outbox);
    }
    let mut started = None;
    for offer in &model.offers {
        let pressed = ui.push_id(offer.kind.id(), |ui| offer_ui(ui, offer, model, outbox));
        started = started.or(pressed.inner);
    }
    started
}

/// Draws the first warning in full and the others in a line each.
fn warnings_ui(ui: &mut Ui, warnings: &[WarningModel], why: &str, outbox: &mut Outbox) {
    let mut wanted = None;
    for (place, warning) in warnings.iter().enumerate() {
        let button = |ui: &mut Ui| named(&Button::quiet(why).show(ui), &warning.why).clicked();
        let pressed = if place == 0 {
            Banner::new(warning.severity, &warning.lead, &warning.text).show(ui, button)
        } else {
            let line = |ui: &mut Ui| {
                paragraph_ui(ui, Type::Body.text(&warning.line));
            };
            split_ui(ui, Align::Center, line, button)
        };
        if pressed {
            wanted = Some(warning.rule);
        }
    }
    if let Some(rule) = wanted {
        outbox.go(Route::Why(rule));
    }
}

fn offer_ui(ui: &mut Ui, offer: &OfferModel, model: &Model, outbox: &mut Outbox) -> Option<Kind> {
    let card = Card::titled(&offer.title).sub(&offer.done);
    card.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        let width = ui.available_width();
        let Some(technique) = &offer.technique else {
            return words_ui(ui, offer, model, outbox);
        };
        if width < SIDE_BESIDE {
            let started = words_ui(ui, offer, model, outbox);
            technique_ui(ui, technique, model.weaker, FIGURE);
            return started;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = size::GAP_L;
            let started = column_ui(ui, width - SIDE - size::GAP_L, |ui| {
                words_ui(ui, offer, model, outbox)
            });
            column_ui(ui, SIDE, |ui| {
                technique_ui(ui, technique, model.weaker, FIGURE);
            });
            started
        })
        .inner
    })
    .inner
}

pub(in crate::ui::screens) fn column_ui<R>(
    ui: &mut Ui,
    width: f32,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let column = Layout::top_down(Align::Min);
    ui.allocate_ui_with_layout(vec2(width, 0.0), column, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        add(ui)
    })
    .inner
}

fn words_ui(ui: &mut Ui, offer: &OfferModel, model: &Model, outbox: &mut Outbox) -> Option<Kind> {
    let tokens = theme::of(ui);
    warnings_ui(ui, &offer.warnings, &model.why, outbox);
    what_ui(ui, offer);
    if !offer.ahead.is_empty() {
        paragraph_ui(ui, Type::Body.text(&offer.ahead));
    }
    if let Some(step) = &offer.step {
        step_ui(ui, step);
    }
    if !offer.unjudged.is_empty() {
        paragraph_ui(ui, Type::Small.text(&offer.unjudged).color(tokens.muted));
    }
    let mut started = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        let (word, name) = &offer.start;
        let start = match offer.next {
            Next::First => Button::primary(word),
            Next::Other => Button::secondary(word),
        };
        let start = start
            .icon(Icon::Practice)
            .enabled(model.blocked.is_none())
            .show(ui);
        if named(&start, name).clicked() {
            started = Some(offer.kind);
        }
        if let Some((exercise, word, name)) = &offer.plan
            && named(&Button::quiet(word).icon(Icon::Edit).show(ui), name).clicked()
        {
            outbox.go(Route::Plan(*exercise));
        }
    });
    started
}

/// Draws what is to be done: where it comes from, the sets, and how often, long and hard.
pub(super) fn what_ui(ui: &mut Ui, offer: &OfferModel) {
    let tokens = theme::of(ui);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        paragraph_ui(ui, Type::Small.text(&offer.from).color(tokens.muted));
        if !offer.what.is_empty() {
            paragraph_ui(ui, runs(Type::Strong, &tokens, tokens.ink, &offer.what));
        }
        if !offer.how.is_empty() {
            paragraph_ui(ui, Type::Body.text(&offer.how).color(tokens.muted));
        }
    });
}

/// Draws what a rule would say of something that is only planned.
pub(super) fn step_ui(ui: &mut Ui, step: &StepModel) {
    Banner::new(step.severity, &step.lead, &step.text).show(ui, |_ui| ());
}

/// Draws how an exercise is done.
pub(super) fn technique_ui(
    ui: &mut Ui,
    (variant, text, name): &(Variant, String, String),
    weaker: Option<Side>,
    height: f32,
) {
    let tokens = theme::of(ui);
    if let Some((movement, phase)) = drawing(*variant) {
        let figure = Figure {
            movement,
            tone: weaker.map_or(SideTone::Neutral, tone),
            phase,
            name,
            angle: "",
        };
        figure_ui(ui, figure, height);
    }
    paragraph_ui(ui, Type::Small.text(text).color(tokens.muted));
}
