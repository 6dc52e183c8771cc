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
