//! Owns the dialog: a card over the dimmed window, closed by Escape.

use egui::{CornerRadius, Frame, Id, Margin, Modal, Role, ScrollArea, Stroke, Ui};

use super::heading_ui;
use crate::ui::theme::{self, Type, size};

/// What came of drawing a dialog.
pub struct Dialog<R> {
    /// What its inside gave back.
    pub inner: R,
    /// Whether the person pressed Escape or beside it.
    pub closed: bool,
}

/// Whether a dialog lay over the window when it was last drawn. Its keys are its own then: Escape
/// closes it, and nothing below it hears any.
pub fn dialog_is_open(ctx: &egui::Context) -> bool {
    let drawn: Option<u64> = ctx.data(|data| data.get_temp(drawn_id()));
    drawn.is_some_and(|pass| pass + 1 >= ctx.cumulative_pass_nr())
}

fn drawn_id() -> Id {
    Id::unique("dialog-drawn")
}

/// Draws a card over the window while the caller wants it; it scrolls where the window is too small for it.
pub fn dialog_ui<R>(ui: &Ui, name: &str, title: &str, add: impl FnOnce(&mut Ui) -> R) -> Dialog<R> {
    let tokens = theme::of(ui);
    let window = ui.ctx().content_rect();
    let pass = ui.ctx().cumulative_pass_nr();
    ui.ctx().data_mut(|data| data.insert_temp(drawn_id(), pass));
    // As high as its inside, however high it was when it was last closed.
    let highest = (window.height() - 100.0).max(120.0);
    let frame = Frame::new()
        .fill(tokens.card)
        .stroke(Stroke::new(size::HAIRLINE, tokens.line))
        .corner_radius(CornerRadius::same(size::RADIUS_CARD))
        .inner_margin(Margin::same(24));
    let shown = Modal::new(Id::unique(("dialog", name)))
        .frame(frame)
        .backdrop_color(tokens.shade.gamma_multiply(0.5))
        .show(ui.ctx(), |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(Role::Dialog);
                node.set_label(title);
                node.set_modal();
            });
            ui.set_width(size::DIALOG.min(window.width() - 80.0));
            ScrollArea::vertical()
                .max_height(highest)
                .min_scrolled_height(highest)
                .show(ui, |ui| {
                    heading_ui(ui, Type::CardTitle.text(title), 2);
                    ui.add_space(size::GAP_XS);
                    add(ui)
                })
                .inner
        });
    Dialog {
        closed: shown.should_close(),
        inner: shown.inner,
    }
}
