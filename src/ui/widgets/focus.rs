//! Owns how keyboard focus shows and how a row of buttons is one stop of the Tab key.

use egui::{CornerRadius, EventFilter, Id, Key, Modifiers, Rect, Response, Stroke, StrokeKind, Ui};

use crate::ui::theme::{self, size};

/// Draws the ring around a control that has keyboard focus.
pub(super) fn ring_ui(ui: &Ui, response: &Response, radius: u8) {
    if response.has_focus() {
        paint_ring(ui, response.rect, radius);
    }
}

/// Draws the focus ring around a rectangle.
pub(super) fn paint_ring(ui: &Ui, rect: Rect, radius: u8) {
    let tokens = theme::of(ui);
    // Two tones, so that the ring shows beside any ground.
    ui.painter().rect_stroke(
        rect.expand(size::FOCUS_GAP),
        CornerRadius::same(radius.saturating_add(2)),
        Stroke::new(size::FOCUS, tokens.accent),
        StrokeKind::Outside,
    );
    ui.painter().rect_stroke(
        rect,
        CornerRadius::same(radius),
        Stroke::new(size::FOCUS_GAP, tokens.card),
        StrokeKind::Outside,
    );
}

/// Scrolls the part of the screen that is drawn here to what has got the keyboard focus, just enough to see it.
///
/// Called at the end of what scrolls. `part` names it. A focus that came with the pointer moves nothing:
/// it is where the person looks.
pub fn keep_focus_in_sight(ui: &Ui, part: &str) {
    let id = Id::unique(("focus-in-sight", part));
    let focused = ui.memory(egui::Memory::focused);
    let before = ui.ctx().data(|data| data.get_temp::<Option<Id>>(id));
    if before == Some(focused) {
        return;
    }
    ui.ctx().data_mut(|data| data.insert_temp(id, focused));
    let Some(response) = focused.and_then(|focused| ui.ctx().read_response(focused)) else {
        return;
    };
    let pointer = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    let here = response.layer_id == ui.layer_id()
        && ui.max_rect().x_range().contains(response.rect.center().x);
    if here && !pointer {
        ui.scroll_to_rect(response.rect.expand(size::GAP), None);
    }
}

/// Keeps the arrow keys for the widget with this id while it has focus.
pub(super) fn keep_arrows(ui: &Ui, id: Id) {
    ui.memory_mut(|memory| {
        memory.set_focus_lock_filter(
            id,
            EventFilter {
                tab: false,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: false,
            },
        );
    });
}

/// Where the arrow keys, Home and End lead from `at` in a row of `count`; none of them pressed: `None`.
pub(super) fn arrow_target(ui: &Ui, at: usize, count: usize) -> Option<usize> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = count.checked_sub(1)?;
    if pressed(Key::ArrowRight) || pressed(Key::ArrowDown) {
        return Some(at.saturating_add(1).min(last));
    }
    if pressed(Key::ArrowLeft) || pressed(Key::ArrowUp) {
        return Some(at.saturating_sub(1));
    }
    if pressed(Key::Home) {
        return Some(0);
    }
    pressed(Key::End).then_some(last)
}
