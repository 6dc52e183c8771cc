//! Owns the link: words in a paragraph that lead somewhere.

use egui::{Response, Role, Sense, Stroke, Ui, WidgetInfo};

use super::button::lay_out;
use super::focus;
use crate::ui::theme::{self, Type, size};

/// Draws words that lead somewhere, underlined.
pub fn link_ui(ui: &mut Ui, text: &str) -> Response {
    let tokens = theme::of(ui);
    let galley = lay_out(ui, text, Type::Strong, ui.max_rect().width());
    // As high as a control, so that a finger finds it.
    let wanted = egui::vec2(galley.size().x, galley.size().y.max(size::CONTROL));
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), text));
    let at = egui::Align2::LEFT_CENTER.anchor_size(rect.left_center(), galley.size());
    let width = if response.hovered() { 2.0 } else { 1.0 };
    for row in &galley.rows {
        let line = row.rect().translate(at.min.to_vec2());
        ui.painter().hline(
            line.x_range(),
            line.bottom() - 2.0,
            Stroke::new(width, tokens.accent),
        );
    }
    ui.painter().galley(at.min, galley, tokens.accent);
    focus::ring_ui(ui, &response, 4);
    response
}
