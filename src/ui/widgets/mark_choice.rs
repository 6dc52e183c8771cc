//! Owns the choice of what to mark with: a row of buttons, each with its tag and its word.

use egui::{
    Align2, CornerRadius, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::button::lay_out;
use super::mark_tag::TagScale;
use super::{LabelPlace, MarkTag, focus, labelled_ui};
use crate::ui::theme::{self, Type, size};

/// Space inside a button, at its sides.
const PAD: f32 = 12.0;

/// Draws the row; a click or the arrow keys set `chosen` to the number of another one.
pub fn mark_choice_ui(ui: &mut Ui, label: &str, chosen: &mut usize, choices: &[(MarkTag, String)]) {
    labelled_ui(ui, label, LabelPlace::Above, |ui| {
        let group = UiBuilder::new()
            .accessibility_role(Role::RadioGroup)
            .accessibility_label(label);
        ui.scope_builder(group, |ui| row_ui(ui, chosen, choices));
    });
}

fn row_ui(ui: &mut Ui, chosen: &mut usize, choices: &[(MarkTag, String)]) {
    let row = ui.unique_id().with("marks");
    let focused = (0..choices.len()).find(|at| ui.memory(|memory| memory.has_focus(row.with(*at))));
    if let Some(at) = focused {
        focus::keep_arrows(ui, row.with(at));
        if let Some(target) = focus::arrow_target(ui, at, choices.len()) {
            *chosen = target;
            ui.memory_mut(|memory| memory.request_focus(row.with(target)));
        }
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        for (at, choice) in choices.iter().enumerate() {
            let response = one_ui(ui, row.with(at), choice, *chosen == at);
            if response.clicked() {
                *chosen = at;
                ui.memory_mut(|memory| memory.request_focus(row.with(at)));
                ui.ctx().request_repaint();
            }
        }
    });
}

fn one_ui(ui: &mut Ui, id: Id, (tag, word): &(MarkTag, String), chosen: bool) -> Response {
    let tokens = theme::of(ui);
    let tag_size = tag.size(ui, TagScale::Normal);
    let galley = lay_out(ui, word, Type::Strong, f32::INFINITY);
    let width = tag_size.x + size::GAP_S + galley.size().x + 2.0 * PAD;
    let rect: Rect = ui.allocate_space(vec2(width, size::CONTROL)).1;
    let sense = if chosen { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, word));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let color = tokens.mark(tag.tone);
    let (fill, outline) = if chosen {
        (tokens.card, Stroke::new(size::FOCUS, color))
    } else if response.hovered() {
        (tokens.card_hover, Stroke::new(size::OUTLINE, tokens.muted))
    } else {
        (tokens.card, Stroke::new(size::OUTLINE, tokens.line))
    };
    let round = CornerRadius::same(size::RADIUS);
    ui.painter()
        .rect(rect, round, fill, outline, StrokeKind::Inside);
    let left = rect.left() + PAD;
    let tag_at = pos2(left, rect.center().y - tag_size.y / 2.0);
    tag.paint(ui, tag_at, TagScale::Normal);
    let word_at = pos2(left + tag_size.x + size::GAP_S, rect.center().y);
    let at = Align2::LEFT_CENTER.anchor_size(word_at, galley.size());
    ui.painter().galley(at.min, galley, tokens.ink);
    if response.has_focus() {
        focus::paint_ring(ui, rect, size::RADIUS);
    }
    response
}
