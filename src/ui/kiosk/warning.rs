//! Owns the warning before a kiosk locks by itself: how long is left, and that any touch keeps it open.

use egui::{Align2, Area, Frame, Id, Margin, Order, Role, Stroke, vec2};

use crate::i18n::Words;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::paragraph_as_ui;

/// Draws the warning over everything else, dialogs too.
pub fn warning_ui(ctx: &egui::Context, left_s: u64, words: &Words) {
    let tokens = theme::of_ctx(ctx);
    let left = i64::try_from(left_s).unwrap_or(i64::MAX);
    Area::new(Id::unique("kiosk-warning"))
        .order(Order::Tooltip)
        .anchor(Align2::CENTER_TOP, vec2(0.0, size::GAP))
        .interactable(false)
        .show(ctx, |ui| {
            Frame::new()
                .fill(tokens.caution_soft)
                .stroke(Stroke::new(size::OUTLINE, tokens.caution_line))
                .corner_radius(size::RADIUS_CARD)
                .inner_margin(Margin::symmetric(size::CARD_PAD_X, size::CARD_PAD_Y))
                .show(ui, |ui| {
                    ui.set_max_width(size::DIALOG.min(ctx.content_rect().width() - 40.0));
                    let text = Type::CardTitle.text(words.kiosk_warning(left));
                    paragraph_as_ui(ui, Role::Status, text.color(tokens.caution));
                    paragraph_as_ui(ui, Role::Paragraph, words.kiosk_warning_about());
                });
        });
}
