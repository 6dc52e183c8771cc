//! Owns how the Progress screen is laid out.

mod cards;
mod frame;

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::{Body, CardId, Cards, Counting, CountingCard, DaysChart, Draft, EmptyModel, Model};
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::theme::size;
use crate::ui::widgets::{Button, Card, Icon, Segmented, empty_state_ui, page_header_ui};
use cards::{
    days_card_ui, girth_card_ui, load_card_ui, pain_card_ui, sides_card_ui, smooth_card_ui,
};
use frame::muted_ui;

/// Below this width the cards stand one below the other.
const BESIDE_FROM: f32 = 760.0;

/// The share of the width that the left card of the first row takes, and of the second.
const SHARES: [f32; 2] = [0.62, 0.44];

/// Draws the screen.
pub fn progress_ui(ui: &mut Ui, model: &Model, draft: &mut Draft, outbox: &mut Outbox) {
    let spans: Vec<_> = model
        .spans
        .iter()
        .map(|(span, name)| (*span, name.as_str()))
        .collect();
    page_header_ui(ui, &model.title, model.subtitle.as_str(), |ui| {
        if !spans.is_empty() {
            Segmented::tabs(&model.span_label).show(ui, &mut draft.span, &spans);
        }
    });
    match &model.body {
        Body::Empty(empty) => empty_ui(ui, empty, outbox),
        Body::Cards(cards) => cards_ui(ui, cards, draft, outbox),
    }
}

fn empty_ui(ui: &mut Ui, empty: &EmptyModel, outbox: &mut Outbox) {
    empty_state_ui(ui, Icon::Progress, &empty.title, &empty.text, |ui| {
        if Button::primary(&empty.log).show(ui).clicked() {
            outbox.go(Route::LogMenu);
        }
    });
}

fn cards_ui(ui: &mut Ui, cards: &Cards, draft: &mut Draft, outbox: &mut Outbox) {
    // What the card closures share for one frame.
    let shared = &mut (draft, outbox);
    let tables = |one: CardId, other: CardId| {
        [one, other]
            .iter()
            .any(|card| shared.0.rows(*card).is_some())
    };
    // A table needs the whole width.
    let share = if tables(CardId::Load, CardId::Pain) {
        1.0
    } else {
        SHARES[0]
    };
    let table_below = tables(CardId::Sides, CardId::Days);
    row_ui(
        ui,
        (shared, share),
        |ui, height, (draft, _)| load_card_ui(ui, &cards.load, height, draft),
        |ui, height, (draft, _)| pain_card_ui(ui, &cards.pain, height, draft),
    );
    let long = match &cards.days.chart {
        DaysChart::Calendar { days, .. } => days.len() > 7 * 26,
        DaysChart::Bars { .. } => true,
    };
    // A year of weeks needs the whole width.
    let share = if long || table_below { 1.0 } else { SHARES[1] };
    row_ui(
        ui,
        (shared, share),
        |ui, height, (draft, outbox)| sides_card_ui(ui, &cards.sides, height, (draft, outbox)),
        |ui, height, (draft, _)| days_card_ui(ui, &cards.days, height, draft),
    );
    if let Some(girth) = &cards.girth {
        girth_card_ui(ui, girth, 0.0, shared.0);
    }
    let (draft, outbox) = shared;
    maps_ui(ui, &cards.maps, outbox);
    ui.push_id("smooth", |ui| smooth_card_ui(ui, &cards.smooth, 0.0, draft));
    ui.push_id("counting", |ui| counting_ui(ui, &cards.counting, draft));
}

/// Draws the way to two body maps side by side.
fn maps_ui(ui: &mut Ui, [title, text, go]: &[String; 3], outbox: &mut Outbox) {
    Card::titled(title).show(ui, |ui| {
        muted_ui(ui, text);
        if Button::secondary(go).icon(Icon::Compare).show(ui).clicked() {
            outbox.go(Route::BodyMaps);
        }
    });
}

/// Draws how the diary counts, or the button that opens it.
fn counting_ui(ui: &mut Ui, card: &CountingCard, draft: &mut Draft) {
    Card::titled(&card.title).show(ui, |ui| match draft.counting {
        Counting::Folded => {
            if Button::quiet(&card.show).show(ui).clicked() {
                draft.counting = Counting::Open;
            }
        }
        Counting::Open => {
            for line in &card.lines {
                muted_ui(ui, line);
            }
            if Button::quiet(&card.hide).show(ui).clicked() {
                draft.counting = Counting::Folded;
            }
        }
    });
}

/// Draws two cards side by side so that they end on one line, or one below the other where there is
/// no room. Each card takes the least height it gets and gives the height it needs.
fn row_ui<S>(
    ui: &mut Ui,
    (shared, share): (&mut S, f32),
    left: impl FnOnce(&mut Ui, f32, &mut S) -> f32,
    right: impl FnOnce(&mut Ui, f32, &mut S) -> f32,
) {
    let room = ui.available_width();
    if room < BESIDE_FROM || share >= 1.0 {
        ui.push_id("left", |ui| left(ui, 0.0, shared));
        ui.push_id("right", |ui| right(ui, 0.0, shared));
        return;
    }
    let id = ui.next_auto_id().with("row");
    let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
    let line = ui.available_rect_before_wrap();
    let left_width = ((room - size::GAP) * share).round();
    let split = line.left() + left_width;
    let left_rect = Rect::from_min_max(line.min, pos2(split, line.bottom()));
    let right_rect = Rect::from_min_max(
        pos2(split + size::GAP, line.top()),
        pos2(line.left() + room, line.bottom()),
    );
    let layout = Layout::top_down(Align::Min);
    let mut part = |salt: &str, rect: Rect| {
        ui.new_child(UiBuilder::new().id_salt(salt).max_rect(rect).layout(layout))
    };
    let (mut left_part, mut right_part) = (part("left", left_rect), part("right", right_rect));
    let needed = left(&mut left_part, known, shared).max(right(&mut right_part, known, shared));
    ui.allocate_rect(
        Rect::from_min_size(line.min, vec2(room, needed)),
        egui::Sense::empty(),
    );
    if (needed - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, needed));
        ui.ctx()
            .request_discard("the taller card of a row is measured first");
    }
}
